"""Several windows on one picture: what changed between two of them, and the years one by one, each under one legend."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.exports.picture import draw_map
from dashboard.exports.picture.country import draw_country, fit
from dashboard.exports.picture.fonts import wrapped
from dashboard.exports.picture.framing import framed
from dashboard.exports.picture.legend import draw_legend, legend_size
from dashboard.exports.picture.look import LEADING, SIZES, Look, change_look
from dashboard.exports.picture.sheet import Box
from dashboard.exports.picture.texts import filled
from dashboard.figures.difference import change_frame, change_legend
from dashboard.figures.frame import frame
from dashboard.figures.measured import legend
from dashboard.figures.words import period, spanning_words
from dashboard.labels import province_name
from dashboard.language import count, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.casebook.comparison import Comparison, Window
    from dashboard.casebook.view import Selection
    from dashboard.exports.citation import Citation
    from dashboard.exports.picture.look import SizeName
    from dashboard.exports.picture.sheet import PictureFormat, Sheet

_GAP = 18.0
# Share of the width that the two windows take beside their difference.
_SIDES_SHARE = 0.36
# The type of a small map against that of a large one: the largest, and the least that can be read.
_SMALL = (0.9, 0.62)
# A map this high (in points, before the factor of the size) has room for the largest type.
_HIGH = 220.0


def change_picture(found: Comparison, citation: Citation, kind: PictureFormat, size: SizeName = "wide") -> bytes:
    """The map of a change, with the two windows beside it where the size has room for cases.

    `citation` is that of `comparing.changed`. A window of which the corpus says nothing is hatched, not
    refused: the headline says why.
    """
    look = change_look(citation.lang, SIZES[size].factor)

    def draw(sheet: Sheet, body: Box) -> None:
        """The map of the change in `body` (points) of a sheet, the two windows at its right end."""
        if SIZES[size].has_cases:
            split = body.right - body.width * _SIDES_SHARE
            _draw_sides(sheet, Box(split, body.top, body.right, body.bottom), found, Look(look.lang, look.factor))
            body = Box(body.left, body.top, split - look.gap(_GAP), body.bottom)
        draw_map(sheet, body, change_frame(found), look, change_legend(found))

    return framed(citation, kind, size, look, draw)


def _draw_sides(sheet: Sheet, box: Box, found: Comparison, look: Look) -> None:
    """The two windows under each other, with the legend of their measure under both."""
    told = legend(found.second)
    fitting = replace(look, factor=look.factor * min(1.0, box.width / legend_size(look, told)[0]))
    _, high = legend_size(fitting, told)
    cells = _cells(Box(box.left, box.top, box.right, box.bottom - high - look.gap(6)), 2, 1, look)
    sides = (found.first, found.second)
    titles = [
        say(look.lang, "{side}: {told}", side=name, told=_title(side, window))
        for name, side, window in zip("AB", sides, found.windows, strict=True)
    ]
    _draw_all(sheet, list(zip(cells, sides, titles, strict=True)), look)
    draw_legend(sheet, Box(box.left, box.bottom - high, box.right, box.bottom), fitting, told)


def years_picture(
    each: Sequence[tuple[Window, Selection]], citation: Citation, kind: PictureFormat, size: SizeName = "wide"
) -> bytes:
    """A small map for each window, in rows, under one legend.

    `each` are the years (`comparison.years`) with what they leave, `citation` that of `comparing.by_year`.
    """
    look, told = Look(citation.lang, SIZES[size].factor), legend(each[0][1])

    def draw(sheet: Sheet, body: Box) -> None:
        """The small maps and their legend in `body` (points) of a sheet, in the rows that make the country largest."""
        grids = [
            _grid(body, len(each), columns, legend_size(look, told), look, in_row=in_row)
            for columns in range(1, len(each) + 1)
            for in_row in (False, True)
        ]
        cells, key = max((grid for grid in grids if grid), key=lambda grid: _room(grid[0][0], look))
        years = [(cell, side, _title(side, window)) for cell, (window, side) in zip(cells, each, strict=True)]
        _draw_all(sheet, years, look)
        draw_legend(sheet, key, look, told)

    return framed(citation, kind, size, look, draw)


def _grid(
    body: Box, n: int, columns: int, legend: tuple[float, float], look: Look, *, in_row: bool
) -> tuple[list[Box], Box] | None:
    """Cells for `n` maps and a place for the legend: in the free end of the last row, or in a row of its own.

    None where the legend does not fit into the free end.
    """
    wide, high = legend
    low = Box(body.right - wide, body.bottom - high, body.right, body.bottom)
    if not in_row:
        area = Box(body.left, body.top, body.right, body.bottom - high - look.gap(6))
        return _cells(area, n, columns, look), Box(body.left, low.top, body.left + wide, low.bottom)
    cells = _cells(body, n, columns, look)
    n_free = -n % columns
    is_free = n_free and cells[-1].right + look.gap(_GAP) <= low.left and cells[-1].height >= high
    return (cells, low) if is_free else None


def _cells(area: Box, n: int, columns: int, look: Look) -> list[Box]:
    """`n` boxes in rows of `columns`, with gaps between them."""
    gap, rows = look.gap(_GAP), -(-n // columns)
    wide = (area.width - gap * (columns - 1)) / columns
    high = (area.height - gap * 0.6 * (rows - 1)) / rows
    places = [divmod(at, columns) for at in range(n)]
    corners = [(area.left + column * (wide + gap), area.top + row * (high + gap * 0.6)) for row, column in places]
    return [Box(left, top, left + wide, top + high) for left, top in corners]


def _room(cell: Box, look: Look) -> float:
    """How large the country gets in a cell under a title and a line, in points to the kilometre."""
    area = Box(cell.left, cell.top + (look.size("legend") + look.size("meta")) * LEADING, cell.right, cell.bottom)
    return fit(area).scale if area.height > 0 else 0.0


def _title(selection: Selection, window: Window) -> str:
    lang = selection.view.lang
    return " · ".join((period(lang, *window), count(lang, selection.n_cases, "case")))


def _draw_all(sheet: Sheet, told: Sequence[tuple[Box, Selection, str]], look: Look) -> None:
    """A small map in each box: its title, in words what only spans it and the small units, numbers without names."""
    size, below = look.size("legend"), look.size("meta")
    chips = [filled(_beside(selection, look), below, cell.width) for cell, selection, _ in told]
    head = size * LEADING + max(map(len, chips)) * below * LEADING + look.gap(3)
    for (cell, selection, title), lines in zip(told, chips, strict=True):
        line = wrapped(title, size, cell.width, 1, 600)[0]
        sheet.text(cell.left, cell.top + size, line, size, look.colours.text, weight=600)
        for at, line in enumerate(lines, start=1):
            y = cell.top + size + at * below * LEADING
            sheet.text(cell.left, y, line, below, look.colours.secondary)
        area = Box(cell.left, cell.top + head, cell.right, cell.bottom)
        most, least = _SMALL
        small = replace(look, factor=look.factor * max(least, min(most, area.height / look.gap(_HIGH))))
        draw_country(sheet, area, fit(area), frame(selection), small, is_small=True)


def _beside(selection: Selection, look: Look) -> list[str]:
    """What no number on the map tells: cases that only span the window, "Beijing 2", "Shanghai 1"."""
    units = [unit for unit in frame(selection) if unit.is_small and unit.text]
    spanning = [words] if (words := spanning_words(selection)) else []
    return [*spanning, *(f"{province_name(look.lang, unit.code)} {unit.text}" for unit in units)]
