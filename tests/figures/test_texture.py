"""Dots, hatching and dashes: inside their province, one look apart from the other, and the served files up to date."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import shapely
from shapely.geometry import shape

from dashboard.codes import provinces
from dashboard.figures.texture import DASH_KM, STATIC_GEO, dashes, dots, feature_collection, hatch, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from shapely import Geometry, Polygon

SQUARE = shapely.box(0, 3000, 600, 3600)


@pytest.mark.parametrize("texture", [dots, hatch])
def test_a_texture_stays_inside_and_leaves_most_of_the_ground(texture: Callable[[Polygon], Geometry]) -> None:
    drawn = texture(SQUARE)
    assert drawn.within(SQUARE.buffer(1e-6))
    assert 0.005 < drawn.area / SQUARE.area < 0.12


def test_dots_are_many_and_hatching_is_long() -> None:
    assert len(shapely.get_parts(dots(SQUARE))) > 60
    widest = max(part.length for part in shapely.get_parts(hatch(SQUARE)))
    assert widest > 1000


def test_a_tiny_province_has_one_dot() -> None:
    tiny = shapely.box(0, 3000, 6, 3006)
    drawn = dots(tiny)
    assert len(shapely.get_parts(drawn)) == 1
    assert drawn.within(tiny)


def test_rings_run_clockwise_and_keys_stay() -> None:
    collection = feature_collection(dots, {"CN-XX": shapely.box(100, 30, 105, 34)})
    assert [feature["id"] for feature in collection["features"]] == ["CN-XX"]
    for polygon in shapely.get_parts(shape(collection["features"][0]["geometry"])):
        assert not polygon.exterior.is_ccw


def test_a_line_becomes_dashes_and_gaps() -> None:
    line = {"type": "LineString", "coordinates": [[100, 30], [105, 30]]}
    found = dashes({"features": [{"id": "claim-01", "geometry": line}]})
    parts = shapely.get_parts(shape(found["features"][0]["geometry"]))
    # Five degrees on the 30th parallel are about 480 km.
    assert len(parts) == pytest.approx(480 / (2 * DASH_KM), abs=2)


def test_the_served_files_are_what_the_boundaries_give(tmp_path: Path) -> None:
    write(tmp_path)
    for name in ("dots", "hatch", "dashes"):
        made = json.loads((tmp_path / f"{name}.geojson").read_text(encoding="utf-8"))
        served = json.loads((STATIC_GEO / f"{name}.geojson").read_text(encoding="utf-8"))
        assert [feature["id"] for feature in made["features"]] == [feature["id"] for feature in served["features"]]
        for one, other in zip(made["features"], served["features"], strict=True):
            # By area: the last digit of a coordinate belongs to the library's version.
            assert shape(one["geometry"]).area == pytest.approx(shape(other["geometry"]).area, rel=0.01, abs=1e-4)
    assert {feature["id"] for feature in served_ids("hatch")} == set(provinces())


def served_ids(name: str) -> list[dict[str, object]]:
    return list(json.loads((STATIC_GEO / f"{name}.geojson").read_text(encoding="utf-8"))["features"])
