from __future__ import annotations

import pytest

from tests.places.toolbox import read, roles


@pytest.mark.parametrize(
    ("text", "surface", "rule"),
    [
        ("河南籍男子被抓。", "河南", "origin"),
        ("林某，福建泉州人，落网。", "泉州", "origin"),
        ("部分成员来自福建。", "福建", "origin"),
        ("他毕业于成都一所学校。", "成都", "origin"),
        ("受害人遍布江苏。", "江苏", "origin"),
        ("他曾在深圳打工。", "深圳", "origin"),
        ("總部位於深圳的廠商股價下挫。", "深圳", "seat"),
        ("杭州企业嘉楠的产品被扣。", "杭州", "seat"),
        ("山西与陕西隔黄河相望。", "陕西", "neighbour"),
        ("安徽毗邻江苏。", "江苏", "neighbour"),
        ("甘肃尚未出台类似规定。", "甘肃", "not-acted"),
        ("宁夏方面未作回应。", "宁夏", "not-acted"),
        ("業內預計貴州將跟進。", "貴州", "expected"),
        ("天津也在研究同样办法。", "天津", "expected"),
        ("如果贵州跟进，电价将上涨。", "贵州", "expected"),
        ("除西藏外，各省都已上报。", "西藏", "exception"),
        ("事故并非山西所为。", "山西", "exception"),
        ("与江苏不同，他们没有名单。", "江苏", "comparison"),
        ("当地电价比四川更低。", "四川", "comparison"),
        ("新疆占全网算力的三成以上。", "新疆", "share"),
        ("河南的小麦产量居全国第一。", "河南", "share"),
        ("矿机运往四川。", "四川", "movement"),
        ("四川水电资源丰富。", "四川", "trait"),
        ("他把浙江一名会计被骗的钱换成虚拟货币。", "浙江", "origin"),
        ("骗走一名香港赌客120万港元。", "香港", "origin"),
    ],
)
def test_a_cue_makes_a_name_context(text: str, surface: str, rule: str) -> None:
    mention = next(m for m in read(text) if m.surface == surface)
    assert (mention.role, mention.rule) == ("context", rule)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("云南与四川、贵州接壤，已率先启动检查。", {"YN": "case", "SC": "context", "GZ": "context"}),
        ("除四川外，云南也要求矿场停机。", {"SC": "case", "YN": "case"}),
        ("民警赶赴海南、广西，抓获主犯。", {"HI": "case", "GX": "case"}),
        ("上海警方抓获来自湖南的犯罪嫌疑人。", {"SH": "case", "HN": "context"}),
        ("浙江一家公司被罚。", {"ZJ": "case"}),
        ("安徽发生在今晨的事故已有通报。", {"AH": "case"}),
        ("火灾发生于四川。", {"SC": "case"}),
        ("四川研究部署清理工作。", {"SC": "case"}),
        ("警方拘留两名四川官员。", {"SC": "case"}),
        ("上海一名男子炒币被抓。", {"SH": "case"}),
    ],
)
def test_what_only_looks_like_a_cue_stays_case(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "合肥警方查明，钱来自陕西一名教师与河南一名医生被骗的款项。",
            {"AH": "case", "SN": "context", "HA": "context"},
        ),
        ("合肥警方查明，该店声称要进军海南，并未成事。", {"AH": "case", "HI": "context"}),
        ("合肥警方拘捕一名海南男子。", {"AH": "case", "HI": "context"}),
        ("安徽警方抓获十人，本报昨误作湖南。", {"AH": "case", "HN": "context"}),
        ("国家电网河南、甘肃公司正在关停矿场。", {"HA": "case", "GS": "case"}),
        ("安徽纪委开除省政府驻上海办事处主任。", {"AH": "case", "SH": "context"}),
        ("安徽警方抓获十人。云南电价只有当地的三分之一。", {"AH": "case", "YN": "context"}),
        ("安徽警方抓获十人。另一人潜逃到广西后被抓。", {"AH": "case", "GX": "case"}),
    ],
)
def test_persons_of_a_place_and_plans_for_it(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("澳门警方带走一名38岁台湾男子。", {"MO": "case", "TW": "context"}),
        ("天津检方公布了数字。有读者问河北、山西的情况。", {"TJ": "case", "HE": "context", "SX": "context"}),
        ("天津检方公布了名单，山西的情况没有提及。", {"TJ": "case", "SX": "context"}),
    ],
)
def test_origins_by_age_and_questions_of_readers_are_context(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_who_goes_with_a_warrant_acts_there() -> None:
    assert roles("專案組持搜索票前往新北搜索。") == {"TW": "case"}
    assert roles("警方持搜查令前往惠州。") == {"GD": "case"}


def test_where_the_state_meets_nothing_happened() -> None:
    assert roles("国务院安委会10日在北京召开会议。") == {"BJ": "context"}
    assert roles("山西省应急管理厅10日在太原召开会议。") == {"SX": "case"}


def test_what_is_recommended_is_expected() -> None:
    assert roles("报告建议山西、陕西开展排查。") == {"SX": "context", "SN": "context"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("警方接获投诉90宗，其中40宗来自广东，苦主散居湖南、湖北。", {"GD": "case", "HN": "context", "HB": "context"}),
        ("天津检方公布了数字。河北一家矿企则称尚未收到文件。", {"TJ": "case", "HE": "context"}),
        ("天津法院已宣判，河北、山西的法院早晚也会碰到。", {"TJ": "case", "HE": "context", "SX": "context"}),
        ("天津警方立案。有河北苦主说，钱拿不回来。", {"TJ": "case", "HE": "context"}),
        ("天津警方称，未发现其他窝点，12人已被刑拘。", {"TJ": "case"}),
        ("天津法院可能已作出判决，河北警方早已抓人。", {"TJ": "case", "HE": "case"}),
    ],
)
def test_where_complaints_come_from_and_who_has_heard_nothing(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("上海海关在长沙、武汉等地同行协助下抓获九人。", {"SH": "case", "HN": "case", "HB": "case"}),
        ("上海海关抓获九人，长沙同行说干得好。", {"SH": "case", "HN": "context"}),
        ("一列开往广州的列车在贵阳脱线，九人受伤。", {"GZ": "case", "GD": "context"}),
        ("巡视组将于下周进驻河北、山西两省。", {"HE": "context", "SX": "context"}),
        ("巡视组已进驻河北，查处九人。", {"HE": "case"}),
        (
            "河北警方抓获九人。这是今年第三起，此前有四川绵阳，5月2日轮到宁夏。",
            {"HE": "case", "SC": "case", "NX": "case"},
        ),
        ("河北警方抓获九人。业内人士问，会不会轮到宁夏。", {"HE": "case", "NX": "context"}),
    ],
)
def test_colleagues_help_trains_go_on_and_turns_come(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("住宅电价在河南之外的六省上调。", {"HA": "context"}),
        ("除河南之外，湖北也下发通知。", {"HA": "case", "HB": "case"}),
        ("一名居于珠海的会计在合肥被抓。", {"GD": "context", "AH": "case"}),
        ("载有安徽乘客的客车在恩施侧翻。", {"AH": "context", "HB": "case"}),
        ("下飞机后他直飞三亚。", {"HI": "context"}),
        ("各省增速，贵州排在末尾。", {"GZ": "context"}),
        ("山西查封两家矿场，陕西紧随其后。", {"SX": "case", "SN": "case"}),
        ("巴黎的书展上，江苏展台卖光了年画。", {"JS": "context"}),
        ("一份长三角房租调查显示，南京的租金调查降幅最大。", {"JS": "context"}),
        ("浙江调查组查封了三家工厂。", {"ZJ": "case"}),
        ("传闻入选的有两地：河北、山西。", {"HE": "context", "SX": "context"}),
    ],
)
def test_what_stands_beside_a_name_says_what_the_place_is(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("挂着江西牌照的货车在合肥被拦下。", {"JX": "context", "AH": "case"}),
        ("合肥开往南通的客车在襄阳侧翻。", {"AH": "context", "JS": "context", "HB": "case"}),
        ("货车离开喀什，途经兰州，在郑州被查扣。", {"XJ": "context", "GS": "context", "HA": "case"}),
        ("光缆起于哈密，经宁夏到重庆。", {"XJ": "context", "NX": "context", "CQ": "context"}),
        ("嫌疑人途中在昆明转机，在合肥被抓。", {"YN": "context", "AH": "case"}),
        ("他在合肥落网，在甘肃还有两处矿场。", {"AH": "case", "GS": "context"}),
        ("一家宁波公司开发的软件在合肥的网吧里挖矿，警方抓获七人。", {"ZJ": "context", "AH": "case"}),
        ("一家宁波公司被查封。", {"ZJ": "case"}),
        ("合同适用香港法律，合肥中院据此判决。", {"HK": "context", "AH": "case"}),
        ("法官把此案与南昌的一起判例作了比较。", {"JX": "context"}),
        ("要是贵州也跟着涨价，他就关门。", {"GZ": "context"}),
        ("他生在烟台，在合肥落网。", {"SD": "context", "AH": "case"}),
    ],
)
def test_on_the_way_by_plate_by_law_or_by_birth(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_a_squad_that_fetches_somebody_acts_there_and_a_mixed_up_name_does_not() -> None:
    assert roles("青海警方蹲守八天，专班跑到甘肃把两人带了回来。") == {"QH": "case", "GS": "case"}
    assert roles("江西宜春的厂被关停，常被人同黑龙江的伊春念混。") == {"JX": "case", "HL": "context"}
