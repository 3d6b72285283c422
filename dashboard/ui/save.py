"""The Save menu of the map: what is on screen as a file for a briefing, made only when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook.view import select
from dashboard.exports.render import MOST_HEADLINE, RENDERERS, SIZES, render, rendered_name
from dashboard.figures import words
from dashboard.language import say
from dashboard.ui.controls import app_address
from dashboard.ui.downloads import data_downloads

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View
    from dashboard.exports.picture.look import SizeName


def save(view: View, edition: Edition) -> None:
    """A popover with all that can be saved. Closed, it costs a run nothing."""
    menu = st.popover(say(view.lang, "Save"), key="save", on_change="rerun")
    if menu.open:
        with menu:
            for part in PARTS:
                part(view, edition)


def pictures(view: View, edition: Edition) -> None:
    """A choice of size, the headline to change, and a button for each kind of file to show."""
    lang, selection = view.lang, select(edition, view)
    if selection.n_cases + selection.n_off_map == 0:
        st.caption(say(lang, "No case is in view, so there is nothing to draw."))
        return
    size = st.selectbox(
        say(lang, "Size"), list(SIZES), key="save_size", format_func=lambda name: say(lang, SIZES[name])
    )
    headline = st.text_input(
        say(lang, "Headline"), placeholder=words.headline(selection), max_chars=MOST_HEADLINE, key="save_headline"
    )
    with st.container(horizontal=True, gap="small"):
        for name, renderer in RENDERERS.items():
            st.download_button(
                say(lang, renderer.label),
                data=maker(edition, view, name, size, headline),
                file_name=rendered_name(edition, name, size),
                mime=renderer.format.kind,
                key=f"save-{name}",
                on_click="ignore",
            )
    st.caption(say(lang, "With headline, legend, sources, edition, boundary convention and the link."))


def maker(edition: Edition, view: View, name: str, size: SizeName, headline: str = "") -> Callable[[], bytes]:
    """What a click calls: the file of this view as bytes. The address is read now, while there is a page to read it."""
    base = app_address()
    return lambda: render(edition, view, name, size=size, base=base, headline=headline).data


# What the menu offers, from the top down.
PARTS = (pictures, data_downloads)
