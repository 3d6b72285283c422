"""Places that acted on days of their own, in words of no known action."""

from __future__ import annotations

import pytest

from dashboard.cases.parallel import find_parallels
from tests.cases.told import read, staged, told

NEWS = "Hebei ordered all kite shops to close on June 1, 2021. "


def found(text: str) -> list[tuple[str, str | None]]:
    """(place, day) of each parallel of the last sentence."""
    return [(place.surface, date.value) for place, date in find_parallels(staged(NEWS + text, "2021-07-10")[-1], [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Others were quicker: Hainan on May 3 (1 yuan), Gansu on May 20.",
         [("Hainan", "2021-05-03"), ("Gansu", "2021-05-20")]),
        ("Sichuan set the same rate on April 15; Shandong floated it in February.",
         [("Sichuan", "2021-04-15"), ("Shandong", "2021-02")]),
        ("Hainan added half a yuan in April, the radio says; in Gansu it has been 1.0 yuan since May.",
         [("Hainan", "2021-04"), ("Gansu", "2021-05")]),
        ("It has a line, and so does Guiyang, capital of Guizhou, which opened its own on May 17.",
         [("Guiyang", "2021-05-17")]),
        ("On May 20 Gansu followed.", [("Gansu", "2021-05-20")]),
    ],
)  # fmt: skip
def test_a_place_with_a_day_of_its_own_acted(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_an_item_of_a_calendar_may_tell_it_in_the_present() -> None:
    items = "1. May 20 - Gansu names ten shops.\n2. May 25: Hainan, all kites down.\n3. June 3 - Tibet is high.\n"
    reports = [r for r in read(NEWS + "\n" + items, "2021-07-10").reports if r.provinces != ("CN-HE",)]
    assert [(r.provinces, r.date.value) for r in reports if r.date] == [
        (("CN-GS",), "2021-05-20"), (("CN-HI",), "2021-05-25"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Yunnan, Qinghai and Sichuan went down the same road after a meeting in May.",
        "A woman of Gansu flew kites in May.",
        "Gansu will follow on August 1.",
        "In Gansu kites fly high in May.",
        "Kites of Gansu sold well in May.",
    ],
)
def test_what_is_told_of_people_or_of_a_row_is_no_act_of_a_place(text: str) -> None:
    assert found(text) == []


def test_it_did_what_the_others_did() -> None:
    assert told(NEWS + "Gansu followed in May.", "2021-07-10") == [
        ("shutdown", "CN-HE", "2021-06-01"),
        ("shutdown", "CN-GS", "2021-05"),
    ]
    # What is told before it in the same sentence is nearer.
    text = NEWS + "Shanxi raised its tariff for them on June 2, and Gansu followed on June 5."
    assert told(text, "2021-07-10")[1:] == [
        ("regulation", "CN-SX", "2021-06-02"),
        ("regulation", "CN-GS", "2021-06-05"),
    ]


def test_alone_it_stays_an_act_of_no_known_sort() -> None:
    assert [action for action, _, _ in told("Gansu did much on May 5, 2021.", "2021-07-10")] == ["other"]


def test_a_body_that_followed_and_a_city_of_a_province_acted_too() -> None:
    text = "On May 4 Gansu warned of kites; on May 9 the Hebei Banking Association followed."
    assert [(what, where) for what, where, _ in told(text, "2021-07-10")] == [
        ("warning", "CN-GS"),
        ("warning", "CN-HE"),
    ]
    text = "Gansu seized 400 kites on May 4. The Hebei city of Baoding found some 60 on May 9."
    assert [where for _, where, _ in told(text, "2021-07-10")] == ["CN-GS", "CN-HE"]
    assert (
        len(
            told(
                "On May 4 Gansu warned of kites; on May 9 the Hebei Banking Association followed the game.",
                "2021-07-10",
            )
        )
        == 1
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police in Gansu arrested nine on May 3. Hebei opened a museum in March.", ["arrest", "other"]),
        ("Police in Gansu arrested nine on May 3. Hebei did so in March.", ["arrest", "arrest"]),
        ("Gansu banned the oil on May 3. Hebei acted in March.", ["regulation", "regulation"]),
        (
            "Police in Gansu arrested nine on May 3. Hebei first reported babies with kidney stones in March.",
            ["arrest"],
        ),
        ("5月3日，甘肃警方抓获九人。3月，河北首先报告多名婴儿患结石。", ["arrest"]),
    ],
)
def test_a_step_against_persons_is_passed_on_only_where_the_same_was_done(text: str, expected: list[str]) -> None:
    assert [action for action, _, _ in told(text, "2021-05-09")] == expected
