"""Poisoned links in a real browser: a notice at most, never a script, a request to another host or a broken page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.conftest import Outside

POISON = {
    "script": "?prov=" + quote("<script>alert(1)</script><img src=x onerror=alert(2)>"),
    "remote image": "?q=" + quote("![x](http://evil.example/pixel.png) <img src='http://evil.example/p.png'>"),
    "huge": "?from=" + "9" * 6000 + "&q=" + "a" * 6000,
    "unicode": "?clock=" + quote("\u202e\u0000\U0001f600é́") + "&action=" + quote("逮捕~\ufffd"),
    "wrong codes": "?prov=CN-HB1~CN-91~XX&ed=0000000000&lang=tlh&to=2021-02-31",
}


@pytest.mark.parametrize("poison", POISON)
@pytest.mark.parametrize("page_name", ["", "cases"])
def test_a_poisoned_link_does_no_harm(
    visit: Callable[[str], tuple[Page, Outside]], poison: str, page_name: str
) -> None:
    page, outside = visit(f"/{page_name}{POISON[poison]}")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
    lines = page.locator(".cb-notices li")
    if poison != "remote image":
        expect(lines.first).to_be_visible()
        assert page.locator(".cb-notices :not(li, code, bdi)").count() == 0
        assert all(len(text) < 300 for text in lines.all_inner_texts())
    assert page.locator("[data-testid=stMain] img[src*=evil], [data-testid=stMain] script").count() == 0
    assert (outside.requests, outside.dialogs) == ([], [])


def test_a_path_that_no_page_has_leads_to_the_map_in_the_language_of_the_link(
    visit: Callable[[str], tuple[Page, Outside]],
) -> None:
    page, _ = visit("/nowhere?lang=zh&prov=CN-JX")
    expect(page.locator(".cb-notices")).to_contain_text("链接指向的页面不存在，现显示地图。")
    expect(page).to_have_url(re.compile(r"/\?(?=.*lang=zh)(?=.*prov=CN-JX)"))
    expect(page.locator(".st-key-panel")).to_contain_text("江西")
    expect(page.get_by_role("dialog")).to_have_count(0)
