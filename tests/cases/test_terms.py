"""Terms of prison told without a verb of sentencing."""

from __future__ import annotations

import pytest

from dashboard.cases.terms import find_terms
from tests.cases.told import staged


@pytest.mark.parametrize(
    "text",
    [
        "A broker was given four years in January by a court in Wuhan.",
        "The court handed Zhang Wei 11 years and eight months.",
        "The three were given between three years and four years by the district court.",
        "The high court upheld ten years and six months for him.",
        "The county court gave a cash dealer, also a Wang, eight months.",
        "二审法院对主犯改判四年。",
        "判决认定其构成诈骗罪。",
        "The verdict stands: three years and a fine of 5 million yuan.",
    ],
)
def test_years_from_a_court_are_a_sentence(text: str) -> None:
    assert [t.action for t in find_terms(staged(text)[0])] == ["sentence"]


@pytest.mark.parametrize(
    "text",
    ["The mine was given two years to find another site.", "The court opened in 2020, four years after it was built."],
)
def test_other_years_are_none(text: str) -> None:
    assert list(find_terms(staged(text)[0])) == []


def test_terms_that_were_set_on_a_day() -> None:
    text = "The terms of two to nine years, set on May 2 by a court in Wuhan, stand."
    assert [t.action for t in find_terms(staged(text)[0])] == ["sentence"]
    assert list(find_terms(staged("The terms of the lease, set on May 2, stand.")[0])) == []


def test_a_number_of_people_taken_is_an_arrest() -> None:
    text = "荆州抓10人，黄石拘了三名，宜昌抓三分优势，澳門拘8男捕兩女，渔民捕三条鱼。"
    found = [(t.action, text[t.start : t.end]) for t in find_terms(staged(text)[0])]
    assert found == [("arrest", told) for told in ("抓10人", "拘了三名", "拘8男", "捕兩女")]
