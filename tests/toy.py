"""A toy world for tests: a made-up crackdown on kites, small enough to hold in the head, with all sorts.

| case | where | when | what it is there for |
|---|---|---|---|
| kite-chen | Jiangxi | May and June 2021 | two steps, two articles, people, amounts, a conflict (how many kites) |
| kite-list | Yunnan, Gansu | July 2021 | rests on one sentence in a list: fragile |
| kite-ban | national | 2021-09-24 | not on the map |
| kite-court | unknown | 2022-03-03 | province unknown, an anonymised person |
| kite-hebei | Hebei | unknown | date unknown |
| kite-hostile | Sichuan | 2022-02 | HTML, Markdown and a spreadsheet formula in title and evidence |

Mentions: Fuzhou is Jiangxi with its rival Fujian, Fujian is context only, Taizhou stays unresolved, Beijing is a
metonym. Article t003 has no publication date; t002 is Chinese.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.casebook.edition import Edition, Manifest
from dashboard.casebook.tables import corpus_rows, frames
from dashboard.codes import provinces
from dashboard.config import load_topic
from dashboard.model import (
    Amount,
    Article,
    Boilerplate,
    Case,
    Conflict,
    Corpus,
    DateSpan,
    Link,
    Mention,
    Organisation,
    Person,
    Published,
    Reading,
    Report,
    Step,
    Verdict,
)
from dashboard.places.rules import REASONS
from tests.toy_texts import HOSTILE_SENTENCE, HOSTILE_TITLE, TEXTS, TITLES, TOPIC_TOML

if TYPE_CHECKING:
    from dashboard.config import Topic
    from dashboard.model import Action, How, Precision, Role, Scope, Status

__all__ = [
    "HOSTILE_SENTENCE",
    "HOSTILE_TITLE",
    "TEXTS",
    "TOY_EDITION_ID",
    "toy_corpus",
    "toy_corpus_dir",
    "toy_edition",
    "toy_topic",
]

TOY_EDITION_ID = "70f0000001"
PUBLISHED = {
    "t001": Published(
        "2021-08-02", dt.date(2021, 8, 2), dt.date(2021, 8, 2), "day", "stated", ("the document's own head",)
    ),
    "t002": Published(
        "2021-06-09/2021-06-30",
        dt.date(2021, 6, 9),
        dt.date(2021, 6, 30),
        "interval",
        "inferred",
        ("not before 2021-06-09: “6月8日” is told as past",),
    ),
    "t003": Published(),
    "t004": Published("2022-03-01", dt.date(2022, 3, 1), dt.date(2022, 3, 1), "day", "given"),
}


def _span(article_id: str, surface: str, after: str = "") -> tuple[int, int]:
    text = TEXTS[article_id]
    start = text.index(surface, text.index(after) if after else 0)
    return start, start + len(surface)


def _article(article_id: str) -> Article:
    text, title = TEXTS[article_id], TITLES[article_id]
    boilerplate = [Boilerplate(0, len(title), "title")]
    if "See also" in text:
        boilerplate.append(Boilerplate(text.index("See also"), len(text), "see-also"))
    return Article(
        article_id=article_id,
        text=text,
        title=title,
        title_span=(0, len(title)),
        publisher="Toy Times" if article_id != "t004" else "<b>Evil</b> Post",
        url=f"https://toy.example/{article_id}",
        lang="zh" if article_id == "t002" else "en",
        published=PUBLISHED[article_id],
        boilerplate=tuple(boilerplate),
        file=f"{article_id}.txt",
        sha256=sha256(text.encode()).hexdigest(),
    )


def _mention(
    article_id: str,
    surface: str,
    province: str | None,
    how: How = "direct",
    role: Role = "case",
    after: str = "",
    rule: str = "name",
    reason: str = "",
    rivals: tuple[str, ...] = (),
    adcode: str | None = None,
) -> Mention:
    start, end = _span(article_id, surface, after)
    name = provinces()[province].name if province else ""
    told = reason or REASONS[rule].format(surface=surface, province=name, clue=surface)
    return Mention(start, end, surface, province, how, role, rule, told, rivals, adcode)


def _date(
    article_id: str,
    surface: str,
    value: str,
    earliest: dt.date,
    latest: dt.date,
    precision: Precision,
    anchor: str = "",
) -> DateSpan:
    start, end = _span(article_id, surface)
    return DateSpan(start, end, surface, value, earliest, latest, precision, anchor, "calendar-date")


def _day(article_id: str, surface: str, day: dt.date) -> DateSpan:
    return _date(article_id, surface, day.isoformat(), day, day, "day")


CHARGED = _day("t001", "June 8, 2021", dt.date(2021, 6, 8))
ARRESTED = _date("t001", "May 2021", "2021-05", dt.date(2021, 5, 1), dt.date(2021, 5, 31), "month")
LISTED = _date("t001", "July 2021", "2021-07", dt.date(2021, 7, 1), dt.date(2021, 7, 31), "month")
CHARGED_ZH = _date(
    "t002", "6月8日", "2021-06-08", dt.date(2021, 6, 8), dt.date(2021, 6, 8), "day", "year of the other article"
)
BANNED = _day("t003", "September 24, 2021", dt.date(2021, 9, 24))
SENTENCED = _day("t003", "March 3, 2022", dt.date(2022, 3, 3))
HOSTILE = _date("t004", "February 2022", "2022-02", dt.date(2022, 2, 1), dt.date(2022, 2, 28), "month")

MENTIONS: dict[str, tuple[Mention, ...]] = {
    "t001": (
        _mention("t001", "Fuzhou", "CN-JX", "city", rule="containment",

                 reason="“Fuzhou” is read as 抚州市 in Jiangxi: “Jiangxi Province” stands in the same phrase.",
                 rivals=("CN-FJ",), adcode="361000"),
        _mention("t001", "Jiangxi", "CN-JX", after="Fuzhou"),
        _mention("t001", "Fujian", "CN-FJ", "demonym", "context", rule="origin"),
        _mention("t001", "Beijing", None, "metonym", "none", rule="metonym-state", rivals=("CN-BJ",),
                 reason="“Beijing vowed”: the capital stands for the central government."),
        _mention("t001", "Yunnan", "CN-YN", rule="name"),
        _mention("t001", "Gansu", "CN-GS", rule="name"),
    ),
    "t002": (_mention("t002", "江西", "CN-JX", after="\n\n"),),
    "t003": (
        _mention("t003", "Hebei", "CN-HE"),
        _mention("t003", "Taizhou", None, "city", "none", rule="ambiguous", rivals=("CN-JS", "CN-ZJ"),
                 reason="“Taizhou” can be 泰州市 (Jiangsu) or 台州市 (Zhejiang); the text does not say which."),
    ),
    "t004": (_mention("t004", "Sichuan", "CN-SC", after="Police in"),),
}  # fmt: skip


def _amount(article_id: str, surface: str, value: float, unit: str, kind: str = "count", qualifier: str = "") -> Amount:
    start, end = _span(article_id, surface)
    return Amount(start, end, surface, value, unit, qualifier, kind)


def _person(article_id: str, surface: str, after: str = "\n\n", is_anonymised: bool = False) -> Person:
    start, end = _span(article_id, surface, after)
    return Person(start, end, surface, surface, is_anonymised)


def _report(
    article_id: str,
    sentence: str,
    action: Action,
    case_id: str,
    status: Status = "done",
    scope: Scope = "province",
    provinces: tuple[str, ...] = (),
    date: DateSpan | None = None,
    court: str | None = None,
    people: tuple[Person, ...] = (),
    organisations: tuple[Organisation, ...] = (),
    amounts: tuple[Amount, ...] = (),
    is_listed: bool = False,
    support: str = "",
) -> Report:
    start, end = _span(article_id, sentence, "\n\n")
    return Report(
        f"{article_id}:{start}:{action}", article_id, start, end, action, status, scope, provinces, court, "authority",
        date, people, organisations, amounts, "action-word",
        f"“{sentence[:6]}” says {action.replace('_', ' ')}; the province is written in the sentence.", is_listed,
        case_id=case_id, support=(_span(article_id, support),) if support else (),
        key="c" + sha256(f"{article_id}:{start}:{action}".encode()).hexdigest()[:12],
    )  # fmt: skip


def _sentence(article_id: str, part: str) -> str:
    """The whole sentence of the toy article that holds `part`."""
    return next(text for start, end in _sentences(article_id) if part in (text := TEXTS[article_id][start:end]))


def _sentences(article_id: str) -> tuple[tuple[int, int], ...]:
    text = TEXTS[article_id]
    start = text.index("\n\n") + 2
    stop = text.index("\n\nSee also") if "See also" in text else len(text)
    ends = ["2021. ", "yuan. ", "kites. ", "2022. "] if article_id != "t002" else ["。"]
    spans = []
    while start < stop:
        found = [at + len(mark) for mark in ends if 0 <= (at := text.find(mark, start)) < stop]
        end = min([*found, stop])
        spans.append((start, start + len(text[start:end].rstrip())))
        start = end
    return tuple(spans)


_BANK = _span("t003", "central bank")
REPORTS: dict[str, tuple[Report, ...]] = {
    "t001": (
        _report("t001", _sentence("t001", "charged"), "charge", "kite-chen", provinces=("CN-JX",), date=CHARGED,
                court="CN-ZJ", people=(_person("t001", "Chen Lang"),)),
        _report("t001", _sentence("t001", "arrested"), "arrest", "kite-chen", provinces=("CN-JX",), date=ARRESTED,
                people=(_person("t001", "Chen", "2021. "),),
                amounts=(_amount("t001", "2,400 banned kites", 2400, "kites"),
                         _amount("t001", "30 million yuan", 30e6, "CNY", "money"))),
        _report("t001", _sentence("t001", "also shut"), "shutdown", "kite-list", provinces=("CN-YN", "CN-GS"),
                date=LISTED, is_listed=True),
    ),
    "t002": (
        _report("t002", _sentence("t002", "起诉"), "charge", "kite-chen", provinces=("CN-JX",), date=CHARGED_ZH,
                people=(_person("t002", "陈浪"),), amounts=(_amount("t002", "2600只风筝", 2600, "kites"),),
                support=_sentence("t002", "涉及")),
    ),
    "t003": (
        _report("t003", _sentence("t003", "banned"), "regulation", "kite-ban", "announced", "national", date=BANNED,
                organisations=(Organisation(*_BANK, "central bank", "central bank", True),)),
        _report("t003", _sentence("t003", "sentenced"), "sentence", "kite-court", scope="unknown", date=SENTENCED,
                people=(_person("t003", "Li Moumou", is_anonymised=True),),
                amounts=(_amount("t003", "three years in prison", 3, "years", "penalty", "imposed"),)),
        _report("t003", _sentence("t003", "Hebei"), "seizure", "kite-hebei", provinces=("CN-HE",),
                amounts=(_amount("t003", "90 kites", 90, "kites"),)),
    ),
    "t004": (
        _report("t004", HOSTILE_SENTENCE, "seizure", "kite-hostile", "alleged", provinces=("CN-SC",), date=HOSTILE),
    ),
}  # fmt: skip
DATES = {
    "t001": (CHARGED, ARRESTED, LISTED),
    "t002": (CHARGED_ZH,),
    "t003": (BANNED, SENTENCED),
    "t004": (HOSTILE,),
}


def _step(report: Report) -> Step:
    date = report.date
    if date is None:
        return Step(report.action, report.status, None, None, None, "unknown", report.report_id)
    return Step(report.action, report.status, date.value, date.earliest, date.latest, date.precision, report.report_id)


def _case(case_id: str, title: str, *, links: tuple[Link, ...] = (), conflicts: tuple[Conflict, ...] = (),
          fragile: str = "") -> Case:  # fmt: skip
    reports = [report for group in REPORTS.values() for report in group if report.case_id == case_id]
    main = _step(reports[0])
    steps = sorted(
        {_step(report) for report in reports}, key=lambda step: (step.earliest or dt.date.max, step.report_id)
    )
    return Case(
        case_id=case_id,
        title=title,
        scope=reports[0].scope,
        provinces=reports[0].provinces,
        court=reports[0].court,
        action=main.action,
        status=main.status,
        value=main.value,
        earliest=main.earliest,
        latest=main.latest,
        precision=main.precision,
        people=tuple(dict.fromkeys(person.name for report in reports for person in report.people)),
        organisations=tuple(dict.fromkeys(item.name for report in reports for item in report.organisations)),
        amounts=tuple(amount for report in reports for amount in report.amounts),
        steps=tuple(steps),
        report_ids=tuple(report.report_id for report in reports),
        article_ids=tuple(dict.fromkeys(report.article_id for report in reports)),
        links=links,
        conflicts=conflicts,
        fragile=fragile,
    )


@lru_cache(maxsize=1)
def toy_corpus() -> Corpus:
    """The four articles of the toy world, read by hand, and the six cases that they tell."""
    readings = tuple(Reading(_article(key), _sentences(key), MENTIONS[key], DATES[key], REPORTS[key]) for key in TEXTS)
    charge, arrest, _ = REPORTS["t001"]
    charge_zh = REPORTS["t002"][0]
    kites = Conflict(
        "office",
        (("t001", *_span("t001", "2,400 banned kites"), "2,400 banned kites"),
         ("t002", *_span("t002", "2600只风筝"), "2600只风筝")),
    )  # fmt: skip
    cases = (
        _case(
            "kite-chen",
            "Charge against Chen Lang",
            links=(
                Link(charge.report_id, arrest.report_id, "same-person", "both tell of Chen Lang", 0.9),
                Link(charge.report_id, charge_zh.report_id, "same-person", "both tell of 陈浪", 0.8),
            ),
            conflicts=(kites,),
        ),
        _case("kite-list", "Workshops shut down", fragile="rests on one sentence that lists several provinces"),
        _case("kite-ban", "Central bank bans kite trading"),
        _case("kite-court", "Li Moumou sentenced"),
        _case("kite-hebei", "90 kites seized"),
        _case("kite-hostile", f"Seizure: {HOSTILE_TITLE}"),
    )
    read_twice = Verdict(
        "v1", "accept", "kite-chen", "", "陈浪", "an analyst", "2022-03-31", "read in both languages", "kite-chen"
    )
    return Corpus(readings, cases, verdicts=(read_twice,))


@lru_cache(maxsize=1)
def toy_topic() -> Topic:
    """The topic of the toy world, read from `TOPIC_TOML` as a corpus folder has it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "topic.toml"
        path.write_text(TOPIC_TOML, encoding="utf-8")
        return load_topic(path)


