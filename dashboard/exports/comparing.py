"""What the picture of a comparison says about itself: the change of two windows, or the years one by one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from dashboard.casebook.comparison import compare, windows, within, years
from dashboard.casebook.links import full_link, pin
from dashboard.casebook.view import select
from dashboard.errors import UsageError
from dashboard.exports.citation import Citation, Source, asides, cite, one_line
from dashboard.figures.difference import change_headline, change_title
from dashboard.figures.measured import measure_words
from dashboard.figures.words import headline, period, spanning_words
from dashboard.language import count, say

if TYPE_CHECKING:
    from dashboard.casebook.comparison import Comparison, Window
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Selection, View

# The second window of a link: first and last day, None for open.
Asked = tuple["dt.date | None", "dt.date | None"]
OPEN: Asked = (None, None)


@dataclass(frozen=True, slots=True)
class ChangeCitation(Citation):
    """The citation of a change; `told` is its line of counts, one part for each window."""

    told: str = ""

    @property
    def counts(self) -> str:
        """What is counted in each window, and what in neither."""
        return self.told


def changed(edition: Edition, view: View, second: Asked = OPEN, base: str = "") -> tuple[Comparison, Citation]:
    """The two windows of a link to *Compare* against each other, and the citation of their change.

    Raises UsageError when neither window holds a case.
    """
    both = windows(edition, view, second)
    found = compare(edition, view, both)
    if not any(side.n_cases + side.n_off_map for side in (found.first, found.second)):
        raise UsageError("the link selects no case in either window, so there is nothing to compare; choose others")
    link = _link(edition, view, both, base)
    first, cited, lang = cite(found.first, link), cite(found.second, link), view.lang
    sources = _numbered(found.first, found.second)
    spans = [
        say(lang, "{side}: {told}", side=name, told=period(lang, *window))
        for name, window in zip("AB", found.windows, strict=True)
    ]
    values = {field.name: getattr(cited, field.name) for field in fields(Citation)}
    values |= {
        "headline": one_line(change_headline(found)),
        "measure": measure_words(view, change_title(view)),
        "window": say(lang, "; ").join(spans),
        "n_articles": len(sources),
        "sources": sources,
    }
    return found, ChangeCitation(**values, told=_counts(found, (first, cited)))


def by_year(edition: Edition, view: View, base: str = "") -> tuple[list[tuple[Window, Selection]], Citation]:
    """The years of a casebook one by one under the filters of `view`, and the citation of all of them together.

    Its link opens *Compare*, where the years stand, over all of them. Raises UsageError when no year holds a case.
    """
    listed, lang = years(edition, view), view.lang
    each = [(window, within(edition, view, window)) for window in listed]
    if not any(selection.n_cases for _, selection in each):
        raise UsageError("the link selects no case with a date on the map, so there is no year to draw")
    first, last = listed[0][0], listed[-1][1]
    whole = within(edition, view, (first, last))
    link = full_link(replace(pin(view, edition), start=first, end=last), "compare", base)
    citation = cite(whole, link)
    if n_before := select(edition, replace(view, start=None, end=first - dt.timedelta(1))).n_cases:
        left = say(lang, "{cases} before {year} not drawn", cases=count(lang, n_before, "case"), year=first.year)
        citation = replace(citation, asides=(*citation.asides, left))
    told = headline(whole)
    said = say(lang, "Year by year: {headline}", headline=told[:1].lower() + told[1:])
    return each, replace(citation, headline=one_line(said))


def _link(edition: Edition, view: View, both: tuple[Window, Window], base: str) -> str:
    (start, end), (start2, end2) = both
    pinned = replace(pin(view, edition), start=start, end=end)
    return full_link(pinned, "compare", base, from2=start2.isoformat(), to2=end2.isoformat())


def _numbered(first: Selection, second: Selection) -> tuple[Source, ...]:
    """The sources of both windows under one numbering, by date and id."""
    from dashboard.exports.citation import sources

    found = {source.article_id: source for side in (first, second) for source in sources(side)}
    articles = first.edition.articles
    order = articles.sort_values(["published_earliest", "article_id"], na_position="last")["article_id"]
    listed = [found[article_id] for article_id in order if article_id in found]
    return tuple(replace(source, number=number) for number, source in enumerate(listed, start=1))


def _counts(found: Comparison, cited: tuple[Citation, Citation]) -> str:
    """ "A: 5 cases on the map · B: 2 cases on the map · 1 case in both windows, counted in each · 1 undated, ..."."""
    lang, parts = found.second.view.lang, []
    for name, side, citation in zip("AB", (found.first, found.second), cited, strict=True):
        told = say(lang, "{cases} on the map", cases=count(lang, citation.n_cases, "case"))
        n_off = sum(citation.off_map[reason] for reason in ("national", "unknown", "abroad"))
        if n_off:
            told += say(lang, ", ") + say(lang, "{cases} on no map", cases=count(lang, n_off, "case"))
        if spanning := spanning_words(side):
            told += say(lang, ", ") + spanning
        parts.append(say(lang, "{side}: {told}", side=name, told=told))
    if found.n_in_both:
        parts.append(say(lang, "{cases} in both windows, counted in each", cases=count(lang, found.n_in_both, "case")))
    if found.second.n_undated:
        parts.append(say(lang, "{n} undated, in neither window", n=f"{found.second.n_undated:,}"))
    return " · ".join([*parts, *asides(found.second)])
