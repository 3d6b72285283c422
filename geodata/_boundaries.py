"""Boundaries from Natural Earth: read, project, simplify province and neighbour outlines together, check, round."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pyproj
import shapely
from shapely.geometry import box, mapping, shape

from geodata._sources import read_natural_earth

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry as Geometry

# Equal-area projection of China: standard parallels 25 and 47, central meridian 105.
ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84 +units=m +no_defs"
TOLERANCE_M = 4_500
SMALLEST_PART_M2 = 10e6
SMALLEST_NEIGHBOUR_PART_M2 = 400e6
DECIMALS = 4
# Natural Earth's countries that are rows of their own here, and its code for the Paracels, which belong to CN-HI.
_UNITS = {"TWN": "CN-TW", "HKG": "CN-HK", "MAC": "CN-MO"}
_PARACELS = "CN-X01~"
# Baikonur, a town leased to Russia, would be a circle of its own on the grey background.
_LEASED = {"KAB": "KAZ"}
# These two keep every island, however small; Macao (30 km2) also keeps every vertex.
_WITH_ALL_PARTS = ("CN-HK", "CN-MO")
_UNSIMPLIFIED = "CN-MO"
_CHANNEL_M = 78
# The map's frame in metres of ALBERS, wide enough for a wide screen, and the degrees that it lies within.
_FRAME = shapely.segmentize(box(-6_600_000, 900_000, 6_000_000, 6_700_000), 250_000)
_NEAR = box(0, 0, 179, 80)
_TO_ALBERS = pyproj.Transformer.from_crs("EPSG:4326", ALBERS, always_xy=True)
_FROM_ALBERS = pyproj.Transformer.from_crs(ALBERS, "EPSG:4326", always_xy=True)


@dataclass(frozen=True, slots=True)
class Outlines:
    """Unit outlines by key, in degrees; `names` are those of Natural Earth."""

    shapes: dict[str, Geometry]
    names: dict[str, str]


def project(geometry: Geometry) -> Geometry:
    """The geometry in metres of ALBERS."""
    return shapely.transform(geometry, lambda c: np.column_stack(_TO_ALBERS.transform(c[:, 0], c[:, 1])))


def unproject(geometry: Geometry) -> Geometry:
    """The geometry in degrees."""
    return shapely.transform(geometry, lambda c: np.column_stack(_FROM_ALBERS.transform(c[:, 0], c[:, 1])))


def read_outlines(cache: Path) -> tuple[Outlines, Outlines]:
    """The 34 units by ISO 3166-2 code, and the countries around them by Natural Earth's three letters."""
    provinces: dict[str, list[Geometry]] = {}
    neighbours: dict[str, list[Geometry]] = {}
    names: dict[str, str] = {}
    for feature in read_natural_earth(cache):
        properties, outline = feature["properties"], shape(feature["geometry"])
        country = properties["adm0_a3"]
        if country == "CHN" or country in _UNITS:
            code = _UNITS.get(country, properties["iso_3166_2"])
            provinces.setdefault("CN-HI" if code == _PARACELS else code, []).append(outline)
        elif outline.intersects(_NEAR):
            neighbours.setdefault(_LEASED.get(country, country), []).append(outline)
            names[country] = properties["admin"]
    return (
        Outlines({code: shapely.coverage_union_all(parts) for code, parts in sorted(provinces.items())}, {}),
        Outlines({code: shapely.coverage_union_all(parts) for code, parts in sorted(neighbours.items())}, names),
    )


def simplify(provinces: dict[str, Geometry], neighbours: dict[str, Geometry]) -> tuple[dict[str, Geometry], ...]:
    """Both sets simplified as one coverage, so that shared borders stay shared; in degrees with DECIMALS decimals.

    Raises SystemExit when the source or the result is not a valid coverage of valid polygons.
    """
    originals: dict[tuple[float, float], tuple[float, float]] = {}
    projected = {key: _project_and_note(g, originals) for key, g in {**provinces, **neighbours}.items()}
    check_coverage(list(projected.values()), "the source")
    kept = {key: drop_small_parts(g, _smallest(key, key in provinces)) for key, g in projected.items()}
    kept = {key: g for key, g in kept.items() if g.intersects(_FRAME)}
    moving = {key: g for key, g in kept.items() if key != _UNSIMPLIFIED}
    simple = dict(zip(moving, shapely.coverage_simplify(list(moving.values()), TOLERANCE_M), strict=True))
    simple[_UNSIMPLIFIED] = kept[_UNSIMPLIFIED]
    # Guangdong's coarser coast would run across Macao, whose border with it Natural Earth draws as a 78 m channel.
    simple["CN-GD"] = polygons_of(simple["CN-GD"].difference(kept[_UNSIMPLIFIED].buffer(_CHANNEL_M, quad_segs=1)))
    clipped = {key: g if key in provinces else polygons_of(g.intersection(_FRAME)) for key, g in simple.items()}
    done = {key: finish(g, originals) for key, g in clipped.items() if not g.is_empty}
    check_coverage(list(done.values()), "the simplified result")
    return {key: done[key] for key in provinces}, {key: g for key, g in done.items() if key not in provinces}


