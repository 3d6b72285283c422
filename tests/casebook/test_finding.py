"""Counts beside the values of facets: what each choice would leave."""

from __future__ import annotations

import datetime as dt

from dashboard.casebook.facets import FACETS
from dashboard.casebook.finding import facet_counts, with_values, without
from dashboard.casebook.view import View, select
from tests.toy import toy_edition

SUMMER = View(start=dt.date(2021, 6, 1), end=dt.date(2021, 8, 31), query="kite")


def test_a_count_is_what_choosing_the_value_leaves() -> None:
    for view in (View(), SUMMER, View(facets=("lang.en",), action=("charge",))):
        counts = facet_counts(select(toy_edition(), view))
        assert tuple(counts) == FACETS
        for name, values in counts.items():
            for value, n in values.items():
                assert len(select(toy_edition(), with_values(view, name, (value,))).cases) == n, (name, value)


def test_a_choice_does_not_hide_the_other_values_of_its_facet() -> None:
    whole = facet_counts(select(toy_edition(), View()))
    chosen = facet_counts(select(toy_edition(), View(action=("charge",))))
    assert chosen["action"] == whole["action"]
    assert sum(chosen["status"].values()) == whole["action"]["charge"]


def test_a_chosen_value_stays_in_sight_with_none() -> None:
    counts = facet_counts(select(toy_edition(), View(query="gansu", facets=("person.Chen Lang",))))
    assert counts["person"] == {"Chen Lang": 0}


def test_map_counters_and_table_agree_under_a_facet() -> None:
    selection = select(toy_edition(), View(facets=("person.Chen Lang", "lang.zh")))
    assert selection.is_narrowed
    assert list(selection.cases["case_id"]) == ["kite-chen"]
    assert {code: n for code, n in selection.counts.items() if n} == {"CN-JX": 1}
    assert (selection.n_cases, selection.n_articles) == (1, 2)


def test_a_facet_is_set_and_taken_off_without_touching_the_others() -> None:
    view = with_values(with_values(View(), "status", ("done",)), "lang", ("en", "zh"))
    assert view.facets == ("status.done", "lang.en", "lang.zh")
    assert without(view, "lang").facets == ("status.done",)
    assert with_values(view, "action", ("fine",)).action == ("fine",)
