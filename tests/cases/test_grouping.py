"""Reports to cases: the same cases in any order, every link kept, one case per province of a list, and in time."""

from __future__ import annotations

import random
import time

from hypothesis import given
from hypothesis import strategies as st

from dashboard.cases import group
from dashboard.model import ACTIONS_BY_SEVERITY, Case, Report
from tests.cases.told import bound, day, report, topic

CODES = ("CN-JX", "CN-HE", "CN-GS", "CN-YN")
NAMES = ("Xiao Yi", "Lin Qingxing", "Wang Moumou")


def cases(*reports: Report) -> tuple[Case, ...]:
    return group(bound(*reports), topic()).cases


@st.composite
def some_reports(draw: st.DrawFn) -> list[Report]:
    """Reports of a few articles about a few people and provinces; no two begin at one place of an article."""
    spots = draw(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 12)), unique=True, max_size=14))
    days = ["2021-05-05", "2021-05-06", "2021-09-24", "2022-01-01"]
    return [
        report(
            article_id, spot * 100, draw(st.sampled_from(ACTIONS_BY_SEVERITY)),
            provinces=draw(st.lists(st.sampled_from(CODES), max_size=2, unique=True)),
            date=draw(st.none() | st.sampled_from(days).map(day)),
            people=draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True)),
            bodies=draw(st.lists(st.sampled_from(["NDRC", "PBOC"]), max_size=1)),
        )
        for article_id, spot in spots
    ]  # fmt: skip


@given(some_reports(), st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(reports: list[Report], order: random.Random) -> None:
    readings = bound(*reports)
    before = group(readings, topic()).cases
    order.shuffle(readings)
    assert group(readings, topic()).cases == before


@given(some_reports())
def test_every_report_is_in_one_case_and_knows_it(reports: list[Report]) -> None:
    corpus = group(bound(*reports), topic())
    filled = [r for reading in corpus.readings for r in reading.reports]
    assert all(r.case_id for r in filled)
    by_report: dict[str, set[str]] = {}
    for case in corpus.cases:
        for report_id in case.report_ids:
            by_report.setdefault(report_id, set()).add(case.case_id.partition("-")[0])
    assert by_report == {r.report_id: {r.case_id} for r in filled}


def test_a_case_keeps_the_links_that_hold_it_together() -> None:
    (case,) = cases(
        report("a", 0, "arrest", people=["Xiao Yi"]),
        report("b", 0, "charge", people=["Xiao Yi"]),
        report("c", 0, "sentence", people=["Xiao Yi"]),
    )
    assert [link.rule for link in case.links] == ["same-person", "same-person"]
    assert case.article_ids == ("a", "b", "c")


def test_a_list_is_one_case_in_each_of_its_provinces() -> None:
    found = cases(report("a", 0, "regulation", provinces=["CN-AH", "CN-QH"]))
    assert sorted((c.provinces, c.case_id[-3:], c.title[:6]) for c in found) == [
        (("CN-AH",), "-ah", "Anhui:"),
        (("CN-QH",), "-qh", "Qingha"),
    ]
    assert len({c.case_id[:-3] for c in found}) == 1


def test_failures_are_passed_on() -> None:
    assert group([], topic(), failures=["one file"]).failures == ("one file",)


def test_twenty_thousand_reports_are_grouped_in_seconds() -> None:
    draw = random.Random(7)
    reports = [
        report(
            f"a{n // 4:05}", n % 4 * 100, draw.choice(ACTIONS_BY_SEVERITY), provinces=[draw.choice(CODES)],
            date=day(f"20{draw.randrange(18, 24)}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}"),
            people=["Xiao Yi"] if draw.random() < 0.2 else (),
        )
        for n in range(20000)
    ]  # fmt: skip
    readings = bound(*reports)
    begun = time.process_time()
    corpus = group(readings, topic())
    assert time.process_time() - begun < 20
    assert sum(len(c.report_ids) for c in corpus.cases) == len(reports)
