"""Boilerplate: what a page prints around a story. Found and marked, never deleted."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from dashboard.articles.credits import find_credit
from dashboard.articles.datelines import dateline_at
from dashboard.articles.furniture import (
    COMMENT_HEADERS,
    DATE_LABEL,
    DATE_ONLY,
    DATE_PIECE,
    KEYED_PATTERNS,
    LINE_PATTERNS,
    MAX_KEYED,
    MAX_LINE,
    PICTURE_CREDIT,
    RELATED_HEADERS,
    SITE,
    WHOLE_LINES,
)
from dashboard.articles.lines import HEAD, Span, line_spans
from dashboard.model import Boilerplate

_WHOLE: Final = {phrase: kind for kind, phrases in WHOLE_LINES.items() for phrase in phrases}
_FIRST = re.compile(r"[A-Za-z]+|\S")
_SITE = re.compile(SITE)
_DIGIT = re.compile(r"\d")
_KEYED: Final = tuple((kind, keys, re.compile(pattern, re.IGNORECASE)) for kind, keys, pattern in KEYED_PATTERNS)


def _by_opener() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The patterns to try by the first word or character of a line."""
    table: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for kind, openers, pattern in LINE_PATTERNS:
        compiled = re.compile(pattern, re.IGNORECASE)
        for opener in openers.split():
            table.setdefault(opener, []).append((kind, compiled))
    return {opener: tuple(patterns) for opener, patterns in table.items()}


_BY_OPENER: Final = _by_opener()
# A paragraph of a story, not a headline or a teaser: long, and closed by a stop that is no ellipsis.
_PROSE_EN, _PROSE_ZH = 120, 50
# The kind of the line that holds the title: known, and not boilerplate.
_TITLE: Final = ""
_STOPS = '.!?。！？"”’」)）'
_TAIL_BYLINE = re.compile(
    r"[(（\[【](?:[^()（）\[\]【】]{0,8}(?:记者|記者|编辑|編輯|责编|責編|通讯员|来源|來源|完)|reporting by|reporters? |"
    r"editing by|editors?:|writing by)[^()（）\[\]【】]{0,160}[)）\]】]?\Z",
    re.IGNORECASE,
)
_NAMES = r"(?:[A-Z][\w'’-]{1,20} ){2,4}"
_SIGNED = rf"{_NAMES}in [A-Z][\w'’-]{{1,20}}(?: [A-Z][\w'’-]{{1,20}}){{0,2}}"
_CLOSING = re.compile(rf"(?:\A|(?<=[.!?。”\"])\s+)({_SIGNED}(?:(?:,| and|, and) {_SIGNED}){{0,2}})\Z")
_OPENING = re.compile(rf"{_SIGNED}(?:(?:,| and|, and) (?:{_SIGNED}|(?:[A-Z][\w'’-]{{1,20}} ?){{2,4}})){{0,3}}")
# Labels of a menu that lost the space between them: "BitcoinBitcoin NewsBTC NewsCrypto".
_GLUED = re.compile(r"[A-Z](?<=[a-z][A-Z])")  # capitals are few
_SECTION = re.compile(r"[A-Z][A-Z &]{1,30}(?: ?[/|>] ?[A-Z][A-Z &]{1,30}){0,3}")


def find_boilerplate(text: str, lang: str, title: str | None) -> tuple[Boilerplate, ...]:
    """The spans of a text that are not its story, in order, not overlapping.

    `lang` is the language of the text ("en" or "zh"); `title` is its title, whose first line is kept while breadcrumbs
    and repetitions are marked. Kinds: title, tags, see-also, related, comments, cookies, share, newsletter, byline,
    dateline, dateline-line, url-line, navigation, site, caption, legal. Linear in the length of the text.
    """
    lines = line_spans(text)
    return mark_lines(text, lines, line_kinds(text, lines), lang, title)


