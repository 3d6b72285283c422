"""Headlines: people and their steps, the title of the article, a clean clause; never too long, never mid-word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.cases.wording import LONGEST, clipped, done, headline, tidy
from dashboard.model import ACTIONS_BY_SEVERITY, Action, Article, Report
from tests.cases.told import report


def of_sentence(
    text: str, phrase: str, action: Action = "expulsion", title: str = "", codes: tuple[str, ...] = ()
) -> str:
    start = text.index(phrase)
    told = Report(
        f"a:{start}:{action}", "a", 0, len(text), action, "done", "province" if codes else "national", codes,
        is_listed=len(codes) > 1,
    )  # fmt: skip
    return headline([told], told, {"a": Article("a", text, title)}, frozenset({told.report_id} if title else ()))


def test_people_and_their_steps_in_order() -> None:
    told = [report("a", 0, "arrest", people=["Xiao Yi"]), report("a", 90, "investigation", people=["Xiao Yi"])]
    articles = {"a": Article("a", "Xiao Yi was held.")}
    assert headline(told, told[0], articles, frozenset()) == "Xiao Yi: investigated and arrested"
    articles = {"a": Article("a", "Xiao Yi, former mayor of Fuzhou, was held.")}
    assert (
        headline(told, told[0], articles, frozenset()) == "Xiao Yi, former mayor of Fuzhou: investigated and arrested"
    )


def test_an_office_that_is_too_long_is_told_by_its_head() -> None:
    told = [report("a", 0, "arrest", people=["Xiao Yi"])]
    text = f"Xiao Yi, former vice chairman of the {'Provincial ' * 9}Committee, was held."
    assert headline(told, told[0], {"a": Article("a", text)}, frozenset()) == "Xiao Yi, former vice chairman: arrested"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "Xiao Yi, chairwoman of the Group until Tuesday, was held.",
            "Xiao Yi",
            "Xiao Yi, chairwoman of the Group: arrested",
        ),
        ("对事件负有监管责任的新昌县副县长肖毅被捕。", "肖毅", "肖毅, 新昌县副县长: arrested"),
    ],
)
def test_an_office_stands_without_its_term_and_its_story(text: str, name: str, expected: str) -> None:
    told = [report("a", 0, "arrest", people=[name])]
    assert headline(told, told[0], {"a": Article("a", text)}, frozenset()) == expected


def test_many_people_are_others() -> None:
    told = [report("a", 0, "arrest", people=["Gao Yu", "Li Wei", "Tian Bo", "Wang Bo"])]
    assert (
        headline(told, told[0], {"a": Article("a", "")}, frozenset()) == "Gao Yu, Li Wei, Tian Bo and others: arrested"
    )


def test_the_title_names_the_case_that_opens_the_article() -> None:
    title = "Hebei shuts its mines | Mining | The Daily"
    assert of_sentence("Hebei has closed all of its mines.", "closed", "shutdown", title) == "Hebei shuts its mines"


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        (
            "The case was opened in May, and seven other officials were dismissed as part of a campaign - he was one.",
            "dismissed",
            "Seven other officials were dismissed as part of a campaign",
        ),
        ("Meanwhile, media told of people being arrested for sending money.", "arrested",
         "Media told of people being arrested for sending money"),
        ("On September 24, the central bank issued a notice on risks.", "issued",
         "The central bank issued a notice on risks"),
        ("As of Thursday 3,654 infants across China were still in hospital, and 12 were dismissed.", "hospital",
         "As of Thursday 3,654 infants across China were still in hospital"),
        ("As of Thursday 3,654 infants were still in hospital, the Ministry said.", "hospital",
         "As of Thursday 3,654 infants were still in hospital, the Ministry said"),
        ("As of late Thursday, twelve dealers of the milk were held.", "held", "Twelve dealers of the milk were held"),
        ("As the count passed 3,600, police arrested the dealers of the milk.", "arrested",
         "Police arrested the dealers of the milk"),
        ("河北省关停全部矿场。", "关停", "河北省关停全部矿场"),
    ],
)  # fmt: skip
def test_a_clause_stands_alone(text: str, phrase: str, expected: str) -> None:
    assert of_sentence(text, phrase) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mining operations in a number of provinces have been affected, which include Yunnan, Anhui and Qinghai.",
         "Mining operations have been affected"),
        ("Yunnan, Anhui and Qinghai have ordered crackdowns as well.", "Ordered crackdowns as well"),
        ("云南、安徽和青海三省近日拉闸限电。", "近日拉闸限电"),
        ("Police in Yunnan, Anhui and Qinghai provinces have arrested 32 people.", "Arrested 32 people"),
        ("Thirty-two workers of six plants were held in Yunnan, Anhui and Qinghai.",
         "Thirty-two workers of six plants were held"),
        ("The inquiry, begun on July 9, took officials to Yunnan, Anhui and Qinghai.",
         "The inquiry, begun on July 9, took officials to Yunnan, Anhui and Qinghai"),
        ("Yunnan, Anhui and Qinghai's centres for the control of disease said they had stopped.",
         "Yunnan, Anhui and Qinghai's centres for the control of disease said they had stopped"),
        ("调查组先后赴云南、安徽和青海。", "调查组先后赴云南、安徽和青海"),
    ],
)  # fmt: skip
def test_a_list_is_told_without_its_provinces(text: str, expected: str) -> None:
    assert of_sentence(text, text[-8:-4], "regulation", codes=("CN-YN", "CN-AH", "CN-QH")) == expected


@given(st.text(alphabet="ab ,;-–|中，\n.", max_size=400))
def test_a_headline_is_one_short_line(text: str) -> None:
    line = clipped(tidy(text))
    assert len(line) <= LONGEST
    assert "\n" not in line


def test_a_line_is_cut_between_words() -> None:
    words = "word " * 40
    assert clipped(words.strip()).removesuffix(" …").split(" ") == ["word"] * 23
    assert clipped("a" * 300) == "a" * (LONGEST - 2) + " …"


def test_every_action_has_its_word() -> None:
    assert all(done(action) for action in ACTIONS_BY_SEVERITY)
