"""Comparing two windows in a real browser: the maps, the controls by keyboard, and the link that restores them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.conftest import Outside

DRAWN = """key => {
  const plot = document.querySelector(`.st-key-${key} .js-plotly-plot`);
  const trace = plot && plot.calcdata && plot.calcdata.find(points => points[0].trace.name === 'provinces');
  return Boolean(trace) && trace.filter(point => point.geojson).length === 34;
}"""


def test_two_windows_their_difference_and_a_link(visit: Callable[[str], tuple[Page, Outside]]) -> None:
    page, _ = visit("/compare?from=2021-05-01&to=2021-06-30&from2=2021-07-01&to2=2021-09-30")
    for key in ("map_A", "map_B", "change"):
        page.wait_for_function(DRAWN, arg=key)
    numbers = page.locator(".st-key-change .scatterlayer text")
    for change in ("+1", "−1"):
        expect(numbers.filter(has_text=change).first).to_be_attached()
    first = page.locator("h1").inner_text()

    swap = page.get_by_role("button", name="Swap A and B")
    swap.press("Enter")
    page.wait_for_url("**from=2021-07-01**")
    settle(page)
    expect(page.locator("h1")).not_to_have_text(first)
    expect(page).to_have_url(re.compile("from2=2021-05-01&to2=2021-06-30"))

    page.get_by_role("button", name="Copy link").click()
    link = page.locator(".st-key-copy code").inner_text()
    swapped = page.locator("h1").inner_text()
    page.goto(link)
    settle(page)
    expect(page.locator("h1")).to_have_text(swapped)
