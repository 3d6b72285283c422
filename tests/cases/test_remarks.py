"""What an article tells, and what it only remarks or lists in passing."""

from __future__ import annotations

from dashboard.cases.remarks import is_in_passing, is_told
from tests.cases.told import events, told


def passing(text: str) -> list[bool]:
    told = [event for event in events(text) if is_told(event)]
    return [is_in_passing(event, told) for event in told]


def test_bare_remarks_are_not_told() -> None:
    text = "Hebei closed mines on November 18. It was cold. It was dark. The province had banned trade earlier."
    assert [e.headline for e in events(text) if is_told(e)] == ["shutdown"]


def test_a_list_without_a_date_behind_the_news_is_told_in_passing() -> None:
    text = "Hebei closed mines on November 18. It was cold. It was dark. Hunan and Hubei closed mines."
    assert passing(text) == [False, True]


def test_an_undated_step_on_the_way_to_a_dated_one_is_told_in_passing() -> None:
    text = "A Hebei court jailed ten people on November 18. It was cold. Hebei prosecutors had charged them."
    assert passing(text) == [False, True]
    text = "Hebei police arrested ten people on May 5. It was cold. It was dark. A Hebei court has jailed them."
    assert passing(text) == [False, False]


def test_what_a_clause_only_adds_is_told_in_passing() -> None:
    text = "Hunan closed mines on November 18. It was cold. It was dark. That follows Hebei, which has banned mines."
    assert passing(text) == [False, True]


def test_a_ban_that_lasts_is_no_event() -> None:
    assert [is_told(e) for e in events("Beijing has banned trading since 2017.")] == [False]
    assert [is_told(e) for e in events("The State Council has banned trading since 2017.")] == [True]


def test_an_old_accident_is_only_compared_with() -> None:
    news = "Police in Hebei arrested ten men on Monday. They closed a mine. They sealed the pit. "
    assert len(told(news + "A blast in Jilin killed nine in 2009.", "2021-05-05")) == len(told(news, "2021-05-05"))
    assert len(told(news + "A blast in Jilin killed nine in March 2021.", "2021-05-05")) > len(told(news, "2021-05-05"))


def test_a_list_of_the_whole_year_is_no_news() -> None:
    text = "Hebei closed mines on November 18. It was cold. It was dark. Hunan and Hubei closed mines in 2020."
    assert passing(text) == [False, True]
    text = "Hebei closed mines on November 18. It was cold. It was dark. Hunan and Hubei closed mines in May 2020."
    assert passing(text) == [False, False]


def test_who_acted_in_the_course_of_a_year_is_told_in_passing() -> None:
    news = "Hebei closed mines on November 18. It was cold. It was dark. "
    assert passing(news + "Hunan and Hubei have closed mines in 2021.") == [False, True]
    assert passing(news + "In May 2021 Hunan and Hubei closed mines.") == [False, False]


def test_what_a_number_of_places_did_is_no_event_without_a_day() -> None:
    news = "Hebei closed mines on November 18. "
    assert len(told(news + "Several regions have imposed fines.", "2021-11-20")) == 1


def test_the_state_as_a_cause_is_no_news() -> None:
    assert not told("Miners came after Beijing pulled the plug.", "2021-10-26")
    assert told("Beijing pulled the plug on miners.", "2021-10-26")
