"""Whose act an unnamed step is, and where a person's step belongs."""

from __future__ import annotations

import pytest

from dashboard.cases.acts import read_acts
from dashboard.cases.homes import settle_people, settle_places
from tests.cases.told import read, staged, told, words


def placed(text: str) -> list[tuple[str, ...]]:
    scenes = staged(text, "2021-11-20")
    acts = [act for scene in scenes for act in read_acts(scene, words(scene))]
    settle_places(acts, scenes)
    return [act.provinces for act in acts]


def settled(text: str) -> list[tuple[str, list[str], tuple[str, ...]]]:
    scenes = staged(text, "2021-11-20")
    acts = [act for scene in scenes for act in read_acts(scene, words(scene))]
    settle_people(acts, scenes)
    return [(act.action, [p.name for p in act.people], act.provinces) for act in acts]


def test_an_unnamed_step_is_the_main_persons() -> None:
    text = (
        "Xiao Yi was an official in Jiangxi. Xiao Yi liked coins, and Xiao Yi took bribes. "
        "The party had thrown him out in May."
    )
    assert settled(text) == [("expulsion", ["Xiao Yi"], ("CN-JX",))]


def test_a_step_of_a_court_goes_home_with_the_person() -> None:
    text = "Xiao Yi led Fuzhou in Jiangxi. A court in Hangzhou, Zhejiang, jailed Xiao Yi."
    assert settled(text)[0][1] == ["Xiao Yi"]


def test_a_person_without_a_province_takes_no_nation() -> None:
    assert settled("Wang Moumou was jailed for life in China.") == [("sentence", ["Wang Moumou"], ())]


def test_measures_have_no_person() -> None:
    assert settled("Xiao Yi was in Jiangxi. Jiangxi closed all mines.") == [("shutdown", [], ("CN-JX",))]


def test_an_act_without_a_place_belongs_to_the_only_province_of_the_article() -> None:
    text = "Eight people are under arrest, police said. Regulators in Hebei watch it. Nobody knows more."
    assert placed(text) == [("CN-HE",)]
    assert placed(text + " Hunan police do too.") == [()]


def test_no_person_is_carried_over_an_arrest_elsewhere_or_to_goods_that_the_state_stops() -> None:
    text = "甘肃警方5月3日将厂长宋大勇刑事拘留。湖北警方抓获二人。警方缴获面粉九吨。"
    people = {(r.provinces, tuple(p.name for p in r.people)) for r in read(text, "2013-05-20").reports}
    assert people == {(("CN-GS",), ("宋大勇",)), (("CN-HB",), ())}
    text = "甘肃警方5月3日将厂长宋大勇刑事拘留。国家质检总局5月4日没收面粉九吨。"
    assert [[p.name for p in r.people] for r in read(text, "2013-05-20").reports] == [["宋大勇"], []]


def test_a_place_under_a_picture_is_not_that_of_the_article() -> None:
    text = "Eight people are under arrest, officers said. Photo: boats at Yichang, Hubei."
    assert ("CN-HB",) not in placed(text)
    assert placed(text.replace("Photo: boats", "Boats")) == [("CN-HB",)]


@pytest.mark.parametrize(
    "text",
    [
        "1月20日，吉林省长春市中级人民法院宣判河南省政协原副主席张大山受贿案，"
        "判处张大山有期徒刑十二年，并处罚金三百万元。",
        "长春中院1月20日判处河南省原副省长张大山有期徒刑十二年。长春中院认为，张大山到案后如实供述，依法从轻处罚。",
        "A court in Changchun, Jilin, on January 20 sentenced Li Wei, a former mayor in Henan, to 12 years and fined "
        "him. The court noted that Li had confessed after he was detained.",
    ],
)
def test_what_a_court_elsewhere_does_to_an_official_is_of_his_province(text: str) -> None:
    assert {place for _, place, _ in told(text, "2022-01-21")} == {"CN-HA"}
