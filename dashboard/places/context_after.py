"""English: cues after a place name, the noun that it qualifies and the verb that it governs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import Cue, Table
from dashboard.places.words import PRIVATE_NOUNS, TRADE_NOUNS

if TYPE_CHECKING:
    from dashboard.model import How
    from dashboard.places.draft import Draft

_ORIGIN_NOUNS = (
    rf"{PRIVATE_NOUNS}|natives?|merchants?|tycoons?|billionaires?|magnates?|migrants?|couple|teenagers?|"
    rf"tourists?|students?|farmer|"
    r"fugitives?|shoppers|diners|consumers|bitcoiners|netizens|emigrants?|expatriates?|cook|chef|singer|actor|"
    r"actress|painter|poet|writer"
)
_GOODS = (
    r"coal|cotton|tomato(?:es)?|polysilicon|solar panels|goods|products|exports|apples|pomelos?|lychees?|garlic|"
    r"steel|hogs|pigs|granite|jade|rosewood"
)
_CROPS = r"rice|soy ?beans?|peanuts?|wheat|maize|corn|tea|sugar|rubber|potatoes|peppers|grapes|oranges|melons|mushrooms"
_AFTER_NOUN: tuple[tuple[str, How, Cue], ...] = (
    (
        "seat",
        "demonym",
        Cue(r"-(?:based|headquartered|listed|registered|domiciled|incorporated|quoted|run|owned)\b"),
    ),
    ("comparison", "direct", Cue(r"-(?:sized|like)\b")),
    ("movement", "direct", Cue(r"-(?:bound|flagged)\b")),
    # “its Shenzhen head office would move to Singapore”
    (
        "expected",
        "direct",
        Cue(
            r" (?:[a-z-]+ )?(?:head ?offices?|headquarters|HQ|offices?|plants?|factor(?:y|ies)|branch(?:es)?|units?|"
            r"arm|campus) (?:will|would|may|might|could|is to|was to|are to|were to) (?!have\b)"
        ),
    ),
    (
        "origin",
        "demonym",
        Cue(r"(?:['’]s)? (?:pavilions?|stand|booths?|stalls?|delegations?|contingents?|exhibits?|floats?)\b"),
    ),
    # “laid by what was then Dalian's biggest contractor”
    (
        "seat",
        "demonym",
        Cue(
            rf"['’]s (?:then |now )?(?:leading|main|top|foremost|[a-z]{{2,}}est|"
            rf"most [a-z]+) (?:[a-z-]+ )?(?:{TRADE_NOUNS}|"
            r"contractors?|builders?|lenders?|banks?|employers?|taxpayers?|dealers?|operators?)\b"
            r"(?!.{0,40}\b(?:was|were|has been|have been|had been|is|are)\b)"
        ),
    ),
    # “Hunan's rice, Heilongjiang's soybeans and Shandong's peanuts fetched more”
    (
        "origin",
        "direct",
        Cue(
            rf"['’]s (?:[a-z-]+ )?(?:{_GOODS}|{_CROPS})(?=,| and | or |;|\.| (?:(?:all|both|also|now|still) )?"
            r"(?:fetch|cost|sold|sell|taste|is|are|was|were|rose|fell|go|went|came|make|made)\w*\b)"
        ),
    ),
    # “Zhejiang's was the highest and Tibet's the lowest”
    ("comparison", "direct", Cue(r"['’]s(?: (?:is|was|are|were))? the (?:\w{2,}est|most|least|second|third|fourth)\b")),
    ("origin", "demonym", Cue(r"-(?:born|native|raised|made|trained|educated|bred|grown)\b")),
    (
        "origin",
        "demonym",
        Cue(
            rf"(?:['’]s)? (?:(?!(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several|many|"
            rf"after|when|as|and|where|who|"
            rf"for|to|by|with|before|while|because|that|which|or|but|of|in|on|at|from|against|over) )"
            rf"[a-z-]+ )?(?:{_ORIGIN_NOUNS})\b(?! (?:police|bureau|court|association|was (?:killed|"
            rf"rescued|"
            rf"found)))"
        ),
    ),
    (
        "origin",
        "direct",
        Cue(
            rf" (?:{_GOODS})\b(?! (?:mines?|mining|plants?|pits?|washer\w+|slopes?|field|mill|works|sector|"
            rf"industry|hub|"
            rf"city|heartland|producer|bases?))"
        ),
    ),
    (
        "seat",
        "demonym",
        Cue(
            rf" (?:(?!(?:order|ask|tell|told|fin|warn|ban|clos|shut|punish|requir|urg|summon|inspect|prob|raid|"
            rf"su)(?:s|e[ds]?|"
            rf"ing|ed|ned)?\b)[a-z-]+ ){{0,2}}(?:{TRADE_NOUNS})\b(?!.{{0,40}}\b(?:was|were|has been|have been|"
            rf"had been|is|are)\b)"
        ),
    ),
    (
        "origin",
        "direct",
        Cue(
            r" (?:(?:e-?mail|postal|phone|mobile|bank|licen[cs]e) )?(?:address(?:es)?|numbers?|passports?|visas?|"
            r"plates|SIM cards?|"
            r"accounts?|mailbox|accent)\b"
        ),
    ),
    (
        "origin",
        "demonym",
        Cue(
            r" (?:[a-z]+ )?(?:miners|traders|farmers|owners|operators) (?:who |had |have |still |once |"
            r"often )*(?:enjoy|like|love|earn|"
            r"sold|sell|bought|buy|paid|pay|use[ds]?|moved?|fear|fled|hope|complain|say|said|tell|wonder|pack|flock|"
            r"rush|"
            r"profit|benefit|made|make|ran|run|want|worry|worried|lost|left|leave)(?:ed|d)?\b"
        ),
    ),
    (
        "expected",
        "direct",
        Cue(
            r"(?: and [A-Z]\w+)?,? (?:the |many |some |most )?(?:miners|traders|owners|investors|operators|people|"
            r"residents|firms|pools|"
            r"farms|companies) (?:are|were) (?:\w+ )?(?:waiting|watching|wondering|worried|nervous|hoping|"
            r"holding their breath)\b"
        ),
    ),
    # “Hong Kong papers speak of a warning”
    (
        "origin",
        "direct",
        Cue(
            r"(?:['’]s)? (?:[a-z-]+ )?(?:newspapers?|papers|dailies|tabloids?|media|press|broadcasters?|columnists) "
            r"(?:(?:have|has|had|also|all|now) )*(?:sa[iy]d?|says|speaks?|spoke|writes?|wrote|written|"
            r"reports?|reported|call(?:s|ed)?|carry|carried|carries|quote[sd]?|claim(?:s|ed)?|run|ran|published|suggest(?:s|ed)?)\b"
        ),
    ),
    (
        "origin",
        "direct",
        Cue(
            r" (?:also |too |alone )?(?:had|has|have|counted|saw|reported) (?:[\w-]+ ){0,3}?(?:victims|investors|"
            r"customers|losers|clients|buyers|depositors)\b"
        ),
    ),
    (
        "comparison",
        "direct",
        Cue(
            r"(?:['’]s)?(?: [\w-]+){0,4} (?:is|was|are|were) (?:far |much |even |now )?(?:bigger|larger|smaller|higher|"
            r"lower|more|less|fewer|richer|poorer|twice|half|three times)\b[^,.;]{0,30} (?:than|as|that of|those of)\b"
            r"(?! (?:last|a (?:year|month|week|day)|in (?:19|20)\d\d|expected|usual|before|previous)\b)|"
            r"(?:['’]s)?(?: [\w-]+){0,3} (?:is|are|was|were) (?:far |much |even |now |still |slightly |a little |"
            r"no |not )?"
            r"(?:(?!(?:other|under|over|after|never|later|earlier)\b)[a-z]{2,}er|(?:more|less) [a-z]+) than "
            r"(?!(?:last|a|in|expected|usual|before|previous|forecast|normal|it|he|the|ever|at|on|during)\b)"
        ),
    ),
    (
        "seat",
        "direct",
        Cue(
            r" (?:(?:stock|share|secondary|dual|planned|public|stock market) )?(?:listing|IPO|I\.P\.O\.|initial public "
            r"offering|flotation|float|prospectus|share sale|stock market debut)\b"
        ),
    ),
    (
        "origin",
        "demonym",
        Cue(
            r"(?:['’]s)? (?:[a-z]+ )?(?:exporters|growers|fishermen|factories|manufacturers|workers|shoppers|"
            r"residents|drivers|students|"
            r"retailers|savers|homeowners|parents|tenants|voters|hoteliers|brewers|vintners) (?:now |still |also |"
            r"all )?(?:fear|hope|want|"
            r"complain|worry|expect|enjoy|like|love|dream|wonder|think|believe|blame)\b"
        ),
    ),
    (
        "comparison",
        "direct",
        Cue(
            r"(?:['’]s)? (?:[\w-]+ ){1,2}(?:rivals?|match(?:es)?|outshines?|dwarfs?|outnumbers?|exceeds?|resembles?|"
            r"surpass(?:es)?)"
            r" (?:those |that |the ones |[A-Z])"
        ),
    ),
    ("neighbour", "direct", Cue(r"(?:['’]s)? (?:border|borders|neighbou?rs?|boundary|frontier)\b")),
    ("neighbour", "direct", Cue(r",? (?:(?:far|farther|further|just) )?(?:upstream|downstream|upriver|downriver)\b")),
    (
        "neighbour",
        "direct",
        Cue(
            r" (?:lies|is|was|sits|lay) (?:just |only )?(?:across|next (?:to|door)|nearby|to the (?:north|south|"
            r"east|west))\b"
        ),
    ),
)
# Over the rest of a list and an inserted clause to the verb:
# "Jiangsu and Zhejiang, to which Anhui sends power, have not ...".
_SKIP = re.compile(
    r"(?:['’]s?)?(?: [Pp]rovinces?| [Cc]ity| [Mm]unicipality| [Rr]egion)?"
    r"(?:(?:,? and|,? or|,? nor|,) (?:the )?(?:province of |city of |neighbou?ring |nearby |"
    r"even )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?: of [A-Z]\w+)?){0,5}"
    r"(?:, (?!(?:and|but|or|has|have|had|is|are|was|were) )[^,.;:“”\"]{2,70},)?(?: (?:across|in|on) the [^,.;]{2,30}?"
    r"(?= (?:is|are|was|were|has|have|had|did|do|does)\b))?"
    r"(?: (?:too|also|both|all|however|meanwhile|alone|itself|though|then|now|so far|still|yet|always))*,?"
)
_NOT = Cue(
    r" (?:(?:has|have|had) (?:so far |also |still |as |thus far |until now |up to now )?(?:not\b|never|yet\b|"
    r"no\b(?! (?:fewer|less))|(?:made|issued|taken|said|published|announced|ordered|done|banned|closed|shut|asked|"
    r"told|set|given|named|fined|seen|"
    r"had|known|felt|heard|recorded|reported|found|drafted|joined|passed|adopted|moved) (?:no(?! less| fewer)|"
    r"nothing|none|nobody|neither)\b|"
    r"been (?:silent|spared|quiet|untouched|left|exempt)|kept (?:silent|quiet|mum|out)|stayed|remained|refused|"
    r"ignored|denied|declined|resisted|held|done nothing|nothing|none)|"
    r"(?:is|are|was|were) (?:not\b(?! (?:the|an?) [A-Z])|absent|missing|spared|exempt|silent|quiet|unaffected|"
    r"untouched|unscathed|"
    r"left out|left alone|yet\b|excluded|excepted|outside|out of(?! (?:the |his |her )?(?:[Pp]arty|office|prison|"
    r"jail)\b)|an exception|the exception|"
    r"the only \w+ (?:not|without|to have (?:no|none)))|(?:did|does|do) (?:not|nothing)\b|(?:did|does|do|has|"
    r"have|had|is|are|was|were|wo)n['’]t\b|"
    r"(?:would|will|could|can) (?:not|neither)\b|cannot\b|(?:has|have|had) (?:so far |merely |only |just )+(?:asked|"
    r"requested|promised|discussed|copied|watched|looked)\b|sits? tight|sat tight|"
    r"remain(?:s|ed)? (?:silent|quiet|open|unaffected|untouched|calm|unchanged|a|the)|stay(?:s|ed) (?:silent|"
    r"out|quiet|open|away|aloof|put|seated|still|calm|idle|unmoved|on the sidelines)|ke(?:eps?|pt) (?:silent|quiet|"
    r"mum|out|its|their)|"
    r"took no\b|says? nothing|said nothing|denie[sd]|refuse[sd]|decline[sd]|ignore[sd]|escape[sd]|lack(?:s|"
    r"ed)?\b|hardly|barely|scarcely|never\b|"
    r"hold(?:s|ing)? (?:off|back|out)|held (?:off|back|out)|(?:say|said|says) (?:it|they) (?:\w+ ){0,2}?(?:no|"
    r"nothing|not|never|none)\b|"
    r"(?:has|have|had) (?:so|too) (?:little|few)\b|having none|without(?! (?:power|water|electricity|heat\w*|gas|"
    r"light|food|shelter|internet|phones?))|(?!has|have|had|and|but|while)[a-z]+ (?:none|nothing|"
    r"nobody)\b|"
    r"[a-z]+ [^.;,:]{2,70} (?:and|but) (?:has|have|had|was|were|is|are|did|does|do) (?:not|never|no)\b)"
)
_EXPECT = Cue(
    r" [“\"‘]?(?:(?:may|might|could)\b|would (?:have|be next|follow|join|come next)\b|will be(?:[,.;]| in (?:an?|"
    r"one|two|three|four|five|20\d\d)\b)|"
    r"(?:(?:has|have|had) (?:all |both |also |once |each )?)?(?:bid|applied|competed|vied|lobbied|"
    r"campaigned) (?:for|to)\b|"
    r"will (?:probably|likely|soon|next|surely|be next|be (?:heard|visited|"
    r"inspected)|follow|join|come)|"
    r"(?:is|are|was|were) (?:\w+ )?(?:expected|likely|unlikely|considering|planning|mulling|poised|about to|"
    r"preparing|ready to|thinking|weighing|studying|next\b|rumou?red|believed|thought|tipped|"
    r"reported to be|said to be (?:planning|considering|preparing|weighing|next)|due to|set to (?:follow|join|"
    r"be)|pondering|debating|discussing|looking|waiting|drafting)|"
    r"(?:aims?|seeks?|vows|pledges) to\b|(?:plan|hope|mull|weigh|consider|intend|prepare|ponder)s?\b(?! (?:has|have|"
    r"was|were|is|are))|"
    r"looks? (?:set|likely|next)|appears? (?:set|likely|next)|seems? (?:set|likely)|next\b|to follow\b|"
    r"next in line)"
)
_STATIVE = Cue(
    r" (?:used to\b|(?:[a-z]+ )?look(?:s|ed) on(?=[.,;])|"
    r"(?:brings?|brought) up the rear\b|beats (?=[A-Z])|leaves (?=[A-Z])|once (?!again)\w+(?:ed|d)\b|"
    r"had once\b|(?:came |ranked |was |placed )?(?:second|third|fourth|"
    r"last)(?=[,.;]| and | from the (?:top|bottom)\b)|(?:also )?(?:accounts?|"
    r"accounted|made up|makes up|stood at|ranks?|ranked|boasts?|contributes?|hosts\b|"
    r"borders?|bordered|abuts|adjoins|touches|surrounds|neighbou?rs)\b|"
    r"(?:is|was|are|were) (?:home to|known|famous|famed|rich in|blessed|located|situated|better known|"
    r"among the (?:biggest|largest|richest|poorest|top)|"
    r"(?:[\w-]+ ){0,3}?(?:mixed up|muddled up|confused (?:with|by|in)|mistaken for)|"
    r"(?:once |long |also |still )?(?:the|a|an|one of|China['’]s|its|their) (?!(?:first|latest|second|third|"
    r"fourth|fifth|next|only|last)[^.;,]{0,30} (?:to|that|which)\b)[^.;,]{0,30}(?:province|region|hub|base|"
    r"cent(?:re|er)|producer|home|capital|heartland|city|town|market|favou?rite|magnet|backwater))|"
    r"(?:has|have|had) (?:long (?:been|had)|a population|(?:about |some |over |nearly |"
    r"roughly )?[\d.]+ (?:million|billion)|the (?:most|largest|biggest|second|cheapest)|plenty|abundant|rich|"
    r"cheap|ample)|"
    r"(?:lies|sits|lie|sit|stretches|(?:mines|sells|imports|brews|breeds|consumes|ships|makes(?! (?:it|sure|way|"
    r"clear|use|public|an arrest)))(?= )|(?:produce|supply|generate|export|grow|dig|burn|provide|yield|"
    r"contribute)s?|supplies|hardly figures?|shrugs?|came (?:next|first|second|third|last)|tops|topped|trails|"
    r"trailed|lags|lagged)\b)"
)
# “In Shanxi, by contrast, no mine has been closed”
_NOTHING = Cue(
    r"(?:, (?:home|seat|capital|the|an?|which|where|with)\b[^,.;]{2,70},)?,?(?: (?:by contrast|however|meanwhile|"
    r"though|so far|on the other hand),)?,? (?:no(?! less| fewer)|nothing|"
    r"nobody|none|not a|hardly|few) [\w]"
)
# “In Yunnan and Sichuan are many small dams”
_ARE_MANY = Cue(
    r" (?:are|is|lie|stand|sit) (?:still |also )?(?:many|few|some|plenty|lots|hundreds|thousands|dozens|scores|"
    r"countless|numerous) "
)
# The body that governs the verb when the place stands after "in" or before "authorities".
_OWN_BODY = Cue(
    r"(?:['’]s)?(?: provincial| local| municipal| city| regional| own)? (?:government|authorities|officials|"
    r"regulators?|planners|leaders?|commission|bureau|mayor|governor|chief executive|legislature|legislators|lawmakers|"
    r"voters|cabinet|council)(?= (?:has|have|had|did|does|do|is|are|was|were|may|might|"
    r"could)\b)"
)
_BODY_IN = Cue(
    r"\b(?:police|courts?|prosecutors|judges?|firefighters|doctors|hospitals?|investigators) (?:in|of)$", re.IGNORECASE
)


# “are about to switch off farms, on an order of the head office”: what is ordered is under way.
_SET_TO = re.compile(r" (?:is|are|was|were) (?:\w+ )?(?:about to|set to|due to|preparing to|ready to|planning to)\b")
_ORDERED = re.compile(
    r"\b(?:on|under|after|following|upon|by) (?:(?:an?|the|its|that|whose) )?(?:[\w-]+ ){0,2}(?:orders?|notices?|"
    r"instructions?|"
    r"directives?|circulars?|rulings?)\b|\b(?:ordered|instructed|told)\b"
)
# “the case handled by the police station in Jiaozhou, Qingdao, is about to go to court”: what the police have done.
_BY_BODY = re.compile(
    r"\b(?:\w+ed|brought|taken|solved|led|run|held) by (?:[\w’'-]+ ){0,6}?(?i:police|station|bureau|branch|court|"
    r"procuratorate|prosecutors|squad|brigade|team|detachment|office) (?:in|of|at) (?:the )?"
    r"(?:[A-Z][\w’'-]+(?: (?:City|County|District|Town))?, )?$"
)
# “a lawyer at a Shanghai firm”: a firm that nobody says more of.
_OF_A = re.compile(r"\b(?:at|with|for|of|by|to|from) an? $")
_FIRM = re.compile(rf" (?:[a-z-]+ ){{0,2}}(?:{TRADE_NOUNS})\b")
# “its Beijing office did not reply”
_ITS = re.compile(r"\b(?:its|their) $")
_HOUSE = re.compile(
    r" (?:[a-z-]+ )?(?:offices?|headquarters|newsroom|campus|showroom|unit|subsidiary|arm)\b"
    r"(?!.{0,40}\b(?:raid|search|seal|shut|clos|visit|inspect|fin)(?:ed|ing)?\b)"
)
# “The police of Hong Kong, where it is listed, have had no request”
_WHERE = re.compile(r", (?:where|which|whose|home)\b[^,.;]{2,70},")
# “Prosecutors in Taipei said they had opened no file”
_DENIES = re.compile(
    r" (?:have |has |had |later |on \w+day )?(?:denied|deny|denies|dismissed|rejected|refuted) (?:that|reports?|"
    r"rumou?rs?|claims?|any|all|having|it)\b|"
    r" (?:(?:said|say|says) (?:on \w+ )?(?:that )?(?:it|they|he|she) )?(?:ha[ds]|have|did|do|does|were|was|are|is|"
    r"knew|know)(?: so far| as yet)?"
    r" (?:not\b(?! (?:only|just|the|an?))|never\b|\w+ (?:no(?! less| fewer| longer)|nothing|nobody|none)\b|"
    r"no(?! less| fewer| longer)\b|nothing\b)|"
    r" (?:would|might|may|could) (?:probably|hardly|likely|perhaps|surely|well|also) (?!have\b)"
)
_NOUNS = Table(*((cue, (rule, how)) for rule, how, cue in _AFTER_NOUN))
_VERBS = Table((_NOT, "not-acted"), (_EXPECT, "expected"), (_STATIVE, "comparison"))


def find_noun(draft: Draft, after: str) -> bool:
    """Mark the name as context when it qualifies a person or a firm ("a Fujian businessman"). True when it does."""
    for left, right in ((_OF_A, _FIRM), (_ITS, _HOUSE)) if after[:1] == " " else ():
        if left.search(draft.before(12)) and (firm := right.match(after)):
            draft.background("seat", draft.quote(firm.end()), "demonym")
            return True
    for pattern, (rule, how) in _NOUNS.standing(draft.cues):
        found = pattern.match(after)
        # “the Gansu company”: one that the text has named before, not a firm of unknown seat.
        if found and not (rule == "seat" and after[:1] == " " and draft.before(4).lower() == "the "):
            draft.background(rule, draft.quote(found.end()), how)
            return True
    return False


def find_verb(draft: Draft, before: str, after: str) -> bool:
    """Mark the name as context when its verb denies, expects or describes. True when it does."""
    body = _OWN_BODY.match(draft.cues, after)
    skipped = body or _SKIP.match(after)
    if _BODY_IN.search(draft.cues, before.rstrip()):
        denied = _DENIES.match(after, aside.end() if (aside := _WHERE.match(after)) else 0)
        if denied:
            draft.background("not-acted", draft.quote(denied.end()))
        return denied is not None
    if skipped is None:
        return False
    rest = after[skipped.end() :]
    nothing = _NOTHING.match(draft.cues, after) if before[-3:].lower() == "in " else None
    if nothing:
        draft.background("not-acted", draft.quote(nothing.end(), 3))
        return True
    many = _ARE_MANY.match(draft.cues, rest) if before[-3:].lower() == "in " or draft.in_list else None
    if many:
        draft.background("trait", draft.quote(skipped.end() + many.end()))
        return True
    for pattern, rule in _VERBS.standing(draft.cues):
        found = pattern.match(rest)
        if found and not (body and rule == "comparison"):
            if rule == "expected" and _SET_TO.match(rest) and (_ORDERED.search(rest[:140]) or _BY_BODY.search(before)):
                return False
            draft.background("trait" if rule == "comparison" else rule, draft.quote(skipped.end() + found.end()))
            return True
    return False
