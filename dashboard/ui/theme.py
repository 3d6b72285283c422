"""The look of every page: which palette is on, and the one style sheet."""

from __future__ import annotations

import hashlib
from functools import lru_cache

import streamlit as st

from dashboard.config import ROOT
from dashboard.figures.palette import Palette, palette

_SHEET = ROOT / "static" / "casebook.css"


def current_palette() -> Palette:
    """The palette of the theme that the visitor's browser shows."""
    return palette("dark" if st.context.theme.type == "dark" else "light")


def apply_theme() -> None:
    """Put the style sheet on the page. Call once per run, in the router."""
    st.html(f"<style>{style_sheet(current_palette())}</style>")


def style_sheet(colours: Palette) -> str:
    """The sheet of all pages by its address, and the colours of this theme as variables.

    By address, since whatever stands on a page is sent anew on every run. Nothing here comes from an article or a link.
    """
    variables = {
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
    }
    listed = "".join(f"--cb-{name}:{colour};" for name, colour in variables.items())
    steps = "".join(f".cb-step-{index}{{background:{colour}}}" for index, colour in enumerate(colours.ramp))
    return f'@import url("/app/static/casebook.css?v={_digest()}");:root{{{listed}}}{steps}'


@lru_cache(maxsize=1)
def _digest() -> str:
    """Changes with the sheet, so that no browser keeps an old one."""
    return hashlib.sha256(_SHEET.read_bytes()).hexdigest()[:8]
