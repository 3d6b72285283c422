"""The Save menu in a browser: a click gives the file of what is on screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.conftest import Outside


@pytest.mark.parametrize(
    ("chosen", "headline"),
    [
        ("", "Four cases in three provinces, May to December 2021"),
        ("&prov=CN-JX", "Two cases in Jiangxi, from two articles, May to December 2021"),
    ],
)
def test_a_picture_of_the_view_is_one_click_away(
    visit: Callable[[str], tuple[Page, Outside]], chosen: str, headline: str
) -> None:
    page, _ = visit(f"/?from=2021-05-01&to=2021-12-31{chosen}")
    expect(page.locator("h1")).to_have_text("Four cases in three provinces, May to December 2021")
    page.get_by_role("button", name="Save", exact=True).click()
    button = page.get_by_role("button", name="Drawing (SVG)")
    expect(button).to_be_visible()
    with page.expect_download() as waiting:
        button.click()
    found = waiting.value
    assert found.suggested_filename.endswith(".svg")
    assert "_map-wide_svg_" in found.suggested_filename
    drawing = Path(found.path()).read_text(encoding="utf-8")
    assert headline in drawing
    assert "from=2021-05-01&amp;to=2021-12-31" in drawing
