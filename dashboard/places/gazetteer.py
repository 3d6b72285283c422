"""What a place name can stand for, and the one linear search that finds every name in a text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

import ahocorasick_rs

from dashboard.places.boundaries import breaks_words
from dashboard.places.script import encodable, has_characters

if TYPE_CHECKING:
    from collections.abc import Iterator

Level = Literal["province", "prefecture", "county", "zone"]
Kind = Literal["name", "abbreviation", "compound", "demonym", "metonym", "misspelling"]

LEVEL_RANK: dict[str, int] = {"province": 0, "prefecture": 1, "zone": 1, "county": 2}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One division a name can stand for: its province, its adcode, its level and its names for the reader."""

    province: str
    adcode: str
    level: Level
    name: str
    name_zh: str
    type_en: str = ""
    lat: float | None = None
    lon: float | None = None
    kind: Kind = "name"
    needs_type: bool = False


@dataclass(frozen=True)
class Entry:
    """One surface form with all its candidates, the highest level first.

    A candidate with `needs_type` counts only beside a type word ("Suixi County") or its parent ("Panshi, Jilin").
    """

    surface: str
    candidates: tuple[Candidate, ...]

    @property
    def kind(self) -> Kind:
        """What sort of form it is: the kind of its first candidate."""
        return self.candidates[0].kind

    @cached_property
    def free(self) -> tuple[Candidate, ...]:
        """The candidates it can mean when it stands alone, of the highest level only."""
        alone = [c for c in self.candidates if not c.needs_type]
        return tuple(c for c in alone if LEVEL_RANK[c.level] == LEVEL_RANK[alone[0].level])


class Hit(NamedTuple):
    """A place name found in a text, before anything is decided about it."""

    start: int
    end: int
    entry: Entry


class Gazetteer:
    """All surface forms of one script, searched in one linear pass, leftmost-longest."""

    def __init__(self, entries: dict[str, Entry], *, is_latin: bool) -> None:
        """Compile the entries; Latin names match on word boundaries, Chinese ones anywhere."""
        self.entries = list(entries.values())
        self._is_latin = is_latin
        self._automaton = ahocorasick_rs.AhoCorasick(list(entries))

    def find(self, text: str) -> Iterator[Hit]:
        """Every non-overlapping hit in the text, in order: of overlapping names the leftmost, then the longest.

        Chinese characters that only look like a name across the border of two words are passed over.
        """
        if not (self._is_latin or has_characters(text)):
            return
        found = self._automaton.find_matches_as_indexes(encodable(text), overlapping=True)
        if self._is_latin:
            found = [hit for hit in found if _on_boundaries(text, hit[1], hit[2])]
        found.sort(key=lambda hit: (hit[1], -hit[2]))
        last = 0
        for index, start, end in found:
            if start >= last and (self._is_latin or not breaks_words(text, start, end, last)):
                yield Hit(start, end, self.entries[index])
                last = end


def _on_boundaries(text: str, start: int, end: int) -> bool:
    """True when a Latin name stands as a word: hyphens and possessives may be around it, letters and digits not."""
    before = text[start - 1] if start else " "
    if _is_latin_letter(before) or (before in "’'-" and start > 1 and text[start - 2].isalpha()):
        return False
    if text[start].islower() and _is_in_address(text, start, end):
        return False
    return not _is_latin_letter(text[end] if end < len(text) else " ")


def _is_in_address(text: str, start: int, end: int) -> bool:
    """“gov.cn/sichuan”, “news@hebei.cn”: a name in lower case as a part of an address."""
    after = text[end : end + 2]
    return text[start - 1 : start] in {*"/.@_=&"} or (after[:1] in {*"/.@_=&"} and after[1:].isalnum())


def _is_latin_letter(char: str) -> bool:
    return char.isalnum() and char < "\u2e80"
