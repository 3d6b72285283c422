"""Verdicts applied: in their order, to the case that they mean, and not at all where their quote is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.cases import group
from dashboard.dates import parse_edtf
from dashboard.model import Article, Case, Corpus, Published, Reading, Report, Verdict
from tests.cases.told import day, topic

TEXTS = {
    "a": "Police in Gansu arrested three people. A court in Hebei fined one firm.",
    "b": "In Anhui and Qinghai the mines were\nshut down.",
}
ARREST = Report("a:0:arrest", "a", 0, 38, "arrest", "done", "province", ("CN-GS",), date=day("2021-05-05"))
FINE = Report("a:39:fine", "a", 39, 71, "fine", "done", "province", ("CN-HE",))
SHUT = Report("b:0:shutdown", "b", 0, 46, "shutdown", "done", "province", ("CN-AH", "CN-QH"), is_listed=True)
QUOTES = {
    "CN-GS": "arrested three",
    "CN-HE": "fined one firm",
    "CN-AH": "mines were shut",
    "CN-QH": "Qinghai the mines",
}


def told(*verdicts: Verdict) -> Corpus:
    published = Published("2021-05-06", *parse_edtf("2021-05-06")[:2], "day", "stated")
    readings = [
        Reading(Article("a", TEXTS["a"], published=published), reports=(ARREST, FINE)),
        Reading(Article("b", TEXTS["b"]), reports=(SHUT,)),
    ]
    return group(readings, topic(), verdicts)


BEFORE = {case.provinces[0]: case for case in told().cases}


def verdict(kind: str, code: str, value: str = "", **changes: str) -> Verdict:
    """A verdict on the case of a province, with a quote of its evidence."""
    made = Verdict("v1", kind, BEFORE[code].case_id, value, QUOTES[code], "an analyst", "2026-11-22", "by hand")  # type: ignore[arg-type]
    return replace(made, **changes)  # type: ignore[arg-type]


def where(corpus: Corpus) -> list[str]:
    return sorted(code for case in corpus.cases for code in case.provinces)


def test_reject_takes_the_case_away_and_accept_brings_it_back() -> None:
    reject, accept = verdict("reject", "CN-GS"), verdict("accept", "CN-GS")
    assert where(told(reject)) == ["CN-AH", "CN-HE", "CN-QH"]
    assert told(reject).readings[0].reports[0].case_id == ""
    assert told(reject, accept).cases == told().cases
    assert where(told(accept, reject)) == ["CN-AH", "CN-HE", "CN-QH"]


def test_single_reports_are_struck_out_and_put_back() -> None:
    merge = verdict("merge", "CN-GS", BEFORE["CN-HE"].case_id)
    strike, accept = verdict("reject", "CN-GS", ARREST.report_id), verdict("accept", "CN-GS")
    (case,) = (case for case in told(merge, strike).cases if case.action == "fine")
    assert (case.provinces, case.report_ids, case.links) == (("CN-HE",), (FINE.report_id,), ())
    assert [report.case_id for report in told(merge, strike).readings[0].reports] == ["", case.case_id]
    assert told(merge, strike, accept).cases == told(merge).cases
    assert told(strike).cases == told(verdict("reject", "CN-GS")).cases  # nothing else tells it
    # The verdicts on a case stay on it, though the report after which it is called is struck out.
    moved = told(merge, verdict("move", "CN-GS", "CN-TJ"), strike)
    assert where(moved) == ["CN-AH", "CN-QH", "CN-TJ"]
    assert [one.problem for one in moved.verdicts] == ["", "", ""]


def test_what_is_struck_out_twice_is_struck_out_once() -> None:
    merge, strike = verdict("merge", "CN-GS", BEFORE["CN-HE"].case_id), verdict("reject", "CN-GS", ARREST.report_id)
    twice = told(merge, strike, replace(strike, verdict_id="v2"))
    assert (twice.cases, twice.failures) == (told(merge, strike).cases, ())


def test_a_merge_joins_any_number_and_quotes_any_of_them() -> None:
    others = f"{BEFORE['CN-HE'].case_id}~{BEFORE['CN-AH'].case_id}"
    corpus = told(verdict("merge", "CN-GS", others, quote=QUOTES["CN-QH"]))
    assert len({case.case_id.partition("-")[0] for case in corpus.cases}) == 1
    # One matter, and a case in each of its provinces, as a list is.
    assert (where(corpus), corpus.failures) == (["CN-AH", "CN-GS", "CN-HE", "CN-QH"], ())


def test_what_was_struck_out_stays_so_when_the_case_is_merged() -> None:
    pair = verdict("merge", "CN-GS", BEFORE["CN-HE"].case_id)
    strike = verdict("reject", "CN-GS", ARREST.report_id)
    again = verdict("merge", "CN-AH", BEFORE["CN-HE"].case_id.partition("-")[0])
    corpus = told(pair, strike, replace(again, target=again.target.partition("-")[0]))
    assert ARREST.report_id not in {key for case in corpus.cases for key in case.report_ids}
    assert [one.problem for one in corpus.verdicts] == ["", "", ""]


def test_a_case_moves_into_several_provinces() -> None:
    corpus = told(verdict("move", "CN-GS", "CN-NX~CN-TJ"))
    assert where(corpus) == ["CN-AH", "CN-HE", "CN-NX", "CN-QH", "CN-TJ"]


def test_move_and_redate_change_the_case_they_name() -> None:
    corpus = told(verdict("move", "CN-GS", "CN-NX"), verdict("redate", "CN-GS", "2021-05"))
    (moved,) = [case for case in corpus.cases if case.case_id == BEFORE["CN-GS"].case_id]
    assert (moved.provinces, moved.value, moved.precision) == (("CN-NX",), "2021-05", "month")
    assert where(corpus) == ["CN-AH", "CN-HE", "CN-NX", "CN-QH"]


def test_a_new_date_is_that_of_the_step_too() -> None:
    (case,) = (case for case in told(verdict("redate", "CN-GS", "2021-05-04")).cases if case.value == "2021-05-04")
    assert [(step.value, step.earliest, step.precision) for step in case.steps] == [(case.value, case.earliest, "day")]
    # Of several steps those keep their dates that the new one holds.
    merge = verdict("merge", "CN-GS", BEFORE["CN-HE"].case_id)
    for value, dates in (("2021-05", {"2021-05-05", None}), ("2021-06", {"2021-06", None})):
        redated = told(merge, verdict("redate", "CN-GS", value)).cases
        assert {step.value for case in redated for step in case.steps if len(case.steps) == 2} == dates


def test_a_report_tells_another_step_and_keeps_what_was_read() -> None:
    corpus = told(verdict("restep", "CN-HE", f"{FINE.report_id}~expulsion"))
    (case,) = (case for case in corpus.cases if case.provinces == ("CN-HE",))
    assert (case.case_id, case.action, case.status) == (BEFORE["CN-HE"].case_id, "expulsion", "done")
    assert [(step.action, step.report_id) for step in case.steps] == [("expulsion", FINE.report_id)]
    report = corpus.readings[0].reports[1]
    assert (report.action, report.case_id, report.rule) == ("expulsion", case.case_id, FINE.rule)
    assert report.reason == "Read as expulsion by an analyst: by hand"
    (judged,) = corpus.verdicts
    assert (judged.kind, judged.case_id, judged.problem) == ("restep", case.case_id, "")
    assert "fine" in told().readings[0].reports[1].action
    planned = told(verdict("restep", "CN-HE", f"{FINE.report_id}~fine~announced")).readings[0].reports[1]
    assert (planned.action, planned.status) == ("fine", "announced")
    assert planned.reason == "Read as fine (announced) by an analyst: by hand"


def test_the_last_restep_holds_and_accept_takes_all_back() -> None:
    one, other = (verdict("restep", "CN-HE", f"{FINE.report_id}~{action}") for action in ("expulsion", "warning"))
    assert told(one, other).cases == told(other).cases
    assert told(one, verdict("accept", "CN-HE")).cases == told().cases
    assert told(one, verdict("accept", "CN-HE")).readings == told().readings
    assert told(verdict("accept", "CN-HE"), one).cases == told(one).cases


def test_a_restep_goes_with_its_report_through_merge_split_and_reject() -> None:
    restep = verdict("restep", "CN-HE", f"{FINE.report_id}~expulsion")
    merge = verdict("merge", "CN-GS", BEFORE["CN-HE"].case_id)
    (case,) = {c.case_id: c for c in told(restep, merge).cases if "CN-HE" in c.provinces}.values()
    assert {step.action for step in case.steps} == {"arrest", "expulsion"}
    split = verdict("split", "CN-GS", FINE.report_id, quote=QUOTES["CN-HE"])
    for order in ((restep, merge, split), (merge, replace(restep, target=BEFORE["CN-GS"].case_id), split)):
        parted = told(*order)
        (case,) = (case for case in parted.cases if case.provinces == ("CN-HE",))
        assert case.action == "expulsion"
        assert {one.problem for one in parted.verdicts} == {""}
        assert [one.case_id for one in parted.verdicts if one.kind == "restep"] == [case.case_id]
    gone = told(restep, verdict("reject", "CN-HE"))
    assert where(gone) == ["CN-AH", "CN-GS", "CN-QH"]
    (judged,) = told(verdict("restep", "CN-GS", f"{FINE.report_id}~expulsion")).verdicts
    assert "has no report a:39:fine any more" in judged.problem


def test_a_restep_in_a_list_is_one_in_each_of_its_provinces() -> None:
    corpus = told(verdict("restep", "CN-AH", f"{SHUT.report_id}~power_cut"))
    assert {case.provinces: case.action for case in corpus.cases}[("CN-QH",)] == "power_cut"


def test_one_province_of_a_list_is_a_case_of_its_own() -> None:
    assert where(told(verdict("reject", "CN-QH"))) == ["CN-AH", "CN-GS", "CN-HE"]


def test_a_whole_list_is_named_by_its_id_without_a_province() -> None:
    whole = BEFORE["CN-AH"].case_id.partition("-")[0]
    assert where(told(verdict("reject", "CN-AH", target=whole))) == ["CN-GS", "CN-HE"]
    assert where(told(verdict("move", "CN-AH", "CN-NX", target=whole))) == ["CN-GS", "CN-HE", "CN-NX"]
    brought_back = (verdict("reject", "CN-QH"), verdict("accept", "CN-AH", target=whole))
    assert told(*brought_back).cases == told().cases


def test_merge_and_split_undo_each_other() -> None:
    merge = verdict("merge", "CN-GS", BEFORE["CN-HE"].case_id)
    merged = told(merge)
    (case,) = {case.case_id: case for case in merged.cases if "CN-GS" in case.provinces}.values()
    assert set(case.report_ids) == {ARREST.report_id, FINE.report_id}
    assert [(link.rule, link.reason) for link in case.links] == [("verdict", "an analyst joined them: by hand")]
    parted = told(merge, verdict("split", "CN-GS", FINE.report_id))
    assert parted.cases == told().cases


def test_a_merged_case_keeps_the_older_id_and_answers_to_both() -> None:
    merge = verdict("merge", "CN-HE", BEFORE["CN-AH"].case_id.partition("-")[0])
    ids = {case.case_id.partition("-")[0] for case in told(merge).cases} - {BEFORE["CN-GS"].case_id}
    assert ids == {BEFORE["CN-HE"].case_id}  # the article of the list has no day of publication
    later = verdict("reject", "CN-AH", target=BEFORE["CN-AH"].case_id.partition("-")[0])
    assert where(told(merge, later)) == ["CN-GS"]


def test_a_split_takes_out_several_reports_and_nothing_when_all_are_named() -> None:
    merge = verdict("merge", "CN-GS", BEFORE["CN-HE"].case_id)
    both = verdict("split", "CN-GS", f"{ARREST.report_id}~{FINE.report_id}")
    assert told(merge, both).cases == told(merge).cases


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (verdict("reject", "CN-GS", target="c9"), "no case c9"),
        (verdict("reject", "CN-GS", quote="fined one firm"), "quote no longer stands"),
        (verdict("merge", "CN-GS", "c9"), "no case c9"),
        (verdict("split", "CN-GS", FINE.report_id), f"no report {FINE.report_id}"),
        (verdict("reject", "CN-AH", target=BEFORE["CN-AH"].case_id.replace("-ah", "-xz")), "-xz any more"),
    ],
)
def test_a_verdict_that_fits_no_more_changes_nothing_and_is_reported(row: Verdict, words: str) -> None:
    corpus = told(row)
    assert corpus.cases == told().cases
    (failure,) = corpus.failures
    assert words in failure and "v1" in failure
    assert [(one.case_id, words in one.problem) for one in corpus.verdicts] == [("", True)]


def test_a_verdict_that_fits_knows_its_case() -> None:
    row = verdict("reject", "CN-QH")
    assert [(one.case_id, one.problem) for one in told(row).verdicts] == [(row.target, "")]


def test_cases_are_as_they_were_told() -> None:
    assert {code: type(case) for code, case in BEFORE.items()} == dict.fromkeys(QUOTES, Case)
