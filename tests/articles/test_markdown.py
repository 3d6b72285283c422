"""Markdown: facts of the front matter, and words without markup."""

import time

import pytest

from dashboard.articles.markdown import Facts, read_markdown

_HEAD = (
    '---\n# a note\ntitle: "Mines: closed"\nDate: 2024-06-19\ntags:\n  - coal\n- mines\nsource: {}\n---\n\nPolice came.'
)


@pytest.mark.parametrize(
    ("source", "publisher", "url"),
    [
        ("Northern Wire", "Northern Wire", None),
        ("https://a.b/c", None, "https://a.b/c"),
        ("Wire\nurl: https://a.b/c", "Wire", "https://a.b/c"),
    ],
)
def test_front_matter_states_facts(source: str, publisher: str | None, url: str | None) -> None:
    facts, text = read_markdown(_HEAD.format(source))
    assert facts == Facts("Mines: closed", publisher, url, "2024-06-19")
    assert text == "Police came."


def test_front_matter_in_chinese_and_in_toml() -> None:
    assert read_markdown("---\n标题：矿场\n来源: 法治报\n日期: 2024年6月19日\n---\n正文")[0] == Facts(
        "矿场", "法治报", None, "2024年6月19日"
    )
    assert read_markdown('+++\ntitle = "Mines"\n+++\nText')[0].title == "Mines"


@pytest.mark.parametrize(
    "text", ["Mines\n---\nclosed", "---\nA sentence of a story.\n---\nMore", "---\ntitle: x\nText"]
)
def test_rules_are_no_front_matter(text: str) -> None:
    facts, words = read_markdown(text)
    assert facts == Facts()
    assert "---" not in words.split("\n")[-1]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("# Mines closed #\nPolice came.", "Mines closed\n\nPolice came."),
        ("Mines closed\n=====\n\nPolice", "Mines closed\n\nPolice"),
        ("> 来源：龙江观察\n> > 发布", "来源：龙江观察\n发布"),
        ("sentenced **Li Gengxin**, *who* __ran__ _it_ ~~not~~ `now`", "sentenced Li Gengxin, who ran it not now"),
        ("**“山西”**省和*云南*省", "“山西”省和云南省"),
        ("[a link](https://a.b/c_(d)) and [one][1] ![picture](a.png)\n\n[1]: https://x.y", "a link and one"),
        ("<https://a.b/c_d_e> <b>bold</b> x < y <!-- no\nthing -->a<br>b", "https://a.b/c_d_e bold x < y a\nb"),
        ("* one\n+ two\n- [x] three\n1. four", "- one\n- two\n- three\n1. four"),
        ("| a | b |\n|---|:-:|\n| c | d |", "a\tb\nc\td"),
        ("```python\ncode\n```", "code"),
        (r"5 \* 3, snake_case_name, 2 * 3 * 4 and a\_b", "5 * 3, snake_case_name, 2 * 3 * 4 and a_b"),
        ("Coal &amp; gas\\\nnext", "Coal & gas\nnext"),
        ("Plain text.\n\nMore -- of it.", "Plain text.\n\nMore -- of it."),
    ],
)
def test_markup_is_taken_away_and_words_stay(markup: str, words: str) -> None:
    assert read_markdown(markup)[1] == words


@pytest.mark.parametrize(
    "piece", ["[", "![", "*", "*a_ ", "<!--", "<a ", "|a", "**a ", "`a", "> ", "- ", "\\", "---\n"]
)
def test_hostile_markup_takes_no_longer_than_words(piece: str) -> None:
    begun = time.process_time()
    read_markdown(piece * 20_000)
    assert time.process_time() - begun < 2
