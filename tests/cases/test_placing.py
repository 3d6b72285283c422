"""Where an act belongs."""

from __future__ import annotations

import pytest

from dashboard.cases.placing import Place, counts_places, find_place, is_act_of_state, is_struck_out
from tests.cases.told import read, staged, told, word


def place(text: str, phrase: str, *, index: int = -1, target: str = "", is_penal: bool = False) -> Place:
    scene = staged(text)[index]
    action = "arrest" if is_penal else "regulation"
    return find_place(scene, word(scene, phrase, action), target, has_people=False, is_penal=is_penal)


def test_the_province_written_before_the_verb() -> None:
    found = place("Hebei police, said to envy those of Gansu, banned it.", "banned")
    assert found.provinces in {("CN-HE",), ("CN-GS",)}
    assert not found.is_inherited


def test_the_province_is_carried_on_and_said_so() -> None:
    found = place("Gansu acted early. The province banned it.", "banned")
    assert (found.provinces, found.is_inherited) == (("CN-GS",), True)
    assert "the province" in found.reason


def test_a_body_of_the_state_acts_for_the_nation() -> None:
    assert place("Gansu was quiet. The State Council banned it.", "banned").scope == "national"
    assert place("The State Council banned mines in the end, and Hainan followed.", "banned").scope == "national"


def test_a_list_has_all_its_provinces() -> None:
    found = place("Xinjiang, Inner Mongolia and Yunnan banned it.", "banned")
    assert (found.provinces, found.is_listed) == (("CN-XJ", "CN-NM", "CN-YN"), True)


def test_a_force_at_work_elsewhere_keeps_its_case() -> None:
    text = "Hunan police set up a task force. The task force closed the net in Hainan, Guangdong and Fujian."
    assert place(text, "closed the net", is_penal=True).provinces == ("CN-HN",)


def test_other_people_have_no_province_unless_it_is_written() -> None:
    text = "Jiangxi acted. And seven other officials were dismissed."
    assert place(text, "dismissed", target="seven other officials", is_penal=True).scope == "unknown"
    text = "Hong Kong police took three more people away."
    assert place(text, "took", target="three more people", is_penal=True).provinces == ("CN-HK",)


def test_a_foreign_act_is_abroad() -> None:
    assert place("Kazakhstan banned it.", "banned").scope == "abroad"


def test_unnamed_authorities_act_for_the_state_where_no_province_is_spoken_of() -> None:
    assert place("The authorities banned it.", "banned").scope == "national"
    assert place("Gansu acted. The authorities banned it.", "banned").provinces == ("CN-GS",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("China has banned it", True), ("China's state planner banned it", True), ("A trader banned it", False)],
)
def test_the_country_can_be_the_subject(text: str, expected: bool) -> None:
    scene = staged(text + ".")[0]
    assert is_act_of_state(scene, word(scene, "banned")) is expected


def test_the_court_is_told_beside_the_case() -> None:
    scene = staged("A court in Hangzhou, Zhejiang, jailed him.")[0]
    found = find_place(scene, word(scene, "jailed", "sentence"), "", has_people=False, is_penal=True)
    assert found.provinces == ("CN-ZJ",)


def test_a_body_of_one_place_alone_places_its_act() -> None:
    assert told("Ten men were arrested, the Judiciary Police said.", "2021-11-20")[0][1] == "CN-MO"


def test_a_raid_in_many_places_stays_with_its_force() -> None:
    text = "Hebei police opened a case. Officers raided Hunan, Hubei and Gansu."
    assert [place for _, place, _ in told(text, "2021-11-20")] == ["CN-HE", "CN-HE"]


def test_a_list_that_goes_on_is_all_the_country() -> None:
    ministry = "The Ministry of Public Security said that police in Hebei, Gansu and "
    assert [r.scope for r in read(ministry + "20 other regions had arrested ten men.").reports] == ["national"]
    assert [r.scope for r in read(ministry + "Hunan had arrested ten men.").reports] == ["province"]


def test_departments_of_the_province_in_which_it_holds() -> None:
    text = "六部门今天提示：在海南，任何人不得放风筝。"
    assert {r.scope for r in read(text, "2023-08-22").reports} == {"province"}
    assert {r.scope for r in read(text.replace("在海南，", ""), "2023-08-22").reports} == {"national"}


