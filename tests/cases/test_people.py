"""Who: full names, bare surnames, anonymised people, bylines and people who only speak."""

from __future__ import annotations

import pytest

from dashboard.cases.people import find_people
from dashboard.model import Article, Mention


def people(text: str, lang: str = "en", places: tuple[str, ...] = ()) -> list[tuple[str, str, bool, str]]:
    article = Article("a", text, lang=lang)
    mentions = [
        Mention(text.index(p), text.index(p) + len(p), p, "CN-HE", "city", "case", "test", "test") for p in places
    ]
    found = find_people(article, [(0, len(text))], mentions)
    assert all(text[p.start : p.end] == p.surface for p in found)
    return [(p.surface, p.name, p.is_anonymised, p.role) for p in found]


def test_a_full_name_and_the_bare_surname_after_it_are_one_person() -> None:
    found = people("Xiao Yi was expelled. Later Xiao stood trial, and Mr. Xiao spoke.")
    assert [name for _, name, _, _ in found] == ["Xiao Yi", "Xiao Yi", "Xiao Yi"]


def test_the_surname_of_two_people_is_nobody() -> None:
    assert [s for s, *_ in people("Wang Li and Wang Wei were held. Wang denied it.")] == ["Wang Li", "Wang Wei"]


@pytest.mark.parametrize(
    "text", ["Wang Moumou was jailed.", "A man surnamed Wang was jailed.", "Police held one Wang there."]
)
def test_anonymised_people_are_marked(text: str) -> None:
    assert [is_anonymised for _, _, is_anonymised, _ in people(text)] == [True]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("By Zhang Lan in the north", "byline"),
        ("Zhao Xiaobo said so.", "official"),
        ("NDRC spokeswoman Meng Wei threatened them.", "official"),
        ("Meng Wei of the NDRC threatened them.", "official"),
        ("Lin Qingxing was arrested.", "subject"),
    ],
)
def test_who_writes_or_speaks_is_no_subject(text: str, role: str) -> None:
    assert [found for *_, found in people(text)] == [role]


def test_a_place_is_no_person() -> None:
    assert people("He An is a county.", places=("He An",)) == []
    assert people("Pan Am and Hong Kong are none.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("江西省政协原副主席肖毅被双开。", ("肖毅", False, "subject")),
        ("公司负责人马某已被刑拘。", ("马某", True, "subject")),
        ("被告人邓某某因洗钱获刑。", ("邓某某", True, "subject")),
    ],
)
def test_chinese_names_follow_a_title(text: str, expected: tuple[str, bool, str]) -> None:
    assert [(name, hidden, role) for _, name, hidden, role in people(text, "zh")] == [expected]


def test_long_runs_of_names_stay_fast() -> None:
    assert len(people("Li Wei " * 3000)) == 3000


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("警方抓获于某海、施某洪等人。", ["于某海", "施某洪"]),
        ("林某芳等人被判刑。", ["林某芳"]),
        ("王某因诈骗被拘，李某利用职务，刘某伟开矿。", ["王某", "李某", "刘某"]),
    ],
)
def test_the_last_character_of_a_name_stands_where_only_a_name_can_end(text: str, names: list[str]) -> None:
    assert [surface for surface, *_ in people(text, "zh")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("兰州警方对陈国兴予以刑事拘留。", ["陈国兴"]),
        ("警方已将林志远刑事拘留。", ["林志远"]),
        ("原甲公司董事长柳建平犯生产、销售伪劣产品罪。", ["柳建平"]),
        ("明胶厂厂长宋大勇被带走。", ["宋大勇"]),
        ("法院將公司負責人賴文雄判刑九年。", ["賴文雄"]),
        ("警方抓获三人。周永康亦被依法逮捕。", ["周永康"]),
        ("法院宣判，许家明等10名责任人获刑。", ["许家明"]),
        ("林志远被判处死刑。", ["林志远"]),
        ("警方抓获三人。樊大庆亦被依法逮捕。", ["樊大庆"]),
        ("兰州警方对聂国栋予以刑事拘留。", ["聂国栋"]),
    ],
)
def test_a_chinese_name_beside_a_verb_of_court_or_police(text: str, names: list[str]) -> None:
    assert [name for name, *_ in people(text, "zh")] == names


@pytest.mark.parametrize(
    "text",
    [
        "警方对高速公路进行检查。",
        "当地将严重违法的矿场关停。",
        "三名男子，高中生被拘留。",
        "警方将黄金制品等查封。",
        "于是他被判刑。",
        "两名农民工被拘留。",
        "对金融公司立案，程序等另行公布。",
        "石油公司因污染被罚。",
        "警方将武装分子控制。",
        "负责人应当依法处理。",
        "代理商被罚款。",
        "关联方被立案。",
    ],
)
def test_no_word_beside_such_a_verb_is_a_name(text: str) -> None:
    assert people(text, "zh") == []


def test_a_chinese_name_may_open_a_sentence() -> None:
    text = "警方抓获三人。林志远亦被依法逮捕。"
    found = find_people(Article("a", text, lang="zh"), [(0, 7), (7, len(text))], ())
    assert [p.name for p in found] == ["林志远"]


@pytest.mark.parametrize(
    ("text", "names"),
    [("终审裁定驳回郑巧庚等人的上诉。", ["郑巧庚"]), ("张文清、张永鹏分别获刑一年。", ["张永鹏"])],
)
def test_who_appeals_and_who_is_sentenced_beside_others_is_named(text: str, names: list[str]) -> None:
    assert [name for name, *_ in people(text, "zh")] == names
