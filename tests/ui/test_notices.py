"""What was broken in an address: lines with its words in them as text, which stay until they are put away."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from dashboard.casebook.links import NOTICES
from tests.pages.opened import html_of, run

SCRIPT = """
import streamlit as st
from dashboard.ui.notices import show_notices
show_notices("en", st.session_state["broken"])
"""


def page(*broken: str, **parameters: str) -> AppTest:
    app = AppTest.from_string(SCRIPT, default_timeout=20)
    app.session_state["broken"] = broken
    for name, value in parameters.items():
        app.session_state[name] = value
    return run(app)


def test_a_line_names_the_parameter_and_what_it_holds() -> None:
    said = html_of(page("prov", prov="CN-ZZ"))
    assert f'<li>{NOTICES["prov"]} <code lang=""><bdi>prov=CN-ZZ</bdi></code></li>' in said
    assert "<bdi>from=2022</bdi> <bdi>to=2021</bdi>" in html_of(page("order", **{"from": "2022", "to": "2021"}))
    assert html_of(page()) == ""


def test_a_hostile_value_is_short_and_text() -> None:
    said = html_of(page("prov", prov="<img src=x onerror=alert(1)>\u202e" + "a" * 9000))
    assert "&lt;img" in said and "<img" not in said
    assert "\u202e" not in said and len(said) < 300


def test_a_parameter_that_nobody_knows_is_named_as_text() -> None:
    app = AppTest.from_string(SCRIPT, default_timeout=20)
    app.session_state["broken"] = ("unknown",)
    app.query_params["<b>x"] = "1"
    assert "&lt;b&gt;x=1" in html_of(run(app))


def test_lines_stay_until_they_are_put_away_and_come_back_for_another_value() -> None:
    app = page("prov", "measure", prov="CN-ZZ", measure="million")
    assert html_of(run(app)).count("<li>") == 2
    app.button(key="away_notices").click()
    assert html_of(run(app)) == ""
    app.session_state["prov"] = "CN-YY"
    assert html_of(run(app)).count("<li>") == 1


def test_a_briefing_says_it_without_a_button() -> None:
    app = page("prov", prov="CN-ZZ", theme="brief")
    assert "CN-ZZ" in html_of(app) and not app.button
