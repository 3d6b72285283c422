"""The map page and the router on the toy edition: headline, doors, panel, map, time, and addresses of any kind."""

from __future__ import annotations

import dataclasses
import html
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.casebook import publish
from dashboard.casebook.links import NOTICES
from dashboard.casebook.view import View, select
from dashboard.ui import controls, data
from tests.conftest import ROOT
from tests.pages.opened import empty_edition, html_of, run, words_of
from tests.toy import toy_corpus, toy_edition, toy_topic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest import MonkeyPatch


def spec(page: AppTest, index: int = 0) -> dict[str, Any]:
    return dict(json.loads(page.get("plotly_chart")[index].proto.spec))


def shown(page: AppTest) -> dict[str, Any]:
    """What the map that moves through time was given."""
    lasting, resting = (json.loads(component.proto.json) for component in page.get("bidi_component"))
    return {**lasting["part"], **resting}


def headline_of(page: AppTest) -> str:
    (found,) = re.findall(r"<h1>(.*)</h1>", html_of(page))
    return html.unescape(found)


def doors(page: AppTest) -> dict[str, str]:
    return {link.proto.label: link.proto.query_string for link in page.get("page_link")}


@pytest.fixture
def app(tmp_path: Path, monkeypatch: MonkeyPatch) -> Iterator[AppTest]:
    """The whole app, router included, on a published toy casebook."""
    path = tmp_path / "casebook.sqlite"
    publish(toy_corpus(), toy_topic(), path)
    monkeypatch.setenv("PROVINCIAL_CASEBOOK", str(path))
    data._load.clear()
    yield AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=30)
    data._load.clear()


def test_headline_map_and_time_of_the_whole_corpus(app: AppTest) -> None:
    page = run(app)
    assert headline_of(page) == "Four cases in five provinces, June 2021 to February 2022, one undated"
    data = shown(page)
    assert data["headline"] == headline_of(page)
    assert {code: n for code, n in zip(data["codes"], data["rest"]["counts"], strict=True) if n} == {
        "CN-HE": 1, "CN-JX": 1, "CN-SC": 1, "CN-YN": 1, "CN-GS": 1
    }  # fmt: skip
    assert (data["time"]["unit"], data["time"]["n"]) == ("month", 10)
    assert not page.get("plotly_chart")


def test_the_plain_map_has_a_figure_and_a_slider(app: AppTest) -> None:
    app.query_params["plain"] = "1"
    page = run(app)
    assert headline_of(page) == "Four cases in five provinces, June 2021 to February 2022, one undated"
    main = next(trace for trace in spec(page)["data"] if trace.get("name") == "provinces")
    assert len(main["locations"]) == 34
    assert main["geojson"].startswith("/app/static/geo/provinces.geojson")
    assert page.select_slider(key="pick_window").value == (0, 9)


def test_every_counter_is_a_door(app: AppTest) -> None:
    found = doors(run(app))
    assert found["2 cases on no map (1 national, 1 province unknown)"] == "lang=en&show=off_map"
    assert found["1 undated (1 on the map)"] == "lang=en&show=undated"
    assert found["sources disagree on 1 case"] == "lang=en&show=conflicts"
    assert found["4 articles"] == "lang=en&show=cases"
    assert "2 mentions left out (1 ambiguous)" in found


def test_a_door_keeps_the_filters(app: AppTest) -> None:
    app.query_params["clock"] = "published"
    app.query_params["prov"] = "CN-JX"
    found = doors(run(app))
    assert found["3 undated (1 on the map)"] == "prov=CN-JX&clock=published&lang=en&show=undated"


def test_moving_the_window_changes_headline_and_map(app: AppTest) -> None:
    app.query_params["plain"] = "1"
    page = run(app)
    page.select_slider(key="pick_window").set_range(1, 6)
    run(page)
    assert headline_of(page) == "One case in two provinces, July to December 2021"
    assert page.session_state["from"] == "2021-07-01"


def test_undated_cases_that_a_window_leaves_out_are_said_to_be(app: AppTest) -> None:
    app.query_params["from"] = "2021-07-01"
    assert "1 undated (in no window)" in doors(run(app))


def test_a_province_whose_cases_are_out_of_view_says_how_many(app: AppTest) -> None:
    app.query_params.update({"prov": "CN-JX", "from": "2021-09-01"})
    assert "1 case in Jiangxi, none in this window or with these filters." in html_of(run(app))


def test_the_search_text_of_a_link_is_plain_text_in_the_headline(app: AppTest) -> None:
    app.query_params["q"] = "<img src=x> ![x](//evil) **b**"
    page = run(app)
    assert headline_of(page).endswith("(matching “<img src=x> ![x](//evil) **b**”)")
    assert "<img" not in html_of(page)


def noticed(page: AppTest) -> list[str]:
    return [name for name, words in NOTICES.items() if f"<li>{words}" in html_of(page)]


@pytest.mark.parametrize("name", ["foo", "Prov", "themes"])
def test_an_unknown_parameter_costs_a_notice(app: AppTest, name: str) -> None:
    app.query_params[name] = "1"
    assert noticed(run(app)) == ["unknown"]


