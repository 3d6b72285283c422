"""`explain`: say in plain words why an article, or a span of it, was read as it was."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard import codes, columns, config, pipeline
from dashboard.casebook import open_edition, reasons, tables
from dashboard.casebook.held import corpus_folder
from dashboard.casebook.tables import as_read, spans_of
from dashboard.cases import REMARK
from dashboard.cli import console, inputs
from dashboard.cli.build import add_casebook, add_no_curated
from dashboard.cli.console import plain
from dashboard.errors import UsageError
from dashboard.labels import (
    action_noun,
    basis_label,
    boilerplate_label,
    how_label,
    precision_label,
    scope_label,
    status_label,
)
from dashboard.language import LANGS, say
from dashboard.model import Article, Boilerplate, Published

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    import pandas as pd

    from dashboard.config import Topic
    from dashboard.language import Lang

Record = dict[str, Any]
# An ending sentence far longer than any real one is cut in the terminal, not in the data.
LONGEST_QUOTE = 400
ROLES = {
    "case": "the story happens there",
    "context": "context only, not counted",
    "none": "counted for no province",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One article with everything read from it, each as a record with the columns of its table.

    `topic` is the one that it was read with, where that is still known.
    """

    article: Record
    mentions: list[Record]
    dates: list[Record]
    reports: list[Record]
    cases: dict[str, Record]
    topic: Topic | None = None


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("explain", help="say why something was read so", description=__doc__)
    parser.add_argument(
        "article", metavar="ARTICLE", help="id of an article in the casebook (or how it alone begins), or a file"
    )
    parser.add_argument("span", nargs="?", metavar="SPAN", help="START:END in characters, or words of the text")
    parser.add_argument("--lang", choices=LANGS, default=LANGS[0], help="language of the argument (default: en)")
    add_casebook(parser)
    add_no_curated(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Explain. Raises UsageError when there is no such article or span, StorageError as `open_edition`."""
    path = Path(args.article)
    told, code = _from_files(path, args.curated) if path.exists() else (_from_casebook(args), 0)
    for one in told:
        spans = find_spans(one.article["text"], args.span) if args.span else []
        console.say("\n".join(explain(one, spans, args.lang)) + "\n")
    return code


def _from_files(path: Path, curated: bool) -> tuple[list[Told], int]:
    given = inputs.read_inputs([path], curated)
    failed = inputs.name_failures(given)
    beside = path.parent / "topic.toml"
    topic = config.load_topic(beside) if path.is_file() and beside.is_file() else given.topic
    verdicts, code = inputs.read_verdicts([path], curated)
    corpus = pipeline.read_corpus(given.articles, topic, verdicts)
    rows = tables.corpus_rows(corpus)
    named = {name: [_record(name, row) for row in table] for name, table in rows.items()}
    return [_tell(article, named, topic) for article in named["articles"]], max(code, failed)


def _from_casebook(args: argparse.Namespace) -> list[Told]:
    casebook = args.casebook or config.casebook_path()
    edition = open_edition(casebook)
    article_id = _article_id(args.article, sorted(edition.articles["article_id"]))
    articles = edition.articles[edition.articles["article_id"] == article_id]
    named: dict[str, list[Record]] = {
        "articles": _records("articles", articles),
        "cases": _records("cases", edition.cases),
    }
    for name in ("mentions", "dates", "reports"):
        frame = getattr(edition, name)
        named[name] = _records(name, frame[frame["article_id"] == article_id])
    return [_tell(named["articles"][0], named, _topic_of(casebook, edition.manifest.topic_name))]


def _article_id(asked: str, known: Sequence[str]) -> str:
    """The id that was asked for, or the one that begins so. Raises UsageError when there is none, or several."""
    begin = [asked] if asked in known else [one for one in known if one.startswith(asked)]
    if len(begin) == 1:
        return begin[0]
    listed = ", ".join((begin or known)[:5]) + (" ..." if len(begin or known) > 5 else "")
    if begin:
        raise UsageError(f"{asked}: several articles begin so ({listed}); give more of the id")
    raise UsageError(f"{asked}: no such file, and no such article in the casebook (it has {listed})")


def _topic_of(casebook: Path, name: str) -> Topic | None:
    """The topic that a casebook was read with; None when its folder is gone, or is of another topic now."""
    folder = corpus_folder(casebook)
    topic = inputs.corpus_topic(folder)[0] if folder.is_dir() else None
    return topic if topic and topic.name == name else None


def _record(name: str, row: Sequence[object]) -> Record:
    return dict(zip((column.name for column in columns.TABLES[name]), row, strict=True))


def _records(name: str, frame: pd.DataFrame) -> list[Record]:
    from dashboard.exports.records import plain_rows

    return [_record(name, row) for row in plain_rows(frame, columns.TABLES[name])]


def _tell(article: Record, named: Mapping[str, list[Record]], topic: Topic | None) -> Told:
    def own(name: str) -> list[Record]:
        """The records of one table that belong to the article."""
        return [record for record in named[name] if record["article_id"] == article["article_id"]]

    cases = {case["case_id"]: case for case in named["cases"]}
    return Told(article, own("mentions"), own("dates"), own("reports"), cases, topic)


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


def explain(told: Told, spans: Sequence[tuple[int, int]] = (), lang: Lang = "en") -> list[str]:
    """The lines that explain an article, or what was read at `spans` of it; nothing in them can steer a terminal."""
    article = told.article
    lines = list(_head(lang, article))

    def asked(records: Iterable[Record]) -> list[Record]:
        """The records that lie in the spans asked for."""
        return [
            item for item in records if not spans or any(_meets(span, item["start"], item["end"]) for span in spans)
        ]

    chosen = [(record, _place) for record in asked(told.mentions)] + [(record, _date) for record in asked(told.dates)]
    for record, words in sorted(chosen, key=lambda pair: (pair[0]["start"], pair[0]["end"])):
        lines += ["", *words(lang, record, article)]
    for report in asked(told.reports):
        lines += ["", *_report(lang, report, article, told.cases.get(report["case_id"]))]
    heard = _words(told)
    for word in asked(word for word in heard if word["is_silent"]):
        lines += ["", *_word(lang, word, article)]
    for span in spans:
        if not any(_meets(span, item["start"], item["end"]) for item in (*told.mentions, *told.dates)):
            lines += ["", *_nothing(lang, span, article)]
            if told.topic and not any(_meets(span, *sentence) for sentence in _telling(told, heard)):
                lines.append("  " + say(lang, "no word of the topic stands there, and no report rests on it"))
    return [plain_line(line) for line in lines]


def plain_line(line: str) -> str:
    """`plain`, with the indent kept."""
    indent = len(line) - len(line.lstrip(" "))
    return " " * indent + plain(line)


def _head(lang: Lang, article: Record) -> Iterator[str]:
    source = ", ".join(part for part in (article["publisher"], article["lang"]) if part)
    yield f"{article['article_id']}: {article['title'] or say(lang, '(no title)')} ({source})"
    when = article["published"] or say(lang, "at an unknown time")
    basis = _coded(lang, article["published_basis"], basis_label)
    precision = _coded(lang, article["published_precision"], precision_label)
    yield "  " + say(lang, "published {when} ({precision}, {basis})", when=when, precision=precision, basis=basis)
    for reason in json.loads(article["published_reasons"]):
        yield "    " + say(lang, "because {reason}", reason=reasons.retold(lang, reason))


def province_name(lang: Lang, code: str) -> str:
    """A code with its name: "CN-JX Jiangxi"."""
    known = codes.provinces().get(code)
    return f"{code} {known.name_zh if lang == 'zh' else known.name}" if known else code


def _names(lang: Lang, listed: str) -> str:
    return say(lang, ", ").join(province_name(lang, code) for code in tables.split_list(listed))


def _quote(article: Record, start: int, end: int) -> str:
    text = article["text"][start:end]
    return f'"{text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + " ..."}"'


def _coded(lang: Lang, code: str, label: Callable[[Lang, str], str]) -> str:
    """A code as the tables have it; in Chinese what it is called."""
    return code if lang == "en" else label(lang, code)


def _where_from(start: int, end: int, article: Record) -> str:
    return f'{start}:{end} "{article["text"][start:end]}"'


def _why(lang: Lang, reason: str, rule: str) -> str:
    return "  " + say(lang, "why: {reason} [rule {rule}]", reason=reason, rule=rule)


def _place(lang: Lang, mention: Record, article: Record) -> Iterator[str]:
    code = mention["province_code"]
    verdict = say(lang, "resolved to no province")
    if code is not None:
        verdict = say(lang, "read as {province}", province=province_name(lang, code))
    yield say(
        lang,
        "place {span}: {verdict} ({how}); {role}",
        span=_where_from(mention["start"], mention["end"], article),
        verdict=verdict,
        how=_coded(lang, mention["how"], how_label),
        role=say(lang, ROLES[mention["role"]]),
    )
    yield _why(lang, reasons.retold(lang, mention["reason"]), mention["rule"])
    if mention["rivals"]:
        yield "  " + say(lang, "could also have meant: {rivals}", rivals=_names(lang, mention["rivals"]))
    yield _sentence(lang, article, mention["sentence_start"], mention["sentence_end"])


def _sentence(lang: Lang, article: Record, start: int, end: int) -> str:
    return "  " + say(lang, "sentence: {quote}", quote=_quote(article, start, end))


def _date(lang: Lang, date: Record, article: Record) -> Iterator[str]:
    yield say(
        lang,
        "date {span}: {verdict} ({precision})",
        span=_where_from(date["start"], date["end"], article),
        verdict=date["value"] or say(lang, "no date that the text supports"),
        precision=_coded(lang, date["precision"], precision_label),
    )
    if date["earliest"] or date["latest"]:
        first, last = (date[end] or say(lang, "unknown") for end in ("earliest", "latest"))
        yield "  " + say(lang, "from {first} to {last}", first=first, last=last)
    yield _why(lang, reasons.date_reason(lang, date["anchor"], date["rule"]), date["rule"])


def _report(lang: Lang, report: Record, article: Record, case: Record | None) -> Iterator[str]:
    where = _names(lang, report["province_codes"])
    if not where:
        is_national = report["scope"] == "national"
        where = say(lang, "the whole country") if is_national else _coded(lang, report["scope"], scope_label)
    if report["court_code"]:
        where += say(lang, ", court in {province}", province=province_name(lang, report["court_code"]))
    yield say(
        lang,
        "report {span}: {action} ({status}), {where}, {when}",
        span=f"{report['start']}:{report['end']}",
        action=_coded(lang, report["action"], action_noun),
        status=_coded(lang, report["status"], status_label),
        where=where,
        when=report["date_value"] or say(lang, "date unknown"),
    )
    yield _why(lang, reasons.act_reason(lang, report["reason"]), report["rule"])
    yield "  " + say(lang, "report id: {report}", report=as_read(report["report_id"]))
    amounts = [amount["surface"] for amount in json.loads(report["amounts"])]
    for phrase, listed in (
        ("people: {names}", json.loads(report["people"])),
        ("organisations: {names}", json.loads(report["organisations"])),
        ("amounts: {names}", amounts),
    ):
        if listed:
            yield "  " + say(lang, phrase, names=say(lang, ", ").join(listed))
    yield _sentence(lang, article, report["start"], report["end"])
    if case is not None:
        title = reasons.case_title(lang, case["title"])
        yield "  " + say(lang, "case {case}: {title}", case=case["case_id"], title=title)
        for link in json.loads(case["links"]):
            if report["report_id"] in (link["report_a"], link["report_b"]):
                reason = reasons.retold(lang, link["reason"])
                phrase = "one matter with another report: {reason} [rule {rule}]"
                yield "    " + say(lang, phrase, reason=reason, rule=link["rule"])


def _words(told: Told) -> list[Record]:
    """The words of the topic; of one in a sentence with which no report begins, the report it supports, or why not."""
    if told.topic is None:
        return []
    supports = {span: report for report in told.reports for span in reversed(spans_of(report))}
    evidence = {(report["start"], report["end"]) for report in told.reports}
    found = []
    for word in pipeline.words_of_topic(_as_article(told.article), told.topic):
        report = supports.get(word.sentence)
        why = "" if report else word.refused or REMARK
        is_silent = word.sentence not in evidence
        found.append({**word._asdict(), "report": report, "why": why, "is_silent": is_silent})
    return found


def _telling(told: Told, words: Iterable[Record]) -> Iterator[tuple[int, int]]:
    """The sentences with a word of the topic, or on which a report rests."""
    yield from (word["sentence"] for word in words)
    yield from (span for report in told.reports for span in spans_of(report))


def _meets(span: tuple[int, int], start: int, end: int) -> bool:
    return start < span[1] and span[0] < end


def _as_article(row: Record) -> Article:
    """The article as it was read, from its record."""
    bounds = (row[f"published_{end}"] for end in ("earliest", "latest"))
    first, last = (dt.date.fromisoformat(day) if day else None for day in bounds)
    basis, precision = row["published_basis"], row["published_precision"]
    return Article(
        row["article_id"],
        row["text"],
        title=row["title"],
        lang=row["lang"],
        published=Published(row["published"], first, last, precision, basis),
        boilerplate=tuple(Boilerplate(*span) for span in json.loads(row["boilerplate"])),
    )


def _word(lang: Lang, word: Record, article: Record) -> Iterator[str]:
    told = {
        "span": _where_from(word["start"], word["end"], article),
        "action": _coded(lang, word["action"], action_noun),
    }
    if word["report"]:
        name = as_read(word["report"]["report_id"])
        yield say(lang, "word {span}: says {action}; its sentence supports the report {report}", **told, report=name)
    else:
        yield say(lang, "word {span}: says {action}; its sentence gives no report", **told)
        yield "  " + say(lang, "why: {reason}", reason=reasons.retold(lang, word["why"]))
    yield _sentence(lang, article, *word["sentence"])


def _nothing(lang: Lang, span: tuple[int, int], article: Record) -> Iterator[str]:
    start, end = span
    yield say(lang, "span {span}: read as no place and no date", span=_where_from(start, end, article))
    for first, last, kind in json.loads(article["boilerplate"]):
        if first < end and start < last:
            named = _coded(lang, kind, boilerplate_label)
            yield "  " + say(lang, "why: it stands in boilerplate ({kind}), which yields nothing", kind=named)