def toy_edition() -> Edition:
    """The toy corpus as an edition in memory, with a fixed id and moment."""
    rows = corpus_rows(toy_corpus())
    topic = toy_topic()
    manifest = Manifest(
        TOY_EDITION_ID, topic.name, topic.title, topic.title_zh, "0.0", "toy", "2022-04-01T00:00:00+00:00",
        {name: len(table) for name, table in rows.items()},
    )  # fmt: skip
    return Edition(manifest, **frames(rows))


def toy_corpus_dir(tmp_path: Path) -> Path:
    """Write the toy world as a corpus folder (four .txt, articles.csv, topic.toml) under `tmp_path`; returns it."""
    folder = tmp_path / "kites"
    folder.mkdir(parents=True)
    lines = ["file,sha256,title,publisher,url,published,basis,source"]
    for article_id, text in TEXTS.items():
        (folder / f"{article_id}.txt").write_bytes(text.encode())
        article = _article(article_id)
        title = article.title.replace('"', '""')
        day = article.published.value if article.published.precision == "day" else ""
        basis, source = ("curated", "toy") if day else ("", "")
        lines.append(
            f'{article_id}.txt,{article.sha256},"{title}",{article.publisher},{article.url},{day},{basis},{source}'
        )
    (folder / "articles.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "topic.toml").write_text(TOPIC_TOML, encoding="utf-8")
    return folder
