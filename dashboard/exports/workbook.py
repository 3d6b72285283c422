"""Records as an Excel workbook: the table on one sheet, and on a second one what it is and what its columns mean.

Every text is written as a text. One that a spreadsheet would take for a formula keeps its characters and gets the
cell's own mark for text (`quotePrefix`), so that it stays a text also after somebody has edited the cell.
"""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any

from dashboard.errors import UsageError
from dashboard.exports.about import citation_lines
from dashboard.exports.citation import PRODUCT
from dashboard.exports.tabular import is_formula
from dashboard.figures.palette import LIGHT
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from dashboard.casebook.tables import Value
    from dashboard.columns import Column
    from dashboard.exports.citation import Citation
    from dashboard.exports.records import Records

# Limits of Excel: rows of a sheet, and UTF-16 units in a cell.
MOST_ROWS = 1_048_576
MOST_UNITS = 32_767
# Days before this one are no dates to Excel, whose calendar has a 29 February 1900; they are written as text.
_FIRST_DAY = dt.date(1900, 3, 1)
# Widths of columns in characters, and the rows that are looked at for them.
_WIDTHS = (9, 48)
_SAMPLE = 200


def to_xlsx(records: Records, citation: Citation) -> bytes:
    """Records as .xlsx: dates as dates, yes and no as such, a frozen header; and the sheet of the citation.

    Raises UsageError when there are more rows than a sheet holds.
    """
    import xlsxwriter

    if len(records.rows) >= MOST_ROWS:
        raise UsageError(
            f"--format xlsx: {len(records.rows):,} rows, a sheet holds {MOST_ROWS - 1:,}; choose csv or parquet"
        )
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"constant_memory": True}) as book:
        moment = dt.datetime.combine(citation.as_of, dt.time())
        properties = {"title": citation.headline, "comments": citation.short, "author": PRODUCT, "created": moment}
        book.set_properties(
            {name: _clean(text) if isinstance(text, str) else text for name, text in properties.items()}
        )
        formats = {
            "head": book.add_format(
                {"bold": True, "font_color": LIGHT.text, "bg_color": LIGHT.line, "bottom": 1,
                 "bottom_color": LIGHT.border, "valign": "top"}
            ),
            "date": book.add_format({"num_format": "yyyy-mm-dd"}),
            "quoted": book.add_format({"quote_prefix": True}),
            "wrapped": book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True}),
            "label": book.add_format({"bold": True, "valign": "top"}),
        }  # fmt: skip
        _table(book.add_worksheet(records.what), records, formats)
        _about(book.add_worksheet(say(citation.lang, "About")), records, citation, formats)
    return buffer.getvalue()


def _clean(text: str) -> str:
    """Text that fits a cell; half a surrogate pair, which no file can hold, becomes a question mark."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    units = whole.encode("utf-16-le")
    if len(units) <= 2 * MOST_UNITS:
        return whole
    return units[: 2 * (MOST_UNITS - 1)].decode("utf-16-le", "ignore") + "…"


def _write(sheet: Worksheet, row: int, at: int, value: Value, kind: str, formats: dict[str, Format]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, at, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, at, value)
    elif kind == "date" and (day := dt.date.fromisoformat(value)) >= _FIRST_DAY:
        sheet.write_datetime(row, at, day, formats["date"])
    else:
        sheet.write_string(row, at, _clean(value), formats["quoted"] if is_formula(value) else None)


def _width(column: Column, values: Iterable[Any]) -> int:
    """Room for the name and most of the values; a Chinese character takes two places."""
    least, most = _WIDTHS
    texts = (str(value)[:most] for value in values if value is not None)
    wanted = max((sum(1 + (ord(char) > 0x2E7F) for char in text) for text in texts), default=0)
    return min(most, max(least, len(column.name) + 2, wanted + 1))


def _table(sheet: Worksheet, records: Records, formats: dict[str, Format]) -> None:
    sample = records.rows[:_SAMPLE]
    for at, column in enumerate(records.columns):
        sheet.set_column(at, at, _width(column, (row[at] for row in sample)))
        sheet.write_string(0, at, column.name, formats["head"])
    for number, row in enumerate(records.rows, start=1):
        for at, (column, value) in enumerate(zip(records.columns, row, strict=True)):
            _write(sheet, number, at, value, column.type, formats)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(records.rows), len(records.columns) - 1)


def _about(sheet: Worksheet, records: Records, citation: Citation, formats: dict[str, Format]) -> None:
    """The citation, then the columns of the table with their meaning."""
    lang = citation.lang
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 90)
    sheet.set_column(2, 3, 30)
    lines = [*citation_lines(citation), (say(lang, "Rows"), f"{len(records.rows):,}")]
    for row, (label, text) in enumerate(lines):
        sheet.write_string(row, 0, label, formats["label"])
        sheet.write_string(row, 1, _clean(text), formats["wrapped"])
    heads = ("Column", "Meaning", "Type", "Values or unit")
    start = len(lines) + 1
    for at, head in enumerate(heads):
        sheet.write_string(start, at, say(lang, head), formats["head"])
    for row, column in enumerate(records.columns, start=start + 1):
        sheet.write_string(row, 0, column.name, formats["label"])
        for at, text in enumerate((column.told(lang), column.type, column.allowed), start=1):
            _write(sheet, row, at, text, "text", formats)
