"""Excel workbooks, read back by a library that did not write them."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from dashboard.casebook.view import View
from dashboard.errors import UsageError
from dashboard.exports import workbook
from dashboard.exports.files import citation_of
from dashboard.exports.records import records
from dashboard.exports.tabular import WHAT, is_formula
from dashboard.exports.workbook import to_xlsx
from tests.hostile import HOSTILE_TEXTS, hostile_edition
from tests.toy import HOSTILE_TITLE, TOY_EDITION_ID, toy_edition

if TYPE_CHECKING:
    from openpyxl import Workbook

    from dashboard.casebook.edition import Edition

EDITION = toy_edition()


def opened(edition: Edition, what: str, view: View | None = None) -> Workbook:
    view = view or View()
    made = to_xlsx(records(edition, what, view), citation_of(edition, view))  # type: ignore[arg-type]
    return openpyxl.load_workbook(io.BytesIO(made))


def about(book: Workbook) -> list[tuple[object, ...]]:
    return [row for row in book.worksheets[1].iter_rows(values_only=True) if row[0]]


@pytest.mark.parametrize("what", WHAT)
def test_every_value_comes_back_with_its_type(what: str) -> None:
    made = records(EDITION, what)  # type: ignore[arg-type]
    sheet = opened(EDITION, what).worksheets[0]
    found = list(sheet.iter_rows(values_only=True))
    assert (sheet.title, found[0]) == (what, tuple(column.name for column in made.columns))
    assert len(found) == len(made.rows) + 1
    for row, cells in zip(made.rows, found[1:], strict=True):
        for column, value, cell in zip(made.columns, row, cells, strict=True):
            if column.type == "date" and value:
                assert cell == dt.datetime.fromisoformat(str(value))
            else:
                assert cell == (value if value != "" else None), column.name


def test_dates_are_edtf_as_text_and_their_bounds_are_days() -> None:
    sheet = opened(EDITION, "cases").worksheets[0]
    names = {cell.value: cell.column for cell in sheet[1]}
    row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == "kite-list")
    assert row[names["happened"] - 1].value == "2021-07"
    first = row[names["happened_earliest"] - 1]
    assert (first.value, first.is_date, first.number_format) == (dt.datetime(2021, 7, 1), True, "yyyy-mm-dd")
    assert row[names["province_names"] - 1].value == "Yunnan~Gansu"
    assert row[names["province_names_zh"] - 1].value == "云南~甘肃"


def test_the_header_stays_in_sight_and_columns_have_room() -> None:
    sheet = opened(EDITION, "cases").worksheets[0]
    assert (sheet.freeze_panes, sheet.auto_filter.ref[:3]) == ("B2", "A1:")
    assert sheet["A1"].font.bold and sheet["A1"].fill.fgColor.rgb == "FFE7E2D6"
    widths = {name: part.width for name, part in sheet.column_dimensions.items()}
    assert min(widths.values()) >= 9 and max(widths.values()) < 50


def test_the_second_sheet_says_what_the_first_one_is() -> None:
    lines = about(opened(EDITION, "cases"))
    told = {str(line[0]): str(line[1]) for line in lines}
    assert told["Headline"].startswith("Four cases in five provinces")
    assert TOY_EDITION_ID in told["State"] and told["Rows"] == "6"
    assert "Natural Earth" in told["Boundary convention"] and "on no map" in told["Counted"]
    assert told["Link"].endswith(f"ed={TOY_EDITION_ID}&lang=en")
    assert [key for key in told if key.startswith("Source ")] == ["Source 1", "Source 2", "Source 3", "Source 4"]
    assert [line for line in lines if line[0] == "province_codes"] == [
        ("province_codes", "Provinces of the conduct", "list", None)
    ]


def test_in_chinese_the_words_around_the_data_are_chinese_and_the_data_is_the_same() -> None:
    english, chinese = opened(EDITION, "cases"), opened(EDITION, "cases", View(lang="zh"))
    same = [list(book.worksheets[0].iter_rows(values_only=True)) for book in (english, chinese)]
    assert same[0] == same[1]
    told = {str(line[0]): str(line[1]) for line in about(chinese)}
    assert chinese.sheetnames == ["cases", "说明"]
    assert told["province_codes"] == "行为发生地（省级）" and "按发生时间" in told["时间范围"]


def test_a_formula_is_a_text_and_marked_as_one() -> None:
    sheet = opened(EDITION, "articles").worksheets[0]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == HOSTILE_TITLE)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


@pytest.mark.parametrize("what", ["cases", "mentions", "articles"])
def test_hostile_texts_stay_texts(what: str) -> None:
    book = opened(hostile_edition(), what)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in "snbd" and cell.hyperlink is None and cell.comment is None
                assert not (isinstance(cell.value, str) and is_formula(cell.value)) or cell.quotePrefix
    shown = {unescape(str(cell)) for row in book.worksheets[0].iter_rows(values_only=True) for cell in row}
    if what != "mentions":
        expected = {text for text in HOSTILE_TEXTS.values() if len(text) < workbook.MOST_UNITS}
        # The reader itself turns the carriage returns of a file into line feeds, as XML asks for.
        assert {plain(text) for text in expected} <= {plain(text) for text in shown}


def plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("_xFFFE_", "\ufffe").replace("_xFFFF_", "\uffff")


def test_nothing_in_the_file_leads_outside() -> None:
    data = to_xlsx(records(hostile_edition(), "articles"), citation_of(hostile_edition(), View()))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert [name for name in parts.namelist() if "externalLink" in name or "vba" in name.lower()] == []
        relations = "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".rels"))
        sheets = "".join(parts.read(name).decode() for name in parts.namelist() if "sheet" in name)
    assert 'TargetMode="External"' not in relations and "<f>" not in sheets


def test_a_text_longer_than_a_cell_is_cut_with_an_ellipsis() -> None:
    sheet = opened(hostile_edition(), "cases").worksheets[0]
    cell = next(row[1].value for row in sheet.iter_rows(min_row=2) if row[0].value == "long")
    assert len(cell) == workbook.MOST_UNITS and cell == HOSTILE_TEXTS["long"][: len(cell) - 1] + "…"


def test_the_same_table_gives_the_same_bytes() -> None:
    citation = citation_of(EDITION, View())
    assert to_xlsx(records(EDITION, "cases"), citation) == to_xlsx(records(EDITION, "cases"), citation)


def test_days_that_excel_does_not_know_are_texts() -> None:
    made = records(EDITION, "cases")
    at = [column.name for column in made.columns].index("happened_earliest")
    row = (*made.rows[0][:at], "1899-12-31", *made.rows[0][at + 1 :])
    data = to_xlsx(replace(made, rows=[row]), citation_of(EDITION, View()))
    assert openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].cell(2, at + 1).value == "1899-12-31"


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 6)
    with pytest.raises(UsageError, match="6 rows, a sheet holds 5; choose csv or parquet"):
        to_xlsx(records(EDITION, "cases"), citation_of(EDITION, View()))
