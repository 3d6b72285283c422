"""The data of the Save menu: cases in view or all of them as a table, a zip of every table, the page for an e-mail."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook.view import View, select
from dashboard.exports.files import FORMATS, n_all, n_seen, named, table_file, whole_file
from dashboard.language import count, say
from dashboard.ui.controls import app_address

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.casebook.edition import Edition

# Tables of cases that a page offers, the one that most people open first.
TABLES = ("xlsx", "csv", "geojson", "jsonl", "parquet")


def data_downloads(view: View, edition: Edition, show: str = "") -> None:
    """Four buttons under a choice of format; what is seen is the list `show` of *Cases*, a key of `lists.LISTS`.

    Nothing is made before it is asked for.
    """
    lang, selection = view.lang, select(edition, view)
    seen, everything = n_seen(selection, show), n_all(edition, "cases")
    name = st.selectbox(say(lang, "Format of the table"), TABLES, format_func=str.upper, key="save_table")
    rows = {n: count(lang, n, "row") for n in (seen, everything)}
    all_of_it = View(lang=lang, edition=view.edition)
    with st.container(horizontal=True, gap="small"):
        if seen:
            phrase = "Data: this list ({rows})" if show else "Data: what I see ({rows})"
            label = say(lang, phrase, rows=rows[seen])
            _button(label, named(edition, "cases", name, show), _table(edition, view, name, show), name, "seen")
        label = say(lang, "Data: everything ({rows})", rows=rows[everything])
        _button(label, named(edition, "cases-all", name), _table(edition, all_of_it, name), name, "all")
        if n_seen(selection):
            _button(say(lang, "Data: every table of the view (ZIP)"), named(edition, "data", "zip"),
                    _whole(edition, view, "zip"), "zip", "zip")  # fmt: skip
        if n_seen(select(edition, replace(view, provinces=()))):
            _button(say(lang, "Page for an e-mail (HTML)"), named(edition, "page", "html"),
                    _whole(edition, view, "html"), "html", "html")  # fmt: skip


def _button(label: str, file: str, make: Callable[[], bytes], name: str, key: str) -> None:
    kind = FORMATS[name].kind
    st.download_button(label, make, file, kind, key=f"data-{key}", on_click="ignore")


def _table(edition: Edition, view: View, name: str, show: str = "") -> Callable[[], bytes]:
    """What a click calls; the address is read now, while there is a page to read it. CSV is for a spreadsheet here."""
    base = app_address()
    return lambda: table_file(edition, view, "cases", name, show=show, base=base, has_mark=True).data


def _whole(edition: Edition, view: View, name: str) -> Callable[[], bytes]:
    base = app_address()
    return lambda: whole_file(edition, view, name, base=base).data
