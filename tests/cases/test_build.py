"""One case from its reports: window, steps, amounts, scope, fragility."""

from __future__ import annotations

from dataclasses import replace

from dashboard.cases.build import build_case
from dashboard.model import Amount, Article, Case, Report
from tests.cases.told import day, report, span


def case(*reports: Report) -> Case:
    return build_case("c1", reports, {r.article_id: Article(r.article_id, "x" * 900) for r in reports}, ())


def test_the_gravest_step_that_was_done_leads() -> None:
    told = (
        report("a", 0, "arrest", date=day("2021-05-18")),
        report("a", 90, "sentence", status="announced", date=day("2021-12-01")),
        report("b", 0, "expulsion", date=day("2021-11-13")),
    )
    built = case(*told)
    assert (built.action, built.status) == ("arrest", "done")
    assert [step.action for step in built.steps] == ["expulsion", "arrest", "sentence"]


def test_the_window_runs_from_the_first_to_the_last_day() -> None:
    built = case(
        report("a", 0, "arrest", date=span("2021-05-01", "2021-05-31")),
        report("a", 90, "charge", date=day("2021-12-07")),
    )
    assert (built.value, built.precision) == ("2021-05-01/2021-12-07", "interval")
    alone = case(report("a", 0, "arrest", date=day("2021-05-18")))
    assert (alone.value, alone.precision) == ("2021-05-18", "day")
    assert case(report("a", 0, "arrest")).value is None


def test_a_day_ahead_counts_only_alone() -> None:
    ahead = replace(report("a", 90, "fine"), date=replace(day("2021-10-01"), is_future=True))
    assert case(report("a", 0, "inspection", date=day("2021-09-14")), ahead).value == "2021-09-14"
    assert case(ahead).value == "2021-10-01"


def test_the_best_dated_report_tells_a_step() -> None:
    vague = report("a", 0, "arrest", date=span("2021-05-01", "2021-05-31"))
    exact = report("b", 0, "arrest", date=day("2021-05-18"))
    (step,) = case(vague, exact).steps
    assert (step.value, step.report_id) == ("2021-05-18", exact.report_id)


def test_the_sentence_and_that_on_appeal_are_two_steps() -> None:
    appeal = report("a", 0, "sentence", date=day("2023-06-27"))
    first = report("a", 90, "sentence", date=day("2022-12-30"))
    assert {step.value for step in case(appeal, first).steps} == {"2023-06-27", "2022-12-30"}
    elsewhere = report("b", 90, "sentence", date=day("2022-12-30"))
    assert len(case(appeal, elsewhere).steps) == 1


def test_a_step_whose_date_the_text_leaves_open_has_no_precision() -> None:
    open_day = replace(day("2021-06-21"), value=None, earliest=None, latest=None)
    (step,) = case(report("a", 0, "arrest", date=open_day)).steps
    assert (step.value, step.earliest, step.latest, step.precision) == (None, None, None, "unknown")


def test_the_day_of_a_report_is_the_last_it_can_be() -> None:
    built = case(report("a", 0, "arrest", date=replace(day("2021-05-18"), precision="vague")))
    assert built.value == built.steps[0].value == "../2021-05-18"
    assert built.latest == built.earliest is not None


def test_amounts_are_told_once_and_hours_not_at_all() -> None:
    amounts = tuple(
        Amount(n, n + 1, "x", value, unit)
        for n, (value, unit) in enumerate([(5.0, "CNY"), (5.0, "CNY"), (9.0, "hours")])
    )
    assert [a.unit for a in case(replace(report("a", 0, "fine"), amounts=amounts)).amounts] == ["CNY"]


def test_what_rests_on_little_says_so() -> None:
    assert case(report("a", 0, "arrest")).fragile == "rests on one sentence"
    assert case(report("a", 0, "arrest"), report("a", 90, "charge")).fragile == "rests on one article"
    assert case(report("a", 0, "arrest"), report("b", 0, "charge")).fragile == ""
    listed = report("a", 0, "regulation", provinces=["CN-AH", "CN-QH"])
    assert case(listed).fragile == "rests on one sentence that lists several provinces"
    assert (
        case(listed, report("b", 0, "regulation", provinces=["CN-AH", "CN-QH"])).fragile
        == "rests on lists of provinces only"
    )


def test_a_court_elsewhere_is_named_and_the_province_wins_the_scope() -> None:
    told = (
        replace(report("a", 0, "sentence", people=["Xiao Yi"]), court="CN-ZJ"),
        report("b", 0, "arrest", provinces=[], people=["Xiao Yi"]),
    )
    built = case(*told)
    assert (built.court, built.scope, built.provinces, built.people) == ("CN-ZJ", "province", ("CN-JX",), ("Xiao Yi",))
    at_home = replace(report("a", 0, "sentence"), court="CN-JX")
    assert case(at_home).court is None
