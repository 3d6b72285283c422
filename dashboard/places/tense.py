"""A clause that looks back (had been loaded) or ahead (will move) tells no act, where others tell the story.

Source: the past perfect sets a scene before the one that is told (Quirk et al., A Comprehensive Grammar of the English
Language, 4.24); modals speak of what has not happened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import Cue, Table
from dashboard.places.script import simplified
from dashboard.places.words import ACT, ACT_ZH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.places.draft import Draft

_REACH = 140
# “they had been loaded in Yiwu”
_BACK = Cue(
    r"\bhad (?:\w+ly |also |once |all |both |just |already |earlier |long |first |never )?(?:been )?"
    r"(?:[a-z]+(?:ed|en|wn|ught|old|ept|ent|eft|ade|ung)|run|begun|come|become|gone|won|sat|lain|met|led)\b"
    r"[^,;:.]{0,60} $"
)
# “will move its servers to Guiyang”
_AHEAD = Cue(
    r"\b(?:will|would|(?:is|are|was|were|due|set|about) to|(?:plan|hope|want|intend|aim|expect)(?:s|ed)? to) "
    r"(?:\w+ly |also |soon |then |next |one day )?(?:be )?[a-z]+\b[^,;:.]{0,60} $"
)
# “主犯原在江西种茶”, “拟在甘肃重开”; “此前有四川绵阳” names one that did the same
_BACK_ZH = Cue(
    r"(?:曾(?![祖孙某])|早年|当年|此前(?![有是])|原先|原本|原定|原拟|原在|起初|最初|多年前|小时候|年轻时)[^，。；：、,;]{0,12}$"
)
_AHEAD_ZH = Cue(
    r"(?:将|拟|计划|打算|准备|想[要去到在]|希望|有意|预定|下一站|下周|明年|下月|日后)[^，。；：、,;]{0,12}$"
)
_CLAUSE_ZH = re.compile(r"[，。；：！？,;]")
# “in a shed in Mabian, where he was caught”
_WHERE = re.compile(r"(?:['’]s)?(?:,? [A-Z][\w’'-]+| county| province)*,? where\b")
_BODY = re.compile(
    r"\b(?i:police|officers?|courts?|judges?|prosecutors?|inspectors?|officials?|authorities|regulators?|government|"
    r"bureaus?|commission|ministry|customs|committee|troops|firefighters|rescuers|teams?|state council|grid)\b"
)
_CLAUSE = re.compile(r"[,;:.]| (?:and|but|when|after|before|until|because|where|which|who|that|while)\b")
_CLAUSES = Table((_BACK, "history"), (_AHEAD, "expected"))
_CLAUSES_ZH = Table((_BACK_ZH, "history"), (_AHEAD_ZH, "expected"))


def mark_tense(drafts: Sequence[Draft]) -> None:
    """Make a place context that only such clauses name, where another province is a place of the story."""
    open_ = [d for d in drafts if d.role == "case" and not d.pending]
    if len({d.codes for d in open_}) < 2:
        return
    away = {id(d): rule for d in open_ if (rule := _rule(d))}
    told = {code for d in open_ if id(d) not in away for code in d.codes}
    for draft in open_ if told else ():
        if id(draft) in away and not told.intersection(draft.codes):
            draft.background(away[id(draft)], draft.quote(0, len(draft.before(30))))


def _rule(draft: Draft) -> str:
    """The rule of the clause in which the name stands, or an empty string when it tells an act or a body is in it."""
    if draft.acts or draft.how == "institution" or draft.has_body:
        return ""
    if not draft.surface.isascii():
        return _rule_zh(draft)
    before, after = draft.before(_REACH), draft.after(_REACH)
    for pattern, rule in _CLAUSES.standing(draft.cues):
        found = pattern.search(before)
        if found is None or _WHERE.match(after):
            continue
        end = _CLAUSE.search(after)
        start = max((cut.end() for cut in _CLAUSE.finditer(before[: found.start()])), default=0)
        clause = before[start:] + after[: end.start() if end else len(after)]
        if not ACT.search(clause) and not _BODY.search(clause):
            return rule
    return ""


def _rule_zh(draft: Draft) -> str:
    before, after = simplified(draft.before(40)), draft.after(40)
    for pattern, rule in _CLAUSES_ZH.standing(draft.cues):
        if not pattern.search(before):
            continue
        end = _CLAUSE_ZH.search(after)
        clause = _CLAUSE_ZH.split(before)[-1] + after[: end.start() if end else len(after)]
        if not ACT_ZH.search(clause):
            return rule
    return ""
