"""Which date belongs to which act."""

from __future__ import annotations

import time

import pytest

from dashboard.cases.timing import days_beside, distance, find_date, heads, is_deadline, is_item, is_report, share_dates
from dashboard.cases.triggers import Trigger
from dashboard.model import Action
from tests.cases.told import day, staged, told, word


def dated(text: str, phrase: str, action: Action = "regulation", published: str = "2021-11-20") -> str | None:
    scene = staged(text, published)[0]
    found = find_date(scene, word(scene, phrase, action))
    return found.value if found else None


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("On May 5 it banned mines, and on June 6 it banned trade.", "banned mines", "2021-05-05"),
        ("The bureau asked on May 5 for mines to be closed by June 6.", "closed", "2021-05-05"),
        ("All mines were closed before June 6.", "closed", "2021-06-06"),
        ("An official, who had moved in 2020, was removed on May 5.", "removed", "2021-05-05"),
        ("It upheld the ban of a man who had robbed a friend on May 5.", "upheld", None),
        ("It sent a notice which the bureau had signed on May 5.", "notice", "2021-05-05"),
        ("Police closed it; on May 5 the court spoke.", "closed", None),
        ("It charged a crew that sold coins until the site went blank on May 5.", "charged", None),
        ("A student born in 2000 was banned.", "banned", None),
        ("After the cabinet called for it on May 5, Hebei banned mines.", "banned", None),
        ("Since a meeting of the cabinet on May 5, Hebei banned mines.", "banned", None),
        ("When the ban came in May 2021, farms were switched off.", "switched off", "2021-05"),
        ("As the rains ended in October, the bureau closed ten farms.", "closed", "2021-10"),
        ("When the minister spoke on May 5, Hebei had banned mines.", "banned", None),
        ("2021-11-19 | Hebei banned mines, it said on Tuesday.", "banned", "2021-11-16"),
        ("It heard a tip on May 5 and arrested five on May 20.", "arrested", "2021-05-20"),
        ("It heard a tip on May 5 and arrested five on May 20.", "heard", "2021-05-05"),
        ("After a raid on May 5, Hebei banned mines.", "banned", "2021-05-05"),
        ("7月排查出地址,11月18日约谈12人。", "约谈", "2021-11-18"),
        ("依照国家9月3日的通知,当地开设平台。", "开设", None),
    ],
)
def test_a_date_belongs_to_the_verb_of_its_clause(text: str, phrase: str, expected: str | None) -> None:
    assert dated(text, phrase) == expected


@pytest.mark.parametrize(
    ("text", "phrase", "action", "expected"),
    [
        ("Since May 5 he sold coins and was jailed.", "jailed", "sentence", None),
        ("They have been in custody since November 5.", "custody", "arrest", "2021-11-05"),
        ("自5月5日起,他倒卖货币,后获刑。", "获刑", "sentence", None),
        ("Since May 5 mines are banned.", "banned", "regulation", "2021-05-05"),
        ("From May 5 to May 9 police broke up ten gangs.", "broke up", "arrest", "2021-05-05/2021-05-09"),
        ("Hebei collected ten rigs from May 5 to May 9.", "collected", "seizure", "2021-05-05/2021-05-09"),
        ("He was jailed for thefts from May 5 to May 9.", "jailed", "sentence", None),
    ],
)
def test_how_long_the_conduct_went_on_dates_no_step(
    text: str, phrase: str, action: Action, expected: str | None
) -> None:
    assert dated(text, phrase, action) == expected


def test_a_deadline_is_the_day_until_which() -> None:
    scene = staged("It has to stop by June 6.", "2021-05-01")[0]
    assert is_deadline(scene, scene.dates[0])
    scene = staged("20日前完成清退。", "2021-06-19")[0]
    assert is_deadline(scene, scene.dates[0])
    scene = staged("It stopped on June 6.", "2021-07-01")[0]
    assert not is_deadline(scene, scene.dates[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten men were held, police said on Thursday.", True),
        ("A statement on May 5 said that ten men were held.", True),
        ("Police said in a notice on May 5 that ten men were held.", True),
        ("Ten men were held on May 5.", False),
        ("Ten men were held on May 5, China Daily reported.", True),
        ("5月5日通报,抓获十人。", True),
        ("警方5月5日抓获十人。", False),
    ],
)
def test_the_day_of_the_telling_is_known_as_such(text: str, expected: bool) -> None:
    scene = staged(text, "2021-05-08")[0]
    assert is_report(scene, scene.dates[0]) == expected


