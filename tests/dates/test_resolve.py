from __future__ import annotations

import datetime as dt

import pytest

from dashboard.articles import make_article
from dashboard.dates import read_dates
from dashboard.dates.resolve import Clock, clock_of
from dashboard.model import Published
from tests.dates.toolbox import day, read, values


def test_the_clock_comes_from_bounds_or_from_the_value() -> None:
    assert clock_of(Published()) == Clock()
    assert clock_of(Published(value="2021-09")) == Clock(day("2021-09-01"), day("2021-09-30"))
    assert clock_of(Published(value="soon")) == Clock()
    assert clock_of(Published(earliest=day("2021-09-01"))) == Clock(day("2021-09-01"), None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 2017 the bank warned; in December it acted.", [("2017", "2017"), ("December", "2017-12")]),
        ("In May 2019 it paid. Then came trials. In August it lost.", [("May 2019", "2019-05"), ("August", "2021-08")]),
        (
            "The firm, which fled in 2017, said on September 13 it was back.",
            [("2017", "2017"), ("September 13", "2021-09-13")],
        ),
        (
            "In December 2017 he went there; at that time it was legal.",
            [("December 2017", "2017-12"), ("at that time", "2017-12")],
        ),
        (
            "2019年11月9日有人举报。污染物是1998年至2004年倾倒的。当年11月,警方立案。",
            [("2019年11月9日", "2019-11-09"), ("1998年至2004年", "1998/2004"), ("当年11月", "2019-11")],
        ),
        ("1998年至2004年倾倒,同年11月立案。", [("1998年至2004年", "1998/2004"), ("同年11月", None)]),
        ("2018年3月调任;同年12月投产。", [("2018年3月", "2018-03"), ("同年12月", "2018-12")]),
        ("From August 2018 to October 2019 it ran.", [("August 2018 to October 2019", "2018-08/2019-10")]),
        ("From November to March it ran.", [("November to March", "2020-11/2021-03")]),
        ("From 14 to 16 June it was shut.", [("14 to 16 June", "2021-06-14/2021-06-16")]),
        ("It was signed on 03/04/2021.", [("03/04/2021", None)]),
        ("At that time it was legal.", [("At that time", None)]),
    ],
)
def test_the_date_before_sets_the_next(text: str, found: list[tuple[str, str | None]]) -> None:
    assert values(text) == found


def test_two_readings_are_kept_as_bounds() -> None:
    (span,) = read("It was signed on 03/04/2021.")
    assert (span.earliest, span.latest, span.rule) == (
        day("2021-03-04"),
        day("2021-04-03"),
        "en-day-month-order-unclear",
    )


def test_bounds_that_agree_resolve_and_bounds_that_do_not_stay_open() -> None:
    may, tuesday = read("He was ousted in May, they said on Tuesday.", "2021-09")
    assert (may.value, tuesday.value, tuesday.precision) == ("2021-05", None, "day")
    assert (tuesday.earliest, tuesday.latest) == (day("2021-08-31"), day("2021-09-28"))


def test_without_publication_nothing_is_invented() -> None:
    for span in read("He was ousted on May 18, last month, on Tuesday.", None):
        assert (span.value, span.earliest, span.latest, span.anchor) == (None, None, None, "publication")
    assert [span.precision for span in read("On May 18 and in June", None)] == ["day", "month"]


def test_a_cue_marks_the_future_even_without_publication() -> None:
    flags = [span.is_future for span in read("It ended in May and will end on September 30th.", None)]
    assert flags == [False, True]


def test_what_is_vague_ends_at_publication() -> None:
    (span,) = read("近日,警方通报。")
    assert (span.value, span.precision, span.earliest, span.latest) == (None, "vague", None, dt.date(2021, 9, 14))


def test_earlier_this_year_ends_at_publication() -> None:
    (span,) = read("They acted earlier this year.")
    assert (span.value, span.latest) == ("2021", day("2021-09-14"))


