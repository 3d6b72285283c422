"""Words without a past that tell an act all the same: a chronicle, a pioneer, a rule in force, an answer to “who?”."""

from __future__ import annotations

import re

from dashboard.inflection import HAPPENED

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
# “* June 9 - Hebei empties the park”, “Nov 30, 2020: Yunnan cuts the current”
_DATED_ITEM = re.compile(
    rf"\W*(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:, ?\d{{4}})?|{_MONTH} \d{{4}}|\d{{4}}-\d\d(?:-\d\d)?|"
    rf"\d{{1,2}} {_MONTH}(?: \d{{4}})?) ?[-–—:] "
)
# “Hainan was the pioneer, on December 3.”
_PIONEER = re.compile(
    r"(?: (?:province|itself))? (?:was|were|is|has been)(?: also)? (?:(?:the|a) )?(?:very )?"
    r"(?:first|pioneers?|fore-?runners?|front-?runners?|trail-?blazers?|earliest|quickest|latest)\b"
    r"(?=[,.;:]| (?:to|with)\b)"
)
# “Shandong now runs hotlines”: what a government begins to do. Verbs of being and of trade are left out.
_NOW_DOES = re.compile(
    r"(?: and [A-Z]\w+(?: [A-Z]\w+)?)? (?:now|also|too|already|today) "
    r"(?!(?:is|has|was|lies|sits|stands|remains|produces|supplies|hosts|ranks|accounts|makes|boasts|holds|owns|needs|lacks|seems|looks|appears|expects|hopes|fears|faces|"
    r"enjoys|attracts|draws|depends|relies|exports|generates|uses|consumes|leads|trails|tops|grows|belongs|borders|"
    r"mines|sells|buys|earns|counts|lives|hums|serves|gets|has|knows|burns|feeds|ships)\b)[a-z]{2,}s\b"
)
# “Hainan sets its price at 0.8 yuan”: what only who governs does, in the present of headlines and letters.
_DOES = re.compile(
    r"(?: (?:now|also|too|then|in turn))? (?:sets|fixes|levies|demands|raises|lowers|doubles|triples|bars|bans|orders|"
    r"forbids|outlaws|requires|tells|shuts|closes|stops|halts|switches off|cuts off|pulls the plug|issues|publishes|"
    r"launches|joins|follows|imposes|clears|purges|empties|expels|freezes|seizes|arrests|jails|fines|inspects|raids|screens|evicts)\b"
)
_SUBJECT = re.compile(r"(?:\A|[.;:“\"(–—-] ?|\n|, (?:and|but|while) )(?:[-*•] )?$")
# “Hebei is also cracking down”
_IS_DOING = re.compile(
    r"(?: and [A-Z]\w+(?: [A-Z]\w+)?)? (?:is|are) (?:\w+ )?(?:cracking|closing|shutting|checking|hunting|stepping up|"
    r"tightening|probing|investigating|phasing|cutting|pulling|sweeping|inspecting|clearing|banning|forcing|ordering|"
    r"raiding|fining|punishing|driving|evicting|unplugging|switching off|screening|auditing|calling on|clamping)\b"
)
# “In Shaanxi a former mayor is on trial”
_HELD = re.compile(
    r"\b(?:is|are) (?:now |still )?(?:on trial|in custody|under investigation|behind bars|in detention|"
    r"in jail|in prison|being (?:held|questioned|investigated|tried|checked|inspected|closed|sought))\b|"
    # “In Hebei the number held is now 36”
    r"\b(?:number|toll|count|tally) [^,;.]{0,30}?\b(?:is|stands|has reached)(?: now)?(?: at)? \d|"
    r"\bcounts? (?:the |its |their )?(?:damage|losses|cost|dead|victims)\b"
)
# “After Qinghai it is the turn of Sichuan”
_TURN = re.compile(r"\b(?:is|was|came|comes|it['’]s)(?: now| then)? (?:the )?turn (?:of|for) (?:the )?$")
# “Similar orders exist in Inner Mongolia and Qinghai”, “The same rule holds in Hainan”
_EXISTS = re.compile(
    r"\b(?:orders?|rules?|bans?|measures|notices?|curbs|restrictions|prohibitions?|tariffs?|surcharges?|hotlines?|"
    r"campaigns?|crackdowns?|checks|inspections|policies|policy|regulations?|schemes?|penalties|fines) "
    r"(?:(?:now|also|already|too) )?(?:exists?|appl(?:y|ies)|holds? good|holds?|(?:is|are) (?:now |also |already )?"
    r"(?:in (?:force|place|effect)|under way|valid)),? (?:too,? )?in (?:[A-Z][\w’' -]{2,30}(?:, | and |, and )){0,4}$"
)
# “Its ordinance takes effect on August 1”
_IN_FORCE = re.compile(
    r"(?:['’]s)?(?: [\w’'-]+){0,6}? (?:takes? effect|comes? into (?:force|effect)|enters? into force)\b"
)
# “In Henan it is the grid that acts. Branches there have told farms to leave.”, “There he was expelled.”
_THERE = re.compile(
    r"\W+(?P<told>There,? (?!(?:is|are|was|were|has|have|had|will|may|might|can|could|seems?|appears?|remains?)\b)"
    r"[^.!?\n]{2,160}|[^.!?\n]{0,60}\b(?i:police|branch(?:es)?|officials|authorities|government|bureaus?|courts?|prosecutors|"
    r"inspectors|regulators|planners|grid|compan(?:y|ies)|departments?|commission|officers|cadres) there\b"
    r"[^.!?\n]{2,120}|"
    # “Bottles came from Shanxi, labels from Hubei. In August 51 dens in these two provinces were emptied.”
    r"[^.!?\n]{0,120}\b[Ii]n (?:all )?(?:these|those) (?:two|three|four|five|six|seven|\d) "
    r"(?:provinces|regions|cities|places)\b[^.!?\n]{2,120})"
)
# 继甲、乙之后，丙也出手; 甲最早，去年就定了
_AFTER_THEM = re.compile(r"[继繼][^，,。；]{2,40}?之?[后後][，,]?[^。；]{0,30}(?:也|亦|再|又|成为|成為|跟)")
# 此前有吉林白城、青海海东，21日轮到宁夏: their turns before the news.
_BEFORE_THEM = re.compile(
    r"(?:(?:此前|之前|早前|先前)[还還也已]?有|日[，,]?[轮輪]到)[\u4e00-\u9fff]{0,6}(?:[、和及与與][\u4e00-\u9fff]{0,6}){0,4}$"
)
_EARLIEST = re.compile(
    r"(?:省|市|自治区|自治區)?(?:则|則|是)?(?:最早|率先|抢先|搶先|[带帶][头頭]|先行)(?=[，,]|[\u4e00-\u9fff]{1,16}[了出将將])"
)
_REACH = 200
_LINE = 400  # characters
# “GANSU\nBus meets truck\nFive people died.”: the prose under a heading, and a headline of its own between them.
_UNDER = re.compile(r"[ :：]*\n(?:[^\n]{1,80}(?<![.!?。！？])\n)?[^\n]{20,}[.!?。！？](?=\n|\Z)")


