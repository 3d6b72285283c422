"""The map that moves through time, in a real browser: hand, finger and keys, and what reaches the address."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from dashboard.codes import provinces
from tests.browser.conftest import settle, stand_still, wait_for_timemap

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route

    from tests.browser.conftest import Outside

    Visit = Callable[..., tuple[Page, Outside]]

# How long a paint takes is measured in tests/benchmarks/moving.py.
N_PAINTS = "() => performance.getEntriesByName('timemap-paint').length"
FROM = re.compile(r"from=(\d{4}-\d\d-01)")


def province(page: Page, code: str) -> Locator:
    return page.locator(f'.tm-province[data-code="{code}"]')


def click(page: Page, code: str, *keys: str) -> None:
    """Click where the number of a province stands: the middle of its box may lie in a neighbour."""
    x, y = page.evaluate(
        """code => {
          const names = [...document.querySelectorAll('.tm-province')].map(path => path.dataset.code);
          const text = document.querySelectorAll('.tm-number')[names.indexOf(code)];
          const box = document.querySelector('.tm-svg').getBoundingClientRect();
          return [box.x + Number(text.getAttribute('x')), box.y + Number(text.getAttribute('y'))];
        }""",
        code,
    )
    for key in keys:
        page.keyboard.down(key)
    page.mouse.click(x, y)
    for key in keys:
        page.keyboard.up(key)


def history(page: Page) -> int:
    return int(page.evaluate("() => history.length"))


def drag(page: Page, handle: Locator, by: float, *, is_let_go: bool = True) -> None:
    """Drag by a share of the axis; without letting go, until the last move is painted."""
    box, axis = handle.bounding_box(), page.locator(".tm-brush").bounding_box()
    assert box and axis
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 9):
        page.mouse.move(x + by * axis["width"] * step / 8, y)
    if is_let_go:
        page.mouse.up()
    else:
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def start(page: Page) -> Locator:
    return page.get_by_role("slider", name="Start of the window")


def end(page: Page) -> Locator:
    return page.get_by_role("slider", name="End of the window")


def counts(page: Page) -> list[str]:
    return page.locator(".tm-number").all_text_contents()


def test_the_map_draws_all_units_whole_and_asks_nobody_else(visit: Visit) -> None:
    page, outside = visit("/")
    wait_for_timemap(page)
    inside = page.evaluate(
        """() => {
          const frame = document.querySelector('.tm-svg').getBoundingClientRect();
          return [...document.querySelectorAll('.tm-province')].filter(path => {
            const box = path.getBoundingClientRect();
            return box.width > 0 && box.x >= frame.x && box.y >= frame.y
              && box.right <= frame.right && box.bottom <= frame.bottom;
          }).length;
        }"""
    )
    assert inside == len(provinces())
    assert outside.requests == []


def test_a_click_outlines_at_once_and_the_panel_follows(visit: Visit) -> None:
    page, _ = visit("/")
    wait_for_timemap(page)
    before = history(page)
    click(page, "CN-JX")
    assert page.locator('.tm-outline[data-code="CN-JX"]').count() == 1
    expect(page).to_have_url(re.compile(r"prov=CN-JX"))
    expect(page.locator(".st-key-panel")).to_contain_text("Why Jiangxi?")
    settle(page)
    assert history(page) == before + 1
    click(page, "CN-JX")
    expect(page).not_to_have_url(re.compile(r"prov="))
    expect(page.locator(".tm-outline")).to_have_count(0)


def test_several_provinces_are_chosen_with_shift_and_the_panel_switches(visit: Visit) -> None:
    page, _ = visit("/?prov=CN-JX")
    wait_for_timemap(page)
    click(page, "CN-XJ", "Shift")
    expect(page).to_have_url(re.compile(r"prov=CN-JX(~|%7E)CN-XJ"))
    expect(page.locator(".cb-notices")).to_have_count(0)
    panel = page.locator(".st-key-panel")
    expect(panel.locator("h2, h3").first).to_contain_text("Jiangxi")
    panel.get_by_role("radio", name="Xinjiang").click()
    expect(page).to_have_url(re.compile(r"prov=CN-XJ(~|%7E)CN-JX"))
    expect(panel.locator("h2, h3").first).to_contain_text("Xinjiang")
    expect(page.locator(".tm-outline")).to_have_count(2)


def test_dragging_recolours_without_the_server_and_tells_it_once(visit: Visit) -> None:
    page, _ = visit("/")
    wait_for_timemap(page)
    headline, before, entries = page.locator("h1").inner_text(), counts(page), history(page)
    drag(page, start(page), 0.6, is_let_go=False)
    page.wait_for_function("() => document.documentElement.classList.contains('cb-moving')")
    assert counts(page) != before
    assert page.locator("h1").inner_text() == headline
    # The ranking counts along, and what does not is pale but keeps its place.
    ranking = "() => getComputedStyle(document.querySelector('.st-key-ranking'), '::before').content"
    assert "case" in page.evaluate(ranking)
    assert 0 < float(page.locator(".st-key-counters").evaluate("node => getComputedStyle(node).opacity")) < 1
    shown = page.evaluate("() => getComputedStyle(document.querySelector('h1'), '::before').content")
    assert json.loads(shown) == page.locator(".tm-now").inner_text()
    assert page.get_by_label("From", exact=True).input_value() > "2017-01-01"
    assert "from=" not in page.url
    page.mouse.up()
    expect(page).to_have_url(FROM)
    expect(page.locator("h1")).not_to_have_text(headline)
    wait_for_timemap(page)
    assert history(page) == entries + 1
    page.go_back()
    expect(page.locator("h1")).to_have_text(headline)
    wait_for_timemap(page)
    assert counts(page) == before
    assert start(page).get_attribute("aria-valuenow") == "0"


def test_what_a_drag_shows_is_what_the_server_says_after_it(visit: Visit) -> None:
    page, _ = visit("/")
    wait_for_timemap(page)
    drag(page, start(page), 0.5, is_let_go=False)
    dragged = counts(page)
    page.mouse.up()
    expect(page).to_have_url(FROM)
    page.wait_for_function("() => !document.documentElement.classList.contains('cb-moving')")
    assert counts(page) == dragged


def test_the_brush_takes_a_window_and_the_band_moves_it(visit: Visit) -> None:
    page, _ = visit("/")
    wait_for_timemap(page)
    entries = history(page)
    box = page.locator(".tm-brush").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 10, steps=5)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"from=.*to="))
    wait_for_timemap(page)
    assert history(page) == entries + 1
    first, last = (int(handle.get_attribute("aria-valuenow") or -1) for handle in (start(page), end(page)))
    drag(page, page.get_by_role("slider", name="The whole window"), 0.1)
    page.wait_for_function("() => !document.documentElement.classList.contains('cb-moving')")
    moved = [int(handle.get_attribute("aria-valuenow") or -1) for handle in (start(page), end(page))]
    assert moved[0] > first
    assert moved[1] - moved[0] == last - first
    page.get_by_role("button", name="All times").click()
    expect(page).not_to_have_url(re.compile(r"from=|to="))


def test_keys_move_the_window_with_one_entry_of_the_history(visit: Visit) -> None:
    page, _ = visit("/")
    wait_for_timemap(page)
    entries = history(page)
    start(page).focus()
    for key in ("PageUp", "PageUp", "ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
    expect(page).to_have_url(re.compile(r"from=2019-02-01"))
    settle(page)
    assert history(page) == entries + 1
    assert start(page).get_attribute("aria-valuetext") == "2019-02-01"
    page.keyboard.press("End")
    expect(page).to_have_url(re.compile(r"from=2024-11-01"))
    page.keyboard.press("Home")
    expect(page).not_to_have_url(re.compile(r"from="))


def test_playing_runs_in_the_browser_and_ends_where_it_began(visit: Visit) -> None:
    page, _ = visit("/?from=2021-03-01&to=2021-10-31")
    wait_for_timemap(page)
    headline, before, entries = page.locator("h1").inner_text(), counts(page), history(page)
    page.get_by_label("Speed").select_option("4")
    page.get_by_role("button", name="Play").click()
    page.wait_for_function("() => document.documentElement.classList.contains('cb-moving')")
    page.get_by_role("button", name="Play").wait_for()
    page.wait_for_function("() => !document.documentElement.classList.contains('cb-moving')")
    assert (page.locator("h1").inner_text(), counts(page), history(page)) == (headline, before, entries)


def test_a_paused_moving_window_reaches_the_address(visit: Visit) -> None:
    page, _ = visit("/?from=2017-01-01&to=2017-06-30")
    wait_for_timemap(page)
    page.get_by_role("button", name="Moving").click()
    expect(page).to_have_url(re.compile(r"mode=moving"))
    settle(page)
    shown = page.locator(".tm-now")
    before = shown.inner_text()
    page.get_by_role("button", name="Play").click()
    expect(shown).not_to_have_text(before)
    page.get_by_role("button", name="Pause").click()
    expect(page).not_to_have_url(re.compile(r"from=2017-01-01"))
    wait_for_timemap(page)
    first, last = (int(handle.get_attribute("aria-valuenow") or -1) for handle in (start(page), end(page)))
    assert (first > 0, last - first) == (True, 5)


def test_a_cumulative_window_starts_at_the_first_step(visit: Visit) -> None:
    page, _ = visit("/?from=2021-05-01&to=2021-08-31")
    wait_for_timemap(page)
    page.get_by_role("button", name="Cumulative").click()
    expect(page).not_to_have_url(re.compile(r"from="))
    expect(page).to_have_url(re.compile(r"to=2021-08-31"))


def test_typed_dates_are_exact_to_the_day(visit: Visit) -> None:
    page, _ = visit("/")
    wait_for_timemap(page)
    page.get_by_label("From", exact=True).fill("2021-05-18")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"from=2021-05-18"))
    wait_for_timemap(page)
    expect(page.locator(".tm-now")).to_contain_text("18 May 2021")


def test_the_map_as_known_on_a_day(visit: Visit) -> None:
    page, _ = visit("/")
    wait_for_timemap(page)
    before = page.locator("h1").inner_text()
    page.get_by_label("As known on").fill("2021-10-01")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"known=2021-10-01"))
    expect(page.locator("h1")).not_to_have_text(before)
    expect(page.locator(".tm-later")).to_contain_text("told only later")
    wait_for_timemap(page)
    drag(page, start(page), 0.4, is_let_go=False)
    dragged = counts(page)
    page.mouse.up()
    expect(page).to_have_url(FROM)
    page.wait_for_function("() => !document.documentElement.classList.contains('cb-moving')")
    assert counts(page) == dragged


def test_clock_and_step_are_chosen_beside_the_play_button(visit: Visit) -> None:
    page, _ = visit("/")
    wait_for_timemap(page)
    page.get_by_label("Unit of time").select_option("Year")
    expect(page).to_have_url(re.compile(r"step=year"))
    expect(start(page)).to_have_attribute("aria-valuemax", "7")
    page.get_by_role("button", name="Published").click()
    expect(page).to_have_url(re.compile(r"clock=published"))
    expect(page.locator("h1")).to_contain_text("reported")


def test_arrow_keys_walk_over_the_map_and_enter_selects(visit: Visit) -> None:
    page, _ = visit("/")
    wait_for_timemap(page)
    province(page, "CN-JX").focus()
    page.keyboard.press("ArrowRight")
    focused = page.evaluate("() => document.activeElement.dataset.code")
    assert focused not in (None, "CN-JX")
    expect(page.locator(".tm-tip")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"prov={focused}"))
    settle(page)
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile(r"prov="))


def test_a_province_says_what_it_shows(visit: Visit) -> None:
    page, _ = visit("/")
    wait_for_timemap(page)
    province(page, "CN-JX").hover(position={"x": 20, "y": 40})
    expect(page.locator(".tm-tip")).to_contain_text("Jiangxi 江西")
    expect(page.locator(".tm-tip")).to_contain_text("2 cases · ")
    expect(page.locator(".tm-tip .tm-in").first).to_be_attached()
    assert "2 cases" in (province(page, "CN-JX").get_attribute("aria-label") or "")


def test_the_legend_shows_one_class_alone(visit: Visit) -> None:
    page, _ = visit("/")
    wait_for_timemap(page)
    page.locator(".tm-legend button", has_text="2").first.click()
    expect(page.locator(".tm-number").filter(has_text=re.compile(r"\d"))).to_have_text(["2"])


def test_a_small_unit_is_chosen_by_its_chip(visit: Visit) -> None:
    page, _ = visit("/")
    wait_for_timemap(page)
    page.locator(".tm-chips button", has_text="Macao").click()
    expect(page).to_have_url(re.compile(r"prov=CN-MO"))


def test_a_drag_repaints_as_it_moves(visit: Visit) -> None:
    page, _ = visit("/")
    wait_for_timemap(page)
    before = page.evaluate(N_PAINTS)
    drag(page, start(page), 0.7, is_let_go=False)
    page.wait_for_function(f"before => ({N_PAINTS})() > before + 2", arg=before)
    page.mouse.up()


def test_without_its_files_the_map_offers_the_plain_one(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.route("**/static/timemap/main.js*", lambda route: route.abort())
    page.goto(f"{address}/?prov=CN-JX")
    link = page.get_by_role("link", name="Show the plain map")
    expect(link).to_be_visible()
    link.click()
    expect(page).to_have_url(re.compile(r"plain=1"))
    page.wait_for_selector(".st-key-map .js-plotly-plot")
    expect(page.locator(".st-key-panel")).to_contain_text("Jiangxi")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_a_finger_drags_and_nothing_runs_sideways(browser: Browser, address: str, scheme: str) -> None:
    phone = browser.new_context(
        viewport={"width": 390, "height": 844},
        is_mobile=True,
        has_touch=True,
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = phone.new_page()
    page.goto(f"{address}/?prov=CN-JX")
    wait_for_timemap(page)
    wider = page.evaluate(
        "() => [...document.querySelectorAll('[data-testid=stMain] *')].filter(e => {"
        " const box = e.getBoundingClientRect();"
        " return box.width > 1 && box.right > innerWidth + 2 && !e.closest('svg');"
        " }).map(e => e.outerHTML.slice(0, 120))"
    )
    assert wider == []
    handle = start(page)
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    assert box
    at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    touch = phone.new_cdp_session(page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [at]})
    for step in range(1, 6):
        moved = {"x": at["x"] + 30 * step, "y": at["y"]}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [moved]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(page).to_have_url(FROM)
    phone.close()


def test_the_map_has_its_place_and_its_boundaries_before_it_is_there(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    held: list[Route] = []
    page.route("**/paths.json*", lambda route: held.append(route))
    with page.expect_request("**/paths.json*"):
        page.goto(address)
    settle(page)
    stand_still(page, ".st-key-timemap")
    box = "() => JSON.stringify(document.querySelector('.st-key-timemap').getBoundingClientRect())"
    mask = "() => getComputedStyle(document.querySelector('.st-key-timemap'), '::before').maskImage"
    assert "skeleton.svg" in page.evaluate(mask)
    place = page.evaluate(box)
    held[0].continue_()
    wait_for_timemap(page)
    assert page.evaluate(box) == place
    assert page.evaluate(mask) == "none"
