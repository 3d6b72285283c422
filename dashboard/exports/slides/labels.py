"""The numbers on a slide's map: each province with its cases, its name and its ring, placed as on a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches

from dashboard.exports.picture.labels import RING_RADIUS, tags
from dashboard.exports.picture.look import Look
from dashboard.exports.picture.sheet import Box
from dashboard.exports.slides.canvas import Area, Run, grouped, outline, write
from dashboard.exports.slides.outline import provinces_km
from dashboard.figures.albers import project
from dashboard.figures.frame import frame
from dashboard.figures.palette import LIGHT
from dashboard.labels import province_both, province_name
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray
    from pptx.shapes.base import BaseShape
    from pptx.slide import Slide

    from dashboard.casebook.view import Selection
    from dashboard.exports.picture.labels import Tag
    from dashboard.exports.slides.country import Placing

_POINTS = 72.0
_EMU_PER_POINT = 12_700
_FACTOR = 0.84
# No name is wider than this, in points.
_WIDE = 120.0


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
    for tag in placed:
        _draw(slide, tag, province_both(lang, tag.unit.code))
    if placed:
        said = say(lang, "; ").join(f"{province_name(lang, tag.unit.code)} {tag.number}" for tag in placed)
        grouped(slide, first, say(lang, "Numbers"), said)


def _box(shape: BaseShape) -> Box:
    left, top = shape.left / _EMU_PER_POINT, shape.top / _EMU_PER_POINT
    return Box(left, top, left + shape.width / _EMU_PER_POINT, top + shape.height / _EMU_PER_POINT)


def _draw(slide: Slide, tag: Tag, name: str) -> None:
    """The label of one province, in the ink of its class."""
    ink, below = LIGHT.on_ramp[tag.unit.step], Look("en", _FACTOR).size("name")
    lines = [(tag.number, tag.size, tag.y - 0.36 * tag.size, True)]
    if tag.name:
        lines.append((tag.name, below, tag.y + 0.74 * below, False))
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
