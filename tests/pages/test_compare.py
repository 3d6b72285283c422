"""The page that compares two windows: headline, doors, table, maps, years."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

from tests.pages.opened import empty_edition, html_of, open_page, words_of

if TYPE_CHECKING:
    import pytest
    from streamlit.testing.v1 import AppTest

WINDOWS = {"from": "2021-06-01", "to": "2021-08-31", "from2": "2021-12-01", "to2": "2022-02-28"}


def headline_of(page: AppTest) -> str:
    (found,) = re.findall(r"<h1>(.*)</h1>", html_of(page))
    return html.unescape(found)


def rows(page: AppTest) -> list[list[str]]:
    found = re.findall(r'<tr><th scope="row">(.*?)</tr>', html_of(page))
    return [re.sub("<[^>]*>", "|", row).replace("||", "|").strip("|").split("|") for row in found]


def specs(page: AppTest) -> list[dict[str, Any]]:
    return [json.loads(item.proto.spec) for item in page.get("plotly_chart")]


def test_two_windows_a_difference_and_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(monkeypatch, "compare", **WINDOWS)
    assert headline_of(page).startswith("One province with more cases, three with fewer in December 2021 to")
    assert "Two cases in three provinces, June to August 2021" in words_of(page)
    assert len(specs(page)) == 3 + 2  # the two windows, their difference, and the two years


def test_the_table_is_sorted_by_change_and_each_count_is_a_door(monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(monkeypatch, "compare", **WINDOWS)
    cells = [[cell for cell in row if cell] for row in rows(page)]
    assert cells == [
        ["Sichuan", "0", "1", "+1"], ["Gansu", "1", "0", "−1"], ["Jiangxi", "1", "0", "−1"], ["Yunnan", "1", "0", "−1"],
    ]  # fmt: skip
    assert "./province?prov=CN-JX&amp;from=2021-06-01&amp;to=2021-08-31" in html_of(page)
    assert "30 other provinces have no case in either window." in html_of(page)


def test_what_no_map_shows_is_said_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    told = html_of(open_page(monkeypatch, "compare", **{**WINDOWS, "to": "2021-12-31"}))
    assert "1 undated, in neither window" in told
    assert "1 case on no map (1 national)" in told
    assert "not equally long: 214 and 90 days" in told


def test_the_windows_to_begin_with_are_the_last_two_years(monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(monkeypatch, "compare")
    assert headline_of(page) == "One province with more cases, three with fewer in 2022 than in 2021"


def test_a_window_that_is_not_covered_gives_no_change(monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(monkeypatch, "compare", **{**WINDOWS, "from2": "1990-01-01", "to2": "1990-12-31"})
    assert headline_of(page) == "Nothing to compare: the corpus says nothing about 1990"
    assert {row[-1] for row in rows(page)} == {"–"}


def test_a_filter_that_leaves_nothing_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(monkeypatch, "compare", q="nothing like it")
    assert "Choose other windows, or clear the filters." in words_of(page)


def test_an_edition_without_cases_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(monkeypatch, "compare", empty_edition())
    assert headline_of(page).startswith("Nothing to compare")


def test_the_search_text_of_a_link_is_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(monkeypatch, "compare", q="<img src=x>")
    assert headline_of(page).endswith("(matching “<img src=x>”)")
    assert "<img" not in html_of(page)
