"""Acts told in words that no topic lists: an authority and a day are an act; its sort is guessed from hints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.timing import heads, is_report, stands_first
from dashboard.cases.triggers import Trigger
from dashboard.cues import Cue

if TYPE_CHECKING:
    from collections.abc import Collection

    from dashboard.cases.scene import Scene
    from dashboard.model import Action

_AUTHORITY = Cue(
    r"\b(?:authorit(?:y|ies)|governments?|officials|police|officers|detectives|regulators?|commissions?|bureaus?|"
    r"departments?|administrations?|courts?|judges?(?!['’] )|prosecutors?|procuratorates?|ministry|ministries|"
    r"councils?|committees?|offices?(?! (?:rooms?|space|block|buildings?|towers?|workers?|staff|chairs?))|watchdogs?|"
    r"inspectors?|planners?|teams?|task force|branch(?:es)?|agencies|"
    r"(?:disciplinary|judicial|procuratorial|security|party|state) organs?|"
    r"customs|grid (?:company|operator)|city hall|magistrates?|tribunal)\b|"
    r"(?:公安|警方|民警|警司|警署|調查科|法院|检察院|檢方|发改委|发展改革委|发改局|政府|部门|监管局|管理局|通信管理局|经信局|工信厅|"
    r"能源局|电力公司|供电公司|"
    r"金融办|金管局|證監會|纪委|监委|海关|税务局|委员会|办公室|小组|警察局|地檢署|調查局|刑事局)",
    re.IGNORECASE,
)
# A force and a number of things: it took them. "Police pounced on 600 machines", 警方挖出8台矿机.
_FORCE_AND_GOODS = re.compile(
    r"\b(?:police|officers|detectives|customs|branch|station|squad)\b[^.;]{0,80}?"
    r"\b(?:\d[\d,]*|dozens of|hundreds of|\w+teen|\w+ty) "
    r"(?:[\w-]+ ){0,2}(?:machines|rigs|computers|servers|devices|phones|cards|miners)\b|"
    r"(?:警|公安|海关|關員)[^。；;]{0,40}?\d[\d,]*余?[台部张張]",
    re.IGNORECASE,
)
# Hints from the general words of administration, in the order in which they are tried.
_HINTS: tuple[tuple[re.Pattern[str], Action], ...] = (
    (re.compile(r"\b(?:court|judges?|tribunal|lawsuit|suit|plaintiff)\b|法院|法官", re.IGNORECASE), "other"),
    (
        re.compile(
            r"\b(?:must|have to|has to|ordered|required|rules?|notice|circular|document|tariff|kilowatt-hour|policy|"
            r"decision)\b|"
            r"要求|通知|规定|文件|方案|决定",
            re.IGNORECASE,
        ),
        "regulation",
    ),
    (
        re.compile(r"\b(?:hotlines?|phone numbers?|tip-?offs?|denounced?|informers?)\b|举报|檢舉", re.IGNORECASE),
        "inspection",
    ),
    (_FORCE_AND_GOODS, "seizure"),
    (
        re.compile(r"\b(?:inquir(?:y|ies)|probes?|investigations?)\b|(?:调查|調查)(?:组|組)", re.IGNORECASE),
        "investigation",
    ),
    (
        re.compile(
            r"\b(?:visit\w*|check\w*|inspect\w*|looked|found|counted|teams?|went|toured|walked in|turned up|sifted|"
            r"combed)\b|"
            r"发现|检(?!察|方)|查|走进",
            re.IGNORECASE,
        ),
        "inspection",
    ),
    (re.compile(r"\b(?:police|officers|detectives)\b|警", re.IGNORECASE), "investigation"),
)
# "Ms. Zhang of Tianjin lost 260,000 yuan": what somebody met with, told before the news begins.
_PERSON_OF = re.compile(
    r"\b(?:Mr|Ms|Mrs|Miss|Dr)\.? (?:[A-Z][\w’'-]* ){1,3}(?:of|from|in) $|\b[Aa] (?:[\w-]+ ){1,3}(?:of|from) $|"
    r"(?:家住|住在|来自|來自)[\u4e00-\u9fff]{0,6}$"
)
# 在北京出差的张先生, 徐某4月13日加了: the day on which somebody met with something.
_PERSON_FROM_ZH = re.compile(
    r"(?:出差|打工|工作|务工|務工|生活|居住|上学|上學|读书|讀書|旅游|旅遊)?的[\u4e00-\u9fff]{1,3}(?:先生|女士|小姐|某|男子|女子)"
)
_OF_SOMEBODY_ZH = re.compile(r"[\u4e00-\u9fff]某[某甲乙丙]?$")
# "2021-05-21 伊犁网警", "某市公安局 2021年5月21日": who signs, and when.
_WHO = (
    r"[\u4e00-\u9fff]{2,16}?(?:网警|網警|公安|警方|分?局|法院|检察院|檢察院|发布|發佈|融媒体?|日报|日報|晚报|晚報|政府|"
    r"办公室|委员会)"
)
_HAN = "[〇○零一二三四五六七八九十]"
_WHEN = rf"(?:\d{{4}}[-./年]\d{{1,2}}(?:[-./月]\d{{1,2}}日?)?|{_HAN}{{4}}年{_HAN}{{1,3}}月{_HAN}{{1,3}}日)"
_SIGNATURE = Cue(rf"\W*(?:{_WHEN}\W*{_WHO}|{_WHO}\W*{_WHEN})\W*")
# "Nobody in the office picked up the phone", "The ministry counted 3,654 in hospital": nothing was done.
_TELLS_ONLY = re.compile(
    r"\W*(?:(?:Nobody|No one|None|Neither)\b|(?:[\w’'-]+ ){1,8}?(?:(?:counted|estimated|tallied) (?:some |over )?\d|"
    r"(?:gave|put|read|sent) out (?:the |its |their |more )?(?:details?|news|figures?|numbers?|names?)\b|"
    r"gave the (?:news|details|figures?)\b))"
)
_DAYS = frozenset({"day", "week", "month"})
# Of rulings nobody tells more than the year: "In 2021 a court in Guiyang called mining a risk".
_COLON = re.compile(r"(?:, [A-Z]\w+(?: [A-Z]\w+)?)?[:：]")
_COURT = re.compile(r"courts?|judges?|tribunal|magistrates?|法院", re.IGNORECASE)
_COURT_DAYS = _DAYS | {"year"}


def names_authority(text: str) -> bool:
    """True when an authority (police, a court, a bureau ...) is named in the text."""
    return bool(_AUTHORITY.pattern.search(text))


def is_signature(scene: Scene) -> bool:
    """True for the line in which somebody signs: a body and a day, and no verb."""
    if not scene.cues & _SIGNATURE.bit or not scene.is_chinese:
        return False
    return _SIGNATURE.pattern.fullmatch(scene.text, scene.start, scene.end) is not None


def find_plain(scene: Scene) -> Trigger | None:
    """The authority of a dated sentence as a weak trigger with the likeliest action; None without authority or date."""
    actor = _actor(scene) if scene.dates else None
    if (
        actor is None
        or _TELLS_ONLY.match(scene.text, scene.start, scene.end)
        or not _is_dated(scene, _COURT_DAYS if _COURT.match(scene.text, *actor) else _DAYS)
    ):
        return None
    action: Action = next((action for hint, action in _HINTS if hint.search(scene.sentence)), "other")
    return Trigger(*actor, action, is_weak=True)


def _actor(scene: Scene) -> tuple[int, int] | None:
    """Where the authority of the sentence stands, or the place that heads it as an item: "+ Yunnan: sites checked"."""
    authority = _AUTHORITY.search(scene.cues, scene.text, scene.start, scene.end)
    if authority is not None:
        return authority.span()
    place = scene.placed[0] if scene.placed else None
    if place is None or not (stands_first(scene, place.start) or _heads_behind_day(scene, place.start)):
        return None
    if not _COLON.match(scene.text, place.end, scene.end):
        return None
    return place.start, place.end


def _heads_behind_day(scene: Scene, start: int) -> bool:
    """True for the place of "AUG 19 Lianyungang, Jiangsu: 615 ill": nothing but a day stands before it."""
    day = scene.dates[0]
    return stands_first(scene, day.start) and not scene.text[day.end : max(day.end, start)].strip(" :,-–—")


def find_lead(scene: Scene, told: Collection[str] = ()) -> Trigger | None:
    """The place of the dated sentence that opens the news, as a weak trigger: what happened there, whoever did it.

    The day on which an authority announced it dates it when the article tells no other act of that province; those of
    which it does are `told`.
    """
    place = scene.placed[0] if scene.placed else None
    if place is None or not (_is_dated(scene) or (place.province not in told and _is_announced(scene))):
        return None
    if _PERSON_OF.search(scene.text, max(scene.start, place.start - 60), place.start):
        return None
    if _PERSON_FROM_ZH.match(scene.text, place.end, scene.end):
        return None
    return Trigger(place.start, place.end, "other", is_weak=True)


def _is_announced(scene: Scene) -> bool:
    """True when an authority tells the news: "... the commission announced on Monday"."""
    days = (d for d in scene.dates if d.precision == "day" and not d.is_future)
    return any(is_report(scene, d) and not heads(scene, d) for d in days) and names_authority(scene.sentence)


def _is_dated(scene: Scene, precisions: frozenset[str] = _DAYS) -> bool:
    days = (d for d in scene.dates if d.precision in precisions and not d.is_future)
    days = (d for d in days if not _OF_SOMEBODY_ZH.search(scene.text, max(scene.start, d.start - 3), d.start))
    return any(not heads(scene, d) and not is_report(scene, d) for d in days)
