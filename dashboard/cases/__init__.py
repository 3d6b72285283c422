"""Sentences to reports, reports to cases; corrections by hand applied."""

from dashboard.cases.clock import year_hints
from dashboard.cases.grouping import group
from dashboard.cases.identity import is_on_name
from dashboard.cases.overturn import count_names
from dashboard.cases.reports import read_reports
from dashboard.cases.roles import settle_roles
from dashboard.cases.verdicts import REPORT_MARK, append_verdict, check_verdict, read_verdicts, stands

__all__ = [
    "REPORT_MARK",
    "append_verdict",
    "check_verdict",
    "count_names",
    "group",
    "is_on_name",
    "read_reports",
    "read_verdicts",
    "settle_roles",
    "stands",
    "year_hints",
]
