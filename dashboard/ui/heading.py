"""The head of a page that speaks of a view: what the corpus is about, and under it the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui.evidence import escape

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition
    from dashboard.language import Lang


def heading(lang: Lang, edition: Edition, told: str) -> None:
    """The title of the topic as a small line, and the headline `told`, both plain text.

    As HTML, since a title is Markdown and the search text in a headline is whatever a link says.
    """
    st.html(f'<p class="cb-topic">{escape(edition.manifest.title(lang))}</p><h1>{escape(told)}</h1>')
