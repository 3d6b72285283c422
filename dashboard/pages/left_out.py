"""The ledger: every mention that was seen and not counted, by the rule that decided, each with its sentence.

Each that could mean a province can be counted for it, as a what-if. A name that one counts leaves the ledger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from dashboard.casebook import reasons
from dashboard.casebook.lookup import lookup, records
from dashboard.casebook.what_if import edition_if
from dashboard.language import count, say
from dashboard.ui import cards
from dashboard.ui.case_html import mention_html
from dashboard.ui.data import load_edition
from dashboard.ui.evidence import escape
from dashboard.ui.overturn import offers_html
from dashboard.ui.state import bound_parameters, change, current_view

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View
    from dashboard.language import Lang

A_PAGE = 20
A_RULE = 5


def ledger(edition: Edition) -> pd.DataFrame:
    """The rejected and unresolved mentions, with the columns of `columns.MENTIONS`, in the order of the texts."""
    mentions = edition.mentions
    return mentions[mentions["is_rejected"]]


def choices(lang: Lang, rule: str, counts: pd.Series[int]) -> None:
    """One rule, or all of them."""
    st.session_state["pick_rule"] = rule
    st.selectbox(
        say(lang, "Rule"),
        ["", *counts.index],
        key="pick_rule",
        format_func=lambda name: (
            f"{reasons.rule_title(lang, name)} · {counts[name]:,}"
            if name
            else f"{say(lang, 'All rules')} · {counts.sum():,}"
        ),
        on_change=lambda: change(show=st.session_state["pick_rule"] or ""),
    )


def group(edition: Edition, view: View, rule: str, rows: pd.DataFrame, most: int) -> None:
    """The mentions that one rule left out, a page at a time when there are more than `most`."""
    n_pages = max(1, -(-len(rows) // most)) if most == A_PAGE else 1
    page = min(st.session_state.get("ledger_page", 1), n_pages) if n_pages > 1 else 1
    shown = records(rows.iloc[most * (page - 1) : most * page])
    found = lookup(edition)
    offers = (offers_html(edition, view, "left_out", mention) for mention in shown)
    body = "".join(mention_html(found, view, mention, offer) for mention, offer in zip(shown, offers, strict=True))
    lang = view.lang
    some = "" if len(rows) <= most else cards.some_shown(lang, len(shown), len(rows))
    head = f"<h2>{escape(reasons.rule_title(lang, rule))} <span>{count(lang, len(rows), 'mention')}</span></h2>"
    with st.container(width=860):
        st.html(f'<section class="pc-panel pc-left">{head}{body}{some}</section>')
    if n_pages > 1:
        st.pagination(n_pages, key="ledger_page")


def main() -> None:
    """Settings, data, show."""
    edition = load_edition()
    view = current_view(edition)
    edition, lang = edition_if(edition, view.what_if), view.lang
    rows = ledger(edition)
    counts = rows["rule"].value_counts()
    asked = bound_parameters()["show"]
    rule = asked if asked in counts.index else ""
    cards.use_style()
    st.title(say(lang, "Left out"), anchor=False)
    st.text(
        say(
            lang,
            "{mentions} of place names seen, shown here, and counted for no province. "
            "They belong to the articles, so no window or filter hides them. "
            "Each can be counted after all, to see what the map would say.",
            mentions=count(lang, len(rows), "mention"),
        )
    )
    if asked and not rule:
        st.info(say(lang, "The link asks for a rule that left nothing out here; all rules are shown."))
    if rows.empty:
        st.text(say(lang, "Every place name in these articles is counted or stands as context. Nothing was left out."))
        return
    with st.container(width=360):
        choices(lang, rule, counts)
    for name in [rule] if rule else counts.index:
        group(edition, view, str(name), rows[rows["rule"] == name], A_PAGE if rule else A_RULE)


main()
