"""What an export holds: the rows that a view leaves, each with the edition it comes from."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard import codes, columns
from dashboard.casebook.view import View
from dashboard.exports.records import Records, records
from dashboard.exports.tabular import WHAT
from tests.toy import TEXTS, TOY_EDITION_ID, toy_edition

EDITION = toy_edition()


def column(made: Records, name: str) -> list[object]:
    at = [one.name for one in made.columns].index(name)
    return [row[at] for row in made.rows]


@pytest.mark.parametrize("what", WHAT)
def test_every_row_fits_its_columns_and_names_its_edition(what: str) -> None:
    made = records(EDITION, what)  # type: ignore[arg-type]
    assert made.rows
    assert all(len(row) == len(made.columns) for row in made.rows)
    assert set(column(made, "edition_id")) == {TOY_EDITION_ID}
    for one in made.columns:
        assert one.is_nullable or None not in column(made, one.name), one.name


def test_a_row_without_one_of_its_values_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    more = (columns.EXPORTS["cases"][0], *columns.EXPORTS["cases"])
    monkeypatch.setitem(columns.EXPORTS, "cases", more)
    with pytest.raises(ValueError, match=f"export of cases: {len(more) - 1} values in a row of {len(more)} columns"):
        records(EDITION, "cases")


def test_each_case_has_its_best_sentence_and_where_it_stands_behind_its_headline() -> None:
    made = records(EDITION, "cases")
    assert [one.name for one in made.columns[:7]] == [
        "case_id", "title", "sentence", "publisher", "published", "article_title", "url",
    ]  # fmt: skip
    row = next(row for row in made.rows if row[0] == "kite-chen")
    assert row[2] == "Prosecutors in Fuzhou, Jiangxi Province charged Chen Lang on June 8, 2021."
    assert (row[3], row[5]) == ("Toy Times", "Kite official charged in Jiangxi")
    assert all(len(row) == len(made.columns) for row in made.rows)


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View(), {"kite-chen", "kite-list", "kite-ban", "kite-court", "kite-hebei", "kite-hostile"}),
        (View(provinces=("CN-GS",)), {"kite-list"}),
        (View(provinces=("CN-FJ",)), set()),
        (View(start=dt.date(2022, 2, 28)), {"kite-hostile", "kite-court"}),
        (View(action=("seizure",)), {"kite-hebei", "kite-hostile"}),
        (View(query="陈浪"), {"kite-chen"}),
    ],
)
def test_cases_follow_the_view(view: View, expected: set[str]) -> None:
    assert set(column(records(EDITION, "cases", view), "case_id")) == expected


def test_mentions_follow_provinces_and_what_they_could_mean() -> None:
    made = records(EDITION, "mentions", View(provinces=("CN-BJ", "CN-JS", "CN-FJ")))
    # Beijing and Taizhou are unresolved and could mean them; Fuzhou was decided for Jiangxi and is not among them.
    assert column(made, "surface") == ["Fujian", "Beijing", "Taizhou"]


def test_mentions_and_articles_follow_the_day_of_publication() -> None:
    late = View(start=dt.date(2022, 1, 1))
    assert set(column(records(EDITION, "mentions", late), "article_id")) == {"t004"}
    assert column(records(EDITION, "articles", late), "article_id") == ["t004"]
    early = View(end=dt.date(2021, 6, 15))
    assert column(records(EDITION, "articles", early), "article_id") == ["t002"]
    assert column(records(EDITION, "articles", View(provinces=("CN-HE",))), "article_id") == ["t003"]


def test_the_ledger_holds_the_rejected_mentions_alone() -> None:
    made = records(EDITION, "rejected")
    assert column(made, "surface") == ["Beijing", "Taizhou"]
    assert all(sentence in TEXTS[str(key)] for sentence, key in
               zip(column(made, "sentence"), column(made, "article_id"), strict=True))  # fmt: skip


def test_articles_do_not_copy_the_text() -> None:
    assert not {"text", "boilerplate", "sentences"} & {one.name for one in records(EDITION, "articles").columns}


def test_provinces_are_all_34_in_the_order_of_their_codes() -> None:
    made = records(EDITION, "provinces")
    assert column(made, "code") == list(codes.provinces())
    assert len(made.rows) == 34
    by_code = dict(zip(column(made, "code"), made.rows, strict=True))
    assert by_code["CN-JX"][1:11] == ("Jiangxi", "江西", "cases", 1, 2, 2, 4, 45_188_635, 2, 3)
    assert by_code["CN-FJ"][3:11] == ("mentioned", 0, 0, 0, 0, 41_540_086, 1, 1)
    assert by_code["CN-BJ"][3:11] == ("none", 0, 0, 0, 0, 21_893_095, 0, 0)
    assert column(records(EDITION, "provinces", View(provinces=("CN-SC", "CN-BJ"))), "code") == ["CN-BJ", "CN-SC"]


def test_a_case_says_whether_by_whom_when_and_why_it_was_checked() -> None:
    made = records(EDITION, "cases")
    names = ("case_id", "review", "checked_by", "checked_at", "checked_why")
    rows = {row[0]: row[1:] for row in zip(*(column(made, name) for name in names), strict=True)}
    assert rows["kite-chen"] == ("checked", "an analyst", "2022-03-31", "read in both languages")
    assert rows["kite-ban"] == ("unchecked", None, None, None)


@pytest.mark.parametrize(("what", "n_rows"), [("cases", 1), ("articles", 1), ("mentions", 1), ("rejected", 0)])
def test_what_was_published_after_the_day_of_knowledge_is_left_out(what: str, n_rows: int) -> None:
    made = records(EDITION, what, View(known_on=dt.date(2021, 7, 1)))  # type: ignore[arg-type]
    assert len(made.rows) == n_rows
    provinces = records(EDITION, "provinces", View(known_on=dt.date(2021, 7, 1)))
    assert sum(int(str(n)) for n in column(provinces, "n_mentions")) <= 1


def test_a_sentence_that_is_struck_out_tells_no_row() -> None:
    key = EDITION.reports.loc[EDITION.reports["case_id"] == "kite-hebei", "case_key"].iloc[0]
    assert "kite-hebei" not in column(records(EDITION, "cases", View(what_if=(str(key),))), "case_id")
