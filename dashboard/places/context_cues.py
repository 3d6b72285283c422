"""English: the cues that make a name context, by the word that ends before it (from, of, in, to, than, unlike ...)."""

from __future__ import annotations

import re

from dashboard.cues import Cue
from dashboard.places.words import PRIVATE_NOUNS, SPEECH, TRADE_NOUNS

FLAGS = re.IGNORECASE
AUTHORITIES = (
    r"police\w*|officers?|detectives|judges?|courts?|prosecutors?|inspectors?|investigators?|officials?|"
    r"authorities|regulators?|planners|"
    r"agents|troops|soldiers|firefighters|rescuers|task forces?|teams?|governments?|bureaus?|commissions?|"
    r"departments?|ministry|watchdog|"
    r"procuratorates?|cadres|delegates|deputies|state grid|grid"
)
PAPERS = (
    r"notices?|documents?|circulars?|orders?|rules|drafts?|statements?|letters?|announcements?|rulings?|"
    r"verdicts?|decisions?|data|figures|"
    r"reports?|directives?|instructions?|news|footage|videos?|photos?|pictures|images|bans?|tip-offs?|"
    r"proposals?|regulations?|guidelines?|"
    r"minutes|papers?|plans?|lists?|leads?|tips?|clues?|requests?|referrals?"
)
TAKEN = (
    r"evacuat\w+|rescu\w+|seiz\w+|confiscat\w+|remov\w+|stol\w+|extradit\w+|escort\w+|expel\w*|sack\w+|dismiss\w+|"
    r"resign\w+|retir\w+|cut|heard?|learn\w*|emerg\w+|disappear\w*"
)
DRIVEN = (
    r"arrest\w*|captur\w+|caught|nabb\w+|pick(?:s|ed)? up|detain\w*|dragg(?:ed|ing)|driv\w+ (?:out|away)|driven|"
    r"drove|chas\w+|"
    r"forced|forcing|banish\w*|bans|bann(?:ed|ing)|barr(?:ed|ing)|eject\w*|evict\w*|oust\w*|purg\w+|extradit\w+|"
    r"evacuat\w+|rescued?|expel\w*"
)
TAKEN_OUT = (
    rf"{DRIVEN}|catch\w*|picked|held|recover\w*|retriev\w+|collect\w*|pull\w*|clear\w*|free[ds]?|freeing|took|taken|"
    r"taking|takes|withdr\w+|extort\w*|embezzl\w+|loot\w*|push\w*|summon\w*|squeez\w+|vanish\w*|gone|live"
)
_KIN = (
    r"friends?|relatives?|famil(?:y|ies)|parents|mother|father|brother|sister|wife|husband|cousin|uncle|"
    r"girlfriend|boyfriend|classmates?|"
    r"namesakes?|colleagues|counterparts|peers|rivals?|competitors?|victims|customers?|clients?|buyers|"
    r"pensioners|subscribers|readers|"
    r"shareholders|creditors|suppliers?|partners?|investors|users|home|house|flats?|villas?|apartments?|pension|"
    r"childhood|youth|a post|a job"
)
# A participle after a number or an article (“nine rented factories”) holds nothing.
_HELD = (
    r"(?:has|have|had|look(?:s|ed|ing)? (?:at|for)|seek\w*|eye[ds]?|eyeing|hunt\w* for|search\w* for|consider\w*|"
    r"own|owns|run(?:s)?|keep(?:s)?|operates?|opened|open|with|sheds|scout\w*|rents?|leases?|"
    r"(?:owned|bought|built|rented|leased)(?= (?:an?|its|their|his|her|two|three|four|five|several|some|the|more|"
    r"new) ))"
)
_SITES = (
    r"plants?|factor(?:y|ies)|offices?|subsidiar(?:y|ies)|warehouses?|home|house|flats?|villas?|branch(?:es)?|"
    r"farms?|sheds|sites?|parks?|studios?|laborator(?:y|ies)|campus(?:es)?|stores?|outlets?|land|property|"
    r"vineyards?|hotels?|shops?|estates?|stakes?|"
    r"dams?"
)
_LIFE = (
    r"born(?: and (?:raised|bred))?|raised|educated|studie[sd]|studying|grew up|grown up|liv(?:es?|ed|ing)|"
    r"resid(?:es?|ed|ing)|settled|married|"
    r"retired|schooled|trained|enrolled|graduated|brought up|spent(?: \w+){1,4}|"
    r"learn(?:ed|t) (?:the|his|her|their|its)(?: \w+)? (?:trade|craft|business|ropes|job|skills?|tricks?|method)|"
    r"cut (?:his|her|their) teeth|got (?:his|her|their) start|apprenticed|"
    r"work(?:s|ed|ing)(?: (?:as|for|at)(?: \w+){1,4})?|"
    r"taught|honeymooned|holidayed"
)
_MADE = r"made|produced|manufactured|assembled|grown|bottled|bred|brewed|packed"
_SEATED = (
    r"headquartered|registered|licen[cs]ed|based|incorporated|domiciled|listed|headquarters|located|quoted|seat|listing"
)
OUT = (
    r"exceptions?|absent|absentees|missing(?: from [\w ]{2,20})?|silent|left out|excluded|spared|exempt|"
    r"yet to \w+|undecided|pending|not (?:yet )?(?:on|in|among|listed|named|included)(?: [\w]+){0,4}|"
    r"without (?:[\w]+ ?){1,4}|still (?:open|waiting|silent|missing|to come)|no (?:word|news|answer|reply|price|"
    r"rules?|action)(?: \w+){0,3}|have not|has not|out"
)
_ON_ITS_WAY = (
    r"\b(?:en route|(?<!police )(?<!officers )on (?:its|their|the) way|bound|destined|headed) (?:to|for) "
    r"(?:[\w’'-]+ ){1,4}"
)
MAYBE = r"candidates?|expected|possible|likely|rumou?red|tipped|next|to follow|may follow|could follow|to come"
_SOURCES: dict[str, tuple[tuple[str, str], ...]] = {
    "from": (
        ("neighbour",
            r"\b(?:kilomet(?:re|er)s?|km|miles|hours?|minutes|stone['’]s throw|far|away|"
            r"across (?:the )?\w+(?: \w+)?|upriver|downriver|upstream|downstream|not far) from$"),
        ("comparison", r"\b(?:different|differs|distinct|learn\w*|lessons|copied|borrowed) from$"),
        ("exception", r"\b(?:apart|aside) from$"),
        ("movement", r"\b(?:box(?:es)?|parcels?|packages?|shipments?|consignments?|goods|containers?|cargo)\b"
            r"[^;:.]{0,30} (?:sent|shipped|mailed|posted) from$"),
        ("not-acted", r"\b(?:nothing|no (?:word|news|sound|sign|answer|reply)|not a word)\b[^,;:.]{0,20} from$"),
        ("origin", r"\b(?:one|another|two|three|both|speaking|reached|calling|writing) from$"),
        ("origin",
            r"\b(?:colleagues|counterparts|peers|experts|volunteers|friends|relatives|partners|trainers|"
            r"academics) from$"),
        ("origin", r"\b(?:flown|flew|travelled|traveled|driven|drove|arrived) (?:in |over |up |down )?from$"),
        ("origin", r"(?:,|\bwho (?:is|was|are|were)|\byear-olds?|\bhimself|\bherself|\boriginally) from$"),
        ("origin",
            rf"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several|many|other|the|his|her|"
            rf"their) (?:[\w’'-]+ ){{0,2}}(?!(?:{AUTHORITIES}|{PAPERS}|{TAKEN}) )[\w’'-]+ from$"),
        ("origin",
            r"\b(?:victims|customers|buyers|clients|investors|money|funds|coins|savings|calls|people|m[ae]n|"
            r"wom[ae]n|migrants|workers|students|"
                   r"volunteers|tourists|visitors|farmers|miners|machines|rigs|goods|coal|power|electricity|"
                   r"coming|comes?|came|hail\w*|originally|bought|"
                   r"ordered|graduat\w+|sourced|imported|hired|recruited|others?|those|some|many|most|firms?|"
                   r"company|companies|makers?|exporters?)\b[^,;:]{0,40} from$"),
    ),
    "of": (
        ("trait", r"\b(?:is|was|became|remains) (?:now |still )?the (?:\w+ )?capital of$"),
        ("neighbour",
            r"\b(?:outside|short|upriver|downriver|upstream|downstream|the other side|the borders?|edge|"
            r"frontier) of$"),
        ("origin",
            rf"\b(?:natives?|sons?|daughters?|{PRIVATE_NOUNS})(?: surnamed \w+| named \w+ ?\w*)?,? (?:(?:was|"
            rf"were) )?of$"),
        ("seat", rf"\b(?:{TRADE_NOUNS}) of$"),
        # “among them drugs of Golden Bell of Jilin”: whose wares they are
        ("origin", r"\b(?:products?|goods|wares|drugs?|medicines?|vaccines?|capsules?|formula|milk|meat|oil|"
            r"batch(?:es)?|brands?)(?: \w+)? (?:of|by|from|made by) (?:[A-Z][\w’'-]+ ){1,4}of$"),
        ("seat", r"\b(?:Times|Post|Daily|Herald|Journal|Tribune|Weekly|Gazette|Broadcasting|Television) of$"),
        ("comparison", r"\b(?:never|not|n['’]t|no|without|lack(?:s|ed|ing)?)\b[^;:.]{0,20}?\b(?:ha[ds]|have|having|"
            r"saw|seen|know|"
            r"knew|match\w*|boast\w*|enjoy\w*|offer\w*|possess\w*|lack(?:s|ed|ing)?|without)\b[^;:.]{0,60} of$"),
        ("comparison", r"\black(?:s|ed|ing)?\b[^,;:.]{0,50} of$"),
        ("comparison", r"\b(?:no match for|rather than|instead of|as if|as cheap as|as rich as)\b[^,;:.]{0,40} of$"),
        ("comparison",
            r"\b(?:that|those|size|model|example|footsteps|version|equivalent|ahead|the likes) of$|"
            r"\b(?:than|as|match\w*|equal\w*|twice|half|times|exceed\w*|rival\w*|surpass\w*|dwarf\w*)\b[^;:.]{0,40} "
            r"(?:population|area|economy|output) of$"),
        ("exception", r"\b(?:exception|instead|exclusion) of$"),
        ("origin", r"\b(?:previously|earlier|formerly|had) (?:served|worked|been) [^,;:]{0,40} of$"),

        ("origin", r"(?:^|[^\w.])(?:Mr|Ms|Mrs|Miss|Dr)\.? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,? of$"),
        ("origin", r"\b(?:formerly|originally|previously|lately|late|once|himself|herself|themselves) of$"),
        ("expected", r"\b(?:rumou?rs?|talk|fears?|hopes?) of$"),
        ("movement", r"\b(?:port|out|(?:by|via) way) of$"),
        ("movement", rf"{_ON_ITS_WAY}of$"),
        ("movement",
            r"\bfor (?:the )?(?:power (?:stations|plants)|furnaces|mills|factories|steelworks|markets|kitchens|tables|"
            r"shops|shelves|consumers|cities) of$"),
        ("share", r"\b(?:shares?|portion|slice|contribution) of$"),
        ("trait", r"\b(?:rivers?|rains?|waters|mountains|hills|valleys|gorges|coal|winds?|sun|skies|weather|climate|"
            r"landscapes?|nature|beauty|charms?) of$"),
    ),
    "in": (
        ("not-acted", r"\b(?:none|nobody|no one|not one)\b[^,;:.]{0,30} (?:was|were|is|are|lies?|lay|stood) in$"),
        ("expected", r"\b(?:forecast|expected|predicted|planned|due) in$"),
        ("not-acted",
            r"\b(?:no (?:signs?|word|trace|evidence|reports?|mention|plans?|talk)(?: [\w’'-]+){0,6}|"
            r"(?<!may )(?<!must )not(?: \w+){0,4}|none(?: \w+){0,3}|nobody|no one|nothing(?: \w+){0,3}|nor|"
            r"no (?:such )?(?:\w+ )?(?:action|orders?|bans?|notices?|measures|rules?|cases?)(?: \w+){0,4}|never) in$"),
        ("trait", r"\b(?:is|are|was|were) (?:partly |mostly |largely |all )?set in$"),
        ("expected",
            r"\b(?:plan|plans|planned|planning|propose[sd]?|considers?|mulls?|envisages?) (?:an?|its|their|two|"
            r"three|more|new) "
            r"(?:[\w-]+ ){1,6}in$"),
        ("expected", r"\b(?:due|scheduled|slated|planned|poised) to (?:[\w-]+ ){1,4}in$"),
        ("expected", r"\b(?:was|were) to (?!(?:be|blame|become|have|die|end)\b)(?:[\w’'-]+ ){1,7}in$"),
        ("movement", rf"{_ON_ITS_WAY}in$"),
        ("trait", r"\b(?:is|are|was|were|remain(?:s|ed)?|sta(?:ys?|yed)) (?:(?:still|now) )?(?:left|in place|in force|"
            r"valid)(?: (?:only|mainly|mostly|just))? in$"),
        ("not-acted",
            r"\b(?:been|is|are|was|were|be) no (?!(?:injur\w+|casualt\w+|damage|deaths?|victims?|survivors?|"
            r"fatalit\w+|less|"
            r"fewer|longer|trains?|flights?|buses|power|water|electricity|classes|lessons|signal)\b)(?:[\w-]+ "
            r"){1,4}in$"),
        ("not-acted",
            r"(?:^|[.;:“\"] ?)(?:no|not an?(?: single)?|not one|none|neither) "
            r"(?!(?:one|injur\w+|casualt\w+|damage|deaths?|victims?|survivors?|fatalit\w+)\b)"
            r"(?:[\w’'-]+ ){0,5}?(?:has|have|had|was|were|is|are)(?: (?:yet|so far|ever|as yet))?(?: been)? "
            r"(?:reported|recorded|found|confirmed|detected|registered|announced|seen|issued|filed|made|planned|"
            r"granted|licen[cs]ed|"
            r"taken|ordered|known|opened|approved|noted|observed)(?: [\w’'-]+){0,4} in$"),
        ("origin",
            r"\b(?:is|was|are|were|comes?|came|hails?|originally|natives?) (?:from|of) [A-Z][\w’'-]+(?: "
            r"[A-Z][\w’'-]+)? "
            r"(?:county|city|village|district|town|township|prefecture) in$"),
        ("origin",
            r"\b(?:made|earned|won) (?:his|her|their|its) (?:name|fortune|money|first million|debut|reputation)"
            r"(?: \w+){0,3} in$|\b(?:began|started|launched) (?:his|her|their) (?:\w+ )?(?:career|working life|"
            r"business|life|trade)(?: [\w-]+){0,4} in$|\bas an? (?:boy|girl|child|student|young \w+|teenager|youth|"
            r"apprentice) in$"),
        ("origin", r"\b(?:born|raised|grew up|brought up|lived|living|lives)\b[^,;:.]{0,30} in$"),
        ("origin",
            r"\b(?:at|told|tells|addressed|attended|joined) an? (?:[\w-]+ ){0,3}"
            r"(?:university|college|institute|think tank|law firm|brokerage|bank|hospital|"
            r"accounting firm|consultancy|conference|forum|fair|seminar|summit|workshop|exhibition|expo) in$"),
        ("origin", r"\b(?:reached|speaking|by phone) in$"),
        ("origin", r"\b(?:believed|thought|understood|presumed|said|reported) to (?:be )?(?:hid(?:e|ing)|in hiding|"
            r"liv(?:e|ing)|at large|stay(?:ing)?|work(?:ing)?) in$"),
        ("origin", r"\b(?:on offer|(?:for|on) sale) in$"),
        ("origin", r"\bmet (?:\w+ )?(?:in|at|through) an? (?:[\w-]+ ){1,3}in$"),
        ("origin", r"\b(?:stationed|garrisoned|deployed) in$"),
        ("origin", r"\b(?:transfer\w*|wired|remitted|withdr\w+|deposit\w*|paid)\b[^;:.]{0,50} "
            r"(?:from|at|to|into|through) an? (?:[\w-]+ ){0,2}(?:branch|bank|ATM|account|counter|shop|outlet) in$"),
        ("seat", r"\b(?:his|her|their) (?:\w+ )?(?:bank|lender|employer|landlord|insurer|broker|lawyer|doctor) in$"),
        ("origin", r"\bused to (?:\w+ ){1,5}?in$"),
        ("movement", r"\b(?:leav(?:e|es|ing)|left|head(?:ed|ing|s)?|depart(?:ed|ing)?|set out|bound)(?: \w+)? for an? "
            r"(?:[\w-]+ ){1,3}in$"),
        ("trait", r"\b(?:is|are|was|were|being|been) (?:\w+ ){0,2}?(?:taught|studied|exhibited|on show|quoted)"
            r"(?: [\w’'-]+){0,3}? (?:at|in) (?:[\w’'-]+ ){1,4}in$"),
        ("origin", r"\b(?:at|in|after|since) (?:the )?(?:universit(?:y|ies)|college|(?:high |night |middle )?school|"
            r"kindergarten|army) in$"),
        ("origin", r"\b(?:[Bb]efore (?:that|then)|[Pp]reviously|[Ee]arlier|[Oo]nce|[Aa]t first|[Uu]ntil then),? "
            r"(?:he|she) (?:had )?(?:sold|ran|run|drove|taught|traded|kept|worked|served|farmed|cooked|dealt|"
            r"managed|owned|repaired|fixed|mined|dug)\b[^,;:.]{0,30} in$"),
        ("origin", r",? (?:an?|the|whose|his|her) (?:[\w-]+ ){0,2}(?:teacher|nurse|doctor|cook|driver|student|clerk|"
            r"farmer|accountant|electrician|welder|salesm[ae]n|saleswom[ae]n|shopkeeper|housewife|mechanic|waiter|"
            r"barber|"
            r"guard|soldier|singer|builder|plumber) in$"),
        ("seat", rf"\bby an? (?:[\w-]+ ){{0,2}}(?:{TRADE_NOUNS}|foundry|factory|foundation|workshop|newspaper|magazine|"
            r"broadcaster|lender|bank|blog|news site|weekly|daily|laboratory|university) in$"),
        ("seat", r"\b(?:accounts?|cards?|wallets?) (?:\w+ )?(?:opened|registered|held|issued|kept) in$"),
        ("seat", r"\b(?:servers?|data|web ?sites?|domains?)\b[^,;:.]{0,20} (?:was|were|is|are|being|been) (?:\w+ly )?"
            r"(?:hosted|kept|stored|located|housed|placed|rented|based) in$"),
        ("seat", r", (?:which was |which were |originally |first )?(?:founded|incorporated|started life) in$"),
        ("trait", r"\b(?:thriv(?:ed?|es|ing)|flourish(?:ed|es|ing)?|boom(?:ed|s|ing)?|prosper(?:ed|s|ing)?|"
            r"bloom(?:ed|s|ing)?|proliferat(?:ed?|es|ing)|congregat(?:ed?|es|ing)|mushroom(?:ed|s|ing)?) in$"),
        ("trait", r"\b(?:many|most|some|half|much|the (?:biggest|largest|main|bulk))\b(?![^,;:.]{0,60}\b(?:arrest|"
            r"detain|held|clos|shut|"
            r"seiz|raid|found|fined|caught))[^,;:.]{0,50} (?:are|is|were|was|lies?|lay|stands?|stood|sits?|sat|"
            r"located|concentrated|"
            r"clustered|based) in$"),
        ("trait", r"(?:^|[.;“\"] ?)(?:most|much|many|half|the bulk) of (?:the|its|china['’]s|all) [\w -]{1,30} in$"),
        ("seat", r"\b(?:(?:liaison|representative|rep) offices?(?: of [\w’' ]{1,40})?|(?:government|province|city|"
            r"provincial|"
            r"municipal|region)['’]?s? (?:own )?(?:office|mission|bureau)|embassy|consulate(?: general)?) in$"),
        ("seat",
            r"\b(?:keeps?|kept|hosts?|hosted|stores?|stored|rents?|rented) (?:its |their |his |her )?(?:data|servers?|"
            r"website|site|files)\b[^,;:]{0,30} in$"),
        ("seat", r"\b(?:company|firm|business|platform|exchange|shop) (?:was|is|were) (?:set up|founded|"
            r"established) in$"),
        ("origin", r"\b(?:previously|earlier|formerly|had) (?:served|worked|been posted)\b[^,;:]{0,40} in$"),
        ("trait", r"\b(?:river|stream|lake)\b[^,;:.]{0,20} (?:rises?|springs?|flows?|begins?|"
            r"ends?)\b[^,;:.]{0,20} in$"),
        ("comparison", r"\b(?:against|compared (?:with|to)|versus) [^,;:]{0,30} in$"),
        ("comparison", r"\b(?:than|(?<!well )(?:just )?as|unlike|like|namesakes?|similar to (?:that|those)) in$"),
        ("exception", r"\b(?:except|but not|save) in$|\b(?:all|every|any|everywhere|nowhere|none)\b.{0,30} but in$"),
        ("origin", rf"\b(?:{_LIFE}|(?<!\bbeen ){_MADE}|once (?:an? |the |his |her )?[\w -]{{1,30}}) in$"),
        ("origin",
            rf"(?:^|[.;“\"] ?|, (?:and |but )?)(?:many |some |most |several |other |few )?(?:{PRIVATE_NOUNS}) in$"),
        ("origin",
            r"\b(?:target(?:ed|ing)|cheat\w*|conn?ed|swindl\w*|defraud\w*|call(?:ed|ing)|rang up|ringing|dup(?:ed|ing)|"
            r"fleec\w+|trick\w+|befriend\w*|lur(?:ed|ing)|woo\w*)\b[^,;:.]{0,50} in$"),
        ("origin",
            rf"(?:\b(?:a|an|his|her|their|its|whose|old|two|three|some|many|other|more|of|with|and|by) (?:[\w-]+ )?|"
            rf"['’]s |\d ?)(?:{_KIN}) in$"),
        ("origin",
            r"\b(?:victims|customers|buyers|pensioners|namesakes?|colleagues|counterparts|relatives|friends|"
            r"clients) in$"),
        ("origin", r"\b(?:household registration|hukou|home ?town|birthplace|(?:went to|attended|"
            r"at) (?:\w+ )?school|degree) in$"),
        ("origin", r"\b(?:bought|buy|hired|borrowed)\b[^,;:]{0,60} in$"),
        ("seat", rf"\b(?:{_SEATED}) in$"),
        ("seat", r"\b(?:is|are|was|were|has|have|headquartered|based)\b[^.;:]{0,40} with "
            r"(?:its |their |some |about |over |\d+ |a few |more )?"
            r"(?:people|staff|employees|offices|branches|subsidiaries|desks|representatives) in$"),
        ("seat", r"\b(?:register(?:ed|s|ing)?|incorporat(?:ed|es|ing)) (?!(?:an? |the |\d+ )?(?:\w+ )?(?:cases?|"
            r"complaints?|victims|marriages?|deaths?)\b)[^,;:.]{1,50} in$"),
        ("seat", r"\b(?:shell|front|offshore|letterbox|letter-box|paper|mailbox|holding) (?:company|companies|firms?|"
            r"entit(?:y|ies)|outfits?)(?: (?:set up|registered|founded|opened|based))? in$"),
        ("seat",
            rf"\b(?:registered to|owned by|belong\w* to|sold to|supplied by|leased (?:to|from)|rented (?:to|from)|"
            rf"bought from|on behalf of|working for|employed by|ordered from) (?:an? |the |its )?(?:[\w-]+ ){{0,2}}"
            rf"(?:{TRADE_NOUNS}) in$"),
        ("origin",
            r"\b(?:meant|intended|destined|built|made|designed|reserved|(?:billed|described|advertised|"
            r"passed off) as|produc\w+|"
            r"suppl\w+)\b"
            r"[^,;:]{0,40} for (?:[\w-]+ ){1,3}in$"),
        ("seat", rf"\b{_HELD} (?:an?|its|their|his|her|two|three|several|some|the)? ?(?:\w+ ){{0,2}}(?:{_SITES}) in$"),
        ("origin",
            rf"\b(?:{SPEECH})\b[^,;:]{{0,30}}\b(?:an?|one|some|two|several|another|"
            rf"the) (?:[\w-]+ ){{0,3}}(?:{PRIVATE_NOUNS})(?: surnamed \w+| named \w+ ?\w*)? in$"),
        ("expected", r"\b(?:may(?! not)|might|could) (?:\w+ ){0,2}in$"),
        ("expected",
            r"\b(?:plans?|ambitions?|intentions?|intends?|hopes|bids?|licen[cs]es?|permission|applied|applying) (?:to|"
            r"for) (?:issu|launch|open|build|list|expand|set up|start|offer|sell|invest|move|found|creat|establish|buy|"
            r"leas|rent|host|float|trad)(?:e|ing)?\b[^,;:]{0,50} in$"),
        ("trait",
            r"\bthere(?: are|['’]re| is|['’]s) (?:still |also |now )?(?:many|few|some|plenty|lots|hundreds|thousands|"
            r"dozens|scores|countless|numerous|a (?:few|lot|number|handful|great many))\b[^,;:.]{0,50} in$"),
    ),
    "at": (
        ("seat", rf"\b(?:{_SEATED}) at$"),
        ("trait", r"\b(?:joins?|meets?) the [A-Z]\w+(?: River)? at$"),
    ),
    "over": (("expected", r"\b(?:expected|forecast|likely|due)\b[^,;:]{0,40} over$"),),
    "to": (
        ("comparison",
            r"\b(?:compared?|similar|second only|superior|inferior|in contrast|contrary|equal|comparable|next only|"
            r"akin|alike|unrelated|no relation) to$"),
        ("movement", r"\b(?:en route|(?:on|under) (?:its|the|their|his|her) way) to$"),
        ("neighbour", r"\b(?:next|close|adjacent|near|nearest) to$"),
        ("movement",
            r"\b(?:sales?|exports?|shipments?|deliver(?:y|ies)|suppl(?:y|ies)|donations?|gifts?|flights?|tours?|"
            r"trips?|visits?|invitations?|transfers?|investments?) (?:of|worth|by|from) [^,;:.]{1,60} to$"),
        ("expected", r"\b(?:may|might|could|will|would|likely|expected|going|set|due)\b[^,;:]{0,40} to$"),
        ("movement", r"\b(?:north|south|east|west|route|flights?|trains?|exports?|sales) to$"),
        ("expected",
            r"\b(?:eyes (?:now )?(?:turn(?:ed)?|are turning)|attention (?:now )?turns|turn(?:ing|s)? next) to$"),
    ),
    "with": (
        ("comparison", r"\b(?:to do|nothing in common|relation|mixed up|mistaken) with$"),
        ("neighbour", r"\b(?:border(?:s|ed|ing)?|boundar(?:y|ies)|frontier)(?: \w+)? with$"),
        ("comparison",
            r"\b(?:compar(?:ed|ison)|contrast(?:ed|s|ing)?|on a par|confus(?:ed|e|ing)|keep up|caught up|level|"
            r"unlike) with$"),
    ),
    "for": (
        ("movement",
            r"\b(?:arms|weapons|missiles|jets|tanks|aid|vaccines|tents|supplies|relief|donations)(?: \w+){0,3} "
            r"for$"),
        ("exception", r"\b(?:except|save|but) for$"),
        ("expected", r"\b(?:forecast|predicted|planned|due|wait(?:s|ing)?|turn|hop(?:e|es|ing)) for$"),
        ("movement",
            r"\b(?:bound|destined|leave|leaves|leaving|left|head(?:ed|ing|s)?|depart(?:ed|ing)?|set out) for$"),
    ),
    "by": (
        ("neighbour", r"\b(?:bordered|surrounded|flanked|hemmed in|ringed) (?:\w+ )?by$"),
        ("share", r"\b(?:followed|trailed|led|topped) (?:closely )?by$"),
    ),
    "off": (("neighbour", r"\b(?:kilomet(?:re|er)s?|km|miles)(?: \w+)? off$"),),
    "on": (("neighbour", r"\b(?:border\w*|edge|doorstep) on$"), ("expected", r"\beyes (?:are )?(?:now )?on$")),
    "across": (
        ("neighbour", r"\b(?:river|strait|border|mountains|bay|lake|sea),? across$"),
        ("origin", r"\b(?:victims|investors|customers|users|buyers|clients|depositors|losers)\b[^,;:.]{0,30} (?:spread|"
            r"scattered|living|located|dotted|are|were|from) (?:out )?across$"),
    ),
    "behind": (("comparison",
        r"\b(?:just|far|right|place|rank\w*|lag\w*|trail\w*|second|third|fell|closed|is|was|stood|well) behind$"),),
    "after": (("share",
        r"\b(?:biggest|largest|second|third|most|rank\w*|place|base|producer|hub)(?: [\w’'-]+){0,6},? after$"),),
 "bar": (("exception", r"\b(?:all|every|any)\b.{0,30} bar$"),),
    "but": (("exception", r"\b(?:all|every|any|everywhere|everyone|nobody|none)\b.{0,30} but$"),),
    "should": (("expected", r"(?:^|[,;] )should$"),),
    "be": (("expected", r"\b(?:next|may|might|could|would|to) (?:\w+ ){0,3}be$"),),
    "is": (("expected", rf"\b(?:next|{MAYBE})(?: \w+){{0,4}} is$"), ("not-acted", rf"\b(?:{OUT}) is$")),
    "are": (("expected", rf"\b(?:next|{MAYBE})(?: \w+){{0,4}} are$"), ("not-acted", rf"\b(?:{OUT}) are$")),
    "were": (("expected", r"(?:^|[,;] )were$"), ("not-acted", rf"\b(?:{OUT}) were$")),
    "include": (("not-acted", rf"\b(?:{OUT}) include$"),), "remain": (("not-acted", rf"\b(?:{OUT}) remain$"),),
    "as": (
        ("origin", r"\bas far (?:away |afield |north |south |east |west |off )?as$"),
        ("comparison", r"\b(?:same|dubbed|known|such) as$"),
    ),
    "that": (("expected",
        r"\b(?:rumou?rs?|speculation|denied(?: \w+){0,3}|false (?:reports?|claims?)|fears?|hopes?|expect\w*|"
        r"predict\w*|doubts?|unlikely|possible|bet\w*|guess\w*|hint\w*) that$"),),
    "has": (("not-acted", r"\bnor has$"),), "have": (("not-acted", r"\bnor have$"),), "did": (("not-acted",
        r"\bnor did$"),),
    "does": (("not-acted", r"\bnor does$"),), "do": (("not-acted", r"\bnor do$"),), "had": (("not-acted",
        r"\bnor had$"),),
 "left": (("movement", r"\b(?:I|we|he|she|they|who|miners|machines|rigs|firms|farms|owners|operators|"
        r"company|most|many|some|others) (?:had |have |has )?(?:already |just )?left$"),),
    "leaving": (("movement", r"(?<!not )leaving$"),), "out": (("exception", r"\bleaving out$"),),
}  # fmt: skip
CUES = {last: tuple((rule, Cue(source, FLAGS)) for rule, source in sources) for last, sources in _SOURCES.items()}
# Words that decide alone when they stand last before the name.
ALONE = {
    word: rule
    for rule, words in {
        "neighbour": "border borders bordering bordered abutting adjoining adjoins abuts flanking facing surrounding "
        "surrounds surround encircles touches neighbours neighbors",
        "comparison": "than unlike versus rivals outpaces out-mines outmines overtook overtaking overtakes surpassed "
        "outstripped resembles dwarfs",
        "exception": "except excluding barring",
        "not-acted": "nor neither not",
        "expected": "if unless whether expect expects expected await awaits watch",
        "movement": "via fled",
        "trait": "recognise recognises recognised recognising recognize recognizes recognized recognizing arm arming",
    }.items()
    for word in words.split()
}
