"""The cases page: the same numbers as the map, every case somewhere, the card of the chosen one."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from dashboard.casebook.view import View, select
from dashboard.ui import cards
from tests.pages.opened import empty_edition, html_of, open_page, run, words_of
from tests.toy import HOSTILE_TITLE, toy_edition
from tests.ui.test_evidence import Seen

if TYPE_CHECKING:
    from pytest import MonkeyPatch
    from streamlit.testing.v1 import AppTest


HOSTILE_SHOWN = cards.table_title(f"Seizure: {HOSTILE_TITLE}")


def table(page: AppTest) -> pd.DataFrame:
    return page.dataframe[0].value


def test_all_cases_in_plain_words_newest_first(monkeypatch: MonkeyPatch) -> None:
    rows = table(open_page(monkeypatch, "cases"))
    assert rows["title"].iloc[0] == "Li Moumou sentenced"
    assert list(rows["when"]) == ["3 Mar 2022", "Feb 2022", "24 Sep 2021", "Jul 2021", "8 Jun 2021", "date unknown"]
    assert list(rows["where"])[:4] == ["Province unknown", "Sichuan", "National", "Yunnan and Gansu"]
    assert list(rows["step"])[1:3] == ["alleged seizure", "rule or order announced"]
    assert HOSTILE_SHOWN in list(rows["title"])


@pytest.mark.parametrize(
    ("show", "titles"),
    [
        ("map", {"Charge against Chen Lang", "Workshops shut down", "90 kites seized", HOSTILE_SHOWN}),
        ("off_map", {"Central bank bans kite trading", "Li Moumou sentenced"}),
        ("national", {"Central bank bans kite trading"}),
        ("unknown", {"Li Moumou sentenced"}),
        ("undated", {"90 kites seized"}),
        ("conflicts", {"Charge against Chen Lang"}),
    ],
)
def test_each_list_holds_what_the_map_counts(monkeypatch: MonkeyPatch, show: str, titles: set[str]) -> None:
    page = open_page(monkeypatch, "cases", show=show)
    assert set(table(page)["title"]) == titles
    selection = select(toy_edition(), View())
    counted = {"map": selection.n_cases, "off_map": selection.n_off_map, "undated": selection.n_undated,
               "conflicts": selection.n_conflicts, **selection.off_map}  # fmt: skip
    assert len(table(page)) == counted[show]


def test_a_list_with_nothing_in_it_says_what_to_do(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "cases", show="abroad")
    assert "No case fits." in words_of(page)
    assert len(page.dataframe) == 0


def test_the_window_and_the_search_of_the_view_hold_here(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "cases", **{"from": "2021-09-01", "to": "2021-12-31"})
    assert list(table(page)["title"]) == ["Central bank bans kite trading"]
    page = open_page(monkeypatch, "cases")
    page.text_input(key="pick_search").input("moumou")
    assert list(table(run(page))["title"]) == ["Li Moumou sentenced"]


def test_the_case_in_the_address_shows_its_card(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "cases", case="kite-court")
    seen = Seen(html_of(page))
    assert "Li Moumou sentenced" in seen.text
    assert "A court sentenced Li Moumou to three years in prison on March 3, 2022." in seen.under["pc-quote"]
    assert "Choose a row" in words_of(open_page(monkeypatch, "cases"))


@pytest.mark.parametrize("broken", ["gone", "<script>alert(1)</script>"])
def test_a_broken_address_costs_a_notice(monkeypatch: MonkeyPatch, broken: str) -> None:
    page = open_page(monkeypatch, "cases", show=broken, case=broken)
    assert len(table(page)) == 6
    assert page.info[0].value.startswith("The link asks for a list of cases that does not exist")
    assert html_of(page).endswith('<p class="pc-note pc-soft">This case is not in this edition.</p>')
    assert "<script" not in html_of(page)


def test_a_phone_has_a_list_in_place_of_the_table(monkeypatch: MonkeyPatch) -> None:
    seen = Seen(html_of(open_page(monkeypatch, "cases", show="map")))
    assert f"Seizure: {HOSTILE_TITLE}" in seen.under["pc-list"]
    assert "Workshops shut down\nYunnan and Gansu · Jul 2021" in seen.under["pc-list"]
    hrefs = [attributes["href"] for tag, attributes in seen.tags if tag == "a"]
    assert [href for href in hrefs if not href.startswith("./cases?") or "show=map" not in href] == []


def test_an_announced_act_that_lay_ahead_is_one_to_be_done_by_then(monkeypatch: MonkeyPatch) -> None:
    edition = toy_edition()
    is_ban = edition.cases["case_id"] == "kite-ban"
    early = edition.cases["published_latest"].mask(is_ban, edition.cases["happened_latest"] - pd.Timedelta(days=9))
    changed = dataclasses.replace(edition, cases=edition.cases.assign(published_latest=early))
    assert "by 24 Sep 2021" in list(table(open_page(monkeypatch, "cases", changed))["when"])


def test_another_list_forgets_the_chosen_case(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "cases", case="kite-court")
    page.get("button_group")[0].set_value("national")
    run(page)
    assert (page.session_state["show"], page.session_state["case"]) == ("national", "")


def test_a_case_rests_on_a_word_and_checking_is_told_where_there_was_some(
    monkeypatch: MonkeyPatch,
) -> None:
    page = open_page(monkeypatch, "cases")
    rests = dict(zip(table(page)["title"], table(page)["rests_on"], strict=True))
    assert (rests["Workshops shut down"], rests["90 kites seized"]) == ("one list", "one article")
    assert "checked" in table(page)
    nobody = dataclasses.replace(toy_edition(), verdicts=toy_edition().verdicts.iloc[:0])
    assert "checked" not in table(open_page(monkeypatch, "cases", nobody))


def test_many_cases_come_in_pages(monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr(cards.page_of, "__defaults__", (4,))
    page = open_page(monkeypatch, "cases")
    assert len(table(page)) == 4
    assert "6 rows, 4 to a page" in words_of(page)


def test_an_empty_casebook_has_a_page(monkeypatch: MonkeyPatch) -> None:
    assert "No case fits." in words_of(open_page(monkeypatch, "cases", empty_edition()))


def test_what_is_checked_and_what_lies_partly_in_the_window_is_told(monkeypatch: MonkeyPatch) -> None:
    rows = table(open_page(monkeypatch, "cases", **{"from": "2021-06-01", "to": "2021-07-10"})).set_index("title")
    assert rows.loc["Charge against Chen Lang", "checked"] == "an analyst, 31 Mar 2022"
    assert rows.loc["Workshops shut down", ["when", "checked"]].tolist() == ["Jul 2021 (in part)", ""]


def test_a_name_that_the_search_means_in_the_other_script_is_told(monkeypatch: MonkeyPatch) -> None:
    page = open_page(monkeypatch, "cases", q="陳浪")
    assert list(table(page)["title"]) == ["Charge against Chen Lang"]
    assert "“陳浪” also finds Chen Lang" in words_of(page)
