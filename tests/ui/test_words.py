"""Words for codes: dates above all, because a wrong word there is a wrong claim."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.config import RULES_VERSION
from dashboard.ui import words


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2021-05-18", "18 May 2021"),
        ("2021-09", "Sep 2021"),
        ("2021", "2021"),
        ("2021-10/2021-12", "Oct–Dec 2021"),
        ("2021/2023", "2021–2023"),
        ("2021-12/2022-01", "Dec 2021 – Jan 2022"),
        ("2021-09-14/2021-09-20", "14–20 Sep 2021"),
        ("2021-05-01/2021-06-03", "1 May – 3 Jun 2021"),
        ("2021-12-30/2022-01-02", "30 Dec 2021 – 2 Jan 2022"),
        ("2021-09-01/2021-09-30", "Sep 2021"),
        ("2021-22", "summer 2021"),
        ("2021-34", "Q2 2021"),
        ("2021-05?", "May 2021, inferred"),
        ("2021-05~", "about May 2021"),
        ("2021-05%", "about May 2021, inferred"),
        ("2021-10?/2021-12?", "Oct–Dec 2021, inferred"),
        ("2021-XX", "2021"),
        ("../2021-05-18", "no later than 18 May 2021"),
        ("2021-05-18/..", "since 18 May 2021"),
        ("../..", "date unknown"),
        ("", "date unknown"),
        (None, "date unknown"),
        ("2021-41", "2021-41"),
        ("2021-02-31/2021-03-01", "31 Feb 2021 – 1 Mar 2021"),
        ("soon", "soon"),
    ],
)
def test_edtf_in_words(value: str | None, said: str) -> None:
    assert words.edtf_words("en", value) == said


@pytest.mark.parametrize(
    ("first", "last", "english", "chinese"),
    [
        ("01", "10", "early Feb 2021", "2021年2月上旬"),
        ("11", "20", "mid-Feb 2021", "2021年2月中旬"),
        ("21", "28", "late Feb 2021", "2021年2月下旬"),
        ("01", "28", "Feb 2021", "2021年2月"),
        ("21", "27", "Feb 2021", "2021年2月"),
        ("01", "20", "Feb 2021", "2021年2月"),
    ],
)
def test_a_part_of_a_month_is_told(first: str, last: str, english: str, chinese: str) -> None:
    bounds = f"2021-02-{first}", f"2021-02-{last}"
    assert words.date_words("en", "2021-02", *bounds, "month") == english
    assert words.date_words("zh", "2021-02", *bounds, "month") == chinese


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2021-05-18", "2021年5月18日"),
        ("2021-09", "2021年9月"),
        ("2021", "2021年"),
        ("2021-10/2021-12", "2021年10月至12月"),
        ("2021-09-14/2021-09-20", "2021年9月14日至20日"),
        ("2021-22", "2021年夏季"),
        ("2021-34", "2021年第2季度"),
        ("2021-05%", "约2021年5月（推断）"),
        ("../2021-05-18", "不晚于2021年5月18日"),
        ("2021-05-18/..", "2021年5月18日起"),
        ("2021-02-31/2021-03-01", "2021年2月31日至2021年3月1日"),
        (None, "日期不明"),
        ("soon", "soon"),
    ],
)
def test_edtf_in_chinese(value: str | None, said: str) -> None:
    assert words.edtf_words("zh", value) == said


@given(st.text(max_size=30))
def test_no_text_in_a_date_column_breaks_a_page(value: str) -> None:
    assert words.edtf_words("en", value)


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "precision", "said"),
    [
        ("2021-10/2021-12", None, None, "interval", "Oct–Dec 2021, inferred"),
        ("2021-10?/2021-12", None, None, "interval", "Oct–Dec 2021, inferred"),
        ("2021-09", None, None, "month", "Sep 2021"),
        (None, dt.date(2021, 9, 14), "2021-09-20", "week", "14–20 Sep 2021"),
        (None, pd.Timestamp("2021-05-01"), pd.NaT, "interval", "since 1 May 2021, inferred"),
        (None, None, dt.date(2021, 5, 1), "day", "no later than 1 May 2021"),
        ("2024-06-21", dt.date(2024, 6, 21), dt.date(2024, 6, 21), "vague", "no later than 21 Jun 2024"),
        (None, None, None, "unknown", "date unknown"),
        (None, None, None, "interval", "date unknown"),
    ],
)
def test_dates_of_rows_fall_back_on_their_bounds(
    value: str | None, earliest: words.Day, latest: words.Day, precision: str, said: str
) -> None:
    assert words.date_words("en", value, earliest, latest, precision) == said


@given(st.dates(), st.dates())
def test_a_range_names_both_years(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    said = words.range_words("en", first, last)
    assert str(first.year) in said
    assert str(last.year) in said


def test_days_are_read_from_whatever_a_table_holds() -> None:
    day = dt.date(2021, 5, 18)
    values = [day, dt.datetime(2021, 5, 18, 12), pd.Timestamp(day), "2021-05-18"]
    assert [words.as_day(value) for value in values] == [day] * 4
    assert [words.as_day(value) for value in (None, "", "soon", pd.NaT, float("nan"))] == [None] * 5  # type: ignore[arg-type]


def test_texts_are_cut_at_a_word() -> None:
    assert words.clipped("one\ntwo  three") == "one two three"
    assert words.clipped("word " * 1000, 30) == "word word word word word word…"
    assert len(words.clipped("x" * 1000, 30)) == 30


def test_amounts_say_whether_a_penalty_was_imposed() -> None:
    assert (
        words.amount_words("en", {"surface": "life", "kind": "penalty", "qualifier": "possible"}) == "life (possible)"
    )
    assert (
        words.amount_words("en", {"surface": "8,000 coins", "kind": "count", "qualifier": "more than"})
        == "more than 8,000 coins"
    )
    assert words.amount_words("en", {"surface": "more than 8 yuan", "qualifier": "more than"}) == "more than 8 yuan"
    assert words.amount_words("en", {"surface": ""}) == ""
    assert (
        words.amount_words("zh", {"surface": "无期徒刑", "kind": "penalty", "qualifier": "imposed"})
        == "无期徒刑（已判处）"
    )


@pytest.mark.parametrize(
    ("basis", "precision", "said"),
    [
        ("curated", "interval", "14–20 Sep 2021, looked up"),
        ("inferred", "interval", "14–20 Sep 2021, inferred"),
        ("given", "interval", "14–20 Sep 2021"),
        ("curated", "unknown", "date unknown"),
    ],
)
def test_a_publication_date_says_how_it_is_known(basis: str, precision: str, said: str) -> None:
    value = None if precision == "unknown" else "2021-09-14/2021-09-20"
    row = {"published": value, "published_earliest": None, "published_latest": None,
           "published_precision": precision, "published_basis": basis}  # fmt: skip
    assert words.published_words("en", row) == said
    assert words.published_words("en", row, note=False) == said.partition(",")[0]


def test_an_edition_read_by_other_rules_says_so() -> None:
    assert words.rules_words("en", RULES_VERSION) == RULES_VERSION
    assert words.rules_words("en", "0.1") == f"0.1 ({RULES_VERSION} not applied yet)"
    assert words.rules_words("zh", "0.1") == f"0.1（{RULES_VERSION} 尚未应用）"
