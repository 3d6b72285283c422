"""Case ids: from the texts alone, the same at once or bit by bit, and never lost."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dashboard.cases import group
from dashboard.cases.gist import gist_of
from dashboard.cases.identity import base_id, key_of, key_words, part_of, text_digest
from dashboard.cases.pile import Pile, Telling
from dashboard.dates import parse_edtf
from dashboard.model import Article, Case, Published, Reading
from tests.cases.told import report, topic

DAYS = ["2021-05-05", "2021-05-06", "2021-09-24"]


def published(reading: Reading, day: str | None) -> Reading:
    """The reading with a text of its own and, when a day is given, a day of publication."""
    text = f"{reading.article.article_id} {reading.article.text}"
    when = Published(day, *parse_edtf(day)[:2], "day", "stated") if day else Published()
    return replace(reading, article=replace(reading.article, text=text, published=when))


@st.composite
def piles(draw: st.DrawFn) -> list[Reading]:
    """A few articles about two persons, some with a day of publication."""
    readings = []
    for key in "abcdef"[: draw(st.integers(1, 6))]:
        people = draw(st.lists(st.sampled_from(["Xiao Yi", "Chen Lang"]), max_size=1))
        reports = tuple(report(key, at * 100, "arrest", people=people) for at in range(draw(st.integers(1, 3))))
        reading = Reading(Article(key, "Something was done by somebody in that place. " * 9), reports=reports)
        readings.append(published(reading, draw(st.sampled_from([None, *DAYS]))))
    return readings


def by_report(readings: list[Reading]) -> dict[str, Case]:
    return {key: case for case in group(readings, topic()).cases for key in case.report_ids}


def own_id(reading: Reading) -> str:
    """The id that the case of an article's first report has when there is no other article."""
    return by_report([reading])[reading.reports[0].report_id].case_id


@given(piles(), st.randoms(use_true_random=False))
def test_an_article_published_later_changes_no_id(pile: list[Reading], order: random.Random) -> None:
    later = replace(pile[-1], article=replace(pile[-1].article, published=Published()))
    order.shuffle(pile)
    added = published(replace(later, article=replace(later.article, article_id="z")), "2022-01-01")
    reports = tuple(
        replace(r, article_id="z", report_id=r.report_id.replace(r.article_id, "z", 1)) for r in later.reports
    )
    dated = [r for r in pile if r.article.published.value]
    before, after = by_report(dated), by_report([*dated, replace(added, reports=reports)])
    assert {key: case.case_id for key, case in before.items()} == {key: after[key].case_id for key in before}


@given(piles())
def test_every_id_that_was_ever_in_force_is_the_key_of_a_report_of_the_case(pile: list[Reading]) -> None:
    whole = by_report(pile)
    keys = {r.key: r.report_id for reading in group(pile, topic()).readings for r in reading.reports}
    for n in range(1, len(pile)):
        for key, case in by_report(pile[:n]).items():
            assert set(whole[keys[case.case_id]].report_ids) >= set(case.report_ids), key


def keys_of(*articles: str) -> list[str]:
    """The keys of one report in each of these articles, all of one text."""
    digest = text_digest("One text.")
    return [gist.key for gist in Pile(Telling(digest, 0, [gist_of(report(key, 0, "fine"))]) for key in articles)]


def test_another_file_name_changes_no_key() -> None:
    assert keys_of("a") == keys_of("renamed") == [key_of(key_words(text_digest("One text."), 0, "fine"), 1)]


def test_copies_of_a_text_have_keys_of_their_own() -> None:
    assert len(set(keys_of("a", "b", "c"))) == 3
    assert keys_of("c", "a", "b") == keys_of("a", "b", "c")


def test_the_first_to_be_published_names_the_case() -> None:
    early, late = (
        Reading(Article(key, "Text."), reports=(report(key, 0, "fine", people=["Xiao Yi"]),)) for key in "ba"
    )
    early, late = published(early, DAYS[0]), published(late, DAYS[1])
    assert by_report([early, late])["a:0:fine"].case_id == own_id(early) != own_id(late)


def test_the_id_of_one_province_of_a_list_has_two_parts() -> None:
    assert (base_id("c012-jx"), part_of("c012-jx")) == ("c012", "jx")
    assert (base_id("c012"), part_of("c012")) == ("c012", "")
