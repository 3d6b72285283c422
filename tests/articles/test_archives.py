"""Zip archives: read in order, and bombs refused without unpacking them."""

import io
import time
import zipfile

import pytest

from dashboard.articles import archives
from dashboard.articles.archives import read_entries
from dashboard.errors import ArticleError
from tests.articles.documents import zipped


def test_entries_come_sorted_without_hidden_files() -> None:
    buffer = io.BytesIO(zipped(b_txt=b"2", a__c_txt=b"1", a__x_txt=b"3"))
    with zipfile.ZipFile(buffer, "a") as archive:
        for name in ("__MACOSX/b.txt", ".hidden.txt", "a/.git/x.txt", "folder/"):
            archive.writestr(name, b"no")
    assert list(read_entries(buffer.getvalue(), "z")) == [("a/c.txt", b"1"), ("a/x.txt", b"3"), ("b.txt", b"2")]


def test_a_bomb_is_one_refusal_and_the_others_are_read() -> None:
    begun = time.process_time()
    found = dict(read_entries(zipped(bomb_txt=b"0" * 100_000_000, good_txt=b"ok"), "z.zip"))
    assert found["good.txt"] == b"ok"
    assert str(found["bomb.txt"]).startswith("z.zip/bomb.txt: swells beyond ")
    assert time.process_time() - begun < 5


def test_a_size_that_lies_is_not_believed() -> None:
    data = bytearray(zipped(a_txt=b"0" * 3_000_000))
    data = data.replace((3_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    (_, found) = next(iter(read_entries(bytes(data), "z")))
    assert isinstance(found, ArticleError) or len(found) <= 10


# A zip holds the time at which it was made; with names of their own the cases are the same for every worker.
@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"no zip at all", zipped(a_txt=b"x" * 100)[:60]],
    ids=["empty", "signature", "text", "truncated"],
)
def test_no_zip_is_refused(data: bytes) -> None:
    with pytest.raises(ArticleError, match=r"^z: not a zip archive, or damaged \(.*\); pack it anew"):
        list(read_entries(data, "z"))


def test_a_damaged_entry_is_named() -> None:
    data = bytearray(zipped(a_txt=bytes(range(256)) * 40))
    data[60] ^= 0xFF
    (_, found) = next(iter(read_entries(bytes(data), "z")))
    assert str(found).startswith("z/a.txt: cannot be unpacked (")


def test_caps_on_entries_total_and_depth(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped(a_txt=b"1" * 50, b_txt=b"2" * 50, c_txt=b"3" * 50)
    monkeypatch.setattr(archives, "MAX_TOTAL", 120)
    with pytest.raises(ArticleError, match="z: unpacks to more than 120 bytes; split the archive"):
        list(read_entries(data, "z"))
    monkeypatch.setattr(archives, "MAX_ENTRIES", 2)
    with pytest.raises(ArticleError, match="z: 3 files, at most 2 are read; split the archive"):
        list(read_entries(data, "z"))
    with pytest.raises(ArticleError, match="z: archives within archives within archives are not opened"):
        list(read_entries(data, "z", 3))


def test_a_locked_entry_is_named() -> None:
    data = bytearray(zipped(a_txt=b"x"))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    (_, found) = next(iter(read_entries(bytes(data), "z")))
    assert str(found) == "z/a.txt: locked by a password; pack it without one"


def test_a_zip_of_a_version_to_come_is_refused() -> None:
    data = bytearray(zipped(a_txt=b"x"))
    data[data.index(b"PK\x01\x02") + 6] = 254
    with pytest.raises(ArticleError, match=r"^z: not a zip archive, or damaged \(zip file version 25.4\)"):
        list(read_entries(bytes(data), "z"))
