"""The map of a slide as one group of native shapes, its legend, and the chips of the units too small to see."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import shapely
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_PATTERN_TYPE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Emu, Inches, Pt

from dashboard.exports.picture.fonts import width
from dashboard.exports.slides.canvas import Area, Run, colour, grouped, n_lines, name_shape, outline, write
from dashboard.exports.slides.outline import COARSE_KM, Ring, bounds_km, claims_km, neighbours_km, provinces_km, rings
from dashboard.figures.frame import frame
from dashboard.figures.measured import legend, measure_words
from dashboard.figures.palette import LIGHT
from dashboard.labels import province_both, province_name
from dashboard.language import count, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pptx.shapes.autoshape import Shape
    from pptx.shapes.shapetree import _BaseGroupShapes
    from pptx.slide import Slide
    from shapely import Geometry

    from dashboard.casebook.view import Selection
    from dashboard.figures.frame import Unit
    from dashboard.figures.measured import Legend
    from dashboard.language import Lang

_EMU_PER_INCH = 914_400
_PATTERNS = {
    "mentioned": (MSO_PATTERN_TYPE.DOTTED_GRID, LIGHT.dots),
    "not_covered": (MSO_PATTERN_TYPE.WIDE_UPWARD_DIAGONAL, LIGHT.hatch),
}
_CHIP = (1.72, 0.27)
_CHIP_SIZE = 11.0
_LEGEND_SIZE = 11.0
_LEGEND_WIDE = 3.1
# Width of a class of the legend in inches, and the signs that have room under it.
_STEP, _MOST_SIGNS = 0.38, 5


@dataclass(frozen=True, slots=True)
class Placing:
    """From kilometres of the projection to a slide: EMU per kilometre, and where the origin falls."""

    scale: float
    x: float
    y: float

    def inches(self, km: tuple[float, float]) -> tuple[float, float]:
        """A point of the projection (y upwards) in inches on the slide."""
        return (self.x + km[0] * self.scale) / _EMU_PER_INCH, (self.y - km[1] * self.scale) / _EMU_PER_INCH


def placing(area: Area, share: float = 0.56) -> Placing:
    """The country as large as it goes in `area`; `share` of the room left over stands to its left."""
    left, low, right, high = bounds_km()
    scale = min(area.width / (right - left), area.height / (high - low)) * _EMU_PER_INCH
    room = area.width * _EMU_PER_INCH - (right - left) * scale
    return Placing(
        scale, area.left * _EMU_PER_INCH + share * room - left * scale, area.top * _EMU_PER_INCH + high * scale
    )


def draw_map(slide: Slide, selection: Selection, area: Area, at: Placing, alt: str) -> None:
    """The provinces in their classes and looks, neighbours and claim lines, as one group described by `alt`."""
    lang: Lang = selection.view.lang
    shapes, first = slide.shapes, len(slide.shapes)
    for key, shape in neighbours_km(_window(area, at)).items():
        drawn = freeform(shapes, rings(shape), at)
        paint(drawn, LIGHT.neighbours, LIGHT.neighbour_line, 0.5)
        drawn.name = key
    _draw_units(shapes, frame(selection), provinces_km(), at, lang)
    _draw_claims(shapes, at)
    grouped(slide, first, say(lang, "Map"), alt)


def draw_locator(slide: Slide, selection: Selection, at: Placing, code: str) -> None:
    """A small map of the same classes with one province outlined, as one group."""
    lang: Lang = selection.view.lang
    shapes, first = slide.shapes, len(slide.shapes)
    units = [replace(unit, is_selected=unit.code == code) for unit in frame(selection)]
    _draw_units(shapes, units, provinces_km(COARSE_KM), at, lang)
    _draw_claims(shapes, at)
    alt = say(lang, "Map of China with {province} outlined.", province=province_name(lang, code))
    grouped(slide, first, say(lang, "Map"), alt)


def _draw_units(
    shapes: _BaseGroupShapes, units: Sequence[Unit], km: Mapping[str, Geometry], at: Placing, lang: Lang
) -> None:
    """Large provinces first, so that what lies inside another one is on top; what is selected last."""
    for unit in sorted(units, key=lambda unit: (unit.is_selected, -shapely.area(km[unit.code]))):
        drawn = freeform(shapes, rings(km[unit.code]), at)
        paint_unit(drawn, unit)
        name_shape(drawn, province_both(lang, unit.code), f"{province_name(lang, unit.code)}: {looks(unit, lang)}")


def _draw_claims(shapes: _BaseGroupShapes, at: Placing) -> None:
    for number, line in enumerate(claims_km(), start=1):
        claim = freeform(shapes, [[(round(x), round(-y)) for x, y in line]], at, is_closed=False)
        claim.fill.background()
        outline(claim, LIGHT.secondary, 1.0)
        claim.line.dash_style = MSO_LINE_DASH_STYLE.ROUND_DOT
        claim.name = f"claim {number}"


def _window(area: Area, at: Placing) -> tuple[float, float, float, float]:
    """The area in kilometres of the projection: left, lower, right, upper."""
    left, top = (area.left * _EMU_PER_INCH - at.x) / at.scale, (at.y - area.top * _EMU_PER_INCH) / at.scale
    wide, high = area.width * _EMU_PER_INCH / at.scale, area.height * _EMU_PER_INCH / at.scale
    return left, top - high, left + wide, top


def looks(unit: Unit, lang: Lang) -> str:
    """What a province shows, in words; what is written on it, where that is another number than its cases."""
    if unit.n_cases:
        cases = count(lang, unit.n_cases, "case")
        return cases if unit.text == f"{unit.n_cases:,}" else f"{cases} · {unit.text}"
    return {
        "mentioned": say(lang, "only mentioned"),
        "not_covered": say(lang, "not covered"),
    }.get(unit.state, say(lang, "covered, none found"))


def freeform(shapes: _BaseGroupShapes, contours: Sequence[Ring], at: Placing, *, is_closed: bool = True) -> Shape:
    """An outline of one or several contours (kilometres, y downwards).

    Its path is written in one go: the library's own builder looks for the corner of the outline again at every point.
    """
    xs, ys = zip(*(point for contour in contours for point in contour), strict=True)
    left, top, wide, high = min(xs), min(ys), max(max(xs) - min(xs), 1), max(max(ys) - min(ys), 1)
    made: Shape = shapes.add_shape(
        MSO_SHAPE.RECTANGLE,
        Emu(round(at.x + left * at.scale)),
        Emu(round(at.y + top * at.scale)),
        Emu(round(wide * at.scale)),
        Emu(round(high * at.scale)),
    )
    path = "".join(_contour([(x - left, y - top) for x, y in contour], is_closed) for contour in contours)
    geometry = parse_xml(
        f'<a:custGeom {nsdecls("a")}><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{wide}" h="{high}">{path}</a:path></a:pathLst></a:custGeom>'
    )
    (rectangle,) = made._element.xpath("./p:spPr/a:prstGeom")
    rectangle.getparent().replace(rectangle, geometry)
    return made


def _contour(ring: Ring, is_closed: bool) -> str:
    """One contour as drawing instructions."""
    points = [f'<a:pt x="{x}" y="{y}"/>' for x, y in ring]
    lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:])
    return f"<a:moveTo>{points[0]}</a:moveTo>{lines}" + "<a:close/>" * is_closed


def paint(shape: Shape, fill: str, line: str, points: float) -> None:
    """A plain fill and a line around it."""
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour(fill)
    outline(shape, line, points)


def paint_unit(shape: Shape, unit: Unit) -> None:
    """The class or the pattern of a province, and the blue line of what is selected."""
    if not _paint_state(shape, unit.state):
        paint(shape, LIGHT.ramp[unit.step], LIGHT.border, 0.5)
    if unit.is_selected:
        outline(shape, LIGHT.blue, 2.0)


def _paint_state(shape: Shape, state: str) -> bool:
    """A pattern for the states that are not a number of cases; whether it was one."""
    if state not in _PATTERNS:
        return False
    pattern, ink = _PATTERNS[state]
    shape.fill.patterned()
    shape.fill.pattern = pattern
    shape.fill.fore_color.rgb, shape.fill.back_color.rgb = colour(ink), colour(LIGHT.ramp[0])
    outline(shape, LIGHT.border, 0.5)
    return True


def draw_chips(slide: Slide, selection: Selection, right: float, bottom: float) -> None:
    """One box for each small unit, in a column that ends at the lower right corner (inches)."""
    lang: Lang = selection.view.lang
    small = [unit for unit in frame(selection) if unit.is_small]
    wide, high = _CHIP
    shapes, first = slide.shapes, len(slide.shapes)
    for row, unit in enumerate(small):
        top = bottom - (len(small) - row) * (high + 0.05)
        swatch = shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(right - wide), Inches(top), Inches(0.3), Inches(high))
        paint_unit(swatch, unit)
        swatch.name = province_both(lang, unit.code)
        words = f"{province_name(lang, unit.code)} {unit.chip}"
        area = Area(right - wide + 0.38, top, wide - 0.38, high)
        write(shapes, area, [(Run(words, _CHIP_SIZE, is_bold=bool(unit.n_cases)),)], words, anchor=MSO_ANCHOR.MIDDLE)
    said = say(lang, "; ").join(f"{province_name(lang, unit.code)}: {looks(unit, lang)}" for unit in small)
    grouped(slide, first, say(lang, "Small units"), said)


def draw_legend(slide: Slide, selection: Selection, left: float, bottom: float) -> None:
    """The classes and every other look of the map, above a lower left corner (inches)."""
    lang: Lang = selection.view.lang
    told, measure = legend(selection), measure_words(selection.view)
    shapes, first = slide.shapes, len(slide.shapes)
    looks_ = [
        ("mentioned", say(lang, "only mentioned")),
        ("not_covered", told.hatch),
        ("outside", say(lang, "outside this count")),
        ("claim", say(lang, "line of a claim")),
        ("fragile", say(lang, "rests on one sentence")),
    ]
    line, gap, wide = 0.19, 0.04, min(_LEGEND_WIDE, 1.1 * width(measure, _LEGEND_SIZE, 600) / 72)
    high = n_lines(measure, _LEGEND_SIZE, wide, is_bold=True) * line
    n_rows = 3 if _is_long(told) else 2
    # Low, in two columns: what is higher stands on Tibet.
    in_column = -(-len(looks_) // 2)
    top = bottom - (in_column + n_rows) * line - gap - high
    write(shapes, Area(left, top, wide, high), [(Run(measure, _LEGEND_SIZE, is_bold=True),)], measure)
    top += high
    _draw_classes(shapes, told, left, top, line)
    for at, (look, words) in enumerate(looks_):
        x = left + at // in_column * _LEGEND_WIDE / 2
        y = top + (at % in_column + n_rows) * line + gap
        _sample(shapes, look, x, y + 0.03, words)
        # As wide as the words: a number beside the legend gives way to its box.
        room = 1.1 * width(words, _LEGEND_SIZE) / 72
        write(shapes, Area(x + 0.38, y, room, line), [(Run(words, _LEGEND_SIZE),)], words)
    said = say(lang, "; ").join(told.classes.labels)
    grouped(slide, first, say(lang, "Legend"), say(lang, "{title}: {told}", title=measure, told=said))


def _is_long(told: Legend) -> bool:
    """Whether the labels are too long to stand under their colours."""
    return max(map(len, told.classes.labels)) > _MOST_SIGNS


def _draw_classes(shapes: _BaseGroupShapes, told: Legend, left: float, top: float, line: float) -> None:
    """The classes in one row, labels under them; two columns of three with long labels beside them."""
    is_long = _is_long(told)
    for index, (label, at) in enumerate(zip(told.classes.labels, told.classes.steps, strict=True)):
        x = left + (index // 3 * 3 if is_long else index) * _STEP
        y = top + (index % 3 * line if is_long else 0)
        box = shapes.add_shape(
            MSO_SHAPE.RECTANGLE, Inches(x), Inches(y + 0.03), Inches(0.28 if is_long else _STEP), Inches(0.17)
        )
        paint(box, LIGHT.ramp[at], LIGHT.border, 0.5)
        box.name = label
        if is_long:
            write(shapes, Area(x + 0.31, y, 3 * _STEP - 0.31, line), [(Run(label, _LEGEND_SIZE),)], label)
        else:
            below = Area(x, y + line + 0.01, _STEP, line)
            write(shapes, below, [(Run(label, _LEGEND_SIZE),)], label, align=PP_ALIGN.CENTER)


def _sample(shapes: _BaseGroupShapes, look: str, left: float, top: float, name: str) -> None:
    """A small sample of a look, 0.28 inches wide."""
    if look == "claim":
        y = Inches(top + 0.07)
        line = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Inches(left), y, Inches(left + 0.28), y)
        line.line.color.rgb, line.line.width = colour(LIGHT.secondary), Pt(1.25)
        line.line.dash_style = MSO_LINE_DASH_STYLE.ROUND_DOT
        line.name = name
        return
    if look == "fragile":
        write(shapes, Area(left, top - 0.05, 0.28, 0.21), [(Run("○", 12),)], name, align=PP_ALIGN.CENTER)
        return
    box = shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(left), Inches(top), Inches(0.28), Inches(0.15))
    box.name = name
    if not _paint_state(box, look):
        paint(box, LIGHT.neighbours, LIGHT.neighbour_line, 0.5)
