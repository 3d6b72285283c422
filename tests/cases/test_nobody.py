from __future__ import annotations

import pytest

from dashboard.cases.nobody import is_in_draft, is_of_no_body, is_of_things
from tests.cases.told import staged, word, words


@pytest.mark.parametrize(
    ("text", "phrase", "action", "expected"),
    [
        ("A typhoon cut power to 300 homes in Fujian.", "cut power", "power_cut", True),
        ("Police in Fujian cut power to 300 mines.", "cut power", "power_cut", False),
        ("四川一带因暴雨断电。", "断电", "power_cut", True),
        ("In Hebei the cause is still being looked into.", "looked into", "investigation", True),
        ("In Hebei the police looked into it.", "looked into", "investigation", False),
        ("四川公安将线索移交检方。", "移交", "arrest", True),
        ("四川公安将嫌犯移交检方。", "移交", "arrest", False),
        ("四川高院认为，张某归案后如实供述。", "归案", "arrest", True),
        ("The court in Hebei noted that he confessed after his arrest.", "arrest", "arrest", True),
        ("The court in Hebei ordered his arrest.", "arrest", "arrest", False),
        ("四川对其依法从轻处罚。", "处罚", "fine", True),
        ("四川对其依法处罚。", "处罚", "fine", False),
        ("Police in Hebei searched a closed yard.", "closed", "shutdown", True),
        ("Police in Hebei closed a yard.", "closed", "shutdown", False),
        ("主政四川期间他仍给予补贴。", "补贴", "support", True),
        ("四川今年给予补贴。", "补贴", "support", False),
        ("四川公诉机关聘请的专家估算了损失。", "公诉", "charge", True),
        ("四川检方提起公诉。", "公诉", "charge", False),
    ],
)
def test_what_nobody_does_is_no_act(text: str, phrase: str, action: str, expected: bool) -> None:
    scene = staged(text)[0]
    trigger = word(scene, phrase, action)  # type: ignore[arg-type]
    assert is_of_no_body(scene, trigger, scene.text[: trigger.start]) is expected


def test_the_penalty_of_a_draft_is_a_rule() -> None:
    scene = staged("Draft rules of Hebei let it fine cafes.")[0]
    assert is_in_draft(scene, word(scene, "fine", "fine"))
    scene = staged("Hebei fined a cafe.")[0]
    assert not is_in_draft(scene, word(scene, "fined", "fine"))


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("Police in Hebei detained two servers.", "detained", True),
        ("In Hebei, the bank cards were taken away.", "taken away", True),
        ("In Hebei the man with the cards was taken away.", "taken away", False),
        ("Police in Hebei detained two men.", "detained", False),
        ("河北警方铲除罂粟九百株。", "铲除", True),
        ("河北警方铲除一团伙。", "铲除", False),
    ],
)
def test_things_are_seized_and_not_arrested(text: str, phrase: str, expected: bool) -> None:
    scene = staged(text)[0]
    assert is_of_things(scene, word(scene, phrase, "arrest")) is expected


def test_a_team_that_tells_what_it_found_opens_no_case() -> None:
    scene = staged("联合调查组19日通报，食堂的肉不合格。")[0]
    assert is_of_no_body(scene, word(scene, "调查", "investigation"), "联合")
    scene = staged("联合调查组19日进驻学校。")[0]
    assert not is_of_no_body(scene, word(scene, "调查", "investigation"), "联合")


@pytest.mark.parametrize(("text", "expected"), [("河北公司出具虚假监测报告。", True), ("河北对工厂进行监测。", False)])
def test_a_report_called_after_a_check_is_none(text: str, expected: bool) -> None:
    scene = staged(text)[0]
    trigger = next(t for t in words(scene) if t.action == "inspection")
    assert is_of_no_body(scene, trigger, scene.text[: trigger.start]) is expected
