"""Exports as files, each whole, with its name and kind: what the command line writes and a page offers.

Loads no pandas before it must, so that the command line can name what there is without waiting for it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Selection, View
    from dashboard.exports.citation import Citation
    from dashboard.exports.records import Records
    from dashboard.exports.tabular import What


@dataclass(frozen=True, slots=True)
class Format:
    """One format of a file: how its name ends, and its kind (media type)."""

    extension: str
    kind: str


TABLE_FORMATS = {
    "csv": Format("csv", "text/csv"),
    "xlsx": Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "jsonl": Format("jsonl", "application/x-ndjson"),
    "parquet": Format("parquet", "application/vnd.apache.parquet"),
    "geojson": Format("geojson", "application/geo+json"),
    "gpkg": Format("gpkg", "application/geopackage+sqlite3"),
    "geoparquet": Format("parquet", "application/vnd.apache.parquet"),
}
# These hold a whole view and no single table.
WHOLE_FORMATS = {"zip": Format("zip", "application/zip"), "html": Format("html", "text/html")}
FORMATS = TABLE_FORMATS | WHOLE_FORMATS


@dataclass(frozen=True, slots=True)
class File:
    """A file to write or to offer. `n_rows` counts the rows of its table; the cases, where it holds a whole view."""

    name: str
    kind: str
    data: bytes
    n_rows: int


def table_file(edition: Edition, view: View, what: What, name: str, *, base: str = "", has_mark: bool = False) -> File:
    """The rows of `what` that `view` leaves, in the format `name` of `TABLE_FORMATS`.

    `base` is the address of the app, for the link in it; `has_mark` is told in `tabular.to_csv`. Raises UsageError for
    a format that there is not, or not for these rows, and for a view that selects nothing.
    """
    from dashboard.exports.records import records

    if name not in TABLE_FORMATS:
        raise UsageError(f"--format {name}: not available; choose one of {', '.join(TABLE_FORMATS)}")
    made = records(edition, what, view)
    _check_some(len(made.rows), what, view)
    data = _encoder(name, has_mark)(made, citation_of(edition, view, base))
    return File(named(edition, what, name), TABLE_FORMATS[name].kind, data, len(made.rows))


def whole_file(edition: Edition, view: View, name: str, *, base: str = "") -> File:
    """What `view` leaves as one file of `WHOLE_FORMATS`: every table in a zip, or the page that stands alone.

    On the page, as on the map, provinces are chosen, and nothing is left out for them.

    Raises UsageError for another format and for a view without a case.
    """
    from dashboard.casebook.view import select
    from dashboard.exports.archive import to_zip
    from dashboard.exports.page import to_html

    if name not in WHOLE_FORMATS:
        raise UsageError(f"--format {name}: not available; choose one of {', '.join(WHOLE_FORMATS)}")
    shown = replace(view, provinces=()) if name == "html" else view
    n_cases = n_seen(select(edition, shown))
    _check_some(n_cases, "cases", view)
    data = (to_zip if name == "zip" else to_html)(edition, view, citation_of(edition, view, base))
    return File(named(edition, "data" if name == "zip" else "page", name), WHOLE_FORMATS[name].kind, data, n_cases)


def named(edition: Edition, shows: str, name: str) -> str:
    """The name of a file that shows `shows` (a table, "data" or "page") in the format `name`, without making it."""
    from dashboard.exports.citation import as_of, file_name

    outlined = f"{shows}-outlines" if name == "geoparquet" else shows
    return file_name(edition.manifest.topic_name, outlined, FORMATS[name].extension, as_of(edition))


def citation_of(edition: Edition, view: View, base: str = "") -> Citation:
    """The citation of a view, with the link that restores it and leaves nothing to a default."""
    from dashboard.casebook.links import full_link, pin
    from dashboard.casebook.view import select
    from dashboard.exports.citation import cite

    return cite(select(edition, view), full_link(pin(view, edition), "map", base))


def n_seen(selection: Selection) -> int:
    """Rows of the export of cases for this selection, without making it."""
    chosen = selection.view.provinces
    if not chosen:
        return selection.n_cases + selection.n_off_map
    facts = selection.facts
    return int(facts.loc[facts["province_code"].isin(chosen), "case_id"].nunique())


def n_all(edition: Edition, what: What) -> int:
    """Rows of the export of everything."""
    if what == "provinces":
        from dashboard.codes import provinces

        return len(provinces())
    if what == "rejected":
        return int(edition.mentions["is_rejected"].sum())
    return len(getattr(edition, what))


def _check_some(n_rows: int, what: str, view: View) -> None:
    """Raise UsageError when a view that leaves something out leaves nothing."""
    is_narrowed = view.provinces or view.start or view.end or view.known_on or view.what_if or view.is_filtered
    if not n_rows and is_narrowed:
        raise UsageError(f"the view selects no {what}, and nothing was written; widen its window or take a filter off")


def _encoder(name: str, has_mark: bool) -> Callable[[Records, Citation], bytes]:
    from dashboard.exports import geographic, tabular, workbook

    encoders: dict[str, Callable[[Records, Citation], bytes]] = {
        "csv": lambda records, _: tabular.to_csv(records, has_mark=has_mark),
        "xlsx": workbook.to_xlsx,
        "jsonl": lambda records, _: tabular.to_jsonl(records),
        "parquet": lambda records, _: tabular.to_parquet(records),
        "geojson": geographic.to_geojson,
        "gpkg": geographic.to_geopackage,
        "geoparquet": geographic.to_geoparquet,
    }
    return encoders[name]
