from __future__ import annotations

from tests.places.toolbox import read, roles

STORY = "Police in Yichun, Jiangxi, closed nine lithium pits on Friday. The Jiangxi government wants papers. "


def test_a_province_named_once_in_a_sentence_without_an_act_is_mentioned_in_passing() -> None:
    text = STORY + "Battery makers in Ningde hold some of the pits."
    assert roles(text) == {"JX": "case", "FJ": "context"}
    assert read(text)[-1].rule == "passing"


def test_an_act_a_past_or_the_only_province_is_no_passing() -> None:
    assert roles(STORY + "Police in Ningde closed a tenth.") == {"JX": "case", "FJ": "case"}
    assert roles(STORY + "Ningde jammed the signals.") == {"JX": "case", "FJ": "case"}
    assert roles("Battery makers sit in Ningde.") == {"FJ": "case"}


def test_in_chinese_too() -> None:
    text = "香港警方昨日在九龍拘捕三人。有人在深圳與對方見過面。"
    assert roles(text) == {"HK": "case", "GD": "context"}
