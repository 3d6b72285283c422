"""One article: its facts, its untouched text with everything read from it marked, and why each name was read so."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from dashboard.casebook import reasons
from dashboard.casebook.lookup import WEAK_WORD, Lookup, lookup, records
from dashboard.casebook.names import sought
from dashboard.casebook.view import select
from dashboard.labels import (
    action_label,
    basis_label,
    language_label,
    province_name,
    province_names,
    role_label,
    scope_label,
    split,
)
from dashboard.language import count, say
from dashboard.ui import cards, evidence, words
from dashboard.ui.case_html import article_link, columns_html, page_link
from dashboard.ui.data import load_edition
from dashboard.ui.evidence import escape
from dashboard.ui.state import bound_parameters, change, current_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View
    from dashboard.language import Lang

Record = dict[str, Any]

_PASSAGE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
# Rows of one list under the text; an article with more is a book.
MOST_ROWS = 300
_DATE_COLUMNS = ("published", "published_earliest", "published_latest", "published_precision", "published_basis")


def columns(lang: Lang) -> dict[str, Any]:
    """The columns of the list of articles."""
    return {
        "title": st.column_config.TextColumn(say(lang, "Article"), width=cards.TITLE_WIDTH),
        "publisher": st.column_config.TextColumn(say(lang, "Publisher")),
        "published": st.column_config.TextColumn(say(lang, "Published")),
        "first_day": cards.day_column(lang),
        "language": st.column_config.TextColumn(say(lang, "Language")),
        "article_id": st.column_config.TextColumn(say(lang, "Id")),
    }


def passage(at: str, text: str) -> tuple[int, int] | None:
    """The span that `at` ("120-180", characters) names inside a text; None when it names none."""
    found = _PASSAGE.fullmatch(at)
    if found is None:
        return None
    start, end = int(found[1]), int(found[2])
    return (start, end) if start < end <= len(text) else None


def web_address(url: str | None) -> str | None:
    """The address when it is one of the web (http or https, with a host); None for anything else."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return None
    return (url or "").strip() if parts.scheme in ("http", "https") and parts.netloc else None


def _published(lang: Lang, article: Record) -> str:
    """The publication date, how it is known and why, as HTML."""
    when = words.published_words(lang, article, note=False)
    basis = basis_label(lang, article["published_basis"])
    known = (
        say(lang, "unknown") if when == words.unknown(lang) else say(lang, "{when}, {basis}", when=when, basis=basis)
    )
    told = [reasons.retold(lang, str(reason)) for reason in json.loads(article["published_reasons"] or "[]")]
    return escape(say(lang, "{known} ({because})", known=known, because=say(lang, "; ").join(told)) if told else known)


def facts_html(lang: Lang, article: Record, quote: str = "") -> str:
    """Title, the passage asked for (HTML), publisher, address, publication date and why, language, checksum."""
    address = web_address(article["url"])
    link = escape(article["url"] or "")
    if address:
        target = evidence.attribute(address)
        link = f'<a class="pc-link" href="{target}" target="_blank" rel="noopener noreferrer nofollow">{link}</a>'
    rows = [
        (say(lang, "Publisher"), escape(article["publisher"] or say(lang, "unknown"))),
        (say(lang, "Published"), _published(lang, article)),
        (say(lang, "Address"), link or say(lang, "unknown")),
        (say(lang, "Language"), escape(language_label(lang, article["lang"]))),
        (say(lang, "Checksum"), f"sha256 {escape(article['sha256'][:16])}…"),
    ]
    items = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in rows)
    title = escape(article["title"] or say(lang, "(no title)"))
    text_lang = evidence.attribute(article["lang"])
    return f'<div class="pc-panel"><h1 lang="{text_lang}">{title}</h1></div>{quote}<dl class="pc-facts">{items}</dl>'


def passage_html(
    lang: Lang, article: Record, focus: tuple[int, int], mentions: Sequence[Record], dates: Sequence[Record]
) -> str:
    """The passage that a link points to, in its whole sentence, so that it is in sight however long the text is."""
    start, end = focus
    for first, last in json.loads(article["sentences"] or "[]"):
        if first <= focus[0] < last:
            start, end = first, max(last, end)
    jump = f'<a class="pc-link" href="#{evidence.ANCHOR}">{say(lang, "go to it in the text")}</a>'
    quote = evidence.sentence_html(lang, article["text"], start, end, mentions, dates, text_lang=article["lang"])
    line = say(lang, "The link points to this passage; {jump}.", jump=jump)
    return f'<div class="pc-why pc-asked">{line}{quote}</div>'


