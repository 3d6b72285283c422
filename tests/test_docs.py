"""The documentation is complete: every command, option, page, target, table, setting and dependency stands in it."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import pytest
import streamlit

import dashboard
from dashboard.casebook.links import PAGE_PARAMETERS, PARAMETERS, SCREEN_PARAMETERS
from dashboard.cli import COMMANDS
from dashboard.columns import TABLES
from dashboard.config import CASEBOOK_VARIABLE
from dashboard.language import LANGS
from dashboard.ui.frame import language_script
from tests.conftest import ROOT, list_files
from tests.docs import WRITTEN, accuracy, commands, extract, links
from tests.gold import release, score

REQUIREMENTS = ("requirements.txt", "tests/requirements.txt", "geodata/requirements.txt")
PAGES_OF_DOCS = [path for path in list_files(ROOT) if path.suffix == ".md" and "gold" not in path.parts]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DEPENDENCIES = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
FEATURES = (ROOT / "docs" / "features.md").read_text(encoding="utf-8")
ALL_DOCS = "\n".join(path.read_text(encoding="utf-8") for path in PAGES_OF_DOCS)


@lru_cache
def help_of(*command: str) -> str:
    """What `python -m dashboard COMMAND --help` prints."""
    call = [sys.executable, "-m", "dashboard", *command, "--help"]
    return subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def names_of_commands() -> list[str]:
    """The commands that the program has."""
    return [command.__name__.rpartition(".")[2] for command in COMMANDS]


def requirements(file: str) -> set[str]:
    """The packages that a requirements file pins, as they are named there."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    pinned = [line for line in lines if line and not line.startswith(("#", "-r"))]
    assert all("==" in line for line in pinned), f"{file}: every line is pinned with =="
    return {line.split("==")[0] for line in pinned}


def make_targets() -> set[str]:
    """The targets of the Makefile that are commands."""
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert phony, "the Makefile lists its commands in one .PHONY line"
    return set(phony.group(1).split()) - {"help"}


def test_every_command_and_each_of_its_options_is_documented() -> None:
    missing = [f"python -m dashboard {c}" for c in names_of_commands() if f"python -m dashboard {c}" not in README]
    for command in names_of_commands():
        options = set(re.findall(r"--[a-z][a-z-]+", help_of(command))) - {"--help"}
        missing += [f"{command} {option}" for option in sorted(options) if f"`{option}" not in ALL_DOCS]
    assert missing == []


def test_every_documented_command_exists() -> None:
    named = set(re.findall(r"python -m dashboard ([a-z]+)", ALL_DOCS))
    assert named == set(names_of_commands())


def test_every_page_is_documented() -> None:
    pages = [path.stem for path in (ROOT / "dashboard" / "pages").glob("*.py") if not path.stem.startswith("_")]
    assert pages, "there are no pages"
    assert [page for page in pages if f"*{page.replace('_', ' ').capitalize()}*" not in README] == []


