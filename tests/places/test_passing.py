from __future__ import annotations

from dashboard.places import untold
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


def test_what_others_did_next_in_chinese() -> None:
    story = "江苏无锡警方周五查扣400台矿机。"
    for act in (
        "四川随后跟进。",
        "四川也不例外。",
        "四川从3月起自查。",
        "在四川,电源被切断。",
        "四川拆除十处矿场。",
        "三人在四川受审。",
        "四川发出提醒。",
    ):
        assert roles(story + act) == {"JS": "case", "SC": "case"}
    assert roles(story + "四川天气很热。") == {"JS": "case", "SC": "context"}


def test_only_the_statement_around_the_name_counts() -> None:
    assert roles(STORY + "Nine men were jailed, while Ningde makes the cells.") == {"JX": "case", "FJ": "context"}
    assert roles(STORY + "Judges elsewhere, in Ningde above all, see more of it.") == {"JX": "case", "FJ": "context"}


def test_an_item_of_a_list_and_a_decision_are_acts() -> None:
    assert roles(STORY + "\n- Ningde, Fujian: more than sixty.") == {"JX": "case", "FJ": "case"}
    assert roles(STORY + "Ningde wants one yuan more.") == {"JX": "case", "FJ": "case"}


def test_whose_victims_or_gangs_they_are_does_not_carry_a_case() -> None:
    assert roles(STORY + "They worked for rings of Xiamen. The Xiamen gangs paid them.") == {
        "JX": "case",
        "FJ": "context",
    }
    assert roles("The police broke a ring. The Xiamen gangs were jailed.") == {"FJ": "case"}
    text = "香港警方昨日拘捕三人。天津的張女士被騙去兩萬元。"
    assert roles(text) == {"HK": "case", "TJ": "context"}


def test_a_question_tells_no_act_unless_it_takes_it_for_granted() -> None:
    assert roles(STORY + "Did Ningde close its pits?") == {"JX": "case", "FJ": "context"}
    assert roles(STORY + "Why did Ningde close its pits?") == {"JX": "case", "FJ": "case"}
    assert roles("江西警方昨日拘捕三人。福建查封了矿场吗？") == {"JX": "case", "FJ": "context"}


def test_the_items_of_an_answer_tell_what_was_decided() -> None:
    text = "Who charges more, in yuan?\nWe count four. Hainan, 0.8 yuan. Zhejiang, 0.5. Gansu and Shanxi, one yuan."
    assert roles(text) == {"HI": "case", "ZJ": "case", "GS": "case", "SX": "case"}
    assert {untold(m).role for m in read(text)} == {"case"}


def test_names_alone_answer_the_question_before_them() -> None:
    asked = STORY + "Who else does so?\nA: Hainan and Gansu."
    assert roles(asked) == {"JX": "case", "HI": "case", "GS": "case"}
    assert {m.rule for m in read(asked) if m.surface in ("Hainan", "Gansu")} == {"answer"}
    assert roles(STORY + "Who may be next?\nA: Hainan and Gansu.")["HI"] == "context"


def test_a_name_at_the_head_of_an_item_is_told_of_by_its_line() -> None:
    assert roles(STORY + "\n* LANZHOU. Officers held ten men.") == {"JX": "case", "GS": "case"}
    assert roles(STORY + "\nIn Lanzhou it is cold. Officers held ten men.") == {"JX": "case", "GS": "context"}


def test_who_was_arrested_too_is_told_of_in_brackets_as_well() -> None:
    told = STORY + "Li Wei has been arrested; so have Wang Wu, of Lanzhou, and a boss in Tibet."
    assert roles(told) == {"JX": "case", "GS": "case", "XZ": "case"}
    assert roles(STORY + "Li Wei (Lanzhou) was thrown out of the party.") == {"JX": "case", "GS": "case"}
