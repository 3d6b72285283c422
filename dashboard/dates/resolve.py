"""Resolve expressions against publication and the dates before them: expression -> DateSpan."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.dates import calendar as cal
from dashboard.dates.calendar import Bounds
from dashboard.dates.edtf import format_edtf, parse_edtf
from dashboard.dates.expression import Expression, Token
from dashboard.dates.place import in_year, place
from dashboard.dates.tense import Tense
from dashboard.errors import InputError
from dashboard.model import DateSpan, Precision, Published

# A bare date this close behind publication belongs to publication, not to an older year named before it.
_FRESH_DAYS = 31
_FAR_REACH = 4  # sentences
_FRESH_DAYS_MIDDLE = 62
_UNIT_PRECISION: dict[str, Precision] = {
    "day": "day", "week": "week", "month": "month", "year": "year", "quarter": "quarter", "season": "season",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clock:
    """The first and the last day on which the article can have been published; None when unknown."""

    first: dt.date | None = None
    last: dt.date | None = None


def clock_of(published: Published) -> Clock:
    """The publication days of an article, from its bounds or, without them, from its EDTF value."""
    first, last = published.earliest, published.latest
    if first is None and last is None and published.value:
        try:
            first, last, _ = parse_edtf(published.value)
        except InputError:
            return Clock()
    return Clock(first, last)


class Setting(NamedTuple):
    """The date before, as far as it sets the time for the next: its span, its expression, where it stood."""

    span: DateSpan | None = None
    expression: Expression | None = None
    sentence: int = -2
    paragraph: int = -1
    is_initial: bool = False


class Reading(NamedTuple):
    """The first and the last reading of an expression over all possible publication days, with anchor and rule."""

    low: Bounds | None
    high: Bounds | None
    anchor: str
    rule: str

    @property
    def certain(self) -> Bounds | None:
        """The one reading, when all possible publication days give the same."""
        return self.low if self.low == self.high else None


def _sure(bounds: Bounds | None, anchor: str, rule: str) -> Reading:
    return Reading(bounds, bounds, anchor, rule)


def _place(expression: Expression, day: dt.date | None, tense: Tense) -> Bounds | None:
    if day is None:
        return None
    try:
        return place(expression, day, tense)
    except (ValueError, OverflowError):
        return None


def precision_of(expression: Expression, bounds: Bounds | None) -> Precision:
    """The precision of an expression, as it is written or, once set in time, as its bounds are."""
    if bounds is not None and bounds[0] == bounds[1] and expression.kind != "range":
        return "day"
    kind = expression.kind
    if kind in ("range", "half") or expression.part not in ("", "sofar"):
        return "interval"
    if kind in ("offset", "same"):
        return _UNIT_PRECISION.get(expression.unit, "unknown")
    if kind in ("day", "weekday", "unclear"):
        return "day"
    return "vague" if kind == "vague" else _UNIT_PRECISION.get(kind, "unknown")


def _value(expression: Expression, bounds: Bounds | None, precision: Precision) -> str | None:
    if bounds is None:
        return None
    if expression.kind == "range" and expression.first and expression.first.kind in ("day", "weekday"):
        return f"{bounds[0].isoformat()}/{bounds[1].isoformat()}"
    value = format_edtf(bounds[0], bounds[1], precision)
    if expression.first and expression.first.kind == "month" and not expression.first.part:
        first, slash, last = value.partition("/")  # "October to mid March": no day of October is told
        return f"{first[: len('2021-10')]}{slash}{last}"
    return value


# Days: an interval of publication no longer than two months tells of its own days first.
_WEEKS_OF_NEWS = 62
_DAY_REACH = 2  # sentences


class Resolver:
    """Sets the dates of one article in time, in reading order. `setting` is the date before the one being read."""

    def __init__(self, clock: Clock) -> None:
        """Start with the article's publication days and no date read yet."""
        self.clock = clock
        self.setting = Setting()
        # The year of the day with which the article begins, that of its news.
        self._told_year: int | None = None
        self._is_first = True
        # "A day before" counts from a day, whatever month was named since; with the sentence that told it.
        self._last_day: tuple[dt.date | None, int] = (None, 0)
        # The year of the last day or month told: 1998年至2004年倾倒 is an aside, 当年11月 goes on with the story.
        self._line_year: int | None = None

    def resolve(
        self, token: Token, surface: str, tense: Tense, sentence: int, paragraph: int, *, is_initial: bool
    ) -> DateSpan:
        """Read one token; remembers it as the setting of the next."""
        expression = token.expression
        reading = self._read(expression, tense, sentence, paragraph, is_initial=is_initial)
        bounds = reading.certain
        precision = precision_of(expression, bounds or reading.low or reading.high)
        if expression.kind == "same" and self.setting.span is not None and expression.unit == "time":
            precision = self.setting.span.precision
        value = _value(expression, bounds, precision)
        earliest = bounds[0] if bounds else (reading.low[0] if reading.low else None)
        latest = bounds[1] if bounds else (reading.high[1] if reading.high else None)
        if expression.kind == "vague":
            latest = self.clock.last
        if (
            expression.part == "sofar"
            and self.clock.last
            and latest
            and earliest
            and earliest <= self.clock.last < latest
        ):
            latest = self.clock.last
        rule = f"{token.lang}-{reading.rule}"
        span = DateSpan(
            token.start, token.end, surface, value, earliest, latest, precision, reading.anchor, rule,
            is_future=self._is_future(expression, tense, earliest, latest),
        )  # fmt: skip
        if self._is_first and reading.anchor == "absolute" and precision == "day" and bounds and not span.is_future:
            self._told_year = bounds[0].year
        self._is_first = False
        if expression.kind != "vague" and not expression.is_named:
            self.setting = Setting(span, expression, sentence, paragraph, is_initial)
            if precision == "day" and value:
                self._last_day = span.earliest, sentence
            if precision in ("day", "month") and value and span.earliest:
                self._line_year = span.earliest.year
        return span

    def _is_future(
        self, expression: Expression, tense: Tense, earliest: dt.date | None, latest: dt.date | None
    ) -> bool:
        first, last = self.clock.first, self.clock.last
        if last is not None and earliest is not None:
            return earliest > last or (tense.is_cued and first != last and latest is not None and latest >= last)
        if expression.kind in ("offset", "weekday") and expression.shift and expression.shift < 0:
            return False
        if expression.year is not None or expression.kind == "range":
            return tense.direction == "future" or (tense.is_deadline and expression.kind != "range")
        return expression.kind not in ("same", "vague", "weekday") and tense.is_cued

    def _read(
        self, expression: Expression, tense: Tense, sentence: int, paragraph: int, *, is_initial: bool = False
    ) -> Reading:
        kind = expression.kind
        if kind == "vague":
            return _sure(None, "publication", "vague")
        if kind == "same":
            return _sure(self._same(expression, sentence), "previous", "same")
        if kind == "unclear" and expression.first and expression.second:
            ends = sorted(
                filter(None, (in_year(end, end.year or 0, tense) for end in (expression.first, expression.second)))
            )
            return Reading(ends[0], ends[-1], "absolute", "day-month-order-unclear")
        if kind == "range" and expression.first and expression.second:
            return self._range(expression.first, expression.second, tense, sentence, paragraph)
        if expression.year is not None:
            anchor, rule = ("name", "year-in-name") if expression.is_named else ("absolute", kind)
            return _sure(in_year(expression, expression.year, tense), anchor, rule)
        if expression.same_year:
            told = self._year_meant()
            year = told + (expression.year_shift or 0) if told else None
            return _sure(in_year(expression, year, tense) if year else None, "previous", f"{kind}-same-year")
        if kind == "day" and expression.month is None and expression.shift is None:
            filled = self._fill_month(expression, sentence, paragraph)
            if filled is not None:
                return filled
        carried = self._carried(expression, tense, sentence, paragraph, is_initial=is_initial)
        return carried or self._from_publication(expression, tense)

    def _from_publication(self, expression: Expression, tense: Tense) -> Reading:
        first, last = self.clock.first, self.clock.last
        low = _place(expression, first, tense)
        high = low if last == first else _place(expression, last, tense)
        if expression.kind == "day" and expression.lacks_year and high and self._is_news(high):
            low = high
        rule = expression.kind
        if expression.lacks_year or expression.kind == "weekday":
            rule = f"{rule}-nearest-{'past' if tense.direction == 'past' else tense.direction}"  # type: ignore[assignment]
        return Reading(low, high, "publication", rule)

    def _is_news(self, day: Bounds) -> bool:
        """A day without a year that falls into the weeks of publication is that day, not the one of a year before."""
        first, last = self.clock.first, self.clock.last
        return first is not None and last is not None and first <= day[0] and (last - first).days <= _WEEKS_OF_NEWS

    def _year_meant(self) -> int | None:
        """The year that 当年 goes back to: of the date before, or of the story where that is a run of years."""
        span, before = self.setting.span, self.setting.expression
        if before is not None and before.kind == "range" and before.first is not None and before.first.kind == "year":
            return self._line_year
        return span.earliest.year if span and span.value and span.earliest else None

    def _same(self, expression: Expression, sentence: int) -> Bounds | None:
        span, shift = self.setting.span, expression.shift or 0
        if span is None or span.earliest is None or span.latest is None or span.value is None:
            return None
        if expression.unit == "time":
            return span.earliest, span.latest
        if expression.unit == "year":
            return cal.year_bounds(span.earliest.year + shift)
        if expression.unit == "month" and span.precision in ("day", "month"):
            month = cal.month_bounds(*cal.add_months(span.earliest, shift))
            return (
                cal.month_part(month, "late" if expression.part == "edge" else expression.part)
                if expression.part
                else month
            )
        told, number = (span.earliest, sentence) if span.precision == "day" else self._last_day
        if expression.unit == "day" and told is not None and sentence - number <= _DAY_REACH:
            day = told + dt.timedelta(days=shift)
            return day, day
        return None

    def _fill_month(self, expression: Expression, sentence: int, paragraph: int) -> Reading | None:
        """Give "the 25th" the month of the date before it, in this sentence or the one before."""
        before, span = self.setting.expression, self.setting.span
        if (
            before is None
            or span is None
            or paragraph != self.setting.paragraph
            or sentence - self.setting.sentence > 1
        ):
            return None
        if before.kind == "range":
            before = before.second or before
        if before.kind not in ("day", "month") or span.precision not in ("day", "month", "interval"):
            return None
        if span.latest is None or span.value is None:
            return _sure(None, "previous", "day-of-month")
        day = cal.make_day(span.latest.year, span.latest.month, expression.day or 0)
        return _sure((day, day) if day else None, "previous", "day-of-month")

    def _carried(
        self, expression: Expression, tense: Tense, sentence: int, paragraph: int, *, is_initial: bool
    ) -> Reading | None:
        """The year that the sentence, or the one before it in the paragraph, has set; None when it sets none."""
        if self.clock.last is None and expression.year_shift is not None and self._told_year is not None:
            # "On November 20, 2024 it was told that he ... in April this year"
            year = self._told_year + expression.year_shift
            return _sure(in_year(expression, year, tense), "carried", f"{expression.kind}-year-carried")
        setting, before, span = self.setting, self.setting.expression, self.setting.span
        if not expression.lacks_year or (expression.kind == "month" and expression.unit == "month"):
            return None
        if before is None or span is None or span.value is None or span.earliest is None:
            return None
        # Where publication is unknown nothing else can give the year.
        reach = 1 if self.clock.last is not None else _FAR_REACH
        is_item = self.clock.last is None and is_initial and setting.is_initial and paragraph > setting.paragraph
        if not is_item and (paragraph != setting.paragraph or sentence - setting.sentence > reach):
            return None
        is_bare_year = before.kind == "year"
        if before.kind in ("offset", "weekday", "same", "range") or (is_bare_year and not setting.is_initial):
            return None
        if span.anchor == "publication" and before.year_shift is None:
            return None
        bounds = in_year(expression, span.earliest.year, tense)
        if tense.is_earlier and bounds and bounds[0] > span.earliest and sentence > setting.sentence:
            bounds = in_year(expression, span.earliest.year - 1, tense)
        if bounds is None or (not is_bare_year and bounds[1] < span.earliest and not tense.is_earlier):
            return None
        if self._is_fresh(expression, bounds, tense, setting.is_initial and sentence == setting.sentence):
            return None
        return _sure(bounds, "carried", f"{expression.kind}-year-carried")

    def _is_fresh(self, expression: Expression, carried: Bounds, tense: Tense, is_set: bool) -> bool:
        """True when publication explains the bare date better than the year before it does."""
        published = self.clock.last
        if published is None:
            return False
        if carried[0] > published and tense.direction == "past":
            return True
        nearest = _place(expression, published, tense)
        if nearest is None or nearest == carried or is_set:
            return False
        limit = _FRESH_DAYS if self.setting.is_initial else _FRESH_DAYS_MIDDLE
        return abs((published - nearest[1]).days) <= limit

    def _range(self, first: Expression, second: Expression, tense: Tense, sentence: int, paragraph: int) -> Reading:
        first, second = _complete(first, second)
        is_open = tense.direction == "near" and not tense.is_cued
        tense = tense._replace(is_deadline=False, direction="past" if is_open else tense.direction)
        if first.kind == "weekday":
            tense = tense._replace(is_cued=False)
        one = self._read(first, tense, sentence, paragraph)
        two = self._read(second, tense, sentence, paragraph)
        if first.lacks_year and second.lacks_year and one.anchor == "carried" != two.anchor and one.low:
            two = _sure(in_year(second, one.low[0].year, tense), "carried", "range")
        low = _span_of(first, second, one.low, two.low, tense)
        high = _span_of(first, second, one.high, two.high, tense)
        return Reading(low, high, one.anchor if one.anchor == "carried" else two.anchor, "range")


