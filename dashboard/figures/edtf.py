"""Dates of a table in words, from their EDTF (ISO 8601-2): pages and exports write them alike. Plain text."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING

from dashboard.figures.words import day_short, month, period
from dashboard.language import say

if TYPE_CHECKING:
    from dashboard.language import Lang

DATE_UNKNOWN = "date unknown"

# A day as the tables hold it: date, timestamp, ISO text, or missing (None, NaT, empty text).
Day = dt.date | str | None

# EDTF's numbers of the seasons.
_SEASONS = {21: "spring {year}", 22: "summer {year}", 23: "autumn {year}", 24: "winter {year}"}
# First and last day, of which 21 stands for that of the month -> how the part of a month is called.
_MONTH_PARTS = {(1, 10): "early {month}", (11, 20): "mid-{month}", (21, 21): "late {month}"}
# Every EDTF part that the readers write: year, month or season or quarter, day, then its qualifiers.
_PART = re.compile(r"(\d{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%]?)\Z")


def range_words(lang: Lang, earliest: dt.date, latest: dt.date) -> str:
    """Two inclusive days in the fewest words: "2021", "Sep 2021", "Oct–Dec 2021", "14–20 Sep 2021"."""
    if lang == "zh":
        return period(lang, earliest, latest)
    if earliest == latest:
        return day_short(lang, earliest)
    is_whole = earliest.day == 1 and latest.day == calendar.monthrange(latest.year, latest.month)[1]
    first, last = calendar.month_abbr[earliest.month], calendar.month_abbr[latest.month]
    same_year = earliest.year == latest.year
    if is_whole:
        if (earliest.month, latest.month) == (1, 12):
            return str(earliest.year) if same_year else f"{earliest.year}–{latest.year}"
        if same_year:
            return f"{first} {earliest.year}" if first == last else f"{first}–{last} {latest.year}"
        return f"{first} {earliest.year} – {last} {latest.year}"
    if same_year and first == last:
        return f"{earliest.day}–{latest.day} {last} {latest.year}"
    if same_year:
        return f"{earliest.day} {first} – {latest.day} {last} {latest.year}"
    return f"{day_short(lang, earliest)} – {day_short(lang, latest)}"


def month_part(lang: Lang, earliest: dt.date, latest: dt.date) -> str:
    """Two days that are the early, mid or late part of a month (上旬, 中旬, 下旬) in words; empty for any others."""
    days = earliest.day, latest.day
    phrase = _MONTH_PARTS.get((days[0], min(days[1], 21)))
    is_whole = days[1] in (10, 20) or days[1] == calendar.monthrange(latest.year, latest.month)[1]
    if phrase is None or not is_whole or (earliest.year, earliest.month) != (latest.year, latest.month):
        return ""
    return say(lang, phrase, month=month(lang, earliest))


def edtf_words(lang: Lang, value: str | None) -> str:
    """An EDTF date (ISO 8601-2: days, months, years, seasons, quarters, intervals, qualifiers ~ ? %) in words.

    An empty value is "date unknown"; what is not EDTF comes back as it stands.
    """
    words, is_inferred = edtf_parts(lang, value)
    return inferred(lang, words) if is_inferred else words


def inferred(lang: Lang, when: str) -> str:
    """A date with the mark that it was reasoned: "May 2021, inferred"."""
    return say(lang, "{when}, inferred", when=when)


def unknown(lang: Lang) -> str:
    """What stands where a date would: "date unknown"."""
    return say(lang, DATE_UNKNOWN)


def by_words(lang: Lang, when: str) -> str:
    """The day by which an act is to be done: "by 30 Sep 2021"."""
    return say(lang, "by {when}", when=when)


def is_ahead(status: str, latest: Day, published: dt.date | None) -> bool:
    """Whether an announced act is to be done by a day after the last day on which it can have been told."""
    last = as_day(latest)
    return status == "announced" and last is not None and published is not None and last > published


def as_day(value: Day) -> dt.date | None:
    """A date from a date, a timestamp, an ISO day or a missing value (None, NaT, empty text)."""
    # NaT differs from itself.
    if value is None or value == "" or value != value:
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def edtf_parts(lang: Lang, value: str | None) -> tuple[str, bool]:
    """An EDTF date in words, and whether its qualifier says that it was inferred."""
    if not value:
        return unknown(lang), False
    start, slash, end = value.partition("/")
    marks = {part[-1:] for part in (start, end)}
    is_inferred = bool(marks & {"?", "%"})
    if not slash:
        words = _part_words(lang, start)
    elif start in ("", ".."):
        words = unknown(lang) if end in ("", "..") else say(lang, "no later than {day}", day=_part_words(lang, end))
    elif end in ("", ".."):
        words = say(lang, "since {day}", day=_part_words(lang, start))
    else:
        first, last = _bounds(start), _bounds(end)
        if first is None or last is None:
            words = say(lang, "{start} – {end}", start=_part_words(lang, start), end=_part_words(lang, end))
        else:
            words = range_words(lang, first[0], last[1])
    return say(lang, "about {when}", when=words) if marks & {"~", "%"} else words, is_inferred


def _part_words(lang: Lang, part: str) -> str:
    """A year, season, quarter, month or day of EDTF in words, without its qualifier."""
    found = _PART.match(part)
    if found is None:
        return part
    written, middle, day = found.groups()[:3]
    number = 0 if middle in (None, "XX") else int(middle)
    if number in _SEASONS:
        return say(lang, _SEASONS[number], year=written)
    if 33 <= number <= 36:
        return say(lang, "Q{n} {year}", n=number - 32, year=written)
    if number > 12 or (middle == "00"):
        return part
    # Years that no calendar has, and days that a month has not, are shown as they are written.
    parts = (int(written), number, 0 if number == 0 or day in (None, "XX") else int(day))
    if lang == "zh":
        return "".join(f"{value}{unit}" for value, unit in zip(parts, "年月日", strict=True) if value or unit == "年")
    name = calendar.month_abbr[number] if number else ""
    return " ".join(word for word in (str(parts[2] or ""), name, written) if word)


def _bounds(part: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a year, month or day written as EDTF; None for anything else."""
    found = _PART.match(part)
    if found is None:
        return None
    year, in_year, day = (int(piece) if piece and piece != "XX" else 0 for piece in found.groups()[:3])
    if year < 1 or in_year > 12:
        return None
    try:
        first = dt.date(year, in_year or 1, day or 1)
        last_month = in_year or 12
        return first, dt.date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except ValueError:
        return None
