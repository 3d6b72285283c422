"""From a text to an Article: title, language, boilerplate, publisher, address and a publication date that was given."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

from dashboard.articles.boilerplate import line_kinds, mark_lines
from dashboard.articles.lines import Span, language_of, line_spans
from dashboard.articles.published import read_published
from dashboard.articles.publisher import find_publisher
from dashboard.articles.title import find_title
from dashboard.errors import ArticleError
from dashboard.model import Article

if TYPE_CHECKING:
    from dashboard.model import Boilerplate

# Five million characters are a thousand articles in one: such a file is a dump, to be split by its owner.
MAX_CHARACTERS: Final = 5_000_000
_URL_LABEL = re.compile(
    r"(?:(?:the )?url(?: of (?:this|the) article)?|original (?:article|link|url)|article (?:link|url)|link|"
    r"permalink|source url|canonical|原文链接|原文地址|原文網址|本文链接|本文网址|本文網址|文章链接|链接|链接地址|原文)"
    r" {0,3}[:：] {0,3}(https?://[^\s<>\"']{4,500})",
    re.IGNORECASE,
)


def make_article(
    text: str,
    article_id: str,
    *,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
    lang: str | None = None,
    file: str | None = None,
    data: bytes | None = None,
) -> Article:
    """One Article from its text, which stays untouched; facts that are given win over those that the text states.

    `published` is EDTF: a day, month or year, or an interval a/b of them; it gets the basis "given". A date that only
    the text states is not looked for here. `lang` other than "en" or "zh" (or a tag that begins so) is found out from
    the text. `data` are the bytes the text was read from, for the SHA-256; without them the text's UTF-8 counts.

    Raises ArticleError when the text is empty, too long or not text, and when `published` is no EDTF date.
    """
    encoded = _checked(text, article_id)
    lang = _language(lang, text)
    lines = line_spans(text)
    kinds = line_kinds(text, lines)
    title_span = _given_title(text, lines, title) if title else find_title(text, lines, kinds)
    title = title or (text[slice(*title_span)] if title_span else "")
    boilerplate = mark_lines(text, lines, kinds, lang, title)
    return Article(
        article_id=article_id,
        text=text,
        title=title,
        title_span=title_span,
        publisher=publisher or find_publisher(text, lines, boilerplate),
        url=url or _stated_url(text, boilerplate),
        lang=lang,
        published=read_published(published, article_id),
        boilerplate=boilerplate,
        file=file,
        sha256=hashlib.sha256(data if data is not None else encoded).hexdigest(),
    )


def _checked(text: str, article_id: str) -> bytes:
    """The text as UTF-8, or ArticleError when it is nothing that can be read."""
    if not text or text.isspace():
        raise ArticleError(f"{article_id}: the text is empty; give the article's words")
    if len(text) > MAX_CHARACTERS:
        raise ArticleError(
            f"{article_id}: {len(text):,} characters; at most {MAX_CHARACTERS:,} are read, split the text"
        )
    if "\0" in text:
        raise ArticleError(f"{article_id}: holds a zero character at {text.index(chr(0))}: not text; export it as text")
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ArticleError(f"{article_id}: half a surrogate pair at {error.start}; write the text as UTF-8") from error


def _language(given: str | None, text: str) -> str:
    tag = (given or "").lower()[:2]
    return tag if tag in ("en", "zh") else language_of(text)


def _given_title(text: str, lines: list[Span], title: str) -> Span | None:
    """Where a given title stands in the head of the text: the first of ten lines that begins with it."""
    wanted = title.strip()
    for start, _ in lines[:10]:
        if wanted and text.startswith(wanted, start):
            return start, start + len(wanted)
    return None


def _stated_url(text: str, boilerplate: tuple[Boilerplate, ...]) -> str | None:
    """The address that the text states for itself, on a line of its own with a label."""
    for mark in boilerplate:
        match = _URL_LABEL.match(text, mark.start, mark.end) if mark.kind == "url-line" else None
        if match is not None:
            return match[1].rstrip(").,;。，；）")
    return None
