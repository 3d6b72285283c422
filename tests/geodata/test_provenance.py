"""Every data file says where it comes from, and is the file that its provenance describes."""

from __future__ import annotations

import hashlib
import json
import tomllib
from pathlib import Path

import pytest

from dashboard.config import GEODATA_DIR, ROOT

DATA = sorted(
    path for pattern in ("*.csv", "*.geojson", "gazetteer/*.csv") for path in GEODATA_DIR.glob(pattern)
)  # fmt: skip


def provenance_of(path: Path) -> dict[str, object]:
    return tomllib.loads(path.with_name(path.name + ".provenance.toml").read_text(encoding="utf-8"))


def test_the_data_files_are_the_ones_we_know() -> None:
    assert {path.name for path in DATA} == {
        "provinces.csv", "areas.csv", "population.csv", "provinces.geojson", "neighbours.geojson", "claims.geojson",
        "divisions.csv", "former.csv", "english.csv", "aliases.csv", "taiwan_hongkong_macao.csv",
        "proper.csv",
    }  # fmt: skip


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_provenance_is_complete(path: Path) -> None:
    found = provenance_of(path)
    for field in ("title", "licence", "credit", "changes", "date_accessed", "sha256", "source"):
        assert found[field], field
    sources = found["source"]
    assert isinstance(sources, list)
    for source in sources:
        needed = {"producer", "licence", "version"}
        needed |= {"method"} if source.get("method") else {"package", "client", "file", "sha256"}
        assert needed <= set(source)
        assert "://" not in str(source)


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_sha256_is_that_of_the_file(path: Path) -> None:
    assert provenance_of(path)["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_files_are_plain_utf8_with_lf(path: Path) -> None:
    data = path.read_bytes()
    assert b"\r" not in data
    assert data.endswith(b"\n")
    assert not data.startswith(b"\xef\xbb\xbf")
    data.decode("utf-8")


def test_no_provenance_without_its_file() -> None:
    for path in GEODATA_DIR.rglob("*.provenance.toml"):
        assert path.with_name(path.name.removesuffix(".provenance.toml")).exists()


@pytest.mark.parametrize("name", ["provinces.geojson", "neighbours.geojson", "claims.geojson"])
def test_the_browser_gets_the_same_bytes(name: str) -> None:
    assert (ROOT / "static" / "geo" / name).read_bytes() == (GEODATA_DIR / name).read_bytes()


def test_drawing_files_are_small_enough_to_send() -> None:
    assert (GEODATA_DIR / "provinces.geojson").stat().st_size < 160_000
    assert (GEODATA_DIR / "neighbours.geojson").stat().st_size < 260_000


@pytest.mark.parametrize("name", ["provinces.geojson", "neighbours.geojson", "claims.geojson"])
def test_features_have_unique_ids(name: str) -> None:
    features = json.loads((GEODATA_DIR / name).read_text(encoding="utf-8"))["features"]
    ids = [feature["id"] for feature in features]
    assert len(set(ids)) == len(ids) > 0
