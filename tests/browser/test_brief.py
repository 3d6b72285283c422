"""The briefing view and the first minute in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import stand_still

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.conftest import Outside

CONTROLS = "button:visible, input:visible, select:visible, [role=slider]:visible, nav a:visible"


def test_a_briefing_shows_no_control_and_keeps_headline_legend_and_footer(
    visit: Callable[[str], tuple[Page, Outside]],
) -> None:
    page, _ = visit("/?theme=brief&prov=CN-JX")
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("h1").evaluate("node => parseFloat(getComputedStyle(node).fontSize)") >= 36
    expect(page.locator(".cb-legend")).to_be_visible()
    expect(page.locator(".cb-footer")).to_contain_text("Natural Earth")
    expect(page.locator(".st-key-panel .pc-quote").first).to_be_visible()
    assert page.locator(CONTROLS).count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_in_a_briefing_every_number_stands_and_no_name_lies_over_one(
    visit: Callable[[str], tuple[Page, Outside]], size: tuple[int, int]
) -> None:
    page, _ = visit("/?lang=zh&theme=brief")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    expect(page.locator(".tm-number", has_text="1").first).to_be_visible()
    stand_still(page, ".tm-svg")
    texts = page.locator(".tm-number, .tm-name").evaluate_all(
        "nodes => nodes.filter(node => node.textContent && getComputedStyle(node).visibility === 'visible'"
        " && getComputedStyle(node).display !== 'none').map(node => { const box = node.getBoundingClientRect();"
        " return [node.textContent, box.left, box.right, box.top, box.bottom]; })"
    )
    assert any(text == "四川" for text, *_ in texts)
    # The boxes of letters are higher than the letters.
    touching = [
        (one[0], other[0])
        for at, one in enumerate(texts)
        for other in texts[:at]
        if min(one[2], other[2]) - max(one[1], other[1]) > 1 and min(one[4], other[4]) - max(one[3], other[3]) > 7
    ]
    assert touching == []
    assert page.locator(CONTROLS).count() == 0


def test_the_tour_is_walked_and_left_by_keyboard(visit: Callable[[str], tuple[Page, Outside]]) -> None:
    page, _ = visit("/")
    page.get_by_role("button", name="Show me in three steps").press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Where: the colours")
    dialog.get_by_role("button", name="Next").press("Enter")
    expect(dialog).to_contain_text("When: the range under the map")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name="Hide", exact=True).press("Enter")
    expect(page.locator(".st-key-first_minute")).to_have_count(0)


@pytest.mark.parametrize("path", ["/?theme=brief", "/?foo=1&from=never", "/?plain=1"])
def test_the_map_page_is_as_high_as_the_screen_whatever_stands_over_the_map(
    visit: Callable[[str], tuple[Page, Outside]], path: str
) -> None:
    page, _ = visit(path)
    expect(page.locator(".tm-province, .choroplethlayer path").first).to_be_visible()
    # Too narrow for a headline of one line.
    page.set_viewport_size({"width": 1100, "height": 900})
    page.wait_for_function("() => document.querySelector('h1').offsetHeight > 50")
    page.wait_for_function("() => document.querySelector('[data-testid=stMain]').scrollHeight === 900")
