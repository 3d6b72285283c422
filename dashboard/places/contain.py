"""Written containment: “X in Y Province”, “X, Y”, “Y's X”, “Y省X市”, “the Y city”."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.codes import provinces
from dashboard.places.gazetteer import Candidate
from dashboard.places.script import simplified
from dashboard.places.words import CONNECTORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.places.draft import Draft

_WORDS = re.compile(r"[\w’'-]+")
_BREAK = re.compile(r"[.;:!?。；：！？]")
_PARENT_BEFORE = re.compile(r"^(?:['’]s|,? province['’]?s?|province)?,? ?(?:city of |county of |capital,? )?$")
_ZH_TYPES = frozenset({"", "省", "市", "州", "自治区", "自治區"})
_ZH_BETWEEN = _ZH_TYPES | {"的", "·", "："}
_REACH = 90
_NEXT = 5  # characters
_RANK = {"province": 0, "prefecture": 1, "zone": 2, "county": 3}
# “乌海市公安局海南分局”, “乌海海南分局”, “the Hainan branch of the Wuhai bureau”: a branch under a city is its
# district.
_ZH_BUREAU = re.compile(r"市?(?:(?:公安|市场监督管理|市場監督管理|市场监管|税务|稅務|工商|城管|环保|生态环境)?局)?\Z")
_ZH_BRANCH = re.compile(r"[分支]局|公安分局")
_QUARTER = re.compile(r" (?:district|county|township|sub-?district|neighbou?rhood|quarter)\b", re.IGNORECASE)
_BRANCH_OF = re.compile(
    r" (?:(?:district|public security|police|county) )*(?:branch|sub-?bureau|sub-?station)(?: of|,)(?: the)? \Z",
    re.IGNORECASE,
)
_BUREAU = re.compile(
    r"(?:['’]s)?(?: (?:city|municipal|public|security|police|bureau|department)(?:['’]s)?)*(?:['’]s)? \Z", re.IGNORECASE
)
_BRANCH = re.compile(r" (?:branch|sub-?bureau|sub-?station|district)\b", re.IGNORECASE)
_ZONE = re.compile(r"(?: (?:[A-Z][\w-]+|and)){0,5} (?:Zone|Park)\b")
_TOWNS = r"(?:city|town|county|prefecture|district|hub|port|base|capital|metropolis|resort|community|place)"
# “Yulin, the coal city in the north of Shaanxi”
_APPOSITION = re.compile(
    rf", (?:an?|the|"
    rf"one of the)(?: [\w’'-]+){{0,4}} {_TOWNS}(?: of [\d.,]+(?: million)?(?: people)?)?,?(?: [\w-]+){{0,2}} "
    rf"(?:in|of|on)"
    r"(?: the)?(?: [\w-]+ (?:of|coast of|corner of|part of|tip of))?(?: the)?(?: \w+ China['’]s)? $"
)
# “Fuzhou, capital of Fujian”, “the other Fuzhou lies in Jiangxi”
_CAPITAL_OF = re.compile(
    r",? (?:now )?(?:the )?(?:provincial )?(?:capital|seat)(?: city)? of (?:the )?(?:\w+ China['’]s )?$"
)
_LIES_IN = re.compile(
    r",? (?:(?:which|that) )?(?:(?:is|lies|sits)(?: (?:situated|located))?|situated|located)(?: (?:up|down|far|deep))?"
    r" in (?:the )?(?:(?:\w+ )?(?:north|south|east|west|cent(?:re|er)|corner|middle) of )?(?:\w+ China['’]s )?$"
)
# “came to the Jiangxi city”: the name goes back to a city that was named before.
_THE_CITY_BEFORE = re.compile(r"\b(?i:the|this|that)(?: [a-z-]+)? $")
_NOT_THE = re.compile(r"\b(?i:not|no kin of|no relation to|unlike|rather than) the(?: [a-z-]+)? $")
_THE_CITY_AFTER = re.compile(rf" {_TOWNS}\b")


# “溧阳市公安局中关村派出所”, “the Zhongguancun police station of Liyang”: a quarter of that name elsewhere.
_STATION_ZH = re.compile(r"派出所|街道|[镇鎮村]|社区|社區|小区|小區")
_STATION = re.compile(
    r" (?:(?:[Pp]olice )?[Ss]tation (?:of|under|at) (?:the )?"
    r"(?:(?:public|security|police|municipal|city|county|district) )*[Bb]ureau (?:of|in) |"
    r"(?:[Pp]olice [Ss]tation|[Tt]own(?:ship)?|[Vv]illage|[Ss]ub-?[Dd]istrict|[Ss]treet|[Nn]eighbou?rhood) "
    r"(?:of|in) )\Z"
)
_SHAANXI, _SHANXI = "CN-SN", "CN-SX"
_WORKS_ZH = re.compile(r"[\u4e00-\u9fff]{0,8}?(?:煤矿|矿业|公司|集团|[工电钢药酒]?厂|酒店|小区|水库)")


def find_containment(drafts: Sequence[Draft]) -> None:
    """Settle every name for which the words beside it say in which province it lies, in place."""
    for left, right in pairwise(drafts):
        _reject_quarter(left, right)
        _reject_works(left, right)
        _mend_shanxi(left, right)
    _reject_again(drafts)
    for index, draft in enumerate(drafts):
        if draft.is_rejected or not (len(draft.codes) != 1 or draft.needs_type or _can_be_smaller(draft)):
            continue
        for other in (*drafts[index + 1 : index + 4], *reversed(drafts[max(0, index - 3) : index])):
            code = _contains(other, draft)
            if code:
                _settle(draft, other, code)
                break
    _by_the_city(drafts)


def _reject_quarter(left: Draft, right: Draft) -> None:
    """Take out the name of a zone that a quarter of a city of another province bears."""
    if left.sentence != right.sentence or left.codes == right.codes:
        return
    between = left.text[left.hit.end : right.hit.start]
    for zone, city in ((left, right), (right, left)):
        if zone.level != "zone" or city.level not in ("prefecture", "county"):
            continue
        if _STATION.match(between) if zone is left else _is_station(between, zone):
            zone.reject("zone-elsewhere", left.text[left.hit.start : right.hit.end])


def _is_beside(other: Draft, draft: Draft) -> bool:
    """True for the “Beijing” of “Beijing's Zhongguancun”: a place that says where this one lies."""
    gap = max(draft.hit.start - other.hit.end, other.hit.start - draft.hit.end)
    return gap <= _NEXT and bool(set(other.codes) & set(draft.codes))


