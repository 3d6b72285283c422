"""“The province”, “the region”, 该省: what they stand for, and where they stand for nothing."""

from __future__ import annotations

import json

import pytest

from dashboard.codes import provinces
from tests.cases.told import read
from tests.conftest import ROOT

LABELS = json.loads((ROOT / "tests" / "gold" / "seeds.json").read_text(encoding="utf-8"))["seeds"]


def anaphors(text: str) -> list[tuple[str, str | None, str]]:
    """(word, province, role) of each one of a text."""
    return [(m.surface, m.province, m.role) for m in read(text, "2021-07-01").mentions if m.how == "anaphor"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gansu acted. The province closed ten mines in May.", ("The province", "CN-GS", "case")),
        ("Gansu acted. It is cold there in winter. Coal is what the province is known for.",
         ("the province", "CN-GS", "context")),
        ("Inner Mongolia closed ten mines. The region also fined a firm on June 2.", ("The region", "CN-NM", "case")),
        ("Ningxia closed ten mines. The autonomous region is small.", ("The autonomous region", "CN-NX", "context")),
        ("Police in Hong Kong arrested ten people. The city is small.", ("The city", "CN-HK", "context")),
        ("Police in Chongqing arrested ten people. The municipality is large.",
         ("The municipality", "CN-CQ", "context")),
        ("Hainan closed ten mines. The island is warm.", ("The island", "CN-HI", "context")),
        ("Hebei closed ten mines. In May Gansu did so after the province lost power.",
         ("the province", "CN-GS", "case")),
        ("甘肃关停了十个矿场。该省电力充足。", ("该省", "CN-GS", "context")),
        ("甘肅關停了十個礦場。該省電力充足。", ("該省", "CN-GS", "context")),
        ("内蒙古关停了十个矿场。5月2日，我区又查处一家企业。", ("我区", "CN-NM", "case")),
        ("上海警方抓获十人。全市正在排查。", ("全市", "CN-SH", "case")),
    ],
)  # fmt: skip
def test_it_means_the_province_of_which_the_text_speaks(text: str, expected: tuple[str, str, str]) -> None:
    assert anaphors(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The province closed ten mines.",
        "Shenzhen police in Guangdong arrested ten people. The city is large.",
        "Gansu closed ten mines in the region of 100 kW.",
        "Hebei closed ten mines. The province of Gansu did not.",
        "Hebei closed ten mines. The region from the coast to the hills is large.",
        "Police in Hong Kong arrested ten people. The province is large.",
        "深圳警方抓获十人。全市正在排查。",
        "香港警方拘捕十人。该省电力充足。",
    ],
)
def test_without_a_province_of_that_kind_it_means_nothing(text: str) -> None:
    assert anaphors(text) == []


def test_between_two_it_stays_open_and_names_both() -> None:
    reading = read("On May 5 Yunnan and Sichuan acted and ten mines of the province were closed.", "2021-07-01")
    mention = next(m for m in reading.mentions if m.how == "anaphor")
    assert (mention.province, mention.role, mention.rivals) == (None, "none", ("CN-YN", "CN-SC"))
    assert mention.reason == "“the province” can mean Yunnan or Sichuan; the text does not say which."


def test_every_one_of_the_seeds_is_read_as_a_careful_reader_does() -> None:
    codes = {province.name: code for code, province in provinces().items()}
    n_labels = 0
    for seed in LABELS.values():
        wanted = [(a["start"], a["end"], codes[a["province"]]) for a in seed.get("province_anaphora", [])]
        n_labels += len(wanted)
        text = (ROOT / "seeds" / seed["file"]).read_bytes().decode("utf-8")
        found = [(m.start, m.end, m.province) for m in read(text).mentions if m.how == "anaphor"]
        # A label may take the preposition before the word with it: "in the region".
        for start, end, code in wanted:
            assert any(start <= first and last == end and code == read_as for first, last, read_as in found)
    assert n_labels == 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("司警今早公布拘捕八名男子。", [("司警", "CN-MO", "case")]),
        ("The Judiciary Police arrested two men on Monday.", [("Judiciary Police", "CN-MO", "case")]),
        ("商業罪案調查科在九龍拘捕三人。", []),
        ("警方今早公布拘捕八名男子。", []),
    ],
)
def test_a_body_of_one_place_alone_stands_for_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(m.surface, m.province, m.role) for m in read(text, "2021-07-01").mentions if m.rule == "home-body"]
    assert found == expected


def test_a_reason_stands_beside_each() -> None:
    mention = next(m for m in read("Gansu acted. 该省关停了十个矿场。").mentions if m.how == "anaphor")
    assert (mention.rule, mention.rivals, mention.adcode) == ("anaphor", (), None)
    assert mention.reason == "“该省” means Gansu, of which the text speaks there."
