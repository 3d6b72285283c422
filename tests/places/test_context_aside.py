from __future__ import annotations

import pytest

from tests.places.toolbox import roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was the deadliest urban flood since the one that drowned Zhengzhou's metro in 2021.", {"HA": "context"}),
        ("The blast was the worst since Tianjin's in 2015, the insurer said in Zurich.", {"TJ": "context"}),
        ("It was the worst flood in Zhengzhou since 1975, officials said.", {"HA": "case"}),
        (
            "The scenes were reminiscent of the 2008 Sichuan earthquake, the aid worker in Kathmandu said.",
            {"SC": "context"},
        ),
        (
            "Shanghai has seen the biggest outbreak since the one that hit Wuhan in 2020.",
            {"SH": "case", "HB": "context"},
        ),
        (
            "The quake in Gansu was the deadliest since the 2010 one in Qinghai, which killed 2,700.",
            {"GS": "case", "QH": "context"},
        ),
        ("The drought in Yunnan, the worst since 1961, has shut two dams.", {"YN": "case"}),
        ("It is the first strike at the plant in Zhengzhou since workers there rioted in November.", {"HA": "case"}),
    ],
)
def test_what_was_worse_or_earlier_is_a_comparison(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Analysts do not expect prices to recover when Hunan reopens its mines.", {"HN": "context"}),
        ("The bank forecasts a surge in demand once Guangdong lifts the cap.", {"GD": "context"}),
        ("The storm had been expected when Hong Kong raised its signal.", {"HK": "case"}),
        ("Traders fear a glut if Xinjiang restarts its smelters.", {"XJ": "context"}),
        ("Hong Kong's legislators rejected the bill on Friday.", {"HK": "case"}),
    ],
)
def test_a_forecast_tells_no_act(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("His grandfather left Kwangtung for the goldfields of Ballarat in 1861.", {"GD": "context"}),
        ("She left Hunan at nineteen to work in Penang.", {"HN": "context"}),
        ("He fled Guangxi when his father was jailed, and now drives a cab in Perth.", {"GX": "context"}),
        ("The blaze left Chongqing's old port in ruins.", {"CQ": "case"}),
        ("The typhoon left Hainan without power, and four people died.", {"HI": "case"}),
        ("He made his fortune in Macao before he bought the club in Birmingham.", {"MO": "context"}),
        ("She began her career as a nurse in Harbin and now runs a clinic in Oslo.", {"HL": "context"}),
        (
            "Police in Wenzhou said the suspect, who left Sichuan for Spain in 2019, was back.",
            {"ZJ": "case", "SC": "context"},
        ),
        ("A fugitive who left Fujian in 2012 was jailed in Madrid.", {"FJ": "context"}),
    ],
)
def test_a_life_that_went_on_elsewhere_is_an_origin(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The old town of Lijiang made Yunnan a favourite of backpackers long before the railway came.",
            {"YN": "context"},
        ),
        ("The casinos made Macao one of the richest places on earth, the book says.", {"MO": "context"}),
        ("The new law makes Hainan the first province to ban plastic straws.", {"HI": "case"}),
        ("The heat made Chongqing a furnace; eleven people died.", {"CQ": "case"}),
    ],
)
def test_what_a_place_is_famous_for_is_a_trait(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The chairman of the Xi'an firm said that its plant in Ohio would open in June.", {"SN": "context"}),
        ("Shares of the Shenzhen company fell in London.", {"GD": "context"}),
        ("The Gansu company was fined 2m yuan by the court in Lanzhou.", {"GS": "case"}),
        ("A former boss of the Wuhan lender was arrested.", {"HB": "case"}),
    ],
)
def test_a_person_of_a_firm_gives_its_seat(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Prosecutors in Xiamen charged four men; two of them ran the accounts from a flat in Nanning.",
            {"FJ": "case", "GX": "case"},
        ),
        ("Police raided a villa in Taipa where loan sharks had held a gambler.", {"MO": "case"}),
        ("He sold his flat in Nanning and moved to Lisbon.", {"GX": "context"}),
        ("She has a flat in Shenzhen and a house in Porto.", {"GD": "context"}),
        ("The body was found in a rented room in Kunming.", {"YN": "case"}),
        ("The gang called its victims from three apartments in Changsha.", {"HN": "case"}),
        ("A fire in an apartment in Dalian killed two.", {"LN": "case"}),
        ("He owns a villa in Sanya, the court in Geneva heard.", {"HI": "context"}),
        ("Officers searched a house in Tianshui and seized 40 rigs.", {"GS": "case"}),
        ("They mined the coins in a basement in Baotou, the indictment said.", {"NM": "case"}),
    ],
)
def test_what_is_done_in_a_house_is_done_there(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 1937 Nanjing fell, the textbook used in Manila says.", {"JS": "context"}),
        ("The 1976 Tangshan earthquake killed 240,000 people, the manual notes.", {"HE": "context"}),
        ("The Taiping rebels took Nanjing in 1853.", {"JS": "context"}),
        ("Hong Kong was a colony until 1997, the leaflet says.", {"HK": "context"}),
        ("The Long March began in Jiangxi in 1934, the guide told the tourists in Rome.", {"JX": "context"}),
    ],
)
def test_a_year_long_past_is_history(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kaohsiung elects a new mayor next November.", {"TW": "context"}),
        ("New Taipei's mayor may run for president in 2028.", {"TW": "context"}),
        ("Guangdong aims to build ten data centres by 2027.", {"GD": "context"}),
        ("A second reactor is due to start in Fujian in 2027.", {"FJ": "context"}),
        ("Zhejiang will ban petrol motorbikes from January, its government said on Tuesday.", {"ZJ": "case"}),
    ],
)
def test_what_is_fixed_for_later_is_no_act(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A fire at a hospital in Beijing killed 29.", {"BJ": "case"}),
        ("Nurses at a hospital in Hefei went on strike.", {"AH": "case"}),
        ("Nine students at a college in Xining fell ill.", {"QH": "case"}),
        ("A shooting at a bank in Kowloon killed one.", {"HK": "case"}),
        ("Officers arrested a teacher at a school in Guiyang.", {"GZ": "case"}),
        ("A man who ran a casino from a hotel in Sanya was jailed.", {"HI": "case"}),
        ("Two women died in a house in Zibo.", {"SD": "case"}),
    ],
)
def test_what_befalls_whoever_is_there_places_the_case(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The band that once drew crowds to the bars of Wuhan now plays in Leeds.", {"HB": "context"}),
        ("The tribunal in Lagos quoted Macau's gaming law.", {"MO": "context"}),
        ("Had the dyke above Wuhu broken, the plain would have drowned.", {"AH": "context"}),
        ("Contrary to a viral post, nobody was shot in Wuhu on Monday.", {"AH": "context"}),
        ("The ban does not extend to Hubei, and Hefei police enforced it.", {"HB": "context", "AH": "case"}),
        ("Officials denied that any mine had collapsed in Datong.", {"SX": "context"}),
        ("He denied stealing 40 rigs in Datong, and was jailed.", {"SX": "case"}),
    ],
)
def test_what_is_bygone_borrowed_imagined_or_denied_is_told_beside_the_story(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found
