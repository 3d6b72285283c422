"""北京 the city or 北京 the state, in Chinese. Patterns are simplified; they read simplified windows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.places.script import is_traditional

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_ADVERBS = (
    r"(?:已经?|也|又|再|一再|多次|仍|正|将|曾|再次|近日|随后|此前|公开|早前|日前|当局|方面|一直|始终|进一步|明确|"
    r"正式|首次|率先|连日|近年|去年|今年|上月|本月|本周|显然|似乎|其后|立即|同时|坚决|严厉|屡次|从来|至今){0,3}"
)
_STATE_AFTER = re.compile(
    rf"(?:当局|高层|中央|领导层|领导人|政权|官员|官方|外交部|政府(?!采购)|{_ADVERBS}(?:表示|宣布|誓言|承诺|认为|"
    rf"强调|警告|试图|决心|希望|要求各|要求地方|下令|出手|收紧|打压|重申|否认|批评|敦促|回应|指责|呼吁|禁止|"
    r"对(?![此于外])|抨击|谴责|声称|指示|默许|容忍|纵容|施压|施加|推动|主导|担忧|担心|忌惮|反对|支持|允许|放宽|"
    r"放松|松绑|封杀|扼杀|取缔|清洗|整肃|震怒|不满|祭出|视|把|向(?!东|西|南|北)|与(?:华盛顿|台北|莫斯科|东京|"
    r"首尔|伦敦|布鲁塞尔|河内|马尼拉|新德里|堪培拉)|想|不会|不愿|不想|绝不|决定)|的(?:禁令|打压|政策|态度|立场|"
    r"监管|决心|不满|命令|要求|做法|目标|野心|举动|压力|意图|指示|号召|怒火|耐心|默许|支持|警告|承诺|底线|红线|"
    r"盟友|外交|回应|批评|说法|意思|掌控|控制|影响力|算盘|如意算盘|领导))"
)
# What only a government has: whatever word of place stands before the name.
_STATE_OWNS = re.compile(
    r"(?:当局)?的(?:禁令|打压|态度|立场|决心|不满|野心|意图|怒火|耐心|默许|警告|底线|红线|盟友|外交|意思|掌控|控制|影响力|"
    r"算盘|如意算盘|领导人|领导层|号召|指示|脸色|口风|风向|信号|眼色|心思|高压|铁腕|反应)"
)
_STATE_BEFORE = re.compile(
    r"(?:(?:来自|受到?|受制于|听命于|听从|遵从|遵照|遵循|服从|违抗|违背|挑战|激怒|惹恼|触怒|讨好|迎合|配合|紧跟|"
    r"追随|批评|指责|呼吁|敦促|要求|促请|促|迫使|说服|指|称|华盛顿[与和、]|台北[与和、]|莫斯科[与和、]|"
    r"东京[与和、]|"
    r"美国[与和、]|亲|被|令|让|使|获得?|得到|取悦|效忠|依赖|面对|针对|反对|抗衡|对抗|制衡|施压|抨击|谴责))$"
)
# “规矩出自北京”, “消息从北京传来”
_RULES_FROM = re.compile(
    r"(?:政策|规矩|规则|命令|指令|禁令|规定|红头文件|风声|压力|决定|信号|指示|号令|消息)[^，。；;、]{0,4}(?:出自|来自于?|源自|源于|从|由|"
    r"在|是)$"
)
_CAPITALS = (
    "华盛顿|台北|莫斯科|东京|首尔|伦敦|布鲁塞尔|河内|马尼拉|新德里|堪培拉|平壤|渥太华|柏林|巴黎|华府|东盟|欧盟|美国"
)
_PAIR_BEFORE = re.compile(rf"(?:{_CAPITALS})(?:当局)?[与和、及同跟]$")
_PAIR_AFTER = re.compile(rf"[与和、及同跟](?:{_CAPITALS})")
_NEAR = re.compile(r"(?:毗邻|邻近|紧邻|环绕|靠近|临近|接壤|距离?|[东西南北][接邻临靠连]|周边的?|包围)$")
_ORDER_AFTER = re.compile(r"(?:的|方面|当局|中央|高层|[，。,]|$|施压|打压|批准|允许|授权|同意|禁|压力|命令)")
_PLACE_AFTER = re.compile(
    r"(?:次之|居首|居次|垫底|领先|紧随|位居|位列|排在?第|市|的?(?:警方|公安|法院|检察|地铁|机场|房价|楼市|市民|居民|胡同|郊区|暴雨|街头|户籍|小区|"
    r"[二三四五六]环|律师|[一二三四]?中院|高院|互联网法院|金融法院|知识产权法院|证监局|金融局|发改委|网信办|"
    r"通信管理局|经信局|警察|海关|"
    r"卫健委|疾控|医院|高校|公司|企业|城区|多地|多家|一家|一名|某|等|东|西|南|北|地区|本地|当地|气象|消防|交警|"
    r"交通|冬季|夏季|首都|分公司|分局|总部|的?[几数两三]家|办公室|办事处|银保监|人民|第[一二三四]|"
    r"[\u4e00-\u9fff]{1,4}区)|[:：、·]|\s{1,3}\d[\d.]*[%％]|[0-9一二三四五六七八九十两]+(?:人|家|名|例|所|条)|"
    r"(?:也|又|再|昨|今|连)?(?:日|天|晨|晚|夜|年|月)?(?:发生|暴雨|下雨|降雨|大雨|下雪|沙尘|雾霾|限行|封控|新增|"
    r"报告|出现|爆发|举行|举办|开幕|召开|停课|停运|内涝|气温|遭遇|迎来))"
)
# What a municipality does in its own name: only in simplified text, where writers call the state 中央.
_LOCAL_ACT = re.compile(
    r"(?:市|也|已|将|近日|日前|昨日|今日|今起|拟|率先|正式|同日|此前|随后|去年|今年|\d+月|\d+日){0,3}(?:出台|"
    r"公布|发布|启动|开展|查处|通报|关停|加价|叫停|上调|下调|执行|实行|实施|清理|排查|约谈|立案|破获|抓获|审结|"
    r"宣判|印发|"
    r"整治|试点|摸排|核查|处罚|上线|加征|征收|开出|明确)"
)
_CITY = re.compile(
    r"[市城]|的?[东西南北海朝丰石通顺昌大怀平密延门房]\S?城?区|的?(?:警|公安|法院|会议|发布会|论坛|街头)|召开|举行|发布会"
)
_PLACE_BEFORE = re.compile(
    r"(?:在|(?<![关对由鉴基至])于|来|赴|(?<![谈说提问看想受等听聊感料意])到|驻|从|至|往|抵|离|进|回|经|、|和|与|及|，|（|\(|全|整个|位于|飞|返|距|去|自|由|及)$"
)


def judge_capital(draft: Draft, before: str, after: str, *, has_body: bool) -> bool:
    """Decide a bare 北京 that is not the city: True when decided here, False leaves it to the other rules."""
    if draft.surface not in ("北京", "京"):
        return False
    left = before[:-1] if before.endswith("，") else before
    state = _STATE_AFTER.match(after)
    pair = _PAIR_BEFORE.search(before) or _PAIR_AFTER.match(after)
    if pair:
        draft.reject("metonym-state", draft.surface + pair.group(), "metonym")
        return True
    ruled = None if has_body or draft.in_list or _CITY.match(after) else _RULES_FROM.search(before)
    if ruled:
        draft.reject("metonym-state", ruled.group() + draft.surface, "metonym")
        return True
    is_placed = draft.in_list or bool(_PLACE_BEFORE.search(left))
    owned = None if draft.in_list else _STATE_OWNS.match(after)
    state = owned or (None if is_placed else state)
    if state:
        draft.reject("metonym-state", draft.quote(state.end()), "metonym")
        return True
    if _PLACE_AFTER.match(after) or has_body:
        return False
    ordered = _STATE_BEFORE.search(left)
    if ordered and _ORDER_AFTER.match(after):
        draft.reject("metonym-state", draft.quote(0, len(left) - ordered.start()), "metonym")
        return True
    if is_placed or _NEAR.search(before) or (_LOCAL_ACT.match(after) and not is_traditional(draft.opening())):
        return False
    draft.reject("capital-undecided", draft.surface, "metonym")
    return True
