"""“Suixi County”, “the city of Jilin”: the type word beside a name chooses among the divisions that bear it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.codes import provinces
from dashboard.cues import Cue
from dashboard.places.gazetteer import Candidate

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_TYPE = Cue(
    r"(?: (?:[A-Z]\w+ )?(?:and [A-Z]\w+ )?(?P<type>Province|province|City|city|County|county|District|district|"
    r"Prefecture|prefecture|Autonomous|Municipality|municipality|Banner|banner|League|league|Xian|Qu|New Area|"
    r"New District)\b|, an? (?:[\w-]+ ){0,3}?(?P<apposition>city|county|district|prefecture|banner)\b)"
)
# “the South, Central and Dali districts”: a type word in the plural closes a list and holds for each of its names.
_TYPE_OF_LIST = Cue(
    r"(?:(?:, [A-Z][\w'’]+(?: [A-Z][\w'’]+)?){0,6},? (?:and|or) [A-Z][\w'’]+)? "
    r"(?P<type>[Cc]it|[Cc]ount|[Dd]istrict|[Pp]refecture|[Bb]anner|[Pp]rovince)(?:ies|s)\b"
)
_IN_LIST = re.compile(r"(?:\b(?:and|or)|,) $")
_SINGULAR = {"cit": "city", "count": "county"}
_TYPE_BEFORE = Cue(
    r"\b(?P<type>city|county|district|prefecture|province|municipality) of (?:the )?$|\b[Tt]he (?P<bare>province) $|"
    r"\b(?P<body>district) (?:court|police|procuratorate|prosecutors|bureau|branch|government) (?:in|of|at) $"
)
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
            fits = fits or tuple(c for c in every if c.kind == "misspelling") or meant_province(draft.surface)
        if fits:
            draft.keep(fits)
            return
        # Of a list of districts, one whose name only a city or a county bears is a district that nobody has listed.
        draft.pending = word == "district" and bool(re.match(r" districts\b", draft.after(12)))
        draft.clue = draft.quote(10) if draft.pending else ""
    draft.keep(entry.free or tuple(c for c in every if c.kind != "misspelling") or every)
    draft.needs_type = not entry.free


@lru_cache(maxsize=4096)
def meant_province(surface: str) -> tuple[Candidate, ...]:
    """“Zhenjiang Province”: the one province whose name is a letter away, where the name itself is no province's."""
    near = [unit for unit in provinces().values() if _is_a_letter_away(surface, unit.name)]
    if len(near) != 1:
        return ()
    unit = near[0]
    return (Candidate(unit.code, unit.adcode + "0000", "province", unit.name, unit.name_zh, kind="misspelling"),)


def _is_a_letter_away(one: str, other: str) -> bool:
    """True when one letter put in, left out or changed makes one name the other."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    short, long = sorted((one, other), key=len)
    i = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[i + (len(short) == len(long)) :] == long[i + 1 :]


def _is_of_type(candidate: Candidate, word: str) -> bool:
    if candidate.level == "prefecture" and word in ("city", "county"):
        return word in candidate.type_en.lower()
    return candidate.level != "county" or word in candidate.type_en.lower() or word in _LOOSE


def _type_word(draft: Draft) -> str:
    found = _TYPE.match(draft.cues, draft.after(60))
    if found:
        return str(found.group("type") or found.group("apposition")).lower()
    listed = _TYPE_OF_LIST.match(draft.cues, draft.after(100))
    if listed and (listed.start("type") > 1 or _IN_LIST.search(draft.before(6))):
        word = listed.group("type").lower()
        return _SINGULAR.get(word, word)
    before = _TYPE_BEFORE.search(draft.cues, draft.before(30))
    return str(before.group("type") or before.group("bare") or before.group("body")).lower() if before else ""
