from __future__ import annotations

import pytest

from dashboard.places.context_frames import (
    answers,
    began_there,
    follows_name,
    is_class_of_cases,
    is_customer,
    is_posed,
    sent_word,
)
from dashboard.places.draft import Draft
from dashboard.places.names import gazetteers
from tests.places.toolbox import read, roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wuxi police held Li. He had mined at a Gansu dam before he moved here.", {"JS": "case", "GS": "context"}),
        ("He dug coins in Gansu until he came back. Wuxi police held him.", {"JS": "case", "GS": "context"}),
        (
            "Wuxi judges spoke of cases involving Hong Kong, Macao and Taiwan.",
            {"JS": "case", "HK": "context", "MO": "context", "TW": "context"},
        ),
        (
            "Suits with Hong Kong, Macau, Taiwan and overseas parties rose. Wuxi police closed 3.",
            {"JS": "case", "HK": "context", "MO": "context", "TW": "context"},
        ),
        ("Raids in Hong Kong and Macao led to ten arrests.", {"HK": "case", "MO": "case"}),
        (
            "Bitland has left; Moonpool of Chengdu has opened a hall in Oslo. Wuxi police closed 3.",
            {"JS": "case", "SC": "context"},
        ),
        ("Wuxi police closed 3, and the Grid Bureau of Chengdu has cut off ten.", {"JS": "case", "SC": "case"}),
        ("It was from Chengdu, however, that the tip came. Wuxi police closed 3.", {"JS": "case", "SC": "case"}),
        ("It was from Chengdu that he came. Wuxi police closed 3.", {"JS": "case", "SC": "context"}),
        ("NOT in Gansu: its courts closed all of them in May.", {"GS": "case"}),
        ("Not in Gansu, which banned it first. Wuxi police closed 3.", {"JS": "case", "GS": "case"}),
        ("Not in Gansu: nobody there cares. Wuxi police closed 3.", {"JS": "case", "GS": "context"}),
    ],
)
def test_what_stands_around_a_name(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_each_frame_by_itself() -> None:
    assert answers("Not in", ": the court closed it")
    assert not answers("It is not in", ": the court closed it")
    assert began_there(" before he moved here")
    assert not began_there(" before noon")
    assert sent_word("it was from", " that the request came")
    assert not sent_word("it was from", " that he came")
    assert is_customer("One dealer, in", ", took a fee.")
    assert is_customer("A buyer in", " had paid.")
    assert not is_customer("A buyer in", " was robbed.")
    assert follows_name("; Moonpool of")
    assert not follows_name("; Governor of")


def test_whom_somebody_pretends_to_be_acts_nowhere() -> None:
    (mention,) = read("A man impersonated an officer of the Gansu bureau.")
    assert (mention.role, mention.rule) == ("context", "origin")
    text = "A man pretended to be ill. The Gansu bureau held him."
    (hit,) = gazetteers()[0].find(text)
    assert not is_posed(Draft(hit, (27, len(text)), text))


def test_a_class_of_cases_is_told_by_what_stands_beside_it() -> None:
    assert {m.rule for m in read("Cases that concern Hong Kong and Macao took longer.")} == {"trait"}
    (hit,) = gazetteers()[0].find("Taiwan seized nine.")
    assert not is_class_of_cases(Draft(hit, (0, 19), "Taiwan seized nine."))


def test_a_person_by_name_and_home_is_context() -> None:
    text = "Police in Hebei held him together with Zhao Lei of {}."
    assert roles(text.format("Wenzhou")) == {"HE": "case", "ZJ": "context"}
    assert not follows_name("so the mayor Zhao Lei of")
    assert follows_name("and later Chen Hong of")
