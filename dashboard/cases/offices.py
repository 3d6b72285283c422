"""Which office a text gives a person: "Xiao Yi, the former vice chairman of the ...", 江西省政协原副主席肖毅."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = (
    r"(?P<head>(?:(?:former|then|ex|acting|executive|deputy|vice|first|party|general|chief)[- ]){0,3}"
    r"(?:chair(?:man|woman|person)?|secretary|governor|mayor|director|minister|president|commissioner|inspector|"
    r"procurator|judge|general manager|manager|founder|executive|head|chief|adviser|advisor))"
)
# A body ends where the sentence goes on: a comma, a bracket, a relative pronoun, a verb of being.
_BODY = r"(?: of (?:the )?(?P<body>[^,.;:()“”\"]{2,120}?)(?=,|\.|;| \(| who\b| which\b| was\b| is\b| has\b|$))?"
_AFTER = re.compile(rf"(?:,| is| was) (?:an? |the |once |once the )?{_HEAD}{_BODY}", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_HEAD},? $", re.IGNORECASE)
_BEFORE_ZH = re.compile(
    r"(?P<body>[\u4e00-\u9fff]{2,14}?)(?P<head>(?:原|前)?(?:党组|党委|常务)?副?(?:主席|书记|省长|市长|县长|区长|厅长|"
    r"局长|"
    r"部长|主任|院长|检察长|行长|董事长|总经理|處長|局長|主席|書記|市長|董事長))$"
)
_NEAR = 200  # characters around a name in which its office can stand


@dataclass(frozen=True, slots=True)
class Office:
    """An office at [start, end) of an article: `head` is what the person is, `body` where; `body` may be empty."""

    article_id: str
    start: int
    end: int
    surface: str
    head: str
    body: str

    @property
    def rank(self) -> str:
        """The head without "former" and the like: two sources that agree on it can disagree on the body."""
        return re.sub(r"^(?:(?:former|then|ex|once)[- ])+|^[原前]", "", self.head.casefold())


def find_offices(article_id: str, text: str, name: str) -> Iterator[Office]:
    """The offices that the text gives the bearer of this name, in order."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        after = _AFTER.match(text, end, min(len(text), end + _NEAR))
        before = text[max(0, start - _NEAR) : start]
        found = _BEFORE.search(before[-40:]) or _BEFORE_ZH.search(before[-24:])
        if after:
            yield _office(article_id, after, 0)
        elif found:
            yield _office(article_id, found, start - len(found.string))
        start = text.find(name, end)


def _office(article_id: str, match: re.Match[str], offset: int) -> Office:
    body = (match.groupdict().get("body") or "").strip()
    start = match.start("head")
    end = max(match.end("head"), match.end("body") if "body" in match.re.groupindex else -1)
    if body and match.start("body") < start:
        start = match.start("body")
    surface = match.string[start:end]
    return Office(article_id, start + offset, end + offset, surface, match.group("head"), body)


def disagree(one: Office, other: Office) -> bool:
    """True when both give the same rank in bodies of which neither is a part of the other."""
    ours, theirs = (set(re.findall(r"\w+", o.body.casefold())) - {"the", "of"} for o in (one, other))
    return bool(ours and theirs) and one.rank == other.rank and not ours <= theirs and not theirs <= ours
