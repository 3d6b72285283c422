"""A corpus as tables: one function per table gives the rows that SQLite keeps, and `frames` makes them DataFrames.

Rows hold plain values in the order of `columns.TABLES`: str, int, float, bool, None; dates as ISO text, lists joined
by `~`, json columns as one JSON document. Rows are sorted by their first columns, so that the order of the input files
does not show; verdicts stand in the order in which they were given, which is the order in which they were applied.
"""

from __future__ import annotations

import datetime as dt
import json
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, cast

from dashboard.columns import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

    from dashboard.columns import Column, Type
    from dashboard.model import (
        Amount,
        Article,
        Case,
        Conflict,
        Corpus,
        DateSpan,
        Link,
        Mention,
        Reading,
        Report,
        Step,
        Verdict,
    )

Value = str | int | float | bool | None
Row = tuple[Value, ...]

# Joins the codes and ids of a `list` column; article ids come from file names, where it is as good as unknown.
LIST_MARK = "~"
# Stands between the id of a report and the case of a list that it tells.
_OF_CASE = "@"

Rest = Literal["one_list_sentence", "one_article", "one_origin", "several"]
# What a case rests on, in words, from the least evidence to enough.
RESTS: dict[Rest, str] = {
    "one_list_sentence": "rests on one sentence that lists several provinces",
    "one_article": "rests on one article",
    "one_origin": "rests on copies of one article",
    "several": "",
}

# How a pandas frame holds each column type; milliseconds, because Parquet knows no seconds.
DTYPES: dict[Type, str] = {
    "text": "str",
    "code": "str",
    "json": "str",
    "list": "str",
    "date": "datetime64[ms]",
    "int": "int64",
    "float": "float64",
    "bool": "bool",
}


def to_json(value: object) -> str:
    """The one way a JSON document is written into a column: compact, Chinese as itself."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def join_list(items: Iterable[str]) -> str:
    """Codes or ids as one text, joined by `~`."""
    return LIST_MARK.join(items)


def split_list(text: str) -> tuple[str, ...]:
    """The opposite of `join_list`; the empty text gives no items."""
    return tuple(text.split(LIST_MARK)) if text else ()


def spans_of(report: Mapping[Any, Any]) -> list[tuple[int, int]]:
    """The sentences that a report (a row of `reports`) stands on: its own, then those that support it."""
    return [(report["start"], report["end"]), *((start, end) for start, end in json.loads(report["support"]))]


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _amounts(amounts: Iterable[Amount]) -> str:
    keys = ("surface", "value", "unit", "qualifier", "kind")
    return to_json([{key: getattr(amount, key) for key in keys} for amount in amounts])


def _article_row(reading: Reading, origin_id: str) -> Row:
    article = reading.article
    published = article.published
    return (
        article.article_id,
        article.sha256,
        article.file,
        article.title,
        article.publisher,
        article.url,
        article.lang,
        published.value,
        _day(published.earliest),
        _day(published.latest),
        published.precision,
        published.basis,
        to_json(published.reasons),
        article.text,
        to_json([(item.start, item.end, item.kind) for item in article.boilerplate]),
        to_json(reading.sentences),
        origin_id,
    )


def _around(start: int, end: int, sentences: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The sentence around a span; the span itself when it stands outside every sentence (a title, boilerplate)."""
    at = bisect_right(sentences, (start, float("inf"))) - 1
    if at >= 0 and sentences[at][0] <= start < sentences[at][1]:
        return sentences[at][0], max(end, sentences[at][1])
    return start, end


def _mention_row(article_id: str, mention: Mention, sentences: Sequence[tuple[int, int]]) -> Row:
    return (
        f"{article_id}:{mention.start}",
        article_id,
        mention.start,
        mention.end,
        mention.surface,
        mention.province,
        mention.how,
        mention.role,
        mention.rule,
        mention.reason,
        join_list(mention.rivals),
        mention.adcode,
        mention.is_rejected,
        *_around(mention.start, mention.end, sentences),
    )


def _date_row(article_id: str, date: DateSpan) -> Row:
    return (
        f"{article_id}:{date.start}",
        article_id,
        date.start,
        date.end,
        date.surface,
        date.value,
        _day(date.earliest),
        _day(date.latest),
        date.precision,
        date.anchor,
        date.rule,
    )


