"""What was broken in the address, as lines that stay until the visitor puts them away or the address is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook.links import NOTICES, behind, shortened
from dashboard.language import say
from dashboard.ui.evidence import escape
from dashboard.ui.state import LOST, bound_parameters, is_brief

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.language import Lang

KEY = "_notices_away"
# Of the parameters that nobody knows; an address can hold any number of them.
_MOST_TOLD = 3


def show_notices(lang: Lang, broken: Sequence[str], *, key: str = "notices") -> None:
    """A line for each of these keys of `NOTICES`: the parameter, what it holds, what is shown instead.

    `key` tells lines of one page apart. What a visitor has put away comes back when another value breaks.
    """
    if not broken:
        return
    given = {**st.query_params.to_dict(), **bound_parameters(), "page": st.session_state.get(LOST, "")}
    told = {(notice, _held(given, notice)) for notice in broken}
    left = sorted(told - st.session_state.get(KEY, set()), key=lambda one: list(NOTICES).index(one[0]))
    if not left:
        return
    lines = "".join(_line(lang, notice, held) for notice, held in left)
    with st.container(key=key, horizontal=True, vertical_alignment="top"):
        st.html(f'<ul class="cb-notices" role="status">{lines}</ul>', width="stretch")
        if not is_brief():
            st.button(
                say(lang, "Dismiss"), key=f"away_{key}", type="tertiary", width="content", on_click=_away, args=(told,)
            )


def _line(lang: Lang, notice: str, held: tuple[tuple[str, str], ...]) -> str:
    """A notice as HTML; everything from the address in it is escaped and keeps its direction of writing to itself."""
    pairs = " ".join(f"<bdi>{escape(name)}={escape(value)}</bdi>" for name, value in held)
    return f'<li>{say(lang, NOTICES[notice])} <code lang="">{pairs}</code></li>'


def _held(given: Mapping[str, str], notice: str) -> tuple[tuple[str, str], ...]:
    """The parameters behind a notice as the address has them, shortened: (name, value)."""
    return tuple((shortened(name), shortened(given[name])) for name in behind(given, notice)[:_MOST_TOLD])


def _away(told: set[tuple[str, tuple[tuple[str, str], ...]]]) -> None:
    """Callback: these lines were read."""
    st.session_state[KEY] = st.session_state.get(KEY, set()) | told
