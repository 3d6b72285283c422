"""The outlines of a slide's map: the screen's shapes in its projection, with as few points as a projector shows."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
import shapely

from dashboard import provinces
from dashboard.figures.albers import project
from dashboard.figures.geometry import shapes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

# In kilometres. On a slide the country is about 12 cm high: 8 km are a quarter of a millimetre.
TOLERANCE_KM = 8.0
# Of a small map that only says where a province lies.
COARSE_KM = 25.0
_NEIGHBOUR_TOLERANCE_KM = 18.0
# Islands and slivers of neighbours below this are not drawn; of provinces all parts are.
_LEAST_NEIGHBOUR_KM2 = 800.0

Ring = list[tuple[int, int]]


@lru_cache(maxsize=2)
def provinces_km(tolerance: float = TOLERANCE_KM) -> Mapping[str, shapely.Geometry]:
    """The 34 provinces by code in whole kilometres of the projection, simplified without gaps along shared borders."""
    codes = list(shapes())
    projected = [shapely.transform(shapes()[code], project) for code in codes]
    simple = shapely.coverage_simplify(projected, tolerance)
    return MappingProxyType(dict(zip(codes, simple, strict=True)))


@lru_cache(maxsize=1)
def bounds_km() -> tuple[float, float, float, float]:
    """Left, lower, right and upper edge of the country."""
    left, low, right, high = shapely.total_bounds(list(provinces_km().values()))
    return float(left), float(low), float(right), float(high)


@lru_cache(maxsize=8)
def neighbours_km(frame: tuple[float, float, float, float]) -> Mapping[str, shapely.Geometry]:
    """The neighbours by their three letters, cut to a frame (left, lower, right, upper) in kilometres."""
    found = {}
    for key, shape in provinces.neighbours()["geometry"].items():
        simple = shapely.simplify(shapely.transform(shape, project), _NEIGHBOUR_TOLERANCE_KM)
        cut = shapely.clip_by_rect(shapely.make_valid(simple), *frame)
        parts = [part for part in _polygons(cut) if part.area >= _LEAST_NEIGHBOUR_KM2]
        if parts:
            found[str(key)] = shapely.MultiPolygon(parts)
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def claims_km() -> tuple[NDArray[np.float64], ...]:
    """The claim lines, each with shape (n, 2)."""
    lines = [shapely.transform(line, project) for line in provinces.claims()["geometry"]]
    return tuple(shapely.get_coordinates(shapely.simplify(line, TOLERANCE_KM)) for line in lines)


def rings(shape: shapely.Geometry) -> list[Ring]:
    """Every ring of a shape as whole kilometres, y downwards as on a slide; the last point is not repeated."""
    found = []
    for part in _polygons(shape):
        for ring in (part.exterior, *part.interiors):
            points = [(round(x), round(-y)) for x, y in shapely.get_coordinates(ring)]
            distinct = [point for at, point in enumerate(points) if at == 0 or point != points[at - 1]]
            if len(distinct) > 3:
                found.append(distinct[:-1])
    return found


def _polygons(shape: shapely.Geometry) -> Iterator[shapely.Polygon]:
    for part in shapely.get_parts(shape):
        if isinstance(part, shapely.Polygon) and not part.is_empty:
            yield part
        elif shapely.get_num_geometries(part) > 1:
            yield from _polygons(part)
