"""The plain calendar: names of months, weekdays and seasons in two languages, and the bounds of periods.

Every pair of days is inclusive: `(earliest, latest)`.
"""

from __future__ import annotations

import datetime as dt

Bounds = tuple[dt.date, dt.date]

# News writes about years in this span; a four-digit number outside it is no year.
FIRST_YEAR, LAST_YEAR = 1900, 2099

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTHS: dict[str, int] = {
    **{name: number for number, name in enumerate(_MONTH_NAMES, 1)},
    **{name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)},
    "sept": 9,
}
WEEKDAYS: dict[str, int] = {
    name: number
    for number, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), 1
    )
}  # fmt: skip
SEASONS: dict[str, int] = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
NUMBER_WORDS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
} | {"a": 1, "an": 1}
ORDINAL_WORDS: dict[str, int] = {"first": 1, "second": 2, "third": 3, "fourth": 4}

_CHINESE_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "○": 0,
    "两": 2,
    "兩": 2,
}
# The Republic of China counts from 1912 as its first year.
ROC_OFFSET = 1911


def chinese_number(text: str) -> int | None:
    """Read an Arabic or Chinese numeral below 100, or a year digit by digit (二〇二一); else None."""
    if text.isdecimal():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")  # as papers of Taiwan count days
    tens, found, ones = text.partition("十")
    if not found:
        digits = [_CHINESE_DIGITS.get(char) for char in text]
        if not digits or None in digits:
            return None
        return int("".join(str(digit) for digit in digits))
    high = _CHINESE_DIGITS.get(tens, -1) if tens else 1
    low = _CHINESE_DIGITS.get(ones, -1) if ones else 0
    return None if high < 0 or low < 0 else high * 10 + low


def make_day(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None when the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_bounds(year: int, month: int) -> Bounds:
    """First and last day of a month."""
    first = dt.date(year, month, 1)
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return first, following - dt.timedelta(days=1)


def add_months(day: dt.date, shift: int) -> tuple[int, int]:
    """Year and month that lie `shift` months from the month of `day`."""
    index = day.year * 12 + day.month - 1 + shift
    return index // 12, index % 12 + 1


def year_bounds(year: int) -> Bounds:
    """First and last day of a year."""
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def quarter_bounds(year: int, quarter: int) -> Bounds:
    """First and last day of a calendar quarter (1 to 4)."""
    return month_bounds(year, quarter * 3 - 2)[0], month_bounds(year, quarter * 3)[1]


def half_bounds(year: int, half: int) -> Bounds:
    """First and last day of a half-year (1 or 2)."""
    return month_bounds(year, half * 6 - 5)[0], month_bounds(year, half * 6)[1]


def season_bounds(year: int, season: int) -> Bounds:
    """First and last day of a meteorological season of the north (1 spring to 4 winter, which ends in February)."""
    first = dt.date(year, season * 3, 1)
    return first, month_bounds(*add_months(first, 2))[1]


def week_bounds(day: dt.date, shift: int = 0) -> Bounds:
    """Monday and Sunday of the week that lies `shift` weeks from the week of `day`."""
    monday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(weeks=shift)
    return monday, monday + dt.timedelta(days=6)


def month_part(bounds: Bounds, part: str) -> Bounds:
    """The early (1-10), mid (11-20) or late (21-end) part of a month: the ten-day periods 上旬, 中旬 and 下旬."""
    first, last = bounds
    if part == "early":
        return first, first.replace(day=10)
    if part == "mid":
        return first.replace(day=11), first.replace(day=20)
    return first.replace(day=21), last


def year_part(year: int, part: str) -> Bounds:
    """The early, mid or late third of a year."""
    month = {"early": 1, "mid": 5, "late": 9}[part]
    return dt.date(year, month, 1), month_bounds(year, month + 3)[1]
