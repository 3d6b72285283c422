"""The zip of a view: everything is in it, described, and the same every time."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import pandas as pd
import pytest

from dashboard.casebook.view import View
from dashboard.columns import EXPORTS
from dashboard.exports.archive import to_zip
from dashboard.exports.files import citation_of
from dashboard.exports.tabular import WHAT, defuse
from tests.hostile import HOSTILE_TEXTS, LONGEST, hostile_edition
from tests.toy import TOY_EDITION_ID, toy_edition

if TYPE_CHECKING:
    from dashboard.casebook.edition import Edition

EDITION = toy_edition()
N_ROWS = {"cases": 6, "mentions": 10, "articles": 4, "provinces": 34, "rejected": 2}


def unpacked(view: View | None = None, edition: Edition = EDITION) -> dict[str, bytes]:
    view = view or View()
    data = to_zip(edition, view, citation_of(edition, view))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def metadata(files: dict[str, bytes]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files["metadata.json"])
    return found


def test_it_holds_every_table_twice_and_says_what_they_are() -> None:
    files = unpacked()
    assert list(files)[:4] == ["README.txt", "LICENSES.txt", "citation.bib", "metadata.json"]
    tables = {f"data/{what}.{ending}" for what in WHAT for ending in ("csv", "parquet")}
    assert set(files) - {*list(files)[:4]} == tables | {"data/provinces.geojson"}


@pytest.mark.parametrize("what", WHAT)
def test_the_tables_and_their_description_agree(what: str) -> None:
    files = unpacked()
    told = metadata(files)["tables"][what]
    rows = list(csv.DictReader(io.StringIO(files[f"data/{what}.csv"].decode("utf-8-sig"), newline="")))
    frame = pd.read_parquet(io.BytesIO(files[f"data/{what}.parquet"]))
    names = [column["name"] for column in told["columns"]]
    assert len(rows) == len(frame) == told["n_rows"] == N_ROWS[what]
    assert list(rows[0]) == list(frame.columns) == names == [column.name for column in EXPORTS[what]]
    assert all(column["meaning"] and column["type"] for column in told["columns"])
    assert {name: sha256(files[name]).hexdigest() for name in told["files"]} == told["files"]
    assert files[f"data/{what}.csv"].startswith(b"\xef\xbb\xbf")


def test_the_provinces_have_their_outlines() -> None:
    frame = gpd.read_file(io.BytesIO(unpacked()["data/provinces.geojson"]))
    assert (len(frame), int(frame["n_cases"].sum())) == (34, 5)


def test_the_metadata_names_view_edition_and_versions() -> None:
    found = metadata(unpacked(View(provinces=("CN-YN",), action=("shutdown",))))
    assert (found["view"]["prov"], found["view"]["action"]) == ("CN-YN", "shutdown")
    assert (found["edition"]["edition_id"], found["edition"]["rules_version"]) == (TOY_EDITION_ID, "0.0")
    assert found["edition"]["boundary_version"] == "toy" and found["product_version"]
    assert {what: table["n_rows"] for what, table in found["tables"].items()} == {
        "cases": 1, "mentions": 1, "articles": 1, "provinces": 1, "rejected": 0,
    }  # fmt: skip


def test_the_readme_says_how_to_cite_and_what_is_where() -> None:
    files, citation = unpacked(), citation_of(EDITION, View())
    readme = files["README.txt"].decode()
    for owed in (citation.short, citation.long, citation.bibtex.rstrip(), citation.counts, "data/cases.csv", "6 rows"):
        assert owed in readme
    assert files["citation.bib"].decode() == citation.bibtex
    licences = files["LICENSES.txt"].decode()
    assert all(name in licences for name in ("Natural Earth", "CC BY 4.0", "MIT", "Apache License 2.0", "publishers"))


def test_in_chinese_it_is_told_in_chinese() -> None:
    files = unpacked(View(lang="zh"))
    readme = files["README.txt"].decode()
    assert "如何引用" in readme and "34行" in readme and "按发生时间" in readme
    assert "公有领域" in files["LICENSES.txt"].decode()
    assert files["data/cases.csv"] == unpacked()["data/cases.csv"]


def test_the_same_view_gives_the_same_bytes() -> None:
    view = View()
    assert to_zip(EDITION, view, citation_of(EDITION, view)) == to_zip(toy_edition(), view, citation_of(EDITION, view))


def test_hostile_texts_break_no_file_of_it() -> None:
    files = unpacked(edition=hostile_edition())
    before = csv.field_size_limit(10 * LONGEST)
    rows = list(csv.DictReader(io.StringIO(files["data/cases.csv"].decode("utf-8-sig"), newline="")))
    csv.field_size_limit(before)
    assert {row["case_id"]: row["title"] for row in rows} == {
        name: defuse(text) for name, text in HOSTILE_TEXTS.items()
    }
    assert len(metadata(files)["citation"]["sources"]) == 16
    # Every line of the README is one of ours: no text of an article starts a line of its own.
    starts = {line.split(":")[0].split(" ")[0] for line in files["README.txt"].decode().split("\n")}
    assert not starts & {"third", "fourth", '=HYPERLINK("http', "**bold**", "@SUM(1+1)*cmd|'"}
