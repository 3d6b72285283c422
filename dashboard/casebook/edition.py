"""An edition: a published, immutable state of a casebook, held in memory as one frame per table of `columns.TABLES`.

Beside a casebook `NAME.sqlite` stand `editions/NAME.sqlite/<edition_id>/` (Parquet files and manifest.json, see
`folder`) and `editions/NAME.sqlite.latest`, the id of the edition in force. Viewers read only those; they never open
the database. Up to version 0.4 the casebooks of a folder kept theirs together, in `editions/<edition_id>/`: what lies
there is found still.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from hashlib import sha256
from itertools import zip_longest
from typing import TYPE_CHECKING

from dashboard import config
from dashboard.casebook import folder, store, tables
from dashboard.casebook.manifest import Manifest
from dashboard.casebook.parts import KEYS, Parts, parts_of_rows
from dashboard.columns import TABLES
from dashboard.errors import StorageError, UsageError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    import pandas as pd

    from dashboard.casebook.parts import Part
    from dashboard.casebook.tables import Row
    from dashboard.config import Topic
    from dashboard.model import Corpus

__all__ = ["Edition", "Manifest", "Publication", "content_id", "editions", "latest_id", "open_edition", "publish"]

EDITION_ID = re.compile(r"[0-9a-f]{10}")


# Compared and hashed by identity, so that what is made from one can be kept by it (`lru_cache`).
@dataclass(frozen=True, slots=True, eq=False)
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
    return _together(casebook) / casebook.name


def edition_dir(casebook: Path, edition_id: str) -> Path:
    """The folder of an edition of a casebook, or where it would be written."""
    own, before = editions_dir(casebook) / edition_id, _together(casebook) / edition_id
    return own if own.is_dir() or not before.is_dir() else before


def _together(casebook: Path) -> Path:
    """Where editions lie with a folder for each casebook; up to version 0.4 all of them side by side."""
    return casebook.parent / "editions"


def _pointer(casebook: Path) -> Path:
    return _together(casebook) / f"{casebook.name}.latest"


def content_id(rows: Mapping[str, Sequence[Row]], topic: Topic, rules_version: str, boundary_version: str) -> str:
    """The edition id of rows as `tables.corpus_rows` gives them; see `id_of`."""
    return id_of(parts_of_rows(rows), topic, rules_version, boundary_version)


def id_of(parts: Sequence[Part], topic: Topic, rules_version: str, boundary_version: str) -> str:
    """The edition id: ten hex digits of a SHA-256 over topic, content, rules version and boundary version.

    The content counts by the digests of its parts, which follow from the rows alone. The moment of building is no part
    of it: the same input, the same id.
    """
    digest = sha256()
    for told in ([topic.name, topic.title, topic.title_zh], rules_version, boundary_version):
        digest.update(json.dumps(told).encode() + b"\n")
    for part in sorted(parts):
        digest.update(f"{part.table} {part.n_rows} {part.digest}\n".encode())
    return digest.hexdigest()[:10]


def publish(corpus: Corpus, topic: Topic, casebook: Path) -> Publication:
    """Write a corpus into the casebook file and publish it as an edition; the same corpus again changes nothing.

    The edition is written first, the casebook in one transaction after it, the pointer to it last: a build killed
    anywhere in between leaves the old content and the old edition in force.

    Raises StorageError when the casebook is damaged, locked or cannot be written.
    """
    rows = tables.corpus_rows(corpus)
    edition_id = content_id(rows, topic, config.RULES_VERSION, config.BOUNDARY_VERSION)
    with store.writing(casebook) as connection:
        is_replaced = not _holds(connection, edition_id, topic)
        meta = store.read_meta(connection)
        if is_replaced:
            store.replace_content(connection, rows, meta)
        return publish_content(connection, casebook, Parts(connection), topic, is_changed=is_replaced)


def publish_content(
    connection: sqlite3.Connection,
    casebook: Path,
    parts: Parts,
    topic: Topic,
    *,
    is_changed: bool,
    made_by: str = "",
    corpus: str = "",
) -> Publication:
    """Publish what the casebook behind `connection` holds and make it last, in the order that `publish` promises.

    `is_changed` says whether its rows were changed; `made_by` names the code that `growing` may add with next time,
    `corpus` the folder of the articles (see `held.corpus_folder`).
    """
    folder.sweep(editions_dir(casebook))
    now = parts.settle()
    edition_id = id_of(now, topic, config.RULES_VERSION, config.BOUNDARY_VERSION)
    meta = store.read_meta(connection)
    files = _files(connection, now, parts.before, edition_dir(casebook, meta.get("edition_id", "none")))
    manifest, is_written = _ensure_edition(edition_dir(casebook, edition_id), topic, now, files)
    kept = {"made_by": made_by, "corpus": corpus}
    told = _meta(manifest) | {name: value for name, value in kept.items() if value}
    if meta != told:
        store.write_meta(connection, told)
    store.commit_and_hold(connection)
    is_moved = _point(casebook, edition_id)
    return Publication(manifest, is_written or is_changed or is_moved)


def _ensure_edition(
    path: Path, topic: Topic, parts: Sequence[Part], files: Iterable[tuple[str, bytes | Path]]
) -> tuple[Manifest, bool]:
    """The manifest of the edition at `path`, and whether it had to be written: it was missing or damaged."""
    if path.exists():
        try:
            return folder.verify(path), False
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
        n_rows={table: sum(part.n_rows for part in parts if part.table == table) for table in TABLES},
    )
    folder.write_edition(path, manifest, files)
    return manifest, True


def _files(
    connection: sqlite3.Connection, now: Sequence[Part], before: Sequence[Part], old: Path
) -> Iterator[tuple[str, bytes | Path]]:
    """The files of an edition: those of the edition `old` whose rows are the same, the others from the casebook."""
    known = _named(before)
    held = folder.shared(old) if known else {}
    same = {(part.table, part.digest): held[name] for name, (part, _) in known.items() if name in held}
    for name, (part, end) in _named(now).items():
        data: bytes | Path | None = same.get((part.table, part.digest))
        if data is None:
            rows = store.read_run(connection, part.table, KEYS.get(part.table), part.first, end)
            data = folder.rows_to_parquet(rows, TABLES[part.table])
        yield name, data


def _named(parts: Sequence[Part]) -> dict[str, tuple[Part, str | None]]:
    """The parts, each with the key at which it ends, by the names of their files."""
    found = {}
    for table in TABLES:
        mine = [part for part in parts if part.table == table]
        for part, after in zip_longest(mine, mine[1:]):
            end = after.first if after is not None else None
            found[folder.file_name(table, part.place, len(mine))] = part, end
    return found


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
    if not EDITION_ID.fullmatch(text) or not edition_dir(casebook, text).is_dir():
        raise StorageError(f"{_pointer(casebook)}: names no edition; run 'python -m dashboard build' to mend it")
    return text


def has_edition(casebook: Path) -> bool:
    """True when an edition was published; False before the first build, and after one that was cut short."""
    return _pointer(casebook).exists()


def editions(casebook: Path) -> tuple[Manifest, ...]:
    """The manifests of the editions of a casebook, oldest first; damaged ones are left out.

    Of those made within one second the edition in force is the last. One of another topic than that is left out, too:
    of a corpus that gave way to this one, or of another casebook (see `_is_own`).
    """
    newest = _in_force(casebook)
    places = (*_together(casebook).glob("*"), *editions_dir(casebook).glob("*"))
    found = [_manifest(casebook, name) for name in {path.name for path in places} if EDITION_ID.fullmatch(name)]
    own = (one for one in found if one and (newest is None or one.topic_name == newest.topic_name))
    in_force = newest.edition_id if newest else ""
    return tuple(sorted(own, key=lambda one: (one.created_at, one.edition_id == in_force, one.edition_id)))


def _manifest(casebook: Path, edition_id: str) -> Manifest | None:
    """The manifest of an edition; None for a damaged one."""
    try:
        return folder.read_manifest(edition_dir(casebook, edition_id))[0]
    except StorageError:
        return None  # opening it by its id says what is wrong with it


def _in_force(casebook: Path) -> Manifest | None:
    """The manifest of the edition in force; None when there is none, or a damaged one."""
    try:
        return _manifest(casebook, latest_id(casebook))
    except StorageError:
        return None


def _is_own(casebook: Path, manifest: Manifest) -> bool:
    """Whether an edition is of this casebook: of those that lie together with others' as far as their topics tell."""
    if (editions_dir(casebook) / manifest.edition_id).is_dir():
        return True
    newest = _in_force(casebook)
    is_alone = list(_together(casebook).glob("*.latest")) == [_pointer(casebook)]
    return is_alone or newest is None or newest.topic_name == manifest.topic_name


def open_edition(casebook: Path, edition_id: str | None = None) -> Edition:
    """Load an edition (the one in force when `edition_id` is None), every byte checked against its manifest.

    Raises StorageError when there is no casebook or the edition is damaged, UsageError when the id is unknown.
    """
    if edition_id is None:
        edition_id = latest_id(casebook)
    else:
        store.check_exists(casebook)
    unknown = UsageError(f"edition {edition_id[:40]!r}: not found beside {casebook}; leave it out for the newest one")
    if not EDITION_ID.fullmatch(edition_id) or not edition_dir(casebook, edition_id).is_dir():
        raise unknown
    manifest, frames = folder.read_edition(edition_dir(casebook, edition_id))
    if not _is_own(casebook, manifest):
        raise unknown
    return Edition(manifest, **frames)
