"""What the state did on a day of its own, told beside what provinces did."""

from __future__ import annotations

import pytest

from dashboard.cases.national import find_state_steps
from tests.cases.told import staged, told


def found(text: str) -> list[tuple[str, str | None]]:
    """(body, day) of each step of the state in the last sentence."""
    scene = staged(text, "2021-07-10")[-1]
    return [(scene.text[start:end], date.value) for start, end, date in find_state_steps(scene, [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After the State Council called for calm in May, Qinghai and Gansu closed their kite shops.",
         [("State Council", "2021-05")]),
        ("Beijing had promised in May to end kite flying; then Gansu shut its shops.", [("Beijing", "2021-05")]),
        ("On June 3 the central bank and six other bodies had called kites a risk.", [("central bank", "2021-06-03")]),
        ("Gansu acts upon a notice of the Ministry of Kites dated June 3.", [("Ministry of Kites", "2021-06-03")]),
        ("Gansu acts upon the NDRC's notice of June 3.", [("NDRC", "2021-06-03")]),
        ("The central bank's statement of June 3 hangs on the wall.", [("central bank", "2021-06-03")]),
        ("Kite shops have closed since the central bank's note of last Friday.", [("central bank", "2021-07-09")]),
        ("为落实国家发展和改革委员会6月3日印发的通知，甘肃关停风筝店。", [("国家发展和改革委员会", "2021-06-03")]),
        ("根据公安部6月3日视频会议的部署，甘肃关停风筝店。", [("公安部", "2021-06-03")]),
        ("The State Council spoke of kites again. On June 3 its agencies called them unlawful.",
         [("its agencies", "2021-06-03")]),
        ("国家能源局谈到风筝。该局6月3日已发布通知。", []),
    ],
)  # fmt: skip
def test_a_body_of_the_state_with_a_day_of_its_own_took_a_step(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The State Council wants order, and Gansu closed its shops in May.",
        "The State Council, to whom Gansu wrote in May, is silent.",
        "A man of Gansu wrote to the State Council in May.",
        "The State Council will decide on August 3.",
        "The central bank told of it in a statement on June 3.",
        "国家发展改革委有通知，甘肃5月关停风筝店。",
    ],
)
def test_a_day_of_something_else_is_no_step_of_the_state(text: str) -> None:
    assert found(text) == []


def test_the_step_is_told_beside_those_of_provinces() -> None:
    text = "After the State Council called for calm in May, Gansu closed its kite shops on June 3."
    assert told(text, "2021-07-10") == [("shutdown", "CN-GS", "2021-06-03"), ("regulation", "national", "2021-05")]


def test_a_meeting_under_a_vice_premier_is_a_step_of_the_state() -> None:
    text = "What changed? A meeting under Vice Premier Liu He on May 21, which put kites among the risks."
    assert [date for _, where, date in told(text, "2021-07-10") if where == "national"] == ["2021-05-21"]
