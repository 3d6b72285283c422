"""The province panel and the case card on a page: what is counted, what it rests on, and what was left out."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

import streamlit as st

from dashboard.casebook.lookup import Lookup, Record, lookup
from dashboard.casebook.telling import case_sentences, ranked_cases
from dashboard.casebook.view import View
from dashboard.labels import other_name, province_name, split
from dashboard.language import count, say
from dashboard.ui import evidence, words
from dashboard.ui.case_html import card_html, mention_html, page_link
from dashboard.ui.evidence import escape
from dashboard.ui.overturn import offers_html
from dashboard.ui.sheet import style_html
from dashboard.ui.what_if import Tools

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from streamlit.delta_generator import DeltaGenerator

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Selection
    from dashboard.language import Lang

CARDS_A_PAGE = 10
# Rows of a table that go to the browser at once: about 150 KB.
ROWS_A_PAGE = 1000
# The width of a table's column of titles in pixels, and the characters that it holds, a Chinese one being as wide as
# two; the canvas it is drawn on would cut inside a letter. Rows with room for two lines would halve the list.
TITLE_WIDTH, TITLE_CHARACTERS = 600, 92
PHONE_ROWS = 200
COMPACT_CARDS = 3
COMPACT_LEFT_OUT = 3
LEFT_OUT = 20


# Why a province has no case in view, by its state; "hidden" when the window or a filter leaves its cases out.
NOTHING = {
    "hidden": "{cases} in {province}, none in this window or with these filters.",
    "mentioned": "{province} is only mentioned in these articles: no story in them is read as happening there.",
    "not_covered": "The corpus says nothing about this window: no case here does not mean that nothing happened.",
    "none": "These articles tell no case in {province}. That is not the same as nothing having happened there.",
}


def use_style() -> None:
    """Put the style sheet of evidence and cards on the page."""
    st.html(style_html())


def page_of(lang: Lang, n_rows: int, key: str, a_page: int = ROWS_A_PAGE) -> slice:
    """The rows of the page that is on, with the way to the other pages when there are any."""
    n_pages = max(1, -(-n_rows // a_page))
    if n_pages == 1:
        return slice(0, n_rows)
    st.text(
        say(
            lang,
            "{rows} rows, {some} to a page; a click on a column sorts the page. Search to narrow the list.",
            rows=f"{n_rows:,}",
            some=f"{a_page:,}",
        )
    )
    page = st.pagination(n_pages, key=key)
    return slice(a_page * (page - 1), a_page * page)


def wide_list() -> DeltaGenerator:
    """A place for a table that a phone does not show: `phone_list` stands for it there."""
    return st.container(key="wide_list")


def some_shown(lang: Lang, shown: int, n: int) -> str:
    """The line under a list that does not show all, as HTML."""
    return f'<p class="pc-soft">{say(lang, "{shown} of {n} shown.", shown=shown, n=f"{n:,}")}</p>'


def day_column(lang: Lang) -> Any:  # noqa: ANN401
    """The column that sorts a table by time, for `st.dataframe`."""
    help_text = say(lang, "Sorts by time; empty when unknown")
    return st.column_config.DateColumn(say(lang, "First day"), format="YYYY-MM-DD", help=help_text)


def table_title(title: str) -> str:
    """A title as a table's column holds it, cut at a word; the card and the list for a phone have all of it."""
    widths = accumulate(1 + (east_asian_width(char) in "WF") for char in title[:TITLE_CHARACTERS])
    return words.clipped(title, sum(width <= TITLE_CHARACTERS for width in widths))


