"""For everybody: axe-core finds nothing serious on any page, the keyboard gets everywhere, and paper shows it all.

Each page stands once in English and light, and once in Chinese and dark: words do not depend on colours.
"""

from __future__ import annotations

import io
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from playwright.sync_api import expect
from pypdf import PdfReader

from dashboard.figures.palette import DARK, palette
from tests.browser.conftest import settle
from tests.docs.paper import rgb

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

    from dashboard.figures.palette import Mode
    from tests.browser.conftest import Outside

    Visit = Callable[..., tuple[Page, Outside]]

PAGES = {
    "map": "/?",
    "map with a province": "/?prov=CN-JX",
    "province": "/province?prov=CN-JX~CN-ZJ",
    "compare": "/compare?",
    "cases": "/cases?",
    "article": "/article?article=001_017e2fde05ed7434",
    "left out": "/left_out?",
    "what changed": "/drift?",
    "methods": "/methods?",
}
HEADINGS = "[...document.querySelectorAll('h1,h2,h3,h4')].filter(e => e.checkVisibility()).map(e => +e.tagName[1])"
GRAVE = ("serious", "critical")


def drawn(page: Page) -> None:
    """Until the page stands still in its colours, with the map on it where there is one."""
    settle(page)
    page.wait_for_function("getComputedStyle(document.documentElement).getPropertyValue('--cb-paper') !== ''")
    if urlsplit(page.url).path == "/":
        page.wait_for_selector('.tm-province[data-code="CN-JX"][aria-label]', state="attached")


def grave(page: Page) -> list[str]:
    """What axe-core finds that is serious or critical: rule, place, element."""
    found = Axe().run(page).response
    return [
        f"{rule['id']}: {node['target']} {node['html'][:120]}"
        for rule in found["violations"]
        if rule["impact"] in GRAVE
        for node in rule["nodes"]
    ]


@pytest.fixture(scope="module")
def visitors(browser: Browser) -> Iterator[dict[Mode, BrowserContext]]:
    """A visitor for each theme, who keeps the files of the first page for the others."""
    size: ViewportSize = {"width": 1440, "height": 900}
    both: dict[Mode, BrowserContext] = {
        "light": browser.new_context(viewport=size, color_scheme="light"),
        "dark": browser.new_context(viewport=size, color_scheme="dark"),
    }
    yield both
    for one in both.values():
        one.close()


@pytest.mark.parametrize(("lang", "scheme"), [("en", "light"), ("zh", "dark")])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious(
    visitors: dict[Mode, BrowserContext], address: str, name: str, lang: str, scheme: Mode
) -> None:
    page, paper = visitors[scheme].new_page(), palette(scheme).paper
    page.goto(f"{address}{PAGES[name]}&lang={lang}")
    drawn(page)
    if name == "cases":  # with the card of one, and with a menu open
        page.locator(".pc-list a").first.evaluate("link => link.click()")
        expect(page.locator(".pc-card")).to_be_visible()
        page.locator(".st-key-toolbar [data-testid=stPopover] button").first.click()
        page.wait_for_selector("[data-testid=stPopoverBody]")
        drawn(page)
    page.wait_for_function(f"getComputedStyle(document.documentElement).getPropertyValue('--cb-paper') === '{paper}'")
    assert grave(page) == []
    levels = page.evaluate(HEADINGS)
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    page.close()


def test_axe_would_find_something(visit: Visit) -> None:
    page, _ = visit("/methods")
    page.evaluate("document.querySelector('.st-key-footer').insertAdjacentHTML('beforeend', '<button></button>')")
    assert [line.partition(":")[0] for line in grave(page)] == ["button-name"]


# Whether the last link of the menu ends before the corner begins, in a window of the width that was asked for.
APART = """width => {
  const [link, corner] = ["[data-testid=stTopNavLink]", ".st-key-toolbar"].map(name =>
    [...document.querySelectorAll(name)].at(-1)?.getBoundingClientRect());
  return innerWidth === width && link?.width > 0 && link.right < corner.left && corner.right <= width;
}"""


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_corner_covers_no_link_of_the_menu(visit: Visit, lang: str) -> None:
    page, _ = visit(f"/?lang={lang}&prov=CN-JX&action=arrest")
    drawn(page)
    for width in (1440, 1291, 1290, 1211, 1210, 1024, 1011, 1010, 901, 900, 820, 769):
        page.set_viewport_size({"width": width, "height": 700})
        page.wait_for_function(APART, arg=width)


