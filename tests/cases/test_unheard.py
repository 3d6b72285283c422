"""Words of the topic that tell no act: each with its sentence and the reason, in both languages."""

from __future__ import annotations

import pytest

from dashboard.casebook.reasons import retold
from dashboard.cases import REMARK, words_of_topic
from dashboard.cases.acts import read_acts
from tests.cases.told import staged, topic, words


@pytest.mark.parametrize(
    ("text", "word", "reason"),
    [
        ("Hebei may ban mining.", "ban", "the sentence tells it only as possible"),
        ("Hebei has not banned mining.", "banned", "the sentence says that it did not happen"),
        ("Hebei, which has its own campaign, is cold.", "campaign", "a weak word, without an authority that starts "),
        ("Though mining was banned across the country, prices rose.", "banned", "an act of the state, and no body of "),
        ("Binance closed its own Shanghai rooms.", "closed", "no act of an authority, as the words around it have it"),
        ("按照国家发改委《关于整治挖矿的通知》要求，河北开会。", "整治", "the words only name what the act rests on"),
        ("Police in Japan arrested ten people.", "arrested", "it happened abroad"),
        ("Somebody was accused of fraud and allegedly arrested.", "arrested", "an allegation against nobody by name"),
        ("The Inspection Bureau of Hebei is cold.", "Inspection", "the word is part of a name"),
    ],
)
def test_a_word_that_tells_no_act_says_why(text: str, word: str, reason: str) -> None:
    scenes = staged(text, "2021-11-20")
    found = words_of_topic(text, scenes, topic())[0]
    assert text[found.start : found.end] == word
    assert found.refused.startswith(reason)
    assert found.sentence == (scenes[0].start, scenes[0].end)
    assert not [act for act in read_acts(scenes[0], words(scenes[0])) if act.scope != "abroad" and not act.is_plain]
    assert retold("zh", found.refused) != found.refused


def test_a_word_that_tells_an_act_is_refused_nothing() -> None:
    text = "Hebei is cold. Hebei police arrested ten people and fined two."
    found = words_of_topic(text, staged(text, "2021-11-20"), topic())
    assert [(word.action, word.refused) for word in found] == [("arrest", ""), ("fine", "")]
    assert {word.sentence for word in found} == {(15, len(text))}
    assert retold("zh", REMARK) != REMARK
