"""The shape of the house: what lies at the top, how long files and functions are, and a test file for every module."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT, list_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 50
TOP_LEVEL = {
    "streamlit_app.py", "dashboard", "geodata", "seeds", "tests", "requirements.txt",
    "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "pyproject.toml",
    "docs", "static", "Dockerfile",
}  # fmt: skip
# Modules without a test file of their own, each with the reason.
UNMIRRORED = {
    "dashboard/__main__.py": "two lines; tests/cli starts it",
    "dashboard/model.py": "records without behaviour; every test builds them",
    "dashboard/casebook/manifest.py": "a record without behaviour; every test of the casebook builds one",
}
# Test files that look at the whole and not at one module.
WHOLE = {"tests/test_architecture.py", "tests/test_docs.py", "tests/test_layout.py"}
WHOLE_ROOMS = ("tests/browser/", "tests/office/", "tests/benchmarks/", "tests/gold/", "tests/geodata/")

FILES = list_files(ROOT)
SOURCES = [path for path in FILES if path.suffix == ".py"]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function of a file with its number of lines, its docstring left out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            docstring = ast.get_docstring(node, clean=False)
            n_doc = docstring.count("\n") + 1 if docstring else 0
            yield f"{node.name} (line {node.lineno})", (node.end_lineno or node.lineno) - node.lineno + 1 - n_doc


def mirror(module: str) -> str:
    """The test file of a module: dashboard/dates/english.py -> tests/dates/test_english.py."""
    folder, _, file = module.removeprefix("dashboard/").rpartition("/")
    return f"tests/{folder + '/' if folder else ''}test_{file}"


def modules() -> list[str]:
    """The modules of dashboard/ that hold code; a private one (`_name.py`) is tested through the one beside it."""
    named = [name(path) for path in SOURCES if name(path).startswith("dashboard/")]
    return [
        module for module in named if not module.rsplit("/", 1)[1].startswith("_") or module.endswith("__main__.py")
    ]


def test_nothing_unexpected_lies_at_the_top_level() -> None:
    tops = {path.relative_to(ROOT).parts[0] for path in FILES}
    assert {top for top in tops if not top.startswith(".")} <= TOP_LEVEL


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_files_and_functions_are_short(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= MAX_FILE_LINES
    if not name(path).startswith("tests/"):
        assert {which: n for which, n in functions(path) if n > MAX_FUNCTION_LINES} == {}


def test_every_module_has_its_test_file() -> None:
    without = [m for m in modules() if m not in UNMIRRORED and not (ROOT / mirror(m)).is_file()]
    assert without == []


def test_the_exceptions_are_still_needed() -> None:
    gone = [m for m in UNMIRRORED if not (ROOT / m).is_file()]
    tested = [m for m in UNMIRRORED if (ROOT / mirror(m)).is_file()]
    assert (gone, tested) == ([], [])


def test_every_test_file_has_its_module() -> None:
    mirrored = {mirror(m) for m in modules()} | {mirror(name(path)) for path in SOURCES if path.name == "__init__.py"}
    rooms = {f"tests/test_{room.name}.py" for room in (ROOT / "dashboard").iterdir() if room.is_dir()}
    extra = [
        name(path)
        for path in SOURCES
        if path.name.startswith("test_")
        and name(path) not in WHOLE | mirrored | rooms | {"tests/test_streamlit_app.py", "tests/test_seeds.py"}
        and not name(path).startswith(WHOLE_ROOMS)
    ]
    assert extra == []


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {path.parent for path in SOURCES if name(path).startswith("tests/")}
    assert [name(folder) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_no_test_can_be_passed_over() -> None:
    # Written with brackets so that this file does not find itself.
    passed_over = re.compile(r"(?:pytest|mark)\.ski[p]|xfai[l]|\.importorski[p]")
    found = [name(path) for path in SOURCES if passed_over.search(path.read_text(encoding="utf-8"))]
    assert found == []


def test_no_machine_path_and_no_registry_host_in_any_file() -> None:
    unwanted = re.compile(
        r"(?<![\w.:/-])/(?:home|Users|root|mnt|work|workspace)/\w"
        r"|pypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian\.org|crates\.io|index-url"
    )
    found = {}
    for path in FILES:
        try:
            hit = unwanted.search(path.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            continue
        if hit and name(path) != "tests/test_layout.py":
            found[name(path)] = hit.group(0)
    assert found == {}
