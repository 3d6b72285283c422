"""From names with rivals to one province each, or none with the reason.

Order of evidence: written containment > the province established for that name elsewhere in the article > the province
that the article is about. Population never decides, and neither does the nearest name alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.codes import provinces
from dashboard.places.contain import find_containment
from dashboard.places.division_type import meant_province
from dashboard.places.words import ACT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.places.draft import Draft
    from dashboard.places.gazetteer import Candidate

_LOCATED = re.compile(r"\b(?:in|at|near|from|around|outside|and|of|,)\s(?:the )?$")
_THE_OTHER = re.compile(r"\b[Tt]he other $")
_LINE_HEAD = re.compile(r"\n\W{0,4}\Z")
_SHORT = 4
_COUNTY_CITY = "County-level City"
# A hub of Shanghai, a corridor of Gansu, a town of Singapore.
_BORNE_ELSEWHERE = frozenset({"Hongqiao", "Hexi", "Bishan"})
_MUNICIPALITIES = frozenset({"CN-BJ", "CN-SH", "CN-TJ", "CN-CQ"})
_STANDS = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|to|[Ff]rom|[Aa]round|[Oo]utside|of|through|reached)(?: the city of)? $|(?:^|[.!?;] |"
    r"\n)\W{0,3}$"
)


def resolve(drafts: Sequence[Draft]) -> None:
    """Decide every draft that still has rivals, and every name that is part of another name, in place."""
    _release_slips(drafts)
    find_containment(drafts)
    _by_municipality(drafts)
    _by_sense(drafts)
    _by_rank(drafts)
    if any(d.needs_type or len(d.codes) > 1 for d in drafts):
        counts = _counts(drafts)
        _by_article(drafts, counts)
        _by_parent(drafts, counts)
    if any(d.pending for d in drafts):
        _settle_pending(drafts)
    for draft in drafts:
        if draft.needs_type and not draft.is_rejected:
            draft.reject("needs-type", draft.surface)


def _counts(drafts: Sequence[Draft]) -> Counter[str]:
    """How often the article names each province as a place of the case."""
    return Counter([d.codes[0] for d in drafts if d.is_established and d.role == "case"])


def _release_slips(drafts: Sequence[Draft]) -> None:
    """“After Xingjiang and Qinhai”, “Sichaun police”, “- Yunan: nothing”: in a list, by a body, before a line."""
    for draft in drafts:
        if not draft.needs_type or draft.hit.entry.candidates[-1].kind != "misspelling":
            continue
        is_body = draft.how == "institution" and not draft.pending
        if draft.hit.entry.kind == "misspelling" and (draft.in_list or is_body or _heads_line(draft)):
            draft.needs_type = False
    _release_in_list(drafts)


def _heads_line(draft: Draft) -> bool:
    start, end = draft.hit.start, draft.hit.end
    return (
        draft.text[end : end + 1] in {":", "："} and _LINE_HEAD.search(draft.text, max(0, start - 6), start) is not None
    )


def _release_in_list(drafts: Sequence[Draft]) -> None:
    """“Qinghai and Yunan had their own”: beside a province a slip of the pen is meant, not the county of that name."""
    for left, right in pairwise(drafts):
        for draft, other in ((left, right), (right, left)):
            is_beside = draft.in_list and other.in_list and other.level == "province" and not other.is_rejected
            is_part = bool(other.codes) and other.codes[0] in draft.codes  # “Ninghai, Zhejiang”
            if is_part or not (draft.needs_type and is_beside and left.sentence == right.sentence):
                continue
            slips = tuple(c for c in draft.hit.entry.candidates if c.kind == "misspelling" and c.level == "province")
            if slips := slips or meant_province(draft.surface):
                draft.keep(slips)
                draft.needs_type = False


def _by_municipality(drafts: Sequence[Draft]) -> None:
    """“in Chaoyang”, in an article that names Beijing and not Liaoning: the district and not the city of the name."""
    named: set[str] = set()
    for draft in drafts:
        if draft.is_rejected or draft.is_told or draft.level != "prefecture" or draft.surface[0] > "\u2e80":
            continue
        urban = {c.province for c in draft.hit.entry.candidates if c.type_en == "District"} & _MUNICIPALITIES
        if not urban:
            continue
        named = named or {d.codes[0] for d in drafts if d.is_established and d.surface != draft.surface}
        if len(urban & named) == 1 and not named.intersection(draft.codes):
            draft.keep(draft.hit.entry.candidates)
            code = min(urban & named)
            draft.settle(code, "article-province", provinces()[code].name)


def _by_rank(drafts: Sequence[Draft]) -> None:
    """“in Yixing”, “Judges at Jinjiang”: a city of county rank stands alone in the news, a district or county does not.

    The name must be that of one city, and no district of the name may lie in a city that the article names.
    """
    named: set[str] | None = None
    for draft in drafts:
        if draft.is_rejected or draft.pending or not draft.needs_type or not draft.surface.isascii():
            continue
        cities = [c for c in draft.candidates if _stands_alone(c, len(draft.candidates))]
        others = [c for c in draft.candidates if c not in cities]
        if len(cities) != 1 or len(draft.surface) <= _SHORT or not _STANDS.search(draft.before(24)):
            continue
        named = _seats(drafts) if named is None else named
        if draft.has_body and others:
            continue  # “Qixia police” may be those of a district
        if all(c.type_en == "District" and c.adcode[:4] not in named for c in others):
            draft.settle(cities[0].province, "county-city", draft.surface)


def _stands_alone(candidate: Candidate, n_rivals: int) -> bool:
    """A city of county rank; a district of Beijing, Shanghai, Tianjin or Chongqing whose name no other place bears."""
    if candidate.type_en == _COUNTY_CITY:
        return True
    is_urban = candidate.province in _MUNICIPALITIES and candidate.type_en in ("District", "New Area")
    return is_urban and n_rivals == 1 and candidate.name not in _BORNE_ELSEWHERE


def _seats(drafts: Sequence[Draft]) -> set[str]:
    """The first four digits of the adcodes of the cities that an article names: those of their districts too."""
    return {c.adcode[:4] for d in drafts if d.is_established for c in d.candidates if c.level != "province"}


def _by_sense(drafts: Sequence[Draft]) -> None:
    """One sense per article: a name that its words have decided once is decided everywhere.

    Where an article tells two places of one name apart, a bare mention follows the last explicit one before it.
    """
    decided: dict[str, list[Draft]] = defaultdict(list)
    others: dict[str, Draft] = {}
    for draft in drafts:
        if not draft.is_rejected and (draft.rule == "containment" or draft.is_told) and len(draft.codes) == 1:
            if _THE_OTHER.search(draft.before(12)):
                others[draft.surface.casefold()] = draft
            else:
                decided[draft.surface.casefold()].append(draft)
    for draft in drafts if decided or others else ():
        senses = decided.get(draft.surface.casefold())
        if draft.is_rejected or not (len(draft.codes) > 1 or draft.needs_type):
            continue
        if not senses:
            _by_other(draft, others.get(draft.surface.casefold()))
            continue
        earlier = [sense for sense in senses if sense.hit.start < draft.hit.start]
        sense = earlier[-1] if earlier else senses[0]
        if sense.codes[0] in draft.codes:
            draft.settle(sense.codes[0], "one-sense", sense.clue)
    _mark_namesakes(decided)


def _by_other(draft: Draft, other: Draft | None) -> None:
    """“Viewers in the other Fuzhou, Fujian's capital, were relieved”: the Fuzhou of the story is the one in Jiangxi."""
    rest = [code for code in draft.codes if other is not None and code != other.codes[0]]
    if other is None or len(rest) != 1:
        return
    draft.settle(rest[0], "one-sense", other.clue)
    for aside in (other, other.parent):
        if aside is not None and aside.role == "case":
            aside.background("namesake", other.clue)


