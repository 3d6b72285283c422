"""Links that restore a view: codes, never labels; lists joined by `~`; ISO dates; every parameter written.

Reading is soft: a parameter is valid, or missing, or broken; a broken one costs a notice, never the page. What it holds
is shown as `shortened` leaves it.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, get_args
from urllib.parse import quote, urlencode

from dashboard.casebook.arrays import arrays
from dashboard.casebook.edition import EDITION_ID
from dashboard.casebook.facets import IN_LINKS
from dashboard.casebook.view import CLOCKS, MEASURES, SCHEMES, SEPARATOR, View, extent, months_around
from dashboard.casebook.what_if import parse_items
from dashboard.codes import provinces
from dashboard.language import LANGS
from dashboard.model import Action

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Clock

# The pages and what they are called; the map is the front page.
PAGES = {
    "map": "Map",
    "compare": "Compare",
    "province": "Province",
    "cases": "Cases",
    "article": "Articles",
    "left_out": "Left out",
    "methods": "Methods",
    "drift": "What changed",
}
# Pages that the menu does not name: a line on the others leads to them when there is something to read.
HIDDEN_PAGES = frozenset({"drift"})

# Names in the address, in the order in which links write them.
PARAMETERS = ("prov", "from", "to", "clock", "known", "action", "f", "q", "wi", "measure", "scheme", "ed", "lang")
# Parameters of single pages that travel with the view.
PAGE_PARAMETERS = ("article", "at", "case", "show", "mode", "step", "from2", "to2")
# How this visitor's browser shows the pages; no part of a view, so that no copied link carries them.
SCREEN_PARAMETERS = ("plain", "theme")
# The one look that `theme` may ask for: no controls, larger type.
BRIEF = "brief"
ACTIONS: tuple[str, ...] = get_args(Action)

# The parameters behind a notice that is not named after one.
_BEHIND = {"order": ("from", "to"), "outside": ("from", "to"), "order2": ("from2", "to2")}

_MAX_LENGTH = 400
# What a notice shows of a value.
_MOST_SHOWN = 40
_MAX_QUERY = 120
_MAX_ITEMS = 1000
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

# One sentence for each thing in a link that can break: the page that it leads to, and the parameters.
NOTICES = {
    "page": "The link leads to a page that does not exist; the map is shown.",
    "prov": "The link names a province that does not exist; it was ignored.",
    "from": "The link's first day is not a date; the window starts with the first case.",
    "to": "The link's last day is not a date; the window ends with the last case.",
    "from2": "The second window's first day in the link is not a date; it was ignored.",
    "to2": "The second window's last day in the link is not a date; it was ignored.",
    "clock": "The link names a clock that does not exist; the date of the event is used.",
    "known": "The link's day of knowledge is not a date; everything known today is shown.",
    "action": "The link names an action that does not exist; it was ignored.",
    "f": "The link filters by something that this edition does not have; it was ignored.",
    "q": "The link's search text is too long; only its beginning is used.",
    "wi": "The link strikes out a sentence that this edition does not have; it was ignored.",
    "measure": "The link names a measure that does not exist; the map counts cases.",
    "scheme": "The link names a scheme of classes that does not exist; the fixed classes are used.",
    "ed": "The link's edition is not in this casebook or cannot be read; the newest one is shown.",
    "theme": "The link asks for a look that does not exist; the usual one is shown.",
    "lang": "The link's language is not available; English is shown.",
    "outside": "The window lies before or after every dated case; take it off, or widen it on the map.",
    "unknown": "The link has a parameter that this casebook does not know; it was ignored.",
    "order": "The link's last day stands before its first; the two were swapped.",
    "order2": "The second window's last day in the link stands before its first; the two were swapped.",
}


def page_path(page: str) -> str:
    """The path of a page (a key of `PAGES`) under the app's address; empty for the map. Raises KeyError for another."""
    if page not in PAGES:
        raise KeyError(page)
    return "" if page == "map" else page