def test_a_briefing_has_no_control_and_says_all_the_same(app: AppTest) -> None:
    app.query_params.update({"theme": "brief", "from": "2021-06-01"})
    page = run(app)
    assert headline_of(page).startswith("Four cases in five provinces")
    assert [*page.button, *page.selectbox, *page.select_slider, *page.get("popover")] == []
    assert "Jiangxi 江西 · 1 case" in words_of(page)
    assert "June 2021 \u2013 March 2022, by the day of the event" in words_of(page)
    assert "Cases by month" in html_of(page) and "on no map" in html_of(page)
    assert "Natural Earth" in html_of(page)


def test_small_units_are_told_in_a_briefing_when_they_have_cases(monkeypatch: MonkeyPatch) -> None:
    selection = select(toy_edition(), View())
    counts = selection.counts.copy()
    counts["CN-BJ"] = 3
    said: list[str] = []
    monkeypatch.setattr("dashboard.ui.controls.st.text", said.append)
    controls.small_units(dataclasses.replace(selection, counts=counts))
    controls.small_units(selection)
    assert said == ["Beijing 3"]


def test_a_look_that_does_not_exist_costs_a_notice(app: AppTest) -> None:
    app.query_params["theme"] = "neon"
    assert noticed(run(app)) == ["theme"]


def test_copy_link_has_a_door_to_the_briefing(app: AppTest) -> None:
    assert "&amp;theme=brief" in html_of(run(app))


def test_a_province_shows_its_evidence_beside_the_map(app: AppTest) -> None:
    page = run(app)
    page.selectbox(key="pick").select("CN-JX")
    run(page)
    assert "Prosecutors in" in html_of(page)
    assert shown(page)["selected"] == ["CN-JX"]


def test_a_province_is_outlined_on_the_plain_map(app: AppTest) -> None:
    app.query_params.update({"plain": "1", "prov": "CN-JX"})
    page = run(app)
    outlined = [trace.get("locations") for trace in spec(page)["data"] if trace.get("hoverinfo") == "skip"]
    assert ["CN-JX"] in outlined


def test_of_several_provinces_the_panel_shows_the_first_and_switches(app: AppTest) -> None:
    app.query_params["prov"] = "CN-JX~CN-SC"
    page = run(app)
    assert "Prosecutors in" in html_of(page)
    page.button_group(key="pick_first").set_value("CN-SC")
    run(page)
    assert page.session_state["prov"] == "CN-SC~CN-JX"


def test_without_a_province_the_panel_lists_those_with_cases(app: AppTest) -> None:
    page = run(app)
    page.button(key="rank-CN-SC").click()
    run(page)
    assert page.session_state["prov"] == "CN-SC"


@pytest.mark.parametrize(
    ("params", "notices"),
    [
        ({"prov": "<script>alert(1)</script>"}, ["prov"]),
        ({"from": "![x](http://evil.example/a.png)"}, ["from"]),
        ({"q": "漢" * 9000}, ["q"]),
        ({"from": "1990-01-01", "to": "1990-12-31"}, ["outside"]),
        ({"clock": "\u202e\U0001f600"}, ["clock"]),
        ({"prov": "CN-ZZ~HASC", "action": "hug", "ed": "nope", "lang": "xx"}, ["prov", "action", "ed", "lang"]),
    ],
)
def test_a_poisoned_link_costs_soft_notices(app: AppTest, params: dict[str, str], notices: list[str]) -> None:
    for name, value in params.items():
        app.query_params[name] = value
    page = run(app)
    assert set(noticed(page)) == set(notices)
    assert headline_of(page)


def test_the_footer_names_edition_rules_and_boundaries(app: AppTest) -> None:
    footer = html_of(run(app))
    assert "edition " in footer
    assert "Natural Earth, de facto control; no position is taken" in footer
    assert "GeoNames CC BY 4.0" in footer


def test_no_case_in_view_says_what_to_do_next(app: AppTest) -> None:
    app.query_params["q"] = "nothing like it"
    page = run(app)
    assert "Widen the window or clear the filters" in words_of(page)


def test_an_empty_edition_is_hatched_and_says_so(app: AppTest, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr(data, "load_edition", empty_edition)
    page = run(app)
    assert headline_of(page) == "No cases on the map"
    assert (shown(page)["rest"]["not_covered"], shown(page)["time"]) == (True, None)
    page.session_state["plain"] = "1"
    run(page)
    hatched = [trace for trace in spec(page)["data"] if "hatch" in str(trace.get("geojson"))]
    assert [len(trace["locations"]) for trace in hatched] == [34]


def test_leaving_a_page_drops_what_belongs_to_it(app: AppTest) -> None:
    app.query_params["show"] = "undated"
    page = run(app)
    assert page.session_state["show"] == "undated"
    page.switch_page("dashboard/pages/methods.py")
    run(page)
    assert page.session_state["show"] == ""


def test_a_casebook_that_cannot_be_made_costs_one_line(app: AppTest, monkeypatch: MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("PROVINCIAL_CASEBOOK", str(tmp_path / "file" / "casebook.sqlite"))
    page = run(app)
    assert next(text.value for text in page.text) == "The casebook cannot be shown."