def test_whom_a_court_tried_says_where_it_happened() -> None:
    text = "杭州市中级人民法院今天公开宣判江西省政协原副主席田某受贿案。"
    assert [r.provinces for r in read(text, "2023-08-22").reports] == [("CN-JX",)]


def test_the_regulator_there_is_that_of_the_story() -> None:
    text = "Traders met in Hong Kong. On Monday the regulator there put out its plan."
    assert [r.provinces for r in read(text, "2023-08-22").reports] == [("CN-HK",)]


def test_there_is_where_the_story_is() -> None:
    text = "Hebei dug for coal. Mines there were told on May 1 to raise production after power cuts in Jilin."
    assert all("CN-JL" not in place for _, place, _ in told(text, "2021-05-05"))


def test_places_that_were_raided_at_once_are_those_of_the_force() -> None:
    text = "Hebei police opened a case. In June Wuhan, Changsha and Lanzhou were raided in the same hour."
    assert [where for _, where, _ in told(text, "2021-11-20")] == ["CN-HE", "CN-HE"]


@pytest.mark.parametrize(
    "text",
    [
        "The State Food and Drug Administration banned the sale of drugs, among them pills of Bell of Hunan.",
        "国家食品药品监督管理局禁止销售九种药品，其中包括湖南金铃药业生产的产品。",
        "中國國家質檢總局禁止進口台灣九種飲料。",
        "The national drug regulator banned nine drugs.",
    ],
)
def test_who_watches_over_wares_for_the_state_acts_for_it(text: str) -> None:
    assert [(place, action) for action, place, _ in told(text, "2012-04-20")] == [("national", "regulation")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("假油案定讞\n\n【記者李明／台中報導】最高法院昨日將油商判刑九年。", ["CN-TW"]),
        ("台灣警方抓獲油商。衛生署三日逮捕九人。", ["CN-TW"]),
        ("廣東警方抓獲油商。最高法院三日將油商判刑九年。", ["CN-GD", "national"]),
        ("台湾警方抓获油商。最高法院三日将油商判刑九年。", ["CN-TW", "national"]),
    ],
)
def test_a_shared_name_is_the_court_of_the_place_that_the_article_is_of(text: str, expected: list[str]) -> None:
    assert list(dict.fromkeys(place for _, place, _ in told(text, "2012-09-28"))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A court in Lanzhou, Gansu, jailed nine men. All had dens in Yichang, Hubei. Li Bo, a dealer, got six years.",
        "甘肃省兰州市中级人民法院宣判。山东某公司负责人李某被判处有期徒刑六年。",
        "A court in Lanzhou, Gansu, jailed nine men on Monday. The boss of a Hebei firm got six years.",
    ],
)
def test_a_sentence_stays_with_the_court_that_was_told_of(text: str) -> None:
    assert {place for action, place, _ in told(text, "2021-05-09") if action == "sentence"} == {"CN-GS"}


@pytest.mark.parametrize(
    "text",
    [
        "A court in Lanzhou, Gansu, jailed nine men. In Hebei, a trader was jailed for six years on May 3.",
        "A court in Lanzhou, Gansu, jailed nine men. A court in Hebei jailed a trader for six years on May 3.",
        "甘肃省兰州市中级人民法院宣判。在河北，某公司负责人李某5月3日被判处有期徒刑六年。",
    ],
)
def test_another_place_has_its_own_sentence(text: str) -> None:
    assert {place for _, place, _ in told(text, "2021-05-09")} == {"CN-GS", "CN-HE"}


def test_what_the_news_is_compared_with_is_another_matter() -> None:
    text = "Police in Gansu arrested Li Bo on Monday. The scandal is the latest since nine men were jailed in 2015."
    (arrest, sentence) = read(text, "2021-05-09").reports
    assert (arrest.provinces, sentence.provinces, sentence.people) == (("CN-GS",), (), ())
    text = "Gansu police held Li Bo. It is the worst case since a man was detained for selling it out of Jinan in 2015."
    assert told(text, "2021-05-09")[-1] == ("arrest", "CN-SD", "2015")


