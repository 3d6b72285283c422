from __future__ import annotations

import pytest

from dashboard.dates.chinese import scan_chinese


def surfaces(text: str) -> list[str]:
    return [text[token.start : token.end] for token in scan_chinese(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2021年11月13日,省纪委通报", ["2021年11月13日"]),
        ("2021 年 11 月 13 日通报", ["2021 年 11 月 13 日"]),
        ("今年9月上旬,去年底,上个月", ["今年9月上旬", "去年底", "上个月"]),
        ("二〇二一年九月三日印发", ["二〇二一年九月三日"]),
        ("民國110年12月15日起訴", ["民國110年12月15日"]),
        ("檢方於110年11月3日約談", ["110年11月3日"]),
        ("9月10日至11日", ["9月10日", "11日"]),
        ("9月3-5日检查", ["9月3-5日"]),
        ("5至8月关停", ["5至8月"]),
        ("2018-2021年间", ["2018-2021年"]),
        ("近日;日前;同日;当时", ["近日", "日前", "同日", "当时"]),
        ("周二、上周五、本週三、星期日", ["周二", "上周五", "本週三", "星期日"]),
        ("本月25日前,月底前", ["本月25日", "月底"]),
        ("三天前、两年前", ["三天前", "两年前"]),
        ("前三季度;第四季度", ["前三季度", "第四季度"]),
    ],
)
def test_expressions_are_found_whole(text: str, found: list[str]) -> None:
    assert surfaces(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "有期徒刑三年六个月",
        "有期徒刑3年6月",
        "运行1000多小时,耗电26万度",
        "遵义路18号,工作日9:00至17:00",
        "20世纪90年代,2010年代",
        "3个月内,10日内,每日上报",
        "每周一至周五开放",
        "日本企业,四周岁",
        "12部门,第3号,45岁",
        "",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert surfaces(text) == []


def test_a_roc_year_counts_from_1912() -> None:
    for text in ("民國110年", "民国一一〇年", "民國一百一十年"):
        assert [token.expression.year for token in scan_chinese(text, 0, len(text))] == [2021]


def test_so_many_days_are_no_day_of_a_month() -> None:
    assert surfaces("即日起停产一日整顿") == []
    assert surfaces("十八日,警方通报") == ["十八日"]
    for text in ("被行政拘留10日", "责令停产整治15日", "停业7日", "隔离了14日", "限期15日前拆除"):
        assert surfaces(text) == []
    assert surfaces("须整改15日前完成") == ["15日"]
    assert surfaces("警方10日拘留3人") == ["10日"]
