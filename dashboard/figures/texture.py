"""Dots, hatching and dashes as geometry, since a choropleth can fill with nothing but a colour.

Dots and hatching are cut to each province once and served as GeoJSON beside the boundaries (`static/geo/`), keyed by
the same codes: a figure then names the codes to dot or hatch, and its size does not depend on how many there are. The
lines of claims are cut into dashes in the same way. `python -m dashboard.figures.texture` writes the three files.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.geometry import mapping
from shapely.ops import substring

from dashboard.config import GEODATA_DIR, ROOT
from dashboard.figures.albers import project, unproject
from dashboard.figures.geometry import shapes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from shapely import Geometry, MultiPolygon, Polygon

STATIC_GEO = ROOT / "static" / "geo"

# In kilometres. A map of the whole country is about 5 km a pixel on a laptop: the stroke of the figure keeps thin
# shapes visible below that, the spacing keeps single dots and lines apart on a phone (about 14 km a pixel).
DOT_SPACING_KM = 60.0
DOT_RADIUS_KM = 5.5
HATCH_SPACING_KM = 62.0
HATCH_WIDTH_KM = 4.0
DASH_KM = 26.0
GAP_KM = 26.0
DASH_WIDTH_KM = 4.0
# A province too small for the grid still gets this share of its area as one dot.
_LEAST_SHARE = 0.04


def dots(province: Polygon | MultiPolygon) -> Geometry:
    """Dots on a staggered grid inside `province` (projected, kilometres); a small province gets one in its middle."""
    x_min, y_min, x_max, y_max = shapely.bounds(province)
    rows = np.arange(np.floor(y_min / DOT_SPACING_KM), np.ceil(y_max / DOT_SPACING_KM) + 1)
    columns = np.arange(np.floor(x_min / DOT_SPACING_KM) - 1, np.ceil(x_max / DOT_SPACING_KM) + 1)
    row, column = np.meshgrid(rows, columns)
    x = (column + 0.5 * (row % 2)) * DOT_SPACING_KM
    points = shapely.points(np.column_stack([x.ravel(), (row * DOT_SPACING_KM).ravel()]))
    inner = shapely.buffer(province, -DOT_RADIUS_KM)
    inside = np.asarray(points)[shapely.contains(inner, points)]
    if not inside.size:
        middle = shapely.Point(shapely.maximum_inscribed_circle(province).coords[0])
        return shapely.buffer(middle, min(DOT_RADIUS_KM, float(np.sqrt(province.area * _LEAST_SHARE))), quad_segs=1)
    return shapely.union_all(shapely.buffer(inside, DOT_RADIUS_KM, quad_segs=1))


def hatch(province: Polygon | MultiPolygon) -> Geometry:
    """Diagonal strips (from lower left to upper right) inside `province` (projected, kilometres)."""
    x_min, y_min, x_max, y_max = shapely.bounds(province)
    step = HATCH_SPACING_KM * np.sqrt(2)
    first, last = np.floor((x_min - y_max) / step), np.ceil((x_max - y_min) / step)
    offsets = np.arange(first, last + 1) * step
    ends = np.stack([[offsets + y_min, np.full_like(offsets, y_min)], [offsets + y_max, np.full_like(offsets, y_max)]])
    lines = shapely.linestrings(ends.transpose(2, 0, 1))
    strips = shapely.buffer(lines, HATCH_WIDTH_KM / 2, cap_style="flat")
    return shapely.union_all(shapely.intersection(strips, province))


def feature_collection(
    texture: Callable[[Polygon | MultiPolygon], Geometry],
    provinces: Mapping[str, Polygon | MultiPolygon] | None = None,
) -> dict[str, Any]:
    """A GeoJSON FeatureCollection of this texture for each province; `id` is the code, exterior rings are clockwise.

    `provinces` are shapes in degrees by code, by default those of `geodata/provinces.geojson`.
    """
    provinces = provinces or shapes()
    return _collection({code: texture(shapely.transform(shape, project)) for code, shape in provinces.items()})


def _collection(projected: Mapping[str, Geometry]) -> dict[str, Any]:
    """Projected shapes by id as a FeatureCollection in degrees."""
    features = []
    for key, shape in projected.items():
        polygons = [part for part in shapely.get_parts(shape) if isinstance(part, shapely.Polygon) and part.area > 0]
        cut = shapely.transform(shapely.MultiPolygon(polygons), lambda xy: unproject(xy).round(3))
        # Plotly's geo axis fills the whole world when an exterior ring runs the other way.
        geometry = mapping(shapely.orient_polygons(cut, exterior_cw=True))
        features.append({"type": "Feature", "id": key, "properties": {}, "geometry": geometry})
    return {"type": "FeatureCollection", "features": features}


def dashes(lines: Mapping[str, Any]) -> dict[str, Any]:
    """A GeoJSON FeatureCollection of lines (LineString, in degrees) as one of thin dashes, with the same ids."""
    found = {}
    for feature in lines["features"]:
        line = shapely.transform(shapely.LineString(feature["geometry"]["coordinates"]), project)
        starts = np.arange(0.0, shapely.length(line), DASH_KM + GAP_KM)
        cut = [substring(line, start, start + DASH_KM) for start in starts]
        found[feature["id"]] = shapely.union_all(shapely.buffer(cut, DASH_WIDTH_KM / 2, cap_style="flat"))
    return _collection(found)


def write(folder: Path = STATIC_GEO) -> None:
    """Write dots.geojson, hatch.geojson and dashes.geojson into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    claims = json.loads((GEODATA_DIR / "claims.geojson").read_text(encoding="utf-8"))
    made = {"dots": feature_collection(dots), "hatch": feature_collection(hatch), "dashes": dashes(claims)}
    for name, collection in made.items():
        text = json.dumps(collection, separators=(",", ":"))
        (folder / f"{name}.geojson").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
