"""Proper names that begin with a place or hold one and are none: clubs, banks, firms, wares, works.

Source: geodata/proper.csv, with its provenance beside it.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dashboard.config import GEODATA_DIR
from dashboard.places.names import gazetteers
from dashboard.places.words import INSTITUTION_HEADS

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_SIGNS = 2
_FILE = GEODATA_DIR / "proper.csv"
# “Shanghai Electric Power Bureau”, “北京同仁堂医院”: a longer name of another kind, which other rules read.
_GOES_ON = re.compile(rf"(?: [A-Z][\w’'-]*){{0,2}} (?:{INSTITUTION_HEADS})\b|(?:大学|医院|醫院|站|机场|機場)")


class Proper(NamedTuple):
    """What stands before and after a place in a proper name, and the rule that the name falls under."""

    head: str
    tail: str
    rule: str


def reject_proper(draft: Draft) -> bool:
    """Take out a place that is part of a listed proper name. True when it is; the longest name decides."""
    by_sign = _by_place().get(draft.surface)
    if by_sign is None:
        return False
    # A name that goes on after the place is looked for by the signs that follow it.
    for name in by_sign.get(draft.text[draft.hit.end : draft.hit.end + _SIGNS], ()) + by_sign.get("", ()):
        start, end = draft.hit.start - len(name.head), draft.hit.end + len(name.tail)
        if start < draft.sentence[0] or not draft.text.startswith(name.tail, draft.hit.end):
            continue
        if not draft.text.startswith(name.head, start) or _is_cut(draft.text, start, end):
            continue
        if _GOES_ON.match(draft.text, end):
            return False
        draft.reject(name.rule, draft.text[start:end])
        return True
    return False


def _is_cut(text: str, start: int, end: int) -> bool:
    """True when a Latin name would begin or end inside a word."""
    return (_is_latin(text[start]) and _is_latin(text[start - 1 : start])) or (
        _is_latin(text[end - 1]) and _is_latin(text[end : end + 1])
    )


def _is_latin(char: str) -> bool:
    return char.isalnum() and char < "\u2e80"


@lru_cache(maxsize=1)
def _by_place() -> dict[str, dict[str, tuple[Proper, ...]]]:
    """The names by each place that stands in them and by the signs that follow it there, if any; long names first."""
    found: dict[str, dict[str, set[Proper]]] = defaultdict(lambda: defaultdict(set))
    with _FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for name in filter(None, (row["name"], row["name_hant"])):
                for form in {name, name.replace("臺", "台"), name.replace("'", "’")}:
                    for hit in gazetteers()[form[0] > "\u2e80"].find(form):
                        proper = Proper(form[: hit.start], form[hit.end :], row["rule"])
                        found[form[hit.start : hit.end]][
                            proper.tail[:_SIGNS] if len(proper.tail) >= _SIGNS else ""
                        ].add(proper)
    return {
        place: {sign: tuple(sorted(names, key=_by_length)) for sign, names in by_sign.items()}
        for place, by_sign in found.items()
    }


def _by_length(name: Proper) -> tuple[int, str, str]:
    return -len(name.head) - len(name.tail), name.head, name.tail
