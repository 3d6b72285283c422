from __future__ import annotations

from dataclasses import replace

from dashboard.dates import infer_published, narrow_published
from dashboard.model import Article, Published
from tests.dates.toolbox import day, read, sentences


def infer(text: str) -> Published:
    return infer_published(Article("a", text), read(text, None))


def narrow(text: str, year: int = 2021) -> Published:
    return narrow_published(Article("a", text), read(text, None), year, "another article tells the same in this year")


def test_the_latest_year_told_as_past_bounds_from_below() -> None:
    found = infer("In 2012 it opened. In September 2021 it was shut. It wants to double by 2031.")
    assert (found.value, found.earliest, found.latest) == ("2021-09-01/..", day("2021-09-01"), None)
    assert found.basis == "inferred"
    assert "September 2021" in found.reasons[0]


def test_without_a_year_the_basis_stays_unknown_and_the_reasons_speak() -> None:
    found = infer("Firms must check by the end of the month. The campaign will end on September 30th.")
    assert (found.value, found.basis) == (None, "unknown")
    assert "September 30th" in found.reasons[0]
    assert infer("Nothing is dated here.") == Published()


def test_a_month_that_closes_ahead_is_the_month_of_publication() -> None:
    found = narrow("Firms must check by the end of the month. It will end on September 30th. It was banned in July.")
    assert (found.earliest, found.latest, found.precision) == (day("2021-09-01"), day("2021-09-30"), "month")
    assert found.reasons[0] == "another article tells the same in this year"


def test_months_told_as_past_are_over() -> None:
    found = narrow("He was ousted in May. It has been so since September's crackdown. He was held last month.")
    assert (found.value, found.basis) == ("2021-10/2021-12", "inferred")


def test_a_day_ahead_bounds_from_above() -> None:
    found = narrow("It began on June 9 and will end on June 25.")
    assert (found.earliest, found.latest) == (day("2021-06-09"), day("2021-06-25"))


def test_cues_that_clash_give_the_whole_year() -> None:
    found = narrow("It happened on October 9. It will end on March 3.")
    assert (found.value, found.precision) == ("2021", "year")
    assert "do not agree" in found.reasons[-1]


def test_december_told_as_past_leaves_december() -> None:
    found = narrow("It happened in December.")
    assert found.earliest == day("2021-12-01")


def test_what_is_narrowed_can_be_read_again() -> None:
    text = "Firms must check by the end of the month. It will end on September 30th. It was banned in July."
    article = Article("a", text, published=narrow(text))
    from dashboard.dates import read_dates

    spans = read_dates(replace(article), sentences(text))
    assert [span.value for span in spans] == ["2021-09-30", "2021-09-30", "2021-07"]
