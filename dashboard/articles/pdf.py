"""The text of a PDF: its wrapped lines joined into paragraphs again, without what stands at the edges of its pages."""

from __future__ import annotations

import re
import threading
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from dashboard.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfDocument, PdfPage

# A news article has a few pages; what has more is a book, to be split by its owner.
MAX_PAGES: Final = 300
MAX_SECONDS: Final = 10.0
# PDFium keeps state of its own and is not made for two threads at a time (its documentation).
_ALONE = threading.Lock()

_HAN = "\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef"
_IS_HAN = re.compile(f"[{_HAN}]")
# Word processors set a gap between Chinese and Latin letters or digits; it comes out as a space.
_GAP = re.compile(f"(?<=[{_HAN}]) +(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) +(?=[{_HAN}])")
_SPACES = re.compile(r"[ \t\xa0]{2,}")
# PDFium writes U+FFFE for a hyphen at the end of a line.
_HYPHEN: Final = "\ufffe"
_BREAK = re.compile(f"\r\n|\n|\r|(?<={_HYPHEN})")
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\ufffd\u00ad]")
_LIGATURES: Final = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_WORD = re.compile(r"\w+")
_BULLET = re.compile(r"(?:[-–—•·*▪●■◆►▶]|\d{1,2}[.)、]|[一二三四五六七八九十]{1,2}、|[（(]\d{1,2}[)）])\s?")
_STOPS: Final = '.。!！?？”"…'
# What browsers print at the edges of a page: the address with the number of the page, the day with the title.
_FOOT = re.compile(r"((?:https?|file)://\S{1,2000})\s+\d{1,3}\s?/\s?\d{1,3}")
_PRINTED = re.compile(r"(?:\d{1,4}[/.-]){2}\d{2,4},? \d{1,2}[:：]\d\d(?:[:：]\d\d)?(?: ?[AP]M)?(?:\s.*)?")
_NUMBER = re.compile(
    r"\W{0,3}(?:page |p\. ?|第 ?)?\d{1,4}(?: ?(?:of|/|页，?共|頁) ?\d{0,4} ?[页頁]?)? ?页?\W{0,3}", re.IGNORECASE
)
# The part of a page, from its upper and lower edge, where such lines stand.
_EDGE: Final = 0.09
# What is narrower than this, in Latin letters, was not wrapped at a width (as in `sentences`).
_MIN_WRAP: Final = 28
# How many lines before and behind a line show how wide its column is.
_NEAR: Final = 60

_IS_GAP = re.compile(f"[{_HAN}][0-9A-Za-z]|[0-9A-Za-z%][{_HAN}]")
# First halves of words with a hyphen of their own.
_FIRST_HALVES: Final = frozenset(
    "all anti co cross ex far full half high ill large long low mid multi non off old on open over part post pre pro "
    "re self semi short single small so state sub third two three four five six vice well year".split()
)


@dataclass(frozen=True, slots=True)
class _Line:
    """One printed line: its words, its box in points, the size of its letters, and where on the page it stands."""

    words: str
    left: float
    right: float
    bottom: float
    size: float
    is_edge: bool
    is_cut: bool


@dataclass(slots=True)
class _Page:
    """The lines of a page, how far one commonly stands below the other, and how large letters commonly are."""

    lines: list[_Line]
    pitch: float
    size: float


def pdf_text(data: bytes, name: str) -> tuple[str, str | None]:
    """The text of a PDF, a paragraph to a line with an empty one between, and the address that a browser printed on it.

    `name` stands in messages. Raises ArticleError when it is damaged, locked, too long, too slow or holds no text.
    """
    import pypdfium2

    try:
        with _ALONE, closing(pypdfium2.PdfDocument(data)) as document:
            pages = _read(document, name)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ArticleError(f"{name}: locked by a password; save it without one") from error
        raise ArticleError(f"{name}: not a PDF that can be read; save its text as .txt") from error
    url = _without_edges(pages)
    text = "\n\n".join(_paragraphs(pages))
    if not text.strip():
        raise ArticleError(f"{name}: no text in this PDF (pictures of pages?); run text recognition on it first")
    return text, url


def _read(document: PdfDocument, name: str) -> list[_Page]:
    begun = time.monotonic()
    if len(document) > MAX_PAGES:
        raise ArticleError(f"{name}: {len(document)} pages, at most {MAX_PAGES} are read; split the file")
    pages = []
    for number in range(len(document)):
        pages.append(_page(document[number]))
        if time.monotonic() - begun > MAX_SECONDS:
            raise ArticleError(f"{name}: took more than {MAX_SECONDS:.0f} s to read; save its text as .txt")
    return pages


def _page(page: PdfPage) -> _Page:
    """The lines of one page, and the distance from one to the next that is most common on it."""
    from pypdfium2.raw import FPDFText_GetFontSize

    found = page.get_textpage()
    text, height = found.get_text_range(), page.get_height()
    lines: list[_Line] = []
    begun = 0
    # A sign beyond the first plane counts twice for PDFium.
    is_plain = found.count_chars() == len(text)
    for cut in [*_BREAK.finditer(text), None]:
        end = cut.start() if cut else len(text)
        first, last = begun + _lead(text[begun:end]), begun + len(text[begun:end].rstrip()) - 1
        if last >= first and text[first : last + 1].strip(_HYPHEN):
            left, bottom, _, top = found.get_charbox(first, loose=True) if is_plain else (0.0, 0.0, 0.0, 0.0)
            is_cut = text[last] == _HYPHEN
            right = found.get_charbox(last - is_cut, loose=True)[2] if is_plain else 0.0
            is_edge = bool(height) and not _EDGE < (bottom + top) / 2 / height < 1 - _EDGE
            size = float(FPDFText_GetFontSize(found, first)) if is_plain else 0.0
            lines.append(_Line(_clean(text[first : last + 1]), left, right, bottom, size, is_edge, is_cut))
        begun = cut.end() if cut else end
    pitches = Counter(round(one.bottom - two.bottom) for one, two in pairwise(lines))
    pitch = max(((n, -step) for step, n in pitches.items() if step > 2), default=(0, 0))
    sizes = Counter(line.size for line in lines).most_common(1)
    return _Page(lines, float(-pitch[1]), sizes[0][0] if sizes else 0.0)


