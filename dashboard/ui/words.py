"""Plain words for dates, amounts and lists on a page.

Everything here returns plain text. Whoever puts it into HTML escapes it.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from dashboard.figures.words import day_short, period
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.language import Lang

DATE_UNKNOWN = "date unknown"
# A case of which the sources only say that its province is among those concerned.
LISTED = "named in a list"

# A day as the tables hold it: date, timestamp, ISO text, or missing (None, NaT, empty text).
Day = dt.date | str | None

# EDTF's numbers of the seasons.
_SEASONS = {21: "spring {year}", 22: "summer {year}", 23: "autumn {year}", 24: "winter {year}"}
# How a penalty stands, which is never the same as that it was imposed.
PENALTIES = ("imposed", "possible", "statutory")
# Every EDTF part that the readers write: year, month or season or quarter, day, then its qualifiers.
_PART = re.compile(r"(\d{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%]?)\Z")


def clipped(text: str, most: int = 80) -> str:
    """The text on one line, at most `most` characters, cut at a word with an ellipsis."""
    line = " ".join(text[: most * 4].split())
    if len(line) < most or (len(line) == most and len(text) <= most * 4):
        return line
    head = line[: most - 1]
    cut = head.rfind(" ") if line[most - 1] != " " else -1
    return (head[:cut] if cut > most // 2 else head).rstrip(" ,;:") + "…"


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


def edtf_words(lang: Lang, value: str | None) -> str:
    """An EDTF date (ISO 8601-2: days, months, years, seasons, quarters, intervals, qualifiers ~ ? %) in words.

    An empty value is "date unknown"; what is not EDTF comes back as it stands.
    """
    words, is_inferred = _edtf(lang, value)
    return inferred(lang, words) if is_inferred else words


def inferred(lang: Lang, when: str) -> str:
    """A date with the mark that it was reasoned: "May 2021, inferred"."""
    return say(lang, "{when}, inferred", when=when)


def unknown(lang: Lang) -> str:
    """What stands where a date would: "date unknown"."""
    return say(lang, DATE_UNKNOWN)


def published_words(lang: Lang, article: Mapping[str, Any], *, note: bool = True) -> str:
    """When a row of `articles` was published; `note` adds how that is known when the text does not say it itself."""
    when, _ = _dated(lang, *(article[f"published{part}"] for part in ("", "_earliest", "_latest", "_precision")))
    if not note or when == unknown(lang):
        return when
    basis, precision = article["published_basis"], article["published_precision"]
    if basis == "curated" and precision != "day":
        return say(lang, "{when}, looked up", when=when)
    return inferred(lang, when) if basis == "inferred" else when


def date_words(lang: Lang, value: str | None, earliest: Day = None, latest: Day = None, precision: str = "") -> str:
    """A date of a table row in words, from its EDTF value, else its bounds; says "inferred" for reasoned intervals.

    `earliest` and `latest` are dates, timestamps, ISO days or missing; `precision` is the row's precision.
    """
    words, is_inferred = _dated(lang, value, earliest, latest, precision)
    return inferred(lang, words) if is_inferred else words


def by_words(lang: Lang, when: str) -> str:
    """The day by which an act is to be done: "by 30 Sep 2021"."""
    return say(lang, "by {when}", when=when)


def _dated(lang: Lang, value: str | None, earliest: Day, latest: Day, precision: str) -> tuple[str, bool]:
    """A date in words, and whether it was inferred."""
    first, last = as_day(earliest), as_day(latest)
    is_inferred = precision in ("interval", "vague")
    if value:
        words, has_mark = _edtf(lang, value)
        return words, has_mark or (is_inferred and words != unknown(lang))
    if precision == "unknown" or not (first or last):
        return unknown(lang), False
    if first and last:
        return range_words(lang, first, last), is_inferred
    if first:
        return say(lang, "since {day}", day=day_short(lang, first)), is_inferred
    return say(lang, "until {day}", day=day_short(lang, last)) if last else unknown(lang), is_inferred


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


def amount_words(lang: Lang, amount: Mapping[str, Any]) -> str:
    """One amount of a case as the text writes it, with what a penalty's standing is: "life imprisonment (possible)"."""
    surface = str(amount.get("surface") or "").strip()
    qualifier = str(amount.get("qualifier") or "")
    if not surface:
        return ""
    if amount.get("kind") == "penalty" and qualifier:
        standing = say(lang, qualifier) if qualifier in PENALTIES else qualifier
        return say(lang, "{penalty} ({standing})", penalty=surface, standing=standing)
    return surface if not qualifier or qualifier.lower() in surface.lower() else f"{qualifier} {surface}"


def _edtf(lang: Lang, value: str | None) -> tuple[str, bool]:
    """An EDTF date in words, and whether its qualifier says that it was inferred."""
    if not value:
        return unknown(lang), False
    start, slash, end = value.partition("/")
    marks = {part[-1:] for part in (start, end)}
    is_inferred = bool(marks & {"?", "%"})
    if not slash:
        words = _part_words(lang, start)
    elif start in ("", ".."):
        words = unknown(lang) if end in ("", "..") else say(lang, "until {day}", day=_part_words(lang, end))
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
    month = calendar.month_abbr[number] if number else ""
    return " ".join(word for word in (str(parts[2] or ""), month, written) if word)


def _bounds(part: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a year, month or day written as EDTF; None for anything else."""
    found = _PART.match(part)
    if found is None:
        return None
    year, month, day = (int(piece) if piece and piece != "XX" else 0 for piece in found.groups()[:3])
    if year < 1 or month > 12:
        return None
    try:
        first = dt.date(year, month or 1, day or 1)
        last_month = month or 12
        return first, dt.date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except ValueError:
        return None