def reading_rows(reading: Reading, origin_id: str) -> dict[str, list[Row]]:
    """The rows of one article in the tables `articles`, `mentions` (the rejected ones among them) and `dates`."""
    key = reading.article.article_id
    return {
        "articles": [_article_row(reading, origin_id)],
        "mentions": [_mention_row(key, mention, reading.sentences) for mention in reading.mentions],
        "dates": [_date_row(key, date) for date in reading.dates],
    }


def _report_id(report: Report, case_id: str) -> str:
    """The id of a report as it tells this case; a sentence that lists provinces tells one case in each of them."""
    return report.report_id if report.case_id == case_id else f"{report.report_id}{_OF_CASE}{case_id}"


def as_read(report_id: str) -> str:
    """The id of a report (as `reports` has it) without the case of a list that it tells: as verdicts name it."""
    return report_id.partition(_OF_CASE)[0]


def _report_row(report: Report, case_id: str) -> Row:
    date = report.date
    return (
        _report_id(report, case_id),
        case_id,
        report.article_id,
        report.start,
        report.end,
        report.action,
        report.actor_class,
        report.status,
        report.scope,
        join_list(report.provinces),
        report.court,
        date.value if date else None,
        _day(date.earliest) if date else None,
        _day(date.latest) if date else None,
        date.precision if date else "unknown",
        bool(date and date.is_future),
        to_json([person.name for person in report.people]),
        to_json([organisation.name for organisation in report.organisations]),
        _amounts(report.amounts),
        report.rule,
        report.reason,
        to_json(report.support),
        report.is_listed,
        report.is_background,
        report.key,
    )


def report_rows(cases: Iterable[Case], reports: Iterable[Report]) -> list[Row]:
    """Rows of the table `reports`, one per report and case of `cases` that it tells (nearly always one)."""
    told: dict[str, list[str]] = {}
    for case in cases:
        for report_id in case.report_ids:
            told.setdefault(report_id, []).append(case.case_id)
    return [
        _report_row(report, case_id) for report in reports for case_id in told.get(report.report_id, [report.case_id])
    ]


def _published_bounds(told_by: Sequence[Article]) -> tuple[dt.date | None, dt.date | None]:
    """First day on which one of the articles can have told it, and last day on which the first of them can have."""
    earliest = [article.published.earliest for article in told_by if article.published.earliest]
    latest = [article.published.latest for article in told_by if article.published.latest]
    return min(earliest, default=None), min(latest, default=None)


def _case_row(
    case: Case, articles_by_id: Mapping[str, Article], reports_by_id: Mapping[str, Report], origins: Mapping[str, str]
) -> Row:
    told = [reports_by_id[report_id] for report_id in case.report_ids]
    names = {report.report_id: _report_id(report, case.case_id) for report in told}
    told_by = [articles_by_id[key] for key in case.article_ids]
    first, last = _published_bounds(told_by)
    n_origins = len({origins[key] for key in case.article_ids})
    n_sentences = len(
        {(report.article_id, start) for report in told for start, _ in ((report.start, 0), *report.support)}
    )
    is_listed = all(report.is_listed for report in told)
    rest = rests_on(n_sentences, len(case.article_ids), n_origins, is_listed=is_listed)
    return (
        case.case_id,
        case.title,
        case.scope,
        join_list(case.provinces),
        case.court,
        case.action,
        case.status,
        case.value,
        _day(case.earliest),
        _day(case.latest),
        case.precision,
        _day(first),
        _day(last),
        to_json(case.people),
        to_json(case.organisations),
        _amounts(case.amounts),
        to_json([_plain(replace(step, report_id=names[step.report_id])) for step in case.steps]),
        join_list(case.article_ids),
        len(case.article_ids),
        n_origins,
        n_sentences,
        to_json([_plain(link) for link in case.links]),
        to_json([_plain(conflict) for conflict in case.conflicts]),
        rest,
        # Only here are origins known; the other sorts of a fragile case come with it, in words of their own.
        case.fragile or (RESTS[rest] if rest == "one_origin" else ""),
    )


