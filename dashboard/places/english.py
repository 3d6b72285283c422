"""What the English words around a place name say of it. Every pattern runs on at most 80 characters of one sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.places import capital
from dashboard.places.words import INSTITUTION_HEADS, MONTHS_AND_DAYS

if TYPE_CHECKING:
    from dashboard.model import How
    from dashboard.places.draft import Draft

_WORD = r"[\w&’'-]+"

# (rule, pattern on the words after the name): the name is part of something else.
_EMBEDDED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (rule, re.compile(pattern))
    for rule, pattern in (
        ("clock", r" (?:[Ss]tandard )?[Tt]ime\b"),
        ("currency", r" [Dd]ollars?\b"),
        ("media", rf"(?: [A-Z]{_WORD}){{0,2}} (?:Daily|Times|News|Evening|Morning|Post|Weekly|TV|Television|Radio|Satellite|Observer|Journal|Press|Herald|Online)\b"),
        ("media", r"\.(?:com|cn|net|org)\b"),
        ("airline", r" (?:Airlines|Airways|Air)\b"),
        ("school", rf"(?: [A-Z]{_WORD}| of| and){{0,4}} (?:University|College|School|Polytechnic|Academy)\b|(?: [A-Z]{_WORD}){{0,2}} Institute of [A-Z]"),
        ("street", r"(?: (?:East|West|North|South|Middle|Central))? (?:Road|Street|Avenue|Boulevard|Lane|Rd)\b"),
        ("bank", r"(?: (?:Rural|Commercial|City|Pudong Development|Merchants|Everbright))* Bank\b"),
        ("market", r"(?:[ -](?:and [A-Z]\w+|Hong Kong))? (?:Stock|Futures|Gold|Commodity|Mercantile) (?:Exchange|Connect)\b"),
        ("market", r" (?:Composite|Component|Index|Consensus|Convention|Declaration|Treaty|Protocol|Olympics|Winter Olympics|Games|Marathon|Cooperation Organi[sz]ation|Expo)\b"),
        ("dish", r"(?:[- ][Ss]tyle)? ?(?i:cuisine|foods?|dish(?:es)?|chicken|duck|noodles?|cooking|opera|pork|hot ?pot|sauce|pepper(?:corn)?s?|tea|ham|flavou?rs?|stir-fry|fried rice|rice|soup|dumplings?|rolls?|recipes?|dialect|accent|embroidery|style|wine|vinegar|liquor)\b|-style\b"),
        ("feature", r"(?: Taiwan| Tibet)? (?:Straits?|Plateau|River|Delta|Channel|Corridor)\b|[-–](?:Tibet|Kowloon) (?:Plateau|Railway|Highway)\b"),
        ("elsewhere", r", (?:Ohio|Texas|California|New York|Illinois|Georgia|Michigan|Massachusetts|Mississippi|Ontario|Washington|Victoria|Australia|England|Canada)\b"),
        ("club", r" (?:FC|F\.C\.|SC|United|Rockets|Tigers|Lions|Dragons|Sharks|Ducks|[Tt]eam|club)\b"),
    )
)  # fmt: skip

# (rule, pattern ending at the name): the name is part of something else.
_EMBEDDED_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (rule, re.compile(pattern))
    for rule, pattern in (
        ("bank", r"\bBank of (?:East )?$"),
        ("school", r"\bUniversity of (?:\w+ and \w+ of )?$"),
        ("club", r"(?:\bFC )$"),
        ("brand", r"\b(?:Treaty|Convention|Declaration|Song|Ballad|Battle|Rape) of (?:the )?$"),
    )
)

_ORIGIN_NOUNS = (
    "businessm[ae]n|businesswom[ae]n|entrepreneurs?|natives?|tycoons?|merchants?|billionaires?|magnates?|investors?|"
    "migrants?|man|woman|men|women|teenager|couple|trader|student|farmer"
)
_CONTEXT_AFTER: tuple[tuple[str, How, re.Pattern[str]], ...] = (
    ("seat", "demonym", re.compile(r"-(?:based|headquartered|listed|registered|domiciled|incorporated)\b")),
    ("origin", "demonym", re.compile(rf"(?:-born|-native|-raised|-made)\b| (?:{_ORIGIN_NOUNS})\b")),
    ("neighbour", "direct", re.compile(r" (?:border|borders|neighbou?rs)\b")),
    ("expected", "direct", re.compile(r"(?: [Pp]rovince)?,? (?:(?:is|are|was|were) (?:also )?(?:expected|likely|considering|planning|mulling|poised)|may|might|could|plans?|intends?|is yet)\b")),
    ("not-acted", "direct", re.compile(r"(?: [Pp]rovince)? (?:(?:has|have|had) (?:so far )?(?:not|yet to|taken no|made no|issued no)|(?:did|does|do) not|remains? (?:silent|unaffected|open)|took no|said nothing|(?:have|has) been silent|kept silent|stay(?:s|ed) silent|(?:is|are|was|were) not part)\b")),
    ("comparison", "direct", re.compile(r" (?:(?:is|was) (?:the |about |nearly )?(?:size|twice|three times|half))\b")),
)  # fmt: skip
_CONTEXT_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (rule, re.compile(pattern, re.IGNORECASE))
    for rule, pattern in (
        ("neighbour", r"\b(?:border(?:s|ing|ed)?(?: on| with)?|surround(?:s|ing|ed)?(?: by)?|neighbou?r(?:s|ing)?|adjacent to|adjoin(?:s|ing)?|next to|close to|not far from|(?<!in the )(?:north|south|east|west)(?:east|west)? of|up-?river (?:of|from)|down-?river (?:of|from)|outside(?: of)?|neighbou?r(?:s|ing)?(?: province)?|across (?:the )?\w+ (?:from|in))\s+(?:the )?$"),
        ("origin", r"\b(?:natives? of|born (?:and raised )?in|hail(?:s|ed|ing)? from|originally from|comes? from|came from|grew up in|graduat\w+ from|studied in|living in|liv(?:es?|ed) in|homes? in|family in|friends? in|made in|produced in|manufactured in|household registration in|(?:bought|ordered)(?: \w+){0,3} from)\s+(?:the )?$"),
        ("origin", rf"\b(?:{_ORIGIN_NOUNS}|residents?|people|victims|buyers|customers|miners|goods|vegetables|products|suspects|members|firms?|company|companies)(?: surnamed \w+)?,? (?:were |was )?(?:from|of)\s+(?:the )?$"),
        ("seat", r"\b(?:headquartered|registered|based|incorporated|domiciled|listed) (?:in|at)\s+(?:the )?(?:city of )?$"),
        ("exception", r"\b(?:except(?: for| in)?|excluding|apart from|other than|but not(?: in)?|leaving out|save(?: for)?|with the exception of)\s+(?:the )?$"),
        ("comparison", r"\b(?:(?:namesake|colleagues|counterparts) in|than(?: in)?|unlike(?: in)?|compared (?:with|to)|as (?:big|large|small) as|(?:size|population|area|model|example|footsteps) of|out-?mines|outpaces|rivals|ahead of|behind)\s+(?:the )?$"),
        ("movement", r"\b(?:(?:mov(?:ed?|ing)|relocat(?:ed?|ing)|migrat(?:ed?|ing)|shift(?:ed|ing)?|ship(?:ped|ping)?|fled|flee|flock(?:ed|ing)?|exodus|travel(?:led|ed|ling)?)(?: \w+){0,4}? (?:from|to|into|for))\s+(?:the )?$"),
        ("origin", r"\b(?:(?:money|funds|coins|machines|rigs|calls)(?: \w+){0,4} from|victims(?: \w+){0,2} (?:from|in))\s+(?:the )?$"),
        ("expected", r"\b(?:expect(?:s|ed)?|wait(?:s|ing)? for|watch(?:es|ing)?|next (?:to act )?(?:may|could|might) be|all eyes on)\s+(?:the )?$"),
        ("movement", r"\b(?:by way of(?: the port of)?|via|destined for|bound for|north to|south to|scouting (?:\w+ )?in|south from|north from|port of)\s+(?:the )?$"),
        ("not-acted", r"\b(?:nor (?:has|have|did)|not (?:\w+ ){0,4}in|neither)\s+(?:the )?$"),
        ("expected", r"\b(?:spread(?:ing)? to|extend(?:ed)? to|turn(?:ing)? next to|rumou?rs? (?:about|of|in))\s+(?:the )?$"),
        ("not-acted", r"\b(?:not in|no (?:such )?(?:action|order|ban|notice|measures) (?:in|from))\s+(?:the )?$"),
    )
)  # fmt: skip
_SHARE = re.compile(r"\d\s?(?:%|per ?cent)")
_SHARE_OF = re.compile(r"\b(?i:hash ?rate|hash(?:ing)? power|computing power|of (?:the )?(?:global|world|national|country|bitcoin|china|network|total)\w*)")
_INSTITUTION = re.compile(
    rf"(?:['’]s)?(?:(?: [A-Z]{_WORD}| No\. ?\d+| and| of| for| the|,(?= [A-Z])){{0,7}}? (?:{INSTITUTION_HEADS})\b|(?: city| county| district| provincial| municipal| local| public| regional)?(?: [a-z]+){{0,2}}? (?:police|courts?|prosecutors|authorities|government|regulators?|bureau|procuratorate|customs|branch|judges?)\b)"
)
_INSTITUTION_BEFORE = re.compile(
    rf"\b(?:{INSTITUTION_HEADS}|[Pp]olice|[Cc]ourts?|[Aa]dministration|[Aa]uthorities|[Pp]rosecutors|[Gg]overnment)(?: \w+)?(?: of| in| for)(?: the)?(?: city of| province of)?\s+$"
)
_COMPANY = re.compile(rf"(?: [A-Z]{_WORD}| \([A-Z]\w+\)){{0,6}},? (?:Co|Corp|Company|Group|Ltd|Limited|Inc|Holdings|Technology|Technologies|Foundation|Fund|Exchange|Enterprise)\b")
_NEXT_CAPITAL = re.compile(rf" ([A-Z]{_WORD})")
_TITLE_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_DATELINE = re.compile(r"(?: / [A-Z ]+)?(?:, [A-Z][\w.]+)?,? (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d{1,2}(?:, \d{4})?,? )?(?:\([A-Z][\w\s/.-]{2,40}\) ?[-–—]*|[-–—]{1,2} )")
# “out-mines Inner Mongolia, which has its own campaign”: the comparison goes on to tell an act of its own.
_OWN_ACT = re.compile(r", (?:which|where) (?:has|had|have|also|is|was)\b")
_ACCOUNT = re.compile(r" Release\b")
_COUNTY_BODY = re.compile(r" (?:police|court|prosecutors|procuratorate|authorities|government|officials)\b")
_BYLINE = re.compile(r"^(?:By|Reporting by|Editing by|Writing by|Additional reporting by)\b[\w .,'’-]{0,80}$")
_SURNAME_BEFORE = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Prof|President|General|Secretary|Mayor|Governor)\.? (?:[A-Z][a-z]+ )?$")


def is_title_case(sentence: str) -> bool:
    """True for headlines in which most long words have a capital, so that a capital proves nothing."""
    words = [w for w in _TITLE_WORD.findall(sentence[:300]) if len(w) > 3]
    return len(words) >= 4 and sum(w[0].isupper() for w in words) >= 0.7 * len(words)


def judge(draft: Draft) -> None:
    """Let the first rule that fits decide how the name is used; the candidates themselves are narrowed elsewhere."""
    if draft.hit.entry.kind == "metonym":
        draft.reject("metonym-leadership", draft.surface, "metonym")
        return
    if _BYLINE.search(draft.text[draft.sentence[0] : draft.hit.start]):
        draft.reject("byline", draft.text[draft.sentence[0] : draft.hit.end])
        return
    if draft.surface.casefold() == "xinhua" and draft.needs_type:
        draft.reject("agency", draft.surface)
        return
    if _is_dateline(draft) or _is_embedded(draft):
        return
    if capital.is_capital(draft) and capital.judge(draft):
        return
    if draft.hit.entry.kind == "demonym":
        _judge_demonym(draft)
        return
    if _is_context(draft) or _is_institution(draft):
        return
    _judge_proper_name(draft)


def _quote(draft: Draft, end: int = 0, start: int = 0) -> str:
    """The name with `start` characters before it and `end` after it."""
    return draft.text[draft.hit.start - start : draft.hit.end + end]


def _is_dateline(draft: Draft) -> bool:
    if draft.hit.start - draft.sentence[0] > 24 or draft.text[draft.sentence[0] : draft.hit.end].upper() != draft.text[draft.sentence[0] : draft.hit.end]:
        return False
    found = _DATELINE.match(draft.after())
    if found:
        draft.reject("dateline", _quote(draft, found.end()))
    return bool(found)


def _is_embedded(draft: Draft) -> bool:
    after, before = draft.after(), draft.before()
    if _ACCOUNT.match(after) and before.endswith(("“", '"', "‘", "'")):
        draft.background("official-account", _quote(draft, 8), "city")
        return True
    for rule, pattern in _EMBEDDED:
        found = pattern.match(after)
        if found:
            draft.reject(rule, _quote(draft, found.end()))
            return True
    for rule, pattern in _EMBEDDED_BEFORE:
        found = pattern.search(before)
        if found and not _INSTITUTION.match(after):
            draft.reject(rule, _quote(draft, 0, len(before) - found.start()))
            return True
    return False


def _judge_demonym(draft: Draft) -> None:
    found = _INSTITUTION.match(draft.after())
    if found:
        draft.how, draft.rule, draft.clue = "institution", "institution", _quote(draft, found.end())
        return
    rest = draft.after().split(" ")
    draft.background("origin", _quote(draft, len(" ".join(rest[:2]))), "demonym")


def _is_context(draft: Draft) -> bool:
    after, before = draft.after(), draft.before()
    for rule, how, pattern in _CONTEXT_AFTER:
        found = pattern.match(after)
        if found:
            draft.background(rule, _quote(draft, found.end()), how)
            return True
    for rule, pattern in _CONTEXT_BEFORE:
        found = pattern.search(before)
        if found and not (rule == "comparison" and _OWN_ACT.match(after)):
            draft.background(rule, _quote(draft, 0, len(before) - found.start()))
            return True
    start, end = draft.sentence
    sentence = draft.text[start : min(end, start + 600)]
    share = _SHARE.search(sentence)
    if share and _SHARE_OF.search(sentence) and not _INSTITUTION.match(after):
        draft.background("share", sentence[max(0, share.start() - 20) : share.end() + 20])
        return True
    return False


def _is_institution(draft: Draft) -> bool:
    after, before = draft.after(), draft.before()
    found = _INSTITUTION.match(after)
    if found:
        draft.how, draft.clue = "institution", _quote(draft, found.end())
        draft.rule = "institution"
        # “Pudong police”: the county's own body stands for its type word where only one county bears the name.
        if draft.needs_type and len(draft.codes) == 1 and _COUNTY_BODY.match(after):
            draft.needs_type = False
        return True
    found = _INSTITUTION_BEFORE.search(before)
    if found:
        draft.how, draft.clue = "institution", _quote(draft, 0, len(before) - found.start())
        draft.rule = "institution"
        return True
    return False


def _judge_proper_name(draft: Draft) -> None:
    """“Fuzhou Genesis”: a capitalised word of no known kind makes the place a part of another name."""
    after = draft.after()
    company = _COMPANY.match(after)
    if company:
        draft.pending, draft.how, draft.clue = True, "institution", _quote(draft, company.end())
        return
    titled = _SURNAME_BEFORE.search(draft.before())
    if titled:
        draft.reject("person", _quote(draft, 0, len(titled.group())))
        return
    follower = _NEXT_CAPITAL.match(after)
    if not follower or follower.group(1) in MONTHS_AND_DAYS or is_title_case(draft.text[slice(*draft.sentence)]):
        return
    if follower.group(1).rstrip("’'s") in _TYPE_WORDS:
        return
    draft.pending, draft.how, draft.clue = True, "institution", _quote(draft, follower.end())


_TYPE_WORDS = frozenset("Province City County District Prefecture Municipality Autonomous Region Special Banner League New Area Zhuang Hui Uygur Uyghur Zone High-tech Free Island SAR Development Economic Industrial Technological Party Provincial Municipal People Xian Qu Town Township Village Airport Port Railway Station Hospital".split())
