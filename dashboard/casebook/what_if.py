"""What if: an edition as it would stand without some sentences, or with names read the other way, or counted after all.

An item is the key of a report (`columns.REPORTS`, `case_key`), whose sentence is struck out, or `mention.province`: the
name at that mention is read as one of its rivals, wherever its article writes it; one that reading left out is counted
for that province there (see `overturned`). Pure: the edition itself stays, and what comes back is an edition like any
other, so that map, counters, table and exports agree.

The rules, in one place:
- A case without a report left is gone. A province of a case is gone when reports named it and none of those is left.
- A report follows a name that is read the other way, unless another name says its province too: one in its sentences;
  when they hold none, one anywhere in its article.
- Title, steps and dates of a case are those that the reports left tell (`retold`); a verdict on it stays in force.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from dashboard.casebook.lookup import lookup, records
from dashboard.casebook.overturned import could_count_for, counted
from dashboard.casebook.restated import changed, evidence_cells, facts_of
from dashboard.casebook.retold import retold
from dashboard.casebook.tables import join_list, spans_of, split_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.lookup import Record


@dataclass(frozen=True, slots=True)
class Asked:
    """The items of a what-if that an edition can answer: keys of reports, and mentions with the province to read.

    `counted` are mentions of the ledger.
    """

    struck: frozenset[str]
    read_as: tuple[tuple[Record, str], ...]
    counted: tuple[tuple[Record, str], ...] = ()


def parse_items(edition: Edition, items: Sequence[str]) -> tuple[str, ...]:
    """The items that this edition can answer, each once; the others are left out."""
    return tuple(dict.fromkeys(item for item in items if _is_known(edition, item)))


def _is_known(edition: Edition, item: str) -> bool:
    mention, dot, code = item.rpartition(".")
    if dot:
        row = _mention(edition, mention)
        if row is None:
            return False
        is_rival = row["role"] == "case" and code in split_list(row["rivals"] or "")
        return code in could_count_for(edition, row) if row["is_rejected"] else is_rival
    return bool(item) and item in lookup(edition).reports_by_key


def asked(edition: Edition, items: Sequence[str]) -> Asked:
    """The items of `parse_items`, sorted by kind; of two readings of one name the last one."""
    pairs = {mention: code for mention, dot, code in (item.rpartition(".") for item in items) if dot}
    found = ((_mention(edition, mention), code) for mention, code in pairs.items())
    rows = [(row, code) for row, code in found if row is not None]
    return Asked(
        struck=frozenset(item for item in items if "." not in item),
        read_as=tuple((row, code) for row, code in rows if not row["is_rejected"]),
        counted=tuple((row, code) for row, code in rows if row["is_rejected"]),
    )


def edition_if(edition: Edition, items: tuple[str, ...]) -> Edition:
    """The edition under a what-if; the edition itself without one. Kept for the last few."""
    return _edition_if(edition, items) if items else edition


@lru_cache(maxsize=4)
def _edition_if(edition: Edition, items: tuple[str, ...]) -> Edition:
    what = asked(edition, items)
    return counted(_made(edition, what), what.counted, edition)


def _made(edition: Edition, what: Asked) -> Edition:
    found = lookup(edition)
    struck = {row for key in what.struck for row in found.reports_by_key.get(key, ())}
    moved = _moved(edition, what)
    touched = {edition.reports["case_id"].iloc[row] for row in struck | set(moved)} - {""}
    codes = edition.reports["province_codes"].tolist()
    for row, named in moved.items():
        codes[row] = join_list(named)
    reports = edition.reports.assign(province_codes=codes)
    reports = _without(reports, struck)
    rows = {found.case[case_id]: case_id for case_id in touched if case_id in found.case}
    told = reports[reports["case_id"].isin(touched)]
    gone = [row for row, case_id in rows.items() if not (told["case_id"] == case_id).any()]
    origins = dict(zip(edition.articles["article_id"], edition.articles["origin_id"], strict=True))
    cells = {
        row: _cells(edition, row, told[told["case_id"] == case_id], origins)
        for row, case_id in rows.items()
        if row not in gone
    }
    cases = changed(edition.cases, pd.DataFrame(list(cells.values()), index=edition.cases.index[list(cells)]))
    anew = facts_of(cases.iloc[list(cells)])
    of_touched = np.flatnonzero(edition.facts["case_id"].isin(touched).to_numpy(dtype=bool)).tolist()
    return replace(
        edition,
        reports=reports,
        cases=_without(cases, gone),
        facts=pd.concat([_without(edition.facts, of_touched), anew], ignore_index=True),
    )


def _cells(edition: Edition, row: int, told: pd.DataFrame, origins: Mapping[str, str]) -> dict[str, Any]:
    """The row of a case, from the reports that are left."""
    case = records(edition.cases.iloc[[row]])[0]
    before = [edition.reports["province_codes"].iloc[at] for at in lookup(edition).reports_of[case["case_id"]]]
    named_before = {code for codes in before for code in split_list(codes)}
    named = [code for codes in told["province_codes"] for code in split_list(codes)]
    codes = [code for code in split_list(case["province_codes"]) if code in named or code not in named_before]
    codes += [code for code in dict.fromkeys(named) if code not in named_before]
    made = {"province_codes": join_list(codes)}
    if len(told) == len(before):
        return {**case, **made, "scope": "unknown" if case["scope"] == "province" and not codes else case["scope"]}
    own = {key: origins[key] for key in told["article_id"].unique()}
    cells = {**case, **evidence_cells(case, told, own), **retold(edition, row, records(told), own), **made}
    # Provinces that no report names were given by hand.
    return {**cells, "scope": "province"} if codes and case["scope"] == "province" else cells


def _moved(edition: Edition, what: Asked) -> dict[int, tuple[str, ...]]:
    """The provinces of every report that follows a name read the other way, by row of `reports`."""
    found, moved = lookup(edition), dict[int, tuple[str, ...]]()
    for mention, code in what.read_as:
        article_id, old = mention["article_id"], mention["province_code"]
        names = [
            row
            for row in found.mentions(article_id)
            if row["province_code"] == old and row["role"] == "case" and not row["is_rejected"]
        ]
        for at in found.reports_in.get(article_id, ()):
            report = edition.reports.iloc[int(at)].to_dict()
            codes = moved.get(int(at), split_list(report["province_codes"]))
            if old in codes and _stands_on(report, names) == {mention["surface"]}:
                moved[int(at)] = tuple(dict.fromkeys(code if one == old else one for one in codes))
    return moved


def _stands_on(report: Mapping[Any, Any], names: Sequence[Record]) -> set[str]:
    """The names of its province that a report stands on: those in its sentences, else those of its article."""
    inside = {row["surface"] for row in names for start, end in spans_of(report) if start <= row["start"] < end}
    return inside or {row["surface"] for row in names}


def reports_of(edition: Edition, key: str) -> list[Record]:
    """The rows of `reports` with this key: one, or one for each case of a sentence that lists provinces."""
    return records(edition.reports.iloc[lookup(edition).reports_by_key.get(key, [])])


def _mention(edition: Edition, mention_id: str) -> Record | None:
    """The row of a mention by its id, `article:start`."""
    rows = lookup(edition).mentions(mention_id.rpartition(":")[0])
    return next((row for row in rows if row["mention_id"] == mention_id), None)


def _without(frame: pd.DataFrame, rows: Iterable[int]) -> pd.DataFrame:
    """The frame without these rows, numbered anew: put together from what lies between them, which copies no text."""
    ends = [*sorted(rows), len(frame)]
    starts = [0, *(row + 1 for row in ends[:-1])]
    return pd.concat([frame.iloc[start:end] for start, end in zip(starts, ends, strict=True)], ignore_index=True)
