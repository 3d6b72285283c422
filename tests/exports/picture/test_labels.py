"""Labels: every number, no collision, the name where it has room."""

from __future__ import annotations

from dataclasses import replace

import pytest
import shapely

from dashboard.casebook.view import View, select
from dashboard.exports.picture.labels import Tag, tags
from dashboard.exports.picture.look import Look
from dashboard.exports.picture.sheet import Box
from dashboard.figures.frame import Unit, frame
from tests.toy import toy_edition

LOOK = Look("en", 1.0)
UNITS = {unit.code: unit for unit in frame(select(toy_edition(), View()))}


def placed(shapes: dict[str, shapely.Geometry], taken: tuple[Box, ...] = (), look: Look = LOOK) -> dict[str, Tag]:
    units: list[Unit] = [UNITS[code] for code in shapes]
    middles = {code: [(shape.centroid.x, shape.centroid.y)] for code, shape in shapes.items()}
    return {tag.unit.code: tag for tag in tags(units, shapes, middles, look, taken)}


def test_a_wide_province_has_its_number_and_its_name() -> None:
    tag = placed({"CN-JX": shapely.box(0, 0, 200, 100)})["CN-JX"]
    assert (tag.number, tag.name) == ("1", "Jiangxi")
    assert tag.box.inside(Box(0, 0, 200, 100))
    assert placed({"CN-JX": shapely.box(0, 0, 200, 100)}, look=Look("zh", 1.0))["CN-JX"].name == "江西"


def test_a_narrow_province_has_its_number_alone() -> None:
    tag = placed({"CN-JX": shapely.box(0, 0, 16, 100)})["CN-JX"]
    assert (tag.number, tag.name) == ("1", "")


def test_a_long_number_is_set_smaller_where_there_is_no_room() -> None:
    shape = {"CN-JX": shapely.box(0, 0, 8, 14)}
    (long,) = tags([replace(UNITS["CN-JX"], text="+0.015")], shape, {"CN-JX": [(4, 7)]}, LOOK)
    assert long.size < LOOK.size("number") == placed(shape | {"CN-JX": shapely.box(0, 0, 99, 99)})["CN-JX"].size


def test_neighbours_and_taken_places_are_not_touched() -> None:
    corners = {"CN-JX": (0, 0, 40, 30), "CN-SC": (40, 0, 80, 30), "CN-YN": (0, 30, 80, 60)}
    shapes = {code: shapely.box(*corner) for code, corner in corners.items()}
    legend = Box(0, 45, 80, 60)
    found = list(placed(shapes, (legend,)).values())
    assert len(found) == 3
    assert not any(tag.box.touches(legend) for tag in found)
    assert not any(one.box.touches(other.box) for at, one in enumerate(found) for other in found[:at])


def test_the_ring_stands_apart_from_the_number_and_inside_the_box() -> None:
    tag = placed({"CN-YN": shapely.box(0, 0, 200, 100)})["CN-YN"]
    assert tag.ring_x > tag.x + LOOK.size("number") * 0.4
    assert tag.ring_x < tag.box.right


@pytest.mark.parametrize("code", ["CN-BJ", "CN-HN"])
def test_no_label_where_nothing_is_counted_or_a_chip_tells_it(code: str) -> None:
    assert placed({code: shapely.box(0, 0, 200, 100)}) == {}


def test_a_number_without_any_room_is_drawn_all_the_same() -> None:
    tag = placed({"CN-JX": shapely.box(0, 0, 4, 4)}, (Box(-500, -500, 500, 500),))["CN-JX"]
    assert tag.number == "1"


def test_on_a_small_map_no_name_stands_and_no_number_without_room() -> None:
    units, outline = [UNITS["CN-JX"]], {"CN-JX": shapely.box(0, 0, 200, 100)}
    (tag,) = tags(units, outline, {"CN-JX": [(100, 50)]}, LOOK, has_names=False)
    assert (tag.number, tag.name) == ("1", "")
    assert tags(units, {"CN-JX": shapely.box(0, 0, 4, 4)}, {"CN-JX": [(2, 2)]}, LOOK, has_names=False) == []


def test_every_label_moves_whole() -> None:
    shapes = {code: shapely.box(300, 0, 500, 100) for code in ("CN-YN", "CN-SC")}
    for tag in placed(shapes).values():
        assert 0 < tag.ring_x - tag.x < 20
