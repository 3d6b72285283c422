"""What every test may count on: browser tests run wherever there is a Chromium, and must run when CI=true."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from dashboard import language
from dashboard.config import CASEBOOK_VARIABLE
from tests import chromium

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
BROWSER_TESTS = ROOT / "tests" / "browser"
# A slow machine is no failure; CI tries the same examples every time, a person's machine goes on finding new ones.
settings.register_profile("house", deadline=None, derandomize=chromium.is_ci(), database=None)
settings.load_profile("house")

_left_out = pytest.StashKey[int]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests under tests/browser, and leave them out where there is no Chromium (never when CI=true)."""
    in_browser = [item for item in items if BROWSER_TESTS in item.path.parents]
    for item in in_browser:
        item.add_marker(pytest.mark.browser)
    if not in_browser or chromium.find():
        return
    if chromium.is_ci():
        raise pytest.UsageError("no Chromium found, and CI=true leaves nothing out: apt-get install chromium")
    items[:] = [item for item in items if item not in set(in_browser)]
    config.stash[_left_out] = len(in_browser)
    config.hook.pytest_deselected(items=in_browser)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say in one line that the browser tests were left out, when they were."""
    n_left_out = config.stash.get(_left_out, 0)
    if n_left_out:
        terminalreporter.write_line(
            f"{n_left_out} browser tests left out: no Chromium found (set CHROMIUM=/path/to/it)."
        )


@pytest.fixture(autouse=True)
def _no_phrase_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A phrase without its Chinese is an error in tests; a page would show it in English."""

    def fail(english: str) -> str:
        raise KeyError(f"no Chinese for {english!r} in dashboard/locale/zh")

    monkeypatch.setattr(language, "_untranslated", fail)


@pytest.fixture(autouse=True)
def _own_casebook(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads the casebook that a person has built in this checkout; there is none where this points."""
    monkeypatch.setenv(CASEBOOK_VARIABLE, str(tmp_path_factory.getbasetemp() / "no-casebook" / "casebook.sqlite"))


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """The Chromium that browser tests drive."""
    found = chromium.find()
    assert found, "browser tests are left out where there is no Chromium"
    return found


@pytest.fixture(scope="session")
def tracked_files(repository: Path) -> Sequence[Path]:
    """Every file that belongs to the repository: what git tracks or would track, else all but what is made here."""
    return list_files(repository)


def list_files(root: Path) -> list[Path]:
    """The files of the repository at `root`, sorted: tracked ones and new ones that .gitignore does not name."""
    command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):
        made_here = {".git", ".venv", ".casebook", "__pycache__", ".mypy_cache", ".ruff_cache", ".hypothesis"}
        return sorted(
            path for path in root.rglob("*") if path.is_file() and not made_here & set(path.relative_to(root).parts)
        )
    return sorted(root / name for name in listed if name and (root / name).is_file())
