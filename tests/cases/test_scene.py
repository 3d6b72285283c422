"""What one sentence carries: its focus from the sentences before, being abroad, courts and bodies."""

from __future__ import annotations

from tests.cases.told import staged


def test_the_province_named_first_is_carried_on() -> None:
    scenes = staged("Police in Hebei arrested ten people. They froze accounts. Nothing more is known.")
    assert [scene.focus for scene in scenes] == [None, "CN-HE", "CN-HE"]


def test_the_acting_body_is_the_focus_and_not_the_place_of_the_raid() -> None:
    scenes = staged(
        "Suixi County police, of Anhui Province, caught nine people in Shenzhen, Guangdong Province. More follow."
    )
    assert scenes[1].focus == "CN-AH"


def test_a_list_of_provinces_is_no_focus() -> None:
    scenes = staged("Mines closed in Yunnan, Sichuan and Qinghai. The grid was glad.")
    assert scenes[1].focus is None


def test_the_province_means_the_one_before() -> None:
    scenes = staged("Gansu acted. The province closed ten mines. 全省已清退。")
    assert [scene.has_anaphor for scene in scenes] == [False, True, True]
    assert scenes[1].names_anaphor(scenes[1].start, scenes[1].end)


def test_abroad_lasts_until_china_is_named() -> None:
    scenes = staged("Kazakhstan cut the power. The grid company told miners so. China had banned them.")
    assert [scene.is_abroad for scene in scenes] == [True, True, False]


def test_courts_bodies_and_language_are_told() -> None:
    scenes = staged("The State Council warned a court. 法院作出判决。")
    assert [scene.names_court for scene in scenes] == [True, True]
    assert [scene.is_chinese for scene in scenes] == [False, True]
    assert [o.name for o in scenes[0].national_bodies] == ["State Council"]
    assert not scenes[0].speaks_of_nation(scenes[0].start, scenes[0].end)
    assert scenes[0].sentence == "The State Council warned a court."


def test_another_case_begins_elsewhere() -> None:
    scenes = staged("Hebei acted. In another case, two were held.")
    assert [scene.is_elsewhere for scene in scenes] == [False, True]


def test_the_story_stays_where_it_was_when_its_people_go_elsewhere() -> None:
    told = staged("Hebei police opened a case. He was stopped in Wuhan, Hubei. Both were jailed.")
    assert [scene.focus for scene in told] == [None, "CN-HE", "CN-HE"]
    told = staged("Hebei police opened a case. A man in Wuhan, Hubei, was jailed. Nobody wept.")
    assert told[2].focus == "CN-HB"
    told = staged("Hebei police opened a case. The other Fuzhou is in Jiangxi. Two were jailed.")
    assert told[2].focus == "CN-JX"
    told = staged("河北警方立案。主犯在湖南落网。两人被判刑。")
    assert told[2].focus == "CN-HE"
    told = staged(
        "Hebei police opened a case. Nine dens were raided in Wuhan, Changsha and elsewhere. Two were jailed."
    )
    assert told[2].focus == "CN-HE"
    told = staged("Hebei police opened a case. Nine mines were closed in Wuhan. Two were jailed.")
    assert told[2].focus == "CN-HB"
    told = staged("河北警方立案。经审讯，黄某在湖南各地收卡。两人被判刑。")
    assert told[2].focus == "CN-HE"
    told = staged("河北警方立案。办案民警在湖南抓获主犯。两人被判刑。")
    assert told[2].focus == "CN-HE"


def test_who_lends_a_hand_is_not_who_acts() -> None:
    told = staged("Hebei police opened a case. With the help of Hunan police ten were held. More came.")
    assert [m.province for m in told[1].acting] == []
    assert told[2].focus == "CN-HE"
    told = staged("河北警方立案。在湖南警方协助下抓获十人。案件结束。")
    assert told[1].acting == () and told[2].focus == "CN-HE"


def test_american_money_is_not_abroad() -> None:
    assert not staged("Customers lost US$150 million.")[0].is_abroad
    assert staged("Customers in the US lost 150 million.")[0].is_abroad


def test_departments_counted_behind_a_place_are_its_own() -> None:
    assert staged("河北12部门联合整治。")[0].national_bodies == ()
    assert [o.name for o in staged("12部门联合整治，河北跟进。")[0].national_bodies] == ["12部门"]


def test_that_city_is_the_one_named_before_it_in_the_sentence() -> None:
    scene = staged("He ran a firm from Tianjin until the police of that city opened a case.")[0]
    assert scene.before_anaphor(scene.end) == "CN-TJ"
    assert scene.before_anaphor(scene.start + 20) is None


def test_where_somebody_is_caught_the_story_does_not_go() -> None:
    told = staged("Hebei police opened a case. Ten were caught in Hunan and Hubei. They are in custody.")
    assert told[2].focus == "CN-HE"
    told = staged("Hebei police opened a case. Hunan police caught ten. They are in custody.")
    assert told[2].focus == "CN-HN"


def test_the_ministry_is_the_one_of_the_sentence_before() -> None:
    told = staged("The Ministry of Kites met. The ministry then closed ten shops. The ministry in Hebei did not.")
    assert [[o.name for o in scene.national_bodies] for scene in told] == [["Ministry of Kites"]] * 2 + [[]]


def test_a_meeting_speaks_for_the_body_that_held_it() -> None:
    told = staged("国务院10日召开会议。山西通报了情况。会议要求，各地关停矿场。")
    assert [o.name for o in told[2].national_bodies] == ["State Council"]
    assert staged("山西召开会议。会议要求，各地关停矿场。")[1].national_bodies == ()


def test_one_body_that_tells_of_many_places_keeps_the_focus() -> None:
    told = staged("Police of Lai'an County, Anhui, drew a chart: a den in Hebei, agents in Hunan. Ten are held.")
    assert told[1].focus == "CN-AH"


def test_examples_and_those_who_went_elsewhere_are_no_focus() -> None:
    told = staged("Hebei police took ten. He had clients in ten provinces, Hunan and Hubei included. They are held.")
    assert told[2].focus == "CN-HE"
    told = staged("Hebei police drew two lines. One ended in Wuhan, Hubei. Teams went there.")
    assert told[2].focus == "CN-HE"
    told = staged("河北警方兵分两路。另一路在湖南怀化，带走1人。案件在办。")
    assert told[2].focus == "CN-HE"


def test_a_name_in_brackets_makes_no_chinese_sentence() -> None:
    assert not staged("A man named Cheng (鄭) and his wife were arrested in May.")[0].is_chinese
    assert staged("警方用USDT地址锁定了嫌疑人。")[0].is_chinese


def test_an_office_of_the_nation_does_not_speak_of_it() -> None:
    text = "5月1日他被撤销全国政协委员资格。"
    assert not staged(text)[0].speaks_of_nation(0, len(text))
    assert staged("5月1日全国叫停。")[0].speaks_of_nation(0, 8)


def test_the_country_of_somebody_is_not_the_nation() -> None:
    text = "He was arrested at his country's consulate."
    assert not staged(text)[0].speaks_of_nation(0, len(text))
    assert staged("The country's police arrested him.")[0].speaks_of_nation(0, 8)
