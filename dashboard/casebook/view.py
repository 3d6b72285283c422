"""One view of an edition: which cases a window, clock and filters leave, what colours each province, what is on no map.

Pure and vectorised: the strings of an edition are turned into integer arrays once (`arrays`), so that a view of 100,000
cases costs a few milliseconds. Nothing here knows about pages or links.

The rules of counting, in one place:
- A case is in the window when its interval [earliest, latest] on the chosen clock overlaps it, ends included.
- A case without a date on that clock is always counted in `n_undated`. It colours its provinces only while the window
  holds every dated case (`is_full`): a narrower window asks "when", which such a case cannot answer.
- `mentioned` (said of provinces without any case in the edition) and the ledger of rejected mentions belong to the
  articles, not to the window: they do not move with it.
- With `known_on` everything is counted as if the corpus held only the articles published by that day (see `known`).
- A window that overlaps neither a case nor an article of the corpus is not covered: zero there would be a false zero.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Literal, get_args

import numpy as np
import pandas as pd

from dashboard.casebook.arrays import CLOCKS, NO_DAY, OFF_CODE, SEPARATOR, Arrays, arrays, day_number
from dashboard.casebook.facets import chosen_values
from dashboard.casebook.known import arrays_on
from dashboard.casebook.names import found
from dashboard.casebook.partly import n_spanning
from dashboard.casebook.per_place import articles_per_place, only_mentioned, per_place, rests, states
from dashboard.casebook.restated import cases_on, facts_on
from dashboard.casebook.what_if import edition_if

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dashboard.casebook.edition import Edition

Clock = Literal["happened", "published"]
State = Literal["cases", "mentioned", "none", "not_covered"]
OffMap = Literal["national", "unknown", "abroad", "ambiguous"]
# What a colour stands for (see `measures`), and how its values are put into classes (see `figures.classes`).
Measure = Literal["cases", "articles", "origins", "per_million", "attention"]
Scheme = Literal["fixed", "quantile", "jenks", "log"]

__all__ = [
    "CLOCKS",
    "MEASURES",
    "OFF_MAP",
    "SCHEMES",
    "SEPARATOR",
    "Selection",
    "View",
    "by_month",
    "extent",
    "filtered",
    "months_around",
    "select",
]

MEASURES: tuple[Measure, ...] = get_args(Measure)
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
OFF_MAP: tuple[OffMap, ...] = ("national", "unknown", "abroad", "ambiguous")


@dataclass(frozen=True, slots=True)
class View:
    """What somebody looks at; everything that a link restores.

    `provinces` are the selected codes, in the order of selection. `start` and `end` are inclusive days, None for open.
    `action` keeps cases whose gravest step is one of these; empty keeps all. `query` keeps cases in which all of
    its words occur (see `search`, `names`). `facets` are choices such as "status.done" (see `facets`). `edition` pins
    an edition id; None is the newest. `known_on` leaves out what was published later; None knows everything.
    `what_if` are the items of a what-if (see `what_if`); the edition of a selection is the one that they leave.
    `measure` is what a colour stands for and `scheme` how it is classed; neither changes what is in view.
    """

    provinces: tuple[str, ...] = ()
    start: dt.date | None = None
    end: dt.date | None = None
    clock: Clock = "happened"
    action: tuple[str, ...] = ()
    query: str = ""
    edition: str | None = None
    lang: Literal["en", "zh"] = "en"
    known_on: dt.date | None = None
    facets: tuple[str, ...] = ()
    what_if: tuple[str, ...] = ()
    measure: Measure = "cases"
    scheme: Scheme = "fixed"

    @property
    def days(self) -> tuple[int, int]:
        """The window as `arrays` count days; an open end lies beyond every day."""
        ends = np.iinfo(np.int32)
        return _as_day(self.start, int(ends.min) + 1), _as_day(self.end, int(ends.max))

    @property
    def is_filtered(self) -> bool:
        """Whether a filter is on, beside the window."""
        return bool(self.action or self.facets or self.query.strip())

    @property
    def filters(self) -> View:
        """The filters alone, as the key of what they leave."""
        return View(action=self.action, facets=self.facets, query=self.query)

    @property
    def unfiltered(self) -> View:
        """The same view without its filters."""
        return replace(self, action=(), facets=(), query="")

    def chosen(self, facet: str) -> tuple[str, ...]:
        """The values chosen in a facet (of `facets.FACETS`)."""
        return self.action if facet == "action" else chosen_values(self.facets, facet)


@dataclass(frozen=True)
class Selection:
    """What a view leaves of an edition. Every number comes with the ids behind it, so that it can be a door.

    Series are indexed by the 34 codes in the order of `codes.provinces()`: `counts` (cases), `articles_by_code`
    (distinct articles that tell them), `sentences_by_code` (evidence sentences), `fragile` (bool: every case there
    rests on one sentence), `rests_on` (what the colour rests on, all its cases together: a `tables.Rest`, empty without
    a case), `state` (see `State`), `hidden` (cases of the province that the window or a filter leaves out, those
    without a date among them). `off_map` counts cases by scope, and under "ambiguous" the mentions
    that stay unresolved between provinces. `n_later` are cases that pass the filters and were told only after
    `known_on`; `n_perhaps_later` those for which the dates of their articles leave that open. Neither is in view.
    """

    edition: Edition
    view: View
    is_full: bool
    counts: pd.Series[int]
    articles_by_code: pd.Series[int]
    sentences_by_code: pd.Series[int]
    fragile: pd.Series[bool]
    rests_on: pd.Series[str]
    state: pd.Series[str]
    hidden: pd.Series[int]
    n_cases: int
    n_provinces: int
    n_articles: int
    off_map: dict[OffMap, int]
    n_undated: int
    n_rejected: int
    n_conflicts: int
    n_later: int
    n_perhaps_later: int
    _in_view: NDArray[np.bool_]
    _undated: NDArray[np.bool_]
    _facts_in_view: NDArray[np.bool_]
    _articles_in_view: NDArray[np.bool_]

    @property
    def index(self) -> Arrays:
        """The arrays that were counted."""
        return arrays_on(self.edition, self.view.known_on)

    @property
    def in_view(self) -> NDArray[np.bool_]:
        """Whether each case of the edition is in view, on the map or not."""
        return self._in_view

    @property
    def n_off_map(self) -> int:
        """Cases in view that colour no province (national, province unknown, abroad)."""
        return sum(n for reason, n in self.off_map.items() if reason != "ambiguous")

    @property
    def is_narrowed(self) -> bool:
        """Whether the window or a filter is on: it could leave cases of the edition out."""
        return not self.is_full or self.view.is_filtered or bool(self.view.known_on or self.view.what_if)

    @property
    def article_ids(self) -> tuple[str, ...]:
        """Ids of the articles that tell the cases in view; as many as `n_articles`."""
        ids = self.index.article_ids
        return tuple(ids[number] for number in np.flatnonzero(self._articles_in_view))

    @property
    def span(self) -> tuple[dt.date, dt.date] | None:
        """First and last day of the dated cases in view on the map; None when there is none."""
        return _span(self.index, self.view.clock, self._in_view & self.index.on_map)

    @property
    def n_undated_on_map(self) -> int:
        """Cases that colour a province in this view without a date on its clock."""
        index = self.index
        return int((self._in_view & index.on_map & (index.first[self.view.clock] == NO_DAY)).sum())

    @cached_property
    def origins_by_code(self) -> pd.Series[int]:
        """Independent origins of `articles_by_code`: reprints of one text count once."""
        index = self.index
        return _series(index, articles_per_place(index, self._facts_in_view, index.article_origin))

    @cached_property
    def n_spanning(self) -> int:
        """Cases on the map that only span the window (see `partly`)."""
        return n_spanning(self)

    @property
    def only_mentioned(self) -> NDArray[np.bool_]:
        """The provinces that articles name without any case there in the whole edition, in the order of the codes."""
        return only_mentioned(self.index)

    @cached_property
    def cases(self) -> pd.DataFrame:
        """The cases in view, on the map or not, with the columns of `columns.CASES`."""
        return cases_on(self.edition, self.view.known_on, _take(self.edition.cases, self._in_view))

    @cached_property
    def facts(self) -> pd.DataFrame:
        """The facts in view (one row per case and province), with the columns of `columns.FACTS`."""
        return facts_on(self.edition, self.view.known_on, _take(self.edition.facts, self._facts_in_view))

    @cached_property
    def undated(self) -> pd.DataFrame:
        """The cases without a date on the view's clock that pass its filters, with the columns of `columns.CASES`."""
        return cases_on(self.edition, self.view.known_on, _take(self.edition.cases, self._undated))

    def case_ids(self, code: str | None = None) -> tuple[str, ...]:
        """Ids of the cases in view on the map; with a code, of those in that province."""
        facts = self.facts
        chosen = facts["case_id"] if code is None else facts.loc[facts["province_code"] == code, "case_id"]
        return tuple(chosen.unique())

    def off_map_ids(self, reason: OffMap) -> tuple[str, ...]:
        """Ids of what is on no map for this reason: cases, or mentions for "ambiguous"."""
        index = self.index
        if reason == "ambiguous":
            return tuple(self.edition.mentions["mention_id"][index.is_ambiguous])
        return tuple(self.edition.cases["case_id"][self._in_view & (index.off_reason == OFF_CODE[reason])])

    @property
    def undated_ids(self) -> tuple[str, ...]:
        """Ids of the cases in `undated`."""
        return tuple(self.edition.cases["case_id"][self._undated])

    @property
    def rejected_ids(self) -> tuple[str, ...]:
        """Ids of the mentions in the ledger: seen, shown, counted for no province."""
        return tuple(self.edition.mentions["mention_id"][self.index.is_rejected])

    @property
    def conflict_ids(self) -> tuple[str, ...]:
        """Ids of the cases in view whose sources disagree."""
        return tuple(self.edition.cases["case_id"][self._in_view & self.index.has_conflict])


