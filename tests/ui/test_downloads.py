"""The data of the Save menu: labels with their rows, and files that are what the labels say."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.casebook.view import View
from dashboard.language import Lang
from dashboard.ui import downloads
from tests.toy import toy_edition

if TYPE_CHECKING:
    from collections.abc import Callable

SCRIPT = """
from dashboard.casebook.view import View
from dashboard.ui.downloads import data_downloads
from tests.toy import toy_edition
data_downloads(View({view}), toy_edition())
"""


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> Callable[[View], dict[str, tuple[str, bytes]]]:
    """The buttons of a view: each label with the name of its file and the bytes that a click gives."""

    def call(view: View, table: str = "xlsx", show: str = "") -> dict[str, tuple[str, bytes]]:
        found: dict[str, tuple[str, bytes]] = {}

        def button(label: str, data: Callable[[], bytes], file_name: str, mime: str, **rest: Any) -> None:
            assert mime and rest["on_click"] == "ignore"
            found[label] = (file_name, data())

        monkeypatch.setattr(downloads.st, "download_button", button)
        monkeypatch.setattr(downloads.st, "selectbox", lambda *rest, **named: table)
        monkeypatch.setattr(downloads, "app_address", lambda: "https://maps.example")
        downloads.data_downloads(view, toy_edition(), show)
        return found

    return call


def test_each_button_gives_what_it_says(offered: Callable[..., dict[str, tuple[str, bytes]]]) -> None:
    found = offered(View(action=("seizure",)))
    seen, everything, whole, page = found.items()
    assert seen[0] == "Data: what I see (2 rows)" and seen[1][0] == "kites_cases_xlsx_20220401.xlsx"
    assert everything[0] == "Data: everything (6 rows)" and everything[1][0] == "kites_cases-all_xlsx_20220401.xlsx"
    for (_, (_, data)), n_rows in ((seen, 2), (everything, 6)):
        assert openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].max_row == n_rows + 1
    with zipfile.ZipFile(io.BytesIO(whole[1][1])) as archive:
        assert b"https://maps.example/?prov=" in archive.read("README.txt")
    assert page[1][0] == "kites_page_html_20220401.html" and b"https://maps.example/?prov=" in page[1][1]


def test_csv_from_a_page_is_for_a_spreadsheet(offered: Callable[..., dict[str, tuple[str, bytes]]]) -> None:
    _, data = offered(View(), "csv")["Data: what I see (6 rows)"]
    assert data.startswith(b"\xef\xbb\xbfcase_id,")


def test_what_would_be_empty_is_not_offered(offered: Callable[..., dict[str, tuple[str, bytes]]]) -> None:
    assert list(offered(View(query="no such words"))) == ["Data: everything (6 rows)"]
    assert list(offered(View(provinces=("CN-FJ",)))) == ["Data: everything (6 rows)", "Page for an e-mail (HTML)"]


def test_a_list_of_cases_is_saved_as_it_is_listed(offered: Callable[..., dict[str, tuple[str, bytes]]]) -> None:
    name, data = offered(View(), "xlsx", "national")["Data: this list (1 row)"]
    assert name == "kites_cases-national_xlsx_20220401.xlsx"
    cases, about = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    assert [row[0].value for row in cases.iter_rows(min_row=2)] == ["kite-ban"]
    told = {str(row[0].value): str(row[1].value) for row in about.iter_rows(max_col=2)}
    assert told["Counted"].endswith("in this file only the list “National”")
    assert told["Link"].startswith("https://maps.example/cases?") and told["Link"].endswith("show=national")


@pytest.mark.parametrize(("lang", "words"), [("en", "Format of the table"), ("zh", "表格格式")])
def test_it_is_drawn_in_both_languages(lang: Lang, words: str) -> None:
    page = AppTest.from_string(SCRIPT.format(view=f"lang={lang!r}"), default_timeout=20).run()
    assert not page.exception
    assert (page.selectbox(key="save_table").label, page.selectbox(key="save_table").value) == (words, "xlsx")
    assert len(page.get("download_button")) == 4
