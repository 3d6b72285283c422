"""What else a visitor could choose: the values of every facet with the cases that each would leave."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.casebook.facets import FACETS
from dashboard.casebook.known import arrays_on
from dashboard.casebook.view import select

if TYPE_CHECKING:
    from dashboard.casebook.facets import FacetName
    from dashboard.casebook.view import Selection, View


def facet_counts(selection: Selection) -> dict[FacetName, dict[str, int]]:
    """Cases in view by facet and value, the most frequent first.

    The choices in a facet itself are set aside, since another value there would widen the view; a chosen value that no
    case has is counted as 0.
    """
    edition, view = selection.edition, selection.view
    found = {}
    for name in FACETS:
        chosen = view.chosen(name)
        shown = select(edition, without(view, name)) if chosen else selection
        counts = arrays_on(edition, view.known_on).facets[name].counts(shown.in_view)
        found[name] = {**counts, **{value: 0 for value in chosen if value not in counts}}
    return found


def with_values(view: View, name: FacetName, values: tuple[str, ...]) -> View:
    """The view with these values chosen in a facet, in place of those before."""
    if name == "action":
        return replace(view, action=values)
    others = tuple(choice for choice in view.facets if choice.partition(".")[0] != name)
    return replace(view, facets=(*others, *(f"{name}.{value}" for value in values)))


def without(view: View, name: FacetName) -> View:
    """The view with nothing chosen in a facet."""
    return with_values(view, name, ())
