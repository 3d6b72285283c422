from __future__ import annotations

import datetime as dt
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dates.expression import Expression
from dashboard.dates.place import place
from dashboard.dates.tense import Tense
from tests.dates.toolbox import day

PAST, FUTURE, NEAR = Tense("past"), Tense("future", is_cued=True), Tense("near", is_cued=True)
BY = Tense("near", is_deadline=True, is_cued=True)
MAY = Expression("month", month=5)
TUESDAY = Expression("weekday", number=2)


@pytest.mark.parametrize(
    ("expression", "tense", "earliest", "latest"),
    [
        (MAY, PAST, "2021-05-01", "2021-05-31"),
        (Expression("month", month=10), PAST, "2020-10-01", "2020-10-31"),
        (Expression("month", month=10), NEAR, "2021-10-01", "2021-10-31"),
        (Expression("month", month=8), FUTURE, "2021-08-01", "2021-08-31"),
        (Expression("day", month=9, day=30), FUTURE, "2021-09-30", "2021-09-30"),
        (Expression("day", month=9, day=14), PAST, "2021-09-14", "2021-09-14"),
        (Expression("day", month=2, day=29), PAST, "2020-02-29", "2020-02-29"),
        (TUESDAY, PAST, "2021-09-14", "2021-09-14"),
        (Expression("weekday", number=3), PAST, "2021-09-08", "2021-09-08"),
        (Expression("weekday", number=3), BY, "2021-09-15", "2021-09-15"),
        (Expression("weekday", number=6), FUTURE, "2021-09-18", "2021-09-18"),
        (Expression("weekday", number=7), BY, "2021-09-12", "2021-09-12"),
        (Expression("weekday", number=1), FUTURE, "2021-09-13", "2021-09-13"),
        (Expression("weekday", number=2, unit="day", shift=-1), PAST, "2021-09-07", "2021-09-07"),
        (Expression("weekday", number=5, unit="week", shift=-1), PAST, "2021-09-10", "2021-09-10"),
        (Expression("offset", unit="month", shift=0, part="edge"), BY, "2021-09-30", "2021-09-30"),
        (Expression("offset", unit="month", shift=0, part="edge"), PAST, "2021-09-21", "2021-09-30"),
        (Expression("offset", unit="week", shift=-1), PAST, "2021-09-06", "2021-09-12"),
        (Expression("month", month=5, unit="month", number=-1), PAST, "2021-05-01", "2021-05-31"),
        (Expression("month", month=9, unit="month", number=-1), PAST, "2020-09-01", "2020-09-30"),
        (Expression("day", day=25), PAST, "2021-08-25", "2021-08-25"),
    ],
)
def test_a_tuesday_in_september(expression: Expression, tense: Tense, earliest: str, latest: str) -> None:
    assert place(expression, day("2021-09-14"), tense) == (day(earliest), day(latest))


DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2050, 1, 1))
EXPRESSIONS = st.one_of(
    st.builds(partial(Expression, "month"), month=st.integers(1, 12)),
    st.builds(partial(Expression, "day"), month=st.integers(1, 12), day=st.integers(1, 28)),
    st.builds(partial(Expression, "weekday"), number=st.integers(1, 7)),
    st.builds(partial(Expression, "offset"), unit=st.sampled_from(["day", "week", "month"]), shift=st.integers(-3, 3)),
    st.builds(partial(Expression, "season"), number=st.integers(1, 4)),
)


@given(
    EXPRESSIONS, st.dates(dt.date(1950, 1, 1), dt.date(2050, 1, 1)), st.integers(0, 500), st.sampled_from([PAST, BY])
)
def test_a_later_publication_never_gives_an_earlier_reading(
    expression: Expression, published: dt.date, later: int, tense: Tense
) -> None:
    low = place(expression, published, tense)
    high = place(expression, published + dt.timedelta(days=later), tense)
    assert low is not None
    assert high is not None
    assert low <= high


@given(EXPRESSIONS, DAYS)
def test_a_past_reading_without_a_shift_does_not_begin_after_publication(
    expression: Expression, published: dt.date
) -> None:
    bounds = place(expression, published, PAST)
    assert bounds is not None
    assert (expression.shift or 0) > 0 or bounds[0] <= published
