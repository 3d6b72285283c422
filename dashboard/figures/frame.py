"""What a map shows of each province, whoever draws it: the screen and every export read the same frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from dashboard.casebook.measures import values
from dashboard.codes import provinces
from dashboard.figures.classes import classes
from dashboard.figures.geometry import Label, labels
from dashboard.figures.measured import texts

if TYPE_CHECKING:
    from dashboard.casebook.view import Selection, State

# What marks a province each of whose cases rests on one sentence.
RING = "○"


@dataclass(frozen=True, slots=True)
class Unit:
    """One province on the map.

    `text` is its value as written on it, of the measure of the view (empty without a case), `chip` what stands behind
    its name where every small unit is listed, with the ring of a fragile one; `step` is the colour of the class of
    that value, its place on the ramp (0 to 5). `state` is one of `casebook.view.State`, as it is drawn: cases without
    a value look as what is not covered does. `is_fragile` says that each of its cases rests on one sentence,
    `is_small` that it needs a chip; `label` is where its number and name stand.
    """

    code: str
    n_cases: int
    text: str
    chip: str
    step: int
    state: State
    is_fragile: bool
    is_selected: bool
    is_small: bool
    label: Label

    @property
    def is_labelled(self) -> bool:
        """Whether its value is written on the map."""
        return bool(self.text) and not self.is_small


def frame(selection: Selection) -> tuple[Unit, ...]:
    """The 34 provinces of a view in the order of `codes.provinces()`."""
    units, places, measured = provinces(), labels(), values(selection)
    states = selection.state.mask(measured.isna(), "not_covered")
    columns = zip(
        selection.counts.index,
        selection.counts,
        texts(selection),
        classes(selection).step_of(measured).tolist(),
        states,
        selection.fragile,
        strict=True,
    )
    return tuple(
        Unit(
            code=code,
            n_cases=n_cases,
            text=text,
            chip=(text or "0") + f" {RING}" * bool(is_fragile),
            step=step,
            state=cast("State", state),
            is_fragile=is_fragile,
            is_selected=code in selection.view.provinces,
            is_small=units[code].is_small,
            label=places[code],
        )
        for code, n_cases, text, step, state, is_fragile in columns
    )
