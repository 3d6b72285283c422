"""Old case ids: they find the case that their report tells now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.casebook.aliases import current_id
from tests.toy import toy_edition

EDITION = toy_edition()
KEYED = replace(
    EDITION,
    reports=EDITION.reports.assign(
        case_key=[f"c{number}" for number in range(len(EDITION.reports))],
        case_id=EDITION.reports["case_id"].replace({"kite-list": "kite-list-yn"}),
    ),
)
BY_CASE = dict(zip(KEYED.reports["case_id"], KEYED.reports["case_key"], strict=True))


@pytest.mark.parametrize("asked", ["kite-chen", "", "c999", "-jx", "c", "<script>"])
def test_an_id_in_force_and_one_that_nobody_knows_stay_as_they_are(asked: str) -> None:
    assert current_id(KEYED, asked) == asked


def test_the_key_of_any_report_finds_its_case() -> None:
    keys = KEYED.reports.loc[KEYED.reports["case_id"] == "kite-chen", "case_key"]
    assert len(keys) == 3
    assert {current_id(KEYED, key) for key in keys} == {"kite-chen"}


def test_a_province_of_a_list_is_found_with_and_without_its_code() -> None:
    key = BY_CASE["kite-list-yn"]
    assert {current_id(KEYED, f"{key}{part}") for part in ("", "-yn", "-gs")} == {"kite-list-yn"}


def test_a_report_without_a_case_finds_nothing() -> None:
    rejected = replace(KEYED, reports=KEYED.reports.assign(case_id=""))
    assert current_id(rejected, "c0") == "c0"
