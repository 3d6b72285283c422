"""Cases that lie only partly in the window: in view, since their interval overlaps it, though it reaches beyond.

Some of them only span it: they began before and went on after, and none of their steps can have happened in it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from dashboard.casebook.arrays import NO_DAY, day_number, day_numbers
from dashboard.casebook.known import NEVER, dating, told
from dashboard.casebook.per_place import per_place

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dashboard.casebook.lookup import Record
    from dashboard.casebook.view import Selection, View


def partly_in(cases: pd.DataFrame, view: View) -> NDArray[np.bool_]:
    """For each of these rows of `cases` whether its interval on the view's clock overlaps the window and leaves it."""
    first, last = (day_numbers(cases[f"{view.clock}_{end}"]) for end in ("earliest", "latest"))
    return _is_partly(first, last, view)


def partly_in_window(selection: Selection) -> pd.Series[int]:
    """Cases in view of each province whose interval reaches beyond the window, indexed by the 34 codes."""
    view, index = selection.view, selection.index
    is_partly = selection.in_view & _is_partly(index.first[view.clock], index.last[view.clock], view)
    return pd.Series(per_place(index, np.append(is_partly, False)[index.fact_case]), index=list(index.codes))


def n_spanning(selection: Selection) -> int:
    """Cases on the map that only span the window: in view by their interval, with no step that it can hold.

    None by the day of publication, which is that of one article. A case whose dates somebody corrected by hand has that
    interval and no steps beside it.
    """
    view, index = selection.view, selection.index
    start, end = view.days
    is_spanning = selection.in_view & index.on_map & (view.clock == "happened")
    is_spanning &= (index.first[view.clock] < start) & (index.last[view.clock] > end)
    if not is_spanning.any():
        return 0
    of, known = told(selection.edition), day_number(view.known_on) if view.known_on else NEVER
    used = dating(of, of.report_from <= known)
    is_spanning[of.report_case[used & (of.report_first <= end) & (of.report_last >= start)]] = False
    return int((is_spanning & ~of.is_corrected).sum())


def _is_partly(first: NDArray[np.int32], last: NDArray[np.int32], view: View) -> NDArray[np.bool_]:
    start, end = view.days
    is_dated = (first != NO_DAY) & (last != NO_DAY)
    overlaps = (first <= end) & (last >= start)
    return np.asarray(is_dated & overlaps & ((first < start) | (last > end)))


def beyond(case: Record, view: View) -> tuple[dt.date, dt.date] | None:
    """The whole interval of a case that lies only partly in the window; None for any other."""
    first, last = (case[f"{view.clock}_{end}"] for end in ("earliest", "latest"))
    if first is None or last is None:
        return None
    start, end = view.start or dt.date.min, view.end or dt.date.max
    days = first.date(), last.date()
    is_partly = days[0] <= end and days[1] >= start and (days[0] < start or days[1] > end)
    return days if is_partly else None
