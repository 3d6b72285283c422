"""The head of a page: the topic in the language of the page, and nothing in it is ever HTML."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dashboard.ui import heading
from tests.toy import toy_edition

if TYPE_CHECKING:
    import pytest


def shown(monkeypatch: pytest.MonkeyPatch, lang: Any, headline: str, **topic: str) -> str:
    drawn: list[str] = []
    monkeypatch.setattr(heading.st, "html", drawn.append)
    edition = toy_edition()
    heading.heading(lang, replace(edition, manifest=replace(edition.manifest, **topic)), headline)
    return drawn[0]


def test_the_topic_stands_over_the_headline_in_the_language_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    titles = {"topic_title": "Kites", "topic_title_zh": "风筝"}
    assert shown(monkeypatch, "en", "Two cases", **titles) == '<p class="cb-topic">Kites</p><h1>Two cases</h1>'
    assert shown(monkeypatch, "zh", "两起案件", **titles) == '<p class="cb-topic">风筝</p><h1>两起案件</h1>'
    assert ">Kites<" in shown(monkeypatch, "zh", "两起案件", topic_title="Kites", topic_title_zh="")


def test_neither_is_html(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "<i" not in shown(monkeypatch, "en", "<i>x", topic_title="<img src=x>")
