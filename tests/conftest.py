"""What every test may count on: tests that need a program run wherever it stands, and must run when CI=true."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from dashboard import language
from dashboard.config import CASEBOOK_VARIABLE
from tests import chromium, libreoffice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parent.parent
# Folders of tests that need a program: which one, how to find it, how to get it, how to name one that stands elsewhere.
PROGRAMS: dict[str, tuple[str, Callable[[], Path | None], str, str]] = {
    "browser": (chromium.PROGRAM, chromium.find, chromium.INSTALL, "CHROMIUM"),
    "office": (
        "LibreOffice",
        libreoffice.find,
        "apt-get install --no-install-recommends libreoffice-impress-nogui libreoffice-writer-nogui",
        "SOFFICE",
    ),
}
# A slow machine is no failure; CI tries the same examples every time, a person's machine goes on finding new ones.
settings.register_profile("house", max_examples=50, deadline=None, derandomize=chromium.is_ci(), database=None)
settings.load_profile("house")

_left_out = pytest.StashKey[list[str]]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests of `PROGRAMS` by their folder, and leave them out where the program is missing (never in CI)."""
    config.stash[_left_out] = []
    for folder, (program, find, how, _) in PROGRAMS.items():
        concerned = {item for item in items if ROOT / "tests" / folder in item.path.parents}
        for item in concerned:
            item.add_marker(getattr(pytest.mark, folder))
            item.add_marker(pytest.mark.xdist_group(folder))  # one browser and one office at a time
        if not concerned or find():
            continue
        if chromium.is_ci():
            raise pytest.UsageError(f"no {program} found, and CI=true leaves nothing out: {how}")
        items[:] = [item for item in items if item not in concerned]
        config.stash[_left_out].append(folder)
        config.hook.pytest_deselected(items=list(concerned))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say in a line each which tests were left out for want of a program, when some were."""
    left_out = config.stash.get(_left_out, None)
    if left_out is None:  # collected by several processes, which keep it to themselves
        left_out = [folder for folder, (_, find, _, _) in PROGRAMS.items() if not find()]
    for folder in left_out:
        program, _, _, variable = PROGRAMS[folder]
        terminalreporter.write_line(f"{folder} tests left out: no {program} found (set {variable}=/path/to/it).")


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
def soffice() -> Path:
    """The LibreOffice that opens slides and dossiers."""
    found = libreoffice.find()
    assert found, "office tests are left out where there is no LibreOffice"
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
