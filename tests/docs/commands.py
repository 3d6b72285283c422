"""docs/commands.md, written from the parser of the command line by `make docs`; a test compares the two."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from dashboard.cli import parser
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PAGE = ROOT / "docs" / "commands.md"
HEAD = """# Commands and their options

Written by `make docs` from the parsers in `dashboard/cli/`; change it there. `python -m dashboard COMMAND --help`
says the same. [README](../README.md#the-commands) says when to use which.

Exit codes: 0 done; 1 some inputs failed (each is named, the rest is done) or nothing could be done; 2 wrong usage.
`drift --exit-code` also ends with 1 when something changed.
"""
MORE = {
    "extract": "What it writes: [extract.md](extract.md).",
    "export": """A view that selects nothing is wrong usage, and no file is written. CSV is the same bytes in a file and
in a pipe; `--bom` sets the mark that Excel needs to read Chinese in it, or take `xlsx`. Formulas in article text are
defused in both. GeoPackage and GeoParquet hold provinces; GeoJSON also cases and mentions, as points. The zip holds
every table as CSV and Parquet, `metadata.json` with the meaning of every column, and how to cite. `html` is one file
for an e-mail: the map, each province's cases with their sentences and sources, the whole citation; it works offline and
asks nobody for anything. The columns: [columns.md](columns.md). The links: [links.md](links.md).""",
    "render": "The same link on the same edition gives the same bytes.",
}


def commands(made: argparse.ArgumentParser) -> dict[str, tuple[argparse.ArgumentParser, str]]:
    """The commands of a parser, each with its own parser and what it is for."""
    found = [action for action in made._actions if isinstance(action, argparse._SubParsersAction)]
    told = {choice.dest: choice.help or "" for action in found for choice in action._choices_actions}
    return {name: (command, told[name]) for action in found for name, command in action.choices.items()}


def section(name: str, made: argparse.ArgumentParser, purpose: str) -> Iterator[str]:
    """What a command is for, its arguments as a table, and those of its own commands."""
    own = commands(made)
    yield f"## {name}\n"
    yield f"{sentence(made.description or purpose)}\n"
    if name in MORE:
        yield f"{MORE[name]}\n"
    yield table(rows(made))
    many = Counter(line for command, _ in own.values() for line in rows(command))
    yield table([line for line in many if many[line] > 1], "Every KIND has these, `list` the last two alone:\n\n")
    for each, (command, what) in own.items():
        yield f"### {name} {each}\n"
        yield f"{sentence(what)}\n"
        yield table([line for line in rows(command) if many[line] == 1])


def sentence(words: str) -> str:
    """The description of a command without its own name before it."""
    plain = " ".join(words.split())
    told = plain.partition("`: ")[2] or plain
    return told[:1].upper() + told[1:] + ("" if told.endswith(".") else ".")


def table(lines: Sequence[str], before: str = "") -> str:
    """Rows under a head; nothing when there are none."""
    head = ("| argument | values | what it does |", "| --- | --- | --- |")
    return before + "\n".join((*head, *lines, "")) if lines else ""


def rows(made: argparse.ArgumentParser) -> list[str]:
    """A row for each argument of a command."""
    return [row(action) for action in made._actions if is_told(action)]


def is_told(action: argparse.Action) -> bool:
    """Whether an argument belongs into the table: no command, and not `--help`."""
    return not isinstance(action, argparse._HelpAction | argparse._SubParsersAction)


def row(action: argparse.Action) -> str:
    """One argument: how it is called, its values, what it does."""
    names = ", ".join(f"`{name}`" for name in action.option_strings) or f"`{_value(action)}`"
    cells = (cell.replace("|", "\\|") for cell in (names, _values(action), _meaning(action)))
    return "|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|"


def _value(action: argparse.Action) -> str:
    return action.metavar if isinstance(action.metavar, str) else action.dest.upper()


def _values(action: argparse.Action) -> str:
    if action.nargs == 0:
        return ""
    if action.choices is not None:
        return ", ".join(f"`{choice}`" for choice in action.choices)
    one = f"`{_value(action)}`" if action.option_strings else ""
    many = {"+": "one or more", "*": "any number", "?": "may be left out"}.get(str(action.nargs), "")
    return ", ".join(filter(None, (one, many)))


def _meaning(action: argparse.Action) -> str:
    words = " ".join(((action.help or "") % {**vars(action), "prog": "dashboard"}).split())
    return f"{words} (required)" if action.required and action.option_strings else words


def render() -> str:
    """The whole page as Markdown."""
    parts = [part for name, told in commands(parser()).items() for part in section(name, *told)]
    return "\n".join((HEAD, *filter(None, parts)))
