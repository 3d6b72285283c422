from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dates import calendar as cal


@pytest.mark.parametrize(
    ("text", "number"),
    [("11", 11), ("十一", 11), ("二十", 20), ("三十一", 31), ("十", 10), ("二〇二一", 2021), ("两", 2), ("９", 9)],
)
def test_numerals_are_read_in_both_scripts(text: str, number: int) -> None:
    assert cal.chinese_number(text) == number


@pytest.mark.parametrize("text", ["", "百", "x", "二x", "十x"])
def test_what_is_no_numeral_gives_none(text: str) -> None:
    assert cal.chinese_number(text) is None


def test_a_day_that_the_calendar_lacks_is_none() -> None:
    assert cal.make_day(2021, 2, 29) is None
    assert cal.make_day(2020, 2, 29) == dt.date(2020, 2, 29)


@given(st.dates(dt.date(1950, 1, 1), dt.date(2050, 1, 1)), st.integers(-30, 30))
def test_a_week_runs_from_monday_to_sunday(on: dt.date, shift: int) -> None:
    monday, sunday = cal.week_bounds(on, shift)
    assert (monday.isoweekday(), sunday.isoweekday()) == (1, 7)
    assert monday + dt.timedelta(days=-7 * shift) <= on <= sunday + dt.timedelta(days=-7 * shift)


@given(st.integers(1900, 2099), st.integers(1, 12))
def test_the_parts_of_a_month_cover_it_without_overlap(year: int, month: int) -> None:
    bounds = cal.month_bounds(year, month)
    early, mid, late = (cal.month_part(bounds, part) for part in ("early", "mid", "late"))
    assert (early[0], late[1]) == bounds
    assert mid[0] - early[1] == late[0] - mid[1] == dt.timedelta(days=1)


def test_periods_have_their_first_and_last_day() -> None:
    assert cal.quarter_bounds(2021, 3) == (dt.date(2021, 7, 1), dt.date(2021, 9, 30))
    assert cal.half_bounds(2021, 2) == (dt.date(2021, 7, 1), dt.date(2021, 12, 31))
    assert cal.season_bounds(2019, 4) == (dt.date(2019, 12, 1), dt.date(2020, 2, 29))
    assert cal.year_part(2021, "mid") == (dt.date(2021, 5, 1), dt.date(2021, 8, 31))
    assert cal.add_months(dt.date(2021, 1, 31), -1) == (2020, 12)
