"""A native table on a slide: rows of text that fit into an area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.enum.text import MSO_ANCHOR
from pptx.util import Inches, Pt

from dashboard.exports.slides.canvas import LEADING, colour, fitted, name_shape
from dashboard.figures.palette import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.slide import Slide
    from pptx.table import _Cell

    from dashboard.exports.slides.canvas import Area

_SIZE = 14.0
_CELL_LINES = 2
_PAD = 0.06


def draw_table(
    slide: Slide, area: Area, heads: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float], name: str
) -> None:
    """A table with a head; `shares` are those of the columns in the width. A cell holds two lines, the rest is cut."""
    high = _CELL_LINES * _SIZE * LEADING / 72 + 2 * _PAD
    frame = slide.shapes.add_table(
        len(rows) + 1, len(heads), Inches(area.left), Inches(area.top), Inches(area.width), Inches(high)
    )
    name_shape(frame, name, name)
    table = frame.table
    table.horz_banding = False
    widths = [area.width * share for share in shares]
    for at, width in enumerate(widths):
        table.columns[at].width = Inches(width)
    for at, cells in enumerate((heads, *rows)):
        table.rows[at].height = Inches(high if at else high / _CELL_LINES + _PAD)
        for column, text in enumerate(cells):
            shown = fitted(text, _SIZE, widths[column] - 2 * _PAD - 0.05, _CELL_LINES)
            _write(table.cell(at, column), shown, is_head=at == 0)


def _write(cell: _Cell, text: str, *, is_head: bool) -> None:
    cell.margin_left = cell.margin_right = cell.margin_top = cell.margin_bottom = Inches(_PAD)
    cell.vertical_anchor = MSO_ANCHOR.TOP
    cell.fill.solid()  # type: ignore[no-untyped-call]
    cell.fill.fore_color.rgb = colour(LIGHT.neighbours if is_head else LIGHT.paper)
    run = cell.text_frame.paragraphs[0].add_run()
    run.text = text
    run.font.size, run.font.bold = Pt(_SIZE), is_head
    run.font.color.rgb = colour(LIGHT.text)
