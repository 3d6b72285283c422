"""What if: an edition without some sentences, or with a name read the other way, agrees with itself everywhere."""

from __future__ import annotations

import dataclasses

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.casebook.view import View, by_month, select
from dashboard.casebook.what_if import _without, asked, edition_if, parse_items, reports_of
from dashboard.exports.records import records
from tests.toy import toy_edition

EDITION = toy_edition()
KEYS = dict(zip(EDITION.reports["report_id"], EDITION.reports["case_key"], strict=True))
CHARGE, CHARGE_ZH, ARREST = KEYS["t001:34:charge"], KEYS["t002:7:charge"], KEYS["t001:109:arrest"]
LISTED, HEBEI = KEYS["t001:244:shutdown"], KEYS["t003:151:seizure"]
OTHERWISE = "t001:49.CN-FJ"


def counted(*items: str) -> dict[str, int]:
    return {str(code): int(n) for code, n in select(EDITION, View(what_if=items)).counts.items() if n}


def test_without_a_what_if_the_edition_is_itself() -> None:
    assert edition_if(EDITION, ()) is EDITION
    assert edition_if(EDITION, (CHARGE,)) is edition_if(EDITION, (CHARGE,))


def test_a_case_without_a_sentence_left_is_gone_everywhere() -> None:
    view = View(what_if=(LISTED, HEBEI))
    selection = select(EDITION, view)
    assert counted(LISTED, HEBEI) == {"CN-JX": 1, "CN-SC": 1}
    assert selection.is_narrowed
    assert {"kite-list", "kite-hebei"}.isdisjoint(selection.cases["case_id"])
    assert (selection.n_undated, selection.n_cases) == (0, 2)
    assert len(records(EDITION, "cases", view).rows) == len(selection.cases)
    assert by_month(EDITION, view).to_numpy().sum() == 4


def test_a_case_that_keeps_a_sentence_counts_what_is_left() -> None:
    case = edition_if(EDITION, (CHARGE_ZH,)).cases.set_index("case_id").loc["kite-chen"]
    assert (case["n_articles"], case["n_sentences"], case["article_ids"]) == (1, 2, "t001")
    assert case["rests_on"] == "one_article"
    assert counted(CHARGE_ZH)["CN-JX"] == 1


def test_the_gravest_step_and_the_date_are_those_of_the_steps_left() -> None:
    case = edition_if(EDITION, (CHARGE, CHARGE_ZH)).cases.set_index("case_id").loc["kite-chen"]
    assert (case["action"], case["happened"], case["happened_precision"]) == ("arrest", "2021-05", "month")
    assert case["happened_latest"] == pd.Timestamp("2021-05-31")


def test_a_name_moves_the_reports_that_stand_on_it_alone() -> None:
    # "Fuzhou, Jiangxi Province": the province stands in the sentence itself.
    assert counted(OTHERWISE) == counted()
    mentions = EDITION.mentions[EDITION.mentions["surface"] != "Jiangxi"]
    alone = dataclasses.replace(EDITION, mentions=mentions, cases=EDITION.cases.copy())
    counts = select(alone, View(what_if=(OTHERWISE,))).counts
    assert (counts["CN-FJ"], counts["CN-JX"]) == (1, 1)
    counts = select(alone, View(what_if=(OTHERWISE, CHARGE_ZH))).counts
    assert (counts["CN-FJ"], counts["CN-JX"]) == (1, 0)


@pytest.mark.parametrize(
    "item", ["", "c", ".", "t001:49.CN-GD", "t001:49.XX", "t001:216.CN-GD", "t009:1.CN-FJ", "t001"]
)
def test_what_an_edition_cannot_answer_is_left_out(item: str) -> None:
    assert parse_items(EDITION, (item, CHARGE, CHARGE, OTHERWISE)) == (CHARGE, OTHERWISE)


def test_items_are_sorted_by_kind_and_lead_to_their_rows() -> None:
    what = asked(EDITION, (CHARGE, OTHERWISE))
    assert what.struck == {CHARGE}
    assert [(row["surface"], code) for row, code in what.read_as] == [("Fuzhou", "CN-FJ")]
    assert [row["report_id"] for row in reports_of(EDITION, CHARGE)] == ["t001:34:charge"]


@given(st.lists(st.sampled_from([*KEYS.values(), OTHERWISE]), unique=True).map(tuple))
def test_tables_of_a_what_if_fit_together(items: tuple[str, ...]) -> None:
    made = edition_if(EDITION, items)
    struck = set(items)
    assert not struck & set(made.reports["case_key"])
    assert set(made.cases["case_id"]) == set(made.reports["case_id"])
    assert set(made.facts["case_id"]) <= set(made.cases["case_id"])
    for name in ("reports", "cases", "facts"):
        assert list(getattr(made, name).columns) == list(getattr(EDITION, name).columns)
        assert list(getattr(made, name).dtypes) == list(getattr(EDITION, name).dtypes)
    assert len(EDITION.reports) == 8


@given(st.sets(st.integers(0, 5)))
def test_a_frame_without_some_rows_is_what_dropping_them_leaves(rows: set[int]) -> None:
    cases = toy_edition().cases
    pd.testing.assert_frame_equal(_without(cases, rows), cases.drop(index=sorted(rows)).reset_index(drop=True))
