"""Two windows of one edition against each other: what each leaves, and by how much each province changes.

A case without a date is in neither window, whatever they hold: it cannot say in which of them it happened. A case whose
interval reaches into both is counted in both, as each window by itself would count it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.casebook.view import Selection, View, by_month, months_around, select

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.casebook.edition import Edition

# First and last day, both inclusive.
Window = tuple[dt.date, dt.date]
# Years that are offered and drawn one by one; beyond that the last ones.
MOST_YEARS = 12


@dataclass(frozen=True)
class Comparison:
    """Two windows under the same filters. `change` is the second count less the first, indexed by the 34 codes."""

    first: Selection
    second: Selection
    windows: tuple[Window, Window]
    change: pd.Series[int]
    n_in_both: int

    @cached_property
    def uncovered(self) -> tuple[Window, ...]:
        """The windows of which the corpus does not speak."""
        sides = zip(self.windows, (self.first, self.second), strict=True)
        return tuple(window for window, side in sides if (side.state == "not_covered").any())

    @property
    def is_covered(self) -> bool:
        """Whether the corpus speaks of both windows; a change from a window that it does not know is none."""
        return not self.uncovered

    @property
    def n_more(self) -> int:
        """Provinces with more cases in the second window."""
        return int((self.change > 0).sum())

    @property
    def n_fewer(self) -> int:
        """Provinces with fewer cases in the second window."""
        return int((self.change < 0).sum())

    @property
    def ranked(self) -> tuple[str, ...]:
        """The codes with a case in either window: those that grew most first, then by cases, then by code."""
        first, second = self.first.counts, self.second.counts
        codes = [str(code) for code in self.change.index[(first + second) > 0]]
        return tuple(sorted(codes, key=lambda code: (-self.change[code], -second[code], code)))


def compare(edition: Edition, view: View, windows: tuple[Window, Window]) -> Comparison:
    """The two windows of an edition under the clock and the filters of `view`; its own window is set aside."""
    first, second = (within(edition, view, window) for window in windows)
    both = first.cases.index.intersection(second.cases.index)
    return Comparison(first, second, windows, second.counts - first.counts, len(both))


def within(edition: Edition, view: View, window: Window) -> Selection:
    """What one window leaves, cases without a date left out."""
    return select(edition, replace(view, start=window[0], end=window[1]), is_strict=True)


def windows(edition: Edition, view: View, second: tuple[dt.date | None, dt.date | None]) -> tuple[Window, Window]:
    """The two windows to compare: those that are given, else the last two years with a case on the map, else halves.

    An open end of a given window is that of the cases. Where only one window is given, the other is as long and stands
    beside it, later if there are cases later; one that leaves nothing out is no window to compare, and set aside.
    """
    span = _span(edition, view)
    given, other = _closed(view.start, view.end, span), _closed(*second, span)
    if given and other:
        return given, other
    if other:
        return _before(other), other
    if given and not (given[0] <= span[0] and given[1] >= span[1]):
        after = _after(given)
        return given, after if after[0] <= span[1] else _before(given)
    told = years(edition, view, is_told=True)
    return (told[-2], told[-1]) if len(told) > 1 else _halves(span)


def years(edition: Edition, view: View, *, is_told: bool = False) -> tuple[Window, ...]:
    """The calendar years from the first to the last case on the map, at most `MOST_YEARS`, the last ones.

    With `is_told` only those in which a case on the map began. Filters are set aside, so that no year comes and goes.
    """
    months = _months(edition, view)
    if not months:
        return ()
    told = {month.year for month in months}
    found = sorted(told) if is_told else range(min(told), max(told) + 1)
    return tuple((dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in found[-MOST_YEARS:])


def quick_windows(edition: Edition, view: View) -> tuple[Window, ...]:
    """Windows worth offering, the newest first: the years, the half years, then the two halves of all cases."""
    whole = years(edition, view)
    half_years = [
        half
        for start, end in reversed(whole)
        for half in ((dt.date(start.year, 7, 1), end), (start, dt.date(start.year, 6, 30)))
    ]
    return tuple(dict.fromkeys((*reversed(whole), *half_years, *reversed(_halves(_span(edition, view))))))


def _months(edition: Edition, view: View) -> list[dt.date]:
    """Month starts in which a case on the map began."""
    counts = by_month(edition, view.unfiltered)["on_map"]
    return [dt.date(stamp.year, stamp.month, 1) for stamp in counts.index[counts > 0]]


def _span(edition: Edition, view: View) -> Window:
    """The months of the cases on the map; the year in which the edition was made when none has a date."""
    months = _months(edition, view)
    if not months:
        year = dt.datetime.fromisoformat(edition.manifest.created_at).year
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    return months_around(months[0], months[-1])


def _closed(start: dt.date | None, end: dt.date | None, span: Window) -> Window | None:
    if start is None and end is None:
        return None
    first = start or min(span[0], end or span[0])
    return first, end or max(span[1], first)


def _n_months(window: Window) -> int:
    start, end = window
    return (end.year - start.year) * 12 + end.month - start.month + 1


def _month(start: dt.date, n_later: int) -> dt.date:
    """The first day of the month that many months later, within the years that there are."""
    number = start.year * 12 + start.month - 1 + n_later
    year, index = divmod(min(max(number, dt.MINYEAR * 12), dt.MAXYEAR * 12 + 11), 12)
    return dt.date(year, index + 1, 1)


def _after(window: Window) -> Window:
    """As many whole months as the window touches, right after it."""
    start = _month(window[1], 1)
    return months_around(start, _month(start, _n_months(window) - 1))


def _before(window: Window) -> Window:
    """As many whole months as the window touches, right before it."""
    start = _month(window[0], -_n_months(window))
    return months_around(start, _month(window[0], -1))


def _halves(span: Window) -> tuple[Window, Window]:
    """The months of a span in two of as many months, the first from the month before where they are odd; a single month
    at its middle.
    """
    n, n_odd = divmod(_n_months(span), 2)
    if not n:
        start = span[0].replace(day=16)
        return (span[0], start - dt.timedelta(days=1)), (start, span[1])
    start = _month(span[0], n)
    return (_month(span[0], -n_odd), start - dt.timedelta(days=1)), (start, span[1])
