"""The menu of colours in a real browser: it recolours, the link keeps it, a drag shows what the server says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from dashboard.figures.classes import made
from tests.browser.test_timemap import FROM, counts, drag, province, start, wait_for_timemap

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.browser.conftest import Outside

    Visit = Callable[..., tuple[Page, Outside]]


def test_the_menu_recolours_the_map_and_the_link_keeps_it(visit: Visit) -> None:
    page, outside = visit("/")
    wait_for_timemap(page)
    legend = page.locator(".tm-legend")
    expect(legend).to_contain_text("Cases found in this corpus · fixed classes")
    page.locator(".st-key-measures button").first.click()
    page.locator(".st-key-pick_measure label").filter(has_text="Cases per million people").click()
    expect(page).to_have_url(re.compile(r"measure=per_million"))
    expect(legend).to_contain_text("Cases per million people, census of 2020")
    expect(province(page, "CN-JX")).to_have_attribute("aria-label", re.compile(r"0\.0\d+ per million people"))
    expect(page.locator(".tm-svg")).to_have_attribute("aria-label", re.compile(r"Cases per million people.*0\.\d+"))
    expect(page.locator("h1")).to_contain_text("cases")
    again, _ = visit("/?" + page.url.partition("?")[2] + "&scheme=jenks&lang=zh")
    expect(again.locator(".tm-legend")).to_contain_text("每百万人口案件数（2020年人口普查） · 自然间断点分级")
    assert outside.requests == []


@pytest.mark.parametrize("asked", ["articles", "origins", "per_million", "attention"])
def test_a_drag_shows_of_every_measure_what_the_server_says_after_it(visit: Visit, asked: str) -> None:
    page, _ = visit(f"/?measure={asked}&scheme=quantile")
    wait_for_timemap(page)
    whole, classes = counts(page), page.locator(".tm-legend").inner_text()
    drag(page, start(page), 0.56, is_let_go=False)
    dragged = counts(page)
    page.mouse.up()
    expect(page).to_have_url(FROM)
    page.wait_for_function("() => !document.documentElement.classList.contains('cb-moving')")
    assert counts(page) == dragged != whole
    assert page.locator(".tm-legend").inner_text() == classes


def test_the_browser_writes_rates_as_the_server_does(visit: Visit) -> None:
    page, _ = visit("/methods")
    values = [n / m for n in (1, 2, 3, 7, 40, 1000) for m in (0.3, 0.68, 1.7, 9.9, 25, 126)]
    values += [0.04, 0.0496, 0.0403, 2.25, 9.96, 9.996, 99.6, 1234.5]
    written = """async ({starts, steps, values}) => {
      const {Measure} = await import("/app/static/timemap/measure.js");
      const measure = new Measure({starts, steps, bases: []});
      return values.map(value => measure.shown(value));
    }"""
    for scheme in ("jenks", "quantile", "log"):
        on = made(scheme, tuple(values[::3]), is_rate=True)
        given = {"starts": on.starts, "steps": on.steps, "values": values}
        assert page.evaluate(written, given) == [on.shown(value) for value in values]


def test_an_unknown_measure_costs_a_notice(visit: Visit) -> None:
    page, _ = visit("/?measure=luck&scheme=rainbow")
    expect(page.locator(".cb-notices")).to_contain_text("measure=luck")
    expect(page.locator(".tm-legend")).to_contain_text("Cases found in this corpus · fixed classes")
