"""Sentences to reports, reports to cases; corrections by hand applied."""

from dashboard.cases.clock import year_hints
from dashboard.cases.corrections import stands
from dashboard.cases.grouping import group
from dashboard.cases.reports import read_reports
from dashboard.cases.roles import settle_roles
from dashboard.cases.verdicts import REPORT_MARK, append_verdict, check_verdict, read_verdicts

__all__ = [
    "REPORT_MARK",
    "append_verdict",
    "check_verdict",
    "group",
    "read_reports",
    "read_verdicts",
    "settle_roles",
    "stands",
    "year_hints",
]