def link_parameters(view: View, **extra: str) -> dict[str, str]:
    """Every parameter of a view by its name in the address, defaults too, then the page's own `extra`."""
    return {
        "prov": SEPARATOR.join(view.provinces),
        "from": view.start.isoformat() if view.start else "",
        "to": view.end.isoformat() if view.end else "",
        "clock": view.clock,
        "known": view.known_on.isoformat() if view.known_on else "",
        "action": SEPARATOR.join(view.action),
        "f": SEPARATOR.join(view.facets),
        "q": view.query,
        "wi": SEPARATOR.join(view.what_if),
        "measure": view.measure,
        "scheme": view.scheme,
        "ed": view.edition or "",
        "lang": view.lang,
        **extra,
    }


_DEFAULTS = link_parameters(View())


def told_parameters(view: View, **extra: str) -> dict[str, str]:
    """`link_parameters` without those that say what is so by default, for a link that is followed inside the app.

    Streamlit would take them out of the address itself, and leave an entry in the browser's history that *Back* cannot
    get past. The language always stands: without it that of the reader's browser would be taken.
    """
    given = link_parameters(view, **extra)
    return {name: value for name, value in given.items() if name == "lang" or value != _DEFAULTS.get(name, "")}


def full_link(view: View, page: str, base: str = "", **extra: str) -> str:
    """The address that restores `view` on `page` (a key of `PAGES`).

    `base` is the address of the app (with or without a closing slash); empty gives a link relative to its root.
    `extra` are parameters of the page itself, such as `article`. Raises KeyError for a page that does not exist.
    """
    return (
        f"{base.rstrip('/')}/{page_path(page)}?{urlencode(link_parameters(view, **extra), quote_via=quote, safe='~')}"
    )


def pin(view: View, edition: Edition) -> View:
    """The view with nothing left to a default: this edition, and the window that is open now."""
    start, end = view.start, view.end
    span = extent(edition, view.clock)
    if span is not None:
        first, last = months_around(*span)
        start = min(first, end or first) if start is None else start
        end = max(last, start) if end is None else end
    return replace(view, start=start, end=end, edition=edition.manifest.edition_id)


def parse_view(params: Mapping[str, str], edition: Edition) -> tuple[View, tuple[str, ...]]:
    """The view that the parameters ask for on this edition, and a key of `NOTICES` for each thing that is broken.

    `params` are raw strings by name, from an address that anybody can have written. Never raises; unknown names are
    left alone (other software adds its own).
    """
    broken: list[str] = []
    start = _day(params, "from", broken)
    end = _day(params, "to", broken)
    if start and end and start > end:
        start, end = end, start
        broken.append("order")
    clock: Clock = _choice(params, "clock", CLOCKS, broken)  # type: ignore[assignment]
    if _is_outside(edition, clock, start, end):
        broken.append("outside")
    selected = _codes(params, "prov", frozenset(provinces()), broken)
    view = View(
        provinces=selected,
        start=start,
        end=end,
        clock=clock,
        action=_codes(params, "action", frozenset(ACTIONS), broken),
        query=_query(params, broken),
        edition=_edition(params, edition, broken),
        lang=_choice(params, "lang", LANGS, broken),  # type: ignore[arg-type]
        known_on=_day(params, "known", broken),
        facets=_facets(params, edition, broken),
        what_if=_what_if(params, edition, broken),
        measure=_choice(params, "measure", MEASURES, broken),  # type: ignore[arg-type]
        scheme=_choice(params, "scheme", SCHEMES, broken),  # type: ignore[arg-type]
    )
    return view, tuple(broken)


def parse_second(params: Mapping[str, str]) -> tuple[tuple[dt.date | None, dt.date | None], tuple[str, ...]]:
    """The second window of a comparison, its ends None when open, and a key of `NOTICES` for what is broken in it."""
    broken: list[str] = []
    start, end = _day(params, "from2", broken), _day(params, "to2", broken)
    if start and end and start > end:
        start, end = end, start
        broken.append("order2")
    return (start, end), tuple(broken)