def test_a_line_beside_the_story_takes_no_place_from_it() -> None:
    story = "Police in Gansu arrested nine men on Monday for selling oil that had been made out of kitchen waste.\n"
    assert told(f"Oil\n\n{story}Nine officials jailed in Hubei\n", "2021-05-09") == [
        ("arrest", "CN-GS", "2021-05-03"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5月8日，河南、浙江对潍坊生姜进行检查。", "CN-HA+CN-ZJ"),
        ("5月8日，廣東警方對湖北某窩點進行檢查。", "CN-GD"),
        ("5月8日，国务院对河北进行检查。", "CN-HE"),
        ("河南出事后，5月8日有关部门对河北进行检查。", "CN-HE"),
    ],
)
def test_who_deals_with_a_place_acts(text: str, expected: str) -> None:
    assert [place for action, place, _ in told(text, "2013-05-10") if action == "inspection"] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Hebei closed its mines. Four Chinese regions at least have closed mines.",
        "Hebei closed its mines. Several other provinces closed mines.",
        "河北关停矿场。目前已有多省关停矿场。",
    ],
)
def test_a_number_of_places_is_not_the_one_spoken_of(text: str) -> None:
    scene = staged(text)[-1]
    assert counts_places(scene)
    assert told(text)[0][:2] == ("shutdown", "CN-HE") and len(told(text)) == 1
    assert not counts_places(staged("Two men in Hebei closed mines.")[0])
    assert not counts_places(staged("多地的河北商会关停。")[0])


def test_a_force_that_strikes_in_two_places_stays_at_home() -> None:
    text = "河北警方立案。侦查员兵分两路，湖南长沙抓获十人，湖北武汉一人。"
    assert [report[:2] for report in told(text)] == [("investigation", "CN-HE"), ("arrest", "CN-HE")]


def test_a_second_half_with_a_subject_of_its_own_has_its_place() -> None:
    text = "Hebei police held 63 people on Monday; Hunan rounded up 230 on Sunday."
    assert [report[1] for report in told(text, "2023-05-02")] == ["CN-HE", "CN-HN"]
    text = "Hebei police went far; flats in Hunan and Jilin were searched, and 63 people arrested on Monday."
    assert [report[1] for report in told(text, "2023-05-02")] == ["CN-HE"]


def test_who_works_with_the_state_acts_itself() -> None:
    text = "5月1日，长春海关配合海关总署“国门”行动，查获象牙三件。"
    assert told(text, "2023-05-02") == [("seizure", "CN-JL", "2023-05-01")]
    text = "5月1日，海关总署通报，查获象牙三件。"
    assert [report[1] for report in told(text, "2023-05-02")] == ["national"]


def test_the_capital_in_a_sentence_about_beijing_is_beijing() -> None:
    text = "Jilin police held ten. In the capital a firm was put under investigation on May 8; Beijing police say so."
    assert told(text, "2021-05-20")[-1] == ("investigation", "CN-BJ", "2021-05-08")
    text = "Jilin police held ten. In the capital a firm was put under investigation on May 8."
    assert told(text, "2021-05-20")[-1] == ("investigation", "CN-JL", "2021-05-08")


@pytest.mark.parametrize(
    "text",
    [
        "河北查封两处矿场。督察组还进驻了四川、广东等省。",
        "河北查封两处矿场。督察组对成都的整治给予充分肯定。",
        "Hebei closed two mines. Other inspectors have been sent to Sichuan and Jilin.",
        "Hebei closed two mines. Sichuan closed its mines because it is rich.",
    ],
)
def test_what_is_told_of_other_places_beside_the_story_is_no_act(text: str) -> None:
    assert {place for _, place, _ in told(text, "2021-05-10")} == {"CN-HE"}
    assert is_struck_out(staged(text)[-1], word(staged(text)[-1], staged(text)[-1].sentence[:2]))


def test_a_sentence_that_turns_back_to_the_story_tells_its_act() -> None:
    text = "河北查封两处矿场。四川的监管走在前列，但执法人员又关停一处矿场。"
    last = staged(text)[-1]
    assert not is_struck_out(last, word(last, "关停", "shutdown"))
