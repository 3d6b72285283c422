"""The map as inline SVG: the outlines, projection, classes and textures of the screen, coloured by the page's style.

Coordinates are whole kilometres of the projection, from the corner of the map (`figures.paths`). No word of it is
that of an article.
"""

from __future__ import annotations

import json
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any

import shapely

from dashboard.codes import provinces
from dashboard.config import GEODATA_DIR
from dashboard.figures import paths
from dashboard.figures.albers import project
from dashboard.figures.frame import RING, frame
from dashboard.figures.geometry import KM_PER_PIXEL, shapes
from dashboard.figures.map import province_words
from dashboard.labels import province_both, province_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.casebook.view import Selection
    from dashboard.figures.frame import RING, Unit
    from dashboard.language import Lang

# How far the countries around are simplified: they are only ground.
_GROUND_KM = 8.0
# What a state other than "cases" looks like: a class of the style sheet.
_LOOKS = {"mentioned": "mentioned", "none": "k0", "not_covered": "uncovered"}


def map_svg(selection: Selection) -> str:
    """The map of a selection. A province is `<path id="CODE">`, reached by the keyboard where it has something to tell.

    The style sheet knows the classes `k0` to `k5` (and `t0` to `t5` for text on them), `mentioned`, `uncovered`.
    """
    west, south, east, north = paths.frame()
    ground = "".join(f'<path d="{path}"/>' for path in _ground())
    lines = "".join(f'<path d="{path}"/>' for path in _claims())
    units = {unit.code: unit for unit in frame(selection)}
    areas = "".join(_area(units[code], path, selection) for code, path in _areas().items())
    return (
        f'<svg viewBox="0 0 {round(east - west)} {round(north - south)}" role="group" aria-labelledby="headline">'
        f"{_PATTERNS}"
        f'<g class="ground" aria-hidden="true">{ground}</g><g class="areas">{areas}</g>'
        f'<g class="claims" aria-hidden="true">{lines}</g><use id="chosen" aria-hidden="true"/>'
        f'<g class="labels" aria-hidden="true">{_labels(units.values(), selection.view.lang)}</g></svg>'
    )


# Dots and hatching at the spacing of the screen's.
_PATTERNS = (
    '<defs><pattern id="dots" width="60" height="60" patternUnits="userSpaceOnUse">'
    '<rect class="k0" width="60" height="60"/><circle class="dot" cx="15" cy="15" r="6.5"/>'
    '<circle class="dot" cx="45" cy="45" r="6.5"/></pattern>'
    '<pattern id="hatch" width="62" height="62" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect class="k0" width="62" height="62"/><rect class="strip" width="9" height="62"/></pattern></defs>'
)


def look(unit: Unit) -> str:
    """The class of the style sheet that a province has."""
    return f"k{unit.step}" if unit.state == "cases" else _LOOKS[unit.state]


def _area(unit: Unit, path: str, selection: Selection) -> str:
    lang, code = selection.view.lang, unit.code
    said = escape(f"{province_both(lang, code)}: {province_words(selection, code)}", quote=True)
    is_telling = selection.state[code] in ("cases", "mentioned")
    reach = ' tabindex="0" role="button" aria-pressed="false"' if is_telling else ' role="img"'
    return f'<path id="{code}" class="{look(unit)}"{reach} aria-label="{said}" d="{path}"/>'


def _labels(units: Iterable[Unit], lang: Lang) -> str:
    """The value and, where it fits, the name under it, as on the screen."""
    west, _, _, north = paths.frame()
    parts, corner = [], (west, north)
    for unit in units:
        if not unit.is_labelled:
            continue
        place = unit.label
        points = project([(place.lon, place.lat), (place.name_lon, place.name_lat)])
        at, name_at = ((points - corner) * (1, -1)).round().astype(int).tolist()
        ring = f'<tspan class="ring"> {RING}</tspan>' if unit.is_fragile else ""
        parts.append(f'<text class="n t{unit.step}" x="{at[0]}" y="{at[1]}">{unit.text}{ring}</text>')
        if place.is_name_fitting:
            drop = round(name_at[1] + 9 * KM_PER_PIXEL)
            name = escape(province_name(lang, unit.code))
            parts.append(f'<text class="t{unit.step}" x="{name_at[0]}" y="{drop}">{name}</text>')
    return "".join(parts)


@lru_cache(maxsize=1)
def _areas() -> Mapping[str, str]:
    return {code: paths.path_of(shapely.transform(shapes()[code], project)) for code in provinces()}


@lru_cache(maxsize=1)
def _ground() -> tuple[str, ...]:
    west, south, east, north = paths.frame()
    found = []
    for feature in _features("neighbours"):
        shape = shapely.transform(shapely.geometry.shape(feature["geometry"]), project)
        simple = shapely.make_valid(shapely.simplify(shape, _GROUND_KM))
        # A little beyond the picture, so that the cut is no line in it.
        seen = shapely.clip_by_rect(simple, west - 20, south - 20, east + 20, north + 20)
        # Twice, since clipping can leave multipolygons inside a collection, and lines that are none of its ground.
        parts = shapely.get_parts(shapely.get_parts(seen))
        polygons = [part for part in parts if isinstance(part, shapely.Polygon) and not part.is_empty]
        if path := "".join(map(paths.path_of, polygons)):
            found.append(path)
    return tuple(found)


@lru_cache(maxsize=1)
def _claims() -> tuple[str, ...]:
    lines = (shapely.geometry.shape(feature["geometry"]) for feature in _features("claims"))
    return tuple(paths.path_of(shapely.transform(line, project)) for line in lines)


def _features(name: str) -> Sequence[dict[str, Any]]:
    data: dict[str, Any] = json.loads((GEODATA_DIR / f"{name}.geojson").read_text(encoding="utf-8"))
    features: list[dict[str, Any]] = data["features"]
    return features
