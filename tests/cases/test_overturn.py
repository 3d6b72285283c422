"""A name that was left out, counted by a verdict: what it moves, what it tells by itself, and how it is taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.cases import accepted_names, count_names, group
from dashboard.cases.gist import gist_of
from dashboard.cases.overturn import RULE, line_around, names_of
from dashboard.model import Corpus, Verdict
from tests.cases.told import read, topic

TEXT = (
    "A court sentenced Wang Lei of Taizhou to three years in prison on May 5, 2021. "
    "Officials from Taizhou met in a hotel on June 1, 2021. "
    "Police in Hebei arrested four miners near Taizhou on July 2, 2021. "
    "Police in Gansu arrested nobody."
)
READING = read(TEXT)
FIRST, SECOND, THIRD = (f"a:{at}" for at in range(len(TEXT)) if TEXT.startswith("Taizhou", at))


def verdict(target: str, kind: str = "accept", value: str = "CN-ZJ", quote: str = "Taizhou") -> Verdict:
    return Verdict("v1", kind, target, value, quote, "an analyst", "2026-11-22", "the court is there")  # type: ignore[arg-type]


def told(*verdicts: Verdict) -> Corpus:
    return group([count_names(READING, accepted_names(verdicts))], topic(), verdicts)


BEFORE = told()


def test_the_text_leaves_the_name_open() -> None:
    assert [m.province for m in READING.mentions if m.surface == "Taizhou"] == [None, None, None]
    assert sorted((case.action, case.provinces) for case in BEFORE.cases) == [
        ("arrest", ("CN-HE",)),
        ("sentence", ()),
    ]


def test_the_name_is_read_so_and_says_who_and_why() -> None:
    mention = next(m for m in told(verdict(SECOND)).readings[0].mentions if f"a:{m.start}" == SECOND)
    assert (mention.province, mention.role, mention.rule, mention.is_rejected) == ("CN-ZJ", "case", RULE, False)
    assert mention.reason == "Counted for Zhejiang by an analyst: the court is there"
    assert mention.rivals == ("CN-JS",)


def test_a_case_without_a_province_moves_to_the_name_in_its_sentence() -> None:
    sentenced = next(case for case in BEFORE.cases if case.action == "sentence")
    corpus = told(verdict(FIRST))
    (moved,) = [case for case in corpus.cases if case.case_id == sentenced.case_id]
    assert (moved.provinces, moved.scope, moved.value) == (("CN-ZJ",), "province", sentenced.value)
    assert len(corpus.cases) == len(BEFORE.cases)
    assert corpus.verdicts == (replace(verdict(FIRST), case_id=sentenced.case_id),)


def test_a_sentence_without_an_act_tells_a_case_of_its_own_on_its_only_date() -> None:
    corpus = told(verdict(SECOND))
    (new,) = [case for case in corpus.cases if case not in BEFORE.cases]
    assert (new.provinces, new.action, new.status, new.value) == (("CN-ZJ",), "other", "done", "2021-06-01")
    assert corpus.verdicts[0].case_id == new.case_id
    report = next(r for r in corpus.readings[0].reports if r.rule == RULE)
    assert TEXT[report.start : report.end].startswith("Officials from Taizhou")
    assert (report.case_id, report.key) == (new.case_id, new.case_id)


def test_a_case_elsewhere_stays_and_its_act_is_told_of_the_name_too() -> None:
    corpus = told(verdict(THIRD))
    (new,) = [case for case in corpus.cases if case not in BEFORE.cases]
    assert (new.provinces, new.action, new.value) == (("CN-ZJ",), "arrest", "2021-07-02")
    assert [case for case in corpus.cases if case in BEFORE.cases] == list(BEFORE.cases)


def test_the_last_verdict_on_a_name_holds_and_reject_takes_it_back() -> None:
    last = told(verdict(SECOND), verdict(SECOND, value="CN-JS"))
    assert [case.provinces for case in last.cases if case not in BEFORE.cases] == [("CN-JS",)]
    assert [one.problem for one in last.verdicts] == ["", ""]
    assert told(verdict(SECOND), verdict(SECOND, "reject", "")).cases == BEFORE.cases


def test_a_case_that_a_name_made_takes_verdicts_as_any_other() -> None:
    accept = verdict(SECOND)
    case_id = told(accept).verdicts[0].case_id
    corpus = told(accept, verdict(case_id, "redate", "2021-05"))
    assert [case.value for case in corpus.cases if case.case_id == case_id] == ["2021-05"]
    assert told(accept, verdict(case_id, "reject", "")).cases == BEFORE.cases


@pytest.mark.parametrize(
    "row", [verdict("a:1"), verdict("b:25"), verdict(SECOND, quote="in a motel"), verdict("a:name")]
)
def test_a_name_that_is_gone_changes_nothing_and_is_reported(row: Verdict) -> None:
    corpus = told(row)
    assert (corpus.cases, corpus.readings) == (BEFORE.cases, BEFORE.readings)
    assert "stands at" in corpus.failures[0] and corpus.verdicts[0].problem in corpus.failures[0]


def test_without_such_a_verdict_readings_are_themselves() -> None:
    assert count_names(READING, accepted_names([verdict("c0123", "move"), verdict(FIRST, "reject", "")])) is READING


def test_the_report_of_a_name_is_found_by_the_id_of_the_mention() -> None:
    counted = count_names(READING, accepted_names([verdict(SECOND)])).reports[-1]
    assert names_of([gist_of(counted)]) == {SECOND: gist_of(counted)}


def test_a_name_outside_every_sentence_stands_in_its_line() -> None:
    text = "Story.\nSee also: Taizhou today\nEnd"
    start = text.index("Taizhou")
    assert text[slice(*line_around(text, start, start + 7))] == "See also: Taizhou today"
