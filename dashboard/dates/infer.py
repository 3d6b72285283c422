"""Reason an interval of publication from what a text tells as past and as still to come."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.dates import calendar as cal
from dashboard.dates.calendar import Bounds
from dashboard.dates.edtf import format_edtf
from dashboard.dates.expression import Expression
from dashboard.dates.place import in_year
from dashboard.dates.published import dateline_without_year
from dashboard.dates.read import scan_sentence
from dashboard.dates.tense import Tense
from dashboard.language import say
from dashboard.model import Article, DateSpan, Published, PublishedPrecision

# How "the end of the month" and 月底 are told.
_MONTH = re.compile("month|月", re.IGNORECASE)
_ANYWHERE = Tense("past")


@dataclass(frozen=True, slots=True)
class _Limit:
    """One reason why publication lies not before or not after a day; a weak one yields when reasons clash."""

    reason: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    is_weak: bool = False


def _expression_of(article: Article, span: DateSpan) -> Expression | None:
    tokens = scan_sentence(article.text, span.start, span.end)
    return tokens[0].expression if tokens else None


def _lower_bound(spans: Sequence[DateSpan]) -> DateSpan | None:
    """The latest date with a year of its own that the text tells as past."""
    told = [
        span for span in spans
        if span.value and span.earliest and not span.is_future and span.anchor in ("absolute", "name", "carried")
    ]  # fmt: skip
    return max(told, key=lambda span: span.earliest or dt.date.min, default=None)


def _month_end(article: Article, spans: Sequence[DateSpan]) -> tuple[DateSpan, DateSpan, int] | None:
    """Find "by the end of the month" beside a day ahead that closes a month: publication lies in that month."""
    edges, ahead = [], []
    if not any(_MONTH.search(span.surface) for span in spans):
        return None
    for span in spans:
        if not (span.is_future or _MONTH.search(span.surface)):
            continue
        expression = _expression_of(article, span)
        if expression is None:
            continue
        if (
            expression.kind == "offset"
            and expression.unit == "month"
            and expression.part == "edge"
            and not expression.shift
        ):
            edges.append(span)
        is_bare_day = expression.kind == "day" and expression.month is not None and expression.lacks_year
        if span.is_future and is_bare_day and expression.day == cal.month_bounds(2023, expression.month or 1)[1].day:
            ahead.append((span, expression.month or 1))
    return (edges[0], ahead[0][0], ahead[0][1]) if edges and ahead else None


def _undated_reasons(article: Article, spans: Sequence[DateSpan]) -> list[str]:
    reasons = []
    dateline = dateline_without_year(article)
    if dateline is not None:
        reasons.append(say("en", "the dateline says {words}, without a year", words=dateline[1]))
    closing = _month_end(article, spans)
    if closing is not None:
        edge, day, _ = closing
        reasons.append(
            say(
                "en",
                "“{day}” lies ahead and “{edge}” is its month: published in that month of an unknown year",
                day=day.surface,
                edge=edge.surface,
            )
        )
    return reasons


def infer_published(article: Article, spans: Sequence[DateSpan]) -> Published:
    """An interval of publication reasoned from this text alone, for an article that states no date.

    `spans` are the article's dates as `read_dates` gave them. The latest date with a year of its own that is told as
    past bounds publication from below; nothing in a text bounds it from above. Without such a date the basis stays
    unknown, and `reasons` holds what the text does tell (a month, a dateline without a year).
    """
    reasons = _undated_reasons(article, spans)
    bound = _lower_bound(spans)
    if bound is None or bound.earliest is None:
        return Published(reasons=tuple(reasons))
    why = say("en", "not before {day}: the text tells “{words}” as past", day=bound.value, words=bound.surface)
    value = format_edtf(bound.earliest, None, "interval")
    return Published(value, bound.earliest, None, "interval", "inferred", (why, *reasons))


def _limit_of(span: DateSpan, expression: Expression, year: int) -> list[_Limit]:
    bounds: Bounds | None = None
    if span.value and span.anchor in ("absolute", "carried") and span.earliest and span.latest:
        bounds = (span.earliest, span.latest)
    elif expression.kind in ("day", "month", "season", "quarter") and (expression.month or expression.number):
        is_undated = expression.lacks_year or expression.year_shift is not None
        bounds = in_year(expression, year + (expression.year_shift or 0), _ANYWHERE) if is_undated else None
    if bounds is None:
        return []
    if span.is_future:
        return [
            _Limit(
                say("en", "not after {day}: “{words}” lies ahead", day=bounds[1], words=span.surface), latest=bounds[1]
            )
        ]
    past = say("en", "not before {day}: “{words}” is told as past", day=bounds[0], words=span.surface)
    limits = [_Limit(past, earliest=bounds[0])]
    if expression.kind == "month" and expression.lacks_year and not expression.part:
        over = bounds[1] + dt.timedelta(days=1)
        why = say("en", "not before {day}: “{words}” is named as a month that is over", day=over, words=span.surface)
        limits.append(_Limit(why, earliest=over, is_weak=True))
    return limits


def _intersect(limits: Sequence[_Limit], year: int) -> tuple[dt.date, dt.date, list[str]]:
    """The interval in `year` that the limits leave, with the reasons that shaped it."""
    earliest, latest = cal.year_bounds(year)
    low = [limit for limit in limits if limit.earliest and earliest < limit.earliest]
    high = [limit for limit in limits if limit.latest and limit.latest < latest]
    reasons = []
    if low:
        best = max(low, key=lambda limit: limit.earliest or dt.date.min)
        earliest = best.earliest or earliest
        reasons.append(best.reason)
    if high:
        best = min(high, key=lambda limit: limit.latest or dt.date.max)
        latest = best.latest or latest
        reasons.append(best.reason)
    return earliest, latest, reasons


def narrow_published(article: Article, spans: Sequence[DateSpan], year: int, why: str) -> Published:
    """The interval of publication within `year`, which other evidence fixes (`why` says which, in words).

    Months and days without a year that are told as past bound it from below, those ahead from above; a bare month told
    as past counts as over, unless that leaves no day. When the cues contradict each other the whole year is given.
    """
    limits = [
        limit for span in spans if (found := _expression_of(article, span)) for limit in _limit_of(span, found, year)
    ]
    closing = _month_end(article, spans)
    if closing is not None:
        edge, day, month = closing
        first, last = cal.month_bounds(year, month)
        limits.append(
            _Limit(
                say(
                    "en",
                    "in {month}: “{day}” lies ahead and “{edge}” is its month",
                    month=f"{first:%Y-%m}",
                    day=day.surface,
                    edge=edge.surface,
                ),
                first,
                last,
            )
        )
    earliest, latest, reasons = _intersect(limits, year)
    if earliest > latest:
        earliest, latest, reasons = _intersect([limit for limit in limits if not limit.is_weak], year)
    if earliest > latest:
        earliest, latest = cal.year_bounds(year)
        reasons = ["the months that the text names do not agree on a part of the year"]
    precision: PublishedPrecision = "interval"
    if (earliest, latest) == cal.year_bounds(year):
        precision = "year"
    elif (earliest, latest) == cal.month_bounds(earliest.year, earliest.month):
        precision = "month"
    value = format_edtf(earliest, latest, "interval")
    return Published(value, earliest, latest, precision, "inferred", (why, *dict.fromkeys(reasons)))