def test_a_dateline_dates_nothing() -> None:
    assert dated("[Xinhua, May 5, 2021] Hebei banned mines.", "banned") is None


def test_one_date_goes_to_the_nearer_of_two_verbs_around_it() -> None:
    on = day("2021-05-05")
    assert share_dates([(Trigger(0, 5, "fine"), on, "a"), (Trigger(90, 95, "fine"), on, "b")]) == [on, None]
    assert share_dates([(Trigger(10, 15, "fine"), on, "a"), (Trigger(20, 25, "arrest"), on, "a")]) == [on, on]


def test_a_date_that_heads_an_item_dates_every_place_of_it() -> None:
    scene = staged("* June 9 - Hebei bans mines; Yunnan fines ten firms.", "2021-07-01")[0]
    on = scene.dates[0]
    verbs = [word(scene, "bans", "regulation"), word(scene, "fines", "fine")]
    assert [find_date(scene, verb) for verb in verbs] == [on, on]
    assert share_dates([(verbs[0], on, "a"), (verbs[1], on, "b")], scene) == [on, on]


def test_distance_is_zero_within_the_verb() -> None:
    assert distance(Trigger(0, 5, "fine"), day("2021-05-05")) == 0
    assert distance(Trigger(7, 9, "fine"), day("2021-05-05")) == 7


def test_the_day_at_the_head_of_a_source_dates_no_act() -> None:
    scene = staged("2022-06-22 | Police in Hebei arrested ten men.", "2022-06-22")[0]
    assert heads(scene, scene.dates[0])
    assert find_date(scene, word(scene, "arrested")) is None
    item = staged("June 9, 2021 - Police in Hebei arrest ten men.", "2021-07-01")[0]
    assert not heads(item, item.dates[0])
    assert find_date(item, word(item, "arrest")) == item.dates[0]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("2021年5月1日河北矿难事故，三人遇难，五人被批捕。", "批捕", None),
        ("河北警方5月1日对事故立案，五人被批捕。", "批捕", "2021-05-01"),
        ("河北警方5月1日突出打击重点，五人被批捕。", "批捕", "2021-05-01"),
        ("河北一矿5月1日发生瓦斯突出，五人被批捕。", "批捕", None),
        ("Hebei suspended work after checks that followed last month's blast.", "suspended", None),
        ("A man of Hebei, where a blast killed nine last May, has been charged.", "charged", None),
        ("The sentence dates from March 21, a court in Hebei said.", "sentence", "2021-03-21"),
        ("From May 1 they travelled far and arrested ten men in Hebei.", "arrested", "2021-05-01"),
        ("年初至今，河北已关停十处。", "关停", None),
        ("Hebei has closed ten and plans to close six by June 30.", "closed", None),
    ],
)
def test_the_day_of_something_else_dates_no_act(text: str, verb: str, expected: str | None) -> None:
    scene = staged(text, "2021-06-10")[0]
    found = find_date(scene, word(scene, verb, "arrest"))
    assert (found.value if found else None) == expected


def test_lines_that_begin_with_days_are_a_calendar() -> None:
    text = "18 May 2021: Hebei police arrested ten.\n9 June 2021: they arrested five in Hebei."
    item = staged(text, "2021-06-10")[1]
    assert find_date(item, word(item, "arrested")) == item.dates[0]


def test_a_stretch_that_opens_the_sentence_dates_the_first_thing_told() -> None:
    scene = staged("Between May and June fourteen gangs were smashed in Hebei.", "2021-07-01")[0]
    assert find_date(scene, word(scene, "smashed", "arrest")) == scene.dates[0]
    scene = staged("Between May and June they sold kites and were arrested in Hebei.", "2021-07-01")[0]
    assert find_date(scene, word(scene, "arrested", "arrest")) is None


def test_since_when_somebody_is_under_investigation_is_its_day() -> None:
    scene = staged("Under investigation since May, he is held in Hebei.", "2021-07-01")[0]
    assert find_date(scene, word(scene, "investigation", "investigation")) == scene.dates[0]


