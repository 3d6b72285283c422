"""The switch in the corner: every word, the title of the window and the language of the document turn together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.conftest import wait_for_headline

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

    from tests.browser.conftest import Outside


def test_a_browser_that_prefers_chinese_opens_in_chinese_unless_the_link_says_otherwise(
    browser: Browser, address: str
) -> None:
    chinese = browser.new_context(locale="zh-CN")
    page = chinese.new_page()
    page.goto(f"{address}/methods")
    wait_for_headline(page, "方法")
    page.goto(f"{address}/methods?lang=en")
    wait_for_headline(page, "Methods")
    chinese.close()


def test_a_link_in_chinese_and_the_switch_back(visit: Callable[[str], tuple[Page, Outside]]) -> None:
    page, outside = visit("/methods?lang=zh&clock=published")
    expect(page).to_have_title("方法 · Provincial Casebook")
    wait_for_headline(page, "方法")
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    expect(page.get_by_test_id("stSkipToContent")).to_have_text("跳到正文")
    page.locator(".st-key-pick_lang button", has_text="English").click()
    wait_for_headline(page, "Methods")
    expect(page).to_have_title("Methods · Provincial Casebook")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_test_id("stSkipToContent")).to_have_text("Skip to main content")
    expect(page).to_have_url(re.compile("clock=published"))
    expect(page).to_have_url(re.compile("lang=en"))
    assert page.locator("[data-testid=stMain] script").count() == 0
    assert outside.requests == []
