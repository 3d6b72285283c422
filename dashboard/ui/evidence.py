"""Evidence as HTML: sentences and whole articles with what was read from them marked by kind.

Pure functions. Every character of an article passes through `escape`, so that tags, Markdown and formulas in it stay
text; the result holds no line break of its own, because `st.html` re-indents what has several lines.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from dashboard.casebook import reasons
from dashboard.casebook.search import hits
from dashboard.labels import action_label, boilerplate_label
from dashboard.language import say
from dashboard.ui import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dashboard.language import Lang

# Kinds of span, outermost first: where spans overlap, a later kind is nested inside an earlier one.
KINDS: Mapping[str, str] = {
    "boilerplate": "not the story (menus, related links, comments)",
    "focus": "the passage that the link points to",
    "report": "a sentence that tells a step of a case",
    "date": "a date",
    "person": "a person",
    "rejected": "a place name that is not counted",
    "context": "a place only mentioned",
    "place": "a place where the story happens",
    "hit": "a word of the search",
}
_ORDER = {kind: number for number, kind in enumerate(KINDS)}
ANCHOR = "passage"
# Longer sentences and articles are cut around what matters; nobody reads a megabyte in a browser.
LONGEST_SENTENCE = 700
LONGEST_ARTICLE = 200_000
_MARGIN = 160
# A sign of a word in a script that writes gaps between words.
_IN_WORD = re.compile(r"[0-9A-Za-z\u00c0-\u024f'’-]")
_LONGEST_WORD = 30


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch [start, end) of a text to be marked as a kind of `KINDS`, with words for those who hover over it."""

    start: int
    end: int
    kind: str
    title: str = ""


def escape(text: str) -> str:
    """Text as HTML that shows exactly that text: tags and quotes escaped, line breaks as <br>."""
    # Half a surrogate pair cannot be sent; it becomes a question mark.
    whole = text.encode("utf-8", "replace").decode("utf-8")
    safe = html.escape(whole, quote=True).replace("\r\n", "\n").replace("\r", "\n")
    return safe.replace("\n", "<br>")


def attribute(text: str) -> str:
    """Text for the inside of a double-quoted HTML attribute, on one line."""
    return html.escape(" ".join(text.encode("utf-8", "replace").decode("utf-8").split()), quote=True)


def mention_kind(mention: Mapping[str, Any]) -> str:
    """The kind of a row of `mentions`: place, context or rejected."""
    if mention["is_rejected"]:
        return "rejected"
    return "place" if mention["role"] == "case" else "context"


def mention_spans(lang: Lang, mentions: Iterable[Mapping[str, Any]]) -> list[Span]:
    """Rows of the table `mentions` as spans."""
    spans = []
    for row in mentions:
        question, answer = reasons.why(lang, row)
        spans.append(Span(row["start"], row["end"], mention_kind(row), f"{question} {answer}"))
    return spans


def date_spans(lang: Lang, dates: Iterable[Mapping[str, Any]]) -> list[Span]:
    """Rows of the table `dates` as spans."""
    return [
        Span(
            row["start"],
            row["end"],
            "date",
            words.date_words(lang, row["value"], row["earliest"], row["latest"], row["precision"]),
        )
        for row in dates
    ]


def report_spans(lang: Lang, reports: Iterable[Mapping[str, Any]]) -> list[Span]:
    """Rows of the table `reports` as spans: the evidence sentence and those that support it."""
    spans = []
    for row in reports:
        label = action_label(lang, row["action"], row["status"])
        sentences = [(row["start"], row["end"]), *json.loads(row.get("support") or "[]")]
        spans += [Span(start, end, "report", label) for start, end in sentences]
    return spans


def person_spans(text: str, start: int, end: int, names: Iterable[str]) -> list[Span]:
    """Every occurrence of the names inside text[start:end] as spans; a name of one character is no evidence."""
    spans = []
    for name in {name for name in names if len(name) > 1}:
        at = text.find(name, start, end)
        while at >= 0:
            spans.append(Span(at, at + len(name), "person", name))
            at = text.find(name, at + len(name), end)
    return spans


