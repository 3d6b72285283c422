"""Acts in words that no topic lists."""

from __future__ import annotations

import pytest

from dashboard.cases.plain import find_lead, find_plain, is_signature, names_authority
from tests.cases.told import staged


def test_an_authority_and_a_day_are_an_act() -> None:
    scene = staged("The Hebei bureau toured the site on May 5, 2021.")[0]
    found = find_plain(scene)
    assert found is not None
    assert (scene.text[found.start : found.end], found.action, found.is_weak) == ("bureau", "inspection", True)


def test_without_a_day_or_an_authority_there_is_none() -> None:
    assert find_plain(staged("The Hebei bureau toured the site.")[0]) is None
    assert find_plain(staged("A farmer of Hebei toured the site on May 5, 2021.")[0]) is None


def test_a_chinese_court_and_a_day_are_an_act() -> None:
    found = find_plain(staged("2021年5月5日,河北省某法院作出说明。")[0])
    assert found is not None
    assert found.action == "other"


def test_the_opening_needs_a_place_and_a_day_only() -> None:
    scene = staged("A jet came down near Wuzhou, Guangxi, on March 21, 2022.")[0]
    found = find_lead(scene)
    assert found is not None
    assert scene.text[found.start : found.end] == "Wuzhou"
    assert find_lead(staged("A jet came down on March 21, 2022.")[0]) is None


@pytest.mark.parametrize(
    "text", ["2020年10月，在北京出差的张先生捡到一张卡片。", "2020年10月，北京的李女士收到一条短信。"]
)
def test_what_somebody_met_with_does_not_open_the_news(text: str) -> None:
    assert find_lead(staged(text)[0]) is None


def test_the_day_of_a_victim_is_not_that_of_the_police() -> None:
    assert find_plain(staged("河北民警说，徐某2021年4月13日加了好友。")[0]) is None
    assert find_plain(staged("河北民警2021年4月13日走进社区。")[0]) is not None


def test_authorities_are_known_in_both_languages() -> None:
    assert names_authority("the city's Police")
    assert names_authority("当地警方")
    assert not names_authority("a trader and his broker")


def test_what_somebody_of_a_place_met_with_opens_nothing() -> None:
    assert find_lead(staged("Ms. Zhang of Hebei lost her coins on May 5, 2021.")[0]) is None


def test_the_day_of_the_source_is_no_day_of_an_act() -> None:
    assert find_plain(staged("BlockNews, May 5, 2021: A Hebei bureau was at work.")[0]) is None
    assert find_plain(staged("据央广网2021年5月5日消息,河北公安局在办案时有收获。")[0]) is None


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("On May 5, 2021 the Hebei bureau published a phone number for neighbours.", "inspection"),
        ("On May 5, 2021 Hebei police pounced on 600 machines.", "seizure"),
        ("2021年5月5日，河北警方挖出8台矿机。", "seizure"),
        ("On May 5, 2021 officers in Hebei drove to the harbour.", "investigation"),
        ("In May 2021 five departments of Hebei met.", "other"),
    ],
)
def test_the_sort_of_act_is_guessed_from_what_is_named(text: str, action: str) -> None:
    found = find_plain(staged(text)[-1])
    assert found is not None
    assert found.action == action


def test_a_day_at_the_head_of_an_item_is_no_day_of_a_source() -> None:
    text = "Hebei police were busy. October 12: Guye branch, 172 kites."
    assert find_plain(staged(text, "2018-11-20")[-1]) is not None
    assert find_plain(staged(text, "2018-10-12")[-1]) is None


def test_the_place_that_heads_an_item_acted() -> None:
    found = find_plain(staged("+ Hebei: kite strings checked, as of May 5, 2021")[0])
    assert found is not None and found.action == "inspection"


def test_of_a_ruling_the_year_is_enough_and_a_room_is_no_authority() -> None:
    assert find_plain(staged("In 2021 a court in Hebei called kites a risk.")[0]) is not None
    assert find_plain(staged("In 2021 a bureau in Hebei called kites a risk.")[0]) is None
    assert find_plain(staged("In May 2021 they rented office rooms in Hebei.")[0]) is None
    assert find_plain(staged("In May 2021 judges' robes were on show in Hebei.")[0]) is None


def test_what_was_announced_opens_the_news_when_nothing_else_is_told_there() -> None:
    scene = staged(
        "Half a yuan more is what kites in Hebei cost, the city's commission announced on Monday.", "2022-03-23"
    )[0]
    assert find_lead(scene) is not None
    assert find_lead(scene, {"CN-HE"}) is None


def test_the_name_of_a_procuratorate_is_no_check() -> None:
    found = find_plain(staged("2021年5月5日，河北一家检察院介绍了情况。")[0])
    assert found is not None and found.action == "other"


def test_who_signs_under_a_text_does_nothing() -> None:
    assert is_signature(staged("2021-05-21 张家口网警")[0])
    assert is_signature(staged("河北省发改委办公室 二〇二一年五月二十一日")[0])
    assert not is_signature(staged("2021年5月21日，河北警方出手。")[0])
    assert not is_signature(staged("Hebei police, May 21, 2021")[0])


@pytest.mark.parametrize(
    ("text", "is_act"),
    [
        ("Nobody in the Hebei office picked up the phone on May 5, 2021.", False),
        ("The Hebei department counted 3,654 of them on May 5, 2021.", False),
        ("The Hebei authorities gave out the details on May 5, 2021.", False),
        ("The Hebei authorities gave out masks on May 5, 2021.", True),
        ("AUG 19, 2018 Handan, Hebei: 615 ill.", True),
        ("On AUG 19, 2018 many in Handan, Hebei: 615 ill.", False),
    ],
)
def test_who_only_tells_does_nothing_and_a_day_can_head_an_item(text: str, is_act: bool) -> None:
    assert (find_plain(staged(text)[0]) is not None) is is_act
