from __future__ import annotations

from dashboard.places.draft import Draft
from dashboard.places.gazetteer import Candidate, Entry, Hit

CITY_FJ = Candidate("CN-FJ", "350100", "prefecture", "Fuzhou", "福州市")
CITY_JX = Candidate("CN-JX", "361000", "prefecture", "Fuzhou", "抚州市")
TEXT = "Far away. In Fuzhou it rained. Later."


def draft() -> Draft:
    return Draft(Hit(13, 19, Entry("Fuzhou", (CITY_FJ, CITY_JX))), (10, 30), TEXT, (CITY_FJ, CITY_JX))


def test_windows_end_at_the_sentence() -> None:
    one = draft()
    assert (one.surface, one.before(), one.after(), one.opening()) == (
        "Fuzhou",
        "In ",
        " it rained.",
        "In Fuzhou it rained.",
    )
    assert (one.before(2), one.after(3), one.opening(2), one.quote(3, 3)) == ("n ", " it", "In", "In Fuzhou it")


def test_settling_for_one_remembers_the_rivals() -> None:
    one = draft()
    assert (one.codes, one.is_established) == (("CN-FJ", "CN-JX"), False)
    one.settle("CN-JX", "containment", " in Jiangxi ")
    assert (one.codes, one.rivals, one.rule, one.clue) == (("CN-JX",), ("CN-FJ",), "containment", "in Jiangxi")
    assert (one.level, one.name_zh, one.is_established) == ("prefecture", "抚州市", True)


def test_an_empty_choice_changes_nothing() -> None:
    one = draft()
    one.keep(())
    assert one.candidates == (CITY_FJ, CITY_JX)
    one.keep((CITY_JX,))
    assert one.codes == ("CN-JX",)


def test_rejected_and_background() -> None:
    one = draft()
    one.background("origin", " a native of Fuzhou", "demonym")
    assert (one.role, one.how, one.clue, one.is_rejected) == ("context", "demonym", "a native of Fuzhou", False)
    one.reject("clock", "Fuzhou time")
    assert (one.role, one.how, one.is_rejected, one.is_established) == ("none", "embedded", True, False)
