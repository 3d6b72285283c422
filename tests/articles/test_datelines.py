"""Datelines before the first sentence, English and Chinese, and what only looks like one."""

import pytest

from dashboard.articles.datelines import Dateline, dateline_at

_ENGLISH = "Sichuan has ordered twenty-six mining projects closed by Sunday, a notice said, and more will follow."
_CHINESE = "四川省发改委发布通知，要求关停二十六个矿场，相关企业须在周日前完成自查自纠并上报结果。"


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("SHANGHAI / HONG KONG, June 19 (Reuters) - ", "Reuters"),
        ("BEIJING, June 19 (Xinhua) -- ", "Xinhua"),
        ("Beijing, May 21 (Xinhua) -- ", "Xinhua"),
        ("CHENGDU, China, June 19 (Reuters) - ", "Reuters"),
        ("XI'AN, June 2 (Xinhua) -- ", "Xinhua"),
        ("BEIJING/SHANGHAI (Reuters) - ", "Reuters"),
        ("TAIPEI, Taiwan (AP) -- ", "AP"),
        ("Hong Kong (CNN Business)", "CNN Business"),
        ("(Reuters) - ", "Reuters"),
        ("BEIJING — ", None),
        ("HONG KONG, Nov. 12 - ", None),
        ("[ChainDD report] June 10 (ChainDD) ", "ChainDD"),
        ("[Epoch Times June 19, 2021] ", "Epoch Times"),
        ("date 2025-09-14 ", None),
        ("date 2022-12-17 original title: ", None),
    ],
)
def test_english_datelines(dateline: str, agency: str | None) -> None:
    text = dateline + _ENGLISH
    assert dateline_at(text, 0, len(text)) == Dateline(len(dateline), agency)


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("中国甘肃网5月11日讯 ", "中国甘肃网"),
        ("新华社北京11月13日电（记者 张三）", "新华社"),
        ("中新网南昌11月13日电 (记者 刘占昆)", "中新网"),
        ("【大纪元2021年11月15日讯】", "大纪元"),
        ("财联社6月18日电，", "财联社"),
        ("央视网消息：", "央视网"),
        ("湘江晨讯益阳2019年10月15日讯 ", "湘江晨讯"),
        ("本报讯（记者 张三）", None),
        ("（记者 张三）", None),
    ],
)
def test_chinese_datelines(dateline: str, agency: str | None) -> None:
    text = dateline + _CHINESE
    assert dateline_at(text, 0, len(text)) == Dateline(len(dateline), agency)


@pytest.mark.parametrize(
    "text",
    [
        "[NTD News November 15, 2021 Beijing time]" + _ENGLISH,
        "【新唐人北京时间2021年11月15日讯】" + _CHINESE,
        "Bitcoin Mining Council (BMC) said on Friday that Sichuan had closed its mines and that prices rose.",
        "The NDRC — a planner in China — said that Sichuan must close all of its mines by the end of the month.",
        "CBDC — A digital currency of the central bank was tested in Suzhou and in Shenzhen by many people.",
        "On June 18, Sichuan ordered closure of mines - the first province to do so - and cut the power off.",
        "重庆市公安局6月18日消息，" + _CHINESE,
        "成都市6月18日电力紧张，" + _CHINESE,
        "江西5月11日讯问了三名嫌疑人，" + _CHINESE,
        "据新华社6月18日报道，" + _CHINESE,
        _ENGLISH,
        _CHINESE,
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert dateline_at(text, 0, len(text)) is None


def test_a_dateline_is_read_where_its_line_begins() -> None:
    text = "Title\nBEIJING (AP) — " + _ENGLISH
    assert dateline_at(text, 6, len(text)) == Dateline(6 + len("BEIJING (AP) — "), "AP")
