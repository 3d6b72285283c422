"""The map's data for the browser: what stands in it, how its counts unpack, its size, its words."""

from __future__ import annotations

import base64
import dataclasses
import datetime as dt
import json
import re
import zlib
from string import Formatter
from typing import Any

import numpy as np
import pytest

from dashboard.casebook.runs import runs
from dashboard.casebook.steps import ROWS, Tally, steps, tally
from dashboard.casebook.view import View, select
from dashboard.figures.palette import CLASS_STARTS
from dashboard.figures.timemap import lasting, packed, packed_runs, resting, words
from tests.casebook.test_partly import DATED, GAP
from tests.pages.opened import empty_edition
from tests.toy import toy_edition


def data_of(view: View, **options: str) -> dict[str, Any]:
    edition = toy_edition()
    on = steps(edition, view.clock)
    assert on is not None
    selection = select(edition, view)
    part = lasting(selection, on, tally(edition, view, on), runs(edition, view, on))
    return dict(json.loads(json.dumps({**part, **resting(selection, **options)})))


def test_the_view_at_rest_is_what_select_says() -> None:
    view = View(provinces=("CN-JX",), start=dt.date(2021, 7, 1), end=dt.date(2021, 12, 31))
    chosen, data = select(toy_edition(), view), data_of(view)
    rest = data["rest"]
    assert (rest["counts"], rest["n"]) == (chosen.counts.tolist(), chosen.n_cases)
    assert (rest["from"], rest["to"]) == ("2021-07-01", "2021-12-31")
    assert data["selected"] == ["CN-JX"]
    assert data["measure"]["starts"] == list(CLASS_STARTS)


def test_a_case_that_reaches_beyond_the_window_is_partly_in_it() -> None:
    edition = toy_edition()
    cases = edition.cases.set_index("case_id").loc["kite-chen"]
    inside = data_of(View(start=cases["happened_earliest"].date(), end=cases["happened_latest"].date()))
    assert sum(inside["rest"]["partly"]) == 0
    later = cases["happened_earliest"].date() + dt.timedelta(1)
    if later <= cases["happened_latest"].date():
        at = inside["codes"].index("CN-JX")
        assert data_of(View(start=later))["rest"]["partly"][at] == 1


def unpacked(found: dict[str, Any]) -> np.ndarray[Any, Any]:
    return np.frombuffer(zlib.decompress(base64.b64decode(found["data"])), dtype=f"<i{found['bits'] // 8}")


@pytest.mark.parametrize(("most", "bits"), [(1, 8), (100, 8), (200, 16), (40_000, 32)])
def test_counts_survive_packing(most: int, bits: int) -> None:
    chance = np.random.default_rng(5)
    shape = (ROWS, 30)
    starts, ends = (chance.integers(0, most + 1, shape).astype(np.int32) for _ in range(2))
    starts[0, 0], ends[0, 0] = most, 0
    undated = np.arange(ROWS, dtype=np.int32)
    fragile = starts[:34], ends[:34], undated[:34]
    found = packed(Tally(starts, ends, undated, (0, 29), (0, 29), fragile))
    values = unpacked(found)
    assert found["bits"] == bits
    size = starts.size
    assert (values[:size].reshape(shape) == starts).all()
    assert (values[:size] + values[size : 2 * size] == ends.ravel()).all()
    assert (values[2 * size : 2 * size + ROWS] == undated).all()
    assert (values[-34:] == undated[:34]).all()


def test_an_edition_without_dates_has_no_time() -> None:
    selection = select(empty_edition(), View())
    assert lasting(selection, None, None)["time"] is None
    assert resting(selection)["rest"]["not_covered"]


def test_an_unknown_mode_is_the_range() -> None:
    assert data_of(View(), mode="hug")["mode"] == "range"
    assert data_of(View(), mode="moving")["mode"] == "moving"


def test_the_words_are_in_both_languages_with_the_same_fields() -> None:
    english, chinese = words("en"), words("zh")
    assert set(english) == set(chinese)
    for name, phrase in english.items():
        fields = {field for _, field, _, _ in Formatter().parse(phrase) if field}
        assert fields == {field for _, field, _, _ in Formatter().parse(chinese[name]) if field}, name
        assert re.search("[\u4e00-\u9fff]|^{provinces}", chinese[name]), name
    assert english["case1"] == "{n} case"
    assert english["case2"] == "{n} cases"
    assert chinese["case2"] == "{n}起案件"
    assert len(english["months"].split()) == len(chinese["months"].split()) == 12


def test_the_data_of_a_small_corpus_is_a_few_kilobytes() -> None:
    assert len(json.dumps(data_of(View()))) < 6_000


def test_filters_reach_the_counts() -> None:
    none = dataclasses.replace(View(), query="nothing like it")
    assert not unpacked(data_of(none)["time"]["tally"]).any()


def test_cases_need_no_values_beside_their_counts() -> None:
    data = data_of(View())
    assert (data["rest"]["values"], data["measure"]["bases"]) == (None, None)
    assert data["measure"]["words"] == {"one": "", "many": "", "none": ""}


def test_a_rate_is_a_count_divided_by_its_base() -> None:
    data = data_of(View(measure="per_million"))
    bases, counts, values = data["measure"]["bases"], data["rest"]["counts"], data["rest"]["values"]
    assert [count / base for count, base in zip(counts, bases, strict=True)] == values
    assert data["measure"]["title"] == "Cases per million people, census of 2020"
    assert data["measure"]["words"]["many"] == "{n} per million people"


def test_too_few_articles_are_no_value() -> None:
    data = data_of(View(measure="attention", lang="zh"))
    at = data["codes"].index("CN-JX")
    assert (data["rest"]["counts"][at], data["rest"]["values"][at], data["measure"]["bases"][at]) == (1, None, None)
    assert data["measure"]["words"]["none"] == "提及该省的文章不足3篇，不计算数值"
    assert not data["rest"]["not_covered"]


def test_runs_survive_packing() -> None:
    on = steps(toy_edition(), "happened")
    assert on is not None
    ran = dataclasses.replace(
        runs(toy_edition(), View(measure="articles"), on), gaps=np.array([[1, 2, 9], [33, 0, 5]], dtype=np.int32)
    )
    values, size = unpacked(packed_runs(ran)), 34 * on.n
    assert (values[:size].reshape(34, on.n) == ran.starts).all()
    assert (values[:size] + values[size : 2 * size] == ran.ends.ravel()).all()
    assert (values[2 * size : 2 * size + 34] == ran.undated).all()
    assert values[2 * size + 34 :].tolist() == [1, 33, 2, 0, 9, 5]


def test_what_only_spans_the_window_is_said_with_the_count() -> None:
    assert resting(select(DATED, GAP))["rest"]["spanning"] == "1 only spanning the window"
    assert resting(select(DATED, View()))["rest"]["spanning"] == ""
