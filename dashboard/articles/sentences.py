"""Sentences of an article as spans, English and Chinese, outside its boilerplate."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from dashboard.articles.lines import Span, line_spans, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.model import Article

# Nothing that a person wrote as one sentence is longer; what is longer is a table, a list or an attack.
MAX_SENTENCE: Final = 2_000
# Text editors and mail wrap between 60 and 100 columns.
_MAX_WRAP: Final = 120

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_STARTERS = (
    "The|A|An|In|On|At|It|Its|He|She|They|We|This|That|These|Those|But|And|However|Meanwhile|According|After|Before|"
    "As|For|By|If|When|While|Since|Although|Also|There|Their|His|Her|Some|Many|Most|One|No|Not|So|Yet|Then|What|Why"
)
# A stop, found at the first sign of a run: (1) Latin marks with closing quotes before white space; (2) Chinese marks
# anywhere; (3) half-width marks between Chinese characters; (4) a full stop without its space before a word that opens
# sentences. It begins with a plain set of signs, which the engine finds fastest, and reads each run once: linear.
_STOP = re.compile(
    rf"[.!?…。！？；;](?:"
    rf"((?<=[.!?…])(?<![.!?…][.!?…])[.!?…]*+[\"'”’)\]»]*+(?:\[\d{{1,3}}\])*+)(?:\s++|\Z)"
    rf"|((?<=[。！？；])(?<![。！？；][。！？；])[。！？；]*+[.!?…]*+[”’」』）)》】\"']*+)\s*+"
    rf"|((?<=[{_HAN}\"”’）)][;?!])(?=[{_HAN}“\"]))"
    rf"|((?<=[a-z][a-z][.])(?=(?:{_STARTERS})\b)))"
)
_STARTER = re.compile(rf"(?:{_STARTERS})\b")
_BULLET = re.compile(r"(?:[-–—•·*▪●■◆►▶]|\d{1,2}[.)、])[ \t\u3000]+")

# Words that stand before a name or a number and so never close a sentence there.
_BEFORE_NAME = frozenset(
    {
        "mr", "mrs", "ms", "mx", "dr", "prof", "messrs", "mme", "mlle", "gen", "col", "lt", "capt", "sgt", "cpl",
        "maj", "cmdr", "adm", "gov", "sen", "rep", "pres", "rev", "hon", "fr", "sr", "st", "mt", "ft", "supt", "det",
        "insp", "asst", "assoc", "dep", "atty", "vs", "v", "e.g", "i.e", "cf", "al", "approx", "est", "ca", "viz",
        "nee",
    }
)  # fmt: skip
_BEFORE_NUMBER = frozenset(
    {
        "no", "nos", "art", "arts", "sec", "secs", "fig", "figs", "p", "pp", "vol", "ch", "chap", "para", "cl",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
        "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "rm", "apt", "tel", "ext",
    }
)  # fmt: skip
# Words that may close a sentence: they do when a word follows that opens sentences.
_UNDECIDED = frozenset(
    {
        "u.s", "u.k", "u.n", "e.u", "u.s.a", "u.a.e", "p.r.c", "r.o.c", "d.c", "l.a", "n.y", "h.k", "co", "ltd",
        "inc", "corp", "llc", "plc", "bros", "a.m", "p.m", "jr", "sr", "ph.d", "m.d", "b.a", "m.a", "etc", "bhd",
        "pte", "s.a", "n.v", "a.g", "k.k", "gmbh", "univ", "dept", "govt", "intl", "ave", "blvd", "rd", "yahoo",
    }
)  # fmt: skip


def split_sentences(article: Article) -> tuple[Span, ...]:
    """The sentences of an article outside its boilerplate: [start, end) spans in order, trimmed of white space.

    A line break ends a sentence unless the lines are hard-wrapped; a headline and each point of a list is a sentence;
    list marks are left out; no sentence is longer than MAX_SENTENCE characters. Linear in the length of the text.
    """
    text = article.text
    title_end = article.title_span[1] if article.title_span else -1
    spans: list[Span] = []
    position = 0
    for cut_start, cut_end in (*((mark.start, mark.end) for mark in article.boilerplate), (len(text), len(text))):
        if cut_start > position:
            for start, end in _blocks(text, line_spans(text[position:cut_start], position), title_end):
                _split_block(text, start, end, spans)
        position = max(position, cut_end)
    return tuple(spans)


def _blocks(text: str, lines: list[Span], title_end: int) -> Iterator[Span]:
    """Join hard-wrapped lines: lines under one another, without a blank line, list mark or title between them."""
    i, n = 0, len(lines)
    while i < n:
        j = i
        while j + 1 < n and _touch(text, lines[j], lines[j + 1], title_end):
            j += 1
        if j == i:
            yield lines[i]
        else:
            yield from _unwrapped(text, lines[i : j + 1])
        i = j + 1


def _touch(text: str, line: Span, following: Span, title_end: int) -> bool:
    """Whether two lines can be one paragraph: short enough for a wrap, one break between, no list mark, no title."""
    if line[1] - line[0] > _MAX_WRAP or following[0] - line[1] > 12 or line[1] == title_end:
        return False
    between = text[line[1] : following[0]]
    return between.count("\n") + between.replace("\r\n", "").count("\r") == 1 and not _BULLET.match(text, following[0])


def _unwrapped(text: str, lines: list[Span]) -> Iterator[Span]:
    """One span when the lines were wrapped at a width; else one per line, but lower-case continuations stay joined."""
    if _is_wrapped(text, lines):
        yield lines[0][0], lines[-1][1]
        return
    start, end = lines[0]
    for line in lines[1:]:
        continues = text[line[0]].islower() and end - start >= 30 and text[end - 1] not in ".!?。！？；:："
        if not continues:
            yield start, end
            start = line[0]
        end = line[1]
    yield start, end


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether a run of lines was wrapped at a width: no line could have held the first word of the next one."""
    width = max(end - start for start, end in lines)
    if len(lines) < 3 or not 30 <= width <= _MAX_WRAP:
        return False
    for (start, end), (after, after_end) in pairwise(lines):
        word = text[after:after_end].split(None, 1)[0]
        word = word if word.isascii() else word[:2]
        if end - start + 1 + len(word) <= width:
            return False
    return True


