"""Words of an act where nobody acts: what a storm cut off, a cause looked into, leads handed on, prices, a draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.plain import names_authority
from dashboard.cues import Cue

if TYPE_CHECKING:
    from dashboard.cases.scene import Scene
    from dashboard.cases.triggers import Trigger

# “The typhoon cut power to 30,000 homes”, 暴雨致四个村断电断网
_BY_NATURE = Cue(
    r"\b(?:[Tt]yphoons?|[Ss]torms?|[Rr]ainstorms?|[Ff]loods?|[Ff]looding|[Ee]arthquakes?|[Qq]uakes?|[Ll]andslides?|"
    r"[Mm]udslides?|[Bb]lizzards?|[Tt]ornado\w*|[Hh]eavy (?:rain|snow)|[Tt]orrential)\b|"
    r"暴雨|台风|颱風|山洪|洪水|洪涝|洪澇|地震|泥石流|滑坡|暴雪|冰雹|龙卷风|龍捲風"
)
# “Why the gas built up is still being looked into”: every accident has its cause, and no step is told.
_CAUSE = re.compile(r"\b(?:[Cc]auses?|[Ww]hy|[Hh]ow)\b[^.;:]{0,60} (?:is|are|was|were) (?:still |now )?(?:being )?$")
# 联合调查组19日通报: who tells what was found, and no case opened
_TEAM_TELLS = re.compile(
    r"[组組][^，,。；;]{0,10}(?:通报|通報|公布|发布|發布|介绍|介紹|[说說称稱]|表示|认定|認定|证实|證實|透露)"
)
_LEAD_ZH = re.compile(r"(?:线索|線索|案件|证据|證據|材料|问题|問題)[^，。；,;]{0,8}$")
# 法院认为，张某到案后如实供述; "the court noted that he confessed after his arrest": what a court weighs came before.
_COURT_WEIGHS = re.compile(
    r"(?:法院|[中高]院|合[议議]庭)(?:[审審]理)?后?(?:认为|認為|认定|認定)[^。；;]*$|"
    r"\b(?:[Cc]ourt|[Jj]udges?|[Tt]ribunal)\b[^.;]{0,20} (?:noted|found|held|considered|weighed|took into account|"
    r"said)\b[^.;]* (?:after|since|upon|following|once|before)(?: \w+){0,3} $"
)
# 依法从轻处罚: how severe the sentence is, and no fine.
_SEVERITY_ZH = re.compile(r"[从從减減加][轻輕重宽寬严嚴](?:或者?)?(?:予以|进行|進行)?$|免(?:除|予)(?:刑事)?$")
# 虚假监测报告, 检测公司, 监管水平: what is called after the work, and no check.
_CALLED_AFTER_ZH = re.compile(
    r"(?:检测|檢測|监测|監測|监管|監管|检验|檢驗)(?:报告|報告|数据|數據|证书|證書|公司|机构|機構|设备|設備|设施|設施|仪器?|儀器?|"
    r"系统|系統|站|点位|點位|网络|網絡|技术|技術|服务|服務|业务|業務|资质|資質|能力|水平|行业|行業|市场|市場|造假)"
)
# “the gate of a closed yard”: which one, and no step.
_OF_A = re.compile(r"\b[Aa]n? (?:long |now |recently )?$")
_CLOSED = re.compile(r"(?:closed|shuttered|mothballed|suspended|dismantled|idled|disbanded)(?= [a-z])(?! by\b)")
# 主政抚州期间……仍在补贴上开方便之门: what somebody in office did, as a court tells it.
_IN_OFFICE_ZH = re.compile(r"(?:主政|任职|任職|在任|担任|擔任)[^，,。；;]{0,14}(?:期间|期間|时|時)[^。；;]{0,40}$")
_STEPS_OF_STATE = frozenset({"support", "regulation", "inspection", "warning"})
_DETAINED = re.compile(r"(?:detain|intercept|held|hold|take|took)", re.IGNORECASE)
_THING = (
    r"(?:servers?|machines?|rigs?|computers?|vehicles?|cars?|trucks?|lorries|vessels?|ships?|boats?|goods|cargo(?:es)?|"
    r"phones?|bank cards?|equipment|devices?|cash|aircraft|planes?|parcels?|containers?|money|profits?|gains?|proceeds|"
    r"earnings)\b"
)
_A_THING = re.compile(
    rf"(?: away)? (?:the |all |an? |its |his |her |their |some |several )?(?:[\d,]+ )?(?:[a-z-]+ ){{0,2}}?{_THING}"
)
_THING_WAS = re.compile(
    rf"(?:(?:^|[.;,:\n] ?|\b(?:and|but|while) )(?i:(?:the|all|an?|its|his|her|their|some) )?(?:[\d,]+ )?"
    rf"(?:[a-z-]+ )?{_THING}|"
    r"\b[Ww]hat (?:he|she|they) (?:had )?\w+) (?:was|were|has been|have been|had been) (?:\w+ly )?$"
)
_ROOTED_OUT = frozenset({"铲除", "剷除"})
_PLANTS = re.compile(
    r"[^，,。；;]{0,10}?(?:姜|薑|苗|株|亩|畝|作物|罂粟|罌粟|植物|蔬菜|果树|果樹|水稻|玉米|大麻|种子|種子|庄稼|莊稼)"
)
_PROSECUTOR = ("机关", "機關", "人", "部门", "部門", "方")  # 公诉机关聘请的专家: a body, and no charge
_DRAFT = Cue(r"\b[Dd]raft (?:rules?|law|measures|plan|regulations?|bill|circular|notice)\b|意见稿|意見稿|草案")
_CHARGED = re.compile(r"charg(?:e[sd]?|ing)\b(?! with| over| for| on suspicion)", re.IGNORECASE)
_PRICE = Cue(
    r"\d ?%|\b(?:per ?cent|commission|[Kk]ilowatt|kWh|tariffs?|surcharges?|rates?|prices?|fees?|"
    r"bills?|half|quarter|extra|yuan)\b"
)


def is_of_no_body(scene: Scene, trigger: Trigger, before: str) -> bool:
    """True for what a storm cut off, why it happened (being looked into), teams, leads, prices and 公诉机关.

    `before` are the characters of the sentence before the word.
    """
    match trigger.action:
        case "power_cut":
            return scene.says(_BY_NATURE) and not names_authority(before)
        case "inspection" if trigger.is_weak and _CALLED_AFTER_ZH.match(scene.text, trigger.start, scene.end):
            return True
        case "investigation":
            told = _TEAM_TELLS.match(scene.text, trigger.end, scene.end)
            return told is not None or _CAUSE.search(before) is not None
        case "fine":
            return _SEVERITY_ZH.search(before) is not None
        case "shutdown":
            return _CLOSED.match(scene.text, trigger.start, scene.end) is not None and _OF_A.search(before) is not None
        case action if action in _STEPS_OF_STATE:
            return _IN_OFFICE_ZH.search(before) is not None
        case "charge":
            is_prosecutor = scene.text[trigger.end - 2] == "公" and scene.text.startswith(_PROSECUTOR, trigger.end)
            return is_prosecutor or _is_price(scene, trigger)
        case "arrest":
            is_handed_on = scene.text.startswith("移交", trigger.start)
            return (is_handed_on and _LEAD_ZH.search(before) is not None) or _COURT_WEIGHS.search(before) is not None
    return False


def _is_price(scene: Scene, trigger: Trigger) -> bool:
    """ "0.8 yuan more is charged in Hainan": what a price list does."""
    return _CHARGED.match(scene.text, trigger.start) is not None and scene.says(_PRICE) and not scene.people


def is_in_draft(scene: Scene, trigger: Trigger) -> bool:
    """ "Under the draft rules cafes lose their licence": the penalty of a paper that is no law yet is a rule."""
    return _DRAFT.search(scene.cues, scene.text, scene.start, trigger.start) is not None


def is_of_things(scene: Scene, trigger: Trigger) -> bool:
    """ "detained the server", "what he had earned was taken away", 铲除问题生姜1.2亩: things are seized, no persons."""
    if scene.text[trigger.start : trigger.end] in _ROOTED_OUT:
        return _PLANTS.match(scene.text, trigger.end, scene.end) is not None
    if not _DETAINED.match(scene.text, trigger.start):
        return False
    if _A_THING.match(scene.text, trigger.end, scene.end):
        return True
    return _THING_WAS.search(scene.text, max(scene.start, trigger.start - 60), trigger.start) is not None
