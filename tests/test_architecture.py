"""Imports run one way, and reading text stays light: shown by the import contracts and by importing it."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from functools import lru_cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.conftest import ROOT, list_files

# Brought along, and to be of the version that their bringer chose: Streamlit speaks through websockets, geopandas
# projects with pyproj.
BROUGHT_ALONG = {"websockets", "pyproj"}
READING_ROOMS = ("articles", "places", "dates", "cases")
HEAVY = ("pandas", "plotly", "streamlit", "geopandas")


def test_the_import_contracts_hold() -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([str(linter), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_contracts_name_every_room_that_they_are_for() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers, without_pages, light = settings["tool"]["importlinter"]["contracts"]
    rooms = [f"dashboard.{room}" for layer in layers["layers"] for room in layer.split(" | ")]
    assert set(rooms) - {"dashboard.pages", "dashboard.ui"} == set(without_pages["source_modules"])
    assert set(rooms[rooms.index("dashboard.cases") :]) == set(light["source_modules"])


@pytest.mark.parametrize("room", READING_ROOMS)
def test_reading_text_loads_no_data_frame_and_no_page(room: str) -> None:
    # Every module of the room in a fresh interpreter: what an import drags in shows in sys.modules.
    code = (
        "import importlib, pkgutil, sys\n"
        f"room = importlib.import_module('dashboard.{room}')\n"
        "for found in pkgutil.walk_packages(room.__path__, room.__name__ + '.'):\n"
        "    importlib.import_module(found.name)\n"
        f"print(*[name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_a_command_starts_without_what_it_may_not_need() -> None:
    code = f"import sys, dashboard.cli; print(*[name for name in {(*HEAVY, 'numpy')!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_router_only_routes() -> None:
    router = (ROOT / "streamlit_app.py").read_text(encoding="utf-8")
    nodes = list(ast.walk(ast.parse(router)))
    imported = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    imported |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    rooms = {name for name in imported if name.split(".")[0] not in {"streamlit", *sys.stdlib_module_names}}
    # Beside the pages, only the list of them and of their parameters.
    allowed = ("dashboard.ui", "dashboard.pages", "dashboard.casebook.links")
    assert [name for name in sorted(rooms) if not name.startswith(allowed)] == []
    assert [node for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef)] == []


@lru_cache
def imported_packages(room: str) -> frozenset[str]:
    """The distributions, named as pip names them, that the Python files below a folder (or one file) import."""
    by_module = packages_distributions()
    names: set[str] = set()
    for path in list_files(ROOT):
        if path.suffix == ".py" and path.relative_to(ROOT).as_posix().startswith(room):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    names |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and not node.level:
                    names.add(node.module or "")
    modules = {name.split(".")[0] for name in names} - set(sys.stdlib_module_names)
    ours = {"dashboard", "geodata", "tests", "streamlit_app"}
    found = {by_module.get(module, [module])[0] for module in modules - ours}
    return frozenset(name.lower().replace("_", "-") for name in found)


def pinned(*files: str) -> set[str]:
    """The packages that requirements files name."""
    lines = [line for file in files for line in (ROOT / file).read_text(encoding="utf-8").splitlines()]
    return {line.split("==")[0] for line in lines if "==" in line}


def test_everything_that_the_app_imports_is_pinned_and_everything_pinned_is_imported() -> None:
    imported = imported_packages("dashboard/") | imported_packages("streamlit_app.py")
    # geopandas reads files through pyogrio, trafilatura cleans pages through lxml_html_clean.
    assert imported | {"pyogrio", "lxml_html_clean"} == pinned("requirements.txt")


def test_everything_that_tests_and_geodata_import_is_pinned() -> None:
    imported = imported_packages("tests/") | imported_packages("geodata/")
    assert imported - BROUGHT_ALONG <= pinned("requirements.txt", "tests/requirements.txt", "geodata/requirements.txt")