def hit_spans(text: str, start: int, end: int, sought: Sequence[str]) -> list[Span]:
    """Every occurrence of what a query looks for (see `names.sought`) inside text[start:end] as spans."""
    return [Span(first, last, "hit") for first, last in hits(text, start, end, sought)]


def title_html(title: str, sought: Sequence[str] = ()) -> str:
    """A title with what a query looks for marked."""
    return marked(title, 0, len(title), hit_spans(title, 0, len(title), sought))


def sentence_html(
    lang: Lang,
    text: str,
    start: int,
    end: int,
    mentions: Iterable[Mapping[str, Any]] = (),
    dates: Iterable[Mapping[str, Any]] = (),
    people: Iterable[str] = (),
    text_lang: str = "",
    sought: Sequence[str] = (),
    within: tuple[int, int] | None = None,
) -> str:
    """The sentence text[start:end] as a quotation with its places, dates, people and the words of a query marked, and
    said in `lang`.

    `mentions` and `dates` are rows of those tables (of the same article; those elsewhere are passed over),
    `text_lang` is the language of the article. A sentence beyond `LONGEST_SENTENCE` characters is cut around its
    marks; ellipses say so, and where text[start:end] is itself a part of a longer passage (`within`).
    """
    start, end = max(0, start), min(len(text), end)
    spans = [*mention_spans(lang, mentions), *date_spans(lang, dates)]
    spans = [span for span in spans if span.start < end and start < span.end]
    spans += person_spans(text, start, end, people)
    found = hit_spans(text, start, end, sought)
    first, last = whole_words(text, (start, end), *_cut(start, end, found or spans))
    spans += found
    body = marked(text, first, last, spans)
    begin, stop = within or (start, end)
    head, tail = ("… " if first > begin else ""), (" …" if last < stop else "")
    return f'<blockquote class="pc-quote"{_lang(text_lang)}>{head}{body}{tail}</blockquote>'


def article_html(
    lang: Lang,
    article: Mapping[str, Any],
    mentions: Iterable[Mapping[str, Any]] = (),
    dates: Iterable[Mapping[str, Any]] = (),
    reports: Iterable[Mapping[str, Any]] = (),
    focus: tuple[int, int] | None = None,
    sought: Sequence[str] = (),
) -> str:
    """The untouched text of a row of `articles` with everything read from it marked, and the focus as an anchor.

    So are the words of a query.

    Text beyond `LONGEST_ARTICLE` characters is cut to the part around the focus, and the cut says so.
    """
    text = article["text"]
    spans = [*mention_spans(lang, mentions), *date_spans(lang, dates), *report_spans(lang, reports)]
    boilerplate = json.loads(article["boilerplate"] or "[]")
    spans += [Span(first, last, "boilerplate", boilerplate_label(lang, kind)) for first, last, kind in boilerplate]
    if focus:
        spans.append(Span(*focus, "focus"))
    first, last = _page_of(text, focus)
    spans += hit_spans(text, first, last, sought)
    body = marked(text, first, last, spans)
    before = say(lang, "… {n} characters before this part …", n=f"{first:,}") if first else ""
    after = say(lang, "… {n} more characters …", n=f"{len(text) - last:,}") if last < len(text) else ""
    before, after = (f'<p class="pc-cut">{line}</p>' if line else "" for line in (before, after))
    return f'{before}<div class="pc-article"{_lang(article["lang"])}>{body}</div>{after}'


def marked(text: str, start: int, end: int, spans: Sequence[Span]) -> str:
    """text[start:end] escaped, with every span marked; overlapping marks are nested in the order of `KINDS`."""
    pieces, has_anchor = [], False
    for first, last, active in _segments(start, end, spans):
        piece = escape(text[first:last])
        for span in reversed(active):
            piece = f"<{_tag(span)} {_attributes(span, first, last)}>{piece}</{_tag(span)}>"
            if span.kind == "focus" and not has_anchor:
                # Of its own, and a box: browsers open a page at a box, never at a stretch of a line.
                piece, has_anchor = f'<span id="{ANCHOR}" class="pc-anchor"></span>{piece}', True
        pieces.append(piece)
    return "".join(pieces)


