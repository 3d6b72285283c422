"""One view of an edition: which cases a window, clock and filters leave, what colours each province, what is on no map.

Pure and vectorised: the strings of an edition are turned into integer arrays once (`_index`), so that a view of 100,000
cases costs a few milliseconds. Nothing here knows about pages or links.

The rules of counting, in one place:
- A case is in the window when its interval [earliest, latest] on the chosen clock overlaps it, ends included.
- A case without a date on that clock is always counted in `n_undated`. It colours its provinces only while the window
  holds every dated case (`is_full`): a narrower window asks "when", which such a case cannot answer.
- `mentioned` and the ledger of rejected mentions belong to the articles, not to the window: they do not move with it.
- A window that overlaps neither a case nor an article of the corpus is not covered: zero there would be a false zero.
"""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.codes import provinces

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dashboard.casebook.edition import Edition

Clock = Literal["happened", "published"]
State = Literal["cases", "mentioned", "none", "not_covered"]
OffMap = Literal["national", "unknown", "abroad", "ambiguous"]

CLOCKS: tuple[Clock, ...] = ("happened", "published")
OFF_MAP: tuple[OffMap, ...] = ("national", "unknown", "abroad", "ambiguous")
SEPARATOR = "~"

_NO_DAY = np.iinfo(np.int32).min


@dataclass(frozen=True, slots=True)
class View:
    """What somebody looks at; everything that a link restores.

    `provinces` are the selected codes, in the order of selection. `start` and `end` are inclusive days, None for open.
    `action` keeps cases whose gravest step is one of these; empty keeps all. `query` keeps cases whose title, people,
    organisations or evidence contain it, without regard to case. `edition` pins an edition id; None is the newest.
    """

    provinces: tuple[str, ...] = ()
    start: dt.date | None = None
    end: dt.date | None = None
    clock: Clock = "happened"
    action: tuple[str, ...] = ()
    query: str = ""
    edition: str | None = None
    lang: Literal["en", "zh"] = "en"


@dataclass(frozen=True)
class Selection:
    """What a view leaves of an edition. Every number comes with the ids behind it, so that it can be a door.

    Series are indexed by the 34 codes in the order of `codes.provinces()`: `counts` (cases), `articles_by_code`
    (distinct articles that tell them), `sentences_by_code` (evidence sentences), `fragile` (bool: every case there
    rests on one sentence in a list), `state` (see `State`). `off_map` counts cases by scope, and under "ambiguous"
    the mentions that stay unresolved between provinces.
    """

    edition: Edition
    view: View
    is_full: bool
    counts: pd.Series[int]
    articles_by_code: pd.Series[int]
    sentences_by_code: pd.Series[int]
    fragile: pd.Series[bool]
    state: pd.Series[str]
    n_cases: int
    n_provinces: int
    n_articles: int
    off_map: dict[OffMap, int]
    n_undated: int
    n_rejected: int
    n_conflicts: int
    _in_view: NDArray[np.bool_]
    _undated: NDArray[np.bool_]
    _facts_in_view: NDArray[np.bool_]

    @property
    def n_off_map(self) -> int:
        """Cases in view that colour no province (national, province unknown, abroad)."""
        return sum(n for reason, n in self.off_map.items() if reason != "ambiguous")

    @cached_property
    def cases(self) -> pd.DataFrame:
        """The cases in view, on the map or not, with the columns of `columns.CASES`."""
        return _take(self.edition.cases, self._in_view)

    @cached_property
    def facts(self) -> pd.DataFrame:
        """The facts in view (one row per case and province), with the columns of `columns.FACTS`."""
        return _take(self.edition.facts, self._facts_in_view)

    @cached_property
    def undated(self) -> pd.DataFrame:
        """The cases without a date on the view's clock that pass its filters, with the columns of `columns.CASES`."""
        return _take(self.edition.cases, self._undated)

    def case_ids(self, code: str | None = None) -> tuple[str, ...]:
        """Ids of the cases in view on the map; with a code, of those in that province."""
        facts = self.facts
        chosen = facts["case_id"] if code is None else facts.loc[facts["province_code"] == code, "case_id"]
        return tuple(chosen.unique())

    def off_map_ids(self, reason: OffMap) -> tuple[str, ...]:
        """Ids of what is on no map for this reason: cases, or mentions for "ambiguous"."""
        index = _index(self.edition)
        if reason == "ambiguous":
            return tuple(self.edition.mentions["mention_id"][index.is_ambiguous])
        return tuple(self.edition.cases["case_id"][self._in_view & (index.off_reason == _OFF_CODE[reason])])

    @property
    def undated_ids(self) -> tuple[str, ...]:
        """Ids of the cases in `undated`."""
        return tuple(self.edition.cases["case_id"][self._undated])

    @property
    def rejected_ids(self) -> tuple[str, ...]:
        """Ids of the mentions in the ledger: seen, shown, counted for no province."""
        return tuple(self.edition.mentions["mention_id"][_index(self.edition).is_rejected])

    @property
    def conflict_ids(self) -> tuple[str, ...]:
        """Ids of the cases in view whose sources disagree."""
        return tuple(self.edition.cases["case_id"][self._in_view & _index(self.edition).has_conflict])


