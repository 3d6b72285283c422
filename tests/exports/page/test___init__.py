"""The standalone page as a file: whole, closed to the outside, and told in two languages. tests/browser opens it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest

from dashboard.casebook.edition import Edition
from dashboard.casebook.view import View
from dashboard.exports import page
from dashboard.exports.files import citation_of
from dashboard.exports.page import to_html
from dashboard.figures.palette import DARK, LIGHT
from tests.hostile import HOSTILE_TEXTS, hostile_edition
from tests.toy import TOY_EDITION_ID, toy_edition

EDITION = toy_edition()


class Reader(HTMLParser):
    """What a reader of HTML sees: elements with their attributes, and the text inside each kind of element."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(self._open[-1] if self._open else "", []).append(data)


def made(view: View | None = None, edition: Edition = EDITION, base: str = "https://maps.example") -> str:
    view = view or View()
    return to_html(edition, view, citation_of(edition, view, base)).decode()


def document(html: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("".join(Reader(html).texts["script"][0]))
    return found


def test_it_carries_the_whole_citation() -> None:
    html, citation = made(), citation_of(EDITION, View(), "https://maps.example")
    shown = " ".join(" ".join(texts) for tag, texts in Reader(html).texts.items() if tag not in {"script", "style"})
    for owed in (citation.headline, citation.counts, citation.measure, citation.when, citation.state, citation.short,
                 citation.boundaries, *citation.credits, citation.licence, citation.link):  # fmt: skip
        assert owed in shown
    assert all(line in shown for line in citation.bibtex.rstrip().split("\n"))
    assert all(source.line("en", has_url=False) in shown for source in citation.sources)
    assert document(html)["citation"]["edition_id"] == TOY_EDITION_ID


def test_every_case_of_the_view_is_in_it_and_a_province_is_only_chosen() -> None:
    html = made(View(provinces=("CN-YN",)))
    cards = [attributes["data-in"] for tag, attributes in Reader(html).elements if tag == "article"]
    assert sorted(map(str, cards)) == ["", "", "CN-HE", "CN-JX", "CN-SC", "CN-YN CN-GS"]
    assert (document(html)["chosen"], document(made())["chosen"]) == ("CN-YN", "")


def test_its_own_policy_lets_in_its_own_style_and_script_alone() -> None:
    reader = Reader(made())
    policy = next(str(a["content"]) for tag, a in reader.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; ") and "unsafe" not in policy
    contents = [*reader.texts["style"], reader.texts["script"][-1]]
    hashes = [f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" for content in contents]
    assert re.findall(r"'sha256-[^']+'", policy) == hashes


@pytest.mark.parametrize("edition", [EDITION, hostile_edition()], ids=["toy", "hostile"])
def test_it_asks_nobody_for_anything(edition: Edition) -> None:
    html = made(edition=edition)
    for tag, attributes in Reader(html).elements:
        assert tag not in {"img", "link", "iframe", "object", "embed", "base", "form", "video", "audio"}
        assert not {name for name in attributes if name.startswith("on") or name in {"src", "srcset", "style"}}
        if attributes.get("href"):
            assert re.match(r"https?://|#", str(attributes["href"]))
            assert attributes["rel"] == "noopener noreferrer" if tag == "a" and attributes["href"][0] != "#" else True
    style = "".join(Reader(html).texts["style"])
    assert "@import" not in style and set(re.findall(r"url\(([^)]*)\)", style)) == {"#dots", "#hatch"}


def test_hostile_texts_stay_inside_their_elements() -> None:
    reader = Reader(made(edition=hostile_edition()))
    assert [tag for tag, _ in reader.elements].count("script") == 2
    assert [tag for tag, _ in reader.elements].count("article") == 16
    found = document(made(edition=hostile_edition()))["citation"]["sources"]
    assert found[-2]["title"] == HOSTILE_TEXTS["script"]


def test_it_is_told_in_chinese() -> None:
    html = made(View(lang="zh"))
    assert '<html lang="zh-CN">' in html
    assert all(words in html for words in ("风筝整治", "如何引用", "仅提及", "江西 Jiangxi", "来源"))


def test_its_colours_are_those_of_the_screen_light_and_dark() -> None:
    style = "".join(Reader(made()).texts["style"])
    light, _, dark = style.partition("@media screen and (prefers-color-scheme:dark)")
    assert all(colour in light for colour in LIGHT.ramp) and all(colour in dark for colour in DARK.ramp)


def test_it_is_small_and_the_same_every_time() -> None:
    html = made()
    assert html == made() and len(html.encode()) < 100_000


def test_more_cases_than_a_page_holds_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MOST_CASES", 2)
    html = made()
    assert html.count("<article ") == 2 and html.count('<li id="s') == 3
    assert "4 cases more are in the data of this view." in html


def test_nothing_that_is_filled_in_is_read_as_a_field() -> None:
    assert "{{z}}" in made(edition=hostile_edition()) and "{{policy}}" not in made()
