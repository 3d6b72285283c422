"""The words of a topic: whole words, the longest first, two-part phrases, and phrases that only look like an action."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.cases.triggers import Lexicon, Trigger, lexicon, within
from dashboard.config import Topic
from tests.cases.told import topic

SMALL = Topic(
    "t", "T", "T",
    {
        "en": {
            "arrest": ("arrested",), "shutdown": ("close", "told * to stop"), "power_cut": ("stop supplying",),
            "none": ("close to",),
        },
        "zh": {"seizure": ("查扣",), "arrest": ("抓获",)},
    },
    {"en": {"regulation": ("notice",)}, "zh": {}},
)  # fmt: skip


def found(text: str) -> list[tuple[str, str, bool]]:
    return [(text[t.start : t.end], t.action, t.is_weak) for t in Lexicon(SMALL).find(text)]


def test_words_are_whole_and_case_does_not_matter() -> None:
    assert found("ARRESTED, not rearrested, by notice.") == [
        ("ARRESTED", "arrest", False),
        ("notice", "regulation", True),
    ]


def test_chinese_words_stand_anywhere() -> None:
    assert found("警方抓获3人查扣矿机") == [("抓获", "arrest", False), ("查扣", "seizure", False)]


def test_a_chinese_word_is_found_in_both_scripts() -> None:
    assert found("警方抓獲3人") == [("抓獲", "arrest", False)]


def test_a_phrase_that_only_looks_like_an_action_hides_the_shorter_one() -> None:
    assert found("a mine close to town had to close") == [("close", "shutdown", False)]


def test_a_phrase_in_two_parts_spans_a_few_words_of_one_sentence() -> None:
    assert found("They told 1,200 mines to stop.") == [("told 1,200 mines to stop", "shutdown", False)]
    assert found("They told us. Later they had to stop.") == []


def test_a_phrase_may_have_several_gaps() -> None:
    two_gaps = Topic("t", "T", "T", {"en": {"arrest": ("hand * to * police",)}, "zh": {}}, {"en": {}, "zh": {}})
    said = "They hand seven men to the Hong Kong police and nobody to the army."
    assert [(t.start, t.action) for t in Lexicon(two_gaps).find(said)] == [(5, "arrest")]


def test_a_longer_phrase_at_the_end_of_a_two_part_one_wins() -> None:
    assert found("It told plants to stop supplying mines.") == [("stop supplying", "power_cut", False)]


def test_a_lexicon_is_compiled_once_per_topic() -> None:
    assert lexicon(SMALL) is lexicon(SMALL)


def test_only_triggers_inside_the_span_are_within() -> None:
    triggers = [Trigger(0, 4, "arrest"), Trigger(5, 9, "fine"), Trigger(10, 14, "other")]
    assert within(triggers, 5, 12) == [triggers[1]]


@given(st.text(alphabet="told stop clear Ban禁止* .,\n", max_size=200))
def test_triggers_are_in_order_and_never_overlap(text: str) -> None:
    triggers = lexicon(topic()).find(text)
    assert all(a.end <= b.start for a, b in pairwise(triggers))
    assert all(0 <= t.start < t.end <= len(text) for t in triggers)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Nine men heard their sentences in May.", ["sentence"]),
        ("The intermediate court confirmed this in June.", ["sentence"]),
        ("Police confirmed this in June.", []),
        ("His cousin is being tried.", ["charge"]),
        ("Gansu switched the halls off.", ["shutdown"]),
        ("He lost party membership and post.", ["expulsion"]),
        ("A search brought to light 60 rigs.", ["inspection"]),
        ("Her claim was dismissed; his suit rejected.", ["other", "other"]),
        ("民警当场抓了五人，把主犯摁倒在地。", ["arrest", "arrest"]),
        ("他抓了一手好牌。", []),
        ("經法官調解，雙方達成和解。", ["other"]),
        ("檢方以罪嫌不足，予以不起訴處分。", ["other"]),
        ("Officers from the county caught up with Wang.", ["arrest"]),
        ("The mayor caught up with his old friend.", []),
        ("The procuratorate charges two men.", ["charge"]),
        ("The mill's rigs went off at noon.", ["shutdown"]),
        ("A bomb went off at noon.", []),
        ("The week opened with a parade and closed with a ball.", []),
        ("A driver was named as a suspect.", ["investigation"]),
        ("The police of the county said in a notice that it rained.", []),
        ("The bureau said in a notice that it rained.", ["regulation"]),
        ("Hebei adds 0.3 yuan to each kilowatt-hour.", ["regulation"]),
        ("Its reward was prison and a fine.", ["sentence"]),
        ("The boats had been called in before dawn.", []),
        ("Officers called in twelve cities.", []),
        ("The bank's managers were called in.", ["warning"]),
        ("Inspectors condemned the damage to coral.", []),
        ("He was condemned to 12 years.", ["sentence"]),
        ("He pleaded guilty. No arrests were reported.", []),
        ("Forty-one were dealt with by 15 courts.", ["sentence"]),
        ("The mayor was called on the carpet.", ["warning"]),
        ("The mine was told not to produce.", ["shutdown"]),
        ("Live hens may no longer be sold.", ["regulation"]),
        ("The driver has been controlled by the police.", ["arrest"]),
        ("Trawling is banned; the rent is in arrears.", []),
        ("他因带人拉闸限电被约谈。", ["warning"]),
        ("油品连船一起扣下。", ["seizure"]),
    ],
)
def test_the_words_of_the_seeds_say(text: str, said: list[str]) -> None:
    assert [t.action for t in lexicon(topic()).find(text) if not t.is_weak] == said


@pytest.mark.parametrize("text", ["A plant caught fire.", "The hall is catching fire."])
def test_what_catches_fire_is_a_mishap_and_no_arrest(text: str) -> None:
    assert [t.action for t in lexicon(topic()).find(text)] == ["other"]
