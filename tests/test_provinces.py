"""The outlines that are drawn, and the join that loses no row."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import pyproj
import pytest
import shapely

from dashboard import provinces
from dashboard.codes import provinces as units
from dashboard.errors import CasebookError

CAPITALS = {  # (lon, lat) of places well inland, typed from an atlas
    "CN-HE": (114.48, 38.04), "CN-HA": (113.65, 34.76), "CN-HB": (112.24, 32.04), "CN-HN": (112.97, 28.2),
    "CN-SX": (112.56, 37.87), "CN-SN": (108.93, 34.26), "CN-JX": (115.89, 28.68), "CN-XJ": (87.6, 43.8),
    "CN-NM": (111.65, 40.82), "CN-XZ": (91.1, 29.65), "CN-TW": (121.0, 24.0), "CN-GX": (108.32, 22.82),
}  # fmt: skip


@pytest.fixture(scope="module")
def frame() -> gpd.GeoDataFrame:
    return provinces.boundaries()


def parts_of(frame: gpd.GeoDataFrame) -> list[shapely.Polygon]:
    return [part for shape in frame.geometry for part in shapely.get_parts(shape)]


def test_there_are_34_rows_in_the_order_of_the_codes(frame: gpd.GeoDataFrame) -> None:
    assert list(frame.index) == list(units())
    assert list(frame.columns) == ["name", "name_zh", "area_km2", "label_lon", "label_lat", "geometry"]
    assert frame.crs == "EPSG:4326"
    assert frame.notna().all().all()


def test_names_are_those_of_the_codes(frame: gpd.GeoDataFrame) -> None:
    assert frame["name"].to_dict() == {code: unit.name for code, unit in units().items()}
    assert frame["name_zh"].to_dict() == {code: unit.name_zh for code, unit in units().items()}


def test_every_outline_is_valid_and_together_they_cover(frame: gpd.GeoDataFrame) -> None:
    assert frame.geometry.is_valid.all()
    assert not frame.geometry.is_empty.any()
    assert shapely.coverage_is_valid(frame.geometry.to_numpy())


def test_neighbours_fit_the_provinces_without_overlap(frame: gpd.GeoDataFrame) -> None:
    around = provinces.neighbours()
    assert around.geometry.is_valid.all()
    both = [*frame.geometry, *around.geometry]
    assert shapely.coverage_is_valid(both)
    assert {"MNG", "RUS", "PRK", "VNM", "IND", "KAZ", "MMR"} <= set(around.index)
    assert not {"CHN", "TWN", "HKG", "MAC"} & set(around.index)


def test_exterior_rings_run_clockwise_and_there_are_no_holes(frame: gpd.GeoDataFrame) -> None:
    parts = parts_of(frame)
    assert not any(part.exterior.is_ccw for part in parts)
    # Hebei's exclave between Beijing and Tianjin touches both, so even there nobody lies wholly inside another.
    assert sum(len(part.interiors) for part in parts) == 0


def test_coordinates_have_four_decimals(frame: gpd.GeoDataFrame) -> None:
    coordinates = shapely.get_coordinates(frame.geometry.to_numpy())
    assert abs(coordinates - coordinates.round(4)).max() < 1e-9


def test_areas_are_within_five_percent_of_the_source(frame: gpd.GeoDataFrame) -> None:
    drawn = frame.to_crs(provinces.ALBERS).area / 1e6
    error = (drawn / frame["area_km2"] - 1).abs()
    assert error.max() < 0.05
    assert error.median() < 0.001


def test_the_projection_keeps_areas() -> None:
    # The same one-degree cell, measured on the ellipsoid and in the projection.
    cell = shapely.segmentize(shapely.box(114, 27, 115, 28), 0.01)
    true, _ = pyproj.Geod(ellps="WGS84").geometry_area_perimeter(cell)
    measured = gpd.GeoSeries([cell], crs="EPSG:4326").to_crs(provinces.ALBERS).area.iloc[0]
    assert measured == pytest.approx(abs(true), rel=1e-4)


@pytest.mark.parametrize("code", CAPITALS)
def test_codes_are_iso_and_not_hasc(frame: gpd.GeoDataFrame, code: str) -> None:
    inside = frame.index[frame.geometry.contains(shapely.Point(*CAPITALS[code]))]
    assert list(inside) == [code]


def test_label_points_lie_inside(frame: gpd.GeoDataFrame) -> None:
    points = shapely.points(frame["label_lon"], frame["label_lat"])
    assert shapely.contains(frame.geometry.to_numpy(), points).all()


def test_depictions_follow_the_convention(frame: gpd.GeoDataFrame) -> None:
    def unit_at(lon: float, lat: float) -> list[str]:
        return list(frame.index[frame.geometry.contains(shapely.Point(lon, lat))])

    assert unit_at(79.5, 35.2) == ["CN-XJ"]  # Aksai Chin
    assert unit_at(94.5, 28.2) == []  # Arunachal Pradesh
    assert unit_at(118.37, 24.45) == ["CN-TW"]  # Kinmen
    assert "de facto control" in provinces.BOUNDARY_CONVENTION
    assert any("Aksay" in note for note in provinces.BOUNDARY_NOTES)
    assert any("GeoNames" in credit for credit in provinces.CREDITS)
    assert any("Natural Earth" in credit for credit in provinces.CREDITS)
    assert len(provinces.CREDITS_ZH) == len(provinces.CREDITS)


def test_claims_are_lines_by_or_against_china() -> None:
    lines = provinces.claims()
    assert set(lines["name"]) == {"Chinese claim", "Indian claim"}
    assert set(lines.geom_type) <= {"LineString", "MultiLineString"}
    assert lines.geometry.is_valid.all()


def test_a_caller_cannot_spoil_the_next_one() -> None:
    provinces.boundaries()["name"] = "spoiled"
    assert "spoiled" not in set(provinces.boundaries()["name"])


class TestJoin:
    def test_series_becomes_a_column_with_34_rows(self) -> None:
        joined = provinces.join(pd.Series({"CN-JX": 2, "CN-HE": 1}))
        assert len(joined) == 34
        assert joined["n"].sum() == 3
        assert joined["n"].dtype.kind == "i"
        assert joined.loc["CN-JX", "name"] == "Jiangxi"
        assert joined.crs == "EPSG:4326"

    def test_table_keeps_its_columns(self) -> None:
        table = pd.DataFrame({"n_cases": [4], "n_articles": [2]}, index=["CN-HK"])
        joined = provinces.join(table)
        assert joined.loc["CN-HK", ["n_cases", "n_articles"]].tolist() == [4, 2]
        assert joined.loc["CN-MO", ["n_cases", "n_articles"]].tolist() == [0, 0]

    def test_nothing_is_zero_when_absence_is_not_zero(self) -> None:
        joined = provinces.join(pd.Series({"CN-JX": 2}, name="n_cases"), fill=None)
        assert joined["n_cases"].isna().sum() == 33

    def test_empty_counts_give_34_zeros(self) -> None:
        joined = provinces.join(pd.Series(dtype="int64"))
        assert joined["n"].tolist() == [0] * 34

    @pytest.mark.parametrize("wrong", ["CN-71", "CN-TX", "HE", "", "CN.HE", "cn-he", "CN-91"])
    def test_unknown_code_is_named(self, wrong: str) -> None:
        with pytest.raises(CasebookError, match="not among the 34"):
            provinces.join(pd.Series({"CN-JX": 1, wrong: 5}))

    def test_all_unknown_codes_are_named(self) -> None:
        with pytest.raises(CasebookError, match=r"CN-91, CN-92"):
            provinces.join(pd.Series({"CN-92": 1, "CN-91": 5}))

    def test_missing_code_is_not_lost(self) -> None:
        with pytest.raises(CasebookError, match="nan"):
            provinces.join(pd.Series([1, 2], index=["CN-JX", float("nan")]))

    def test_code_that_stands_twice_is_refused(self) -> None:
        with pytest.raises(CasebookError, match=r"CN-JX stand more than once"):
            provinces.join(pd.Series([1, 2], index=["CN-JX", "CN-JX"]))

    def test_column_of_the_boundaries_cannot_be_hidden(self) -> None:
        with pytest.raises(CasebookError, match="name"):
            provinces.join(pd.Series({"CN-JX": 1}, name="name"))
