"""Sentences from a view."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.casebook.view import View, months_around, select
from dashboard.figures.words import count_of, day, headline, number, period, window
from tests.toy import toy_edition


def said(view: View) -> str:
    return headline(select(toy_edition(), view))


def test_the_whole_corpus_says_how_many_have_no_date() -> None:
    assert said(View()) == "Four cases in five provinces, June 2021 to February 2022, one undated"


def test_a_window_is_said_as_it_stands() -> None:
    view = View(start=dt.date(2021, 7, 1), end=dt.date(2021, 12, 31))
    assert said(view) == "One case in two provinces, July to December 2021"


def test_nothing_found_is_a_sentence_too() -> None:
    assert said(View(query="nothing like it")) == (
        "No cases on the map, June 2021 to March 2022 (matching “nothing like it”)"
    )


def test_the_clock_of_publication_is_named() -> None:
    assert said(View(clock="published", start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31))) == (
        "One case reported in one province, 2022"
    )


def test_only_undated_cases_are_all_undated() -> None:
    assert said(View(query="90 kites")) == "One case in one province, all undated (matching “90 kites”)"


@pytest.mark.parametrize(
    ("view", "ending"),
    [
        (View(action=("seizure",)), " (gravest step: seizure)"),
        (View(action=("charge", "power_cut"), query=" chen "), " (gravest step: charge or power cut; matching “chen”)"),
        (View(action=("charge", "fine", "arrest", "other")), " (gravest step: one of four kinds)"),
        (View(query="x" * 90), f" (matching “{'x' * 39}…”)"),
    ],
)
def test_filters_are_named(view: View, ending: str) -> None:
    assert said(view).endswith(ending)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2021-01-01", "2021-12-31", "2021"),
        ("2019-01-01", "2021-12-31", "2019 to 2021"),
        ("2021-05-01", "2021-05-31", "May 2021"),
        ("2021-05-01", "2021-12-31", "May to December 2021"),
        ("2020-05-01", "2021-12-31", "May 2020 to December 2021"),
        ("2021-05-18", "2021-05-18", "18 May 2021"),
        ("2021-05-18", "2021-12-31", "18 May 2021 to 31 December 2021"),
        ("2024-02-01", "2024-02-29", "February 2024"),
    ],
)
def test_periods_are_as_short_as_they_are_exact(start: str, end: str, words: str) -> None:
    assert period(dt.date.fromisoformat(start), dt.date.fromisoformat(end)) == words


def test_counts_and_days() -> None:
    assert [number(0), number(12), number(13), number(2400)] == ["no", "twelve", "13", "2,400"]
    assert [count_of(1, "case"), count_of(2400, "case")] == ["1 case", "2,400 cases"]
    assert day(dt.date(2021, 11, 3)) == "3 November 2021"
    assert months_around(dt.date(2021, 2, 3), dt.date(2024, 2, 3)) == (dt.date(2021, 2, 1), dt.date(2024, 2, 29))


def test_an_open_window_ends_with_the_months_of_its_cases() -> None:
    assert window(select(toy_edition(), View())) == (dt.date(2021, 6, 1), dt.date(2022, 3, 31))
    assert window(select(toy_edition(), View(start=dt.date(2023, 1, 1)))) == (dt.date(2023, 1, 1),) * 2
