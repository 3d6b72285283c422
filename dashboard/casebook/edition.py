"""An edition: a published, immutable state of a casebook, held in memory as one frame per table of `columns.TABLES`.

Beside a casebook `NAME.sqlite` stand `editions/<edition_id>/` (one Parquet file per table and manifest.json) and
`editions/NAME.sqlite.latest`, the id of the edition in force. Viewers read only those; they never open the database.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from dashboard import config
from dashboard.casebook import folder, store, tables
from dashboard.casebook.manifest import Manifest
from dashboard.errors import StorageError, UsageError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import pandas as pd

    from dashboard.casebook.tables import Row
    from dashboard.config import Topic
    from dashboard.model import Corpus

__all__ = ["Edition", "Manifest", "Publication", "content_id", "editions", "latest_id", "open_edition", "publish"]

EDITION_ID = re.compile(r"[0-9a-f]{10}")


@dataclass(frozen=True, slots=True)
class Edition:
    """All tables of one edition. Frames have exactly the columns of `columns.TABLES`; nobody mutates them."""

    manifest: Manifest
    articles: pd.DataFrame
    mentions: pd.DataFrame
    dates: pd.DataFrame
    reports: pd.DataFrame
    cases: pd.DataFrame
    facts: pd.DataFrame
    verdicts: pd.DataFrame


@dataclass(frozen=True, slots=True)
class Publication:
    """What `publish` did: the manifest of the edition in force, and whether anything on disk changed."""

    manifest: Manifest
    is_changed: bool


def editions_dir(casebook: Path) -> Path:
    """The folder with the editions of a casebook file."""
    return casebook.parent / "editions"


def _pointer(casebook: Path) -> Path:
    return editions_dir(casebook) / f"{casebook.name}.latest"


def content_id(rows: Mapping[str, Sequence[Row]], topic: Topic, rules_version: str, boundary_version: str) -> str:
    """The edition id: ten hex digits of a SHA-256 over topic, content, rules version and boundary version.

    `rows` as `tables.corpus_rows` gives them. The moment of building is no part of it: the same input, the same id.
    """
    digest = sha256()
    for part in ([topic.name, topic.title, topic.title_zh], rules_version, boundary_version):
        digest.update(json.dumps(part).encode() + b"\n")
    for name in sorted(rows):
        digest.update(f"{name} {len(rows[name])}\n".encode())
        for row in rows[name]:
            digest.update(json.dumps(row).encode() + b"\n")
    return digest.hexdigest()[:10]


def publish(corpus: Corpus, topic: Topic, casebook: Path) -> Publication:
    """Write a corpus into the casebook file and publish it as an edition; the same corpus again changes nothing.

    The edition is written first, the casebook in one transaction after it, the pointer to it last: a build killed
    anywhere in between leaves the old content and the old edition in force.

    Raises StorageError when the casebook is damaged, locked or cannot be written.
    """
    rows = tables.corpus_rows(corpus)
    edition_id = content_id(rows, topic, config.RULES_VERSION, config.BOUNDARY_VERSION)
    home = editions_dir(casebook)
    with store.writing(casebook) as connection:
        folder.sweep(home)
        manifest, is_written = _ensure_edition(home / edition_id, rows, topic)
        is_replaced = not _holds(connection, edition_id, topic)
        if is_replaced:
            store.replace_content(connection, rows, _meta(manifest))
        store.commit_and_hold(connection)
        is_moved = _point(casebook, store.read_meta(connection)["edition_id"])
    return Publication(manifest, is_written or is_replaced or is_moved)


def _ensure_edition(path: Path, rows: Mapping[str, Sequence[Row]], topic: Topic) -> tuple[Manifest, bool]:
    """The manifest of the edition at `path`, and whether it had to be written: it was missing or damaged."""
    if path.exists():
        try:
            return folder.read_verified(path)[0], False
        except StorageError:
            pass  # made anew below, from the same content
    manifest = Manifest(
        edition_id=path.name,
        topic_name=topic.name,
        topic_title=topic.title,
        topic_title_zh=topic.title_zh,
        rules_version=config.RULES_VERSION,
        boundary_version=config.BOUNDARY_VERSION,
        created_at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        n_rows={name: len(table) for name, table in rows.items()},
    )
    folder.write_edition(path, manifest, tables.frames(rows))
    return manifest, True


def _meta(manifest: Manifest) -> dict[str, str]:
    names = ("edition_id", "topic_name", "topic_title", "topic_title_zh", "rules_version", "boundary_version")
    return {name: getattr(manifest, name) for name in (*names, "created_at")}


def _holds(connection: sqlite3.Connection, edition_id: str, topic: Topic) -> bool:
    """Whether the casebook holds exactly this content; its rows are counted anew, so silent damage is mended."""
    if store.read_meta(connection).get("edition_id") != edition_id:
        return False
    found = content_id(store.read_content(connection), topic, config.RULES_VERSION, config.BOUNDARY_VERSION)
    return found == edition_id


def _point(casebook: Path, edition_id: str) -> bool:
    """Make `edition_id` the edition in force; whether it was not yet."""
    pointer, data = _pointer(casebook), f"{edition_id}\n".encode()
    try:
        if pointer.exists() and pointer.read_bytes() == data:
            return False
        folder.replace_file(pointer, data)
    except OSError as error:
        raise StorageError(f"{pointer}: cannot be written ({error.strerror or error})") from error
    return True


def latest_id(casebook: Path) -> str:
    """The id of the edition in force. Raises StorageError when there is no casebook or its pointer is damaged."""
    store.check_exists(casebook)
    try:
        text = _pointer(casebook).read_bytes().decode("ascii", "replace").strip()
    except OSError as error:
        raise StorageError(
            f"{casebook}: the casebook has no edition yet; run 'make run' or 'python -m dashboard build'"
        ) from error
    if not EDITION_ID.fullmatch(text) or not (editions_dir(casebook) / text).is_dir():
        raise StorageError(f"{_pointer(casebook)}: names no edition; run 'python -m dashboard build' to mend it")
    return text


def has_edition(casebook: Path) -> bool:
    """True when an edition was published; False before the first build, and after one that was cut short."""
    return _pointer(casebook).exists()


def editions(casebook: Path) -> tuple[Manifest, ...]:
    """The manifests of all editions beside a casebook, oldest first; damaged ones are left out."""
    found = []
    for path in editions_dir(casebook).glob("*"):
        if EDITION_ID.fullmatch(path.name):
            try:
                found.append(folder.read_manifest(path)[0])
            except StorageError:
                continue  # opening it by its id says what is wrong with it
    return tuple(sorted(found, key=lambda manifest: (manifest.created_at, manifest.edition_id)))


def open_edition(casebook: Path, edition_id: str | None = None) -> Edition:
    """Load an edition (the one in force when `edition_id` is None), every byte checked against its manifest.

    Raises StorageError when there is no casebook or the edition is damaged, UsageError when the id is unknown.
    """
    if edition_id is None:
        edition_id = latest_id(casebook)
    else:
        store.check_exists(casebook)
    path = editions_dir(casebook) / edition_id
    if not EDITION_ID.fullmatch(edition_id) or not path.is_dir():
        raise UsageError(f"edition {edition_id[:40]!r}: not found beside {casebook}; leave it out for the newest one")
    manifest, frames = folder.read_edition(path)
    return Edition(manifest, **frames)
