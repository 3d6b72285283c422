"""Patterns that are tried only where a word that they need stands: one pass finds those words for a whole article.

A search for twenty patterns in every sentence costs far more than everything that comes of it. What each pattern needs
is read from the pattern itself, so a rule that changes needs no second list.
"""

from __future__ import annotations

import importlib
import re
import sys
from bisect import bisect_right
from contextlib import suppress
from functools import cache, lru_cache, reduce
from itertools import product
from operator import itemgetter, or_
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

import ahocorasick_rs

from dashboard.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# The parser of `re`: the only exact source of what a pattern means. It is private to Python, and may go or change.
_parser: Any = None
with suppress(ImportError):
    _parser = importlib.import_module("re._parser")
_MOST_KEPT = 1024  # of the ways in which the cues of one table stand together
_MOST_WORDS = 400  # of one pattern: more would be found everywhere
# Words that stand in every other sentence tell nothing.
_EVERYDAY = frozenset(
    "a an and as at be by for from has have in is it its of on or that the this to was were who".split()
)

_Said = TypeVar("_Said")
_WORD, _END = itemgetter(0), itemgetter(2)  # of what an automaton finds
_END_OF, _BITS_OF = itemgetter(0), itemgetter(1)

ANY = -1  # the bits of every cue
Words = frozenset[str]
_NOTHING: Words = frozenset({""})
# A pattern with every part that is looked into, and its words: how to tell that the parser is the one known here.
_SAMPLE = r"\b(?:(?>a)b|[cd]e+)(?P<f>gh)?(?:ij){2}\w*?$"
_SAMPLE_WORDS = frozenset({"ij"})


