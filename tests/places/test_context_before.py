from __future__ import annotations

import pytest

from tests.places.toolbox import read, roles


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The plant lies a few kilometres from Guangxi.", "neighbour"),
        ("South of Hubei it rained.", "neighbour"),
        ("A town near Guizhou has no road.", "neighbour"),
        ("The reservoir is flanked by Hunan.", "neighbour"),
        ("A native of Putian was tried.", "origin"),
        ("Rescuers and the coal came from Shanxi.", "origin"),
        ("Chen, a 34-year-old from Jiangxi, admitted it.", "origin"),
        ("He studied at a school in Chengdu.", "origin"),
        ("A lawyer in Shanghai said the ruling was fair.", "origin"),
        ("The gang targeted retirees in Liaoning.", "origin"),
        ("Traders came from as far away as Hainan.", "origin"),
        ("The firm is registered in Hangzhou.", "seat"),
        ("The firm has plants in Jiangsu.", "seat"),
        ("The cards were printed by a factory in Dalian.", "seat"),
        ("They met in a tea house in Foshan.", "origin"),
        ("A soldier stationed in Tibet wrote to her.", "origin"),
        ("She wired it from a bank branch in Nanjing.", "origin"),
        ("Her bank in Dalian had doubts.", "seat"),
        ("Most pools moved to Singapore or Hong Kong.", "movement"),
        ("The flour was on its way to a mill in Gansu.", "movement"),
        ("More coal was dug for the furnaces of Hebei.", "movement"),
        ("The girls were to sing at a school in Hunan.", "expected"),
        ("Limits are left only in Hainan.", "trait"),
        ("It is twice the output of Anhui.", "comparison"),
        ("They posed as officers of the Gansu bureau.", "origin"),
        ("He used to dig coins in Gansu.", "origin"),
        ("They met at college in Wuhan.", "origin"),
        ("Before that he kept bees in Gansu.", "origin"),
        ("His aunt, a nurse in Wuhan, knew nothing.", "origin"),
        ("One buyer in Dongguan had paid at once.", "origin"),
        ("A banker told a seminar in Dalian that coins are risky.", "origin"),
        ("The boss is thought to be hiding in Macao.", "origin"),
        ("Used rigs for sale in Chengdu fetch little.", "origin"),
        ("It ran through bank accounts opened in Anhui.", "seat"),
        ("The platform's data were kept in Taiwan.", "seat"),
        ("The exchange, founded in Shanghai, is gone.", "seat"),
        ("The trade had boomed in Xinjiang.", "trait"),
        ("Its victims were spread across Hunan.", "origin"),
        ("Most owners had left Yunnan.", "movement"),
        ("The belt that wraps around Tianjin is flat.", "neighbour"),
        ("The gorges of Hubei are deep.", "trait"),
        ("There are still many small dams in Guizhou.", "trait"),
        ("The share of coal-fired Shanxi sank to a tenth.", "share"),
        ("It went to Oslo by way of Shenzhen.", "movement"),
        ("The bank shelved its plan to issue tokens in Macao.", "expected"),
        ("Guiyang County (no relation to the Guizhou capital) is small.", "comparison"),
        ("All provinces except Tibet have reported.", "exception"),
        ("Every city, with the exception of Shanghai, did so.", "exception"),
        ("Output was higher than in Shandong.", "comparison"),
        ("The area is about the size of Hainan.", "comparison"),
        ("There were 9 cases, against 31 in Zhejiang.", "comparison"),
        ("The machines were shipped to Sichuan.", "movement"),
        ("Rigs left for Texas by way of the port of Shenzhen.", "movement"),
        ("If Sichuan goes the same way, prices double.", "expected"),
        ("The next to act may be Guizhou.", "expected"),
        ("A rumour that Guizhou had closed its mines was false.", "expected"),
        ("There is no sign of a similar order in Yunnan.", "not-acted"),
        ("Neither Hunan replied.", "not-acted"),
        ("Silent: Hubei.", "not-acted"),
        ("Changsha is the capital of Hunan.", "trait"),
        ("The rigs were sold to a trading firm in Chengdu.", "seat"),
        ("The hall was billed as a centre for film studios in Shanghai.", "origin"),
        ("A ministry spokesman in Beijing would not comment.", "origin"),
        ("They racked up used cards from Hebei that smelt of smoke.", "origin"),
        ("Mr. Qian of Wuhan lost his savings.", "origin"),
        ("A hauler, formerly of Hunan, was there.", "origin"),
        ("Its liaison office in Chengdu was empty.", "seat"),
        ("He worked at the Anhui government's office in Shanghai.", "seat"),
        ("A logistics company in Foshan asks 4 dollars a kilo.", "seat"),
        ("He earned well in Guizhou before he moved his rigs to Texas.", "movement"),
        ("The town never had the dams of Yunnan.", "comparison"),
        ("It lacked the cheap coal of Shanxi.", "comparison"),
        ("(a village, not the old silk town on the lake in Zhejiang)", "comparison"),
        ("An earlier version wrongly placed the farm in Hunan.", "exception"),
        ("The notice was mistakenly said to be one of Hunan.", "exception"),
        ("Like Qinghai, it has sun.", "comparison"),
        ("Many of the halls are in Qinghai.", "trait"),
        ("Most of the hashing in Qinghai is small.", "trait"),
        ("The court (not the garden city of Jiangsu) ruled.", "comparison"),
    ],
)
def test_the_word_before_the_name_makes_it_context(text: str, rule: str) -> None:
    mention = read(text)[-1]
    assert (mention.role, mention.rule) == ("context", rule)


