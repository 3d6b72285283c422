"""Rows of an edition by what they belong to, found at once: built at first use, kept for the last few editions.

A page shows a few cases of many; filtering every table again for each of them would cost more than the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from dashboard.casebook.tables import split_list
from dashboard.cases.overturn import meanings
from dashboard.codes import provinces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from dashboard.casebook.edition import Edition

Record = dict[str, Any]
# The rule of a report whose act is read from a word that names none of its own ("offensive", "crackdown").
WEAK_WORD = "weak-word"
_KEPT_ARTICLES = 500


@dataclass(frozen=True, eq=False)
class Lookup:
    """Row numbers of an edition's tables by id, each made when it is first asked for."""

    edition: Edition
    _kept: dict[tuple[str, str], list[Record]] = field(default_factory=dict)
    _arrays: dict[str, Mapping[str, Any]] = field(default_factory=dict)

    @cached_property
    def article(self) -> Mapping[str, int]:
        """The row of each article."""
        return {key: at for at, key in enumerate(self.edition.articles["article_id"].tolist())}

    @cached_property
    def case(self) -> Mapping[str, int]:
        """The row of each case."""
        return {key: at for at, key in enumerate(self.edition.cases["case_id"].tolist())}

    @cached_property
    def mentions_of(self) -> Mapping[str, NDArray[np.intp]]:
        """The mentions of each article."""
        return _Groups(self.edition.mentions["article_id"])

    @cached_property
    def dates_of(self) -> Mapping[str, NDArray[np.intp]]:
        """The dates of each article."""
        return _Groups(self.edition.dates["article_id"])

    @cached_property
    def reports_in(self) -> Mapping[str, NDArray[np.intp]]:
        """The reports of each article."""
        return _Groups(self.edition.reports["article_id"])

    @cached_property
    def reports_of(self) -> Mapping[str, NDArray[np.intp]]:
        """The reports of each case."""
        return _Groups(self.edition.reports["case_id"])

    @cached_property
    def reports_by_key(self) -> Mapping[str, NDArray[np.intp]]:
        """The reports of each key; a sentence that lists provinces has one for each of its cases."""
        return _Groups(self.edition.reports["case_key"])

    @cached_property
    def context(self) -> Mapping[str, NDArray[np.intp]]:
        """The mentions that only mention a province, by its code."""
        mentions = self.edition.mentions
        is_context = ((mentions["role"] == "context") & ~mentions["is_rejected"]).to_numpy(dtype=bool)
        rows = np.flatnonzero(is_context)
        return {code: rows[at] for code, at in _Groups(mentions["province_code"].iloc[rows]).items()}

    @cached_property
    def rejected(self) -> Mapping[str, NDArray[np.intp]]:
        """The rejected mentions that could have meant a province, by its code."""
        return _rejected(self.edition.mentions)

    @cached_property
    def is_on_map(self) -> NDArray[np.bool_]:
        """For each row of `cases` whether a fact of it stands in one of the 34 provinces."""
        at = pd.Index(self.edition.cases["case_id"]).get_indexer(pd.Index(_placed(self.edition.facts)))
        found = np.zeros(len(self.edition.cases), dtype=bool)
        found[at[at >= 0]] = True
        return found

    @cached_property
    def in_conflict(self) -> frozenset[str]:
        """Ids of the cases whose sources disagree."""
        cases = self.edition.cases
        return frozenset(cases["case_id"][~cases["conflicts"].isin(["", "[]"])])

    @cached_property
    def only_listed(self) -> frozenset[str]:
        """Ids of the cases whose provinces stand in a list of a sentence with no act of theirs by a word of its own."""
        return _only_listed(self.edition.reports)

    def article_row(self, article_id: str) -> Record | None:
        """The row of an article; None when the edition has no such article."""
        return self._record("articles", self.article.get(article_id))

    def case_row(self, case_id: str) -> Record | None:
        """The row of a case; None when the edition has no such case."""
        return self._record("cases", self.case.get(case_id))

    def mentions(self, article_id: str) -> list[Record]:
        """The mentions of an article, in the order of the text."""
        return self._keep("mentions", article_id, self.mentions_of)

    def dates(self, article_id: str) -> list[Record]:
        """The dates of an article, in the order of the text."""
        return self._keep("dates", article_id, self.dates_of)

    def article_reports(self, article_id: str) -> list[Record]:
        """The reports of an article, in the order of the text."""
        return self._taken("reports", self.reports_in.get(article_id), "start")

    def case_reports(self, case_id: str) -> list[Record]:
        """The reports that tell a case, by article and place in its text."""
        rows = self._taken("reports", self.reports_of.get(case_id), "start")
        return sorted(rows, key=lambda row: (row["article_id"], row["start"]))

    def context_mentions(self, code: str, most: int) -> tuple[int, list[Record]]:
        """How many mentions only mention a province, and the first `most` of them."""
        rows = self.context.get(code, _NONE)
        return len(rows), self._taken("mentions", rows[:most])

    def rejected_mentions(self, code: str, most: int) -> tuple[int, list[Record]]:
        """How many rejected mentions could have meant a province, and the first `most` of them."""
        rows = self.rejected.get(code, _NONE)
        return len(rows), self._taken("mentions", rows[:most])

    def _keep(self, table: str, key: str, rows: Mapping[str, NDArray[np.intp]]) -> list[Record]:
        """Rows of a table in the order of the text; a page asks for those of one article again for every sentence."""
        if (table, key) not in self._kept:
            if len(self._kept) >= _KEPT_ARTICLES:
                self._kept.clear()
            self._kept[table, key] = self._taken(table, rows.get(key), "start")
        return self._kept[table, key]

    def _record(self, table: str, at: int | None) -> Record | None:
        return None if at is None else self._taken(table, [at])[0]

    def _taken(self, table: str, rows: Sequence[int] | NDArray[np.intp] | None, by: str = "") -> list[Record]:
        """What `records` gives of these rows of a table, value by value; in the order of a column when one is named."""
        columns = self._columns(table)
        taken = [
            {name: _value(column[int(at)]) for name, column in columns.items()} for at in (() if rows is None else rows)
        ]
        return sorted(taken, key=lambda row: row[by]) if by else taken

    def _columns(self, table: str) -> Mapping[str, Any]:
        """The columns of a table by name; taking them from the frame costs more than the cells of a few rows."""
        if table not in self._arrays:
            frame: pd.DataFrame = getattr(self.edition, table)
            self._arrays[table] = {str(name): frame[name].array for name in frame.columns}
        return self._arrays[table]


