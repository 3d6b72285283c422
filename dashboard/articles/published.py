"""A publication date that somebody gave, written as EDTF (ISO 8601-2): a day, month, year, or an interval of them."""

from __future__ import annotations

import calendar
import dataclasses
import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from dashboard.errors import ArticleError
from dashboard.language import say
from dashboard.model import Published

if TYPE_CHECKING:
    from dashboard.model import Basis, PublishedPrecision

# EDTF level 0: calendar date, or date and time, of which the day is taken.
_DATE = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?", re.ASCII
)
_HOW = "write YYYY, YYYY-MM, YYYY-MM-DD or an interval a/b of them; 2024/5/4, 4 May 2024 and 2024年5月4日 are read too"
_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = r"(?P<name>[a-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4})"
# The usual forms of people, spreadsheets, mails and sites, lower-case; behind them stand the weekday and the hour.
_CLOCK = (
    r"(?:at )?\d{1,2}[:：]\d\d(?:[:：]\d\d(?:\.\d{1,9})?)?(?: ?[ap]\.?m\.?)?|"
    r"(?:上午|下午|晚)?\d{1,2} ?[时時点點](?:\d{1,2}分?)?"
)
_ZONE = r"z|[(（]?(?:utc|gmt|cst|hkt|est|edt|bst|北京时间)[)）]?|[+-]\d\d:?\d\d"
_TAIL = rf"(?:[ t,，]*(?:[(（]?(?:星期|周|週)[一二三四五六日天][)）]?|{_CLOCK}|{_ZONE})){{0,4}}"
_FORMS: Final = tuple(
    re.compile(form + _TAIL, re.ASCII)
    for form in (
        rf"{_YEAR}[/.-](?P<month>\d{{1,2}})(?:[/.-]{_DAY})?",
        rf"{_YEAR} ?年 ?(?P<month>\d{{1,2}}) ?月(?: ?{_DAY} ?[日号號])?",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)",
        rf"(?:[a-z]{{3,9}}\.?,? )?{_DAY}(?:st|nd|rd|th)?[ -](?:of )?{_MONTH},?[ -]{_YEAR}",
        rf"(?:[a-z]{{3,9}}, )?{_MONTH} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}",
        rf"{_MONTH},? {_YEAR}",
    )
)
# 5/4/2024 is the fourth of May in one country and the fifth of April in the next.
_EITHER = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})" + _TAIL, re.ASCII)

# A mail that only passes a text on.
_FORWARDED = re.compile(r"\s*(?:fwd?|转发?|轉[發寄]?)\s*[:：]", re.IGNORECASE)


def read_sent(day: str | None, article_id: str) -> Published:
    """The day on which a mail was sent, as the weakest of dates: what the text states of itself wins over it."""
    return read_published(day, article_id, basis="inferred", reasons=(_sent_on(day),))


def as_sent(published: Published, title: str) -> Published:
    """The day of a mail (`title` is its subject) as one that it states, unless it only passes on what others wrote."""
    is_sent = published.reasons == (_sent_on(published.value),) and not _FORWARDED.match(title)
    return dataclasses.replace(published, basis="stated") if is_sent else published


def _sent_on(day: str | None) -> str:
    return say("en", "the mail was sent on {day}", day=day)


def read_published(
    value: str | None, article_id: str, *, basis: Basis = "given", reasons: tuple[str, ...] = ()
) -> Published:
    """The publication date that `value` says, with its first and last day; unknown for None and "".

    `value` is EDTF, or a date as people and spreadsheets write it ("2024/5/4", "4 May 2024 10:25", "2024年5月4日").
    Raises ArticleError naming the article and the field when it is no date, or an interval that ends before it begins.
    """
    if value is None or not value.strip():
        return Published()
    whole = _bounds(value)
    sides = [whole] if whole else [_bounds(side) for side in value.strip().split("/", 2)]
    if len(sides) > 2 or None in sides:
        why = "one of two days" if _EITHER.fullmatch(value.strip().lower()) else "not a date"
        raise ArticleError(f"{article_id}: field 'published' is '{value[:60]}', {why}; {_HOW}")
    found = [side for side in sides if side is not None]
    earliest, latest = found[0][0], found[-1][1]
    if earliest > latest:
        raise ArticleError(f"{article_id}: field 'published' is '{value[:60]}', which ends before it begins; {_HOW}")
    precision: PublishedPrecision = found[0][2] if len(found) == 1 else "interval"
    return Published("/".join(side[3] for side in found), earliest, latest, precision, basis, reasons)


def _bounds(words: str) -> tuple[dt.date, dt.date, PublishedPrecision, str] | None:
    """First day, last day, precision and canonical form of one date, or None."""
    found = _numbers(" ".join(words.split()).lower())
    if found is None:
        return None
    year, month, day = found
    try:
        if day is not None:
            on = dt.date(year, month or 0, day)
            return on, on, "day", on.isoformat()
        if month is not None:
            last = calendar.monthrange(year, month)[1]
            return dt.date(year, month, 1), dt.date(year, month, last), "month", f"{year:04d}-{month:02d}"
        return dt.date(year, 1, 1), dt.date(year, 12, 31), "year", f"{year:04d}"
    except ValueError:
        return None


def _numbers(words: str) -> tuple[int, int | None, int | None] | None:
    """Year, month and day that lower-case words say, None for what they leave out; None when they are no date.

    A number may be one that no month or day has: "2024-00" must not pass for a year.
    """
    match = _DATE.fullmatch(words.upper())
    if match is not None:
        return int(match[1]), _number(match[2]), _number(match[3])
    for form in _FORMS:
        match = form.fullmatch(words)
        if match is not None:
            said = match.groupdict()
            month = _month(said["name"]) if "name" in said else int(said["month"])
            return int(said["year"]), month, _number(said.get("day"))
    match = _EITHER.fullmatch(words)
    if match is None:
        return None
    one, two = int(match[1]), int(match[3])
    if one == two or max(one, two) > 12:
        return int(match[4]), min(one, two), max(one, two)
    return None


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _month(name: str) -> int:
    """The number of a month by its English name or the first letters of it, three or more; 0 for another word."""
    return next((number for number, month in enumerate(_MONTHS, 1) if month.startswith(name)), 0)