def _reject_again(drafts: Sequence[Draft]) -> None:
    """Take a quarter for the same one wherever the article names it."""
    quarters = {d.surface.casefold(): d.clue for d in drafts if d.is_rejected and d.rule == "zone-elsewhere"}
    for draft in drafts if quarters else ():
        is_same = draft.level == "zone" and not draft.is_rejected and draft.surface.casefold() in quarters
        if is_same and not any(other is not draft and _is_beside(other, draft) for other in drafts):
            draft.reject("zone-elsewhere", quarters[draft.surface.casefold()])


def _reject_works(left: Draft, right: Draft) -> None:
    """中阳桃园鑫隆煤矿: of two places side by side the second is a name, where a mine or a firm bears it."""
    if left.hit.end != right.hit.start or left.is_rejected or set(left.codes) & set(right.codes):
        return
    if _WORKS_ZH.match(simplified(right.after(14))):
        right.reject("zone-elsewhere", left.text[left.hit.start : right.hit.end])


def _mend_shanxi(left: Draft, right: Draft) -> None:
    """“Yulin, Shanxi province”: of a city that Shaanxi has and Shanxi has not, the slip of a letter."""
    if _SHAANXI not in left.codes or _SHANXI in left.codes or left.is_rejected or right.surface != "Shanxi":
        return
    if not _is_linked_after(left, right, _SHAANXI):
        return
    left.settle(_SHAANXI, "containment", left.text[left.hit.start : right.hit.end])
    left.is_told = True
    unit = provinces()[_SHAANXI]
    right.keep((Candidate(_SHAANXI, unit.adcode + "0000", "province", unit.name, unit.name_zh, kind="misspelling"),))
    right.rule, right.clue = "misspelling", right.surface


def _is_station(between: str, zone: Draft) -> bool:
    return bool(_ZH_BUREAU.match(between) and _STATION_ZH.match(zone.after(4)))


def _can_be_smaller(draft: Draft) -> bool:
    """True for a province's name, and for one that smaller places of other provinces bear too: Suining, Hainan."""
    return draft.level == "province" or len(draft.hit.entry.candidates) > len(draft.candidates)


def _borne_in(draft: Draft, code: str) -> tuple[Candidate, ...]:
    """The divisions of the province that bear the name, those of lower rank too; no slips of the pen."""
    return tuple(c for c in draft.hit.entry.candidates if c.province == code and c.kind == "name")


def _borne_under(child: Draft, parent: Draft, code: str) -> bool:
    """True when the province has a smaller division of the name; of a city, when it lies in that city.

    “Jinan, Hefei and Wuhan” are three cities: the Jin'an that Anhui has is no district of Hefei.
    """
    cities = {c.adcode[:4] for c in parent.candidates if c.level == "prefecture"}
    return any(not cities or c.adcode[:4] in cities for c in _borne_in(child, code))


def _settle(draft: Draft, other: Draft, code: str) -> None:
    start, end = min(draft.hit.start, other.hit.start), max(draft.hit.end, other.hit.end)
    if code not in draft.codes and (smaller := _borne_in(draft, code)):
        draft.keep((*draft.candidates, *smaller))
    if code not in draft.codes:
        draft.reject("zone-elsewhere", draft.text[start:end])
        return
    draft.settle(code, "containment", draft.text[start:end])
    draft.is_told, draft.parent = True, other
    if len(other.codes) > 1:
        other.settle(code, "containment", draft.text[start:end])
        other.is_told = True