def rests_on(n_sentences: int, n_articles: int, n_origins: int, *, is_listed: bool) -> Rest:
    """How much evidence a case has; `is_listed` when its provinces only stand in lists."""
    if is_listed and n_sentences == 1:
        return "one_list_sentence"
    if n_articles == 1:
        return "one_article"
    return "one_origin" if n_origins == 1 else "several"


def _plain(record: Step | Link | Conflict) -> dict[str, object]:
    """A record of the model as a dict for a json column: its fields by name, dates as ISO text."""
    values = {name: getattr(record, name) for name in record.__slots__}
    return {name: _day(value) if isinstance(value, dt.date) else value for name, value in values.items()}


def case_rows(
    cases: Iterable[Case], articles: Mapping[str, Article], reports: Iterable[Report], origins: Mapping[str, str]
) -> list[Row]:
    """Rows of the table `cases`, one per case.

    `articles` and `reports` hold at least those that tell them; `origins` as `find_origins` gives them.
    """
    told = {report.report_id: report for report in reports}
    return [_case_row(case, articles, told, origins) for case in cases]


def facts(case_rows: Iterable[Row]) -> list[Row]:
    """Rows of the table `facts`, one per case and province, for cases of scope `province`: what the map counts."""
    names = [column.name for column in TABLES["cases"]]
    rows: list[Row] = []
    for row in case_rows:
        case = dict(zip(names, row, strict=True))
        if case["scope"] != "province":
            continue
        case["is_fragile"] = case["n_sentences"] == 1
        for code in split_list(str(case["province_codes"])):
            case["province_code"] = code
            rows.append(tuple(case[column.name] for column in TABLES["facts"]))
    return sorted(rows, key=lambda row: (str(row[0]), str(row[1])))


def verdict_rows(verdicts: Iterable[Verdict]) -> list[Row]:
    """Rows of the table `verdicts`, one per verdict, in the order in which they were given."""
    return [tuple(getattr(verdict, column.name) for column in TABLES["verdicts"]) for verdict in verdicts]


def _by_id(row: Row) -> str:
    return str(row[0])


def _by_span(row: Row) -> tuple[str, int, int]:
    return str(row[1]), int(row[2] or 0), int(row[3] or 0)


def corpus_rows(corpus: Corpus) -> dict[str, list[Row]]:
    """All tables of a corpus by name, in the order of `columns.TABLES`; the same corpus always gives the same rows."""
    from dashboard.articles.origins import find_origins  # here, so that reading text never pays for numpy

    origins = find_origins([reading.article for reading in corpus.readings])
    told = [reading_rows(reading, origins[reading.article.article_id]) for reading in corpus.readings]
    reports = [report for reading in corpus.readings for report in reading.reports]
    articles = {reading.article.article_id: reading.article for reading in corpus.readings}
    cases = sorted(case_rows(corpus.cases, articles, reports, origins), key=_by_id)
    return {
        "articles": sorted((row for one in told for row in one["articles"]), key=_by_id),
        "mentions": sorted((row for one in told for row in one["mentions"]), key=_by_span),
        "dates": sorted((row for one in told for row in one["dates"]), key=_by_span),
        "reports": sorted(report_rows(corpus.cases, reports), key=_by_id),
        "cases": cases,
        "facts": facts(cases),
        "verdicts": verdict_rows(corpus.verdicts),
    }


def frames(rows: Mapping[str, Sequence[Row]]) -> dict[str, pd.DataFrame]:
    """The tables as DataFrames with exactly the columns of `columns.TABLES` and the types of `DTYPES`."""
    return {name: typed_frame(rows[name], listed) for name, listed in TABLES.items()}


def typed_frame(rows: Sequence[Row], listed: Sequence[Column]) -> pd.DataFrame:
    """Rows as one DataFrame with these columns and the types of `DTYPES`."""
    import pandas as pd  # here, so that reading text never pays for pandas

    made = {}
    for at, column in enumerate(listed):
        series: pd.Series[Any] = pd.Series([row[at] for row in rows], dtype="object")
        if column.type == "date":
            series = pd.to_datetime(series, format="%Y-%m-%d")
        made[column.name] = series.astype(cast("Any", DTYPES[column.type]))
    return pd.DataFrame(made)
