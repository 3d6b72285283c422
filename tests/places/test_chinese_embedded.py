from __future__ import annotations

import pytest

from tests.places.toolbox import roles, rules


@pytest.mark.parametrize(
    ("text", "surface", "rule"),
    [
        ("比特币在北京时间周一跌破三万美元。", "北京", "clock"),
        ("比特幣在北京時間週一跌破。", "北京", "clock"),
        ("《四川日报》全文刊登了通知。", "四川", "media"),
        ("損失約1.5億港元。", "港", "currency"),
        ("香港航空宣佈裁減服務員。", "香港", "airline"),
        ("浙江大学教授参与了起草。", "浙江", "school"),
        ("北京东路周末禁止通行。", "北京", "street"),
        ("江苏银行排查了账户。", "江苏", "bank"),
        ("上海合作组织在撒马尔罕会晤。", "上海", "market"),
        ("北京烤鸭是这家餐馆的招牌。", "北京", "dish"),
        ("一碗云南过桥米线卖二十元。", "云南", "dish"),
        ("他带来两盒福建红茶。", "福建", "dish"),
        ("台灣海峽風浪增大。", "台灣", "feature"),
        ("贺兰山东麓又添一家酒庄。", "山东", "feature"),
        ("祁连山南坡的矿停了。", "山南", "feature"),
        ("店长海某没有回答。", "长海", "person"),
        ("北京国安赢了。", "北京", "club"),
        ("贵州茅台股价上涨。", "贵州", "brand"),
        ("《重庆森林》重映。", "重庆", "work"),
        ("“矿工”陈吉林否认。", "吉林", "person"),
        ("律所的陈吉林律师认为可行。", "吉林", "person"),
        ("有一个叫江西的小村。", "江西", "zone-elsewhere"),
        ("新华社北京5月18日电 协会发布公告。", "北京", "dateline"),
    ],
)
def test_a_name_that_is_part_of_something_else_counts_for_nothing(text: str, surface: str, rule: str) -> None:
    decided = rules(text).get(surface)
    assert decided in (rule, "boilerplate", None)
    assert decided is not None or surface == "港"
    assert roles(text) == {}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("《广东省数据条例》今起施行。", "GD"),
        ("上海网警通报案情。", "SH"),
        ("四川路况信息由交警发布。", "SC"),
        ("杭州13日电力供应紧张。", "ZJ"),
        ("北京人民法院宣判。", "BJ"),
    ],
)
def test_what_only_looks_like_it_stays_a_place(text: str, code: str) -> None:
    assert roles(text) == {code: "case"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("合肥警方查明“海南数字资产平台”是假的。", {"AH": "case"}),
        ("海南警方查明“海南数字资产平台”是假的。", {"HI": "case"}),
        ("合肥警方拘捕姓陳香港男子。", {"AH": "case", "HK": "context"}),
    ],
)
def test_quotes_make_a_name_and_one_character_a_surname(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


def test_a_paper_for_phones_is_a_paper_and_poker_a_game() -> None:
    assert roles("四川手機報轉載了這則消息。") == {}
    assert roles("德州扑克玩家用币下注。") == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("这事是国网安徽电力公众号说出来的。无锡警方立案。", {"JS": "case"}),
        ("國網甘肅電力公司切斷供電。", {"GS": "case"}),
        ("【香港中通社2月21日電】台中警方拘捕四人。", {"TW": "case"}),
        ("礦工要走,德州、哈薩克都不易。", {}),
        ("矿工想去美国,德州电价低。", {}),
        ("德州警方在山东省内抓获四人。", {"SD": "case"}),
        ("德州市公安局抓获四人。", {"SD": "case"}),
        ("矿工在德州被抓。", {"SD": "case"}),
    ],
)
def test_pages_agencies_and_texas_are_no_place(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "周末的曼谷夜市上，重庆小面和武汉热干面的摊位前都排起了长队。",
        "山西证券研报认为铜价将回落。",
        "他在巴黎开的温州鱼丸店很红火。",
        "摄影师王河北和编剧周海南凭同一部片子在釜山领奖。",
        "他会说一口流利的温州话。",
    ],
)
def test_wares_brokers_and_persons_are_no_place(text: str) -> None:
    assert roles(text) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("黑龙江省尚志市有个上海屯，屯里的小学去年撤并。", {"HL": "case"}),
        ("广东村超联赛昨晚发生踩踏，警方介入。", {"GD": "case"}),
        ("贵州村民因非法采矿被拘。", {"GZ": "case"}),
        ("河南村镇银行储户在郑州聚集。", {"HA": "case"}),
        ("上海银行业协会发布倡议。", {"SH": "case"}),
        ("江苏证监局通报，无锡一家机构被罚。", {"JS": "case"}),
        ("重庆一家小面馆使用罂粟壳，店主被刑拘。", {"CQ": "case"}),
        ("记者从海南警方获悉，三人被捕。", {"HI": "case"}),
    ],
)
def test_what_only_begins_like_a_village_or_a_bank_stays(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("山东泰山在首尔客场告负。", {}),
        ("（新华社拉萨九月一日电）国际登山界悼念一名夏尔巴向导。", {}),
        ("中央社台北五日電，日圓貶至新低。", {}),
        ("香港《明报》和《信报》报道了伦敦的交易。", {}),
        ("安徽当涂县湖南村村民投诉污水。", {"AH": "case"}),
        ("重庆市一中院审理四川一名原副省长受贿案。", {"CQ": "case", "SC": "case"}),
        ("游客张海南在清迈走失。", {}),
        ("云南普洱茶在拍卖会上以天价成交。", {}),
    ],
)
def test_teams_papers_and_datelines_are_no_place(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_elevated_roads_ballads_and_clerks_bear_the_names_of_places() -> None:
    assert roles("延安高架路封闭，上海路政部门抢修。") == {"SH": "case"}
    assert roles("山东琴书和河南坠子轮番登台。") == {}
    assert roles("会计周云南伪造了账本。") == {}


def test_a_squad_is_no_club() -> None:
    assert roles("保山边境管理支队17日查获一批海洛因。") == {"YN": "case"}
    assert roles("重庆力帆队主场战平对手。") == {}


def test_a_district_whose_name_begins_like_a_street_is_none() -> None:
    assert rules("唐山市路北区法院判决。")["唐山市"] != "street"
    assert rules("公司在上海市南京西路开业。")["南京"] == "street"