def _by_the_city(drafts: Sequence[Draft]) -> None:
    """“the Jiangxi city” settles the last name before it that could be a city of Jiangxi."""
    for index, draft in enumerate(drafts):
        if draft.level != "province" or draft.is_rejected or len(draft.codes) != 1:
            continue
        if not (_THE_CITY_AFTER.match(draft.after(12)) and _THE_CITY_BEFORE.search(draft.before(24))):
            continue
        if _NOT_THE.search(draft.before(24)):
            _rule_out(draft, drafts[max(0, index - 4) : index])
            continue
        for other in reversed(drafts[max(0, index - 4) : index]):
            if len(other.codes) > 1 and draft.codes[0] in other.codes and not other.is_rejected:
                other.settle(draft.codes[0], "containment", draft.quote(5, 4))
                other.is_told = True
                break


def _rule_out(draft: Draft, before: Sequence[Draft]) -> None:
    """“Fuzhou (not the Fujian capital)”: of two cities of the name, the other one."""
    for other in reversed(before):
        rest = tuple(c for c in other.candidates if c.province != draft.codes[0])
        if other.sentence == draft.sentence and len(other.codes) > 1 and len({c.province for c in rest}) == 1:
            other.settle(rest[0].province, "containment", draft.quote(8, 8))
            other.is_told = True
            break


def _contains(parent: Draft, child: Draft) -> str:
    """The province in which `parent` places `child` by the words between them, or an empty string."""
    if parent.sentence != child.sentence or parent.hit is child.hit or not parent.candidates or parent.is_rejected:
        return ""
    if not _outranks(parent, child):
        return ""
    code = parent.codes[0]
    if len(parent.codes) != 1:
        # “Kunshan, under Suzhou”: only one Suzhou has a Kunshan.
        shared = [c for c in child.codes if c in parent.codes]
        if len(shared) != 1 or len(child.codes) != 1:
            return ""
        code = shared[0]
    is_linked = _is_linked_after if parent.hit.start > child.hit.start else _is_linked_before
    return code if is_linked(child, parent, code) else ""


def _outranks(parent: Draft, child: Draft) -> bool:
    rank = _RANK[parent.level]
    is_below = any(_RANK[c.level] > rank and c.kind == "name" for c in child.hit.entry.candidates)
    return is_below or bool(_ZONE.match(child.after()))


def _is_linked_after(child: Draft, parent: Draft, code: str) -> bool:
    between = child.text[child.hit.end : parent.hit.start]
    if len(between) > _REACH or _BREAK.search(between):
        return False
    zone = _ZONE.match(between)
    words = [w.lower() for w in _WORDS.findall(between[zone.end() :] if zone else between)]
    is_plain = all(w in CONNECTORS for w in words) or _LIES_IN.fullmatch(between) is not None
    if _borne_in(child, code) and parent.level == "prefecture" and _BRANCH_OF.match(between):
        return True
    if code not in child.codes and (child.level == "province" or not _borne_under(child, parent, code)):
        # A province that is a zone elsewhere needs the word “of” or “in”: “Shandong ... Park” of Changji, Xinjiang.
        return bool(zone) and is_plain and any(w in ("of", "in") for w in words)
    if is_plain and words and words[-1] in ("and", "or"):
        return False
    if is_plain and (words or between.strip() in (",", "(", "，", "（") or not between):
        return True
    return bool(_APPOSITION.fullmatch(between) or _CAPITAL_OF.fullmatch(between))


def _is_linked_before(child: Draft, parent: Draft, code: str) -> bool:
    between = parent.text[parent.hit.end : child.hit.start]
    if between in ("'s ", "’s ") and _QUARTER.match(child.after(14)):
        return True  # "Yinchuan's Fuyang district" is no Fuyang of another province, whatever it is
    if code not in child.codes:
        is_written = between in _ZH_TYPES and child.level != "province"  # 福建连江 is no island of Taiwan's
        return bool(_borne_in(child, code)) and (is_written or _is_branch(between, child))
    if between == " " and child.needs_type:
        return _lies_in(child, parent)
    return between in _ZH_BETWEEN or bool(_PARENT_BEFORE.match(between))


def _is_branch(between: str, child: Draft) -> bool:
    """True when a city's bureau or police stands before the name and “branch” or “district” after it."""
    after = child.after(12)
    return bool(
        (_ZH_BUREAU.match(between) and _ZH_BRANCH.match(after)) or (_BUREAU.match(between) and _BRANCH.match(after))
    )


def _lies_in(child: Draft, parent: Draft) -> bool:
    """“Fuzhou Mawei”: a city and one of its own districts, side by side."""
    cities = {c.adcode[:4] for c in parent.candidates if c.level == "prefecture"}
    return len(child.codes) == 1 and any(c.adcode[:4] in cities for c in child.candidates)
