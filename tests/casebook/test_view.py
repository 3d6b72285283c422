"""A view of the toy edition: windows, clocks, filters, what is on no map; and that a large one stays fast."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook.view import View, by_month, extent, select
from dashboard.codes import provinces
from tests.toy import toy_edition

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Selection

SUMMER = (dt.date(2021, 6, 1), dt.date(2021, 8, 31))


def counted(selection: Selection) -> dict[str, int]:
    return {str(code): int(n) for code, n in selection.counts.items() if n}


def test_the_whole_corpus_shows_dated_and_undated_cases() -> None:
    selection = select(toy_edition(), View())
    assert counted(selection) == {"CN-HE": 1, "CN-JX": 1, "CN-SC": 1, "CN-YN": 1, "CN-GS": 1}
    assert (selection.n_cases, selection.n_provinces, selection.n_articles) == (4, 5, 4)
    assert selection.is_full
    assert selection.n_undated_on_map == 1
    assert list(selection.counts.index) == list(provinces())


def test_every_number_is_a_door() -> None:
    selection = select(toy_edition(), View())
    assert selection.off_map == {"national": 1, "unknown": 1, "abroad": 0, "ambiguous": 1}
    assert selection.n_off_map == 2
    assert selection.off_map_ids("national") == ("kite-ban",)
    assert selection.off_map_ids("unknown") == ("kite-court",)
    assert len(selection.off_map_ids("ambiguous")) == 1
    assert selection.undated_ids == ("kite-hebei",)
    assert selection.conflict_ids == ("kite-chen",)
    assert len(selection.rejected_ids) == selection.n_rejected == 2
    assert selection.case_ids("CN-JX") == ("kite-chen",)
    assert set(selection.case_ids()) == {"kite-chen", "kite-list", "kite-hebei", "kite-hostile"}
    assert int(selection.articles_by_code["CN-JX"]) == 2
    facts = selection.facts
    assert int(selection.sentences_by_code["CN-JX"]) == int(
        facts.loc[facts["case_id"] == "kite-chen", "n_sentences"].sum()
    )


def test_a_window_keeps_what_overlaps_it_and_lays_the_undated_aside() -> None:
    selection = select(toy_edition(), View(start=SUMMER[0], end=SUMMER[1]))
    assert counted(selection) == {"CN-JX": 1, "CN-YN": 1, "CN-GS": 1}
    assert not selection.is_full
    assert selection.n_undated == 1
    assert list(selection.undated["case_id"]) == ["kite-hebei"]
    assert "kite-hebei" not in set(selection.cases["case_id"])


@pytest.mark.parametrize("day", [dt.date(2021, 7, 1), dt.date(2021, 7, 31)])
def test_the_ends_of_an_interval_belong_to_it(day: dt.date) -> None:
    assert counted(select(toy_edition(), View(start=day, end=day))) == {"CN-YN": 1, "CN-GS": 1}


def test_a_window_that_holds_every_dated_case_is_full() -> None:
    whole = select(toy_edition(), View(start=dt.date(2021, 6, 1), end=dt.date(2022, 3, 31)))
    assert whole.is_full
    assert counted(whole) == counted(select(toy_edition(), View()))


def test_the_clock_of_publication_asks_when_it_was_told() -> None:
    told = View(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31), clock="published")
    selection = select(toy_edition(), told)
    assert counted(selection) == {"CN-SC": 1}
    assert set(selection.undated_ids) == {"kite-ban", "kite-court", "kite-hebei"}


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("CHEN", {"CN-JX"}),
        ("陈浪", {"CN-JX"}),
        ("workshops", {"CN-YN", "CN-GS"}),
        ("<script>", {"CN-SC"}),
        ("nothing like it", set()),
    ],
)
def test_a_query_searches_names_and_evidence(query: str, codes: set[str]) -> None:
    assert set(counted(select(toy_edition(), View(query=query)))) == codes


def test_actions_filter_by_the_gravest_step() -> None:
    selection = select(toy_edition(), View(action=("seizure",)))
    assert counted(selection) == {"CN-HE": 1, "CN-SC": 1}
    assert selection.n_off_map == 0


def test_states_tell_zero_from_no_data() -> None:
    state = select(toy_edition(), View()).state
    assert (state["CN-JX"], state["CN-FJ"], state["CN-XZ"]) == ("cases", "mentioned", "none")
    before = select(toy_edition(), View(start=dt.date(1990, 1, 1), end=dt.date(1990, 12, 31)))
    assert set(before.state) == {"not_covered"}
    assert before.n_cases == 0


def test_a_province_whose_cases_are_out_of_view_is_not_only_mentioned() -> None:
    narrow = select(toy_edition(), View(start=SUMMER[0], end=SUMMER[1]))
    # Hebei's case has no date, Sichuan's is of another year.
    assert (narrow.state["CN-HE"], narrow.hidden["CN-HE"]) == ("none", 1)
    assert (narrow.state["CN-SC"], narrow.hidden["CN-SC"]) == ("none", 1)
    assert (narrow.state["CN-JX"], narrow.hidden["CN-JX"]) == ("cases", 0)
    assert (narrow.state["CN-FJ"], narrow.hidden["CN-FJ"]) == ("mentioned", 0)
    assert select(toy_edition(), View()).hidden.sum() == 0


@pytest.mark.parametrize("view", [View(), View(start=SUMMER[0], end=SUMMER[1]), View(query="chen"), View(query="none")])
def test_the_articles_of_a_view_are_those_of_its_cases(view: View) -> None:
    selection = select(toy_edition(), view)
    told = {item for ids in selection.cases["article_ids"] for item in ids.split("~")}
    assert set(selection.article_ids) == told
    assert len(selection.article_ids) == selection.n_articles


def test_a_view_is_narrowed_by_a_window_or_a_filter() -> None:
    wide = View(start=dt.date(2021, 6, 1), end=dt.date(2022, 3, 31))
    assert [select(toy_edition(), view).is_narrowed for view in (View(), wide)] == [False, False]
    narrow = (View(start=SUMMER[1]), View(query="chen"), View(action=("fine",)))
    assert [select(toy_edition(), view).is_narrowed for view in narrow] == [True] * 3


def test_an_edition_without_rows_covers_nothing() -> None:
    selection = select(emptied(toy_edition()), View())
    assert set(selection.state) == {"not_covered"}
    assert (selection.n_cases, selection.n_articles, selection.n_off_map, selection.n_rejected) == (0, 0, 0, 0)
    assert extent(emptied(toy_edition()), "happened") is None
    assert by_month(emptied(toy_edition()), View()).empty


def emptied(edition: Edition) -> Edition:
    names = ("articles", "mentions", "dates", "reports", "cases", "facts")
    return dataclasses.replace(edition, **{name: getattr(edition, name).iloc[:0] for name in names})


def test_only_what_rests_on_single_sentences_is_fragile() -> None:
    fragile = select(toy_edition(), View()).fragile
    assert set(fragile.index[fragile]) == {"CN-YN", "CN-GS", "CN-HE", "CN-SC"}


def test_a_colour_says_what_it_rests_on() -> None:
    rests = select(toy_edition(), View()).rests_on
    assert {code: rests[code] for code in ("CN-YN", "CN-GS", "CN-HE", "CN-JX", "CN-FJ")} == {
        "CN-YN": "one_list_sentence",
        "CN-GS": "one_list_sentence",
        "CN-HE": "one_article",
        "CN-JX": "several",
        "CN-FJ": "",
    }


def test_copies_of_one_text_are_one_origin() -> None:
    edition = toy_edition()
    copied = dataclasses.replace(edition, articles=edition.articles.assign(origin_id="t001"))
    assert select(copied, View()).rests_on["CN-JX"] == "one_origin"


def test_months_hold_each_dated_case_once_and_leave_no_gap() -> None:
    months = by_month(toy_edition(), View())
    assert (months.index[0], months.index[-1], len(months)) == (
        pd.Timestamp("2021-06-01"), pd.Timestamp("2022-03-01"), 10,
    )  # fmt: skip
    assert months["on_map"].sum() == 3
    assert months["off_map"].sum() == 2


days = st.dates(dt.date(2020, 1, 1), dt.date(2023, 12, 31))


@given(days, days)
def test_a_wider_window_never_loses_a_case(start: dt.date, end: dt.date) -> None:
    start, end = min(start, end), max(start, end)
    narrow = select(toy_edition(), View(start=start, end=end))
    wide = select(toy_edition(), View(start=start - dt.timedelta(40), end=end + dt.timedelta(40)))
    assert set(narrow.cases["case_id"]) <= set(wide.cases["case_id"])
    assert narrow.counts.sum() == len(narrow.facts)
    assert narrow.n_cases + narrow.n_off_map == len(narrow.cases)


def grown(edition: Edition, n: int) -> Edition:
    """The toy edition with its cases repeated to `n`, one fact for each, spread over eleven years and all provinces."""
    random = np.random.default_rng(7)
    rows = np.arange(n)
    cases = edition.cases.iloc[rows % len(edition.cases)].reset_index(drop=True)
    moments = (np.datetime64("2015-01-01") + random.integers(0, 4000, n)).astype("datetime64[s]")
    ids = [f"case-{row}" for row in rows]
    cases = cases.assign(
        case_id=ids, happened_earliest=moments, happened_latest=moments, article_ids=[f"a{row // 3}" for row in rows]
    )
    facts = edition.facts.iloc[rows % len(edition.facts)].reset_index(drop=True)
    facts = facts.assign(case_id=ids, province_code=random.choice(list(provinces()), n))
    return dataclasses.replace(edition, cases=cases, facts=facts)


def test_a_strict_selection_keeps_cases_without_a_date_out_of_every_window() -> None:
    usual, strict = select(toy_edition(), View()), select(toy_edition(), View(), is_strict=True)
    assert (usual.counts["CN-HE"], strict.counts["CN-HE"]) == (1, 0)
    assert (usual.is_full, strict.is_full) == (True, False)
    assert usual.n_undated == strict.n_undated == 1
