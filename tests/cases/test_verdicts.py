"""The file of verdicts: read with clear errors."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from dashboard.cases import verdicts
from dashboard.errors import CorpusError
from dashboard.model import Verdict

if TYPE_CHECKING:
    from pathlib import Path


def verdict(kind: str, target: str = "c1", value: str = "", quote: str = "arrested three") -> Verdict:
    return Verdict("v1", kind, target, value, quote, "an analyst", "2026-11-22", "checked by hand")  # type: ignore[arg-type]


def written(path: Path, *rows: Verdict, columns: tuple[str, ...] = verdicts.FIELDS) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns, extrasaction="ignore")
        table.writeheader()
        table.writerows({name: getattr(row, name) for name in verdicts.FIELDS} for row in rows)
    return path


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
