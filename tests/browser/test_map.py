"""What a visitor does on the map, in a real browser; the tests of the figure itself open the plain map."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from playwright.sync_api import expect

from dashboard.codes import provinces
from dashboard.figures.geometry import outline
from tests.browser.conftest import settle, stand_still, wait_for_headline, wait_for_timemap

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, BrowserContext, Page, Route

    from tests.browser.conftest import Outside

    Visit = Callable[..., tuple[Page, Outside]]

JIANGXI = ("Jiangxi", 115.9, 27.6)
PLOT = ".st-key-map .js-plotly-plot"
DRAWN = """() => {
  const plot = document.querySelector('.st-key-map .js-plotly-plot');
  const trace = plot && plot.calcdata && plot.calcdata.find(points => points[0].trace.name === 'provinces');
  return Boolean(trace) && trace.filter(point => point.geojson).length === 34;
}"""


def wait_for_map(page: Page) -> None:
    page.wait_for_function(DRAWN)
    stand_still(page, PLOT)


def screen_point(page: Page, lon: float, lat: float) -> tuple[float, float]:
    """Where a point of the earth is on the screen, by the map's own projection."""
    x, y = page.evaluate(
        """([lon, lat]) => {
          const plot = document.querySelector('.st-key-map .js-plotly-plot');
          const box = plot.getBoundingClientRect();
          const [x, y] = plot._fullLayout.geo._subplot.projection([lon, lat]);
          return [box.x + x, box.y + y];
        }""",
        [lon, lat],
    )
    return float(x), float(y)


def click_on(page: Page, name: str, lon: float, lat: float) -> None:
    """Click a province when the map itself says that the pointer stands on it."""
    label = page.locator(".st-key-map .hoverlayer .hovertext", has_text=name)
    for _ in range(20):
        x, y = screen_point(page, lon, lat)
        page.mouse.move(x + 3, y)
        page.mouse.move(x, y)
        try:
            label.wait_for(state="attached", timeout=2_000)
        except PlaywrightTimeout:
            continue
        if (x, y) == screen_point(page, lon, lat):
            page.mouse.click(x, y)
            return
    pytest.fail(f"the pointer never came to stand on {name}")


def test_the_map_draws_all_units_and_asks_nobody_else(visit: Visit) -> None:
    page, outside = visit("/?plain=1")
    wait_for_map(page)
    assert outside.requests == []


def test_no_province_is_clipped(visit: Visit) -> None:
    page, _ = visit("/?plain=1")
    wait_for_map(page)
    # Both at one moment: a figure that is fitted to its column in between would be compared with itself before.
    drawn, projected = page.evaluate(
        """outlines => {
          const plot = document.querySelector('.st-key-map .js-plotly-plot');
          const found = {}, expected = {};
          for (const path of plot.querySelectorAll('.choroplethlayer path')) {
            const point = path.__data__;
            if (!point || !point.trace && !point.ct) continue;
            const box = path.getBBox();
            const old = found[point.loc];
            if (!old || box.width > old[2]) found[point.loc] = [box.x, box.y, box.width, box.height];
          }
          const project = plot._fullLayout.geo._subplot.projection;
          for (const code in outlines) expected[code] = outlines[code].map(point => project(point));
          return [found, expected];
        }""",
        {code: outline(code).tolist() for code in provinces()},
    )
    for code in provinces():
        xs, ys = [point[0] for point in projected[code]], [point[1] for point in projected[code]]
        expected = [min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)]
        assert drawn[code] == pytest.approx(expected, abs=1.5), code
    # Nothing of it lies outside of what is shown.
    frame = page.evaluate("() => { const b = document.querySelector('.st-key-map').getBoundingClientRect();"
                          " return [b.width, b.height]; }")  # fmt: skip
    for x, y, width, height in (drawn[code] for code in provinces()):
        assert x >= 0 and y >= 0 and x + width <= frame[0] and y + height <= frame[1]


