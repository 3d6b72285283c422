"""The map figure: what it carries, what it does not, and extreme counts."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from dashboard.casebook.view import View, select
from dashboard.codes import provinces
from dashboard.figures.map import PROVINCES, RING, Layers, map_figure
from dashboard.figures.palette import DARK, LIGHT
from tests.toy import toy_edition

LAYERS = Layers("/p", "/d", "/h", "/n", "/c", neighbour_ids=("MNG", "KAZ"), claim_ids=("claim-01",))


def drawn(view: View | None = None, **counts: int) -> list[dict[str, Any]]:
    selection = select(toy_edition(), view or View())
    if counts:
        codes = {f"CN-{key}": n for key, n in counts.items()}
        given = selection.counts * 0
        for code, n in codes.items():
            given[code] = n
        state = selection.state.replace("cases", "none").where(given == 0, "cases")
        selection = dataclasses.replace(selection, counts=given, state=state)
    return list(map_figure(selection, LAYERS, LIGHT).to_plotly_json()["data"])


def trace(traces: list[dict[str, Any]], geojson: str, **wanted: object) -> list[dict[str, Any]]:
    return [one for one in traces if one.get("geojson") == geojson and all(one.get(k) == v for k, v in wanted.items())]


def provinces_of(traces: list[dict[str, Any]]) -> dict[str, Any]:
    return next(one for one in traces if one.get("name") == PROVINCES)


def test_all_units_are_drawn_with_the_class_of_their_count() -> None:
    main = provinces_of(drawn(JX=2, SC=4, XJ=40))
    classes = dict(zip(main["locations"], main["z"], strict=True))
    assert list(classes) == list(provinces())
    assert (classes["CN-JX"], classes["CN-SC"], classes["CN-XJ"], classes["CN-BJ"]) == (2, 3, 5, 0)


@pytest.mark.parametrize("counts", [{"JX": 1}, {"JX": 1, "SC": 90_000}, dict.fromkeys(("JX", "SC", "YN"), 7)])
def test_the_scale_is_the_same_whatever_the_values(counts: dict[str, int]) -> None:
    main, usual = provinces_of(drawn(**counts)), provinces_of(drawn())
    assert (main["zmin"], main["zmax"], main["colorscale"]) == (usual["zmin"], usual["zmax"], usual["colorscale"])


def test_every_class_falls_on_its_own_colour() -> None:
    main = provinces_of(drawn())
    scale = main["colorscale"]
    for index, colour in enumerate(LIGHT.ramp):
        at = (index - main["zmin"]) / (main["zmax"] - main["zmin"])
        # At a step plotly takes the later of the two colours; half a class further it must still be the same.
        inside = [stop for stop in scale if stop[0] <= at + 0.5 / 6][-1]
        assert inside[1] == colour


def test_only_the_provinces_answer_to_the_mouse() -> None:
    answering = [one.get("name") for one in drawn() if one.get("hoverinfo") != "skip"]
    assert answering == [PROVINCES]


def test_mentioned_provinces_are_dotted_and_uncovered_ones_hatched() -> None:
    assert [one["locations"] for one in trace(drawn(), "/d")] == [["CN-FJ"]]
    assert trace(drawn(), "/h") == []
    before = drawn(View(start=dt.date(1990, 1, 1), end=dt.date(1990, 2, 1)))
    assert [len(one["locations"]) for one in trace(before, "/h")] == [34]


def test_the_selected_province_is_outlined_and_its_fill_left_alone() -> None:
    outlined = [one for one in trace(drawn(View(provinces=("CN-JX",))), "/p") if one.get("name") != PROVINCES]
    assert [one["locations"] for one in outlined] == [["CN-JX"]]
    assert outlined[0]["marker"]["line"]["color"] == LIGHT.blue
    assert outlined[0]["colorscale"][0][1] == "rgba(0,0,0,0)"


def test_labels_count_name_and_ring() -> None:
    counts, names = (one for one in drawn() if one["type"] == "scattergeo")
    assert len(counts["text"]) == 5
    assert "".join(counts["text"]).count(RING) == 4  # all but the case of Jiangxi rest on one sentence
    assert {"Jiangxi", "Sichuan", "Yunnan"} <= set(names["text"])


def test_another_measure_gives_its_own_numbers_classes_and_words() -> None:
    traces = drawn(View(measure="per_million", scheme="quantile"))
    main = provinces_of(traces)
    steps = dict(zip(main["locations"], main["z"], strict=True))
    words = dict(zip(main["locations"], main["customdata"], strict=True))
    assert (steps["CN-SC"], steps["CN-GS"], steps["CN-BJ"]) == (1, 5, 0)
    assert words["CN-JX"] == "1 case · 2 articles · 0.022 per million people"
    numbers = next(one for one in traces if one["type"] == "scattergeo")
    assert any(text.startswith("0.04") for text in numbers["text"])


def test_cases_without_a_value_are_hatched_with_a_dash() -> None:
    traces = drawn(View(measure="attention"))
    assert [set(one["locations"]) for one in trace(traces, "/h")] == [{"CN-JX", "CN-HE", "CN-SC", "CN-YN", "CN-GS"}]
    words = dict(zip(provinces_of(traces)["locations"], provinces_of(traces)["customdata"], strict=True))
    assert "fewer than 3 articles mention it: no value" in words["CN-JX"]
    assert {text[0] for one in traces if one.get("name") == "counts" for text in one["text"]} == {"–"}


def test_no_label_where_nothing_is_counted() -> None:
    assert [one for one in drawn(View(query="nothing like it")) if one["type"] == "scattergeo"] == []


def test_hover_speaks_of_counts_and_never_of_the_text() -> None:
    main = provinces_of(drawn())
    words = dict(zip(main["locations"], main["customdata"], strict=True))
    assert words["CN-JX"] == "1 case · 2 articles"
    assert words["CN-YN"].endswith("rests on one sentence")
    assert words["CN-FJ"] == "only mentioned, no case found"
    assert "script" not in str(drawn())


def test_hidden_cases_are_counted_and_never_dotted() -> None:
    traces = drawn(View(query="nothing like it"))
    main = provinces_of(traces)
    words = dict(zip(main["locations"], main["customdata"], strict=True))
    assert words["CN-JX"] == "1 case outside this window or filter"
    assert words["CN-FJ"] == "only mentioned, no case found"
    assert [one["locations"] for one in trace(traces, "/d")] == [["CN-FJ"]]
    assert trace(traces, "/h") == []


def test_a_figure_is_small_since_geometry_goes_by_address() -> None:
    assert len(map_figure(select(toy_edition(), View()), LAYERS, DARK).to_json()) < 6_000
