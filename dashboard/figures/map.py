"""The map of cases by province as a plotly figure. Geometry goes by URL, so that a figure carries only values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from dashboard.figures.albers import MERIDIAN, PARALLELS
from dashboard.figures.frame import RING, frame
from dashboard.figures.geometry import LAT_RANGE, LON_RANGE
from dashboard.figures.measured import told_value
from dashboard.figures.palette import FONT, Palette
from dashboard.labels import province_name
from dashboard.language import count, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.casebook.view import Selection, State
    from dashboard.figures.frame import RING, Unit
    from dashboard.language import Lang

# Of the traces, the one that answers to hover and click.
PROVINCES = "provinces"
# A province in the hover: the name in the page's language first.
NAMES: Mapping[Lang, str] = {
    "en": "%{properties.name} %{properties.name_zh}",
    "zh": "%{properties.name_zh} %{properties.name}",
}

# The colour of a text and that of its ground.
Ink = tuple[str, str]

STATE_WORDS = {
    "mentioned": "only mentioned, no case found",
    "none": "no case found",
    "not_covered": "not covered in this window",
}


@dataclass(frozen=True, slots=True)
class Layers:
    """Where the geometry is: an address (or a GeoJSON object) for each layer, keyed by code in `id`.

    Of `neighbours` and `claims` the ids listed beside them are drawn.
    """

    provinces: str | Mapping[str, Any]
    dots: str | Mapping[str, Any]
    hatch: str | Mapping[str, Any]
    neighbours: str | Mapping[str, Any]
    claims: str | Mapping[str, Any]
    neighbour_ids: tuple[str, ...] = ()
    claim_ids: tuple[str, ...] = ()


def map_figure(selection: Selection, layers: Layers, colours: Palette, *, is_small: bool = False) -> go.Figure:
    """The choropleth of `selection`: classes, textures of the states, labels, rings, the outline of what is selected.

    `is_small` is for one of several beside each other: numbers in small type, no names.

    The traces, from the ground up: neighbours, provinces (the only one with hover and click, whose `location` is the
    code), dots, hatch, claim lines, the selected outline, labels.
    """
    units = frame(selection)
    traces = [
        flat(layers.neighbours, layers.neighbour_ids, colours.neighbours, colours.neighbour_line, 0.6),
        _provinces(selection, layers.provinces, units, colours),
        flat(layers.dots, codes_in(units, "mentioned"), colours.dots, colours.dots, 0.8),
        flat(layers.hatch, codes_in(units, "not_covered"), colours.hatch, colours.hatch, 0.5),
        flat(layers.provinces, selection.view.provinces, "rgba(0,0,0,0)", colours.blue, 2.4),
        flat(layers.claims, layers.claim_ids, colours.secondary, colours.secondary, 0.4),
        *_labels(selection.view.lang, units, colours, is_small),
    ]
    return go.Figure([trace for trace in traces if trace is not None], layout(colours))


def codes_in(units: Sequence[Unit], state: State) -> tuple[str, ...]:
    """The codes in this state."""
    return tuple(unit.code for unit in units if unit.state == state)


def flat(
    geojson: str | Mapping[str, Any], ids: Sequence[str], fill: str, line: str, width: float
) -> go.Choropleth | None:
    """Shapes in one colour that answer to nothing."""
    if not ids:
        return None
    return go.Choropleth(
        geojson=geojson,
        featureidkey="id",
        locations=list(ids),
        z=[0] * len(ids),
        zmin=0,
        zmax=1,
        colorscale=[[0, fill], [1, fill]],
        showscale=False,
        hoverinfo="skip",
        marker={"line": {"color": line, "width": width}, "opacity": 1},
    )


def _provinces(
    selection: Selection, geojson: str | Mapping[str, Any], units: Sequence[Unit], colours: Palette
) -> go.Choropleth:
    n_steps = len(colours.ramp)
    edges = [(colour, index) for index, colour in enumerate(colours.ramp)]
    return go.Choropleth(
        name=PROVINCES,
        geojson=geojson,
        featureidkey="id",
        locations=[unit.code for unit in units],
        z=[unit.step for unit in units],
        zmin=0,
        zmax=n_steps,
        colorscale=[[at / n_steps, colour] for colour, index in edges for at in (index, index + 1)],
        showscale=False,
        customdata=[province_words(selection, unit.code) for unit in units],
        # The names stand in the boundaries' own file, which the browser has.
        hovertemplate=f"<b>{NAMES[selection.view.lang]}</b><br>%{{customdata}}<extra></extra>",
        marker={"line": {"color": colours.border, "width": 0.6}, "opacity": 1},
        # The highlight is drawn from the view, never from plotly's own selection.
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def province_words(selection: Selection, code: str) -> str:
    """What a province shows: its cases, their articles and what the measure makes of them, else why it has none."""
    n_cases, lang = int(selection.counts[code]), selection.view.lang
    if not n_cases:
        hidden = int(selection.hidden[code])
        if hidden and selection.state[code] == "none":
            return say(lang, "{cases} outside this window or filter", cases=count(lang, hidden, "case"))
        return say(lang, STATE_WORDS[selection.state[code]])
    told = [count(lang, n_cases, "case"), count(lang, int(selection.articles_by_code[code]), "article")]
    told += filter(None, [told_value(selection, code)])
    return " · ".join(told + [say(lang, "rests on one sentence")] * bool(selection.fragile[code]))


def _labels(lang: Lang, units: Sequence[Unit], colours: Palette, is_small: bool) -> list[go.Scattergeo]:
    """The value, with a ring where all cases rest on one sentence each; under it the name where it fits."""
    shown = [unit for unit in units if unit.is_labelled]
    ring = f" <span style='font-size:10px'>{RING}</span>"
    numbers = [unit.text + (ring if unit.is_fragile else "") for unit in shown]
    named = [unit for unit in shown if unit.label.is_name_fitting and not is_small]
    names = [province_name(lang, unit.code) for unit in named]
    traces = [numbers_on(shown, numbers, [_ink(unit, colours) for unit in shown], is_small=is_small)]
    places = [(unit.label.name_lon, unit.label.name_lat) for unit in named]
    traces += [_texts("names", places, names, [_ink(unit, colours) for unit in named], 11, 400)]
    return [trace for trace in traces if trace.text]


def _ink(unit: Unit, colours: Palette) -> Ink:
    return colours.on_ramp[unit.step], colours.ramp[unit.step]


def numbers_on(
    units: Sequence[Unit], texts: Sequence[str], inks: Sequence[Ink], *, is_small: bool = False
) -> go.Scattergeo:
    """A number, in an ink, on each of these provinces."""
    places = [(unit.label.lon, unit.label.lat) for unit in units]
    return _texts("counts", places, texts, inks, 12 if is_small else 15, 600)


def _texts(
    name: str, places: Sequence[tuple[float, float]], texts: Sequence[str], inks: Sequence[Ink], size: int, weight: int
) -> go.Scattergeo:
    # A halo of the ground lets a number reach beyond a small province.
    halos = [",".join([f"0 0 2px {ground}"] * 3) for _, ground in inks]
    font = {"size": size, "weight": weight, "color": [ink for ink, _ in inks], "family": FONT, "shadow": halos}
    return go.Scattergeo(
        name=name,
        lon=[lon for lon, _ in places],
        lat=[lat for _, lat in places],
        text=list(texts),
        mode="text",
        textposition="bottom center" if name == "names" else "middle center",
        textfont=font,
        hoverinfo="skip",
        showlegend=False,
    )


def layout(colours: Palette) -> dict[str, Any]:
    """The projection and the looks of every map."""
    return {
        # Plotly's own template would add 7 KB to every run.
        "template": go.layout.Template(),
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "color": colours.text},
        "dragmode": False,
        "clickmode": "event+select",
        "hoverlabel": {
            "bgcolor": colours.paper,
            "bordercolor": colours.border,
            "font": {"family": FONT, "size": 13, "color": colours.text},
            "align": "left",
        },
        "geo": {
            "visible": False,
            "bgcolor": "rgba(0,0,0,0)",
            "lonaxis": {"range": list(LON_RANGE)},
            "lataxis": {"range": list(LAT_RANGE)},
            "projection": {
                "type": "conic equal area",
                "parallels": list(PARALLELS),
                "rotation": {"lon": MERIDIAN},
                "scale": 1,
            },
        },
    }
