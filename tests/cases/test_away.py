"""Places to which a story only goes."""

from __future__ import annotations

from dashboard.cases.away import is_caught_away, is_gone_to
from tests.cases.told import staged


def test_where_one_of_the_gang_was_caught_is_not_where_the_story_goes_on() -> None:
    told = staged("1月4日，河北警方立案。不久王某在贵州落网，被押了回来。另一人被约谈。")
    assert told[2].focus == "CN-HE"
    told = staged("1月4日，河北警方立案。不久，贵州警方立案。另一人被约谈。")
    assert told[2].focus == "CN-GZ"


def test_a_place_is_gone_to_or_acts() -> None:
    scene = staged("The gang was traced in Changsha.")[0]
    assert is_gone_to(scene, scene.placed[0])
    scene = staged("Changsha police traced the gang.")[0]
    assert not is_gone_to(scene, scene.placed[0])


def test_who_was_caught_there_was_on_the_way() -> None:
    assert is_caught_away(staged("Ten were caught in Changsha on Monday.")[0])
    assert not is_caught_away(staged("Changsha police caught ten on Monday.")[0])
