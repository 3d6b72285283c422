from __future__ import annotations

import pytest

from dashboard.dates.read import scan_sentence, tense_of


def last_direction(text: str) -> str:
    token = scan_sentence(text, 0, len(text))[-1]
    return tense_of(text, token, 0, len(text)).direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The campaign will end on September 30th", "future"),
        ("From January 1 the new tariff will apply", "future"),
        ("The council announced in May that there will be checks", "past"),
        ("ousted from the party in May for bribes", "past"),
        ("A notice was sent to the province in July", "past"),
        ("Sites must be gone before August 24", "near"),
        ("monitoring becomes routine from October", "near"),
        ("since May", "past"),
        ("THE BAN WILL END ON May 1", "future"),
        ("Since May", "past"),
        ("Police had by Wednesday held ten", "past"),
        ("By the summer of 2021 officials had cut the lines", "past"),
        ("警方周二起一连三日拘捕", "past"),
        ("a statement dated June 15", "past"),
        ("the announcement of March 1 that mines would go", "past"),
        ("该活动将于9月30日结束", "future"),
        ("要求于9月30日前完成", "near"),
        ("自10月起开展", "near"),
        ("截至10月31日已关停", "past"),
        ("9月24日,央行发布通知", "past"),
        ("预计11月完成", "future"),
    ],
)
def test_the_words_around_a_date_give_its_direction(text: str, direction: str) -> None:
    assert last_direction(text) == direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The fraud came to light on March 11", "past"),
        ("The boss was brought to court on March 11", "past"),
        ("He fled to Hebei on March 11", "past"),
        ("Mines were told to close on March 11", "near"),
        ("Plans to Close on March 11", "future"),
    ],
)
def test_who_goes_to_a_place_or_to_court_has_gone(text: str, direction: str) -> None:
    assert last_direction(text) == direction


def test_a_deadline_is_known() -> None:
    for text in ("by the end of the month", "before June 25", "9月底前完成"):
        token = scan_sentence(text, 0, len(text))[0]
        assert tense_of(text, token, 0, len(text)).is_deadline


def test_an_aim_lies_ahead() -> None:
    assert last_direction("目标6月底清零") == "future"
    assert last_direction("争取6月底完成") == "future"
    assert last_direction("6月底完成") != "future"
