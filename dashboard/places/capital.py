"""Beijing the city or Beijing the state: metonymy in both directions, in English.

Source of the distinction: Gritta et al. 2020, “A pragmatic guide to geoparsing evaluation” (literal and associative toponyms).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_MUNICIPAL = (
    r"municipal\w*|city|capital|police|courts?|prosecutors?|procuratorates?|districts?|residents?|hospitals?|airport|subway|metro|suburbs?|"
    r"branch|office|bureau|judges?|schools?|streets?|property|housing|hutongs?|weather|air|smog|high|intermediate|local|apartment|"
    r"prisons?|jail|detention|lawyers?|law firm|startups?|start-ups?|companies|company|headquarters|tower|hotel|restaurants?"
)
_PLACE_AFTER = re.compile(
    rf"(?:['’]s)? (?:[Mm]unicipal\w*|[A-Z][\w’'-]+(?: and [A-Z]\w+)? (?:[A-Z][\w’'-]+ )*(?:[Dd]istrict|Court|Bureau|Commission|Procuratorate|Branch|Office|Administration|Park|Zone|Committee|Police|Department|Government)\b|(?:{_MUNICIPAL})\b)"
)
_RING = re.compile(r"\b(?:surround(?:s|ed|ing)?|encircl(?:es|ed|ing)|around the capital) (?:the capital,? )?$")
_PLACE_PREDICATE = re.compile(
    r" (?:(?:is|was) (?:home|hit|located|the capital|covered|flooded|one of|where|among)|(?:recorded|reported|logged|confirmed|saw) (?:\d|its|new|a |heavy))"
)
_STATE_NOUN = re.compile(
    r"(?:['’]s)? (?:authorities|officials|regulators?|leaders?|leadership|policy ?makers?|government|central government|rulers|regime|officialdom|censors)\b"
)
_POSSESSIVE = re.compile(r"['’]s? \w+")
_SUBJECT_VERB = re.compile(
    r"(?:,[^,]{1,60},)? (?:(?:also|then|again|now|recently|itself|officially|first|quickly|later|still|already|soon|long|never|reportedly|apparently|\w+ly) ){0,2}"
    r"(?:has|had|have|is|was|were|will|would|may|might|could|can|must|should|did|does|do|\w+ed|\w+[^s\W]s|began|begun|said|told|cut|made|took|"
    r"gave|saw|sent|set|put|kept|let|came|got|struck|drew|stood|sought|fought|held|hit|lost|built|spent|left|chose|wrote)\b"
)
_CLAUSE_START = re.compile(
    r"(?:^|[.!?:;,“\"(—–-]\s*|\b(?:as|when|after|because|that|since|while|whilst|and|but|if|until|before|where|which|although|though|so|"
    r"how|why|what|once|unless|says|said|yet|for years|today)\s+)$"
)
_IN = re.compile(r"\b(?:in|at|around|across|throughout|inside|near|within|downtown|central|visit(?:ed|ing)?|leav(?:e|ing)|reach(?:ed)?|city of|municipality of|outskirts of|suburbs? of|of|east|west|north|south)\s+$")
_STATE_BEFORE = re.compile(
    r"(?i)\b(?:by|against|with|under|between|toward|towards|via|obey|defy|defied|please|urge[ds]?|angered|upset|pressed|worr(?:y|ied)|"
    r"(?:pressure|orders?|directives?|signals?|messages?|instructions?|support|crackdown|warnings?|approval|bans?|heat|scrutiny|scolding|displeasure|blessing|edicts?|calls?|guidance|word|nod|demands?|policy|funding|permission|hostility|line|rules) (?:from|of|in)|(?:regulators?|officials|leaders|authorities|policy ?makers|planners|rulers|(?:the )?(?:central )?government|lawmakers|ministers|mandarins) in)\s+$"
)
_TRAVEL = re.compile(r"\b(?:flew|fl(?:y|ies)|travel\w*|mov(?:ed?|ing)|went|train|flight|brought|sent|taken|return(?:ed)?|came|escorted|transferred|trip|back|extradited|drove|road|arriv\w+) (?:\w+ )?(?:to|in|from|for)\s+$")
_RIVAL_CAPITALS = "Washington|Moscow|Tokyo|Taipei|Seoul|London|Brussels|Canberra|New Delhi|Delhi|Pyongyang|Hanoi|Manila|Lhasa|the West|the US|the U\\.S\\."
_PAIR = re.compile(rf"^ (?:and|or|versus) (?:{_RIVAL_CAPITALS})\b")
_PAIR_BEFORE = re.compile(rf"\b(?:{_RIVAL_CAPITALS}) (?:and|or|versus|to) $")
_CODE = "CN-BJ"


def is_capital(draft: Draft) -> bool:
    """True for a name of Beijing itself, the one place whose name also means the state."""
    return draft.hit.entry.candidates[0].province == _CODE and draft.hit.entry.candidates[0].level == "province"


def judge(draft: Draft) -> bool:
    """Decide a Beijing that is not the city. True when decided here; False leaves the city to the other rules."""
    before, after = draft.before(), draft.after()
    if _PLACE_AFTER.match(after) or _PLACE_PREDICATE.match(after):
        return False
    ring = _RING.search(before)
    if ring:
        draft.reject("neighbour", _around(draft, 0, len(before) - ring.start()), "direct")
        return True
    found = _STATE_NOUN.match(after)
    if found or _PAIR.match(after) or _PAIR_BEFORE.search(before):
        draft.reject("metonym-state", _around(draft, found.end() if found else 16), "metonym")
        return True
    if after.startswith("-") or draft.in_list or _TRAVEL.search(before):
        return False
    if _POSSESSIVE.match(after) and not re.match(r"['’]s? (?:[A-Z]|\w+ern\b|hills|mountains|outskirts|rivers?|south|north|east|west)", after):
        draft.reject("metonym-state", _around(draft, 24), "metonym")
        return True
    if _STATE_BEFORE.search(before):
        draft.reject("metonym-state", _around(draft, 0, 16), "metonym")
        return True
    if _IN.search(before):
        return False
    verb = _SUBJECT_VERB.match(after)
    if verb and (_CLAUSE_START.search(before) or not re.search(r"\b(?:from|to)\s+$", before)):
        draft.reject("metonym-state", _around(draft, verb.end()), "metonym")
        return True
    if re.match(r" [A-Z]", after) or re.search(r"\bfrom\s+$", before):
        return False
    draft.reject("capital-undecided", draft.surface, "metonym")
    return True


def _around(draft: Draft, end: int, start: int = 0) -> str:
    left = max(draft.sentence[0], draft.hit.start - start)
    right = min(draft.sentence[1], draft.hit.end + end)
    # Whole words only, so that the quotation reads well.
    quoted = draft.text[left:right]
    if right < draft.sentence[1] and draft.text[right : right + 1].isalnum() and " " in quoted:
        quoted = quoted.rsplit(" ", 1)[0]
    if left > draft.sentence[0] and draft.text[left - 1 : left].isalnum() and " " in quoted:
        quoted = quoted.split(" ", 1)[1]
    return quoted
