"""A province named once, beside the places of the story, in words that tell no act: mentioned in passing."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.inflection import HAPPENED
from dashboard.places.present import headed_line, tells_now
from dashboard.places.rules import REASONS
from dashboard.places.script import simplified
from dashboard.places.words import ACT, ACT_ZH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.model import Mention
    from dashboard.places.draft import Draft

# "The others are Hainan and Zhejiang": they did what the news did.
_LIKEWISE = re.compile(
    r"\b[Tt]he (?:others?|rest|first|second|latest)\b[^.;]{0,30} (?:is|are|include)\b|"
    r"[;,] so (?:have|has|did|was|were) "
)
# Who acts, without a word of what is done.
_ACTORS = frozenset(
    "court courts police prosecutor prosecutors official officials authorities government governments committee "
    "commission bureau agency department officer officers judge judges inspector inspectors regulator regulators "
    "watchdog gang fraud cases missing storm rain fire blast trial".split()
)
# Where one statement ends and another begins.
_CLAUSES = re.compile(r"; | [–—-] |, (?:while|whereas|but|although|though|as if|as though) |；")
_BARE = 2  # the brackets of “Li Wei (Suihua) was expelled” hold no statement
_OPEN, _CLOSE = re.compile(r"[(（][^()（）]*\Z"), re.compile(r"[^()（）]*[)）]")
# “Shanxi wants one yuan more”: the place is the subject of what is decided there.
_DECIDES = re.compile(
    r"(?:['’]s [a-z]+)?(?: (?:also|now|too))? (?:wants?|means?|aims?|seeks?|will|is to|are to|to|"
    r"moves?|steps?|goes|acts?|does)\b"
)
_AT_START = re.compile(r"(?:^|[.;:,“\"] ?)(?:[-*•] )?(?:[Tt]he )?(?:\w+ern )?$")
# “- Mudanjiang, Heilongjiang: more than 60 in March”, “Kunshan: Huang bought ...”
_ITEM = re.compile(r"[^.!?;]{0,30}: ")
# “Hainan, 0.8 yuan a kilowatt-hour.”, “Yunnan, likewise.”: the items of an answer, each with what was decided there.
_ANSWER = re.compile(
    r"(?:,? and [A-Z]\w+(?: [A-Z]\w+)?)?, (?:[¥$]?\d[\d.]*(?: yuan| fen)?|one|two|three|half a|an? |likewise|the same|"
    r"too|ditto)\b[^.!?;]{0,40}[.;]?\s*\Z"
)
# “Q: Who else does it? A: Hainan and Inner Mongolia.”
_NAMES = re.compile(
    r"\W*(?:A(?:nswer)?[.:] ?)?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
    r"(?:(?:, and|,| and) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?){0,6}\.?\s*"
)
_WHO = re.compile(r"(?<![^\s:.])(?:[Ww]ho|[Ww]hich|[Ww]here)\b[^?\n]{1,80}\?\s*(?:A(?:nswer)?[.:]\s*)?\Z")
_NOBODY = re.compile(
    r"\b(?:not|n['’]t|nobody|next|may|might|could|will|would|silent|missing|left|from|largest|biggest)\b"
)
_ALONE = re.compile(r"(?:[A-Z]\w+(?: [A-Z]\w+)? and )?")
_MONEY = re.compile(r"\byuan\b|\bfen\b|kilowatt|\bkWh\b|[¥$]")
# “Did Sichuan act?” asserts nothing; “Why did Sichuan act?” takes it for granted.
_ASKED = re.compile(r"[?？][”\"」]?\s*\Z")
_GRANTED = re.compile(
    r"\W*(?:Q[.:]\s*)?(?:[^?:]{0,80}: )?(?:why|how|when|what|who|where|which)\b|[^？]{0,200}(?:为什么|为何|為何|"
    r"怎么|怎麼|如何|什么|"
    r"什麼|谁|誰)",
    re.IGNORECASE,
)
# “Ms. Zhang of Tianjin”, “天津的张女士”, “Xiamen gangs”: whose the case is not, where others carry it.
_PERSONS = re.compile(
    r"(?:['’]s)?(?:-based)? (?:[a-z-]+ )?(?:gangs?|rings?|syndicates?|swindlers?|scammers?|fraudsters?|crooks?|"
    r"mobsters?|triads?|"
    r"gangsters?|criminals?|bosses|victims?|residents?|customers?|clients?|savers?|depositors?)\b"
)
_PERSONS_BEFORE = re.compile(
    r"\b(?:gangs?|rings?|syndicates?|swindlers?|scammers?|fraudsters?|crooks?|gangsters?|criminals?|bosses|victims?|"
    r"residents?|"
    r"customers?|clients?|Zhang|Wang|Li|Liu|Chen) (?:of|from) $"
)
_PERSONS_ZH = re.compile(
    r"(?:省|市|县|区)?的?(?:市民|居民|村民)?[\u4e00-\u9fff](?:某{1,2}|女士|先生|小姐|大爷|大妈|"
    r"阿姨|老太)"
)


def mark_passing(drafts: Sequence[Draft]) -> None:
    """Turn a province's only mentions into context where their one sentence tells no act, and others have one."""
    first = min((d.sentence for d in drafts), default=(0, 0))
    by_code: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.role == "case" and draft.sentence != first and _is_asked(draft):
            draft.background("question", draft.opening(60))
        if draft.role == "case" and not draft.pending and answers(draft):
            draft.acts, draft.rule, draft.clue = True, "answer", draft.opening(60)
        if not draft.is_rejected and draft.role == "case" and not draft.acts:
            for code in draft.codes if len(draft.codes) == 1 or draft.hit.entry.kind == "compound" else ():
                by_code[code].append(draft)
    persons = {code for code, found in by_code.items() if len(by_code) > 1 and all(map(_is_persons, found))}
    carriers = {code for code, found in by_code.items() if code not in persons and _carries(found, first)}
    for code, found in by_code.items():
        if code in carriers or (not carriers and found[0].surface[0] > "\u2e80"):
            continue
        if (carriers and code in persons) or not _tells_act(found[0]):
            for draft in found:
                draft.background("passing", draft.surface)


