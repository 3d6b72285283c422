"""A dossier: the provinces of a view as a Word document, with every sentence that their cases rest on.

Map, cases with evidence quoted with source and span, conflicts side by side, what was read and not counted with the
reasons, what is on no map, method, sources, citation.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx.shared import Cm

from dashboard.casebook import reasons
from dashboard.casebook.lookup import lookup
from dashboard.exports.citation import PRODUCT, address
from dashboard.exports.document import (
    add_heading,
    add_link,
    add_note,
    add_picture,
    add_quote,
    add_table,
    add_text,
    document,
    saved,
)
from dashboard.exports.off_map import off_map_rows
from dashboard.exports.office import plain
from dashboard.exports.picture import picture
from dashboard.exports.told import check_some, shown_codes, side_words, tell_province
from dashboard.exports.wording import LIMITS, METHOD, map_words, nothing_words
from dashboard.labels import joined, province_name
from dashboard.language import count, say

if TYPE_CHECKING:
    from docx.document import Document

    from dashboard.casebook.lookup import Record
    from dashboard.casebook.view import Selection
    from dashboard.exports.citation import Citation
    from dashboard.exports.told import Conflict, ToldCase, ToldProvince
    from dashboard.language import Lang

# Of one province and of one case; what is beyond is counted.
MOST_CASES = 60
MOST_QUOTES = 20
MOST_REJECTED = 20
_NAMES_IN_TITLE = 6


def dossier(selection: Selection, citation: Citation) -> bytes:
    """The dossier of the selected provinces, or of all with cases when none is selected, as the bytes of a DOCX.

    Args:
        selection: what to tell; the language is that of its view.
        citation: that of the selection.

    Raises:
        UsageError: nothing is in view, neither on the map nor off it. A province without a case in view says why.
    """
    check_some(selection)
    codes = shown_codes(selection)
    lang = citation.lang
    made = document(citation, say(lang, "Dossier"))
    _front(made, selection, citation, codes)
    for code in codes:
        _province(made, selection, citation, tell_province(selection, citation, code, MOST_CASES, MOST_QUOTES))
    _off_map(made, selection, citation)
    _method(made, lang)
    _sources(made, citation)
    return saved(made)


def _front(made: Document, selection: Selection, citation: Citation, codes: tuple[str, ...]) -> None:
    lang = citation.lang
    named = joined(lang, [province_name(lang, code) for code in codes[:_NAMES_IN_TITLE]])
    rest = len(codes) - _NAMES_IN_TITLE
    if rest > 0:
        named = say(lang, "{provinces} and {n} more", provinces=named, n=rest)
    title = say(lang, "{topic}: {provinces}", topic=citation.topic, provinces=named) if named else citation.topic
    add_heading(made, title, 0)
    add_text(made, citation.headline, is_bold=True)
    add_text(made, f"{citation.measure}: {citation.when}")
    add_text(made, citation.counts)
    add_note(made, citation.state)
    data = picture(selection, citation, "png", "wide")
    add_picture(made, io.BytesIO(data), Cm(17), map_words(selection, citation))
    add_note(made, citation.boundaries)


def _province(made: Document, selection: Selection, citation: Citation, told: ToldProvince) -> None:
    lang = citation.lang
    add_heading(made, told.both_names, 1)
    told_counts = ((told.n_cases, "case"), (told.n_articles, "article"), (told.n_sentences, "sentence"))
    add_text(made, " · ".join(count(lang, n, noun) for n, noun in told_counts))
    if not told.cases:
        add_text(made, nothing_words(selection, told.code))
    for case in told.cases:
        _case(made, citation, case)
    if told.n_left:
        add_text(made, say(lang, "{cases} more in the casebook", cases=count(lang, told.n_left, "case")))
    _rejected(made, selection, citation, told.code)


def _case(made: Document, citation: Citation, case: ToldCase) -> None:
    lang = citation.lang
    add_heading(made, case.title, 2)
    add_text(made, case.steps)
    if case.fragile:
        add_note(made, f"○ {case.fragile}" if case.has_ring else case.fragile)
    if case.facts:
        add_table(made, (), case.facts, (0.2, 0.8))
    add_heading(made, say(lang, "Evidence"), 3)
    titles = {source.number: source.line(lang, has_url=False) for source in citation.sources}
    for quote in case.quotes:
        place = say(lang, "characters {start} to {end} of {article}", start=quote.start, end=quote.end,
                    article=plain(quote.article_id, 60))  # fmt: skip
        add_quote(made, f"“{quote.text}”", f"[{quote.source}] {titles[quote.source]} · {place}")
    if case.n_sentences > len(case.quotes):
        rest = count(lang, case.n_sentences - len(case.quotes), "sentence")
        add_note(made, say(lang, "{sentences} more in the casebook", sentences=rest))
    for conflict in case.conflicts:
        _conflict(made, conflict, titles, lang)


def _conflict(made: Document, conflict: Conflict, titles: dict[int, str], lang: Lang) -> None:
    """What each source says, in columns side by side."""
    add_heading(made, say(lang, "Sources disagree {about}", about=conflict.about), 3)
    sides = conflict.sides
    heads = [f"[{side.source}] {titles[side.source]}" for side in sides]
    add_table(made, heads, [[side_words(side, lang) for side in sides]], [1 / max(len(sides), 1)] * len(sides))


def _rejected(made: Document, selection: Selection, citation: Citation, code: str) -> None:
    """The mentions that could have meant the province and were not counted, each with its reason."""
    lang, found = citation.lang, lookup(selection.edition)
    n_all, mentions = found.rejected_mentions(code, MOST_REJECTED)
    if not mentions:
        return
    add_heading(made, say(lang, "Seen and not counted"), 2)
    add_text(made, say(lang, "Place names that could mean {province}, left out by a rule.",
                       province=province_name(lang, code)))  # fmt: skip
    numbers = {source.article_id: source.number for source in citation.sources}
    rows = []
    for mention in mentions:
        article = found.article_row(mention["article_id"])
        rows.append(
            (
                plain(mention["surface"], 60),
                plain(reasons.retold(lang, mention["reason"] or ""), 240),
                _where(mention, article, numbers),
            )
        )
    heads = (say(lang, "Name"), say(lang, "Reason"), say(lang, "Sentence"))
    add_table(made, heads, rows, (0.16, 0.4, 0.44))
    if n_all > len(rows):
        rest = count(lang, n_all - len(rows), "mention")
        add_note(made, say(lang, "{mentions} more in the casebook", mentions=rest))


def _where(mention: Record, article: Record | None, numbers: dict[str, int]) -> str:
    """The sentence of a mention with the number of its source, or the id of an article that tells no case in view."""
    text = plain((article or {"text": ""})["text"][mention["sentence_start"] : mention["sentence_end"]], 240)
    source = numbers.get(mention["article_id"])
    return f"“{text}” [{source or plain(mention['article_id'], 60)}]"


def _off_map(made: Document, selection: Selection, citation: Citation) -> None:
    lang = citation.lang
    add_heading(made, say(lang, "What is not on the map, and why"), 1)
    rows = off_map_rows(selection, citation)
    if not rows:
        add_text(made, say(lang, "Every case of this view is on the map, and has a date."))
        return
    heads = (say(lang, "Reason"), say(lang, "How many"), say(lang, "For example"))
    cells = [(row.reason, f"{row.n:,}", "; ".join(row.examples)) for row in rows]
    add_table(made, heads, cells, (0.38, 0.12, 0.5))


def _method(made: Document, lang: Lang) -> None:
    add_heading(made, say(lang, "Method and limits"), 1)
    for title, texts in ((say(lang, "What is counted"), METHOD), (say(lang, "Known limits"), LIMITS)):
        add_heading(made, title, 2)
        for text in texts:
            add_text(made, say(lang, text), style="List Bullet")


def _sources(made: Document, citation: Citation) -> None:
    lang = citation.lang
    add_heading(made, say(lang, "Sources"), 1)
    for source in citation.sources:
        add_text(made, f"[{source.number}] {source.line(lang)}")
    add_heading(made, say(lang, "How to cite"), 1)
    add_text(made, citation.short)
    for line in citation.bibtex.splitlines():
        add_note(made, line)
    for line in (citation.boundaries, *citation.credits, citation.licence, PRODUCT):
        add_note(made, line)
    if address(citation.link):
        add_link(made, citation.link)
    else:
        add_note(made, citation.link)
