"""Which reports tell one case, and how few links that needs."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from dashboard.cases.gist import gist_of
from dashboard.cases.links import find_links
from dashboard.model import Report
from tests.cases.told import day, report, span


def rules(*reports: Report) -> list[str]:
    found = list(find_links([gist_of(r) for r in reports]))
    assert all({link.one, link.other} < set(range(len(reports))) | {None} for link in found)
    assert all(link.reason and 0 < link.strength < 1 for link in found)
    return [link.rule for link in found]


def test_one_name_links_across_articles() -> None:
    assert rules(report("a", 0, "arrest", people=["Xiao Yi"]), report("b", 0, "charge", people=["Xiao Yi"])) == [
        "same-person"
    ]


def test_one_name_in_two_provinces_is_two_people() -> None:
    one = report("a", 0, "arrest", people=["Li Wei"])
    assert rules(one, report("b", 0, "arrest", people=["Li Wei"], provinces=["CN-HE"])) == []
    assert rules(one, report("b", 0, "arrest", people=["Li Wei"], provinces=[])) == ["same-person"]


def test_one_name_links_across_scripts_where_no_other_is_read_so() -> None:
    han = report("a", 0, "arrest", people=["高俊芳"], date=day("2018-07-23"))
    latin = report("b", 0, "arrest", people=["Gao Junfang"], date=day("2018-07-24"))
    assert rules(han, latin) == ["same-person"]
    assert rules(han, report("b", 0, "charge", people=["Gao Junfang"], provinces=["CN-HE"])) == []
    assert rules(han, report("b", 0, "charge", people=["Gao Junfang"], date=day("2021-07-23"))) == []
    assert rules(han, latin, report("c", 0, "fine", people=["高军方"])) == []


def test_the_spellings_of_a_name_are_told_in_one_order_characters_first() -> None:
    names = ["Shan Tianfang", "單田芳", "单田芳"]
    told = [report(key, 0, "arrest", people=[name]) for key, name in zip("abc", names, strict=True)]
    reasons = {link.reason for link in find_links([gist_of(one) for one in told])}
    assert "both tell of 单田芳 / 單田芳 / Shan Tianfang" in reasons


def test_an_anonymised_name_links_within_its_article_only() -> None:
    mou = report("a", 0, "sentence", people=["Wang Moumou"], provinces=[])
    assert rules(mou, report("a", 90, "arrest", people=["Wang Moumou"], provinces=[])) == ["same-person"]
    assert rules(mou, report("b", 0, "arrest", people=["Wang Moumou"], provinces=[])) == []


def test_province_alone_never_links_across_articles() -> None:
    assert rules(report("a", 0, "arrest"), report("b", 0, "arrest")) == []


def test_one_sentence_tells_one_matter_of_one_time() -> None:
    found = report("a", 0, "inspection", date=span("2020-10-01", "2020-10-31"))
    assert rules(found, report("a", 0, "fine", date=day("2020-10-22"))) == ["same-sentence"]
    assert rules(found, report("a", 0, "fine", date=day("2020-12-22"))) == []
    assert rules(found, report("a", 90, "fine", date=day("2020-10-22"))) == []
    held, fined = (report("a", 0, step, people=[name]) for step, name in (("arrest", "Li Wei"), ("fine", "Ma Li")))
    assert rules(held, found) == ["same-sentence"]
    assert rules(held, fined) == []


def test_place_action_and_time_link_across_articles() -> None:
    first = report("a", 0, "shutdown", date=day("2021-06-18"))
    assert rules(first, report("b", 0, "regulation", date=day("2021-06-20"))) == ["place-action-time"]
    assert rules(first, report("b", 0, "shutdown", date=span("2021-06-01", "2021-06-30"))) == ["place-action-time"]
    assert rules(first, report("b", 0, "shutdown", date=day("2021-07-20"))) == []
    assert rules(first, report("b", 0, "arrest", date=day("2021-06-18"))) == []


def test_an_exact_figure_links_across_articles() -> None:
    first = report("a", 0, "inspection", figures=[4502])
    assert rules(first, report("b", 0, "regulation", figures=[4502, 20])) == ["same-figure"]
    assert rules(first, report("a", 90, "arrest", figures=[4502])) == []
    assert rules(first, report("b", 0, "inspection", figures=[4502], provinces=["CN-HE"])) == []
    rounded = report("a", 0, "inspection", figures=[4500])
    assert rules(rounded, report("b", 0, "inspection", figures=[4500])) == []


def test_a_figure_of_two_times_is_two_matters_and_one_without_a_date_stays_apart() -> None:
    spring = report("a", 0, "inspection", date=day("2021-03-01"), figures=[4502])
    again = report("b", 0, "inspection", date=day("2021-04-20"), figures=[4502])
    autumn = report("c", 0, "inspection", date=day("2021-11-01"), figures=[4502])
    undated = report("d", 0, "inspection", figures=[4502])
    assert rules(spring, again, undated) == ["same-figure", "same-figure"]
    assert rules(spring, autumn, undated) == []


def test_the_same_list_of_provinces_links_across_articles() -> None:
    three = ["CN-ZJ", "CN-SD", "CN-HA"]
    first = report("a", 0, "arrest", date=day("2011-09-13"), provinces=three)
    assert rules(first, report("b", 0, "arrest", date=span("2011-07-01", "2011-07-31"), provinces=three[::-1])) == [
        "same-list"
    ]
    assert rules(first, report("b", 0, "arrest", date=day("2012-09-13"), provinces=three)) == []
    assert rules(first, report("b", 0, "fine", date=day("2011-09-13"), provinces=three)) == []
    assert rules(first, report("b", 0, "arrest", date=day("2011-09-13"), provinces=three[:2])) == []


def test_a_year_is_too_wide_to_link() -> None:
    wide = report("b", 0, "shutdown", date=span("2021-01-01", "2021-12-31"))
    assert rules(wide, report("c", 0, "shutdown", date=day("2021-06-18"))) == []


def test_within_an_article_measures_close_in_time_and_steps_of_one_matter_link() -> None:
    dated = report("a", 0, "regulation", date=day("2021-09-01"))
    assert rules(dated, report("a", 90, "shutdown", date=day("2021-10-01"))) == ["same-article-province"]
    assert rules(dated, report("a", 90, "shutdown", date=day("2019-10-01"))) == []
    assert rules(dated, report("a", 90, "shutdown")) == ["same-article-province"]
    arrest = report("a", 200, "arrest", date=day("2020-09-01"))
    assert rules(arrest, report("a", 300, "sentence", date=day("2021-09-01"))) == ["same-article-province"]
    assert rules(arrest, report("a", 300, "sentence", date=day("2021-09-01"), people=["Li Wei"])) == []


def test_the_state_at_large_means_the_named_body_of_that_time() -> None:
    named = report("a", 0, "regulation", provinces=[], date=span("2021-09-01", "2021-09-30"), bodies=["NDRC"])
    at_large = report("b", 0, "regulation", provinces=[], date=span("2021-09-01", "2021-09-30"))
    assert rules(named, at_large) == ["state-at-large"]
    assert rules(named, report("b", 0, "regulation", provinces=[], date=day("2021-11-01"))) == []


def test_one_body_at_one_time_links_across_articles() -> None:
    first = report("a", 0, "regulation", provinces=[], date=day("2021-09-24"), bodies=["PBOC"])
    again = report("b", 0, "warning", provinces=[], date=day("2021-09-24"), bodies=["PBOC"])
    other = report("c", 0, "warning", provinces=[], date=day("2021-09-24"), bodies=["NDRC"])
    assert rules(first, again, other) == ["place-action-time"]


def test_undated_acts_of_the_state_in_one_passage_link() -> None:
    assert rules(report("a", 0, "arrest", provinces=[]), report("a", 100, "inspection", provinces=[])) == [
        "same-passage"
    ]
    assert rules(report("a", 0, "arrest", provinces=[]), report("a", 900, "inspection", provinces=[])) == []


def test_links_grow_with_the_reports_and_not_with_their_pairs() -> None:
    many = [report(f"a{n:05}", 0, "arrest", date=day("2021-05-05"), people=["Li Wei"]) for n in range(3000)]
    assert len(list(find_links([gist_of(r) for r in many]))) < 3 * len(many)


def parts(n: int, pairs: set[tuple[int, int]]) -> set[frozenset[int]]:
    """The sets into which these pairs join the numbers below n."""
    found = {number: {number} for number in range(n)}
    for one, other in pairs:
        joined = found[one] | found[other]
        found.update(dict.fromkeys(joined, joined))
    return {frozenset(together) for together in found.values()}


@st.composite
def windows(draw: st.DrawFn) -> list[Report]:
    """Reports of one action in one province, each in an article of its own, on days and over weeks."""
    made = []
    for number in range(draw(st.integers(1, 9))):
        first = dt.date(2021, 1, 1) + dt.timedelta(draw(st.integers(0, 150)))
        n_days = draw(st.sampled_from([0, 0, 9, 29, 60, 200]))
        last = first + dt.timedelta(n_days)
        when = span(first.isoformat(), last.isoformat()) if n_days else day(first.isoformat())
        made.append(report(f"a{number}", 0, "fine", date=when))
    return made


def bounds(one: Report) -> tuple[dt.date, dt.date]:
    assert one.date and one.date.earliest and one.date.latest
    return one.date.earliest, one.date.latest


def are_at_one_time(one: Report, other: Report) -> bool:
    """What the rule says, without a thought for speed."""
    spans = (bounds(one), bounds(other))
    if any((last - first).days > 92 for first, last in spans):
        return False
    are_days = all(first == last for first, last in spans)
    gap = max(first for first, _ in spans) - min(last for _, last in spans)
    return gap.days <= (3 if are_days else 0)


@given(windows())
def test_a_few_links_join_all_that_overlap(reports: list[Report]) -> None:
    linked = {(link.one, link.other) for link in find_links(map(gist_of, reports)) if link.rule == "place-action-time"}
    n = len(reports)
    every = {(i, j) for i in range(n) for j in range(i) if are_at_one_time(reports[i], reports[j])}
    assert parts(n, linked) == parts(n, every)
    assert len(linked) <= 2 * n
