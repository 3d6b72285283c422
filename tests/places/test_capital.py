from __future__ import annotations

import pytest

from tests.places.toolbox import read, roles, rules


@pytest.mark.parametrize(
    "text",
    [
        "Beijing vowed to stamp out speculation.",
        "Beijing authorities want a report.",
        "Beijing's ban sent the price down.",
        "The order follows a scolding from Beijing.",
        "Regulators in Beijing see a threat.",
        "Talks between Beijing and Tokyo broke down.",
        "Washington and Beijing traded accusations.",
        "Beijing-backed lenders closed the accounts.",
        "Analysts doubt that Beijing will let it slip.",
        "Beijing don't like it.",
        "Nobody in Beijing has yet said what becomes of the dams.",
        "The man had been named to Beijing as a dealer.",
    ],
)
def test_the_state_is_never_the_city(text: str) -> None:
    assert roles(text) == {}
    assert {m.how for m in read(text)} == {"metonym"}


@pytest.mark.parametrize(
    "text",
    [
        "The Beijing Municipal Commission set a price.",
        "Beijing police closed a bar.",
        "A Beijing court ruled on Monday.",
        "Police in Beijing's Chaoyang district confirmed it.",
        "In Beijing at least 11 people died.",
        "Beijing flooded its underpasses.",
        "Peking police closed a bar.",
        "Beijing, Shanghai and Tianjin closed bars.",
        "The city of Beijing has done so itself.",
    ],
)
def test_the_city_is_never_the_state(text: str) -> None:
    assert roles(text)["BJ"] == "case"


@pytest.mark.parametrize(
    "text",
    [
        "The ring was based on Beijing and sold all over the country.",
        "Detectives have been to Beijing and to Wuhan.",
        "Two of them were flown to Beijing.",
        "Sichuan has 9.6 percent of the machines and Beijing 1.8.",
        "Nobody in Beijing was hurt.",
    ],
)
def test_where_somebody_went_or_what_is_measured_is_the_city(text: str) -> None:
    assert "BJ" in roles(text)


def test_what_surrounds_the_capital_is_not_the_capital() -> None:
    (mention,) = read("The province surrounds Beijing.")
    assert (mention.province, mention.rule) == (None, "neighbour")
    assert roles("Hebei, the province around the capital Beijing, closed mills.") == {"HE": "case", "BJ": "context"}


def test_a_beijing_that_the_text_does_not_decide_stays_undecided() -> None:
    assert [m.rule for m in read("Nothing but Beijing.")] == ["capital-undecided"]


@pytest.mark.parametrize(
    "text",
    [
        "The fair was to open at the Kempinski Beijing.",
        "Beijing's southern Daxing District sent round an order.",
        "They met in the Park Hyatt Beijing.",
    ],
)
def test_a_house_or_a_district_is_the_city(text: str) -> None:
    assert roles(text) == {"BJ": "case"}


def test_across_the_border_it_is_the_state() -> None:
    assert roles("Across the border Beijing permits none of it.") == {}
    assert roles("Across the border Shenzhen police froze it.") == {"GD": "case"}


@pytest.mark.parametrize(
    "text",
    [
        "The decrees, a herder says, are drafted in Beijing and fade on the way.",
        "Whatever is decided in Beijing, the fans keep turning.",
        "The attitude of Beijing is known.",
        "The mood in Beijing has soured.",
        "Officials at ministries in Beijing shrugged.",
    ],
)
def test_the_seat_of_those_who_make_the_rules_is_the_state(text: str) -> None:
    assert roles(text) == {}


@pytest.mark.parametrize("text", ["Engineers cut power in Beijing on Monday.", "Police in Beijing made the decision."])
def test_what_is_done_in_the_city_is_the_city(text: str) -> None:
    assert roles(text) == {"BJ": "case"}


def test_a_bureau_is_of_the_city_and_a_ministry_of_the_state() -> None:
    assert read("Beijing's public security bureau held nine men.")[0].province == "CN-BJ"
    assert read("Beijing's finance ministry warned of coins.")[0].province is None


def test_whom_somebody_is_angry_at_is_the_state() -> None:
    assert rules("Historians will shake their heads at Beijing.")["Beijing"] == "metonym-state"
    assert rules("He looked at Beijing from the air.")["Beijing"] != "metonym-state"


def test_a_city_has_a_last_mine() -> None:
    assert roles("Beijing closed its last mine in 2020.") == {"BJ": "case"}


def test_three_capitals_in_one_word_are_no_capital() -> None:
    assert roles("The Beijing-Tianjin-Hebei cluster issued a list of banned boilers.") == {
        "BJ": "case", "TJ": "case", "HE": "case",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sixty were arrested by Beijing colleagues on Monday.", {"BJ": "case"}),
        ("Police in Hebei held ten. The plan was blessed by Beijing.", {"HE": "case"}),
        ("* Hebei: nine infected, one dead.\n* Beijing: first case confirmed on Monday.", {"HE": "case", "BJ": "case"}),
        ("Beijing: stay out of our affairs.", {}),
        ("Beijing's summer ban on nets runs till August.", {}),
        ("Beijing's summer rain flooded two subway lines.", {"BJ": "case"}),
    ],
)
def test_colleagues_and_items_of_a_list_are_those_of_the_city(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found
