from __future__ import annotations

import pytest

from dashboard.cues import ANY
from dashboard.places.embedded import join_patterns, rule_of
from tests.places.toolbox import roles, rules


@pytest.mark.parametrize(
    ("text", "surface", "rule"),
    [
        ("The deadline ran out at 14:00 Beijing time.", "Beijing", "clock"),
        ("Bitcoin fell at 22:10 (Beijing time) on Monday.", "Beijing", "clock"),
        ("It cost nine Hong Kong dollars.", "Hong Kong", "currency"),
        ("The Beijing News called it a scheme.", "Beijing", "media"),
        ("Shanghai Securities News reported the draft.", "Shanghai", "media"),
        ("Hainan Airlines will fly again.", "Hainan", "airline"),
        ("Researchers at Zhejiang University traced it.", "Zhejiang", "school"),
        ("The Chinese University of Hong Kong said so.", "Hong Kong", "school"),
        ("The van stopped on Beijing Road.", "Beijing", "street"),
        ("Shanghai Pudong Development Bank froze it.", "Shanghai", "bank"),
        ("He paid with a Bank of Jiangsu card.", "Jiangsu", "bank"),
        ("Shanxi Securities cut its forecast for copper.", "Shanxi", "brand"),
        ("Zhejiang Property Insurance sold its stake.", "Zhejiang", "brand"),
        ("The Shanghai Composite fell.", "Shanghai", "market"),
        ("A bottle of Tsingtao costs more than the local lager in Lagos.", "Tsingtao", "brand"),
        ("A long-lost Dali, signed in 1931, fetched £2.4m at auction in London.", "Dali", "brand"),
        ("Lanzhou hand-pulled noodles are the talk of Lima.", "Lanzhou", "dish"),
        ("Hong Kong stocks closed lower.", "Hong Kong", "market"),
        ("We ate Yangzhou fried rice.", "Yangzhou", "dish"),
        ("They ate Wuhan hot dry noodles.", "Wuhan", "dish"),
        ("They lost HK$20 million.", "HK", "currency"),
        ("He ran a shop named Little Hong Kong.", "Hong Kong", "brand"),
        ("The Shanghai upgrade of a network came in April.", "Shanghai", "brand"),
        ("He spoke a broad Sichuan dialect.", "Sichuan", "dish"),
        ("The Henan-accented caller hung up.", "Henan", "dish"),
        ("She sold Guangdong sausages.", "Guangdong", "dish"),
        ("Shanxi Loongs lost by two points.", "Shanxi", "club"),
        ("Warships crossed the Taiwan Strait.", "Taiwan", "feature"),
        ("The Sichuan-Tibet railway will open.", "Sichuan", "feature"),
        ("Canton, Ohio, has courted miners.", "Canton", "elsewhere"),
        ("Zhejiang FC were late.", "Zhejiang", "club"),
        ("The Shanghai Disneyland opened.", "Shanghai", "brand"),
        ('The film "Shanghai Noon" is on again.', "Shanghai", "work"),
        ("Photo: Xinhua/Li Jiangxi", "Jiangxi", "person"),
        ("President Xi Jinping spoke.", "Jinping", "person"),
        ("By Coco Feng in Shenzhen", "Shenzhen", "byline"),
        ("Reporting by the Shanghai and Hong Kong newsrooms", "Hong Kong", "byline"),
        ("SHANGHAI, Sept 24 (Wire) - Prices fell.", "SHANGHAI", "dateline"),
    ],
)
def test_a_name_that_is_part_of_something_else_counts_for_nothing(text: str, surface: str, rule: str) -> None:
    from dashboard.places.rules import REASONS

    decided = rules(text).get(surface, "boilerplate")
    assert decided in (rule, "boilerplate")
    assert rule in REASONS
    assert roles(text) == {}


def test_a_public_account_is_a_source() -> None:
    assert rules("The account “Sichuan Release” said so.") == {"Sichuan": "official-account"}


@pytest.mark.parametrize(
    "text",
    [
        "The University of Hunan Police said so.",
        "Shanghai restaurants were closed by inspectors.",
        "Police on the Beijing subway.",
    ],
)
def test_what_only_looks_like_a_part_of_a_name_stays_a_place(text: str) -> None:
    assert len(roles(text)) == 1


