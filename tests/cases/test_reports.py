"""One article to its reports: what, how certain, where, when, and on which sentence it rests."""

from __future__ import annotations

import pytest

from tests.cases.told import read, told


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2021-06-16",
            "The energy administration of Yunnan issued a notice on Friday ordering a probe into stolen electricity. "
            "Qinghai barred new mines on Wednesday last week.",
            [("regulation", "CN-YN", "2021-06-11"), ("regulation", "CN-QH", "2021-06-09")],
        ),
        (
            "2024-05-16",
            "Chengdu police uncovered an underground bank that relied on coins. In all 193 suspects were rounded up.",
            [("arrest", "CN-SC", "2024-05-16")],
        ),
        (
            "2022-06-02",
            "A court in Zhengzhou, Henan, threw out a claim over 23 rigs on Wednesday.",
            [("other", "CN-HA", "2022-06-01")],
        ),
        (
            "2021-03-26",
            "乌海市警方3月11日在河北定州、湖南怀化两地同时收网,11人被抓。",
            [("arrest", "CN-NM", "2021-03-11")],
        ),
        (
            "2022-11-20",
            "香港海關昨日起訴一名男子。該男子去年5月被捕。",
            [("charge", "CN-HK", "2022-11-19"), ("arrest", "CN-HK", "2021-05")],
        ),
        (
            "2021-08-11",
            "云南盈江县政府印发通知,要求8月24日前拆除向“挖矿”企业供电的设备。",
            [("shutdown", "CN-YN", "2021-08-24")],
        ),
    ],
)
def test_an_article_tells_its_events(published: str, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = told(text, published)
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_without_publication_there_is_no_invented_day() -> None:
    assert told("Hebei police arrested ten people on Monday.") == [("arrest", "CN-HE", None)]
    assert told("Hebei police arrested ten people.") == [("arrest", "CN-HE", None)]


def test_what_is_told_as_news_is_dated_by_the_report() -> None:
    report = read("Hebei police arrested ten people.", "2021-11-20").reports[0]
    assert report.date is not None
    assert (report.date.value, report.date.rule, report.date.anchor) == ("2021-11-20", "report-day", "publication")
    assert report.date.precision == "vague"


def test_recently_is_no_day_of_its_own() -> None:
    report = read("近日，河北警方抓获十人。", "2021-11-20").reports[0]
    assert report.date is not None
    assert (report.date.value, report.date.precision) == ("2021-11-20", "vague")
    report = read("昨天，河北警方抓获十人。", "2021-11-20").reports[0]
    assert report.date is not None
    assert (report.date.value, report.date.precision) == ("2021-11-19", "day")


def test_of_a_period_the_first_day_counts_and_of_a_part_of_a_month_the_month() -> None:
    assert told("Hebei police raided mines from May 5 to May 9, 2021.", "2021-06-01")[0][2] == "2021-05-05"
    assert told("Hebei police raided mines in early May 2021.", "2021-06-01")[0][2] == "2021-05"


def test_the_same_day_is_the_day_of_the_act_before() -> None:
    text = "On May 5, 2021 Hebei police arrested ten people. On the same day Gansu closed its mines."
    assert ("shutdown", "CN-GS", "2021-05-05") in told(text, "2021-06-01")


def test_a_report_rests_on_sentences_of_the_text() -> None:
    text = "Ten people held\nHebei police arrested ten people on May 5, 2021. The police in Hebei froze 80,000 yuan."
    reading = read(text, "2021-06-01")
    report = reading.reports[0]
    assert text[report.start : report.end] == "Hebei police arrested ten people on May 5, 2021."
    assert all(text[start:end] for start, end in report.support)
    assert report.rule == "action-word"
    assert report.reason.startswith("“arrested” says arrest")
    assert [(a.value, a.unit) for a in report.amounts] == [(10.0, "people"), (80000.0, "CNY")]


def test_a_word_of_another_sentence_is_said_to_stand_there() -> None:
    text = (
        "Ten people were arrested at Lo Wu yesterday as Hong Kong's limit on formula came into force, customs said.\n\n"
        "Officers seized 115kg of powder. Two of the ten were sentenced to two years in jail."
    )
    (report,) = read(text, "2013-03-02").reports
    word = report.reason.split("”")[0].rpartition("“")[2]
    assert word not in text[report.start : report.end]
    assert report.reason.startswith(f"in another sentence about it, “{word}” says sentence; ")


def test_a_list_is_told_as_a_list_without_a_date() -> None:
    report = read("Xinjiang, Inner Mongolia and Yunnan have ordered crackdowns.", "2021-06-19").reports[0]
    assert (report.is_listed, report.provinces, report.date) == (True, ("CN-XJ", "CN-NM", "CN-YN"), None)


def test_foreign_acts_are_not_told() -> None:
    assert told("Kazakhstan will cut power to miners on Monday. The grid company told them so.", "2022-01-17") == []
    assert told("A court in London jailed her. Police there hold the coins.", "2022-01-17") == []


def test_sport_and_food_tell_nothing() -> None:
    assert told("Cooks of Hunan reach for chilies. Sichuan food numbs the tongue.", "2022-01-17") == []


@pytest.mark.parametrize("piece", ["(", "A ", "Police arrested ", "on July 1, ", "警方。", "since May, who ", "9"])
def test_hostile_text_is_read_in_time(piece: str) -> None:
    text = "Hebei police arrested ten people. " + piece * (20000 // len(piece))
    assert len(read(text, "2021-06-01").reports) < 1000


def test_the_day_on_which_an_authority_told_the_news_goes_before_publication() -> None:
    text = "Police in Hebei have arrested five people. No raid was bigger, officers said on Tuesday."
    assert told(text, "2021-11-20") == [("arrest", "CN-HE", "2021-11-16")]


def test_a_month_of_publication_is_the_month_of_the_report() -> None:
    assert told("Police in Hebei have arrested five people.", "2021-10") == [("arrest", "CN-HE", "2021-10")]


def test_a_season_is_told_by_its_first_month() -> None:
    assert told("In the summer of 2021 Hebei closed its mines.", "2022-01-10") == [("shutdown", "CN-HE", "2021-06")]


def test_the_day_of_the_telling_comes_before_a_deadline() -> None:
    text = "Firms in Hebei have to shut down by September 30. The watchdog of the province said so on Tuesday."
    assert told(text, "2021-09-15") == [("shutdown", "CN-HE", "2021-09-14")]


def test_the_first_item_of_a_list_is_no_headline() -> None:
    text = "A calendar\n* May 2, 2021 - Hebei closes ten mines\n* June 3, 2021 - Gansu closes six mines\nMore follows."
    assert [day for _, _, day in told(text, "2021-09-15")] == ["2021-05-02", "2021-06-03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On May 8 Hunan police arrested nine. Earlier Hubei police had arrested six.", "../2013-05-20"),
        ("5月8日湖南警方抓获九人。湖北警方此前抓获六人。", "../2013-05-20"),
        ("5月8日湖南警方抓获九人。早前，湖北警方抓獲六人。", "../2013-05-20"),
        (
            "On May 8 Jilin police arrested nine. They fined ten. In 2009 Hunan banned the oil. Hubei banned it too.",
            "2009-01-01/2013-05-20",
        ),
        ("5月8日吉林警方抓获九人。警方罚款十人。2009年，湖南禁止该油。湖北亦予禁止。", "2009-01-01/2013-05-20"),
        ("On May 8 Hunan police arrested nine. Earlier on Sunday Hubei police arrested six.", "2013-05-19"),
        ("On May 8 Hunan police arrested nine. Hubei police arrested six.", "2013-05-20"),
    ],
)
def test_what_is_told_as_earlier_was_not_on_the_day_of_the_report(text: str, expected: str) -> None:
    assert [date for _, place, date in told(text, "2013-05-20") if place == "CN-HB"] == [expected]


def test_a_day_of_notices_dates_what_they_tell() -> None:
    text = "It rained notices on Friday. Wang Wu of the land department of Jilin was expelled."
    assert told(text, "2022-02-26") == [("expulsion", "CN-JL", "2022-02-25")]
    text = "It rained on Friday. Wang Wu of the land department of Jilin was expelled."
    assert told(text, "2022-02-26") == [("expulsion", "CN-JL", "2022-02-26")]


def test_how_it_stands_is_not_when_it_came_about() -> None:
    text = (
        "Ten men were still missing on Thursday in Changchun. A pit caved in on Wednesday, the Jilin government said."
    )
    assert [date for *_, date in told(text, "2024-12-05")] == ["2024-12-04"]


def test_what_is_counted_with_earlier_cases_is_no_earlier_one() -> None:
    assert told("长春海关近日查获象牙。连同此前两案，长春海关共查获九件。", "2023-05-02")[0][2] == "2023-05-02"


def test_the_arrests_of_an_inspection_are_its_gravest_step() -> None:
    text = "2018年11月，督察组对吉林省开展检查。督察组进驻期间，吉林省立案处罚310家，罚款2318万元，拘留23人。"
    assert told(text, "2019-01-04") == [("arrest", "CN-JL", "2018-11")]
