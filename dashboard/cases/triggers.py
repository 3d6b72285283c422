"""The words of the topic that say an action was taken, found in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import compress
from operator import itemgetter
from string import ascii_letters, digits
from typing import TYPE_CHECKING, NamedTuple, cast, get_args

import ahocorasick_rs

from dashboard.model import Action
from dashboard.places.script import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.config import Topic

_GAP = " * "
_GAP_WORD = r"(?: [\w'$¥-]+(?:[.,]\d+)*)"
_GAP_WORDS = _GAP_WORD + "{1,6}? "
_WIDEST_GAP = re.compile(_GAP_WORD + "{1,6} ")
_ACTIONS = frozenset(get_args(Action))
_IN_WORD = frozenset(ascii_letters + digits)
_IN_WORD_OR_DASH = _IN_WORD | {"-"}
_WORD = itemgetter(0)  # of what the automaton finds


def flat(text: str) -> str:
    """The text in lower case, every offset kept: only ASCII letters change, and a curly apostrophe becomes straight."""
    lowered = (
        text.lower()
        if text.isascii()
        else text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
    )
    return lowered.replace("’", "'")


class Trigger(NamedTuple):
    """One phrase of the topic in a text: [start, end), the action it says, and whether it needs support (`is_weak`)."""

    start: int
    end: int
    action: Action
    is_weak: bool = False


class _Phrase(NamedTuple):
    """A phrase of the topic, by its place in the list, and its action (None when it only looks like one)."""

    number: int
    said: str
    action: Action | None
    is_weak: bool

    @property
    def is_gapped(self) -> bool:
        """True for "told * to stop"."""
        return _GAP in self.said


_ByTail = dict[int, list[_Phrase]]


class Lexicon:
    """The phrases of one topic, compiled for both languages."""

    def __init__(self, topic: Topic) -> None:
        """Compile the strong and the weak phrases of every action; the phrases under "none" hide shorter ones.

        Chinese ones are found in both scripts, whichever they are written in.
        """
        table = {**dict(_phrases(topic.weak, is_weak=True)), **dict(_phrases(topic.words, is_weak=False))}
        self._words: dict[str, int] = {}  # each phrase, or what stands before and after its first gap
        self._plain: dict[int, _Phrase] = {}
        self._gapped: dict[int, _ByTail] = {}  # by what stands before the first gap, then by what stands after it
        for number, (said, (action, is_weak)) in enumerate(table.items()):
            phrase = _Phrase(number, said, action, is_weak)
            head, *tails = (self._words.setdefault(part, len(self._words)) for part in said.split(_GAP)[:2])
            if tails:
                self._gapped.setdefault(head, {}).setdefault(tails[0], []).append(phrase)
            else:
                self._plain[head] = phrase
        self._automaton = ahocorasick_rs.AhoCorasick(list(self._words))

    def find(self, text: str) -> list[Trigger]:
        """Every phrase in the text, in order: of overlapping ones the leftmost, then the longest, then a strong one."""
        told = flat(simplified(text))
        triggers, last = [], 0
        # Of two equal spans the one that only looks like an action hides the other.
        found = sorted(self._matches(told), key=lambda m: (m[0], -m[1], m[2].action is not None, m[2].is_weak))
        for position, (start, end, phrase) in enumerate(found):
            if start >= last and not (phrase.is_gapped and _says_more(found, position)):
                last = end
                if phrase.action is not None:
                    triggers.append(Trigger(start, end, phrase.action, phrase.is_weak))
        return triggers

    def _matches(self, text: str) -> Iterator[tuple[int, int, _Phrase]]:
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        words = list(map(_WORD, found))
        here = set(words)
        # Of the words before a gap those of which one from behind the gap stands in the text too: few do.
        begun = here & self._gapped.keys()
        heads = {word: self._gapped[word] for word in begun if not here.isdisjoint(self._gapped[word])}
        wanted = frozenset().union(*heads.values())
        plain = self._plain
        told = (here & plain.keys()) | heads.keys() | wanted
        found = list(compress(found, map(told.__contains__, words)))  # a fifth of them
        tails = sorted([(start, word) for word, start, _ in found if word in wanted]) if wanted else []
        for word, start, end in found:
            if word in plain and _is_word(text, start, end):
                yield start, end, plain[word]
            if word in heads:
                yield from _gapped_matches(text, start, end, heads[word], tails)


def _gapped_matches(
    text: str, start: int, end: int, by_tail: _ByTail, tails: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, _Phrase]]:
    """The phrases that begin with the words [start, end): only those whose words after the first gap are in reach."""
    gap = _WIDEST_GAP.match(text, end)
    near = tails[bisect_left(tails, (end,)) : bisect_left(tails, (gap.end() + 1,))] if gap else ()
    if not near:
        return
    for phrase in sorted(phrase for tail in {tail for _, tail in near} for phrase in by_tail.get(tail, ())):
        whole = _pattern(phrase.said).match(text, start)
        if whole and _is_word(text, start, whole.end()):
            yield start, whole.end(), phrase


@cache
def _pattern(said: str) -> re.Pattern[str]:
    """The pattern of a phrase with a gap; compiled when a text first comes near it, since most phrases never occur."""
    return re.compile(_GAP_WORDS.join(map(re.escape, said.split(_GAP))))


def _says_more(found: Sequence[tuple[int, int, _Phrase]], position: int) -> bool:
    """True when a phrase begins in the words of this one and goes on: "asked * to stop" beside "stop supplying"."""
    end = found[position][1]
    for start, other_end, phrase in found[position + 1 :]:
        if start >= end:
            return False
        if other_end > end and not (phrase.is_gapped or phrase.is_weak):
            return True
    return False


def _phrases(
    words: Mapping[str, Mapping[str, tuple[str, ...]]], *, is_weak: bool
) -> Iterator[tuple[str, tuple[Action | None, bool]]]:
    for by_action in words.values():
        for name, phrases in by_action.items():
            action = cast("Action", name) if name in _ACTIONS else None
            for phrase in phrases:
                yield flat(simplified(phrase)), (action, is_weak)


def _is_word(text: str, start: int, end: int) -> bool:
    """Latin phrases match whole words; Chinese ones match anywhere."""
    if text[start] > "\u2e80":
        return True
    return not (start and text[start - 1] in _IN_WORD_OR_DASH) and text[end : end + 1] not in _IN_WORD


_LEXICONS: dict[int, tuple[Topic, Lexicon]] = {}


def lexicon(topic: Topic) -> Lexicon:
    """The compiled lexicon of a topic, built once per topic object (the topic is kept, so its id stays its own)."""
    known = _LEXICONS.get(id(topic))
    if known is None:
        known = _LEXICONS[id(topic)] = (topic, Lexicon(topic))
    return known[1]


def within(triggers: Sequence[Trigger], start: int, end: int) -> list[Trigger]:
    """The triggers that stand inside [start, end); `triggers` are in order."""
    index = bisect_left(triggers, (start,))
    found = []
    while index < len(triggers) and triggers[index].end <= end:
        found.append(triggers[index])
        index += 1
    return found
