"""An edition on disk: a folder with Parquet files and a manifest.json that holds the SHA-256 of each.

A table is one file, a large one several, each a part of its rows (see `parts`). A part that has not changed since the
edition before is the same file under a second name (a hard link), so that any edition can be copied or removed alone.

A folder is written aside and moved into place whole; reading checks every byte against the manifest, and the manifest
against itself. So a folder is there entirely or not at all, and damage is always found.

Editions outlive the program that wrote them. One that lacks a table or a column of today is of an older version: it is
read, and what it lacks is empty (`EMPTY`). One that has more is of a newer version, and is left to the newer program.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import tempfile
from dataclasses import asdict, fields
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from dashboard.casebook.manifest import Manifest
from dashboard.casebook.tables import DTYPES, typed_frame
from dashboard.columns import TABLES
from dashboard.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pandas as pd

    from dashboard.casebook.tables import Row
    from dashboard.columns import Column, Type

# What stands in a column that an older edition lacks, by its type; null where the column may be empty.
EMPTY: Mapping[Type, object] = {
    "text": "", "code": "", "list": "", "json": "[]", "int": 0, "float": 0.0, "bool": False, "date": None,
}  # fmt: skip
MANIFEST = "manifest.json"
# Rows of a file that are put together at a time, and after how many characters of them no more are.
GROUP = 20_000
FULL = 4_000_000
TEMPORARY = ".tmp-"


def _canonical(data: Mapping[str, object]) -> bytes:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Make renames inside `path` survive a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace_file(path: Path, data: bytes) -> None:
    """Write `data` to `path` so that a reader sees the old bytes or the new ones, never a part."""
    aside = path.with_name(f"{TEMPORARY}{path.name}")
    _write(aside, data)
    aside.replace(path)
    sync_folder(path.parent)


def to_parquet(frame: pd.DataFrame) -> bytes:
    """A frame as Parquet bytes; the same frame always gives the same bytes."""
    return _in_groups(iter([frame]))


def rows_to_parquet(rows: Iterator[Row], listed: Sequence[Column]) -> bytes:
    """Rows as the Parquet bytes of one frame with these columns; one group of them is held at a time."""
    return _in_groups(_frames(rows, listed))


def _frames(rows: Iterator[Row], listed: Sequence[Column]) -> Iterator[pd.DataFrame]:
    """The rows in frames of a group each; one without rows when there are none."""
    is_first = True
    while (group := _group(rows)) or is_first:
        frame, is_first = typed_frame(group, listed), False
        del group  # before anything is made of the frame
        yield frame


def _group(rows: Iterator[Row]) -> list[Row]:
    group: list[Row] = []
    size = 0
    while size < FULL and len(group) < GROUP and (row := next(rows, None)) is not None:
        group.append(row)
        size += sum(len(cell) for cell in row if isinstance(cell, str))
    return group


def _in_groups(frames: Iterator[pd.DataFrame]) -> bytes:
    """Frames of the same columns as Parquet bytes, each a row group."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    # The allocator that Arrow brings keeps what is freed: 40 MB.
    pa.set_memory_pool(pa.system_memory_pool())
    buffer = io.BytesIO()
    writer: pq.ParquetWriter | None = None
    for frame in frames:
        table = pa.Table.from_pandas(frame, schema=writer and writer.schema, preserve_index=False)
        del frame
        writer = writer or pq.ParquetWriter(buffer, table.schema, compression="zstd")
        writer.write_table(table)
        del table
    if writer is not None:
        writer.close()
    return buffer.getvalue()


def file_name(table: str, place: int, n_parts: int) -> str:
    """The name of the file that holds a part of a table: `cases.parquet`, or `cases.007.parquet` of several."""
    return f"{table}.parquet" if n_parts == 1 else f"{table}.{place:03}.parquet"