def legend_html(lang: Lang, kinds: Iterable[str] = KINDS) -> str:
    """What each mark means, in the marks themselves."""
    items = []
    for kind in kinds:
        tag = "mark" if kind not in ("boilerplate", "focus", "report") else "span"
        edges = " pc-first pc-last" if kind in ("report", "focus") else ""
        items.append(f'<li><{tag} class="pc-{kind}{edges}">{escape(say(lang, KINDS[kind]))}</{tag}></li>')
    return f'<ul class="pc-legend" aria-label="{say(lang, "What the marks mean")}">{"".join(items)}</ul>'


def _segments(start: int, end: int, spans: Sequence[Span]) -> Iterator[tuple[int, int, list[Span]]]:
    """Cut [start, end) where any span begins or ends: (first, last, the spans over it, outermost first)."""
    touching = [span for span in spans if span.start < span.end and span.start < end and start < span.end]
    inside = sorted(touching, key=_key)
    cuts = sorted({start, end} | {at for span in inside for at in (span.start, span.end) if start < at < end})
    active: list[Span] = []
    at = 0
    for first, last in pairwise(cuts):
        active = [span for span in active if span.end > first]
        while at < len(inside) and inside[at].start <= first:
            if inside[at].end > first:
                active.append(inside[at])
            at += 1
        # One mark for each kind: twice the same mark says nothing more.
        by_kind = {span.kind: span for span in reversed(active)}
        yield first, last, sorted(by_kind.values(), key=lambda span: _ORDER[span.kind])


def _key(span: Span) -> tuple[int, int, int]:
    return span.start, -span.end, _ORDER[span.kind]


def _tag(span: Span) -> str:
    return "span" if span.kind in ("boilerplate", "focus", "report") else "mark"


def _attributes(span: Span, first: int, last: int) -> str:
    edges = (" pc-first" if span.start == first else "") + (" pc-last" if span.end == last else "")
    # A sentence without a mark shows no hint: a report's title over every word would hide the words below it.
    title = f' title="{attribute(span.title)}"' if span.title and span.kind != "report" else ""
    return f'class="pc-{span.kind}{edges}"{title}'


def _lang(lang: str) -> str:
    return f' lang="{attribute(lang)}"' if lang else ""


def _cut(start: int, end: int, spans: Sequence[Span]) -> tuple[int, int]:
    """The part of a long sentence to show: around its first mark."""
    if end - start <= LONGEST_SENTENCE:
        return start, end
    first = min((span.start for span in spans), default=start)
    first = max(start, min(first - _MARGIN, end - LONGEST_SENTENCE))
    return first, first + LONGEST_SENTENCE


def whole_words(text: str, passage: tuple[int, int], first: int, last: int) -> tuple[int, int]:
    """The part [first, last) of a passage without what is left of a word that a cut goes through.

    Only a word of letters with gaps between words is one; a run of them longer than any word is cut where it is.
    """
    if first > passage[0] and _IN_WORD.match(text, first - 1):
        first += _n_left(text[first : first + _LONGEST_WORD + 1])
    if last < passage[1] and _IN_WORD.match(text, last):
        last -= _n_left(text[max(first, last - _LONGEST_WORD - 1) : last][::-1])
    return first, last


def _n_left(part: str) -> int:
    """How many characters at the beginning of a part are left of a word."""
    n = next((at for at, sign in enumerate(part) if not _IN_WORD.match(sign)), len(part))
    return n if n <= _LONGEST_WORD else 0


def _page_of(text: str, focus: tuple[int, int] | None) -> tuple[int, int]:
    """The part of a long article to show: from its start, or around the focus."""
    if len(text) <= LONGEST_ARTICLE:
        return 0, len(text)
    first = max(0, min(focus[0] - LONGEST_ARTICLE // 2, len(text) - LONGEST_ARTICLE)) if focus else 0
    return first, first + LONGEST_ARTICLE
