"""Joining without holding: the cases and years are those of all readings at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dashboard import cases
from dashboard.casebook.joining import CaseIds, Joining, Told, ToldAside, told_of, unfold
from dashboard.cases.identity import day_published
from dashboard.model import Article, Published, Verdict
from tests.cases.told import bound, day, read, report, topic

if TYPE_CHECKING:
    from dashboard.casebook.joining import Hint
    from dashboard.model import Reading

READINGS = {
    reading.article.article_id: reading
    for reading in (
        read("Xiao Yi was arrested in Jiangxi on May 18.", None, "a"),
        read("Xiao Yi was charged in Jiangxi on June 2, 2021.", "2021-06-03", "b"),
        read("Police in Gansu fined three firms on May 8, 2021.", "2021-05-09", "c"),
    )
}


class Held:
    """Readings in memory; says which were asked for, and gives the same for a hint."""

    def __init__(self) -> None:
        """Nothing was asked for."""
        self.asked: list[tuple[str, bool]] = []

    def key(self, article_id: str, hint: Hint | None = None) -> bytes:
        """No two are alike."""
        return f"{article_id} {hint}".encode()

    def article(self, article_id: str) -> Article:
        """The article of the reading."""
        return READINGS[article_id].article

    def reading(self, article_id: str, hint: Hint | None = None) -> Reading:
        """The reading as it is held."""
        self.asked.append((article_id, hint is not None))
        return READINGS[article_id]


def settled(verdicts: list[Verdict]) -> tuple[dict[str, str], Held, Joining]:
    held = Held()
    joining = Joining(held)
    told = {key: told_of(reading) for key, reading in READINGS.items()}
    return dict(joining.case_ids(joining.settle(told, lambda: told, verdicts))), held, joining


def test_what_is_told_survives_a_column_of_json() -> None:
    for reading in (*READINGS.values(), *bound(report("a", 0, "arrest", date=day("2021-05-18"), people=["Xiao Yi"]))):
        again = unfold(json.dumps(told_of(reading)))
        assert json.dumps(again) == json.dumps(told_of(reading))
        article = again.article(reading.article.article_id)
        assert (article.title, article.published.value) == (reading.article.title, reading.article.published.value)
        assert again.day() == day_published(reading.article.published)


def test_what_is_told_lies_aside_until_it_is_asked_for() -> None:
    aside, odd = ToldAside(), "b\ud800"
    for article_id in ("a", odd):
        aside.put(article_id, told_of(READINGS["a"]))
    aside.put("a", told_of(READINGS["b"]))
    assert (set(aside), len(aside)) == ({"a", odd}, 2)
    assert [aside[key].digest for key in ("a", odd)] == [told_of(READINGS[key]).digest for key in ("b", "a")]
    assert "c" not in aside


def test_ids_of_cases_are_found_by_report() -> None:
    found = CaseIds([("a:0:fine", "c1"), ("b\ud800:0:fine", "")])
    assert [found.get(key) for key in ("a:0:fine", "b\ud800:0:fine", "c:0:fine")] == ["c1", "", None]


def test_without_an_exact_day_it_is_the_last_of_all() -> None:
    facts = Told("", "", "2021", "2021-01-01", "2021-12-31", "year", [])
    published = Published("2021", *(facts.article("a").published.earliest, facts.article("a").published.latest), "year")
    assert facts.article("a") == Article("a", "", published=published)
    assert facts.day() == day_published(published) > day_published(READINGS["b"].article.published)


def test_the_cases_are_those_of_grouping_all_and_no_reading_is_asked_for() -> None:
    found, held, joining = settled([])
    corpus = cases.group(list(READINGS.values()), topic())
    assert found == {r.report_id: r.case_id for reading in corpus.readings for r in reading.reports}
    assert set(joining.hints) == set(cases.year_hints(corpus.readings)) == {"a"}
    assert held.asked == []


def test_a_rejected_case_is_no_case_and_only_its_articles_are_asked_for() -> None:
    plain, _, _ = settled([])
    target = next(case for key, case in plain.items() if key.startswith("c"))
    verdict = Verdict("v", "reject", target, "", "Gansu", "me", "2022", "why")
    found, held, _ = settled([verdict])
    assert {key for key, case in found.items() if not case} == {key for key in plain if key.startswith("c")}
    assert {key for key, _ in held.asked} == {"c"}