def test_a_bare_day_falls_into_the_weeks_of_publication_first() -> None:
    text = "On November 8 a court sentenced an official."
    article = make_article(text, "x", published="2024-11")
    (span,) = read_dates(article, [(0, len(text))])
    assert span.value == "2024-11-08"
    (wide,) = read_dates(make_article(text, "x", published="2024"), [(0, len(text))])
    assert wide.value is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "He was held on May 3. Two days later, they took her. A week earlier it began. The day before, it rained.",
            ["2021-05-03", "2021-05-05", "2021-04-28", "2021-04-27"],
        ),
        ("It was raided on May 3 and sealed a month later.", ["2021-05-03", "2021-06"]),
        ("Two days after the raid it was sealed.", []),
        ("He was held on May 8, five days after the bureau warned of it.", ["2021-05-08", "2021-05-03"]),
        ("It closed on May 8, 2021, two weeks before Hebei did.", ["2021-05-08", "2021-05-22"]),
        ("It rained two days after the raid.", []),
        ("He was freed two years later than planned.", []),
        (
            "警方5月3日抓获3人。三天后,主犯落网。第二天移交。当晚,他招供。",
            ["2021-05-03", "2021-05-06", "2021-05-07", "2021-05-07"],
        ),
        ("警方5月3日抓获3人,前一天报案。次年6月移交。", ["2021-05-03", "2021-05-02", "2022-06"]),
        ("On May 3 police sealed it. Three days before, he was told.", ["2021-05-03", "2021-04-30"]),
        ("警方连续三日行动。", []),
        ("On May 3 they came. That same evening ten were held. By nightfall it was over.", ["2021-05-03"] * 3),
        ("It must close by Friday evening.", ["2021-09-17"]),
        ("TechFlow, December 18: Police held ten at 9:30.", ["2020-12-18"]),
        ("新法2020年十一月卅日上路,2021年一月廿三日施行。", ["2020-11-30", "2021-01-23"]),
        ("In 2016 police closed a mine.", ["2016"]),
        ("They found in 2016 machines.", []),
    ],
)
def test_days_are_counted_from_the_date_before(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


def test_the_day_before_yesterday_in_the_papers_of_hong_kong() -> None:
    (span,) = read("澳門司警前日拘捕一人。", "2021-06-10")
    assert span.value == "2021-06-08"


def test_without_publication_a_year_is_carried_over_several_sentences() -> None:
    text = "2021年1月,居民报案。专案组先后侦查。民警走访。5月9日,黄某落网。"
    assert [span.value for span in read(text, None)] == ["2021-01", "2021-05-09"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("By the end of March 2020 all were shut. Earlier, in January, the bureau had written to them.", "2020-01"),
        ("On May 3, 2020 judges upheld the terms that a lower court had set on February 9.", "2020-02-09"),
        ("On May 3, 2020 judges upheld the terms. A shop opened in February.", None),
        ("2020年5月3日,中院维持原判,此前2月9日的判决生效。", "2020-02-09"),
        ("2024年8月1日,纪委通报。他今年3月被查。", "2024-03"),
        ("2020年5月3日,法院宣判。此前,警方1月6日立案,2月9日抓人。", "2020-02-09"),
        ("2020年5月3日,法院宣判。此前,12月9日警方抓人。", "2019-12-09"),
        ("On 1 August 2024 the bureau spoke. He had fled in March last year.", "2023-03"),
        ("8月2日消息,规定于2014年8月1日施行。他今年3月被查。", None),
        ("May 3, 2020: a farm is shut.\nJune 9: another follows.", "2020-06-09"),
        ("May 3, 2020: a farm is shut.\nA man said that on June 9 he left.", None),
    ],
)
def test_without_publication_the_text_gives_a_year(text: str, last: str | None) -> None:
    assert read(text, None)[-1].value == last


def test_what_had_been_done_before_stays_in_the_year_told() -> None:
    text = "On December 3, 2018 the court upheld the terms that another had handed down on October 22."
    assert [span.value for span in read(text)] == ["2018-12-03", "2018-10-22"]


def test_a_day_before_counts_from_the_last_day_that_was_told() -> None:
    text = "It closed on June 19. That was 3% of the revenue of May. Others had closed a day before."
    assert [span.value for span in read(text, "2021-06-21")] == ["2021-06-19", "2021-05", "2021-06-18"]
    far = "It closed on June 19. It rained. It rained. In May it was dry. Others had closed a day before."
    assert read(far, "2021-06-21")[-1].value is None


def test_that_month_is_one_of_the_year_told() -> None:
    text = "The file was opened early in 2019 and ten were caught that June."
    assert read(text, "2021-06-21")[-1].value == "2019-06"
    assert [s.surface for s in read("The file says that May paid.", "2021-06-21")] in ([], ["May"])


def test_a_stretch_from_a_month_tells_no_day_of_it() -> None:
    assert [s.value for s in read("From October to mid-March it ran.", "2022-04-11")] == ["2021-10/2022-03-20"]
