from __future__ import annotations

import pytest

from dashboard.places.present import headed_line, line_under, tells_now
from tests.places.toolbox import roles


def told(text: str, name: str) -> bool:
    at = text.index(name)
    end = next((i + 1 for i in range(at, len(text)) if text[i] in ".。"), len(text))
    start = max(text.rfind(mark, 0, at) + 1 for mark in ".。\n")
    return tells_now(text, (start, end), (at, at + len(name)))


@pytest.mark.parametrize(
    "text",
    [
        "* May 5 - Gansu empties the halls.",
        "5 May 2021: Gansu bars new halls.",
        "Sept 2019 - in Gansu cities send word.",
        "Gansu was the first, on May 5.",
        "Gansu is the latest to do so.",
        "Gansu was a pioneer: its rule is old.",
        "Gansu now asks for papers.",
        "Gansu also pays for hints.",
        "In Gansu a former mayor is on trial.",
        "Two officials of Gansu are still under investigation.",
        "Gansu is also cracking down.",
        "Gansu sets its price at one yuan.",
        "Gansu then levies a fee on rigs.",
        "After Hunan it is now the turn of Gansu.",
        "Gansu's new rule on coins takes effect on May 5.",
        "Gansu leaves it to the grid. Branches there have cut off ten.",
        "继Gansu之后,四川也出手。".replace("Gansu", "甘肃"),
        "繼新疆、甘肃後,四川亦跟進。",
        "甘肃最早,去年就发了文。",
        "甘肃率先公布了标准。",
    ],
)
def test_an_act_without_a_past_is_told(text: str) -> None:
    assert told(text, "甘肃" if "甘肃" in text else "Gansu")


@pytest.mark.parametrize(
    "text",
    [
        "In May farms in Gansu run at night.",
        "Gansu was first in output per head.",
        "Gansu is the largest of them.",
        "Gansu now has cheap power.",
        "Gansu is growing rich.",
        "A coal boss in Gansu sets his price.",
        "Gansu also produces coal.",
        "Power in Gansu is cheap. Nobody there has complained.",
        "Power in Gansu is cheap. There have been cuts.",
        "Similar farms exist in Gansu.",
        "The same cheap power is found in Gansu.",
        "继续在甘肃做生意的人不多。",
        "甘肃最早的矿场。",
    ],
)
def test_a_state_of_things_is_no_act(text: str) -> None:
    assert not told(text, "甘肃" if "甘肃" in text else "Gansu")


def test_a_pioneer_beside_the_places_of_the_story_is_case() -> None:
    story = "Police in Yichun, Jiangxi, closed nine pits on Friday. The Jiangxi government wants papers. "
    assert roles(story + "Hainan was the pioneer.") == {"JX": "case", "HI": "case"}
    assert roles(story + "Hainan is warm.") == {"JX": "case", "HI": "context"}


def test_a_name_alone_heads_its_line() -> None:
    text = "* LANZHOU. Police held ten.\n* XINING. It snowed."
    assert headed_line(text, (0, 10), (2, 9)) == (0, 27)
    assert headed_line("Lanzhou slept. Police held ten.", (0, 14), (0, 7)) == (0, 14)


@pytest.mark.parametrize(
    "text",
    [
        "Police in Hebei closed nine pits on Friday. The same ban is already in force in Gansu.",
        "Police in Hebei closed nine pits on Friday. Such surcharges exist in Qinghai and Gansu.",
        "Police in Hebei closed nine pits on Friday. Then comes Gansu. There the mayor was arrested.",
    ],
)
def test_a_rule_in_force_or_what_is_told_next_makes_it_case(text: str) -> None:
    assert roles(text)["GS"] == "case"


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("In Gansu the number held is now 36.", True),
        ("Villages in Gansu count the damage of the flood.", True),
        ("Gansu is a number of its own.", False),
        ("Bottles in Gansu, corks elsewhere. On Monday 51 dens in these two provinces were emptied.", True),
        ("Bottles in Gansu, corks elsewhere. Wine is made in these two provinces.", False),
    ],
)
def test_numbers_held_and_these_provinces_tell_of_the_place(text: str, is_told: bool) -> None:
    end = text.find(". ") + 1 or len(text)
    start = text.find("Gansu")
    assert tells_now(text, (0, end), (start, start + 5)) is is_told


def test_prose_stands_under_a_name_alone_in_its_line() -> None:
    text = "GANSU\nBus meets truck\nFive people lost their lives.\nMore"
    assert text[: line_under(text, (0, 5))].endswith("lives.")
    assert line_under("GANSU\nHENAN\nMore", (0, 5)) == 0
    assert line_under("In GANSU\nFive people lost their lives.", (3, 8)) == 0
