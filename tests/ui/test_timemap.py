"""The component's wrapper: what it is given on every run, what it may ask for, and the files that it names."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.figures.palette import LIGHT
from dashboard.ui.theme import style_sheet
from dashboard.ui.timemap import ASKED, PATHS, SCRIPTS, parameters
from tests.conftest import ROOT

SCRIPT = """
from dashboard.casebook.view import select
from dashboard.ui.state import bind_parameters, current_view
from dashboard.ui.timemap import timemap
from tests.toy import toy_edition
edition = toy_edition()
bind_parameters("Map")
timemap(select(edition, current_view(edition)))
"""
FILES = sorted(SCRIPTS.glob("*.js"))
SHEET = (SCRIPTS / "timemap.css").read_text(encoding="utf-8")


def given(**query: str) -> tuple[dict[str, Any], Any]:
    page = AppTest.from_string(SCRIPT, default_timeout=20)
    page.query_params.update(query)
    page.run()
    assert not page.exception
    lasting, resting = (component.proto for component in page.get("bidi_component"))
    assert json.loads(lasting.json)["digest"] == json.loads(resting.json)["digest"]
    return {**json.loads(lasting.json)["part"], **json.loads(resting.json)}, resting


def test_every_run_brings_the_window_and_the_selection() -> None:
    data, _ = given(prov="CN-JX~CN-SC", **{"from": "2021-07-01", "step": "quarter", "mode": "moving"})
    assert data["selected"] == ["CN-JX", "CN-SC"]
    assert (data["rest"]["from"], data["time"]["unit"], data["mode"]) == ("2021-07-01", "quarter", "moving")
    assert data["number"] == 0


def test_in_a_briefing_the_map_is_a_picture() -> None:
    assert [given()[0]["is_still"], given(theme="brief")[0]["is_still"]] == [False, True]


def test_what_lasts_stays_the_same_when_the_window_moves() -> None:
    whole, moved = given()[0], given(**{"from": "2021-07-01", "prov": "CN-JX"})[0]
    assert whole["digest"] == moved["digest"]
    assert given(clock="published")[0]["digest"] != whole["digest"]


def test_the_plain_map_is_offered_with_the_same_view() -> None:
    data, _ = given(prov="CN-JX")
    assert "prov=CN-JX" in data["plain"]["address"]
    assert data["plain"]["address"].endswith("plain=1")


def test_files_are_named_by_what_is_in_them_and_are_served() -> None:
    data, proto = given()
    for address in (data["module"], data["geometry"], re.findall(r'url\("(.*?)"\)', proto.css_content)[0]):
        path, version = address.split("?v=")
        assert (ROOT / path.removeprefix("/app/")).is_file()
        assert re.fullmatch("[0-9a-f]{8}", version)


def test_what_is_sent_on_every_run_beside_the_data_is_small() -> None:
    _, proto = given()
    assert len(proto.js_content) + len(proto.css_content) + len(proto.html_content) < 1_500


@pytest.mark.parametrize(
    "asked", [{"article": "1"}, {"ed": "0123456789"}, {"from": 5}, {"prov": ["CN-JX"]}, {"__proto__": "x"}]
)
def test_the_browser_asks_for_nothing_but_its_own(asked: dict[str, Any]) -> None:
    assert parameters({**asked, "to": "2021-01-31", "number": 3}) == {"to": "2021-01-31"}


def test_what_is_asked_is_cut_to_a_length() -> None:
    assert len(parameters({"prov": "x" * 10_000})["prov"]) == 400
    assert {"from", "to", "prov", "clock"} <= set(ASKED)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_scripts_write_no_html_and_reach_no_other_host(file: Any) -> None:
    code = file.read_text(encoding="utf-8").replace('"http://www.w3.org/2000/svg"', "")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|https?:", code)
    assert code.count("\n") <= 400


def test_every_colour_of_the_sheet_is_a_variable_of_the_theme() -> None:
    sheet = style_sheet(LIGHT)
    used = set(re.findall(r"var\(--(cb-[a-z0-9-]+)\)", SHEET))
    assert used
    assert {name for name in used if f"--{name}:" not in sheet} == set()
    assert re.findall(r"#[0-9a-f]{6}|https?:", SHEET) == []


def test_the_geometry_is_one_file_for_everybody() -> None:
    assert PATHS.stat().st_size < 120_000