def test_every_make_target_is_documented_and_every_documented_one_exists() -> None:
    named = set(re.findall(r"\bmake ([a-z]+)", re.sub(r"[^`\n]*$", "", "\n".join(re.findall(r"`[^`\n]+`", ALL_DOCS)))))
    in_blocks = set(re.findall(r"^make ([a-z]+)", ALL_DOCS, re.MULTILINE))
    assert make_targets() - (named | in_blocks) == set()
    assert (named | in_blocks) - make_targets() == set()


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_a_file_is_the_one_that_make_docs_writes(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == WRITTEN[path](), "run make docs"


def test_every_parameter_of_a_link_is_told_and_no_other() -> None:
    assert set(links.MEANING) == {*PARAMETERS, *PAGE_PARAMETERS, *SCREEN_PARAMETERS}


def test_every_field_that_is_told_is_in_the_object_of_the_example() -> None:
    found = set(extract.paths(extract.example()))
    assert set(extract.OWN) <= found
    # A field without words fails `extract.row`; one that the example does not hold would be missing here.
    assert {name for name in found if name.startswith("reports[].amounts[].")} == {
        f"reports[].amounts[].{name}" for name in ("value", "unit", "qualifier", "kind")
    }


def test_the_common_arguments_of_verdicts_are_told_once() -> None:
    page = commands.render()
    assert page.count("| `--quote` |") == 1
    assert page.count("| `--casebook` |") == len(COMMANDS) - 1  # `extract` touches none


def test_every_table_is_on_the_page_of_columns() -> None:
    assert [table for table in TABLES if f"## {table}\n" not in ALL_DOCS] == []


@pytest.mark.parametrize("is_held", [False, True])
def test_the_provinces_of_the_accuracy_page_are_those_of_the_scores(is_held: bool) -> None:
    stored = release.load()[0]
    for labelled in accuracy.sets(is_held=is_held):
        read = accuracy.labels(labelled)
        gold = {key: {**text, "events": []} for key, text in labelled.texts.items()}
        assert score.score(gold, read)["province_case"]["F1"] == stored[labelled.name]["case F1"]
        counts = accuracy.mistakes(labelled)
        found = score.score(gold, read)["province_all"]
        assert (found["fn"], found["fp"]) == (counts["missed"], counts["besides"])


def test_a_figure_that_misses_its_target_is_bold() -> None:
    assert accuracy.told({"case F1": 0.9279}, "case F1", 0.93) == "**.928**"
    assert accuracy.told({"case F1": 0.93}, "case F1", 0.93) == ".930"
    assert accuracy.told({"metonyms counted": 1}, "metonyms counted", 0) == "**1**"
    assert accuracy.told({}, "event F1", None) == ""


@pytest.mark.parametrize("file", REQUIREMENTS)
def test_every_dependency_is_given_a_reason(file: str) -> None:
    assert {package for package in requirements(file) if f"| {package} |" not in DEPENDENCIES} == set()


def test_no_dependency_is_explained_that_is_not_required() -> None:
    explained = set(re.findall(r"^\| ([a-z][a-z0-9_-]*) \|", DEPENDENCIES, re.MULTILINE)) - {"package"}
    assert explained == set().union(*map(requirements, REQUIREMENTS))


def test_the_setting_and_the_version_are_documented() -> None:
    assert CASEBOOK_VARIABLE in (ROOT / "docs" / "hosting.md").read_text(encoding="utf-8")
    newest = re.search(
        r"^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )
    assert newest
    assert newest.group(1) == dashboard.__version__


def test_every_feature_is_held_by_tests_that_exist_or_is_said_to_be_missing() -> None:
    rows = [line.split(" | ") for line in FEATURES.splitlines() if re.match(r"\| \d", line)]
    assert [int(row[0].strip("| ")) for row in rows] == [*range(1, 26), *range(1, 11)]
    named = [re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", row[4]) for row in rows]
    assert [row[1] for row, tests in zip(rows, named, strict=True) if bool(tests) == (row[2] == "not yet")] == []
    assert [row[1] for row in rows if ("not yet" in row[3]) != (row[2] == "in part")] == []
    missing = [
        f"{file}::{test}"
        for file, test in itertools.chain.from_iterable(named)
        if not (ROOT / file).is_file() or f"\ndef {test}(" not in (ROOT / file).read_text(encoding="utf-8")
    ]
    assert missing == []


def test_the_counts_over_the_features_are_those_of_their_tables() -> None:
    for part in FEATURES.split("\n## ")[1:]:
        said = [int(n) for n in re.findall(r"\d+", part.splitlines()[0])]
        assert said == [part.count(f" | {state} | ") for state in ("yes", "in part", "not yet")]


@pytest.mark.parametrize("path", PAGES_OF_DOCS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_inside_the_repository_lead_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    inside = [target for target in targets if not re.match(r"[a-z]+:", target)]
    assert [target for target in inside if not (path.parent / target).exists()] == []


def test_the_proxy_compresses_and_sends_the_headers_that_protect_readers() -> None:
    proxy = (ROOT / "docs" / "nginx.conf").read_text(encoding="utf-8")
    for needed in (
        "gzip on", "Upgrade $http_upgrade", "Content-Security-Policy", "X-Frame-Options",
        "X-Content-Type-Options", "nosniff", "Referrer-Policy",
    ):  # fmt: skip
        assert needed in proxy
    assert "unsafe-inline" not in proxy.split("script-src")[1].split(";")[0]


def test_the_proxy_allows_exactly_the_inline_scripts_of_streamlits_page_and_our_own() -> None:
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    inline = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    inline += [language_script(lang) for lang in LANGS]
    hashes = {f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in inline}
    assert set(re.findall(r"'sha256-[^']+'", (ROOT / "docs" / "nginx.conf").read_text(encoding="utf-8"))) == hashes
