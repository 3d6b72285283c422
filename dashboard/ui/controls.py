"""The controls that all pages share: province, window, clock, copy link. Drawn from the view, writing to it.

A visible widget holds no truth: before it is drawn, its value is set from the view; when it changes, its callback
writes the parameter, and the address follows.
"""

from __future__ import annotations

import datetime as dt
import html
from typing import TYPE_CHECKING
from urllib.parse import quote

import streamlit as st

from dashboard.casebook.links import BRIEF, PAGES, full_link, page_path, pin
from dashboard.casebook.view import CLOCKS, SEPARATOR, View
from dashboard.codes import provinces
from dashboard.figures.frame import frame
from dashboard.figures.timeline import Bins
from dashboard.figures.words import day
from dashboard.labels import province_both, province_name
from dashboard.language import LANGS, say
from dashboard.ui.state import LOST, change, toggle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Selection
    from dashboard.language import Lang

CLOCK_LABELS = {"happened": "Happened", "published": "Published"}
# A language by its own name, so that those who read only that one find it.
LANGUAGE_NAMES: Mapping[Lang, str] = {"en": "English", "zh": "中文"}


def language_switch(lang: Lang) -> None:
    """English or Chinese; writes `lang` and leaves everything else as it is."""
    st.session_state["pick_lang"] = lang
    st.segmented_control(
        say(lang, "Language"),
        LANGS,
        key="pick_lang",
        format_func=LANGUAGE_NAMES.__getitem__,
        required=True,
        label_visibility="collapsed",
        on_change=_language_picked,
    )


def _language_picked() -> None:
    change(lang=st.session_state["pick_lang"])


def select_province(code: str) -> None:
    """Callback: the selection after a click on this province."""
    change(prov=SEPARATOR.join(toggle(_selected(), code)))


def _selected() -> tuple[str, ...]:
    return tuple(code for code in str(st.session_state.get("prov") or "").split(SEPARATOR) if code in provinces())


def province_picker(view: View) -> None:
    """A list of all 34 provinces: the keyboard's way to what a click on the map does."""
    lang = view.lang
    # In Chinese in the official order, in which everybody there looks for them.
    options = list(provinces()) if lang == "zh" else sorted(provinces(), key=lambda code: provinces()[code].name)
    st.session_state["pick"] = view.provinces[0] if view.provinces else None
    st.selectbox(
        say(lang, "Province"),
        options,
        index=None,
        key="pick",
        format_func=lambda code: province_both(lang, code),
        placeholder=say(lang, "Choose a province"),
        label_visibility="collapsed",
        on_change=_picked,
    )


def _picked() -> None:
    change(prov=st.session_state["pick"] or "")


def province_switch(view: View) -> None:
    """Which of several selected provinces the panel shows: the one put first. Nothing for one province alone."""
    if len(view.provinces) < 2:
        return
    st.session_state["pick_first"] = view.provinces[0]
    st.segmented_control(
        say(view.lang, "Selected provinces"),
        # In the order of the map, so that none changes its place when it is put first.
        [code for code in provinces() if code in view.provinces],
        key="pick_first",
        format_func=lambda code: province_name(view.lang, code),
        required=True,
        label_visibility="collapsed",
        on_change=_first_picked,
    )


def _first_picked() -> None:
    first = st.session_state["pick_first"]
    change(prov=SEPARATOR.join([first, *(code for code in _selected() if code != first)]))


def chips(selection: Selection) -> None:
    """Buttons for the units too small to click on the map, with their values."""
    units = {unit.code: unit for unit in frame(selection)}
    with st.container(key="chips", horizontal=True):
        for code, province in provinces().items():
            if province.is_small:
                st.button(
                    f"{province_name(selection.view.lang, code)} {units[code].chip}",
                    key=f"chip-{code}",
                    type="primary" if code in selection.view.provinces else "secondary",
                    on_click=select_province,
                    args=(code,),
                )


def small_units(selection: Selection) -> None:
    """The units of the chips that have cases, for a page without controls."""
    lang = selection.view.lang
    told = [f"{province_name(lang, unit.code)} {unit.chip}" for unit in frame(selection) if unit.is_small and unit.text]
    if told:
        with st.container(key="chips"):
            st.text(" · ".join(told))


def clock_control(view: View) -> None:
    """Whether the window asks when it happened or when it was published."""
    st.session_state["pick_clock"] = view.clock
    st.segmented_control(
        say(view.lang, "Clock"),
        CLOCKS,
        key="pick_clock",
        format_func=lambda clock: say(view.lang, CLOCK_LABELS[clock]),
        required=True,
        label_visibility="collapsed",
        on_change=_clock_picked,
    )


def _clock_picked() -> None:
    change(clock=st.session_state["pick_clock"])


def window_slider(view: View, steps: Bins) -> None:
    """The two-ended range over the bins of the histogram; the whole range leaves the address."""
    if len(steps.starts) < 2:
        return
    options = list(range(len(steps.starts)))
    st.session_state["pick_window"] = steps.around(view.start, view.end)
    st.select_slider(
        say(view.lang, "Window: first and last month"),
        options,
        # Only a pair given here makes a range of two ends; what counts is the pair in the session state.
        value=(options[0], options[-1]),
        key="pick_window",
        format_func=lambda index: steps.label(view.lang, index),
        label_visibility="collapsed",
        on_change=_window_picked,
        args=(steps,),
    )


def _window_picked(steps: Bins) -> None:
    first, last = st.session_state["pick_window"]
    change(
        **{
            "from": "" if first == 0 else steps.starts[first].isoformat(),
            "to": "" if last == len(steps.starts) - 1 else steps.ends[last].isoformat(),
        }
    )


def copy_link(view: View, edition: Edition, page: str, **extra: str) -> None:
    """The link to exactly this view, with a button that copies it."""
    lang = view.lang
    with st.popover(say(lang, "Copy link")):
        with st.container(key="copy"):
            st.code(full_link(pin(view, edition), page, app_address(), **extra), language=None, wrap_lines=True)
        st.caption(say(lang, "Copy it from here: the button beside it, or a tap on the link, which selects it whole."))
        brief = html.escape(full_link(pin(view, edition), page, app_address(), **extra, theme=BRIEF))
        words = say(lang, "Open as a briefing view: no controls, larger type")
        st.html(f'<a class="cb-brief" href="{brief}" target="_blank" rel="noopener">{words}</a>')
        st.caption(say(lang, "Restores this edition, window, clock, province, filters, colours and language."))


def app_address() -> str:
    """The address of the app as the visitor's browser sees it, without page, query or closing slash."""
    url = (st.context.url or "").split("?")[0].split("#")[0].rstrip("/")
    # What led here though no page has it stands there until the browser says where it is now.
    for path in (*map(page_path, PAGES), quote(st.session_state.get(LOST, ""))):
        url = url.removesuffix(f"/{path}")
    return url


def as_of(lang: Lang, edition: Edition) -> str:
    """The day on which the edition was made, in words."""
    return instant_day(lang, edition.manifest.created_at)


def instant_day(lang: Lang, instant: str) -> str:
    """The day of an instant (ISO 8601), in words."""
    return day(lang, dt.datetime.fromisoformat(instant).date())
