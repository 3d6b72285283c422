"""Acts that tell one thing merge; bare remarks are left out."""

from __future__ import annotations

from dashboard.cases.acts import read_acts
from dashboard.cases.events import is_earlier
from tests.cases.told import events, read, staged, words


def brief(text: str, **options: int) -> list[tuple[str, int]]:
    return [(event.headline, len(event.acts)) for event in events(text, **options)]  # type: ignore[arg-type]


def test_a_second_telling_joins_the_first() -> None:
    text = "On November 18 Hebei closed ten mines. The closure will go on, the province said."
    assert brief(text) == [("shutdown", 2)]


def test_other_days_other_events() -> None:
    text = "Hebei closed ten mines on November 18. In July Hebei had closed three."
    assert [[d.value for d in e.dates] for e in events(text)] == [["2021-11-18"], ["2021-07"]]


def test_phases_of_a_measure_are_one_event() -> None:
    text = "On November 15 Hebei issued a notice. On November 18 inspectors raided Hebei mines."
    assert len(events(text)) == 1


def test_an_undated_main_event_does_not_take_the_date_of_an_earlier_one() -> None:
    text = "Hebei police arrested ten people. The first tip had come in March, when police received a tip in Hebei."
    assert [e.headline for e in events(text)] == ["arrest", "investigation"]


def test_arrest_and_sentence_are_two() -> None:
    text = "Hebei police arrested him on May 5. A Hebei court jailed him on November 18."
    assert [e.headline for e in events(text)] == ["arrest", "sentence"]


def test_two_words_of_one_sentence_and_day_are_one_event() -> None:
    assert brief("On November 18 Hebei police arrested ten people and seized machines.") == [("arrest", 2)]


def test_other_people_are_another_event() -> None:
    assert len(events("On November 18 Hebei police arrested Li Wei and expelled Wang Bo.")) == 2


def test_a_title_joins_the_event_it_announces() -> None:
    found = events("Ten held over coins\nHebei police arrested ten people on Monday.", titles=1)
    assert [(len(e.acts), e.is_main, e.evidence.is_title) for e in found] == [(2, True, False)]


def test_a_title_of_two_provinces_joins_what_the_body_tells_of_each() -> None:
    text = "Hebei and Tianjin close mines\nHebei closed two mines on Monday. Tianjin closed a third on Tuesday."
    assert [(e.headline, e.first.provinces) for e in events(text, titles=1)] == [
        ("shutdown", ("CN-HE",)),
        ("shutdown", ("CN-TJ",)),
    ]
    alone = "Hebei and Tianjin close mines\nHebei closed two mines on Monday."
    assert len(events(alone, titles=1)) == 2


def test_a_title_alone_is_an_event() -> None:
    assert [e.is_main for e in events("Hebei police arrested ten people.", titles=1)] == [True]


def test_a_press_conference_belongs_to_the_arrests_behind_it() -> None:
    text = "On November 18 the Hebei bureau met the press. Hebei police had arrested ten people in May."
    assert [(e.headline, len(e.acts)) for e in events(text)] == [("arrest", 2)]


def test_a_body_of_the_state_acts_by_rules_and_two_bodies_are_two() -> None:
    text = "The State Council ordered mines to close on November 18. The NDRC banned new ones on November 18."
    assert [e.headline for e in events(text)] == ["regulation", "regulation"]


def test_earlier_is_what_had_been_done() -> None:
    scene = staged("Hebei had closed mines.")[0]
    assert is_earlier(read_acts(scene, words(scene))[0])


def test_the_tense_of_what_is_quoted_is_nothing_earlier() -> None:
    scene = staged("A statement said that Hebei had closed mines.")[0]
    assert not is_earlier(read_acts(scene, words(scene))[0])


def test_the_day_of_the_telling_gives_way_to_the_day_of_the_act() -> None:
    text = "Hebei police arrested ten people, officials said on November 18. The arrests in Hebei came on November 2."
    assert [[d.value for d in e.dates] for e in events(text)] == [["2021-11-18", "2021-11-02"]]


def test_a_summary_without_a_place_is_the_event_behind_it() -> None:
    text = "Chinese police have arrested a gang. Hebei police arrested ten people on November 2."
    assert [(e.headline, e.first.provinces) for e in events(text)] == [("arrest", ("CN-HE",))]


def test_a_long_article_is_merged_in_time() -> None:
    text = "Hebei police arrested ten people on May 5. A Gansu court jailed one on June 6. " * 400
    assert len(events(text)) == 2


def test_fellow_defendants_told_next_are_one_trial() -> None:
    text = "A Hebei court jailed Wang Gang for six years on November 18. Li Qiang was sentenced to two years."
    assert brief(text) == [("sentence", 2)]


