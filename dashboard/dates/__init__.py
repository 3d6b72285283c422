"""Dates: expressions in English and Chinese -> DateSpan, and the publication date of an article."""

from dashboard.dates.edtf import format_edtf, parse_edtf
from dashboard.dates.infer import infer_published, narrow_published
from dashboard.dates.published import find_published
from dashboard.dates.read import read_dates

__all__ = ["find_published", "format_edtf", "infer_published", "narrow_published", "parse_edtf", "read_dates"]
