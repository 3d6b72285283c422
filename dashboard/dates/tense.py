"""Does a date without a year lie behind publication or ahead of it? Read from the words around it."""

from __future__ import annotations

import re
from typing import NamedTuple

from dashboard.cues import lowered
from dashboard.dates.expression import Direction, Token

_LOOK_LEFT, _LOOK_RIGHT = 140, 90
_ADVERBS = r"(?:\s+(?:not|also|be|have|been|only|now|then|soon|again|[a-z]{2,12}ly)\b){0,3}"
_NOT_VERB = (
    r"(?:the|a|an|its|his|her|their|this|that|these|those|all|more|some|one|two|three|date|local|many|each|"
    r"about|over|nearly|state|public|other|which|whom|what|light|court|trial|prison|justice|custody|hospital|safety|"
    r"death|life|town|account|[a-z]+s|[a-z]+(?:ing|ion|ers|ies|ity|ment))\b"
)
# The words before a date are read in lower case, which costs a third of looking past case. A verb stands at the first
# letter of a word: everything else is passed over quickly.
_VERB = re.compile(
    rf"\b(?=[a-z])(?:(?P<future>(?:will|shall|would|won['’]t|going to|set to|"
    rf"due (?:to|in|on|by|this|next)|scheduled to|scheduled for|is to|"
    rf"are to|plans? to|planning to|intends? to|expected to|expects? to|aims? to|wants? to)\b{_ADVERBS}(?:\s+[a-z]+)?)"
    rf"|(?P<near>(?:to(?!\s+{_NOT_VERB})|must|should|has to|have to|may|can)\s+(?:be\s+)?[a-z]+"
    rf"(?:\s+(?:out|down|up|off))?"
    rf"|(?:ends?|expires?|closes?|starts?|begins?|becomes?|takes? effect|comes? into|effective|due|runs?|"
    rf"wants?|asks?)\b)"
    rf"|(?P<past>(?:was|were|had|did|said|told|found|held|took|gave|began|went|came|saw|made|met|sent|wrote|cut|"
    rf"shut|put|got|led|fell|ran|won|lost|paid|sold|bought|caught|drew|[a-z]{{2,14}}ed)\b))"
)
_BETWEEN = (
    r"(?:\s+(?:on|the|about|around|at|of|midnight|\d{1,2}(?::\d\d)?|utc|gmt|cst|am|pm|a\.m\.|p\.m\.|noon|end|early|"
    r"late|mid|beginning)){0,4}\s*\Z"
)
_UNTIL = r"by|before|until|till|no later than|deadline(?:\s+(?:of|is|was))?|expires?\s+on|ends?\s+on"
_FROM = r"from|starting|beginning|begins?|starts?|effective|as of"
_AFTER = r"since|after|following|dated|(?:announcement|circular|communiqué|letter|notice|note|statement) of"
_DEADLINE = re.compile(rf"\b(?:{_UNTIL}){_BETWEEN}")
# "had by Wednesday taken in 1,100 people", "by June all had left": the day until which it was done already.
_DONE_BY = re.compile(rf"\b(?:had|has|have)(?: \w+ly)? by{_BETWEEN}")
_DONE_AFTER = re.compile(r"[\w ]{0,20},?(?: [\w’'-]+){1,6}? had\b")
_BEGIN = re.compile(rf"\b(?:{_FROM}){_BETWEEN}")
_BEHIND = re.compile(rf"\b(?:{_AFTER}){_BETWEEN}")
# Any of the three: most dates have none.
_PREPOSITION = re.compile(rf"\b(?=[abcdeflnstu])(?:{_UNTIL}|{_FROM}|{_AFTER}){_BETWEEN}")
# "Earlier, in June, ...", "terms that a lower court had handed down on September 22".
_EARLIER = re.compile(
    r"(?:\b(?:earlier|before that|previously|beforehand)\b,?|\bhad (?:\w+ly )?(?:\w+ed|\w+en|sent|told|put|set|"
    r"found|held|made|cut|shut)(?: (?!by\b)[\w’'-]+){0,4}?)(?: (?:on|in|back in))?(?: the)? \Z"
)
_CLAUSE_START = re.compile(r"[;:—]")
_CLAUSE_END = re.compile(r"[;.—]")

