"""An edition on disk: whole or not at all, and every flipped byte is found."""

from __future__ import annotations

import io
import json
import random
from hashlib import sha256
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow.parquet as pq
import pytest

from dashboard.casebook import folder
from dashboard.casebook.tables import corpus_rows, typed_frame
from dashboard.columns import TABLES
from dashboard.errors import StorageError
from tests.toy import TOY_EDITION_ID, toy_corpus, toy_edition

if TYPE_CHECKING:
    from pathlib import Path

EDITION = toy_edition()
FRAMES: dict[str, pd.DataFrame] = {name: getattr(EDITION, name) for name in TABLES}


def as_files(frames: dict[str, pd.DataFrame]) -> list[tuple[str, bytes | Path]]:
    """Each table as one file."""
    return [(f"{name}.parquet", folder.to_parquet(frame)) for name, frame in frames.items()]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    path = tmp_path / "editions" / TOY_EDITION_ID
    folder.write_edition(path, EDITION.manifest, as_files(FRAMES))
    return path


def test_what_is_written_is_read_back_equal(home: Path) -> None:
    manifest, frames = folder.read_edition(home)
    assert manifest == EDITION.manifest
    for name in TABLES:
        pd.testing.assert_frame_equal(frames[name], FRAMES[name])


def test_a_folder_holds_the_tables_and_the_manifest_and_nothing_else(home: Path) -> None:
    assert {path.name for path in home.iterdir()} == {"manifest.json", *(f"{name}.parquet" for name in TABLES)}
    assert [path.name for path in home.parent.iterdir()] == [home.name]


def test_the_same_edition_gives_the_same_bytes(home: Path, tmp_path: Path) -> None:
    again = tmp_path / "again" / TOY_EDITION_ID
    folder.write_edition(again, EDITION.manifest, as_files(FRAMES))
    assert {path.name: path.read_bytes() for path in home.iterdir()} == {
        path.name: path.read_bytes() for path in again.iterdir()
    }


def test_every_flipped_byte_is_found(home: Path) -> None:
    draw = random.Random(7)
    files = sorted(home.iterdir())
    for _ in range(150):
        path = draw.choice(files)
        good = path.read_bytes()
        at = draw.randrange(len(good))
        path.write_bytes(good[:at] + bytes([good[at] ^ 1 << draw.randrange(8)]) + good[at + 1 :])
        with pytest.raises(StorageError) as caught:
            folder.read_edition(home)
        assert "\n" not in str(caught.value)
        path.write_bytes(good)
    assert folder.read_edition(home)[0] == EDITION.manifest


@pytest.mark.parametrize("name", ["manifest.json", "cases.parquet"])
def test_a_missing_or_empty_file_is_found(home: Path, name: str) -> None:
    (home / name).write_bytes(b"")
    with pytest.raises(StorageError, match="build"):
        folder.read_edition(home)
    (home / name).unlink()
    with pytest.raises(StorageError, match=name):
        folder.read_edition(home)


@pytest.mark.parametrize("content", ["[]", "{}", "null", '{"sha256": 1, "files": []}', "[" * 100_000])
def test_a_manifest_of_another_shape_is_found(home: Path, content: str) -> None:
    (home / "manifest.json").write_text(content)
    with pytest.raises(StorageError):
        folder.read_edition(home)


def test_an_edition_under_another_name_is_found(home: Path) -> None:
    moved = home.rename(home.with_name("ffffffffff"))
    with pytest.raises(StorageError, match="another edition"):
        folder.read_manifest(moved)


def rewritten(home: Path, frames: dict[str, pd.DataFrame], files: set[str]) -> Path:
    """The edition as a program of another version wrote it: these frames, and of the tables only these."""
    folder.write_edition(home, EDITION.manifest, as_files({**FRAMES, **frames}))
    content = json.loads((home / "manifest.json").read_text(encoding="utf-8"))
    del content["sha256"]
    content["files"] = {name: digest for name, digest in content["files"].items() if name.split(".")[0] in files}
    content["sha256"] = sha256(folder._canonical(content)).hexdigest()
    (home / "manifest.json").write_text(json.dumps(content), encoding="utf-8")
    return home


