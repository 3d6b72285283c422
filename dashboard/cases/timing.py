"""When: which date expression of a sentence belongs to which act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import Cue, bits_of
from dashboard.inflection import PAST

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from dashboard.cases.scene import Scene
    from dashboard.cases.triggers import Trigger
    from dashboard.model import Action, DateSpan, Mention, Organisation

_DATELINE_END = re.compile(r"[\]】)）]")
_LONGEST_DATELINE = 120
# A clause of its own: nothing before it dates what stands behind it, when there is a verb on both sides.
_CLAUSE = re.compile(r";|；|。|, (?:and|but|while|as|which)\b| [-–—] |，|,(?=[ \u4e00-\u9fff])|: ")
_TIME_WAS = re.compile(r"[，,]时间(?:是|为|在|定格在)$")  # "被摁住了,时间是4月12日18时许"
_HARD_BREAK = re.compile(r";|；|——| [–—] ")
_HARD_BREAK_AFTER = re.compile(r";|；|——| [–—] |: |:[“\"]")
# "In line with the notice of September 3, ...": the date of what the act rests on.
_BASIS = Cue(r"[\W\d]{0,20}(?:依照|根据|按照|依据|鉴于|为落实|为贯彻|根據|依據)")
_COMMA = re.compile(r"[,，]")
_RELATIVE = Cue(r"\b(?:who|whom|whose|which|where|when)\b")
_RELATIVE_START = re.compile(r"^,? ?(?:and |some of |one of |many of )?(?:who|whom|whose|which|where)\b")
_SINCE_BEFORE = Cue(r"(?:\b[Ss]ince|\b[Ff]rom|\b[Bb]etween|\b[Dd]uring|(?<![来來])自|从|從|自从|期间)\s?(?:the )?$")
_SINCE_AFTER = re.compile(r"^\s?(?:以来|以來|起(?![诉訴])|至|到|期间|期間|间,|间，|年间)")
_DEADLINE_BEFORE = Cue(
    r"\b(?:[Bb]y|[Bb]efore|[Uu]ntil|[Tt]ill|no later than|ahead of|deadline of|截至|截止)\s?(?:the )?$"
)
_DEADLINE_AFTER = Cue(r"^\s?(?:零点|零時|\d{1,2}[点時时]|底|末)?\s?(?:之前|以前|前)")
# “said on Thursday”, “a statement on Wednesday”: the day of the telling; the act itself was on that day or before.
_SAID_BEFORE = Cue(
    r"(?:\b(?:said|says|announced|reported|reports?|wrote|writes|told \w+(?: \w+){0,2}|statement|(?<!, )confirmed|"
    r"disclosed|(?:wrote|said|posted)(?: so)? (?:on|in|via) [A-Z]\w+(?: [A-Z]\w+)?|"
    r"(?:said|says|wrote|disclosed) in an? (?:\w+ )?(?:notice|notification|circular|letter)|according to [^,;]{2,60}|"
    r"tells \w+|(?:release|bulletin|post|briefing)(?: dated| issued| published)?)|[报通公]告|通报|公布|消息|获悉)"
    r"(?: so| late| early)?(?: on| of|"
    r",)? ?(?:the )?$"
)
_SAID_AFTER = Cue(
    r"^,? (?:[A-Z][\w’'-]*\s?){1,4}: |^(?:,? (?:[A-Z][\w’'-]+ ){1,4}(?:said|says|reported|reports|announced)\b)|"
    r"^(?:[上下]午|晚|晚间|晚間)?(?:[说說称稱]|表示|透露|证实|證實|指出|介绍|介紹)|"
    r"^[\u4e00-\u9fff]{0,12}?(?:消息|讯|"
    r"訊|电|電|通报|发布|公布|获悉|刊出|刊登|刊发|刊發|播出|撰文|报道称|報道稱|報導稱)"
)
# "BlockBeats, July 16 - ", "(WeChat), 10 September:": the day of the source stands at the head of its text.
_HEAD = re.compile(r"[^.!?。]{0,60}$")
# "The ministry gave the sum on Thursday: 40 billion": it told, and did nothing else.
_GAVE = re.compile(
    r"\b(?:gave|shared|disclosed|revealed|said|told|reported|announced|explained|summed|described|counted|listed|"
    r"wrote)\b"
)
_HEAD_END = re.compile(r"\s?(?:[:：|]|[-–—]+ )")
_TELLING_DAYS = 3
# “a student born in 2000”, 成立于2017年: what a person or a firm was or did long before.
_BIRTH = Cue(
    r"\b(?:born|founded|established|registered|incorporated|set up|graduated|married|retired|aged)(?: \w+){0,2}? "
    r"(?:in|on|since) (?:the )?$|(?:生于|出生于|成立于|创办于|注册于|毕业于)$"
)
_BIRTH_AFTER = re.compile(r"(?:出?生(?!产|產|效)|入党|入黨|参加工作|參加工作|毕业|畢業)")
# “After the State Council called for a crackdown in May, Qinghai ...”: the date of the opening clause stays in it.
_OPENING = Cue(r"\W*(?:After|Since|When|As|Before|While|Though|Although|Once)\b")
# 2024年1月12日…突出事故…,5人被批捕; "last month's collapse": the day of the accident, and not of what followed.
_ACCIDENT = re.compile(r"(?<![对對就])(?:事故|爆炸|火灾|火災|坍塌|垮塌|透水|瓦斯突出|地震|洪灾|车祸|車禍)")
_OF_ACCIDENT = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}(?:accident|blast|explosion|fire|collapse|disaster|crash|outburst|flood|leak|landslide|"
    r"quake|earthquake|shooting|attack|tragedy)\b"
)
# "has closed 118 and plans to close 60 by the end of 2025": the day of the plan.
_PLANS = re.compile(
    r"\b(?:and|but|while) (?:[\w’'-]+ ){0,4}?(?:(?:plan(?:s|ned)?|aim(?:s|ed)?|intend(?:s|ed)?|hope[sd]?|want(?:s|ed)?|"
    r"expect(?:s|ed)?|pledge[sd]?|vow(?:s|ed)?|promise[sd]?|is|are) to|will)\b"
)
_FINITE = re.compile(r",? (?:has|have|had|was|were|is|are)\b")
_PRONOUN = re.compile(r"\b(?:who|which|where|that)\b")
# "When the ban came in May 2021, farms were switched off": what happens meanwhile happens in that month.
_WHILE = re.compile(r"\W*(?:When|As|While)\b")
# "* June 9 - ", "6月9日：" head an item; "2022-06-22 | " is when the page was put up.
_NO_WORD = re.compile(r"[^\w\u4e00-\u9fff]*")
_ITEM = re.compile(r"\.?\s?(?:[-–—:：]|——)\s?")
_BAR = re.compile(r"\s?[|｜]")
# What stands before a date that opens its sentence, where its next part begins, and what turns to the present there.
_AT_HEAD = re.compile(
    r"\W*(?:(?:(?:[Ll]ate |[Ee]arly )?(?:[Oo]n|[Ii]n)|[Dd]uring)(?: the)? )?(?:(?:the )?(?:morning|evening|night) of )?"
)
_SEMICOLON = re.compile("[;；]")
# "charged in June; the court gave two years and a fine": what a court adds has a day of its own.
_COURT = re.compile(r"\bcourts?\b|\bjudges?\b|法院|判[处處决決]")
_MOST_PARTS = 40  # of one sentence: more is no sentence
_LATER: frozenset[Action] = frozenset({"charge", "sentence"})  # the next stage of a case has its own day
_NOW = re.compile(
    r"\s?(?:now\b|so far\b|since then|目前|现在|現在|如今|至今|今|迄今|"
    r"[^，。；]{0,20}(?:陆续|陸續|随后|隨後|其后|其後|后来|後來))"
)
_FULL_YEAR = re.compile(r"(?:19|20)\d\d")
# "Since a meeting of the State Council in May, four regions have ...": the day of the meeting.
_AFTER_EVENT = re.compile(r"\W*Since(?: [\w’'-]+){2,} (?:in|on|of) (?:the )?$")
_FORCE = re.compile(
    r"\b(?:[Pp]olice|task force|officers|detectives|investigators|inspectors|teams|prosecutors|courts?|bureau)\b|"
    r"警|公安|专案组|專案組|法院|检察|檢察"
)
_TAKING: frozenset[Action] = frozenset({"seizure", "arrest", "investigation"})
_THEY = re.compile(r",? (?:they|it|he|she) ")
_BE = re.compile(r"\b(?:was|were|been|be|being)(?: \w+ly)? $")
_OPENING_WORD = 12  # characters: "Between "
_HELPERS = re.compile(r"\b(?:was|were|had|been)\b")
_DAYS_RUNNING = re.compile(r"起?(?:一连|一連|连续|連續|接连|接連)")
# "charges a crew that sold coins until the site went blank on May 8": when the conduct ended.
_UNTIL_THEN = re.compile(r"\b(?:until|till) (?:the|its|his|her|their|they|he|she|it|police) [\w’'-]")
_REASON = re.compile(r"\b(?:for|over|after|who|which|that|where|when|suspected|accused|since|of having)\b|[，,;；]")
_CUSTODY = re.compile(
    r"(?:custody|detention|detained|held|jail|prison|investigation|inquiry|bail|dat(?:es?|ed|ing)) (?:\w+ ){0,2}$"
)
# 年初至今, "so far this year": a stretch in which things happened, and the day of none.
_TO_DATE = re.compile(r"\s?(?:至今|迄今|到现在|到現在)|,? (?:to date|so far)\b")
STEPS: frozenset[Action] = frozenset({"sentence", "charge", "arrest", "expulsion", "fine", "investigation", "seizure"})
_PAST = re.compile(rf"\b(?:{PAST})\b")
_DEADLINES = bits_of(_DEADLINE_BEFORE, _DEADLINE_AFTER)
# "a decision dated November 19 and published on Thursday": of both days the one on the paper.
_DATED = re.compile(r"\bdated (?:on |from |to )?$")
_NEXT_WORD = 2
_REACH = 1000  # characters: a date further away belongs to something else
_MOST_DATES = 12
_NEXT_VERB = re.compile(r"[^,;]{0,12}?,? (?:and|then|but|before|after)(?: then| later| also)? $")
_TAKEN = 6  # boundaries
_BREAK_COST = 12  # characters that a clause boundary counts for


def distance(trigger: Trigger, date: DateSpan) -> int:
    """Characters between a verb and a date expression; 0 when one lies in the other."""
    return max(date.start - trigger.end, trigger.start - date.end, 0)


def days_beside(scene: Scene, actor: Mention | Organisation, precisions: Set[str], reach: int) -> list[DateSpan]:
    """The days of these precisions fewer than `reach` characters from who acts, the nearest first.

    Neither days ahead nor deadlines are among them.
    """

    def away(date: DateSpan) -> int:
        """Characters between the date and who acts."""
        return max(date.start - actor.end, actor.start - date.end)

    usable = (d for d in scene.dates if d.precision in precisions and d.value and not d.is_future and away(d) < reach)
    return sorted((d for d in usable if not is_deadline(scene, d)), key=away)


def is_deadline(scene: Scene, date: DateSpan) -> bool:
    """True for "by June 20", 20日前: the day until which, not the day on which."""
    if not scene.cues & _DEADLINES:
        return False
    before = scene.text[max(scene.start, date.start - 20) : date.start]
    after = scene.text[date.end : min(scene.end, date.end + 8)]
    return bool(_DEADLINE_BEFORE.search(scene.cues, before) or _DEADLINE_AFTER.search(scene.cues, after))


def is_report(scene: Scene, date: DateSpan) -> bool:
    """True for “police said on Thursday”, 5日通报: the day of the telling, which dates an act for want of better."""
    if _SAID_BEFORE.search(scene.cues, scene.text, max(scene.start, date.start - 90), date.start):
        return True
    return bool(_SAID_AFTER.match(scene.cues, scene.text[date.end : min(scene.end, date.end + 40)]))


def heads(scene: Scene, date: DateSpan) -> bool:
    """True for the day of a source at the head of its text: "BlockBeats, July 16 - ", "2022-06-22 | ".

    A day well before publication heads an item of a calendar: what it tells happened on it.
    """
    if not _HEAD.match(scene.text, scene.start, date.start) or not _HEAD_END.match(scene.text, date.end, scene.end):
        return False
    if scene.before is not None and is_item(scene.before):
        return False  # one line after the other begins with its day: a calendar
    before = scene.text[scene.start : date.start]
    if _PAST.search(before) and not _GAVE.search(before):
        return False  # "The bureau put out a reminder yesterday: ..."
    published = scene.cast.article.published.earliest
    return published is None or date.earliest is None or (published - date.earliest).days <= _TELLING_DAYS


def find_date(scene: Scene, trigger: Trigger) -> DateSpan | None:
    """The date expression of the sentence that dates the act; None when it has none.

    Datelines, names and vague words are no dates; a relative clause keeps its date, and so does what lasted since or
    between two dates when the act is a step against a person. The nearest one counts; in Chinese the one before.
    """
    if not scene.dates:
        return None if trigger.action in _LATER else _day_of_part_before(scene)
    near = sorted((d for d in scene.dates if distance(trigger, d) <= _REACH), key=lambda d: distance(trigger, d))
    usable = [d for d in near[:_MOST_DATES] if _is_usable(scene, d) and not _is_elsewhere(scene, d, trigger)]
    own = [d for d in usable if not d.is_future and not is_deadline(scene, d)] or usable
    if scene.is_chinese:
        own = [d for d in own if _TIME_WAS.search(scene.text, scene.start, d.start)] or own
        own = [d for d in own if d.end <= trigger.start] or own
    if not usable and _opens(scene, scene.dates[0], trigger):
        return scene.dates[0]
    return min(own, key=lambda d: _cost(scene, d, trigger), default=None)


def _day_of_part_before(scene: Scene) -> DateSpan | None:
    """去年六月，质检总局暂停进口；厦门海关退运一批: the day that opens a sentence cut at its semicolons."""
    first = scene
    for _ in range(_MOST_PARTS):
        if first.before is None or first.dates or not first.before.sentence.rstrip().endswith(("；", ";")):
            break
        first = first.before
    if first is scene or len(first.dates) != 1 or _is_new(scene, scene.start):
        return None
    return first.dates[0] if _is_day_ahead(first, first.dates[0]) else None


def _opens(scene: Scene, date: DateSpan, trigger: Trigger) -> bool:
    """ "In May 2013 the mayor was fined; his deputy was told to resign": the day of all that the sentence tells."""
    turn = _SEMICOLON.search(scene.text, date.end, trigger.start)
    if turn is None or trigger.action in _LATER or _is_new(scene, turn.end()):
        return False
    return _is_day_ahead(scene, date) and all(d is date or d.end < turn.start() for d in scene.dates)


def _is_day_ahead(scene: Scene, date: DateSpan) -> bool:
    """True for a day of acts with which the sentence opens."""
    if date.is_future or not _AT_HEAD.fullmatch(scene.text, scene.start, date.start):
        return False
    return _is_usable(scene, date) and not (is_deadline(scene, date) or is_report(scene, date))


def _is_new(scene: Scene, start: int) -> bool:
    """True when the part of the sentence behind `start` turns to the present, or to what a court adds."""
    return bool(_NOW.match(scene.text, start) or _COURT.search(scene.text, start, scene.end))


def _cost(scene: Scene, date: DateSpan, trigger: Trigger) -> int:
    between = scene.text[min(date.end, trigger.end) : max(date.start, trigger.start)]
    breaks = sum(1 for _ in _CLAUSE.finditer(between))
    # "received a report on March 3 and arrested five on May 20": a date stays with the verb before it.
    is_taken = date.end <= trigger.start and _NEXT_VERB.match(between) is not None
    is_on_paper = _DATED.search(scene.text, max(scene.start, date.start - 24), date.start) is not None
    return distance(trigger, date) + _BREAK_COST * (breaks + _TAKEN * (is_taken - is_on_paper))


def _is_usable(scene: Scene, date: DateSpan) -> bool:
    if "name" in date.rule or date.anchor == "name" or date.precision == "vague" or heads(scene, date):
        return False
    if _BIRTH.search(scene.cues, scene.text, max(scene.start, date.start - 40), date.start):
        return False
    if (
        _BIRTH_AFTER.match(scene.text, date.end)
        or _TO_DATE.match(scene.text, date.end)
        or _OF_ACCIDENT.match(scene.text, date.end)
    ):
        return False
    if _BAR.match(scene.text, date.end) and _FULL_YEAR.search(date.surface) and date.start == scene.start:
        return False
    if scene.text[scene.start] in "[【(（":
        closing = _DATELINE_END.search(scene.text, scene.start, min(scene.end, scene.start + _LONGEST_DATELINE))
        return closing is None or date.start > closing.start()
    return True


def _is_elsewhere(scene: Scene, date: DateSpan, trigger: Trigger) -> bool:
    """True when the date belongs to another clause, or says how long the conduct went on."""
    return (
        _is_relative(scene, date, trigger)
        or _UNTIL_THEN.search(scene.text, trigger.end, max(trigger.end, date.start)) is not None
        or _is_broken_off(scene, date, trigger)
        or _is_duration(scene, date, trigger)
        or _is_in_opening(scene, date, trigger)
        or _is_of_accident(scene, date, trigger)
        or (date.is_future and _PLANS.search(scene.text, trigger.end, max(trigger.end, date.start)) is not None)
    )


def _is_of_accident(scene: Scene, date: DateSpan, trigger: Trigger) -> bool:
    if trigger.action == "other" or date.end > trigger.start or not scene.is_chinese:
        return False
    accident = _ACCIDENT.search(scene.text, date.end, trigger.start)
    return accident is not None and _COMMA.search(scene.text, accident.end(), trigger.start) is not None


def _is_in_opening(scene: Scene, date: DateSpan, trigger: Trigger) -> bool:
    """True when the date belongs to the verb of an opening clause, and the act is told behind its comma."""
    if date.end > trigger.start or not _OPENING.match(scene.cues, scene.text, scene.start):
        return False
    if date.precision in ("day", "month", "year") and _WHILE.match(scene.text, scene.start):
        return date.precision == "day" and scene.text.endswith("had ", scene.start, trigger.start)
    comma = scene.text.find(", ", date.end, trigger.start)
    opening = scene.text[scene.start : date.start]
    return comma >= 0 and bool(_PAST.search(opening) or _AFTER_EVENT.match(opening))


def _is_relative(scene: Scene, date: DateSpan, trigger: Trigger) -> bool:
    if date.start >= trigger.end:
        relative = _RELATIVE.search(scene.cues, scene.text, trigger.end, date.start)
        # "the notice which the bureau sent on Saturday" is dated by its own relative clause.
        return relative is not None and relative.start() - trigger.end > _NEXT_WORD
    if date.end > trigger.start:
        return False
    if _FINITE.match(scene.text, date.end):
        behind = max((p.end() for p in _PRONOUN.finditer(scene.text, scene.start, date.start)), default=date.start)
        if _PAST.search(scene.text, behind, date.start):
            return True  # "where a blast killed eleven last August has been charged"
    comma = scene.text.rfind(",", scene.start, date.start)
    closing = scene.text.find(",", date.end, trigger.start)
    return comma >= 0 and closing >= 0 and bool(_RELATIVE_START.match(scene.text[comma : date.start]))


def _is_broken_off(scene: Scene, date: DateSpan, trigger: Trigger) -> bool:
    if date.start > trigger.start:
        return bool(_HARD_BREAK_AFTER.search(scene.text, trigger.end, date.start))
    if _BASIS.match(scene.cues, scene.text, scene.start, date.start):
        return bool(_COMMA.search(scene.text, date.end, trigger.start))
    if heads_item(scene, date) or _runs_on(scene, date, trigger):
        return False
    return bool(_HARD_BREAK.search(scene.text, date.end, trigger.start))


def _runs_on(scene: Scene, date: DateSpan, trigger: Trigger) -> bool:
    """ "On July 8 officers entered nine flats; four men were arrested": the day that opens a story of one force."""
    is_ahead = date.precision == "day" and _AT_HEAD.fullmatch(scene.text, scene.start, date.start) is not None
    if trigger.action not in STEPS or not is_ahead:
        return False
    cut = max((found.end() for found in _HARD_BREAK.finditer(scene.text, date.end, trigger.start)), default=scene.end)
    return all(place.start < cut for place in scene.placed) and all(day.start < cut for day in scene.dates)


def heads_item(scene: Scene, date: DateSpan) -> bool:
    """True for "* June 9 - one park is closed; another province follows": the day of all that the item tells."""
    return stands_first(scene, date.start) and _ITEM.match(scene.text, date.end) is not None


def is_item(scene: Scene) -> bool:
    """True when the sentence stands under a day of its own, as an item of a calendar."""
    return any(heads_item(scene, date) for date in scene.dates[:1])


def stands_first(scene: Scene, start: int) -> bool:
    """True when no word of the sentence stands before `start`."""
    return _NO_WORD.fullmatch(scene.text, scene.start, start) is not None


def _is_duration(scene: Scene, date: DateSpan, trigger: Trigger) -> bool:
    """ "Between 2017 and 2020", 自2022年8月起: when the conduct went on; "in custody since" dates the arrest."""
    if trigger.action not in STEPS:
        return False
    before = scene.text[max(scene.start, date.start - 20) : date.start]
    if _FORCE.search(scene.text, date.end, trigger.start) or _goes_on_acting(scene, date, trigger):
        return False  # "from May to June a task force broke up 14 gangs": the act itself went on
    is_of_act = trigger.action in _TAKING and date.start >= trigger.end
    if is_of_act and not _REASON.search(scene.text, trigger.end, date.start):
        return False  # "collected 2,957 machines from October to March"
    if _opens_with(scene, date, trigger):
        return False
    since = _SINCE_BEFORE.search(scene.cues, before)
    if since:
        return not _CUSTODY.search(before[: since.start()])
    return bool(_SINCE_AFTER.search(scene.text[date.end : date.end + 4]))


def _opens_with(scene: Scene, date: DateSpan, trigger: Trigger) -> bool:
    """ "Between December and April fourteen gangs were smashed": the first thing that the sentence tells."""
    if scene.is_chinese or date.start - scene.start > _OPENING_WORD or date.end > trigger.start:
        return False
    return _PAST.search(_HELPERS.sub("", scene.text[date.end : trigger.start])) is None


def _goes_on_acting(scene: Scene, date: DateSpan, trigger: Trigger) -> bool:
    """ "From December they travelled far, broke up 14 gangs", 周二起一連三日拘捕: the act itself goes on since then."""
    between = scene.text[date.end : max(date.end, trigger.start)]
    if _DAYS_RUNNING.match(between):
        return True
    passive = _BE.search(scene.text, max(scene.start, trigger.start - 20), trigger.start)
    return _THEY.match(between) is not None and passive is None


def share_dates(
    dated: Sequence[tuple[Trigger, DateSpan | None, object]], scene: Scene | None = None
) -> list[DateSpan | None]:
    """One expression dates the acts of one place only, and of two verbs around it only the nearer one.

    Takes (verb, date, place) of the acts of one sentence, and its scene; returns their dates. A date that heads the
    sentence as an item of a list is that of all.
    """
    dates = [date for _, date, _ in dated]
    for i, (one, date, place) in enumerate(dated):
        if scene is not None and date is not None and heads_item(scene, date):
            continue
        for j, (other, _, elsewhere) in enumerate(dated):
            if i == j or date is None or dates[i] is None or dates[j] is not date:
                continue
            if scene is not None and _opens(scene, date, max(one, other)):
                continue
            is_between = min(one.end, other.end) <= date.start <= max(one.start, other.start)
            if is_between or place != elsewhere:
                far = max((i, j), key=lambda k: distance(dated[k][0], date))
                dates[far] = None
    return dates
