"""Lines of a text as spans: every other reading of an article starts from them."""

from __future__ import annotations

import re
from typing import Final

# How many lines of a text are its head.
HEAD: Final = 8
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_LETTER = re.compile("[A-Za-z\u00c0-\u024f]+")

Span = tuple[int, int]


def line_spans(text: str, offset: int = 0) -> list[Span]:
    """The spans of all lines that hold more than white space, in order, trimmed of white space, moved by `offset`."""
    spans: list[Span] = []
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            start = offset if line[0] == words[0] else offset + line.index(words[0])
            spans.append((start, start + len(words)))
        offset += len(line)
    return spans


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without the white space at its ends, or None when nothing else is in it."""
    words = text[start:end]
    stripped = words.lstrip()
    if not stripped:
        return None
    start += len(words) - len(stripped)
    return start, start + len(stripped.rstrip())


def language_of(text: str) -> str:
    """The language of a text, "zh" or "en": Chinese when its characters outnumber its Latin words.

    A Chinese text full of Latin names stays Chinese, and an English text with a few names in characters English.
    """
    sample = text[:6_000]
    if _is_western(sample):
        return "en"
    han = len(_HAN.findall(sample))
    return "zh" if han > len(_LETTER.findall(sample)) else "en"


def _is_western(sample: str) -> bool:
    """Whether a text has no sign beyond Windows-1252, hence no Chinese: told at the speed of C."""
    try:
        sample.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True