def extent(edition: Edition, clock: Clock) -> tuple[dt.date, dt.date] | None:
    """First and last day of the edition's dated cases on a clock; None when no case has a date on it."""
    return _extent(arrays(edition), clock)


@lru_cache(maxsize=8)
def _extent(index: Arrays, clock: Clock) -> tuple[dt.date, dt.date] | None:
    return _span(index, clock, np.ones(index.on_map.size, dtype=bool))


def months_around(start: dt.date, end: dt.date) -> tuple[dt.date, dt.date]:
    """The first day of the first month and the last day of the last month of a window."""
    return start.replace(day=1), end.replace(day=calendar.monthrange(end.year, end.month)[1])


def _span(index: Arrays, clock: str, rows: NDArray[np.bool_]) -> tuple[dt.date, dt.date] | None:
    dated = rows & (index.first[clock] != NO_DAY)
    if not dated.any():
        return None
    return _as_date(int(index.first[clock][dated].min())), _as_date(int(index.last[clock][dated].max()))


def by_month(edition: Edition, view: View) -> pd.DataFrame:
    """Cases by the month of their first day, over the whole edition: the window is set aside, the filters are kept.

    Returns the columns `on_map` and `off_map` (cases), indexed by month starts (`datetime64`) without gaps; no rows
    when no case has a date on the clock.
    """
    index = arrays_on(edition_if(edition, view.what_if), view.known_on)
    first = index.first[view.clock]
    kept = filtered(index, view) & index.is_known & (first != NO_DAY)
    months = first.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    if not kept.any():
        return pd.DataFrame({"on_map": [], "off_map": []}, index=pd.DatetimeIndex([]), dtype="int64")
    low, high = int(months[kept].min()), int(months[kept].max())
    starts = np.arange(low, high + 1).astype("datetime64[M]").astype("datetime64[s]")
    counts = {
        name: np.bincount(months[kept & rows] - low, minlength=high - low + 1)
        for name, rows in (("on_map", index.on_map), ("off_map", ~index.on_map))
    }
    return pd.DataFrame(counts, index=pd.DatetimeIndex(starts))


