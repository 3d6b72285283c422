"""Where two articles of one case disagree."""

from __future__ import annotations

from dataclasses import replace

from dashboard.cases.conflicts import find_conflicts
from dashboard.model import Article, Report
from tests.cases.told import day, report, span

DAYS_OF_REPORTS = {"a": "2021-05-18", "b": "2021-05-19"}


def conflicts(*reports: Report, texts: dict[str, str] | None = None) -> list[tuple[str, list[str]]]:
    articles = {
        r.article_id: Article(r.article_id, (texts or {}).get(r.article_id, r.article_id.ljust(900, "x")))
        for r in reports
    }
    found = find_conflicts(reports, articles)
    assert all(articles[a].text[start:end] == words for c in found for a, start, end, words in c.sides)
    return [(c.about, [article_id for article_id, *_ in c.sides]) for c in found]


def test_dates_that_exclude_each_other_are_shown() -> None:
    may = report("a", 0, "expulsion", date=span("2021-05-01", "2021-05-31"))
    assert conflicts(may, report("b", 0, "expulsion", date=day("2021-11-13"))) == [("when: removed", ["a", "b"])]
    assert conflicts(may, report("b", 0, "expulsion", date=day("2021-05-18"))) == []
    assert conflicts(may, report("b", 0, "arrest", date=day("2021-11-13"))) == []
    assert conflicts(may, report("a", 90, "expulsion", date=day("2021-11-13"))) == []


def test_the_days_of_two_reports_are_no_conflict() -> None:
    told = [report(key, 0, "arrest", date=replace(day(on), precision="vague")) for key, on in DAYS_OF_REPORTS.items()]
    assert conflicts(*told) == []


def test_one_conflict_per_step_however_many_tell_it() -> None:
    told = [report(f"a{n}", 0, "arrest", date=day(f"2021-05-{n + 1:02}")) for n in range(20)]
    assert conflicts(*told) == [("when: arrested", ["a0", "a19"])]


def test_a_day_of_publication_and_a_copied_sentence_contradict_nobody() -> None:
    texts = {"a": "Li was arrested on Friday.".ljust(99), "b": "“Li was arrested on Friday”.".ljust(99)}
    one, other = (report(key, 0, "arrest", date=day(f"2021-05-{number}")) for key, number in (("a", 14), ("b", 21)))
    assert conflicts(one, other, texts=texts) == []
    assert conflicts(one, other, texts={**texts, "b": "He was taken on Friday."}) != []
    undated = replace(other, date=replace(day("2021-05-21"), surface=""))
    assert conflicts(one, undated, texts={**texts, "b": "He was taken."}) == []


def test_two_bodies_for_one_office_are_shown() -> None:
    texts = {
        "a": "Xiao Yi is a former vice chairman of the Jiangxi Committee of the Party who fell.",
        "b": "Xiao Yi, vice chairman of the Jiangxi Committee of the Advisers, fell. Xiao Yi, its vice chairman.",
    }
    told = [report(key, 0, "arrest", people=["Xiao Yi"]) for key in texts]
    assert conflicts(*told, texts=texts) == [("office", ["a", "b"])]
    assert conflicts(*told, texts=dict.fromkeys(texts, texts["a"])) == []