def phone_list(lang: Lang, rows: Sequence[tuple[str, str]]) -> None:
    """Rows of a table for a narrow screen: a link (HTML) and, below it, its facts (text); the first `PHONE_ROWS`."""
    items = "".join(f"<li>{link}<br>{escape(facts)}</li>" for link, facts in rows[:PHONE_ROWS])
    rest = len(rows) - PHONE_ROWS
    line = say(lang, "and {n} more; a search or a filter narrows the list.", n=f"{rest:,}")
    more = f'<p class="pc-note pc-soft">{line}</p>' if rest > 0 else ""
    with st.container(key="phone_list"):
        st.html(f'<ul class="pc-list">{items}</ul>{more}')


def case_card(
    edition: Edition,
    case_id: str,
    *,
    code: str | None = None,
    n_sentences: int = 2,
    view: View | None = None,
    page: str = "",
    level: int = 3,
) -> None:
    """Draw the card of a case; sentences of the province `code` come first. An unknown id draws a line that says so.

    `level` is that of its heading. On the map and on a province's page (`page`) each sentence can be struck out, and a
    name of two meanings read anew.
    """
    found, view = lookup(edition), view or View()
    case = found.case_row(case_id)
    if case is None:
        st.html(f'<p class="pc-note pc-soft">{say(view.lang, "This case is not in this edition.")}</p>')
        return
    tools = Tools(view, page, found.case_reports(case_id), has_rules=page == "province") if page else None
    st.html(card_html(found, case, view, code=code, n_sentences=n_sentences, tools=tools, level=level))


