"""Provinces as GeoJSON."""

from __future__ import annotations

import json

import pytest
import shapely

from dashboard.casebook.view import View
from dashboard.errors import UsageError
from dashboard.exports.geographic import to_geojson
from dashboard.exports.records import records
from tests.toy import TOY_EDITION_ID, toy_edition

EDITION = toy_edition()


def test_the_34_provinces_carry_their_rows_and_valid_outlines() -> None:
    found = json.loads(to_geojson(records(EDITION, "provinces")))
    assert found["type"] == "FeatureCollection" and len(found["features"]) == 34
    for feature in found["features"]:
        outline = shapely.geometry.shape(feature["geometry"])
        assert outline.is_valid and not outline.is_empty
        parts = outline.geoms if outline.geom_type == "MultiPolygon" else [outline]
        assert all(part.exterior.is_ccw for part in parts)
        assert feature["id"] == feature["properties"]["code"]
    jiangxi = next(feature for feature in found["features"] if feature["id"] == "CN-JX")
    assert (jiangxi["properties"]["n_cases"], jiangxi["properties"]["edition_id"]) == (1, TOY_EDITION_ID)
    assert shapely.geometry.shape(jiangxi["geometry"]).contains(shapely.Point(115.9, 28.7))


def test_the_convention_and_the_credits_go_along() -> None:
    found = json.loads(to_geojson(records(EDITION, "provinces", View(provinces=("CN-TW",)))))
    assert [feature["id"] for feature in found["features"]] == ["CN-TW"]
    assert found["boundary_convention"] and found["credits"]


def test_only_provinces_have_outlines() -> None:
    with pytest.raises(UsageError, match="provinces"):
        to_geojson(records(EDITION, "cases"))
