"""English: frames around a place name that no single word before it gives away.

An answer to “where?”, a class of cases at law, a firm by name and seat, where somebody began, whence word came.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.inflection import HAPPENED
from dashboard.places.context_cues import PAPERS
from dashboard.places.words import INSTITUTION_HEADS, MONTHS_AND_DAYS, SURNAMES

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

# “had tried his luck at a Yunnan power station before he moved here”
_BEFORE_HERE = re.compile(
    r"(?:['’]s)?(?: [\w’'-]+){0,6}?,? (?:before|until) (?:(?:he|she|they|it|the \w+) (?:had )?(?:\w+ly )?)?"
    r"(?:moved|came|went|arrived|settled|shifted|relocated|returned|moving|coming|going|settling|shifting) "
    r"(?:here|there|home|back|on|away|in)\b"
)
# “NOT in Qinghai: its department stopped everything”: an answer to where, and why.
_NOT_IN = re.compile(r"\W*(?:[Nn]ot|NOT|[Nn]o longer|[Hh]ardly|HARDLY|[Nn]ever again)(?: any ?more| now)? in")
_BECAUSE = re.compile(r"(?:,[^,;:.]{2,40})?(?::| [–—-] |, (?:which|where|whose)\b|[;,] (?:since|because)\b)(?P<why>.+)")
# “It was from Hezhou, however, that the lead came”
_IT_WAS_FROM = re.compile(r"\b(?:it|It) (?:was|is) from$")
_NEWS_CAME = re.compile(
    r"(?:,? (?:in )?[A-Z][\w’'-]+)?,?(?: (?:however|though|indeed|instead),)? that (?:an? |the |this |its |their )?"
    rf"(?:[\w-]+ )?(?:{PAPERS}|calls?|word|evidence|complaints?)\b"
)
# “cases that touch Hong Kong, Macao, Taiwan and foreign parties”: a class of cases at law.
_OVERSEAS = re.compile(
    r"Hong Kong(?: SAR)?(?:,? and|, or|,|/) ?Maca[ou](?: SAR)?(?:(?:,? and|, or|,|/) ?Taiwan)?"
    r"(?P<class>,? (?:and|or) (?:other )?(?:foreign|overseas|abroad)|[- ]related)?\b"
)
_TOUCHING = re.compile(
    r"\b(?:touch\w*|involv\w+|concern\w*|relat\w+ to|connected (?:to|with)|linked (?:to|with)) (?:the )?$"
)
_REACH = 60
# “posed as officers of the Gansu bureau”: a body that only the swindlers spoke of.
_POSED = re.compile(
    r"\b(?:pos(?:ed?|es|ing) as|impersonat(?:ed?|es|ing)|pretend(?:ed|s|ing)? to be|masquerad(?:ed|ing) as|"
    r"pass(?:ed|ing) (?:himself|herself|themselves) off as)\b[^.;:]{0,50} $"
)
# “A buyer in Dongguan had paid in advance”: unless he is the one who was arrested or robbed.
_CUSTOMER = re.compile(
    r"(?:^|[.;:“\"] ?|, )(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Tt]wo) (?:[\w-]+ )?"
    r"(?:buyers?|sellers?|traders?|investors?|"
    r"customers?|clients?|dealers?|brokers?|collectors?|holders?|users?|tenants?|landlords?|suppliers?|agents?),? in$"
)
_HARMED = re.compile(
    r"[^.;:]{0,40}\b(?:was|were|been) (?:\w+ly )?"
    r"(?:arrested|detained|jailed|sentenced|fined|robbed|killed|convicted|charged|"
    r"held|caught|kidnapped|beaten|found|tried|seized|questioned|shut|closed|searched)\b"
)
# “; Canaan of Hangzhou has opened a centre abroad”: a firm or a person by name, and the seat.
_NAMED_OF = re.compile(
    r"(?:[;,:] (?:and |but )?|[a-z] (?:and|but|while|as) )(?P<name>[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?) of$"
)
# “together with Liu Xiong of Wenzhou”, but not “Mayor Li Wei of Wenzhou”
_PERSON_OF = re.compile(
    r"\b(?!(?:secretary|mayor|governor|director|chief|boss|head|official|officer|judge|prosecutor|inspector|captain|"
    rf"chairman|commissioner|leader|cadre) )[a-z]+,? (?:{'|'.join(sorted(SURNAMES))}) [A-Z][a-z’'-]+ of$"
)
_NO_NAME = re.compile(
    rf"\b(?:{INSTITUTION_HEADS}|{'|'.join(sorted(MONTHS_AND_DAYS))}|Province|City|County|District|Region|Prefecture|"
    r"Municipality|Town|Village|Port|Island|Isle|Gulf|Bay|Strait|Republic|University|Bank|Party|People|Governor|Mayor|"
    r"President|Secretary|Director|Head|Chief|Chairman|Deputy|Vice|Judge|Judges|Inspector|Officers|Officials|"
    r"Authorities|North|South|East|West|Kingdom|Institute|Academy|Legislature|Parliament|Procurator)\b"
)


def answers(head: str, after: str) -> bool:
    """True for “Not in Hebei: its courts closed them”, by the words up to “in” and those after the name."""
    reason = _BECAUSE.match(after) if _NOT_IN.fullmatch(head) else None
    return reason is not None and HAPPENED.search(reason["why"]) is not None


def began_there(after: str) -> bool:
    """True when the words after the name say that somebody came away from there to where the story is."""
    return _BEFORE_HERE.match(after) is not None


def sent_word(head: str, after: str) -> bool:
    """True for “it was from Hezhou that the lead came”: somebody there acted."""
    return _IT_WAS_FROM.search(head) is not None and _NEWS_CAME.match(after) is not None


def follows_name(head: str) -> bool:
    """True when the words up to “of” end with the name of a firm or a person, not of a body or an office."""
    if _PERSON_OF.search(head):
        return True
    named = _NAMED_OF.search(head)
    return named is not None and not _NO_NAME.search(named["name"])


def is_customer(head: str, after: str) -> bool:
    """True for a buyer or a seller somewhere, of whom nothing is told that would be done there."""
    return _CUSTOMER.search(head) is not None and _HARMED.match(after) is None


def is_posed(draft: Draft) -> bool:
    """Mark a place as context whose officers somebody pretends to be. True when it is one."""
    found = _POSED.search(draft.before(80))
    if found:
        draft.background("origin", f"{found.group()}{draft.surface}")
    return found is not None


def is_class_of_cases(draft: Draft) -> bool:
    """Mark Hong Kong, Macao and Taiwan as context where they name a class of cases. True when they do."""
    if not draft.surface.startswith(("Hong Kong", "Macao", "Macau", "Taiwan")):
        return False
    first, last = draft.sentence
    start = max(first, draft.hit.start - _REACH)
    found = _OVERSEAS.search(draft.text, start, min(last, draft.hit.end + _REACH))
    if found is None or not found.start() <= draft.hit.start < found.end():
        return False
    if not found["class"] and not _TOUCHING.search(draft.text, max(first, found.start() - 20), found.start()):
        return False
    draft.background("trait", found.group())
    return True