def behind(params: Mapping[str, str], notice: str) -> list[str]:
    """The names of the parameters behind a key of `NOTICES`, in the order in which they are told."""
    if notice == "unknown":
        return [name for name in params if is_unknown(name)]
    return [name for name in _BEHIND.get(notice, (notice,)) if params.get(name)]


def shortened(text: str) -> str:
    """What anybody can have written into an address, on one short line without signs that act: plain, not escaped."""
    line = "".join(char for char in " ".join(text[:_MAX_LENGTH].split()) if char.isprintable())
    return line if len(line) <= _MOST_SHOWN else line[: _MOST_SHOWN - 1] + "…"


def _text(params: Mapping[str, str], name: str) -> str:
    return params.get(name, "").strip()


def _codes(params: Mapping[str, str], name: str, allowed: frozenset[str], broken: list[str]) -> tuple[str, ...]:
    value = _text(params, name)
    items = [item for item in value[:_MAX_LENGTH].split(SEPARATOR) if item]
    known = tuple(dict.fromkeys(item for item in items if item in allowed))
    if len(value) > _MAX_LENGTH or any(item not in allowed for item in items):
        broken.append(name)
    return known


def _facets(params: Mapping[str, str], edition: Edition, broken: list[str]) -> tuple[str, ...]:
    """The choices of facets that this edition can tell, such as "status.done"; the others are left out."""
    value = _text(params, "f")
    if not value:
        return ()
    facets, kept = arrays(edition).facets, []
    items = [item for item in value[:_MAX_ITEMS].split(SEPARATOR) if item]
    for item in items:
        name, _, key = item.partition(".")
        if name in IN_LINKS and key in facets[name].numbers:
            kept.append(item)
    if len(value) > _MAX_ITEMS or len(kept) < len(items):
        broken.append("f")
    return tuple(dict.fromkeys(kept))


def _what_if(params: Mapping[str, str], edition: Edition, broken: list[str]) -> tuple[str, ...]:
    """The items of a what-if that this edition can answer; the others are left out."""
    value = _text(params, "wi")
    items = [item for item in value[:_MAX_ITEMS].split(SEPARATOR) if item]
    kept = parse_items(edition, items)
    if len(value) > _MAX_ITEMS or len(kept) < len(items):
        broken.append("wi")
    return kept


def _day(params: Mapping[str, str], name: str, broken: list[str]) -> dt.date | None:
    value = _text(params, name)
    if not value:
        return None
    try:
        if _ISO_DAY.fullmatch(value):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    broken.append(name)
    return None


def _is_outside(edition: Edition, clock: Clock, start: dt.date | None, end: dt.date | None) -> bool:
    """Whether the window lies wholly before or after the dated cases, counted in whole months as the slider does."""
    span = extent(edition, clock)
    if span is None:
        return False
    first, last = months_around(*span)
    return (end is not None and end < first) or (start is not None and start > last)


def is_unknown(name: str) -> bool:
    """Whether a parameter is neither ours, nor Streamlit's own (`embed`), nor a mark of where a link was followed."""
    ours = (*PARAMETERS, *PAGE_PARAMETERS, *SCREEN_PARAMETERS)
    return name not in ours and not name.lower().startswith(("embed", "utm_"))


def _choice(params: Mapping[str, str], name: str, allowed: tuple[str, ...], broken: list[str]) -> str:
    value = _text(params, name)
    if value and value not in allowed:
        broken.append(name)
    return value if value in allowed else allowed[0]


def _query(params: Mapping[str, str], broken: list[str]) -> str:
    value = "".join(char for char in _text(params, "q") if char.isprintable())
    if len(value) > _MAX_QUERY:
        broken.append("q")
    return value[:_MAX_QUERY].strip()


def _edition(params: Mapping[str, str], edition: Edition, broken: list[str]) -> str | None:
    value = _text(params, "ed")
    if not value:
        return None
    if not EDITION_ID.fullmatch(value) or value != edition.manifest.edition_id:
        broken.append("ed")
        return None
    return value
