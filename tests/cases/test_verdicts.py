"""Verdicts: read with clear errors, applied where their quote still stands, reported where it does not."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from dashboard.cases import verdicts
from dashboard.errors import CorpusError
from dashboard.model import Article, Case, Report, Verdict

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Police in Gansu arrested three people. A court in Hebei fined one firm."
ARTICLES = {"a": Article("a", TEXT)}
ARREST = Report("a:20:arrest", "a", 0, 38, "arrest", "done", "province", ("CN-GS",))
FINE = Report("a:57:fine", "a", 39, 71, "fine", "done", "province", ("CN-HE",))


def verdict(kind: str, target: str = "c1", value: str = "", quote: str = "arrested three") -> Verdict:
    return Verdict("v1", kind, target, value, quote, "an analyst", "2026-11-22", "checked by hand")  # type: ignore[arg-type]


def written(path: Path, *rows: Verdict, columns: tuple[str, ...] = verdicts.FIELDS) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns, extrasaction="ignore")
        table.writeheader()
        table.writerows({name: getattr(row, name) for name in verdicts.FIELDS} for row in rows)
    return path


def case(case_id: str = "c1") -> Case:
    return Case(
        case_id, "Three arrested", "province", ("CN-GS",), None, "arrest", "done", None, None, None, "unknown",
        (), (), (), (), ("a:20:arrest",), ("a",),
    )  # fmt: skip


def test_what_is_written_is_read(tmp_path: Path) -> None:
    rows = (verdict("move", value="CN-QH"), verdict("redate", value="2021-05-18"), verdict("reject"))
    assert verdicts.read_verdicts(written(tmp_path / "verdicts.csv", *rows)) == rows


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (verdict("promote"), "kind 'promote'"),
        (verdict("move", value="Gansu"), "no province code"),
        (verdict("redate", value="last May"), "no date"),
        (verdict("merge"), "needs a value"),
        (verdict("reject", quote=""), "'quote' is empty"),
    ],
)
def test_a_bad_verdict_names_its_line_and_field(tmp_path: Path, row: Verdict, words: str) -> None:
    with pytest.raises(CorpusError, match=words) as raised:
        verdicts.read_verdicts(written(tmp_path / "verdicts.csv", row))
    assert "line 2" in str(raised.value)


def test_a_missing_column_and_a_missing_file_are_named(tmp_path: Path) -> None:
    path = written(tmp_path / "verdicts.csv", verdict("reject"), columns=("verdict_id", "kind"))
    with pytest.raises(CorpusError, match="'target' is missing"):
        verdicts.read_verdicts(path)
    with pytest.raises(CorpusError, match="nowhere"):
        verdicts.read_verdicts(tmp_path / "nowhere.csv")


def test_reject_takes_the_case_away() -> None:
    assert verdicts.correct(case(), (verdict("reject"),)) is None
    assert verdicts.regroup({"c1": [ARREST]}, (verdict("reject"),), ARTICLES) == ({"c1": [ARREST]}, ())


def test_one_province_of_a_list_can_be_named() -> None:
    assert verdicts.regroup({"c1": [ARREST]}, (verdict("reject", target="c1-gs"),), ARTICLES)[1] == ()


def test_merge_and_split_undo_each_other() -> None:
    merged, _ = verdicts.regroup({"c1": [ARREST], "c2": [FINE]}, (verdict("merge", value="c2"),), ARTICLES)
    assert merged == {"c1": [ARREST, FINE]}
    parted, _ = verdicts.regroup(merged, (verdict("split", value=FINE.report_id),), ARTICLES)
    assert sorted(parted.values(), key=str) == sorted([[ARREST], [FINE]], key=str)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (verdict("reject", target="c9"), "no case c9"),
        (verdict("reject", quote="fined one firm"), "quote no longer stands"),
        (verdict("merge", value="c9"), "no case c9"),
        (verdict("split", value="a:57:fine"), "no report a:57:fine"),
    ],
)
def test_a_verdict_that_fits_no_more_changes_nothing_and_is_reported(row: Verdict, words: str) -> None:
    given = {"c1": [ARREST], "c2": [FINE]}
    groups, failed = verdicts.regroup(given, (row,), ARTICLES)
    assert groups == given
    assert len(failed) == 1 and words in failed[0] and "v1" in failed[0]


def test_move_and_redate_change_the_case_they_name() -> None:
    moved = verdicts.correct(case(), (verdict("move", value="CN-QH"), verdict("redate", value="2021-05")))
    assert moved is not None
    assert (moved.provinces, moved.value, moved.precision) == (("CN-QH",), "2021-05", "month")
    assert verdicts.correct(case("c2"), (verdict("move", value="CN-QH"),)) == case("c2")
