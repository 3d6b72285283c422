"""How much: values in their unit, qualifiers, penalties, and no hours lost on long rows of digits."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dashboard.cases.amounts import find_amounts


def amounts(text: str) -> list[tuple[float | None, str, str, str]]:
    found = find_amounts(text, 0, len(text))
    assert all(text[a.start : a.end] == a.surface for a in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    return [(a.value, a.unit, a.qualifier, a.kind) for a in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than 2.14 billion yuan passed", (2.14e9, "CNY", "more than", "money")),
        ("a $14 billion scheme", (14e9, "USD", "", "money")),
        ("lost NT$800 million", (800e6, "TWD", "", "money")),
        ("RMB 4,000 was paid", (4000.0, "CNY", "", "money")),
        ("37 bitcoins", (37.0, "BTC", "", "money")),
        ("seized 1,106 rigs", (1106.0, "machines", "", "count")),
        ("eight Taiwanese individuals", (8.0, "people", "", "count")),
        ("tens of thousands of investors", (None, "people", "tens of thousands of", "count")),
        ("at least 21.1% of it", (21.1, "percent", "at least", "share")),
        ("扣押现金63万元", (63e4, "CNY", "", "money")),
        ("涉案逾3.8亿元", (3.8e8, "CNY", "逾", "money")),
        ("嫌疑人17名落网", (17.0, "people", "", "count")),
        ("每天耗电26万度", (26e4, "kWh", "", "count")),
        ("并处罚金三亿元", (3e8, "CNY", "", "money")),
        ("罚金一千二百万元", (12e6, "CNY", "", "money")),
        ("折合人民币两千余万元", (2e7, "CNY", "余", "money")),
        ("罚款一百二十五元", (125.0, "CNY", "", "money")),
        ("預算三萬億元", (3e12, "CNY", "", "money")),
        ("20 party officials", (20.0, "people", "", "count")),
        ("参与的IP地址有4502个", (4502.0, "IP addresses", "", "count")),
    ],
)
def test_an_amount_has_value_unit_and_qualifier(text: str, expected: tuple[float | None, str, str, str]) -> None:
    assert amounts(text) == [expected]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("He was sentenced to four years in prison.", "imposed"),
        ("He faces four years in prison.", "possible"),
        ("Espionage carries penalties, including life imprisonment.", "statutory"),
        ("被判处有期徒刑三年六个月", "imposed"),
    ],
)
def test_a_penalty_is_imposed_possible_or_statutory(text: str, qualifier: str) -> None:
    assert [(unit, found) for _, unit, found, _ in amounts(text)] == [("penalty", qualifier)]


def test_offsets_count_from_the_start_of_the_article() -> None:
    text = "First. He paid 80,000 yuan."
    assert [(a.start, a.surface) for a in find_amounts(text, 7, len(text))] == [(15, "80,000 yuan")]


@pytest.mark.parametrize("piece", ["9", "1,", "three ", "life ", "$", "9 ", "万"])
def test_long_rows_stay_fast(piece: str) -> None:
    assert amounts(piece * 30000) == []


def test_words_that_only_hold_numerals_are_no_amount() -> None:
    for text in ("二元论", "数百万元", "第十元", "一元钱", "In 2021 and fifteen officials"):
        assert amounts(text) == []


@pytest.mark.parametrize(
    "term",
    [
        "有期徒刑一年两个月及三年",
        "有期徒刑六個月至一年六個月",
        "一年三个月至一年十个月有期徒刑",
        "死刑，缓期二年执行",
    ],
)
def test_a_chinese_term_is_told_whole(term: str) -> None:
    (found,) = find_amounts(f"分别被判处{term}。", 0, 30)
    assert found.surface == term
