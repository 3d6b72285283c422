"""How a case began: complaints, tips, odd readings."""

from __future__ import annotations

import pytest

from dashboard.cases.openings import find_openings
from tests.cases.told import staged


def openings(text: str) -> list[str]:
    scene = staged(text)[0]
    found = list(find_openings(scene))
    assert all((trigger.action, trigger.is_weak) == ("investigation", True) for trigger in found)
    return [text[trigger.start : trigger.end] for trigger in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A teacher went to the police on May 3.", ["went to the police"]),
        ("On May 3 she walked into the Yuelu police station.", ["walked into the Yuelu police station"]),
        ("The bank told the county bureau in May.", ["told the county bureau"]),
        ("A victim came forward on Monday.", ["came forward"]),
        ("Tips came in from neighbours in May.", ["Tips came"]),
        ("The trail began in November.", ["trail began"]),
        ("Officers noticed unusual transfers in March.", ["noticed unusual transfers"]),
        ("5月3日,市民刘某到派出所求助。", ["到派出所"]),
        ("去年12月,警局接獲線報線索。", ["接獲線報線索"]),
        ("5月,民警注意到其账户流水异常。", ["注意到其账户流水异常"]),
    ],
)
def test_a_beginning_is_found_in_many_wordings(text: str, expected: list[str]) -> None:
    assert openings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The suspect told police that he was poor.",
        "The court told the company to pay.",
        "Police told reporters on Monday.",
    ],
)
def test_a_confession_or_a_press_conference_is_no_beginning(text: str) -> None:
    assert openings(text) == []


@pytest.mark.parametrize("piece", ["told the ", "came ", "noticed a ", "接到", "went to the public security "])
def test_long_rows_stay_fast(piece: str) -> None:
    assert openings(piece * 20_000) == []


@pytest.mark.parametrize(
    "text",
    [
        "A man went to the Yuelu Public Security Bureau on May 3.",
        "Officers in Hefei were told on May 3 that a shop sold coins.",
        "The grid company had called them in March.",
        "Neighbours alerted them on May 3.",
        "Suspicion was aroused on May 3.",
        "Two halls had drawn the bureau's notice in March.",
        "5月3日下午她去了合肥市公安局。",
        "线索源于5月3日的一起报警。",
    ],
)
def test_further_beginnings(text: str) -> None:
    assert len(openings(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Officers in Hefei were told on May 3 to wear caps.",
        "The film drew wide notice in March.",
        "A friend called them in March.",
    ],
)
def test_orders_and_talk_are_no_beginnings(text: str) -> None:
    assert openings(text) == []
