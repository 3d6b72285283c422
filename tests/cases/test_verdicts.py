"""The file of verdicts: read with clear errors."""

from __future__ import annotations

import csv
from dataclasses import replace
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
        (verdict("move", value="Hebie"), r"no province; did you mean CN-HE \(Hebei\)\?"),
        (verdict("redate", value="last May"), "no date"),
        (verdict("merge"), "needs a value"),
        (verdict("reject", quote=""), "'quote' is empty"),
        (verdict("accept", "001:7"), "no province; use its name or its ISO 3166-2 code"),
        (verdict("move", "001:7", "CN-QH"), "is for a case"),
        (verdict("restep"), "takes a report id"),
        (verdict("restep", value="001:7:fine~fine~done~x"), "takes a report id"),
        (verdict("restep", value="001:7:fine~expelled"), "'expelled' is no action; use one of sentence, "),
        (verdict("restep", value="001:7:fine~fine~maybe"), "'maybe' is no status; use one of done, "),
    ],
)
def test_a_bad_verdict_names_its_line_and_field(tmp_path: Path, row: Verdict, words: str) -> None:
    with pytest.raises(CorpusError, match=words) as raised:
        verdicts.read_verdicts(written(tmp_path / "verdicts.csv", row))
    assert "line 2" in str(raised.value)


def test_a_province_may_be_named_in_both_languages(tmp_path: Path) -> None:
    rows = [verdict("move", value=value) for value in ("Gansu~cn-qh", "甘肃~青海省", "甘肅~Qinghai")]
    assert {row.value for row in verdicts.read_verdicts(written(tmp_path / "v.csv", *rows))} == {"CN-GS~CN-QH"}


def test_a_bad_line_is_named_and_the_others_are_used(tmp_path: Path) -> None:
    good, bad = verdict("reject"), verdict("move", value="CN-HEB")
    path, lines = written(tmp_path / "verdicts.csv", good, bad, good), list[str]()
    assert verdicts.read_verdicts(path, lines.append) == (good, good)
    (line,) = lines
    assert "verdicts.csv line 3: value 'CN-HEB'" in line and line.endswith("the other lines are used")


def test_a_file_of_excel_is_read_and_goes_on_in_its_encoding(tmp_path: Path) -> None:
    row = replace(verdict("reject", quote="法院一审判处有期徒刑三年"), who="分析员", why="这篇报道说的是另一个省的案件")
    path = written(tmp_path / "verdicts.csv", row)
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    verdicts.append_verdict(path, row)
    assert verdicts.read_verdicts(path) == (row, row)
    assert path.read_bytes().decode("gb18030").count("分析员") == 2


def test_a_missing_column_and_a_missing_file_are_named(tmp_path: Path) -> None:
    path = written(tmp_path / "verdicts.csv", verdict("reject"), columns=("verdict_id", "kind"))
    with pytest.raises(CorpusError, match="'target' is missing"):
        verdicts.read_verdicts(path)
    with pytest.raises(CorpusError, match="nowhere"):
        verdicts.read_verdicts(tmp_path / "nowhere.csv")


def test_a_row_is_added_at_the_end_and_nothing_else_is_touched(tmp_path: Path) -> None:
    path = written(tmp_path / "verdicts.csv", verdict("reject"), columns=("note", *reversed(verdicts.FIELDS)))
    path.write_bytes(path.read_bytes().rstrip())  # as an editor may leave it
    before = path.read_bytes()
    verdicts.append_verdict(path, verdict("move", value="CN-QH"))
    assert path.read_bytes().startswith(before + b"\n")
    assert verdicts.read_verdicts(path) == (verdict("reject"), verdict("move", value="CN-QH"))


@pytest.mark.parametrize("content", ["verdict_id,kind\n", "rubbish"])
def test_nothing_is_added_to_a_file_that_cannot_be_read(tmp_path: Path, content: str) -> None:
    path = tmp_path / "verdicts.csv"
    path.write_text(content)
    with pytest.raises(CorpusError):
        verdicts.append_verdict(path, verdict("reject"))
    assert path.read_text() == content


def test_a_bad_verdict_is_never_written(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="'why' is empty"):
        verdicts.append_verdict(tmp_path / "verdicts.csv", replace(verdict("reject"), why=""))
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="cannot be written"):
        verdicts.append_verdict(tmp_path / "no" / "verdicts.csv", verdict("reject"))


def test_a_quote_may_run_over_a_line_break() -> None:
    text = "In Anhui and Qinghai the mines were\nshut down."
    assert verdicts.stands("mines were  shut", [text])
    assert not verdicts.stands("mines wereshut", [text])
