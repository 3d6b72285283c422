"""What exports tell of a case: its steps, its sentences with their spans, both sides of a conflict."""

from __future__ import annotations

import dataclasses
import json

import pytest

from dashboard.casebook.view import View, select
from dashboard.exports.citation import cite
from dashboard.exports.told import TITLE_LENGTH, ToldProvince, cited, shown_codes, tell_cases, tell_province, when
from tests.hostile import HOSTILE_TEXTS, hostile_edition
from tests.toy import TEXTS, toy_edition


def told(code: str = "CN-JX", view: View | None = None, most_cases: int = 9, most_quotes: int = 9) -> ToldProvince:
    selection = select(toy_edition(), view or View())
    return tell_province(selection, cite(selection, ""), code, most_cases, most_quotes)


def test_counts_are_those_of_the_selection() -> None:
    found = told()
    assert (found.name, found.both_names) == ("Jiangxi", "Jiangxi 江西")
    assert (found.n_cases, found.n_articles, found.n_sentences, found.n_left) == (1, 2, 4, 0)
    assert told("CN-FJ").cases == ()
    assert told(most_cases=0).n_left == 1


def test_every_quote_slices_back_to_its_article() -> None:
    (case,) = told().cases
    assert case.n_sentences == len(case.quotes) == 4
    for quote in case.quotes:
        assert TEXTS[quote.article_id][quote.start : quote.end] == quote.text
        assert quote.span == f"{quote.article_id} {quote.start}-{quote.end}"
    assert {quote.source for quote in case.quotes} == set(case.sources) == {1, 2}
    assert len(told(most_quotes=1).cases[0].quotes) == 1


def test_steps_facts_and_conflicts_in_both_languages() -> None:
    (case,) = told().cases
    assert case.steps == "detained or arrested (May 2021) → charged (8 June 2021)"
    facts = dict(case.facts)
    assert facts["Court in"] == "Zhejiang"
    assert facts["People"] == "Chen Lang; Chen; 陈浪"
    assert "30 million yuan" in facts["Amounts"]
    (conflict,) = case.conflicts
    assert conflict.about == "about the office"
    assert [side.text for side in conflict.sides] == ["2,400 banned kites", "2600只风筝"]
    (chinese,) = told(view=View(lang="zh")).cases
    assert chinese.steps == "拘捕（2021年5月） → 起诉（2021年6月8日）"
    assert dict(chinese.facts)["法院所在地"] == "浙江"


def test_a_case_of_several_provinces_names_the_others() -> None:
    (case,) = told("CN-YN").cases
    assert dict(case.facts)["Also in"] == "Gansu"
    assert case.has_ring
    assert case.fragile == "rests on one sentence that lists several provinces"
    assert not told().cases[0].fragile


def test_a_ring_is_for_one_sentence_not_for_one_article() -> None:
    edition = toy_edition()
    cases = edition.cases.assign(fragile="rests on one sentence", n_sentences=8)
    selection = select(dataclasses.replace(edition, cases=cases), View(lang="zh"))
    (case,) = tell_cases(selection, cite(selection, ""), ["kite-hebei"], 1)
    assert (case.fragile, case.has_ring) == ("仅凭一个句子", False)


def test_other_people_are_no_amount_of_those_named() -> None:
    edition = toy_edition()
    amounts = json.dumps([{"surface": "seven other officials", "unit": "people", "kind": "count", "qualifier": ""}])
    selection = select(dataclasses.replace(edition, cases=edition.cases.assign(amounts=amounts)), View())
    named, nameless = tell_cases(selection, cite(selection, ""), ["kite-chen", "kite-hebei"], 1)
    assert "Amounts" not in dict(named.facts)
    assert dict(nameless.facts)["Amounts"] == "seven other officials"


def test_a_case_that_only_stands_in_a_list_is_not_said_to_have_acted() -> None:
    edition = toy_edition()
    weak = dataclasses.replace(edition, reports=edition.reports.assign(rule="weak-word"), cases=edition.cases.copy())
    selection = select(weak, View())
    (case,) = tell_cases(selection, cite(selection, ""), ["kite-list"], 1)
    assert case.steps == "named in a list"


def test_provinces_are_those_selected_else_those_with_cases() -> None:
    assert shown_codes(select(toy_edition(), View(provinces=("CN-FJ", "CN-JX")))) == ("CN-FJ", "CN-JX")
    assert shown_codes(select(toy_edition(), View())) == ("CN-HE", "CN-JX", "CN-SC", "CN-YN", "CN-GS")


def test_sources_of_several_cases_are_named_once() -> None:
    assert cited([*told().cases, *told("CN-YN").cases]) == (1, 2)


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ({}, "date unknown"),
        ({"earliest": "2021-05-01", "latest": "2021-05-31", "precision": "month"}, "May 2021"),
        ({"earliest": "2021-05-01", "latest": "2021-06-30", "precision": "interval"}, "May to June 2021, inferred"),
    ],
)
def test_dates_in_words(step: dict[str, str], words: str) -> None:
    assert when("en", step) == words


def test_hostile_texts_are_plain_and_of_a_length() -> None:
    selection = select(hostile_edition(), View())
    cases = tell_province(selection, cite(selection, ""), "CN-SC", 50, 5).cases
    assert len(cases) == len(HOSTILE_TEXTS)
    for case in cases:
        everything = json.dumps([case.title, case.steps, case.facts, [quote.text for quote in case.quotes]])
        assert json.loads(everything)[0].isprintable()
        assert len(case.title) <= TITLE_LENGTH
        assert all(quote.text.isprintable() and len(quote.text) <= 700 for quote in case.quotes)
        assert all(value.isprintable() for _, value in case.facts)
