"""What a word says where it stands: by its object, by its subject, or nothing."""

from __future__ import annotations

import pytest

from dashboard.cases.senses import PASSIVE, action_of, is_no_act
from tests.cases.told import staged, told, word


def actions(text: str) -> list[str]:
    return [action for action, _, _ in told(text, "2021-07-10")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police in Hebei dismantled an underground bank on June 1.", "arrest"),
        ("Police in Hebei dismantled a network of dealers on June 1.", "arrest"),
        ("河北警方6月1日端掉一处“矿场”。", "shutdown"),
        ("河北警方6月1日端掉一个诈骗团伙。", "arrest"),
        ("澳門海關6月1日截獲兩名攜帶現金的男子。", "arrest"),
        ("台中市警方6月1日查獲5名車手。", "arrest"),
        ("福建海警6月1日截获一艘走私船。", "seizure"),
        ("四川公安6月1日查获假烟20箱。", "seizure"),
        ("Zhao, 48, of Heze, was seized in Hebei on June 1.", "arrest"),
        ("Coal worth 48 yuan was seized in Hebei on June 1.", "seizure"),
        ("A typhoon cut power to 300 homes in Fujian on June 1.", "other"),
        ("Police in Fujian cut power to 300 mines on June 1.", "power_cut"),
        ("北京市6月1日因暴雨关闭全部景区。", "shutdown"),
        ("Draft rules of June 1 let Hebei fine cafes 100,000 yuan.", "regulation"),
        ("Hebei fined a cafe 100,000 yuan on June 1.", "fine"),
    ],
)
def test_the_object_says_which_action(text: str, expected: str) -> None:
    assert actions(text) == [expected]


def test_whom_the_police_lock_up_is_not_sentenced() -> None:
    scene = staged("Police in Hebei locked up ten men.")[0]
    assert action_of(scene, word(scene, "locked up", "sentence")) == "arrest"
    scene = staged("A court in Hebei locked up ten men.")[0]
    assert action_of(scene, word(scene, "locked up", "sentence")) == "sentence"


@pytest.mark.parametrize(
    ("text", "phrase", "action"),
    [
        ("In Hainan 0.8 yuan more is charged.", "charged", "charge"),
        ("Half of that rate is charged in Hainan.", "charged", "charge"),
        ("Analysts warn that Hebei may act.", "warn", "warning"),
        ("专家提醒，河北投资者须谨慎。", "提醒", "warning"),
        ("经过整治,河北用电恢复正常。", "整治", "inspection"),
        ("In Hebei the cause is still being looked into.", "looked into", "investigation"),
        ("四川公安将线索移交检方。", "移交", "arrest"),
        ("57岁男子曾因盗窃被捕，如今在河北改行。", "被捕", "arrest"),
    ],
)
def test_prices_opinions_and_records_are_no_acts(text: str, phrase: str, action: str) -> None:
    scene = staged(text)[0]
    assert is_no_act(scene, word(scene, phrase, action))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "phrase", "action"),
    [
        ("Prosecutors in Hainan charged Wang Lei with fraud over the price.", "charged", "charge"),
        ("The Hebei authorities warn buyers.", "warn", "warning"),
        ("河北警方提醒市民谨慎。", "提醒", "warning"),
        ("河北开展整治。", "整治", "inspection"),
    ],
)
def test_acts_of_authorities_stay(text: str, phrase: str, action: str) -> None:
    scene = staged(text)[0]
    assert not is_no_act(scene, word(scene, phrase, action))  # type: ignore[arg-type]


def test_a_passive_ends_in_a_form_of_be() -> None:
    assert PASSIVE.search("they were later ")
    assert not PASSIVE.search("they had ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bank in Hebei alerted the police on June 1.", "investigation"),
        ("Hebei police had the main suspects seized on June 1.", "arrest"),
        ("Hebei police have had two of the gang's members seized on June 1.", "arrest"),
        ("Hebei police had the machines seized on June 1.", "seizure"),
        ("A court in Hebei told four burglars to return the kites on June 1.", "other"),
        ("6月1日,河北一家法院宣判一起服务合同案。", "other"),
        ("6月1日,矿工家属向河北省能源局举报。", "investigation"),
        ("Three mayors of Tangshan, Hebei were suspended from their duties on June 1.", "expulsion"),
    ],
)
def test_whom_it_is_done_to_says_what_it_is(text: str, expected: str) -> None:
    assert actions(text) == [expected]


@pytest.mark.parametrize(
    ("text", "phrase", "action"),
    [
        ("Hebei closed its mines, following a notice from above.", "a notice", "regulation"),
        ("通知援引的是国家发改委的整治文件。", "整治", "inspection"),
        ("The sentences come after a long trial in Hebei.", "sentences", "sentence"),
        ("Hebei digs less because safety inspections take longer.", "inspections", "inspection"),
        ("Hebei was quiet because of a ban elsewhere.", "ban", "regulation"),
        ("河北警方再发提醒：银行不得参与。", "不得", "regulation"),
        ("法院向河北省发改委发函,请其排查。", "排查", "inspection"),
    ],
)
def test_what_an_act_rests_on_is_none_by_itself(text: str, phrase: str, action: str) -> None:
    scene = staged(text)[0]
    assert is_no_act(scene, word(scene, phrase, action))  # type: ignore[arg-type]


