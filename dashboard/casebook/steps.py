"""Cases by province and step of the calendar, in a form that answers for any range of steps by two look-ups.

A case belongs to a range of steps [a, b] when its interval overlaps it, and is counted there once. That are all cases
whose first day lies in a step up to b, without those whose last day lies in a step before a: a case that ended before
a began before b as well. So two tables of sums, by first and by last day, are exact for every range; how long the
cases are and how many there are adds nothing to their size.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np

from dashboard.casebook.arrays import NO_DAY
from dashboard.casebook.known import arrays_on
from dashboard.casebook.view import View, extent, filtered, months_around

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dashboard.casebook.arrays import Arrays
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Clock

Unit = Literal["day", "month", "quarter", "year"]
UNITS: tuple[Unit, ...] = get_args(Unit)

# More steps than this are more than a histogram has pixels for on a laptop, and more than a page should send.
MOST_STEPS = 400
# The unit by default, by the number of months from the first to the last case.
_DEFAULTS: tuple[tuple[int, Unit], ...] = ((2, "day"), (180, "month"), (540, "quarter"))
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """Consecutive days, months, quarters or years around all dated cases of an edition on one clock.

    `edges` holds the first day of every step and the day after the last, in days from 1970-01-01. `units` are those
    that can be chosen instead.
    """

    unit: Unit
    edges: NDArray[np.int32]
    units: tuple[Unit, ...]

    @property
    def n(self) -> int:
        """How many steps there are."""
        return self.edges.size - 1

    def index(self, days: NDArray[np.int32]) -> NDArray[np.intp]:
        """The step of each day; -1 before the first and `n` after the last."""
        return np.searchsorted(self.edges, days, side="right") - 1

    def days(self, first: int, last: int) -> tuple[dt.date, dt.date]:
        """The first and last day of a range of steps, both inclusive."""
        epoch = dt.date(1970, 1, 1)
        return epoch + dt.timedelta(int(self.edges[first])), epoch + dt.timedelta(int(self.edges[last + 1]) - 1)


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Cases by row and step under the filters of a view; the rows are `ROWS`.

    `starts[row, step]` are those whose first day lies in the step, `ends` those whose last day does, shape (36, n).
    `undated` have no date on the clock; they count only in a window that holds every dated case (`whole`). `fragile`
    holds the same three for the cases that rest on one sentence in a list, for the provinces alone.
    """

    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    undated: NDArray[np.int32]
    whole: tuple[int, int]
    covered: tuple[int, int]
    fragile: tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]

    def counts(self, first: int, last: int) -> NDArray[np.int32]:
        """Cases of each row in the range of steps [first, last], each once."""
        seen = self.starts[:, : last + 1].sum(axis=1) - self.ends[:, :first].sum(axis=1)
        is_full = first <= self.whole[0] and last >= self.whole[1]
        return np.asarray(seen + self.undated if is_full else seen, dtype=np.int32)


# The rows of a tally after the 34 provinces: cases on the map, each once, and those on no map.
ON_MAP, OFF_MAP = 34, 35
ROWS = 36


def steps(edition: Edition, clock: Clock, unit: str = "") -> Steps | None:
    """The steps of an edition on a clock; None when no case has a date on it.

    `unit` is one of `UNITS`; anything else, or one that would make more than `MOST_STEPS`, gives the unit that fits the
    extent: days up to two months, months up to fifteen years, quarters up to forty-five, else years.
    """
    span = extent(edition, clock)
    return None if span is None else _steps(*months_around(*span), unit)


@lru_cache(maxsize=16)
def _steps(first: dt.date, last: dt.date, unit: str) -> Steps:
    n_months = (last.year - first.year) * 12 + last.month - first.month + 1
    default: Unit = next((named for most, named in _DEFAULTS if n_months <= most), "year")
    edges = {named: _edges(first, last, named) for named in UNITS}
    units = tuple(named for named in UNITS if 3 <= edges[named].size <= MOST_STEPS + 1)
    chosen: Unit = next((named for named in units if named == unit), default)
    return Steps(chosen, edges[chosen], units)


def _edges(first: dt.date, last: dt.date, unit: Unit) -> NDArray[np.int32]:
    if unit == "day":
        days = np.arange(np.datetime64(first), np.datetime64(last) + 2)
    else:
        size = _MONTHS[unit]
        low, high = (int(np.datetime64(day, "M").astype(np.int64)) // size * size for day in (first, last))
        days = np.arange(low, high + size + 1, size).astype("datetime64[M]").astype("datetime64[D]")
    return days.astype(np.int64).astype(np.int32)


def tally(edition: Edition, view: View, on: Steps) -> Tally:
    """The tally of an edition under the filters of `view`, its clock and the steps `on`; the window is set aside.

    Kept for the next views with the same filters, so nobody may write into it.
    """
    return _tally(arrays_on(edition, view.known_on), view.clock, view.filters, on)


@lru_cache(maxsize=16)
def _tally(index: Arrays, clock: Clock, filters: View, on: Steps) -> Tally:
    first, last = index.first[clock], index.last[clock]
    is_dated = index.is_known & (first != NO_DAY)
    # A case known in part can be dated beyond the steps, which are those of the whole edition: open ends hold it too.
    at = {side: np.clip(on.index(days), 0, on.n - 1) for side, days in (("first", first), ("last", last))}
    kept = filtered(index, filters) & index.is_known
    facts = np.flatnonzero(np.append(kept, False)[index.fact_case])
    fragile = facts[index.fact_fragile[facts]]
    places = [(np.flatnonzero(kept & index.on_map), ON_MAP), (np.flatnonzero(kept & ~index.on_map), OFF_MAP)]
    cases = np.concatenate([index.fact_case[facts], *(rows for rows, _ in places)])
    rows = np.concatenate([index.fact_place[facts], *(np.full(found.size, row) for found, row in places)])
    starts, ends, undated = _tables(rows, cases, is_dated, at, on.n)
    whole = (int(at["first"][is_dated].min()), int(at["last"][is_dated].max())) if is_dated.any() else (on.n, -1)
    return Tally(
        starts=starts,
        ends=ends,
        undated=undated,
        whole=whole,
        covered=_covered(index, clock, on),
        fragile=_tables(index.fact_place[fragile], index.fact_case[fragile], is_dated, at, on.n, ON_MAP),
    )


def _tables(
    rows: NDArray[np.intp],
    cases: NDArray[np.intp],
    is_dated: NDArray[np.bool_],
    at: dict[str, NDArray[np.intp]],
    n: int,
    n_rows: int = ROWS,
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """(by first step, by last step, undated) of these pairs of row and case."""
    dated = is_dated[cases]
    starts, ends = (
        np.bincount(rows[dated] * n + at[side][cases[dated]], minlength=n_rows * n).reshape(n_rows, n).astype(np.int32)
        for side in ("first", "last")
    )
    return starts, ends, np.bincount(rows[~dated], minlength=n_rows).astype(np.int32)


def _covered(index: Arrays, clock: Clock, on: Steps) -> tuple[int, int]:
    """The steps of the first and last day of which the corpus speaks; -1 and `n` stand for days outside."""
    days = index.covered[clock]
    if days is None:
        return 0, on.n - 1
    first, last = on.index(np.asarray(days, dtype=np.int32))
    return int(first), int(last)
