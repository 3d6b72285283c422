"""Credit lines: names and one date at the head of a story, and what only looks like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles.credits import find_credit, outlet_in
from dashboard.articles.lines import line_spans

_STORY = "Police in Panzhou arrested two men on Monday after a fire at a coal mine killed three of its workers."


def _find(text: str) -> tuple[str, str | None] | None:
    found = find_credit(text)
    return None if found is None else (text[found.date_start : found.date_end], found.outlet)


@pytest.mark.parametrize(
    ("line", "date", "outlet"),
    [
        ("Energy Ledger, 12 March 2024", "12 March 2024", "Energy Ledger"),
        ("Energy Ledger data desk, 28 March 2024", "28 March 2024", "Energy Ledger"),
        ("Reuters, March 12, 2024", "March 12, 2024", "Reuters"),
        ("Energy Ledger | July 7, 2023", "July 7, 2023", "Energy Ledger"),
        ("By Lena Whitcombe | Northern Wire | Feb. 24, 2023", "Feb. 24, 2023", "Northern Wire"),
        ("The Pacific Ledger, Hong Kong, 3 May 2024", "3 May 2024", "The Pacific Ledger"),
        ("Updated 12 March 2024 14:02 GMT, Energy Ledger", "12 March 2024", "Energy Ledger"),
        ("By Marcus Oduya in Beijing | 12 March 2024 | 5 min read", "12 March 2024", None),
        ("By Ann Lee, 12 March 2024", "12 March 2024", None),
        ("Guiyang, 12 March 2024", "12 March 2024", None),
        ("OPINION | Oct 4, 2021", "Oct 4, 2021", None),
        ("News, Crime | June 25, 2018", "June 25, 2018", None),
        ("燕赵安全网　2024年6月7日", "2024年6月7日", "燕赵安全网"),
        ("滇东日报　2023-11-15", "2023-11-15", "滇东日报"),
        ("秦岭时报 2023年8月23日 记者 段小青", "2023年8月23日", "秦岭时报"),
        ("秦岭时报2023年8月23日记者段小青", "2023年8月23日", "秦岭时报"),
        ("来源：法治报 2024-05-03", "2024-05-03", "法治报"),
        ("来源：龙江观察　发布时间：2024-01-05 17:40", "2024-01-05", "龙江观察"),
        ("南国快讯 2022年1月3日", "2022年1月3日", "南国快讯"),
        ("Reported by Iron & Coal Daily staff, 29 December 2021", "29 December 2021", "Iron & Coal Daily"),
        ("Lake Watch bulletin, 14 September 2022", "14 September 2022", "Lake Watch"),
        ("2024/05/03 10:25　兩岸中心／綜合報導", "2024/05/03", None),
        ("【本報訊】2023年9月26日", "2023年9月26日", None),
        ("贵阳，2024年3月12日", "2024年3月12日", None),
        ("国家发改委　2021年9月3日", "2021年9月3日", None),
    ],
)
def test_names_and_a_date_are_a_credit_line(line: str, date: str, outlet: str | None) -> None:
    assert _find(f"Mine fire kills three\n{line}\n\n{_STORY}") == (date, outlet)
    assert (_find(f"{line}\n{_STORY}") is None) is ("Marcus Oduya in Beijing" in line)


@pytest.mark.parametrize(
    "line",
    [
        "Wenchuan Earthquake, 12 May 2008",
        "Sichuan orders all mines to be closed by June 20, 2021",
        "Police Arrest Six Men in Raid on Farm, 3 May 2024",
        "Rescuers at the mine in Panzhou, 24 September 2023",
        "Photo: Xinhua, 12 March 2024",
        "By June 20, 2021",
        "Effective March 3, 2024",
        "12-14 March 2024, Beijing",
        "Beijing, 3 May 2024 to 5 May 2024",
        "In Harbin, 3 August 2021 was a Tuesday.",
        "Energy Ledger, 12 March",
        "汶川地震　2008年5月12日",
        "2021年6月18日 四川关停矿场",
        "2021年9月1日起施行",
        "新华社发 2023年9月24日",
        "山脚树煤矿 2023年9月24日",
    ],
)
def test_captions_events_and_sentences_are_none(line: str) -> None:
    assert _find(f"Mine fire kills three\n{line}\n\n{_STORY}") is None


@pytest.mark.parametrize("name", ["海河論壇", "公民环保", "香江时事"])
def test_what_media_are_called_is_a_name_under_a_headline_alone(name: str) -> None:
    assert _find(f"Mine fire kills three\n{name}(2019年3月2日)\n\n{_STORY}") == ("2019年3月2日", name)
    assert _find(f"{name} 2019年3月2日\n\n{_STORY}") is None
    assert _find(f"Mine fire kills three\n{name} 山脚树煤矿 2019年3月2日\n\n{_STORY}") is None


def test_the_headings_of_a_chronicle_are_none() -> None:
    assert _find("What happened\nSichuan, 20 June 2021\nMines shut.\nYunnan, 12 June 2021\nMines shut.") is None


def test_only_the_head_is_looked_at() -> None:
    assert _find(f"Mines closed\n{_STORY} {_STORY}\nGuiyang, 12 March 2024") is None
    assert _find("\n".join(["Mines closed", *["A line"] * 8, "Guiyang, 12 March 2024"])) is None


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("Northern Wire", "Northern Wire"),
        ("PANews", "PANews"),
        ("chinadaily.com.cn", "chinadaily.com.cn"),
        ("中国青年报", "中国青年报"),
        ("News", None),
        ("Ann Lee", None),
        ("BlockBeats quoting Global Times", None),
        ("贵阳", None),
    ],
)
def test_the_name_of_an_outlet(words: str, outlet: str | None) -> None:
    assert outlet_in(words) == outlet


def test_a_line_is_read_to_its_end_however_far_it_reaches() -> None:
    line = "Energy Ledger, 12 March 2024 was the day on which it was told"
    for n_signs in range(19_960, 19_980):
        assert _find(f"{'a' * n_signs}\n{line}\n\n{_STORY}") is None
    assert _find(f"{'a' * 19_960}\nEnergy Ledger, 12 March 2024\n\n{_STORY}") == ("12 March 2024", "Energy Ledger")


@given(st.text(alphabet="Energy Ldr,|/ 12March2024年月日报记者\n", max_size=200))
def test_a_credit_slices_back_to_its_line(text: str) -> None:
    lines, found = line_spans(text), find_credit(text)
    assert found is None or ((found.start, found.end) in lines and found.start <= found.date_start < found.date_end)