def _project_and_note(geometry: Geometry, originals: dict[tuple[float, float], tuple[float, float]]) -> Geometry:
    """Project, and note for each projected vertex the degrees it came from."""
    result = project(geometry)
    before, after = shapely.get_coordinates(geometry), shapely.get_coordinates(result)
    originals.update(zip(map(tuple, after), map(tuple, before), strict=True))
    return result


def _smallest(key: str, is_province: bool) -> float:
    if key in _WITH_ALL_PARTS:
        return 0
    return SMALLEST_PART_M2 if is_province else SMALLEST_NEIGHBOUR_PART_M2


def drop_small_parts(geometry: Geometry, smallest_m2: float) -> Geometry:
    """The parts of at least `smallest_m2`; the largest part always stays."""
    parts = sorted(shapely.get_parts(geometry), key=lambda part: -part.area)
    return shapely.MultiPolygon([part for i, part in enumerate(parts) if i == 0 or part.area >= smallest_m2])


def polygons_of(geometry: Geometry) -> Geometry:
    """The polygons of a geometry that clipping may have left with lines or points."""
    parts = [part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon"]
    return shapely.MultiPolygon(parts)


def finish(geometry: Geometry, originals: dict[tuple[float, float], tuple[float, float]]) -> Geometry:
    """Back to degrees by looking vertices up among the originals, rounded, exterior rings clockwise (as d3 wants)."""

    def degrees(coordinates: NDArray[np.float64]) -> NDArray[np.float64]:
        """Projected vertices (n, 2) in kilometres as longitude and latitude, the noted original where there is one."""
        computed = shapely.get_coordinates(unproject(shapely.MultiPoint(coordinates)))
        noted = [originals.get((x, y), known) for (x, y), known in zip(coordinates.tolist(), computed, strict=True)]
        return np.asarray(noted, dtype=np.float64).round(DECIMALS)

    back = shapely.transform(geometry, degrees)
    oriented = shapely.orient_polygons(back, exterior_cw=True)
    parts = shapely.get_parts(oriented)
    return oriented if len(parts) > 1 else geometry_of(parts)


def geometry_of(parts: NDArray[np.object_]) -> Geometry:
    """The first of an array of geometries."""
    first: Geometry = parts[0]
    return first


def check_coverage(geometries: list[Geometry], what: str) -> None:
    """Raise SystemExit unless all are valid and together a valid coverage (either can be true without the other)."""
    if not all(g.is_valid for g in geometries) or not shapely.coverage_is_valid(geometries):
        raise SystemExit(f"boundaries: {what} is not a valid coverage of valid polygons")


def label_point(geometry: Geometry) -> tuple[float, float]:
    """A point well inside the largest part, as (lon, lat): the centre of its largest inscribed circle."""
    largest = max(shapely.get_parts(project(geometry)), key=shapely.area)
    circle = shapely.maximum_inscribed_circle(largest, tolerance=1_000)
    lon, lat = shapely.get_coordinates(unproject(circle))[0].tolist()
    return round(lon, 3), round(lat, 3)


def area_km2(geometry: Geometry) -> float:
    """The area of a geometry in degrees, in square kilometres, measured in ALBERS."""
    return float(project(geometry).area / 1e6)


def write_features(path: Path, features: list[tuple[str, dict[str, Any], Geometry]]) -> None:
    """Write (id, properties, geometry) as compact GeoJSON, one feature a line, so that a change shows in a diff."""
    lines = [
        json.dumps(
            {"type": "Feature", "id": key, "properties": properties, "geometry": mapping(geometry)},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for key, properties, geometry in features
    ]
    body = ",\n".join(lines)
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{body}\n]}}\n', encoding="utf-8")
