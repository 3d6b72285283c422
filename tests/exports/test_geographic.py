"""Rows on the map's own ground, read back by other libraries."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import pyarrow.parquet as pq
import pyogrio
import pytest
import shapely

from dashboard.casebook.view import View
from dashboard.errors import UsageError
from dashboard.exports.files import citation_of
from dashboard.exports.geographic import to_geojson, to_geopackage, to_geoparquet
from dashboard.exports.records import records
from tests.hostile import HOSTILE_TEXTS, hostile_edition
from tests.toy import TOY_EDITION_ID, toy_edition

if TYPE_CHECKING:
    from pathlib import Path

EDITION = toy_edition()
CITATION = citation_of(EDITION, View())


def features(what: str, view: View | None = None) -> dict[str, dict[str, Any]]:
    made = json.loads(to_geojson(records(EDITION, what, view), CITATION))  # type: ignore[arg-type]
    assert made["type"] == "FeatureCollection"
    return {feature["id"]: feature for feature in made["features"]}


def test_the_34_provinces_carry_their_rows_and_valid_outlines() -> None:
    found = features("provinces")
    assert len(found) == 34
    for code, feature in found.items():
        outline = shapely.geometry.shape(feature["geometry"])
        assert outline.is_valid and not outline.is_empty
        parts = outline.geoms if outline.geom_type == "MultiPolygon" else [outline]
        assert all(part.exterior.is_ccw for part in parts)
        assert code == feature["properties"]["code"]
    jiangxi = found["CN-JX"]
    assert (jiangxi["properties"]["n_cases"], jiangxi["properties"]["edition_id"]) == (1, TOY_EDITION_ID)
    assert shapely.geometry.shape(jiangxi["geometry"]).contains(shapely.Point(115.9, 28.7))
    assert list(features("provinces", View(provinces=("CN-TW",)))) == ["CN-TW"]


def test_the_convention_the_credits_and_the_sources_go_along() -> None:
    found = json.loads(to_geojson(records(EDITION, "provinces"), CITATION))
    citation = found["citation"]
    assert "Natural Earth" in citation["boundaries"] and len(citation["credits"]) == 2
    assert (found["boundary_convention"], found["credits"]) == (citation["boundaries"], citation["credits"])
    assert [source["article_id"] for source in citation["sources"]] == ["t002", "t001", "t004", "t003"]
    assert citation["as_of"] == "2022-04-01" and citation["edition_id"] == TOY_EDITION_ID


def test_a_case_has_the_label_points_of_its_provinces_or_no_geometry() -> None:
    found = features("cases")
    both = found["kite-list"]
    assert both["properties"]["geometry_of"] == "label point of the province"
    assert both["properties"]["province_codes"] == ["CN-YN", "CN-GS"]
    points = shapely.geometry.shape(both["geometry"]).geoms
    for point, code in zip(points, ("CN-YN", "CN-GS"), strict=True):
        assert shapely.geometry.shape(features("provinces")[code]["geometry"]).contains(point)
    assert (found["kite-ban"]["geometry"], found["kite-ban"]["properties"]["geometry_of"]) == (None, None)
    assert len(found) == 6


def test_a_mention_has_the_point_of_its_division_else_that_of_its_province_else_none() -> None:
    by_surface = {feature["properties"]["surface"]: feature for feature in features("mentions").values()}
    fuzhou = by_surface["Fuzhou"]
    assert fuzhou["properties"]["geometry_of"] == "division that is named"
    # 抚州 in Jiangxi, not 福州 in Fujian.
    jiangxi = shapely.geometry.shape(features("provinces")["CN-JX"]["geometry"])
    assert jiangxi.contains(shapely.geometry.shape(fuzhou["geometry"]))
    assert by_surface["Jiangxi"]["properties"]["geometry_of"] == "label point of the province"
    assert by_surface["Taizhou"]["geometry"] is None


def test_articles_have_no_place() -> None:
    with pytest.raises(UsageError, match="articles have no place"):
        to_geojson(records(EDITION, "articles"), CITATION)


def test_a_geopackage_holds_the_provinces_with_their_counts(tmp_path: Path) -> None:
    path = tmp_path / "provinces.gpkg"
    path.write_bytes(to_geopackage(records(EDITION, "provinces"), CITATION))
    assert [name for name, _ in pyogrio.list_layers(path)] == ["provinces"]
    info = pyogrio.read_info(path, force_feature_count=True)
    assert (info["features"], info["crs"], info["geometry_type"]) == (34, "EPSG:4326", "MultiPolygon")
    frame = pyogrio.read_dataframe(path).set_index("code")
    assert (frame.loc["CN-JX", "n_cases"], frame.loc["CN-JX", "name_zh"]) == (1, "江西")
    assert frame["n_cases"].sum() == 5 and frame.geometry.is_valid.all()
    described = pyogrio.read_dataframe(path, sql="SELECT identifier, description FROM gpkg_contents").iloc[0]
    assert described["identifier"] == CITATION.headline and "Natural Earth" in described["description"]


def test_geoparquet_holds_them_too_with_the_citation_inside() -> None:
    data = to_geoparquet(records(EDITION, "provinces"), CITATION)
    frame = gpd.read_parquet(io.BytesIO(data)).set_index("code")
    assert (len(frame), frame.crs.to_epsg(), frame.loc["CN-YN", "n_cases"]) == (34, 4326, 1)
    assert frame.geometry.is_valid.all() and not frame.geometry.is_empty.any()
    metadata = pq.read_schema(io.BytesIO(data)).metadata
    assert json.loads(metadata[b"geo"])["primary_column"] == "geometry"
    assert json.loads(metadata[b"casebook"])["edition_id"] == TOY_EDITION_ID


@pytest.mark.parametrize("make", [to_geopackage, to_geoparquet])
def test_only_provinces_have_outlines(make: Any) -> None:
    with pytest.raises(UsageError, match="only for --what provinces"):
        make(records(EDITION, "cases"), CITATION)


@pytest.mark.parametrize("make", [to_geojson, to_geopackage, to_geoparquet])
def test_the_same_rows_give_the_same_bytes(make: Any) -> None:
    assert make(records(EDITION, "provinces"), CITATION) == make(records(EDITION, "provinces"), CITATION)


def test_hostile_texts_come_back_as_they_were(tmp_path: Path) -> None:
    edition = hostile_edition()
    citation = citation_of(edition, View())
    found = json.loads(to_geojson(records(edition, "cases"), citation))
    assert {item["id"]: item["properties"]["people"] for item in found["features"]} == {
        name: [text] for name, text in HOSTILE_TEXTS.items()
    }
    path = tmp_path / "hostile.gpkg"
    path.write_bytes(to_geopackage(records(edition, "provinces"), citation))
    assert pyogrio.read_dataframe(path)["n_cases"].sum() == 16
    assert len(gpd.read_parquet(io.BytesIO(to_geoparquet(records(edition, "provinces"), citation)))) == 34
