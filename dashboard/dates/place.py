"""Set one expression in time, for one publication day: pure calendar arithmetic, monotone in that day.

Monotone means: a later publication day never gives an earlier reading. So two readings, for the first and the last
possible day of publication, bound all that lie between; when they agree the date is certain.
"""

from __future__ import annotations

import datetime as dt

from dashboard.dates import calendar as cal
from dashboard.dates.calendar import Bounds
from dashboard.dates.expression import Expression
from dashboard.dates.tense import Tense

# A date that is read ahead of publication without "will" lies at most a season ahead; with it, at most this many days.
NEAR_DAYS = 92
FUTURE_DAYS = 270
# A bare weekday further ahead than this is told as "next Wednesday"; without "next" it is the one just past.
WEEKDAY_DAYS = 4


def _cut(bounds: Bounds, expression: Expression, tense: Tense) -> Bounds:
    part = expression.part
    if part == "edge":
        return (bounds[1], bounds[1]) if tense.is_deadline else cal.month_part(bounds, "late")
    if part == "last-week":
        return bounds[1] - dt.timedelta(days=6), bounds[1]
    if part.startswith("week"):
        first = bounds[0] + dt.timedelta(weeks=int(part[-1]) - 1)
        return first, first + dt.timedelta(days=6)
    return cal.month_part(bounds, part)


def in_year(expression: Expression, year: int, tense: Tense) -> Bounds | None:
    """The expression read in a given year; None when that year has no such day."""
    if not cal.FIRST_YEAR <= year <= cal.LAST_YEAR:
        return None
    if expression.kind == "day":
        day = cal.make_day(year, expression.month or 1, expression.day or 1)
        return (day, day) if day else None
    if expression.kind == "month":
        bounds = cal.month_bounds(year, expression.month or 1)
        if expression.unit == "year" and tense.is_deadline:
            return bounds[1], bounds[1]
        return _cut(bounds, expression, tense) if expression.part else bounds
    if expression.kind == "quarter":
        return cal.quarter_bounds(year, expression.number)
    if expression.kind == "half":
        return cal.half_bounds(year, expression.number)
    if expression.kind == "season":
        return cal.season_bounds(year, expression.number)
    return _year(expression, year, tense)


def _year(expression: Expression, year: int, tense: Tense) -> Bounds:
    if expression.part == "edge":
        last = cal.year_bounds(year)[1]
        return (last, last) if tense.is_deadline else cal.month_bounds(year, 12)
    if expression.part in ("early", "mid", "late"):
        return cal.year_part(year, expression.part)
    return cal.year_bounds(year)


def _pick_year(expression: Expression, published: dt.date, tense: Tense) -> Bounds | None:
    """The nearest year behind publication, ahead of it, or the closer of the two."""
    readings = [
        bounds for year in range(published.year - 4, published.year + 5) if (bounds := in_year(expression, year, tense))
    ]
    past = next((bounds for bounds in reversed(readings) if bounds[0] <= published), None)
    future = next((bounds for bounds in readings if bounds[1] >= published), None)
    if past is None or future is None:
        return None
    gap = (future[0] - published).days
    if tense.direction == "future":
        return future if gap <= FUTURE_DAYS else past
    if tense.direction == "near" and gap <= min(NEAR_DAYS, (published - past[1]).days):
        return future
    return past


def _which_month(expression: Expression, published: dt.date, tense: Tense) -> Bounds | None:
    """Of "last May", the nearest May that is over before the month of publication; "next May": the first after it."""
    step = 1 if expression.number > 0 else -1
    for shift in range(1, 13):
        year, month = cal.add_months(published, step * shift)
        if month == expression.month:
            return in_year(expression, year, tense)
    return None


def _lone_day(expression: Expression, published: dt.date, tense: Tense) -> Bounds | None:
    """Of "the 25th", the day of the month that is named, else of the month that the tense asks for."""
    day = expression.day or 0
    if expression.shift is not None:
        shift = expression.shift
    elif tense.direction == "past" and day > published.day:
        shift = -1
    elif tense.direction != "past" and day < published.day and tense.direction == "future":
        shift = 1
    else:
        shift = 0
    found = cal.make_day(*cal.add_months(published, shift), day)
    return (found, found) if found else None


def _weekday(expression: Expression, published: dt.date, tense: Tense) -> Bounds:
    if expression.unit == "week":
        day = cal.week_bounds(published, expression.shift or 0)[0] + dt.timedelta(days=expression.number - 1)
        return day, day
    back = (published.isoweekday() - expression.number) % 7
    if expression.unit == "day":
        step = expression.shift or 0
        days = -(back or 7) if step < 0 else 7 - back
    elif (tense.direction == "future" or tense.is_cued) and (7 - back) % 7 <= WEEKDAY_DAYS:
        days = (7 - back) % 7
    else:
        days = -back
    day = published + dt.timedelta(days=days)
    return day, day


def _offset(expression: Expression, published: dt.date, tense: Tense) -> Bounds | None:
    shift = expression.shift or 0
    if expression.unit == "day":
        day = published + dt.timedelta(days=shift)
        return day, day
    if expression.unit == "week":
        week = cal.week_bounds(published, shift)
        return (week[1], week[1]) if expression.part == "edge" else week
    if expression.unit == "year":
        return cal.year_bounds(published.year + shift)
    if expression.unit == "quarter":
        year, month = cal.add_months(published, 3 * shift)
        return cal.quarter_bounds(year, (month + 2) // 3)
    bounds = cal.month_bounds(*cal.add_months(published, shift))
    return _cut(bounds, expression, tense) if expression.part not in ("", "sofar") else bounds


def place(expression: Expression, published: dt.date, tense: Tense) -> Bounds | None:
    """First and last day that `expression` means in a text published on `published`; None when there is no such day."""
    kind = expression.kind
    if kind == "offset":
        return _offset(expression, published, tense)
    if kind == "weekday":
        return _weekday(expression, published, tense)
    if expression.year_shift is not None:
        return in_year(expression, published.year + expression.year_shift, tense)
    if kind == "month" and expression.unit == "month":
        return _which_month(expression, published, tense)
    if kind == "day" and expression.month is None:
        return _lone_day(expression, published, tense)
    return _pick_year(expression, published, tense)
