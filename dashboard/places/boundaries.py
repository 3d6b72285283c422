"""Where Chinese words end: characters that look like a place name and belong to the words on both sides of it.

“此前|海关” is no 前海, “平台|中” no 台中, “我国内|江苏” no 内江. All words are simplified.
"""

from __future__ import annotations

import re

from dashboard.places.script import simplified

_TIMES = "此前 之前 目前 日前 以前 先前 早前 生前 当前 从前 提前 眼前 面前 史前"
_INSIDE = "国内 境内 室内 场内 院内 业内 圈内 体内 以内 之内 厂内 群内 店内 库内"
_ABOVE = "网上 世界上 地球上 事实上 历史上 基本上 实际上"
_STAGES = "平台 后台 电台 舞台 阳台 前台 中台 柜台 站台 讲台 吧台 月台"
_MONEY = "资金 基金 现金 奖金 租金 佣金 保证金 本金 定金 押金 罚金 黄金 美金 公积金 赎金 赃金 薪金"
_SIZES = "重大 巨大 最大 扩大 强大 加大 特大 庞大 较大 极大 更大 澳大 加拿大 意大"
_HEADS = (
    "院长 局长 市长 省长 县长 校长 部长 厅长 处长 所长 行长 会长 董事长 队长 区长 州长 镇长 村长 社长 增长 成长 延长"
)
_HILLS = "泰山 华山 衡山 嵩山 恒山 燕山 阴山 贺兰山 祁连山 太行山 长白山 大别山 天山 昆仑山 阿里山 井冈山"
_RIVERS = "黄河 淮河 大渡河 海河 辽河 运河 银河"
_STREAMS = "长江 珠江 松花江 嘉陵江 湘江 钱塘江 汉江 赣江 闽江 岷江 怒江 雅砻江 金沙江 澜沧江 乌江"
_COASTS = "沿海 东海 渤海 黄海 南海"
_SOUTHS = "越南 西南 东南 指南"
_NORTHS = "东北 西北 华北 拱北"
_GUARDS = "公安 治安 保安"
# The name, and the words whose last character is its first.
_WORDS_BEFORE = {
    "前海": _TIMES, "前郭": _TIMES, "内江": _INSIDE, "内蒙": "业内 圈内 群内 店内", "上海": _ABOVE, "上饶": _ABOVE,
    "台中": _STAGES, "台东": _STAGES, "台南": _STAGES, "台北": _STAGES, "台州": _STAGES,
    "金门": _MONEY, "金华": _MONEY, "金昌": _MONEY, "大连": _SIZES, "大庆": _SIZES, "长春": _HEADS, "长沙": _HEADS,
    "山西": _HILLS, "山东": _HILLS, "山南": _HILLS, "河南": _RIVERS, "河北": _RIVERS,
    "江西": _STREAMS, "江门": _STREAMS, "海南": _COASTS, "海东": _COASTS, "海口": "沿海",
    "南通": _SOUTHS, "南宁": _SOUTHS, "南昌": _SOUTHS, "南平": _SOUTHS, "北海": _NORTHS, "北平": _NORTHS,
    "开封": "公开 打开 撕开 解开 揭开 展开 召开 拆开", "中卫": "集中 其中 空中 手中 高中 初中 途中 心中 账户中",
    "安顺": _GUARDS, "安庆": _GUARDS, "安阳": _GUARDS, "成都": "完成 构成 组成 形成 变成 造成", "广安": "推广",
    "通化": "交通 流通 普通", "通辽": "交通 开通", "天水": "每天 一天 两天 三天 几天 当天", "东营": "股东 房东",
    "六安": "周六 星期六 礼拜六", "新乡": "最新 创新 更新", "新北": "高新 最新", "西安": "东西", "丽水": "美丽",
    "常州": "非常 经常 日常", "三明": "张三", "保山": "环保", "保定": "医保 社保 担保 确保", "北角": "东北 西北 最北",
    "重庆": "隆重 庄重 郑重", "福建": "造福 幸福 祝福 谋福",
}  # fmt: skip
_BEFORE = {name: tuple(words.split()) for name, words in _WORDS_BEFORE.items()}
_LONGEST = 3
# What only looks like the name by the word that follows: 三明治; 金钟奖; 宝马|山东; 两年前|海外.
_AFTER = {
    "三明": re.compile("治"), "四平": re.compile("[方米八]"), "北海": re.compile("道"),
    "新疆": re.compile("域(?!名)"), "上海": re.compile("拔(?![河罐牙得])"),
    "金钟": re.compile("[奖罩河镇路乡公]"), "启德": re.compile("教"),
    "上环": re.compile("[手术取节避]"), "钻石山": re.compile("[东西]"), "洪水桥": re.compile("[梁面断塌下]"),
} | dict.fromkeys(
    # 湖|南面的营地, 黄|河北岸, 山|西坡: a side of a lake, a river, a hill.
    "湖南 湖北 河南 河北 山东 山西 江西 海南 海西 海北".split(), re.compile("面[的，。、]|[岸坡]|侧的")
)  # fmt: skip
_BETWEEN = {
    "前海": (("年前", "天前", "周前", "月前"), re.compile("[外关归运洋南]")),
    "上海": (("以上", "线上", "路上", "晚上", "早上"), re.compile("[外淘淀]")),
}


def breaks_words(text: str, start: int, end: int, last: int = 0) -> bool:
    """True when the characters of a name in text[start:end] belong to the words around it.

    `last` is where the name before it ends: 云南|海南 holds no 南海.
    """
    name = simplified(text[start:end])
    words, after, between = _BEFORE.get(name), _AFTER.get(name), _BETWEEN.get(name)
    if not (words or after):
        return False
    head, tail = simplified(text[max(last, start - _LONGEST) : start + 1]), simplified(text[end : end + 2])
    if (words and head.endswith(words)) or (after and after.match(tail)):
        return True
    return bool(between and head.endswith(between[0]) and between[1].match(tail))
