"""English: what a sentence says of a place when nothing of the story happens there.

A neighbour, an origin, a seat, a share, a comparison, an exception, something expected or not done, a route: context, not case.
Cues before the name are chosen by the word that ends there; cues after it are the noun it qualifies or the verb it governs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.places.words import ACT, PRIVATE_NOUNS, TRADE_NOUNS

if TYPE_CHECKING:
    from dashboard.model import How
    from dashboard.places.draft import Draft

_FLAGS = re.IGNORECASE
_MUNICIPAL = frozenset({"CN-BJ", "CN-TJ", "CN-SH", "CN-CQ", "CN-HK", "CN-MO"})
# Words between a preposition and the name that change nothing: "from the far-off, rural province of Guizhou".
_LEADS = frozenset(
    "the its their his her our a an this nearby far-off faraway distant rural inland coastal landlocked wealthy rich poor remote tiny "
    "northern southern eastern western northeastern northwestern southeastern southwestern north-eastern north-western south-eastern "
    "south-western central northeast northwest southeast southwest north-east north-west south-east south-west south-central far chinese "
    "china’s china's coal-rich hydropower-rich mountainous tropical neighbouring neighboring adjacent next-door province city region "
    "municipality capital island hub port town prefecture both either neighbour neighbor neighbours neighbors provinces".split()
)
_TYPE_NOUNS = frozenset("province city region municipality county prefecture town district island".split())
_NEIGHBOUR_LEADS = frozenset("neighbouring neighboring adjacent next-door neighbour neighbor neighbours neighbors bordering adjoining".split())
_COMPASS = frozenset("north south east west northeast northwest southeast southwest upriver downriver upstream downstream up-river down-river".split())
_AUTHORITIES = (
    r"police\w*|officers?|detectives|judges?|courts?|prosecutors?|inspectors?|investigators?|officials?|authorities|regulators?|planners|"
    r"agents|troops|soldiers|firefighters|rescuers|task force|teams?|governments?|bureaus?|commissions?|departments?|ministry|watchdog|"
    r"procuratorates?|cadres|delegates|deputies|state grid|grid"
)
_PAPERS = (
    r"notices?|documents?|circulars?|orders?|rules|drafts?|statements?|letters?|announcements?|rulings?|verdicts?|decisions?|data|figures|"
    r"reports?|directives?|instructions?|news|footage|videos?|photos?|pictures|images|bans?|tip-offs?|proposals?|regulations?|guidelines?|"
    r"minutes|papers?|plans?|lists?"
)
_TAKEN = r"evacuat\w+|rescu\w+|seiz\w+|confiscat\w+|remov\w+|stol\w+|extradit\w+|escort\w+|expel\w*|sack\w+|dismiss\w+|resign\w+|retir\w+|cut|heard?|learn\w*|emerg\w+|disappear\w*"
_FROM_KEPT = re.compile(rf"\b(?:{_AUTHORITIES}|{_PAPERS}|{_TAKEN})(?: \w+)? from$", _FLAGS)
_MOVE = (
    r"mov(?:e[ds]?|ing)|relocat\w+|migrat\w+|shift\w*|ship\w*|fled|flee\w*|flock\w*|exodus|head(?:ed|ing|s)?|drift\w*|flow\w*|pour\w*|"
    r"haul\w*|truck\w*|carr(?:y|ied|ying)|transport\w*|fly\w*|flew|flown|drove|driv\w+|travel\w*|tak(?:e|en|ing)|took|bring\w*|brought|"
    r"sen[dt]\w*|went|go(?:es|ing|ne)?|com(?:e|es|ing)|came|return\w*|draw\w*|lure[ds]?|sold|sell\w*|export\w*|deliver\w*|escap\w+|decamp\w*|"
    r"expand\w*|spill\w*|crat\w+|bound|destined|left|leav\w+|set out|made (?:his|her|their|its) way|transfer\w*|diverted?|posted|rerouted?"
)
_MOVE_TO = re.compile(rf"\b(?:{_MOVE})(?:,? [\w’'%$.-]+){{0,7}}? (?:to|into|for|towards?)$", _FLAGS)
_MOVE_FROM = re.compile(rf"\b(?:{_MOVE})(?:,? [\w’'%$.-]+){{0,7}}? (?:from|out of|via|through)$", _FLAGS)
_LAWFUL_MOVE = re.compile(rf"\b(?:{_AUTHORITIES}|suspects?|sent (?:a|two|three|four|several|\d+)|dispatch\w*|accused|defendants?)\b", _FLAGS)
_CLAUSE = re.compile(r"[;:]|,? (?:that|which|who|whose|where|when|because|while)(?= )")
_KIN = (
    r"friends?|relatives?|famil(?:y|ies)|parents|mother|father|brother|sister|wife|husband|cousin|uncle|girlfriend|boyfriend|classmates?|"
    r"namesakes?|colleagues|counterparts|peers|rivals?|competitors?|victims|customers?|clients?|buyers|pensioners|subscribers|readers|"
    r"shareholders|creditors|suppliers?|partners?|investors|users|home|house|flats?|villas?|apartments?|pension|childhood|youth|a post|a job"
)
_HELD = r"(?:has|have|had|own(?:s|ed)?|run(?:s)?|keep(?:s)?|operates?|opened|open|bought|built|with|sheds|scout\w*|rent(?:s|ed)?|lease[ds]?)"
_SITES = r"plants?|factor(?:y|ies)|offices?|subsidiar(?:y|ies)|warehouses?|home|house|flats?|villas?|branch(?:es)?|farms?|sheds|sites?|campus(?:es)?|stores?|outlets?|land|property"
_LIFE = (
    r"born(?: and (?:raised|bred))?|raised|educated|studie[sd]|studying|grew up|grown up|liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|settled|married|"
    r"retired|schooled|trained|enrolled|graduated|brought up|spent (?:\w+ ){1,4}|work(?:s|ed|ing) (?:\w+ ){0,4}|taught|honeymooned|holidayed"
)
_MADE = r"made|produced|manufactured|assembled|grown|bottled|mined|built|designed|printed|bred|brewed|packed"
_SEATED = r"headquartered|registered|based|incorporated|domiciled|listed|headquarters|located|quoted|seat|listing"
_SPEECH = r"said|says|say|told|tells|according to|added|adds|asked|quoted|recall\w*|complain\w*|warn\w*|reckon\w*|joked?|believe\w*|think\w*|argue\w*|estimate\w*|explain\w*"

_BEFORE_SOURCES: dict[str, tuple[tuple[str, str], ...]] = {
    "from": (
        ("neighbour", r"\b(?:kilomet(?:re|er)s?|km|miles|hours?|minutes|stone['’]s throw|far|away|across (?:the )?\w+(?: \w+)?|upriver|downriver|upstream|downstream|not far) from$"),
        ("comparison", r"\b(?:different|differs|distinct|learn\w*|lessons|copied|borrowed) from$"),
        ("exception", r"\b(?:apart|aside) from$"),
        ("origin", r"\b(?:victims|customers|buyers|clients|investors|money|funds|coins|savings|calls|people|m[ae]n|wom[ae]n|migrants|workers|students|"
                   r"volunteers|tourists|visitors|farmers|miners|machines|rigs|goods|coal|power|electricity|coming|comes?|came|hail\w*|originally|bought|"
                   r"ordered|graduat\w+|sourced|imported|hired|recruited|others?|those|some|many|most|firms?|company|companies|makers?|exporters?)\b[^,;:]{0,40} from$"),
    ),
    "of": (
        ("neighbour", r"\b(?:outside|short|upriver|downriver|upstream|downstream|the other side|the borders?|edge|frontier) of$"),
        ("origin", rf"\b(?:natives?|sons?|daughters?|{PRIVATE_NOUNS}|residents?)(?: surnamed \w+| named \w+ ?\w*)?,? (?:(?:was|were) )?of$"),
        ("seat", rf"\b(?:{TRADE_NOUNS}) of$"),
        ("comparison", r"\b(?:size|population|area|model|example|footsteps|economy|output|area|version|equivalent|ahead|the likes) of$"),
        ("exception", r"\b(?:exception|instead|exclusion) of$"),
        ("expected", r"\b(?:rumou?rs?|talk|fears?|hopes?) of$"),
        ("movement", r"\b(?:port|out) of$"),
    ),
    "in": (
        ("not-acted", r"\b(?:not(?: \w+){0,4}|none(?: \w+){0,3}|nobody|no one|nothing(?: \w+){0,3}|nor|no (?:such )?(?:\w+ )?(?:action|orders?|bans?|notices?|measures|rules?|cases?)(?: \w+)?|never) in$"),
        ("comparison", r"\b(?:than|(?:just )?as|unlike|like|namesakes?|similar to (?:that|those)) in$"),
        ("exception", r"\b(?:except|but not|save) in$|\b(?:all|every|any|everywhere|nowhere|none)\b.{0,30} but in$"),
        ("origin", rf"\b(?:{_LIFE}|{_MADE}) in$"),
        ("origin", rf"(?:\b(?:a|an|his|her|their|its|whose|old|two|three|some|many|other|more|of|with|and|by) (?:[\w-]+ )?|['’]s |\d ?)(?:{_KIN}) in$"),
        ("origin", rf"\b(?:victims|customers|buyers|pensioners|namesakes?|colleagues|counterparts|relatives|friends|clients) in$"),
        ("origin", r"\b(?:household registration|hukou|home ?town|birthplace|school|degree) in$"),
        ("origin", rf"\b(?:bought|buy|hired|ordered|borrowed|got)\b[^,;:]{{0,60}} in$"),
        ("seat", rf"\b(?:{_SEATED}) in$"),
        ("seat", rf"\b{_HELD} (?:an?|its|their|his|her|two|three|several|some|the)? ?(?:\w+ ){{0,2}}(?:{_SITES}) in$"),
        ("origin", rf"\b(?:{_SPEECH})\b[^,;:]{{0,30}}\b(?:an?|one|some|two|several|another|the) (?:[\w-]+ ){{0,3}}(?:{PRIVATE_NOUNS})(?: surnamed \w+| named \w+ ?\w*)? in$"),
        ("expected", r"\b(?:may|might|could) (?:\w+ ){0,2}in$"),
    ),
    "at": (("seat", rf"\b(?:{_SEATED}) at$"),),
    "to": (
        ("comparison", r"\b(?:compared?|similar|second only|superior|inferior|in contrast|contrary|equal|comparable|next only|akin|alike) to$"),
        ("neighbour", r"\b(?:next|close|adjacent|near|nearest) to$"),
        ("expected", r"\b(?:may|might|could|will|would|likely|expected|going|set|due)\b[^,;:]{0,40} to$"),
        ("movement", r"\b(?:north|south|east|west|route|flights?|trains?|exports?|sales) to$"),
        ("expected", r"\b(?:eyes (?:now )?(?:turn(?:ed)?|are turning)|attention (?:now )?turns|turn(?:ing|s)? next) to$"),
    ),
    "with": (
        ("neighbour", r"\b(?:border(?:s|ed|ing)?|boundar(?:y|ies)|frontier)(?: \w+)? with$"),
        ("comparison", r"\b(?:compar(?:ed|ison)|contrast(?:ed|s|ing)?|on a par|confus(?:ed|e|ing)|keep up|caught up|level|unlike) with$"),
    ),
    "for": (
        ("exception", r"\b(?:except|save|but) for$"),
        ("expected", r"\b(?:wait(?:s|ing)?|turn|hop(?:e|es|ing)) for$"),
        ("movement", r"\b(?:bound|destined|leave|leaves|leaving|left|head(?:ed|ing|s)?|depart(?:ed|ing)?|set out) for$"),
    ),
    "by": (
        ("neighbour", r"\b(?:bordered|surrounded|flanked|hemmed in|ringed) (?:\w+ )?by$"),
        ("share", r"\b(?:followed|trailed|led|topped) (?:closely )?by$"),
    ),
    "on": (("neighbour", r"\b(?:border\w*|edge|doorstep) on$"), ("expected", r"\beyes (?:are )?(?:now )?on$")),
    "across": (("neighbour", r"\b(?:river|strait|border|mountains|bay|lake|sea),? across$"),),
    "into": (), "via": (("movement", r"via$"),), "through": (), "towards": (), "toward": (),
    "than": (("comparison", r"than$"),), "unlike": (("comparison", r"unlike$"),), "versus": (("comparison", r"versus$"),),
    "behind": (("comparison", r"\b(?:just|far|right|place|rank\w*|lag\w*|trail\w*|second|third|fell|closed|is|was|stood|well) behind$"),),
    "after": (("share", r"\b(?:biggest|largest|second|third|most|rank\w*|place|base|producer|hub)(?: \w+){0,3},? after$"),),
    "except": (("exception", r"except$"),), "excluding": (("exception", r"excluding$"),), "barring": (("exception", r"barring$"),),
    "save": (("exception", r"save$"),), "bar": (("exception", r"\b(?:all|every|any)\b.{0,30} bar$"),),
    "but": (("exception", r"\b(?:all|every|any|everywhere|everyone|nobody|none)\b.{0,30} but$"),),
    "nor": (("not-acted", r"nor$"),), "neither": (("not-acted", r"neither$"),), "not": (("not-acted", r"not$"),),
    "if": (("expected", r"if$"),), "unless": (("expected", r"unless$"),), "whether": (("expected", r"whether$"),),
    "should": (("expected", r"(?:^|[,;] )should$"),), "were": (("expected", r"(?:^|[,;] )were$"),),
    "be": (("expected", r"\b(?:next|may|might|could|would|to) (?:\w+ ){0,3}be$"),),
    "is": (("expected", r"\bnext(?: \w+){0,4} is$"),),
    "expect": (("expected", r"expect$"),), "expects": (("expected", r"expects$"),), "expected": (("expected", r"expected$"),),
    "await": (("expected", r"await$"),), "awaits": (("expected", r"awaits$"),), "watch": (("expected", r"watch$"),),
    "has": (("not-acted", r"\bnor has$"),), "have": (("not-acted", r"\bnor have$"),), "did": (("not-acted", r"\bnor did$"),),
    "does": (("not-acted", r"\bnor does$"),), "do": (("not-acted", r"\bnor do$"),), "had": (("not-acted", r"\bnor had$"),),
    "border": (("neighbour", r"border$"),), "borders": (("neighbour", r"borders$"),), "bordering": (("neighbour", r"bordering$"),),
    "bordered": (("neighbour", r"bordered$"),), "abutting": (("neighbour", r"abutting$"),), "adjoining": (("neighbour", r"adjoining$"),),
    "adjoins": (("neighbour", r"adjoins$"),), "abuts": (("neighbour", r"abuts$"),), "flanking": (("neighbour", r"flanking$"),),
    "facing": (("neighbour", r"facing$"),), "surrounding": (("neighbour", r"surrounding$"),), "surrounds": (("neighbour", r"surrounds$"),),
    "surround": (("neighbour", r"surround$"),), "encircles": (("neighbour", r"encircles$"),), "touches": (("neighbour", r"touches$"),),
    "neighbours": (("neighbour", r"neighbours$"),), "neighbors": (("neighbour", r"neighbors$"),),
    "rivals": (("comparison", r"rivals$"),), "outpaces": (("comparison", r"outpaces$"),), "out-mines": (("comparison", r"out-mines$"),),
    "outmines": (("comparison", r"outmines$"),), "overtook": (("comparison", r"overtook$"),), "overtaking": (("comparison", r"overtaking$"),),
    "overtakes": (("comparison", r"overtakes$"),), "surpassed": (("comparison", r"surpassed$"),), "outstripped": (("comparison", r"outstripped$"),),
    "resembles": (("comparison", r"resembles$"),), "dwarfs": (("comparison", r"dwarfs$"),),
    "fled": (("movement", r"fled$"),), "left": (("movement", r"\b(?:he|she|they|who|miners|machines|firms|farms|company) (?:had |have )?left$"),),
    "leaving": (("movement", r"(?<!not )leaving$"),), "out": (("exception", r"\bleaving out$"),),
}  # fmt: skip
_BEFORE = {
    last: tuple((rule, re.compile(source, _FLAGS)) for rule, source in sources) for last, sources in _BEFORE_SOURCES.items()
}
# “a lawyer in Shanghai said”: where a private voice speaks from.
_SPEAKER = re.compile(rf"(?:\b(?:an?|one|another|some|two|several|many|most) |^)(?:[\w-]+ ){{0,3}}(?:{PRIVATE_NOUNS}|miner|source|person)(?: surnamed \w+| named \w+ ?\w*|, [\w ]{{2,30}},)? in$", _FLAGS)
_SAID = re.compile(rf",?(?: [^,.;]{{2,30}},)?(?: who [^,.;]{{2,40}},)? (?:{_SPEECH})\b")
# Closeness says "somewhere else" of a whole province or of a city that is one; a town near Baotou is in Baotou's province.
_NEAR = frozenset("near beside opposite beyond outside between past around".split())
_OWN_ACT = re.compile(r"[^,.;]{0,40}, (?:which|where) (?:has|had|have|also|is|was)\b")

_ORIGIN_NOUNS = (
    rf"{PRIVATE_NOUNS}|natives?|merchants?|tycoons?|billionaires?|magnates?|migrants?|couple|teenagers?|tourists?|students?|farmer|"
    r"fugitives?|shoppers|diners|consumers|bitcoiners|netizens|emigrants?|expatriates?|cook|chef|singer|actor|actress|painter|poet|writer"
)
_GOODS = r"coal|cotton|tomato(?:es)?|polysilicon|solar panels|goods|products|exports|apples|pomelos?|lychees?|garlic|steel|hogs|pigs|granite|jade|rosewood"
_AFTER_NOUN: tuple[tuple[str, How, re.Pattern[str]], ...] = (
    ("seat", "demonym", re.compile(r"-(?:based|headquartered|listed|registered|domiciled|incorporated|quoted|domiciled|run|owned)\b")),
    ("origin", "demonym", re.compile(r"-(?:born|native|raised|made|trained|educated|bred|grown)\b")),
    ("origin", "demonym", re.compile(rf"(?:['’]s)? (?:[a-z-]+ )?(?:{_ORIGIN_NOUNS})\b(?! (?:police|bureau|court|association|was (?:killed|rescued|found)))")),
    ("origin", "direct", re.compile(rf" (?:{_GOODS})\b(?! (?:mines?|mining|plants?|pits?|washer\w+|slopes?|field|mill|works|sector|industry|hub|city|heartland|producer|bases?))")),
    ("seat", "demonym", re.compile(rf" (?:[a-z-]+ ){{0,2}}(?:{TRADE_NOUNS})\b(?!.{{0,40}}\b(?:was|were|has been|have been|had been|is|are)\b)")),
    ("origin", "direct", re.compile(r" (?:also |too |alone )?(?:had|has|have|counted|saw|reported) (?:[\w-]+ ){0,3}?(?:victims|investors|customers|losers|clients|buyers|depositors)\b")),
    ("neighbour", "direct", re.compile(r"(?:['’]s)? (?:border|borders|neighbou?rs?|boundary|frontier)\b")),
    ("neighbour", "direct", re.compile(r" (?:lies|is|was|sits|lay) (?:just |only )?(?:across|next|nearby|to the (?:north|south|east|west))\b")),
)
_NUMBER = r"(?:\d[\d.,]*|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Aa]|half)"
_PERCENT = rf"(?:\d[\d.]*\s?(?:%|per ?cent|percentage points)|(?:an? |one |two |three |four |nearly |almost |about )(?:half|third|thirds|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)|half\b)"
_SHARE_AFTER = re.compile(
    r"(?:['’]s)?,?(?: (?:has|had|held|holds|hold|having|holding|with|at|on|for|about|some|around|roughly|only|just|nearly|almost|over|another|accounts?|"
    r"accounted|accounting|stood|stands|made up|makes up|contributed?|contributing|produced?|producing|provided?|supplied|supplies|hosted|hosts|share|part|was|is|came|comes|next|"
    rf"second|third|fourth|then|close|behind|to|fell|slid|dropped|rose|grew|down|up|from|took|takes|a|the|its|of)){{0,6}} ?\(?{_PERCENT}"
)
_SHARE_BEFORE = re.compile(rf"{_PERCENT}(?: of [\w’' -]{{1,40}}?)?(?: (?:was|were|is|are|came|comes|sat|sits|lay|lies|stood|lived|then|still|mined|produced|made|being|coming|located|found|hosted|generated))*(?: (?:in|from|to|for|by|on))(?: the)?(?: (?:province|region|city) of)? $")
_SHARE_OF = re.compile(
    r"\b(?i:hash ?rate|hash(?:ing)? ?power|computing power|(?:global|world|national|country|bitcoin|china|nation|network|total)\w*['’]?s? (?:total|output|share|production|supply|capacity|"
    r"mining|network|hash\w*|computing|power|generation|exports|population)|of (?:the )?(?:global|world|national|country|bitcoin|china|network|nation|total|whole)\w*|market share|the network|nationwide|countrywide)"
)
_HAS_SHARE = re.compile(_PERCENT)
_RANKED = re.compile(r"\b(?:biggest|largest|top|main|leading|favou?rite|busiest|richest|poorest|most \w+|usual|traditional|former|other)(?: [\w-]+){0,5} (?:provinces|regions|hubs|bases|cent(?:re|er)s|producers|destinations|places|markets|areas|cities|havens)(?:,? (?:are|were|include[sd]?|including|being|such as|like|namely|after)|:| -)(?: [\w,’' ]{0,60})?$", _FLAGS)

# Over the rest of a list and an inserted clause to the verb: "Jiangsu and Zhejiang, to which Anhui sends power, have not ...".
_SKIP = re.compile(
    r"(?:['’]s?)?(?: [Pp]rovinces?| [Cc]ity| [Mm]unicipality| [Rr]egion)?"
    r"(?:(?:,? and|,? or|,? nor|,) (?:the )?(?:province of |city of |neighbou?ring |nearby |even )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?: of [A-Z]\w+)?){0,5}"
    r"(?:, (?!and |but |or )[^,.;:“”\"]{2,70},)?(?: (?:across|in|on) the [^,.;]{2,30}?(?= (?:is|are|was|were|has|have|had|did|do|does)\b))?"
    r"(?: (?:too|also|both|all|however|meanwhile|alone|itself|though|then|now|so far|still|yet|always))*,?"
)
_NOT = re.compile(
    r" (?:(?:has|have|had) (?:so far |also |still |as |thus far |until now |up to now )?(?:not\b|never|yet\b|no\b(?! (?:fewer|less))|made no|issued no|taken no|said nothing|published nothing|announced nothing|"
    r"been (?:silent|spared|quiet|untouched|left|exempt)|kept (?:silent|quiet|mum|out)|stayed|remained|refused|ignored|denied|declined|resisted|held|done nothing|nothing|none)|"
    r"(?:is|are|was|were) (?:not\b|absent|missing|spared|exempt|silent|quiet|unaffected|untouched|unscathed|left out|left alone|yet\b|excluded|excepted|outside|out of|an exception|the exception|"
    r"the only \w+ (?:not|without|to have (?:no|none)))|(?:did|does|do) (?:not|nothing)\b|(?:did|does|do|has|have|had|is|are|was|were|wo)n['’]t\b|"
    r"remain(?:s|ed)? (?:silent|quiet|open|unaffected|untouched|calm|unchanged|a|the)|stay(?:s|ed) (?:silent|out|quiet|open|away|aloof)|ke(?:eps?|pt) (?:silent|quiet|mum|out|its|their)|"
    r"took no\b|says? nothing|said nothing|denie[sd]|refuse[sd]|decline[sd]|ignore[sd]|escape[sd]|lack(?:s|ed)?\b|hardly|barely|scarcely|never\b|"
    r"hold(?:s|ing)? (?:off|back|out)|held (?:off|back|out)|(?:say|said|says) (?:it|they) (?:had|have|has) no|having none|without)"
)
_EXPECT = re.compile(
    r" [“\"‘]?(?:(?:may|might|could)\b|will (?:probably|likely|soon|next|surely|be next|be (?:heard|visited|inspected)|follow|join|come)|"
    r"(?:is|are|was|were) (?:\w+ )?(?:expected|likely|unlikely|considering|planning|mulling|poised|about to|preparing|ready to|thinking|weighing|studying|next\b|rumou?red|believed|thought|tipped|"
    r"reported to be|said to be (?:planning|considering|preparing|weighing|next)|due to|set to (?:follow|join|be)|pondering|debating|discussing|looking|waiting|drafting)|"
    r"(?:plan|hope|mull|weigh|consider|intend|prepare|ponder)s?\b(?! (?:has|have|was|were|is|are))|looks? (?:set|likely|next)|appears? (?:set|likely|next)|seems? (?:set|likely)|next\b|to follow\b|next in line)"
)
_STATIVE = re.compile(
    r" (?:(?:also )?(?:accounts?|accounted|made up|makes up|stood at|ranks?|ranked|boasts?|contributes?|hosts\b|borders?|bordered|abuts|adjoins|touches|surrounds|neighbou?rs)\b|"
    r"(?:is|was|are|were) (?:home to|known|famous|famed|rich in|blessed|located|situated|better known|among the (?:biggest|largest|richest|poorest|top)|"
    r"(?:once |long |also |still )?(?:the|a|an|one of|China['’]s|its|their) (?!(?:first|latest|second|third|fourth|fifth|next|only|last)[^.;,]{0,30} (?:to|that|which)\b)[^.;,]{0,30}(?:province|region|hub|base|cent(?:re|er)|producer|home|capital|heartland|city|town|market|favou?rite|magnet|backwater))|"
    r"(?:has|have|had) (?:long (?:been|had)|a population|(?:about |some |over |nearly |roughly )?[\d.]+ (?:million|billion)|the (?:most|largest|biggest|second|cheapest)|plenty|abundant|rich|cheap|ample)|"
    r"(?:lies|sits|lie|sit|stretches|produces|supplies|generates|exports|grows|hardly figures|shrugs?)\b)"
)
# The body that governs the verb when the place stands after "in" or before "authorities".
_OWN_BODY = re.compile(r"(?:['’]s)?(?: provincial| local| municipal| city| regional| own)? (?:government|authorities|officials|regulators?|planners|leaders|commission|bureau)(?= (?:has|have|had|did|does|do|is|are|was|were|may|might|could)\b)")
_BODY_IN = re.compile(r"\b(?:police|courts?|prosecutors|judges?|firefighters|doctors|hospitals?|investigators) (?:in|of)$", _FLAGS)


def find_context(draft: Draft, before: str, after: str) -> bool:
    """Mark a name as context when a cue before, after or around it says so. True when one did."""
    return (not draft.has_body and _by_noun(draft, after)) or _by_words_before(draft, before, after) or _by_verb(draft, before, after) or _by_share(draft, before, after)


def _by_noun(draft: Draft, after: str) -> bool:
    for rule, how, pattern in _AFTER_NOUN:
        found = pattern.match(after)
        # “the Gansu company”: one that the text has named before, not a firm of unknown seat.
        if found and not (rule == "seat" and after[:1] == " " and draft.before(4).lower() == "the "):
            draft.background(rule, draft.quote(found.end()), how)
            return True
    return False


def _by_words_before(draft: Draft, before: str, after: str) -> bool:
    words = before.split()
    if not words or before[-1] not in " \u00a0":
        return False
    size = _without_leads(words)
    is_near_named = any(word.lower() in _NEIGHBOUR_LEADS for word in words[size:])
    if not size:
        return is_near_named and _is_idle_neighbour(draft, "neighbouring", after)
    last = words[size - 1].lower().strip("“\"‘(")
    head = " ".join(words[:size])
    rule = _rule_before(draft, last, head, words, size)
    if not rule and last == "in" and _SAID.match(after) and _SPEAKER.search(head):
        rule = "origin"
    if not rule:
        return is_near_named and _is_idle_neighbour(draft, head[-20:], after)
    if rule in ("comparison", "share") and _OWN_ACT.match(after):
        return False
    # “sent from Hebei police headquarters”: where a body of the place follows, only what is denied of it is context.
    if draft.has_body and rule not in ("not-acted", "exception", "comparison", "expected"):
        return False
    draft.background(rule, f"{' '.join(words[max(0, size - 4) :])} {draft.surface}")
    return True


def _without_leads(words: list[str]) -> int:
    """How many words are left before the adjectives and type words that lead up to the name."""
    size = len(words)
    while size:
        word = words[size - 1].lower()
        if word == "of" and size > 1 and words[size - 2].lower() in _TYPE_NOUNS:
            size -= 2
        elif word in _LEADS:
            size -= 1
        else:
            break
    return size


def _rule_before(draft: Draft, last: str, head: str, words: list[str], size: int) -> str:
    """The rule of the cue that ends the words before the name, or an empty string."""
    if last in _NEAR:
        return "neighbour" if draft.level == "province" and _is_apart(draft, last) else ""
    if last == "of" and size > 1 and words[size - 2].lower() in _COMPASS:
        is_inside = size > 3 and words[size - 3].lower() == "the" and words[size - 4].lower() in ("in", "across", "from")
        return "neighbour" if not is_inside and draft.level == "province" else ""
    for rule, pattern in _BEFORE.get(last, ()):
        if pattern.search(head):
            # A city's neighbourhood lies in its own province.
            return "" if rule == "neighbour" and draft.level != "province" and last in ("from", "to", "of") else rule
    return _rule_of_movement(last, head)


def _is_apart(draft: Draft, last: str) -> bool:
    return last not in ("around", "past", "between") or (last == "between" and draft.in_list)


def _rule_of_movement(last: str, head: str) -> str:
    head = _CLAUSE.split(head)[-1]
    if last in ("to", "into", "for", "towards", "toward") and _MOVE_TO.search(head):
        return "" if _LAWFUL_MOVE.search(head) else "movement"
    if last in ("from", "via", "through", "of") and _MOVE_FROM.search(head):
        return "" if _FROM_KEPT.search(head) or _LAWFUL_MOVE.search(head) else "movement"
    return ""


def _is_idle_neighbour(draft: Draft, clue: str, after: str) -> bool:
    """“next-door Gansu hardly figures”: a neighbour, unless it acts itself."""
    if ACT.search(after[:70]):
        return False
    draft.background("neighbour", f"{clue} {draft.surface}")
    return True


def _by_verb(draft: Draft, before: str, after: str) -> bool:
    body = _OWN_BODY.match(after)
    skipped = body or _SKIP.match(after)
    if skipped is None or _BODY_IN.search(before.rstrip()):
        return False
    rest = after[skipped.end() :]
    for rule, pattern in (("not-acted", _NOT), ("expected", _EXPECT), ("comparison", _STATIVE)):
        found = pattern.match(rest)
        if found and not (body and rule == "comparison"):
            draft.background("trait" if rule == "comparison" else rule, draft.quote(skipped.end() + found.end()))
            return True
    return False


def _by_share(draft: Draft, before: str, after: str) -> bool:
    found = _SHARE_AFTER.match(after)
    if found and not ACT.search(after[: found.end()]):
        draft.background("share", draft.quote(found.end()))
        return True
    left = _SHARE_BEFORE.search(before)
    if left:
        draft.background("share", draft.quote(0, len(before) - left.start()))
        return True
    if _RANKED.search(before):
        draft.background("trait", draft.quote(0, min(len(before), 40)))
        return True
    start, end = draft.sentence
    sentence = draft.text[start : min(end, start + 600)]
    share = _HAS_SHARE.search(sentence)
    if share and _SHARE_OF.search(sentence) and not draft.has_body:
        draft.background("share", sentence[max(0, share.start() - 20) : share.end() + 20])
        return True
    return False
