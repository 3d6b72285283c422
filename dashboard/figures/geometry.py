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
# Where a label stands better by hand than by rule (degrees): Hebei lies around Beijing and Tianjin, and its centre
# of gravity is on their border.
_MOVED = {"CN-HE": (115.4, 38.9)}
# The name's top and middle under the middle of the number.
_NAME_TOP_PX = 7.0
_NAME_BELOW_PX = 16.0


@dataclass(frozen=True, slots=True)
class Label:
    """Where the number of a province stands and where the top of its name (degrees), and whether the name fits."""

    lon: float
    lat: float
    name_lon: float
    name_lat: float
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
    """The label of each province: near its centre of gravity where the name fits there, else in its widest part."""
    return MappingProxyType({code: _label(code) for code in shapes()})


def _label(code: str) -> Label:
    properties = _features()[code]["properties"]
    shape = shapely.transform(shapes()[code], project)
    widest = project([(properties["label_lon"], properties["label_lat"])])[0]
    centre = shapely.get_coordinates(shapely.centroid(shape))[0]
    needed = len(provinces()[code].name) * NAME_WIDTH_PX * KM_PER_PIXEL
    moved = [project([_MOVED[code]])[0]] if code in _MOVED else []
    for x, y in (*moved, centre, widest):
        left, right = _chord(shape, x, y - _NAME_BELOW_PX * KM_PER_PIXEL)
        middle = (left + right) / 2
        if right - left >= needed and shapely.contains_xy(shape, middle, y):
            return _at(middle, y, is_name_fitting=True)
    return _at(*widest, is_name_fitting=False)


def _at(x: float, y: float, *, is_name_fitting: bool) -> Label:
    below = y - _NAME_TOP_PX * KM_PER_PIXEL
    (lon, lat), (name_lon, name_lat) = unproject([(x, y), (x, below)]).round(2).tolist()
    return Label(lon, lat, name_lon, name_lat, is_name_fitting)


def _chord(shape: Geometry, x: float, y: float) -> tuple[float, float]:
    """The borders to the left and right of a point (kilometres); nothing between them when it lies outside."""
    left, _, right, _ = shapely.bounds(shape)
    chords = shapely.get_parts(shapely.intersection(shape, shapely.LineString([(left, y), (right, y)])))
    for start, _, end, _ in shapely.bounds(chords):
        if start <= x <= end:
            return float(start), float(end)
    return x, x


def outline(code: str) -> NDArray[np.float64]:
    """Every vertex of a province in degrees, shape (n, 2)."""
    return shapely.get_coordinates(shapes()[code])