_OFF_CODE: dict[str, int] = {"": 0, "national": 1, "unknown": 2, "abroad": 3}


@dataclass(frozen=True, slots=True)
class _Index:
    """An edition as integer arrays. Days count from 1970-01-01; `_NO_DAY` is no date; places count into the 34 codes."""

    codes: tuple[str, ...]
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
    pair_case: NDArray[np.intp]
    pair_article: NDArray[np.intp]
    n_articles: int
    fact_pair_fact: NDArray[np.intp]
    fact_pair_key: NDArray[np.int64]
    is_mentioned: NDArray[np.bool_]
    is_rejected: NDArray[np.bool_]
    is_ambiguous: NDArray[np.bool_]
    haystack: pa.Array


_INDEXES: OrderedDict[tuple[str, int, int], tuple[Edition, _Index]] = OrderedDict()
_KEPT = 8


def _index(edition: Edition) -> _Index:
    """The index of this edition, built at first use and kept for the last few editions."""
    key = (edition.manifest.edition_id, id(edition.cases), id(edition.mentions))
    if key not in _INDEXES:
        _INDEXES[key] = (edition, _build_index(edition))
        while len(_INDEXES) > _KEPT:
            _INDEXES.popitem(last=False)
    return _INDEXES[key][1]


def _build_index(edition: Edition) -> _Index:
    codes = tuple(provinces())
    cases, facts, mentions = edition.cases, edition.facts, edition.mentions
    case_ids = pd.Index(cases["case_id"])
    fact_case = case_ids.get_indexer(facts["case_id"])
    fact_place = pd.Index(codes).get_indexer(facts["province_code"])
    known = (fact_case >= 0) & (fact_place >= 0)
    on_map = np.zeros(len(cases), dtype=bool)
    on_map[fact_case[known]] = True
    pair_case, pair_article, article_ids = _pairs(cases["article_ids"])
    fact_pair_fact, fact_pair_key = _fact_pairs(fact_case, fact_place, pair_case, pair_article, len(cases))
    spans = {clock: _days(cases, clock) for clock in CLOCKS}
    return _Index(
        codes=codes,
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
        pair_case=pair_case,
        pair_article=pair_article,
        n_articles=len(article_ids),
        fact_pair_fact=fact_pair_fact,
        fact_pair_key=fact_pair_key,
        is_mentioned=np.isin(codes, mentions["province_code"].dropna().unique().tolist()),
        is_rejected=mentions["is_rejected"].to_numpy(dtype=bool),
        is_ambiguous=_ambiguous(mentions),
        haystack=_haystack(edition),
    )


def _days(cases: pd.DataFrame, clock: str) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """First and last day of every case on a clock; a half-open date counts as the one end that is known."""
    first, last = _ordinals(cases[f"{clock}_earliest"]), _ordinals(cases[f"{clock}_latest"])
    return np.where(first == _NO_DAY, last, first), np.where(last == _NO_DAY, first, last)


