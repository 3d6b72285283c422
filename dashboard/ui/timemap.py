"""The map that moves through time in the browser: `static/timemap/`, mounted as a Streamlit component.

The component draws and counts by itself and tells this side only when the hand lets go, with parameters as an address
has them. It takes its data on every run, so that Back, a link and another visitor's control move it as well.
"""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard.casebook.links import full_link
from dashboard.casebook.runs import runs
from dashboard.casebook.steps import steps, tally
from dashboard.config import ROOT
from dashboard.figures.timemap import lasting, resting
from dashboard.figures.words import headline
from dashboard.language import say
from dashboard.ui.state import bound_parameters, change, is_brief

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from streamlit.components.v2.types import ComponentRenderer

    from dashboard.casebook.view import Selection

KEY = "timemap"
SCRIPTS = ROOT / "static" / "timemap"
PATHS = ROOT / "static" / "geo" / "paths.json"

# What the browser may ask for. The values are checked where those of an address are.
ASKED = ("prov", "from", "to", "clock", "known", "mode", "step")
_LONGEST = 400

# Sent on every run, so it only fetches the rest, which the browser keeps. When that fails it offers the plain map.
_LOADER = """
export default function (component) {
  const place = component.parentElement.querySelector(".tm"), asked = new URL(component.data.module, document.baseURI);
  const loaded = import(asked.href);
  loaded.then(main => main.show(component, place)).catch(error => {
    console.error(error);
    const link = document.createElement("a");
    link.href = component.data.plain.address;
    link.textContent = component.data.plain.words;
    place.replaceChildren(link);
  });
  return () => loaded.then(main => main.hide(component.parentElement)).catch(() => {});
}
"""


def timemap(selection: Selection) -> None:
    """The map and the time control of `selection`; of a briefing the map alone, as a picture."""
    view, asked = selection.view, bound_parameters()
    on = steps(selection.edition, view.clock, asked["step"])
    tallied = tally(selection.edition, view, on) if on else None
    ran = runs(selection.edition, view, on) if on and view.measure in ("articles", "origins") else None
    part = lasting(selection, on, tallied, ran)
    digest = hashlib.sha256(json.dumps(part).encode()).hexdigest()[:12]
    with st.container(key="timemap_lasting"):
        # A message of its own, of which the next runs send no more than its hash.
        _component()(key="timemap_part", data={**_addresses(), "part": part, "digest": digest})
    _component()(
        key=KEY,
        data={
            **_addresses(),
            **resting(selection, asked["mode"]),
            "digest": digest,
            "headline": headline(selection),
            "is_still": is_brief(),
            "number": st.session_state.get("_timemap_number", 0),
            "plain": {"address": full_link(view, "map", plain="1"), "words": say(view.lang, "Show the plain map")},
        },
        on_asked_change=_asked,
    )


def _asked() -> None:
    """Callback: the hand let go. The number says which of the browser's questions the next run answers."""
    given = (st.session_state.get(KEY) or {}).get("asked")
    if not isinstance(given, dict):
        return
    number = given.get("number")
    st.session_state["_timemap_number"] = number if isinstance(number, int) else 0
    change(**parameters(given))


def parameters(given: Mapping[str, Any]) -> dict[str, str]:
    """What the browser asked for as parameters of the address; other names and types are dropped."""
    return {name: value[:_LONGEST] for name, value in given.items() if name in ASKED and isinstance(value, str)}


@lru_cache(maxsize=1)
def _component() -> ComponentRenderer:
    """The component, registered once per process. Its styles are part of the page, as those of all else."""
    # Two lines, since Streamlit takes one for the path of a file.
    sheet = f'@import url("/app/static/timemap/timemap.css?v={_version()}");\n.tm{{min-height:1px}}'
    return st.components.v2.component(
        "provincial_casebook.timemap", html='<div class="tm"></div>', css=sheet, js=_LOADER, isolate_styles=False
    )


def _addresses() -> dict[str, str]:
    return {
        "module": f"/app/static/timemap/main.js?v={_version()}",
        "geometry": f"/app/static/geo/paths.json?v={_digest(PATHS)}",
    }


def _version() -> str:
    """Changes with any of the files, so that no browser keeps an old one."""
    return _digest(*sorted(SCRIPTS.iterdir()))


@lru_cache(maxsize=4)
def _digest(*files: Path) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:8]
