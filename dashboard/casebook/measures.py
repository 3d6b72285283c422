"""What a colour can stand for: the value of each province under the measure of a view.

A measure is a count, whole numbers, or a count divided by something that no window changes: people, or the attention
that the corpus pays to a province. So a value never falls when a window grows, and the values of all times bound those
of every window.

- `cases`, `articles` (distinct ones that tell them), `origins` (of those articles, reprints of one text once);
- `per_million`: cases per million people, of the censuses of 2020 and 2021 (`codes.populations`);
- `attention`: cases per ten articles that mention the province. A province of which the corpus often speaks is bound to
  have more cases found; what is left over is not attention. Articles count once, whatever their window or filter; with
  fewer than `LEAST_ARTICLES` of them there is no value, since one article more or less would turn it over.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from dashboard.casebook.per_place import articles_per_place, per_place
from dashboard.casebook.view import Measure, Selection, View, filtered
from dashboard.codes import populations

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dashboard.casebook.arrays import Arrays

# The measures whose values are no whole numbers.
RATES: frozenset[Measure] = frozenset({"per_million", "attention"})
# Articles that must mention a province before its cases are set against them.
LEAST_ARTICLES = 3
_PEOPLE = 1_000_000
_ARTICLES = 10


def values(selection: Selection) -> pd.Series[float]:
    """The value of each province in this view, indexed by the 34 codes; NaN where there are cases and no value.

    Articles or origins for those measures, else cases; for a rate, divided by `bases`.
    """
    by_measure = {"articles": "articles_by_code", "origins": "origins_by_code"}
    counted = getattr(selection, by_measure.get(selection.view.measure, "counts"))
    base = bases(selection)
    return counted.astype(float) if base is None else _divided(counted, base)


def bases(selection: Selection) -> NDArray[np.float64] | None:
    """What the cases of each province are divided by, NaN where that is too little; None for whole numbers."""
    return _bases(selection.index, selection.view.measure)


def values_of_all_times(selection: Selection) -> NDArray[np.float64]:
    """The values that are defined, of all provinces, under the filters of a view and over all its times."""
    return _of_all_times(selection.index, selection.view.filters, selection.view.measure)


def _bases(index: Arrays, measure: Measure) -> NDArray[np.float64] | None:
    if measure == "per_million":
        return np.array([populations()[code] for code in index.codes]) / _PEOPLE
    if measure == "attention":
        return np.where(index.place_articles < LEAST_ARTICLES, np.nan, index.place_articles / _ARTICLES)
    return None


@lru_cache(maxsize=16)
def _of_all_times(index: Arrays, filters: View, measure: Measure) -> NDArray[np.float64]:
    kept = filtered(index, filters) & index.is_known
    facts = np.append(kept, False)[index.fact_case]
    if measure in ("articles", "origins"):
        counted = articles_per_place(index, facts, index.article_origin if measure == "origins" else None)
    else:
        counted = per_place(index, facts)
    base = _bases(index, measure)
    found = counted.astype(float) if base is None else _divided(pd.Series(counted), base).to_numpy()
    return np.asarray(found[~np.isnan(found)])


def _divided(counted: pd.Series[Any], base: NDArray[np.float64]) -> pd.Series[float]:
    """Nothing divided by too little is still nothing."""
    return (counted / base).where(counted > 0, 0.0)
