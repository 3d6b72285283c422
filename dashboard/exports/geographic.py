"""Provinces as GeoJSON: the rows of the export on the outlines of the map, with the convention that they follow."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import shapely

from dashboard import provinces
from dashboard.errors import UsageError

if TYPE_CHECKING:
    from dashboard.exports.records import Records

# About 10 metres, far below the 4.5 km to which the outlines are simplified.
DECIMALS = 4


def to_geojson(records: Records) -> bytes:
    """A FeatureCollection (RFC 7946: EPSG:4326, outer rings counter-clockwise), one feature per row of `provinces`.

    `id` is the province code, `properties` the row; the collection carries `boundary_convention` and `credits`.
    Raises UsageError for any other export: cases and mentions have a province, no coordinates of their own.
    """
    if records.what != "provinces":
        raise UsageError(f"--format geojson: only for --what provinces; choose another format for {records.what}")
    outlines = provinces.boundaries()["geometry"]
    names = [column.name for column in records.columns]
    features = []
    for row in records.rows:
        properties = dict(zip(names, row, strict=True))
        outline = shapely.set_precision(outlines[properties["code"]], 10**-DECIMALS)
        geometry = shapely.geometry.mapping(shapely.orient_polygons(outline))
        features.append({"type": "Feature", "id": row[0], "properties": properties, "geometry": geometry})
    collection = {
        "type": "FeatureCollection",
        "boundary_convention": provinces.BOUNDARY_CONVENTION,
        "credits": list(provinces.CREDITS),
        "features": features,
    }
    return (json.dumps(collection, ensure_ascii=False) + "\n").encode()
