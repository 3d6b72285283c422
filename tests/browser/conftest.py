"""A served toy casebook and seeds casebook, a browser, and a page that counts what leaves this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from dashboard import cli
from tests import chromium
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

START_SECONDS = 90


@pytest.fixture(scope="session")
def casebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casebook made from seeds/, as a newcomer's first command makes it."""
    path = tmp_path_factory.mktemp("served") / "casebook.sqlite"
    assert cli.main(["build", "--casebook", str(path)]) == 0
    return path


@pytest.fixture(scope="session")
def address(casebook: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app, served on a free port of this machine."""
    log = tmp_path_factory.mktemp("log") / "streamlit.log"
    with served(casebook, log) as found:
        yield found


@contextmanager
def served(casebook: Path, log: Path) -> Iterator[str]:
    """Serve the app on this casebook; ends the server it started."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--server.port", str(port), "--server.address", "127.0.0.1", "--server.fileWatcherType", "none"]
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py", *options]
    environment = {**os.environ, "PROVINCIAL_CASEBOOK": str(casebook)}
    with log.open("wb") as output:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output)
    try:
        wait_until_healthy(f"http://127.0.0.1:{port}", server, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait_until_healthy(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Return when the server answers; fail with its own words when it ends or stays silent."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    pytest.fail(f"the app does not answer:\n{log.read_text(encoding='utf-8', errors='replace')[-2000:]}")


# A busy machine takes seconds for a page change.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def browser(chromium_path: Path) -> Iterator[Browser]:
    """One Chromium for all flows."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(chromium_path), args=list(chromium.FLAGS))
        yield started
        started.close()


class Outside:
    """What a page asked of other hosts, and what went wrong in it."""

    def __init__(self, page: Page, host: str) -> None:
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.dialogs: list[str] = []
        page.on("request", lambda request: self._asked(request.url, host))
        page.on("pageerror", lambda error: self._failed(str(error)))
        page.on("dialog", self._opened)

    def _asked(self, url: str, host: str) -> None:
        if url.startswith(("http", "ws")) and urlsplit(url).netloc != host:
            self.requests.append(url)

    def _failed(self, error: str) -> None:
        # Plotly says this when a page change takes its figure away while it is still being drawn; nothing is lost.
        if "typesetMath" not in error:
            self.errors.append(error)

    def _opened(self, dialog: object) -> None:
        self.dialogs.append(str(dialog))
        dialog.dismiss()  # type: ignore[attr-defined]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh visitor at a laptop."""
    fresh = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light")
    fresh.set_default_timeout(45_000)
    yield fresh
    fresh.close()


@pytest.fixture
def visit(context: BrowserContext, address: str) -> Iterator[Callable[[str], tuple[Page, Outside]]]:
    """Open a path of the app; gives the settled page and its `Outside`. Fails at the end if anything left the host."""
    seen: list[Outside] = []

    def go(path: str = "/") -> tuple[Page, Outside]:
        page = context.new_page()
        seen.append(Outside(page, urlsplit(address).netloc))
        page.goto(address + path)
        settle(page)
        return page, seen[-1]

    yield go
    assert [url for outside in seen for url in outside.requests] == []
    assert [error for outside in seen for error in outside.errors] == []
    assert [dialog for outside in seen for dialog in outside.dialogs] == []


def settle(page: Page) -> None:
    """Wait until the app has drawn and stands still: it says so itself."""
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", state="attached")
    page.wait_for_function("() => !document.querySelector('[data-stale=true]')")
    page.wait_for_selector(".st-key-footer")


def wait_for_headline(page: Page, words: str) -> None:
    """Wait for the headline with these words; while a page is drawn anew the one before may stand beside it."""
    expect(page.locator("h1", has_text=words)).to_be_visible()
    expect(page.locator("h1")).to_have_count(1)


def stand_still(page: Page, selector: str) -> None:
    """Wait until what `selector` names has kept its place for 300 ms: letters arrive late and push what is below."""
    page.evaluate("() => document.fonts.ready.then(() => true)")
    page.evaluate("() => { window.lastPlace = null; }")
    page.wait_for_function(
        """selector => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          const place = box && [box.x, box.y, box.width, box.height].join();
          if (place !== window.lastPlace?.at) window.lastPlace = {at: place, since: performance.now()};
          return Boolean(place) && performance.now() - window.lastPlace.since > 300;
        }""",
        arg=selector,
    )


def wait_for_timemap(page: Page) -> None:
    """Until the map is drawn and named, nothing waits for the server, and it stands still."""
    page.wait_for_selector('.tm-province[data-code="CN-JX"][aria-label*="Jiangxi"]', state="attached")
    settle(page)
    stand_still(page, ".tm-svg")
