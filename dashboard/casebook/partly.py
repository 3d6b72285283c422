"""Cases that lie only partly in the window: in view, since their interval overlaps it, though it reaches beyond."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np

from dashboard.casebook.arrays import NO_DAY, day_number, day_numbers

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from dashboard.casebook.lookup import Record
    from dashboard.casebook.view import View

_LEAST, _MOST = NO_DAY + 1, int(np.iinfo(np.int32).max)


def partly_in(cases: pd.DataFrame, view: View) -> NDArray[np.bool_]:
    """For each of these rows of `cases` whether its interval on the view's clock overlaps the window and leaves it."""
    first, last = (day_numbers(cases[f"{view.clock}_{end}"]) for end in ("earliest", "latest"))
    start = day_number(view.start) if view.start else _LEAST
    end = day_number(view.end) if view.end else _MOST
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