def walk(page: Page, most: int = 90) -> list[str]:
    """The names of what Tab stops at, from the top of the page until it comes around."""
    stops: list[str] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            "() => (e => e === document.body ? '' : e.getAttribute('aria-label') || e.innerText || e.tagName)"
            "(document.activeElement)"
        )
        if not stop:
            return stops
        stops.append(" ".join(stop.split()))
    return stops


def test_tab_reaches_all_that_the_mouse_reaches(visit: Visit) -> None:
    page, _ = visit("/?prov=CN-JX")
    drawn(page)
    stops = walk(page)
    wanted = [
        "Map", "Methods", "Filter", "Copy link", "Save", "5 articles", "Beijing 北京", "Show only",
        "Hong Kong", "Play", "Speed", "Range", "Published", "Unit of time", "From", "To", "As known on",
        "Start of the window", "End of the window", "Province", "open in article", "All mentions that were left out",
    ]  # fmt: skip
    assert [name for name in wanted if not any(stop.startswith(name) for stop in stops)] == []


def test_the_map_says_what_it_shows(visit: Visit) -> None:
    page, _ = visit("/")
    drawn(page)
    said = page.locator(".tm-svg").get_attribute("aria-label") or ""
    assert said.startswith(page.locator("h1").inner_text() + "; Jiangxi 2; ")
    assert said.count(";") == 9
    assert page.locator(".tm-status").inner_text().startswith("10 cases in 9 provinces")


@pytest.mark.parametrize("is_landscape", [False, True])
def test_paper_shows_the_whole_map_and_every_sentence(visit: Visit, is_landscape: bool) -> None:
    page, _ = visit("/?prov=CN-JX")
    drawn(page)
    hidden = page.locator("details .pc-quote").last.inner_text()
    printed = PdfReader(io.BytesIO(page.pdf(format="A4", landscape=is_landscape)))
    text = "".join(" ".join(sheet.extract_text() for sheet in printed.pages).split())
    assert len(printed.pages) <= 6
    for words in ("Xinjiang", "Anhui", "not covered", "Macao 0", "2024", "All mentions that were left out", "edition"):
        assert "".join(words.split()) in text
    assert "".join(hidden.split())[-40:] in text
    assert "Copylink" not in text


# What is light on paper, or has a dark ground: of words and boxes, the colours of a legend set aside.
FAULTS = """() => [...document.querySelectorAll('.stApp *:not(i, svg *)')].flatMap(e => {
  const box = e.getBoundingClientRect(), style = getComputedStyle(e)
  if (box.width < 2 || !e.checkVisibility({opacityProperty: true, visibilityProperty: true})) return []
  const light = colour => {
    const [red, green, blue, alpha] = colour.match(/[\\d.]+/g).map(Number)
    return alpha < 0.5 ? null : 0.3 * red + 0.59 * green + 0.11 * blue
  }
  const ground = light(style.backgroundColor), ink = light(style.webkitTextFillColor)
  const hasWords = [...e.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())
  const isFault = (ground !== null && ground < 140) || (hasWords && ink !== null && ink > 150)
  return isFault ? [`${e.tagName} ${e.className} ${e.textContent.slice(0, 40)}`] : []
})"""
ON_PAPER = ("/province?prov=CN-JX", "/compare?", "/cases?", "/left_out?wi=001_017e2fde05ed7434:506.CN-BJ", "/?plain=1")


@pytest.mark.parametrize("path", ON_PAPER)
def test_a_dark_screen_prints_dark_on_white(visitors: dict[Mode, BrowserContext], address: str, path: str) -> None:
    page = visitors["dark"].new_page()
    page.goto(f"{address}{path}")
    settle(page)
    if has_figure := path in ("/compare?", "/?plain=1"):
        page.wait_for_selector(".choroplethlocation")
    page.emulate_media(media="print", color_scheme="dark")
    # The colours of the screen may take a moment to give way.
    with suppress(PlaywrightTimeout):
        page.wait_for_function(f"() => ({FAULTS})().length === 0", timeout=5_000)
    assert page.evaluate(FAULTS) == []
    fills = page.evaluate("[...document.querySelectorAll('.choroplethlocation')].map(e => getComputedStyle(e).fill)")
    assert (bool(fills), set(fills) & {rgb(colour) for colour in (*DARK.ramp[:3], DARK.neighbours)}) == (
        has_figure,
        set(),
    )
    grounds = page.evaluate(
        "['html', 'body', '.stApp'].map(s => getComputedStyle(document.querySelector(s)).backgroundColor)"
    )
    assert set(grounds) == {"rgb(255, 255, 255)"}
    page.close()
