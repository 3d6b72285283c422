"""From names with rivals to one province each, or none with the reason.

Order of evidence: written containment > the province established for that name elsewhere in the article > the province that
the article is about. Population never decides, and neither does the nearest name alone.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from dashboard.codes import provinces
from dashboard.places.words import CONNECTORS, SPORT_CUES, STRONG_SPORT_CUES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.places.draft import Draft
    from dashboard.places.gazetteer import Candidate

_WORDS = re.compile(r"[\w’'-]+")
_SENTENCE_BREAK = re.compile(r"[.;:!?。；：！？]")
_PARENT_BEFORE = re.compile(r"^(?:['’]s|,? province['’]?s?|province)?,? ?(?:city of |county of |capital,? )?$")
_REACH = 80
_TYPE = re.compile(
    r"(?: (?:[A-Z]\w+ )?(?:and [A-Z]\w+ )?(?P<type>Province|province|City|city|County|county|District|district|Prefecture|prefecture|Autonomous|Municipality|"
    r"municipality|Banner|banner|League|league|Xian|Qu|New Area|New District)\b|, an? (?:[\w-]+ ){0,3}?(?P<apposition>city|county|district|prefecture|banner)\b)"
)
_TYPE_BEFORE = re.compile(r"\b(?P<type>city|county|district|prefecture|province|municipality) of (?:the )?$")
_TYPE_FITS = {
    "province": ("province",), "city": ("prefecture", "county"), "county": ("county", "prefecture"), "district": ("county", "zone"), "prefecture": ("prefecture",),
    "autonomous": ("province", "prefecture", "county"), "municipality": ("province", "prefecture"), "banner": ("county",), "league": ("prefecture",),
    "xian": ("county",), "qu": ("county",), "new area": ("zone", "county"), "new district": ("zone", "county"),
}  # fmt: skip


def narrow_by_type(draft: Draft, *, is_latin: bool) -> None:
    """Keep the candidates that the type word beside the name allows; without one, those that may stand alone."""
    every = draft.hit.entry.candidates
    draft.keep(every)
    word = _type_word(draft) if is_latin else ""
    if word:
        fits = tuple(c for c in every if c.level in _TYPE_FITS[word] and _is_of_type(c, word))
        if word == "province":
            fits = fits or tuple(c for c in every if c.kind == "misspelling")
        if fits:
            draft.keep(fits)
            return
    draft.keep(draft.hit.entry.free or tuple(c for c in every if c.kind != "misspelling"))
    draft.needs_type = not draft.hit.entry.free


def _is_of_type(candidate: Candidate, word: str) -> bool:
    if candidate.level == "prefecture" and word in ("city", "county"):
        return word in candidate.type_en.lower()
    if candidate.level != "county":
        return True
    return word in candidate.type_en.lower() or (word in ("xian", "qu", "autonomous", "new area", "new district"))


def _type_word(draft: Draft) -> str:
    found = _TYPE.match(draft.after(60))
    if found:
        return (found.group("type") or found.group("apposition")).lower()
    before = _TYPE_BEFORE.search(draft.before(30))
    return before.group("type").lower() if before else ""


def mark_lists(drafts: Sequence[Draft]) -> None:
    """Mark names that stand beside another place name with only a comma, a slash or “and” between them."""
    for left, right in zip(drafts, drafts[1:], strict=False):
        between = left.text[left.hit.end : right.hit.start]
        if left.sentence == right.sentence and between in (", ", " and ", ", and ", " or ", " / ", "/", "、", "和", "与", "與", "及", "以及", ""):
            left.in_list = right.in_list = True


def resolve(drafts: Sequence[Draft]) -> None:
    """Decide every draft that still has rivals, and every name that is part of another name, in place."""
    _by_containment(drafts)
    _by_sense(drafts)
    _by_article(drafts)
    _settle_pending(drafts)
    for draft in drafts:
        if not draft.is_rejected and draft.needs_type:
            draft.reject("needs-type", draft.surface)


def _by_containment(drafts: Sequence[Draft]) -> None:
    for index, draft in enumerate(drafts):
        if draft.is_rejected or (len(draft.codes) == 1 and not draft.needs_type and not _is_province(draft)):
            continue
        for other in (*drafts[index + 1 : index + 4], *reversed(drafts[max(0, index - 3) : index])):
            code = _contains(other, draft)
            if code:
                _settle_contained(draft, other, code)
                break


def _settle_contained(draft: Draft, other: Draft, code: str) -> None:
    if code not in draft.codes:
        draft.reject("zone-elsewhere", draft.text[min(draft.hit.start, other.hit.start) : max(draft.hit.end, other.hit.end)])
        return
    start, end = min(draft.hit.start, other.hit.start), max(draft.hit.end, other.hit.end)
    draft.settle(code, "containment", draft.text[start:end])
    if len(other.codes) > 1:
        other.settle(code, "containment", draft.text[start:end])


def _is_province(draft: Draft) -> bool:
    return bool(draft.candidates) and draft.candidates[0].level == "province"


def _contains(parent: Draft, child: Draft) -> str:
    """The province in which `parent` places `child` by the words between them, or an empty string."""
    if parent.sentence != child.sentence or parent.hit is child.hit or not parent.candidates or parent.is_rejected:
        return ""
    if not _outranks(parent, child):
        return ""
    code = parent.codes[0]
    if len(parent.codes) != 1:
        # “Kunshan, under Suzhou”: only one Suzhou has a Kunshan.
        shared = [c for c in child.codes if c in parent.codes]
        if len(shared) != 1 or len(child.codes) != 1:
            return ""
        code = shared[0]
    if parent.hit.start > child.hit.start:
        linked = _is_linked_after(child, parent, code)
    else:
        linked = _is_linked_before(parent, child, code)
    return code if linked else ""


_RANK = {"province": 0, "prefecture": 1, "zone": 2, "county": 3}


def _outranks(parent: Draft, child: Draft) -> bool:
    return _RANK[parent.candidates[0].level] < max(_RANK[c.level] for c in child.candidates) or _names_a_zone(child)


_ZONE = re.compile(r"(?: (?:[A-Z][\w-]+|and)){0,5} (?:Zone|Park)\b")


def _names_a_zone(child: Draft) -> bool:
    return bool(_ZONE.match(child.after()))


def _is_linked_after(child: Draft, parent: Draft, code: str) -> bool:
    between = child.text[child.hit.end : parent.hit.start]
    if len(between) > _REACH or _SENTENCE_BREAK.search(between):
        return False
    zone = _ZONE.match(between)
    words = [w.lower() for w in _WORDS.findall(between[zone.end() :] if zone else between)]
    if code not in child.codes:
        # A province name that is a zone elsewhere needs the word “of” or “in”: “Shandong ... Park” of Changji, Xinjiang.
        return bool(zone) and any(w in ("of", "in") for w in words) and all(w in CONNECTORS for w in words)
    return all(w in CONNECTORS for w in words) and (bool(words) or between.strip() in (",", "(", "，", "（") or not between)


def _is_linked_before(parent: Draft, child: Draft, code: str) -> bool:
    between = parent.text[parent.hit.end : child.hit.start]
    if code not in child.codes:
        return False
    if between == " " and child.needs_type:
        return False
    return bool(_PARENT_BEFORE.match(between)) or not between or between in ("省", "市", "州", "自治区", "自治區", "的", "·", "：")


def _established(drafts: Sequence[Draft]) -> Counter[str]:
    """How often each province stands in the article by itself, as a place of the case."""
    return Counter(
        d.codes[0] for d in drafts if d.is_established and d.role == "case"
    )


def _by_sense(drafts: Sequence[Draft]) -> None:
    """One sense per article: a name that containment has decided once is decided everywhere."""
    decided: dict[str, tuple[str, str]] = {}
    for draft in drafts:
        if draft.rule == "containment" or (draft.rivals and len(draft.codes) == 1):
            decided.setdefault(draft.surface.casefold(), (draft.codes[0], draft.clue))
    for draft in drafts:
        sense = decided.get(draft.surface.casefold())
        if sense and not draft.is_rejected and sense[0] in draft.codes and (len(draft.codes) > 1 or draft.needs_type):
            draft.settle(sense[0], "one-sense", sense[1])


def _by_article(drafts: Sequence[Draft]) -> None:
    """The province that the article is about: the only candidate that it names otherwise as a place of the case."""
    counts = _established(drafts)
    named = _named(drafts)
    for draft in drafts:
        if draft.is_rejected or len(draft.codes) < 2 or draft.hit.entry.kind == "compound":
            continue
        backed = [code for code in draft.codes if counts[code]] or [code for code in draft.codes if code in named]
        if len(backed) == 1:
            draft.settle(backed[0], "article-province", provinces()[backed[0]].name)


def _named(drafts: Sequence[Draft]) -> set[str]:
    """Provinces written out as context (not as an origin): weaker evidence than a place of the case."""
    return {d.codes[0] for d in drafts if d.is_established and d.role == "context" and d.rule not in ("origin", "seat", "neighbour")}


def _settle_pending(drafts: Sequence[Draft]) -> None:
    """A name built on a place counts where the article places its story anyway, is a seat if a firm, else a brand."""
    counts = _established(drafts)
    for draft in drafts:
        if not draft.pending or draft.is_rejected:
            continue
        backed = [code for code in draft.codes if counts[code]]
        if len(backed) == 1:
            draft.settle(backed[0], "part-of-name", draft.clue)
            draft.rule = "part-of-name"
        else:
            draft.reject("brand", draft.clue)


def reject_sport(drafts: Sequence[Draft], text: str) -> None:
    """In an article about sport a bare place name is a team; institutions stay."""
    lowered = text[:20_000].lower()
    words = set(_WORDS.findall(lowered))
    strong, weak = (sum(1 for cue in cues if (cue in words if cue.isascii() and cue.isalpha() else cue in lowered)) for cues in (STRONG_SPORT_CUES, SPORT_CUES))
    if 2 * strong + weak + 2 * bool(_SCORE.search(lowered)) < _SPORT:
        return
    for draft in drafts:
        if not draft.is_rejected and (draft.how != "institution" or draft.pending):
            draft.reject("sport", draft.surface)


_SCORE = re.compile(r"\b\d{1,2}[-:–]\d{1,2}\b(?!:|-)|\d比\d")
_SPORT = 5


def spread_context(drafts: Sequence[Draft]) -> None:
    """“neighbours Guizhou and Guangxi”, “福建、湖南、江西籍”: what is said of one name of a list holds for the list."""
    for left, right in zip(drafts, drafts[1:], strict=False):
        if _is_joined(left, right) and left.role == "context" and right.role == "case" and left.rule in _FORWARD:
            right.background(left.rule, left.clue)
    for left, right in reversed(list(zip(drafts, drafts[1:], strict=False))):
        if _is_joined(left, right) and right.role == "context" and left.role == "case" and right.rule in _BACKWARD:
            left.background(right.rule, right.clue)


_FORWARD = frozenset({"neighbour", "origin", "exception", "movement", "seat", "not-acted", "expected", "share"})
_BACKWARD = frozenset({"origin", "seat", "neighbour", "not-acted", "expected"})
_JOINS = frozenset({" and ", " or ", "、", "和", "与", "與", "及", "以及", ""})


def _is_joined(left: Draft, right: Draft) -> bool:
    between = left.text[left.hit.end : right.hit.start]
    if left.sentence != right.sentence or between not in (*_JOINS, ", ", "，"):
        return False
    if between in _JOINS:
        return True
    # A comma joins a town to its province, and two names of a list that goes on with “and”.
    return left.codes == right.codes and bool(left.codes) or right.text[right.hit.end : right.hit.end + 5] == " and "
