"""The publisher that a text states."""

import pytest

from dashboard.articles.boilerplate import find_boilerplate
from dashboard.articles.lines import language_of, line_spans
from dashboard.articles.publisher import find_publisher

_STORY = "Police in Sichuan closed twenty-six mines on Friday and took 600 machines away, the provincial bureau said."


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("[NTD News November 15, 2021 Beijing time]" + _STORY, "NTD News"),
        ("SHANGHAI, June 19 (Reuters) - " + _STORY, "Reuters"),
        ("[ChainDD report] June 10 (ChainDD) " + _STORY, "ChainDD"),
        ("Site icon ForkLog\nMines closed\n" + _STORY, "ForkLog"),
        ("date 2021-08-23 BeInCrypto -\n" + _STORY, "BeInCrypto"),
        (_STORY + "\n\nCentBit.Online", "CentBit.Online"),
        (_STORY + "\nSource: Xinhua", "Xinhua"),
        ("【大纪元2021年11月15日讯】四川省发改委发布通知，要求关停二十六个矿场。", "大纪元"),
        ("【新唐人北京时间2021年11月15日讯】四川省发改委发布通知，要求关停二十六个矿场。", "新唐人"),
        ("四川省发改委发布通知，要求关停二十六个矿场。\n来源：新华网", "新华网"),
        ("四川省发改委发布通知，要求关停二十六个矿场。\n来源：法治报 2024-05-03", "法治报"),
        ("Mines closed\nEnergy Ledger, 12 March 2024\n" + _STORY, "Energy Ledger"),
        ("Mines closed\nBy Lena Whitcombe | Northern Wire | Feb. 24, 2023\n" + _STORY, "Northern Wire"),
        ("Mines closed\nEnergy Ledger\nPublished 2 February 2024, 14:02\n" + _STORY, "Energy Ledger"),
        ("(Northern Wire) Mines closed in Sichuan\nFeb. 25, 2023\n" + _STORY, "Northern Wire"),
        ("Mines closed\nGuiyang, 12 March 2024\n" + _STORY, None),
        ("Mines closed\nBy Ann Lee, 12 March 2024\n" + _STORY, None),
        ("Mines closed\nBy staff reporter, Jiangnan Daily\nUpdated: 2014-09-03 09:36\n" + _STORY, "Jiangnan Daily"),
        ("Mines closed\nBy Ann Lee, in Sichuan\n" + _STORY, None),
        ("Mines closed\nCITY WEEK | Tuesday, March 22, 2016 | 12,402 views\n" + _STORY, "City Week"),
        ("Mines closed\nTHE HARBOUR GAZETTE, Saturday 2 March 2013\nBy Ada Lee\n" + _STORY, "The Harbour Gazette"),
        ("Mines closed\nCENTRAL PLAINS TIMES Tuesday, July 26, 2011\n" + _STORY, "Central Plains Times"),
        (
            "礦場關停\n【維港日報專訊】2010年3月18日\u3000星期四\n四川省發改委發布通知，要求關停二十六個礦場。",
            "維港日報",
        ),
        ("礦場關停\n【本報專訊】2010年3月18日\u3000星期四\n四川省發改委發布通知，要求關停二十六個礦場。", None),
        (
            "礦場關停\n發稿時間：2015/07/31 11:20\u3000（海島聯合新聞記者程啟峰高雄31日電）\n四川省關停二十六個礦場。",
            "海島聯合新聞",
        ),
        ("礦場關停\n（本報記者程啟峰高雄31日電）四川省關停二十六個礦場。", None),
        (_STORY, None),
        ("Xinhua said so. " + _STORY, None),
    ],
)
def test_publisher(text: str, publisher: str | None) -> None:
    assert find_publisher(text, line_spans(text), find_boilerplate(text, language_of(text), None)) == publisher