def test_the_arrests_of_a_solved_case_may_lie_a_year_back() -> None:
    text = "Hebei police have busted a ring. In December 2020 Hebei police arrested ten people."
    assert [[d.value for d in e.dates] for e in events(text)] == [["2020-12"]]


def test_the_paper_that_opens_a_hotline_is_no_rule() -> None:
    assert [r.action for r in read("2021年5月5日，河北省发布公告，开通举报热线。", "2021-05-06").reports] == [
        "inspection"
    ]


def test_a_step_told_behind_a_turn_of_the_sentence_has_no_date_of_the_one_before_it() -> None:
    text = "The case was opened by the party in May 2021 - nevertheless, Xiao Yi is the first to be charged in Jiangxi."
    told = [(e.headline, e.dates[0].value if e.dates else None) for e in events(text)]
    assert told == [("investigation", "2021-05"), ("charge", None)]


def test_who_is_fined_is_not_among_the_unnamed_who_are_held() -> None:
    text = "四川省成都市市场监管局查封了两家火锅店，警方刑事拘留5人。店主李某被罚款50万元。"
    assert [(e.headline, e.names) for e in events(text)] == [("arrest", set()), ("fine", {"李某"})]


def test_the_word_that_says_the_headline_is_its_witness() -> None:
    event = events("四川省成都市市场监管局查封了两家火锅店，警方刑事拘留5人。")[0]
    assert (event.headline, event.witness.action) == ("arrest", "arrest")
    assert event.witness.scene is event.evidence.scene


def test_a_step_in_unknown_words_on_a_day_well_apart_is_one_of_its_own() -> None:
    text = "On July 10, 2021 the Hebei regulator sat its cadres down. A court in Hebei sentenced ten men in March 2021."
    assert brief(text) == [("other", 1), ("sentence", 1)]
    text = "On July 10, 2021 the Hebei regulator held a briefing. A court in Hebei sentenced ten men in March 2021."
    assert brief(text) == [("sentence", 2)]


def test_who_is_sentenced_on_one_day_had_one_trial() -> None:
    text = "法院于2021年5月1日分别判处河北卢某某有期徒刑九年、成某某有期徒刑七年。"
    assert brief(text) == [("sentence", 2)]


def test_steps_of_two_months_are_two() -> None:
    text = "河北省纪委2021年5月对其立案,6月移送司法机关。"
    assert [e.dates[0].value for e in events(text)] == ["2021-05", "2021-06"]


def test_arrests_are_the_next_step_of_a_case_that_a_check_led_to() -> None:
    text = "河北警方2021年5月1日核查线索,当即立案。随后民警抓获十人。"
    assert [action for action, _ in brief(text)] == ["investigation", "arrest"]


def test_expulsions_on_days_apart_are_two_events() -> None:
    text = "河北的卢某某2021年4月29日被免职，8月5日被开除公职。"
    assert brief(text) == [("expulsion", 1), ("expulsion", 1)]


def test_who_is_caught_after_a_dated_complaint_is_caught_later() -> None:
    text = "2021年5月5日，一名男子到河北派出所报案。警方立案后，陆续抓获十五人。"
    assert [action for action, _ in brief(text)] == ["investigation", "arrest"]
    text = "河北警方2021年5月5日立案并抓获十五人。"
    assert [action for action, _ in brief(text)] == ["arrest"]


def test_a_search_some_days_before_an_arrest_is_an_act_of_its_own() -> None:
    text = "A man was arrested on May 17, 2021 by Hebei police. Hebei police searched nine flats on May 12, 2021."
    assert [action for action, _ in brief(text)] == ["arrest", "inspection"]


def test_a_title_tells_whom_a_raid_has_caught() -> None:
    text = "Eight were arrested in Hebei.\n\nHebei police raided nine flats on May 5, 2021."
    assert [e.headline for e in events(text, titles=1)] == ["arrest"]
    text = "Hebei police out in force.\n\nHebei police raided nine flats on May 5, 2021."
    assert [e.headline for e in events(text, titles=1)] == ["inspection"]


def test_a_headline_of_two_provinces_announces_the_trial_in_one_of_them() -> None:
    text = "苏皖跨省倾倒固废案宣判\n2021年6月16日，安徽省宿州市埇桥区人民法院作出一审判决，9人获刑。"
    assert [e.first.provinces for e in events(text, "2021-06-18", titles=1)] == [("CN-AH",)]


def test_checks_of_next_week_do_not_date_who_is_held() -> None:
    text = "重庆一家企业偷排废水，一名车间主任被行政拘留10日。重庆下周联合执法检查。"
    held = next(e for e in events(text, "2024-05-24") if e.headline == "arrest")
    assert held.is_undated
