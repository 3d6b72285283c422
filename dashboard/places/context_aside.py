"""English: what a sentence tells beside its story: history, a life, a sale, a forecast, a flat where somebody acted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import AnyOf, Cue, Table
from dashboard.places.words import SPEECH

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

# “the deadliest since the one that drowned Zhengzhou's metro in 2021”, “the worst since Tianjin's blasts”
_SUPERLATIVE = re.compile(r"\b(?:worst|first|\w{2,}est|most|least|record|unseen|unmatched|unequalled)\b")
_SINCE = Cue(
    r"\bsince (?:the (?:one|ones|quakes?|earthquakes?|floods?|fires?|blasts?|outbreaks?|storms?|collapse|disaster|"
    r"crash|scandal|epidemic|lockdown|siege|war|riots?|protests?)\b|those|(?:19|20)\d\d,? when\b|the (?:19|20)\d\d )"
    r"[^.;:]{0,60} $|\bsince (?:the )?$"
)
_SINCE_YEAR = re.compile(r"(?:['’]s)?(?: [\w’'-]+){1,4} (?:of|in) (?:19|20)\d\d\b|['’]s (?:19|20)\d\d\b|['’]s [a-z]+")
_RECALLED = Cue(
    r"\b(?:reminiscent of|recall\w*|echo(?:es|ed|ing)?|evok(?:es?|ed|ing)|remember\w*|commemorat\w+|marks?|marked|"
    r"anniversary of|memories of|lessons of|similar to|likened (?:it )?to|on the scale of) "
    r"(?:the |those of |that of |what happened in )?(?:(?:one|ones) (?:in|that (?:hit|struck|killed)) )?"
    r"(?:(?:19|20)\d\d )?$"
)
_OLD_EVENT = re.compile(
    r"(?:['’]s)?(?: (?:[a-z-]+|[A-Z]\w+)){0,2} (?:earthquake|quake|floods?|fire|blasts?|explosions?|massacre|famine|"
    r"uprising|"
    r"incident|outbreak|riots?|crash|collapse|disaster|tragedy|scandal|lockdown|siege)\b"
)
# “In 1937 Nanjing fell”, “the 1976 Tangshan earthquake”, “took Nanjing in 1853”: a year before the news of our time.
_NEAR = 40
_OLD_YEAR = r"1(?:[0-8]\d\d|9[0-8]\d)"
_YEAR_BEFORE = re.compile(
    rf"\b(?:[Ii]n|[Oo]f|[Bb]y|[Dd]uring|[Aa]fter|[Ff]rom|[Tt]he) (?:[A-Z][a-z]+ )?{_OLD_YEAR},? (?:the )?(?:[a-z]+ )?$"
)
_YEAR_AFTER = re.compile(
    rf"(?:, [A-Z][\w’'-]+)?(?: [Pp]rovince)?,? (?:in|of|during|by) (?:[A-Z][a-z]+ (?:\d{{1,2}}, "
    rf")?)?{_OLD_YEAR}\b(?![-–])|"
    r" (?:was|were|had been|remained) [^.;:]{0,40}? until 1\d\d\d\b"
)
# “left Kwangtung for the goldfields”: a life that went on elsewhere.
_LEFT = Cue(
    r"\b(?:left|leaves?|leaving|quits?|fled|flees?|fleeing|emigrat\w+ from|escap\w+(?: from)?|departed|moved "
    r"(?:away )?from|"
    r"came (?:here )?from|hails? from|set out from) (?:his |her |their )?(?:native |rural |home )?$"
)
_LEFT_FOR = re.compile(
    r"(?:,? [A-Z][\w’'-]+)?(?: [Pp]rovince)? (?:for (?!(?:more|about|over|nearly|two|three|\d))|"
    r"to (?:study|work|live|seek|join|make|find|become|train|teach|try|start|escape|marry)\b|as an? |"
    r"aged |at (?:the age of |the turn |\d|[a-z]+teen\b|twenty)|in (?:1[89]\d\d|20\d\d|the (?:18|19|20)\d0s)|"
    r"when (?:he|she|they|I|his|her) |with (?:his|her|their) (?:parents|family|mother|father))"
)
# “did not expect a high turnout when Hong Kong chooses”
_FORECAST = Cue(
    r"\b(?:expect(?:s|ed|ing)?|forecasts?|predict(?:s|ed|ing)?|project(?:s|ed)|hop(?:es?|ed|ing)|fear(?:s|ed)?|"
    r"bets?|reckons?|"
    r"anticipat\w+|foresees?|envisag\w+)\b[^.;:]{0,90}? (?:when|once|if|until|after|before|whether|by the time|as "
    r"soon as)"
    r" (?:the )?$"
)
_PRESENT = re.compile(
    r"(?:['’]s [a-z]+(?: [a-z]+)?)? (?:(?:finally|next|again|first|at last|does|do) )?"
    r"(?!(?:was|has|is|does|this|its|his)\b)[a-z]{2,}(?:s|es)\b"
)
# “Kaohsiung elects a new mayor next November”: the present of what is fixed for later.
_SCHEDULED = Cue(
    r" (?:elects?|votes?|goes to the polls|go to the polls|chooses?|picks?|holds?|hosts?|stages?|reopens?|"
    r"opens?)\b[^.;:]{0,60}?\b"
    r"(?:next|later this|in (?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"20\d\d)|this (?:weekend|autumn|winter|spring|summer)|tomorrow)\b"
)
# “makes Yunnan a favourite of backpackers”
_MADE = Cue(r"\b(?:made|makes|making|keeps|kept|considers?|considered|dubbed|crowned|voted) $")
_FAVOURITE = (
    r"(?:an?|one of|the|China['’]s|Asia['’]s|the world['’]s) (?!first )(?:[\w-]+ ){0,3}(?:favou?rites?|hub|magnet|"
    r"cent(?:re|er)|home|haven|"
    r"destination|byword|leader|powerhouse|base|market|symbol|draw|stop|pilgrimage|places?|cit(?:y|ies)|provinces?|"
    r"capital|"
    r"heartland|stronghold|resort|success|name)\b"
)
_MADE_A = re.compile(rf"(?:,? and [A-Z]\w+)? (?:{_FAVOURITE}|famous|rich|poor|popular|attractive)")
_MAKES = Cue(rf" (?:has |had )?(?:made|makes) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:{_FAVOURITE}|famous|rich|popular)")
# “There is no evidence that the virus has reached Tibet”
_NO_SIGN = Cue(
    r"\b(?:[Nn]o|[Ll]ittle|[Ww]ithout|any) (?:\w+ )?(?:evidence|signs?|indications?|proof|suggestion|hint|reason to "
    r"believe) "
    r"(?:that|of|whatsoever)\b(?! (?:foul play|wrongdoing))[^.;:,]{0,60} $"
)
# “the makers that once filled the halls of Chengdu's fair”
_ONCE = Cue(r"\b(?:that|which|who) (?:had )?(?:once|formerly|used to) [a-z]+\b[^,;:.]{0,50} $")
# “cited the Hong Kong ordinance”, “leaned on Guangdong's guide”: a law of elsewhere that somebody goes by.
_CITES = Cue(
    r"\b(?:cit(?:e[ds]?|ing)|invok(?:e[ds]?|ing)|quot(?:e[ds]?|ing)|rel(?:y|ied|ies|ying) on|lean(?:ed|s|t|ing)? on|"
    r"appl(?:y|ied|ies)|point(?:ed|s|ing)? to|borrow(?:ed|s|ing)?(?: from)?|cop(?:y|ied|ies|ying)|dr(?:aws?|awing|"
    r"ew) on|model+(?:ed|ing)? (?:\w+ )?on) (?:the |an? )?$"
)
_LAW = re.compile(
    r"(?:['’]s)? (?:[\w-]+ ){0,4}?(?:[Oo]rdinances?|[Ll]aws?|[Ss]tatutes?|[Gg]uides?|[Cc]odes?|precedents?|model|"
    r"example|"
    r"practices?|[Aa]cts?|legislation|rulebook)\b"
)
# “Had the dam above Yichang given way, Jingzhou would have been under water”
_HAD = Cue(r"(?:^|[.;:“] ?)Had [^,;:.]{0,60} $")
_WOULD = re.compile(r"[^;:.]{0,120}\b(?:would|could|might) (?:not )?have\b")
# “Contrary to a rumour, no colliery exploded in Datong”
_CONTRARY = re.compile(
    r"\W*(?:Contrary to|Despite|Denying|Dismissing|Rejecting|Rebutting) [^,;.]{0,30}\b"
    r"(?:rumou?rs?|claims?|posts?|reports?|videos?|messages?|stories|allegations?)\b"
)
# “does not cover Anhui”, “has never reached Gansu”: what a measure or a plague leaves out.
_NOT_COVERED = Cue(
    r"\b(?:not|never|n['’]t|nor|hardly|without)(?: (?:yet|also|so far|even|be|been))? (?:cover|includ|appl(?:y|ied|"
    r"ies|ying) to|"
    r"extend|affect|reach|spread to|concern|touch|involv|mention|nam|list|spill)(?:s|e[ds]?|ing|ed)?(?: (?:to|into|"
    r"over|in))?"
    r"(?: (?:any|the) (?:\w+ )?(?:in|of))? $"
)
# “denied that any plant had burned in Luoyang”, “dismissed reports of a riot in Yili”
_DENIED = Cue(
    r"\b(?:den(?:y|ie[ds]|ying)|dismiss(?:ed|es|ing)?|reject(?:ed|s|ing)?|rul(?:ed?|es|ing) out|rebut(?:s|ted)?|"
    r"refut(?:ed?|es|ing)|"
    r"scotch(?:ed|es)?) (?:(?:that )?any|(?:\w+ )?(?:reports?|claims?|rumou?rs?|talk|suggestions|stories|"
    r"posts)(?: that| of)?)\b"
    r"(?:(?!, (?:who|which|where))[^;:.]){0,60} $"
)
_NO_SUCH = Cue(r"\b(?:no|not|never|nothing|nobody|none|neither|n['’]t)\b[^,;:.]{0,50} $", re.IGNORECASE)
# “The chairman of the Xi'an firm said”
_OF_THE = re.compile(
    r"\b(?:chair(?:m[ae]n|woman|person)?|chief executive|boss|founders?|owners?|heads?|spokes\w+|presidents?|"
    r"lawyers?|"
    r"managers?|directors?|shares?|shareholders|stake|units?|clients|customers|investors|rivals?|suppliers?|"
    r"engineers?|"
    r"staff|employees) (?:of|at|for|in) the $",
    re.IGNORECASE,
)
_FIRM = Cue(
    r" (?:[a-z-]+ ){0,2}(?:firm|company|maker|manufacturer|start-?up|supplier|developer|carmaker|chipmaker|brokerage|"
    r"exchange|platform|group|lender)(?:['’]s)? (?:said|says|told|added|hop\w+|wrote|warn\w+|expect\w+|deni\w+|"
    r"declin\w+|"
    r"confirm\w+|believ\w+|rose|fell|jumped|slid)\b"
)
_HOUSES = (
    r"(?:flats?|villas?|apartments?|houses?|home|rooms?|basements?|garages?|cottages?|farmhouses?|flophouse|hotel|"
    r"studio|office|warehouse|penthouse|bungalow)"
)
# “ran the accounts from a flat in Nanning”, “raided a villa in Taipa”: what was done there, by whomever.
_DONE_IN = re.compile(
    r"\b(?:fires?|blazes?|blasts?|explosions?|shootings?|stabbings?|attacks?|outbreaks?|leaks?|accidents?|"
    r"collapses?|strikes?|"
    r"protests?|riots?|stampedes?|thefts?|robber(?:y|ies)|murders?|deaths?|died|killed|injured|arrested|detained|"
    r"treated|stabbed|"
    r"shot|caught fire|broke out|exploded|collapsed)\b[^.;:,]{0,30} (?:at|in|of|inside|outside|from) an? (?:[\w-]+ "
    r"){1,4}in$|"
    rf"\b(?:raid(?:ed|s|ing)?|search(?:ed|es|ing)?|seal(?:ed|s|ing)?(?: off)?|storm(?:ed|s|ing)?|enter(?:ed|s|ing)?|"
    r"ransack\w+|robb\w+|burgl\w+|torch\w+|demolish\w+|(?:broke|burst|break|breaking|forced their way) into|swooped "
    r"on|"
    r"descended on|stak\w+ out|surround(?:ed|s|ing)|evacuat\w+|fire (?:in|at)|blaze (?:in|at)|explosion (?:in|at)|"
    r"blast (?:in|at)) "
    rf"(?:[\w-]+ ){{0,4}}?{_HOUSES} in$|"
    r"\b(?:ran|run|runs|running|operat\w+|work(?:ed|ing)|call(?:ed|ing)|phon(?:ed|ing)|launder\w+|min(?:ed|ing)|"
    r"traded|trading|"
    r"sold|selling|held|holding|kept|hid|hidden|hiding|tortur\w+|beat|beaten|kill\w+|stabb\w+|shot|died|dead|dug|"
    r"packed|made|"
    r"making|cook(?:ed|ing)|mann(?:ed|ing)|direct(?:ed|ing)|livestream\w*|stream(?:ed|ing)|broadcast\w*|film(?:ed|"
    r"ing)|set up|"
    r"printed|printing|defraud\w*|cheat\w*|scamm\w*|swindl\w*|forg(?:ed|ing)|based (?:himself|herself|themselves)|"
    r"stor(?:ed|ing)|found|caught|locked|"
    r"imprisoned)\b"
    rf"[^.;:]{{0,50}}? (?:from|in|at|inside|out of) (?:an?|the|two|three|four|five|six|several|some|\d+|rented|his|"
    rf"her|their) "
    rf"(?:[\w-]+ ){{0,3}}?{_HOUSES} in$"
)
# “Nurses at a hospital in Hefei went on strike”: whoever is there and does not only speak.
_STAFF = re.compile(
    r"\b(?:nurses|doctors|students|pupils|patients|workers|staff|teachers|miners|guards|inmates|prisoners|cleaners|"
    r"guests|children|"
    r"employees|shoppers|passengers|worshippers|monks|firefighters|people) (?:at|in|of) an? (?:[\w-]+ ){1,4}in$",
    re.IGNORECASE,
)
_BEFELL = re.compile(
    rf"(?:,? [A-Z]\w+,?)? (?!(?:{SPEECH})\b)"
    r"(?:[a-z]+ed|were|was|have|had|went|fell|broke|lost|won|took|held|struck|got|died)\b"
)
_AROUND = Table(
    (_RECALLED, (_OLD_EVENT, "comparison")), (_LEFT, (_LEFT_FOR, "movement")), (_FORECAST, (_PRESENT, "expected")),
    (_MADE, (_MADE_A, "trait")), (_CITES, (_LAW, "comparison")), (_HAD, (_WOULD, "expected")),
)  # fmt: skip
_NOTHING_THERE = AnyOf(_NO_SIGN, _NOT_COVERED, _DENIED)


def find_aside(draft: Draft, before: str, after: str) -> bool:
    """Mark the name as context when the words on both sides tell of something beside the story. True when they do."""
    if draft.has_body:
        return False
    rule = _rule(draft, before, after)
    if rule:
        draft.background(rule, draft.quote(min(len(after), 30), min(len(before), 30)))
    return bool(rule)


def _rule(draft: Draft, before: str, after: str) -> str:
    since = _SINCE.search(draft.cues, before)
    if (
        since
        and _SUPERLATIVE.search(draft.opening())
        and (len(since.group()) > len("since the ") or _SINCE_YEAR.match(after))
    ):
        return "comparison"
    if ("1" in before[-_NEAR:] and _YEAR_BEFORE.search(before[-_NEAR:])) or ("1" in after and _YEAR_AFTER.match(after)):
        return "history"
    for left, (right, rule) in _AROUND.standing(draft.cues):
        if left.search(before) and right.match(after):
            return rule
    if _NOTHING_THERE.search(draft.cues, before) or (
        _NO_SUCH.search(draft.cues, before) and _CONTRARY.match(draft.opening())
    ):
        return "not-acted"
    if _ONCE.search(draft.cues, before):
        return "history"
    if _MAKES.match(draft.cues, after):
        return "trait"
    if _SCHEDULED.match(draft.cues, after):
        return "expected"
    return "seat" if _FIRM.match(draft.cues, after) and _OF_THE.search(before) else ""


def was_done_in(head: str, after: str) -> bool:
    """True when the words around “in” and the name tell what was done in a house there: no mere home of somebody."""
    return _DONE_IN.search(head) is not None or (_STAFF.search(head) is not None and _BEFELL.match(after) is not None)
