"""English: shares and ranks. A percentage of the network, the output or the population is a comparison, not an act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import Cue
from dashboard.places.passing import answers
from dashboard.places.words import ACT

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_PERCENT = (
    r"(?:\d[\d.]*\s?(?:%|per ?cent|percentage points)|(?:an? |another |one |two |three |four |nearly |almost |"
    r"about )(?:half|"
    r"third|thirds|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)|half\b)"
)
_SHARE_AFTER = Cue(
    r"(?:['’]s)?,?(?: (?:has|had|held|holds|hold|having|holding|with|at|on|for|about|some|around|roughly|only|"
    r"just|nearly|almost|over|another|accounts?|"
    r"accounted|accounting|stood|stands|made up|makes up|contributed?|contributing|produced?|producing|"
    r"provided?|supplied|supplies|hosted|hosts|share|part|was|is|came|comes|next|first|top|ranked|leading|in|"
    rf"second|third|fourth|then|close|behind|together|jointly|combined|between|them|make|makes|grow|grows|build|"
    rf"builds|turn|turns|out|ship|ships|sell|sells|buy|buys|to|fell|slid|dropped|rose|grew|down|up|from|took|takes|a|the|its|"
    rf"of)){{0,6}} ?\(?{_PERCENT}"
)
# “Sichuan's share of the total went from ...”
_OWN_SHARE = re.compile(
    r"['’]s (?:[\w-]+ ){0,2}(?:share|slice|portion|proportion|percentage|part of (?:the|all|global)|weight|ranking|"
    r"contribution)\b"
)
_SHARE_BEFORE = Cue(
    rf"(?i){_PERCENT}(?: of [\w’' -]{{1,40}}?)?(?: (?:was|were|is|are|came|comes|sat|sits|lay|lies|stood|lived|then|"
    rf"still|mined|produced|made|being|coming|located|found|hosted|generated))*(?: (?:in|from|to|for|by|"
    rf"on))(?: the)?(?: (?:province|region|city) of)? $"
)
_SHARE_OF = re.compile(
    r"\b(?i:hash ?rate|hash(?:ing)? ?power|computing power|(?:global|world|national|country|bitcoin|china|"
    r"nation|network|total)\w*['’]?s? (?:total|output|share|production|supply|capacity|"
    r"mining|network|hash\w*|computing|power|generation|exports|population)|of (?:the )?(?:global|world|"
    r"national|country|bitcoin|china|network|nation|total|whole)\w*|market share|the network|nationwide|"
    r"countrywide)"
)
# “Xinjiang 35.8, Sichuan 9.6 and Yunnan 5.4 per cent”; in a table, a line of its own.
_SHARE_WORD = Cue(r"%|per ?cent|half|third|quarter|fifth|sixth|tenth|eighth|ninth")
_BARE_NUMBER = re.compile(
    r"(?: \.{2,}|:|\t| -| –| —|,)? {0,3}\(?(?!(?:19|20)\d\d\b)\d{1,3}(?:\.\d+)?\)?(?=[,;).\s]*(?:$|[,;)]|\n| and |"
    r" per ?cent))"
)
_QUANTITY = re.compile(r"%|\bper ?cent|\bshare|hash|\bEH/s|^[^a-z]*[A-Z][\w ]*\W+[\d.]+\W*$")
# “Sichuan mined half of the world's coins”: any verb that no authority does.
_SHARE_VERB = Cue(
    rf"(?:['’]s [a-z]+)?(?: (?:still|once|also|then|now|alone|had|has|have))? [a-z]+(?: (?:about|some|around|"
    rf"nearly|almost|over))? {_PERCENT}"
    r" of (?:the|its|all|global|world|national|china|bitcoin|every)\b",
    re.IGNORECASE,
)
_SHARE_LINK = re.compile(r" (?:in|from|to|for|by|on)(?: the)?(?: (?:province|region|city) of)? $")
_RANK_CUE = Cue(
    r"provinces|regions|hubs|bases|cent(?:re|er)s|producers|destinations|places|markets|areas|cities|havens"
)
_HAS_SHARE = Cue(_PERCENT)
_RANKED = re.compile(
    r"\b(?:biggest|largest|top|main|leading|favou?rite|busiest|richest|poorest|most \w+|usual|traditional|former|"
    r"other)(?: [\w-]+){0,5} (?:provinces|regions|hubs|bases|cent(?:re|er)s|producers|destinations|places|markets|"
    r"areas|cities|havens)(?:,? (?:are|were|include[sd]?|including|being|such as|like|namely|after)|:|"
    r" -)(?: [\w,’' ]{0,60})?$",
    re.IGNORECASE,
)

# “Sichuan, with 10 percent, has ordered”: the share is an aside, the sentence tells an act.
_GOES_ON = re.compile(
    r"\)?[^.;:]{0,40}?[,)] (?:has |have |also |then ){0,2}(?:order|bann|clos|shut|halt|suspend|issu|announc|told|"
    r"join|launch|raid|inspect|publish|arrest|seiz|fin)\w*"
)
# “Police in Tangshan, Hebei, have ...; Sichuan, with 10%, ...”: what a body of the place does is no share.
_BODY_OF = re.compile(
    r"\b(?i:police|courts?|prosecutors?|authorities|officials|officers|government|regulators?|bureaus?) (?:in|of)"
    r"(?: the)? (?:[A-Z][\w’'-]+, )?$"
)


def find_share(draft: Draft, before: str, after: str) -> bool:
    """Mark the name as context when the sentence gives its share or its rank. True when it does."""
    found = _SHARE_AFTER.match(draft.cues, after)
    if (
        found
        and not ACT.search(after[: found.end()])
        and not (after[found.end() - 1] in "%t" and _GOES_ON.match(after[found.end() :]))
    ):
        draft.background("share", draft.quote(found.end()))
        return True
    own = _OWN_SHARE.match(after)
    if own:
        draft.background("share", draft.quote(own.end()))
        return True
    verb = _SHARE_VERB.match(draft.cues, after)
    if verb and not ACT.search(verb.group()):
        draft.background("share", draft.quote(verb.end()))
        return True
    number = _BARE_NUMBER.match(after)
    if number and not answers(draft) and _QUANTITY.search(draft.opening(600)):
        draft.background("share", draft.quote(number.end()))
        return True
    left = _SHARE_BEFORE.search(draft.cues, before) if _SHARE_LINK.search(before[-24:]) else None
    if left:
        draft.background("share", draft.quote(0, len(before) - left.start()))
        return True
    if _RANK_CUE.search(draft.cues, before) and _RANKED.search(before):
        draft.background("trait", draft.quote(0, min(len(before), 40)))
        return True
    sentence = draft.opening(600)
    share = _HAS_SHARE.search(draft.cues, sentence) if _SHARE_WORD.search(draft.cues, sentence) else None
    if share and not draft.has_body and _SHARE_OF.search(sentence) and not _BODY_OF.search(before):
        draft.background("share", sentence[max(0, share.start() - 20) : share.end() + 20])
        return True
    return False
