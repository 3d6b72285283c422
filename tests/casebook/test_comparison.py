"""Two windows of the toy world: what changed, what is in both, what is in neither, and which windows to begin with."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.casebook.comparison import MOST_YEARS, Window, compare, quick_windows, windows, within, years
from dashboard.casebook.view import View
from tests.toy import toy_edition

EDITION = toy_edition()
OPEN = (None, None)


def window(text: str) -> Window:
    start, end = (dt.date.fromisoformat(day) for day in text.split("/"))
    return start, end


SUMMER, WINTER = window("2021-06-01/2021-08-31"), window("2021-12-01/2022-02-28")
Y2021, Y2022 = window("2021-01-01/2021-12-31"), window("2022-01-01/2022-12-31")
days = st.none() | st.dates()


def test_the_change_is_the_second_window_less_the_first() -> None:
    found = compare(EDITION, View(), (SUMMER, WINTER))
    assert found.change[found.change != 0].to_dict() == {"CN-JX": -1, "CN-YN": -1, "CN-GS": -1, "CN-SC": 1}
    assert (found.n_more, found.n_fewer, found.n_in_both, found.is_covered) == (1, 3, 0, True)
    assert found.ranked == ("CN-SC", "CN-GS", "CN-JX", "CN-YN")


def test_turned_round_every_change_turns_its_sign() -> None:
    there, back = compare(EDITION, View(), (SUMMER, WINTER)), compare(EDITION, View(), (WINTER, SUMMER))
    assert (there.change == -back.change).all()
    assert (there.n_more, there.n_fewer) == (back.n_fewer, back.n_more)


def test_a_case_without_a_date_is_in_neither_window_however_wide() -> None:
    wide = window("1990-01-01/2090-12-31")
    found = compare(EDITION, View(), (wide, WINTER))
    assert found.first.counts["CN-HE"] == 0
    assert found.first.n_undated == 1
    assert not found.first.is_full


def test_a_case_that_reaches_into_both_windows_is_counted_in_both_and_said() -> None:
    may, june = window("2021-05-01/2021-05-31"), window("2021-06-01/2021-06-30")
    found = compare(EDITION, View(), (may, june))
    assert (found.n_in_both, found.first.counts["CN-JX"], found.second.counts["CN-JX"]) == (0, 0, 1)
    early, late = window("2021-06-01/2021-07-15"), window("2021-07-16/2021-08-31")
    assert compare(EDITION, View(), (early, late)).n_in_both == 1


def test_filters_hold_in_both_windows() -> None:
    found = compare(EDITION, View(action=("seizure",)), (SUMMER, WINTER))
    assert found.ranked == ("CN-SC",)


def test_a_window_that_the_corpus_does_not_know_is_no_zero() -> None:
    before = window("1990-01-01/1990-12-31")
    found = compare(EDITION, View(), (before, SUMMER))
    assert (found.uncovered, found.is_covered) == ((before,), False)


@pytest.mark.parametrize(
    ("view", "second", "expected"),
    [
        (View(), OPEN, (Y2021, Y2022)),
        (View(start=SUMMER[0], end=SUMMER[1]), WINTER, (SUMMER, WINTER)),
        (View(start=SUMMER[0], end=SUMMER[1]), OPEN, (SUMMER, window("2021-09-01/2021-11-30"))),
        (View(start=WINTER[0], end=WINTER[1]), OPEN, (WINTER, window("2021-09-01/2021-11-30"))),
        (View(), SUMMER, (window("2021-03-01/2021-05-31"), SUMMER)),
        (View(start=dt.date(1990, 1, 1)), OPEN, (Y2021, Y2022)),
    ],
    ids=["years", "both", "later", "earlier", "second alone", "all"],
)
def test_the_windows_to_begin_with(
    view: View, second: tuple[dt.date | None, dt.date | None], expected: tuple[Window, Window]
) -> None:
    assert windows(EDITION, view, second) == expected


def test_one_year_alone_is_halved_by_its_months() -> None:
    only = dataclasses.replace(EDITION, cases=EDITION.cases[EDITION.cases["case_id"] != "kite-hostile"])
    assert windows(only, View(), OPEN) == (window("2021-06-01/2021-06-30"), window("2021-07-01/2021-07-31"))


def test_without_any_date_there_is_still_something_to_type_into() -> None:
    empty = dataclasses.replace(EDITION, cases=EDITION.cases.iloc[:0], facts=EDITION.facts.iloc[:0])
    assert windows(empty, View(), OPEN) == (window("2022-01-01/2022-06-30"), window("2022-07-01/2022-12-31"))
    assert years(empty, View()) == ()


def test_a_filter_takes_no_year_away() -> None:
    for view in (View(action=("seizure",)), View(query="Chen"), View(facets=("person.Chen", "precision.unknown"))):
        assert years(EDITION, view) == years(EDITION, View()) == (Y2021, Y2022)


@given(days, days, days, days)
@example(None, None, dt.date(1, 3, 1), None)
def test_whatever_a_link_asks_for_gives_two_windows(
    start: dt.date | None, end: dt.date | None, start2: dt.date | None, end2: dt.date | None
) -> None:
    if start and end and start > end:
        start, end = end, start
    if start2 and end2 and start2 > end2:
        start2, end2 = end2, start2
    found = windows(EDITION, View(start=start, end=end), (start2, end2))
    assert all(first <= last for first, last in found)
    if start and end and start2 and end2:
        assert found == ((start, end), (start2, end2))


def test_years_and_halves_are_offered_the_newest_first() -> None:
    offered = quick_windows(EDITION, View())
    assert offered[:2] == (Y2022, Y2021)
    assert window("2021-07-01/2021-12-31") in offered
    assert len(set(offered)) == len(offered)
    assert len(years(EDITION, View())) <= MOST_YEARS


@pytest.mark.parametrize("last", [6, 7, 9, 12])
def test_the_two_halves_are_equally_long_and_hold_all_cases(last: int) -> None:
    days = [pd.Timestamp(2021, 5 if at % 2 else last, 9) for at in range(len(EDITION.cases))]
    cases = EDITION.cases.assign(happened_earliest=days, happened_latest=days)
    first, second = windows(dataclasses.replace(EDITION, cases=cases), View(), (None, None))
    assert first[1] + dt.timedelta(days=1) == second[0]
    assert first[0] <= dt.date(2021, 5, 1) and second[1].month == last
    assert len({_months(part) for part in (first, second)}) == 1


def _months(part: Window) -> int:
    return (part[1].year - part[0].year) * 12 + part[1].month - part[0].month


def test_a_year_by_itself_leaves_cases_without_a_date_out() -> None:
    assert within(EDITION, View(), Y2021).counts.sum() == 3