def test_click_jiangxi_and_read_the_evidence(visit: Visit) -> None:
    page, _ = visit("/?plain=1")
    wait_for_map(page)
    click_on(page, *JIANGXI)
    expect(page).to_have_url(re.compile(r"prov=CN-JX"))
    panel = page.locator(".st-key-panel")
    expect(panel).to_contain_text("Jiangxi")
    expect(panel).to_contain_text("Xiao Yi")
    expect(panel).to_contain_text("Why Jiangxi?")
    wait_for_map(page)
    click_on(page, *JIANGXI)
    expect(page).not_to_have_url(re.compile(r"prov="))


def test_the_keyboard_reaches_a_province(visit: Visit) -> None:
    page, _ = visit("/")
    page.locator(".st-key-pick input").focus()
    page.keyboard.type("Qinghai")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"prov=CN-QH"))
    expect(page.locator(".st-key-panel")).to_contain_text("Qinghai")


def test_moving_the_time_changes_the_count_and_back_restores_it(visit: Visit) -> None:
    page, _ = visit("/?plain=1")
    wait_for_map(page)
    headline = page.locator("h1")
    before = headline.inner_text()
    start = page.locator(".st-key-pick_window input[type=range]").first
    start.focus()
    page.keyboard.press("End")
    expect(page).to_have_url(re.compile(r"from=20\d\d-\d\d-01"))
    expect(headline).not_to_have_text(before)
    page.go_back()
    expect(headline).to_have_text(before)
    expect(page).not_to_have_url(re.compile(r"from="))


def test_the_articles_of_a_window_are_as_many_as_the_map_says(visit: Visit) -> None:
    page, _ = visit("/?from=2021-05-01&to=2021-06-30")
    wait_for_timemap(page)
    door = page.locator(".st-key-counters a").first
    n = door.inner_text().split()[0]
    door.click()
    expect(page).to_have_url(re.compile(r"/article\?.*show=cases"))
    expect(page.locator("[data-testid=stMain]")).to_contain_text(re.compile(rf"told by {n} of \d+ articles"))


def test_a_link_to_another_page_keeps_the_view(visit: Visit) -> None:
    page, _ = visit("/?prov=CN-JX&clock=published&plain=1")
    wait_for_map(page)
    page.locator("[data-testid=stTopNavLink]", has_text="Methods").click()
    expect(page).to_have_url(re.compile(r"/methods\?.*prov=CN-JX"))
    page.locator("[data-testid=stTopNavLink]", has_text="Map").click()
    expect(page.locator(".st-key-panel")).to_contain_text("Xiao Yi")
    expect(page).to_have_url(re.compile(r"clock=published"))


def test_no_way_out_is_open_before_it_carries_the_view(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    held: list[Route] = []
    page.route("**/TextInput*.js", lambda route: held.append(route))
    page.goto(f"{address}/?prov=CN-JX&clock=published")
    door = page.locator("[data-testid=stTopNavLink]", has_text="Methods")
    door.wait_for(state="attached")
    expect(door).to_be_hidden()
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning] .st-key-footer", state="attached")
    expect(door).to_be_hidden()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    for route in held:
        route.continue_()
    door.click()
    expect(page).to_have_url(re.compile(r"/methods\?.*prov=CN-JX"))
    assert "clock=published" in page.url


