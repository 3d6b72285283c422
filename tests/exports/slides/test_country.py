"""The map of a slide: every province a native shape in the colour of its class, as on the screen."""

from __future__ import annotations

from typing import Any

import pytest
from pptx.enum.dml import MSO_FILL
from pptx.enum.shapes import MSO_SHAPE_TYPE

from dashboard.casebook.view import View
from dashboard.codes import provinces
from dashboard.exports.slides.canvas import Area
from dashboard.exports.slides.country import looks, placing
from dashboard.exports.slides.outline import bounds_km
from dashboard.figures.classes import classes
from dashboard.figures.frame import frame
from dashboard.figures.palette import LIGHT
from tests.exports.slides.opened import alt, cited, group, opened, shapes
from tests.exports.slides.opened import drawn as made

AREA = Area(1.0, 2.0, 8.0, 4.0)


def drawn(view: View | None = None) -> Any:
    (one,) = opened(made(view or View())).slides
    return one


def named(one: Any) -> dict[str, Any]:
    """The provinces of the map by English name."""
    return {shape.name.split(" ")[0]: shape for shape in group(one, "Map").shapes}


def test_the_34_provinces_are_freeforms_named_and_described() -> None:
    one = drawn()
    names = {f"{province.name} {province.name_zh}" for province in provinces().values()}
    freeforms = [shape for shape in group(one, "Map").shapes if shape.name in names]
    assert len(freeforms) == 34
    assert {shape.shape_type for shape in freeforms} == {MSO_SHAPE_TYPE.FREEFORM}
    assert alt(named(one)["Jiangxi"]) == "Jiangxi: 1 case"
    assert len([shape for shape in group(one, "Map").shapes if shape.name.startswith("claim")]) == 10


def test_colours_are_those_of_the_screen() -> None:
    selection, _ = cited()
    shown = named(drawn())
    for unit in frame(selection):
        shape = shown[provinces()[unit.code].name.split(" ")[0]]
        if unit.state == "cases":
            assert f"#{shape.fill.fore_color.rgb}".lower() == LIGHT.ramp[unit.step]
        elif unit.state == "mentioned":
            assert shape.fill.type == MSO_FILL.PATTERNED


def test_what_is_selected_has_a_blue_line() -> None:
    shown = named(drawn(View(provinces=("CN-JX",))))
    assert f"#{shown['Jiangxi'].line.color.rgb}".lower() == LIGHT.blue
    assert f"#{shown['Yunnan'].line.color.rgb}".lower() == LIGHT.border


def test_the_legend_has_every_class_and_every_look() -> None:
    said = [shape.text_frame.text for shape in group(drawn(), "Legend").shapes if shape.has_text_frame]
    for part in ("0", "1", "2", "3–5", "6–10", "11+", "only mentioned", "not covered", "outside this count",
                 "line of a claim", "rests on one sentence", "Cases found in this corpus, fixed classes"):  # fmt: skip
        assert part in said


def test_another_measure_is_named_and_drawn_with_its_own_classes() -> None:
    one = drawn(View(measure="per_million", scheme="jenks"))
    said = [shape.text_frame.text for shape in group(one, "Legend").shapes if shape.has_text_frame]
    assert "Cases per million people, census of 2020, natural breaks (Fisher-Jenks)" in said
    labels = classes(cited(View(measure="per_million", scheme="jenks"))[0]).labels
    assert set(labels) <= set(said)
    assert alt(named(one)["Jiangxi"]) == "Jiangxi: 1 case · 0.022"
    texts = [shape.text_frame.text for shape in shapes(one) if shape.has_text_frame]
    assert any("0.022 per million people" in text for text in texts)


def test_small_units_stand_beside_the_map_with_their_counts() -> None:
    chips = group(drawn(), "Small units")
    assert [shape.text_frame.text for shape in chips.shapes if shape.has_text_frame and shape.text_frame.text] == [
        "Beijing 0", "Tianjin 0", "Shanghai 0", "Hong Kong 0", "Macao 0",
    ]  # fmt: skip
    assert "Hong Kong: covered, none found" in alt(chips)


def test_the_country_fills_its_area() -> None:
    at = placing(AREA)
    left, low, right, high = bounds_km()
    (x0, y0), (x1, y1) = at.inches((left, high)), at.inches((right, low))
    assert x0 >= AREA.left and x1 <= AREA.left + AREA.width + 1e-6
    assert (y0, y1) == pytest.approx((AREA.top, AREA.top + AREA.height))


def test_looks_in_words() -> None:
    units = {unit.code: unit for unit in frame(cited()[0])}
    assert looks(units["CN-JX"], "en") == "1 case"
    assert looks(units["CN-FJ"], "zh") == "仅提及"
    assert looks(units["CN-XZ"], "en") == "covered, none found"


def test_a_window_beyond_the_corpus_is_hatched() -> None:
    import datetime as dt

    selection, _ = cited(View(start=dt.date(1999, 1, 1), end=dt.date(1999, 2, 1)))
    assert {looks(unit, "en") for unit in frame(selection)} == {"not covered"}
    assert all(shape.name for shape in shapes(drawn()))
