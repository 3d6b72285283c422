"""The router: navigation, the parameters of the address, the shared controls, the footer. Nothing else."""

from __future__ import annotations

import html

import streamlit as st

from dashboard.casebook.links import NOTICES, PAGE_PARAMETERS, PAGES
from dashboard.ui import controls
from dashboard.ui.data import load_edition
from dashboard.ui.state import bind_parameters, bound_parameters, current_view_and_notices
from dashboard.ui.theme import apply_theme

TITLES = {
    "map": "Map",
    "province": "Province",
    "cases": "Cases",
    "article": "Articles",
    "left_out": "Left out",
    "methods": "Methods",
}

st.set_page_config(page_title="Provincial Casebook", layout="wide", initial_sidebar_state="collapsed")
page = st.navigation(
    [
        st.Page(f"dashboard/pages/{name}.py", title=TITLES[name], url_path=path, default=not path)
        for name, path in PAGES.items()
    ],
    position="top",
)
apply_theme()
bind_parameters(page.title)
edition = load_edition()
view, notices = current_view_and_notices(edition)
for notice in notices:
    st.toast(NOTICES[notice])
with st.container(key="toolbar", horizontal=True):
    controls.filters(view)
    extra = {name: value for name, value in bound_parameters().items() if name in PAGE_PARAMETERS and value}
    controls.copy_link(view, edition, next(name for name, title in TITLES.items() if title == page.title), **extra)
page.run()
with st.container(key="footer"):
    manifest = edition.manifest
    facts = (
        f"As of {controls.as_of(edition)} · edition {manifest.edition_id} · rules {manifest.rules_version}",
        "Boundaries: Natural Earth, de facto control; no position is taken",
        "Place names: GeoNames CC BY 4.0",
    )
    st.html('<div class="cb-footer">' + "".join(f"<span>{html.escape(fact)}</span>" for fact in facts) + "</div>")
