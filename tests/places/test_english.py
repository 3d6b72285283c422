from __future__ import annotations

import pytest

from dashboard.places.english import is_title_case
from tests.places.toolbox import read, roles, rules


@pytest.mark.parametrize(
    ("text", "clue"),
    [
        ("The Jiangxi Provincial Committee met.", "Jiangxi Provincial Committee"),
        ("Shijiazhuang branch staff were fined.", "Shijiazhuang branch"),
        ("Authorities in Hebei closed it.", "Authorities in Hebei"),
        ("The Hangzhou Intermediate People's Court ruled.", "Hangzhou Intermediate People's Court"),
        ("Taiwanese police closed it.", "Taiwanese police"),
    ],
)
def test_an_institution_carries_its_place(text: str, clue: str) -> None:
    mention = read(text)[0]
    assert (mention.how, mention.role) == ("institution", "case")
    assert clue in mention.reason


def test_a_demonym_is_an_origin() -> None:
    (mention,) = read("The Taiwanese suspect denied everything.")
    assert (mention.how, mention.role, mention.rule) == ("demonym", "context", "origin")


def test_the_agency_is_no_county() -> None:
    assert rules("Xinhua said so on Tuesday.") == {"Xinhua": "agency"}


def test_the_leadership_is_no_place() -> None:
    assert rules("The order came from Zhongnanhai.") == {"Zhongnanhai": "metonym-leadership"}


def test_a_countys_own_police_stand_for_its_type_word() -> None:
    assert roles("Pudong police arrested the author.") == {"SH": "case"}


def test_a_name_built_on_a_place_counts_where_the_story_is_set_there() -> None:
    alone = read("Fujian Genesis mined coins.")
    placed = read("Police in Fujian closed it. Fujian Genesis mined coins.")
    assert (alone[0].province, alone[0].rule) == (None, "brand")
    assert (placed[1].province, placed[1].rule) == ("CN-FJ", "part-of-name")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("Anhui Sweeps Out Miners as Lights Flicker", True), ("Police in Anhui swept the miners out", False), ("", False)],
)
def test_title_case(sentence: str, expected: bool) -> None:
    assert is_title_case(sentence) is expected


def test_a_town_or_a_police_station_is_not_the_county_that_bears_its_name() -> None:
    assert roles("He came to the Cuiping police station. Yantai police froze it.") == {"SD": "case"}
    assert roles("Beijing police froze it at Mentougou police station.") == {"BJ": "case"}
    assert roles("Handan police fined a man of Panshi township.") == {"HE": "case"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hunan police froze it. He owned the Garze Tibetan autonomous prefecture's farms.",
            {"HN": "case", "SC": "case"},
        ),
        ("In Kunming Han sold files and was jailed.", {"YN": "case"}),
        ("Hunan police closed the “Hainan digital coin”.", {"HN": "case"}),
        ("Police in Hainan closed the “Hainan digital coin”.", {"HI": "case"}),
    ],
)
def test_what_a_capital_or_quotes_after_the_name_mean(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


def test_a_quoted_firm_is_no_place() -> None:
    assert roles('Wuxi police held him. He sold shares of the "Hainan Energy International Trading Center".') == {
        "JS": "case"
    }


def test_the_demonym_of_a_city_that_is_named_is_the_place() -> None:
    assert roles("Officers closed a mine in the Inner Mongolian city of Ordos.") == {"NM": "case"}
    assert roles("An Inner Mongolian trader was fined in Hebei.") == {"NM": "context", "HE": "case"}


def test_a_firm_is_no_slip_of_the_pen_for_a_province() -> None:
    assert roles("Police in Gansu questioned the head of Xinjing Coal Company.") == {"GS": "case"}
    assert roles("Xingjiang police closed it.") == {"XJ": "case"}


def test_the_court_of_a_county_is_known_by_its_body() -> None:
    assert roles("The Changting People's Court threw it out.") == {"FJ": "case"}


def test_works_bear_names_of_firms() -> None:
    assert rules("Xintai mine owner to stand trial in Yan'an, Shaanxi.")["Xintai"] == "brand"
    assert roles("Officers closed a mine in Xintai.") == {"SD": "case"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A court in Ningbo allowed her to give evidence in Shanghainese.", {"ZJ": "case"}),
        ("The witness spoke fluent Sichuanese, and the judge understood.", {}),
        ("Three Shanghainese were arrested in Suzhou, Jiangsu.", {"SH": "context", "JS": "case"}),
    ],
)
def test_a_language_is_no_place(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_a_court_has_a_number_without_a_stop() -> None:
    assert roles("Beijing No 2 Intermediate People's Court jailed Wang Wu.") == {"BJ": "case"}
