"""A table on a slide: its cells, its widths, what is too long cut."""

from __future__ import annotations

from pptx.util import Inches

from dashboard.exports.slides.canvas import Area, add_slide, presentation
from dashboard.exports.slides.table import draw_table
from tests.exports.slides.opened import alt, cited

AREA = Area(1, 1, 10, 4)


def test_rows_stand_under_their_heads_and_long_cells_are_cut() -> None:
    slide = add_slide(presentation(cited()[1]), "t")
    draw_table(slide, AREA, ("Why", "n"), [("national", "1"), ("word " * 200, "2")], (0.8, 0.2), "Reasons")
    frame = next(shape for shape in slide.shapes if shape.has_table)
    cells = [[cell.text for cell in row.cells] for row in frame.table.rows]
    assert cells[:2] == [["Why", "n"], ["national", "1"]]
    assert cells[2][0].endswith("…")
    assert [column.width for column in frame.table.columns] == [Inches(8), Inches(2)]
    assert alt(frame) == "Reasons"
