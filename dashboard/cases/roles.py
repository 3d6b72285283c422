"""A province that no report tells of is a place of the case only where a clause says that something happened there.

Names stand in news for many reasons that no list of cues exhausts. So the last word is positive: a report, a public
body of the place, or a verb that tells what was done. Without one of them the name is context.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.cases.plain import names_authority
from dashboard.inflection import PASTS
from dashboard.places import untold
from dashboard.places.present import headed_line, tells_now
from dashboard.places.words import ACT_ZH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.model import Mention, Report

_PARTICIPLES = r"\w+ed|\w+en|come|gone|done|begun|run|become"
# A passive, a perfect or a past: Quirk et al., A Comprehensive Grammar of the English Language, 4.11-27.
_EVENT = re.compile(
    r"\b(?:(?:was|were|been|being) (?:\w+ly )?(?P<passive>\w+)|"
    rf"(?:has|have|had) (?:since |also |already |now |so far |\w+ly )?(?:been \w+|(?:{_PARTICIPLES})\b|{PASTS})|"
    rf"{PASTS}|(?P<regular>\w{{2,}}ed))\b"
)
# "It follows Hebei and Gansu", "after ones in Dalian", "as have Yunnan and Qinghai": they did the same.
_LIKEWISE = re.compile(
    r"\b(?:follow(?:s|ed|ing)?|join(?:s|ed|ing)?|after (?:ones|those|similar \w+)|as (?:have|has|had|did))\b"
)
# "- Dongguan, a city of 10 million: 2,957 machines": an item that counts.
_ITEM = re.compile(
    r"[\W\d]{0,6}[A-Z][^:：.]{2,60}[:：][^.]{0,40}(?:\d|\b(?:dead|killed|injured|missing|infected|held|arrested|closed)\b)"
)
# Participles that stand as adjectives, and what follows "was" without telling an event.
_STATES = frozenset(
    "based called named registered listed related located supposed licensed alleged suspected wanted interested "
    "unemployed retired needed skilled crowded limited united estimated expected titled entitled dated aged".split()
)
_NO_PASSIVE = frozenset(
    "a an the not in at on home once known among one more less too so also still said based called".split()
)
_CLAUSE = re.compile(
    r"[;:—–]|, (?:and(?! (?:later|then|also|again|finally|once)(?: \w+)? (?:in|at|to|from) )|but|while|whereas|which|"
    r"where|who|whose|though|although|because|since|when|"
    r"as(?! (?:have|has|had|did)))\b|"
    r"\b(?:while|whereas|although|because|which|whose|who|where)\b"
)
# “see Danzhou, where a gang took ten million”: who did it, or who stepped in, in a relative clause of its own.
_WHERE_DONE = re.compile(
    r", where (?:[\w’'-]+ ){0,3}(?:gangs?|rings?|swindlers?|fraudsters?|thieves|police|courts?|prosecutors|judges|"
    r"officers|officials|authorities|inspectors|regulators)\b"
)
# "One trail ended in Meizhou; the other in Quanzhou": the verb stands in the clause before.
_GAPPED = re.compile(
    r"[;,] (?:and )?(?:the (?:other|others|second|third|last|rest)|another)(?: [a-z]+)? (?:in|at|near|from|to) $"
)
_GAP = 40  # characters
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_REACH = 400  # characters on either side of a name: a bound that keeps its cost constant


def settle_roles(
    text: str, sentences: Sequence[tuple[int, int]], mentions: Sequence[Mention], reports: Sequence[Report]
) -> tuple[Mention, ...]:
    """The mentions, those of provinces of which nothing is told turned into context.

    `reports` are those of the article; `sentences` and `mentions` in order of position. A province keeps its role by
    one mention: in a sentence of a report, of a public body, or in a clause that tells what happened.
    """
    told = {code for r in reports for code in (*r.provinces, r.court) if code}
    spans = sorted(span for r in reports for span in ((r.start, r.end), *r.support))
    by_code: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.province and mention.role == "case" and mention.province not in told:
            by_code[mention.province].append(mention)
    silent = {
        code
        for code, found in by_code.items()
        if not any(_is_told(text, sentences, spans, mention) for mention in found)
    }
    return tuple(untold(m) if m.role == "case" and m.province in silent else m for m in mentions)


def _is_told(
    text: str, sentences: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]], mention: Mention
) -> bool:
    if _GAPPED.search(text, max(0, mention.start - _GAP), mention.start):
        return True
    if mention.how == "institution" or any(start <= mention.start < end for start, end in spans):
        return True
    sentence = sentences[bisect_right(sentences, (mention.start, len(text))) - 1]
    sentence = headed_line(text, sentence, (mention.start, mention.end))
    start, end = max(sentence[0], mention.start - _REACH), min(sentence[1], mention.end + _REACH)
    if _CHINESE.search(text, start, end):
        return bool(ACT_ZH.search(text, start, end)) or tells_now(text, sentence, (mention.start, mention.end))
    if _ITEM.match(text, start, end) or tells_now(text, sentence, (mention.start, mention.end)):
        return True
    return tells_event(_clause(text, start, end, mention))


def _clause(text: str, start: int, end: int, mention: Mention) -> str:
    is_item = text[mention.end : mention.end + 1] == ":" and not text[start : mention.start].strip("*•·–- \n")
    for cut in _CLAUSE.finditer(text, start, end):
        if is_item and cut.start() == mention.end:
            continue  # “Hebei: first case confirmed”
        if cut.end() <= mention.start:
            start = cut.end()
        elif cut.start() >= mention.end and not _WHERE_DONE.match(text, mention.end, cut.end() + 40):
            end = cut.start()
            break
    return text[start:end]


def tells_event(clause: str) -> bool:
    """True when an English clause tells, by its verb or its actor, something that happened."""
    for found in _EVENT.finditer(clause):
        if found["regular"] and found["regular"].lower() in _STATES:
            continue
        if found["passive"] and found["passive"].lower() in _NO_PASSIVE:
            continue
        return True
    return bool(_LIKEWISE.search(clause)) or names_authority(clause)
