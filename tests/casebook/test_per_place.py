"""Facts by province: counts, weights, distinct articles and groups of them, states."""

from __future__ import annotations

import numpy as np

from dashboard.casebook.arrays import arrays
from dashboard.casebook.per_place import articles_per_place, only_mentioned, per_place, rests, states
from dashboard.casebook.view import View, select
from tests.toy import toy_edition

INDEX = arrays(toy_edition())
ALL = INDEX.fact_case >= 0


def by_code(values: object) -> dict[str, object]:
    return {code: value for code, value in zip(INDEX.codes, list(values), strict=True) if value}  # type: ignore[call-overload]


def test_facts_are_counted_and_weighed() -> None:
    assert by_code(per_place(INDEX, ALL).tolist()) == dict.fromkeys(("CN-HE", "CN-JX", "CN-SC", "CN-YN", "CN-GS"), 1)
    assert per_place(INDEX, ALL, INDEX.fact_sentences).sum() == INDEX.fact_sentences[ALL].sum()
    assert not per_place(INDEX, ~ALL).any()


def test_articles_count_once_and_groups_of_them_once() -> None:
    assert by_code(articles_per_place(INDEX, ALL).tolist())["CN-JX"] == 2
    together = np.zeros(len(INDEX.article_ids), dtype=np.intp)
    assert by_code(articles_per_place(INDEX, ALL, together).tolist())["CN-JX"] == 1


def test_states_and_what_a_colour_rests_on_are_those_of_a_view() -> None:
    selection, counts = select(toy_edition(), View()), per_place(INDEX, ALL)
    assert states(INDEX, counts, -(2**31) + 1, 2**31 - 1, "happened").tolist() == selection.state.tolist()
    assert rests(INDEX, ALL, counts).tolist() == selection.rests_on.tolist()
    assert by_code(only_mentioned(INDEX).tolist()) == {"CN-FJ": True}