def province_panel(edition: Edition, view: View, selection: Selection, code: str, *, compact: bool) -> None:
    """Draw what a view knows of a province: its cases as cards, and what was left out there.

    `compact` draws the first `COMPACT_CARDS` cards with a way to the others, one column wide; else all of them,
    `CARDS_A_PAGE` at a time, with what was left out beside them.
    """
    found = lookup(edition)
    case_ids = ranked_cases(selection.facts, code)
    use_style()
    st.html(panel_head_html(view, selection, code, case_ids, level=2 if compact else 1))
    if compact:
        shown = case_ids[:COMPACT_CARDS]
        _cards(edition, view, selection, code, shown, "map")
        if len(case_ids) > len(shown):
            cases, name = count(view.lang, len(case_ids), "case"), province_name(view.lang, code)
            label = say(view.lang, "All {cases} of {province}", cases=cases, province=name)
            st.html(f'<p class="pc-note">{page_link(view, "province", label, prov=code)}</p>')
        st.html(left_out_html(found, view, code, shown, COMPACT_LEFT_OUT, "map"))
        return
    left, right = st.columns([3, 2], gap="large")
    n_pages = max(1, -(-len(case_ids) // CARDS_A_PAGE))
    with left:
        page = st.pagination(n_pages, key=f"page_{code}") if n_pages > 1 else 1
        shown = case_ids[CARDS_A_PAGE * (page - 1) : CARDS_A_PAGE * page]
        _cards(edition, view, selection, code, shown, "province")
    with right:
        st.html(left_out_html(found, view, code, shown, LEFT_OUT, "province"))


def _cards(edition: Edition, view: View, selection: Selection, code: str, case_ids: Sequence[str], page: str) -> None:
    if not case_ids:
        st.html(nothing_html(view, selection, code))
    for case_id in case_ids:
        case_card(edition, case_id, code=code, view=view, page=page, level=3 if page == "map" else 2)


def panel_head_html(view: View, selection: Selection, code: str, case_ids: Sequence[str], level: int) -> str:
    """The two names of a province, the page's first, and what is counted there; conflicts are a way to their cases."""
    lang = view.lang
    line = count(lang, len(case_ids), "case")
    if case_ids:
        articles = count(lang, int(selection.articles_by_code[code]), "article")
        sentences = count(lang, int(selection.sentences_by_code[code]), "sentence")
        line = say(lang, "{cases} from {articles}, {sentences}", cases=line, articles=articles, sentences=sentences)
    in_conflict = lookup(selection.edition).in_conflict
    n_in_conflict = sum(case_id in in_conflict for case_id in case_ids)
    if n_in_conflict:
        label = count(lang, n_in_conflict, "case whose sources disagree", "cases whose sources disagree")
        line += f" · {page_link(view, 'cases', label, show='conflicts')}"
    name, other = escape(province_name(lang, code)), escape(other_name(lang, code))
    head = f'<h{level}>{name} <span lang="{"en" if lang == "zh" else "zh"}">{other}</span></h{level}>'
    return f'<div class="pc-panel">{head}<p class="pc-soft">{line}</p></div>'


def nothing_html(view: View, selection: Selection, code: str) -> str:
    """Why a province has no case in view, and what to do about it."""
    lang, name = view.lang, escape(province_name(view.lang, code))
    state = selection.state[code]
    hidden = int(selection.hidden[code])
    if hidden and state == "none":
        state = "hidden"
    says = say(lang, NOTHING.get(state, NOTHING["none"]), cases=count(lang, hidden, "case"), province=name)
    todo = say(lang, "Choose another province on the map.")
    if view.start or view.end or view.is_filtered:
        wide = View(provinces=(code,), clock=view.clock, edition=view.edition, lang=view.lang)
        whole = page_link(wide, "province", say(lang, "look at the whole corpus"))
        todo = say(lang, "A window or filter is set: {link}, or choose another province.", link=whole)
    return f'<p class="pc-note">{says} {todo}</p>'


def left_out_html(
    found: Lookup, view: View, code: str, case_ids: Sequence[str], most: int, page: str = "province"
) -> str:
    """What was read and not counted here: in the sentences shown, only mentioned, and rejected; with the reasons.

    What was rejected can be counted here, in a what-if on `page`.
    """
    context_n, context = found.context_mentions(code, most)
    rejected_n, rejected = found.rejected_mentions(code, most)
    beside = _beside(found, case_ids, code)[:most]
    lang, name = view.lang, province_name(view.lang, code)
    could = say(lang, "Rejected, though it could mean {province}", province=name)
    parts = [
        _left_out_list(found, view, say(lang, "In these sentences, but not counted"), len(beside), beside),
        _left_out_list(found, view, say(lang, "{province} only mentioned", province=name), context_n, context),
        _left_out_list(
            found, view, could, rejected_n, rejected, lambda row: offers_html(found.edition, view, page, row, code)
        ),
    ]
    if not any(parts):
        return f'<p class="pc-note pc-soft">{say(lang, "Nothing was left out here.")}</p>'
    more = page_link(view, "left_out", say(lang, "All mentions that were left out"))
    head = f"<h2>{say(lang, 'Left out here')}</h2>"
    return f'<section class="pc-panel pc-left">{head}{"".join(parts)}<p>{more}</p></section>'


def _left_out_list(
    found: Lookup,
    view: View,
    title: str,
    n: int,
    mentions: Sequence[Record],
    offers: Callable[[Record], str] = lambda _: "",
) -> str:
    if not mentions:
        return ""
    some = say(view.lang, " (the first {some} of {n})", some=len(mentions), n=f"{n:,}") if n > len(mentions) else ""
    body = "".join(mention_html(found, view, mention, offers(mention)) for mention in mentions)
    return f"<h3>{escape(title)}{some}</h3>{body}"


def _beside(found: Lookup, case_ids: Sequence[str], code: str) -> list[Record]:
    """Mentions of other places in the sentences of these cases that are not counted; one for each name and reason."""
    distinct: dict[tuple[str, str], Record] = {}
    for case_id in case_ids:
        for sentence in case_sentences(found, found.case_reports(case_id), code):
            for row in found.mentions(sentence.article["article_id"]):
                inside = sentence.start <= row["start"] < sentence.end
                if inside and evidence.mention_kind(row) != "place" and row["province_code"] != code:
                    distinct.setdefault((row["surface"], row["reason"]), row)
    return [row for row in distinct.values() if code not in split(row["rivals"] or "")]