def mentions_html(view: View, article: Record, mentions: Sequence[Record]) -> str:
    """Every place name of an article: what it is read as, whether it counts, and why."""
    rows, lang = [], view.lang
    for row in mentions[:MOST_ROWS]:
        name = article_link(view, article["article_id"], row["start"], row["end"], row["surface"])
        place = province_name(lang, row["province_code"]) if row["province_code"] else say(lang, "no province")
        counted = role_label(lang, "none" if row["is_rejected"] else row["role"])
        rivals = province_names(lang, split(row["rivals"] or ""))
        why = escape(reasons.retold(lang, row["reason"] or "").rstrip(".。"))
        why += say(lang, "; rival: {rivals}", rivals=escape(rivals)) if rivals else ""
        rows.append([name, escape(f"{place} · {counted}"), why])
    return _table(lang, "Places", ("Name", "Read as", "Why"), rows, len(mentions))


def dates_html(view: View, article: Record, dates: Sequence[Record]) -> str:
    """Every date of an article: what it is read as, and counted from what."""
    rows, lang = [], view.lang
    for row in dates[:MOST_ROWS]:
        name = article_link(view, article["article_id"], row["start"], row["end"], row["surface"])
        when = words.date_words(lang, row["value"], row["earliest"], row["latest"], row["precision"])
        rows.append([name, escape(when), escape(reasons.date_reason(lang, row["anchor"], row["rule"]))])
    return _table(lang, "Dates", ("Words", "Read as", "Why"), rows, len(dates))


def reports_html(view: View, article: Record, reports: Sequence[Record]) -> str:
    """Every step that an article tells: what, when, where, in which case, and by which words."""
    rows, lang = [], view.lang
    for row in reports[:MOST_ROWS]:
        is_listed = row["is_listed"] and row["rule"] == WEAK_WORD
        label = say(lang, words.LISTED) if is_listed else action_label(lang, row["action"], row["status"])
        name = article_link(view, article["article_id"], row["start"], row["end"], label)
        bounds = row["date_earliest"], row["date_latest"]
        when = words.date_words(lang, row["date_value"], *bounds, row["date_precision"])
        if words.is_ahead(row["status"], row["date_latest"], words.as_day(article["published_latest"])):
            when = words.by_words(lang, when)
        codes = split(row["province_codes"] or "")
        where = province_names(lang, codes) if codes else scope_label(lang, row["scope"])
        case = say(lang, "rejected by a verdict")
        if row["case_id"]:
            case = page_link(view, "cases", say(lang, "its case"), case=row["case_id"])
        why = f"{escape(reasons.act_reason(lang, row['reason'] or '').rstrip('.。'))} · {case}"
        rows.append([name, escape(f"{where} · {when}"), why])
    return _table(lang, "Steps of cases", ("Step", "Where and when", "Why"), rows, len(reports))


def _table(lang: Lang, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], n: int) -> str:
    """A list under the text with its title and heads (phrases of the catalogue); the cells are HTML already."""
    title = say(lang, title)
    if not rows:
        none = say(lang, "None were read in this article.")
        return f'<div class="pc-panel pc-lists"><h2>{title}</h2><p class="pc-soft">{none}</p></div>'
    head = "".join(f'<th scope="col">{say(lang, label)}</th>' for label in heads)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    some = cards.some_shown(lang, len(rows), n) if n > len(rows) else ""
    columns = columns_html((24, 30, 46))
    table = f'<table class="pc-table">{columns}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return f'<div class="pc-panel pc-lists"><h2>{title} <span>{n:,}</span></h2>{table}{some}</div>'


