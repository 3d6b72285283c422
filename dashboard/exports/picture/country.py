"""The map of a picture: the provinces in their classes, with the projection and the looks of the screen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import shapely

from dashboard import provinces
from dashboard.exports.picture.labels import RING_RADIUS, tags
from dashboard.exports.picture.sheet import Box
from dashboard.figures import texture
from dashboard.figures.albers import project
from dashboard.figures.geometry import shapes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from dashboard.exports.picture.labels import Tag
    from dashboard.exports.picture.look import Look
    from dashboard.exports.picture.sheet import Sheet
    from dashboard.figures.frame import Unit

_KEPT_CLEAR_KM = 60.0
# Points that nobody sees on a small map.
_SEEN = 0.2
# Sizes and places that are tried for the country in its panel, the largest first.
_SHARES = np.linspace(1.0, 0.5, 26)
_PLACES = (0.5, 0.35, 0.65, 0.2, 0.8, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Placing:
    """From kilometres of the projection to points of the sheet: x grows to the right, y downwards."""

    scale: float
    x: float
    y: float

    def to_points(self, xy: NDArray[np.float64]) -> NDArray[np.float64]:
        """Kilometres, shape (n, 2), to points."""
        return np.column_stack([self.x + self.scale * xy[:, 0], self.y - self.scale * xy[:, 1]])

    def shape(self, projected: shapely.Geometry) -> shapely.Geometry:
        """A shape in kilometres to points."""
        return shapely.transform(projected, self.to_points)


@lru_cache(maxsize=1)
def _projected() -> Mapping[str, shapely.Geometry]:
    return {code: shapely.transform(shape, project) for code, shape in shapes().items()}


@lru_cache(maxsize=1)
def _neighbours() -> tuple[shapely.Geometry, ...]:
    return tuple(shapely.transform(shape, project) for shape in provinces.neighbours()["geometry"])


@lru_cache(maxsize=1)
def _claims() -> tuple[NDArray[np.float64], ...]:
    return tuple(project(shapely.get_coordinates(line)) for line in provinces.claims()["geometry"])


@lru_cache(maxsize=1)
def _country() -> shapely.Geometry:
    """The country as one coarse shape with a margin, which legend and chips keep clear of."""
    return shapely.simplify(shapely.buffer(shapely.union_all(list(_projected().values())), _KEPT_CLEAR_KM), 20.0)


@lru_cache(maxsize=64)
def _texture(code: str, state: str) -> shapely.Geometry:
    return (texture.dots if state == "mentioned" else texture.hatch)(_projected()[code])  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def _bounds() -> tuple[float, float, float, float]:
    left, low, right, high = shapely.total_bounds(list(_projected().values())).tolist()
    return left, low, right, high


@lru_cache(maxsize=256)
def _outline(code: str, tolerance: float) -> shapely.Geometry:
    """A province in kilometres, for a map on which nobody sees what lies within the tolerance."""
    return shapely.simplify(_projected()[code], tolerance)


def fit(panel: Box, clear: Sequence[Box] = ()) -> Placing:
    """The country as large as it goes in `panel` without lying under a box of `clear`."""
    left, low, right, high = _bounds()
    largest = min(panel.width / (right - left), panel.height / (high - low))
    areas = shapely.union_all([shapely.box(box.left, box.top, box.right, box.bottom) for box in clear])
    for share in _SHARES:
        scale = float(largest * share)
        room_x, room_y = panel.width - scale * (right - left), panel.height - scale * (high - low)
        for rise in (0.0, 0.5) if room_y > 1 else (0.0,):
            for place in _PLACES:
                placing = Placing(
                    scale, panel.left + place * room_x - scale * left, panel.top + rise * room_y + scale * high
                )
                if not clear or not shapely.intersects(placing.shape(_country()), areas):
                    return placing
    return placing


def draw_country(
    sheet: Sheet,
    panel: Box,
    placing: Placing,
    units: Sequence[Unit],
    look: Look,
    clear: Sequence[Box] = (),
    *,
    is_small: bool = False,
) -> list[Tag]:
    """Draw the map; no label stands on a box of `clear`. Returns the labels that were drawn.

    `is_small` is for one of several maps: without the countries around and the names.
    """
    colours, factor = look.colours, look.factor
    for shape in () if is_small else _neighbours():
        sheet.shape(placing.shape(shape), colours.neighbours, colours.neighbour_line, 0.6 * factor, clip=panel)
    tolerance = round(_SEEN / placing.scale, 1) if is_small else 0.0
    outlines = {code: placing.shape(_outline(code, tolerance)) for code in _projected()}
    for unit in units:
        sheet.shape(outlines[unit.code], colours.ramp[unit.step], colours.border, 0.6 * factor, name=unit.code)
    for unit in units:
        if unit.state in ("mentioned", "not_covered"):
            ink = colours.dots if unit.state == "mentioned" else colours.hatch
            shape = placing.shape(_texture(unit.code, unit.state))
            sheet.shape(shape, ink, ink, 0.35 * factor, name=f"{unit.code}-{unit.state}")
    for line in _claims():
        sheet.line(placing.to_points(line), colours.secondary, 0.9 * factor, is_dotted=True, clip=panel)
    for unit in units:
        if unit.is_selected:
            sheet.shape(outlines[unit.code], None, colours.blue, 1.8 * factor)
    made = tags(units, outlines, _anchors(units, placing), look, clear, has_names=not is_small)
    for tag in made:
        _draw_tag(sheet, tag, look)
    return made


def _anchors(units: Sequence[Unit], placing: Placing) -> dict[str, list[tuple[float, float]]]:
    """Where a label may stand: where the screen has it, then well inside the largest part of the province."""
    frame = provinces.boundaries()
    found = {}
    for unit in units:
        widest = (frame.at[unit.code, "label_lon"], frame.at[unit.code, "label_lat"])
        at = placing.to_points(project([(unit.label.lon, unit.label.lat), widest]))
        found[unit.code] = [(float(x), float(y)) for x, y in at]
    return found


def _draw_tag(sheet: Sheet, tag: Tag, look: Look) -> None:
    colours, size, below = look.colours, tag.size, look.size("name")
    ink, fill = colours.on_ramp[tag.unit.step], colours.ramp[tag.unit.step]
    if tag.name:
        sheet.text(tag.x, tag.y + below * 1.1, tag.name, below, ink, align="center", halo=fill)
    sheet.text(
        tag.x, tag.y, tag.number, size, ink, weight=600, align="center", halo=fill, name=f"{tag.unit.code}-cases"
    )
    if tag.unit.is_fragile:
        sheet.ring(tag.ring_x, tag.y - size * 0.42, size * RING_RADIUS, ink, size * 0.08, halo=fill)
