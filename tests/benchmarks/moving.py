"""Moving: how long the browser takes to repaint while time is dragged or played, and to outline what was clicked."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from tests import chromium
from tests.benchmarks import building, synthetic
from tests.benchmarks.visits import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

N_MOVES = 60
N_CLICKS = 9
# From an event until the frame that shows its effect has been handed to the screen.
SCRIPT = """async ({n, clicks}) => {
  const painted = () => new Promise(done => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  }));
  const timed = async act => {
    const began = performance.now();
    act();
    await painted();
    return performance.now() - began;
  };
  const pointer = (element, type, x) => element.dispatchEvent(new PointerEvent(type, {
    bubbles: true, pointerId: 1, button: 0, clientX: x, clientY: element.getBoundingClientRect().y + 5}));
  const handle = document.querySelectorAll('.tm-handle')[0];
  const axis = document.querySelector('.tm-brush').getBoundingClientRect();
  handle.setPointerCapture = () => {};
  pointer(handle, 'pointerdown', axis.x);
  const dragged = [];
  for (let move = 1; move <= n; move++)
    dragged.push(await timed(() => pointer(handle, 'pointermove', axis.x + axis.width * 0.9 * move / n)));
  pointer(handle, 'pointerup', axis.x + axis.width * 0.9);
  const clicked = [];
  for (const path of [...document.querySelectorAll('.tm-province')].slice(0, clicks)) {
    // Until the answer to what was asked before is drawn as well: a person is no faster.
    await new Promise(done => setTimeout(done, 2000));
    clicked.push(await timed(() => path.dispatchEvent(new MouseEvent('click', {bubbles: true}))));
  }
  return {dragged, clicked};
}"""
PLAYED = """async () => {
  performance.clearMeasures();
  const play = document.querySelector('.tm-play');
  play.click();
  while (play.hasAttribute('data-playing')) await new Promise(done => setTimeout(done, 50));
  return performance.getEntriesByName('timemap-paint').map(entry => entry.duration);
}"""
FIRST = """() => {
  const paint = performance.getEntriesByName('timemap-paint')[0];
  return paint && document.querySelectorAll('.tm-province').length === 34 ? paint.startTime + paint.duration : null;
}"""


def opened(browser: Browser, port: int) -> tuple[Page, float]:
    """The map page at a laptop, and the milliseconds from its request to its first painted map."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(120_000)
    page.goto(f"http://127.0.0.1:{port}/")
    first = page.wait_for_function(FIRST).json_value()
    page.wait_for_selector(".tm-province[aria-label]", state="attached")
    page.wait_for_timeout(1_000)
    return page, float(first)


def moved(casebook: Path) -> dict[str, Any]:
    """Milliseconds by what was done, on this casebook; the second visit, so that the server has warmed up."""
    with served(casebook) as (port, _), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium.find()), args=list(chromium.FLAGS))
        opened(browser, port)[0].close()
        page, first = opened(browser, port)
        times = page.evaluate(SCRIPT, {"n": N_MOVES, "clicks": N_CLICKS})
        page.close()
        page, _ = opened(browser, port)
        played = page.evaluate(PLAYED)
        browser.close()
    return {"first": first, "played": played, **times}


def measure() -> list[tuple[str, str]]:
    """Rows of the table: what, figure."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name, n_cases in (
            ("5 articles", 0),
            ("1,000 cases", 1_000),
            (f"{building.N_CASES:,} cases", building.N_CASES),
        ):
            casebook = Path(folder) / str(n_cases) / "casebook.sqlite"
            if n_cases:
                synthetic.write_casebook(casebook, n_cases)
            else:
                building.seconds_to_build(casebook)
            times = moved(casebook)
            dragged = sorted(times["dragged"])
            rows += [
                (f"page asked for to map painted, {name}", f"{times['first']:.0f} ms"),
                (f"drag to repainted map, {name}: median", f"{statistics.median(dragged):.0f} ms"),
                (f"the same: one in ten takes longer than, {name}", f"{dragged[int(0.9 * len(dragged))]:.0f} ms"),
                (f"script of a step while playing, {name}: median", f"{statistics.median(times['played']):.1f} ms"),
                (f"click to outline, {name}: median", f"{statistics.median(times['clicked']):.0f} ms"),
            ]
    return rows