def test_a_field_that_cannot_be_fetched_keeps_no_way_out_shut(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.route("**/TextInput*.js", lambda route: route.abort())
    page.goto(f"{address}/?prov=CN-JX")
    expect(page.locator("[data-testid=stTopNavLink]", has_text="Methods")).to_be_visible()


def test_a_copied_link_restores_the_view_for_somebody_else(visit: Visit, context: BrowserContext) -> None:
    page, _ = visit("/?prov=CN-JX&from=2021-05-01&clock=happened")
    headline = page.locator("h1").inner_text()
    page.get_by_role("button", name="Copy link").click()
    copy = page.locator("[data-testid=stPopoverBody]")
    # In sight without a mouse over it, so that a finger finds it; a tap on the link selects it whole.
    expect(copy.get_by_role("button", name="Copy to clipboard")).to_be_visible()
    expect(copy).to_contain_text("Copy it from here")
    link = copy.locator("code").inner_text()
    copy.locator("code").click()
    page.wait_for_function("link => getSelection().toString().trim() === link", arg=link)
    assert "ed=" in link and "to=20" in link
    page.close()
    context.clear_cookies()
    other, _ = visit("/" + link.split("/", 3)[3])
    expect(other.locator("h1")).to_have_text(headline)
    expect(other.locator(".st-key-panel")).to_contain_text("Xiao Yi")
    expect(other.locator(".cb-notices")).to_have_count(0)


def test_on_a_phone_nothing_runs_sideways(browser: Browser, address: str) -> None:
    phone = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    page = phone.new_page()
    page.goto(f"{address}/?prov=CN-JX&plain=1")
    settle(page)
    wait_for_map(page)
    wider = page.evaluate(
        "() => [...document.querySelectorAll('[data-testid=stMain] *')].filter(e => {"
        " const box = e.getBoundingClientRect();"
        " return box.width > 1 && box.right > innerWidth + 2 && !e.closest('svg');"
        " }).map(e => e.outerHTML.slice(0, 120))"
    )
    phone.close()
    assert wider == []


def test_the_menu_of_a_phone_closes_by_its_button_and_when_a_page_is_chosen(browser: Browser, address: str) -> None:
    phone = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    page = phone.new_page()
    page.goto(f"{address}/?plain=1")
    settle(page)
    menu = page.get_by_test_id("stSidebar")
    page.get_by_test_id("stExpandSidebarButton").tap()
    expect(menu).to_have_attribute("data-collapsed", "false")
    page.get_by_test_id("stSidebarCollapseButton").locator("button").tap()
    expect(menu).to_have_attribute("data-collapsed", "true")
    page.get_by_test_id("stExpandSidebarButton").tap()
    page.get_by_test_id("stSidebarNavLink").filter(has_text="Cases").tap()
    wait_for_headline(page, "Cases")
    expect(menu).to_have_attribute("data-collapsed", "true")
    phone.close()


def test_all_of_the_map_page_fits_on_the_smallest_laptop(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    page.goto(f"{address}/?prov=CN-JX")
    wait_for_timemap(page)
    page.wait_for_function("() => document.querySelector('[data-testid=stMain]').scrollHeight === 720")
    context.close()


def test_bars_that_stand_for_hidden_fields_take_no_room(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    page.goto(f"{address}/")
    wait_for_timemap(page)
    page.add_style_tag(content=".st-key-bound{display:flex!important}")
    assert page.evaluate("document.querySelector('.st-key-bound').getBoundingClientRect().height") == 1
    context.close()


# Pairs of a name and the number of another province, or of two ticks, that touch, and ticks that the end of the axis
# cuts.
COLLISIONS = """() => {
  const boxes = kind => [...document.querySelectorAll(kind)]
    .map((text, index) => ({index, text: text.textContent, box: text.getBoundingClientRect(),
      isSeen: getComputedStyle(text).visibility === 'visible'}))
    .filter(({box, isSeen}) => box.width && isSeen);
  const numbers = boxes('.tm-number'), names = boxes('.tm-name');
  const touch = ({box: one}, {box: other}) => one.left < other.right && other.left < one.right
    && one.top + 2 < other.bottom && other.top + 2 < one.bottom;
  const axis = document.querySelector('.tm-ticks').getBoundingClientRect();
  const ticks = boxes('.tm-ticks span');
  return [...names.map(one => [one, [...numbers, ...names]]), ...ticks.map(one => [one, ticks])]
    .flatMap(([one, others]) => others.filter(two => two.index !== one.index && touch(one, two))
      .map(two => `${one.text} on ${two.text}`))
    .concat(ticks.filter(({box}) => box.right > axis.right + 1).map(({text}) => text));
}"""


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_name_covers_a_number_and_no_tick_is_cut_or_covers_another(visit: Visit, lang: str) -> None:
    page, _ = visit(f"/?lang={lang}")
    # Longer words than those of the seeds, as another pile or language has them.
    ends = ".tm-ticks span:is(:first-child,:last-child)"
    page.add_style_tag(content=f".tm-name{{letter-spacing:24px}} {ends}{{letter-spacing:24px}}")
    for width in (1200, 390, 1440):
        page.set_viewport_size({"width": width, "height": 844})
        wait_for_timemap(page)
        page.wait_for_function("() => document.querySelectorAll('.tm-ticks span').length > 1")
        assert page.evaluate(COLLISIONS) == []
    assert page.locator(".tm-number:not(:empty)").count() > 5
