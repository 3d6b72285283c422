"""A case told anew by the reports that are left of it, as a build would tell it; what a person corrected stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.casebook.lookup import lookup
from dashboard.casebook.overturned import as_article, as_report
from dashboard.casebook.tables import as_read, case_rows, spans_of, typed_frame
from dashboard.cases.build import build_case
from dashboard.cases.identity import base_id, part_of
from dashboard.cases.overturn import RULE
from dashboard.columns import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.lookup import Record

_WINDOW = ("happened", "happened_earliest", "happened_latest", "happened_precision")
# What the rows of reports do not hold, or what `restated.evidence_cells` tells of a case.
_NOT_TOLD = ("case_id", "province_codes", "amounts", "links", "conflicts")


def retold(edition: Edition, row: int, reports: Sequence[Record], origins: Mapping[str, str]) -> dict[str, Any]:
    """The cells of the case at `row` of `edition.cases` that follow from the reports that are left of it.

    `origins` holds the origin of each article that still tells it. The provinces are not among the cells; the window
    is not when somebody corrected it by hand, nor is the title of one part of a list.
    """
    found, case_id = lookup(edition), edition.cases["case_id"].iloc[row]
    articles = {key: as_article(found.article_row(key) or {}) for key in origins}
    told = [as_report(report) for report in reports]
    case = build_case(case_id, told, articles, (), _leading(edition, origins))
    cells = typed_frame(case_rows([case], articles, told, origins), TABLES["cases"]).to_dict("records")[0]
    left_out = {*_NOT_TOLD, *(_WINDOW if _is_redated(edition, case_id) else ())}
    left_out |= {"title"} if part_of(case_id) else set()
    return {str(name): value for name, value in cells.items() if name not in left_out}


def _is_redated(edition: Edition, case_id: str) -> bool:
    """Whether a verdict in force gave the case its date; an accept takes it back."""
    verdicts = edition.verdicts
    on_it = verdicts["case_id"].isin({case_id, base_id(case_id)}) & (verdicts["problem"] == "")
    kinds = [kind for kind in verdicts["kind"][on_it] if kind in ("redate", "accept")]
    return kinds[-1:] == ["redate"]


def _leading(edition: Edition, article_ids: Iterable[str]) -> frozenset[str]:
    """The ids of the reports with which these articles open: of each the one whose evidence begins first."""
    found: set[str] = set()
    for key in article_ids:
        told = [report for report in lookup(edition).article_reports(key) if report["rule"] != RULE]
        begins = [(min(spans_of(report))[0], as_read(report["report_id"])) for report in told]
        found.update(report_id for _, report_id in sorted(begins)[:1])
    return frozenset(found)
