"""Clicks as events: what a click on a province makes of the selection."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import streamlit as st

from dashboard.ui import state
from dashboard.ui.state import asked_language, bound_parameters, is_brief, toggle, unknown_path


def test_a_click_selects_and_a_second_click_releases() -> None:
    assert toggle((), "CN-JX") == ("CN-JX",)
    assert toggle(("CN-JX",), "CN-JX") == ()
    assert toggle(("CN-JX",), "CN-HE") == ("CN-HE",)


def test_a_link_decides_the_language_and_a_broken_one_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, str] = {}
    monkeypatch.setattr(st, "query_params", asked)
    assert asked_language() == "en"
    for value, lang in (("zh", "zh"), ("en", "en"), ("ZH<script>", "en"), ("", "en")):
        asked["lang"] = value
        assert asked_language() == lang


@pytest.mark.parametrize(
    ("locale", "lang"),
    [("zh-CN", "zh"), ("zh-TW", "zh"), ("zh", "zh"), ("en-GB", "en"), ("de-DE", "en"), ("", "en"), (None, "en")],
)
def test_without_a_language_in_the_link_it_is_the_browsers(
    monkeypatch: pytest.MonkeyPatch, locale: str | None, lang: str
) -> None:
    monkeypatch.setattr(state.st, "context", SimpleNamespace(locale=locale))
    monkeypatch.setattr(st, "query_params", {})
    assert asked_language() == lang
    assert bound_parameters()["lang"] == lang
    monkeypatch.setattr(st, "query_params", {"lang": "en"})
    assert asked_language() == "en"


def test_a_link_asks_for_a_briefing_by_its_one_name(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, str] = {}
    monkeypatch.setattr(st, "query_params", asked)
    for value, expected in (("brief", True), ("Brief", False), ("dark", False), ("", False)):
        asked["theme"] = value
        assert is_brief() == expected


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://maps.example/", ""),
        ("https://maps.example/cases?q=a", ""),
        ("https://maps.example/nowhere?lang=zh", "nowhere"),
        ("https://maps.example/kites/%E5%9C%B0%E5%9B%BE", "地图"),
        ("https://maps.example/kites/", "kites"),
        ("https://maps.example/%20/", ""),
        (None, ""),
    ],
)
def test_a_path_that_no_page_has_is_known(monkeypatch: pytest.MonkeyPatch, url: str | None, path: str) -> None:
    monkeypatch.setattr(state.st, "context", SimpleNamespace(url=url))
    assert unknown_path() == path
