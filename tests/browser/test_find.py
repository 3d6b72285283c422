"""Search and facets in a real browser: in Chinese, from the popover to the marked sentence, restored by the link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.conftest import settle, wait_for_headline

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.conftest import Outside


def test_a_search_in_chinese_marks_its_words(visit: Callable[[str], tuple[Page, Outside]]) -> None:
    page, _ = visit("/?lang=zh")
    page.locator(".st-key-filters button").click()
    search = page.get_by_label("搜索标题、人物、机构和证据句")
    search.fill("江西 Xiao")
    search.press("Enter")
    wait_for_headline(page, "匹配")
    page.wait_for_url("**q=*")
    page.keyboard.press("Escape")
    found = page.locator(".st-key-ranking button")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("江西")
    found.click()
    marked = page.locator("mark.pc-hit")
    expect(marked.first).to_be_visible()
    settle(page)
    expect(marked.filter(has_not_text="Xiao")).to_have_count(0)


def test_a_facet_is_chosen_restored_and_taken_off(visit: Callable[[str], tuple[Page, Outside]]) -> None:
    page, _ = visit("/cases")
    page.locator(".st-key-filters button").click()
    page.locator(".st-key-pick_facet_precision input").click()
    page.get_by_role("option", name="To the day").click()
    page.wait_for_url("**f=precision.day*")
    again, _ = visit("/cases" + page.url.partition("/cases")[2])
    opener = again.locator(".st-key-filters button").first
    expect(opener).to_contain_text("1")
    opener.click()
    again.locator(".st-key-pick_facet_precision [aria-label^='Remove']").first.click()
    expect(again).not_to_have_url(re.compile("f="))


def test_a_sentence_struck_out_recolours_the_map_and_comes_back(visit: Callable[[str], tuple[Page, Outside]]) -> None:
    page, _ = visit("/province?prov=CN-HE")
    head = page.locator(".pc-panel p").first
    expect(head).to_contain_text("1 case from")
    page.get_by_role("link", name="strike out").first.click()
    page.wait_for_url("**wi=c*")
    banner = page.locator(".pc-what-if")
    expect(banner).to_contain_text("1 sentence struck out. Hebei 1 to 0.")
    expect(page.locator(".pc-panel p").first).to_have_text("0 cases")
    page.locator(".st-key-what_if [data-testid=stPopover] button").click()
    expect(page.locator(".st-key-copy_verdicts code")).to_contain_text("python -m dashboard verdict reject")
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Map", exact=True).click()
    settle(page)
    expect(banner).to_contain_text("Hebei 1 to 0.")
    wait_for_headline(page, "eight provinces")
    banner.get_by_role("link", name="back to what was read").click()
    wait_for_headline(page, "nine provinces")
    expect(banner).to_have_count(0)


def test_a_name_of_the_ledger_is_counted_and_put_back(visit: Callable[[str], tuple[Page, Outside]]) -> None:
    page, _ = visit("/left_out?show=neighbour")
    page.get_by_role("link", name="Count it as Beijing").click()
    page.wait_for_url("**wi=*CN-BJ*")
    banner = page.locator(".pc-what-if")
    expect(banner).to_contain_text("1 name counted after all. Beijing 0 to 1.")
    page.get_by_role("link", name="Map", exact=True).click()
    wait_for_headline(page, "ten provinces")
    banner.locator("summary").click()
    banner.get_by_role("link", name="put back").click()
    wait_for_headline(page, "nine provinces")
