"""What facts make of each of the 34 places: cases, articles, what a colour rests on, which of the states it is in.

Facts are rows of the arrays, chosen by a mask; every result runs over `Arrays.codes`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dashboard.casebook.arrays import Arrays


def per_place(index: Arrays, facts: NDArray[np.bool_], weights: NDArray[Any] | None = None) -> NDArray[np.int64]:
    """How many of these facts each place has; with `weights` (a number per fact) their sum."""
    chosen = None if weights is None else weights[facts]
    return np.bincount(index.fact_place[facts], chosen, minlength=len(index.codes)).astype(np.int64)


def articles_per_place(
    index: Arrays, facts: NDArray[np.bool_], group: NDArray[np.intp] | None = None
) -> NDArray[np.int64]:
    """Distinct articles behind the facts of each place; with `group` (a number per article) distinct groups of them."""
    seen = np.zeros(64 * max(len(index.article_ids), 1), dtype=bool)
    keys = index.fact_pair_key[facts[index.fact_pair_fact]]
    seen[keys if group is None else keys % 64 + 64 * group[keys // 64]] = True
    by_place: NDArray[np.int64] = seen.reshape(-1, 64).sum(axis=0)
    return by_place[: len(index.codes)]


def rests(index: Arrays, facts: NDArray[np.bool_], counts: NDArray[np.int64]) -> NDArray[Any]:
    """What the colour of each place rests on: on how many articles, original texts and lists, over all its cases."""
    is_listed = per_place(index, facts, index.fact_listed) == counts
    is_one_sentence = is_listed & (per_place(index, facts, index.fact_sentences) == 1)
    is_one_article = articles_per_place(index, facts) == 1
    is_one_origin = articles_per_place(index, facts, index.article_origin) == 1
    which = [counts == 0, is_one_sentence, is_one_article, is_one_origin]
    return np.select(which, ["", "one_list_sentence", "one_article", "one_origin"], "several").astype(object)


def states(index: Arrays, counts: NDArray[np.int64], start: int, end: int, clock: str) -> NDArray[Any]:
    """The state of each place (see `view.State`) in the window [start, end], in days."""
    covered = index.covered[clock]
    is_covered = bool(index.is_known.any()) and (covered is None or (covered[0] <= end and covered[1] >= start))
    empty = np.where(only_mentioned(index), "mentioned", "none") if is_covered else np.full(counts.size, "not_covered")
    return np.where(counts > 0, "cases", empty).astype(object)


def only_mentioned(index: Arrays) -> NDArray[np.bool_]:
    """Whether each place is mentioned without any case, in view or hidden: a story that is hidden happened there."""
    return np.asarray(index.is_mentioned & (index.place_cases == 0))
