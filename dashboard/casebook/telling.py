"""How a case is told: which cases of a province and which of their sentences come first. Pages and exports share it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.casebook.reasons import step_code
from dashboard.casebook.tables import spans_of, split_list
from dashboard.model import ACTIONS_BY_SEVERITY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from dashboard.casebook.lookup import Lookup, Record

_OTHERS = re.compile(r"\bothers?\b|其他|其余|另", re.IGNORECASE)

# Elsewhere, background, does not name the province, only supports, listed.
Rank = tuple[bool, bool, bool, bool, bool]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One evidence sentence of a case: its article's row and its span there."""

    article: Record
    start: int
    end: int


def ranked_cases(facts: pd.DataFrame, code: str) -> list[str]:
    """Ids of a province's cases among the facts in view: best evidenced first, then the gravest, then the newest."""
    rows = facts[facts["province_code"] == code]
    grave = {action: number for number, action in enumerate(ACTIONS_BY_SEVERITY)}
    days = rows["happened_latest"].to_numpy(dtype="datetime64[D]")
    oldest_first = np.where(np.isnat(days), -(2**62), days.astype(np.int64))
    order = np.lexsort(
        (
            -oldest_first,
            rows["action"].map(grave).fillna(len(grave)),
            -rows["n_sentences"].to_numpy(),
            -rows["n_origins"].to_numpy(),
            rows["is_fragile"].to_numpy(),
        )
    )
    return list(dict.fromkeys(rows["case_id"].iloc[order]))


def case_sentences(found: Lookup, reports: Sequence[Record], code: str | None) -> list[Sentence]:
    """The distinct evidence sentences of a case, the articles in turn.

    In each article, sentences about the province come first: those that name it before others ("the province" is no
    name), those that state a step before those that support one; what came before the case and what only stands in a
    list comes last.
    """
    ranked: dict[tuple[str, int], tuple[Rank, Sentence]] = {}
    for report in reports:
        article = found.article_row(report["article_id"])
        for at, (start, end) in enumerate(spans_of(report) if article else ()):
            rank = _rank(found, report, (start, end), code, is_support=at > 0)
            key = (report["article_id"], start)
            if article and (key not in ranked or rank < ranked[key][0]):
                ranked[key] = (rank, Sentence(article, start, end))
    ordered = [pair for _, pair in sorted(ranked.items(), key=lambda item: (item[1][0], item[0]))]
    turns: dict[str, int] = {}
    in_turn: list[tuple[bool, int, int, Sentence]] = []
    for rank, sentence in ordered:
        article_id = sentence.article["article_id"]
        turns[article_id] = turns.get(article_id, 0) + 1
        in_turn.append((rank[0], turns[article_id], len(in_turn), sentence))
    return [sentence for *_, sentence in sorted(in_turn, key=lambda item: item[:3])]


def _rank(found: Lookup, report: Record, span: tuple[int, int], code: str | None, *, is_support: bool) -> Rank:
    """How much a sentence says about a case in a province; the least comes first."""
    elsewhere = code is not None and code not in split_list(report["province_codes"] or "")
    named = [row for row in found.mentions(report["article_id"]) if decides(row, code) and row["how"] != "anaphor"]
    names = any(span[0] <= row["start"] < span[1] for row in named)
    return elsewhere, bool(report["is_background"]), not names, is_support, bool(report["is_listed"])


def deciding_mentions(found: Lookup, sentence: Sentence, code: str, most: int = 2) -> list[Record]:
    """The mentions inside a sentence that lead its case to a province; one for each name.

    Names with a rival come first, because they are what a reader doubts; "the province" decides where no name does.
    """
    rows = [row for row in found.mentions(sentence.article["article_id"]) if decides(row, code)]
    inside = [row for row in rows if row["start"] < sentence.end and sentence.start < row["end"]]
    distinct = {row["surface"]: row for row in reversed(inside)}
    ordered = sorted(
        distinct.values(), key=lambda row: (row["how"] == "anaphor", not row["rivals"], row["how"] == "direct")
    )
    doubtful = [row for row in ordered if row["rivals"]]
    return doubtful[:most] or ordered[:1]


def decides(mention: Record, code: str | None) -> bool:
    """Whether a mention leads its case to the province `code`."""
    return (
        code is not None
        and mention["province_code"] == code
        and mention["role"] == "case"
        and not mention["is_rejected"]
    )


def counts_others(amount: Mapping[str, Any]) -> bool:
    """Whether an amount counts people beside those who are named ("seven other officials", "其他7人", "另有7人")."""
    is_count = amount.get("kind") == "count" and amount.get("unit") == "people"
    return is_count and _OTHERS.search(str(amount.get("surface") or "")) is not None


def side_dates(found: Lookup, case_id: str, conflict: Mapping[str, Any]) -> list[str | None]:
    """The date (EDTF) that each side of a conflict about a date gives; None for a side of any other."""
    subject, _, step = conflict["about"].partition(": ")
    action = step_code(step) if subject == "when" else None
    told = {
        (row["article_id"], row["start"], row["end"]): row["date_value"]
        for row in found.case_reports(case_id)
        if row["action"] == action
    }
    return [told.get((article_id, start, end)) for article_id, start, end, _ in conflict["sides"]]


def in_time(steps: Sequence[Record]) -> list[Record]:
    """Steps by the day by which they were taken, so that a whole month stands after a day of it; undated ones last."""

    def order(step: Record) -> tuple[str, str]:
        """Last day, then first day."""
        return step.get("latest") or step.get("earliest") or "9999", step.get("earliest") or ""

    return sorted(steps, key=order)
