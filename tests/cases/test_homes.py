"""Whose act an unnamed step is, and where a person's step belongs."""

from __future__ import annotations

from dashboard.cases.acts import read_acts
from dashboard.cases.homes import settle_people, settle_places
from tests.cases.told import read, staged, words


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
