"""Distinct articles, or origins, of each province and range of steps, in a form that answers by look-ups.

Cases can be added up, distinct articles cannot: an article that tells a case in May and one in September is one
article in every window that holds both. So its steps in a province are joined into runs without a gap. Runs that
overlap a window are counted as cases are (`steps`); an article with several of them there was counted once for each,
which is once more for every gap between two of its runs that lies wholly in the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from dashboard.casebook.arrays import NO_DAY
from dashboard.casebook.known import arrays_on
from dashboard.casebook.steps import ON_MAP
from dashboard.casebook.view import View, filtered

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dashboard.casebook.arrays import Arrays
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.steps import Steps
    from dashboard.casebook.view import Clock


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Runs of steps by province; `starts` and `ends` (34, n) count those that begin and end in a step.

    `undated` (34) are articles that only tell cases without a date; they count where those cases do (`Tally.whole`).
    `gaps` (k, 3) are (province, last step of a run, first step of the next one of the same article), sorted.
    """

    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    undated: NDArray[np.int32]
    gaps: NDArray[np.int32]

    def counts(self, first: int, last: int, *, is_full: bool) -> NDArray[np.int32]:
        """Distinct articles of each province in the range of steps [first, last]."""
        seen = self.starts[:, : last + 1].sum(axis=1) - self.ends[:, :first].sum(axis=1)
        inside = (self.gaps[:, 1] >= first) & (self.gaps[:, 2] <= last)
        seen = seen - np.bincount(self.gaps[inside, 0], minlength=ON_MAP)
        return np.asarray(seen + self.undated if is_full else seen, dtype=np.int32)


def runs(edition: Edition, view: View, on: Steps) -> Runs:
    """The runs of the articles of an edition (of their origins, if that is the measure) under the filters of `view`.

    The window is set aside. Kept for the next views with the same filters, so nobody may write into it.
    """
    return _runs(arrays_on(edition, view.known_on), view.clock, view.filters, on, view.measure == "origins")


@lru_cache(maxsize=8)
def _runs(index: Arrays, clock: Clock, filters: View, on: Steps, is_by_origin: bool) -> Runs:
    kept = np.append(filtered(index, filters) & index.is_known, False)
    pairs = np.flatnonzero(kept[index.fact_case[index.fact_pair_fact]])
    case, key = index.fact_case[index.fact_pair_fact[pairs]], index.fact_pair_key[pairs]
    if is_by_origin:
        key = key % 64 + 64 * index.article_origin[key // 64].astype(np.int64)
    first, last = (np.clip(on.index(days[clock][case]), 0, on.n - 1) for days in (index.first, index.last))
    is_dated = index.first[clock][case] != NO_DAY
    found, begun, ended = _joined(key[is_dated], first[is_dated], last[is_dated], on.n)
    is_next = found[1:] == found[:-1]
    gaps = np.stack([found[1:][is_next] % 64, ended[:-1][is_next], begun[1:][is_next]], axis=1)
    only_undated = np.setdiff1d(key[~is_dated], key[is_dated])
    starts, ends = (
        np.bincount(found % 64 * on.n + at, minlength=ON_MAP * on.n).reshape(ON_MAP, on.n).astype(np.int32)
        for at in (begun, ended)
    )
    return Runs(
        starts=starts,
        ends=ends,
        undated=np.bincount(only_undated % 64, minlength=ON_MAP).astype(np.int32),
        gaps=gaps[np.lexsort(gaps.T[::-1])].astype(np.int32),
    )


def _joined(
    key: NDArray[np.int64], first: NDArray[np.intp], last: NDArray[np.intp], n: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """(key, first step, last step) of the runs that the intervals of each key make, sorted by key and step."""
    order = np.lexsort((first, key))
    key, first, last = key[order], first[order].astype(np.int64), last[order].astype(np.int64)
    rank = np.cumsum(np.append(False, key[1:] != key[:-1])[: key.size]) * (n + 2)
    reached = np.maximum.accumulate(last + rank) - rank
    # Steps beside each other leave no step between them, so they are one run too.
    is_new = np.ones(key.size, dtype=bool)
    is_new[1:] = (key[1:] != key[:-1]) | (first[1:] > reached[:-1] + 1)
    is_end = np.append(is_new[1:], True)[: key.size]
    return key[is_new], first[is_new], reached[is_end]
