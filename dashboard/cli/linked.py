"""A link as the view of a command: `--link '?prov=CN-JX&from=2021-05-01'`, a whole address, or nothing at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from dashboard import config
from dashboard.cli.console import complain
from dashboard.errors import UsageError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import View

_MOST_PARAMETERS = 100
# Characters of a name or a value that a message repeats.
_MOST_SHOWN = 60
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def open_link(link: str, casebook: Path, edition_id: str | None = None) -> tuple[Edition, View]:
    """The edition that a link pins (else the newest; `edition_id` goes before it) and the view that it asks for.

    A page shows something else and says so; a file that went out would show the wrong thing, so that what is broken in
    the link is an error here. Raises UsageError for that, for something that is no link and for an edition that is not
    in the casebook, StorageError as `open_edition`.
    """
    from dashboard.casebook import open_edition
    from dashboard.casebook.links import NOTICES, is_unknown, parse_view

    given = _parameters(link)
    if edition_id:
        given["ed"] = edition_id
    edition = open_edition(casebook, given.get("ed") or None)
    view, broken = parse_view(given, edition)
    if "outside" in broken:
        complain(NOTICES["outside"])
    unknown = ["unknown"] * any(map(is_unknown, given))
    _refuse(given, [key for key in broken if key != "outside"] + unknown)
    return edition, view


def second_of(link: str) -> tuple[dt.date | None, dt.date | None]:
    """The second window of a link to *Compare*, None for an open end. Raises UsageError for what is broken in it."""
    from dashboard.casebook.links import parse_second

    given = _parameters(link)
    second, broken = parse_second(given)
    _refuse(given, broken)
    return second


def _refuse(given: Mapping[str, str], broken: Sequence[str]) -> None:
    """Raise UsageError that names each parameter that is broken (keys of `NOTICES`) with the value that stood there."""
    from dashboard.casebook.links import NOTICES, behind

    told = []
    for key in broken:
        named = ", ".join(f"{name[:_MOST_SHOWN]}={given[name][:_MOST_SHOWN]}" for name in behind(given, key))
        # What a page shows instead stands after the semicolon.
        told.append(f"{named} ({NOTICES[key].partition(';')[0].rstrip('.')})")
    if told:
        raise UsageError(f"--link: {'; '.join(told)}; copy the link anew, or take that out of it")


def page_of(link: str) -> str:
    """The page that a link leads to, a key of `links.PAGES`; the map for a link without a path."""
    from dashboard.casebook.links import PAGES, page_path

    last = urlsplit(link).path.rpartition("/")[2]
    return next((page for page in PAGES if page_path(page) == last), "map")


def list_of(link: str) -> str:
    """The list of *Cases* that a link leads to, a key of `lists.LISTS`; empty for all and for another page.

    Raises UsageError for a list that there is not.
    """
    from dashboard.casebook.lists import LISTS

    show = _parameters(link).get("show", "").strip() if page_of(link) == "cases" else ""
    if show not in LISTS:
        raise UsageError(f"--link: show={show[:_MOST_SHOWN]} (no list of Cases); choose one of {', '.join(LISTS)[2:]}")
    return show


def base_of(link: str) -> str:
    """The address of the app in a whole address of one of its pages; for a link without a host `config.app_address`."""
    if not _ADDRESS.match(link):
        return config.app_address()
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
