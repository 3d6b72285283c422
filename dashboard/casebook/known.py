"""“As known on D”: an edition without what was published later, so that the map stands as it stood on that day.

An article is known on D when D is not before the last day on which it can have been published; one without such a day
is never known for certain. A case stays when one of its articles is known. Its gravest step, dates, numbers of articles
and sentences, steps and conflicts then follow from the known articles alone; its title, its names, and which reports
belong together are those of the edition. A date that somebody corrected by hand stays as it was corrected.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from dashboard.casebook.arrays import CLOCKS, NO_DAY, Arrays, arrays, day_number, day_numbers, mentioning
from dashboard.casebook.facets import facet_of
from dashboard.model import ACTIONS_BY_SEVERITY

if TYPE_CHECKING:
    import datetime as dt

    from numpy.typing import NDArray

    from dashboard.casebook.edition import Edition

    Days = NDArray[np.int32]
    Rows = NDArray[np.bool_]

NEVER = int(np.iinfo(np.int32).max)


@dataclass(frozen=True, slots=True)
class Told:
    """By whom and from which day on each row of an edition is told; days as in `Arrays`, `NEVER` for no such day.

    `*_from` is the first day on which a row is known for certain. `possible_from` (by pair) is the first day on which
    its article can have been published. `report_rank` orders reports by gravity. `is_corrected` marks cases whose dates
    are not those of their reports. `pair_sentences` counts the evidence sentences of a case in one article.
    """

    article_earliest: Days
    article_latest: Days
    pair_from: Days
    possible_from: Days
    pair_sentences: NDArray[np.int64]
    report_case: NDArray[np.intp]
    report_from: Days
    report_rank: NDArray[np.intp]
    report_action: NDArray[Any]
    report_first: Days
    report_last: Days
    report_is_future: Rows
    report_is_listed: Rows
    mention_from: Days
    mention_article: NDArray[np.intp]
    mention_place: NDArray[np.intp]
    conflict_from: Days
    is_corrected: Rows


def arrays_on(edition: Edition, known_on: dt.date | None) -> Arrays:
    """The arrays of an edition as known on a day, kept for the last few days; with None those of all it holds."""
    return arrays(edition) if known_on is None else _on_day(edition, day_number(known_on))


@lru_cache(maxsize=4)
def _on_day(edition: Edition, day: int) -> Arrays:
    return _as_known(arrays(edition), told(edition), day)


def told(edition: Edition) -> Told:
    """By whom each row of this edition is told, worked out at first use and kept for the last few editions."""
    return _build(edition)


@lru_cache(maxsize=4)
def _build(edition: Edition) -> Told:
    index = arrays(edition)
    articles, reports, mentions = edition.articles, edition.reports, edition.mentions
    earliest, latest = day_numbers(articles["published_earliest"]), day_numbers(articles["published_latest"])
    known_from = np.append(np.where(latest == NO_DAY, NEVER, latest), NEVER).astype(np.int32)
    possible = np.append(earliest, NO_DAY).astype(np.int32)  # without a first day it can have been any day
    by_id = pd.Index(articles["article_id"])
    row_of = by_id.get_indexer(pd.Index(index.article_ids, dtype=object))[index.pair_article]
    report_row = by_id.get_indexer(pd.Index(reports["article_id"]))
    report_case = pd.Index(edition.cases["case_id"]).get_indexer(pd.Index(reports["case_id"]))
    mention_article = by_id.get_indexer(pd.Index(mentions["article_id"]))
    first, last = day_numbers(reports["date_earliest"]), day_numbers(reports["date_latest"])
    made = Told(
        article_earliest=earliest,
        article_latest=latest,
        pair_from=known_from[row_of],
        possible_from=possible[row_of],
        pair_sentences=_sentences(reports, report_case, report_row, index.pair_case, row_of),
        report_case=report_case,
        report_from=known_from[report_row],
        report_rank=_ranks(reports),
        report_action=reports["action"].to_numpy(dtype=object),
        report_first=first,
        report_last=np.where(last == NO_DAY, first, last),
        report_is_future=reports["date_is_future"].to_numpy(dtype=bool),
        report_is_listed=reports["is_listed"].to_numpy(dtype=bool),
        mention_from=known_from[mention_article],
        mention_article=mention_article,
        mention_place=pd.Index(index.codes).get_indexer(pd.Index(mentions["province_code"])),
        conflict_from=_conflicts(edition, dict(zip(by_id, known_from.tolist(), strict=False))),
        is_corrected=np.zeros(len(edition.cases), dtype=bool),
    )
    spans = _windows(made, np.ones(len(reports), dtype=bool))
    is_corrected = (spans[0] != index.first["happened"]) | (spans[1] != index.last["happened"])
    return replace(made, is_corrected=is_corrected)


def _sentences(
    reports: pd.DataFrame,
    report_case: NDArray[np.intp],
    report_row: NDArray[np.intp],
    pair_case: NDArray[np.intp],
    pair_row: NDArray[np.intp],
) -> NDArray[np.int64]:
    """Evidence sentences per pair of case and article, each counted once."""
    seen: set[tuple[int, int, int]] = set()
    columns = (report_case.tolist(), report_row.tolist(), reports["start"].tolist(), reports["support"].tolist())
    for case, row, start, support in zip(*columns, strict=True):
        seen.add((case, row, start))
        if len(support) > len("[]"):
            seen.update((case, row, begin) for begin, _ in json.loads(support))
    counts = Counter((case, row) for case, row, _ in seen)
    pairs = zip(pair_case.tolist(), pair_row.tolist(), strict=True)
    return np.array([counts[pair] for pair in pairs], dtype=np.int64)


def _ranks(reports: pd.DataFrame) -> NDArray[np.intp]:
    """The place of each report in the order of gravity that names a case (see `cases.build`)."""
    severity = {action: number for number, action in enumerate(ACTIONS_BY_SEVERITY)}
    columns = (
        reports["report_id"].to_numpy(dtype=str),
        (reports["organisations"] == "[]").to_numpy(dtype=bool),
        reports["date_value"].isna().to_numpy(dtype=bool),
        reports["is_listed"].to_numpy(dtype=bool),
        reports["action"].map(severity).to_numpy(dtype=np.int64),
        (reports["status"] != "done").to_numpy(dtype=bool),
    )
    ranks = np.empty(len(reports), dtype=np.intp)
    ranks[np.lexsort(columns)] = np.arange(len(reports))
    return ranks


def _conflicts(edition: Edition, known_from: dict[str, int]) -> Days:
    """Per case, the first day on which both sides of one of its conflicts are known."""
    days = np.full(len(edition.cases), NEVER, dtype=np.int32)
    for row, text in enumerate(edition.cases["conflicts"].tolist()):
        if len(text) > len("[]"):
            days[row] = min(max(known_from.get(side[0], NEVER) for side in one["sides"]) for one in json.loads(text))
    return days


def dating(of: Told, rows: Rows) -> Rows:
    """The reports among these that date their case: those of what happened, without any those of what lies ahead."""
    dated = rows & (of.report_case >= 0) & (of.report_last != NO_DAY)
    settled = dated & ~of.report_is_future
    is_settled = np.bincount(of.report_case[settled], minlength=of.is_corrected.size) > 0
    used: Rows = dated & (settled | ~np.append(is_settled, False)[of.report_case])
    return used


def _windows(of: Told, rows: Rows) -> tuple[Days, Days]:
    """First and last day of every case as these reports tell it."""
    n_cases, used = of.is_corrected.size, dating(of, rows)
    first, last = np.full(n_cases, NEVER, dtype=np.int32), np.full(n_cases, NO_DAY, dtype=np.int32)
    begun = used & (of.report_first != NO_DAY)
    np.minimum.at(first, of.report_case[begun], of.report_first[begun])
    np.maximum.at(last, of.report_case[used], of.report_last[used])
    is_open = (first == NEVER) | (last == NO_DAY)
    return np.where(is_open, NO_DAY, first), np.where(is_open, NO_DAY, last)


def _as_known(index: Arrays, of: Told, day: int) -> Arrays:
    """The arrays with what is known on `day`: the same rows, fewer of them known."""
    n_cases = index.on_map.size
    pairs = of.pair_from <= day
    n_known = np.bincount(index.pair_case[pairs], minlength=n_cases)
    is_known = n_known > 0
    is_partial = is_known & (n_known < np.bincount(index.pair_case, minlength=n_cases))
    first, last = _spans(index, of, day, is_partial)
    fact_case = np.where(np.append(is_known, False)[index.fact_case], index.fact_case, -1)
    facts = fact_case >= 0
    sentences = np.bincount(index.pair_case[pairs], of.pair_sentences[pairs], minlength=n_cases).astype(np.int64)
    partly = np.append(is_partial, False)[index.fact_case]
    fact_sentences = np.where(partly, np.append(sentences, 0)[index.fact_case], index.fact_sentences)
    fact_pairs = _known_keys(index, of, day) & facts[index.fact_pair_fact]
    mentions = of.mention_from <= day
    action = _actions(index, of, day, is_partial)
    named = mentions & (of.mention_place >= 0)
    return replace(
        index,
        is_known=is_known,
        is_partial=is_partial,
        first=first,
        last=last,
        covered={clock: _covered(of, day, is_known, first[clock], last[clock]) for clock in CLOCKS},
        action=action,
        facets=index.facets.replaced("action", facet_of(pd.Series(action))),
        has_conflict=index.has_conflict & (of.conflict_from <= day),
        fact_case=fact_case,
        fact_sentences=fact_sentences,
        fact_fragile=np.where(partly, fact_sentences == 1, index.fact_fragile),
        fact_listed=np.where(partly, _listed(of, day)[index.fact_case] & (fact_sentences == 1), index.fact_listed),
        pair_case=index.pair_case[pairs],
        pair_article=index.pair_article[pairs],
        fact_pair_fact=index.fact_pair_fact[fact_pairs],
        fact_pair_key=index.fact_pair_key[fact_pairs],
        place_cases=np.bincount(index.fact_place[facts], minlength=len(index.codes)).astype(np.int64),
        place_articles=mentioning(of.mention_article, of.mention_place, mentions & ~index.is_rejected),
        is_mentioned=np.bincount(of.mention_place[named], minlength=len(index.codes)) > 0,
        is_rejected=index.is_rejected & mentions,
        is_ambiguous=index.is_ambiguous & mentions,
        is_possible=~is_known & _possible(index, of, day),
    )


def _listed(of: Told, day: int) -> Rows:
    """Cases whose known reports all stand in lists; one more row for facts without a case."""
    told = (of.report_from <= day) & ~of.report_is_listed & (of.report_case >= 0)
    is_listed: Rows = np.bincount(of.report_case[told], minlength=of.is_corrected.size + 1) == 0
    return is_listed


def _possible(index: Arrays, of: Told, day: int) -> Rows:
    """Cases of which an article can have been published by then, for all that its date says."""
    return np.bincount(index.pair_case[of.possible_from <= day], minlength=index.on_map.size) > 0


def _spans(index: Arrays, of: Told, day: int, is_partial: Rows) -> tuple[dict[str, Days], dict[str, Days]]:
    """First and last days on both clocks; cases that are known in part have those of their known articles."""
    happened = _windows(of, of.report_from <= day)
    pairs = of.pair_from <= day
    n_cases = index.on_map.size
    earliest, latest = np.full(n_cases, NEVER, dtype=np.int32), np.full(n_cases, NEVER, dtype=np.int32)
    begun = pairs & (of.possible_from != NO_DAY)
    np.minimum.at(earliest, index.pair_case[begun], of.possible_from[begun])
    np.minimum.at(latest, index.pair_case[pairs], of.pair_from[pairs])
    is_open = (earliest == NEVER) | (latest == NEVER)
    told_on = (np.where(is_open, NO_DAY, earliest), np.where(is_open, NO_DAY, latest))
    moved = is_partial & ~of.is_corrected
    return (
        {"happened": np.where(moved, happened[0], index.first["happened"]),
         "published": np.where(is_partial, told_on[0], index.first["published"])},
        {"happened": np.where(moved, happened[1], index.last["happened"]),
         "published": np.where(is_partial, told_on[1], index.last["published"])},
    )  # fmt: skip


def _actions(index: Arrays, of: Told, day: int, is_partial: Rows) -> NDArray[Any]:
    """The gravest step of every case: of the known reports where some are not known."""
    lead = leads(of, day, index.on_map.size)
    found = is_partial & (lead >= 0)
    action = index.action.copy()
    action[found] = of.report_action[lead[found]]
    return action


def leads(of: Told, day: int, n_cases: int) -> NDArray[np.intp]:
    """The row of the gravest known report of every case; -1 for none."""
    rows = np.flatnonzero((of.report_from <= day) & (of.report_case >= 0))
    best = np.full(n_cases, of.report_rank.size, dtype=np.intp)
    np.minimum.at(best, of.report_case[rows], of.report_rank[rows])
    row_of_rank = np.full(of.report_rank.size + 1, -1, dtype=np.intp)
    row_of_rank[of.report_rank] = np.arange(of.report_rank.size)
    return row_of_rank[best]


def _known_keys(index: Arrays, of: Told, day: int) -> Rows:
    """The fact pairs whose article is known."""
    by_article = np.full(max(len(index.article_ids), 1), NEVER, dtype=np.int32)
    by_article[index.pair_article] = of.pair_from
    known: Rows = by_article[index.fact_pair_key // 64] <= day
    return known


def _covered(of: Told, day: int, is_known: Rows, first: Days, last: Days) -> tuple[int, int] | None:
    """The first and last day of which the known cases and articles speak."""
    articles = (of.article_latest != NO_DAY) & (of.article_latest <= day)
    firsts = np.concatenate([first[is_known], of.article_earliest[articles]])
    lasts = np.concatenate([last[is_known], of.article_latest[articles]])
    firsts, lasts = firsts[firsts != NO_DAY], lasts[lasts != NO_DAY]
    return (int(firsts.min()), int(lasts.max())) if firsts.size and lasts.size else None