@pytest.mark.parametrize(
    "text",
    [
        "Mines in the north of Shaanxi were shut.",
        "Police from Handan arrested six.",
        "A notice from Inner Mongolia closed the mines.",
        "Local governments from Hebei have issued notices.",
        "Two officers were sent to Hunan.",
        "A mine near Baotou was shut.",
        "The order reached the province of Gansu.",
        "Neighbouring Sichuan ordered its mines to close.",
        "Officers brought back from Lincang five men.",
        "The miners were chased from Guizhou.",
        "The rule that had been wrongly applied in Changsha was dropped.",
        "Nine men were picked up in April from Foshan.",
        "From Gansu to Hebei inspectors closed halls.",
        "The power suppliers of Hebei cut nine halls off.",
        "The gang filled six leased sheds in Foshan.",
        "He fled to Foshan and was caught at the station.",
        "Similar notices have come from Hunan.",
        "Before that police closed nine halls in Hunan.",
        "Two task forces flew to Hunan and made nine arrests.",
        "A seller in Hunan was arrested.",
        "Ten men of the ring were brought back to Hunan.",
        "The searches were led by a court in Hunan.",
        "A lead from Hunan put detectives on the track.",
        "Inspectors walked around Hunan and closed nine halls.",
        "A plan to close nine halls in Hunan was signed.",
        "A secondary school in Chenzhou was searched.",
    ],
)
def test_what_only_looks_like_such_a_word_stays_case(text: str) -> None:
    assert read(text)[-1].role == "case"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wuxi police held six. One learned the trade in Gansu.", {"JS": "case", "GS": "context"}),
        ("Wuxi police held the man, who registered Moon Ltd in Hong Kong.", {"JS": "case", "HK": "context"}),
        (
            "Sellers of old rigs in Dalian's market now expect losses. Wuxi police closed 3.",
            {"JS": "case", "LN": "context"},
        ),
        ("Readers ask if Gansu is meant. It is not. Wuxi police closed it.", {"JS": "case", "GS": "context"}),
        ("Police said the farm was in Gansu. It belongs to a local firm.", {"GS": "case"}),
        ("Wuxi police registered a case in Nanjing.", {"JS": "case"}),
    ],
)
def test_trades_seats_voices_and_denials(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_raids_over_a_stretch_were_in_both_places() -> None:
    assert roles("The raids stretched from Shaanxi to Hubei.") == {"SN": "case", "HB": "case"}
    assert roles("The line runs from Shaanxi to Hubei. Wuxi police closed 3.")["SN"] == "context"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No infections have been reported so far in Chongqing or Guizhou.", {"CQ": "context", "GZ": "context"}),
        ("Not a single licence has been issued in Macao since March.", {"MO": "context"}),
        (
            "None of the machines were found in Gansu; police in Qinghai seized them all.",
            {"GS": "context", "QH": "case"},
        ),
        ("No casualties have been reported in Sichuan after the quake struck.", {"SC": "case"}),
        ("No one was hurt when a bridge fell in Hunan.", {"HN": "case"}),
        ("No fewer than nine were arrested in Fujian.", {"FJ": "case"}),
        ("Detectives from Kunming and from Fujian took them home.", {"YN": "case", "FJ": "case"}),
        ("Pupils from Kunming and from Fujian wept.", {"YN": "context", "FJ": "context"}),
        ("No sooner was it up than Fujian switched it off.", {"FJ": "case"}),
        ("Washington has approved a $330m sale of aircraft spare parts to Taiwan.", {"TW": "context"}),
        ("Customs in Hong Kong stopped a shipment of chips to Macao.", {"HK": "case", "MO": "context"}),
    ],
)
def test_what_is_denied_or_sent_there_is_no_act_of_it(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The river forms the border between Yunnan and Laos.", {"YN": "context"}),
        ("Kinmen lies six kilometres off Xiamen.", {"TW": "context", "FJ": "context"}),
        ("A blast in Yulin, in the far south of Guangxi, killed two.", {"GX": "case"}),
        ("A leak at a plant in Yulin, in the north of Shaanxi, killed four.", {"SN": "case"}),
        ("There have been no arrests in Yunnan.", {"YN": "context"}),
        ("He is from He county in Anhui and now lives in Lyon.", {"AH": "context"}),
        ("The television series The Knockout is set in Guangdong.", {"GD": "context"}),
        ("The US approved arms for Taiwan.", {"TW": "context"}),
        ("Paraguay recognises Taiwan.", {"TW": "context"}),
    ],
)
def test_a_border_lies_between_and_the_far_south_inside(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_officers_from_two_places_come_from_both() -> None:
    assert roles("Officers from Kunming and from Jiangsu arrested ten men.") == {"YN": "case", "JS": "case"}


def test_a_ban_denies_nothing_of_the_place() -> None:
    assert roles("Since Monday foreigners may not stay in Tibet.") == {"XZ": "case"}
    assert roles("The men did not stay in Tibet.") == {"XZ": "context"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The gas was sold nowhere other than Hainan, where police shut the shop.", {"HI": "case"}),
        ("Farms other than those of Gansu were closed in Hainan.", {"GS": "context", "HI": "case"}),
        (
            "The lorry took 2,400 rigs through Hubei to Wuhu, where city inspectors opened it.",
            {"HB": "context", "AH": "case"},
        ),
        ("Once head of Wuhu, he runs a bank in Xining that regulators fined.", {"AH": "context", "QH": "case"}),
        ("She had been a judge in Wuhu before she was arrested in Xining.", {"AH": "context", "QH": "case"}),
    ],
)
def test_the_last_word_before_a_name_is_read_with_those_before_it(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Police in Hebei held ten. From a hospital bed in Gansu the driver Ma said he was sorry.", "context"),
        ("Police in Hebei held ten. From a cellar in Gansu officers took six barrels.", "case"),
        ("Police in Hebei held ten who sold tickets to Gansu.", "context"),
        ("Police in Hebei held ten. The rain should spread to Gansu.", "context"),
        ("Police in Hebei held ten. The boss ran a sister firm in Gansu.", "context"),
    ],
)
def test_voices_tickets_and_forecasts_are_context(text: str, role: str) -> None:
    assert roles(text)["GS"] == role
