"""Sentences: where they end, where they do not, and that the cost is linear."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles.facts import make_article
from dashboard.articles.sentences import MAX_SENTENCE, split_sentences
from dashboard.model import Article, Boilerplate


def _sentences(text: str, **fields: object) -> list[str]:
    article = Article("a", text, **fields)  # type: ignore[arg-type]
    return [text[start:end] for start, end in split_sentences(article)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Xiao met Dr. Li and Prof. Wang at No. 18 Zunyi Road.",
        "The U.S. Treasury and the U.K. Parliament met Genesis Technology Co., Ltd. in Fuzhou.",
        "Xi J. P. and J. Smith sat by St. Petersburg's mayor.",
        "Investment is not less than 1.69 billion, or 37.8% of it.",
        "It closed at 9 a.m. Beijing time on Sept. 24 and on Jan. 3.",
        "He said ‘why?’ and ‘stop!’ in one breath.",
        "CentBit.Online and v1.2.3 are names.",
        "Coins (i.e. Bitcoin, e.g. Tether) vs. Yuan are banned.",
        "They offer this... and that.",
        "1. First, no region may approve such projects",
    ],
)
def test_one_sentence_stays_one(sentence: str) -> None:
    text = "It was so. " + sentence + " The end is here."
    expected = sentence
    if sentence.startswith("1. "):
        text, expected = sentence, "First, no region may approve such projects"
        assert _sentences(text) == [expected]
        return
    assert _sentences(text) == ["It was so.", expected, "The end is here."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left the U.S. The police came.", ["He left the U.S.", "The police came."]),
        ("They paid Genesis Co., Ltd. At that time it ran.", ["They paid Genesis Co., Ltd.", "At that time it ran."]),
        ("It was “mining.” He paid.", ["It was “mining.”", "He paid."]),
        ('"Stop!" She ran. (It was late.) Then home.', ['"Stop!"', "She ran.", "(It was late.)", "Then home."]),
        ("It ended.[1] The rest ran.", ["It ended.[1]", "The rest ran."]),
        ("It was mined.The police came.", ["It was mined.", "The police came."]),
        ("Really?! Yes... No.", ["Really?!", "Yes...", "No."]),
        ("Prices fell 3.5. 26 mines closed.", ["Prices fell 3.5.", "26 mines closed."]),
    ],
)
def test_english_sentences_end(text: str, expected: list[str]) -> None:
    assert _sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("四川关停矿场。云南整治！新疆呢？好；完", ["四川关停矿场。", "云南整治！", "新疆呢？", "好；", "完"]),
        ("他说：“已关停。”随后离开。", ["他说：“已关停。”", "随后离开。"]),
        (
            "流量136.77Mbps,每天26万度。苏州居前;机关被入侵。",
            ["流量136.77Mbps,每天26万度。", "苏州居前;", "机关被入侵。"],
        ),
        ("等等……他走了。", ["等等……他走了。"]),
        ("「好。」他說。", ["「好。」", "他說。"]),
    ],
)
def test_chinese_sentences_end(text: str, expected: list[str]) -> None:
    assert _sentences(text) == expected


def test_a_line_break_ends_a_sentence_and_a_headline_is_one() -> None:
    text = "Mines closed in Sichuan\n\nSection Heading\nThe police came.\nNo stop here\nAnother line"
    assert _sentences(text) == [
        "Mines closed in Sichuan", "Section Heading", "The police came.", "No stop here", "Another line",
    ]  # fmt: skip


def test_points_of_a_list_are_sentences_without_their_marks() -> None:
    assert _sentences("- Miners stop.\n- The zone spans 15,500 km\n• Third\n2) Fourth") == [
        "Miners stop.", "The zone spans 15,500 km", "Third", "Fourth",
    ]  # fmt: skip


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The People's Court issued the verdict, highlighting the sale of\n"
        "confidential information to agents abroad. Sichuan and Yunnan\n"
        "Province closed mines, and Xinjiang and Inner Mongolia followed\n"
        "in June."
    )
    assert _sentences(text) == [
        text[: text.index(" Sichuan")],
        text[text.index("Sichuan") :],
    ]


def test_a_lower_case_continuation_joins_two_lines() -> None:
    assert _sentences("Police of Sichuan closed twenty-six\nmines on Friday.") == [
        "Police of Sichuan closed twenty-six\nmines on Friday."
    ]


def test_a_title_never_joins_the_line_under_it() -> None:
    text = "Miners of the province of Sichuan give up\niPhones were found in Chengdu."
    assert len(_sentences(text)) == 1
    assert len(_sentences(text, title_span=(0, text.index("\n")))) == 2


def test_boilerplate_yields_no_sentence() -> None:
    text = "BEIJING — Mines closed. Share this now. The end."
    marks = (Boilerplate(0, 10, "dateline"), Boilerplate(24, 39, "share"))
    assert _sentences(text, boilerplate=marks) == ["Mines closed.", "The end."]


def test_a_monstrous_sentence_is_cut_at_white_space() -> None:
    found = _sentences("word " * 2_000)
    assert max(map(len, found)) <= MAX_SENTENCE
    assert "".join(found).replace(" ", "") == "word" * 2_000
    assert all(part.startswith("word") and part.endswith("word") for part in found)
    assert [len(part) for part in _sentences("中" * 5_000)] == [2_000, 2_000, 1_000]


@given(st.text(alphabet=st.sampled_from(list('Ab1. \n。！；;?!…"”’)]»中 u3000\u3000\t-–[U.S')), max_size=200))
def test_sentences_slice_back_in_order_and_lose_no_word(text: str) -> None:
    spans = split_sentences(Article("a", text))
    position = 0
    for start, end in spans:
        assert position <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        position = end
    kept = "".join(text[start:end] for start, end in spans)
    assert [char for char in kept if char.isalpha()] == [char for char in text if char.isalpha()]


_ATTACKS = [
    "(", ".", ". ", "?!", '."', "[", "。”", " ", "x\n", "\t", "A. ", "Mr. ", "a: ", "BEIJING / ", "By A B\n", "中;",
    "\r", "Share on facebook\n", "http://", "(记者", "Title of it\n", "2021-01-", "\u3000", "Related Articles\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", _ATTACKS)
def test_the_cost_is_linear_on_hostile_text(piece: str) -> None:
    def cost(n_characters: int) -> float:
        text = "Title of it\nStory begins. " + piece * (n_characters // len(piece)) + "a"
        begun = time.process_time()
        split_sentences(make_article(text, "a"))
        return time.process_time() - begun

    small = max(min(cost(25_000) for _ in range(3)), 0.002)
    assert (
        min(cost(200_000) for _ in range(2)) < 24 * small
    )  # eight times the text; a square would be 64 times the cost
