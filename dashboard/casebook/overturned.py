"""Names of the ledger counted after all: an edition as verdicts on them would leave it; rules in `cases.overturn`."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.casebook.lookup import lookup
from dashboard.casebook.restated import changed, facts_of
from dashboard.casebook.tables import (
    DTYPES,
    as_read,
    case_rows,
    join_list,
    report_rows,
    spans_of,
    split_list,
    typed_frame,
)
from dashboard.cases.build import build_case
from dashboard.cases.identity import free_key
from dashboard.cases.overturn import RULE, line_around, meanings, report_of_name, stands_for
from dashboard.codes import provinces
from dashboard.columns import TABLES
from dashboard.language import say
from dashboard.model import Article, DateSpan, Organisation, Person, Published, Report

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.lookup import Lookup, Record


def could_count_for(edition: Edition, mention: Record) -> tuple[str, ...]:
    """The provinces for which a mention of the ledger could be counted: its own, and its rivals.

    None for one that is counted or context already, and for one whose sentence tells a case that a person rejected.
    """
    if not mention["is_rejected"]:
        return ()
    told = lookup(edition).article_reports(mention["article_id"])
    if any(not row["case_id"] and row["scope"] != "province" for row in told if _tells(row, mention["start"])):
        return ()
    return tuple(code for code in _meanings(mention) if code in provinces())


def _meanings(mention: Record) -> tuple[str, ...]:
    return meanings(mention["province_code"], split_list(mention["rivals"] or ""))


def evidence_of(edition: Edition, mention: Record) -> tuple[int, int]:
    """The sentence, or the line, in which a mention stands: what a verdict on it quotes from."""
    start, end = mention["sentence_start"], mention["sentence_end"]
    if (start, end) != (mention["start"], mention["end"]):
        return start, end
    article = lookup(edition).article_row(mention["article_id"])
    return line_around(article["text"], start, end) if article else (start, end)


def counted(edition: Edition, names: Sequence[tuple[Record, str]], read: Edition) -> Edition:
    """The edition with each of these mentions of the ledger counted for a province, one after the other.

    `read` is the edition as it was read: what the sentence of a name tells counts, though it may be struck out.
    """
    for mention, code in names:
        edition = _counted(edition, mention, code, read)
    return edition


def _counted(edition: Edition, mention: Record, code: str, read: Edition) -> Edition:
    found = lookup(edition)
    told = {row["report_id"]: row for row in found.article_reports(mention["article_id"])}
    as_read = [as_report(row) for row in lookup(read).article_reports(mention["article_id"])]
    name = _report(edition, found, mention, code, as_read)
    case_ids = dict.fromkeys(row["case_id"] for row in told.values() if _tells(row, mention["start"]))
    groups = {at: [as_report(r) for r in found.case_reports(case_id)] for at, case_id in enumerate(case_ids)}
    group = stands_for(name, mention["start"], groups)
    edition = replace(edition, mentions=_read_so(edition, mention, code))
    if group is not None:
        return _moved(edition, found.case[list(case_ids)[group]], code)
    return _told_by(edition, found, name)


def _moved(edition: Edition, row: int, code: str) -> Edition:
    """The edition with one case in a province."""
    at = edition.cases.index[row]
    made = pd.DataFrame({"province_codes": [code], "scope": ["province"]}, index=[at])
    cases = changed(edition.cases, made)
    others = edition.facts[edition.facts["case_id"] != cases["case_id"].iloc[row]]
    return replace(edition, cases=cases, facts=_sorted([others, facts_of(cases.iloc[[row]])], "facts"))


def _told_by(edition: Edition, found: Lookup, name: Report) -> Edition:
    """The edition with a case that this report alone tells."""
    row = found.article_row(name.article_id) or {}
    article = as_article(row)
    case_id = free_key(article.text, name.start, name.action, set(edition.reports["case_key"]))
    name = replace(name, key=case_id, case_id=case_id)
    case = build_case(case_id, [name], {article.article_id: article}, ())
    origins = {article.article_id: row["origin_id"]}
    cases = typed_frame(case_rows([case], {article.article_id: article}, [name], origins), TABLES["cases"])
    reports = typed_frame(report_rows([case], [name]), TABLES["reports"])
    return replace(
        edition,
        reports=_sorted([edition.reports, reports], "reports"),
        cases=_sorted([edition.cases, cases], "cases"),
        facts=_sorted([edition.facts, facts_of(cases)], "facts"),
    )


def _sorted(parts: Sequence[pd.DataFrame], table: str) -> pd.DataFrame:
    """The rows of these frames in the order of the table."""
    by = [column.name for column in TABLES[table]][: 2 if table == "facts" else 1]
    made = pd.concat(parts, ignore_index=True).sort_values(by, kind="stable", ignore_index=True)
    return made.astype({column.name: DTYPES[column.type] for column in TABLES[table]})


def _read_so(edition: Edition, mention: Record, code: str) -> pd.DataFrame:
    """The mentions, this one read as a place of the story."""
    rows = edition.mentions.index[edition.mentions["mention_id"] == mention["mention_id"]]
    made = {
        "province_code": code,
        "role": "case",
        "rule": RULE,
        "reason": _why(code),
        "rivals": join_list(other for other in _meanings(mention) if other != code),
        "is_rejected": False,
    }
    return changed(edition.mentions, pd.DataFrame([made] * len(rows), index=rows))


def _why(code: str) -> str:
    return say("en", "Counted for {province} in a what-if", province=provinces()[code].name)


def _report(edition: Edition, found: Lookup, mention: Record, code: str, told: Sequence[Report]) -> Report:
    article_id, (start, end) = mention["article_id"], evidence_of(edition, mention)
    dates = [_as_date(row) for row in found.dates(article_id) if start <= row["start"] < end]
    return report_of_name(article_id, mention["start"], (start, end), code, _why(code), told, dates)


def _tells(report: Record, at: int) -> bool:
    return any(start <= at < end for start, end in spans_of(report))


def as_report(row: Record) -> Report:
    """As much of a report as its row tells: all but where its people and organisations stand, and its amounts."""
    date = DateSpan(
        0, 0, "", row["date_value"], _day(row["date_earliest"]), _day(row["date_latest"]), row["date_precision"], "",
        "", bool(row["date_is_future"]),
    )  # fmt: skip
    return Report(
        report_id=as_read(row["report_id"]),
        article_id=row["article_id"],
        start=row["start"],
        end=row["end"],
        action=row["action"],
        status=row["status"],
        scope=row["scope"],
        provinces=split_list(row["province_codes"] or ""),
        court=row["court_code"],
        date=date if row["date_precision"] != "unknown" or row["date_value"] else None,
        people=tuple(Person(0, 0, name, name) for name in json.loads(row["people"])),
        organisations=tuple(Organisation(0, 0, name, name) for name in json.loads(row["organisations"])),
        rule=row["rule"],
        is_listed=bool(row["is_listed"]),
        support=tuple(spans_of(row)[1:]),
        key=row["case_key"],
    )


def _as_date(row: Record) -> DateSpan:
    return DateSpan(
        row["start"], row["end"], row["surface"], row["value"], _day(row["earliest"]), _day(row["latest"]),
        row["precision"], row["anchor"], row["rule"],
    )  # fmt: skip


def as_article(row: Record) -> Article:
    """An article from its row."""
    published = Published(
        row["published"],
        _day(row["published_earliest"]),
        _day(row["published_latest"]),
        row["published_precision"],
        row["published_basis"],
    )
    return Article(
        row["article_id"],
        row["text"],
        title=row["title"],
        publisher=row["publisher"],
        url=row["url"],
        lang=row["lang"],
        published=published,
    )


def _day(value: Any) -> dt.date | None:  # noqa: ANN401
    return None if value is None else value.date()
