from __future__ import annotations

import pytest

from tests.places.toolbox import roles, rules

STORY = (
    "Gansu finds bitcoin in the boiler house\n"
    "Clerks at a heating plant in Wuwei ran 240 machines, Gansu's safety bureau said on Friday.\n"
)


@pytest.mark.parametrize(
    "tail",
    [
        "Tibet opens its highest tunnel\nThree held in Hainan",
        "MORE FROM REGIONS\nTibet opens its highest tunnel.\nThree held in Hainan.",
        "About us | Contact | Careers in Shanghai",
        "延伸阅读：\n河南一工厂起火原因公布",
    ],
)
def test_lines_after_the_story_tell_nothing_of_it(tail: str) -> None:
    assert roles(STORY + tail) == {"GS": "case"}


def test_a_line_that_names_the_province_of_the_story_counts() -> None:
    assert rules(STORY + "Gansu in numbers")["Gansu"] != "headline"


def test_the_story_goes_on_after_other_headlines() -> None:
    more = (
        "RELATED\nTibet opens its highest tunnel\n"
        + "Police in Hebei closed another plant on the same evening, the bureau said.\n"
    )
    assert roles(STORY + more) == {"GS": "case", "HE": "case"}


def test_a_text_without_prose_is_all_story() -> None:
    assert roles("Gansu finds bitcoin\nHainan fines three") == {"GS": "case", "HI": "case"}


def test_a_row_of_a_table_of_shares_is_no_headline() -> None:
    table = "Share of the network\nGansu 12.5%\nQinghai 3.1%\nBeijing 1.0%\n"
    assert roles(table + "The figures rest on the addresses of three pools, for about a third of the network.") == {
        "GS": "context", "QH": "context", "BJ": "context",
    }  # fmt: skip


def test_items_of_a_list_of_days_or_facts_are_part_of_the_story() -> None:
    days = "Who has acted?\n+ Gansu: all closed, May 25\n+ Hainan: rules, June 9\n- nothing heard from Tibet\n" + STORY
    assert {code: rule for code, rule in roles(days).items() if code in ("GS", "HI")} == {"GS": "case", "HI": "case"}
    facts = "No luck on appeal\n- Who: a dealer\n- Where: a court in Hainan\n- What: three years in prison\n" + STORY
    assert roles(facts)["HI"] == "case"


def test_items_without_a_day_stay_headlines() -> None:
    more = "- Tibet opens a tunnel\n- Hainan grows more rice\n- Yunnan exports tea\n"
    assert rules(STORY + more)["Hainan"] == "headline"


def test_marks_of_time_make_items_of_the_story() -> None:
    notes = (
        "In this show:\n02:10 how it began\n09:15 what Hainan put on paper in March\n21:30 Tibet pulls the plug\n"
        + STORY
    )
    assert {"HI", "XZ"} <= set(roles(notes))


def test_a_sentence_before_a_credit_is_no_headline() -> None:
    shown = "Technicians repair machines at a hall outside Sanya in the south of Hainan, on May 3, 2017. Li Wei/Agency"
    assert "HI" in roles(f"Pictures\n{STORY}{shown}")
    assert "HI" in roles(f"Pictures\n{STORY}Pumps near Sanya. File photo: Agency")


def test_a_credit_in_brackets_makes_no_headline_of_a_sentence() -> None:
    story = "Police in Gansu arrested nine men on Monday for selling oil that had been made out of kitchen waste.\n"
    caption = "An officer shows a barrel seized in Zunyi, Guizhou province, on May 3."
    assert roles(f"Oil\n\n{story}{caption} [Photo/Wire]\n") == {"GS": "case", "GZ": "case"}
    assert roles(f"Oil\n\n{story}Nine held in Guizhou [Photo/Wire]\n") == {"GS": "case"}


def test_names_alone_in_their_lines_head_a_round_up() -> None:
    text = (
        "Around the regions\nGANSU\nBus meets truck\nFive people lost their lives on Monday when a bus left the road.\n"
        "BEIJING\nHave your say\nA draft rule was published on Monday that bars the sale of live birds in the city."
    )
    assert roles(text) == {"GS": "case", "BJ": "case"}
    menu = "A man was jailed in Gansu on Monday, a court there said, for selling live birds.\nHENAN\nHEBEI\nMore"
    assert roles(menu) == {"GS": "case"}
