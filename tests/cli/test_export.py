"""`export`: files out, filters in, and wrong usage in one line."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from dashboard.casebook import latest_id

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Done


def rows(done: Done) -> list[dict[str, str]]:
    assert (done.code, len(done.err)) == (0, 1)
    found = list(csv.DictReader(io.StringIO(done.text, newline="")))
    assert f": {len(found)} of " in done.err[0]
    return found


def test_provinces_are_34_rows_with_their_counts(built: Callable[..., Done], casebook: Path) -> None:
    found = rows(built("export", "--what", "provinces", "--format", "csv"))
    assert len(found) == 34
    counts = {row["code"]: int(row["n_cases"]) for row in found if row["n_cases"] != "0"}
    assert counts == {"CN-JX": 1, "CN-HE": 1, "CN-SC": 1, "CN-YN": 1, "CN-GS": 1}
    states = {row["code"]: row["state"] for row in found}
    assert (states["CN-JX"], states["CN-FJ"], states["CN-BJ"]) == ("cases", "mentioned", "none")
    assert {row["edition_id"] for row in found} == {latest_id(casebook)}


def test_filters_by_province_and_window(built: Callable[..., Done]) -> None:
    cases = rows(built("export", "--what", "cases", "--province", "CN-YN", "CN-HE"))
    assert {row["case_id"] for row in cases} == {"kite-list", "kite-hebei"}
    cases = rows(built("export", "--what", "cases", "--from", "2021-09-01", "--to", "2021-09-30"))
    assert {row["case_id"] for row in cases} == {"kite-ban"}
    cases = rows(built("export", "--what", "cases", "--clock", "published", "--from", "2022-01-01"))
    assert {row["case_id"] for row in cases} == {"kite-hostile"}


def test_rejected_is_the_ledger_with_its_sentences(built: Callable[..., Done]) -> None:
    found = rows(built("export", "--what", "rejected"))
    assert {(row["surface"], row["sentence"]) for row in found} == {
        ("Beijing", "Beijing vowed to ban kites."),
        ("Taizhou", "A shop in Taizhou closed."),
    }


def test_json_lines_hold_documents(built: Callable[..., Done]) -> None:
    done = built("export", "--what", "cases", "--format", "jsonl")
    found = {item["case_id"]: item for item in map(json.loads, done.text.splitlines())}
    assert found["kite-list"]["province_codes"] == ["CN-YN", "CN-GS"]
    assert found["kite-chen"]["steps"][0]["action"] == "arrest"
    assert found["kite-hebei"]["happened_earliest"] is None


def test_an_output_file_is_written_whole(built: Callable[..., Done], tmp_path: Path) -> None:
    path = tmp_path / "cases.parquet"
    done = built("export", "--what", "cases", "--format", "parquet", "-o", path)
    assert (done.code, done.out) == (0, b"")
    assert len(pd.read_parquet(path)) == 6
    assert sorted(item.name for item in tmp_path.iterdir()) == ["book", "cases.parquet", "kites"]


def test_an_older_edition_can_be_exported(built: Callable[..., Done], toy_dir: Path, casebook: Path) -> None:
    old = latest_id(casebook)
    (toy_dir / "t004.txt").unlink()
    (toy_dir / "articles.csv").unlink()
    assert built("build", "--corpus", toy_dir).code == 0
    assert len(rows(built("export", "--what", "cases"))) == 5
    assert len(rows(built("export", "--what", "cases", "--edition", old))) == 6


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "pdf"], "csv, xlsx, jsonl, parquet, geojson, gpkg, geoparquet, zip, html"),
        (["--format", "gpkg"], "only for --what provinces"),
        (["--format", "zip"], "leave out --what cases"),
        (["--link", "?prov=CN-ZZ"], "prov=CN-ZZ (The link names a province that does not exist)"),
        (["--link", "Jiangxi"], "copy one from the dashboard"),
        (["--link", "?q=no+such+words"], "selects no cases"),
        (["--from", "1999-01-01", "--to", "1999-12-31"], "selects no cases"),
        (["--province", "Jiangxi"], "CN-JX"),
        (["--from", "yesterday"], "2021-09-24"),
        (["--from", "2022-01-02", "--to", "2022-01-01"], "after"),
        (["--edition", "ffffffffff"], "not found"),
        (["-o", "no-such-folder/x.csv"], "cannot be written"),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(built: Callable[..., Done], options: list[str], said: str) -> None:
    done = built("export", "--what", "cases", *options)
    assert (done.code, done.out, len(done.err)) == (2, b"", 1)
    assert said in done.err[0]


def test_without_a_casebook_it_says_how_to_make_one(run: Callable[..., Done]) -> None:
    done = run("export", "--what", "cases")
    assert (done.code, len(done.err)) == (1, 1)
    assert "make run" in done.err[0]


def test_a_link_is_the_view_and_options_change_it(built: Callable[..., Done]) -> None:
    link = "?prov=CN-JX~CN-YN&from=2021-05-01&to=2021-12-31"
    assert {row["case_id"] for row in rows(built("export", "--what", "cases", "--link", link))} == {
        "kite-chen", "kite-list",
    }  # fmt: skip
    changed = built("export", "--what", "cases", "--link", link, "--province", "CN-YN")
    assert {row["case_id"] for row in rows(changed)} == {"kite-list"}


def test_rows_are_told_of_how_many(built: Callable[..., Done], casebook: Path) -> None:
    done = built("export", "--what", "cases", "--link", "?action=seizure")
    assert done.err == [f"cases: 2 of 6 rows; edition {latest_id(casebook)}"]


def test_the_name_of_the_output_says_the_format(built: Callable[..., Done], tmp_path: Path) -> None:
    for name, start in (("a.xlsx", b"PK"), ("a.geojson", b"{"), ("a.parquet", b"PAR1"), ("a", b"case_id,")):
        assert built("export", "--what", "cases", "-o", tmp_path / name).code == 0
        assert (tmp_path / name).read_bytes().startswith(start)
    done = built("export", "--what", "cases", "-o", tmp_path / "a.foo")
    assert (done.code, (tmp_path / "a.foo").exists()) == (2, False) and "--format foo: not available" in done.err[0]
    assert built("export", "--format", "csv", "-o", tmp_path / "a.foo").code == 0


def test_a_byte_order_mark_is_written_when_it_is_asked_for(built: Callable[..., Done], tmp_path: Path) -> None:
    plain, marked = (built("export", "--what", "cases", *option).out for option in ((), ("--bom",)))
    assert marked == b"\xef\xbb\xbf" + plain
    built("export", "--what", "cases", "-o", tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes() == plain


@pytest.mark.parametrize("options", [["--what", "all"], ["--format", "zip"], ["--what", "all", "--format", "zip"]])
def test_everything_goes_into_a_zip(built: Callable[..., Done], options: list[str]) -> None:
    done = built("export", *options, "--link", "?prov=CN-HE", "--lang", "zh")
    assert (done.code, done.err[0].split(";")[0]) == (0, "cases: 1 of 6 rows")
    with zipfile.ZipFile(io.BytesIO(done.out)) as archive:
        assert json.loads(archive.read("metadata.json"))["view"]["prov"] == "CN-HE"
        assert "如何引用" in archive.read("README.txt").decode()


def test_a_page_is_written_from_the_name_of_the_output(built: Callable[..., Done], tmp_path: Path) -> None:
    link = "https://maps.example/kites/?prov=CN-YN&lang=zh"
    done = built("export", "--link", link, "-o", tmp_path / "page.html")
    assert (done.code, done.out, done.err[0].split(";")[0]) == (0, b"", "cases: 6 of 6 rows")
    html = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert '<html lang="zh-CN">' in html and 'href="https://maps.example/kites/?prov=CN-YN' in html


def test_cases_are_written_when_nothing_else_is_named(built: Callable[..., Done], tmp_path: Path) -> None:
    assert rows(built("export")) == rows(built("export", "--what", "cases", "--format", "csv"))
    assert {row["case_id"] for row in rows(built("export", "--province", "CN-HE"))} == {"kite-hebei"}
    assert built("export", "-o", tmp_path / "x.csv").code == 0
    assert "no such province" in built("export", "--province", "CN-ZZ").err[0]


def test_one_table_cannot_hold_everything(built: Callable[..., Done]) -> None:
    done = built("export", "--what", "all", "--format", "csv")
    assert (done.code, done.out) == (2, b"") and "--what" in done.err[0]


def test_an_empty_table_of_everything_is_an_answer(built: Callable[..., Done], toy_dir: Path) -> None:
    for name in ("t001.txt", "t003.txt", "articles.csv"):
        (toy_dir / name).unlink()
    assert built("build", "--corpus", toy_dir).code == 0
    assert rows(built("export", "--what", "rejected")) == []


def test_a_day_of_knowledge_leaves_out_what_came_later(built: Callable[..., Done]) -> None:
    found = rows(built("export", "--what", "articles", "--known", "2021-07-01"))
    assert {row["article_id"] for row in found} == {"t002"}
    assert rows(built("export", "--what", "articles", "--link", "?known=2021-07-01")) == found
    assert built("export", "--what", "cases", "--known", "soon").code == 2


@pytest.mark.parametrize(
    ("parameters", "case_ids"),
    [
        ("known=2021-07-01", {"kite-chen"}),
        ("action=shutdown", {"kite-list"}),
        ("q=Chen+Lang", {"kite-chen"}),
        ("clock=published&from=2022-01-01", {"kite-hostile"}),
        ("f=status.announced", {"kite-ban"}),
    ],
)
def test_every_parameter_of_a_link_is_followed(built: Callable[..., Done], parameters: str, case_ids: set[str]) -> None:
    assert {row["case_id"] for row in rows(built("export", "--what", "cases", "--link", f"?{parameters}"))} == case_ids


def test_a_link_to_a_list_of_cases_writes_that_list(built: Callable[..., Done]) -> None:
    link = "/cases?prov=CN-JX&show=national"
    assert [row["case_id"] for row in rows(built("export", "--link", link))] == ["kite-ban"]


def test_a_link_to_all_cases_in_view_writes_those_of_all_provinces(built: Callable[..., Done]) -> None:
    link = "/cases?prov=CN-JX&from=2021-05-01"
    listed = rows(built("export", "--link", link))
    assert listed == rows(built("export", "--link", "?from=2021-05-01"))
    asked = rows(built("export", "--link", link, "--province", "CN-JX"))
    assert 0 < len(asked) < len(listed)
    assert asked == rows(built("export", "--link", "?prov=CN-JX&from=2021-05-01"))