_NONE: NDArray[np.intp] = np.zeros(0, dtype=np.intp)


@lru_cache(maxsize=4)
def lookup(edition: Edition) -> Lookup:
    """The lookup of an edition, kept for the last few."""
    return Lookup(edition)


def _placed(facts: pd.DataFrame) -> pd.Series[str]:
    """Ids of the cases with a fact in one of the 34 provinces."""
    return facts["case_id"][facts["province_code"].isin(list(provinces()))]


def _only_listed(reports: pd.DataFrame) -> frozenset[str]:
    """Ids of the cases all of whose reports list their province, with an act guessed from a weak word ("offensive")."""
    is_list = reports["is_listed"].astype(bool) & (reports["rule"] == WEAK_WORD)
    return frozenset(reports["case_id"][is_list].dropna()) - frozenset(reports["case_id"][~is_list].dropna())


def _rejected(mentions: pd.DataFrame) -> dict[str, NDArray[np.intp]]:
    """Rejected mentions by every province that they name or could have meant."""
    found: dict[str, list[int]] = {}
    rows = np.flatnonzero(mentions["is_rejected"].to_numpy(dtype=bool))
    chosen = mentions.iloc[rows]
    for at, code, rivals in zip(rows, chosen["province_code"], chosen["rivals"], strict=True):
        for item in meanings(_value(code), split_list(rivals)):
            found.setdefault(item, []).append(int(at))
    return {code: np.array(ats, dtype=np.intp) for code, ats in found.items()}


class _Groups(Mapping[str, "NDArray[np.intp]"]):
    """The rows of each value of a column, in their order: one array cut where it is asked for."""

    def __init__(self, column: pd.Series[Any]) -> None:
        numbers, values = pd.factorize(column)
        self._rows = np.argsort(numbers, kind="stable").astype(np.intp)
        # Rows without a value have the number -1 and stand first.
        self._ends = np.cumsum(np.bincount(numbers + 1, minlength=len(values) + 1))
        self._numbers = {str(value): number for number, value in enumerate(values.tolist())}

    def __getitem__(self, value: str) -> NDArray[np.intp]:
        number = self._numbers[value]
        return self._rows[self._ends[number] : self._ends[number + 1]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def _value(value: Any) -> Any:  # noqa: ANN401
    return None if value is None or value != value else value


def records(frame: pd.DataFrame) -> list[Record]:
    """The rows of a frame as dictionaries, with None for every missing value."""
    return [{str(name): _value(value) for name, value in row.items()} for row in frame.to_dict("records")]
