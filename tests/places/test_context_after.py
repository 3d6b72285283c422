from __future__ import annotations

import pytest

from tests.places.toolbox import read, roles


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Yunnan, a haven, has as yet closed nothing.", "not-acted"),
        ("The dams of Yunnan have had no such visits.", "not-acted"),
        ("In Wuhan, home of a mint, nothing of the kind is known.", "not-acted"),
        ("Judges in Wuhan said they had heard nothing.", "not-acted"),
        ("Yunnan keeps a few small halls and was never searched.", "not-acted"),
        ("The police of Hunan, where it is listed, have had no request.", "not-acted"),
        ("Rain over Hubei, upstream, had swollen the lake.", "neighbour"),
        ("In Yunnan the miners are waiting.", "expected"),
        ("It gave a Wuhan phone number.", "origin"),
        ("Yunnan miners enjoyed the rain.", "origin"),
        ("Yunnan used to welcome them.", "trait"),
        ("He was a clerk at a Wuhan trading firm.", "seat"),
    ],
)
def test_what_follows_denies_puts_off_or_describes(text: str, rule: str) -> None:
    assert [m.rule for m in read(text)] == [rule]


def test_who_is_out_of_office_tells_of_the_place() -> None:
    assert roles("The head of Hunan is out of the Party.") == {"HN": "case"}
    assert roles("Hunan is out of reach.") == {"HN": "context"}


def test_the_office_of_a_firm_is_its_seat() -> None:
    assert roles("Police in Gansu arrested its owner; its Wuhan office gave no answer.") == {
        "GS": "case",
        "HB": "context",
    }
    assert roles("Police raided its Wuhan office on Monday.") == {"HB": "context"}


def test_what_is_ordered_is_under_way() -> None:
    assert roles("Hunan is about to cut off its mines, under a notice of the grid.") == {"HN": "case"}
    assert roles("Hunan is about to cut off its mines.") == {"HN": "context"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The Shanghai-based exchange said so.", "seat"),
        ("A Chengdu start-up sold it.", "seat"),
        ("The Hebei-born magnate owns it.", "origin"),
        ("A Fujian businessman built it.", "origin"),
        ("Hong Kong's bitcoiners shrug.", "origin"),
        ("Shanxi coal is dear.", "origin"),
        ("Zhejiang also had victims.", "origin"),
        ("A Hainan-sized island rose.", "comparison"),
        ("Henan's economy is bigger than that of Spain.", "comparison"),
        ("Guangdong has so far kept quiet.", "not-acted"),
        ("Guangdong is yet to publish a tariff.", "not-acted"),
        ("Hubei denied that it had asked.", "not-acted"),
        ("In Shanxi, by contrast, no mine was closed.", "not-acted"),
        ("Sichuan's provincial government has not answered.", "not-acted"),
        ("Jiangsu, to which the dam sends power, has not announced anything.", "not-acted"),
        ("Gansu is thought to be preparing a notice.", "expected"),
        ("Guizhou could be next.", "expected"),
        ("Sichuan is home to most of the machines.", "trait"),
        ("Xinjiang was the largest mining base in the world.", "trait"),
    ],
)
def test_the_noun_or_the_verb_after_the_name_makes_it_context(text: str, rule: str) -> None:
    mention = read(text)[0]
    assert (mention.role, mention.rule) == ("context", rule)


@pytest.mark.parametrize(
    "text",
    [
        "A Sichuan company was fined.",
        "The Gansu company had got the same text.",
        "Hainan is among the first to act.",
        "Hebei police have not named the man.",
        "Shanxi coal mines were closed.",
        "Sichuan has ordered its mines to close.",
    ],
)
def test_what_only_looks_like_such_a_verb_stays_case(text: str) -> None:
    assert read(text)[0].role == "case"


def test_the_verb_of_a_list_holds_for_each_name() -> None:
    found = read("Sichuan, Yunnan and Guizhou, where power is cheap, have yet to act.")
    assert [(m.role, m.rule) for m in found] == [("context", "not-acted")] * 3


def test_a_listing_is_a_seat_and_so_little_is_no_act() -> None:
    assert roles("The maker let its Hong Kong listing lapse.") == {"HK": "context"}
    assert roles("Tibet has so few farms that nobody cares.") == {"XZ": "context"}


def test_what_merely_lies_in_places_is_a_trait() -> None:
    assert {
        m.rule for m in read("In Gansu and Hunan are many small dams. Wuxi police closed 3.") if m.province != "CN-JS"
    } == {"trait"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Heilongjiang's winters are harsher than Hokkaido's.", {"HL": "context"}),
        ("Rents in Shanghai are still lower than those in Seoul.", {"SH": "context"}),
        ("Deaths in Hubei were higher than last week, the health commission said.", {"HB": "case"}),
        ("The typhoon left Hainan without power, and four people died.", {"HI": "case"}),
    ],
)
def test_places_are_compared_and_weeks_are_not(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police in Hainan denied that anyone had been held.", {"HI": "context"}),
        ("Shandong's exporters fear the tariff, the survey in Berlin found.", {"SD": "context"}),
        ("Hainan's beaches rival Bali's.", {"HI": "context"}),
        ("Shanxi mines the coal that Shaanxi burns.", {"SX": "context", "SN": "context"}),
    ],
)
def test_persons_and_denials_tell_no_act_of_a_place(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_what_nobody_says_does_not_deny_what_the_place_did() -> None:
    assert roles("Mines in Shanxi province have closed or moved, and nobody will say why.") == {"SX": "case"}
    assert roles("Shanxi, which has many mines, says nothing.") == {"SX": "context"}
    assert roles("Two Shanxi partners paid for it.") == {"SX": "context"}


def test_a_case_that_a_body_has_handled_happened_there() -> None:
    assert roles("The theft, solved by the city bureau of Baoding, Hebei, is about to go to court.") == {"HE": "case"}
    assert roles("A mine in Baoding, Hebei, is about to close.") == {"HE": "context"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police in Hefei stopped a Macau-bound van.", {"AH": "case", "MO": "context"}),
        ("Its Ningbo plant would close in June, the bank said.", {"ZJ": "context"}),
        ("The tower, put up by Wuhan's largest builder, fell in Hefei on Monday.", {"HB": "context", "AH": "case"}),
        ("Hainan's melons cost more than last year.", {"HI": "context"}),
        ("Hainan's melon growers were robbed on Monday.", {"HI": "case"}),
        ("Of the roads, Gansu's are the steepest.", {"GS": "context"}),
        ("Gansu's highest court heard the case on Monday.", {"GS": "case"}),
        ("Wuhan and Hefei had both applied for the games.", {"HB": "context", "AH": "context"}),
        ("Gansu would have been next, he said.", {"GS": "context"}),
        ("Jiangxi and Jiangsu are often confused with each other.", {"JX": "context", "JS": "context"}),
        ("Qinghai's stand at the fair in Milan sold honey.", {"QH": "context"}),
        ("Tibet brought up the rear in the table.", {"XZ": "context"}),
    ],
)
def test_what_stands_after_a_name_says_what_it_is(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Police in Hebei held ten. Gansu papers spoke of a plot.", "context"),
        ("Police in Hebei held ten. Gansu newspapers were fined on Monday.", "case"),
        ("Police in Hebei held ten. Gansu's dealers looked on.", "context"),
    ],
)
def test_what_papers_write_is_no_act_of_the_place(text: str, role: str) -> None:
    assert roles(text)["GS"] == role
