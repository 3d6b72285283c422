"""Rows on the map's own ground: GeoJSON, GeoPackage and GeoParquet, each with its citation.

Provinces have outlines. A mention has the point of the division that it names, else the label point of its province; a
case has the label points of its provinces, since that is as exact as its place is known. What is on no map has no
geometry, and stays in the file.
"""

from __future__ import annotations

import csv
import io
import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

import geopandas as gpd
import shapely

from dashboard import provinces
from dashboard.casebook.tables import split_list, typed_frame
from dashboard.config import GEODATA_DIR
from dashboard.errors import UsageError
from dashboard.exports.about import citation_document
from dashboard.exports.tabular import documents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shapely import Geometry

    from dashboard.exports.citation import Citation
    from dashboard.exports.records import Records

# About 10 metres, far below the 4.5 km to which the outlines are simplified.
DECIMALS = 4
# Where the point of a row comes from, as GeoJSON says it in `geometry_of`.
OUTLINE, DIVISION, LABEL = "outline of the province", "division that is named", "label point of the province"

# A geometry and what it stands for; (None, None) for what is on no map.
_Placed = tuple["Geometry | None", str | None]


def to_geojson(records: Records, citation: Citation) -> bytes:
    """A FeatureCollection (RFC 7946: EPSG:4326, outer rings counter-clockwise), one feature per row.

    `id` is the code or id of the row, `properties` the row and `geometry_of`, what the geometry stands for. The
    collection carries `boundary_convention`, `credits` and `citation`. Raises UsageError for articles, which have no
    place of their own.
    """
    drawn: dict[int, Any] = {}
    features = []
    for properties, (geometry, stands_for) in zip(documents(records), _placed(records), strict=True):
        # Rows of one place share its geometry.
        if geometry is not None and id(geometry) not in drawn:
            drawn[id(geometry)] = json.loads(shapely.to_geojson(geometry))
        features.append(
            {
                "type": "Feature",
                "id": next(iter(properties.values())),
                "properties": {**properties, "geometry_of": stands_for},
                "geometry": None if geometry is None else drawn[id(geometry)],
            }
        )
    collection = {
        "type": "FeatureCollection",
        "boundary_convention": citation.boundaries,
        "credits": list(citation.credits),
        "citation": citation_document(citation),
        "features": features,
    }
    return (json.dumps(collection, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def to_geopackage(records: Records, citation: Citation) -> bytes:
    """A GeoPackage with the provinces as one layer, described by the citation. Raises UsageError for other rows."""
    import pyogrio

    buffer = io.BytesIO()
    # The moment of writing would make every file another one.
    before = pyogrio.get_gdal_config_option("OGR_CURRENT_DATE")
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": f"{citation.as_of}T00:00:00.000Z"})
    try:
        pyogrio.write_dataframe(
            _frame(records, "gpkg"), buffer, layer=records.what, driver="GPKG", promote_to_multi=True,
            layer_options={"IDENTIFIER": citation.headline, "DESCRIPTION": citation.long},
        )  # fmt: skip
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": before})
    return buffer.getvalue()


def to_geoparquet(records: Records, citation: Citation) -> bytes:
    """GeoParquet of the provinces, the citation as `casebook` in its metadata. Raises UsageError for other rows."""
    import pyarrow.parquet as pq

    buffer, noted = io.BytesIO(), io.BytesIO()
    _frame(records, "geoparquet").to_parquet(buffer, index=False)
    buffer.seek(0)
    table = pq.read_table(buffer)
    note = {b"casebook": json.dumps(citation_document(citation), ensure_ascii=False).encode()}
    pq.write_table(table.replace_schema_metadata({**(table.schema.metadata or {}), **note}), noted, compression="zstd")
    return noted.getvalue()


def _frame(records: Records, name: str) -> gpd.GeoDataFrame:
    if records.what != "provinces":
        raise UsageError(f"--format {name}: only for --what provinces; choose another format for {records.what}")
    geometry = [geometry for geometry, _ in _placed(records)]
    return gpd.GeoDataFrame(typed_frame(records.rows, records.columns), geometry=geometry, crs=provinces.WGS84)


def _placed(records: Records) -> list[_Placed]:
    """The geometry of each row."""
    if records.what == "articles":
        raise UsageError("--format geojson: articles have no place of their own; choose another format")
    names = [column.name for column in records.columns]
    rows = [dict(zip(names, row, strict=True)) for row in records.rows]
    if records.what == "provinces":
        outlines = _outlines()
        return [(outlines[str(row["code"])], OUTLINE) for row in rows]
    if records.what == "cases":
        return [_of_case(str(row["province_codes"])) for row in rows]
    return [_of_mention(row) for row in rows]


def _of_case(codes: str) -> _Placed:
    points = _label_points(codes)
    return points, LABEL if points else None


@lru_cache(maxsize=4096)
def _label_points(codes: str) -> shapely.MultiPoint | None:
    """The label points of the provinces in a list of codes; one object for one list, so that rows can share it."""
    points = [_labels()[code] for code in split_list(codes) if code in _labels()]
    return shapely.MultiPoint(points) if points else None


def _of_mention(row: Mapping[str, Any]) -> _Placed:
    if row["province_code"] is None:
        return None, None
    if point := _divisions().get(row["adcode"] or ""):
        return point, DIVISION
    label = _labels().get(row["province_code"])
    return label, LABEL if label else None


@lru_cache(maxsize=1)
def _outlines() -> Mapping[str, Geometry]:
    outlines = provinces.boundaries()["geometry"]
    rounded = {code: shapely.set_precision(outline, 10**-DECIMALS) for code, outline in outlines.items()}
    return {str(code): shapely.orient_polygons(outline) for code, outline in rounded.items()}


@lru_cache(maxsize=1)
def _labels() -> Mapping[str, shapely.Point]:
    frame = provinces.boundaries()
    points = zip(frame.index, frame["label_lon"], frame["label_lat"], strict=True)
    return {str(code): shapely.Point(round(lon, DECIMALS), round(lat, DECIMALS)) for code, lon, lat in points}


@lru_cache(maxsize=1)
def _divisions() -> Mapping[str, shapely.Point]:
    """The points of the gazetteer's divisions by adcode, those below the provinces."""
    found = {}
    for name in ("divisions.csv", "taiwan_hongkong_macao.csv"):
        with (GEODATA_DIR / "gazetteer" / name).open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                if row["lat"] and row["level"] != "province":
                    found[row["adcode"]] = shapely.Point(float(row["lon"]), float(row["lat"]))
    return cast("Mapping[str, shapely.Point]", found)
