"""English: the cues that make a name context, by the word that ends before it (from, of, in, to, than, unlike ...)."""

from __future__ import annotations

import re

from dashboard.cues import Cue, Table
from dashboard.places.context_in import IN, NO_MONTH, ON_ITS_WAY, SEATED, TRAVELLERS
from dashboard.places.words import PRIVATE_NOUNS, TRADE_NOUNS

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
_OFFICES = (
    r"(?:(?:deputy|vice|acting|executive|party|police|county|city|district) ){0,2}(?:mayor|chief|boss|secretary|"
    r"governor|magistrate|head|chairm[ae]n|director|commissioner|procurator)"
)
OUT = (
    r"exceptions?|absent|absentees|missing(?: from [\w ]{2,20})?|silent|left out|excluded|spared|exempt|"
    r"yet to \w+|undecided|pending|not (?:yet )?(?:on|in|among|listed|named|included)(?: [\w]+){0,4}|"
    r"without (?:[\w]+ ?){1,4}|still (?:open|waiting|silent|missing|to come)|no (?:word|news|answer|reply|price|"
    r"rules?|action)(?: \w+){0,3}|have not|has not|out"
)
MAYBE = (
    r"candidates?|expected|possible|likely|rumou?red|tipped|next|short-?listed|finalists|contenders|"
    r"in the running|to follow|may follow|could follow|to come"
)
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
        ("origin", r"\b(?:by|via|over|through) (?:an? )?(?:video|satellite|telephone|phone|remote)(?:[- ]?(?:link|call|"
            r"conference|feed))? from$|\bremotely from$"),
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
            r"\b(?:that|those|the ones?|size|model|example|footsteps|version|equivalent|ahead|the likes) of$|"
            r"\b(?:than|as|match\w*|equal\w*|twice|half|times|exceed\w*|rival\w*|surpass\w*|dwarf\w*)\b[^;:.]{0,40} "
            r"(?:population|area|economy|output) of$"),
        ("movement", rf"{ON_ITS_WAY}of$"),
        ("movement",
            r"\bfor (?:the )?(?:power (?:stations|plants)|furnaces|mills|factories|steelworks|markets|kitchens|tables|"
            r"shops|shelves|consumers|cities) of$"),
        ("exception", r"\b(?:exception|instead|exclusion) of$"),
        ("origin", r"\b(?:previously|earlier|formerly|had) (?:served|worked|been) [^,;:]{0,40} of$"),
        ("origin", rf"(?:^|[.;:“\"] ?)once (?:an? |the )?{_OFFICES} of$|"
            rf"\b(?:years?|months|terms?|spells?|stints?|two|three|four|five|six|seven|eight|nine|ten) as "
            rf"(?:an? |the |its )?{_OFFICES} of$"),
        ("origin", r"(?:^|[^\w.])(?:Mr|Ms|Mrs|Miss|Dr)\.? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,? of$"),
        ("origin", r"\b(?:formerly|originally|previously|lately|late|once|himself|herself|themselves) of$"),
        ("expected", r"\b(?:rumou?rs?|talk|fears?|hopes?) of$"),
        ("movement", r"(?<!inspection )(?<!working )\b(?:tours?|cruises?|circuit) of$"),
        ("movement", r"\b(?:port|out|(?:by|via) way) of$"),
        ("share", r"\b(?:shares?|portion|slice|contribution) of$"),
        ("trait", r"\b(?:rivers?|rains?|waters|mountains|hills|valleys|gorges|coal|winds?|sun|skies|weather|climate|"
            r"landscapes?|nature|beauty|charms?) of$"),
    ),
    "in": IN,
    "at": (
        ("seat", rf"\b(?:{SEATED}) at$"),
        ("trait", r"\b(?:joins?|meets?) the [A-Z]\w+(?: River)? at$"),
    ),
    "over": (("expected", r"\b(?:expected|forecast|likely|due)\b[^,;:]{0,40} over$"),),
    "to": (
        ("comparison",
            r"\b(?:compared?|similar|second only|superior|inferior|in contrast|contrary|equal|comparable|next only|"
            r"akin|alike|unrelated|no relation) to$"),
        ("movement", r"\b(?:en route|(?:on|under) (?:its|the|their|his|her) way)(?: from (?:[\w’'-]+ ){1,3})? ?to$"),
        ("neighbour", r"\b(?:next|close|adjacent|near|nearest) to$"),
        ("movement",
            r"\b(?:sales?|exports?|shipments?|deliver(?:y|ies)|suppl(?:y|ies)|donations?|gifts?|flights?|tours?|"
            r"trips?|visits?|invitations?|transfers?|investments?) (?:of|worth|by|from) [^,;:.]{1,60} to$"),
        ("expected",
            rf"{NO_MONTH}\b(?:may|might|could|will|would|should|likely|expected|going|set|due)\b[^,;:]{{0,40}} to$"),
        ("movement", r"\b(?:north|south|east|west|route|flights?|trains?|tickets?|exports?|sales) to$"),
        ("expected", r"\b(?:about|ready|preparing|hoping|waiting|planning) to (?:\w+ ){1,3}to$"),
        ("expected",
            r"\b(?:eyes (?:now )?(?:turn(?:ed)?|are turning)|attention (?:now )?turns|turn(?:ing|s)? next) to$"),
    ),
    "into": (("expected", r"\b(?:about|ready|preparing|hoping|waiting|planning|due) to (?:\w+ ){1,3}into$"),),
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
            r"\b(?:bound|destined|meant|intended|earmarked|leave|leaves|leaving|left|head(?:ed|ing|s)?|"
            r"depart(?:ed|ing)?|set out) for$"),
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
        r"\b(?:rumou?rs? (?:has|had) it|rumou?rs?|speculation|denied(?: \w+){0,3}|false (?:reports?|claims?)|fears?|"
        r"hopes?|expect\w*|"
        r"predict\w*|doubts?|unlikely|possible|bet\w*|guess\w*|hint\w*) that$"),),
    "has": (("not-acted", r"\bnor has$"),), "have": (("not-acted", r"\bnor have$"),), "did": (("not-acted",
        r"\bnor did$"),),
    "does": (("not-acted", r"\bnor does$"),), "do": (("not-acted", r"\bnor do$"),), "had": (("not-acted",
        r"\bnor had$"),),
 "left": (("movement", rf"\b(?:{TRAVELLERS}|I|we|miners|machines|rigs|firms|farms|owners|operators|"
        r"company|most|many|some|others) (?:had |have |has )?(?:already |just )?left$"),),
    "leaving": (("movement", r"(?<!not )leaving$"),), "out": (("exception", r"\bleaving out$"),),
}  # fmt: skip
CUES = {last: Table(*((Cue(source, FLAGS), rule) for rule, source in sources)) for last, sources in _SOURCES.items()}
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
