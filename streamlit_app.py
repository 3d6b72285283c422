"""The router: which page runs, and what stands around it. Nothing else."""

from __future__ import annotations

import streamlit as st

from dashboard.ui import frame
from dashboard.ui.data import load_edition
from dashboard.ui.theme import apply_theme

st.set_page_config(page_title=frame.NAME, layout="wide", initial_sidebar_state="collapsed")
apply_theme()
page, name = frame.navigation()
edition = load_edition()
view = frame.head(edition, name)
page.run()
frame.footer(view.lang, edition)
