"""A pinned link in a real browser: the line, the report behind it, and the way to the newest edition by keyboard."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from dashboard.casebook import publish
from tests.browser.conftest import served, settle, wait_for_headline
from tests.toy import toy_corpus, toy_topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from tests.browser.conftest import Outside


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The id of the older of two editions of one casebook, which `address` serves."""
    path, corpus = tmp_path_factory.getbasetemp() / "drift" / "casebook.sqlite", toy_corpus()
    path.parent.mkdir()
    before = dataclasses.replace(corpus, cases=tuple(case for case in corpus.cases if case.case_id != "kite-chen"))
    edition_id = publish(before, toy_topic(), path).manifest.edition_id
    publish(corpus, toy_topic(), path)
    return edition_id


@pytest.fixture(scope="module")
def address(older: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app on the casebook with two editions."""
    base = tmp_path_factory.getbasetemp() / "drift"
    assert older
    with served(base / "casebook.sqlite", base / "streamlit.log") as found:
        yield found


def test_a_pinned_link_tells_what_changed_and_leads_to_the_newest(
    visit: Callable[[str], tuple[Page, Outside]], older: str
) -> None:
    page, _ = visit(f"/?ed={older}")
    line = page.locator(".cb-drift")
    expect(line).to_contain_text("the newest differs: Jiangxi 0 to 1, one case new.")
    wait_for_headline(page, "Three cases")

    line.get_by_role("link", name="What changed").click()
    page.wait_for_url("**/drift?**")
    settle(page)
    report = page.locator("section.pc-panel")
    expect(report).to_contain_text("Charge against Chen Lang")
    expect(report.locator("tr", has_text="Jiangxi")).to_contain_text("+1")

    page.goto(page.url.replace("/drift", "/"))
    settle(page)
    page.get_by_role("button", name="Show the newest").press("Enter")
    expect(page.locator(".cb-drift")).to_have_count(0)
    wait_for_headline(page, "Four cases")
    expect(page).not_to_have_url(re.compile("ed="))
