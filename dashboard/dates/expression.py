"""What a date expression says, before it is set in time: the one shape that every rule of the grammar produces."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal[
    "day", "month", "year", "quarter", "half", "season", "weekday", "offset", "same", "vague", "range", "unclear"
]
Unit = Literal["day", "week", "month", "year", "quarter", "season", "time", ""]
Part = Literal["", "early", "mid", "late", "edge", "sofar", "week1", "week2", "week3", "week4", "last-week"]
Direction = Literal["past", "future", "near"]


class Expression(NamedTuple):
    """A date expression: `kind` with its numbers; what it leaves out (the year, the month) is None.

    year        four digits; None when the text does not give it
    year_shift  years from the publication year (this year 0, last year -1)
    same_year   "the same year": the year of the date before
    number      of a quarter, half, season (1 spring) or weekday (1 Monday)
    shift       units from publication; with a weekday or a day of the month, the week or month it lies in
    part        early, mid, late; `edge` the end of a period (as a deadline, its last day); `sofar` ends at publication
    first, second   the two ends of a range, or the two readings of an unclear one (03/04/2021)
    is_named    the year stands inside a name (a treaty, games)
    """

    kind: Kind
    year: int | None = None
    year_shift: int | None = None
    same_year: bool = False
    month: int | None = None
    day: int | None = None
    number: int = 0
    unit: Unit = ""
    shift: int | None = None
    part: Part = ""
    first: Expression | None = None
    second: Expression | None = None
    is_named: bool = False

    @property
    def lacks_year(self) -> bool:
        """True when the expression needs a year from elsewhere: a bare month, month-day, quarter, half or season."""
        return (
            self.kind in ("day", "month", "quarter", "half", "season")
            and self.year is None
            and self.year_shift is None
            and not self.same_year
            and self.shift is None
        )


class Token(NamedTuple):
    """A date expression at [start, end) of the text, and the language of the rule that found it."""

    start: int
    end: int
    expression: Expression
    lang: Literal["en", "zh"]
