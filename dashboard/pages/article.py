"""One article: its facts, its untouched text with everything read from it marked, and why each name was read so."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from dashboard.casebook.view import select
from dashboard.ui import cards, evidence, reasons, words
from dashboard.ui.case_html import article_link, columns_html, page_link
from dashboard.ui.data import load_edition
from dashboard.ui.evidence import escape
from dashboard.ui.lookup import WEAK_WORD, Lookup, lookup, records
from dashboard.ui.state import bound_parameters, change, current_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View

Record = dict[str, Any]

_PASSAGE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
# Rows of one list under the text; an article with more is a book.
MOST_ROWS = 300
_DATE_COLUMNS = ("published", "published_earliest", "published_latest", "published_precision", "published_basis")
COLUMNS = {
    "title": st.column_config.TextColumn("Article", width=430),
    "publisher": st.column_config.TextColumn("Publisher"),
    "published": st.column_config.TextColumn("Published"),
    "first_day": st.column_config.DateColumn(
        "First day", format="YYYY-MM-DD", help="Sorts by time; empty when unknown"
    ),
    "language": st.column_config.TextColumn("Language"),
    "article_id": st.column_config.TextColumn("Id"),
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


def _published(article: Record) -> str:
    """The publication date, how it is known and why, as HTML."""
    when = words.published_words(article, note=False)
    basis = article["published_basis"]
    known = "unknown" if when == words.DATE_UNKNOWN else f"{when}, {words.basis_label(basis)}"
    because = "; ".join(str(reason) for reason in json.loads(article["published_reasons"] or "[]"))
    return escape(f"{known} ({because})" if because else known)


def facts_html(article: Record, quote: str = "") -> str:
    """Title, the passage asked for (HTML), publisher, address, publication date and why, language, checksum."""
    address = web_address(article["url"])
    link = escape(article["url"] or "")
    if address:
        target = evidence.attribute(address)
        link = f'<a class="pc-link" href="{target}" target="_blank" rel="noopener noreferrer nofollow">{link}</a>'
    rows = [
        ("Publisher", escape(article["publisher"] or "unknown")),
        ("Published", _published(article)),
        ("Address", link or "unknown"),
        ("Language", escape(words.language_label(article["lang"]))),
        ("Checksum", f"sha256 {escape(article['sha256'][:16])}…"),
    ]
    items = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in rows)
    title = escape(article["title"] or "(no title)")
    lang = evidence.attribute(article["lang"])
    return f'<div class="pc-panel"><h1 lang="{lang}">{title}</h1></div>{quote}<dl class="pc-facts">{items}</dl>'


def passage_html(article: Record, focus: tuple[int, int], mentions: Sequence[Record], dates: Sequence[Record]) -> str:
    """The passage that a link points to, in its whole sentence, so that it is in sight however long the text is."""
    start, end = focus
    for first, last in json.loads(article["sentences"] or "[]"):
        if first <= focus[0] < last:
            start, end = first, max(last, end)
    jump = f'<a class="pc-link" href="#{evidence.ANCHOR}">go to it in the text</a>'
    quote = evidence.sentence_html(article["text"], start, end, mentions, dates, lang=article["lang"])
    return f'<div class="pc-why pc-asked">The link points to this passage; {jump}.{quote}</div>'


def mentions_html(view: View, article: Record, mentions: Sequence[Record]) -> str:
    """Every place name of an article: what it is read as, whether it counts, and why."""
    rows = []
    for row in mentions[:MOST_ROWS]:
        name = article_link(view, article["article_id"], row["start"], row["end"], row["surface"])
        place = words.province_name(row["province_code"]) if row["province_code"] else "no province"
        counted = "not counted" if row["is_rejected"] else words.role_label(row["role"])
        rivals = words.province_names(row["rivals"] or "")
        why = escape((row["reason"] or "").rstrip(".")) + (f"; rival: {escape(rivals)}" if rivals else "")
        rows.append([name, escape(f"{place} · {counted}"), why])
    return _table("Places", ("Name", "Read as", "Why"), rows, len(mentions))


def dates_html(view: View, article: Record, dates: Sequence[Record]) -> str:
    """Every date of an article: what it is read as, and counted from what."""
    rows = []
    for row in dates[:MOST_ROWS]:
        name = article_link(view, article["article_id"], row["start"], row["end"], row["surface"])
        when = words.date_words(row["value"], row["earliest"], row["latest"], row["precision"])
        rows.append([name, escape(when), escape(reasons.date_reason(row["anchor"], row["rule"]))])
    return _table("Dates", ("Words", "Read as", "Why"), rows, len(dates))


def reports_html(view: View, article: Record, reports: Sequence[Record]) -> str:
    """Every step that an article tells: what, when, where, in which case, and by which words."""
    rows = []
    for row in reports[:MOST_ROWS]:
        is_listed = row["is_listed"] and row["rule"] == WEAK_WORD
        label = words.LISTED if is_listed else words.action_label(row["action"], row["status"])
        name = article_link(view, article["article_id"], row["start"], row["end"], label)
        when = words.date_words(row["date_value"], row["date_earliest"], row["date_latest"], row["date_precision"])
        if words.is_ahead(row["status"], row["date_latest"], words.as_day(article["published_latest"])):
            when = f"by {when}"
        codes = row["province_codes"] or ""
        where = words.province_names(codes) if codes else words.scope_label(row["scope"])
        case = page_link(view, "cases", "its case", case=row["case_id"]) if row["case_id"] else "rejected by a verdict"
        why = f"{escape((row['reason'] or '').rstrip('.'))} · {case}"
        rows.append([name, escape(f"{where} · {when}"), why])
    return _table("Steps of cases", ("Step", "Where and when", "Why"), rows, len(reports))


def _table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], n: int) -> str:
    """A list under the text; the cells are HTML already."""
    if not rows:
        return f'<div class="pc-panel"><h3>{title}</h3><p class="pc-soft">None were read in this article.</p></div>'
    head = "".join(f'<th scope="col">{label}</th>' for label in heads)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    some = f'<p class="pc-soft">{len(rows)} of {n:,} shown.</p>' if n > len(rows) else ""
    columns = columns_html((24, 30, 46))
    table = f'<table class="pc-table">{columns}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return f'<div class="pc-panel"><h3>{title} <span class="pc-soft">{n:,}</span></h3>{table}{some}</div>'


def told(edition: Edition, view: View, show: str) -> pd.DataFrame:
    """The articles to list: those that tell cases in view, when asked for or when a window or filter is on; else all.

    `show` is "cases" for those, "all" for all of them, or empty. The line says which, and leads to the others.
    """
    selection = select(edition, view)
    n_all = words.plural(len(edition.articles), "article")
    if show == "all" or not (show == "cases" or selection.is_narrowed):
        st.text(f"{n_all}. Choose a row to read its text with everything marked.")
        return edition.articles
    articles = edition.articles[edition.articles["article_id"].isin(selection.article_ids)]
    tell = "tells" if len(articles) == 1 else "tell"
    window = " of this window or filter" if selection.is_narrowed else ""
    st.text(
        f"{words.plural(len(articles), 'article')} of {len(edition.articles):,} {tell} cases{window}. "
        "Choose a row to read its text with everything marked."
    )
    if len(articles) < len(edition.articles):
        label = f"All {n_all}"
        st.button(label, key="list_all", type="tertiary", on_click=change, kwargs={"show": "all"})
    return articles


def choose(edition: Edition, view: View, show: str) -> None:
    """Articles as a table; a click on a row opens one."""
    st.title("Articles", anchor=False)
    if edition.articles.empty:
        st.text("This edition holds no article. Put text files into the corpus and build it again.")
        return
    listed = told(edition, view, show)
    if listed.empty:
        return
    articles = listed.iloc[cards.page_of(len(listed), "articles_page")].reset_index(drop=True)
    rows = pd.DataFrame(
        {
            "title": articles["title"].where(articles["title"] != "", "(no title)"),
            "publisher": articles["publisher"].fillna("publisher unknown"),
            "published": [words.published_words(row) for row in records(articles[list(_DATE_COLUMNS)])],
            "first_day": articles["published_earliest"],
            "language": articles["lang"].map(words.language_label),
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
            column_config=COLUMNS,
            placeholder="",
            on_select=picked,
            selection_mode="single-row",
            alt="Articles of this edition",
        )
    lines = zip(rows["article_id"], rows["title"], rows["publisher"], rows["published"], strict=True)
    cards.phone_list(
        [
            (
                page_link(view, "article", title, article=article_id),
                f"{publisher if publisher != 'unknown' else 'publisher unknown'} · {when}",
            )
            for article_id, title, publisher, when in lines
        ]
    )


def read(found: Lookup, view: View, article: Record, at: str) -> None:
    """The article: facts, the passage that the link points to, the marked text, the lists."""
    article_id = article["article_id"]
    focus = passage(at, article["text"])
    mentions, dates, reports = found.mentions(article_id), found.dates(article_id), found.article_reports(article_id)
    st.button(
        "Back to the articles", key="all_articles", type="tertiary", on_click=change, kwargs={"article": "", "at": ""}
    )
    quote = passage_html(article, focus, mentions, dates) if focus else ""
    st.html(facts_html(article, quote))
    if at and focus is None:
        st.info("The link points to a passage that this article does not have; the whole text is shown.")
    kinds = [kind for kind in evidence.KINDS if kind != "person" and (kind != "focus" or focus)]
    st.html(evidence.legend_html(kinds))
    text, lists = st.columns([3, 2], gap="large")
    with text:
        st.html(evidence.article_html(article, mentions, dates, reports, focus))
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
            st.info("The link names an article that is not in this edition; these are the ones it has.")
        choose(edition, view, asked["show"])
        return
    read(found, view, article, asked["at"])


main()
