"""The look of every page: which palette is on, and the one style sheet."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.config import ROOT
from dashboard.figures.palette import LIGHT, Palette, palette
from dashboard.ui.state import is_brief

if TYPE_CHECKING:
    from pathlib import Path

_SHEET = ROOT / "static" / "casebook.css"
_PAPER_SHEET = ROOT / "static" / "paper.css"
_BRIEF_SHEET = ROOT / "static" / "brief.css"
# A way to another page carries what the hidden fields of `state.bind_parameters` hold, and the browser draws the menu
# before them: none is open until the last of them is there, or the error in its place. The fields are never seen, nor
# the bars that stand for them until they are drawn. A sheet of its own, for the other waits until its files are there.
_AT_ONCE = (
    ".st-key-bound,[data-testid=stLayoutWrapper]:has(>:is(.st-key-mark_language,.st-key-timemap_lasting)){display:none}"
    ".stApp:not(:has(.st-key-bound>:last-child :is(input,[role=alert]))) "
    ":is([data-testid=stTopNavLink],[data-testid=stSidebarNavLink],[data-testid=stPageLink-NavLink]){visibility:hidden}"
)


def current_palette() -> Palette:
    """The palette of the theme that the visitor's browser shows."""
    return palette("dark" if st.context.theme.type == "dark" else "light")


def apply_theme() -> None:
    """Put the style sheet on the page. Call once per run, in the router."""
    st.html(f"<style>{_AT_ONCE}</style><style>{style_sheet(current_palette(), with_brief=is_brief())}</style>")


def style_sheet(colours: Palette, *, with_brief: bool = False) -> str:
    """The sheet of all pages, those of a briefing and of a dark screen on paper where they are needed, the colours.

    By address, since whatever stands on a page is sent anew on every run. Nothing here comes from an article or a link.
    """
    steps = "".join(f".cb-step-{index}{{background:var(--cb-ramp-{index})}}" for index in range(len(colours.ramp)))
    # Paper is white whatever the screen is.
    paper = "" if colours is LIGHT else f"@media print{{:root{{{_variables(LIGHT)}}}}}"
    sheets = [_SHEET, *[_BRIEF_SHEET] * with_brief, *[_PAPER_SHEET] * bool(paper)]
    imports = "".join(f'@import url("/app/static/{sheet.name}?v={_digest(sheet)}");' for sheet in sheets)
    return f"{imports}:root{{{_variables(colours)}}}{steps}{paper}"


def _variables(colours: Palette) -> str:
    named = {
        "text": colours.text,
        "secondary": colours.secondary,
        "line": colours.line,
        "border": colours.border,
        "blue": colours.blue,
        "paper": colours.paper,
        "dots": colours.dots,
        "hatch": colours.hatch,
        "zero": colours.ramp[0],
        "neighbours": colours.neighbours,
        "neighbour-line": colours.neighbour_line,
        "bar": colours.bar,
        "bar-off": colours.bar_off,
        "window": colours.window,
        **{f"ramp-{index}": colour for index, colour in enumerate(colours.ramp)},
        **{f"on-{index}": colour for index, colour in enumerate(colours.on_ramp)},
        **{f"fewer-{index}": colour for index, colour in enumerate(colours.fewer)},
        **{f"on-fewer-{index}": colour for index, colour in enumerate(colours.on_fewer)},
    }
    return "".join(f"--cb-{name}:{colour};" for name, colour in named.items())


@lru_cache(maxsize=4)
def _digest(sheet: Path) -> str:
    """Changes with the sheet, so that no browser keeps an old one."""
    return hashlib.sha256(sheet.read_bytes()).hexdigest()[:8]
