"""“After the State Council called for a crackdown in May, Qinghai ...”: what the state did on a day of its own.

Beside what provinces do, a sentence often names the step of the state that it follows from: in a clause of its own, or
as a paper or a meeting with its day (国家发展改革委等部门9月3日印发的通知). Such a step needs no known verb.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.timing import days_beside, is_report
from dashboard.inflection import PAST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.cases.acts import Act
    from dashboard.cases.scene import Scene
    from dashboard.model import DateSpan, Mention, Organisation

_DAYS = frozenset({"day", "week", "month", "interval"})
_REACH = 80  # characters from a body to its day
_BREAK = re.compile(r"[;:()]|\.\s|, (?!(?:and|or) [a-z]+ other )| - |[–—]|\b(?:while|but|although)\b")
_BREAK_ZH = re.compile(r"[，,。；;：:]")
# "the State Council called", "the central bank and six other bodies had told", "Beijing, for its part, promised"
_ACTED = re.compile(
    rf"(?:['’]s (?!\w+ed\b)(?:[\w-]+ ){{1,4}}?|,? (?:and|with) [\w’' -]{{3,40}}? |(?: \([^)]{{1,20}}\))? )"
    rf"(?:(?:has|had|have|first|also|then|already|\w+ly) ){{0,2}}(?:{PAST})\b(?! by\b)"
)
# "The ministry gave the sum on Thursday": it told, and what it told is the news.
_TOLD = re.compile(
    r"(?:gave|given|let|put|said|says|told|disclosed|revealed|reported|described|counted|cited|added|noted) ?$"
)
_PAPER = (
    r"meeting|session|conference|teleconference|call|notice|circular|statement|document|order|directive|guidelines?|"
    r"announcement|ban|prohibition|decree|paper|memo|note|letter|edict|communiqué|opinion|warning|appeal|pledge"
)
# "a meeting of the State Council in May", "the NDRC's notice of September 3", "the central bank's September ban"
_PAPER_OF = re.compile(
    rf"\b(?:{_PAPER}) (?:of|by|from|at|with|under|(?:issued|held|chaired|led|headed|convened|presided over) by) "
    r"(?:the |China['’]s )?(?:(?:[Vv]ice[- ])?(?:[Pp]remier|[Pp]resident|[Mm]inister) )?$"
)
_ITS_PAPER = re.compile(rf"(?:['’]s?)?(?: [\w-]+){{0,4}}? (?:{_PAPER})\b")
_PAPER_ZH = re.compile(
    r"印发|印發|下发|下發|发布|發布|發佈|出台|公布|发文|發文|召开|召開|部署|宣布|叫停|联合|聯合|通知|公告|通告|会议|會議|"
    r"发出|發出|颁布|要求|明确|明確|启动|啟動|提出|约谈"
)


def find_state_steps(scene: Scene, acts: Sequence[Act]) -> Iterator[tuple[int, int, DateSpan]]:
    """What bodies of the state did on a day that dates none of the `acts` of the scene: (start, end, day)."""
    if not scene.dates:
        return
    taken = {id(act.date) for act in acts}
    capitals = (m for m in scene.mentions if m.how == "metonym")
    actors: list[Organisation | Mention] = sorted((*scene.national_bodies, *capitals), key=lambda a: a.start)
    for actor in actors:
        date = _day_of(scene, actor)
        if date is not None and id(date) not in taken:
            taken.add(id(date))
            yield actor.start, actor.end, date


def _day_of(scene: Scene, actor: Organisation | Mention) -> DateSpan | None:
    did = _did_zh if scene.text[actor.start] > "\u2e80" else _did
    near = days_beside(scene, actor, _DAYS, _REACH)
    return next((d for d in near if (not is_report(scene, d) or _dates_paper(scene, d)) and did(scene, actor, d)), None)


def _dates_paper(scene: Scene, date: DateSpan) -> bool:
    """True for “the statement of May 21”: the day on the paper; “a statement on May 21” tells of something else."""
    return scene.text.endswith(" of ", scene.start, date.start)


def _did(scene: Scene, actor: Organisation | Mention, date: DateSpan) -> bool:
    text = scene.text
    between = text[min(actor.end, date.end) : max(actor.start, date.start)]
    if _names_other(scene, actor, date) or _BREAK.search(between.strip(" ,")):
        return False
    if _PAPER_OF.search(text[max(scene.start, actor.start - 60) : actor.start]):
        return date.start >= actor.end or text[date.end : actor.start].count(" ") < 4
    acted = _ACTED.match(text, actor.end, scene.end)
    if acted is not None:
        return _TOLD.search(acted.group()) is None
    return _ITS_PAPER.match(text, actor.end, scene.end) is not None


def _did_zh(scene: Scene, actor: Organisation | Mention, date: DateSpan) -> bool:
    text = scene.text
    between = text[min(actor.end, date.end) : max(actor.start, date.start)]
    if _names_other(scene, actor, date) or _BREAK_ZH.search(between.strip("，,")):
        return False
    start = max(actor.end, date.end)
    stop = _BREAK_ZH.search(text, start, scene.end)
    return _PAPER_ZH.search(text, actor.end, stop.start() if stop else scene.end) is not None


def _names_other(scene: Scene, actor: Organisation | Mention, date: DateSpan) -> bool:
    """True when a place stands between the body and the day: the day is the place's."""
    low, high = min(actor.end, date.end), max(actor.start, date.start)
    return any(low <= m.start < high for m in scene.placed)
