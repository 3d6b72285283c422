from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dates import calendar as cal
from dashboard.dates import format_edtf, parse_edtf
from dashboard.errors import InputError

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2098, 12, 31))


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "precision"),
    [
        ("2021-05-18", "2021-05-18", "2021-05-18", "day"),
        ("2021-02", "2021-02-01", "2021-02-28", "month"),
        ("2021", "2021-01-01", "2021-12-31", "year"),
        ("2021-22", "2021-06-01", "2021-08-31", "season"),
        ("2021-34", "2021-04-01", "2021-06-30", "quarter"),
        ("2021-40", "2021-01-01", "2021-06-30", "interval"),
        ("2021-09-06/2021-09-12", "2021-09-06", "2021-09-12", "week"),
        ("2018-08/2019-10", "2018-08-01", "2019-10-31", "interval"),
    ],
)
def test_values_are_read(value: str, earliest: str, latest: str, precision: str) -> None:
    assert parse_edtf(value) == (dt.date.fromisoformat(earliest), dt.date.fromisoformat(latest), precision)


def test_an_open_side_is_none() -> None:
    assert parse_edtf("../2021") == (None, dt.date(2021, 12, 31), "interval")
    assert parse_edtf("2021-09/..") == (dt.date(2021, 9, 1), None, "interval")
    assert format_edtf(None, dt.date(2021, 12, 31), "interval") == "../2021-12-31"


@pytest.mark.parametrize(
    "value", ["", "..", "/", "../..", "yesterday", "2021-13", "2021-02-30", "2022/2021", "20211115", "２０２１", "0000"]
)
def test_what_is_no_date_is_refused_with_the_value_named(value: str) -> None:
    with pytest.raises(InputError, match="date"):
        parse_edtf(value)


def test_bounds_that_run_backwards_or_are_missing_are_refused() -> None:
    with pytest.raises(InputError, match="after"):
        format_edtf(dt.date(2021, 2, 1), dt.date(2021, 1, 1), "interval")
    with pytest.raises(InputError, match="at least one end"):
        format_edtf(None, None, "day")


@given(DAYS, DAYS, st.sampled_from(["day", "week", "month", "quarter", "season", "year", "interval"]))
def test_bounds_survive_a_round_trip(one: dt.date, two: dt.date, precision: str) -> None:
    earliest, latest = sorted((one, two))
    value = format_edtf(earliest, latest, precision)  # type: ignore[arg-type]
    assert parse_edtf(value)[:2] == (earliest, latest)


@given(DAYS, st.integers(1, 4))
def test_named_periods_keep_their_precision(on: dt.date, number: int) -> None:
    periods = {
        "day": (on, on),
        "week": cal.week_bounds(on),
        "month": cal.month_bounds(on.year, on.month),
        "quarter": cal.quarter_bounds(on.year, number),
        "season": cal.season_bounds(on.year, number),
        "year": cal.year_bounds(on.year),
    }
    for precision, bounds in periods.items():
        value = format_edtf(*bounds, precision)  # type: ignore[arg-type]
        assert parse_edtf(value) == (*bounds, precision)
