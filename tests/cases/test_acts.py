"""One sentence to its acts."""

from __future__ import annotations

import pytest

from dashboard.cases.acts import Act, read_acts, read_lead
from tests.cases.told import staged, told, words


def acts(text: str, published: str | None = "2021-11-20", index: int = -1) -> list[Act]:
    scene = staged(text, published)[index]
    return read_acts(scene, words(scene))


def brief(text: str, **options: object) -> list[tuple[str, str, str]]:
    return [(a.action, a.status, "+".join(a.provinces) or a.scope) for a in acts(text, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hebei police arrested ten people.", [("arrest", "done", "CN-HE")]),
        ("Hebei will close all mines.", [("shutdown", "announced", "CN-HE")]),
        (
            "Hebei police arrested two and a Gansu court jailed one.",
            [("arrest", "done", "CN-HE"), ("sentence", "done", "CN-GS")],
        ),
        ("河北警方抓获十人。", [("arrest", "done", "CN-HE")]),
        ("甘肅警方拘捕三人。", [("arrest", "done", "CN-GS")]),
        ("The State Council warned banks.", [("warning", "done", "national")]),
        ("Hebei may ban mining.", []),
        ("Hebei has not banned mining.", []),
    ],
)
def test_an_act_has_action_certainty_and_place(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert brief(text) == expected


def test_a_weak_word_needs_a_start_or_a_day() -> None:
    assert brief("Hebei, which has its own campaign, is cold.") == []
    assert brief("Hebei launched a campaign.") == [("regulation", "done", "CN-HE")]
    assert brief("Hebei had a campaign on May 5.") == [("regulation", "done", "CN-HE")]


def test_a_bare_ban_without_an_actor_is_no_act_of_the_state() -> None:
    assert brief("Though mining was banned across the country, prices rose.") == []
    assert brief("China banned mining in September.") == [("regulation", "done", "national")]


def test_who_closes_his_own_rooms_or_runs_a_fraud_site_is_no_authority() -> None:
    assert brief("Binance closed its own Shanghai rooms.") == []
    assert brief("In Hebei a platform of many users shut down without warning signs.") == []
    assert brief("Hebei's industry department shut its own projects.") == [("shutdown", "done", "CN-HE")]


def test_what_came_after_a_ban_is_not_the_ban() -> None:
    assert brief("河北禁止挖矿之后价格下跌。") == []


def test_who_suspends_an_office_holder_expels() -> None:
    assert brief("Shanxi suspended two county chiefs.") == [("expulsion", "done", "CN-SX")]
    assert brief("Three Shanxi officials have been suspended.") == [("expulsion", "done", "CN-SX")]
    assert brief("Shanxi suspended two mines.") == [("shutdown", "done", "CN-SX")]


def test_an_act_is_done_to_the_people_named_beside_it() -> None:
    assert [p.name for p in acts("Hebei police arrested Li Wei and Wang Bo on Monday.")[0].people] == [
        "Li Wei",
        "Wang Bo",
    ]
    assert [p.name for p in acts("Gao Yudong, Li Wei and Tian Bo were jailed in Hebei.")[0].people] == [
        "Gao Yudong",
        "Li Wei",
        "Tian Bo",
    ]
    assert acts("Hebei closed mines, Li Wei was told.")[0].people == ()
    assert acts("A force, called by Li Wei, who lost coins, closed the net in Hebei.")[0].people == ()


def test_unnamed_people_are_a_target_of_their_own() -> None:
    assert [a.target for a in acts("In Hebei seven other officials were dismissed.")] == ["seven other officials"]
    assert acts("The People's Court in Hebei jailed them.")[0].target == ""


def test_the_others_are_told_apart_in_chinese_too() -> None:
    assert acts("河北警方抓获黄某。其余人员随后到案。")[0].target == "其余人员"


def test_each_act_has_its_own_date() -> None:
    found = acts("Hebei police arrested him on May 5, and a Gansu court jailed him on June 6.")
    assert [(a.action, a.date.value if a.date else None) for a in found] == [
        ("arrest", "2021-05-05"),
        ("sentence", "2021-06-06"),
    ]


def test_a_weak_word_with_a_day_of_its_own_stands_beside_a_strong_one() -> None:
    found = acts(
        "A bus crash in Guizhou on November 14 was news; three officials have been suspended since November 18.",
        index=0,
    )
    assert [(a.action, a.date.value if a.date else None) for a in found] == [
        ("expulsion", "2021-11-18"),
        ("other", "2021-11-14"),
    ]


def test_what_no_topic_lists_is_a_plain_act() -> None:
    found = acts("The Hebei bureau toured the site on May 5.")
    assert [(a.action, a.is_plain, a.is_weak) for a in found] == [("inspection", True, True)]
    assert acts("The Hebei bureau toured the site.") == []


def test_the_opening_is_read_from_its_place_and_day() -> None:
    scene = staged("A jet came down near Wuzhou, Guangxi, on Monday.", "2022-03-23")[0]
    assert [(a.action, a.provinces, a.is_plain) for a in read_lead(scene)] == [("other", ("CN-GX",), True)]


def test_words_inside_the_name_of_a_body_are_no_acts() -> None:
    assert brief("The Central Commission for Discipline Inspection was quiet in Hebei.") == []


def test_a_sentence_of_a_thousand_verbs_is_read_in_part() -> None:
    assert len(acts("Hebei police " + "arrested Li Wei and jailed Wang Bo and " * 400 + "left.")) < 10


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Hebei police shut down a ring.", "arrest"),
        ("Hebei police shut down a mine.", "shutdown"),
        ("Hebei police seized two men.", "arrest"),
        ("Hebei police seized two rigs.", "seizure"),
        ("Hebei police locked up a man.", "arrest"),
        ("A court in Hebei locked up a man.", "sentence"),
    ],
)
def test_the_object_decides_what_a_verb_says(text: str, action: str) -> None:
    assert [act.action for act in acts(text)] == [action]


