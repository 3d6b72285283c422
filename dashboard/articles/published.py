"""A publication date that somebody gave, written as EDTF (ISO 8601-2): a day, month, year, or an interval of them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING

from dashboard.errors import ArticleError
from dashboard.model import Published

if TYPE_CHECKING:
    from dashboard.model import Basis, PublishedPrecision

# EDTF level 0: calendar date, or date and time, of which the day is taken.
_DATE = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?", re.ASCII
)
_HOW = "write YYYY, YYYY-MM, YYYY-MM-DD or an interval a/b of them"


def read_published(
    value: str | None, article_id: str, *, basis: Basis = "given", reasons: tuple[str, ...] = ()
) -> Published:
    """The publication date that `value` (EDTF) says, with its first and last day; unknown for None and "".

    Raises ArticleError naming the article and the field when it is no date, or an interval that ends before it begins.
    """
    if value is None or not value.strip():
        return Published()
    sides = [_bounds(side) for side in value.strip().split("/", 2)]
    if len(sides) > 2 or None in sides:
        raise ArticleError(f"{article_id}: field 'published' is '{value[:60]}', not a date; {_HOW}")
    found = [side for side in sides if side is not None]
    earliest, latest = found[0][0], found[-1][1]
    if earliest > latest:
        raise ArticleError(f"{article_id}: field 'published' is '{value[:60]}', which ends before it begins; {_HOW}")
    precision: PublishedPrecision = found[0][2] if len(found) == 1 else "interval"
    return Published("/".join(side[3] for side in found), earliest, latest, precision, basis, reasons)


def _bounds(words: str) -> tuple[dt.date, dt.date, PublishedPrecision, str] | None:
    """First day, last day, precision and canonical form of one date, or None."""
    match = _DATE.fullmatch(words.strip())
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        if match[3]:
            on = dt.date(year, month, day)
            return on, on, "day", on.isoformat()
        if match[2]:
            last = calendar.monthrange(year, month)[1]
            return dt.date(year, month, 1), dt.date(year, month, last), "month", f"{year:04d}-{month:02d}"
        return dt.date(year, 1, 1), dt.date(year, 12, 31), "year", f"{year:04d}"
    except ValueError:
        return None