def test_a_paper_with_a_day_is_an_act_of_whoever_made_it() -> None:
    scene = staged("Hebei follows a notice of June 1, 2021.")[0]
    assert not is_no_act(scene, word(scene, "a notice", "regulation"))


def test_in_chinese_an_attribute_says_which_one_is_meant() -> None:
    scene = staged("落马的河北前副省长今天受审。")[0]
    assert is_no_act(scene, word(scene, "落马", "investigation"))
    scene = staged("2021年5月1日落马的河北前副省长今天受审。")[0]
    assert not is_no_act(scene, word(scene, "落马", "investigation"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two dens in Hebei were shut down on June 1.", "arrest"),
        ("Two mines of the gang in Hebei were shut down on June 1.", "shutdown"),
        ("A crew of robbers drove about. Hebei police have put an end to it on June 1.", "arrest"),
        ("Mining went on. Hebei police have put an end to it on June 1.", "shutdown"),
        ("The Hebei branch found 172 rigs on June 1.", "seizure"),
        ("Hebei police opened the gate of a closed yard on June 1 and found 172 rigs.", "seizure"),
        ("Hebei police detained a server on June 1.", "seizure"),
        ("Hebei police acted on June 1. What he had won was taken away.", "seizure"),
        ("A man who came for the money was detained in Hebei on June 1.", "arrest"),
        ("Hebei has an underground bank whose dismantling police made known on June 1.", "arrest"),
        ("Hebei inspectors found 172 rigs on June 1.", "inspection"),
        ("A court in Hebei called the contract illegal on June 1.", "other"),
        ("6月1日，河北一家法院审结此案。五人分别获刑。", "sentence"),
        ("6月1日，河北一家法院审结此案。原告满意。", "other"),
    ],
)
def test_who_acts_and_on_what_decides(text: str, expected: str) -> None:
    assert actions(text)[-1:] == [expected]


def test_what_is_in_force_and_how_a_bulletin_closes_are_no_acts() -> None:
    assert actions("The rules of the State Council ban kites in parks.") == []
    assert actions("The State Council banned kites in parks on June 1.") == ["regulation"]
    closing = "Hebei police arrested ten men. They are held. Officers remind residents to lock their doors."
    assert actions(closing) == ["arrest"]
    assert actions("Hebei police reminded residents on June 1 to lock their doors.") == ["warning"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On May 3 Gansu revoked the licence of a brewery.", ["shutdown"]),
        ("5月3日，甘肃吊销一家酒厂的生产许可证。", ["shutdown"]),
        ("5月3日，甘肃公布草案，拟对提供场地的网吧吊销执照。", ["regulation"]),
        ("5月3日，甘肃警方铲除一犯罪团伙。", ["arrest"]),
        ("5月3日，甘肃警方铲除罂粟九百株。", ["seizure"]),
        ("5月3日，甘肃警方已控制涉案人员九名。", ["arrest"]),
        ("5月3日，甘肃警方对现场进行了控制。", ["investigation"]),
        ("The mayor of Lanzhou, Gansu, got a serious demerit on May 3.", ["other"]),
    ],
)
def test_the_object_of_a_word_tells_what_was_done(text: str, expected: list[str]) -> None:
    assert [action for action, _, _ in told(text, "2021-05-09")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Gansu police arrested Li Bo on May 3. Li had been jailed for the same offence in 2009.",
        "甘肃警方5月3日抓获李某。李某曾因盗窃于2009年被判刑三年。",
        "甘肃警方5月3日抓获九人。他五年間舉報三十次。",
        "甘肃警方5月3日抓获九人。举报人5月4日说，他并不害怕。",
    ],
)
def test_a_former_conviction_and_who_reports_are_no_step(text: str) -> None:
    assert [action for action, _, _ in told(text, "2021-05-09")] == ["arrest"]


def test_others_jailed_for_the_same_offence_are() -> None:
    text = "A court in Gansu jailed Li Bo on May 3. A Hebei court jailed two others for the same offence on May 4."
    assert [date for _, _, date in told(text, "2021-05-09")] == ["2021-05-03", "2021-05-04"]


def test_what_a_firm_takes_back_itself_is_no_act() -> None:
    scene = staged("5月3日，甘肃某药业回应称，已召回涉事产品。")[0]
    assert is_no_act(scene, word(scene, "召回", "seizure"))
    scene = staged("5月3日，甘肃药监局下令召回涉事产品。")[0]
    assert not is_no_act(scene, word(scene, "召回", "seizure"))
