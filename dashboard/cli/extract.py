"""`extract`: read articles and write what was read as JSON Lines, one object per article, in input order."""

from __future__ import annotations

import json
import sys
import weakref
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard import cases, pipeline
from dashboard.casebook.readings import Readings
from dashboard.cli import inputs
from dashboard.cli.build import add_jobs, add_no_curated
from dashboard.cli.console import progress, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from dashboard.casebook.joining import CaseIds
    from dashboard.model import DateSpan, Mention, Reading, Report


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("extract", help="read articles, write JSON Lines on stdout", description=__doc__)
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="file, folder or JSON Lines file; - for JSON Lines on standard input"
    )
    add_no_curated(parser)
    add_jobs(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Read all inputs together, so that `case_id` is shared; returns 1 when some failed, after the rest is written."""
    paths = [Path(path) for path in args.paths if path != "-"]
    lines = sys.stdin.buffer if "-" in args.paths else None
    with Readings(None) as shelf:
        given = inputs.list_inputs(paths, args.curated, shelf, lines)
        failed = inputs.name_failures(given)
        verdicts, code = inputs.read_verdicts(paths, args.curated)
        names = inputs.distinct_ids(one.article_id for one in given.listed)
        pairs = list(zip(given.listed, names, strict=True))
        listed = [one if one.article_id == name else one._replace(article_id=name) for one, name in pairs]
        aside = _Aside({name: one.article_id for one, name in pairs if one.article_id != name})
        del pairs
        topic = given.topic or inputs.default_topic()
        told = pipeline.read_aside(listed, topic, verdicts, shelf, aside.put, progress, args.jobs)
        for name in names:
            say(aside.line(name, told))
    return max(code, failed)


class _Aside:
    """What was read, on disk until the cases are known: a line for each article, and one for each report."""

    def __init__(self, own_ids: Mapping[str, str]) -> None:
        """`own_ids` are the ids that articles were given, by those that tell them apart, where they differ."""
        self._own_ids = own_ids
        self._connection = cases.temporary()
        weakref.finalize(self, self._connection.close)
        self._connection.execute("CREATE TABLE read (article_id BLOB PRIMARY KEY, lines BLOB)")

    def put(self, reading: Reading) -> None:
        """Write a reading, in place of one of the same article that was written before."""
        key = reading.article.article_id
        parts = [_encoded(to_object(replace(reading, reports=()), self._own_ids.get(key, key))).removesuffix(b"]}")]
        for report in reading.reports:
            if not report.is_background:
                parts += [
                    _encoded(report.report_id),
                    _encoded(_report(replace(report, case_id=""))).removesuffix(b'""}'),
                ]
        row = cases.in_bytes(key), b"\n".join(parts)
        self._connection.execute("INSERT OR REPLACE INTO read VALUES (?, ?)", row)

    def line(self, key: str, told: CaseIds) -> bytes:
        """The line of an article, its reports with their cases."""
        found = self._connection.execute("SELECT lines FROM read WHERE article_id = ?", (cases.in_bytes(key),))
        lines: bytes = found.fetchone()[0]
        head, *parts = lines.split(b"\n")
        reports = (
            body + _encoded(case_id) + b"}"
            for report_id, body in zip(map(json.loads, parts[::2]), parts[1::2], strict=True)
            if (case_id := told.get(report_id)) is not None
        )
        return head + b", ".join(reports) + b"]}\n"


def _encoded(value: object) -> bytes:
    """JSON in UTF-8; a lone surrogate becomes its JSON escape."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")


def to_object(reading: Reading, article_id: str) -> dict[str, object]:
    """One article as the object of the contract; offsets are Python characters into the text as given."""
    article = reading.article
    published = article.published
    return {
        "id": article_id,
        "title": article.title,
        "lang": article.lang,
        "published": {"value": published.value, "precision": published.precision, "basis": published.basis},
        "mentions": [_mention(mention) for mention in reading.mentions],
        "dates": [_date(date) for date in reading.dates],
        "reports": _reports(reading),
    }


def _mention(mention: Mention) -> dict[str, object]:
    return {
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "province": mention.province,
        "how": mention.how,
        "role": mention.role,
        "rule": mention.rule,
        "reason": mention.reason,
        "rivals": list(mention.rivals),
    }


def _date(date: DateSpan) -> dict[str, object]:
    return {
        "start": date.start,
        "end": date.end,
        "surface": date.surface,
        "value": date.value,
        "earliest": date.earliest.isoformat() if date.earliest else None,
        "latest": date.latest.isoformat() if date.latest else None,
        "precision": date.precision,
        "rule": date.rule,
    }


def _reports(reading: Reading) -> list[dict[str, object]]:
    return [_report(report) for report in reading.reports if not report.is_background]


def _report(report: Report) -> dict[str, object]:
    return {
        "provinces": list(report.provinces),
        "court": report.court,
        "scope": report.scope,
        "action": report.action,
        "status": report.status,
        "date": report.date.value if report.date else None,
        "people": [person.name for person in report.people],
        "organisations": [organisation.name for organisation in report.organisations],
        "amounts": [
            {"value": amount.value, "unit": amount.unit, "qualifier": amount.qualifier, "kind": amount.kind}
            for amount in report.amounts
        ],
        "evidence": {"start": report.start, "end": report.end},
        "case_id": report.case_id,
    }
