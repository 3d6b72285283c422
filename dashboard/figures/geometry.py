"""Where things fall on the map: the provinces as shapes, and the places of their labels."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

import shapely
from shapely.geometry import shape as to_shape

from dashboard.codes import provinces
from dashboard.config import GEODATA_DIR
from dashboard.figures.albers import project, unproject

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray
    from shapely import Geometry, MultiPolygon, Polygon

# What the map shows, in degrees: all 34 units whole, Hainan's south coast included.
LON_RANGE = (72.0, 138.0)
LAT_RANGE = (17.2, 54.0)

# Kilometres of one pixel on a laptop's map; the room for names is measured at this scale.
KM_PER_PIXEL = 7.8
NAME_WIDTH_PX = 5.4
_NAME_BELOW_PX = 10.0
# Share of the largest clearance that the centre of gravity must have to be preferred.
_WELL_INSIDE = 0.6


@dataclass(frozen=True, slots=True)
class Label:
    """Where the number of a province stands (degrees), and whether its name fits under it."""

    lon: float
    lat: float
    is_name_fitting: bool


@lru_cache(maxsize=1)
def _features() -> dict[str, dict[str, Any]]:
    data = json.loads((GEODATA_DIR / "provinces.geojson").read_text(encoding="utf-8"))
    return {feature["id"]: feature for feature in data["features"]}


@lru_cache(maxsize=1)
def shapes() -> Mapping[str, Polygon | MultiPolygon]:
    """The 34 provinces by code as shapely geometries in degrees, from `geodata/provinces.geojson`."""
    return MappingProxyType(
        {code: cast("Polygon | MultiPolygon", to_shape(feature["geometry"])) for code, feature in _features().items()}
    )


@lru_cache(maxsize=1)
def labels() -> Mapping[str, Label]:
    """The label of each province: in its centre of gravity where that lies well inside, else in its widest part."""
    return MappingProxyType({code: _label(code) for code in shapes()})


def _label(code: str) -> Label:
    properties = _features()[code]["properties"]
    shape = shapely.transform(shapes()[code], project)
    widest = shapely.Point(project([(properties["label_lon"], properties["label_lat"])])[0])
    border, centre = shapely.boundary(shape), shapely.centroid(shape)
    is_well_inside = shapely.contains(shape, centre) and (
        shapely.distance(centre, border) >= _WELL_INSIDE * shapely.distance(widest, border)
    )
    middle = shapely.get_coordinates(centre if is_well_inside else widest)
    lon, lat = unproject(middle)[0]
    room = _room(shape, middle[0])
    return Label(round(float(lon), 2), round(float(lat), 2), room >= len(provinces()[code].name) * NAME_WIDTH_PX)


def _room(shape: Geometry, middle: NDArray[np.float64]) -> float:
    """Pixels between the borders to the left and right of the name's line, centred on the label."""
    x, y = middle[0], middle[1] - _NAME_BELOW_PX * KM_PER_PIXEL
    left, _, right, _ = shapely.bounds(shape)
    chords = shapely.get_parts(shapely.intersection(shape, shapely.LineString([(left, y), (right, y)])))
    for chord in chords:
        start, _, end, _ = shapely.bounds(chord)
        if start <= x <= end:
            return float(2 * min(x - start, end - x) / KM_PER_PIXEL)
    return 0.0


def outline(code: str) -> NDArray[np.float64]:
    """Every vertex of a province in degrees, shape (n, 2)."""
    return shapely.get_coordinates(shapes()[code])
