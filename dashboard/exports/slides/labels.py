"""The numbers on a slide's map: each province with its cases, its name and its ring, placed as on a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches

from dashboard.exports.picture.fonts import width
from dashboard.exports.picture.labels import RING_RADIUS, tags
from dashboard.exports.picture.look import Look
from dashboard.exports.picture.sheet import Box
from dashboard.exports.slides.canvas import Area, Run, colour, grouped, outline, write
from dashboard.exports.slides.outline import provinces_km
from dashboard.figures.albers import project
from dashboard.figures.frame import frame
from dashboard.figures.palette import LIGHT
from dashboard.labels import province_both, province_name
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray
    from pptx.shapes.base import BaseShape
    from pptx.slide import Slide

    from dashboard.casebook.view import Selection
    from dashboard.exports.picture.labels import Tag
    from dashboard.exports.slides.country import Placing
    from dashboard.figures.frame import Unit

_POINTS = 72.0
_EMU_PER_POINT = 12_700
_FACTOR = 0.84
# No name is wider than this, in points.
_WIDE = 120.0
# Height of a plate, and how much wider it is than its words, for words of size 1: PowerPoint's font may run wider.
_PLATE_HEIGHT, _PLATE_MORE = 1.05, 0.45


def draw_labels(slide: Slide, selection: Selection, at: Placing, clear: Iterable[BaseShape]) -> None:
    """The number of every province with cases, its name under it where it fits, and the ring of the legend.

    No label stands on a shape of `clear`.
    """
    lang, first = selection.view.lang, len(slide.shapes)

    def to_points(km: NDArray[Any]) -> NDArray[Any]:
        """Kilometres as `project` gives them, shape (n, 2), in points on the slide, shape (n, 2)."""
        return np.array([at.inches((x, y)) for x, y in km.tolist()]) * _POINTS

    units = frame(selection)
    outlines = {code: shapely.transform(shape, to_points) for code, shape in provinces_km().items()}
    anchors = {unit.code: [tuple(to_points(project([(unit.label.lon, unit.label.lat)]))[0].tolist())] for unit in units}
    taken = [_box(shape) for shape in clear]
    placed = tags(units, outlines, anchors, Look(lang, _FACTOR), taken)
    grounds = _grounds(units, outlines)
    for tag in placed:
        _draw(slide, tag, province_both(lang, tag.unit.code), grounds)
    if placed:
        said = say(lang, "; ").join(f"{province_name(lang, tag.unit.code)} {tag.number}" for tag in placed)
        grouped(slide, first, say(lang, "Numbers"), said)


def _box(shape: BaseShape) -> Box:
    left, top = shape.left / _EMU_PER_POINT, shape.top / _EMU_PER_POINT
    return Box(left, top, left + shape.width / _EMU_PER_POINT, top + shape.height / _EMU_PER_POINT)


def _grounds(units: Iterable[Unit], outlines: Mapping[str, shapely.Geometry]) -> dict[str, shapely.Geometry]:
    """The provinces on which each ink is read, by the ink."""
    inks: dict[str, list[shapely.Geometry]] = {ink: [] for ink in LIGHT.on_ramp}
    for unit in units:
        inks[LIGHT.on_ramp[unit.step]].append(outlines[unit.code])
    return {ink: shapely.union_all(shapes) for ink, shapes in inks.items()}


def _is_lost(box: Box, ink: str, grounds: Mapping[str, shapely.Geometry]) -> bool:
    """Whether words in this box stand on what their ink is not read on: white off the dark provinces, dark on them."""
    area = shapely.box(box.left, box.top, box.right, box.bottom)
    if ink == LIGHT.text:  # paper, sea and the countries around are light
        return any(shapely.intersects(ground, area) for other, ground in grounds.items() if other != ink)
    return not shapely.contains(grounds[ink], area)


def _draw_plate(slide: Slide, box: Box, fill: str, name: str) -> None:
    """A ground in the colour of the class under words that leave their province; a slide has no halos."""
    sides = (box.left, box.top, box.right - box.left, box.bottom - box.top)
    plate = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *(Inches(side / _POINTS) for side in sides))
    plate.adjustments[0] = 0.3
    plate.fill.solid()
    plate.fill.fore_color.rgb = colour(fill)
    outline(plate, fill, 0.25)
    plate.name = name


def _draw(slide: Slide, tag: Tag, name: str, grounds: Mapping[str, shapely.Geometry]) -> None:
    """The label of one province, in the ink of its class."""
    ink, below = LIGHT.on_ramp[tag.unit.step], Look("en", _FACTOR).size("name")
    lines = [(tag.number, tag.size, tag.y - 0.36 * tag.size, True)]
    if tag.name:
        lines.append((tag.name, below, tag.y + 0.74 * below, False))
    for text, size, middle, is_bold in lines:
        half, high = (width(text, size, 600 if is_bold else 400) + _PLATE_MORE * size) / 2, _PLATE_HEIGHT * size / 2
        right = max(half, (tag.ring_x - tag.x) + 2 * RING_RADIUS * size) if is_bold and tag.unit.is_fragile else half
        box = Box(tag.x - half, middle - high, tag.x + right, middle + high)
        if _is_lost(box, ink, grounds):
            _draw_plate(slide, box, LIGHT.ramp[tag.unit.step], f"{name} ▭")
    for text, size, middle, is_bold in lines:
        area = Area(
            (tag.x - _WIDE / 2) / _POINTS, (middle - size * 0.7) / _POINTS, _WIDE / _POINTS, size * 1.4 / _POINTS
        )
        run = Run(text, size, ink, is_bold=is_bold)
        write(slide.shapes, area, [(run,)], name, align=PP_ALIGN.CENTER, anchor=MSO_ANCHOR.MIDDLE)
    if tag.unit.is_fragile:
        half = tag.size * RING_RADIUS
        left, top = tag.ring_x - half, tag.y - 0.42 * tag.size - half
        corner = [Inches(value / _POINTS) for value in (left, top, 2 * half, 2 * half)]
        ring = slide.shapes.add_shape(MSO_SHAPE.OVAL, *corner)
        ring.fill.background()
        outline(ring, ink, 1.0)
        ring.name = f"{name} ○"