def mark_lines(
    text: str, lines: list[Span], kinds: list[str | None], lang: str, title: str | None
) -> tuple[Boilerplate, ...]:
    """`find_boilerplate` for a text whose lines and their kinds (`line_kinds`) are known; `kinds` is changed."""
    marks = _mark_titles(text, lines, kinds, title)
    _mark_opening_bylines(text, lines, kinds)
    _mark_sections(text, lines, kinds, lang)
    n_story = 0
    for line, kind in zip(lines, kinds, strict=True):
        if kind is None:
            n_story += 1
            marks.extend(_inside(text, line, is_head=n_story <= HEAD))
        elif kind != _TITLE:
            marks.append(Boilerplate(*line, kind))
    closing = _closing_byline(text, lines, kinds)
    if closing is not None:
        marks.append(closing)
    return tuple(sorted(marks, key=lambda mark: (mark.start, mark.end)))


def line_kinds(text: str, lines: list[Span]) -> list[str | None]:
    """The kind of boilerplate of each trimmed line of a text, or None: by its own words, or as its credit line."""
    kinds = [line_kind(text, line) for line in lines]
    credit = find_credit(text)
    if credit is not None:
        at = lines.index((credit.start, credit.end))
        kinds[at] = kinds[at] or "dateline-line"
    return kinds


def line_kind(text: str, line: Span) -> str | None:
    """The kind of boilerplate that a trimmed line is by its own words, or None.

    Headers of lists and comment sections are "related" and "comments"; what follows them is not judged here.
    """
    start, end = line
    length = end - start
    if length > MAX_LINE:
        return None
    words = text[start:end]
    if length <= 60:
        plain = _plain(words)
        kind = "related" if plain in RELATED_HEADERS else _WHOLE.get(plain)
        if kind is not None:
            return kind
    return _kind_by_pattern(words) or ("dateline-line" if length <= 100 and _is_date_line(words) else None)


def _kind_by_pattern(words: str) -> str | None:
    opener = _FIRST.match(words)
    first = opener[0].lower() if opener else ""
    for kind, pattern in _BY_OPENER.get("0" if first.isdigit() else first, ()):
        if pattern.fullmatch(words):
            return kind
    if len(words) > MAX_KEYED:
        return None
    lower = words.lower()
    for kind, keys, pattern in _KEYED:
        for key in keys:
            if key in lower and pattern.fullmatch(words):
                return kind
    if " " not in words and "." in words and _SITE.fullmatch(words):
        return "site"
    n_glued = len(_GLUED.findall(words))
    return "navigation" if n_glued >= 3 and n_glued * 3 >= len(words.split()) else None


def _plain(words: str) -> str:
    """A header without what decorates it: case, colons, arrows, hashes."""
    return words.casefold().strip(" \t\u3000:：>»→|#*.!…-–—<«【】[]()▼▾").replace("’", "'")


def _is_date_line(words: str) -> bool:
    """Whether a line only says when: a date with label, weekday, clock, section or up to three words of a source."""
    if _DIGIT.search(words) is None or DATE_ONLY.search(words) is None:
        return False
    rest, n_labels = DATE_LABEL.subn(" ", words)
    rest = DATE_PIECE.sub(" ", rest).strip(" \t\u3000-–—|/,，.。:：()（）[]·•")
    if not rest or _SECTION.fullmatch(rest):
        return True
    if rest[-1] in ".!?。！？" or "title" in rest.lower() or "标题" in rest:
        return False
    return n_labels > 0 and len(rest) <= 30 and len(rest.split()) <= 3


def _mark_titles(text: str, lines: list[Span], kinds: list[str | None], title: str | None) -> list[Boilerplate]:
    """Set the kinds of the title's line and of its repetitions; return the marks inside the title's line."""
    key, lowered = _key(title or ""), _key(text)
    marks: list[Boilerplate] = []
    if len(key) < 4:
        return marks
    is_kept = False
    starts = [start for start, _ in lines]
    at = lowered.find(key)
    while at >= 0:
        i = bisect_right(starts, at) - 1
        start, end = lines[i]
        rest = lowered[at + len(key) : end].lstrip()
        if at - start <= 40 and at + len(key) <= end and (not rest or rest[0] in "|｜-–—_»"):
            dateline = dateline_at(text, start, end) if at > start else None
            if is_kept or (at > start and (dateline is None or dateline.end != at)):
                kinds[i] = "title"
            else:
                is_kept = True
                kinds[i] = _TITLE
                marks += [Boilerplate(start, at, "dateline")] if at > start else []
                marks += [Boilerplate(end - len(rest), end, "tags")] if rest else []
        at = lowered.find(key, max(end, at + 1))
    return marks


