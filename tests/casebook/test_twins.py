"""Cases that may be one matter: what they must share, what is no sign, and how many matters there may be."""

from __future__ import annotations

import dataclasses
import json

import pandas as pd
import pytest

from dashboard.casebook.edition import Edition
from dashboard.casebook.twins import Twin, n_matters, twins
from tests.toy import toy_edition


def with_case(case_id: str, edition: Edition | None = None, **cells: str) -> Edition:
    """The toy edition with other cells in the row of one case."""
    edition = edition or toy_edition()
    cases = edition.cases.copy()
    for name, value in cells.items():
        cases.loc[cases["case_id"] == case_id, name] = value
    return dataclasses.replace(edition, cases=cases)


def amounts(value: float, unit: str) -> str:
    return json.dumps(
        [{"surface": f"{value:g} {unit}", "value": value, "unit": unit, "qualifier": "", "kind": "count"}]
    )


def test_no_case_of_the_toy_world_has_a_twin() -> None:
    edition = toy_edition()
    assert twins(edition) == {}
    assert n_matters(edition, edition.cases["case_id"]) == 6


def test_a_person_in_one_province_makes_twins_of_two_cases() -> None:
    edition = with_case("kite-hebei", province_codes="CN-JX", people='["Chen Lang"]')
    assert twins(edition) == {
        "kite-chen": (Twin("kite-hebei", (("person", "Chen Lang"),)),),
        "kite-hebei": (Twin("kite-chen", (("person", "Chen Lang"),)),),
    }
    assert n_matters(edition, edition.cases["case_id"]) == 5
    assert n_matters(edition, ["kite-hebei", "kite-ban"]) == 2


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"people": '["Chen Lang"]'}, "another province"),
        ({"province_codes": "CN-JX", "people": '["陈某"]'}, "a name half hidden"),
        ({"province_codes": "CN-JX", "amounts": amounts(2400, "kites")}, "an amount alone"),
        ({"province_codes": "CN-JX"}, "nothing"),
    ],
)
def test_what_is_no_sign(cells: dict[str, str], why: str) -> None:
    edition = with_case("kite-chen", people='["陈某"]') if "陈某" in str(cells) else toy_edition()
    assert twins(with_case("kite-hebei", edition, **cells)) == {}, why


def test_two_lesser_signs_are_enough() -> None:
    one = with_case(
        "kite-hebei", province_codes="CN-JX", amounts=amounts(2400, "kites"), organisations='["Kite Bureau"]'
    )
    found = twins(with_case("kite-chen", one, organisations='["Kite Bureau"]'))
    assert found["kite-hebei"][0].shares == (("amount", "2,400 banned kites"), ("organisation", "Kite Bureau"))


def test_an_amount_is_enough_when_both_are_near_in_time() -> None:
    near = with_case("kite-hebei", province_codes="CN-JX", amounts=amounts(2400, "kites"))
    cases = near.cases.copy()
    rows = cases["case_id"] == "kite-hebei"
    chen = cases[cases["case_id"] == "kite-chen"].iloc[0]
    cases.loc[rows, ["happened_earliest", "happened_latest"]] = [chen["happened_latest"], chen["happened_latest"]]
    assert "kite-hebei" in twins(dataclasses.replace(near, cases=cases))


def test_a_place_below_the_province_counts_and_an_article_tells_more_than_one_matter() -> None:
    # Both are told by t001, which names Fuzhou: the list of its workshops, moved to Jiangxi.
    edition = with_case("kite-list", province_codes="CN-JX")
    assert twins(edition)["kite-list"] == (Twin("kite-chen", (("article", ""), ("place", "Fuzhou"))),)


def test_what_many_cases_share_tells_none_apart() -> None:
    edition = with_case("kite-hebei", province_codes="CN-JX", people='["Chen Lang"]')
    rows = edition.cases[edition.cases["case_id"] == "kite-hebei"]
    more = [rows.assign(case_id=f"kite-{at}") for at in range(6)]
    crowd = dataclasses.replace(edition, cases=pd.concat([edition.cases, *more], ignore_index=True))
    assert twins(crowd) == {}


def test_two_cases_that_people_have_checked_are_twins_no_more() -> None:
    edition = with_case("kite-hebei", province_codes="CN-JX", people='["Chen Lang"]')
    second = edition.verdicts.assign(verdict_id="v2", target="kite-hebei", case_id="kite-hebei")
    both = pd.concat([edition.verdicts, second], ignore_index=True)
    assert twins(dataclasses.replace(edition, verdicts=both)) == {}