def untold(mention: Mention) -> Mention:
    """The mention as context: the article names the place, and tells nothing that happened there.

    An item of an answer has no verb to tell anything, and stays.
    """
    if mention.rule == "answer":
        return mention
    reason = REASONS["untold"].format(surface=mention.surface)
    return replace(mention, role="context", rule="untold", reason=reason)


def _carries(found: Sequence[Draft], first: tuple[int, int]) -> bool:
    return _spread(found) or any(d.how == "institution" or d.sentence == first for d in found)


def _is_asked(draft: Draft) -> bool:
    """True in a question that takes nothing for granted."""
    start, end = draft.sentence
    last = draft.text[max(start, end - 4) : end]
    return ("?" in last or "？" in last) and bool(_ASKED.search(last)) and not _GRANTED.match(draft.opening())


def _spread(found: Sequence[Draft]) -> bool:
    """True when the province stands in more than one sentence."""
    return len({d.sentence for d in found}) > 1


def _is_persons(draft: Draft) -> bool:
    if draft.surface[0] > "\u2e80":
        return bool(_PERSONS_ZH.match(simplified(draft.after(12))))
    return bool(_PERSONS.match(draft.after(40)) or _PERSONS_BEFORE.search(draft.before(24)))


def _tells_act(draft: Draft) -> bool:
    clause = _clause(draft)
    return bool(
        HAPPENED.search(clause)
        or any(found.group().lower() not in _ACTORS for found in ACT.finditer(clause))
        or _LIKEWISE.search(draft.opening())
        or _ITEM.match(draft.after(40))
        or tells_now(draft.text, draft.sentence, (draft.hit.start, draft.hit.end))
        or (_AT_START.search(draft.before(24)) and _DECIDES.match(draft.after(40)))
        or (not clause.isascii() and ACT_ZH.search(clause))
    )


def answers(draft: Draft) -> bool:
    """True for an item without a verb that answers “who?”, or gives a price in a text that speaks of money."""
    if _names_alone(draft):
        return True
    is_item = _ALONE.fullmatch(draft.before(40)) and _ANSWER.match(draft.after(80))
    return bool(is_item and _MONEY.search(draft.text, max(0, draft.hit.start - 200), draft.sentence[1]))


def _names_alone(draft: Draft) -> bool:
    """“Who else does it? Hainan and Inner Mongolia.”"""
    start = draft.sentence[0]
    asked_from = max(0, start - 120)
    if draft.text.find("?", asked_from, start) < 0 or not _NAMES.fullmatch(draft.opening(120)):
        return False
    asked = _WHO.search(draft.text, asked_from, start)
    return asked is not None and not _NOBODY.search(asked.group())


def _clause(draft: Draft) -> str:
    """The statement in which the name stands."""
    line = headed_line(draft.text, draft.sentence, (draft.hit.start, draft.hit.end))
    if line != draft.sentence:
        return draft.text[slice(*line)]
    left, right = draft.before(300), draft.after(300)
    opened, closed = _OPEN.search(left), _CLOSE.match(right)
    if opened and closed and len(opened.group()) + len(closed.group()) > _BARE:
        return opened.group() + draft.surface + closed.group()
    cut = list(_CLAUSES.finditer(left))
    end = _CLAUSES.search(right)
    return left[cut[-1].end() if cut else 0 :] + draft.surface + right[: end.start() if end else len(right)]
