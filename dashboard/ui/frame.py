"""What stands around every page, in its language: navigation, notices, the shared controls, the footer."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook.links import HIDDEN_PAGES, PAGE_PARAMETERS, PAGES, page_path
from dashboard.casebook.lists import known_list
from dashboard.language import say
from dashboard.ui import controls, filters, measures, what_if, windows, words
from dashboard.ui.drift import drift_line
from dashboard.ui.notices import show_notices
from dashboard.ui.save import save
from dashboard.ui.state import (
    LOST,
    asked_language,
    bind_parameters,
    bound_parameters,
    current_view_and_notices,
    is_brief,
    unknown_path,
)

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View
    from dashboard.language import Lang

NAME = "Provincial Casebook"
# Pages that show a view, which can be saved.
SAVED = frozenset({"map", "compare", "province", "cases"})


def navigation() -> tuple[StreamlitPage, str]:
    """The page of this run and its key in `PAGES`, with the parameters of the address tied to it.

    A path that no page has is given one for this run, which leads on to the map with a line that says so: Streamlit's
    own dialog for it speaks English alone.
    """
    lang = asked_language()
    pages = {
        name: st.Page(
            f"dashboard/pages/{name}.py",
            title=say(lang, title),
            url_path=page_path(name),
            default=not page_path(name),
            visibility="hidden" if name in HIDDEN_PAGES else "visible",
        )
        for name, title in PAGES.items()
    }
    lost = unknown_path()
    nowhere = [st.Page("dashboard/pages/map.py", url_path=path, visibility="hidden") for path in [lost] if path]
    page = st.navigation([*pages.values(), *nowhere], position="hidden" if is_brief() else "top")
    if lost and page.url_path == lost:
        st.session_state[LOST] = lost
        st.switch_page(pages["map"], query_params=st.query_params.to_dict())
    name = next(name for name, one in pages.items() if one.url_path == page.url_path)
    if name != "map":
        st.session_state.pop(LOST, None)
    bind_parameters(name)
    if asked_language() != lang:
        st.rerun()  # a link followed inside the app has changed it, and the titles above are in the other one
    st.set_page_config(page_title=f"{say(lang, PAGES[name])} · {NAME}")
    _mark_language(lang)
    return page, name


def language_script(lang: Lang) -> str:
    """A script that says in the document which language it is in, for screen readers and for the choice of glyphs.

    The link that skips the menu is Streamlit's own, in English; it gets its words here. The menu of a phone, which
    Streamlit leaves open over the page that was chosen in it, closes. The script takes itself away: no page holds one.
    `docs/nginx.conf` allows it by its hash, one for each language.
    """
    skip = json.dumps(say(lang, "Skip to main content"), ensure_ascii=False)
    return (
        f'document.documentElement.lang="{lang}";'
        f"document.querySelectorAll('[data-testid=stSkipToContent]').forEach(link=>link.textContent={skip});"
        "document.onclick=({target})=>target.closest('[data-testid=stSidebarNavLink]')"
        "&&document.querySelector('[data-testid=stSidebarCollapseButton] button')?.click();"
        "document.currentScript?.remove()"
    )


def _mark_language(lang: Lang) -> None:
    with st.container(key="mark_language"):
        st.html(f"<script>{language_script(lang)}</script>", unsafe_allow_javascript=True)


def head(edition: Edition, page: str) -> View:
    """The view of this run, with a line for what was broken in its address, and the controls in the corner."""
    view, notices = current_view_and_notices(edition)
    if is_brief():
        show_notices(view.lang, notices)
        drift_line(edition, view, page)
        what_if.banner(view, edition, page)
        return view
    with st.container(key="toolbar", horizontal=True):
        filters.filters(view, edition)
        if page in ("map", "compare"):
            measures.measure_menu(view)
        extra = {name: value for name, value in bound_parameters().items() if name in PAGE_PARAMETERS and value}
        pinned = view
        if page == "compare":
            pinned, extra = windows.pinned(view, edition)
        controls.copy_link(pinned, edition, page, **extra)
        if page in SAVED:
            second = windows.asked_windows(view, edition)[1] if page == "compare" else None
            save(pinned, edition, second, show=known_list(bound_parameters()["show"]) if page == "cases" else None)
        controls.language_switch(view.lang)
    show_notices(view.lang, notices)
    drift_line(edition, view, page)
    what_if.banner(view, edition, page)
    return view


def footer(lang: Lang, edition: Edition) -> None:
    """Edition, boundaries and credits under every page."""
    manifest = edition.manifest
    made = say(lang, "As of {day}", day=controls.as_of(lang, edition))
    rules = words.rules_words(lang, manifest.rules_version)
    which = say(lang, "edition {edition} · rules {rules}", edition=manifest.edition_id, rules=rules)
    facts = (
        f"{made} · {which}",
        say(lang, "Boundaries: Natural Earth, de facto control; no position is taken"),
        say(lang, "Place names: GeoNames CC BY 4.0"),
    )
    with st.container(key="footer"):
        st.html('<div class="cb-footer">' + "".join(f"<span>{html.escape(fact)}</span>" for fact in facts) + "</div>")