def _ordinals(column: pd.Series[Any]) -> NDArray[np.int32]:
    days = pd.to_datetime(column).to_numpy(dtype="datetime64[D]")
    return np.where(np.isnat(days), _NO_DAY, days.astype(np.int64)).astype(np.int32)


def _covered(edition: Edition, span: tuple[NDArray[np.int32], NDArray[np.int32]]) -> tuple[int, int] | None:
    """The first and last day of which the corpus speaks: its cases on this clock and the dates of its articles."""
    firsts = [span[0], _ordinals(edition.articles["published_earliest"])]
    lasts = [span[1], _ordinals(edition.articles["published_latest"])]
    first = np.concatenate([days[days != _NO_DAY] for days in firsts])
    last = np.concatenate([days[days != _NO_DAY] for days in lasts])
    return (int(first.min()), int(last.max())) if first.size and last.size else None


def _reason(scope: pd.Series[str]) -> NDArray[np.int8]:
    """The code of `_OFF_CODE` by scope; a case of a province that has no row among the facts is `unknown`."""
    return scope.map({**_OFF_CODE, "province": 2}).fillna(2).to_numpy(dtype=np.int8)


def _ambiguous(mentions: pd.DataFrame) -> NDArray[np.bool_]:
    """Mentions that stay unresolved between two provinces or more."""
    rivals = mentions["rivals"].fillna("").str.contains(SEPARATOR, regex=False)
    return (mentions["province_code"].isna() & rivals).to_numpy(dtype=bool)


def _pairs(lists: pd.Series[str]) -> tuple[NDArray[np.intp], NDArray[np.intp], pd.Index[str]]:
    """(row, item number, items) of a column of `~` lists: one pair per item of each row."""
    split = lists.fillna("").str.split(SEPARATOR).reset_index(drop=True).explode()
    split = split[split.fillna("") != ""]
    numbers, items = pd.factorize(split)
    return split.index.to_numpy(dtype=np.intp), numbers.astype(np.intp), pd.Index(items)


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


def _haystack(edition: Edition) -> pa.Array:
    """Per case, in lower case, what a query searches: title, people, organisations and the evidence sentences."""
    reports, texts = edition.reports, dict(zip(edition.articles["article_id"], edition.articles["text"], strict=True))
    sentences: dict[str, list[str]] = {}
    columns = (reports["case_id"], reports["article_id"], reports["start"], reports["end"])
    for case_id, article_id, start, end in zip(*(column.tolist() for column in columns), strict=True):
        sentences.setdefault(case_id, []).append(texts.get(article_id, "")[start:end])
    cases = edition.cases
    fields = (cases["case_id"], cases["title"], cases["people"], cases["organisations"])
    rows = zip(*(column.tolist() for column in fields), strict=True)
    return pa.array(
        ["\n".join([title, people, firms, *sentences.get(case_id, ())]).lower() for case_id, title, people, firms in rows],
        type=pa.large_string(),
    )


def extent(edition: Edition, clock: Clock) -> tuple[dt.date, dt.date] | None:
    """First and last day of the edition's dated cases on a clock; None when no case has a date on it."""
    index = _index(edition)
    dated = index.first[clock] != _NO_DAY
    if not dated.any():
        return None
    return _as_date(int(index.first[clock][dated].min())), _as_date(int(index.last[clock][dated].max()))


def by_month(edition: Edition, view: View) -> pd.Series[int]:
    """Cases on the map by month of their first day, over the whole edition (the window set aside, filters kept).

    Returns counts indexed by `datetime64` month starts without gaps; empty when no case has a date on the clock.
    """
    index = _index(edition)
    first = index.first[view.clock]
    kept = _filtered(index, view) & index.on_map & (first != _NO_DAY)
    months = first[kept].astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    if not months.size:
        return pd.Series(dtype="int64", index=pd.DatetimeIndex([]))
    counts = np.bincount(months - months.min())
    starts = (np.arange(counts.size) + months.min()).astype("datetime64[M]")
    return pd.Series(counts, index=pd.DatetimeIndex(starts.astype("datetime64[s]")))


def _as_date(day: int) -> dt.date:
    return dt.date(1970, 1, 1) + dt.timedelta(days=day)


def _as_day(date: dt.date | None, default: int) -> int:
    return default if date is None else (date - dt.date(1970, 1, 1)).days


