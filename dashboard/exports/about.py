"""What goes with every table: the citation as lines for a reader and as a document for a program, and its columns."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.columns import Column
    from dashboard.exports.citation import Citation


def citation_lines(citation: Citation) -> list[tuple[str, str]]:
    """The citation as pairs of a label and a text, in the order in which an export tells them; the sources last."""
    lang = citation.lang
    sources = [(say(lang, "Source {n}", n=source.number), source.line(lang)) for source in citation.sources]
    return [
        (say(lang, "Headline"), citation.headline),
        (say(lang, "Measure"), citation.measure),
        (say(lang, "Window"), citation.when),
        (say(lang, "Counted"), citation.counts),
        (say(lang, "State"), citation.state),
        (say(lang, "Cite as"), citation.short),
        (say(lang, "Link"), citation.link),
        (say(lang, "Boundary convention"), citation.boundaries),
        *((say(lang, "Credits"), credit) for credit in citation.credits),
        (say(lang, "Rights"), citation.licence),
        *sources,
    ]


def citation_document(citation: Citation) -> dict[str, Any]:
    """The citation as plain values for JSON: its fields, and the ways to cite it under `cite`."""
    fields = {**asdict(citation), "as_of": citation.as_of.isoformat(), "off_map": dict(citation.off_map)}
    return {**fields, "cite": {"short": citation.short, "long": citation.long, "bibtex": citation.bibtex}}


def columns_document(columns: Iterable[Column]) -> list[dict[str, Any]]:
    """Columns as plain values for JSON: name, type, meaning, allowed values or unit, whether it may be empty."""
    return [asdict(column) for column in columns]
