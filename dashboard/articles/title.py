"""The title of a text: the line that heads it, without breadcrumbs before and tags after."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dashboard.articles.datelines import dateline_at
from dashboard.articles.furniture import PICTURE_CREDIT
from dashboard.articles.lines import Span, language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_MAX_TITLE: Final = {"en": 300, "zh": 90}
_MIN_TITLE: Final = {"en": 15, "zh": 7}
# How many lines may stand before the title: date, section, breadcrumb, byline.
_HEAD: Final = 10
_TAGS = re.compile(r"\s+[|｜»]\s+|\s*[|｜_]\s*(?=[\u4e00-\u9fff])")
_BULLET = re.compile(r"[-–—•·*]\s|\d{1,2}[.)、]\s")


def find_title(text: str, lines: Sequence[Span], kinds: Sequence[str | None]) -> Span | None:
    """The span of the title that the text states, or None when its first line is already the story.

    `lines` are the trimmed lines of the text, `kinds` what boilerplate each is (None: story). A line that a later one
    of the head repeats in part ("Home News <title>") is a breadcrumb: the shorter one is the title.
    """
    head = [
        line for line, kind in zip(lines[:_HEAD], kinds, strict=False) if kind is None and not _is_caption(text, line)
    ]
    if len(head) < 2 or not _is_title(text, head[0]):
        return None
    first = head[0]
    words = text[slice(*first)]
    for line in head[1:4]:
        repeated = text[slice(*line)]
        if len(repeated) < len(words) and len(repeated) >= 15 and words.find(repeated) > 0 and _is_title(text, line):
            first = line
            break
    return _bare(text, first)


def _bare(text: str, line: Span) -> Span:
    """The part of a title line after its dateline and before its tags or the site's name ("Title | Site")."""
    start, end = line
    dateline = dateline_at(text, start, end)
    start = dateline.end if dateline is not None else start
    match = _TAGS.search(text, start, end)
    if match is not None and match.start() - start >= _MIN_TITLE[language_of(text[start:end])]:
        return start, match.start()
    return start, end


def _is_title(text: str, line: Span) -> bool:
    """Whether a line can be a headline: short, no list point, and not closed by a full stop."""
    start, end = line
    words = text[start:end]
    lang = language_of(words)
    if not 2 <= end - start <= _MAX_TITLE[lang] or _BULLET.match(words):
        return False
    if words[-1] in "。；;:：,，" or words.endswith("......"):
        return False
    return words[-1] != "." or words.endswith(("...", "U.S.", "Inc.", "Co.", "Ltd."))


def _is_caption(text: str, line: Span) -> bool:
    """Whether a line closes with the credit of a picture: it stands under the picture, not over the story."""
    start, end = line
    return PICTURE_CREDIT.search(text, max(start, end - 90), end) is not None
