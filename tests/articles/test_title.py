"""The title line of a text."""

import pytest

from dashboard.articles.boilerplate import line_kind
from dashboard.articles.lines import line_spans
from dashboard.articles.title import find_title

_STORY = "\nPolice in Sichuan closed twenty-six mines on Friday and took 600 machines away, the provincial bureau said."


def _title(text: str) -> str | None:
    lines = line_spans(text)
    span = find_title(text, lines, [line_kind(text, line) for line in lines])
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mines closed in Sichuan" + _STORY, "Mines closed in Sichuan"),
        ("\n\n  Mines closed in Sichuan  \n" + _STORY, "Mines closed in Sichuan"),
        ("Is mining over?" + _STORY, "Is mining over?"),
        ("August 22, 2023 11:33 PM\nMines closed in Sichuan" + _STORY, "Mines closed in Sichuan"),
        ("Site icon ForkLog\nMines closed in Sichuan" + _STORY, "Mines closed in Sichuan"),
        ("By Coco Feng\n3 min read\nMines closed in Sichuan" + _STORY, "Mines closed in Sichuan"),
        ("Mines closed in Sichuan | CoinDesk" + _STORY, "Mines closed in Sichuan"),
        ("Home News Mines closed in Sichuan | Tag\nMines closed in Sichuan | Tag" + _STORY, "Mines closed in Sichuan"),
        ("date 2022-12-17 original title: Mines closed in Sichuan" + _STORY, "Mines closed in Sichuan"),
        (
            "date 2021-06-25 Sichuan squeezes miners. Photo: VCG\nMines closed in Sichuan" + _STORY,
            "Mines closed in Sichuan",
        ),
        ("BitcoinBitcoin NewsBTC NewsCrypto\nMines closed in Sichuan" + _STORY, "Mines closed in Sichuan"),
        ("四川关停二十六个矿场_新浪财经\n四川省发改委发布通知。", "四川关停二十六个矿场"),
        ("How the U.S. watched Sichuan and the U.S." + _STORY, "How the U.S. watched Sichuan and the U.S."),
    ],
)
def test_title_is_the_line_that_heads_the_story(text: str, title: str) -> None:
    assert _title(text) == title


@pytest.mark.parametrize(
    "text",
    [
        _STORY,
        _STORY + _STORY,
        "- Miners have to stop" + _STORY,
        "四川省发改委发布通知，要求关停二十六个矿场。\n第二段。",
        "Mines closed in Sichuan",
        "2021-12-23\nMines closed in Sichuan",
        "A colon opens a list:" + _STORY,
        "x" * 400 + _STORY,
        "",
    ],
)
def test_a_text_may_have_no_title(text: str) -> None:
    assert _title(text) is None
