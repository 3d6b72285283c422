"""The cases that may be one matter with the one shown: what they share, and the command that makes them one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook import reasons
from dashboard.casebook.lookup import lookup
from dashboard.casebook.twins import twins
from dashboard.labels import joined
from dashboard.language import say
from dashboard.ui import what_if, words
from dashboard.ui.case_html import page_link
from dashboard.ui.evidence import escape

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.twins import Kind, Twin
    from dashboard.casebook.view import View
    from dashboard.language import Lang

# What two cases share, in words.
SHARES: dict[Kind, str] = {
    "article": "the same article",
    "person": "the same person: {names}",
    "organisation": "the same organisation: {names}",
    "place": "the same place: {names}",
    "amount": "the same amount: {names}",
}
MOST = 6


def twins_of(edition: Edition, view: View, case_id: str) -> None:
    """The twins of a case under its card; nothing when it has none."""
    found = twins(edition).get(case_id, ())[:MOST]
    if not found:
        return
    with st.container(key="twins"):
        st.html(twins_html(edition, view, found))
        with st.popover(say(view.lang, "Make them one"), type="tertiary"):
            st.text(
                say(
                    view.lang,
                    "Whoever keeps this casebook can make them one, on the machine that builds it. "
                    "Leave out the ids of cases that are other matters.",
                )
            )
            with st.container(key="copy_merge"):
                command = what_if.merge_command(view, edition, case_id, [twin.case_id for twin in found])
                st.code(command, language=None, wrap_lines=True)


def twins_html(edition: Edition, view: View, found: tuple[Twin, ...]) -> str:
    """Each twin as a link to its card, with its date and what is shared."""
    lang, cases = view.lang, lookup(edition)
    items = []
    for twin in found:
        case = cases.case_row(twin.case_id)
        if case is None:
            continue
        title = page_link(view, "cases", words.clipped(reasons.case_title(lang, case["title"]), 120), case=twin.case_id)
        when = words.edtf_words(lang, case["happened"] or "")
        items.append(f'<li>{title}<br><span class="pc-soft">{escape(when)} · {escape(shares(lang, twin))}</span></li>')
    head = say(lang, "May be the same matter")
    told = say(lang, "Not joined until a person says so; what they share, few other cases of the province have.")
    return (
        f'<section class="pc-panel"><h3>{head}</h3><p class="pc-soft">{told}</p>'
        f'<ul class="pc-list">{"".join(items)}</ul></section>'
    )


def shares(lang: Lang, twin: Twin) -> str:
    """What a case shares with its twin, in words: "the same article; the same place: Danzhou"."""
    told = []
    for kind, phrase in SHARES.items():
        names = list(dict.fromkeys(words.clipped(text, 40) for each, text in twin.shares if each == kind))
        if names:
            told.append(say(lang, phrase, names=joined(lang, names)))
    return say(lang, "; ").join(told)
