"""What people have checked: the verdicts that concern each case, an accept as well as a correction.

A verdict on a list concerns the case of each of its provinces. One that does not fit any more concerns none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import numpy as np

from dashboard.casebook.tables import as_read, split_list
from dashboard.cases.identity import base_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from dashboard.casebook.edition import Edition
    from dashboard.model import VerdictKind

Checked = Literal["checked", "unchecked"]
# The values of the facet, in the order in which they are offered.
CHECKED: tuple[Checked, Checked] = ("checked", "unchecked")


@dataclass(frozen=True, slots=True)
class Review:
    """One verdict on a case: what was decided, by whom, when (ISO 8601) and why; `value` is as in the table."""

    kind: VerdictKind
    who: str
    at: str
    why: str
    value: str = ""


def reviews(edition: Edition) -> Mapping[str, tuple[Review, ...]]:
    """The verdicts on each case that has any, the last given last; kept for the last few editions."""
    return _build(edition)


def is_checked(edition: Edition) -> NDArray[np.bool_]:
    """Whether a person has checked it, for each row of `cases`."""
    return edition.cases["case_id"].isin(list(reviews(edition))).to_numpy(dtype=bool)


@lru_cache(maxsize=8)
def _build(edition: Edition) -> dict[str, tuple[Review, ...]]:
    found: dict[str, tuple[Review, ...]] = {}
    if edition.verdicts.empty:
        return found
    parts: dict[str, list[str]] = {}
    for case_id in edition.cases["case_id"].tolist():
        parts.setdefault(base_id(case_id), []).append(case_id)
    told = edition.reports["case_id"].tolist()
    of_report = {as_read(report): case for report, case in zip(edition.reports["report_id"], told, strict=True)}
    for row in edition.verdicts.to_dict("records"):
        named = [row["case_id"]] if row["case_id"] else []
        if named and row["kind"] == "split":
            named += [of_report[report] for report in split_list(row["value"]) if report in of_report]
        review = Review(row["kind"], row["who"], row["at"], row["why"], row["value"])
        for name in dict.fromkeys(named):
            for case_id in (one for one in parts.get(base_id(name), ()) if name in (one, base_id(one))):
                found[case_id] = (*found.get(case_id, ()), review)
    return found
