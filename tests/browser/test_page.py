"""The standalone page as somebody opens it from a mail: no server, no request, no error; mouse, keyboard, paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from dashboard.casebook.view import View
from dashboard.exports.files import whole_file
from tests.hostile import HOSTILE_TEXTS, hostile_edition
from tests.toy import toy_edition

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

    from dashboard.casebook.edition import Edition


@pytest.fixture
def opened(context: BrowserContext, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Open the page of a view from the disk; fails at the end when it asked for anything or complained."""
    asked: list[str] = []
    said: list[str] = []

    def go(view: View | None = None, edition: Edition | None = None) -> Page:
        path = tmp_path / "page.html"
        path.write_bytes(whole_file(edition or toy_edition(), view or View(), "html").data)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        page.goto(path.as_uri())
        return page

    yield go
    assert [url for url in asked if not url.startswith("file:")] == [] and len(asked) == 1
    assert said == []


def titles(page: Page) -> list[str]:
    return page.locator("article:visible h3").all_inner_texts()


def test_a_click_on_a_province_shows_its_cases_and_another_one_all(opened: Callable[..., Page]) -> None:
    page = opened()
    assert len(titles(page)) == 6
    page.locator("#CN-YN").hover()
    expect(page.locator("#told")).to_have_text("Yunnan 云南: 1 case · 1 article · rests on one sentence")
    page.locator("#CN-YN").click()
    assert titles(page) == ["Workshops shut down"]
    expect(page.locator("#which")).to_have_text("Yunnan 云南")
    expect(page.locator("blockquote:visible").first).to_contain_text("Workshops in Yunnan and Gansu")
    page.locator("#CN-YN").click()
    assert len(titles(page)) == 6


def test_the_keyboard_reaches_provinces_and_buttons(opened: Callable[..., Page]) -> None:
    page = opened()
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.id")
    assert first == "CN-HE"
    page.keyboard.press("Enter")
    assert titles(page) == ["90 kites seized"]
    assert page.locator("#CN-HE").get_attribute("aria-pressed") == "true"
    page.keyboard.press("Escape")
    assert len(titles(page)) == 6
    page.get_by_role("button", name="Gansu 甘肃 1").press("Space")
    assert titles(page) == ["Workshops shut down"]
    page.get_by_role("button", name="Show all").press("Enter")
    assert len(titles(page)) == 6


def test_a_province_without_a_case_says_why(opened: Callable[..., Page]) -> None:
    page = opened()
    page.locator("#CN-FJ").click()
    assert titles(page) == []
    expect(page.locator("#none")).to_have_text("only mentioned, no case found")


def test_a_province_of_the_view_is_chosen_when_it_opens(opened: Callable[..., Page]) -> None:
    page = opened(View(provinces=("CN-JX",), lang="zh"))
    expect(page.locator("#which")).to_have_text("江西 Jiangxi")
    assert titles(page) == ["Charge against Chen Lang"]


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
@pytest.mark.parametrize("is_hostile", [False, True])
def test_nothing_is_wider_than_the_window(opened: Callable[..., Page], size: tuple[int, int], is_hostile: bool) -> None:
    page = opened(edition=hostile_edition() if is_hostile else None)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_hostile_texts_are_shown_and_do_nothing(opened: Callable[..., Page]) -> None:
    page = opened(edition=hostile_edition())
    assert len(titles(page)) == 16
    assert HOSTILE_TEXTS["script"] in titles(page) and HOSTILE_TEXTS["formula"] in titles(page)
    assert page.evaluate("document.scripts.length") == 2
    assert page.locator("img, iframe, [onmouseover], [onerror]").count() == 0


def test_it_prints_with_every_sentence_and_on_white(opened: Callable[..., Page]) -> None:
    page = opened()
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper')") == "#fffdf9"
    assert page.locator("summary").first.is_hidden() and page.locator("details blockquote").first.is_visible()
    assert page.locator("footer").is_visible() and page.locator(".chips").is_hidden()
