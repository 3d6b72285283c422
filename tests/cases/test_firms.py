"""What is done to a firm is not done to the person of another clause."""

from __future__ import annotations

import pytest

from dashboard.cases.firms import is_of_others
from tests.cases.told import read, staged, word


def people(text: str) -> list[tuple[str, list[str]]]:
    return [(r.action, [p.name for p in r.people]) for r in read(text, "2021-08-01").reports]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("公司被罚款。", "罚款"),
        ("大明集团（控股）因排污被责令缴纳罚款1.6亿元。", "罚款"),
        ("县生态环境局对该企业罚款20万元。", "罚款"),
        ("法院判处山西公司罚金二十万元。", "罚金"),
        ("The mill was also fined.", "fined"),
        ("A court fined its parent company 3 million yuan.", "fined"),
        ("矿长王某被批评，矿业公司经理等7人被查处。", "查处"),
    ],
)
def test_a_firm_or_a_number_of_people_bears_its_own_act(text: str, phrase: str) -> None:
    (scene,) = staged(text)
    assert is_of_others(scene, word(scene, phrase, "fine"))


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("县生态环境局对公司负责人罚款2万元。", "罚款"),
        ("公司经理张某被罚款。", "罚款"),
        ("Wang Lei and his company were fined.", "fined"),
        ("The court fined the company manager.", "fined"),
    ],
)
def test_its_people_bear_theirs(text: str, phrase: str) -> None:
    (scene,) = staged(text)
    assert not is_of_others(scene, word(scene, phrase, "fine"))


def test_nobody_is_arrested_in_the_clause_before_his_own() -> None:
    text = "5月3日，黑龙江某矿总经理等7人被公安机关采取强制措施，副市长李某等19人被免职；公司被罚款。"
    told = dict(people(text))
    assert told["expulsion"] == ["李某"]
    assert told.get("arrest", []) == told.get("fine", []) == []


def test_a_person_is_not_carried_over_to_a_firm() -> None:
    text = "Shanxi police detained Wang Lei on July 3. The company was fined 3 million yuan on July 30."
    assert people(text) == [("arrest", ["Wang Lei"]), ("fine", [])]
