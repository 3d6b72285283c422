"""Runs: distinct articles of every range of steps are those that a view of the same days counts."""

from __future__ import annotations

import dataclasses
from functools import lru_cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook.edition import Edition
from dashboard.casebook.runs import _joined, runs
from dashboard.casebook.steps import steps, tally
from dashboard.casebook.view import CLOCKS, Clock, Measure, View, select
from tests.toy import toy_edition


@lru_cache(maxsize=1)
def told_again() -> Edition:
    """The toy edition with an article that tells of Jiangxi in June, and in the next February: a run, a gap, a run."""
    edition = toy_edition()
    cases = edition.cases.copy()
    chen, later = (cases.index[cases["case_id"] == key][0] for key in ("kite-chen", "kite-hostile"))
    cases.loc[later, ["article_ids"]] = cases.loc[chen, "article_ids"]
    facts = edition.facts.copy()
    facts.loc[facts["case_id"] == "kite-hostile", "province_code"] = "CN-JX"
    return dataclasses.replace(edition, cases=cases, facts=facts)


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize("unit", ["month", "quarter"])
@pytest.mark.parametrize("measure", ["articles", "origins"])
@pytest.mark.parametrize("edition", [toy_edition, told_again], ids=["toy", "told again"])
def test_every_range_counts_what_a_view_of_its_days_counts(
    clock: Clock, unit: str, measure: Measure, edition: object
) -> None:
    made: Edition = edition()  # type: ignore[operator]
    view, on = View(clock=clock, measure=measure), steps(made, clock, unit)
    assert on is not None
    tallied, ran = tally(made, view, on), runs(made, view, on)
    for first in range(on.n):
        for last in range(first, on.n):
            start, end = on.days(first, last)
            seen = select(made, dataclasses.replace(view, start=start, end=end))
            wanted = seen.articles_by_code if measure == "articles" else seen.origins_by_code
            is_full = first <= tallied.whole[0] and last >= tallied.whole[1]
            assert ran.counts(first, last, is_full=is_full).tolist() == wanted.tolist(), (start, end)


def test_an_article_that_tells_twice_has_a_gap() -> None:
    on = steps(told_again(), "happened", "month")
    assert on is not None
    ran = runs(told_again(), View(measure="articles"), on)
    assert ran.gaps.shape[0] >= 1
    assert {on.days(int(end), int(start))[0].year for _, end, start in ran.gaps} == {2021}


intervals = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 11), st.integers(0, 4)), max_size=12)


@given(intervals)
def test_runs_cover_the_steps_of_their_intervals_and_leave_one_between(
    told: list[tuple[int, int, int]],
) -> None:
    key = np.array([one for one, _, _ in told], dtype=np.int64)
    first = np.array([start for _, start, _ in told], dtype=np.intp)
    last = np.minimum(first + np.array([long for _, _, long in told], dtype=np.intp), 11)
    made = list(zip(*(part.tolist() for part in _joined(key, first, last, 12)), strict=True))
    wanted = {(one, step) for one, start, end in zip(key, first, last, strict=True) for step in range(start, end + 1)}
    assert {(one, step) for one, start, end in made for step in range(start, end + 1)} == wanted
    assert all(other[1] > one[2] + 1 for one in made for other in made if one[0] == other[0] and other[1] > one[1])