def _filtered(index: _Index, view: View) -> NDArray[np.bool_]:
    """The cases that pass action and query."""
    kept = np.ones(index.on_map.size, dtype=bool)
    if view.action:
        kept &= np.isin(index.action, view.action)
    if view.query.strip():
        found = pc.match_substring(index.haystack, view.query.strip().lower())
        kept &= np.asarray(found, dtype=bool)
    return kept


def select(edition: Edition, view: View) -> Selection:
    """What `view` leaves of `edition`; see `Selection` for what comes out and the module for the rules of counting."""
    index = _index(edition)
    start, end = _as_day(view.start, -(2**31) + 1), _as_day(view.end, 2**31 - 1)
    first, last = index.first[view.clock], index.last[view.clock]
    is_dated = first != _NO_DAY
    in_window = is_dated & (first <= end) & (last >= start)
    is_full = not is_dated.any() or bool((first[is_dated] >= start).all() and (last[is_dated] <= end).all())
    kept = _filtered(index, view)
    undated = kept & ~is_dated
    in_view = kept & (in_window | ~is_dated) if is_full else kept & in_window
    facts_in_view = (index.fact_case >= 0) & in_view[index.fact_case] if index.fact_case.size else np.zeros(0, dtype=bool)
    counts = _per_place(index, facts_in_view)
    reasons = np.bincount(index.off_reason[in_view], minlength=4)
    articles = np.bincount(index.pair_article[in_view[index.pair_case]], minlength=index.n_articles)
    return Selection(
        edition=edition,
        view=view,
        is_full=is_full,
        counts=_series(index, counts),
        articles_by_code=_series(index, _articles_per_place(index, facts_in_view)),
        sentences_by_code=_series(index, _per_place(index, facts_in_view, index.fact_sentences)),
        fragile=_series(index, (counts > 0) & (_per_place(index, facts_in_view, index.fact_fragile) == counts)),
        state=_series(index, _states(index, counts, start, end, view.clock)),
        n_cases=int((in_view & index.on_map).sum()),
        n_provinces=int((counts > 0).sum()),
        n_articles=int((articles > 0).sum()),
        off_map={
            "national": int(reasons[1]),
            "unknown": int(reasons[2]),
            "abroad": int(reasons[3]),
            "ambiguous": int(index.is_ambiguous.sum()),
        },
        n_undated=int(undated.sum()),
        n_rejected=int(index.is_rejected.sum()),
        n_conflicts=int((in_view & index.has_conflict).sum()),
        _in_view=in_view,
        _undated=undated,
        _facts_in_view=facts_in_view,
    )


def _per_place(index: _Index, facts: NDArray[np.bool_], weights: NDArray[Any] | None = None) -> NDArray[np.int64]:
    chosen = None if weights is None else weights[facts]
    return np.bincount(index.fact_place[facts], chosen, minlength=len(index.codes)).astype(np.int64)


def _articles_per_place(index: _Index, facts: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Distinct articles behind the facts of each place."""
    seen = np.zeros(64 * max(index.n_articles, 1), dtype=bool)
    seen[index.fact_pair_key[facts[index.fact_pair_fact]]] = True
    by_place: NDArray[np.int64] = seen.reshape(-1, 64).sum(axis=0)
    return by_place[: len(index.codes)]


def _states(index: _Index, counts: NDArray[np.int64], start: int, end: int, clock: str) -> NDArray[Any]:
    covered = index.covered[clock]
    is_covered = bool(index.on_map.size) and (covered is None or (covered[0] <= end and covered[1] >= start))
    empty = np.where(index.is_mentioned, "mentioned", "none") if is_covered else np.full(counts.size, "not_covered")
    return np.where(counts > 0, "cases", empty).astype(object)


def _series(index: _Index, values: NDArray[Any]) -> pd.Series[Any]:
    return pd.Series(values, index=list(index.codes))


def _take(frame: pd.DataFrame, rows: NDArray[np.bool_]) -> pd.DataFrame:
    """These rows of a frame nobody mutates; the frame itself when that is all of them."""
    return frame if rows.all() else frame[rows]
