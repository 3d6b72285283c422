"""What the Chinese characters around a place name say of it, simplified and traditional alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_EMBEDDED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (rule, re.compile(pattern))
    for rule, pattern in (
        ("clock", r"[时時][间間]"),
        ("media", r"(?:日报|日報|晚报|晚報|晨报|晨報|时报|時報|商报|商報|都市报|青年报|证券报|證券報|经济报|卫视|衛視|(?:广播)?电视台|電視台|广播电台|新闻网|在线|网(?![络絡信警民友约上点店购])|通讯社|通訊社|之声|新闻(?=\d|记者|客户端))"),
        ("airline", r"(?:航空(?!港|[产產]业|局|展)|航班)"),
        ("school", r"(?:[\u4e00-\u9fff]{0,6}?大学|[\u4e00-\u9fff]{0,6}?大學|[\u4e00-\u9fff]{0,4}?学院|[\u4e00-\u9fff]{0,4}?學院|师范|一中|中学|中學)"),
        ("street", r"(?:[东西南北中東]?[一二三四五六]?(?:路|大道|大街|街道?(?!办))(?![径徑况況线由]))"),
        ("bank", r"(?:(?:浦东发展|农村商业|农村信用|城市商业)?银行|銀行|农商行|農商行|农信)"),
        ("market", r"(?:证券交易所|證券交易所|交易所综合|股市|指数|合作组织|公报|公約|条约|奥运|冬奥|亚运|世博|马拉松|金牛)"),
        ("dish", r"(?:菜(?![市农单籽园地])|火锅|火鍋|烤鸭|烤鴨|拉面|拉麵|米线|米粉|料理|小吃|炒饭|炒飯|豆捞|烧烤|方言|话(?!题)|話(?!題)|戏|評彈|评弹|美食|风味|風味|口音|刺绣|刺繡)"),
        ("feature", r"(?:海峡|海峽|高原|盆地|海湾|藏(?:高原|铁路|线|公路)|半岛|半島)"),
        ("currency", r"(?:元|币|幣)(?!宝|市)"),
        ("club", r"(?:[\u4e00-\u9fff]{0,4}?(?:队(?![伍长员])|隊(?![伍長員]))(?=[以在客主\d与與对對战戰]|$)|国安|國安|泰山(?=\d|[队客主以])|申花|恒大|足球|男篮|女篮|女排|男排)"),
        ("brand", r"(?:巴巴|健康(?=公司|股)|云(?=计算)|石化|久安|世界)"),
    )
)  # fmt: skip
_EMBEDDED_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (rule, re.compile(pattern))
    for rule, pattern in (("media", r"中国$|中國$"), ("person", r"(?:先生|女士)$"), ("street", r"[路街]$(?<=\d号路)"))
)
_ORIGIN = re.compile(
    r"(?:省|市)?(?:籍|人(?![民大社事员員力口才群工身为為均心体體])|(?:商人|企业家|企業家|富豪|老板|老闆|男子|女子|青年|老乡|老鄉|游客|遊客|网友|網友|[东東]商|矿工))"
)
_SEAT = re.compile(r"(?:省|市)?(?:总部|總部|注册|註冊)")
_NEIGHBOUR = re.compile(r"(?:省|市|自治区)?(?:接壤|毗邻|毗鄰|交界|相邻|相鄰|为邻|為鄰)")
_NEIGHBOUR_BEFORE = re.compile(r"(?:毗邻|毗鄰|邻近|鄰近|紧邻|緊鄰|环绕|環繞|接壤|靠近|以[东西南北]的?|相邻的|邻省|鄰省)$")
_ORIGIN_BEFORE = re.compile(r"(?:出自|户籍|戶籍|来自中国|來自中國|买自|总部位于|總部位於|总部设在|總部設在|籍贯|籍貫|出生于|出生於|祖籍|老家|家住|来自|來自|原籍|毕业于|畢業於|产自|產自)$")
_EXCEPTION_BEFORE = re.compile(r"(?:而非|不是|并非|並非|而非此前所传的|与|跟)?(?:而非此前所传的|而非|并非|除了?|除去|不包括|不含)$")
_NOT_ACTED = re.compile(r"(?:省|市|自治区)?(?:尚未|并未|並未|未(?!来|經|经|成年|遂)|没有(?!的)|沒有|暂无|暫無|还没|還沒)")
_EXPECTED = re.compile(r"(?:省|市|自治区)?(?:或将|或將|可能|也在研究|正在研究|在研究|研究同样|预计|預計|料将|料將|拟(?!定的)|擬|计划|計劃|有望|考虑|考慮)")
_COMPARISON_BEFORE = re.compile(r"(?:相比|不同于|不同於|不如|超过|超過|仅次于|僅次於|类似|類似|高于|高於|低于)$")
_SHARE = re.compile(r"\d%|百分之|％|[一二三四五六七八九]成|分之")
_SHARE_OF = re.compile(r"算力|哈希率|全球|全网|全網|全国|全國|占比|份额|份額|产量")
_EXPECTED_BEFORE = re.compile(r"(?:预计|預計|预期|料|传闻|傳聞|下一个是|有望在)$")
_MOVE_BEFORE = re.compile(r"(?:转移到|轉移到|迁往|遷往|搬到|搬往|迁至|逃往|逃到|转移至|运往|流向|迁移到|搬迁到|搬去|运到)$")
_INSTITUTION = re.compile(
    r"(?:[\u4e00-\u9fff]{0,14}?(?:公安|警方|法院|检察|檢察|政府|委员会|委員會|发改|改革委|管理局|监管局|監管局|监督|監督|办公室|辦公室|市委|省委|县委|区委|纪委|紀委|监委|"
    r"監委|局|厅|廳|支行|分行|海关|海關|金融办|网信办|網信辦|廉政公署|派出所|警察|当局|當局|医院|医科|监狱|联社|支队|大队|分公司|电网|电力|人大|政协|政協))"
)
_STATE_AFTER = re.compile(
    r"(?:当局|當局|方面|高层|高層|中央|领导层|領導層|(?:已|也|又|再|一再|多次|仍|正|将|將|曾|再次|近日|随后|隨後|此前|公开|公開)?(?:表示|宣布|宣佈|誓言|承诺|承諾|认为|認為|强调|強調|"
    r"警告|试图|試圖|决心|決心|希望|要求各|下令|出手|收紧|收緊|打压|打壓|重申|否认|否認|批评|批評|敦促|回应|回應|指责|指責|呼吁|呼籲|禁止|对(?![此于於])|對)|的(?:禁令|打压|打壓|政策|态度|態度|立场|"
    r"立場|监管|監管|决心|決心|不满|不滿|命令|要求|做法|目标|野心|举动|舉動))"
)
_PLACE_BEFORE = re.compile(r"(?:在|于|於|来|來|赴|到|驻|駐|从|從|至|往|抵|离|離|进|進|回|经|、|和|与|與|及|，|（|\()$")
_FEATURE = re.compile(r"高原|铁路|鐵路|线|公路|高速|高铁|边境|股市|两市")
_ABBREVIATION_CUE = re.compile(r"(?:等地|等省|等[一二两三四五六七八九十]|地区|地區|两地|兩地|三地|四地|五地|[一二两兩三四五六七八九十多][省市区區]|警方|交界|一带|一帶)")
_GOVERNMENT = re.compile(r"(?:市|特区|特別行政區|特别行政区)")


def judge(draft: Draft) -> None:
    """Let the first rule that fits decide how the name is used; the candidates themselves are narrowed elsewhere."""
    kind = draft.hit.entry.kind
    if kind == "metonym":
        draft.reject("metonym-leadership", draft.surface, "metonym")
    elif kind == "demonym":
        draft.background("origin", draft.surface, "demonym")
    elif kind == "abbreviation":
        _judge_abbreviation(draft)
    elif kind == "compound":
        draft.rule, draft.clue = "compound", draft.surface
        found = _FEATURE.match(draft.after(6))
        if found:
            draft.reject("feature", draft.surface + found.group())
    elif not (_is_person(draft) or _is_dateline(draft) or _is_embedded(draft) or _is_state(draft)):
        _save_city(draft)
        _judge_use(draft)


_SURNAME = re.compile(r"(?:^|[人者员員家长長任理“”\"，。、：:；叫名姓])[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫朱林郭马馬罗羅]$")
_CALLED = re.compile(r"(?:叫|名为|名為|叫做|取名)$")
_DATELINE_BEFORE = re.compile(r"(?:社|记者|記者)[\u4e00-\u9fff]{0,4}$")
_DATELINE_AFTER = re.compile(r"(?:\d{1,2}月)?\d{1,2}日(?:电|電|讯|訊)|讯（|讯\(|消息[，,]")
_AT = re.compile(r"(?:在|于|於|赴|至|到|从|從|往|抵)$")
_CITY_BODY = re.compile(r"警方|公安|法院|检察院|檢察|市民|市委")


def _is_person(draft: Draft) -> bool:
    """陈吉林: a surname before the name, and nothing that makes it a place after it."""
    before = draft.before(3)
    if len(draft.surface) == 2 and _SURNAME.search(before) and not re.match(r"[省市县區区州]", draft.after(1)):
        draft.reject("person", before[-1] + draft.surface)
        return True
    if _CALLED.search(before):
        draft.reject("zone-elsewhere", draft.before(2) + draft.surface)
        return True
    return False


def _is_dateline(draft: Draft) -> bool:
    found = _DATELINE_AFTER.match(draft.after(12))
    if found and (_DATELINE_BEFORE.search(draft.before(8)) or draft.hit.start == draft.sentence[0]):
        draft.reject("dateline", draft.surface + found.group())
        return True
    return False


def _save_city(draft: Draft) -> None:
    """在义乌, 昆山警方: a county-level city known by its short name, where only one bears it."""
    is_city = len(draft.codes) == 1 and draft.candidates[0].name_zh.endswith("市")
    if draft.needs_type and is_city and (_AT.search(draft.before(2)) or _CITY_BODY.match(draft.after(4))):
        draft.needs_type = False


def _quote(draft: Draft, end: int = 0, start: int = 0) -> str:
    return draft.text[draft.hit.start - start : draft.hit.end + end]


def _judge_abbreviation(draft: Draft) -> None:
    """One character (粤, 沪) counts only in a run of such characters closed by a fixed word: 川、滇、黔等地."""
    if not draft.in_list:
        draft.reject("needs-type", draft.surface)
        return
    draft.rule = "abbreviation"


def _is_embedded(draft: Draft) -> bool:
    after, before = draft.after(20), draft.before(8)
    found = _ACCOUNT.match(after)
    if found and before.endswith(("“", "「", "《", '"')):
        draft.background("official-account", _quote(draft, found.end()), "city")
        return True
    for rule, pattern in _EMBEDDED:
        found = pattern.match(after)
        if found:
            if rule == "currency" and draft.surface[-1] not in "港台湾灣":
                continue
            draft.reject(rule, _quote(draft, found.end()))
            return True
    for rule, pattern in _EMBEDDED_BEFORE:
        found = pattern.search(before)
        if found and rule == "media" and not re.match(r"[网網報报]", after):
            continue
        if found:
            draft.reject(rule, _quote(draft, 1, len(before) - found.start()))
            return True
    return False


_ACCOUNT = re.compile(r"发布|發布")


def _is_state(draft: Draft) -> bool:
    """北京 as the subject of a policy: the state, unless written 北京市 or standing after a word of place or in a list."""
    if draft.surface != "北京":
        return False
    after, before = draft.after(20), draft.before(8)
    found = _STATE_AFTER.match(after)
    if not found or draft.in_list or _PLACE_BEFORE.search(before[:-1] if before.endswith("，") else before):
        return False
    draft.reject("metonym-state", _quote(draft, found.end()), "metonym")
    return True


_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("neighbour", _NEIGHBOUR_BEFORE), ("origin", _ORIGIN_BEFORE), ("exception", _EXCEPTION_BEFORE),
    ("comparison", _COMPARISON_BEFORE), ("movement", _MOVE_BEFORE), ("expected", _EXPECTED_BEFORE),
)  # fmt: skip
_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("origin", _ORIGIN), ("seat", _SEAT), ("neighbour", _NEIGHBOUR), ("not-acted", _NOT_ACTED), ("expected", _EXPECTED),
)  # fmt: skip


def _judge_use(draft: Draft) -> None:
    after, before = draft.after(24), draft.before(8)
    for rule, pattern in _AFTER:
        found = pattern.match(after)
        if found:
            draft.background(rule, _quote(draft, found.end()), "demonym" if rule in ("origin", "seat") else None)
            return
    for rule, pattern in _BEFORE:
        found = pattern.search(before)
        if found:
            draft.background(rule, _quote(draft, 0, len(before) - found.start()))
            return
    sentence = draft.text[draft.sentence[0] : min(draft.sentence[1], draft.sentence[0] + 200)]
    if _SHARE.search(sentence) and "算力" in sentence and _SHARE_OF.search(sentence):
        draft.background("share", sentence[:24])
        return
    found = _INSTITUTION.match(after)
    if found:
        draft.how, draft.rule, draft.clue = "institution", "institution", _quote(draft, found.end())


def closes_abbreviations(after: str) -> bool:
    """True when the characters after a run of one-character names are a word that closes such a list."""
    return bool(_ABBREVIATION_CUE.match(after))
