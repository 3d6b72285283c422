"""English: cues before a place name, chosen by the word that ends there (from, of, in, to, than, unlike ...)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import Cue
from dashboard.places.context_aside import was_done_in
from dashboard.places.context_cues import ALONE, AUTHORITIES, CUES, DRIVEN, FLAGS, MAYBE, OUT, PAPERS, TAKEN, TAKEN_OUT
from dashboard.places.context_frames import (
    answers,
    began_there,
    follows_name,
    is_class_of_cases,
    is_customer,
    is_posed,
    sent_word,
)
from dashboard.places.words import ACT, PRIVATE_NOUNS, SPEECH, TRADE_NOUNS

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

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
# “wraps around Beijing and Tianjin”
_LIE_AROUND = re.compile(r"\b(?:wrap|curl|curve|bend|fold|loop)(?:s|ed|ped|ping|ing)? around$")
# “forms the border between Yunnan and Laos”
_DIVIDES = re.compile(
    r"\b(?:border|boundary|frontier|line|ferr(?:y|ies)|bridge|strait|river|distance|halfway|midway) (?:\w+ )?between$"
)
# “in the far south of Guangxi” lies inside it.
_INSIDE = re.compile(r"\b(?:in|across|from|over|throughout) the (?:[a-z-]+ )?\w+ of$", FLAGS)
# “No sooner had he come than Sichuan switched it off”: two things in a row, and nothing compared.
_NO_SOONER = re.compile(r"\b[Nn]o sooner\b[^.;]* than$")
_TYPE_NOUNS = frozenset("province city region municipality county prefecture town district island".split())
# “coal-rich Shanxi”, “hydro-powered Sichuan”
_LEAD_PAIR = re.compile(
    r"[a-z]+-(?:rich|fired|poor|powered|blessed|hungry|strapped|laden|heavy|producing|starved|dependent|based|sized)"
)
_NEIGHBOUR_LEADS = frozenset(
    "neighbouring neighboring adjacent next-door neighbour neighbor neighbours neighbors bordering adjoining".split()
)
_COMPASS = frozenset(
    "north south east west northeast northwest southeast southwest upriver downriver upstream downstream up-river "
    "down-river".split()
)
_BODIES = re.compile(AUTHORITIES)
_BODY_BEFORE = re.compile(rf"\b(?:{AUTHORITIES})\b", FLAGS)
_FETCHED = r"(?:brought|brings?|flown|taken|fetched|escorted|hauled|led|marched|returned) (?:back|home|away)"
_SENT_OUT = rf"(?:{PAPERS})(?: (?:has|have|had|also|since|come|came|arrived|followed)){{0,3}}"
_FROM_KEPT = re.compile(
    rf"\b(?:(?:{AUTHORITIES}|{TAKEN})(?: \w+)?|{_SENT_OUT}|{_FETCHED}) from"
    r"(?: [A-Z][\w’'-]+(?:,? [A-Z][\w’'-]+){0,4},? and from)?$",
    FLAGS,
)
# Whom or what somebody takes, fetches or drives away was there when it was done.
_ACTED_FROM = re.compile(
    rf"\b(?:{TAKEN}|{TAKEN_OUT})\b[^,;:.]{{0,70}} from$|\b(?:{PAPERS}|cases?|examples?|reports?|campaigns?|"
    rf"word) from$",
    FLAGS,
)
_DRIVEN_FROM = re.compile(rf"\b(?:{DRIVEN})\b[^,;:.]{{0,40}} from$", FLAGS)
# “From Inner Mongolia to Sichuan farms were shut”: a stretch in which something is done.
_SPANS = re.compile(r"\b(?:stretch\w*|reach\w*|rang(?:e[sd]?|ing)|extend\w*|spread\w*|r[ua]n|span\w*|swept) from$")
_STRETCH = re.compile(r"(?: in the \w+)?,? (?:through |down |up |all the way )?to (?:[a-z-]+ )?[A-Z]")
_PAPER_FROM = re.compile(rf"\b(?<!by )(?<!via )(?<!over ){_SENT_OUT} from$", FLAGS)
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
_MOVE_TO = re.compile(rf"\b(?:{_MOVE})(?:,? [\w’'%$.-]+(?:,\d+)?){{0,7}}? (?:to|into|for|towards?)$", FLAGS)
_MOVE_FROM = re.compile(rf"\b(?:{_MOVE})(?:,? [\w’'%$.-]+(?:,\d+)?){{0,7}}? (?:from|out of|via|through)$", FLAGS)
# “moved to Singapore or Hong Kong”: what is said of the first of a list holds for the one looked at.
_FOREIGN_FIRST = re.compile(
    r"\b(to|from|via|into|for) (?:[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, and |, or |, | and | or )){1,4}$"
)
# “caught selling vaccines out of Jinan”: where they traded
_TRADED_OUT_OF = Cue(
    r"\b(?:selling|sold|dealing|dealt|trading|traded|operat(?:ed|ing)|work(?:ed|ing)|running|ran)\b[^,;:.]{0,60} out "
    r"of$"
)
# “officers from Kunming and from Jiangsu”
_SAME_AGAIN = re.compile(r"\b(from|of|in) (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:, | and |, and )){1,4}(?=\1 $)")
_AGAIN = (" from ", " of ", " in ")
_LIST_ENDS = (", ", " and ", " or ")
# “Ten members were brought back to Jiangxi”: whoever is fetched is fetched by the law.
_FETCHED_TO = (
    r"(?:m[ae]n|wom[ae]n|people|members|fugitives?|ringleaders?|bosses|boss|he|she|they|him|her|them|pair|duo|couple)\b"
    r"[^,;:]{0,40}\b(?:was|were|been) (?:brought|escorted|extradited|returned|flown|hauled)(?: back)? to$"
)
_LAWFUL_MOVE = re.compile(
    rf"\b(?:{_FETCHED_TO}|"
    rf"{AUTHORITIES}|suspects?|sent (?:a|two|three|four|several|\d+)|dispatch\w*|accused|defendants?)\b",
    FLAGS,
)
_CLAUSE = re.compile(r"[;:]|,? (?:that|which|who|whose|where|when|because|while)(?= )")
_LIST_OPENER = re.compile(rf"(?:^|[.;,] ?|\b)(?:(?P<out>{OUT})|(?P<maybe>{MAYBE})): $", FLAGS)
# “a lawyer in Shanghai said”: where a private voice speaks from.
_SPEAKER = re.compile(
    rf"(?:\b(?:an?|one|another|some|two|several|many|most) |^)(?:[\w-]+ ){{0,3}}(?:{PRIVATE_NOUNS}|miner|source|"
    rf"spokes\w+|diplomat|"
    rf"person)(?: surnamed \w+| named \w+ ?\w*|, [\w ]{{2,30}},)? in$",
    FLAGS,
)
_SAID = re.compile(
    rf",?(?: [^,.;]{{2,30}},)?(?: who [^,.;]{{2,40}},)? (?:{SPEECH}|(?:would not|did not|could not|"
    rf"declined to) (?:comment|"
    rf"respond|reply|answer|say))\b"
)
# “From a hospital bed in Ningxia the driver Ma said”
_FROM_BED = re.compile(r"^From (?:an?|his|her|their|the) (?:[\w’'-]+ ){1,3}in$")
_VOICE_SAID = re.compile(rf",?(?: (?!police\b|officials\b)[\w’'-]+){{1,6}} (?:{SPEECH})\b")
_QUANTITY = re.compile(r"%|\bper ?cent|\bshare|hash|\brank|\blargest|\bbiggest|\bmost\b|\btop\b")
# Closeness says "somewhere else" of a whole province; a town near Baotou lies in Baotou's province.
_NEAR = frozenset("near beside opposite beyond outside between past around".split())
# “(not the garden city of Jiangsu)”, “not to be confused with Suzhou”: the namesake that is not meant.
_NOT_THAT = Cue(
    r"\b(?:not (?:the|to be confused with|to be mistaken for)(?: [\w-]+){0,9}|(?:no|not any) (?:kin|relation|relative|"
    r"relatives|connection|link|friend)s? (?:of|to|with)(?: the)?) $"
)
# “An earlier version wrongly placed the farm in Hunan”: the place that is taken back.
_WRONG = Cue(
    r"\b(?:(?:wrongly|mistakenly|erroneously|incorrectly) (?:been )?(?:placed|put|said|gave|given|identified|"
    r"reported|stated|"
    r"located|listed|attributed|wrote|written)|misstated|misidentified|earlier (?:version|edition))\b"
    r"[^.;,]{0,60} $",
    FLAGS,
)
# “Readers ask if Beijing is meant. It is not.”, “The wires put it in Hunan. They were wrong.”: denied at once.
_DENIED_NEXT = re.compile(
    r"[^.?!;\n]{0,60}[.?!;] +(?:(?:It|He|She|They|That|This|Neither|Both) (?:is|was|are|were|does|did|"
    r"has) not\b ?[.,;]|"
    r"(?:It|He|She|They|That) (?:is|was|are|were|does|did|has)n['’]t\b ?[.,;]|(?:They|That|This|It|Both|All) (?:is|are|"
    r"was|were) (?:all |both |quite |simply |plainly )?(?:wrong|false|untrue|incorrect|mistaken|an? (?:mistake|"
    r"error)) ?[.,;:!]|"
    r"(?:Wrong|Not so|Untrue|False)\b ?[.,:;!]|It belongs (?!to\b))"
)
_MISPLACED = Cue(
    r"\b(?:placed|put|located|reported|asks?|asked|wonder\w*|claim\w*|suspect\w*|assum\w+|thought|believed|"
    r"said|wrote|meant)\b"
)
# “fled Liaoning with the money, police there said”, “borders Sichuan, where officials shut 26 farms”.
_OFFICIALS = (
    r"(?:police|officers|officials|authorities|prosecutors|regulators|courts?|judges|inspectors|investigators|"
    r"the government)"
)
_ACTS_THERE = re.compile(
    rf"[^.;:]{{0,120}}?(?:\b{_OFFICIALS} (?:there|in (?:the|that) (?:province|region|city|municipality))\b|"
    r"\b(?:after|when|since|because) (?:that|the|the latter) (?:province|region|city) (?:has |had )?\w+ed\b|"
    r"\band (?:was|were) (?:taken|caught|arrested|seized|detained|held|picked up|stopped|found)\b)|"
    rf"(?:(?! (?:in|at|to|near) [A-Z])[^.;:]){{0,120}}?,? (?:where|that|which) {_OFFICIALS}\b|"
    rf",? where (?:[a-z]+ ){{1,2}}?{_OFFICIALS}\b"
)
# “recovered in a rented flat in Xiamen”: what was found or done in the house was done there.
_ACTED_IN = re.compile(
    r"\b(?:recovered|seized|found|caught|arrested|detained|discovered|raided|searched)\b(?: \w+){0,3} (?:in|at|"
    r"from) an? "
    r"(?:[\w-]+ ){0,3}in$"
)
# “State Grid companies of Henan”: who cuts the power is an authority, whatever it is called.
_UTILITY = Cue(
    r"\b(?:State Grid|Southern (?:Power )?Grid|grid|power|electric(?:ity|al)?|utility|telecoms?)(?:['’]s)? "
    r"(?:compan(?:y|ies)|branch(?:es)?|bureaus?|units?|arms?|operators?|suppliers?|subsidiar(?:y|ies)|firms?) (?:of|"
    r"in)$",
    FLAGS,
)
# “A freight company in Guangzhou quotes $9 a kilo”
_FIRM = re.compile(
    rf"(?:\ban?|\bone|\banother|^) (?:[\w-]+ ){{0,3}}(?:{TRADE_NOUNS}|agents?|shops?|sellers?|"
    rf"pools?) in$",
    FLAGS,
)
_QUOTES_PRICE = re.compile(
    r",? (?:quote|ask|charge|offer|sell|advertise|want|expect|hope|buy|ship|promise|report|pay|rent|run|make|"
    r"supplie)e?s?\b"
)
# “Sellers of used rigs in Shenzhen's market now expect ...”: voices in general.
_VOICES = re.compile(rf"(?:^|[.;:“\"] ?)(?:[A-Z]?[\w-]+ )?(?:{PRIVATE_NOUNS}) of (?:[\w-]+ ){{1,4}}in$", FLAGS)
_EXPECTS = re.compile(
    r"(?:['’]s(?: [\w-]+){1,3})? (?:(?:now|still|already|also|all) )?(?:expect|fear|hope|say|think|believe|complain|"
    r"want|worry|reckon|wait|see|ask|offer|report)\b"
)
# “began with ten machines in Yunnan, made money, and then took the trade to Zhenjiang”: where somebody came from.
_BACKGROUND = re.compile(
    r"(?: [Pp]rovince)?[^.;]{0,80}?\b(?:before|then|later|until|and)\b(?: (?:he|she|they|it|the \w+))?(?: \w+ly|"
    r" later| then)? "
    r"(?:moved|moving|took|taking|went|going|came|coming|shifted|shifting|relocated|brought|bringing|carried|"
    r"transferred|turned)\b"
    r"(?: [\w’'-]+){0,4}? (?:to|on to|over to|back to)\b"
)
# “had been a prosecutor in Baotou”
_WAS_ONE = re.compile(r"\bhad (?:once |long |also )?been an? (?:\w+ )?\w+ in$")
# “nor anywhere other than Hainan”: what is denied of all others is said of the one.
_NONE_OTHER = re.compile(r"\b(?:no|not|never|nor|nobody|nothing|nowhere|none|n['’]t)\b[^;:.]{0,70}\bother than$", FLAGS)
_OWN_ACT = re.compile(r"[^,.;]{0,40}, (?:which|where) (?:has|had|have|also|is|was)\b")


def _without_list(before: str) -> str:
    """The words before a name without the other names of its list: "officers from Kunming and from" ends in "from"."""
    if before.endswith(_AGAIN):
        before = _SAME_AGAIN.sub("", before)
    if before.endswith(_LIST_ENDS):
        before = _FOREIGN_FIRST.sub(r"\1 ", before)
    return before


def find_before(draft: Draft, before: str, after: str) -> bool:
    """Mark the name as context when the words before it say so. True when they do."""
    if _is_listed_apart(draft, before) or _is_not_meant(draft, before) or is_class_of_cases(draft) or is_posed(draft):
        return True
    before = _without_list(before)
    words = before.split()
    if not words or before[-1] not in " \u00a0":
        return False
    size = _without_leads(words)
    is_near_named = size < len(words) and any(word.lower() in _NEIGHBOUR_LEADS for word in words[size:])
    if not size:
        return is_near_named and _is_idle_neighbour(draft, "neighbouring", after)
    last = words[size - 1].lower().strip('“"‘(')
    head = " ".join(words[:size])
    rule = _rule_before(draft, last, head, words, size) or (
        _rule_around(head, after, last) if last in ("in", "at") else ""
    )
    if not rule:
        return is_near_named and _is_idle_neighbour(draft, head[-20:], after)
    if _ACTS_THERE.match(after) or (last == "in" and (_ACTED_IN.search(head) or was_done_in(head, after))):
        return False
    if rule == "share" and last == "by" and not _QUANTITY.search(draft.opening(600)):
        return False  # "Jiangsu did so in May, followed by Hunan": not a rank, but who acted next
    if (rule in ("comparison", "share") and _OWN_ACT.match(after)) or (rule == "not-acted" and answers(head, after)):
        return False
    # “sent from Hebei police headquarters”: where a body of the place follows, only what is denied of it is context.
    if draft.has_body and rule not in ("not-acted", "exception", "comparison", "expected"):
        return False
    draft.background(rule, f"{' '.join(words[max(0, size - 4) :])} {draft.surface}")
    return True


def _rule_around(head: str, after: str, last: str) -> str:
    """The rule of a frame around “in” and the name: a firm that quotes, a voice that speaks, where somebody began."""
    if began_there(after) and not _BODY_BEFORE.search(head):
        return "movement"
    if last == "at":
        return ""
    if _QUOTES_PRICE.match(after) and _FIRM.search(head):
        return "seat"
    if is_customer(head, after):
        return "origin"
    if _EXPECTS.match(after) and _VOICES.search(head):
        return "origin"
    if " to " in after and _BACKGROUND.match(after) and not _BODY_BEFORE.search(head):
        return "movement"
    if _FROM_BED.match(head) and _VOICE_SAID.match(after):
        return "origin"
    return "origin" if _SAID.match(after) and _SPEAKER.search(head) else ""


def _is_listed_apart(draft: Draft, before: str) -> bool:
    """“Silent: Hubei”, “expected: Hunan”."""
    opener = _LIST_OPENER.search(before) if before.endswith(": ") else None
    if opener:
        draft.background("not-acted" if opener.group("out") else "expected", draft.quote(0, min(len(before), 40)))
    return opener is not None


def _is_not_meant(draft: Draft, before: str) -> bool:
    other = None if draft.has_body else _NOT_THAT.search(draft.cues, before[-70:])
    wrong = None if other else _WRONG.search(draft.cues, before[-90:])
    for rule, found in (("comparison", other), ("exception", wrong)):
        if found:
            draft.background(rule, f"{found.group()}{draft.surface}")
            return True
    is_claim = not draft.has_body and _MISPLACED.search(draft.cues, draft.opening())
    denied = is_claim and _DENIED_NEXT.match(draft.text, draft.hit.end)
    if denied:
        draft.background("exception", denied.group()[:80])
    return bool(denied)


def _without_leads(words: list[str]) -> int:
    """How many words are left before the adjectives and type words that lead up to the name."""
    size = len(words)
    while size:
        word = words[size - 1].lower()
        if word == "of" and size > 1 and words[size - 2].lower() in _TYPE_NOUNS:
            size -= 2
        elif word in _LEADS or _LEAD_PAIR.fullmatch(word):
            size -= 1
        else:
            break
    return size


def _rule_before(draft: Draft, last: str, head: str, words: list[str], size: int) -> str:
    """The rule of the cue that ends the words before the name, or an empty string."""
    if head == "Like" and draft.after(1) == ",":
        return "" if ACT.search(draft.opening()) else "comparison"
    if last in _NEAR:
        return "neighbour" if draft.level == "province" and _is_apart(draft, last, head) else ""
    if last == "of" and size > 1 and words[size - 2].lower() in _COMPASS:
        return "neighbour" if draft.level == "province" and not _INSIDE.search(head) else ""
    if last in ("in", "of") and _is_of_body(head, words[size - 2 : size - 1]):
        return ""
    if last in ALONE:
        return _rule_alone(last, head)
    if last == "from" and _is_done_from(draft, head):
        return ""
    if last in ("in", "of") and (_UTILITY.search(draft.cues, head[-40:]) or _TRADED_OUT_OF.search(draft.cues, head)):
        return ""
    table = CUES.get(last)
    for pattern, rule in table.standing(draft.cues) if table else ():
        if pattern.search(head):
            # A city's neighbourhood lies in its own province.
            return "" if rule == "neighbour" and draft.level != "province" and last in ("from", "to", "of") else rule
    return "seat" if last == "of" and follows_name(head) else _rule_of_movement(draft, last, head)


def _rule_alone(last: str, head: str) -> str:
    if last == "than" and head.endswith("other than"):
        return "" if _NONE_OTHER.search(head) else "exception"
    if last == "than" and _NO_SOONER.search(head):
        return ""
    # “across the border Shenzhen police ...”: a noun, no verb
    return "" if last == "border" and head.endswith("the border") else ALONE[last]


def _is_of_body(head: str, word: list[str]) -> bool:
    """“police in”, “a court of”, but not “had been a judge in”."""
    return any(_BODIES.fullmatch(each.lower()) for each in word) and not _WAS_ONE.search(head)


def _is_done_from(draft: Draft, head: str) -> bool:
    """“banned from Gansu”, “a notice came from Gansu”, “raids stretched from Gansu to Hebei”."""
    if _PAPER_FROM.search(head) or _DRIVEN_FROM.search(head) or sent_word(head, draft.after(100)):
        return True
    return bool(_SPANS.search(head) and _STRETCH.match(draft.after(60)) and ACT.search(draft.opening()))


def _is_apart(draft: Draft, last: str, head: str) -> bool:
    if last == "around":
        return _LIE_AROUND.search(head) is not None
    return last not in ("past", "between") or (
        last == "between" and (draft.in_list or _DIVIDES.search(head) is not None)
    )


def _rule_of_movement(draft: Draft, last: str, head: str) -> str:
    is_to = last in ("to", "into", "for", "towards", "toward")
    if not is_to and last not in ("from", "via", "through", "of"):
        return ""
    head = _CLAUSE.split(head)[-1]
    if is_to and _MOVE_TO.search(head):
        return "" if _LAWFUL_MOVE.search(head) else "movement"
    if not is_to and _MOVE_FROM.search(head):
        return "" if _FROM_KEPT.search(head) or _LAWFUL_MOVE.search(head) else "movement"
    if last == "from" and not _FROM_KEPT.search(head) and not _ACTED_FROM.search(head):
        return "" if _STRETCH.match(draft.after(60)) and ACT.search(draft.opening()) else "origin"
    return ""


def _is_idle_neighbour(draft: Draft, clue: str, after: str) -> bool:
    """“next-door Gansu hardly figures”: a neighbour, unless it acts itself."""
    if ACT.search(after[:70]):
        return False
    draft.background("neighbour", f"{clue} {draft.surface}")
    return True