def write_edition(folder: Path, manifest: Manifest, files: Iterable[tuple[str, bytes | Path]]) -> None:
    """Write the edition folder whole, in place of one that is there (and damaged).

    `files` are names with what they hold: bytes, or a file of another edition with the same bytes, which is shared.
    Raises StorageError when the disk refuses.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=TEMPORARY, dir=folder.parent))
        aside.chmod(0o755)
        digests = {}
        for name, held in files:
            data = held if isinstance(held, bytes) else held.read_bytes()
            if isinstance(held, bytes) or not _linked(held, aside / name):
                _write(aside / name, data)
            digests[name] = sha256(data).hexdigest()
        content = {**asdict(manifest), "files": digests}
        content["sha256"] = sha256(_canonical(content)).hexdigest()
        _write(aside / MANIFEST, json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n")
        sync_folder(aside)
        if folder.exists():
            folder.rename(Path(tempfile.mkdtemp(prefix=TEMPORARY, dir=folder.parent)) / folder.name)
        aside.replace(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise StorageError(f"{folder}: the edition cannot be written ({error.strerror or error})") from error


def _linked(held: Path, path: Path) -> bool:
    """Give a file a second name; False where the disk has no such names. Nobody writes into a file of an edition."""
    try:
        os.link(held, path)
    except OSError:
        return False
    return True


def shared(folder: Path) -> dict[str, Path]:
    """The files of an edition by their names, those with the bytes that were written; none when it is damaged."""
    try:
        _, digests = read_manifest(folder)
    except StorageError:
        return {}
    return {name: folder / name for name, digest in digests.items() if _is_whole(folder / name, digest)}


def _is_whole(path: Path, digest: str) -> bool:
    try:
        return sha256(path.read_bytes()).hexdigest() == digest
    except OSError:
        return False


def sweep(editions: Path) -> None:
    """Remove what killed builds left behind. Only for a caller who holds the casebook for writing."""
    for left in editions.glob(f"{TEMPORARY}*"):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def _damaged(folder: Path, found: str) -> StorageError:
    return StorageError(f"{folder}: the edition is damaged ({found}); run 'python -m dashboard build' to make it anew")


def _newer(folder: Path, found: str) -> StorageError:
    return StorageError(f"{folder}: the edition is of a newer version ({found}); update the program to open it")


def _read(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        raise _damaged(folder, f"{name}: {error.strerror or error}") from error


def read_manifest(folder: Path) -> tuple[Manifest, dict[str, str]]:
    """The manifest of an edition folder and the SHA-256 of each of its files. Raises StorageError when damaged."""
    try:
        content: dict[str, Any] = json.loads(_read(folder, MANIFEST))
        stated = content.pop("sha256")
        digests: dict[str, str] = content.pop("files")
        manifest = Manifest(**{field.name: content[field.name] for field in fields(Manifest)})
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _damaged(folder, f"{MANIFEST} is not readable") from error
    if sha256(_canonical({**content, "files": digests})).hexdigest() != stated:
        raise _damaged(folder, f"{MANIFEST} is not as it was written")
    unknown = {name for name in digests if not name.endswith(".parquet") or name.partition(".")[0] not in TABLES}
    if manifest.edition_id != folder.name or not digests:
        raise _damaged(folder, f"{MANIFEST} belongs to another edition or version")
    if unknown:
        raise _newer(folder, f"it has {min(unknown)}")
    return manifest, digests


def verify(folder: Path) -> Manifest:
    """The manifest of an edition folder, every byte of it checked. Raises StorageError when it is damaged."""
    manifest, digests = read_manifest(folder)
    for name in digests:
        _verified(folder, name, digests)
    return manifest


def _verified(folder: Path, name: str, digests: Mapping[str, str]) -> bytes:
    data = _read(folder, name)
    if sha256(data).hexdigest() != digests[name]:
        raise _damaged(folder, f"{name} is not as it was written")
    return data


def read_edition(folder: Path) -> tuple[Manifest, dict[str, pd.DataFrame]]:
    """The manifest and the frames of an edition folder, every byte checked; what an older version lacks is `EMPTY`.

    Raises StorageError when it is damaged or of a newer version.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    manifest, digests = read_manifest(folder)
    frames: dict[str, pd.DataFrame] = {}
    for table, listed in TABLES.items():
        names = sorted(name for name in digests if name.partition(".")[0] == table)
        if not names:
            frames[table] = typed_frame([], listed)
            continue
        read = pa.concat_tables(
            pq.ParquetFile(pa.BufferReader(_verified(folder, name, digests))).read() for name in names
        )
        unknown = set(read.column_names) - {column.name for column in listed}
        if unknown:
            raise _newer(folder, f"{table}.parquet has the column {min(unknown)}")
        frames[table] = _completed(read.to_pandas(), listed)
    return manifest, frames


def _completed(frame: pd.DataFrame, listed: Sequence[Column]) -> pd.DataFrame:
    """A frame with exactly these columns, in their order."""
    import pandas as pd

    names = [column.name for column in listed]
    for column in listed:
        if column.name not in frame:
            empty = None if column.is_nullable else EMPTY[column.type]
            values = pd.Series([empty] * len(frame), index=frame.index, dtype="object")
            frame[column.name] = values.astype(cast("Any", DTYPES[column.type]))
    return frame if list(frame.columns) == names else frame[names]
