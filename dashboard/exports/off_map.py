"""What a view counts on no map, without a date or not at all: each reason with its number and first examples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.exports.office import plain
from dashboard.exports.told import cited, tell_cases
from dashboard.labels import off_map_reason, scope_label
from dashboard.language import count, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.casebook.view import OffMap, Selection
    from dashboard.exports.citation import Citation

_EXAMPLES = 2
_SCOPES: tuple[OffMap, ...] = ("national", "unknown", "abroad")
_SURFACE_LENGTH = 40


@dataclass(frozen=True, slots=True)
class OffMapRow:
    """One reason: in words, how many (cases, or mentions), the first examples, the numbers of their sources."""

    reason: str
    n: int
    examples: tuple[str, ...]
    sources: tuple[int, ...]


def off_map_rows(selection: Selection, citation: Citation) -> list[OffMapRow]:
    """The reasons of a view that hold for something: scopes, no date, ambiguous and rejected mentions."""
    lang = citation.lang
    rows = []
    for scope in _SCOPES:
        label = f"{scope_label(lang, scope)}: {off_map_reason(lang, scope)}"
        rows.append(_of_cases(selection, citation, label, selection.off_map_ids(scope)))
    shown = count(lang, selection.n_undated_on_map, "case")
    label = say(lang, "Without a date ({shown} of them on the map)", shown=shown)
    rows.append(_of_cases(selection, citation, label, selection.undated_ids))
    ambiguous = say(lang, "Place names that the text leaves open between provinces")
    rows.append(_of_mentions(selection, ambiguous, selection.off_map_ids("ambiguous")))
    rejected = say(lang, "Place names seen and not counted, each with its reason in the casebook")
    rows.append(_of_mentions(selection, rejected, selection.rejected_ids))
    return [row for row in rows if row.n]


def _of_cases(selection: Selection, citation: Citation, label: str, case_ids: Sequence[str]) -> OffMapRow:
    told = tell_cases(selection, citation, case_ids[:_EXAMPLES], 0)
    examples = tuple(f"{case.title} {''.join(f'[{number}]' for number in case.sources[:3])}".rstrip() for case in told)
    return OffMapRow(label, len(case_ids), examples, cited(told))


def _of_mentions(selection: Selection, label: str, mention_ids: Sequence[str]) -> OffMapRow:
    mentions = selection.edition.mentions
    surfaces: pd.Series[str] = mentions.loc[mentions["mention_id"].isin(mention_ids), "surface"]
    examples = [f"“{plain(surface, _SURFACE_LENGTH)}”" for surface in dict.fromkeys(surfaces)]
    return OffMapRow(label, len(mention_ids), tuple(examples[: 3 * _EXAMPLES]), ())
