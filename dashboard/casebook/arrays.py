"""An edition as integer arrays, made once and kept: what lets a view of 100,000 cases cost a few milliseconds.

Days count from 1970-01-01 and `NO_DAY` is no date; places count into the 34 codes; cases and articles count their rows.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from dashboard.casebook.facets import Facets
from dashboard.casebook.search import Haystack
from dashboard.codes import provinces

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dashboard.casebook.edition import Edition

CLOCKS = ("happened", "published")
SEPARATOR = "~"
NO_DAY = int(np.iinfo(np.int32).min)

# Why a case is on no map, by scope; 0 is on the map.
OFF_CODE: dict[str, int] = {"": 0, "national": 1, "unknown": 2, "abroad": 3}


# Compared and hashed by identity, so that what is made from them can be kept by them.
@dataclass(frozen=True, slots=True, eq=False)
class Arrays:
    """The arrays of one edition, by row of its tables.

    `is_known` is False for cases that nobody knew on the day of the view; of those, an article of an `is_possible` case
    can have been published by then. An `is_partial` case is known, but not from all its articles. See `known`.
    `fact_case` is -1 for a fact whose case or province is unknown. A pair is a case and one of its articles. A fact
    pair is a fact and one of the articles of its case; its key is `place + 64 * article`. `fact_listed` rests on one
    sentence of a list; `article_origin` numbers the original texts. `place_cases` are all cases
    of each place, `place_articles` the articles that mention it (its cases or context, nothing rejected). `haystack` is
    what a query searches; `facets` are the properties that narrow a view.
    """

    codes: tuple[str, ...]
    is_known: NDArray[np.bool_]
    is_possible: NDArray[np.bool_]
    is_partial: NDArray[np.bool_]
    first: dict[str, NDArray[np.int32]]
    last: dict[str, NDArray[np.int32]]
    covered: dict[str, tuple[int, int] | None]
    action: NDArray[Any]
    on_map: NDArray[np.bool_]
    off_reason: NDArray[np.int8]
    has_conflict: NDArray[np.bool_]
    fact_case: NDArray[np.intp]
    fact_place: NDArray[np.intp]
    fact_sentences: NDArray[np.int64]
    fact_fragile: NDArray[np.bool_]
    fact_listed: NDArray[np.bool_]
    pair_case: NDArray[np.intp]
    pair_article: NDArray[np.intp]
    article_ids: tuple[str, ...]
    article_origin: NDArray[np.intp]
    fact_pair_fact: NDArray[np.intp]
    fact_pair_key: NDArray[np.int64]
    place_cases: NDArray[np.int64]
    place_articles: NDArray[np.int64]
    is_mentioned: NDArray[np.bool_]
    is_rejected: NDArray[np.bool_]
    is_ambiguous: NDArray[np.bool_]
    haystack: Haystack
    facets: Facets


def arrays(edition: Edition) -> Arrays:
    """The index of this edition, built at first use and kept for the last few editions."""
    return _build(edition)


@lru_cache(maxsize=8)
def _build(edition: Edition) -> Arrays:
    codes = tuple(provinces())
    cases, facts, mentions = edition.cases, edition.facts, edition.mentions
    case_ids = pd.Index(cases["case_id"])
    fact_case = case_ids.get_indexer(pd.Index(facts["case_id"]))
    fact_place = pd.Index(codes).get_indexer(pd.Index(facts["province_code"]))
    known = (fact_case >= 0) & (fact_place >= 0)
    on_map = np.zeros(len(cases), dtype=bool)
    on_map[fact_case[known]] = True
    pair_case, pair_article, article_ids = _pairs(cases["article_ids"])
    fact_pair_fact, fact_pair_key = _fact_pairs(fact_case, fact_place, pair_case, pair_article, len(cases))
    spans = {clock: _days(cases, clock) for clock in CLOCKS}
    return Arrays(
        codes=codes,
        is_known=np.ones(len(cases), dtype=bool),
        is_possible=np.zeros(len(cases), dtype=bool),
        is_partial=np.zeros(len(cases), dtype=bool),
        first={clock: spans[clock][0] for clock in CLOCKS},
        last={clock: spans[clock][1] for clock in CLOCKS},
        covered={clock: _covered(edition, spans[clock]) for clock in CLOCKS},
        action=cases["action"].to_numpy(dtype=object),
        on_map=on_map,
        off_reason=np.where(on_map, 0, _reason(cases["scope"])).astype(np.int8),
        has_conflict=~cases["conflicts"].isin(["", "[]"]).to_numpy(dtype=bool),
        fact_case=np.where(known, fact_case, -1),
        fact_place=fact_place,
        fact_sentences=facts["n_sentences"].to_numpy(dtype=np.int64),
        fact_fragile=facts["is_fragile"].to_numpy(dtype=bool),
        fact_listed=(facts["rests_on"] == "one_list_sentence").to_numpy(dtype=bool),
        pair_case=pair_case,
        pair_article=pair_article,
        article_ids=tuple(article_ids),
        article_origin=_origins(edition.articles, article_ids),
        fact_pair_fact=fact_pair_fact,
        fact_pair_key=fact_pair_key,
        place_cases=np.bincount(fact_place[known], minlength=len(codes)).astype(np.int64),
        place_articles=mentioning(
            pd.factorize(mentions["article_id"])[0],
            pd.Index(codes).get_indexer(pd.Index(mentions["province_code"])),
            ~mentions["is_rejected"].to_numpy(dtype=bool),
        ),
        is_mentioned=np.isin(codes, mentions["province_code"].dropna().unique().tolist()),
        is_rejected=mentions["is_rejected"].to_numpy(dtype=bool),
        is_ambiguous=_ambiguous(mentions),
        haystack=Haystack(edition),
        facets=Facets(edition),
    )


def _days(cases: pd.DataFrame, clock: str) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """First and last day of every case on a clock; a half-open date ("after 2017") names no day, so it is undated."""
    first, last = day_numbers(cases[f"{clock}_earliest"]), day_numbers(cases[f"{clock}_latest"])
    is_open = (first == NO_DAY) | (last == NO_DAY)
    return np.where(is_open, NO_DAY, first), np.where(is_open, NO_DAY, last)


def day_number(day: dt.date) -> int:
    """A day as these arrays count it."""
    return (day - dt.date(1970, 1, 1)).days


def day_numbers(column: pd.Series[Any]) -> NDArray[np.int32]:
    """A date column as these arrays count days."""
    days = pd.to_datetime(column).to_numpy(dtype="datetime64[D]")
    return np.where(np.isnat(days), NO_DAY, days.astype(np.int64)).astype(np.int32)


def _covered(edition: Edition, span: tuple[NDArray[np.int32], NDArray[np.int32]]) -> tuple[int, int] | None:
    """The first and last day of which the corpus speaks: its cases on this clock and the dates of its articles."""
    firsts = [span[0], day_numbers(edition.articles["published_earliest"])]
    lasts = [span[1], day_numbers(edition.articles["published_latest"])]
    first = np.concatenate([days[days != NO_DAY] for days in firsts])
    last = np.concatenate([days[days != NO_DAY] for days in lasts])
    return (int(first.min()), int(last.max())) if first.size and last.size else None


def mentioning(articles: NDArray[np.intp], places: NDArray[np.intp], rows: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Distinct articles that mention each of the 34 places, from the article and place (-1 for none) of mentions."""
    named = rows & (places >= 0)
    pairs = np.unique(places[named] + 64 * articles[named].astype(np.int64))
    return np.bincount(pairs % 64, minlength=len(provinces())).astype(np.int64)