def headed_line(text: str, sentence: tuple[int, int], name: tuple[int, int]) -> tuple[int, int]:
    """The sentence; where it is nothing but the name, “* LANZHOU. Police found ...”, the line that the name heads."""
    if text[sentence[0] : name[0]].strip(" *•·–—+-\n") or text[name[1] : sentence[1]].strip(" .:：\n"):
        return sentence
    if under := line_under(text, name):
        return sentence[0], under
    end = text.find("\n", sentence[1], sentence[1] + _LINE)
    return sentence[0], end if end >= 0 else min(len(text), sentence[1] + _LINE)


def line_under(text: str, name: tuple[int, int]) -> int:
    """Where the prose ends that stands under a name alone in its line; 0 where none does."""
    if text[max(0, name[0] - 1) : name[0]].strip("\n"):
        return 0
    under = _UNDER.match(text, name[1], name[1] + _LINE)
    return under.end() if under else 0


def tells_now(text: str, sentence: tuple[int, int], name: tuple[int, int]) -> bool:
    """True when the sentence [start, end) tells an act of the place at `name` without a verb in the past."""
    start, end = max(sentence[0], name[0] - _REACH), min(sentence[1], name[1] + _REACH)
    if text[name[0]] > "\u2e80":
        if _BEFORE_THEM.search(text, start, name[0]) or _EARLIEST.match(text, name[1], end):
            return True
        them = _AFTER_THEM.search(text, start, end)
        return them is not None and them.start() < name[0] < them.end()
    if sentence[0] == start and _DATED_ITEM.match(text, start, name[0]):
        return True
    if _TURN.search(text, start, name[0]) or _EXISTS.search(text, start, name[0]) or _HELD.search(text, start, end):
        return True
    if _DOES.match(text, name[1], end) and _SUBJECT.search(text[start : name[0]]):
        return True
    own = (_PIONEER, _NOW_DOES, _IS_DOING, _IN_FORCE)
    return any(pattern.match(text, name[1], end) for pattern in own) or _goes_on_there(text, sentence[1])


def _goes_on_there(text: str, end: int) -> bool:
    found = _THERE.match(text, max(0, end - 1), end + _REACH)
    return found is not None and bool(HAPPENED.search(found["told"]))
