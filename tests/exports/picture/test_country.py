"""The map in its panel: whole, true to the projection, clear of legend and chips."""

from __future__ import annotations

import pytest
import shapely

from dashboard import provinces as boundaries
from dashboard.casebook.view import View, select
from dashboard.exports.picture.country import draw_country, fit
from dashboard.exports.picture.look import Look
from dashboard.exports.picture.sheet import Box, drawing
from dashboard.figures.frame import frame
from tests.exports.picture.drawn import Recorder
from tests.toy import toy_edition

PANELS = [(Box(0, 0, 600, 400), (Box(0, 320, 200, 400), Box(500, 300, 600, 400))), (Box(10, 10, 300, 500), ())]


@pytest.mark.parametrize(("panel", "clear"), PANELS)
def test_every_province_lies_whole_in_the_panel_and_under_no_box(panel: Box, clear: tuple[Box, ...]) -> None:
    with drawing():
        sheet = Recorder(900, 700, 100, "#ffffff")
        draw_country(sheet, panel, fit(panel, clear), frame(select(toy_edition(), View())), Look("en", 0.6), clear)
    outlines = {code: shape for code, (shape, _) in sheet.shapes.items() if len(code) == 5}
    assert len(outlines) == 34
    room = shapely.box(panel.left, panel.top, panel.right, panel.bottom).buffer(0.01)
    for shape in outlines.values():
        assert room.contains(shape)
        assert not any(shape.intersects(shapely.box(box.left, box.top, box.right, box.bottom)) for box in clear)


def test_areas_are_those_of_an_equal_area_map() -> None:
    panel = Box(0, 0, 600, 400)
    placing = fit(panel, ())
    with drawing():
        sheet = Recorder(900, 700, 100, "#ffffff")
        draw_country(sheet, panel, placing, frame(select(toy_edition(), View())), Look("en", 1.0), ())
    exact = boundaries.boundaries().to_crs(boundaries.ALBERS).area / 1e6
    drawn = {code: sheet.shapes[code][0].area / placing.scale**2 for code in exact.index}
    # A sphere stands for the ellipsoid.
    assert all(drawn[code] == pytest.approx(exact[code], rel=0.01) for code in exact.index)


def test_north_is_up_and_east_is_right() -> None:
    placing = fit(Box(0, 0, 600, 400), ())
    (south, north) = placing.to_points(shapely.get_coordinates(shapely.LineString([(0, 2000), (0, 5000)])))
    assert north[1] < south[1]
    assert placing.to_points(shapely.get_coordinates(shapely.Point(100, 0)))[0][0] > placing.x


def test_the_more_is_kept_clear_the_smaller_the_map() -> None:
    panel = Box(0, 0, 600, 400)
    assert fit(panel, (Box(0, 200, 300, 400), Box(450, 150, 600, 400))).scale < fit(panel, ()).scale
