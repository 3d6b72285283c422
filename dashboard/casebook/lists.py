"""The lists of *Cases*: which cases of a view each holds, as many as the map page says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.casebook.lookup import lookup
from dashboard.casebook.tables import split_list
from dashboard.casebook.twins import twins

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from dashboard.casebook.view import Selection

# What the parameter `show` may ask for, and what it is called (an English phrase of the catalogue).
LISTS = {
    "": "All in view",
    "map": "On the map",
    "off_map": "On no map",
    "national": "National",
    "unknown": "Province unknown",
    "abroad": "Abroad",
    "undated": "Date unknown",
    "conflicts": "Sources disagree",
    "twins": "May be one with another",
}


def known_list(asked: str) -> str:
    """The key of `LISTS` that a link asks for; that of all cases for one that there is not."""
    return asked if asked in LISTS else ""


def listed_cases(selection: Selection, show: str) -> pd.DataFrame:
    """The cases of the list `show` (a key of `LISTS`), with the columns of `columns.CASES`."""
    cases = selection.cases
    if show == "undated":
        return selection.undated
    if show in ("map", "off_map"):
        is_on_map = lookup(selection.edition).is_on_map[selection.edition.cases.index.get_indexer(cases.index)]
        return cases[is_on_map if show == "map" else ~is_on_map]
    if show in ("national", "unknown", "abroad"):
        return cases[cases["case_id"].isin(selection.off_map_ids(show))]  # type: ignore[arg-type]
    if show == "conflicts":
        return cases[cases["case_id"].isin(selection.conflict_ids)]
    if show == "twins":
        return cases[cases["case_id"].isin(list(twins(selection.edition)))]
    return cases


def in_provinces(cases: pd.DataFrame, codes: Iterable[str]) -> pd.DataFrame:
    """Those of the cases that lie in one of these provinces; all of them when none is given."""
    chosen = frozenset(codes)
    if not chosen:
        return cases
    listed = cases["province_codes"].fillna("")
    return cases[listed.isin([each for each in listed.unique() if not chosen.isdisjoint(split_list(each))])]


def n_listed(selection: Selection) -> dict[str, int]:
    """How many cases each list holds."""
    return {
        "": selection.n_cases + selection.n_off_map,
        "map": selection.n_cases,
        "off_map": selection.n_off_map,
        "national": selection.off_map["national"],
        "unknown": selection.off_map["unknown"],
        "abroad": selection.off_map["abroad"],
        "undated": selection.n_undated,
        "conflicts": selection.n_conflicts,
        "twins": len(listed_cases(selection, "twins")),
    }
