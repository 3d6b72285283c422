"""Who acts: bodies of the central state under one name, local ones, and branches that are not the state."""

from __future__ import annotations

import pytest

from dashboard.cases.bodies import find_organisations, home_of, is_count
from tests.cases.told import staged


def bodies(text: str) -> list[tuple[str, bool]]:
    found = find_organisations(text, 0, len(text))
    assert all(text[o.start : o.end] == o.surface for o in found)
    return [(o.name, o.is_national) for o in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the NDRC said", "National Development and Reform Commission"),
        ("PBOC's notice", "People's Bank of China"),
        ("the central bank said", "People's Bank of China"),
        ("the state planner said", "National Development and Reform Commission"),
        ("three industry associations said", "industry associations"),
        ("国家发改委通知", "National Development and Reform Commission"),
        ("中央第五批督察组进驻", "中央第五批督察组"),
        ("11部门联合发文", "11部门"),
        ("China's top court ruled", "China's top court"),
    ],
)
def test_bodies_of_the_state_have_one_name(text: str, name: str) -> None:
    assert bodies(text)[0] == (name, True)


def test_a_branch_in_a_province_is_not_the_state() -> None:
    assert bodies("People's Bank of China's Shijiazhuang branch") == []
    assert ("People's Bank of China", True) not in bodies("人民银行石家庄中心支行发文")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Sichuan Energy Bureau wrote", "Sichuan Energy Bureau"),
        ("Intermediate People’s Court of Hangzhou City", "Intermediate People's Court of Hangzhou City"),
        ("和政县公安局通报", "和政县公安局"),
    ],
)
def test_local_bodies_keep_their_name(text: str, name: str) -> None:
    assert bodies(text) == [(name, False)]


@pytest.mark.parametrize("piece", ["A-", "A ", "Ministry of Aa, ", "9", "of ", "Commission of A ", "部"])
def test_long_rows_stay_fast(piece: str) -> None:
    text = piece * (30000 // len(piece))
    assert len(find_organisations(text, 0, len(text))) < len(text)


def test_departments_of_a_city_and_the_party_one_is_thrown_out_of_are_not_the_state() -> None:
    assert [o.name for o in find_organisations("十堰市12部门印发方案", 0, 10) if o.is_national] == []
    assert [o.is_national for o in find_organisations("国家12部门印发方案", 0, 9)] == [True]
    text = "Lei was thrown out of the Communist Party"
    assert find_organisations(text, 0, len(text)) == ()


def test_a_body_of_one_place_names_its_province() -> None:
    def home(text: str) -> str | None:
        return home_of(text, 0, len(text))

    assert home("The Judiciary Police held ten.") == "CN-MO"
    assert home("商業罪案調查科拘捕十人") == "CN-HK"
    assert home("刑事局查獲公司") == "CN-TW"
    assert home("The police held ten.") is None
    assert home("The Judiciary Police asked the Securities and Futures Commission.") is None


def test_bodies_that_are_only_counted_are_told_apart() -> None:
    assert [is_count(name) for name in ("12部门", "七部委", "国务院")] == [True, True, False]


def test_an_association_of_a_place_is_no_body_of_the_state() -> None:
    text = "The Hebei Banking Association met the China Banking Association."
    assert [o.surface for o in find_organisations(text, 0, len(text)) if o.is_national] == ["Banking Association"]


def test_bodies_of_other_states_have_the_same_names() -> None:
    for text in ("美国司法部公布起诉书。", "韩国财政部出台规定。", "美司法部起訴一人。"):
        assert not any(o.is_national for o in find_organisations(text, 0, len(text)))
    assert find_organisations("中国司法部出台规定。", 0, 10)[0].is_national


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("记者从市公安局获悉", "市公安局"),
        ("6月被该省人民检察院起诉", "该省人民检察院"),
        ("自贡市公安局通报", "自贡市公安局"),
        ("从化区公安局通报", "从化区公安局"),
    ],
)
def test_words_that_run_into_a_name_are_no_part_of_it(text: str, name: str) -> None:
    assert [o.name for o in find_organisations(text, 0, len(text))] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("记者从河北省高级人民法院获悉，", "河北省高级人民法院"),
        ("去年6月被西安市中级人民法院判刑，", "西安市中级人民法院"),
        ("本周在湖南省长沙市中级人民法院受审，", "湖南省长沙市中级人民法院"),
    ],
)
def test_a_body_is_called_after_the_place_in_its_name(text: str, name: str) -> None:
    assert [o.name for o in staged(text)[0].organisations] == [name]
