from __future__ import annotations

import pytest

from tests.places.toolbox import roles, rules


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "与陕甘宁相比，内蒙的电价优势更为明显，但多数企业仍在观望。",
            {"SN": "context", "GS": "context", "NX": "context", "NM": "context"},
        ),
        ("与去年相比，广东警方查处的案件更多。", {"GD": "case"}),
        ("与上海相比，成都的房租更低。", {"SH": "context", "SC": "context"}),
        ("黑龙江的冬天比北海道更冷。", {"HL": "context"}),
        ("广东的确诊人数比去年同期多三成，卫健委通报。", {"GD": "case"}),
    ],
)
def test_places_are_compared_and_years_are_not(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("分析師預料，新疆明年將成為最大的綠氫產地。", {"XJ": "context"}),
        ("業界預計，四川豐水期後電價將回落。", {"SC": "context"}),
        ("机构估计，内蒙古今年可新增三座风场。", {"NM": "context"}),
        ("气象台预计，台风今晚登陆海南。", {"HI": "context"}),
        ("四川将于10月1日起执行新电价，发改委通知称。", {"SC": "case"}),
    ],
)
def test_a_forecast_tells_no_act_and_an_order_does(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("該集團擬於2027年在洋浦經濟開發區興建煉化廠。", {"HI": "context"}),
        ("该公司计划在贵州投资建设数据中心。", {"GZ": "context"}),
        ("特斯拉考虑在上海扩建工厂。", {"SH": "context"}),
        ("警方计划在广州设立反诈中心。", {"GD": "case"}),
        ("法院将在合肥开庭审理。", {"AH": "case"}),
        ("这家药企打算赴香港上市。", {"HK": "context"}),
    ],
)
def test_a_plan_to_build_lies_ahead(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他早年在澳门做叠码仔，后来转往马尼拉。", {"MO": "context"}),
        ("他在吉林省吉林市讀完中學，後來到里斯本經商。", {"JL": "context"}),
        ("她曾在深圳开过一家理发店，如今在首尔。", {"GD": "context"}),
        ("他从小在山东长大。", {"SD": "context"}),
        ("警方曾在湖南开展打击行动，抓获三人。", {"HN": "case"}),
        ("嫌疑人在云南学习制毒技术后被抓。", {"YN": "case"}),
        ("三名学生在河北打工时溺水身亡。", {"HE": "case"}),
        ("昨日在广东当街持刀伤人，嫌犯被捕。", {"GD": "case"}),
    ],
)
def test_a_life_that_went_on_elsewhere_is_an_origin(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("美方批准向台湾出售飞机零件。", {"TW": "context"}),
        ("日本对香港出口大减。", {"HK": "context"}),
        ("他向湖南警方提供线索。", {"HN": "case"}),
    ],
)
def test_goods_go_to_a_place(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("目前重庆、贵州均无感染报告。", {"CQ": "context", "GZ": "context"}),
        ("该病毒尚未在湖南发现。", {"HN": "context"}),
        ("火势没有波及贵州境内。", {"GZ": "context"}),
        ("警方未在海南找到失踪者，搜索继续。", {"HI": "context"}),
    ],
)
def test_what_was_not_found_there(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("这是自2008年四川地震以来最致命的一次灾害。", {"SC": "context"}),
        ("这是河南自1975年以来最大的一场洪水，已致九人死亡。", {"HA": "case"}),
    ],
)
def test_what_was_worse_before(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("前锋去年移居海口，如今经营一间咖啡店。", {"HI": "context"}),
        ("她远嫁湖南，定居多年。", {"HN": "context"}),
    ],
)
def test_where_somebody_moved_to(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("这批电动车由安徽一家工厂生产，在汉堡港被扣。", {"AH": "context"}),
        ("河南生產了全球一半的假髮。", {"HA": "context"}),
        ("唐山大地震四十周年之际，一部纪录片在东京首映。", {"HE": "context"}),
        ("西安事变改变了历史，哈佛学者写道。", {}),
        ("网传“西安封城”系谣言。", {"SN": "context"}),
        ("警方否认与河北的案件有关。", {"HE": "context"}),
        ("台風明日將登陸廣東。", {"GD": "context"}),
        ("中央气象台预计，内蒙古东部有大雪。", {"NM": "context"}),
        ("河北暴雨致十一人死亡。", {"HE": "case"}),
        ("警方在天津一公寓内抓获传销头目。", {"TJ": "case"}),
        ("一名女子在成都一家酒店坠楼身亡。", {"SC": "case"}),
    ],
)
def test_goods_shares_rumours_and_history_are_told_apart(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_what_was_never_sent_somewhere_was_not_done_there() -> None:
    assert roles("该厂从未向江西发货。") == {"JX": "context"}
    assert roles("主犯早年曾在江西开办茶馆，在合肥被抓。") == {"JX": "context", "AH": "case"}


def test_where_somebody_was_born_is_an_origin_whatever_the_year() -> None:
    for text in ("他1967年生,河北新乐人,在湖南长沙被捕。", "他1967年10月出生于河北，在湖南长沙被捕。"):
        assert rules(text)["河北"] == "origin"
        assert roles(text) == {"HE": "context", "HN": "case"}
