"""What an export says about itself, so that it can be defended when it has left the dashboard.

One record for every export: a headline that is a sentence, what was counted, when, how much of it is on no map, the
numbered sources, the edition, the boundary convention, credits and the link. Everything in it is plain text on one
line: titles and publishers are article text, and the search text in a headline is a visitor's.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard import provinces
from dashboard.figures import words
from dashboard.figures.edtf import edtf_words
from dashboard.figures.measured import measure_words
from dashboard.language import count, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import OffMap, Selection
    from dashboard.language import Lang

PRODUCT = "Provincial Casebook"
# Longer titles are cut at this many characters where a source is one line of a list.
TITLE_LENGTH = 110

_ADDRESS = re.compile(r"https?://[!-~]{1,2000}")
_NO_NAME = re.compile(r"[^a-z0-9]+")
_LATEX = {char: f"\\{char}" for char in "{}$&#%_"} | {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One article behind a view. `published` is EDTF; publisher, `published` and `url` are empty when unknown."""

    number: int
    article_id: str
    publisher: str
    title: str
    published: str
    url: str

    def line(self, lang: Lang, *, most: int = TITLE_LENGTH, has_url: bool = True) -> str:
        """The source in one line, its title cut to `most` characters: publisher, title, date, address."""
        title = clipped(self.title, most) or say(lang, "untitled")
        parts = [
            clipped(self.publisher, most) or say(lang, "publisher unknown"),
            say(lang, "“{title}”", title=title),
            edtf_words(lang, self.published),
        ]
        return say(lang, ", ").join(parts + [self.url] * bool(has_url and self.url))


@dataclass(frozen=True, slots=True)
class Citation:
    """What an export says about itself, in `lang`.

    `window` and `clock` are words; `window` is empty when nothing has a date. `n_cases` are on the map, `off_map`
    counts those that are not by reason ("ambiguous" counts mentions), `n_undated` those without a date on the clock,
    `n_undated_on_map` the ones among them that the map shows. `sources` are the articles behind all cases in view,
    by date and id; as many as `n_articles`.
    """

    lang: Lang
    topic: str
    headline: str
    measure: str
    window: str
    clock: str
    n_cases: int
    n_provinces: int
    n_articles: int
    off_map: Mapping[OffMap, int]
    n_undated: int
    n_undated_on_map: int
    n_conflicts: int
    as_of: dt.date
    edition_id: str
    rules_version: str
    sources: tuple[Source, ...]
    boundaries: str
    credits: tuple[str, ...]
    licence: str
    link: str
    asides: tuple[str, ...] = ()

    @property
    def counts(self) -> str:
        """What is counted and what is not on the map, with the reasons, as one line."""
        lang, off = self.lang, self.off_map
        parts = [
            say(lang, "{cases} on the map", cases=count(lang, self.n_cases, "case")),
            count(lang, self.n_articles, "article"),
        ]
        if n_off := sum(off[reason] for reason in ("national", "unknown", "abroad")):
            reasons = {
                "national": say(lang, "{n} national", n=f"{off['national']:,}"),
                "unknown": say(lang, "{n} with province unknown", n=f"{off['unknown']:,}"),
                "abroad": say(lang, "{n} abroad", n=f"{off['abroad']:,}"),
            }
            told = say(lang, ", ").join(text for reason, text in reasons.items() if off[reason])  # type: ignore[index]
            parts.append(say(lang, "{cases} on no map ({reasons})", cases=count(lang, n_off, "case"), reasons=told))
        if self.n_undated_on_map:
            shown = f"{self.n_undated_on_map:,}"
            parts.append(say(lang, "{n} undated ({shown} of them on the map)", n=f"{self.n_undated:,}", shown=shown))
        elif self.n_undated:
            parts.append(say(lang, "{n} undated", n=f"{self.n_undated:,}"))
        if self.n_conflicts:
            parts.append(say(lang, "sources disagree on {cases}", cases=count(lang, self.n_conflicts, "case")))
        if off["ambiguous"]:
            parts.append(say(lang, "{mentions} ambiguous", mentions=count(lang, off["ambiguous"], "mention")))
        return " · ".join([*parts, *self.asides])

    @property
    def when(self) -> str:
        """The window and how it is read: "May to December 2021, by when it happened"."""
        return say(self.lang, "{window}, {clock}", window=self.window, clock=self.clock) if self.window else self.clock

    @property
    def state(self) -> str:
        """As of when, which edition, which rules: what somebody needs to ask for the same numbers again."""
        return say(
            self.lang, "As of {day} · edition {edition} · reading rules {rules}",
            day=words.day(self.lang, self.as_of), edition=self.edition_id, rules=self.rules_version,
        )  # fmt: skip

    @property
    def short(self) -> str:
        """How to cite this in a footnote."""
        return say(
            self.lang, "{product}, “{headline}”. {topic}, edition {edition}, as of {day}.",
            product=PRODUCT, headline=self.headline, topic=self.topic, edition=self.edition_id, day=self.as_of,
        )  # fmt: skip

    @property
    def long(self) -> str:
        """How to cite this where there is room: with measure, window, counts, boundaries, credits and link."""
        parts = [self.short, f"{self.measure}: {self.when}.", f"{self.counts}.", self.boundaries, *self.credits]
        return " ".join([*parts, self.licence, self.link])

    @property
    def bibtex(self) -> str:
        """A BibTeX entry; its key is derived from the edition."""
        fields = {
            "title": f"{{{_latex(f'{self.topic}: {self.headline}')}}}",
            "author": f"{{{PRODUCT}}}",
            "year": str(self.as_of.year),
            "note": _latex(f"Edition {self.edition_id}, reading rules {self.rules_version}, as of {self.as_of}"),
            # Inside \url nothing is escaped; a brace would end it.
            "howpublished": f"\\url{{{self.link.replace('{', '%7B').replace('}', '%7D')}}}",
        }
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
        return f"@misc{{casebook-{self.edition_id},\n{lines}}}\n"


