from __future__ import annotations

import pytest

from tests.places.toolbox import read, roles


@pytest.mark.parametrize(
    "text",
    [
        "Xinjiang held 35.8% of the network.",
        "Xinjiang accounted for 36 percent.",
        "Two thirds of the machines were in Xinjiang.",
        "Cambridge puts Xinjiang first with 36%.",
        "About 36% of the hash rate came from Xinjiang.",
        "The largest mining hubs are Xinjiang.",
        "Xinjiang 35.8, Texas 9.6 and Georgia 4 per cent: so the map was drawn.",
    ],
)
def test_a_share_or_a_rank_is_context(text: str) -> None:
    mention = read(text)[0]
    assert (mention.role, mention.rule in ("share", "trait", "origin")) == ("context", True)


def test_all_names_of_a_sentence_of_shares_are_context() -> None:
    text = "Xinjiang had 36% of the hash rate, Sichuan 10% and Yunnan the rest."
    assert roles(text) == {"XJ": "context", "SC": "context", "YN": "context"}


@pytest.mark.parametrize(
    "text",
    [
        "Sichuan, with 10%, has ordered its mines to close.",
        "The Sichuan energy bureau cut 9% of the hash rate.",
        "In Sichuan 26 mines were closed.",
    ],
)
def test_an_act_outweighs_a_number(text: str) -> None:
    assert roles(text) == {"SC": "case"}


def test_a_share_of_its_own_is_no_act() -> None:
    assert roles("Guizhou's slice of the total rose all summer.") == {"GZ": "context"}


def test_a_body_that_acts_beside_a_share_has_none() -> None:
    text = "Police in Panjin, Liaoning, have seized 900 rigs, and Gansu, with 4% of the world's hashrate, looks on."
    assert roles(text) == {"LN": "case", "GS": "context"}
    assert read("The government of Gansu, with 4% of the global hashrate, has closed ten halls.")[0].role == "case"


def test_two_places_that_hold_a_share_together() -> None:
    told = "Guangdong and Zhejiang together make 70 per cent of the toys sold in Europe."
    assert roles(told) == {"GD": "context", "ZJ": "context"}
    assert roles("Police in Guangdong and Zhejiang together arrested 70 people.") == {"GD": "case", "ZJ": "case"}
