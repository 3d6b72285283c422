"""`explain`: say in plain words why an article, or a span of it, was read as it was."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard import codes, columns, config, pipeline
from dashboard.casebook import open_edition, tables
from dashboard.cli import inputs
from dashboard.cli.build import add_casebook, add_no_curated
from dashboard.cli.console import plain, say
from dashboard.errors import UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pandas as pd

Record = dict[str, Any]
# An ending sentence far longer than any real one is cut in the terminal, not in the data.
LONGEST_QUOTE = 400


@dataclass(frozen=True, slots=True)
class Told:
    """One article with everything read from it, each as a record with the columns of its table."""

    article: Record
    mentions: list[Record]
    dates: list[Record]
    reports: list[Record]
    cases: dict[str, Record]


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("explain", help="say why something was read so", description=__doc__)
    parser.add_argument("article", metavar="ARTICLE", help="id of an article in the casebook, or a file")
    parser.add_argument("span", nargs="?", metavar="SPAN", help="START:END in characters, or words of the text")
    add_casebook(parser)
    add_no_curated(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Explain. Raises UsageError when there is no such article or span, StorageError as `open_edition`."""
    path = Path(args.article)
    told, code = _from_files(path, args.curated) if path.exists() else (_from_casebook(args), 0)
    for one in told:
        spans = find_spans(one.article["text"], args.span) if args.span else []
        say("\n".join(explain(one, spans)) + "\n")
    return code


def _from_files(path: Path, curated: bool) -> tuple[list[Told], int]:
    given = inputs.read_inputs([path], curated)
    code = inputs.name_failures(given)
    beside = path.parent / "topic.toml"
    topic = config.load_topic(beside) if path.is_file() and beside.is_file() else given.topic
    verdicts = pipeline.verdicts_on(path) if curated else ()
    corpus = pipeline.read_corpus(inputs.with_distinct_ids(given.articles), topic, verdicts)
    rows = tables.corpus_rows(corpus)
    named = {name: [_record(name, row) for row in table] for name, table in rows.items()}
    return [_tell(article, named) for article in named["articles"]], code


def _from_casebook(args: argparse.Namespace) -> list[Told]:
    edition = open_edition(args.casebook or config.casebook_path())
    articles = edition.articles[edition.articles["article_id"] == args.article]
    if articles.empty:
        listed = ", ".join(sorted(edition.articles["article_id"])[:5])
        raise UsageError(f"{args.article}: no such file, and no such article in the casebook (it has {listed} ...)")
    named: dict[str, list[Record]] = {
        "articles": _records("articles", articles),
        "cases": _records("cases", edition.cases),
    }
    for name in ("mentions", "dates", "reports"):
        frame = getattr(edition, name)
        named[name] = _records(name, frame[frame["article_id"] == args.article])
    return [_tell(named["articles"][0], named)]


def _record(name: str, row: Sequence[object]) -> Record:
    return dict(zip((column.name for column in columns.TABLES[name]), row, strict=True))


def _records(name: str, frame: pd.DataFrame) -> list[Record]:
    from dashboard.exports.records import plain_rows

    return [_record(name, row) for row in plain_rows(frame, columns.TABLES[name])]


def _tell(article: Record, named: Mapping[str, list[Record]]) -> Told:
    def own(name: str) -> list[Record]:
        """The records of one table that belong to the article."""
        return [record for record in named[name] if record["article_id"] == article["article_id"]]

    cases = {case["case_id"]: case for case in named["cases"]}
    return Told(article, own("mentions"), own("dates"), own("reports"), cases)


def find_spans(text: str, span: str) -> list[tuple[int, int]]:
    """The spans meant by START:END or by words of the text (every occurrence). Raises UsageError when there is none."""
    numbers = re.fullmatch(r"([0-9]{1,9}):([0-9]{1,9})", span)
    if numbers:
        start, end = int(numbers[1]), int(numbers[2])
        if not start < end <= len(text):
            raise UsageError(f"span {span}: outside the text, which has {len(text)} characters")
        return [(start, end)]
    found = [(match.start(), match.end()) for match in re.finditer(re.escape(span), text)]
    if not found:
        raise UsageError(
            f"span {span!r}: these words do not stand in the article; copy them from it, or give START:END"
        )
    return found