_ZH_CLAUSE = "。；;，,"
_ZH_DEADLINE = re.compile(r"\s?(?:\d{1,2}[时時点點:：](?:\d{1,2}分?)?)?\s?(?:之前|以前|前|为止|為止|止|到期|截止)")
_ZH_BEGIN = re.compile(r"\s?(?:\d{1,2}[时時点點:：](?:\d{1,2}分?)?)?\s?(?:起|开始|開始)")
# But 将该团伙打掉, 将21人抓获: there 将 brings the object.
_ZH_FUTURE = re.compile(
    r"[将將](?![领領軍军該该其這这此涉犯嫌上他她两兩三四五六七八九十多\d\s]|[\u4e00-\u9fff]某|主犯|赃|贓|团伙|團夥)|"
    r"拟|擬|预计|預計|计划|計劃|有望|务必|務必|力争|力爭|确保|確保|目标|目標|争取|爭取"
)
_ZH_UNTIL = re.compile(
    r"(?:截止|截止到|延长至|延長至|持续至|持續至|推迟至|不迟于|不遲於|期限[至到为為是]|有效期[至到])(?:到|于|於)?\Z"
)
_ZH_EARLIER = re.compile(r"(?:此前|早前|先前|之前)(?:的|在|于|於)?\Z")
# 此前，市公安局1月1日立案: all that the sentence tells lies before what was told.
_ZH_EARLIER_OPENS = re.compile(r"\s?(?:此前|早前|先前|在此之前|更早前)[，,]")
_ZH_AS_OF = re.compile(r"(?:截至|截止目前)\Z")


class Tense(NamedTuple):
    """Where a date lies: past, future, or near (whichever is closer to publication); whether it is a deadline,
    whether a cue of its own (will, by, from, 前, 起) points ahead, and whether it lies before the date told last."""

    direction: Direction
    is_deadline: bool = False
    is_cued: bool = False
    is_earlier: bool = False


def _last_verb(left: str, told: str) -> Direction | None:
    """The tense of the last verb before a date; `told` is `left` as it is written: "fled to Hebei" holds one verb."""
    verb = None
    for found in _VERB.finditer(left):
        is_to = verb == "past" and left.startswith("to ", found.start())
        is_name = is_to and told[found.start() + 3 : found.start() + 4].isupper()
        verb = verb if is_name else found.lastgroup
    return verb  # type: ignore[return-value]


def _first_verb(right: str) -> Direction | None:
    """The tense of the first verb after a date, in its clause."""
    cut = _CLAUSE_END.search(right)
    found = _VERB.search(right, 0, cut.start() if cut else len(right))
    return found.lastgroup if found else None  # type: ignore[return-value]


def english_tense(text: str, token: Token, start: int, end: int) -> Tense:
    """The tense of an English date: its preposition first, then the nearest verb before it, then the first after it."""
    told = text[max(start, token.start - _LOOK_LEFT) : token.start]
    left = lowered(told)
    for cut in _CLAUSE_START.finditer(left):
        last = cut.end()
        if not left[last - 2 : last - 1].isdigit():
            left = " " * last + left[last:]
    is_set = _PREPOSITION.search(left, max(0, len(left) - 48)) is not None
    if is_set and _BEHIND.search(left, max(0, len(left) - 40)):
        return Tense("past")
    if _EARLIER.search(left, max(0, len(left) - 60)):
        return Tense("past", is_earlier=True)
    verb = _last_verb(left, told)
    right = None if verb else _first_verb(lowered(text[token.end : min(end, token.end + _LOOK_RIGHT)]))
    deadline = is_set and _DEADLINE.search(left, max(0, len(left) - 48)) is not None
    if deadline and (_DONE_BY.search(left) or _DONE_AFTER.match(text, token.end, min(end, token.end + _LOOK_RIGHT))):
        return Tense("past")
    if deadline or (is_set and _BEGIN.search(left, max(0, len(left) - 48))):
        if "future" in (verb, right):
            return Tense("future", deadline, is_cued=True)
        return Tense("near", deadline, is_cued=deadline or "past" not in (verb, right))
    direction = verb or ("future" if right == "future" else "past")
    return Tense(direction, is_cued=direction == "future")


def chinese_tense(text: str, token: Token, start: int, end: int) -> Tense:
    """The tense of a Chinese date: what follows it (前, 起, 止), then what precedes it in its clause (将, 拟, 预计)."""
    left = text[max(start, token.start - 40) : token.start]
    cut = max(left.rfind(mark) for mark in _ZH_CLAUSE)
    left = left[cut + 1 :]
    ahead = _ZH_FUTURE.search(left) is not None
    if _ZH_DEADLINE.match(text, token.end, end) or _ZH_UNTIL.search(left):
        return Tense("future" if ahead else "near", is_deadline=True, is_cued=True)
    if _ZH_AS_OF.search(left):
        return Tense("past")
    if _ZH_EARLIER.search(left) or _ZH_EARLIER_OPENS.match(text, start):
        return Tense("past", is_earlier=True)
    if _ZH_BEGIN.match(text, token.end, end) and (ahead or token.expression.kind != "weekday"):
        return Tense("future" if ahead else "near", is_cued=True)
    right = text[token.end : min(end, token.end + 24)]
    stop = min((place for place in (right.find(mark) for mark in _ZH_CLAUSE) if place >= 0), default=len(right))
    ahead = ahead or _ZH_FUTURE.match(right[:stop]) is not None
    return Tense("future" if ahead else "past", is_cued=ahead)