def _mark_namesakes(decided: dict[str, list[Draft]]) -> None:
    """“Heilongjiang's Yichun, a logging town, is not meant”: the second place of a name, told apart from the first."""
    for senses in decided.values():
        first = senses[0].codes[0]
        others = [d for d in senses if d.codes[0] != first]
        if not others or len({d.sentence for d in others}) > 1 or ACT.search(others[0].opening()):
            continue
        for draft in others:
            if draft.role == "case" and draft.how != "institution":
                draft.background("namesake", draft.clue)
                if draft.parent is not None and draft.parent.role == "case":
                    draft.parent.background("namesake", draft.clue)


def _by_article(drafts: Sequence[Draft], counts: Counter[str]) -> None:
    """The province that the article is about: the only candidate that it names otherwise as a place of the case."""
    named: set[str] | None = None
    for draft in drafts:
        if draft.is_rejected or len(draft.codes) < 2 or draft.hit.entry.kind == "compound":
            continue
        named = _named(drafts) if named is None else named
        backed = [code for code in draft.codes if counts[code]] or [code for code in draft.codes if code in named]
        if len(backed) == 1:
            draft.settle(backed[0], "article-province", provinces()[backed[0]].name)


def _named(drafts: Sequence[Draft]) -> set[str]:
    """Provinces written out as context (not as an origin): weaker evidence than a place of the case."""
    rules = ("origin", "seat", "neighbour")
    return {d.codes[0] for d in drafts if d.is_established and d.role == "context" and d.rule not in rules}


def _by_parent(drafts: Sequence[Draft], counts: Counter[str]) -> None:
    """“11 died in Mentougou”: a county's bare name, borne by one county alone, in an article about its province."""
    for draft in drafts:
        if not draft.needs_type or draft.is_rejected or len(draft.codes) != 1 or not counts[draft.codes[0]]:
            continue
        is_latin = draft.surface.isascii()
        if is_latin and len(draft.surface) > _SHORT and not draft.pending and _LOCATED.search(draft.before(12)):
            draft.settle(draft.codes[0], "article-province", provinces()[draft.codes[0]].name)


def _settle_pending(drafts: Sequence[Draft]) -> None:
    """A name built on a place counts where the article places its story anyway; else it is a brand."""
    counts = _counts(drafts)
    for draft in drafts:
        if not draft.pending or draft.is_rejected:
            continue
        backed = [code for code in draft.codes if counts[code]]
        if len(backed) == 1 and draft.rivals:
            continue  # its sense is decided, and that is the argument
        if len(backed) == 1:
            draft.settle(backed[0], "part-of-name", draft.clue)
            draft.rule = "part-of-name"
        else:
            draft.reject("brand", draft.clue)
