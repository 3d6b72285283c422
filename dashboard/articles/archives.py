"""Zip archives, opened with caps on entries, size, swelling and nesting: an archive from a stranger may be a bomb."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from dashboard.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_ENTRIES: Final = 20_000
MAX_ENTRY: Final = 20_000_000
MAX_TOTAL: Final = 300_000_000
# Plain text shrinks to a fifth, repetitive text to a fiftieth; 292 KB that grew to 300 MB is a thousandfold.
MAX_SWELL: Final = 100
MAX_DEPTH: Final = 2


def read_entries(data: bytes, name: str, depth: int = 1) -> Iterator[tuple[str, bytes | ArticleError]]:
    """The files in a zip in sorted order: (path in the archive, its bytes, or why it was not read).

    Folders, hidden files and what macOS adds are passed over. Sizes are counted while unpacking: what the archive says
    of itself is not believed. Raises ArticleError when the archive as a whole is refused.
    """
    if depth > MAX_DEPTH:
        raise ArticleError(f"{name}: archives within archives within archives are not opened; unpack it first")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = sorted((entry for entry in archive.infolist() if _is_wanted(entry)), key=lambda e: e.filename)
            if len(entries) > MAX_ENTRIES:
                raise ArticleError(
                    f"{name}: {len(entries):,} files, at most {MAX_ENTRIES:,} are read; split the archive"
                )
            total = 0
            for entry in entries:
                found = _read(archive, entry, f"{name}/{entry.filename}")
                total += len(found) if isinstance(found, bytes) else 0
                if total > MAX_TOTAL:
                    raise ArticleError(f"{name}: unpacks to more than {MAX_TOTAL:,} bytes; split the archive")
                yield entry.filename, found
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ArticleError(f"{name}: not a zip archive, or damaged ({error}); pack it anew") from error


def _is_wanted(entry: zipfile.ZipInfo) -> bool:
    parts = entry.filename.split("/")
    return not entry.is_dir() and not any(part.startswith(".") or part == "__MACOSX" for part in parts)


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes | ArticleError:
    """The bytes of one entry, or the reason why it is refused."""
    if entry.flag_bits & 1:
        return ArticleError(f"{name}: locked by a password; pack it without one")
    limit = min(MAX_ENTRY, max(1_000_000, MAX_SWELL * entry.compress_size))
    try:
        with archive.open(entry) as stream:
            found = stream.read(limit + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        return ArticleError(f"{name}: cannot be unpacked ({type(error).__name__}); pack it anew")
    if len(found) > limit:
        return ArticleError(f"{name}: swells beyond {limit:,} bytes; such files are not opened")
    return found
