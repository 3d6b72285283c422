"""“Suixi County”, “the city of Jilin”: the type word beside a name chooses among the divisions that bear it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.places.draft import Draft
    from dashboard.places.gazetteer import Candidate

_TYPE = re.compile(
    r"(?: (?:[A-Z]\w+ )?(?:and [A-Z]\w+ )?(?P<type>Province|province|City|city|County|county|District|district|"
    r"Prefecture|prefecture|Autonomous|Municipality|municipality|Banner|banner|League|league|Xian|Qu|New Area|"
    r"New District)\b|, an? (?:[\w-]+ ){0,3}?(?P<apposition>city|county|district|prefecture|banner)\b)"
)
_TYPE_BEFORE = re.compile(r"\b(?P<type>city|county|district|prefecture|province|municipality) of (?:the )?$")
_TYPE_FITS = {
    "province": ("province",), "city": ("prefecture", "county"), "county": ("county", "prefecture"),
    "district": ("county", "zone"), "prefecture": ("prefecture",),
    "autonomous": ("province", "prefecture", "county"), "municipality": ("province", "prefecture"),
    "banner": ("county",), "league": ("prefecture",), "xian": ("county",), "qu": ("county",),
    "new area": ("zone", "county"), "new district": ("zone", "county"),
}  # fmt: skip
# Type words that say the level but not the kind of county.
_LOOSE = frozenset({"xian", "qu", "autonomous", "new area", "new district"})


def narrow_by_type(draft: Draft, *, is_latin: bool) -> None:
    """Keep the candidates that the type word beside the name allows; without one, those that may stand alone."""
    entry = draft.hit.entry
    every = entry.candidates
    word = _type_word(draft) if is_latin else ""
    if word:
        draft.keep(every)
        fits = tuple(c for c in every if c.level in _TYPE_FITS[word] and _is_of_type(c, word))
        if word == "province":
            fits = fits or tuple(c for c in every if c.kind == "misspelling")
        if fits:
            draft.keep(fits)
            return
    draft.keep(entry.free or tuple(c for c in every if c.kind != "misspelling") or every)
    draft.needs_type = not entry.free


def _is_of_type(candidate: Candidate, word: str) -> bool:
    if candidate.level == "prefecture" and word in ("city", "county"):
        return word in candidate.type_en.lower()
    return candidate.level != "county" or word in candidate.type_en.lower() or word in _LOOSE


def _type_word(draft: Draft) -> str:
    found = _TYPE.match(draft.after(60))
    if found:
        return str(found.group("type") or found.group("apposition")).lower()
    before = _TYPE_BEFORE.search(draft.before(30))
    return before.group("type").lower() if before else ""