def _key(words: str) -> str:
    """Words for comparison: lower-case, straight quotes, and of the same length, so that offsets hold."""
    lowered = words.lower()
    return (lowered if len(lowered) == len(words) else words).replace("’", "'").replace("‘", "'")


def _mark_opening_bylines(text: str, lines: list[Span], kinds: list[str | None]) -> None:
    """Set the kind of a bare "Name Surname in City" under the title when a date or byline stands next to it."""
    for i, (start, end) in enumerate(lines[:HEAD]):
        beside = (kinds[i - 1] if i else None, kinds[i + 1] if i + 1 < len(lines) else None)
        if kinds[i] is None and end - start <= 120 and ("dateline-line" in beside or "byline" in beside):
            kinds[i] = "byline" if _OPENING.fullmatch(text, start, end) else None


def _mark_sections(text: str, lines: list[Span], kinds: list[str | None], lang: str) -> None:
    """Spread headers of lists and comment sections over the lines that belong to them."""
    has_begun = False
    mode: str | None = None
    half = len(text) // 2
    for i, line in enumerate(lines):
        kind = kinds[i]
        if mode == "comments":
            kinds[i] = kind if kind not in (None, _TITLE) else mode
            continue
        is_prose = kind is None and _is_prose(text, line, lang)
        if mode == "related" and is_prose:
            resumes = line[0] < half or (i + 1 < len(lines) and _is_prose(text, lines[i + 1], lang))
            mode = None if resumes else mode
        has_begun = has_begun or is_prose
        words = _plain(text[slice(*line)]) if kind in ("related", "comments") else ""
        if has_begun and words in RELATED_HEADERS:
            mode = "related"
        elif has_begun and kind == "comments" and (words in COMMENT_HEADERS or words[:1].isdigit()):
            mode = "comments"
        elif mode == "related" and kind is None:
            kinds[i] = mode


def _is_prose(text: str, line: Span, lang: str) -> bool:
    start, end = line
    if end - start < (_PROSE_ZH if lang == "zh" else _PROSE_EN) or text[end - 1] not in _STOPS:
        return False
    return not text.endswith("...", start, end)


def _inside(text: str, line: Span, *, is_head: bool) -> list[Boilerplate]:
    """Boilerplate inside a line of the story: the dateline before it, the byline in brackets or picture credit after.

    Below the head of the text only a line in capitals or brackets is looked at for a dateline: a round-up has one for
    each of its items.
    """
    start, end = line
    marks: list[Boilerplate] = []
    can_open = is_head or text[start] in "([（【" or text[start : start + 3].isupper()
    dateline = dateline_at(text, start, end) if can_open else None
    if dateline is not None:
        marks.append(Boilerplate(start, dateline.end, "dateline"))
        start = dateline.end
    if text[end - 1] in ")）]】":
        opened = max(text.rfind(mark, max(start, end - 200), end) for mark in "(（[【")
        match = _TAIL_BYLINE.match(text, opened, end) if opened > start else None
        if match is not None:
            marks.append(Boilerplate(opened, end, "byline"))
    elif text[end - 1] not in _STOPS:
        credit = PICTURE_CREDIT.search(text, max(start, end - 90), end)
        if credit is not None:
            marks.append(Boilerplate(credit.start(), end, "caption"))
    return marks


def _closing_byline(text: str, lines: list[Span], kinds: list[str | None]) -> Boilerplate | None:
    """A bare "Name Surname in City" that closes the story: no headline stands there, and no sentence lacks its stop."""
    for i in range(len(lines) - 1, 0, -1):
        if kinds[i] == _TITLE:
            return None
        if kinds[i] is not None:
            continue
        start, end = lines[i]
        tail = max(start, end - 120)
        match = _CLOSING.search(text[tail:end])
        if match is None or (match.start() == 0 and tail > start):
            return None
        return Boilerplate(tail + match.start(1), end, "byline")
    return None
