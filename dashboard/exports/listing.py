"""The cases of a view in a few lines, each with the numbers of its sources: what stands beside a map in an export."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.casebook import reasons
from dashboard.casebook.tables import split_list
from dashboard.exports.citation import one_line
from dashboard.exports.told import tell_cases
from dashboard.figures.edtf import as_day, by_words, edtf_words, is_ahead

if TYPE_CHECKING:
    from dashboard.casebook.view import Selection
    from dashboard.exports.citation import Citation
    from dashboard.language import Lang


@dataclass(frozen=True, slots=True)
class Line:
    """One case: its title, the codes of its provinces, its date in words, the numbers of its sources.

    `sources` are numbers of `Citation.sources`; `quote` is the sentence that says most, after the number of its source,
    empty where none was asked for.
    """

    case_id: str
    title: str
    codes: tuple[str, ...]
    date: str
    sources: tuple[int, ...]
    is_fragile: bool
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """The first cases on the map, newest first and undated last, and how many there are in all.

    With provinces selected (`codes`), only the cases that lie in one of them.
    """

    lines: tuple[Line, ...]
    n_all: int
    codes: tuple[str, ...]


def listing(selection: Selection, citation: Citation, most: int, *, has_quotes: bool = False) -> Listing:
    """At most `most` cases of the view; the article numbers are those of `citation`, made from the same selection.

    With `has_quotes` each brings a sentence that it rests on.
    """
    facts = selection.facts
    if selection.view.provinces:
        facts = facts[facts["province_code"].isin(selection.view.provinces)]
    cases = selection.cases
    cases = cases[cases["case_id"].isin(facts["case_id"])]
    clock = selection.view.clock
    by_date = cases.sort_values(
        [f"{clock}_latest", f"{clock}_earliest", "case_id"], ascending=[False, False, True], na_position="last"
    )
    numbers = {source.article_id: source.number for source in citation.sources}
    shown = [_line(row, numbers, citation.lang) for _, row in by_date.head(most).iterrows()]
    if has_quotes:
        told = tell_cases(selection, citation, [line.case_id for line in shown], 1)
        quotes = {case.case_id: f"[{quote.source}] “{quote.text}”" for case in told for quote in case.quotes}
        shown = [replace(line, quote=quotes.get(line.case_id, "")) for line in shown]
    return Listing(tuple(shown), len(cases), selection.view.provinces)


def _when(row: pd.Series, lang: Lang) -> str:
    """When a case happened; of an announced act whose day lay ahead, the day by which it is to be done."""
    when = edtf_words(lang, "" if pd.isna(row["happened"]) else str(row["happened"]))
    by = is_ahead(row["status"], row["happened_latest"], as_day(row["published_latest"]))
    return by_words(lang, when) if by else when


def _line(row: pd.Series, numbers: dict[str, int], lang: Lang) -> Line:
    return Line(
        case_id=str(row["case_id"]),
        title=one_line(reasons.case_title(lang, str(row["title"]))),
        codes=split_list(str(row["province_codes"])),
        date=_when(row, lang),
        sources=tuple(sorted(numbers[key] for key in split_list(str(row["article_ids"])) if key in numbers)),
        is_fragile=bool(row["fragile"]),
    )
