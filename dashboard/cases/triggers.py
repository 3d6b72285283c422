"""The words of the topic that say an action was taken, found in one pass, and how certain the sentence makes the act."""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

import ahocorasick_rs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.config import Topic
    from dashboard.model import Action, Status

# Lower case that keeps every offset: only ASCII letters change, and a curly apostrophe becomes a straight one.
_FLAT = str.maketrans(string.ascii_uppercase + "’", string.ascii_lowercase + "'")


@dataclass(frozen=True, slots=True)
class Trigger:
    """One phrase of the topic in a text: [start, end), the action it says, and whether it needs support (`is_weak`)."""

    start: int
    end: int
    action: Action
    is_weak: bool


class Lexicon:
    """The phrases of one topic, compiled for both languages."""

    def __init__(self, topic: Topic) -> None:
        """Compile the strong and the weak phrases of every action."""
        table: dict[str, tuple[Action, bool]] = {}
        for source, is_weak in ((topic.weak, True), (topic.words, False)):
            for by_action in source.values():
                for action, phrases in by_action.items():
                    table.update({phrase.translate(_FLAT): (action, is_weak) for phrase in phrases})  # type: ignore[misc]
        self._phrases = list(table)
        self._said = list(table.values())
        self._automaton = ahocorasick_rs.AhoCorasick(self._phrases)

    def find(self, text: str) -> list[Trigger]:
        """Every phrase in the text, in order: of overlapping phrases the leftmost, then the longest."""
        flat = text.translate(_FLAT)
        found = sorted(self._automaton.find_matches_as_indexes(flat, overlapping=True), key=lambda m: (m[1], -m[2]))
        triggers, last = [], 0
        for index, start, end in found:
            if start >= last and _is_word(flat, start, end):
                action, is_weak = self._said[index]
                triggers.append(Trigger(start, end, action, is_weak))
                last = end
        return triggers


def _is_word(text: str, start: int, end: int) -> bool:
    """Latin phrases match whole words; Chinese ones match anywhere."""
    if text[start] > "\u2e80":
        return True
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isascii() and (before.isalnum() or before == "-")) and not (after.isascii() and after.isalnum())


_LEXICONS: dict[int, tuple[Topic, Lexicon]] = {}


def lexicon(topic: Topic) -> Lexicon:
    """The compiled lexicon of a topic, built once per topic object (the topic is kept, so its id stays its own)."""
    known = _LEXICONS.get(id(topic))
    if known is None:
        known = _LEXICONS[id(topic)] = (topic, Lexicon(topic))
    return known[1]


_ORDERED = re.compile(r"\b(?:asked|told|ordered|required|instructed|directed|forced|urged|requested|orders?|tells?|asks?|wants?|requires?|bound|have|has|had|obliged|made)(?: \w+){0,6}? to (?:be )?(?:\w+ly )?$")
_FUTURE = re.compile(r"\b(?:will|would|shall|must|should|going to|plans? to|planned to|vow(?:s|ed|ing)? to|pledg(?:ed?|es|ing) to|threaten(?:s|ed)? to|intends? to|set to|expected to|due to be|aims? to|to)(?: \w+ly| also| soon| then| no longer)? (?:be )?(?:\w+ly )?$")
_POSSIBLE = re.compile(r"\b(?:may|might|could|can|cannot rule out|possibly|considering|mulling|risks?|faces?|facing|threat of|likely|if|whether|possible|penalt(?:y|ies)(?:,)? including(?: hard labor or)?|severe penalties.{0,40})(?: be| be \w+ly|\s\w+){0,2} $")
_SUPERLATIVE = re.compile(r"\b(?:first|second|third|only|last|latest|next|\w+est)(?: \w+){0,4} to (?:be )?$")
_MODAL = re.compile(r"\b(?:could|might|may)\b(?!.*\b(?:said|says|but|while|after|because|when)\b)")
_NEGATED = re.compile(r"\b(?:not|never|no|without|neither|nor|hardly|didn't|hasn't|haven't|wasn't|weren't|denied|deny|avoid|yet to)(?: been| be| \w+ly| yet| \w+)? $")
_OFFENCE = re.compile(r"\b(?:for allegedly|accused of|suspected of|on suspicion of|allegedly)(?: \w+){0,3} $")
_ZH_FUTURE = re.compile(r"(?:将|將|拟|擬|计划|計劃|准备|準備|要求|表示要|预计|預計)[\u4e00-\u9fff]{0,3}$")
_ZH_POSSIBLE = re.compile(r"(?:可能|或将|或將|或会|考虑|考慮|有望|最高可)[\u4e00-\u9fff]{0,4}$")
_ZH_NEGATED = re.compile(r"(?:未|没有|沒有|不会|不會|并非|並非|尚未|避免)[\u4e00-\u9fff]{0,2}$")
_STATUTORY = re.compile(r"\b(?:under (?:china's |the )?(?:criminal )?law|carr(?:y|ies) (?:severe |heavy )?penalt|punishable|not out of the question)\b")
_PENAL_NOUN = re.compile(r"(?:imprisonment|in prison|in jail|sentence|term)$")


def status(text: str, sentence: tuple[int, int], trigger: Trigger) -> Status | None:
    """How certain the sentence makes the act: done, announced, possible, alleged; None when it says that nothing was done."""
    # Not lower-cased: “May” is a month, “may” is a doubt.
    before = text[max(sentence[0], trigger.start - 60) : trigger.start].replace("’", "'")
    if _NEGATED.search(before) or _ZH_NEGATED.search(before):
        return None
    if _OFFENCE.search(before):
        return "alleged"
    long_before = text[max(sentence[0], trigger.start - 250) : trigger.start]
    if _POSSIBLE.search(before) or _ZH_POSSIBLE.search(before) or _MODAL.search(long_before):
        return "possible"
    whole = text[sentence[0] : min(sentence[1], sentence[0] + 600)].translate(_FLAT)
    if _PENAL_NOUN.search(text[trigger.start : trigger.end].translate(_FLAT)) and _STATUTORY.search(whole):
        return "possible"
    if _ORDERED.search(before) or _SUPERLATIVE.search(before):
        return "done"
    if _FUTURE.search(before) or _ZH_FUTURE.search(before):
        return "announced"
    return "done"


def within(triggers: Sequence[Trigger], start: int, end: int) -> list[Trigger]:
    """The triggers that stand inside [start, end); `triggers` are in order."""
    index = bisect_left(triggers, start, key=lambda t: t.start)
    found = []
    while index < len(triggers) and triggers[index].end <= end:
        found.append(triggers[index])
        index += 1
    return found