def _split_block(text: str, start: int, end: int, spans: list[Span]) -> None:
    """Split one block at its stops and add its sentences to `spans`."""
    bullet = _BULLET.match(text, start, end)
    opened = bullet.end() if bullet else start
    for match in _STOP.finditer(text, opened, end):
        group = match.lastindex or 0
        closed, after = match.end(group), match.end()
        if group == 1 and after < end and _goes_on(text, opened, match.start(), closed, after):
            continue
        _add(text, opened, closed, spans)
        opened = after
    if opened < end:
        _add(text, opened, end, spans)


def _goes_on(text: str, opened: int, stop: int, stop_end: int, after: int) -> bool:
    """Whether the sentence goes on after a Latin stop at [stop, stop_end), with `after` the next word's start."""
    following = text[after]
    if following.islower():
        return True
    if text[stop] != "." or stop_end - stop > 1:
        return False
    word = text[max(opened, stop - 12) : stop]
    word = word[max(word.rfind(" "), word.rfind("\n")) + 1 :].lstrip("(\"'“‘[").lower()
    if word in _BEFORE_NAME or (following.isdigit() and word in _BEFORE_NUMBER):
        return True
    if word in _UNDECIDED or (len(word) == 1 and word.isalpha() and word.isascii()):
        return _STARTER.match(text, after) is None
    return stop - opened <= 3 and word.isdigit()


def _add(text: str, start: int, end: int, spans: list[Span]) -> None:
    """Add a sentence, cut where a monstrous one passes MAX_SENTENCE: at white space or a comma when it has one."""
    while end - start > MAX_SENTENCE:
        limit = start + MAX_SENTENCE
        cut = max(text.rfind(mark, start + MAX_SENTENCE // 2, limit) for mark in " \t\n,，、")
        cut = cut + 1 if cut > 0 else limit
        piece = trimmed(text, start, cut)
        if piece is not None:
            spans.append(piece)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        spans.append((start, end))