def test_the_month_in_which_somebody_was_born_dates_no_act() -> None:
    scene = staged("他1966年8月生，在河北接受调查。", "2026-01-16")[0]
    assert find_date(scene, word(scene, "调查", "investigation")) is None


def test_the_days_beside_a_place_come_nearest_first_and_without_deadlines() -> None:
    scene = staged("On May 5 kites rose; Hebei, since May 7, bans them until June 6.", "2021-11-20")[0]
    found = days_beside(scene, scene.placed[0], {"day"}, 90)
    assert [date.value for date in found] == ["2021-05-07", "2021-05-05"]
    assert days_beside(scene, scene.placed[0], {"month"}, 90) == []
    assert len(days_beside(scene, scene.placed[0], {"day"}, 12)) == 1


def test_a_line_under_its_day_is_an_item() -> None:
    assert is_item(staged("* June 9 - kites are banned in Hebei.", "2021-11-20")[0])
    assert not is_item(staged("Hebei banned kites on June 9.", "2021-11-20")[0])


def test_the_day_on_a_paper_goes_before_that_of_its_posting() -> None:
    text = "The ruling, dated May 5 and posted on May 12, banned mines."
    assert dated(text, "banned mines") == "2021-05-05"


def test_who_did_something_before_a_colon_is_no_source() -> None:
    scene = staged("The bureau put out a reminder yesterday: be careful.", "2021-11-20")[0]
    assert not heads(scene, scene.dates[0])
    scene = staged("The ministry gave the sum yesterday: 40 billion.", "2021-11-20")[0]
    assert heads(scene, scene.dates[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May 2013 Hunan shut a dairy; nine firms in Hubei were fined.", ["2013-05", "2013-05"]),
        ("2013年5月，湖南关停一家乳品厂；湖北亦对九家企业罚款。", ["2013-05", "2013-05"]),
        ("In May 2013 prosecutors in Hunan charged nine; the court jailed them for a year.", ["2013-05", "2014-01-20"]),
        ("In May 2013 Hunan charged nine; a court there gave them three years and a fine.", ["2013-05", "2014-01-20"]),
        ("2013年5月，湖南检方起诉九人；法院判处有期徒刑一年，并处罚金一万元。", ["2013-05", "2014-01-20"]),
        ("In May 2013 Hunan shut a dairy; now Hubei has fined nine firms.", ["2013-05", "2014-01-20"]),
        ("In May 2013 Hunan shut a dairy; in July Hubei shut one.", ["2013-05", "2013-07"]),
    ],
)
def test_the_day_that_opens_a_sentence_holds_behind_its_semicolon(text: str, expected: list[str]) -> None:
    assert [date for _, _, date in told(text, "2014-01-20")] == expected


def test_a_long_row_of_clauses_costs_little() -> None:
    scenes = staged("2013年5月，湖南关停一家乳品厂；" + "被捕；" * 3_000)
    begun = time.process_time()
    assert {find_date(scene, Trigger(scene.start, scene.end, "arrest")) for scene in scenes[-1000:]} == {None}
    assert time.process_time() - begun < 0.5


def test_the_day_that_opens_a_story_dates_whom_it_ends_with() -> None:
    scene = staged("On July 8 officers in Hebei went into nine flats; four men were arrested.", "2021-07-15")[0]
    assert find_date(scene, word(scene, "arrested", "arrest")) == scene.dates[0]
    scene = staged("Kites fell on July 8 in Hebei; four men were arrested.", "2021-07-15")[0]
    assert find_date(scene, word(scene, "arrested", "arrest")) is None


def test_the_time_that_is_told_behind_the_act_dates_it() -> None:
    text = "长春警方13日通报，王某就在浙江一家旅馆被摁住了，时间是12日18时许。"
    assert dated(text, "摁住", "arrest", "2016-04-14") == "2016-04-12"


def test_what_happens_when_something_happens_is_of_that_day() -> None:
    text = "When the crowd marched on July 24, Hebei police held 63."
    assert dated(text, "held", "arrest", "2017-09-12") == "2017-07-24"
    text = "After the crowd marched on July 24, Hebei police held 63."
    assert dated(text, "held", "arrest", "2017-09-12") is None
