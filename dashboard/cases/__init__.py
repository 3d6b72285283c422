"""Sentences to reports, reports to cases; corrections by hand applied."""

from dashboard.cases.anaphors import read_anaphors
from dashboard.cases.clock import Hint, hints_of, year_hints
from dashboard.cases.gist import Gist, gist_of
from dashboard.cases.grouping import Joined, group, join
from dashboard.cases.identity import case_id, day_published, is_on_name, text_digest
from dashboard.cases.overturn import accepted_names, count_names
from dashboard.cases.pile import Telling, in_bytes, in_text, temporary
from dashboard.cases.reports import read_reports
from dashboard.cases.roles import settle_roles
from dashboard.cases.scene import scenes
from dashboard.cases.unheard import REMARK, Word, words_of_topic
from dashboard.cases.verdicts import REPORT_MARK, append_verdict, check_verdict, read_verdicts, stands, with_codes

__all__ = [
    "REMARK",
    "REPORT_MARK",
    "Gist",
    "Hint",
    "Joined",
    "Telling",
    "Word",
    "accepted_names",
    "append_verdict",
    "case_id",
    "check_verdict",
    "count_names",
    "day_published",
    "gist_of",
    "group",
    "hints_of",
    "in_bytes",
    "in_text",
    "is_on_name",
    "join",
    "read_anaphors",
    "read_reports",
    "read_verdicts",
    "scenes",
    "settle_roles",
    "stands",
    "temporary",
    "text_digest",
    "with_codes",
    "words_of_topic",
    "year_hints",
]
