"""The legend and the chips of the small units: the same classes and looks as on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from dashboard.exports.picture.fonts import width
from dashboard.exports.picture.look import LEADING
from dashboard.exports.picture.sheet import Box
from dashboard.figures.frame import RING
from dashboard.labels import province_name
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.exports.picture.look import Look
    from dashboard.exports.picture.sheet import Sheet
    from dashboard.figures.frame import Unit
    from dashboard.figures.measured import Legend

# The width of a class, and the most that it grows to for its label; longer ones stand beside it, three in a row.
_STEP_WIDTH, _MOST_WIDTH, _LONG_IN_ROW = 34.0, 44.0, 3
_SWATCH = 10.0


def keys(look: Look, told: Legend) -> list[tuple[str, str]]:
    """The looks beside the classes, each with its words."""
    words = {
        "mentioned": say(look.lang, "only mentioned, no case"),
        "not_covered": told.hatch,
        "fragile": say(look.lang, "rests on one sentence"),
        "claim": say(look.lang, "claim line"),
        "zero": say(look.lang, "as many in both"),
    }
    return [(name, words[name]) for name in look.keys]


def _key_places(look: Look, told: Legend) -> tuple[float, float]:
    """Where the second of the two columns of looks begins, and where it ends."""
    words = [width(words, look.size("legend")) for _, words in keys(look, told)]
    second, last = (look.gap(_SWATCH + 16) + max(column) for column in (words[::2], words[1::2]))
    return second, second + last


def _ramp(look: Look, told: Legend) -> tuple[float, int]:
    """How wide a class is, and how many stand in a row.

    All of them with their labels under them, or, where labels are long, three with the labels beside them.
    """
    widest = max(width(label, look.size("legend")) for label in told.classes.labels)
    step = max(look.gap(_STEP_WIDTH), widest + look.gap(4))
    if step <= look.gap(_MOST_WIDTH):
        return step, len(told.classes.labels)
    return widest + look.gap(_SWATCH + 18), _LONG_IN_ROW


def _ramp_height(look: Look, told: Legend) -> float:
    _, in_row = _ramp(look, told)
    n_rows, line = -(-len(told.classes.labels) // in_row), look.size("legend") * LEADING
    return n_rows * line if n_rows > 1 else look.gap(_SWATCH) + line


def legend_size(look: Look, told: Legend) -> tuple[float, float]:
    """Width and height of the legend in points."""
    step, in_row = _ramp(look, told)
    size = look.size("legend")
    wide = max(in_row * step, _key_places(look, told)[1], width(told.title, size, 600), width(told.scheme, size))
    n_lines = 2 + -(-len(look.keys) // 2)
    return wide, n_lines * size * LEADING + _ramp_height(look, told) + look.gap(8)


def draw_legend(sheet: Sheet, box: Box, look: Look, told: Legend) -> None:
    """What was measured and how it was classed, the classes, and the other looks in two columns."""
    colours, size = look.colours, look.size("legend")
    line = size * LEADING
    sheet.text(box.left, box.top + size, told.title, size, colours.text, weight=600)
    sheet.text(box.left, box.top + line + size, told.scheme, size, colours.secondary)
    top = box.top + 2 * line + look.gap(2)
    _draw_classes(sheet, box.left, top, look, told)
    top += _ramp_height(look, told) + look.gap(5)
    second, _ = _key_places(look, told)
    for index, (name, words) in enumerate(keys(look, told)):
        x, y = box.left + (index % 2) * second, top + (index // 2) * line
        swatch(sheet, Box(x, y, x + look.gap(_SWATCH + 3), y + size), name, look)
        sheet.text(x + look.gap(_SWATCH + 8), y + size * 0.88, words, size, colours.text)


def _draw_classes(sheet: Sheet, left: float, top: float, look: Look, told: Legend) -> None:
    colours, size = look.colours, look.size("legend")
    step, in_row = _ramp(look, told)
    is_long = in_row < len(told.classes.labels)
    wide = look.gap(_SWATCH + 3) if is_long else step
    for index, (label, at) in enumerate(zip(told.classes.labels, told.classes.steps, strict=True)):
        x, y = left + index % in_row * step, top + index // in_row * size * LEADING
        sheet.box(Box(x, y, x + wide, y + look.gap(_SWATCH)), colours.ramp[at], colours.border)
        if is_long:
            sheet.text(x + look.gap(_SWATCH + 8), y + size * 0.88, label, size, colours.text)
        else:
            sheet.text(x + step / 2, y + look.gap(_SWATCH) + size * 1.15, label, size, colours.text, align="center")


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
    # The ring behind it is drawn.
    return f"{province_name(look.lang, unit.code)} {unit.chip.removesuffix(f' {RING}')}"


def _chip_size(small: Sequence[Unit], look: Look) -> tuple[float, float]:
    widest = max(width(_chip_words(unit, look), look.size("chip"), 600) for unit in small)
    return widest + look.gap(_SWATCH + 28), look.size("chip") * 1.9


def chips_size(small: Sequence[Unit], look: Look, columns: int) -> tuple[float, float]:
    """Width and height of all chips in points."""
    wide, high = _chip_size(small, look)
    rows = -(-len(small) // columns)
    return columns * (wide + look.gap(5)) - look.gap(5), rows * (high + look.gap(4)) - look.gap(4)


def draw_chips(sheet: Sheet, box: Box, small: Sequence[Unit], look: Look, columns: int) -> None:
    """One box for each unit too small for a label on the map: its colour, its name, its value."""
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