def cite(selection: Selection, link: str) -> Citation:
    """The citation of what `selection` shows, in the language of its view; `link` restores it."""
    view, manifest = selection.view, selection.edition.manifest
    lang: Lang = view.lang
    span = words.window(selection)
    known = say(lang, ", as known on {day}", day=words.day(lang, view.known_on)) if view.known_on else ""
    clocks = {"happened": say(lang, "by when it happened"), "published": say(lang, "by when it was published")}
    is_zh = lang == "zh"
    return Citation(
        lang=lang,
        topic=one_line(manifest.title(lang)),
        headline=one_line(words.headline(selection)),
        measure=measure_words(view),
        window=words.period(lang, *span) if span else "",
        clock=clocks[view.clock] + known,
        n_cases=selection.n_cases,
        n_provinces=selection.n_provinces,
        n_articles=selection.n_articles,
        off_map=selection.off_map,
        n_undated=selection.n_undated,
        n_undated_on_map=selection.n_undated_on_map,
        n_conflicts=selection.n_conflicts,
        as_of=as_of(selection.edition),
        edition_id=manifest.edition_id,
        rules_version=manifest.rules_version,
        sources=sources(selection),
        boundaries=provinces.BOUNDARY_CONVENTION_ZH if is_zh else provinces.BOUNDARY_CONVENTION,
        credits=provinces.CREDITS_ZH if is_zh else provinces.CREDITS,
        licence=say(lang, "Titles and quoted sentences belong to their publishers."),
        link=link,
        asides=(*filter(None, [words.spanning_words(selection)]), *asides(selection)),
    )


def asides(selection: Selection) -> tuple[str, ...]:
    """What a view counts beside its cases when it is not all that was read: a day of knowledge, a what-if."""
    lang, told = selection.view.lang, []
    if n_later := selection.n_later + selection.n_perhaps_later:
        told.append(say(lang, "{cases} told only later", cases=count(lang, n_later, "case")))
    n_read_as = sum("." in item for item in selection.view.what_if)
    n_struck = len(selection.view.what_if) - n_read_as
    if n_struck:
        told.append(f"{say(lang, 'What if:')} {count(lang, n_struck, 'sentence struck out', 'sentences struck out')}")
    if n_read_as:
        told.append(f"{say(lang, 'What if:')} {count(lang, n_read_as, 'name read otherwise', 'names read otherwise')}")
    return tuple(told)


def as_of(edition: Edition) -> dt.date:
    """The day on which the edition was made."""
    return dt.datetime.fromisoformat(edition.manifest.created_at).date()


def sources(selection: Selection) -> tuple[Source, ...]:
    """The articles behind the cases in view, numbered from 1: by their first possible day (unknown last), then id."""
    articles = selection.edition.articles
    chosen = articles[articles["article_id"].isin(selection.article_ids)]
    listed = chosen.sort_values(["published_earliest", "article_id"], na_position="last")
    return tuple(
        Source(
            number,
            str(row.article_id),
            publisher=one_line(_text(row.publisher)),
            title=one_line(_text(row.title)),
            published=one_line(_text(row.published)),
            url=address(_text(row.url)),
        )
        for number, row in enumerate(listed.itertuples(index=False), start=1)
    )


def _text(value: object) -> str:
    """A cell of a text column; empty for a missing one."""
    return value if isinstance(value, str) else ""


def file_name(topic: str, what: str, extension: str, day: dt.date) -> str:
    """The name of an exported file: `topic_what_format_YYYYMMDD.format`, lower case, in plain ASCII.

    `topic` is the short name of a corpus (`Manifest.topic_name`), `what` what the file shows, `extension` its format.
    """
    parts = [_NO_NAME.sub("-", part.lower()).strip("-")[:60] for part in (topic, what, extension)]
    return f"{parts[0] or 'casebook'}_{parts[1]}_{parts[2]}_{day:%Y%m%d}.{extension}"


def one_line(text: str) -> str:
    """Text on one line without control characters and marks that turn the direction of writing."""
    return "".join(char for char in " ".join(text.split()) if char.isprintable())


def clipped(text: str, most: int) -> str:
    """Text of at most `most` characters, an ellipsis for what is cut."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def address(url: str) -> str:
    """An address of the web as it stands; empty for anything else, such as a script."""
    return url if _ADDRESS.fullmatch(url) else ""


def _latex(text: str) -> str:
    return "".join(_LATEX.get(char, char) for char in text)
