"""What a map shows of each province, whoever draws it: the screen and every export read the same frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from dashboard.codes import provinces
from dashboard.figures.geometry import Label, labels
from dashboard.figures.palette import class_of

if TYPE_CHECKING:
    from dashboard.casebook.view import Selection, State


@dataclass(frozen=True, slots=True)
class Unit:
    """One province on the map.

    `step` is the class of its count (0 to 5), `state` one of `casebook.view.State`; `is_fragile` says that each of its
    cases rests on one sentence, `is_small` that it needs a chip; `label` is where its number and name stand.
    """

    code: str
    n_cases: int
    step: int
    state: State
    is_fragile: bool
    is_selected: bool
    is_small: bool
    label: Label


def frame(selection: Selection) -> tuple[Unit, ...]:
    """The 34 provinces of a view in the order of `codes.provinces()`."""
    units, places, counts = provinces(), labels(), selection.counts
    columns = zip(
        counts.index, counts, class_of(counts.to_numpy()).tolist(), selection.state, selection.fragile, strict=True
    )
    return tuple(
        Unit(
            code=code,
            n_cases=n_cases,
            step=step,
            state=cast("State", state),
            is_fragile=is_fragile,
            is_selected=code in selection.view.provinces,
            is_small=units[code].is_small,
            label=places[code],
        )
        for code, n_cases, step, state, is_fragile in columns
    )
