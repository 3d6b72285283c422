"""English: cues before a place name, chosen by the word that ends there (from, of, in, to, than, unlike ...)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.places.words import ACT, PRIVATE_NOUNS, SPEECH, TRADE_NOUNS

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_FLAGS = re.IGNORECASE
# Words between a preposition and the name that change nothing: "from the far-off, rural province of Guizhou".
_LEADS = frozenset(
    "the its their his her our a an this nearby far-off faraway distant rural inland coastal landlocked "
    "wealthy rich poor remote tiny "
    "northern southern eastern western northeastern northwestern southeastern southwestern north-eastern "
    "north-western south-eastern "
    "south-western central northeast northwest southeast southwest north-east north-west south-east south-west "
    "south-central far chinese "
    "china’s china's coal-rich hydropower-rich mountainous tropical neighbouring neighboring adjacent "
    "next-door province city region "
    "municipality capital island hub port town prefecture both either neighbour neighbor neighbours neighbors "
    "provinces".split()
)
_TYPE_NOUNS = frozenset("province city region municipality county prefecture town district island".split())
_NEIGHBOUR_LEADS = frozenset(
    "neighbouring neighboring adjacent next-door neighbour neighbor neighbours neighbors bordering adjoining".split()
)
_COMPASS = frozenset(
    "north south east west northeast northwest southeast southwest upriver downriver upstream downstream up-river "
    "down-river".split()
)
_AUTHORITIES = (
    r"police\w*|officers?|detectives|judges?|courts?|prosecutors?|inspectors?|investigators?|officials?|"
    r"authorities|regulators?|planners|"
    r"agents|troops|soldiers|firefighters|rescuers|task force|teams?|governments?|bureaus?|commissions?|"
    r"departments?|ministry|watchdog|"
    r"procuratorates?|cadres|delegates|deputies|state grid|grid"
)
_PAPERS = (
    r"notices?|documents?|circulars?|orders?|rules|drafts?|statements?|letters?|announcements?|rulings?|"
    r"verdicts?|decisions?|data|figures|"
    r"reports?|directives?|instructions?|news|footage|videos?|photos?|pictures|images|bans?|tip-offs?|"
    r"proposals?|regulations?|guidelines?|"
    r"minutes|papers?|plans?|lists?"
)
_TAKEN = (
    r"evacuat\w+|rescu\w+|seiz\w+|confiscat\w+|remov\w+|stol\w+|extradit\w+|escort\w+|expel\w*|sack\w+|dismiss\w+|"
    r"resign\w+|retir\w+|cut|heard?|learn\w*|emerg\w+|disappear\w*"
)
_BODIES = re.compile(_AUTHORITIES)
_FETCHED = r"(?:brought|brings?|flown|taken|fetched|escorted|hauled|led|marched|returned) (?:back|home|away|in)"
_SENT_OUT = rf"(?:{_PAPERS})(?: (?:has|have|had|also|since|come|came|arrived|followed)){{0,3}}"
_FROM_KEPT = re.compile(rf"\b(?:(?:{_AUTHORITIES}|{_TAKEN})(?: \w+)?|{_SENT_OUT}|{_FETCHED}) from$", _FLAGS)
_PAPER_FROM = re.compile(rf"\b{_SENT_OUT} from$", _FLAGS)
_MOVE = (
    r"mov(?:e[ds]?|ing)|relocat\w+|migrat\w+|shift\w*|ship\w*|fled|flee\w*|flock\w*|exodus|head(?:ed|ing|s)?|"
    r"drift\w*|flow\w*|pour\w*|"
    r"haul\w*|truck\w*|carr(?:y|ied|ying)|transport\w*|fly\w*|flew|flown|drove|driv\w+|travel\w*|tak(?:e|en|"
    r"ing)|took|bring\w*|brought|"
    r"sen[dt]\w*|went|go(?:es|ing|ne)?|com(?:e|es|ing)|came|return\w*|draw\w*|lure[ds]?|sold|sell\w*|export\w*|"
    r"deliver\w*|escap\w+|decamp\w*|"
    r"expand\w*|smuggl\w*|spill\w*|crat\w+|bound|destined|left|leav\w+|set out|made (?:his|her|their|its) way|"
    r"transfer\w*|diverted?|posted|rerouted?"
)
_MOVE_TO = re.compile(rf"\b(?:{_MOVE})(?:,? [\w’'%$.-]+){{0,7}}? (?:to|into|for|towards?)$", _FLAGS)
_MOVE_FROM = re.compile(rf"\b(?:{_MOVE})(?:,? [\w’'%$.-]+){{0,7}}? (?:from|out of|via|through)$", _FLAGS)
_LAWFUL_MOVE = re.compile(
    rf"\b(?:{_AUTHORITIES}|suspects?|sent (?:a|two|three|four|several|\d+)|dispatch\w*|accused|defendants?)\b", _FLAGS
)
_CLAUSE = re.compile(r"[;:]|,? (?:that|which|who|whose|where|when|because|while)(?= )")
_KIN = (
    r"friends?|relatives?|famil(?:y|ies)|parents|mother|father|brother|sister|wife|husband|cousin|uncle|"
    r"girlfriend|boyfriend|classmates?|"
    r"namesakes?|colleagues|counterparts|peers|rivals?|competitors?|victims|customers?|clients?|buyers|"
    r"pensioners|subscribers|readers|"
    r"shareholders|creditors|suppliers?|partners?|investors|users|home|house|flats?|villas?|apartments?|pension|"
    r"childhood|youth|a post|a job"
)
_HELD = (
    r"(?:has|have|had|look(?:s|ed|ing)? (?:at|for)|seek\w*|eye[ds]?|eyeing|hunt\w* for|search\w* for|consider\w*|"
    r"own(?:s|ed)?|run(?:s)?|keep(?:s)?|operates?|opened|open|bought|built|with|sheds|scout\w*|rent(?:s|ed)?|"
    r"lease[ds]?)"
)
_SITES = (
    r"plants?|factor(?:y|ies)|offices?|subsidiar(?:y|ies)|warehouses?|home|house|flats?|villas?|branch(?:es)?|"
    r"farms?|sheds|sites?|campus(?:es)?|stores?|outlets?|land|property|vineyards?|hotels?|shops?|estates?|stakes?|"
    r"dams?"
)
_LIFE = (
    r"born(?: and (?:raised|bred))?|raised|educated|studie[sd]|studying|grew up|grown up|liv(?:es?|ed|ing)|"
    r"resid(?:es?|ed|ing)|settled|married|"
    r"retired|schooled|trained|enrolled|graduated|brought up|spent (?:\w+ ){1,4}|work(?:s|ed|ing) (?:\w+ ){0,4}|"
    r"taught|honeymooned|holidayed"
)
_MADE = r"made|produced|manufactured|assembled|grown|bottled|bred|brewed|packed"
_SEATED = r"headquartered|registered|based|incorporated|domiciled|listed|headquarters|located|quoted|seat|listing"
_OUT = (
    r"exceptions?|absent|absentees|missing(?: from [\w ]{2,20})?|silent|left out|excluded|spared|exempt|"
    r"yet to \w+|undecided|pending|not (?:yet )?(?:on|in|among|listed|named|included)(?: [\w]+){0,4}|"
    r"without (?:[\w]+ ?){1,4}|still (?:open|waiting|silent|missing|to come)|no (?:word|news|answer|reply|price|"
    r"rules?|action)(?: \w+){0,3}|have not|has not|out"
)
_MAYBE = r"candidates?|expected|possible|likely|rumou?red|tipped|next|to follow|may follow|could follow|to come"
_LIST_OPENER = re.compile(rf"(?:^|[.;,] ?|\b)(?:(?P<out>{_OUT})|(?P<maybe>{_MAYBE})): $", _FLAGS)
_BEFORE_SOURCES: dict[str, tuple[tuple[str, str], ...]] = {
    "from": (
        ("neighbour",
            r"\b(?:kilomet(?:re|er)s?|km|miles|hours?|minutes|stone['’]s throw|far|away|"
            r"across (?:the )?\w+(?: \w+)?|upriver|downriver|upstream|downstream|not far) from$"),
        ("comparison", r"\b(?:different|differs|distinct|learn\w*|lessons|copied|borrowed) from$"),
        ("exception", r"\b(?:apart|aside) from$"),
        ("origin", r"(?:,|\bwho (?:is|was|are|were)|\byear-olds?|\bhimself|\bherself|\boriginally) from$"),
        ("origin",
            rf"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several|many|other|the|his|her|"
            rf"their) (?:[\w’'-]+ ){{0,2}}(?!(?:{_AUTHORITIES}|{_PAPERS}|{_TAKEN}) )[\w’'-]+ from$"),
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
        ("comparison",
            r"\b(?:that|those|size|population|area|model|example|footsteps|economy|output|area|version|equivalent|"
            r"ahead|the likes) of$"),
        ("exception", r"\b(?:exception|instead|exclusion) of$"),

        ("expected", r"\b(?:rumou?rs?|talk|fears?|hopes?) of$"),
        ("movement", r"\b(?:port|out) of$"),
    ),
    "in": (
        ("not-acted", r"\b(?:none|nobody|no one|not one)\b[^,;:.]{0,30} (?:was|were|is|are|lies?|lay|stood) in$"),
        ("expected", r"\b(?:forecast|expected|predicted|planned|due) in$"),
        ("not-acted",
            r"\b(?:no (?:signs?|word|trace|evidence|reports?|mention|plans?|talk)(?: [\w’'-]+){0,6}|"
            r"not(?: \w+){0,4}|none(?: \w+){0,3}|nobody|no one|nothing(?: \w+){0,3}|nor|"
            r"no (?:such )?(?:\w+ )?(?:action|orders?|bans?|notices?|measures|rules?|cases?)(?: \w+)?|never) in$"),
        ("comparison", r"\b(?:against|compared (?:with|to)|versus) [^,;:]{0,30} in$"),
        ("comparison", r"\b(?:than|(?:just )?as|unlike|like|namesakes?|similar to (?:that|those)) in$"),
        ("exception", r"\b(?:except|but not|save) in$|\b(?:all|every|any|everywhere|nowhere|none)\b.{0,30} but in$"),
        ("origin", rf"\b(?:{_LIFE}|{_MADE}|once (?:an? |the |his |her )?[\w -]{{1,30}}) in$"),
        ("origin",
            rf"(?:^|[.;“\"] ?|, (?:and |but )?)(?:many |some |most |several |other |few )?(?:{PRIVATE_NOUNS}) in$"),
        ("origin",
            r"\b(?:target\w*|cheat\w*|conn?ed|swindl\w*|defraud\w*|call(?:ed|ing)|rang up|ringing|dup(?:ed|ing)|"
            r"fleec\w+|trick\w+|befriend\w*|lur(?:ed|ing)|woo\w*)\b[^,;:.]{0,50} in$"),
        ("origin",
            rf"(?:\b(?:a|an|his|her|their|its|whose|old|two|three|some|many|other|more|of|with|and|by) (?:[\w-]+ )?|"
            rf"['’]s |\d ?)(?:{_KIN}) in$"),
        ("origin",
            r"\b(?:victims|customers|buyers|pensioners|namesakes?|colleagues|counterparts|relatives|friends|"
            r"clients) in$"),
        ("origin", r"\b(?:household registration|hukou|home ?town|birthplace|(?:went to|attended|"
            r"at) (?:\w+ )?school|degree) in$"),
        ("origin", r"\b(?:bought|buy|hired|ordered|borrowed|got)\b[^,;:]{0,60} in$"),
        ("seat", rf"\b(?:{_SEATED}) in$"),
        ("seat",
            rf"\b(?:registered to|owned by|belong\w* to|sold to|supplied by|leased (?:to|from)|rented (?:to|from)|"
            rf"bought from|on behalf of|working for|employed by|ordered from) (?:an? |the |its )?(?:[\w-]+ ){{0,2}}"
            rf"(?:{TRADE_NOUNS}) in$"),
        ("origin",
            r"\b(?:meant|intended|destined|built|made|billed|designed|reserved|rendering|produc\w+|suppl\w+)\b"
            r"[^,;:]{0,40} for (?:[\w-]+ ){1,3}in$"),
        ("seat", rf"\b{_HELD} (?:an?|its|their|his|her|two|three|several|some|the)? ?(?:\w+ ){{0,2}}(?:{_SITES}) in$"),
        ("origin",
            rf"\b(?:{SPEECH})\b[^,;:]{{0,30}}\b(?:an?|one|some|two|several|another|"
            rf"the) (?:[\w-]+ ){{0,3}}(?:{PRIVATE_NOUNS})(?: surnamed \w+| named \w+ ?\w*)? in$"),
        ("expected", r"\b(?:may|might|could) (?:\w+ ){0,2}in$"),
    ),
    "at": (("seat", rf"\b(?:{_SEATED}) at$"),),
    "to": (
        ("comparison",
            r"\b(?:compared?|similar|second only|superior|inferior|in contrast|contrary|equal|comparable|next only|"
            r"akin|alike|unrelated|no relation) to$"),
        ("movement", r"\b(?:en route|(?:on|under) (?:its|the|their|his|her) way) to$"),
        ("neighbour", r"\b(?:next|close|adjacent|near|nearest) to$"),
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
        ("exception", r"\b(?:except|save|but) for$"),
        ("expected", r"\b(?:forecast|predicted|planned|due|wait(?:s|ing)?|turn|hop(?:e|es|ing)) for$"),
        ("movement",
            r"\b(?:bound|destined|leave|leaves|leaving|left|head(?:ed|ing|s)?|depart(?:ed|ing)?|set out) for$"),
    ),
    "by": (
        ("neighbour", r"\b(?:bordered|surrounded|flanked|hemmed in|ringed) (?:\w+ )?by$"),
        ("share", r"\b(?:followed|trailed|led|topped) (?:closely )?by$"),
    ),
    "on": (("neighbour", r"\b(?:border\w*|edge|doorstep) on$"), ("expected", r"\beyes (?:are )?(?:now )?on$")),
    "across": (("neighbour", r"\b(?:river|strait|border|mountains|bay|lake|sea),? across$"),),
    "behind": (("comparison",
        r"\b(?:just|far|right|place|rank\w*|lag\w*|trail\w*|second|third|fell|closed|is|was|stood|well) behind$"),),
    "after": (("share",
        r"\b(?:biggest|largest|second|third|most|rank\w*|place|base|producer|hub)(?: [\w’'-]+){0,6},? after$"),),
 "bar": (("exception", r"\b(?:all|every|any)\b.{0,30} bar$"),),
    "but": (("exception", r"\b(?:all|every|any|everywhere|everyone|nobody|none)\b.{0,30} but$"),),
    "should": (("expected", r"(?:^|[,;] )should$"),),
    "be": (("expected", r"\b(?:next|may|might|could|would|to) (?:\w+ ){0,3}be$"),),
    "is": (("expected", rf"\b(?:next|{_MAYBE})(?: \w+){{0,4}} is$"), ("not-acted", rf"\b(?:{_OUT}) is$")),
    "are": (("expected", rf"\b(?:next|{_MAYBE})(?: \w+){{0,4}} are$"), ("not-acted", rf"\b(?:{_OUT}) are$")),
    "were": (("expected", r"(?:^|[,;] )were$"), ("not-acted", rf"\b(?:{_OUT}) were$")),
    "include": (("not-acted", rf"\b(?:{_OUT}) include$"),), "remain": (("not-acted", rf"\b(?:{_OUT}) remain$"),),
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
 "left": (("movement", r"\b(?:he|she|they|who|miners|machines|firms|farms|company) (?:had |have )?left$"),),
    "leaving": (("movement", r"(?<!not )leaving$"),), "out": (("exception", r"\bleaving out$"),),
}  # fmt: skip
_BEFORE = {
    last: tuple((rule, re.compile(source, _FLAGS)) for rule, source in sources)
    for last, sources in _BEFORE_SOURCES.items()
}
# “a lawyer in Shanghai said”: where a private voice speaks from.
# Words that decide alone when they stand last before the name.
_ALONE = {
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
    }.items()
    for word in words.split()
}
# “a lawyer in Shanghai said”: where a private voice speaks from.
_SPEAKER = re.compile(
    rf"(?:\b(?:an?|one|another|some|two|several|many|most) |^)(?:[\w-]+ ){{0,3}}(?:{PRIVATE_NOUNS}|miner|source|"
    rf"spokes\w+|diplomat|"
    rf"person)(?: surnamed \w+| named \w+ ?\w*|, [\w ]{{2,30}},)? in$",
    _FLAGS,
)
_SAID = re.compile(
    rf",?(?: [^,.;]{{2,30}},)?(?: who [^,.;]{{2,40}},)? (?:{SPEECH}|(?:would not|did not|could not|"
    rf"declined to) (?:comment|"
    rf"respond|reply|answer|say))\b"
)
# Closeness says "somewhere else" of a whole province; a town near Baotou lies in Baotou's province.
_NEAR = frozenset("near beside opposite beyond outside between past around".split())
# “(not the garden city of Jiangsu)”, “not to be confused with Suzhou”: the namesake that is not meant.
_NOT_THAT = re.compile(r"\bnot (?:the|to be confused with|to be mistaken for)(?: [\w-]+){0,4} $")
_OWN_ACT = re.compile(r"[^,.;]{0,40}, (?:which|where) (?:has|had|have|also|is|was)\b")


def find_before(draft: Draft, before: str, after: str) -> bool:
    """Mark the name as context when the words before it say so. True when they do."""
    opener = _LIST_OPENER.search(before) if before.endswith(": ") else None
    if opener:
        draft.background("not-acted" if opener.group("out") else "expected", draft.quote(0, min(len(before), 40)))
        return True
    other = _NOT_THAT.search(before[-70:])
    if other and not draft.has_body:
        draft.background("comparison", f"{other.group()}{draft.surface}")
        return True
    words = before.split()
    if not words or before[-1] not in " \u00a0":
        return False
    size = _without_leads(words)
    is_near_named = any(word.lower() in _NEIGHBOUR_LEADS for word in words[size:])
    if not size:
        return is_near_named and _is_idle_neighbour(draft, "neighbouring", after)
    last = words[size - 1].lower().strip('“"‘(')
    head = " ".join(words[:size])
    rule = _rule_before(draft, last, head, words, size)
    if not rule and last == "in" and _SAID.match(after) and _SPEAKER.search(head):
        rule = "origin"
    if not rule:
        return is_near_named and _is_idle_neighbour(draft, head[-20:], after)
    if rule == "movement" and after.startswith(", where "):
        return False
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
        is_inside = (
            size > 3 and words[size - 3].lower() == "the" and words[size - 4].lower() in ("in", "across", "from")
        )
        return "neighbour" if not is_inside and draft.level == "province" else ""
    if last in ("in", "of") and size > 1 and _BODIES.fullmatch(words[size - 2].lower()):
        return ""
    if last in _ALONE:
        return _ALONE[last]
    if last == "from" and _PAPER_FROM.search(head):
        return ""
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
