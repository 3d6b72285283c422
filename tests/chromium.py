"""Find a Chromium for the browser tests, or fetch one where that can be done: `python -m tests.chromium`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

PROGRAM, INSTALL = "Chromium that Playwright can drive", "apt-get install chromium libatomic1"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APPLICATIONS = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
# No sandbox: CI runs as root. The rest keeps the browser itself from calling other hosts, which the tests count.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
FETCH_SECONDS = 300


def is_ci() -> bool:
    """True where nothing may be left out: $CI says true or 1."""
    return os.environ.get("CI", "").lower() in {"true", "1"}


def find() -> Path | None:
    """The Chromium to use: $CHROMIUM, else one on the PATH, else an installed application, else Playwright's own.

    None, too, where Playwright itself does not start, and so could drive none.
    """
    if not _is_driven():
        return None
    given = os.environ.get("CHROMIUM")
    if given:
        return Path(given)
    on_path = (shutil.which(name) for name in NAMES)
    installed = [Path(path) for path in on_path if path] or [path for path in APPLICATIONS if path.is_file()]
    return installed[0] if installed else _of_playwright()


def fetch() -> bool:
    """Ask Playwright to install its Chromium; False when that cannot be done here (no network, no such platform)."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=FETCH_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


@cache
def _is_driven() -> bool:
    """Whether Playwright's driver starts; on a bare Debian its Node.js wants libatomic1."""
    command = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _of_playwright() -> Path | None:
    """The Chromium that Playwright has installed for itself, if it has."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.is_file() else None


def main() -> int:
    """Make sure that there is a Chromium. Exit code 1 when there is none and nothing may be left out (CI=true)."""
    if find() or (fetch() and find()):
        return 0
    if is_ci():
        print(f"No {PROGRAM} found, and the browser tests may not be left out: {INSTALL}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
