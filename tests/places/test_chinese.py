from __future__ import annotations

import pytest

from dashboard.places.chinese import closes_abbreviations
from tests.places.toolbox import read, roles, rules


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("江西省政协原副主席被开除党籍。", {"JX": "case"}),
        ("国网石家庄供电公司切断了九处矿场的电源。", {"HE": "case"}),
        ("臺北地檢署起訴三十二人。", {"TW": "case"}),
        ("#香港 證監會公佈九個無牌平台", {"HK": "case"}),
        ("浦东警方抓获代币发行人。", {"SH": "case"}),
        ("他在义乌开了一家店。", {"ZJ": "case"}),
        ("湖北公安县一厨房失火，三人受伤。", {"HB": "case"}),
        ("海南省东方市渔民救起两名船员。", {"HI": "case"}),
        ("海南藏族自治州发展改革委开展检查。", {"QH": "case"}),
        ("吉林省吉林市磐石市端掉一个地下钱庄。", {"JL": "case"}),
        ("长春市朝阳区一地下室查获矿机。", {"JL": "case"}),
        ("粵港兩地警方聯手搗破洗錢集團。", {"GD": "case", "HK": "case"}),
        ("湖南广播电视台原副台长被立案。", {"HN": "case"}),
        ("四川大学原校长被查。", {"SC": "case"}),
        ("湖南侧翻客车上有三十人。", {"HN": "case"}),
        ("江浙沪多地连降暴雨。", {"JS": "case", "ZJ": "case", "SH": "case"}),
        ("襄樊市一法院宣判。", {"HB": "case"}),
        ("他出手大方，常请客吃饭，与同事合作和平相处。", {}),
        ("这个县的县长因挖矿被免职。", {}),
        ("青藏高原气温上升。", {}),
    ],
)
def test_names_are_read(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_an_institution_carries_its_place() -> None:
    (mention,) = read("据云南省能源局消息，矿场已断电。")
    assert (mention.how, mention.rule) == ("institution", "institution")
    assert "能源局" in mention.reason


def test_a_demonym_and_the_leadership_are_no_places_of_a_case() -> None:
    assert rules("命令来自中南海。") == {"中南海": "metonym-leadership"}
    assert {m.role for m in read("港人今日上街。")} <= {"context", "none"}


def test_a_compound_can_be_expected_too() -> None:
    assert roles("京津冀三地口径将逐步统一。") == {"BJ": "context", "TJ": "context", "HE": "context"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("警方搗破一個橫跨本港及內地的集團。", {"HK": "case"}),
        ("全港首宗虛擬貨幣案開審。", {"HK": "case"}),
        ("港府公布新例。", {"HK": "case"}),
        ("司警拘捕兩名本澳居民。", {"MO": "case"}),
        ("鲁警破获一起案件。", {"SD": "case"}),
        ("日本港口关闭。", {}),
        ("全港吞吐量增长。", {}),
        ("按照本港口的规定执行。", {}),
        ("南沙港警方抓获三人。", {}),
    ],
)
def test_the_press_of_hong_kong_and_macao_names_its_place_in_short(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_one_character_counts_only_in_a_closed_list() -> None:
    assert closes_abbreviations("等地叫停")
    assert not closes_abbreviations("的人")
    assert roles("赣江水位上涨。") == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("莒县警方立案。", {"SD": "case"}),
        ("去年，莘县人民法院判了他一年。", {"SD": "case"}),
        ("他曾担任县公安局局长。", {}),
        ("市和县公安局联合查处。", {}),
    ],
)
def test_a_county_of_one_character_needs_its_body_and_the_start_of_a_phrase(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一辆粤B牌照的厢式货车在衡阳被拦下，车上查出三十台矿机。", {"HN": "case", "GD": "context"}),
        ("一辆悬挂京A·12345号牌的轿车在保定被查扣。", {"HE": "case", "BJ": "context"}),
        ("嫌疑人驾驶湘A牌照货车逃至贵州铜仁被抓。", {"GZ": "case", "HN": "context"}),
        ("粤港两地警方联手破案。", {"GD": "case", "HK": "case"}),
    ],
)
def test_a_plate_says_where_a_vehicle_is_from(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("闽籍侨商在雅加达捐建医院。", {"FJ": "context"}),
        ("粤语歌手在伦敦开唱。", {}),
        ("沪深两市成交额突破万亿元。", {}),
        ("他的车挂的是湘C牌照。", {"HN": "context"}),
    ],
)
def test_an_origin_by_one_character(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_a_city_of_county_rank_stands_alone_after_a_word_of_origin() -> None:
    assert roles("这批茶叶产自福鼎。") == {"FJ": "context"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("沪警方赴皖抓捕三人。", {"SH": "case", "AH": "case"}),
        ("渝检方提起公诉。", {"CQ": "case"}),
        ("专家在湘江边办画展。", {}),
        ("团伙在豫城作案。", {}),
        ("他在鲁迅故居前被抓。", {}),
        ("满洲里海关查获三百块芯片。", {"NM": "case"}),
        ("她在包头做过检察官。", {"NM": "context"}),
    ],
)
def test_a_character_stands_for_a_province_beside_a_body_or_a_way(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found
