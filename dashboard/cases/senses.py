"""What a word of the topic says where it stands: the action as its object and its subject have it, or no act at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from dashboard.cases.nobody import is_in_draft, is_of_no_body, is_of_things
from dashboard.cases.plain import names_authority
from dashboard.cases.timing import distance
from dashboard.cues import Cue, bits_of
from dashboard.model import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.cases.scene import Scene
    from dashboard.cases.triggers import Trigger

PASSIVE = re.compile(r"\b(?:was|were|been|be|being|is|are|got|has been|also)\s+(?:\w+ly |also |later |then )?$")
_OFFICE_HOLDER = re.compile(
    r"^(?:\W*\w+){0,3}?\W*\b(?:officials?|chiefs?|heads?|directors?|secretar(?:y|ies)|mayors?|cadres?|governors?|"
    r"managers?|executives?|"
    r"bosses|boss|officers?|ministers?|teachers?|principals?)\b"
)
_HOLDER_IS = re.compile(
    r"\b(?:officials?|chiefs?|heads?|directors?|secretar(?:y|ies)|mayors?|cadres?|managers?|executives?|officers?|"
    r"teachers?|principals?)(?: of [\w’', ]{2,50}?)? "
    r"(?:(?:has|have) been|was|were|is|are) $"
)
_OWN = Cue(r"^\s?(?:down |off )?(?:its|their|his|her) own\b")
_FRAUD_SITE = re.compile(
    r"\b(?:platform|website|app|scheme|wallet|site|token)\b(?: \w+){0,12} $|"
    r"(?:平台|网站|網站|软件|軟件|客户端|客戶端|APP|钱包|錢包)[^，。；]{0,14}$"
)
# 转发国家发改委等部门的整治通知: who passes a paper on does not issue it.
_PASSED_ON = Cue(r"(?:转发|轉發|传达|傳達|学习|學習|贯彻|貫徹|宣讲|宣講)[^，。；,;]{2,30}$")
_BACKGROUND_ZH = Cue(r"^[\u4e00-\u9fff“”\"「」]{0,10}(?:之后|之後|以来|以來|以后|以後)")
_CROOKS = re.compile(
    r"(?: [\w’'-]+){0,4}? (?:gangs?|rings?|networks?|syndicates?|crews?|dens?|outfits?|"
    r"(?:underground|illegal|secret) (?:banks?|casinos?|lotteries|exchanges?))\b(?!['’]?s? (?:of|from) mines)"
)
# "Two dens in Fujian were wiped out", "the gang has been shut down"
_CROOKS_WERE = re.compile(
    r"\b(?:gangs?|rings?|syndicates?|dens?|nests?|hide-?outs?|lairs?|strongholds?)"
    r"(?: [\w’'-]+){0,6}? (?:(?:has|have|had) been|was|were|is|are) (?:\w+ly )?$|"
    r"\b(?:gangs?|rings?|networks?|syndicates?|underground banks?)\b(?:[^.;]|\.\d){0,60} whose $"
)
_PERSONS = re.compile(
    r" (?:the |a |an |another )?(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several) )?(?:\w+ )?"
    r"(?:pair|duo|trio|couple|men|man|women|woman|suspects?|people|persons|ringleaders?|leaders?|members)\b"
)
# 查获3名嫌犯, 截下一名正要离境的男子
_PERSONS_ZH = re.compile(
    r"了?[^，。；、,;\d]{0,6}?(?:\d+|[一二两兩三四五六七八九十百]+|多|数|數)余?(?:人(?![民次])|名(?!牌)|[个個位](?:男|女|嫌|[^，。；]{0,4}人))|"
    r"(?:犯罪)?嫌疑人|嫌犯|疑犯|主嫌"
)
_GIVING = re.compile(r"(?:hand|turn|giv|gave|surrender)", re.IGNORECASE)
_GOODS = re.compile(
    r" (?:(?:about|some|over|nearly|more than|up to|the|a|his|her|their|its|all) ){0,2}"
    r"(?:(?:(?:US|HK|NT)?\$)?[\d.,]+ ?)?(?:(?:million|billion|thousand) )?"
    r"(?:yuan|dollars|coins?|money|cash|savings|tokens?|bitcoins?|ether|tether|usdt|keys?|documents?|papers)\b",
    re.IGNORECASE,
)
_LOCKED_UP = re.compile(r"lock\w* (?:up|away)|locked \w+ (?:up|away)", re.IGNORECASE)
_TELLING = frozenset({"通报", "通報", "公布", "公佈", "发布", "發布", "披露", "通告"})
_FORCE_TELLS = re.compile(r"(?:警方|公安[局厅]?|分局|法院|检察院|檢方|司警|海关|派出所)[^，。]{0,8}$")
# 经过整治, 曾因诈骗被判刑: what went before the news.
_BYGONE = Cue(r"经过?$|經過?$|曾[^，,。；;]{0,20}$|\b(?:[Pp]reviously|once|[Ii]n the past) (?:been )?$")
# "Detectives remind the public ...": how a bulletin closes; with a day of its own it is news.
_REMIND = re.compile(r"remind", re.IGNORECASE)
_FORCE_REMINDS = re.compile(
    r"\b(?:[Pp]olice|[Oo]fficers|[Dd]etectives|[Ii]nvestigators|[Pp]rosecutors?|[Jj]udges?|[Cc]ourts?|[Tt]eam|[Ss]quad|"
    r"[Ss]tation|[Pp]rocuratorate)(?: \w+)? $"
)
_COMMENTATOR = re.compile(
    r"\b(?:[Aa]nalysts?|[Ee]xperts?|[Ll]awyers?|[Tt]raders?|[Mm]iners|[Oo]bservers?|[Ee]conomists?|[Pp]rofessors?|"
    r"[Cc]ritics|[Bb]loggers?|[Ii]nsiders?|[Cc]olumnists?)(?: [a-z]\w+)? $|"
    r"(?:专家|專家|律师|律師|业内人士|分析师|学者)$"
)
# "Under a notice which", "they follow an order that", 援引的是…文件: what an act rests on, and no act of the place.
_RESTS_ON = Cue(
    r"\b(?:follow(?:s|ed|ing)?|on the strength of|acting on|acts? (?:on|upon)|in (?:line|accordance) with|"
    r"in response to|based on|cit(?:es|ed|ing)|invok(?:es|ed|ing)|enforc(?:es|ed|ing)|implement(?:s|ed|ing)?) "
    r"(?:(?:an?|the|this|that|its) )?(?:[\w-]+ ){0,2}$|"
    r"(?:援引|引用|依据|依據|根据|根據|按照|遵照|落实|落實)[^，。；,;]{0,24}$"
)
_IN_FORCE = re.compile(
    r"\b(?:notices|rules|laws|circulars|regulations|bans|documents|policies|measures)\b[^.;]{0,140}$"
)
_FORBIDS = re.compile(r"forbid|ban|prohibit|outlaw|restrict|disallow")
_OWN_DATE = 60  # characters
_PENAL = frozenset({"sentence", "charge", "arrest", "fine", "expulsion"})
# 请其排查: somebody is asked for it.
_ASKED_ZH = Cue(r"(?:请其|請其|建议其|建議其|希望其)[^，。；,;]{0,6}$")
_CIVIL = Cue(r"合同案|合同纠纷|合同糾紛|民事(?:判决|判決|纠纷|糾紛|案)|返还原物|不当得利")
_ALERTED = re.compile(
    r"alert\w* (?:the )?(?:[\w’'-]+ ){0,2}?(?:police|officers|authorities|prosecutors|bureau)\b", re.IGNORECASE
)
# "had 82 more seized", "had the main suspects seized", "Zhao, 48, of Heze, was seized"
_HAD_SEIZED = re.compile(
    r"\bha(?:d|s|ve|ving) (?:[\w’'-]+ ){0,4}?(?:\d+ more|suspects?|people|persons|men|women|members|"
    r"(?:ring)?leaders?|bosses) $|"
    r"\b(?:suspects?|m[ae]n|wom[ae]n|people|he|she|who|fugitives?|(?:ring)?leaders?|boss(?:es)?|dealers?|officials?|"
    r"members|persons|students?|couriers?|, \d\d)(?:, of [A-Z][\w’'-]+)?,? "
    r"(?:was|were|has been|have been|had been) (?:\w+ly )?$"
)
_ALERTED_ZH = re.compile(r"(?:收到|接到|接获|接獲)[^，。；,;]{0,24}$")
_COURT = re.compile(r"\b(?:[Cc]ourts?|[Jj]udges?|[Tt]ribunal)\b[^;.]{0,60}$")
_RULED = re.compile(r"(?:told|order|requir|ruled|instruct|call|declar)", re.IGNORECASE)
# "The sentences come two months after ...": what was told before.
_THE_SENTENCES = re.compile(r"sentences?$", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch|[Tt]heir|[Hh]is|[Hh]er) $")
_COMES = re.compile(r" (?:come|comes|came|follow|follows|followed|mark|marks|marked|bring|brings)\b")
# "because safety inspections take longer": a reason, and no act.
_BECAUSE = Cue(r"\bbecause(?! of wh)(?: of)? (?:[\w-]+ ){0,4}$")
# 司警再发提醒：银行一律不得参与: what a warning says is in force anyway.
_REMINDED = Cue(r"(?:提醒|提示|警示|警告|呼吁|呼籲|忠告|告诫|告誡)[^，。；：:]{0,10}[：:][^。；]{0,70}$")
# 向云南局举报: somebody turned to an authority.
_TURNED_TO_ZH = re.compile(r"[向到](?!社会|社會)[^，,。；;]{1,14}(?:实名|實名)?$")
_INVITED_ZH = re.compile(r"[可请請]|欢迎|歡迎|鼓励|鼓勵|积极|積極")
_REPORTED_ZH = frozenset({"举报", "舉報", "检举", "檢舉", "投诉", "投訴"})
# 他三年间举报三十多次, 举报人: who reports is no authority.
_INFORMER_ZH = re.compile(
    r"(?:^|[，,。；;：:、说說称稱])(?:[他她其]|本人|自己|我|(?:一[名位])?(?:家属|家屬|家长|家長|村民|居民|市民|网友|網友|员工|員工|消费者|"
    r"消費者|男子|女子))[^，,。；;]{0,8}$"
)
# 某药业回应称，已召回涉事产品: what a firm takes back itself.
_RECALLED_ZH = frozenset({"召回", "回收", "下架"})
_FIRM_ZH = re.compile(
    r"(?:公司|药业|藥業|企业|企業|集团|集團|厂|廠|商)(?:回应|回應|公告|声明|聲明|表示|宣布|称|稱|说|說)[称稱]?[，,：:]?"
    r"[^，,。；;]{0,4}(?:已|主动|主動|将|將)[^，,。；;]{0,4}$"
)
_WHO_REPORTS_ZH = re.compile(r"[人者信材内內]")
# “given a suspended sentence for the same offence in 2009”, 前科: a step of another case, long over.
_FORMER = Cue(
    r"\bfor (?:the same|a similar|similar|an earlier) (?:offences?|offenses?|crimes?|charges?|fraud)\b|"
    r"\b(?:previous|prior|former|earlier|past) (?:convictions?|criminal record)\b|\bcriminal record\b|"
    r"前科|曾因[^，,。；;]{1,20}(?:被判|被处|被處|获刑|獲刑|入狱|入獄|服刑|被刑拘|被拘)|因(?:同样|同樣|同类|同類|类似|類似)(?:的)?(?:罪|犯罪)"
)
_HAD = re.compile(r"\b(?:had|previously|once|already)\b[^.;]{0,60}$")
# “revoked the licence”, 吊销许可证: the holder has to stop; “punished the mayor”: the party's or the office's measure.
_REVOKED = re.compile(r"(?:revok\w+|吊[销銷])", re.IGNORECASE)
_LICENCE = re.compile(
    r"\b(?:licen[cs]es?|permits?|certificates?|registrations?|approvals?|qualifications?)\b|"
    r"许可|許可|执照|執照|牌照|资质|資質|资格|資格|证书|證書|批文|批准文号"
)
_PLANNED = re.compile(
    r"征求意见|徵求意見|办法|辦法|规定|規定|条例|條例|措施|[拟擬将將可]|\b(?:draft|rules?|will|would|may|can)\b"
)
_PUNISHED = re.compile("punish", re.IGNORECASE)
_SUSPENDED = re.compile("suspend", re.IGNORECASE)
_CLEARED = frozenset({"端掉", "被端", "捣毁", "搗毀", "打掉"})
# "Police have put an end to it", told of a crew of robbers
_POLICE_STOPPED = re.compile(r"\b(?:[Pp]olice|[Oo]fficers|[Dd]etectives|[Ii]nvestigators)(?: \w+){0,3} $")
_IT = re.compile(r" (?:it|this|them|that)\b")
_FINDS = re.compile(r"find|found|discover|uncover|unearth", re.IGNORECASE)
_FORCE_FINDS = re.compile(
    r"\b(?:police|officers|detectives|squad|(?<!company )branch|station)"
    r"(?: \w+ed [^.;:,]{1,60} and)?(?: (?:has|have|had|also|then))* $",
    re.IGNORECASE,
)
_TRIED_ZH = frozenset({"审结", "審結", "审理", "審理", "审过"})
_TERM_ZH = re.compile(r"获刑|獲刑|判处|判處|有期徒刑|拘役|缓刑|緩刑")
_REACH_ZH = 200  # characters
_TALE = 500  # characters
_OF_MINES = re.compile(r"\b(?:mines?|mining|miners?|rigs?)\b")
_MINE = re.compile(r"[矿礦][”」]?[场場]|挖[矿礦][^，。；]{0,4}(?:窝点|點|点)")
_ASIDE = bits_of(_PASSED_ON, _BYGONE, _ASKED_ZH, _BECAUSE, _OWN, _BACKGROUND_ZH)  # all that `_is_aside` looks for


def is_no_act(scene: Scene, trigger: Trigger) -> bool:
    """A firm that closes its own rooms, a fraud platform that went offline, what came "after the ban" (禁止之后)."""
    before = scene.text[max(scene.start, trigger.start - 80) : trigger.start]
    if _is_not_of(trigger.action, scene, trigger, before):
        return True
    if scene.cues & _ASIDE and _is_aside(scene, trigger, before):
        return True
    if scene.text[trigger.start] > "\u2e80":
        return _is_telling(scene, trigger) or _is_attribute_zh(scene, trigger) or _is_private_zh(scene, trigger)
    if _THE_SENTENCES.match(scene.text, trigger.start, trigger.end):
        return bool(_DETERMINER.search(before)) and _COMES.match(scene.text, trigger.end, scene.end) is not None
    is_given = _GIVING.match(scene.text, trigger.start) is not None
    # "had handed over 86 million yuan"
    return is_given and _GOODS.match(scene.text, trigger.end, min(scene.end, trigger.end + 40)) is not None


def _is_not_of(action: Action, scene: Scene, trigger: Trigger, before: str) -> bool:
    """What no word of this action tells as an act; `before` are the characters of the sentence before the word."""
    if is_of_no_body(scene, trigger, before):
        return True
    match action:
        case "regulation":
            is_reminder = _REMINDED.search(scene.cues, before) is not None
            return is_reminder or _is_standing(scene, trigger) or _rests_on(scene, trigger)
        case "inspection":
            return _rests_on(scene, trigger)
        case "warning":
            return _is_opinion(scene, trigger, before)
        case "shutdown":
            return bool(_FRAUD_SITE.search(before)) and not PASSIVE.search(before)
    return _is_former(scene, trigger)


def _is_aside(scene: Scene, trigger: Trigger, before: str) -> bool:
    """What a paper that is passed on says, 经过整治, what a firm did to its own, 禁止之后, "because inspections"."""
    cues = scene.cues
    if _PASSED_ON.search(cues, before[-40:]) or (not scene.dates and _BYGONE.search(cues, before)):
        return True
    if _ASKED_ZH.search(cues, before) or _BECAUSE.search(cues, before):
        return True
    after = scene.text[trigger.end : min(scene.end, trigger.end + 40)]
    is_own = _OWN.match(cues, after) is not None and not names_authority(before)
    return is_own or _BACKGROUND_ZH.match(cues, after) is not None


def _is_attribute_zh(scene: Scene, trigger: Trigger) -> bool:
    """落马的前副省长, 被关停的矿场: without a day of its own it says which one is meant."""
    if scene.text[trigger.end : trigger.end + 1] != "的" or scene.text[trigger.start] <= "\u2e80":
        return False
    return not any(0 <= trigger.start - d.end < _OWN_DATE for d in scene.dates)


def _is_private_zh(scene: Scene, trigger: Trigger) -> bool:
    """举报人, 他举报三十次: what a private person reports, or a firm takes back, is no act of an authority."""
    if scene.text[trigger.start : trigger.end] in _RECALLED_ZH:
        return _FIRM_ZH.search(scene.text[max(scene.start, trigger.start - 24) : trigger.start]) is not None
    if scene.text[trigger.start : trigger.end] not in _REPORTED_ZH:
        return False
    if _WHO_REPORTS_ZH.match(scene.text, trigger.end, scene.end):
        return True
    return _INFORMER_ZH.search(scene.text[max(scene.start, trigger.start - 20) : trigger.start]) is not None


def _is_former(scene: Scene, trigger: Trigger) -> bool:
    """True for what somebody was punished for before the case that is told."""
    if not scene.cues & _FORMER.bit or trigger.action not in _PENAL:
        return False
    found = _FORMER.search(scene.cues, scene.text, scene.start, scene.end)
    if found is None or found.end() < trigger.start:
        return False
    is_same = found.group().startswith("for ")  # "two others were jailed for the same offence": now
    return not is_same or _HAD.search(scene.text, scene.start, trigger.start) is not None


def _rests_on(scene: Scene, trigger: Trigger) -> bool:
    if not scene.cues & _RESTS_ON.bit or any(distance(trigger, d) < _OWN_DATE for d in scene.dates):
        return False  # with a day of its own it is an act of whoever made it
    return _RESTS_ON.search(scene.cues, scene.text, max(scene.start, trigger.start - 40), trigger.start) is not None


def _is_standing(scene: Scene, trigger: Trigger) -> bool:
    """ "The notices of the central bank forbid trade": what is in force, told in the present."""
    if scene.dates or not scene.national_bodies:
        return False
    before = scene.text[max(scene.start, trigger.start - 160) : trigger.start]
    return bool(_IN_FORCE.search(before) and _FORBIDS.fullmatch(scene.text, trigger.start, trigger.end))


def _is_opinion(scene: Scene, trigger: Trigger, before: str) -> bool:
    """ "Analysts warn", "Wu cautions", 专家提醒: what somebody thinks is no warning of an authority."""
    is_reminder = _REMIND.match(scene.text, trigger.start) and not scene.dates and scene.index > 1
    if is_reminder and _FORCE_REMINDS.search(before):
        return True
    is_person = any(0 <= trigger.start - p.end <= 2 and p.role == "subject" for p in scene.people)
    return is_person or _COMMENTATOR.search(before) is not None


def _is_telling(scene: Scene, trigger: Trigger) -> bool:
    """警方通报, 法院公布: a force or a court that makes something known has done it before."""
    if scene.text[trigger.start : trigger.end] not in _TELLING:
        return False
    return bool(_FORCE_TELLS.search(scene.text, max(scene.start, trigger.start - 14), trigger.start))


def action_of(scene: Scene, trigger: Trigger) -> Action:
    """The action of the word, as its object has it.

    Who suspends an office-holder expels, and does not shut down; who closes a ring or seizes a pair arrests; and whom
    the police lock up has not been sentenced.
    """
    for is_another, action in _SENSES_OF.get(trigger.action, ()):
        if is_another(scene, trigger):
            return action
    return trigger.action


def _has_persons(scene: Scene, trigger: Trigger) -> bool:
    told = scene.text[trigger.end : min(scene.end, trigger.end + 60)]
    if _CROOKS.match(told) or _PERSONS.match(told):
        return True
    if trigger.action == "seizure" and _PERSONS_ZH.match(told):
        return True
    if _IT.match(told) and _POLICE_STOPPED.search(scene.text, max(scene.start, trigger.start - 40), trigger.start):
        tale = scene.text[max(0, scene.start - _TALE) : scene.end]
        return bool(_CROOKS.search(tale)) and not _OF_MINES.search(tale)
    if _CROOKS_WERE.search(scene.text, max(scene.start, trigger.start - 90), trigger.start):
        return not _OF_MINES.search(scene.sentence)
    low = max(scene.start, trigger.start - 40)
    return trigger.action == "seizure" and _HAD_SEIZED.search(scene.text, low, trigger.start) is not None


def _is_alert(scene: Scene, trigger: Trigger) -> bool:
    """ "A bank alerted the police": whom it is told to makes it a complaint."""
    is_got = _ALERTED_ZH.search(scene.text, max(scene.start, trigger.start - 28), trigger.start) is not None
    return is_got or _ALERTED.match(scene.text, trigger.start) is not None


def _is_civil(scene: Scene, _trigger: Trigger) -> bool:
    return scene.says(_CIVIL)


def _is_locked_up(scene: Scene, trigger: Trigger) -> bool:
    return _LOCKED_UP.match(scene.text, trigger.start) is not None and not scene.names_court


def _is_suspension(scene: Scene, trigger: Trigger) -> bool:
    return _SUSPENDED.match(scene.text, trigger.start) is not None and _is_of_holder(scene, trigger)


def _is_discipline(scene: Scene, trigger: Trigger) -> bool:
    """ "punished the mayor": what is done to an office-holder is no fine."""
    return _PUNISHED.match(scene.text, trigger.start) is not None and _is_of_holder(scene, trigger)


def _is_of_holder(scene: Scene, trigger: Trigger) -> bool:
    """True when it is done to an office-holder, who stands behind the word or before it."""
    after = scene.text[trigger.end : min(scene.end, trigger.end + 50)]
    before = scene.text[max(scene.start, trigger.start - 60) : trigger.start]
    return bool(_OFFICE_HOLDER.match(after) or _HOLDER_IS.search(before))


def _is_ruling(scene: Scene, trigger: Trigger) -> bool:
    """ "The court told them to return the coins": what a court orders is no rule."""
    before = scene.text[max(scene.start, trigger.start - 80) : trigger.start]
    return _RULED.match(scene.text, trigger.start) is not None and _COURT.search(before) is not None


def _is_complaint_zh(scene: Scene, trigger: Trigger) -> bool:
    """家属向警方举报: a complaint; 可向警方举报 calls for them."""
    if scene.text[trigger.start : trigger.end] not in _REPORTED_ZH:
        return False
    before = scene.text[max(scene.start, trigger.start - 24) : trigger.start]
    return _TURNED_TO_ZH.search(before) is not None and _INVITED_ZH.search(before) is None


def _is_of_mine(scene: Scene, trigger: Trigger) -> bool:
    """端掉一处“矿场”, “矿场”被端: a site is shut down, where a gang would be arrested."""
    if scene.text[trigger.start : trigger.end] not in _CLEARED:
        return False
    beside = scene.text[max(scene.start, trigger.start - 8) : min(scene.end, trigger.end + 30)]
    return bool(_MINE.search(beside))


def _is_trial_zh(scene: Scene, trigger: Trigger) -> bool:
    """法院审结该案……分别获刑: what the court closed with terms of prison, told next, it has sentenced."""
    if scene.text[trigger.start : trigger.end] not in _TRIED_ZH:
        return False
    return _TERM_ZH.search(scene.text, trigger.end, trigger.end + _REACH_ZH) is not None


def _is_found_by_force(scene: Scene, trigger: Trigger) -> bool:
    """ "The branch found 172 rigs": what the police find they take; inspectors count."""
    if _FINDS.match(scene.text, trigger.start) is None:
        return False
    return _FORCE_FINDS.search(scene.text, max(scene.start, trigger.start - 90), trigger.start) is not None


def _is_licence_lost(scene: Scene, trigger: Trigger) -> bool:
    """ "had its licence revoked", 吊销许可证: whoever needs it has to stop."""
    if not _REVOKED.match(scene.text, trigger.start) or _PLANNED.search(scene.text, scene.start, trigger.start):
        return False
    beside = scene.text[max(scene.start, trigger.start - 40) : min(scene.end, trigger.end + 40)]
    return _LICENCE.search(beside) is not None


# (the actions that the word can say, when it says another, which one), in the order in which they are tried.
_SENSES: tuple[tuple[frozenset[Action], Callable[[Scene, Trigger], bool], Action], ...] = (
    (frozenset({"shutdown", "seizure"}), _has_persons, "arrest"),
    (frozenset({"arrest", "seizure"}), _is_of_mine, "shutdown"),
    (frozenset({"other"}), _is_trial_zh, "sentence"),
    (frozenset({"inspection"}), _is_found_by_force, "seizure"),
    (frozenset({"arrest"}), is_of_things, "seizure"),
    (frozenset({"regulation", "fine"}), _is_licence_lost, "shutdown"),
    (frozenset({"fine"}), _is_discipline, "other"),
    (frozenset({"warning"}), _is_alert, "investigation"),
    (frozenset({"inspection", "investigation"}), _is_complaint_zh, "investigation"),
    (frozenset({"sentence"}), _is_civil, "other"),
    (frozenset({"regulation"}), _is_ruling, "other"),
    (frozenset({"sentence"}), _is_locked_up, "arrest"),
    (frozenset({"shutdown", "investigation"}), _is_suspension, "expulsion"),
    (frozenset({"fine", "shutdown"}), is_in_draft, "regulation"),
)
_SENSES_OF = {of: [(is_other, to) for said, is_other, to in _SENSES if of in said] for of in get_args(Action)}
