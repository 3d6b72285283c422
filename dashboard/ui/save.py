"""The Save menu of the pages that show a view: what is on screen as a file, made only when it is asked for."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook.view import select
from dashboard.errors import UsageError
from dashboard.exports.comparing import OPEN, by_year, changed
from dashboard.exports.render import MOST_HEADLINE, RENDERERS, SHOWN, SIZES, render, rendered_name
from dashboard.figures import words
from dashboard.language import say
from dashboard.ui.controls import app_address
from dashboard.ui.downloads import data_downloads

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View
    from dashboard.exports.comparing import Asked
    from dashboard.exports.picture.look import Part, SizeName
    from dashboard.language import Lang


# What stands beside the map of a picture, as the menu calls it; None is what the size has room for.
BESIDE: dict[str, tuple[Part, ...] | None] = {
    "What there is room for": None,
    "Nothing": (),
    "Histogram": ("histogram",),
    "Cases": ("cases",),
    "Cases with a sentence each": ("sentences",),
}


def save(view: View, edition: Edition, second: Asked | None = None, show: str | None = None) -> None:
    """A popover with all that can be saved: of the view, or of the comparison with a `second` window.

    With `show` it is that of *Cases*, which lists the cases of all provinces: the list first, then the view as
    pictures. Closed, it costs a run nothing.
    """
    menu = st.popover(say(view.lang, "Save"), key="save", on_change="rerun")
    if menu.open:
        with menu:
            if second is not None:
                comparisons(view, edition, second)
            elif show is not None:
                everywhere = replace(view, provinces=())
                data_downloads(everywhere, edition, show)
                pictures(everywhere, edition)
            else:
                pictures(view, edition)
                data_downloads(view, edition)


def pictures(view: View, edition: Edition) -> None:
    """A choice of size and of what stands beside the map, the headline to change, a button for each kind of file."""
    lang, selection = view.lang, select(edition, view)
    if selection.n_cases + selection.n_off_map == 0:
        st.caption(say(lang, "No case is in view, so there is nothing to draw."))
        return
    left, right = st.columns(2, gap="small")
    with left:
        size = _size(lang)
    with right:
        beside = st.selectbox(
            say(lang, "Beside the map"), list(BESIDE), key="save_beside", format_func=lambda name: say(lang, name)
        )
    headline = _headline(lang, words.proposed(selection))
    made = {
        name: maker(edition, view, name, size, headline, parts=BESIDE[beside] if renderer.is_picture else None)
        for name, renderer in RENDERERS.items()
    }
    _buttons(edition, lang, size, made)


def comparisons(view: View, edition: Edition, second: Asked) -> None:
    """A choice between what changed and the years one by one, size, headline, and a button for each kind of picture."""
    lang, found = view.lang, drawable(view, edition, second)
    if not found:
        st.caption(say(lang, "No case is in view, so there is nothing to draw."))
        return
    what = st.selectbox(
        say(lang, "Picture"), list(found), key="save_what", format_func=lambda name: say(lang, SHOWN[name])
    )
    size, headline = _size(lang), _headline(lang, found[what])
    kinds = [name for name, renderer in RENDERERS.items() if renderer.is_picture]
    made = {name: maker(edition, view, name, size, headline, what=what, second=second) for name in kinds}
    _buttons(edition, lang, size, made, what)


def drawable(view: View, edition: Edition, second: Asked) -> dict[str, str]:
    """The pictures of a comparison that show something (keys of `SHOWN`), each with its proposed headline."""
    found = {}
    checks = ("change", lambda: changed(edition, view, second)), ("years", lambda: by_year(edition, view))
    for what, check in checks:
        with suppress(UsageError):
            found[what] = check()[1].headline
    return found


def _size(lang: Lang) -> SizeName:
    return st.selectbox(
        say(lang, "Size"), list(SIZES), key="save_size", format_func=lambda name: say(lang, SIZES[name])
    )


def _headline(lang: Lang, proposed: str) -> str:
    return st.text_input(say(lang, "Headline"), placeholder=proposed, max_chars=MOST_HEADLINE, key="save_headline")


def _buttons(
    edition: Edition, lang: Lang, size: SizeName, made: Mapping[str, Callable[[], bytes]], what: str = "map"
) -> None:
    with st.container(horizontal=True, gap="small"):
        for name, make in made.items():
            st.download_button(
                say(lang, RENDERERS[name].label),
                data=make,
                file_name=rendered_name(edition, name, size, what),
                mime=RENDERERS[name].format.kind,
                key=f"save-{name}",
                on_click="ignore",
            )
    st.caption(say(lang, "With headline, legend, sources, edition, boundary convention and the link."))


def maker(
    edition: Edition,
    view: View,
    name: str,
    size: SizeName,
    headline: str = "",
    *,
    what: str = "map",
    parts: tuple[Part, ...] | None = None,
    second: Asked = OPEN,
) -> Callable[[], bytes]:
    """What a click calls: the file of this view as bytes. The address is read now, while there is a page to read it."""
    base = app_address()
    return lambda: (
        render(edition, view, name, what=what, size=size, parts=parts, second=second, base=base, headline=headline).data
    )
