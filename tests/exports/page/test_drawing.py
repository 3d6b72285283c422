"""The map of the standalone page: the same shapes, classes and labels as the screen's."""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree import ElementTree

import pytest
import shapely

from dashboard.casebook.view import View, select
from dashboard.codes import provinces
from dashboard.exports.page.drawing import look, map_svg
from dashboard.figures import paths
from dashboard.figures.albers import project
from dashboard.figures.frame import frame
from dashboard.figures.geometry import shapes
from dashboard.figures.map import STATE_WORDS
from tests.hostile import hostile_edition
from tests.toy import toy_edition

SELECTION = select(toy_edition(), View())


def drawing(lang: str) -> ElementTree.Element:
    svg = map_svg(select(toy_edition(), View(lang=lang)))  # type: ignore[arg-type]
    return ElementTree.fromstring(svg)  # noqa: S314 - our own words, just made


@lru_cache
def areas(lang: str = "en") -> dict[str, ElementTree.Element]:
    root = drawing(lang)
    group = next(part for part in root if part.get("class") == "areas")
    return {str(path.get("id")): path for path in group}


def drawn(path: str) -> shapely.MultiPolygon:
    """The outline that a path draws, as a browser reads it: an absolute start, then steps from the map's corner."""
    west, _, _, north = paths.frame()
    rings = []
    for part in path.rstrip("z").split("z"):
        start, steps = ([int(number) for number in re.findall(r"-?\d+", half)] for half in part.split("l"))
        x, y = start
        points = [(west + x, north - y)]
        for across, down in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + across, y + down
            points.append((west + x, north - y))
        if len(points) < 3:  # an island smaller than a kilometre is a dot
            continue
        rings.append(shapely.make_valid(shapely.Polygon(points)))
    outline = rings[0]
    for ring in rings[1:]:
        outline = shapely.symmetric_difference(outline, ring)
    return outline


@pytest.mark.parametrize("code", provinces())
def test_every_province_is_drawn_as_it_is_projected(code: str) -> None:
    true = shapely.transform(shapes()[code], project)
    found = drawn(str(areas()[code].get("d")))
    # Whole kilometres: at most 0.71 km off along the border.
    assert shapely.symmetric_difference(found, true).area <= 0.8 * true.length
    # Fine outlines keep nothing smaller than a kilometre, and Macao has 30 of them.
    assert found.area == pytest.approx(true.area, rel=0.02, abs=3)


def test_classes_are_those_of_the_screen() -> None:
    assert {code: path.get("class") for code, path in areas().items() if path.get("class") != "k0"} == {
        "CN-JX": "k1", "CN-HE": "k1", "CN-SC": "k1", "CN-YN": "k1", "CN-GS": "k1", "CN-FJ": "mentioned",
    }  # fmt: skip
    units = {unit.code: unit for unit in frame(select(hostile_edition(), View()))}
    assert look(units["CN-SC"]) == "k5"


def test_a_province_says_what_it_shows_and_is_reached_when_it_has_something_to_tell() -> None:
    assert areas()["CN-JX"].get("aria-label") == "Jiangxi 江西: 1 case · 2 articles"
    assert areas("zh")["CN-JX"].get("aria-label") == "江西 Jiangxi: 1起案件 · 2篇文章"
    assert areas()["CN-FJ"].get("aria-label") == f"Fujian 福建: {STATE_WORDS['mentioned']}"
    reached = {code for code, path in areas().items() if path.get("tabindex") == "0"}
    assert reached == {"CN-JX", "CN-HE", "CN-SC", "CN-YN", "CN-GS", "CN-FJ"}
    assert {areas()[code].get("role") for code in reached} == {"button"}


def test_numbers_names_and_rings_stand_on_the_map() -> None:
    labels = next(part for part in drawing("zh") if part.get("class") == "labels")
    words = ["".join(text.itertext()) for text in labels]
    assert (words.count("1"), words.count("1 ○")) == (1, 4)
    assert {"江西", "四川", "云南"} <= set(words)


def test_the_drawing_is_the_same_every_time_and_small() -> None:
    svg = map_svg(SELECTION)
    assert svg == map_svg(select(toy_edition(), View()))
    assert len(svg) < 80_000


def test_another_measure_is_drawn_as_on_the_screen() -> None:
    rate, without = (map_svg(select(toy_edition(), View(measure=one))) for one in ("per_million", "attention"))  # type: ignore[arg-type]
    assert ">0.022</text>" in rate
    assert "1 case · 2 articles · 0.022 per million people" in rate
    assert without.count('class="uncovered"') == 5