class Cue:
    """A pattern with the words of which every match holds at least one, and the bit that stands for it."""

    known: ClassVar[list[Cue]] = []  # every one, so that one pass serves them all

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Keep the pattern: its words are read when the first text is, and it is compiled when it is first tried."""
        self.source, self._flags = pattern, flags
        self.is_loose = bool(flags & re.IGNORECASE) or "(?i" in pattern
        self.bit = 1 << len(Cue.known)
        Cue.known.append(self)

    @lazy
    def words(self) -> Words:
        """The words that a match needs. Raises ValueError when it need not hold any."""
        words = words_needed(self.source.replace("(?i:", "(?:"))
        return _shortest(frozenset(map(lowered, words)) if self.is_loose else words)

    @lazy
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source, self._flags)

    def finditer(self, cues: int, text: str, start: int = 0, end: int = sys.maxsize) -> Iterable[re.Match[str]]:
        """The matches in text[start:end]; none, and no search, when the `cues` that stand there lack this one."""
        return self.pattern.finditer(text, start, end) if cues & self.bit else ()

    def search(self, cues: int, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in text[start:end]; None, and no search, when the `cues` that stand there lack this one."""
        return self.pattern.search(text, start, end) if cues & self.bit else None

    def match(self, cues: int, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at `start`; None, and no try, when the `cues` that stand there lack this one."""
        return self.pattern.match(text, start, end) if cues & self.bit else None


class Table(Generic[_Said]):
    """Cues in the order in which they are tried, each with what it says."""

    def __init__(self, *rows: tuple[Cue, _Said]) -> None:
        """Take the cues, each with what it says, the first one first."""
        self.rows = rows
        self.bits = bits_of(*(cue for cue, _ in rows))
        self._kept = lru_cache(maxsize=_MOST_KEPT)(self._standing)

    def standing(self, cues: int) -> tuple[tuple[re.Pattern[str], _Said], ...]:
        """The patterns whose words stand, in order, each with what it says: the only ones worth a try."""
        here = cues & self.bits
        return self._kept(here) if here else ()

    def _standing(self, here: int) -> tuple[tuple[re.Pattern[str], _Said], ...]:
        return tuple([(cue.pattern, said) for cue, said in self.rows if here & cue.bit])


class Joined(Table[None]):
    """Cues of which the first one wins, as if their patterns were the alternatives of one pattern."""

    def __init__(self, *cues: Cue) -> None:
        """Take the cues, the first one first."""
        super().__init__(*((cue, None) for cue in cues))

    def match(self, cues: int, text: str) -> re.Match[str] | None:
        """The match at the start of the text of the first cue that has one."""
        for pattern, _ in self.standing(cues):
            if found := pattern.match(text):
                return found
        return None

    def search(self, cues: int, text: str) -> re.Match[str] | None:
        """The leftmost match in the text; of those that begin there, that of the first cue."""
        standing = self.standing(cues)
        if not standing:
            return None
        found = (pattern.search(text) for pattern, _ in standing)
        return min(filter(None, found), key=lambda match: match.start(), default=None)


class AnyOf(Table[None]):
    """Cues of which any one is enough."""

    def __init__(self, *cues: Cue) -> None:
        """Take the cues; those that match most often best stand first."""
        super().__init__(*((cue, None) for cue in cues))

    def search(self, cues: int, text: str) -> bool:
        """True when one of the cues matches in the text."""
        if cues & self.bits:
            for pattern, _ in self.standing(cues):
                if pattern.search(text):
                    return True
        return False


def bits_of(*cues: Cue) -> int:
    """The bits of several cues."""
    return reduce(or_, (cue.bit for cue in cues))


class Cues:
    """Where in one text the words stand that patterns need. Takes time in proportion to the text."""

    def __init__(self, text: str) -> None:
        """Find them all in one pass for each way to look at case."""
        ends: list[int] = []
        found: list[int] = []
        self._always, automata = _compiled(len(Cue.known))
        for seen, (bits, automaton) in zip(seen_as(text), automata, strict=True):
            words = automaton.find_matches_as_indexes(seen, overlapping=True)
            ends += map(_END, words)
            found += map(bits.__getitem__, map(_WORD, words))
        told = sorted(zip(ends, found, strict=True), key=_END_OF)  # two runs, each in order already
        self._ends = list(map(_END_OF, told))
        self._bits = list(map(_BITS_OF, told))
        self._known: dict[tuple[int, int], int] = {}  # every room asks for the sentences

    @lazy
    def anywhere(self) -> int:
        """The bits of the cues that can match in the text."""
        return reduce(or_, self._bits, self._always)

    def within(self, start: int, end: int) -> int:
        """The bits of the cues that can match in [start, end)."""
        bits = self._known.get((start, end))
        if bits is None:
            first = bisect_right(self._ends, start)
            bits = reduce(or_, self._bits[first : bisect_right(self._ends, end, first)], self._always)
            self._known[start, end] = bits
        return bits


@lru_cache(maxsize=256)
def cues_in(text: str) -> Cues:
    """The cues of a text, found once for all rooms. Who reads many texts clears the cache when all rooms have asked."""
    return Cues(text)


@lru_cache(maxsize=1)
def seen_as(text: str) -> tuple[str, str]:
    """The text as words are looked for in it, every offset kept: with straight apostrophes, then in lower case too."""
    straight = encodable(text).replace("’", "'")
    return straight, lowered(straight)


def lowered(text: str) -> str:
    """The text in lower case, every offset kept, as `re` takes letters for the same without regard to case."""
    if text.isascii():
        return text.lower()
    return encodable(text).replace("İ", "i").replace("ı", "i").replace("ſ", "s").lower()


def encodable(text: str) -> str:
    """The text with half a surrogate pair (possible in a str, not in UTF-8) as a question mark; every offset kept."""
    return text.encode("utf-8", "replace").decode()


@lru_cache(maxsize=1)
def _compiled(n_known: int) -> tuple[int, tuple[tuple[list[int], ahocorasick_rs.AhoCorasick], ...]]:
    """The bits of the cues without known words, which stand everywhere, and the bits of each word with the automaton
    that finds it: of the exact cues, then of the loose ones."""
    always = 0
    tables: tuple[dict[str, int], dict[str, int]] = {}, {}
    for cue in Cue.known[:n_known]:
        if cue.words == _NOTHING:
            always |= cue.bit
            continue
        table = tables[cue.is_loose]
        for word in cue.words:
            straight = word.replace("’", "'")
            table[straight] = table.get(straight, 0) | cue.bit
    return always, tuple((list(table.values()), ahocorasick_rs.AhoCorasick(list(table))) for table in tables)


@cache
def is_readable() -> bool:
    """Whether Python has the parser that is known here. Where it has none, every pattern is tried everywhere: slower,
    and the same is found."""
    try:
        return _needed(_parser.parse(_SAMPLE)) == _SAMPLE_WORDS
    except Exception:  # a parser that is not known can fail in any way
        return False


def words_needed(pattern: str) -> Words:
    """The words of which every match of the pattern holds at least one; an empty one where no parser tells them.

    Raises ValueError when a match need not hold any.
    """
    if not is_readable():
        return _NOTHING
    words = _needed(_parser.parse(pattern))
    if not _weight(words)[0]:
        raise ValueError(f"a match of this pattern need not hold any word: {pattern[:80]}")
    return words


def _shortest(words: Words) -> Words:
    """The words without those that hold another one of them."""
    if words == _NOTHING:
        return words
    listed = list(words)
    found = ahocorasick_rs.AhoCorasick(listed).find_matches_as_indexes
    return frozenset(w for w in listed if all(listed[i] == w for i, _, _ in found(w, overlapping=True)))


def _needed(items: Iterable[tuple[Any, Any]]) -> Words:
    """The rarest words of a sequence: those of one of its parts, or of neighbouring parts that are joined."""
    best, joined = _NOTHING, _NOTHING
    for item in items:
        exact = _spelled(item)
        if exact and len(joined) * len(exact) <= _MOST_WORDS:
            joined = frozenset(map("".join, product(joined, exact)))
        else:
            best = max(best, joined, _inside(item), key=_weight)
            joined = exact or _NOTHING
    return max(best, joined, key=_weight)


def _inside(item: tuple[Any, Any]) -> Words:
    """What the match of one part needs, when the part cannot be spelled out."""
    match item:
        case _parser.BRANCH, (_, branches):
            needed = [_needed(branch) for branch in branches]
            return frozenset().union(*needed)
        case _parser.SUBPATTERN, (_, flags, _, items) if not flags:
            return _needed(items)
        case _parser.ATOMIC_GROUP, items:
            return _needed(items)
        case _parser.MAX_REPEAT | _parser.MIN_REPEAT | _parser.POSSESSIVE_REPEAT, (least, _, items) if least:
            return _needed(items)
    return _NOTHING


def _spelled(item: tuple[Any, Any]) -> Words:
    """Everything that one part can match; empty when that is too much to spell out, or its case does not matter."""
    match item:
        case _parser.LITERAL, sign:
            return frozenset({chr(sign)})
        case _parser.IN, signs if all(kind is _parser.LITERAL for kind, _ in signs):
            return frozenset(chr(sign) for _, sign in signs)
        case _parser.AT | _parser.ASSERT | _parser.ASSERT_NOT, _:
            return _NOTHING
        case _parser.BRANCH, (_, branches):
            return _union([_spelled_all(branch) for branch in branches])
        case _parser.SUBPATTERN, (_, flags, _, items) if not flags:
            return _spelled_all(items)
        case _parser.MAX_REPEAT | _parser.MIN_REPEAT, (0, 1, items):
            return _union([_NOTHING, _spelled_all(items)])
    return frozenset()


def _spelled_all(items: Iterable[tuple[Any, Any]]) -> Words:
    joined = _NOTHING
    for item in items:
        joined = frozenset(map("".join, product(joined, _spelled(item))))
        if not 0 < len(joined) <= _MOST_WORDS:
            return frozenset()
    return joined


def _union(parts: Sequence[Words]) -> Words:
    return frozenset().union(*parts) if all(parts) else frozenset()


def _weight(words: Words) -> tuple[int, int]:
    """How much finding one of the words tells: by the shortest of them; then few words are better than many."""
    return min(map(_rarity, words)), -len(words)


@cache
def _rarity(word: str) -> int:
    """A Chinese character tells as much as three letters, an everyday word less than two, a space nothing."""
    bare = word.strip().lower()
    letters = sum(3 if sign > "\u2e80" else 1 for sign in bare)
    return 2 if bare in _EVERYDAY else letters + (letters > 1)
