"""The paths that the browser draws: all units, in the frame, true to their shapes; the served file up to date."""

from __future__ import annotations

import json
import re

import pytest
import shapely

from dashboard.codes import provinces
from dashboard.figures.albers import project
from dashboard.figures.geometry import shapes
from dashboard.figures.paths import STATIC_GEO, path_of, paths, skeleton

SERVED = json.loads((STATIC_GEO / "paths.json").read_text(encoding="utf-8"))


def read(path: str) -> shapely.Geometry:
    """The area of a path as shapely sees it: rings joined by exclusive or, as a browser's evenodd does."""
    found: shapely.Geometry = shapely.MultiPolygon()
    for x, y, moves in re.findall(r"M(-?\d+) (-?\d+)l([^zM]*)z", path):
        points, steps = [(int(x), int(y))], [int(number) for number in re.findall(r"-?\d+", moves)]
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            points.append((points[-1][0] + dx, points[-1][1] + dy))
        if len(set(points)) > 2:
            found = shapely.symmetric_difference(found, shapely.make_valid(shapely.Polygon(points)))
    return found


def test_all_units_stand_in_the_frame_with_their_names() -> None:
    assert list(SERVED["provinces"]) == list(provinces())
    for code, unit in SERVED["provinces"].items():
        west, north, east, south = shapely.bounds(read(unit["d"]))
        assert 0 < west < east < SERVED["width"], code
        assert 0 < north < south < SERVED["height"], code
        assert unit["name"] == {"en": provinces()[code].name, "zh": provinces()[code].name_zh}
        assert unit["is_small"] == provinces()[code].is_small


@pytest.mark.parametrize("code", ["CN-JX", "CN-XJ", "CN-HI", "CN-HE"])
def test_a_path_has_the_area_of_its_province_and_holds_its_number(code: str) -> None:
    drawn = read(SERVED["provinces"][code]["d"])
    assert drawn.area == pytest.approx(shapely.transform(shapes()[code], project).area, rel=0.01)
    assert shapely.contains_xy(drawn, *SERVED["provinces"][code]["at"])


def test_the_countries_around_fill_a_map_much_wider_than_high() -> None:
    west, _, east, _ = shapely.bounds(read(SERVED["neighbours"]))
    beside = (2.6 * SERVED["height"] - SERVED["width"]) / 2
    # To the east lies the sea behind Kamchatka.
    assert west < -beside
    assert east > SERVED["width"] + 2000


def test_lines_are_left_open_and_polygons_closed() -> None:
    assert path_of(shapely.LineString([(0, 0), (5, 0), (5, -3)])).endswith("l5 0 0 3")
    assert path_of(shapely.box(0, 0, 5, 5)).endswith("z")


def test_the_served_file_is_what_the_boundaries_give() -> None:
    made = json.loads(json.dumps(paths()))
    assert {name: made[name] for name in ("width", "height")} == {name: SERVED[name] for name in ("width", "height")}
    for code, unit in made["provinces"].items():
        assert {key: unit[key] for key in unit if key != "d"} == {
            key: value for key, value in SERVED["provinces"][code].items() if key != "d"
        }
        # By area: the last kilometre belongs to the library's version.
        assert read(unit["d"]).area == pytest.approx(read(SERVED["provinces"][code]["d"]).area, rel=0.01)


def test_the_skeleton_is_small_stands_in_the_same_frame_and_is_served() -> None:
    made = skeleton()
    assert f'viewBox="0 0 {SERVED["width"]} {SERVED["height"]}"' in made
    assert len(made) < 20_000
    served = (STATIC_GEO / "skeleton.svg").read_text(encoding="utf-8")
    # By length: the last kilometre belongs to the library's version.
    assert len(served) == pytest.approx(len(made), rel=0.05)