def test_joined_patterns_name_the_rule_of_the_first_that_fits() -> None:
    joined = join_patterns((("not-acted", "ab"), ("share", "a"), ("share", "b")))
    found = [joined.match(ANY, text) for text in ("abba", "ba", "c")]
    assert [one and rule_of(one) for one in found] == ["not-acted", "share", None]


@pytest.mark.parametrize(
    "text",
    [
        "He once played for Guangzhou R&F.",
        "Their rivals Shanghai Port and Beijing Guoan sold shirts.",
        "Open daily; Tsingtao half price on Mondays.",
    ],
)
def test_clubs_and_beers_are_no_places(text: str) -> None:
    assert roles(text) == {}


def test_the_old_spelling_with_its_police_is_the_city() -> None:
    assert roles("Police in Tsingtao held him.") == {"SD": "case"}


def test_a_newsletter_named_after_a_city_is_no_place() -> None:
    assert rules("Sign up: The Chengdu Brief comes on Monday.")["Chengdu"] == "media"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Regulators in Chengdu took over Sichuan Trust.", "SC"),
        ("The Beijing Securities Regulatory Bureau fined two funds.", "BJ"),
        ("Police in the city of Tsingtao raided a dock.", "SD"),
        ("A Zhuhai, Guangdong, man was arrested.", "GD"),
        ("In the case of Wuhan, the court upheld the ban.", "HB"),
    ],
)
def test_what_stands_beside_a_ware_or_a_firm_stays_a_place(text: str, code: str) -> None:
    assert roles(text) == {code: "case"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Guangzhou were relegated after a goalless draw in Bangkok.", {}),
        ("Beijing beat Shanghai 3-1.", {}),
        ("Shandong's Brazilian striker scored twice in the AFC Champions League final.", {}),
        ("The Dali retrospective opens in Figueres.", {}),
        ("Chef Jimmy Canton opened a bistro in Lyon.", {}),
        ("Little Taipei in Los Angeles is emptying.", {}),
        ("The cruise ship Spectrum of Shanghai docked in Busan.", {}),
        ("Police in Meizhou detained the owner of Meizhou Hakka.", {"GD": "case"}),
        ("A stand collapsed at the stadium in Taiyuan and four fans died.", {"SX": "case"}),
    ],
)
def test_teams_painters_and_titles_are_no_place(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The Hunan Food and Drug Administration closed a bakery.",
        "The Hunan Tea Board fined two dealers.",
        "A Hunan wine quality inspection bureau tested it.",
        "Hunan food safety officials seized the flour.",
        "By Friday police in Hunan had arrested nine people.",
        "By Friday Hunan had closed nine bakeries.",
        "By the end of May prosecutors in Hunan had charged nine people.",
    ],
)
def test_a_body_is_no_dish_and_a_day_no_byline(text: str) -> None:
    assert roles(text) == {"HN": "case"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Hunan food is hot. Inspectors like it.", "dish"),
        ("The Hunan Cuisine Festival opened.", "dish"),
        ("By Ann Low in Hunan and Li Mo in Paris\nNobody came.", "byline"),
        ("By our staff reporters in Hunan\nNobody came.", "byline"),
    ],
)
def test_dishes_and_bylines_stay(text: str, rule: str) -> None:
    assert rules(text)["Hunan"] == rule


@pytest.mark.parametrize(
    "text",
    [
        "By the count of a lawyer, nine regions moved, Hainan first of all.",
        "By Friday Hainan had closed its halls.",
        "By March 2022, courts in Hainan had ruled on nine suits.",
        "By Zhou's count Hainan fined 30 firms.",
    ],
)
def test_what_is_done_by_a_day_or_a_count_is_no_byline(text: str) -> None:
    assert roles(text) == {"HI": "case"}
    assert rules("By our correspondent in Hainan") == rules("By Coco Feng in Hainan")


def test_wares_keep_the_spellings_that_cities_have_lost() -> None:
    assert roles("An Amoy vase and a bowl of Canton enamel were sold in Bath.") == {}
    assert roles("Canton police arrested a smuggler.") == {"GD": "case"}
