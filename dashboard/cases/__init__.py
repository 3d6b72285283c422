"""Sentences to reports, reports to cases; corrections by hand applied."""

from dashboard.cases.clock import year_hints
from dashboard.cases.grouping import group
from dashboard.cases.reports import read_reports
from dashboard.cases.verdicts import read_verdicts

__all__ = ["group", "read_reports", "read_verdicts", "year_hints"]