def explain(told: Told, spans: Sequence[tuple[int, int]] = ()) -> list[str]:
    """The lines that explain an article, or what was read at `spans` of it; nothing in them can steer a terminal."""
    article = told.article
    lines = list(_head(article))

    def asked(records: Iterable[Record]) -> list[Record]:
        """The records that lie in the spans asked for."""
        return [
            item
            for item in records
            if not spans or any(item["start"] < end and start < item["end"] for start, end in spans)
        ]

    chosen = [(record, _place) for record in asked(told.mentions)] + [(record, _date) for record in asked(told.dates)]
    for record, words in sorted(chosen, key=lambda pair: (pair[0]["start"], pair[0]["end"])):
        lines += ["", *words(record, article)]
    for report in asked(told.reports):
        lines += ["", *_report(report, article, told.cases.get(report["case_id"]))]
    for span in spans:
        if not any(item["start"] < span[1] and span[0] < item["end"] for item in (*told.mentions, *told.dates)):
            lines += ["", *_nothing(span, article)]
    return [plain_line(line) for line in lines]


def plain_line(line: str) -> str:
    """`plain`, with the indent kept."""
    indent = len(line) - len(line.lstrip(" "))
    return " " * indent + plain(line)


def _head(article: Record) -> Iterator[str]:
    source = ", ".join(part for part in (article["publisher"], article["lang"]) if part)
    yield f"{article['article_id']}: {article['title'] or '(no title)'} ({source})"
    when = article["published"] or "at an unknown time"
    yield f"  published {when} ({article['published_precision']}, {article['published_basis']})"
    for reason in json.loads(article["published_reasons"]):
        yield f"    because {reason}"


def province_name(code: str) -> str:
    """A code with its English name: "CN-JX Jiangxi"."""
    known = codes.provinces().get(code)
    return f"{code} {known.name}" if known else code


def _names(listed: str) -> str:
    return ", ".join(province_name(code) for code in tables.split_list(listed))


def _quote(article: Record, start: int, end: int) -> str:
    text = article["text"][start:end]
    return f'"{text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + " ..."}"'


def _place(mention: Record, article: Record) -> Iterator[str]:
    code, role = mention["province_code"], mention["role"]
    verdict = "resolved to no province" if code is None else f"read as {province_name(code)}"
    roles = {
        "case": "the story happens there",
        "context": "context only, not counted",
        "none": "counted for no province",
    }
    name = f'place {mention["start"]}:{mention["end"]} "{mention["surface"]}"'
    yield f"{name}: {verdict} ({mention['how']}); {roles[role]}"
    yield f"  why: {mention['reason']} [rule {mention['rule']}]"
    if mention["rivals"]:
        yield f"  could also have meant: {_names(mention['rivals'])}"
    yield f"  sentence: {_quote(article, mention['sentence_start'], mention['sentence_end'])}"


def _date(date: Record, article: Record) -> Iterator[str]:
    verdict = date["value"] or "no date that the text supports"
    yield f'date {date["start"]}:{date["end"]} "{date["surface"]}": {verdict} ({date["precision"]})'
    if date["earliest"] or date["latest"]:
        yield f"  from {date['earliest'] or 'unknown'} to {date['latest'] or 'unknown'}"
    anchor = f"counted from {date['anchor']} " if date["anchor"] else ""
    yield f"  why: {anchor}[rule {date['rule']}]"


def _report(report: Record, article: Record, case: Record | None) -> Iterator[str]:
    where = _names(report["province_codes"]) or {"national": "the whole country"}.get(report["scope"], report["scope"])
    court = f", court in {province_name(report['court_code'])}" if report["court_code"] else ""
    when = report["date_value"] or "date unknown"
    yield f"report {report['start']}:{report['end']}: {report['action']} ({report['status']}), {where}{court}, {when}"
    yield f"  why: {report['reason']} [rule {report['rule']}]"
    for name in ("people", "organisations"):
        if listed := json.loads(report[name]):
            yield f"  {name}: {', '.join(listed)}"
    if amounts := json.loads(report["amounts"]):
        yield f"  amounts: {', '.join(amount['surface'] for amount in amounts)}"
    yield f"  sentence: {_quote(article, report['start'], report['end'])}"
    if case is not None:
        yield f"  case {case['case_id']}: {case['title']}"
        for link in json.loads(case["links"]):
            if report["report_id"] in (link["report_a"], link["report_b"]):
                yield f"    one matter with another report: {link['reason']} [rule {link['rule']}]"


def _nothing(span: tuple[int, int], article: Record) -> Iterator[str]:
    start, end = span
    yield f'span {start}:{end} "{article["text"][start:end]}": read as no place and no date'
    for first, last, kind in json.loads(article["boilerplate"]):
        if first < end and start < last:
            yield f"  why: it stands in boilerplate ({kind}), which yields nothing"