def test_handing_over_money_is_no_arrest() -> None:
    assert brief("Buyers in Hebei had handed over 86 million yuan.") == []
    assert brief("Police in Hebei handed over the suspect.") == [("arrest", "done", "CN-HE")]


def test_who_makes_known_or_passes_on_does_not_act() -> None:
    assert brief("河北警方通报案情。") == []
    assert brief("河北省工作人员转发国家发展改革委的禁令。") == []
    assert brief("根据群众举报,河北警方抓获十人。") == [("arrest", "done", "CN-HE")]


def test_a_paper_with_a_day_on_which_an_act_rests_is_an_act_of_its_own() -> None:
    assert [a.date.value for a in acts("依据国家发展改革委2021年9月3日的禁令,河北关停矿场。") if a.date] == [
        "2021-09-03"
    ]


def test_a_dated_complaint_is_an_act() -> None:
    assert brief("A Hebei bank went to the police on May 5.") == [("investigation", "done", "CN-HE")]
    assert brief("A Hebei bank went to the police.") == []


def test_a_body_of_the_state_on_a_day_makes_rules() -> None:
    scene = staged("In May 2021 ministers at the State Council took aim at mining.")[0]
    assert [(act.action, act.scope, act.is_plain) for act in read_acts(scene, words(scene))] == [
        ("regulation", "national", True)
    ]


def test_a_comma_parts_clauses_in_chinese_whatever_its_width() -> None:
    for comma in (",", "，"):
        text = f"河北警方2021年5月4日接报{comma}5月6日拘捕两人。"
        assert [(a.action, a.date.value) for a in acts(text) if a.date] == [
            ("arrest", "2021-05-06"),
            ("investigation", "2021-05-04"),
        ]


def test_steps_of_one_sort_on_days_of_their_own_are_two() -> None:
    text = "河北的卢某2021年4月29日被免职，8月5日被开除公职。"
    assert [(a.action, a.date.value) for a in acts(text) if a.date] == [
        ("expulsion", "2021-04-29"),
        ("expulsion", "2021-08-05"),
    ]


def test_a_part_of_a_month_dates_a_weak_word() -> None:
    text = "9月中旬，河北派出所接到线索，9月17日，民警抓获五人。"
    assert sorted(a.action for a in acts(text)) == ["arrest", "investigation"]


@pytest.mark.parametrize(
    "text",
    [
        "5月2日，湖北警方抓获三人。5月3日，甘肃监管部门称菜里是焦糊米粒，未予立案。",
        "On May 2 police in Hubei arrested three men. On May 3 police in Gansu said that nobody was arrested.",
    ],
)
def test_no_act_is_guessed_where_a_word_says_what_was_not_done(text: str) -> None:
    assert [place for _, place, _ in told(text, "2021-05-09")] == ["CN-HB"]


def test_what_was_not_done_behind_a_colon_denies_nothing_before_it() -> None:
    text = "On May 3 a court in Gansu let the sale stand: nothing forbade it."
    assert told(text, "2021-05-09") == [("other", "CN-GS", "2021-05-03")]


def test_a_mishap_can_be_told_before_its_place() -> None:
    text = "Four cars collided at 10:54 on May 5, one dead. It happened in Shijiazhuang, Hebei, police said."
    assert told(text, "2021-05-06") == [("other", "CN-HE", "2021-05-05")]
    text = "Four cars collided at 10:54, one dead. It happened in Shijiazhuang, Hebei, police said."
    assert told(text, "2021-05-06") == []


def test_a_word_inside_the_name_of_an_outlet_is_no_act() -> None:
    assert told("环境执法网讯 山西两家公司的案件近日依法宣判。", "2024-06-21") == [("sentence", "CN-SX", "2024-06-21")]
    assert told("据法网报道，山西矿山塌方。", "2024-06-21") == []
    assert [one[0] for one in told("山西警方昨天收网，5人落入法网。", "2024-06-21")] == ["arrest"]


def test_people_with_their_offices_are_one_list() -> None:
    (scene,) = staged("福建东港石化法定代表人黄正桥、副总经理雷某等7人被判处有期徒刑。", "2021-06-24")
    assert [p.name for act in read_acts(scene, words(scene)) for p in act.people] == ["黄正桥", "雷某"]
