"""Publication dates that somebody gave."""

import datetime as dt

import pytest

from dashboard.articles.published import as_sent, read_published, read_sent
from dashboard.errors import ArticleError
from dashboard.model import Published


@pytest.mark.parametrize(
    ("value", "canonical", "earliest", "latest", "precision"),
    [
        ("2021-11-15", "2021-11-15", dt.date(2021, 11, 15), dt.date(2021, 11, 15), "day"),
        ("2024-02", "2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29), "month"),
        ("2021", "2021", dt.date(2021, 1, 1), dt.date(2021, 12, 31), "year"),
        ("2021-12-07/2021-12-31", "2021-12-07/2021-12-31", dt.date(2021, 12, 7), dt.date(2021, 12, 31), "interval"),
        ("2021-09/2022", "2021-09/2022", dt.date(2021, 9, 1), dt.date(2022, 12, 31), "interval"),
        (" 2021-09-14T10:00:00Z ", "2021-09-14", dt.date(2021, 9, 14), dt.date(2021, 9, 14), "day"),
        ("2021-09-14 10:00:00+08:00", "2021-09-14", dt.date(2021, 9, 14), dt.date(2021, 9, 14), "day"),
    ],
)
def test_edtf_values_have_bounds(
    value: str, canonical: str, earliest: dt.date, latest: dt.date, precision: str
) -> None:
    found = read_published(value, "a")
    assert (found.value, found.earliest, found.latest, found.precision, found.basis) == (
        canonical,
        earliest,
        latest,
        precision,
        "given",
    )


@pytest.mark.parametrize("value", [None, "", "  "])
def test_nothing_given_is_unknown(value: str | None) -> None:
    assert read_published(value, "a") == Published()


@pytest.mark.parametrize(
    "value",
    [
        "yesterday", "45416", "2021-13", "2021-00", "2021-02-30", "0000", "4 Maybe 2024", "14 September", "2021-2022",
        "2021/", "/2021", "2021/2022/2023",
        "2024/5/0", "2024/0/4", "20240500", "0 May 2024",
        "2021-09-14/..", "２０２１", "2021-09~", "12021-09",
    ],
)  # fmt: skip
def test_a_bad_date_names_article_field_and_form(value: str) -> None:
    with pytest.raises(ArticleError, match=r"^seed-7: field 'published' is '.*', not a date; write YYYY, YYYY-MM"):
        read_published(value, "seed-7")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024/5/4", "2024-05-04"), ("2024/5/4 10:25", "2024-05-04"), ("2024.5.4", "2024-05-04"),
        ("20240504", "2024-05-04"), ("4 May 2024", "2024-05-04"), ("4-May-2024", "2024-05-04"),
        ("May 4, 2024 5:04 PM", "2024-05-04"), ("3rd of March 2024", "2024-03-03"), ("Sept. 3, 2021", "2021-09-03"),
        ("Sat, 04 May 2024 10:25:00 +0800", "2024-05-04"), ("2024年5月4日", "2024-05-04"),
        ("2024 年 5 月 4 日 星期六 10:25", "2024-05-04"), ("2024年5月4日10时25分", "2024-05-04"),
        ("13/5/2024", "2024-05-13"), ("5/13/2024", "2024-05-13"), ("5/5/2024", "2024-05-05"),
        ("2021-9-1", "2021-09-01"),
        ("May 2024", "2024-05"), ("2024年5月", "2024-05"), ("2024/5", "2024-05"), ("2024/5/4/2024/5/6", None),
        ("0/0/2024", None),
    ],
)  # fmt: skip
def test_dates_are_read_as_people_and_spreadsheets_write_them(value: str, day: str | None) -> None:
    if day is None:
        with pytest.raises(ArticleError):
            read_published(value, "a")
    else:
        assert read_published(value, "a").value == day


def test_a_day_in_one_order_or_the_other_is_none() -> None:
    with pytest.raises(ArticleError, match=r"^a: field 'published' is '5/4/2024', one of two days; write YYYY"):
        read_published("5/4/2024", "a")


def test_an_interval_cannot_end_before_it_begins() -> None:
    with pytest.raises(ArticleError, match=r"a: field 'published' is '2022/2021', which ends before it begins"):
        read_published("2022/2021", "a")


def test_a_long_bad_date_is_cut_in_the_message() -> None:
    with pytest.raises(ArticleError) as error:
        read_published("x" * 10_000, "a")
    assert len(str(error.value)) < 250


def test_basis_and_reasons_are_kept() -> None:
    found = read_published("2021", "a", basis="curated", reasons=("a letter",))
    assert (found.basis, found.reasons) == ("curated", ("a letter",))


def test_the_day_of_a_mail_is_stated_unless_it_passes_a_text_on() -> None:
    sent = read_sent("2024-05-24", "a")
    assert (sent.basis, as_sent(sent, "Weekly digest").basis) == ("inferred", "stated")
    assert as_sent(sent, "Fwd: Weekly digest") == as_sent(sent, "转发：简报") == sent
    narrowed = read_published("2024-05-24", "a", basis="inferred", reasons=("other dates",))
    assert as_sent(narrowed, "Weekly digest") == narrowed
    assert as_sent(read_sent(None, "a"), "x") == read_published(None, "a")
