"""All cases of the view, also those on no map or without a date: a table to sort and search, and the card of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import streamlit as st

from dashboard.casebook import reasons
from dashboard.casebook.aliases import current_id
from dashboard.casebook.lists import LISTS, known_list, listed_cases, n_listed
from dashboard.casebook.lookup import lookup
from dashboard.casebook.names import meant
from dashboard.casebook.partly import partly_in
from dashboard.casebook.review import reviews
from dashboard.casebook.view import View, select
from dashboard.figures.reviewed import checker_words
from dashboard.labels import (
    FRAGILE,
    action_label,
    facet_title,
    facet_value,
    fragile_label,
    joined,
    province_names,
    scope_label,
    split,
)
from dashboard.language import say
from dashboard.ui import cards, twins, words
from dashboard.ui.case_html import page_link
from dashboard.ui.data import load_edition
from dashboard.ui.state import bound_parameters, change, current_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from dashboard.casebook.edition import Edition
    from dashboard.language import Lang

# The height of a long table, in pixels: with a card under it, and alone on a laptop's screen.
LOW, HIGH = 420, 600
# The widths of a column of small numbers, and of who checked a case and when, in pixels.
NARROW, CHECKED = 70, 200


def columns(lang: Lang) -> dict[str, Any]:
    """The columns of the table, what is told twice last: a narrow screen cuts there."""
    return {
        "title": st.column_config.TextColumn(say(lang, "Case"), width=cards.TITLE_WIDTH),
        "where": st.column_config.TextColumn(say(lang, "Where")),
        "step": st.column_config.TextColumn(say(lang, "Gravest step")),
        "when": st.column_config.TextColumn(say(lang, "When")),
        "n_articles": st.column_config.NumberColumn(say(lang, "Articles"), format="%d", width=NARROW),
        "n_sentences": st.column_config.NumberColumn(say(lang, "Sentences"), format="%d", width=NARROW),
        "rests_on": st.column_config.TextColumn(facet_title(lang, "rests")),
        "checked": st.column_config.TextColumn(say(lang, "Checked"), width=CHECKED),
        "first_day": cards.day_column(lang),
    }


def newest_first(cases: pd.DataFrame) -> NDArray[np.intp]:
    """Row numbers of cases by the day of the event, the newest first, those without a date last."""
    days = cases["happened_earliest"].to_numpy(dtype="datetime64[D]")
    return np.argsort(np.where(np.isnat(days), np.iinfo(np.int64).max, -days.astype(np.int64)), kind="stable")


def table(view: View, edition: Edition, cases: pd.DataFrame) -> pd.DataFrame:
    """Cases in plain words, a row for each in the same order: `case_id` and the columns of `columns`.

    Nothing is said of checking where none of them was checked.
    """
    lang, told = view.lang, reviews(edition)
    checked = [checker_words(lang, told.get(case_id, ())) for case_id in cases["case_id"]]
    rows = pd.DataFrame(
        {
            "case_id": cases["case_id"],
            "title": [reasons.case_title(lang, title) for title in cases["title"]],
            "where": _each(cases["scope"] + "|" + cases["province_codes"].fillna(""), lambda pair: _where(lang, pair)),
            "step": _steps(lang, cases, lookup(edition).only_listed),
            "when": _partly(view, cases, _whens(lang, cases)),
            "n_articles": cases["n_articles"],
            "n_sentences": cases["n_sentences"],
            "rests_on": _each(
                cases["fragile"].where(cases["fragile"].fillna("") != "", cases["rests_on"]),
                lambda reason: fragile_label(lang, reason) if reason in FRAGILE else facet_value(lang, "rests", reason),
            ),
            "checked": checked,
            "first_day": cases["happened_earliest"],
        }
    )
    return rows if any(checked) else rows.drop(columns="checked")


def _each(column: pd.Series[Any], word: Callable[[str], str]) -> pd.Series[Any]:
    """The word for every value of a column, made once for each distinct value."""
    return column.map({value: word(value) for value in column.unique()})


def _steps(lang: Lang, cases: pd.DataFrame, only_listed: frozenset[str]) -> pd.Series[Any]:
    """The gravest step of each case."""
    labels = _each(cases["action"] + "|" + cases["status"], lambda pair: action_label(lang, *pair.split("|")))
    return labels.mask(cases["case_id"].isin(only_listed), say(lang, words.LISTED))


def _whens(lang: Lang, cases: pd.DataFrame) -> pd.Series[Any]:
    """When each case happened; an announced act whose day lay ahead is one to be done by then.

    The interval of a case is that of its steps, hence no word of its precision: nothing in it is inferred.
    """
    whens = _each(cases["happened"].fillna(""), lambda value: words.edtf_words(lang, value))
    is_ahead = (cases["status"] == "announced") & (cases["happened_latest"] > cases["published_latest"])
    return whens.where(~is_ahead.fillna(False).astype(bool), _each(whens, lambda when: words.by_words(lang, when)))


def _partly(view: View, cases: pd.DataFrame, whens: pd.Series[Any]) -> pd.Series[Any]:
    """When each case happened, with a word at those that reach beyond the window."""
    beyond = _each(whens, lambda when: say(view.lang, "{when} (in part)", when=when))
    return whens.mask(partly_in(cases, view), beyond)


def _where(lang: Lang, scope_and_codes: str) -> str:
    scope, _, codes = scope_and_codes.partition("|")
    if codes:
        return province_names(lang, split(codes))
    return scope_label(lang, scope if scope != "province" else "unknown")


def choices(lang: Lang, show: str, counts: dict[str, int]) -> None:
    """Which cases to list, with their numbers; what is empty is not offered."""
    offered = [name for name in LISTS if counts[name] or name in ("", show)]
    st.session_state["pick_show"] = show
    st.segmented_control(
        say(lang, "Which cases"),
        offered,
        key="pick_show",
        format_func=lambda name: f"{say(lang, LISTS[name])} · {counts[name]:,}",
        required=True,
        wrap=True,
        label_visibility="collapsed",
        on_change=lambda: change(show=st.session_state["pick_show"] or "", case=""),
    )


def search(view: View) -> None:
    """The search text of the view, in sight."""
    st.session_state["pick_search"] = view.query
    st.text_input(
        say(view.lang, "Search"),
        key="pick_search",
        max_chars=120,
        placeholder=say(view.lang, "Search titles, people, organisations and evidence"),
        label_visibility="collapsed",
        on_change=lambda: change(q=st.session_state["pick_search"].strip(), case=""),
    )


def meant_names(edition: Edition, view: View) -> None:
    """A line for each name of the search that articles write in the other script, when there is one."""
    for one in meant(edition, view.query):
        names = joined(view.lang, one.names)
        st.text(
            say(view.lang, "“{asked}” also finds {names}, the same name by its sound.", asked=one.asked, names=names)
        )


def listed(rows: pd.DataFrame, view: View, show: str, case_id: str) -> None:
    """The table, and a list for a phone; a click on a row writes the case into the address."""
    at = rows.index[rows["case_id"] == case_id].tolist()
    key = f"cases-{show}"

    def picked() -> None:
        """Show the card of the chosen row."""
        lines = st.session_state[key]["selection"]["rows"]
        change(case=str(rows["case_id"].iloc[lines[0]]) if lines else "")

    with cards.wide_list():
        st.dataframe(
            rows.drop(columns="case_id").assign(title=rows["title"].map(cards.table_title)),
            key=key,
            hide_index=True,
            column_config=columns(view.lang),
            placeholder="",
            on_select=picked,
            selection_mode="single-row",
            selection_default={"selection": {"rows": at}} if at else None,
            height="auto" if len(rows) <= 12 else LOW if case_id else HIGH,
            alt=say(view.lang, "Cases of this view"),
        )
    extra = {"show": show} if show else {}
    lines = zip(rows["case_id"], rows["title"], rows["where"], rows["when"], strict=True)
    cards.phone_list(
        view.lang,
        [
            (page_link(view, "cases", title, case=row_id, **extra), f"{where} · {when}")
            for row_id, title, where, when in lines
        ],
    )


def card(edition: Edition, view: View, case_id: str) -> None:
    """The card of the case in the address, or how to get one."""
    if not case_id:
        st.text(say(view.lang, "Choose a row to read the sentences behind a case."))
        return
    with st.container(width=860, key="chosen_case"):
        cards.case_card(edition, case_id, n_sentences=4, view=view, level=2)
        twins.twins_of(edition, view, case_id)


def main() -> None:
    """Settings, data, show."""
    edition = load_edition()
    view = current_view(edition)
    selection, lang = select(edition, view), view.lang
    asked = bound_parameters()
    show = known_list(asked["show"])
    case_id = current_id(edition, asked["case"])
    cards.use_style()
    st.title(say(lang, "Cases"), anchor=False)
    if asked["show"] != show:
        st.info(say(lang, "The link asks for a list of cases that does not exist; all cases in view are shown."))
    with st.container(key="shows", horizontal=True, vertical_alignment="center"):
        choices(lang, show, n_listed(selection))
        with st.container(width=340):
            search(view)
    meant_names(selection.edition, view)
    cases = listed_cases(selection, show)
    order = newest_first(cases)[cards.page_of(lang, len(cases), f"page-{show}")]
    rows = table(view, selection.edition, cases.iloc[order]).reset_index(drop=True)
    with st.container(key="list_and_card"):
        if rows.empty:
            st.text(say(lang, "No case fits. Clear the search, choose another list, or widen the window on the map."))
        else:
            listed(rows, view, show, case_id)
        card(selection.edition, view, case_id)


main()
