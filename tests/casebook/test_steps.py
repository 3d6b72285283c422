"""Steps of the calendar, and a tally that says for any window what `select` says."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook.steps import MOST_STEPS, OFF_MAP, ON_MAP, ROWS, UNITS, Steps, steps, tally
from dashboard.casebook.view import CLOCKS, View, select
from tests.pages.opened import empty_edition
from tests.toy import toy_edition

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition


def with_days(days: list[tuple[int, int] | None]) -> Edition:
    """The toy edition, its cases dated anew: first day after the start of 2019 and length, or None for no date."""
    edition = toy_edition()
    start = dt.date(2019, 1, 1)
    spans = [None if span is None else (start + dt.timedelta(span[0]), dt.timedelta(span[1])) for span in days]
    cases = edition.cases.assign(
        happened_earliest=pd.to_datetime([None if span is None else span[0] for span in spans]),
        happened_latest=pd.to_datetime([None if span is None else span[0] + span[1] for span in spans]),
    )
    return dataclasses.replace(edition, cases=cases)


def assert_same(edition: Edition, view: View, on: Steps, first: int, last: int) -> None:
    """The tally of a range of steps against `select` on the same days."""
    start, end = on.days(first, last)
    chosen = select(edition, dataclasses.replace(view, start=start, end=end))
    counted = tally(edition, view, on).counts(first, last)
    assert counted[:34].tolist() == chosen.counts.tolist()
    assert (counted[ON_MAP], counted[OFF_MAP]) == (chosen.n_cases, chosen.n_off_map)


span = st.one_of(st.none(), st.tuples(st.integers(0, 900), st.integers(0, 700)))


@given(days=st.lists(span, min_size=6, max_size=6), unit=st.sampled_from(UNITS), data=st.data())
def test_any_range_of_steps_counts_what_select_counts(
    days: list[tuple[int, int] | None], unit: str, data: st.DataObject
) -> None:
    edition = with_days(days)
    on = steps(edition, "happened", unit)
    if on is None:
        assert days == [None] * 6
        return
    first = data.draw(st.integers(0, on.n - 1))
    assert_same(edition, View(), on, first, data.draw(st.integers(first, on.n - 1)))


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize(
    "filters", [{}, {"action": ("arrest",)}, {"query": "nothing like it"}, {"known_on": dt.date(2021, 9, 30)}]
)
def test_filters_and_clocks_count_as_in_select(clock: str, filters: dict[str, object]) -> None:
    edition, view = toy_edition(), dataclasses.replace(View(), clock=clock, **filters)  # type: ignore[arg-type]
    on = steps(edition, view.clock)
    assert on is not None
    for first in range(on.n):
        for last in range(first, on.n):
            assert_same(edition, view, on, first, last)


def test_what_is_known_in_part_may_lie_beyond_the_steps_and_counts_at_their_ends() -> None:
    edition = toy_edition()
    on = steps(edition, "happened", "month")
    assert on is not None
    inner = Steps(on.unit, on.edges[1:-1], on.units)
    counted = tally(edition, View(), inner).counts(0, inner.n - 1)
    assert counted[:34].tolist() == select(edition, View()).counts.tolist()


def test_fragile_cases_are_counted_by_the_same_tables() -> None:
    edition = toy_edition()
    on = steps(edition, "happened")
    assert on is not None
    starts, _, undated = tally(edition, View(), on).fragile
    chosen = select(edition, View())
    assert ((starts.sum(axis=1) + undated == chosen.counts) & (chosen.counts > 0)).tolist() == chosen.fragile.tolist()


@pytest.mark.parametrize(
    ("length", "unit", "units"),
    [
        (20, "day", ("day",)),
        (300, "month", ("day", "month", "quarter")),
        (7_000, "quarter", ("month", "quarter", "year")),
    ],
)
def test_the_unit_follows_the_extent(length: int, unit: str, units: tuple[str, ...]) -> None:
    on = steps(with_days([(0, length), None, None, None, None, None]), "happened")
    assert on is not None
    assert (on.unit, on.units) == (unit, units)
    assert on.n <= MOST_STEPS


def test_a_unit_that_is_too_fine_or_unknown_is_not_taken() -> None:
    edition = with_days([(0, 2_000), None, None, None, None, None])
    chosen = [steps(edition, "happened", unit) for unit in ("day", "hug", "year")]
    assert [on.unit for on in chosen if on] == ["month", "month", "year"]


@pytest.mark.parametrize("unit", UNITS)
def test_steps_are_whole_and_without_gaps(unit: str) -> None:
    on = steps(with_days([(40, 300), None, None, None, None, None]), "happened", unit)
    assert on is not None
    days = [on.days(step, step) for step in range(on.n)]
    assert all(end + dt.timedelta(1) == start for (_, end), (start, _) in itertools.pairwise(days))
    assert days[0][0] <= dt.date(2019, 2, 10)
    assert days[-1][1] >= dt.date(2019, 12, 7)
    assert on.index(on.edges).tolist() == list(range(on.n + 1))


def test_no_date_makes_no_steps() -> None:
    assert steps(empty_edition(), "happened") is None


def test_a_tally_is_kept_for_the_next_view_and_nobody_writes_into_it() -> None:
    edition = toy_edition()
    on = steps(edition, "happened")
    assert on is not None
    found = tally(edition, View(), on)
    assert tally(edition, View(start=dt.date(2021, 7, 1)), on) is found
    assert found.starts.shape == (ROWS, on.n)
    assert found.starts.dtype == np.int32
