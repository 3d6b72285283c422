"""NAME.provenance.toml beside each data file: where it comes from, under which licence, and what was changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata._sources import Source, sha256

if TYPE_CHECKING:
    from pathlib import Path

DATE_ACCESSED = "2026-11-22"
LICENCE_OF_OURS = "Apache-2.0"


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a data file rests on: its sources (none for a hand-written one), its licence, its changes."""

    title: str
    licence: str
    credit: str
    changes: str
    sources: tuple[Source, ...] = ()


def write_provenance(path: Path, provenance: Provenance) -> None:
    """Write the provenance of the data file `path` beside it, with the SHA-256 of the file as it now is."""
    lines = [
        f"title = {quote(provenance.title)}",
        f"licence = {quote(provenance.licence)}",
        f"credit = {quote(provenance.credit)}",
        f"changes = {quote(provenance.changes)}",
        f"date_accessed = {DATE_ACCESSED}",
        f"sha256 = {quote(sha256(path.read_bytes()))}",
    ]
    if not provenance.sources:
        lines += ["", "[[source]]", 'producer = "Provincial Casebook"', 'method = "written by hand"', 'version = "1"']
        lines += [f"licence = {quote(LICENCE_OF_OURS)}"]
    for source in provenance.sources:
        lines += [
            "",
            "[[source]]",
            f"producer = {quote(source.producer)}",
            f"package = {quote(source.name)}",
            f"client = {quote(source.client)}",
            f"version = {quote(source.version)}",
            f"file = {quote(source.file)}",
            f"licence = {quote(source.licence)}",
            f"sha256 = {quote(source.sha256)}",
        ]
    target = path.with_name(path.name + ".provenance.toml")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def quote(text: str) -> str:
    """A TOML basic string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
