"""Boilerplate of the seeds against the labels, of pages that others wrote, and its properties."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles.boilerplate import find_boilerplate
from dashboard.articles.lines import language_of
from dashboard.config import SEEDS_DIR

_GOLD = json.loads((Path(__file__).parents[1] / "gold" / "seeds.json").read_text(encoding="utf-8"))["seeds"]
_PROSE = (
    "Police in Sichuan closed twenty-six mines on Friday and took more than six hundred machines away, the bureau "
    "said in a notice that was posted in every village of the county."
)
_PROSE_ZH = (
    "四川省发展和改革委员会周五发布通知，要求全省二十六个虚拟货币挖矿项目在周日之前全部关停，"
    "并由各地公安机关查扣相关设备。"
)
# What a seed says that is neither story nor labelled as boilerplate: bylines, date lines, its own address, tags.
_UNLABELLED = {"byline", "dateline-line", "url-line", "site", "tags"}


def _marked(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(mark.kind, text[mark.start : mark.end]) for mark in find_boilerplate(text, language_of(text), title)]


def _story(text: str, title: str | None = None) -> str:
    kept, position = "", 0
    for mark in find_boilerplate(text, language_of(text), title):
        kept += text[position : mark.start]
        position = mark.end
    return kept + text[position:]


@pytest.mark.parametrize("seed", sorted(_GOLD))
def test_the_labelled_boilerplate_of_a_seed_is_covered_and_nothing_of_its_story(seed: str) -> None:
    gold = _GOLD[seed]
    text = (SEEDS_DIR / gold["file"]).read_bytes().decode("utf-8")
    marks = find_boilerplate(text, "en", gold["title"]["surface"])
    covered = {i for mark in marks for i in range(mark.start, mark.end)}
    wanted = {i for label in gold.get("boilerplate", []) for i in range(label["start"], label["end"])}
    allowed = {i for mark in marks if mark.kind in _UNLABELLED for i in range(mark.start, mark.end)}
    assert wanted <= covered
    assert covered - wanted <= allowed
    for kind in ("provinces", "dates", "amounts"):
        for label in gold[kind]:
            inside = set(range(label["start"], label["end"]))
            assert inside <= wanted or not inside & (covered - allowed), label


def test_a_title_repeated_is_marked_and_the_first_kept() -> None:
    text = f"Mines closed in Sichuan\nMines closed in Sichuan\n{_PROSE}\nMINES CLOSED IN SICHUAN"
    assert _marked(text, "Mines closed in Sichuan") == [
        ("title", "Mines closed in Sichuan"),
        ("title", "MINES CLOSED IN SICHUAN"),
    ]
    assert _story(text, "Mines closed in Sichuan").startswith("Mines closed in Sichuan\n\n")


def test_a_breadcrumb_before_the_title_and_tags_after_it_are_marked() -> None:
    text = f"Home News Mines closed in Sichuan | Hunan\nMines closed in Sichuan | Hunan\n{_PROSE}"
    assert _marked(text, "Mines closed in Sichuan") == [
        ("title", "Home News Mines closed in Sichuan | Hunan"),
        ("tags", "| Hunan"),
    ]


def test_a_sentence_that_quotes_the_title_stays() -> None:
    text = f"Mines closed in Sichuan\n{_PROSE}\nMines closed in Sichuan were opened again in Hunan."
    assert _marked(text, "Mines closed in Sichuan") == []


def test_related_articles_at_the_end_go_to_the_end() -> None:
    tail = "Related Articles\nHunan police hold 93\nPolice in Hunan hold 93 people over...\nWhat is a coin?"
    text = f"{_PROSE}\n{_PROSE}\n{tail}"
    assert [kind for kind, _ in _marked(text)] == ["related"] * 4
    assert "Hunan" not in _story(text)


def test_related_articles_with_whole_teasers_go_to_the_end() -> None:
    teaser = _PROSE.replace("Sichuan", "Hunan")
    text = f"{_PROSE}\n{_PROSE}\n{_PROSE}\n{_PROSE}\nRelated Posts\nHunan one\n{teaser}\nHunan two\n{teaser}"
    assert "Hunan" not in _story(text)


def test_a_box_of_related_articles_inside_the_story_ends_where_the_story_goes_on() -> None:
    text = f"{_PROSE}\nRelated Articles\nHunan police hold 93\nHunan again\n" + f"{_PROSE}\n" * 6
    assert _story(text).count("Police in Sichuan") == 7
    assert "Hunan" not in _story(text)


def test_related_articles_in_chinese() -> None:
    text = f"{_PROSE_ZH}\n相关阅读\n湖南警方抓获93人\n云南整治挖矿\n网友评论\n湖北网友：好"
    assert [kind for kind, _ in _marked(text)] == ["related", "related", "related", "comments", "comments"]


def test_everything_after_the_comment_form_is_comments() -> None:
    text = f"{_PROSE}\nLeave a Comment\nI saw this in Hunan too.\n{_PROSE.replace('Sichuan', 'Hunan')}"
    assert "Hunan" not in _story(text)


def test_a_link_to_the_comments_above_the_story_hides_nothing() -> None:
    text = f"Mines closed in Sichuan\nLeave a Comment\n{_PROSE}\n{_PROSE}"
    assert _marked(text, "Mines closed in Sichuan") == [("comments", "Leave a Comment")]


def test_a_menu_above_the_story_hides_nothing() -> None:
    text = f"Latest News\nMines closed in Sichuan\n{_PROSE}"
    assert _marked(text, "Mines closed in Sichuan") == [("related", "Latest News")]


def test_datelines_are_marked_and_their_sentence_stays() -> None:
    text = f"SHANGHAI / HONG KONG, June 19 (Reuters) - {_PROSE}"
    assert _marked(text) == [("dateline", "SHANGHAI / HONG KONG, June 19 (Reuters) - ")]
    assert _story(text) == _PROSE


def test_a_bracket_that_says_more_than_agency_and_day_stays() -> None:
    assert _marked(f"[NTD News November 15, 2021 Beijing time]{_PROSE}") == []


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        (f"Mines closed\n{_PROSE} Coco Feng in Beijing", "Coco Feng in Beijing"),
        (f"Mines closed\n{_PROSE}\nCoco Feng in Beijing and Josh Ye in Hong Kong\nShare Wechat",
         "Coco Feng in Beijing and Josh Ye in Hong Kong"),
        (f"{_PROSE} (Reporting by Samuel Shen in Shanghai; Editing by Kim Coghill)",
         "(Reporting by Samuel Shen in Shanghai; Editing by Kim Coghill)"),
        (f"{_PROSE_ZH}（记者 张三 北京报道）", "（记者 张三 北京报道）"),
        (f"{_PROSE_ZH}（责任编辑：李四）", "（责任编辑：李四）"),
    ],
)  # fmt: skip
def test_a_closing_byline_is_marked(text: str, byline: str) -> None:
    assert ("byline", byline) in _marked(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{_PROSE}\nBitcoin Mining in Sichuan\n{_PROSE}",
        f"{_PROSE} It was the first raid in Sichuan.",
        "Crypto Mining in Inner Mongolia",
        f"{_PROSE_ZH}（包括四川和云南）",
    ],
)
def test_what_only_looks_like_a_closing_byline_stays(text: str) -> None:
    assert _marked(text) == []


def test_a_byline_under_the_title_is_marked_when_a_date_stands_beside_it() -> None:
    head = "Mines closed\nCoco Feng in Beijing and Masha Borak\nUpdated: 12:00am, 25 Jun, 2021\n"
    assert [kind for kind, _ in _marked(head + _PROSE, "Mines closed")] == ["byline", "dateline-line"]
    assert _marked("Mines closed\nBitcoin Mining in Sichuan\n" + _PROSE, "Mines closed") == []


def test_a_caption_is_read_and_its_credit_marked() -> None:
    text = f"China squeezes miners in Sichuan. Photo: Shutterstock\n{_PROSE}"
    assert _marked(text) == [("caption", "Photo: Shutterstock")]


_PIECES = st.sampled_from(
    ["Related Articles", "Leave a Comment", _PROSE, _PROSE_ZH, "Share Wechat", "by admin", "Title of it all",
     "(记者", "\n", "June 18, 2021", "BEIJING — ", "相关阅读",
     "http://a.b/c", "Coco Feng in Beijing", "| tag", "。", ". ", "[", " "]
)  # fmt: skip


@given(st.lists(st.one_of(_PIECES, st.text(max_size=20)), max_size=12).map("\n".join), st.sampled_from(["en", "zh"]))
def test_marks_are_ordered_apart_and_inside_the_text(text: str, lang: str) -> None:
    marks = find_boilerplate(text, lang, "Title of it all")
    position = 0
    for mark in marks:
        assert position <= mark.start < mark.end <= len(text)
        assert text[mark.start : mark.end].strip()
        position = mark.end


def test_the_credit_line_is_no_part_of_the_story_and_no_title() -> None:
    text = "Guiyang, 12 March 2024\n" + "Mine fire kills three\n" + "Police arrested two men after a fire at a mine."
    assert [(text[mark.start : mark.end], mark.kind) for mark in find_boilerplate(text, "en", None)] == [
        ("Guiyang, 12 March 2024", "dateline-line")
    ]
