"""What the English words around a place name say of it. Patterns run on at most 140 characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import Cue
from dashboard.places.acts import acts_itself
from dashboard.places.capital import is_capital, judge_capital
from dashboard.places.context import find_context
from dashboard.places.embedded import reject_byline, reject_dateline, reject_embedded, reject_person
from dashboard.places.namesakes import reject_namesake
from dashboard.places.proper import reject_proper
from dashboard.places.words import INSTITUTION_HEADS, MONTHS_AND_DAYS, SURNAMES

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_WORD = r"[\w&’'-]+"
_BODIES = (
    r"police|courts?|prosecutors?|authorities|governments?|regulators?|bureaus?|procuratorates?|customs|"
    r"branch(?:es)?|judges?|officials|"
    r"planners|inspectors|detectives|firefighters|investigators|lawmakers|legislators|leaders|legislature|"
    r"watchdog|commission|"
    r"departments?|party committee|health officials"
)
_INSTITUTION = Cue(
    rf"(?:['’]s)?(?:(?: [A-Z]{_WORD}| No\.? ?\d+| and| of| for| the|,(?= [A-Z])){{0,7}}? (?:{INSTITUTION_HEADS})\b|"
    rf"(?: [Cc]ity| [Cc]ounty| [Dd]istrict| [Pp]refecture| [Pp]rovince| provincial| municipal| local| public|"
    rf" regional)?(?: (?!(?:its|their|his|her|the|an?|of|in|for|to|by|and|or)\b)[a-z-]+){{0,2}}? (?:{_BODIES})\b)"
)
_INSTITUTION_BEFORE = Cue(
    rf"\b(?:{INSTITUTION_HEADS}|[Pp]olice|[Cc]ourts?|[Aa]dministration|[Aa]uthorities|[Pp]rosecutors|"
    rf"[Gg]overnment|[Oo]fficials|"
    r"[Rr]egulators|[Ii]nspectors|[Jj]udges)(?: \w+)?(?: of| in| for)(?: the)?(?: city of| province of)?\s+$"
)
_LINK = re.compile(r"(?: of| in| for)(?: the)?(?: city of| province of)? $")
_COMPANY = Cue(
    rf"(?: [A-Z]{_WORD}| \([A-Z]\w+\)){{0,6}},? (?:Co|Corp|Company|Group|Ltd|Limited|Inc|Holdings|Technology|"
    rf"Technologies|Foundation|"
    r"Fund|Exchange|Enterprise)\b"
)
_COUNTY_BODY = re.compile(
    r"(?:['’]s)? (?:police|branch|court|prosecutors|procuratorate|authorities|government|officials|People['’]s "
    r"(?:Court|Procuratorate|Government)|Public Security)\b"
)
# "Xintai mine", "Xintai Coal Mine": works bear the names of firms, and a county of the name may lie far away.
_WORKS = re.compile(
    r" (?:(?:[Cc]oal|[Gg]old|[Ii]ron|No\. ?\d+) )?(?:[Mm]ines?|[Cc]ollier(?:y|ies)|[Pp]lants?|[Mm]ills?|"
    r"[Dd]am|[Pp]it)\b"
)
# "the Inner Mongolian city of Ordos", "a Tibetan county"
_DEMONYM_PLACE = re.compile(
    r" (?:[a-z-]+ )?(?:cit(?:y|ies)|count(?:y|ies)|towns?|banners?|prefectures?|districts?|capital|villages?)\b"
)
# What towns, villages and streets have: the county of the same name is elsewhere.
_LOCAL_UNIT = Cue(
    r"(?:['’]s)? (?:[Pp]olice (?:[Ss]tation|[Ss]ub-?station|[Pp]ost|[Oo]utpost)|[Tt]own(?:ship)?|[Vv]illage|"
    r"[Ss]ub-?[Dd]istrict|[Nn]eighbou?rhood|[Rr]esidential)\b"
)
# "Pu'er coin": a few quoted words that begin with the name, and no sentence.
_QUOTES = ("“", '"')
_QUOTED = re.compile(r"(?: [\w’'&-]+){0,4}[”\"]")
# “Hainan Energy International Trading Center”: quoted, and of the kind of names that firms and platforms bear.
_QUOTED_FIRM = Cue(
    r"(?: [\w’'&-]+){0,5}? (?:Trading|International|Exchange|Investment|Capital|Mining|Digital|Blockchain|Assets?|"
    r"Coin|"
    r"Global|Technology|Holdings?|Wealth|Fund|Futures|Trust|Club|Platform)(?: [\w’'&-]+){0,3}[”\"]"
)
_PUBLIC = re.compile(
    r"Bureau|Police|Court|Government|Commission|Administration|Committee|Procuratorate|Department|Customs"
)
_NEXT_CAPITAL = re.compile(rf" ([A-Z]{_WORD})")
_PERSONS = SURNAMES | frozenset(
    "Han He Song Shi Qian Qin Lei Jin Fan Fang Dai Bai Hou Kong Mao Meng Ning Shao Tao Wan Wen Xiong Xue Yan Yin "
    "Zhong "
    "Zou Zuo Qiu Qi Ge Gu Gong Fu Kang Lian Jia Mr Ms Mrs Miss Judge Judges Police Officers".split()
)
# “to give her evidence in Shanghainese”: a language.
_SPOKEN = re.compile(
    r"\b(?:in|into|speak|speaks|spoke|spoken|speaking|understand|understands|understood|learn|learns|learned|learnt|"
    r"learning|teach|teaches|taught|study|studied|sing|sings|sang|dubbed|fluent|swears?|swore|shouted|whispered|"
    r"chatted|"
    r"cursed|words? of|a little|broken|accented|colloquial)"
    r"(?: (?:in|into|only|both|fluent|broken|perfect|pure|thick|heavy|colloquial|old|everyday|some|rapid|"
    r"accented))* $"
)
_LANGUAGE_ENDS = re.compile(
    r"(?:[.,;:!?)”\"]|$| (?:and|or|but|to|with|at|on|because|so|as well|rather|than|is|was|among|while|when|for|"
    r"over|by|alone|only|too|again|instead|words?|lyrics|subtitles|songs?|phrases?|proverbs?|idioms?|classes|"
    r"lessons|interpreters?|translat\w+|poems?|films?|verse)\b)"
)
_IN_PLACE = re.compile(r"(?:^|[.;:!?,] ?|\s)(?:In|At|From|Near) $")
_TITLE_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_TYPE_WORDS = frozenset(
    "Province City County District Prefecture Municipality Autonomous Region Special Banner League New Area "
    "Zhuang Hui Uygur Uyghur Zone "
    "High-tech Free Island SAR Development Economic Industrial Technological Party Provincial Municipal People "
    "Xian Qu Town Township Village "
    "Airport Port Railway Station Hospital "
    "Tibetan Qiang Yi Miao Dong Tujia Mongol Mongolian Kazakh Kazak Kirgiz Kyrgyz Kirghiz Bai Dai Hani Bouyei Buyei "
    "Buyi Korean Li She Lisu Jingpo Va Wa Lahu Naxi Yao Hezhen Manchu Daur Evenki Oroqen Salar Tu Xibe Tajik "
    "Dongxiang Bonan Yugur Maonan Mulao Gelao Shui Nu Derung Blang".split()
)


def judge(draft: Draft) -> None:
    """Let the first rule that fits decide how the name is used; the candidates themselves are narrowed elsewhere."""
    if draft.hit.entry.kind == "metonym":
        draft.reject("metonym-leadership", draft.surface, "metonym")
        return
    before, after = draft.before(100), draft.after(140)
    if _is_no_place(draft, before, after):
        return
    unit = _LOCAL_UNIT.match(draft.cues, after)
    if unit and draft.needs_type:
        draft.pending, draft.how, draft.clue = True, "institution", draft.quote(unit.end())
    firm = _QUOTED_FIRM.match(draft.cues, after) if before.endswith(_QUOTES) else None
    if firm and not _PUBLIC.search(firm.group()):
        draft.pending, draft.how, draft.clue = True, "institution", draft.quote(firm.end() - 1)
        return
    body = None if draft.pending else _INSTITUTION.match(draft.cues, after)
    draft.has_body = body is not None
    if draft.hit.entry.kind == "demonym":
        _judge_demonym(draft, body, before, after)
    elif find_context(draft, before, after):
        acts_itself(draft)
    elif not _is_institution(draft, body, before, after):
        _judge_proper_name(draft, before, after)


def _is_no_place(draft: Draft, before: str, after: str) -> bool:
    if reject_byline(draft) or reject_proper(draft):
        return True
    if draft.needs_type and draft.surface.casefold() == "xinhua":
        draft.reject("agency", draft.surface)
        return True
    if reject_dateline(draft, after) or reject_embedded(draft, before, after) or reject_person(draft, before, after):
        return True
    if reject_namesake(draft, before, after):
        return True
    return is_capital(draft) and judge_capital(draft, before, after)


def _judge_demonym(draft: Draft, body: re.Match[str] | None, before: str, after: str) -> None:
    if body:
        draft.how, draft.rule, draft.clue = "institution", "institution", draft.quote(body.end())
        return
    if _DEMONYM_PLACE.match(after):
        return  # it is the place itself
    if _SPOKEN.search(before) and _LANGUAGE_ENDS.match(after):
        draft.reject("dish", draft.quote(0, 16))
        return
    rest = after.split(" ")
    draft.background("origin", draft.quote(len(" ".join(rest[:2]))), "demonym")


def _is_institution(draft: Draft, body: re.Match[str] | None, before: str, after: str) -> bool:
    if body:
        draft.how, draft.rule, draft.clue = "institution", "institution", draft.quote(body.end())
        # “Pudong police”: the county's own body stands for its type word where only one county bears the name.
        if draft.needs_type and len(draft.codes) == 1 and _COUNTY_BODY.match(after):
            draft.needs_type = False
        return True
    found = _INSTITUTION_BEFORE.search(draft.cues, before) if _LINK.search(before[-24:]) else None
    if found:
        draft.how, draft.rule, draft.clue = "institution", "institution", draft.quote(0, len(before) - found.start())
    return bool(found)


def _judge_proper_name(draft: Draft, before: str, after: str) -> None:
    """“Fuzhou Genesis”: a capitalised word of no known kind makes the place a part of another name, quotes do too."""
    if after[:1] not in " ,”\"’'":
        return
    if draft.needs_type and (mine := _WORKS.match(after)):
        draft.pending, draft.how, draft.clue = True, "institution", draft.quote(mine.end())
        return
    company = _COMPANY.match(draft.cues, after) or (_QUOTED.match(after) if before.endswith(_QUOTES) else None)
    if company:
        draft.pending, draft.how, draft.clue = True, "institution", draft.quote(company.end())
        return
    follower = _NEXT_CAPITAL.match(after)
    # “In Wenchang Han sold files”: a person, whose verb follows.
    if follower and follower.group(1) in _PERSONS and _IN_PLACE.search(draft.before(12)):
        return
    if not follower or follower.group(1) in MONTHS_AND_DAYS or follower.group(1).rstrip("’'s") in _TYPE_WORDS:
        return
    if not is_title_case(draft.opening(300)):
        draft.pending, draft.how, draft.clue = True, "institution", draft.quote(follower.end())


def is_title_case(sentence: str) -> bool:
    """True for headlines in which most long words have a capital, so that a capital proves nothing."""
    words = [w for w in _TITLE_WORD.findall(sentence) if len(w) > 3]
    return len(words) >= 4 and sum(w[0].isupper() for w in words) >= 0.7 * len(words)