def test_an_edition_of_an_older_version_is_read_with_what_it_lacks_empty(home: Path) -> None:
    lacking = ["n_origins", "fragile", "court_code", "steps", "published_latest"]
    older = {"cases": FRAMES["cases"].drop(columns=lacking), "facts": FRAMES["facts"].drop(columns="is_fragile")}
    _, frames = folder.read_edition(rewritten(home, older, set(TABLES)))
    cases = frames["cases"]
    assert [list(frames[name].columns) for name in TABLES] == [list(FRAMES[name].columns) for name in TABLES]
    assert (cases.dtypes == FRAMES["cases"].dtypes).all()
    assert (frames["facts"].dtypes == FRAMES["facts"].dtypes).all()
    assert (set(cases["n_origins"]), set(cases["fragile"]), set(cases["steps"])) == ({0}, {""}, {"[]"})
    assert cases["court_code"].isna().all()
    assert cases["published_latest"].isna().all()
    assert not frames["facts"]["is_fragile"].any()


def test_an_edition_from_before_a_table_was_invented_has_it_without_rows(home: Path) -> None:
    _, frames = folder.read_edition(rewritten(home, {}, set(TABLES) - {"dates"}))
    assert len(frames["dates"]) == 0
    assert list(frames["dates"].columns) == list(FRAMES["dates"].columns)
    pd.testing.assert_frame_equal(frames["cases"], FRAMES["cases"])


def test_an_edition_of_a_newer_version_says_so_and_what_to_do(home: Path) -> None:
    newer = {"cases": FRAMES["cases"].assign(mood="calm")}
    with pytest.raises(StorageError, match=r"newer version \(cases.parquet has the column mood\); update"):
        folder.read_edition(rewritten(home, newer, set(TABLES)))


def test_a_table_that_nobody_knows_is_of_a_newer_version(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "TABLES", {name: TABLES[name] for name in TABLES if name != "dates"})
    with pytest.raises(StorageError, match=r"newer version \(it has dates.parquet\)"):
        folder.read_edition(home)


def test_a_damaged_folder_is_replaced(home: Path) -> None:
    (home / "facts.parquet").write_bytes(b"")
    folder.write_edition(home, EDITION.manifest, as_files(FRAMES))
    assert folder.read_edition(home)[0] == EDITION.manifest
    folder.sweep(home.parent)
    assert [path.name for path in home.parent.iterdir()] == [home.name]


def test_sweeping_removes_only_what_was_left_behind(home: Path) -> None:
    left = home.parent / f"{folder.TEMPORARY}abc"
    left.mkdir()
    (left / "cases.parquet").write_bytes(b"half")
    (home.parent / f"{folder.TEMPORARY}x.latest").write_bytes(b"half")
    (home.parent / "casebook.sqlite.latest").write_bytes(b"0123456789\n")
    folder.sweep(home.parent)
    assert {path.name for path in home.parent.iterdir()} == {home.name, "casebook.sqlite.latest"}


def test_a_place_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "editions").write_text("in the way")
    with pytest.raises(StorageError, match="cannot be written"):
        folder.write_edition(tmp_path / "editions" / TOY_EDITION_ID, EDITION.manifest, as_files(FRAMES))


def test_the_manifest_is_plain_json_with_a_digest_per_file(home: Path) -> None:
    content = json.loads((home / "manifest.json").read_text(encoding="utf-8"))
    assert set(content["files"]) == {f"{name}.parquet" for name in TABLES}
    assert content["topic_title_zh"] == "风筝整治"


def test_replace_file_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "pointer"
    for data in (b"one", b"two"):
        folder.replace_file(path, data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_rows_are_written_as_their_frame_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    rows, listed = corpus_rows(toy_corpus())["mentions"], TABLES["mentions"]
    frame = typed_frame(rows, listed)
    assert folder.rows_to_parquet(iter(rows), listed) == folder.to_parquet(frame)
    assert folder.rows_to_parquet(iter([]), listed) == folder.to_parquet(typed_frame([], listed))
    monkeypatch.setattr(folder, "GROUP", 3)
    file = pq.ParquetFile(io.BytesIO(folder.rows_to_parquet(iter(rows), listed)))
    assert file.num_row_groups == -(-len(rows) // 3) > 1
    pd.testing.assert_frame_equal(file.read().to_pandas(), frame)
    monkeypatch.setattr(folder, "FULL", 1)
    full = pq.ParquetFile(io.BytesIO(folder.rows_to_parquet(iter(rows), listed)))
    assert full.num_row_groups == len(rows)


def test_parquet_bytes_are_stable() -> None:
    assert folder.to_parquet(FRAMES["cases"]) == folder.to_parquet(FRAMES["cases"].copy())
