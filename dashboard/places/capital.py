"""Beijing the city or Beijing the state: metonymy in both directions, in English.

Source of the distinction: Gritta et al. 2020, “A pragmatic guide to geoparsing evaluation” (literal and associative
names).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_CODE = "CN-BJ"
_MUNICIPAL = (
    r"municipal\w*|city|capital|province|police|courts?|prosecutors?|procuratorates?|districts?|residents?|"
    r"hospitals?|airports?|subway|metro|"
    r"suburbs?|branch|office|bureau|judges?|schools?|streets?|property|housing|homes?|hutongs?|weather|air|smog|"
    r"high|intermediate|local|"
    r"apartment|flats?|prisons?|jail|detention|lawyers?|law firm|startups?|start-ups?|companies|company|"
    r"headquarters|tower|hotels?|"
    r"restaurants?|commuters?|taxi|drivers?|traffic|(?:winter|summer)(?! (?:fishing )?(?:ban|moratorium))|"
    r"traders?|investors?|courtroom|neighbou?rhood|"
    r"internet court|mayor|"
    r"officers|detectives|colleagues|natives?|newspapers?|papers|dailies|"
    r"parents|students|teachers|kindergartens?|nurser(?:y|ies)|"
    r"firefighters|tap water|rents?|rainstorms?|floods?|health|itself"
)
_TITLED = (
    r"[A-Z][\w’'-]+(?: and [A-Z]\w+)? (?:[A-Z][\w’'-]+ )*(?:[Dd]istrict|Court|Bureau|Commission|Procuratorate|"
    r"Branch|Office|"
    r"Administration|Park|Zone|Committee|Police|Department|Government)\b"
)
_QUARTER = r"(?:central|downtown|inner|outer|suburban|busy|leafy|upscale|western|eastern|northern|southern)"
_PLACE_AFTER = re.compile(
    rf"(?:['’]s)? (?:(?:[a-z]+ ){{1,3}}(?:bureau|branch)\b|"
    rf"[Mm]unicipal\w*|(?:{_QUARTER} )?{_TITLED}|(?:{_MUNICIPAL})\b)"
)
_RING = re.compile(r"\b(?:surround(?:s|ed|ing)?|encircl(?:es|ed|ing)) (?:the capital,? )?$")
_NEAR = re.compile(
    r"\b(?:(?<!the )border(?:s|ing)?|neighbou?r(?:s|ing)?|adjoin(?:s|ing)?|abut(?:s|ting)?|next to|close to|"
    r"not far from|"
    r"(?:km|miles|kilomet(?:re|er)s) (?:north|south|east|west|away|from)\w*(?: of| from)?|"
    r"(?:province|region|belt|ring|counties|cities|area) (?:around|near)|just outside|outside)(?: the capital,?)? $"
)
_PLACE_PREDICATE = re.compile(
    r":?[ \t]\(?\d[\d.,]*\s?(?:%|per ?cent)| \d{1,2}\.\d+(?![\d%])| (?:(?:is|was) (?:home|hit|located|the capital|"
    r"covered|flooded|one of|"
    r"where|among|under water|blanketed|"
    r"shrouded)|"
    r"(?:recorded|reported|logged|confirmed|saw|counted) (?:\d|its|new|a |heavy|at least|more than)|"
    r"(?:closed|shut|opened|built|lost|demolished) its (?:last|first|only|own|oldest|biggest|largest)\b|"
    r"flooded|sweltered|shivered|woke|choked|stood at|closed (?:\d+|two|three|its) (?:bus|schools|parks|subway|"
    r"metro|lines))"
)
_STATE_NOUN = re.compile(
    r"(?:['’]s)? (?:authorities|officials|regulators?|leaders?|leadership|policy ?makers?|government|"
    r"central government|rulers|regime|"
    r"officialdom|censors|mandarins|planners|top brass|diplomats)\b"
)
_POSSESSIVE = re.compile(r"['’]s? \w+")
_POSSESSED_PLACE = re.compile(
    r"['’]s? (?:[A-Z]|\w+ern\b|hills|mountains|outskirts|rivers?|south|north|east|west|cent(?:re|er)|roads?|"
    r"own farms)"
)
_SUBJECT_VERB = re.compile(
    r"(?:,[^,]{1,60},)? (?:(?:also|then|again|now|recently|itself|officially|first|quickly|later|still|already|"
    r"soon|long|never|"
    r"reportedly|apparently|\w+ly) ){0,2}"
    r"(?:has|had|have|is|was|were|will|would|may|might|could|can|must|should|did|does|do|\w+ed|\w+[^s\W]s|began|"
    r"begun|said|told|cut|made|"
    r"took|gave|saw|sent|set|put|kept|let|came|got|struck|drew|stood|sought|fought|held|hit|lost|built|spent|"
    r"left|chose|wrote|want|think|"
    r"don['’]t|doesn['’]t|won['’]t|isn['’]t|hasn['’]t|didn['’]t|wasn['’]t|can['’]t)\b"
)
_CLAUSE_START = re.compile(
    r"(?:^|[.!?:;,“\"(—–-]\s*|\b(?:as|when|after|because|that|since|while|whilst|and|but|if|until|before|where|"
    r"which|although|though|so|"
    r"how|why|what|once|unless|says|said|yet|for years|today)\s+)$"
)
_IN = re.compile(
    r"\b(?i:in|at|based on|around|across|throughout|inside|near|within|downtown|central|visit(?:ed|ing)?|leav(?:e|ing)|"
    r"reach(?:ed)?|city of|"
    r"municipality of|outskirts of|suburbs? of|streets of|hit|of|east|west|north|south)\s+$"
)
# “at the Sofitel Wanda Beijing”, “Grand Hyatt Beijing”: a house named after the city where it stands.
_HOUSE = re.compile(
    r"\b(?:[Aa]t|[Ii]n) (?:the )?(?:[A-Z][\w’'&]+ ){1,4}$|"
    r"\b(?:Hyatt|Hilton|Marriott|Sheraton|Sofitel|Westin|Kempinski|Ritz-Carlton|Shangri-La|InterContinental|Hotel|"
    r"Wanda|"
    r"Seasons|Regis|Peninsula|Fairmont|Novotel|Radisson) $"
)
_STATE_BEFORE = re.compile(
    r"(?i)\b(?:by|against|with|under|between|toward|towards|via|obey|obeying|defy|defying|defied|please|"
    r"urge[ds]?|angered|upset|pressed|"
    r"worr(?:y|ied)|blame[ds]?|accus\w+|persuad\w+|convinc\w+|"
    r"(?:pressure|orders?|directives?|signals?|messages?|instructions?|support|crackdown|warnings?|approval|"
    r"bans?|heat|scrutiny|scolding|"
    r"displeasure|blessing|edicts?|calls?|guidance|word|nod|demands?|policy|funding|permission|hostility|line|"
    r"rules|critics?|criticism|"
    r"consent|mandates?|decrees?|intervention|rebukes?|attitude|stance|mood|patience|intentions?|wish(?:es)?|wrath|"
    r"anger|fury|tolerance|thinking|resolve|ambitions?|grip|long arm|shadow|eyes?|favou?r) (?:from|of|in|to)|"
    r"(?:ministr(?:y|ies)|politburo|state council|cabinet|party leadership|decision-?makers|rule-?makers|higher-ups|"
    r"corridors of power) in|"
    r"(?:regulators?|officials|leaders|authorities|policy ?makers|planners|rulers|"
    r"(?:the )?(?:central )?government|lawmakers|ministers|"
    r"mandarins|bureaucrats) in)\s+$"
)
# “shake their heads at Beijing”: nobody is angry with a city.
_FELT_AT = re.compile(
    r"\b(?:heads?|anger|angry|fury|furious|rage|frown\w*|laugh\w*|scoff\w*|sneer\w*|shout\w*|aimed|jabs?|digs?|swipes?|"
    r"fingers?|dismay\w*|alarmed|disappointed|annoyed|frustrat\w+) at $"
)
# “Rules are written in Beijing”, “the ban, made in Beijing”: the seat of those who make the rules.
_RULES_MADE = re.compile(
    r"\b(?:rules?|laws?|polic(?:y|ies)|bans?|decisions?|decrees?|edicts?|regulations?|directives?|instructions?|fate|"
    r"crackdown|what(?:ever)?)(?:\b[^.;:]{0,40}? (?:are|is|was|were|be|been|being|get|gets|got))?(?: \w+ly| all|"
    r" still| now)? "
    r"(?:written|made|drafted|drawn up|decided|taken|hatched|cooked up|dreamt up|thought up|dictated|handed down|"
    r"laid down) "
    r"(?:far away |away |up |over )?in $",
    re.IGNORECASE,
)
# “Nobody in Beijing has yet said what it thinks of that”: who is silent there is the state.
_NOBODY_IN = re.compile(r"\b(?:[Nn]obody|[Nn]o[ -]one|[Aa]nyone|[Aa]nybody|[Ss]omebody|[Ss]omeone) in $")
_SPEAKS = re.compile(
    r" (?:(?:has|have|had|will|would|seems? to|dares? to|likes? to) )?(?:yet |ever |even |so far |publicly ){0,2}"
    r"(?:sa(?:id|ys?)|thinks?|explain(?:s|ed)?|decide[sd]?|want(?:s|ed)?|cares?|minds?|object(?:s|ed)?|announce[sd]?)\b"
)
_TRAVEL = re.compile(
    r"\b(?:flew|fl(?:y|ies)|travel\w*|mov(?:ed?|ing)|went|train|flight|brought|sent|taken|return(?:ed)?|came|"
    r"escorted|transferred|trip|back|"
    r"extradited|flown|driven|hauled|rushed|left|leaves?|leaving|depart\w*|drove|road|arriv\w+|gone) (?:\w+ )?(?:to|"
    r"in|from|for)\s+$|"
    r"\bbeen (?:over |back |as far as )?to\s+$"
)
_RIVAL_CAPITALS = (
    "Washington|Moscow|Tokyo|Taipei|Seoul|London|Brussels|Canberra|New Delhi|Delhi|Pyongyang|Hanoi|Manila|"
    "Lhasa|Ottawa|Berlin|Paris|Astana|"
    "Tehran|Riyadh|Islamabad|Jakarta|Singapore|Vilnius|Rome|Kyiv|Ulaanbaatar|Bishkek|Tashkent|the West|the US|"
    "the U\\.S\\."
)
_PAIR = re.compile(rf"^(?:,| and| or| versus|[-–/]) ?(?:{_RIVAL_CAPITALS})\b")
_PAIR_BEFORE = re.compile(rf"\b(?:{_RIVAL_CAPITALS})(?: (?:and|or|versus|to) |, |[-–/])$")
_BACKED = re.compile(r"-(?:backed|led|friendly|appointed|approved|controlled|ordered|imposed|style)\b")
_BULLETS = ("* ", "• ", "· ", "- ", "– ", "— ")
_FROM_OR_TO = re.compile(r"\b(?:from|to)\s+$")
_FROM = re.compile(r"\bfrom\s+$")


def is_capital(draft: Draft) -> bool:
    """True for a name of Beijing itself, the one place whose name also means the state."""
    first = draft.hit.entry.candidates[0]
    return first.province == _CODE and first.level == "province" and first.kind != "compound"


def judge_capital(draft: Draft, before: str, after: str) -> bool:
    """Decide a Beijing that is not the city. True when decided here; False leaves the city to the other rules."""
    if _PLACE_AFTER.match(after) or _PLACE_PREDICATE.match(after) or _heads_item(draft, after):
        return False
    ring = _RING.search(before)
    if ring:
        draft.reject("neighbour", _around(draft, 0, len(before) - ring.start()), "direct")
        return True
    near = _NEAR.search(before)
    if near:
        draft.background("neighbour", draft.quote(0, len(before) - near.start()))
        return True
    clue = _state_clue(draft, before, after)
    if clue:
        draft.reject("metonym-state", clue, "metonym")
        return True
    if after.startswith("-") or draft.in_list or any(p.search(before) for p in (_TRAVEL, _IN, _HOUSE)):
        return False
    verb = _SUBJECT_VERB.match(after)
    if verb and (_CLAUSE_START.search(before) or not _FROM_OR_TO.search(before)):
        draft.reject("metonym-state", _around(draft, verb.end()), "metonym")
        return True
    if (after[:1] == " " and after[1:2].isupper()) or _FROM.search(before):
        return False
    draft.reject("capital-undecided", draft.surface, "metonym")
    return True


def _heads_item(draft: Draft, after: str) -> bool:
    """“* Beijing: two cases”, or the name alone in its line: what heads an item of a list of places."""
    if draft.hit.start != draft.sentence[0]:
        return False
    return not after.strip() or (after.startswith(":") and draft.text[: draft.hit.start].endswith(_BULLETS))


def _state_clue(draft: Draft, before: str, after: str) -> str:
    """The words that show the state, or an empty string."""
    found = _STATE_NOUN.match(after) or _BACKED.match(after)
    if found or _PAIR.match(after) or _PAIR_BEFORE.search(before):
        return _around(draft, found.end() if found else 16)
    if after.startswith("-") or draft.in_list:
        return ""
    is_silent = _NOBODY_IN.search(before) and _SPEAKS.match(after)
    if is_silent or _RULES_MADE.search(before) or _FELT_AT.search(before):
        return _around(draft, 0, 16)
    if _TRAVEL.search(before):
        return ""
    if _POSSESSIVE.match(after) and not _POSSESSED_PLACE.match(after):
        return _around(draft, 24)
    return _around(draft, 0, 16) if _STATE_BEFORE.search(before) else ""


def _around(draft: Draft, end: int, start: int = 0) -> str:
    left = max(draft.sentence[0], draft.hit.start - start)
    right = min(draft.sentence[1], draft.hit.end + end)
    # Whole words only, so that the quotation reads well.
    quoted = draft.text[left:right]
    if right < draft.sentence[1] and draft.text[right : right + 1].isalnum() and " " in quoted:
        quoted = quoted.rsplit(" ", 1)[0]
    if left > draft.sentence[0] and draft.text[left - 1 : left].isalnum() and " " in quoted:
        quoted = quoted.split(" ", 1)[1]
    return quoted
