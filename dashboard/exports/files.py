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


def table_file(
    edition: Edition, view: View, what: What, name: str, *, show: str = "", base: str = "", has_mark: bool = False
) -> File:
    """The rows of `what` that `view` leaves, in the format `name` of `TABLE_FORMATS`.

    `show` is the list of *Cases* (a key of `lists.LISTS`) whose cases are written, `base` the address of the app, for
    the link in it; `has_mark` is told in `tabular.to_csv`. Raises UsageError for a format that there is not, or not for
    these rows, and for a view that selects nothing.
    """
    from dashboard.exports.records import records

    if name not in TABLE_FORMATS:
        raise UsageError(f"--format {name}: not available; choose one of {', '.join(TABLE_FORMATS)}")
    made = records(edition, what, view, show)
    _check_some(len(made.rows), what, view, show)
    data = _encoder(name, has_mark)(made, citation_of(edition, view, base, show))
    return File(named(edition, what, name, show), TABLE_FORMATS[name].kind, data, len(made.rows))


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


def named(edition: Edition, shows: str, name: str, show: str = "") -> str:
    """The name of a file that shows `shows` (a table, "data" or "page") in the format `name`, without making it."""
    from dashboard.exports.citation import as_of, file_name

    outlined = f"{shows}-outlines" if name == "geoparquet" else shows
    listed = f"{outlined}-{show}" if show else outlined
    return file_name(edition.manifest.topic_name, listed, FORMATS[name].extension, as_of(edition))


def citation_of(edition: Edition, view: View, base: str = "", show: str = "") -> Citation:
    """The citation of a view, with the link that restores it and leaves nothing to a default.

    That of a list of *Cases* (`show`) names it and leads there.
    """
    from dashboard.casebook.links import full_link, pin
    from dashboard.casebook.lists import LISTS
    from dashboard.casebook.view import select
    from dashboard.exports.citation import cite
    from dashboard.language import say

    selection, pinned = select(edition, view), pin(view, edition)
    if not show:
        return cite(selection, full_link(pinned, "map", base))
    cited = cite(selection, full_link(pinned, "cases", base, show=show))
    aside = say(view.lang, "in this file only the list “{name}”", name=say(view.lang, LISTS[show]))
    return replace(cited, asides=(*cited.asides, aside))


def n_seen(selection: Selection, show: str = "") -> int:
    """Rows of the export of the cases of this selection, or of its list `show`, without making it."""
    from dashboard.casebook.lists import in_provinces, listed_cases, n_listed

    if not selection.view.provinces:
        return n_listed(selection)[show]
    return len(in_provinces(listed_cases(selection, show), selection.view.provinces))


def n_all(edition: Edition, what: What) -> int:
    """Rows of the export of everything."""
    if what == "provinces":
        from dashboard.codes import provinces

        return len(provinces())
    if what == "rejected":
        return int(edition.mentions["is_rejected"].sum())
    return len(getattr(edition, what))


def _check_some(n_rows: int, what: str, view: View, show: str = "") -> None:
    """Raise UsageError when a view that leaves something out leaves nothing."""
    is_narrowed = view.provinces or view.start or view.end or view.known_on or view.what_if or view.is_filtered or show
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
