"""Facets: the properties of cases by which a view is narrowed, as integer arrays that count and filter at once.

A choice in a link is `facet.value`. Values are codes, or names as the articles write them: never labels. Within a
facet one of the chosen values is enough; every facet with a choice must agree.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

import numpy as np
import pandas as pd

from dashboard.casebook.review import CHECKED, is_checked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from dashboard.casebook.edition import Edition

FacetName = Literal["action", "status", "person", "organisation", "outlet", "precision", "rests", "lang", "review"]
FACETS: tuple[FacetName, ...] = get_args(FacetName)
# Facets with choices in the parameter `f`; the gravest step has a parameter of its own.
IN_LINKS = FACETS[1:]

_LONGEST_KEY = 60


@dataclass(frozen=True, slots=True, eq=False)
class Facet:
    """Which case has which value: pair by pair, the row of the case and the number of the value in `numbers`."""

    numbers: Mapping[str, int]
    case: NDArray[np.intp]
    value: NDArray[np.intp]

    def counts(self, in_view: NDArray[np.bool_]) -> dict[str, int]:
        """How many of the cases in view have each value that one of them has, the most frequent first."""
        n = np.bincount(self.value[in_view[self.case]], minlength=len(self.numbers))
        keys = list(self.numbers)
        order = np.argsort(-n, kind="stable")[: np.count_nonzero(n)]
        return {keys[at]: int(n[at]) for at in order}

    def keeps(self, chosen: Iterable[str], n_cases: int) -> NDArray[np.bool_]:
        """The cases that have one of the chosen values."""
        is_chosen = np.zeros(len(self.numbers), dtype=bool)
        is_chosen[[self.numbers[key] for key in chosen if key in self.numbers]] = True
        kept = np.zeros(n_cases, dtype=bool)
        kept[self.case[is_chosen[self.value]]] = True
        return kept


def chosen_values(choices: Sequence[str], name: str) -> tuple[str, ...]:
    """The values chosen in a facet, of choices as links write them: ("status.done", "person.Chen") and "status"."""
    pairs = (choice.partition(".") for choice in choices)
    return tuple(value for facet, _, value in pairs if facet == name)


def value_key(text: str) -> str:
    """A name as a link carries it: one line, of printable characters, without the mark that joins lists, not too long.

    Names that differ only in what is dropped are one value.
    """
    kept = "".join(char if char.isprintable() else " " for char in text.replace("~", "-"))
    return " ".join(kept.split())[:_LONGEST_KEY].strip()


class Facets(Mapping[FacetName, Facet]):
    """The facets of an edition, by row of its cases; each is made when it is first asked for, and kept."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._given: dict[FacetName, Facet] = {}
        self._made: dict[FacetName, Facet] = {}

    def __getitem__(self, name: FacetName) -> Facet:
        if name in self._given:
            return self._given[name]
        if name not in self._made:
            self._made[name] = facet_of(_VALUES[name](self._edition))
        return self._made[name]

    def __iter__(self) -> Iterator[FacetName]:
        return iter(FACETS)

    def __len__(self) -> int:
        return len(FACETS)

    def replaced(self, name: FacetName, facet: Facet) -> Facets:
        """These facets with another one under a name; what either makes of the others serves both."""
        other = Facets(self._edition)
        other._given, other._made = {**self._given, name: facet}, self._made
        return other


def _of_cases(column: str) -> Callable[[Edition], pd.Series[Any]]:
    return lambda edition: edition.cases[column].reset_index(drop=True)


def _of_articles(column: str) -> Callable[[Edition], pd.Series[Any]]:
    """A property of the articles that tell each case."""

    def values(edition: Edition) -> pd.Series[Any]:
        """The property of each article in turn, indexed by the row of the case."""
        told_by = edition.cases["article_ids"].fillna("").str.split("~").reset_index(drop=True).explode()
        return told_by.map(dict(zip(edition.articles["article_id"], edition.articles[column], strict=True)))

    return values


# The values of each facet, indexed by the row of the case.
_VALUES: Mapping[FacetName, Callable[[Edition], pd.Series[Any]]] = {
    "action": _of_cases("action"),
    "status": _of_cases("status"),
    "person": lambda edition: _names(edition.cases["people"]),
    "organisation": lambda edition: _names(edition.cases["organisations"]),
    "outlet": _of_articles("publisher"),
    "precision": _of_cases("happened_precision"),
    "rests": _of_cases("rests_on"),
    "lang": _of_articles("lang"),
    "review": lambda edition: pd.Series(np.where(is_checked(edition), *CHECKED), dtype="object"),
}


def facet_of(values: pd.Series[Any]) -> Facet:
    """The facet of a column whose index is the row of the case; a case with a value twice has it once."""
    known = values.dropna()
    known = known.map({value: value_key(str(value)) for value in known.unique()})
    known = known[known != ""]
    numbers, keys = pd.factorize(known)
    # One number for each pair, so that it can be counted once.
    size = max(len(keys), 1)
    pairs = np.unique(np.asarray(known.index, dtype=np.int64) * size + numbers)
    return Facet({str(key): at for at, key in enumerate(keys)}, pairs // size, pairs % size)


def _names(column: pd.Series[Any]) -> pd.Series[Any]:
    """The names in a column of JSON lists, by row; most rows of a large corpus have none."""
    rows = column.reset_index(drop=True).fillna("[]")
    return rows[~rows.isin(["", "[]"])].map(json.loads).explode()
