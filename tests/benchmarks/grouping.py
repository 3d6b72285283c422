"""Grouping: seconds to make cases of 100,000 made-up reports, how that grows, and what ten articles more cost."""

from __future__ import annotations

import datetime as dt
import math
import random
import time
from typing import TYPE_CHECKING

from dashboard.cases import group
from dashboard.codes import provinces
from dashboard.model import ACTIONS_BY_SEVERITY, Article, DateSpan, Person, Published, Reading, Report
from tests.benchmarks.synthetic import TOPIC

if TYPE_CHECKING:
    from dashboard.model import Scope

SIZES = (25_000, 50_000, 100_000)
PER_ARTICLE = 4
SENTENCE = "Somebody did something in that place on that day. "
FIRST_DAY = dt.date(2015, 1, 1)


def readings(n_reports: int, seed: int = 7) -> list[Reading]:
    """Four reports to an article, over ten years and all provinces; three in ten name one of many persons."""
    chance = random.Random(seed)
    codes = list(provinces())
    made = []
    for number in range(n_reports // PER_ARTICLE):
        key = f"a{number:06}"
        day = FIRST_DAY + dt.timedelta(chance.randrange(3650))
        published = Published(day.isoformat(), day, day, "day", "stated")
        reports = tuple(_report(key, at, day, codes, n_reports, chance) for at in range(PER_ARTICLE))
        text = f"{SENTENCE * PER_ARTICLE}{number}"
        made.append(Reading(Article(key, text, published=published), reports=reports))
    return made


def _report(key: str, at: int, day: dt.date, codes: list[str], n_reports: int, chance: random.Random) -> Report:
    start = at * len(SENTENCE)
    action = chance.choice(ACTIONS_BY_SEVERITY)
    where = (chance.choice(codes),) if chance.random() < 0.9 else ()
    scope: Scope = "province" if where else "national"
    date = DateSpan(0, 0, "", day.isoformat(), day, day, "day", "made", "made") if chance.random() < 0.8 else None
    name = f"Person {chance.randrange(n_reports // 4)}"
    people = (Person(start, start + 8, name, name),) if chance.random() < 0.3 else ()
    return Report(
        f"{key}:{start}:{action}", key, start, start + len(SENTENCE) - 1, action, "done", scope, where,
        date=date, people=people, rule="made", reason="made up",
    )  # fmt: skip


def measure() -> list[tuple[str, str]]:
    """Rows of the table: what, figure."""
    rows, spent = [], []
    for n_reports in SIZES:
        given = readings(n_reports)
        start = time.process_time()
        corpus = group(given, TOPIC)
        spent.append(time.process_time() - start)
        n_cases = f"{len(corpus.cases):,} cases"
        rows.append((f"group {n_reports:,} reports of {len(given):,} articles ({n_cases})", f"{spent[-1]:.1f} s CPU"))
    exponent = math.log(spent[-1] / spent[0]) / math.log(SIZES[-1] / SIZES[0])
    rows.append(("exponent of that growth (1.0 is linear)", f"{exponent:.2f}"))
    return rows