def told(edition: Edition, view: View, show: str) -> pd.DataFrame:
    """The articles to list: those that tell cases in view, when asked for or when a window or filter is on; else all.

    `show` is "cases" for those, "all" for all of them, or empty. The line says which, and leads to the others.
    """
    selection, lang = select(edition, view), view.lang
    n_all = count(lang, len(edition.articles), "article")
    if show == "all" or not (show == "cases" or selection.is_narrowed):
        st.text(say(lang, "{articles}. Choose a row to read its text with everything marked.", articles=n_all))
        return edition.articles
    articles = edition.articles[edition.articles["article_id"].isin(selection.article_ids)]
    phrase = (
        "Cases of this window or filter are told by {some} of {articles}. "
        if selection.is_narrowed
        else "Cases are told by {some} of {articles}. "
    )
    told_by = say(lang, phrase, some=f"{len(articles):,}", articles=n_all)
    st.text(told_by + say(lang, "Choose a row to read its text with everything marked."))
    if len(articles) < len(edition.articles):
        label = say(lang, "All {articles}", articles=n_all)
        st.button(label, key="list_all", type="tertiary", on_click=change, kwargs={"show": "all"})
    return articles


def choose(edition: Edition, view: View, show: str) -> None:
    """Articles as a table; a click on a row opens one."""
    lang = view.lang
    st.title(say(lang, "Articles"), anchor=False)
    if edition.articles.empty:
        st.text(say(lang, "This edition holds no article. Put text files into the corpus and build it again."))
        return
    listed = told(edition, view, show)
    if listed.empty:
        return
    articles = listed.iloc[cards.page_of(lang, len(listed), "articles_page")].reset_index(drop=True)
    rows = pd.DataFrame(
        {
            "title": articles["title"].where(articles["title"] != "", say(lang, "(no title)")),
            "publisher": articles["publisher"].fillna(say(lang, "publisher unknown")),
            "published": [words.published_words(lang, row) for row in records(articles[list(_DATE_COLUMNS)])],
            "first_day": articles["published_earliest"],
            "language": [language_label(lang, code) for code in articles["lang"]],
            "article_id": articles["article_id"],
        }
    )

    def picked() -> None:
        """Open the article of the chosen row."""
        lines = st.session_state["articles"]["selection"]["rows"]
        change(article=str(rows["article_id"].iloc[lines[0]]) if lines else "", at="")

    with cards.wide_list():
        st.dataframe(
            rows.assign(title=rows["title"].map(cards.table_title)),
            key="articles",
            hide_index=True,
            column_config=columns(lang),
            placeholder="",
            on_select=picked,
            selection_mode="single-row",
            alt=say(lang, "Articles of this edition"),
        )
    lines = zip(rows["article_id"], rows["title"], rows["publisher"], rows["published"], strict=True)
    cards.phone_list(
        lang,
        [
            (page_link(view, "article", title, article=article_id), f"{publisher} · {when}")
            for article_id, title, publisher, when in lines
        ],
    )


def read(found: Lookup, view: View, article: Record, at: str) -> None:
    """The article: facts, the passage that the link points to, the marked text, the lists."""
    article_id = article["article_id"]
    focus = passage(at, article["text"])
    mentions, dates, reports = found.mentions(article_id), found.dates(article_id), found.article_reports(article_id)
    lang = view.lang
    back = say(lang, "Back to the articles")
    st.button(back, key="all_articles", type="tertiary", on_click=change, kwargs={"article": "", "at": ""})
    quote = passage_html(lang, article, focus, mentions, dates) if focus else ""
    st.html(facts_html(lang, article, quote))
    if at and focus is None:
        st.info(say(lang, "The link points to a passage that this article does not have; the whole text is shown."))
    kinds = [
        kind
        for kind in evidence.KINDS
        if kind != "person" and (kind != "focus" or focus) and (kind != "hit" or view.query)
    ]
    st.html(evidence.legend_html(lang, kinds))
    text, lists = st.columns([3, 2], gap="large")
    looked_for = sought(found.edition, view.query)
    with text:
        st.html(evidence.article_html(lang, article, mentions, dates, reports, focus, looked_for))
    with lists:
        st.html(mentions_html(view, article, mentions))
        st.html(reports_html(view, article, reports))
        st.html(dates_html(view, article, dates))


def main() -> None:
    """Settings, data, show."""
    edition = load_edition()
    view = current_view(edition)
    asked = bound_parameters()
    cards.use_style()
    found = lookup(edition)
    article = found.article_row(asked["article"]) if asked["article"] else None
    if article is None:
        if asked["article"]:
            st.info(say(view.lang, "The link names an article that is not in this edition; these are the ones it has."))
        choose(edition, view, asked["show"])
        return
    read(found, view, article, asked["at"])


main()
