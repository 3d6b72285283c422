"""English: acts of a place that stand beside a cue for context and outweigh it.

“Sichuan, which carries 10% of the hashrate, has asked firms to suspend”; “Yunnan is next. Its energy bureau ordered”.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_VERBS = (
    r"order(?:s|ed)|ask(?:s|ed)|told|instruct(?:s|ed)|bann?(?:s|ed)|bans|clos(?:es|ed)|shuts?|halt(?:s|ed)|"
    r"suspend(?:s|ed)|"
    r"issue[sd]|announce[sd]|publish(?:es|ed)|launche[sd]|raid(?:s|ed)|inspect(?:s|ed)|arrest(?:s|ed)|detain(?:s|ed)|"
    r"seize[sd]|fine[sd]|jail(?:s|ed)|sentence[sd]|convict(?:s|ed)|charge[sd]|require[sd]|demand(?:s|ed)|stop(?:s|ped)|"
    r"join(?:s|ed)|follow(?:s|ed)|impose[sd]|raise[sd]|urge[sd]|warn(?:s|ed)|draft(?:s|ed)|released|cleared|"
    r"call(?:s|ed) on|"
    r"pull(?:s|ed) the plug|switch(?:es|ed) off|unplug(?:s|ged)|crack(?:s|ed) down|cut off|froze|put an end|"
    r"confiscate[sd]|forb(?:ids|ade)|prohibit(?:s|ed)|adopt(?:s|ed)|passed|let|ruled|rejected|upheld|dismisse[sd]|"
    r"acted|outlaw(?:s|ed)|"
    r"began|started|opened|found|busted|dismantled|forced|gave|set up|sent|said it (?:would|will|had)"
)
_BARE_VERBS = _VERBS.replace("told", "told|tells").replace("|let|", "|")
_ADVERBS = (
    r"(?: (?:also|meanwhile|now|then|since|already|just|itself|too|therefore|however|recently|quickly|later|finally|"
    r"first|again|this (?:week|month|year)|last (?:week|month|year)|on \w+day|in turn|duly|likewise|formally|"
    r"officially|"
    r"[a-z]+ly)){0,3}"
)
_DENIED = (
    r"(?! (?:nothing|none|nobody|no\b|neither|not\b|what|how|whether|about)| for (?:no|more)\b|"
    r" (?:for )?(?:more|clarity|guidance))"
)
# “Sichuan, which carries nearly 10% of it, has meanwhile asked firms to ...”
_ASIDE = re.compile(
    rf"(?: [Pp]rovince| [Cc]ity| [Mm]unicipality| [Rr]egion)?(?:,| \(| [–—-]) ?(?:which|where|whose|who|with|home|"
    rf"once|long|an?|the|"
    rf"already|by|[Cc]hina['’]s|its|one|[\d.]+)\b[^;.!?]{{1,140}}?(?:,|\)| [–—-])(?: (?:has|have|had))?{_ADVERBS}"
    rf" (?:{_BARE_VERBS})\b{_DENIED}"
)
# “In a notice of Friday its energy administration ordered ...”, “There the city's court let a sale stand”
_BODIES = (
    r"government|authorit(?:y|ies)|officials|administration|bureaus?|commission|department|office|court|police|"
    r"prosecutors?|procuratorate|regulators?|planners?|planner|committee|leaders|judges|cabinet|agency|branch|company"
)
_OWNERS = (
    r"its|the (?:province|city|region|municipality|county|prefecture|island|territory)['’]s|the (?:provincial|city|"
    r"regional|municipal|county|local)|local|provincial|municipal"
)
_NEXT = re.compile(
    rf"[^.!?]{{0,90}}[.!?][”\"]?\s+(?:[^.!?]{{0,60}}?\b)?(?i:{_OWNERS}) (?:[\w’'-]+ ){{0,5}}?(?i:{_BODIES})"
    rf"(?:,[^.!?,]{{1,60}},)?(?: (?:has|have|had))?{_ADVERBS} (?:{_VERBS})\b{_DENIED}"
)
_NEXT_IT = re.compile(
    rf"[^.!?]{{0,60}}[.!?][”\"]?\s+(?:(?:On|In|By|Last|This|Yesterday|Earlier)\b[^.!?]{{1,40}}?,? )?"
    rf"(?i:it|the (?:province|city|region|municipality))(?: (?:has|have|had))?{_ADVERBS} (?:{_BARE_VERBS})\b{_DENIED}"
)
_REACH = 300
# What is said of the place itself, as a subject, and what an act of it outweighs.
_BESIDE = frozenset({"share", "trait", "neighbour", "comparison"})
_BEFORE_ACT = frozenset({"expected", "not-acted", "exception", "trait", "share"})
_SUBJECT = re.compile(
    r"(?:^|[.;:!?,“\"(–—-] ?|\b(?:and|but|while|as|that|said|where|when) )(?:[Ss]o far )?"
    r"(?:[Tt]he |[Ii]n |[Oo]nly |[Ee]ven )?(?:\w+ern )?$"
)
_IS_ALONE = re.compile(
    r"(?:^|[.;:!?\n] ?)(?:[-*•] )?(?:[Tt]he (?:exception|next|latest)[\w ]{0,20} (?:is|was) |"
    r"(?:[Nn]ext|[Tt]hen)(?: \w+){0,3} )?$"
)


def acts_itself(draft: Draft) -> bool:
    """Give a name back to the case when its own verb, or its own body in the next sentence, tells an act."""
    found = _own_act(draft)
    if found:
        draft.role, draft.how, draft.acts = "case", "direct", True
        draft.rule, draft.clue = "own-act", found
    return bool(found)


def _own_act(draft: Draft) -> str:
    before = draft.before(40)
    if draft.rule in _BESIDE and _SUBJECT.search(before):
        aside = _ASIDE.match(draft.after(240))
        if aside:
            return draft.quote(aside.end())
    if draft.rule in _BEFORE_ACT and _IS_ALONE.search(before):
        after = draft.text[draft.hit.end : draft.hit.end + _REACH].partition("\n")[0]
        found = _NEXT.match(after) or _NEXT_IT.match(after)
        if found:
            return draft.quote(found.end())
    return ""