def _as_date(day: int) -> dt.date:
    return dt.date(1970, 1, 1) + dt.timedelta(days=day)


def _as_day(date: dt.date | None, default: int) -> int:
    return default if date is None else day_number(date)


def filtered(index: Arrays, view: View) -> NDArray[np.bool_]:
    """The cases that pass every filter, known or not; kept for the next call, so nobody may write into it."""
    return _filtered(index, view.filters)


@lru_cache(maxsize=8)
def _filtered(index: Arrays, filters: View) -> NDArray[np.bool_]:
    kept = np.ones(index.on_map.size, dtype=bool)
    for name in index.facets:
        if values := filters.chosen(name):
            kept &= index.facets[name].keeps(values, kept.size)
    kept &= found(index, filters.query)
    kept.flags.writeable = False
    return kept


def select(edition: Edition, view: View, *, is_strict: bool = False) -> Selection:
    """What `view` leaves of `edition`; see `Selection` for what comes out and the module for the rules of counting.

    `is_strict` keeps cases without a date out of a window that holds every dated case too: two windows are compared.
    """
    edition = edition_if(edition, view.what_if)
    index = arrays_on(edition, view.known_on)
    start, end = view.days
    first, last = index.first[view.clock], index.last[view.clock]
    is_dated = index.is_known & (first != NO_DAY)
    in_window = is_dated & (first <= end) & (last >= start)
    is_full = not is_dated.any() or bool((first[is_dated] >= start).all() and (last[is_dated] <= end).all())
    is_full = is_full and not is_strict
    passing = filtered(index, view)
    kept = passing & index.is_known
    undated = kept & ~is_dated
    in_view = kept & (in_window | ~is_dated) if is_full else kept & in_window
    # The extra row at the end answers for facts whose case is unknown (-1).
    facts_in_view = np.append(in_view, False)[index.fact_case]
    counts = per_place(index, facts_in_view)
    reasons = np.bincount(index.off_reason[in_view], minlength=4)
    articles = np.bincount(index.pair_article[in_view[index.pair_case]], minlength=len(index.article_ids)) > 0
    return Selection(
        edition=edition,
        view=view,
        is_full=is_full,
        counts=_series(index, counts),
        articles_by_code=_series(index, articles_per_place(index, facts_in_view)),
        sentences_by_code=_series(index, per_place(index, facts_in_view, index.fact_sentences)),
        fragile=_series(index, (counts > 0) & (per_place(index, facts_in_view, index.fact_fragile) == counts)),
        rests_on=_series(index, rests(index, facts_in_view, counts)),
        state=_series(index, states(index, counts, start, end, view.clock)),
        hidden=_series(index, index.place_cases - counts),
        n_cases=int((in_view & index.on_map).sum()),
        n_provinces=int((counts > 0).sum()),
        n_articles=int(articles.sum()),
        off_map={
            "national": int(reasons[1]),
            "unknown": int(reasons[2]),
            "abroad": int(reasons[3]),
            "ambiguous": int(index.is_ambiguous.sum()),
        },
        n_undated=int(undated.sum()),
        n_rejected=int(index.is_rejected.sum()),
        n_conflicts=int((in_view & index.has_conflict).sum()),
        n_later=int((passing & ~index.is_known & ~index.is_possible).sum()),
        n_perhaps_later=int((passing & index.is_possible).sum()),
        _in_view=in_view,
        _undated=undated,
        _facts_in_view=facts_in_view,
        _articles_in_view=articles,
    )


def _series(index: Arrays, values: NDArray[Any]) -> pd.Series[Any]:
    return pd.Series(values, index=list(index.codes))


def _take(frame: pd.DataFrame, rows: NDArray[np.bool_]) -> pd.DataFrame:
    """These rows of a frame nobody mutates; the frame itself when that is all of them."""
    return frame if rows.all() else frame[rows]
