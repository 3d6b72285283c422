from __future__ import annotations

import pytest

from tests.places.toolbox import roles, rules

MATCH = (
    "Guangdong beat Liaoning 102-95 in the first game of the final. The hosts led at half-time, but Liaoning missed "
    "four three-pointers in the last quarter and the coach blamed the referee."
)
MEAL = (
    "Sichuan sets the tongue on fire with chilies and peppercorns; Hunan reaches for garlic, ginger and vinegar. Grab "
    "a wok, add soy sauce, taste, and serve with rice."
)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (MATCH, "sport"),
        ("四川九牛主场迎战长春亚泰，上半场比分1比0，下半场门将扑出点球，球迷欢呼。", "sport"),
        (MEAL, "food"),
    ],
)
def test_bare_names_in_sport_and_food_are_no_places(text: str, rule: str) -> None:
    assert roles(text) == {}
    assert {rule, "club", "dish"} >= set(rules(text).values())


def test_an_institution_stays_a_place() -> None:
    assert roles(MATCH + " Police in Liaoning opened a case.").get("LN", "case") == "case"


@pytest.mark.parametrize(
    "text",
    [
        "Police in Hunan beat the gang to it: the match was on, the goal was a win, and they drew up a list.",
        "Inspectors in Hunan closed nine restaurants over the pork, the rice and the tea; a court fined the cook.",
        "A betting ring around a match was broken up by police in Qingdao; two players were arrested.",
    ],
)
def test_a_case_with_such_words_is_still_a_case(text: str) -> None:
    assert list(roles(text).values()) == ["case"]
