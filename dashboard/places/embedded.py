"""English names that are part of something else: newspapers, clubs, dishes, streets, airlines, works, ships, brands.

Every pattern runs on at most 140 characters of one sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import Cue, Joined
from dashboard.places.words import INSTITUTION_HEADS, MONTHS_AND_DAYS, SURNAMES

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_WORD = r"[\w&’'-]+"
# (rule, pattern on the words after the name).
_AFTER = (
    ("clock", r"\)? (?:[Ss]tandard |[Ll]ocal )?[Tt]ime\b"),
    ("currency", r" [Dd]ollars?\b"),
    ("media",
        rf"(?: [A-Z]{_WORD}){{0,2}} (?:Daily|Times|News(?!room)|Evening|Morning|Post|Weekly|TV|Television|Radio|"
        rf"Satellite|"
              r"Observer|Journal|Press|Herald|Online|Gazette|Tribune|Standard|Review|Broadcasting|Broadcaster|"
              r"Magazine|Brief|Briefing|Bulletin|Dispatch|Digest|Newsletter|Playbook|Notebook)\b"),
    ("media", r"\.(?:com|cn|net|org)\b"),
    ("byline", r"(?: and [A-Z][\w ]{2,14})? (?:newsrooms?|correspondents?|bureau chief|news desk|desk)\b"),
    ("airline", r" (?:[Aa]irlines?|Airways|Air)\b"),
    ("school",
        rf"(?: [A-Z]{_WORD}| of| and){{0,4}} (?:Universit(?:y|ies)|universities|College|School|Polytechnic|"
        rf"Academy)\b|"
        rf"(?: [A-Z]{_WORD}){{0,2}} Institute of [A-Z]{_WORD}(?:(?: and| of| for)? [A-Z]{_WORD}){{0,4}}"),
    ("street",
        r"(?: (?:East|West|North|South|Middle|Central|No\. ?\d+))? (?:Road|Street|Avenue|Boulevard|Lane|Rd|"
        r"St)\b(?!\.? [Pp]olice)"),
    ("bank",
        r"(?: (?:Rural|Commercial|City|Pudong Development|Merchants|Everbright|and Shanghai Banking))* (?:Bank\b|"
        r"Banking Corp)"),
    ("brand",
        r"(?: [A-Z][a-z]+)? (?:Life|Property|Casualty|Reinsurance) Insurance\b|"
        r" (?:International )?(?:Securities|Trust|Futures)\b(?! (?:Regulat|Commission|Bureau|Journal|Times|News|Daily|"
        r"Association|Exchange|and Futures|Law|Market))"),
    ("market",
        r"(?:[ -](?:and [A-Z]\w+|Hong Kong))? (?:Stock|Futures|Gold|Commodity|Mercantile|Petroleum) (?:Exchange|"
        r"Connect)\b"),
    ("market",
        r" (?:(?:early|late|morning|afternoon|midday|premarket|evening) )?(?:trading|trade|dealings)(?=[.,;]| (?:on|"
        r"after|today|"
        r"this|yesterday|last|as|by)\b)"),
    ("market",
        r" (?:Composite|Component|Index|Consensus|Convention|Declaration|Treaty|Protocol|Accords?|Communiqu[eé]|"
        r"Olympics|"
               r"Winter Olympics|Games|Marathon|Cooperation Organi[sz]ation|Expo|Grand Prix|Masters|Open|"
               r"Biennale|Fashion Week|"
               r"Auto Show|Motor Show|Film Festival|Fair)\b"),
    ("market",
        r"(?: and (?:Shenzhen|Shanghai|Hong Kong))? (?:stocks?|shares|copper|futures|rubber|crude|equities|"
        r"stock (?:exchanges?|markets?)|bourses?|(?:gold|silver|steel|iron ore|aluminium|zinc|"
        r"nickel) (?:prices?|contracts?|futures))\b"),
    ("dish",
        r"(?:[- ][Ss]tyle)? ?(?:(?:hot|dry|spicy|fried|beef|roast|sweet|sour|cold|braised|steamed|salted|pulled|"
        r"stinky|crossing-the-bridge|hand-pulled|hot[- ]dry|hot-and-sour|soup|rice|knife-cut|smoked|drunken|hairy|"
        r"white|poached|crispy|sticky|glutinous|salt-baked|dried|pickled|street|oil-splashed|cold-dressed|red-braised|"
        r"scallion) ){0,3}(?i:cuisine|foods?|dish(?:es)?|chicken|duck|noodles?|cooking|opera|pork|"
        r"beef|fish head|"
        r"hot ?pot|sauce|"
             r"pepper(?:corn)?s?|tea|ham|flavou?rs?|stir-fry|fried rice|rice|soup|dumplings?|rolls?|recipes?|"
             r"dialect|accent|embroidery|"
             r"style|wine|vinegar|liquor|beer|tofu|bean curd|buns?|pancakes?|crabs?|kitchen|restaurants?|"
             r"takeaway|buffet|mooncakes?|coffee|shrimps?|prawns?|lager|chow mein|crayfish|mushrooms?|"
             r"lacquer|porcelain|silk|folk songs?|lamb|mutton|skewers?|vermicelli|dim sum|"
             r"sausages?|bacon|barbecue|pastr(?:y|ies)|desserts?|snacks?|spices?|eater(?:y|ies)|bistros?|pickles?|"
             r"congee|porridge|stew|salad|lamian|baijiu|xiaolongbao|wontons?|milk tea|egg tarts?|egg waffles?|"
             r"clay ?pots?|broth|goose|pigeon|oysters?|fish balls?|soy milk|sesame|noodle (?:soups?|shops?|bars?)|"
             r"pop-ups?|supper clubs?|"
             r"slang|drawl|twang|speakers?|topolect|puppetry|paper-?cuts?|brocade|tie-dye)\b|"
             r"-(?:style|speaking|flavou?red|accented)\b"),
    ("feature",
        r"(?: Taiwan| Tibet)? (?:Straits?|Plateau|River|Delta|Channel|Corridor|Basin|Gulf|Bay(?! Area)|Peninsula|"
        r"Sea)\b"),
    ("feature",
        r"[-–—][A-Z][\w’'-]+(?:[-–—][A-Z]\w+)? (?:[Pp]lateau|[Rr]ailway|[Hh]ighway|[Ee]xpressway|[Ll]ine|"
        r"[Hh]igh-speed|[Bb]ridge|[Pp]ipeline|[Cc]anal|[Cc]orridor|[Rr]oute|[Tt]rain)"),
    ("club",
        r" (?:R&F|SIPG|Shenhua|Guoan|Evergrande F\.?C|Luneng|Taishan(?! (?:[Dd]istrict|police|court|station))|Teda|"
        r"Jinmen Tiger|Lifan|Yatai|Zall|Three Towns|Rongcheng|Quanjian|Tianhai|Greentown|Port(?= (?:and|or) [A-Z]\w+ "
        r"(?:Guoan|Shenhua|R&F|Taishan|Tiger|FC)|['’]s (?:players?|fans?|squad|coach)))\b(?! (?:Group|Holdings))"),
    ("club",
        r" (?:Suning|Yifang|Aerbin|Jianye|Songshan|Hakka(?= (?:beat|lost|drew|won|players?|fans?|FC))|Zhiyun|Hainiu|"
        r"West Coast(?! New)|Jonoon|Liangjiang Athletic|Dangdai|Hengfeng|Zhicheng|Funde|Hongyun|Jiuniu|Professional FC|"
        r"Peng City|Mighty Lions|Royal Fighters|Loongs|Brave Dragons|Northeast Tigers|Sturgeons|Monkey Kings|"
        r"Golden Bulls|Heroes|Pioneers|Steelers|Fly Dragons)\b"),
    ("club",
        r" (?:FC|F\.C\.|SC|BC|United|Rockets|Tigers|Lions|Dragons|Sharks|Ducks|Flying \w+|Southern Tigers|Leopards|"
        r"Bulls|Eagles|"
             r"Whales|Blue Whales|Long-?Lions|Turks|Rangers|Wolves|Bears|Cup|Derby|[Tt]eam|club|striker|"
             r"midfielder|goalkeeper|"
             r"[A-Z]\w+ (?:FC|F\.C\.|SC|United))\b"),
    ("brand",
        r" (?:Disneyland|Disney|Tower|Hotel|Motors?|Pharma\w*|Moutai|Baiyao|Tyre|Brewery|Electric Group|"
        r"gibbons?|horses?|goose|pony|terriers?|salamanders?|firs?|camellias?|"
        r"Petrochemical|virus|flu|Man\b|Suite|(?:[Uu]pgrade|[Hh]ard [Ff]ork|[Ff]ork|[Tt]estnet|[Mm]ainnet))\b"),
    ("club",
        r"(?:['’]s)? (?:[A-Z][a-z]+ )?(?:wingers?|playmakers?|point guards?|shooting guards?|head coach|defenders?|"
        r"centre-backs?|"
        r"full-backs?|forwards?|setters?|spikers?|goalscorers?|strikers?|midfielders?|goalkeepers?|guard (?:signed|"
        r"scored|joined|hit))\b"),
    ("club",
        r" (?:were|was|are) relegated\b| (?:were|are|was) (?:promoted to|champions|runners-up)\b| "
        r"\d{1,3}[-–]\d{1,3}(?=[.,;]| (?:in|on|at|to|"
        r"after|away|with|win|victory|defeat)\b)|"
        r" (?:beat|lost to|lost|drew with|drew|thrashed|edged|defeated|won|trail(?:ed|s)?|led|hammered|crushed|"
        r"downed|stunned)"
        r"(?: [\w’'-]+){0,5} \d{1,3}[-–]\d{1,3}\b"),
    ("brand",
        r" (?:retrospectives?|canvas(?:es)?|self-portraits?|masterpieces?|etchings?|lithographs?|sketch(?:es)?)\b"),
    ("currency", r"\$"),  # “HK$20 million”
    ("person", r" (?:Rose|Jack|Slim)\b"),
)  # fmt: skip
# (rule, pattern ending at the name).
_BEFORE = (
    ("clock", r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|o['’]clock),? (?:in )?$"),
    ("bank", r"\bBank of (?:East )?$"),
    ("school", r"\bUniversity of (?:\w+ and \w+ of )?$"),
    ("club", r"\b(?:FC|CF|SC) $"),
    ("brand",
        r"\bLittle $|\b(?:[Ss]hip|[Ff]erry|[Ff]reighter|[Tt]anker|[Vv]essel|[Yy]acht|[Ll]iner|[Tt]rawler) "
        r"[A-Z][a-z]+ of $"),
    ("person", r"\bSalvador $"),
    ("brand",
        r"\b(?:Treaty|Convention|Declaration|Song|Ballad|Battle|Rape|Siege|Duke|Canton|Hotel|MV|USS|HMS|[Ff]rigate|"
        r"[Dd]estroyer|[Cc]arrier|"
              r"[Ss]hips?|[Ff]erry|[Cc]orvette|[Cc]ruiser|[Ff]reighter|[Tt]anker|[Vv]essel)(?: of)?(?: the)? $"),
    ("brand", r"\b(?:named after|called|named|dubbed|brand(?:ed)?|code-?named|"
        r"nicknamed) (?:the )?[“\"‘']?(?:Little |New |Old )?$"),
    ("byline", r"[;.] ?(?:Reporting|Editing|Writing|Additional reporting|Compiled) in $"),
    ("work",
        r"\b(?i:film|movie|novel|song|album|play|series|book|show|sitcom|drama|game|musical|documentary|poem|"
        r"painting)s?,? [“\"‘'][^”\"’']{0,30}$"),
    ("byline",
        r"\b(?:[Rr]eport(?:ing|ed)|[Ee]dit(?:ing|ed)|[Ww]riting|[Ww]ritten|[Tt]ranslat(?:ion|ed)|[Pp]hoto(?:s|"
        r"graphs?)?) (?:for \w+ )?(?:by|from) (?:[A-Z][\w.’-]* ){0,4}(?:in )?(?:the )?$"),
)  # fmt: skip


def join_patterns(table: tuple[tuple[str, str], ...]) -> Joined:
    """All (rule, pattern) alternatives, each a named group: the first in the table wins."""
    return Joined(*(Cue(f"(?P<{rule.replace('-', '_')}_{i}>{pattern})") for i, (rule, pattern) in enumerate(table)))


def rule_of(found: re.Match[str]) -> str:
    """The rule whose alternative of a joined pattern has matched."""
    return (found.lastgroup or "").rpartition("_")[0].replace("_", "-")


_AFTER_ANY, _BEFORE_ANY = join_patterns(_AFTER), join_patterns(_BEFORE)
# What the patterns before a name end with, or hold near it: all the others can be spared the search.
_OPENS = re.compile(
    r"(?:[Oo]f|[Tt]he|FC|CF|SC|Canton|Hotel|MV|USS|HMS|[Ff]rigate|[Dd]estroyer|[Cc]arrier|[Ss]hips?|[Ff]erry|"
    r"[Cc]orvette|[Cc]ruiser|[Ff]reighter|"
    r"[Tt]anker|[Vv]essel|after|called|dubbed|brand(?:ed)?|named|code-?named|nicknamed|Little|New|Old|Salvador) $|"
    r"(?:[ap]\.?m\.?|"
    r"clock),? (?:in )?$|[“\"‘']|\b(?:by|from) |ing in $"
)
# A name can only be part of something else when a word is glued to it by one of these.
_GLUE = frozenset(" -–—.,)$")
# “the Canton of Zug”: the word for a Swiss canton.
_CANTON_OF = re.compile(r" of [A-Z]\w")
_AT_TSINGTAO = ("in ", "at ", "from ", "near ", "city of ", "port of ", "bay of ", "people of ", "to ", "In ", "At ")
# “a bowl of Canton enamel”, “the Nanking cargo”: wares keep spellings that the cities have lost.
_OLD_SPELLINGS = frozenset(
    "Canton Nanking Peking Amoy Swatow Kweichow Soochow Chefoo Hankow Tientsin Foochow Ningpo Formosa Szechwan "
    "Chungking Hangchow Shantung Honan Kiangsi Kwangtung Yunnanfu".split()
)
_OLD_WARE = re.compile(
    r" (?:[a-z-]+ )?(?:enamels?|wares?|porcelain|silver|silks?|linen|cargo|prints?|cottons?|shawls?|lacquer|china|"
    r"glass|bowls?|"
    r"vases?|fans?|furniture|jars?|tiles?|flannel|crepe|rugs?|carpets?|pongee|embroider(?:y|ies)|celadons?|tea)\b"
)
_CITY_OF = re.compile(
    r"(?:['’]s)?,? (?:[Pp]olice|[Cc]ourts?|[Cc]ity|[Mm]unicipal|[Aa]uthorities|[Pp]rosecutors|Shandong)\b"
)
_POURED = Cue(
    r"\b(?:bottles?|cans?|crates?|glass(?:es)?|pints?|mugs?|kegs?|jugs?|six-packs?|sips?|swigs?|cartons?|"
    r"drinks?|casks?|flasks?|cups?|pots?|brew) of (?:\w+ )?$"
)
# An article before the bare name of a city: one of a kind of thing, not the city.
_KINDS = (
    "long-lost", "lost", "stolen", "missing", "rare", "early", "late", "genuine", "fake", "forged", "signed",
    "unsigned", "original", "minor", "major", "surrealist", "disputed", "unknown", "looted", "cold", "chilled",
    "vintage", "priceless", "small", "large", "framed",
)  # fmt: skip
_ONES = ("a", "an", "another", "one", "two", "three", "his", "her")
_ONE_OF_ITS_KIND = re.compile(rf"\b(?i:{'|'.join(_ONES)}) (?:(?:{'|'.join(_KINDS)}) ){{0,2}}$")
_ENDS_ONE = tuple(f"{word} " for word in (*_ONES, *map(str.capitalize, _ONES), *_KINDS))
_NOUN_ENDS = re.compile(
    r"(?:,(?! [A-Z])|\.|;|\)|$| (?:signed|painted|sold|fetched|hangs?|hung|from (?:the )?\d|that|was (?:sold|stolen|"
    r"bought|auctioned)|dated|which|at auction|goes under|went under|by the))"
)
_STARTS_BODY = re.compile(rf"(?:['’]s)?(?: [A-Z]{_WORD}){{0,5}} (?:{INSTITUTION_HEADS})\b")
# “Hunan Food and Drug Administration”, “Hubei Tea Board”, “Sichuan food safety officials”: who watches over a ware.
_OVER_WARES = re.compile(
    rf"(?: (?:[A-Z]{_WORD}|and|of|for|the|&|,(?= [A-Z]))){{1,6}}? (?:Administration|Bureau|Department|Commission|"
    r"Committee|Authority|Board|Agency|Office|Council|Inspectorate|Institute|Police|Government|Court|Procuratorate|"
    r"Customs)\b|"
    r" [a-z]+(?: (?:and|safety|drugs?|medicines?|quality|security|health|hygiene|products?|industry|monopoly)){0,4}"
    r" (?:administrations?|bureaus?|departments?|authorit(?:y|ies)|boards?|agenc(?:y|ies)|offices?|officials|"
    r"inspectors|regulators?|watchdogs?|police|inspection)\b"
)
_HOUSES_ACTED_ON = re.compile(
    r" (?:restaurants?|kitchens?|wine|liquor|beer) \w*(?: \w+)? ?(?:was|were|has|have|had|must|maker|plant|owner)\b"
)
_ACCOUNT = re.compile(r" Release\b")
_QUOTES = ("“", '"', "‘", "'")
# “By Coco Feng in Shenzhen”; “By Monday police in Gansu ...” is when, and no name.
_DAY_NAME = "|".join(sorted(MONTHS_AND_DAYS - {"I", "May", "June", "April", "August"}))
_BYLINE = Cue(
    rf"^\W{{0,2}}(?:By(?! (?:{_DAY_NAME})\b)(?:,? (?:[A-Z][\w.’'-]*|in|and|for|of|at|staff|our|the|writers?|"
    rf"reporters?|correspondents?)\b\.?)+ ?|"
    r"(?:(?:Editing|Reporting|Writing) in|Editors?:|Reporters?:|Authors?:|Photographers?:|Reporting by|"
    r"Editing by|Writing by|"
    r"Additional reporting by|With reporting (?:by|"
    r"from))\b[\w .,'’-]{0,80})$"
)
_DATELINE = re.compile(
    r"(?: / [A-Z ]+)?(?:, [A-Z][\w.]+)?,? (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
    r"Dec)\w*\.? \d{1,2}(?:, \d{4})?,? )?"
    r"(?:\([A-Z][\w\s/.-]{2,40}\) ?[-–—]*|[-–—]{1,2} )"
)
_TITLE_BEFORE = Cue(
    r"\b(?:[Cc]hef|[Aa]ct(?:or|ress)|[Ss]inger|[Nn]ovelist|[Pp]ainter|[Pp]ianist|[Ww]riter|[Pp]oet|[Dd]esigner|"
    r"[Dd]irector|[Aa]uthor|"
    r"[Ss]enator|[Ll]awyer|[Pp]rofessor|[Aa]rtist|[Rr]apper|[Cc]omedian|[Dd]river|[Jj]ockey) [A-Z][a-z]+ $|"
    r"\b(?:Mr|Ms|Mrs|Dr|Prof|President|General|Secretary|Mayor|Governor)\.? (?:[A-Z][a-z]+ )?$"
)
# “Xinhua/Li Jiangxi”
_SURNAME_BEFORE = Cue(rf"(?<![A-Z][a-z] )(?<!\w)(?:{'|'.join(sorted(SURNAMES))}) $")

_NEAR = 40  # characters before a name in which the words stand that make it a ware
_LONGEST_SURNAME = 8  # with the white space behind it


def reject_embedded(draft: Draft, before: str, after: str) -> bool:
    """Decide a name that belongs to a publication, a club, a dish ...: True when it is no place here."""
    if after[:1] == " " and before.endswith(_QUOTES) and _ACCOUNT.match(after):
        draft.background("official-account", draft.quote(8), "city")
        return True
    if draft.surface == "Canton" and _CANTON_OF.match(after):
        draft.reject("elsewhere", draft.quote(8))
        return True
    # The city has long been spelt another way: only the beer keeps the old one.
    if draft.surface == "Tsingtao" and not (before.endswith(_AT_TSINGTAO) or _CITY_OF.match(after)):
        draft.reject("brand", draft.surface)
        return True
    if draft.surface in _OLD_SPELLINGS and (ware := _OLD_WARE.match(after)):
        draft.reject("brand", draft.quote(ware.end()))
        return True
    if _is_ware(draft, before, after):
        return True
    if after[:1] in _GLUE:
        found = _AFTER_ANY.match(draft.cues, after)
        if found and not _is_exempt(rule_of(found), draft, after):
            draft.reject(rule_of(found), draft.quote(found.end()))
            return True
    may_open = draft.cues & _BEFORE_ANY.bits and _OPENS.search(before[-30:])
    found = _BEFORE_ANY.search(draft.cues, before[-60:]) if may_open else None
    if found and not _STARTS_BODY.match(after):
        draft.reject(rule_of(found), draft.quote(0, min(len(before), 60) - found.start()))
        return True
    return False


def _is_ware(draft: Draft, before: str, after: str) -> bool:
    """“a bottle of Tsingtao”, “a long-lost Dali, signed in 1931”: a drink by its brand, a work by its painter."""
    poured = _POURED.search(draft.cues, before[-_NEAR:])
    if poured and not after.startswith((" city", " police", " province", "'s ", "’s ")):
        draft.reject("brand", draft.quote(0, len(poured.group())))
        return True
    ends = draft.level != "province" and before.endswith(_ENDS_ONE) and _NOUN_ENDS.match(after)
    one = _ONE_OF_ITS_KIND.search(before[-_NEAR:]) if ends else None
    if one:
        draft.reject("brand", draft.quote(0, len(one.group())))
    return draft.is_rejected


def _is_exempt(rule: str, draft: Draft, after: str) -> bool:
    """“Shanghai restaurants were closed”, “Hunan Food Bureau”: houses acted upon stand there; a body is none."""
    if rule == "dish":
        return bool(_OVER_WARES.match(after) or _HOUSES_ACTED_ON.match(after))
    return rule == "club" and draft.in_list and not re.match(r" [A-Z]", after)


def reject_byline(draft: Draft) -> bool:
    """“By Coco Feng in Shenzhen”: who wrote the report and where is no part of the story."""
    start, hit = draft.sentence[0], draft.hit.start
    if hit - start > 120 or not _BYLINE.match(draft.cues, draft.text[start:hit]):
        return False
    draft.reject("byline", draft.text[start : draft.hit.end])
    return True


def reject_dateline(draft: Draft, after: str) -> bool:
    """“SHANGHAI, Sept 24 (Wire) -”: where the report was written."""
    start = draft.sentence[0]
    if draft.hit.start - start > 24 or not draft.text[start : draft.hit.end].isupper():
        return False
    found = _DATELINE.match(after)
    if found:
        draft.reject("dateline", draft.quote(found.end()))
    return bool(found)


def reject_person(draft: Draft, before: str, after: str) -> bool:
    """“President Xi Jinping”, “Li Jiangxi declined”: a title or a surname before the name."""
    if not before.endswith((" ", "\n")):
        return False
    surname_from = max(0, len(before) - _LONGEST_SURNAME)
    titled = _TITLE_BEFORE.search(draft.cues, before) or _SURNAME_BEFORE.search(draft.cues, before, surname_from)
    if not titled or after[:1].isalpha() or _STARTS_BODY.match(after):
        return False
    draft.reject("person", draft.quote(0, len(titled.group())))
    return True
