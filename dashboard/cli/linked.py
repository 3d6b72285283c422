"""A link as the view of a command: `--link '?prov=CN-JX&from=2021-05-01'`, a whole address, or nothing at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from dashboard.cli.console import complain
from dashboard.errors import UsageError

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View

_MOST_PARAMETERS = 100
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def open_link(link: str, casebook: Path, edition_id: str | None = None) -> tuple[Edition, View]:
    """The edition that a link pins (else the newest; `edition_id` goes before it) and the view that it asks for.

    What is broken in the link costs a line on stderr, as it costs a notice on a page. Raises UsageError for something
    that is no link and for an edition that is not in the casebook, StorageError as `open_edition`.
    """
    from dashboard.casebook import open_edition
    from dashboard.casebook.links import NOTICES, is_unknown, parse_view

    given = _parameters(link)
    if edition_id:
        given["ed"] = edition_id
    edition = open_edition(casebook, given.get("ed") or None)
    view, broken = parse_view(given, edition)
    # Several provinces are no fault here: a command shows all of them.
    keys = [key for key in broken if key != "several"] + ["unknown"] * any(map(is_unknown, given))
    for key in keys:
        complain(NOTICES[key])
    return edition, view


def second_of(link: str) -> tuple[dt.date | None, dt.date | None]:
    """The second window of a link to *Compare*, None for an open end; what is broken in it costs a line on stderr."""
    from dashboard.casebook.links import NOTICES, parse_second

    second, broken = parse_second(_parameters(link))
    for key in broken:
        complain(NOTICES[key])
    return second


def page_of(link: str) -> str:
    """The page that a link leads to, a key of `links.PAGES`; the map for a link without a path."""
    from dashboard.casebook.links import PAGES, page_path

    last = urlsplit(link).path.rpartition("/")[2]
    return next((page for page in PAGES if page_path(page) == last), "map")


def base_of(link: str) -> str:
    """The address of the app in a whole address of one of its pages; empty for a link without a host."""
    if not _ADDRESS.match(link):
        return ""
    from dashboard.casebook.links import PAGES, page_path

    parts = urlsplit(link)
    folder, _, page = parts.path.rpartition("/")
    path = folder if page in map(page_path, PAGES) else parts.path
    return f"{parts.scheme}://{parts.netloc}{path}".rstrip("/")


def _parameters(link: str) -> dict[str, str]:
    """The parameters of a link by name; of several of one name the last."""
    query = urlsplit(link).query if "?" in link else link
    try:
        if query and "=" not in query:
            raise ValueError(query)
        return dict(parse_qsl(query, keep_blank_values=True, max_num_fields=_MOST_PARAMETERS))
    except ValueError as error:
        raise UsageError("--link: not a link; copy one from the dashboard, such as '?prov=CN-JX'") from error
