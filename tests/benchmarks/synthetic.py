"""A casebook of any size: made-up articles, reports and cases, the same for the same numbers (seeded)."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

from dashboard.casebook import publish
from dashboard.codes import provinces
from dashboard.config import Topic
from dashboard.model import (
    ACTIONS_BY_SEVERITY,
    Article,
    Case,
    Corpus,
    DateSpan,
    Mention,
    Published,
    Reading,
    Report,
    Scope,
    Step,
)

if TYPE_CHECKING:
    from pathlib import Path

TOPIC = Topic("synthetic", "Made-up cases", "虚构案件", {"en": {}, "zh": {}}, {"en": {}, "zh": {}})
CASES_PER_ARTICLE = 10
FIRST_DAY = dt.date(2015, 1, 1)
N_DAYS = 4_000
# One case in twenty each is national or has no date, as in the seeds.
SHARE_NATIONAL = SHARE_UNDATED = 0.05


def corpus(n_cases: int, seed: int = 7) -> Corpus:
    """`n_cases` cases of one report each, ten to an article, over 34 provinces and eleven years."""
    chance = random.Random(seed)
    readings: list[Reading] = []
    cases: list[Case] = []
    for number in range(-(-n_cases // CASES_PER_ARTICLE)):
        reading, told = _article(number, min(CASES_PER_ARTICLE, n_cases - len(cases)), chance)
        readings.append(reading)
        cases += told
    return Corpus(tuple(readings), tuple(cases))


def write_casebook(path: Path, n_cases: int) -> None:
    """Publish such a corpus into the casebook at `path`."""
    publish(corpus(n_cases), TOPIC, path)


def _article(number: int, n_cases: int, chance: random.Random) -> tuple[Reading, list[Case]]:
    codes = list(provinces().values())
    article_id, day = f"a{number:06d}", FIRST_DAY + dt.timedelta(days=chance.randrange(N_DAYS))
    text, sentences, mentions, reports, cases = "", [], [], [], []
    for _ in range(n_cases):
        province, start = chance.choice(codes), len(text)
        text += f"Police in {province.name} acted in made-up matter {chance.randrange(10**6)}. "
        sentences.append((start, len(text) - 1))
        at = start + len("Police in ")
        mentions.append(
            Mention(at, at + len(province.name), province.name, province.code, "direct", "case", "made", "made up")
        )
        report, case = _case(article_id, (start, len(text) - 1), province.code, day, chance)
        reports.append(report)
        cases.append(case)
    published = Published(day.isoformat(), day, day, "day", "stated", ("made up",))
    article = Article(article_id, text, title=f"Made-up article {number}", published=published)
    return Reading(article, tuple(sentences), tuple(mentions), (), tuple(reports)), cases


def _case(
    article_id: str, span: tuple[int, int], code: str, day: dt.date, chance: random.Random
) -> tuple[Report, Case]:
    start, end = span
    action = chance.choice(ACTIONS_BY_SEVERITY)
    scope: Scope = "national" if chance.random() < SHARE_NATIONAL else "province"
    where = (code,) if scope == "province" else ()
    date = None
    if chance.random() >= SHARE_UNDATED:
        date = DateSpan(start, start, "", day.isoformat(), day, day, "day", "made", "made")
    report_id, case_id = f"{article_id}:{start}:{action}", f"{article_id}-{start}"
    report = Report(
        report_id, article_id, start, end, action, "done", scope, where, date=date, rule="made", reason="made up",
        case_id=case_id,
    )  # fmt: skip
    value, when = (day.isoformat(), day) if date else (None, None)
    precision = "day" if date else "unknown"
    steps = (Step(action, "done", value, when, when, precision, report_id),)
    case = Case(
        case_id, f"Made-up matter {case_id}", scope, where, None, action, "done", value, when, when, precision,
        (), (), (), steps, (report_id,), (article_id,),
    )  # fmt: skip
    return report, case
