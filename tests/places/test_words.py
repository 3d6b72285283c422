from __future__ import annotations

import re

import pytest

from dashboard.places.words import ACT, ACT_ZH, CONNECTORS, MONTHS_AND_DAYS, PRIVATE_NOUNS, SPEECH, TRADE_NOUNS


@pytest.mark.parametrize(
    "text", ["Police closed it", "he was arrested", "a NOTICE", "the dam burst and flooded it", "three died"]
)
def test_english_acts(text: str) -> None:
    assert ACT.search(text)


@pytest.mark.parametrize("text", ["They hold some of the pits", "the friend lives there", ""])
def test_english_without_an_act(text: str) -> None:
    assert not ACT.search(text)


def test_chinese_acts_in_both_scripts() -> None:
    assert all(ACT_ZH.search(text) for text in ("警方抓获三人", "證監會公佈名單", "發生火災", "矿场关停"))
    assert not ACT_ZH.search("有人在深圳與對方見過面")


@pytest.mark.parametrize("nouns", [PRIVATE_NOUNS, TRADE_NOUNS, SPEECH])
def test_nouns_are_patterns_of_whole_words(nouns: str) -> None:
    assert re.compile(rf"\b(?:{nouns})\b").search("a businessman of the company said") is not None


def test_connectors_are_lower_case_words() -> None:
    assert all(word == word.lower() for word in CONNECTORS)
    assert {"May", "Friday"} <= MONTHS_AND_DAYS
