"""The histogram under the map: cases by month or year, the bins of the window in colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.picture.fonts import width
from dashboard.exports.picture.look import LEADING
from dashboard.exports.picture.sheet import Box
from dashboard.figures.timeline import bins
from dashboard.language import say

if TYPE_CHECKING:
    from dashboard.casebook.view import Selection
    from dashboard.exports.picture.look import Look
    from dashboard.exports.picture.sheet import Sheet
    from dashboard.figures.timeline import Bins

_BARS = 34.0
_MOST_YEARS = 12


def strip_height(look: Look) -> float:
    """How much height the histogram with its heading and its years needs, in points."""
    return look.gap(_BARS) + 2 * look.size("meta") * LEADING + look.gap(4)


def draw_strip(sheet: Sheet, box: Box, selection: Selection, look: Look) -> None:
    """Bars over `box`: on the map in the warm colour, on none in grey, outside the window pale; years under them."""
    steps = bins(selection.edition, selection.view)
    if steps is None:
        return
    view, colours, size = selection.view, look.colours, look.size("meta")
    heights = [on + off for on, off in zip(steps.on_map, steps.off_map, strict=True)]
    _heading(sheet, box, steps, max(heights), look)
    area = Box(box.left, box.top + size * LEADING + look.gap(2), box.right, box.bottom - size * LEADING)
    one = area.width / len(heights)
    first, last = steps.window(view)
    if first <= last:
        sheet.box(Box(area.left + first * one, area.top, area.left + (last + 1) * one, area.bottom), _tint(look))
    unit = area.height / max(1, *heights)
    wide = min(one * 0.78, look.gap(26))
    for index, (on, off) in enumerate(zip(steps.on_map, steps.off_map, strict=True)):
        middle, floor = area.left + (index + 0.5) * one, area.bottom
        for n, ink in ((on, colours.bar), (off, colours.hatch)):
            if n:
                fill = ink if first <= index <= last else colours.bar_off
                sheet.box(Box(middle - wide / 2, floor - n * unit, middle + wide / 2, floor), fill)
                floor -= n * unit
    sheet.line([(area.left, area.bottom), (area.right, area.bottom)], colours.border, 0.7)
    for x, label in _years(steps, area, look):
        sheet.text(x, box.bottom - size * 0.25, label, size, colours.secondary, align="center")


def _tint(look: Look) -> str:
    """The ground under the window: the neighbours' grey, which prints."""
    return look.colours.neighbours


def _heading(sheet: Sheet, box: Box, steps: Bins, highest: int, look: Look) -> None:
    colours, size = look.colours, look.size("meta")
    y = box.top + size
    span = say(look.lang, "Cases by year") if steps.is_yearly else say(look.lang, "Cases by month")
    sheet.text(box.left, y, span, size, colours.text, weight=600)
    x = box.left + width(span, size, 600) + look.gap(12)
    for ink, words in (
        (colours.bar, say(look.lang, "on the map")),
        (colours.hatch, say(look.lang, "on no map")),
        (colours.bar_off, say(look.lang, "outside the window")),
    ):
        sheet.box(Box(x, y - size * 0.75, x + size * 0.8, y + size * 0.05), ink)
        x += size * 1.2
        sheet.text(x, y, words, size, colours.secondary)
        x += width(words, size) + look.gap(12)
    most = say(look.lang, "highest bar {n}", n=f"{highest:,}")
    sheet.text(box.right, y, most, size, colours.secondary, align="right")


def _years(steps: Bins, area: Box, look: Look) -> list[tuple[float, str]]:
    """Labels of years under the start of each, none over another or over the ends of the axis."""
    size, one = look.size("meta"), area.width / len(steps.starts)
    firsts = [index for index, day in enumerate(steps.starts) if day.month == 1 or index == 0]
    every = max(1, -(-len(firsts) // _MOST_YEARS))
    made: list[tuple[float, str]] = []
    for index in firsts[::every]:
        label = str(steps.starts[index].year)
        half = width(label, size) / 2
        x = min(max(area.left + (index + 0.5) * one, area.left + half), area.right - half)
        if not made or x - half > made[-1][0] + width(made[-1][1], size) / 2 + look.gap(6):
            made.append((x, label))
    return made
