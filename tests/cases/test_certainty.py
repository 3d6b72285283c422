"""How certain the sentence makes an act."""

from __future__ import annotations

import pytest

from dashboard.cases.certainty import status
from dashboard.cases.triggers import Trigger


def certainty(text: str, word: str) -> str | None:
    start = text.rindex(word)
    return status(text, (0, len(text)), Trigger(start, start + len(word), "other"))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Police arrested two men.", "arrested", "done"),
        ("The mines were told to shut down.", "shut down", "done"),
        ("It was the first province to ban mining.", "ban", "done"),
        ("The city will close all mines in May.", "close", "announced"),
        ("It threatened to seize the rigs.", "seize", "announced"),
        ("Offenders may be fined.", "fined", "possible"),
        ("拒不整改的，移交公安机关处理。", "移交", "possible"),
        ("构成犯罪的，依法立案。", "立案", "possible"),
        ("对情节严重的，已立案3起。", "立案", "done"),
        ("In May the firm was fined.", "fined", "done"),
        ("Life imprisonment is not out of the question under the law.", "imprisonment", "possible"),
        ("Nobody was arrested, and he was not charged.", "charged", None),
        ("The court hasn't sentenced him.", "sentenced", None),
        ("He is accused of banning rivals.", "banning", "alleged"),
        ("No one has been detained.", "detained", None),
        ("Neither Hunan nor Hubei, where it stood, has opened a case.", "opened", None),
        ("Nobody complained, but two men were detained.", "detained", "done"),
        ("A fine awaits those who get caught.", "caught", "possible"),
        ("Ten people have been caught.", "caught", "done"),
        ("Q: Was he jailed?", "jailed", "possible"),
        ("Posts had it that he was jailed.", "jailed", "possible"),
        ("Why was he jailed?", "jailed", "done"),
        ("他被判刑了吗？", "判刑", "possible"),
        ("Nothing forbade it.", "forbade", None),
        ("当地将继续与公安、检察机关配合做好查封", "查封", "announced"),
        ("当地将严防死灰复燃，持续开展监测", "监测", "announced"),
        ("警方将该团伙抓获，并查封矿场", "查封", "done"),
        ("警方抓获三人", "抓获", "done"),
        ("警方将三人抓获", "抓获", "done"),
        ("当地将于下月关停矿场", "关停", "announced"),
        ("矿场可能被关停", "关停", "possible"),
        ("Pits that might be flooded have been closed.", "closed", "done"),
        ("Pits that might be closed are many.", "closed", "possible"),
        ("当地尚未关停矿场", "关停", None),
    ],
)
def test_the_words_before_an_act_say_how_certain_it_is(text: str, word: str, expected: str | None) -> None:
    assert certainty(text, word) == expected


def test_another_sentence_says_nothing_about_this_one() -> None:
    text = "It may not. Police arrested two."
    start = text.index("arrested")
    assert status(text, (12, len(text)), Trigger(start, start + 8, "arrest")) == "done"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Reports that two men had been detained are false, police said.", "detained", None),
        ("Hebei denied that two men had been detained.", "detained", None),
        ("Hebei rejected claims of torture and jailed two men.", "jailed", "done"),
        ("He spread rumours that were false and was detained.", "detained", "done"),
        ("警方辟谣:网传两人被拘留系谣言。", "拘留", None),
        ("The report recommended that they close.", "close", "possible"),
        ("报告建议各地开展排查", "排查", "possible"),
        ("对瞒报的一律处罚", "处罚", "possible"),
    ],
)
def test_what_is_denied_or_recommended_was_not_done(text: str, word: str, expected: str | None) -> None:
    assert certainty(text, word) == expected


def test_whoever_is_nobody_in_particular() -> None:
    assert certainty("Whoever flies kites there risks seven years in prison and a fine.", "fine") == "possible"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Smugglers face a fine of 9,000 yuan and six years in prison.", "in prison", "possible"),
        ("Sellers are liable to a fine and six years in jail.", "in jail", "possible"),
        ("The offence carries up to six years in prison.", "in prison", "possible"),
        ("He faced the judges and was given six years in prison.", "in prison", "done"),
        ("The seller was given up to six years in prison.", "in prison", "done"),
        ("卖家面临六年有期徒刑", "有期徒刑", "possible"),
        ("I would rather be jailed than pay.", "jailed", None),
        ("They'd sooner be fined.", "fined", None),
        ("The dealers should have been arrested long ago.", "arrested", None),
        ("我宁愿被罚款也不关店", "罚款", None),
        ("No one at the two plants has been charged.", "charged", None),
        ("Nobody in the bureau was fined.", "fined", None),
        ("No drivers have been arrested.", "arrested", None),
        ("Police arrested nobody.", "arrested", None),
        ("Police arrested none other than the boss.", "arrested", "done"),
        ("No fewer than six drivers have been arrested.", "arrested", "done"),
        ("店内至今无人被拘留", "拘留", None),
        ("没有一名司机被拘留", "拘留", None),
        ("监管部门不予立案", "立案", None),
        ("公安机关未予立案", "立案", None),
        ("公安机关予以立案", "立案", "done"),
        ("He denied a report that a nurse had been arrested.", "arrested", None),
        ("警方提请检察院批准逮捕三人", "逮捕", "announced"),
        ("警方提请批捕三人", "批捕", "announced"),
        ("检察院批准逮捕三人", "逮捕", "done"),
        ("Police sought approval for the arrest of two men.", "arrest", "announced"),
        ("Police applied for warrants to arrest two men.", "arrest", "announced"),
    ],
)
def test_what_is_threatened_wished_asked_for_or_done_to_nobody(text: str, word: str, expected: str | None) -> None:
    assert certainty(text, word) == expected
