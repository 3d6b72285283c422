from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles import make_article
from dashboard.dates import find_published
from dashboard.dates.published import dateline_without_year
from dashboard.model import Article, Published


def find(text: str, url: str | None = None) -> Published:
    return find_published(Article("a", text, url=url))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Title\n\n[NTD News November 15, 2021 Beijing time]Xiao Yi fell.", "2021-11-15"),
        ("【新唐人北京时间2021年11月15日讯】江西省", "2021-11-15"),
        ("SOURCE / ECONOMY Published: Sep 14, 2021\nHebei began", "2021-09-14"),
        ("Published on 2022-09-27\nPolice hold 93", "2022-09-27"),
        ("PUBLISHED: Sunday, 27 August, 2017\nFour held", "2017-08-27"),
        ("August 22, 2023 11:33 PM\nChina locks up", "2023-08-22"),
        ("Title\n\nAugust 8, 2023\n\nBy A. Writer\n\nText.", "2023-08-08"),
        ("date 2021-06-09\n- Miners have to stop", "2021-06-09"),
        ("date 2021-08-23 BeInCrypto -\nThe office has", "2021-08-23"),
        ("2019/11/22\nTwo hubs", "2019-11-22"),
        ("2021-12-23\n黔西南州设立平台", "2021-12-23"),
        ("标题\n发布时间:2021年11月13日 10:20 来源:新华网\n正文", "2021-11-13"),
        ("标题\n2021年11月13日 10:20 来源:新华网\n正文", "2021-11-13"),
        ("Title\nBy Jane Doe | Nov 3, 2021\nText.", "2021-11-03"),
        ("Published: May 2021\nText.", "2021-05"),
        ("Title\nEnergy Ledger, 12 March 2024\n\nPolice held two.", "2024-03-12"),
        ("Title\nGuiyang, 12 March 2024\n\nIt will close 60 mines by the end of 2025.", "2024-03-12"),
        ("标题\n\n【本報訊】2023年9月26日\n\n正文", "2023-09-26"),
        ("标题\n\n燕赵安全网　2024年6月7日\n\n计划于2025年6月1日前关闭。", "2024-06-07"),
        ("Text.\nThe URL of this article: https://example.org/gb/2021/11/15/a1.html", "2021-11-15"),
    ],
)
def test_stated_dates_are_found(text: str, value: str) -> None:
    found = find(text)
    assert (found.value, found.basis) == (value, "stated")
    assert found.reasons


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://example.org/2021/11/15/story.html", "2021-11-15"),
        ("https://example.org/news/20211115-1234.html", "2021-11-15"),
        ("https://example.org/2021-11-15/a", "2021-11-15"),
        ("https://example.org/2021/11/story", "2021-11"),
        ("https://example.org/item/99211115123", None),
        ("https://example.org/2021/13/15/", None),
    ],
)
def test_the_address_may_carry_the_date(url: str, value: str | None) -> None:
    assert find("No date here.", url).value == value


@pytest.mark.parametrize(
    "text",
    [
        "Inner Mongolia drafts rules\n(Illustration dated May 20, 2021)\n\nThe parks",
        "Sichuan orders all mines to be closed by June 20, 2021\nText.",
        "The rules published on July 16, 2021 close all farms.",
        "On November 8, 2021, a man was sentenced.",
        "受理时间:2021年9月3日起\n正文",
        "Title\nWenchuan, 12 May 2008\n\nOn 3 June 2010 a court sentenced two builders.",
        "唐山 1976年7月28日\n2016年，唐山举行了纪念活动。",
        "标题\n汶川地震　2008年5月12日\n正文",
        "See https://example.org/2021/11/15/other.html for more.",
        "",
    ],
)
def test_other_dates_are_not_publication(text: str) -> None:
    assert find(text) == Published()


@pytest.mark.parametrize(
    "text",
    ["SHANGHAI, June 19 (Reuters) - Sichuan has joined.", "中国甘肃网5月11日讯 警方", "新华社北京11月13日电 中央"],
)
def test_a_dateline_without_a_year_is_a_reason_only(text: str) -> None:
    found = find(text)
    assert (found.value, found.basis) == (None, "unknown")
    assert "without a year" in found.reasons[0]
    assert dateline_without_year(Article("a", text)) is not None


def test_a_date_in_a_sentence_is_no_dateline() -> None:
    assert dateline_without_year(Article("a", "On June 19 Sichuan joined.")) is None


def test_signs_that_disagree_are_named() -> None:
    found = find("Published: Sep 14, 2021\nText.", "https://example.org/2021/10/01/a")
    assert found.value == "2021-09-14"
    assert "disagrees" in found.reasons[-1]


@given(st.text(max_size=300))
def test_no_text_makes_it_fail(text: str) -> None:
    found = find(text, text)
    assert (found.value is None) == (found.basis == "unknown")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("HANGZHOU, March 3, 2024 (Xinhua) -- A court here sentenced two men on Friday.", "2024-03-03"),
        ("Court rules\nBEIJING, Nov. 5, 2019 /Newswire/ -- A firm was fined.", "2019-11-05"),
        ("JINAN, 12 March 2023 - Police here arrested ten men on Friday.", "2023-03-12"),
        ("Harbin, 3 August 2021 – Police arrested ten men.", "2021-08-03"),
        ("In Harbin, 3 August 2021 was a Tuesday.", None),
        ("新华社成都2024年5月12日电 四川警方抓获三人。", "2024-05-12"),
        ("On March 3, 2024 a court sentenced (by law) three men.", None),
    ],
)
def test_a_dateline_with_its_year_states_the_day(text: str, value: str | None) -> None:
    assert find_published(make_article(text, "x")).value == value


def test_a_line_with_nothing_but_a_year_completes_a_dateline() -> None:
    story = "警方抓获三人，查封一家工厂，并对涉案产品进行检测。"
    found = find_published(make_article(f"毒姜\n\n（早知道网 5月10日讯）{story}\n\n2013年\n", "a"))
    assert (found.value, found.basis) == ("2013-05-10", "stated")
    found = find_published(make_article("Ginger\n\nJINAN, May 10 (Wire) - Police held three men.\n\n(2013)\n", "a"))
    assert found.value == "2013-05-10"


@pytest.mark.parametrize("line", ["© 2013", "2012年\n\n2013年", "2013年5月的姜", ""])
def test_no_other_line_completes_it(line: str) -> None:
    text = f"毒姜\n\n（早知道网 5月10日讯）警方抓获三人，查封一家工厂，并对涉案产品进行检测。\n\n{line}\n"
    assert find_published(make_article(text, "a")).value != "2013-05-10"


def test_a_year_alone_that_the_text_has_outlived_does_not() -> None:
    text = "毒姜\n\n（早知道网 5月10日讯）2015年3月，警方抓获三人，查封一家工厂，并对产品进行了检测。\n\n2013年\n"
    assert find_published(make_article(text, "a")).value != "2013-05-10"
