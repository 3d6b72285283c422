"""Links that restore a view: codes, never labels; lists joined by `~`; ISO dates; every parameter written."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

if TYPE_CHECKING:
    from dashboard.casebook.view import View

# The path of each page under the app's address; the map is the front page.
PAGES = {
    "map": "",
    "province": "province",
    "cases": "cases",
    "article": "article",
    "left_out": "left_out",
    "methods": "methods",
}


def link_parameters(view: View, **extra: str) -> dict[str, str]:
    """Every parameter of a view by its name in the address, defaults too, then the page's own `extra`."""
    return {
        "prov": "~".join(view.provinces),
        "from": view.start.isoformat() if view.start else "",
        "to": view.end.isoformat() if view.end else "",
        "clock": view.clock,
        "action": "~".join(view.action),
        "q": view.query,
        "ed": view.edition or "",
        "lang": view.lang,
        **extra,
    }


def full_link(view: View, page: str, base: str = "", **extra: str) -> str:
    """The address that restores `view` on `page` (a key of `PAGES`).

    `base` is the address of the app (with or without a closing slash); empty gives a link relative to its root.
    `extra` are parameters of the page itself, such as `article`. Raises KeyError for a page that does not exist.
    """
    path = PAGES[page]
    return f"{base.rstrip('/')}/{path}?{urlencode(link_parameters(view, **extra), quote_via=quote, safe='~')}"
