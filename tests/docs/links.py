"""docs/links.md: the parameters of a link, their values taken from the code by `make docs`; a test compares the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.casebook.facets import IN_LINKS
from dashboard.casebook.links import (
    ACTIONS,
    BRIEF,
    HIDDEN_PAGES,
    NOTICES,
    PAGE_PARAMETERS,
    PAGES,
    PARAMETERS,
    SCREEN_PARAMETERS,
    link_parameters,
    page_path,
)
from dashboard.casebook.lists import LISTS
from dashboard.casebook.steps import UNITS
from dashboard.casebook.view import CLOCKS, MEASURES, SCHEMES, View
from dashboard.figures.timemap import MODES
from dashboard.language import LANGS
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

PAGE = ROOT / "docs" / "links.md"
HEAD = """# Links

Written by `make docs` from `dashboard/casebook/links.py` and `tests/docs/links.py`. A link holds codes, never labels:
a translation changes no link. Several values of one parameter are joined by `~`; days are written 2021-05-31. What is
missing or empty has its default; what is broken costs a line over the page (a command refuses it). *Copy link* writes
every parameter of a view.

```
https://your.host/cases?prov=CN-JX~CN-HE&from=2021-05-01&to=2021-12-31&show=undated&lang=zh
```
"""
MEANING = {
    "prov": ("codes of provinces (ISO 3166-2)", "the provinces selected"),
    "from": ("a day", "the first day of the window; without it the window is open there"),
    "to": ("a day", "the last day of the window"),
    "clock": (CLOCKS, "which dates of a case the window is compared with: when it happened, or when it was published"),
    "known": ("a day", "tell everything as if only articles published by that day were there"),
    "action": (ACTIONS, "cases whose gravest step is one of these"),
    "f": (
        [f"{name}.VALUE" for name in IN_LINKS],
        "filters: a value as the tables have it (`status.done`, `person.肖毅`); of one filter any value is enough, and "
        "all filters must hold",
    ),
    "q": ("words", "search: cases in which all of the words occur; at most 120 characters"),
    "wi": (
        "`case_key` of a report, or `ARTICLE:START.CN-JX`",
        "what if: that sentence is struck out, or the name at that place is read as, or counted for, that province",
    ),
    "measure": (MEASURES, "what a colour stands for"),
    "scheme": (SCHEMES, "how the values of the measure become classes"),
    "ed": ("id of an edition", "the edition that is shown; without it the newest"),
    "lang": (LANGS, "the language of the pages"),
    "article": ("id of an article", "*Articles*: the article that is opened"),
    "at": ("`START-END`", "*Articles*: the characters of it that are marked and scrolled to"),
    "case": ("id of a case", "*Cases*: the case that is opened; an id that it once had finds it as well"),
    "show": (
        [key for key in LISTS if key],
        "*Cases*: the list that is shown, without it all in view. *Left out*: a rule. *Articles*: `cases` or `all`",
    ),
    "mode": (MODES, "*Map*: how the window moves under the hand"),
    "step": (UNITS, "*Map*: the step of the time under the map; without it the one that fits the corpus"),
    "from2": ("a day", "*Compare*: the first day of the second window"),
    "to2": ("a day", "*Compare*: the last day of the second window"),
    "plain": ("`1`", "*Map*: the map drawn by the server, without the time under the hand"),
    "theme": ([BRIEF], "for a briefing: no controls, larger type"),
}


def values(given: str | Iterable[str]) -> str:
    """The values as a cell: words as they are, codes each in code."""
    return given if isinstance(given, str) else ", ".join(f"`{value}`" for value in given)


def table(names: Iterable[str]) -> list[str]:
    """A row for each parameter: its values, what it is by default, what it does."""
    defaults = link_parameters(View())
    rows = [
        f"| `{name}` | {values(MEANING[name][0])} | {f'`{default}`' if (default := defaults.get(name)) else ''} | "
        f"{MEANING[name][1]} |"
        for name in names
    ]
    return ["| parameter | values | default | what it does |", "| --- | --- | --- | --- |", *rows, ""]


def pages() -> list[str]:
    """A row for each page: its path, and what it is called."""
    rows = [
        f"| `/{page_path(page)}` | *{name}*{' (a line on other pages leads to it)' if page in HIDDEN_PAGES else ''} |"
        for page, name in PAGES.items()
    ]
    return ["| path | page |", "| --- | --- |", *rows, ""]


def render() -> str:
    """The whole page as Markdown."""
    parts = [
        *("## Pages", "", *pages()),
        *("## A view, on every page", "", *table(PARAMETERS)),
        *(
            "## One page",
            "",
            "They travel with the view, and other pages leave them alone.",
            "",
            *table(PAGE_PARAMETERS),
        ),
        *("## This screen", "", "No part of a view, so no copied link carries them.", "", *table(SCREEN_PARAMETERS)),
        *("## What a broken link says", "", *(f"- `{key}`: {said}" for key, said in NOTICES.items()), ""),
    ]
    return "\n".join((HEAD, *parts))
