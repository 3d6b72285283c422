"""Words for codes: dates above all, because a wrong word there is a wrong claim."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import model
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
        ("../2021-05-18", "until 18 May 2021"),
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
    assert words.edtf_words(value) == said


@given(st.text(max_size=30))
def test_no_text_in_a_date_column_breaks_a_page(value: str) -> None:
    assert words.edtf_words(value)


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "precision", "said"),
    [
        ("2021-10/2021-12", None, None, "interval", "Oct–Dec 2021, inferred"),
        ("2021-10?/2021-12", None, None, "interval", "Oct–Dec 2021, inferred"),
        ("2021-09", None, None, "month", "Sep 2021"),
        (None, dt.date(2021, 9, 14), "2021-09-20", "week", "14–20 Sep 2021"),
        (None, pd.Timestamp("2021-05-01"), pd.NaT, "interval", "since 1 May 2021, inferred"),
        (None, None, dt.date(2021, 5, 1), "day", "until 1 May 2021"),
        (None, None, None, "unknown", "date unknown"),
        (None, None, None, "interval", "date unknown"),
    ],
)
def test_dates_of_rows_fall_back_on_their_bounds(
    value: str | None, earliest: words.Day, latest: words.Day, precision: str, said: str
) -> None:
    assert words.date_words(value, earliest, latest, precision) == said


@given(st.dates(), st.dates())
def test_a_range_names_both_years(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    said = words.range_words(first, last)
    assert str(first.year) in said
    assert str(last.year) in said


def test_days_are_read_from_whatever_a_table_holds() -> None:
    day = dt.date(2021, 5, 18)
    values = [day, dt.datetime(2021, 5, 18, 12), pd.Timestamp(day), "2021-05-18"]
    assert [words.as_day(value) for value in values] == [day] * 4
    assert [words.as_day(value) for value in (None, "", "soon", pd.NaT, float("nan"))] == [None] * 5  # type: ignore[arg-type]


def test_every_code_of_the_model_has_words() -> None:
    labels = {words.action_label(action) for action in get_args(model.Action)}
    assert len(labels) == len(get_args(model.Action))
    assert not [label for label in labels if "_" in label]
    for told, codes in (
        (words.status_label, get_args(model.Status)[1:]),
        (words.scope_label, get_args(model.Scope)),
        (words.how_label, get_args(model.How)),
        (words.role_label, get_args(model.Role)),
        (words.basis_label, get_args(model.Basis)),
    ):
        assert [code for code in codes if told(code) == code and code != "alleged"] == []
    assert [scope for scope in get_args(model.Scope) if not words.off_map_reason(scope)] == ["province"]


def test_a_step_that_was_not_done_is_never_called_done() -> None:
    assert words.action_label("expulsion") == "expelled"
    assert words.action_label("shutdown", "announced") == "shutdown announced"
    assert words.action_label("arrest", "possible") == "possible arrest"
    assert words.action_label("fine", "alleged") == "alleged fine"
    assert words.action_label("power_cut") == "power cut off"
    assert words.action_label("new_thing") == "new thing"


def test_provinces_by_name() -> None:
    assert words.province_name("CN-JX") == "Jiangxi"
    assert words.province_name("CN-JX", zh=True) == "江西"
    assert words.province_name(None) == "province unknown"
    assert words.province_name("CN-??") == "CN-??"
    assert words.province_names("CN-YN~CN-GS") == "Yunnan and Gansu"
    assert words.province_names("") == ""


def test_divisions_by_adcode() -> None:
    assert words.division_name("361000") == "抚州"
    assert words.division_name("710100") == "台北"
    assert (words.division_name("360000"), words.division_name("999999"), words.division_name(None)) == ("", "", "")


def test_lists_numbers_and_cuts() -> None:
    assert words.joined(["a", "b", "c"]) == "a, b and c"
    assert words.joined(["a"], "or") == "a"
    assert words.plural(1, "case") == "1 case"
    assert words.plural(12480, "case") == "12,480 cases"
    assert words.plural(2, "case whose sources disagree", "cases whose sources disagree").startswith("2 cases whose")
    assert words.clipped("one\ntwo  three") == "one two three"
    assert words.clipped("word " * 1000, 30) == "word word word word word word…"
    assert len(words.clipped("x" * 1000, 30)) == 30


def test_amounts_say_whether_a_penalty_was_imposed() -> None:
    assert words.amount_words({"surface": "life", "kind": "penalty", "qualifier": "possible"}) == "life (possible)"
    assert (
        words.amount_words({"surface": "8,000 coins", "kind": "count", "qualifier": "more than"})
        == "more than 8,000 coins"
    )
    assert words.amount_words({"surface": "more than 8 yuan", "qualifier": "more than"}) == "more than 8 yuan"
    assert words.amount_words({"surface": ""}) == ""


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
    assert words.published_words(row) == said
    assert words.published_words(row, note=False) == said.partition(",")[0]


@pytest.mark.parametrize(
    ("surface", "is_so"),
    [("seven other officials", True), ("其他7名官员", True), ("eight individuals", False), ("mothers", False)],
)
def test_people_beside_those_named_are_told_apart(surface: str, is_so: bool) -> None:
    assert words.counts_others({"kind": "count", "unit": "people", "surface": surface}) is is_so
    assert not words.counts_others({"kind": "count", "unit": "devices", "surface": surface})