def _lead(words: str) -> int:
    return len(words) - len(words.lstrip())


def _clean(words: str) -> str:
    return _GAP.sub("", _SPACES.sub(" ", _CONTROL.sub("", words).translate(_LIGATURES))).strip()


def _without_edges(pages: Sequence[_Page]) -> str | None:
    """Take page numbers, running heads and what a browser prints off the pages; returns the address that it printed."""
    heads = Counter(key for page in pages for key in {_masked(line.words) for line in page.lines if line.is_edge})
    feet = [_FOOT.fullmatch(line.words) for page in pages for line in page.lines if line.is_edge]
    url = next((foot[1] for foot in feet if foot and foot[1].startswith("http")), None)
    for page in pages:
        page.lines = [
            line
            for line in page.lines
            if not line.is_edge
            or not (
                _NUMBER.fullmatch(line.words)
                or _FOOT.fullmatch(line.words)
                or (any(feet) and _PRINTED.fullmatch(line.words))
                or (len(pages) > 1 and heads[_masked(line.words)] > len(pages) / 2)
            )
        ]
    return url if url and "…" not in url and "..." not in url else None


def _masked(words: str) -> str:
    return re.sub(r"\d+", "0", words)


def _paragraphs(pages: Sequence[_Page]) -> Iterator[str]:
    """The paragraphs of all pages, each of one line."""
    words = Counter(word.lower() for page in pages for line in page.lines for word in _WORD.findall(line.words))
    held = ""
    before: tuple[_Line, _Page, int] | None = None
    for page in pages:
        for at, line in enumerate(page.lines):
            if before is not None and _goes_on(*before, line, page):
                held += _seam(before[0], line, words) + line.words
            else:
                if held:
                    yield held
                held = line.words
            before = (line, page, at)
    if held:
        yield held


def _goes_on(one: _Line, page: _Page, at: int, two: _Line, page_of_two: _Page) -> bool:
    """Whether a line goes on the paragraph of the line before: close below it, as large, and that one was full."""
    if one.is_cut:
        return True
    if not one.size or not 0.85 < two.size / one.size < 1.18 or _BULLET.match(two.words):
        return False
    if _n_columns(one.words) < _MIN_WRAP:
        return False
    em = max(_width(one), _width(two)) if _IS_HAN.search(one.words) else 2 * _width(one)
    if page is not page_of_two or two.bottom > one.bottom + em:
        is_near = one.words[-1] not in _STOPS
    else:
        is_centred = abs(one.left + one.right - two.left - two.right) < em
        is_indented = two.left - one.left > 0.8 * em and not is_centred and not _BULLET.match(one.words)
        # A heading is set as much wider as it is larger.
        step = 1.25 * page.pitch * max(1.0, one.size / (page.size or 1.0))
        is_near = 0 < one.bottom - two.bottom < step and not is_indented
    near = page.lines[max(0, at - _NEAR) : at + _NEAR]
    return is_near and one.right + _first_word(two, one.words[-1] in _STOPS) > _margin(one, near)


def _n_columns(words: str) -> int:
    """The width of words in columns of a terminal: two for a Chinese character."""
    return len(words) + len(_IS_HAN.findall(words))


def _width(line: _Line) -> float:
    """The mean width of a sign of a line, in points; of a Chinese one the width of a character."""
    return (line.right - line.left) / max(1, len(line.words))


def _first_word(line: _Line, is_behind_stop: bool) -> float:
    """The width of what cannot be parted at the head of a line: a word with its space, two Chinese characters.

    Behind a full stop, where a paragraph may have ended, one character.
    """
    word = line.words.split()[0]
    return (
        (0.8 if is_behind_stop else 2.2) * _width(line) if _IS_HAN.search(word[:3]) else (len(word) + 1) * _width(line)
    )


def _margin(line: _Line, near: Sequence[_Line]) -> float:
    """The right margin of the column of a line: how far lines of its size go that stand above or below it."""
    return max(
        other.right
        for other in near
        if other is line
        or (other.left < line.right and line.left < other.right and 0.85 < other.size / (line.size or 1) < 1.18)
    )


def _seam(one: _Line, two: _Line, words: Counter[str]) -> str:
    """What stands between two lines of a paragraph: nothing, a space, or the hyphen that the line was cut at."""
    if one.is_cut:
        left, right = _WORD.findall(one.words)[-1:], _WORD.match(two.words)
        whole = (left[0] + right[0]).lower() if left and right else ""
        is_word = words[whole] or not left or (words[left[0].lower()] < 2 and left[0].lower() not in _FIRST_HALVES)
        return "" if whole and right and right[0][0].islower() and is_word else "-"
    is_han = _IS_HAN.match(one.words[-1]) and _IS_HAN.match(two.words[0])
    return "" if is_han or _IS_GAP.search(one.words[-1] + two.words[0]) else " "
