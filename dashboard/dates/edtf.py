"""Dates written as EDTF (ISO 8601-2): days, months, years, seasons, quarters, half-years and intervals.

Source: Extended Date/Time Format (EDTF) Specification, Library of Congress, levels 0 to 2; seasons are codes 21-24,
quarters 33-36, half-years 40-41, an open side of an interval is "..".
"""

from __future__ import annotations

import datetime as dt
import re

from dashboard.dates import calendar as cal
from dashboard.errors import InputError
from dashboard.model import Precision

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_OPEN = ("", "..")


def _parse_part(part: str, value: str) -> tuple[dt.date, dt.date, Precision]:
    found = _PART.fullmatch(part)
    if found is None or not part.isascii():
        raise InputError(f"date '{value}': not EDTF; write 2021-11-13, 2021-11, 2021 or 2021-09-01/2021-09-30")
    year, code, day = int(found[1]), int(found[2] or 0), found[3]
    try:
        return _bounds(year, code, None if day is None else int(day), has_code=found[2] is not None)
    except (ValueError, OverflowError) as error:
        raise InputError(f"date '{value}': no such day, month or season in the calendar") from error


def _bounds(year: int, code: int, day: int | None, *, has_code: bool) -> tuple[dt.date, dt.date, Precision]:
    if not has_code:
        return *cal.year_bounds(year), "year"
    if day is not None:
        exact = dt.date(year, code, day)
        return exact, exact, "day"
    if 21 <= code <= 24:
        return *cal.season_bounds(year, code - 20), "season"
    if 33 <= code <= 36:
        return *cal.quarter_bounds(year, code - 32), "quarter"
    if 40 <= code <= 41:
        return *cal.half_bounds(year, code - 39), "interval"
    return *cal.month_bounds(year, code), "month"


def parse_edtf(value: str) -> tuple[dt.date | None, dt.date | None, Precision]:
    """Read an EDTF value as its first day, its last day (None for an open side) and its precision.

    Raises InputError when `value` is not EDTF of the kinds named above, is no date of the calendar or runs backwards.
    """
    left, slash, right = value.strip().partition("/")
    if not slash:
        return _parse_part(left, value)
    earliest = None if left in _OPEN else _parse_part(left, value)[0]
    latest = None if right in _OPEN else _parse_part(right, value)[1]
    if earliest is None and latest is None:
        raise InputError(f"date '{value}': an interval needs at least one end")
    if earliest and latest:
        if earliest > latest:
            raise InputError(f"date '{value}': the interval ends before it begins")
        if (earliest, latest) == cal.week_bounds(earliest):
            return earliest, latest, "week"
    return earliest, latest, "interval"


def _is_month_start(day: dt.date) -> bool:
    return day.day == 1


def _is_month_end(day: dt.date) -> bool:
    return day == cal.month_bounds(day.year, day.month)[1]


def _named_period(earliest: dt.date, latest: dt.date, precision: Precision) -> str | None:
    year, month, bounds = earliest.year, earliest.month, (earliest, latest)
    if precision == "day" and earliest == latest:
        return earliest.isoformat()
    if precision == "month" and bounds == cal.month_bounds(year, month):
        return f"{year:04}-{month:02}"
    if precision == "year" and bounds == cal.year_bounds(year):
        return f"{year:04}"
    if precision == "quarter" and month % 3 == 1 and bounds == cal.quarter_bounds(year, month // 3 + 1):
        return f"{year:04}-{month // 3 + 33}"
    if precision == "season" and month % 3 == 0 and bounds == cal.season_bounds(year, month // 3):
        return f"{year:04}-{month // 3 + 20}"
    return None


def format_edtf(earliest: dt.date | None, latest: dt.date | None, precision: Precision) -> str:
    """Write inclusive bounds as EDTF: a named period when `precision` and the bounds agree, else an interval.

    An interval of whole years or months is written with years or months; a missing side is "..". What is vague is not
    later than its last day.
    Raises InputError when both sides are missing or the bounds run backwards.
    """
    if earliest is None or latest is None:
        if earliest is None and latest is None:
            raise InputError("date: an interval needs at least one end")
        return f"{earliest.isoformat() if earliest else '..'}/{latest.isoformat() if latest else '..'}"
    if earliest > latest:
        raise InputError(f"date: {earliest} lies after {latest}")
    if precision == "vague":
        return f"../{latest.isoformat()}"
    named = _named_period(earliest, latest, precision)
    if named is not None:
        return named
    if precision == "week" or not (_is_month_start(earliest) and _is_month_end(latest)):
        return earliest.isoformat() if earliest == latest else f"{earliest.isoformat()}/{latest.isoformat()}"
    if earliest.month == 1 and latest.month == 12:
        return f"{earliest.year:04}/{latest.year:04}" if earliest.year != latest.year else f"{earliest.year:04}"
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.year:04}-{earliest.month:02}"
    return f"{earliest.year:04}-{earliest.month:02}/{latest.year:04}-{latest.month:02}"
