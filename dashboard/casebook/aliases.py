"""Case ids that were in force once: each is the key of a report, and finds the case which that report tells now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.cases.identity import base_id, part_of

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition


def current_id(edition: Edition, asked: str) -> str:
    """The id under which the case `asked` stands in this edition; `asked` itself when no case can be found for it.

    `asked` is an id from a link, a note or a verdict, of this edition or of another one of the same articles. The case
    of one province of a list is looked for in that province, else it is the first case that the report tells.
    """
    if not base_id(asked) or edition.cases["case_id"].eq(asked).any():
        return asked
    reports = edition.reports
    told = reports.loc[(reports["case_key"] == base_id(asked)) & (reports["case_id"] != ""), "case_id"].tolist()
    same = [case_id for case_id in told if part_of(case_id) == part_of(asked)]
    return str(min(same or told, default=asked))