def _reason(scope: pd.Series[str]) -> NDArray[np.int8]:
    """The code of `OFF_CODE` by scope; a case of a province that has no row among the facts is `unknown`."""
    return np.asarray(scope.map({**OFF_CODE, "province": 2}).fillna(2), dtype=np.int8)


def _ambiguous(mentions: pd.DataFrame) -> NDArray[np.bool_]:
    """Places that stay unresolved between two provinces or more; a news agency or a person is no place at all."""
    rivals = mentions["rivals"].fillna("").str.contains(SEPARATOR, regex=False)
    is_place = ~mentions["how"].isin(["embedded", "metonym"])
    return (mentions["province_code"].isna() & rivals & is_place).to_numpy(dtype=bool)


def _pairs(lists: pd.Series[str]) -> tuple[NDArray[np.intp], NDArray[np.intp], list[str]]:
    """(row, item number, items) of a column of `~` lists: one pair per item of each row.

    Each list is taken apart once, however many rows have it.
    """
    rows_of, listed = pd.factorize(lists.fillna(""))
    parts = [[item for item in each.split(SEPARATOR) if item] for each in listed.tolist()]
    numbers, items = pd.factorize(np.array([item for part in parts for item in part], dtype=object))
    sizes = np.array([len(part) for part in parts], dtype=np.intp)[rows_of]
    starts = np.concatenate([[0], np.cumsum([len(part) for part in parts])])[:-1].astype(np.intp)[rows_of]
    rows = np.repeat(np.arange(len(lists)), sizes)
    offset = np.arange(rows.size) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return rows, numbers[np.repeat(starts, sizes) + offset].astype(np.intp), list(items)


def _origins(articles: pd.DataFrame, article_ids: list[str]) -> NDArray[np.intp]:
    """The number of the original text of each of these articles; one that nobody knows is its own."""
    origins = dict(zip(articles["article_id"], articles["origin_id"], strict=True))
    return np.asarray(pd.factorize(np.array([origins.get(key, key) for key in article_ids], dtype=object))[0], np.intp)


def _fact_pairs(
    fact_case: NDArray[np.intp],
    fact_place: NDArray[np.intp],
    pair_case: NDArray[np.intp],
    pair_article: NDArray[np.intp],
    n_cases: int,
) -> tuple[NDArray[np.intp], NDArray[np.int64]]:
    """(fact, key) per fact and article of its case; `key` numbers the pair of place and article."""
    n_of_case = np.bincount(pair_case, minlength=n_cases) if n_cases else np.zeros(0, dtype=np.intp)
    first_of_case = np.concatenate([[0], np.cumsum(n_of_case)])[:-1].astype(np.intp)
    facts = np.flatnonzero((fact_case >= 0) & (fact_place >= 0))
    repeats = n_of_case[fact_case[facts]]
    fact = np.repeat(facts, repeats)
    offset = np.arange(fact.size) - np.repeat(np.cumsum(repeats) - repeats, repeats)
    article = pair_article[first_of_case[fact_case[fact]] + offset] if fact.size else fact
    return fact, fact_place[fact].astype(np.int64) + 64 * article.astype(np.int64)
