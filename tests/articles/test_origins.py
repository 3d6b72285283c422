"""Origins: reprints are one, articles on one matter are not, and the order of the pile does not show."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles import make_article
from dashboard.articles.origins import SHARED, find_origins

ENGLISH = (
    "Police in the county shut eleven workshops on Tuesday after a tip from the grid company. Officers took away three "
    "hundred machines and a transformer. The owner told them that he had rented the hall from a cousin in the spring."
)
RETOLD = (
    "Eleven workshops were closed in the county this week, according to the police. Some three hundred machines are in "
    "store now, beside a transformer; the grid company had raised the alarm, and a cousin of the owner let the house."
)
CHINESE = (
    "县公安局接电网公司举报后,于周二关停十一处作坊,扣押设备三百台和变压器一台。"
    "作坊主称厂房系春季从表亲处租得。当地电网公司表示用电量异常已持续三个月。"
)


def origins(*texts: str) -> list[str]:
    found = find_origins([make_article(text, f"a{number}") for number, text in enumerate(texts)])
    return [found[f"a{number}"] for number in range(len(texts))]


@pytest.mark.parametrize("text", [ENGLISH, CHINESE])
def test_the_same_text_under_another_masthead_is_one_origin(text: str) -> None:
    assert origins(text, f"The Daily Planet\n{text}") == ["a0", "a0"]


def test_a_shortened_reprint_is_one_origin() -> None:
    assert origins(ENGLISH, ENGLISH[:160]) == ["a0", "a0"]


def test_articles_that_tell_one_matter_in_their_own_words_are_two_origins() -> None:
    assert origins(ENGLISH, RETOLD) == ["a0", "a1"]
    assert origins(ENGLISH, CHINESE) == ["a0", "a1"]


def test_two_lines_are_alike_by_chance_and_stay_apart() -> None:
    assert origins("Eleven workshops closed.", "Eleven workshops closed.\nMore soon.") == ["a0", "a1"]


def test_a_common_cookie_line_makes_no_origin() -> None:
    cookies = "We use cookies to give you the best experience. By continuing you accept our privacy policy and terms.\n"
    assert origins(cookies * 3 + ENGLISH, cookies * 3 + RETOLD) == ["a0", "a1"]


def test_copies_of_copies_are_one_origin_in_any_order() -> None:
    pile = [make_article(text, key) for key, text in (("b", ENGLISH), ("a", f"X\n{ENGLISH}"), ("c", RETOLD))]
    assert {str(sorted(find_origins(order).items())) for order in permutations(pile)} == {
        "[('a', 'a'), ('b', 'a'), ('c', 'c')]"
    }


@given(st.lists(st.text(st.characters(exclude_categories=["C"]), max_size=60).map("text {}".format), max_size=4))
def test_every_article_has_an_origin_of_the_pile(texts: list[str]) -> None:
    found = origins(*texts)
    assert all(origin <= f"a{number}" for number, origin in enumerate(found))


def test_the_share_is_most_of_a_text() -> None:
    assert 0.5 < SHARED < 1
