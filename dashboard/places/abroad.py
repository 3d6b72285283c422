"""A story that is set in a foreign city or land. A name of ours that only tells whose or what is context there.

“Three Fujian fishermen were freed off Somalia”: an attribute says where somebody comes from, unless it is a body.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import Cue
from dashboard.places.namesakes import CITIES_ZH, LANDS, LANDS_ZH
from dashboard.places.script import simplified
from dashboard.places.words import ACT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.places.draft import Draft

_CITIES = (
    "Abu Dhabi|Accra|Addis Ababa|Almaty|Amsterdam|Ankara|Antwerp|Astana|Athens|Atlanta|Auckland|Baghdad|Bangkok|"
    "Barcelona|Basel|Belfast|Belgrade|Berlin|Bern|Birmingham|Bogota|Bologna|Boston|Bristol|Brisbane|Brussels|"
    "Bucharest|Budapest|Buenos Aires|Busan|Cairo|Calgary|Canberra|Cannes|Cape Town|Caracas|Chiang Mai|Chicago|Cologne|"
    "Copenhagen|Dallas|Davos|Delhi|Denver|Detroit|Dhaka|Doha|Dubai|Dublin|Dusseldorf|Edinburgh|Florence|Frankfurt|"
    "Geneva|Glasgow|Hamburg|Hanoi|Hanover|Havana|Helsinki|Ho Chi Minh City|Houston|Islamabad|Istanbul|Jakarta|"
    "Jerusalem|Johannesburg|Kabul|Karachi|Kathmandu|Kolkata|Kuala Lumpur|Kyiv|Kyoto|Lagos|Las Vegas|Leeds|Leipzig|"
    "Lima|Lisbon|Liverpool|London|Los Angeles|Luxembourg|Lyon|Madrid|Manchester|Manila|Melbourne|Mexico City|Miami|"
    "Milan|Montreal|Moscow|Mumbai|Munich|Nairobi|Naples|New Delhi|New York|Nice|Osaka|Oslo|Ottawa|Oxford|Paris|"
    "Penang|Perth|Philadelphia|Phnom Penh|Phuket|Porto|Prague|Riga|Rio de Janeiro|Riyadh|Rome|Rotterdam|San Diego|"
    "San Francisco|Santiago|Sao Paulo|Seattle|Seoul|Sheffield|Sihanoukville|Sofia|Stockholm|Stuttgart|Sydney|Tallinn|"
    "Tashkent|Tehran|Tel Aviv|Tokyo|Toronto|Turin|Valencia|Vancouver|Venice|Vienna|Vientiane|Vilnius|Warsaw|"
    "Washington|Wellington|Yangon|Yokohama|Zagreb|Zurich"
)
_SET = Cue(
    rf"\b(?:in|at|off|outside|near|across|throughout) (?:the )?(?:\w+ern |central |downtown )?(?:{_CITIES}|"
    rf"{LANDS})\b"
)
_AT = re.compile(
    r"\b(?:in|at|near|outside|around|across|from|to|into|off|of|by|hit|reached) (?:[\w’'-]+ )?$",
    re.IGNORECASE,
)
# The name qualifies what follows, “Hainan's beaches”, or stands beside foreign ones, “Shanghai, Seoul and Tokyo”.
_ATTRIBUTE = re.compile(rf"['’]s? [a-z]| [a-z]+\b|, (?P<city>{_CITIES})\b")
_VERBS = frozenset(
    "is are was were has have had will would may might can could did does do and or but in on at to for from with by "
    "said says told went came made gave got saw set put cut let hit won lost sold bought held began fell rose".split()
)
# “悉尼展会上，沈阳的机器人最抢眼”
_SET_ZH = Cue(rf"(?:{CITIES_ZH}|{LANDS_ZH})")
_AT_ZH = re.compile(r"(?:在|于|从|自|至|到|赴|往|经)$")
_ATTRIBUTE_ZH = re.compile(r"(?:省|市)?的(?=[\u4e00-\u9fff])")


def mark_abroad(drafts: Sequence[Draft]) -> None:
    """Make attributes context in a sentence that is set abroad, where no place of ours is where it happens."""
    for draft in drafts:
        if draft.role == "case" and _is_set_abroad(draft) and _is_attribute(draft) and not _happens_here(draft, drafts):
            draft.background("origin", draft.quote(len(draft.after(20))), "demonym")


def _is_attribute(draft: Draft) -> bool:
    if draft.acts or draft.pending or draft.has_body or draft.how == "institution":
        return False
    after = draft.after(60)
    if not draft.surface.isascii():
        return bool(_ATTRIBUTE_ZH.match(after)) and not _AT_ZH.search(simplified(draft.before(4)))
    found = _ATTRIBUTE.match(after)
    if found is None or (_AT.search(draft.before(30)) and not found["city"]):
        return False
    first = after[1:].split(" ", 1)[0] if after.startswith(" ") else ""
    return not (ACT.fullmatch(first) or first.endswith("ed") or first in _VERBS)


def _is_set_abroad(draft: Draft) -> bool:
    cue = _SET if draft.surface.isascii() else _SET_ZH
    return draft.cues & cue.bit != 0 and cue.pattern.search(simplified(draft.opening())) is not None


def _happens_here(draft: Draft, drafts: Sequence[Draft]) -> bool:
    at = _AT if draft.surface.isascii() else _AT_ZH
    return any(
        d.role == "case" and (d.how == "institution" or at.search(simplified(d.before(30))))
        for d in drafts
        if d is not draft
    )
