"""The map as ready paths: provinces, neighbours and claim lines in the map's projection, for a browser to draw as SVG.

One unit is one kilometre, x to the east and y to the south, from the upper left corner of what the map shows; whole
units are finer than a pixel on every screen. `python -m dashboard.figures.paths` writes `static/geo/paths.json`, once
for all visitors, so that no page sends geometry, and `skeleton.svg`, which stands in its place until it is there.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from dashboard.codes import provinces
from dashboard.config import GEODATA_DIR, ROOT
from dashboard.figures.albers import project
from dashboard.figures.geometry import LAT_RANGE, LON_RANGE, labels, shapes

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray
    from shapely import Geometry

STATIC_GEO = ROOT / "static" / "geo"
# Kilometres of sea and neighbours around the outermost provinces.
MARGIN_KM = 60.0
# How far a line of the skeleton may lie from the boundary, and the smallest part of a province that it draws.
SKELETON_KM, SKELETON_KM2 = 9.0, 2000.0


def frame() -> tuple[float, float, float, float]:
    """What the map shows at least, in projected kilometres: west, south, east, north of the 34 units and a margin."""
    west, south, east, north = shapely.total_bounds(shapely.transform(list(shapes().values()), project))
    return west - MARGIN_KM, south - MARGIN_KM, east + MARGIN_KM, north + MARGIN_KM


def path_of(shape: Geometry) -> str:
    """A projected shape (polygons or lines) as the `d` of an SVG path, in whole kilometres from the frame's corner."""
    west, _, _, north = frame()
    parts = []
    for part in shapely.get_parts(shape):
        is_closed = isinstance(part, shapely.Polygon)
        rings = [part.exterior, *part.interiors] if is_closed else [part]
        for ring in rings:
            points = (shapely.get_coordinates(ring) - (west, north)) * (1, -1)
            parts.append(_line(points.round().astype(np.int64), is_closed))
    return "".join(parts)


def _line(points: NDArray[np.int64], is_closed: bool) -> str:
    """One move and relative lines; steps that rounding made empty are left out."""
    (x, y), moves = points[0], np.diff(points, axis=0)
    if is_closed:
        moves = moves[:-1]
    told = " ".join(f"{dx} {dy}" for dx, dy in moves[moves.any(axis=1)].tolist())
    return f"M{x} {y}l{told or '0 0'}".replace(" -", "-") + ("z" if is_closed else "")


def _layer(name: str, is_clipped: bool) -> str:
    """All shapes of a layer of geodata as one path; a clipped one without what lies far outside of the map."""
    features = json.loads((GEODATA_DIR / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
    found = [shapely.from_geojson(json.dumps(feature["geometry"])) for feature in features]
    # As much again to each side as the map is wide, for screens wider than the map.
    wide = shapely.box(LON_RANGE[0] - 72, 0, LON_RANGE[1] + 41, LAT_RANGE[1] + 26)
    kept = [shapely.intersection(shape, wide) if is_clipped else shape for shape in found]
    return "".join(path_of(shapely.transform(shape, project)) for shape in kept if not shapely.is_empty(shape))


def paths() -> dict[str, Any]:
    """The content of paths.json.

    Returns `width` and `height` (kilometres), `neighbours` and `claims` (one path each), and `provinces`: by code the
    path `d`, `name` in both languages, `at` (the middle of its number), `is_named` (whether a name fits under it
    on a laptop) and `is_small`.
    """
    west, south, east, north = frame()
    units = {}
    for code, shape in shapes().items():
        label, province = labels()[code], provinces()[code]
        at = (project([(label.lon, label.lat)])[0] - (west, north)) * (1, -1)
        units[code] = {
            "d": path_of(shapely.transform(shape, project)),
            "name": {"en": province.name, "zh": province.name_zh},
            "at": at.round().astype(int).tolist(),
            "is_named": label.is_name_fitting,
            "is_small": province.is_small,
        }
    return {
        "width": round(east - west),
        "height": round(north - south),
        "neighbours": _layer("neighbours", True),
        "claims": _layer("claims", False),
        "provinces": {code: units[code] for code in provinces()},
    }


def skeleton() -> str:
    """The boundaries of the provinces as a small SVG in the frame of the map, to be seen while the map is fetched."""
    west, south, east, north = frame()
    units = shapely.coverage_simplify([shapely.transform(shape, project) for shape in shapes().values()], SKELETON_KM)
    parts = [part for part in shapely.get_parts(units) if part.area >= SKELETON_KM2]
    lines = shapely.line_merge(shapely.union_all([part.boundary for part in parts]))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {east - west:.0f} {north - south:.0f}">'
        '<path fill="none" stroke="#000" stroke-width=".7" vector-effect="non-scaling-stroke" '
        f'd="{path_of(lines)}"/></svg>\n'
    )


def write(folder: Path = STATIC_GEO) -> None:
    """Write paths.json and skeleton.svg into `folder`."""
    text = json.dumps(paths(), ensure_ascii=False, separators=(",", ":"))
    (folder / "paths.json").write_text(text + "\n", encoding="utf-8")
    (folder / "skeleton.svg").write_text(skeleton(), encoding="utf-8")


if __name__ == "__main__":
    write()
