"""The legend and the chips of the small units: the same classes and looks as on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from dashboard.exports.picture.fonts import width
from dashboard.exports.picture.look import LEADING
from dashboard.exports.picture.sheet import Box
from dashboard.labels import province_name
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.exports.picture.look import Look
    from dashboard.exports.picture.sheet import Sheet
    from dashboard.figures.frame import Unit

_STEP_WIDTH = 34.0
_SWATCH = 10.0


def keys(look: Look) -> list[tuple[str, str]]:
    """The looks beside the classes, each with its words."""
    told = {
        "mentioned": say(look.lang, "only mentioned, no case"),
        "not_covered": say(look.lang, "not covered"),
        "fragile": say(look.lang, "rests on one sentence"),
        "claim": say(look.lang, "claim line"),
        "zero": say(look.lang, "as many cases in both"),
    }
    return [(name, told[name]) for name in look.keys]


def _key_width(look: Look) -> float:
    return look.gap(_SWATCH + 16) + max(width(words, look.size("legend")) for _, words in keys(look))


def legend_size(look: Look, measure: str) -> tuple[float, float]:
    """Width and height of the legend in points."""
    wide = max(len(look.labels) * look.gap(_STEP_WIDTH), 2 * _key_width(look), width(measure, look.size("legend"), 600))
    n_lines = 2 + -(-len(look.keys) // 2)
    return wide, look.size("legend") * LEADING * n_lines + look.gap(_SWATCH + 8)


def draw_legend(sheet: Sheet, box: Box, look: Look, measure: str) -> None:
    """What was measured, the classes, and the other looks in two columns."""
    colours, size = look.colours, look.size("legend")
    line = size * LEADING
    sheet.text(box.left, box.top + size, measure, size, colours.text, weight=600)
    top = box.top + line + look.gap(2)
    step = look.gap(_STEP_WIDTH)
    for index, label in enumerate(look.labels):
        left = box.left + index * step
        sheet.box(Box(left, top, left + step, top + look.gap(_SWATCH)), colours.ramp[index], colours.border)
        sheet.text(left + step / 2, top + look.gap(_SWATCH) + size * 1.15, label, size, colours.text, align="center")
    top += look.gap(_SWATCH) + line + look.gap(5)
    for index, (name, words) in enumerate(keys(look)):
        x = box.left + (index % 2) * _key_width(look)
        y = top + (index // 2) * line
        swatch(sheet, Box(x, y, x + look.gap(_SWATCH + 3), y + size), name, look)
        sheet.text(x + look.gap(_SWATCH + 8), y + size * 0.88, words, size, colours.text)


def swatch(sheet: Sheet, box: Box, name: str, look: Look, fill: str | None = None) -> None:
    """A small sample of a look (a state, "fragile" or "claim"); `fill` is the colour of a class."""
    colours, size = look.colours, look.gap(1)
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    if name == "fragile":
        sheet.ring(x, y, 3.2 * size, colours.text, 0.8 * size)
        return
    if name == "claim":
        sheet.line([(box.left, y), (box.right, y)], colours.secondary, 1.2 * size, is_dotted=True)
        return
    sheet.box(box, fill or colours.ramp[look.zero], colours.border)
    if name == "zero":
        sheet.text(x, box.bottom - 2 * size, "0", box.height * 0.85, colours.text, weight=600, align="center")
    if name == "mentioned":
        for share in (0.2, 0.5, 0.8):
            for rise in (0.3, 0.7):
                at = shapely.Point(box.left + share * box.width, box.top + rise * box.height)
                sheet.shape(at.buffer(0.75 * size), colours.dots)
    elif name == "not_covered":
        for offset in np.arange(-box.height, box.width, 3.2 * size):
            x = float(box.left + offset)
            sheet.line([(x, box.bottom), (x + box.height, box.top)], colours.hatch, 0.8 * size, clip=box)


def _chip_words(unit: Unit, look: Look) -> str:
    return f"{province_name(look.lang, unit.code)} {look.number(unit)}"


def _chip_size(small: Sequence[Unit], look: Look) -> tuple[float, float]:
    widest = max(width(_chip_words(unit, look), look.size("chip"), 600) for unit in small)
    return widest + look.gap(_SWATCH + 28), look.size("chip") * 1.9


def chips_size(small: Sequence[Unit], look: Look, columns: int) -> tuple[float, float]:
    """Width and height of all chips in points."""
    wide, high = _chip_size(small, look)
    rows = -(-len(small) // columns)
    return columns * (wide + look.gap(5)) - look.gap(5), rows * (high + look.gap(4)) - look.gap(4)


def draw_chips(sheet: Sheet, box: Box, small: Sequence[Unit], look: Look, columns: int) -> None:
    """One box for each unit too small for a label on the map: its colour, its name, its number of cases."""
    colours = look.colours
    wide, high = _chip_size(small, look)
    for index, unit in enumerate(small):
        left = box.left + (index % columns) * (wide + look.gap(5))
        top = box.top + (index // columns) * (high + look.gap(4))
        edge, thick = (colours.blue, 1.4) if unit.is_selected else (colours.border, 0.6)
        sheet.box(Box(left, top, left + wide, top + high), colours.paper, edge, thick, radius=look.gap(4))
        middle, side = top + high / 2, look.gap(_SWATCH)
        sample = Box(left + look.gap(5), middle - side / 2, left + look.gap(5) + side, middle + side / 2)
        swatch(sheet, sample, unit.state, look, colours.ramp[unit.step])
        words, x = _chip_words(unit, look), left + look.gap(_SWATCH + 9)
        y = middle + look.size("chip") * 0.36
        sheet.text(x, y, words, look.size("chip"), colours.text, weight=600, name=f"{unit.code}-cases")
        if unit.is_fragile:
            x += width(words, look.size("chip"), 600) + look.gap(6)
            sheet.ring(x, middle, look.gap(3.2), colours.text, look.gap(0.8))
