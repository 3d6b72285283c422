"""What the Chinese characters around a place name say of it, simplified and traditional alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.places.chinese_capital import judge_capital
from dashboard.places.chinese_context import find_context
from dashboard.places.chinese_embedded import reject_embedded, reject_person
from dashboard.places.namesakes import reject_namesake_zh
from dashboard.places.proper import reject_proper
from dashboard.places.script import simplified

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_FEATURE = re.compile(r"居民(?:来往|往来)|同胞|高原|铁路|线|公路|高速|高铁|边境|股市|两市|航线|大桥|城际")
_LIST_CLOSE = re.compile(
    r"等地|等省|等[一二两三四五六七八九十]|地区|两地|三地|四地|五地|[一二两三四五六七八九十多][省市区]|警方|交界|"
    r"一带|各地|诸省"
)
_INSTITUTION = re.compile(
    r"(?!当[过上]?|做过?|担任|任教|念|读)(?:(?:(?![已赴抽遭])[\u4e00-\u9fff]){0,14}?(?:公安|警方|法院|检察|政府|"
    r"委员会|发改|改革委|管理局|监管局|监督|办公室|市委|"
    r"省委|县委|区委|州委|旗委|纪委|监委|局|厅|支行|分行|海关|金融办|网信办|廉政公署|派出所|警察|当局|医院|医科|"
    r"监狱|联社|支队|大队|台长|社长|总编|校长|电网|电力|人大|政协|供电|中院|高院|看守所|刑警|民警|消防|检方|警局|"
    r"地检署|"
    r"地方检|金管会|调查局|刑事局|消委会|证监会|司法警察|工信|经信|通管|税务|交警|特警|管委会|街道办|村委会|"
    r"居委会|"
    r"商务委|教委|住建委|卫健委|国资委|疾控|气象台|应急))"
)
_STATE_BODY = re.compile(r"(?:当局|中央)")
_AT = re.compile(r"(?:在|于|赴|至|到|从|往|抵|[来产源购出运采]自)$")
# “粤B牌照”, “川A·12345”: the plate of a vehicle, by the one character of its province.
_PLATE = re.compile(r"[A-HJ-Z](?:牌|车牌|号牌|[·•・\-－— ]?[A-Z0-9*＊xX×某]{4,6}(?![A-Za-z]))")
# “闽籍侨商”, “湘籍民工”
_NATIVE = re.compile(r"籍(?!贯)")
# “沪警方赴皖”, “货主在滇”: characters that name a province and hardly anything else; not 在湘江, 在鲁迅故居, 在豫园.
_RARE = frozenset("沪渝皖浙粤桂琼黔滇鄂湘赣闽豫冀鲁陕津")
_GOING = frozenset("赴在来來入驻駐返抵离離援")
_NOT_AFTER = frozenset("城江水迅巴花圆圓园園剧劇菜语語味绣繡山")
_SHORT_BODY = re.compile(r"警方|公安|检方|高院|法院|籍警|府(?=[^邸上下学绸])|警(?=[^报告示戒钟句车觉])")
# “本港居民”, “全港首宗”, “旅客來港”, “本澳”: how the press of Hong Kong and of Macao names its place; no “日本港口”.
_HERE = re.compile(r"(?<!日)本(?:港(?![口区湾务元])|澳(?![元洲]))|全港(?=[市各首最多性居十\d])|来港(?=[^口区湾务\W])")
# 港警, 港府 but not 南沙港警, 空港府
_PORT_BEFORE = re.compile(r"[^\W\d，。在由被向经对与和及据获连同日晨]$")
_CITY_BODY = re.compile(
    r"(?:人民[法检政]|海关|边检|口岸|火车站|街头|城区|市区|郊区|警方|公安|法院|检察院|检察|市民|市委|区委|县委|民警|"
    r"纪委|一?[家处座]|某|分局|法庭)"
)
_OPENS = re.compile(r"(?:^|[，。、；：:,;“”「」\s（）()0-9]|[在由被向经对赴])$")
# Names of counties and districts that are everyday words as well: no “in” before them makes them a place.
_WORDS = frozenset(
    "合作 东方 和平 新华 公安 同心 大方 通道 大同 东城 西城 河东 河西 河北 河南 南开 长寿 大兴 城中 城东 城西 "
    "城北 城南 新城 中原 东风 红旗 建设 解放 光明 前进 向阳 郊区 新兴 平安 永定 大通 互助 化德 敦化 安居 "
    "江北 江南 江东 江西 海东 普安 安定 安宁 宁静 广大 高明 清流 上杭 东山 南山 西山 北山 文明 文成 和顺 沟通 "
    "桥东 桥西 兴隆 武功 都江 任县 容易 马上 东西 南北 中方 双方 对口 前锋 大安 友好 自流 红岗 龙凤 爱民 东安 "
    "西安 南沙 "
    "海南 公主 集安 白云 黄埔 花都 汇川 龙华 美兰 琼山 建华 铁锋 昂昂 通川 达川 名山 雨花 天心 开福 岳麓 东兴 "
    "西盟 富民 安全 乐业 天等 大新 隆安 马山 上林 平果 田东 新干 万安 安福 永新 太和 崇义 全南 安远 上犹 资源 "
    "恭城 平乐 民乐 民和 清水 两当 正宁 环县 宁县 会宁 定西 通渭 渭源 天祝 乐都 循化 贵德 同德 兴海".split()
)


def judge(draft: Draft) -> None:
    """Let the first rule that fits decide how the name is used; the candidates themselves are narrowed elsewhere."""
    kind = draft.hit.entry.kind
    if kind == "metonym":
        draft.reject("metonym-leadership", draft.surface, "metonym")
        return
    if kind == "demonym":
        draft.background("origin", draft.surface, "demonym")
        return
    if kind == "abbreviation" and _is_no_list(draft):
        return
    if reject_proper(draft):
        return
    before, after = simplified(draft.before(14)), simplified(draft.after(30))
    if kind == "compound":
        _judge_compound(draft, before, after)
        return
    if kind == "abbreviation":
        draft.rule = "abbreviation"
    elif any(reject(draft, before, after) for reject in (reject_person, reject_embedded, reject_namesake_zh)):
        return
    body = None if _STATE_BODY.match(after) and draft.surface == "北京" else _INSTITUTION.match(after)
    draft.has_body = body is not None
    if judge_capital(draft, before, after, has_body=draft.has_body):
        return
    _save_county(draft, before, after)
    if not find_context(draft, before, after, has_body=draft.has_body) and body:
        draft.how, draft.rule, draft.clue = "institution", "institution", draft.quote(body.end())


def _is_no_list(draft: Draft) -> bool:
    """One character (粤, 沪) counts in a run closed by a fixed word, 川、滇、黔等地; on a plate it says where from."""
    plate = _PLATE.match(draft.after(10)) or _NATIVE.match(draft.after(4))
    if plate:
        draft.background("origin", draft.quote(plate.end()))
    elif not draft.in_list and not _stands_alone(draft):
        draft.reject("needs-type", draft.surface)
        return True
    return plate is not None


def _stands_alone(draft: Draft) -> bool:
    """“沪警方赴皖”: a body of the province, or a word of going and staying, beside a character that is little else."""
    after = draft.after(3)
    if draft.surface in "港澳" and _HERE.match(
        simplified(draft.before(2) + draft.surface + after), len(draft.before(2)) - 1
    ):
        return True
    if _SHORT_BODY.match(simplified(after)):
        return draft.surface != "港" or not _PORT_BEFORE.search(simplified(draft.before(1)))
    return simplified(draft.surface) in _RARE and draft.before(1) in _GOING and after[:1] not in _NOT_AFTER


def _judge_compound(draft: Draft, before: str, after: str) -> None:
    found = _FEATURE.match(after)
    if found:
        draft.reject("feature", draft.quote(found.end()))
    elif not find_context(draft, before, after, has_body=False):
        draft.rule, draft.clue = "compound", draft.surface


def _save_county(draft: Draft, before: str, after: str) -> None:
    """在义乌, 浦东警方: the short name of a county, borne by one alone, beside its own body or a word of place."""
    if not draft.needs_type or len(draft.codes) != 1 or simplified(draft.surface) in _WORDS:
        return
    if draft.surface[-1] in "县縣":
        # 泗县公安局, but not 担任|县公安局: nothing that could be the rest of a word stands before.
        draft.needs_type = not (_CITY_BODY.match(after) and _OPENS.search(before))
        return
    is_city = draft.name_zh.endswith("市") or draft.codes[0] in ("CN-BJ", "CN-SH", "CN-TJ", "CN-CQ")
    if _CITY_BODY.match(after) or (is_city and _AT.search(before)):
        draft.needs_type = False


def closes_abbreviations(after: str) -> bool:
    """True when the characters after a run of one-character names are a word that closes such a list."""
    return bool(_LIST_CLOSE.match(simplified(after)))