def _complete(first: Expression, second: Expression) -> tuple[Expression, Expression]:
    """Give each end of a range what only the other end says: the month, the year."""
    if second.kind == "day" and second.month is None and second.shift is None and first.month is not None:
        second = second._replace(month=first.month, year=first.year, year_shift=first.year_shift)
    if first.kind == "day" and first.month is None and first.shift is None and second.month is not None:
        first = first._replace(month=second.month)
    if first.kind == "weekday" and first.shift is not None and second.shift is None:
        second = second._replace(unit=first.unit, shift=first.shift)
    later = (first.month or 0) > (second.month or 0)
    if first.lacks_year and second.year is not None:
        first = first._replace(year=second.year - later)
    elif first.lacks_year and second.year_shift is not None:
        first = first._replace(year_shift=second.year_shift - later)
    elif second.lacks_year and first.year is not None:
        second = second._replace(year=first.year + later)
    elif second.lacks_year and first.year_shift is not None:
        second = second._replace(year_shift=first.year_shift + later)
    return first, second


def _span_of(
    first: Expression, second: Expression, one: Bounds | None, two: Bounds | None, tense: Tense
) -> Bounds | None:
    if one is None or two is None:
        return None
    if one[0] > two[1]:
        if first.kind == "weekday":
            one = (one[0] - dt.timedelta(weeks=1),) * 2
        elif tense.direction == "past" and first.lacks_year:
            one = in_year(first, one[0].year - 1, tense) or one
        elif second.lacks_year:
            two = in_year(second, two[0].year + 1, tense) or two
    return (one[0], two[1]) if one[0] <= two[1] else None
