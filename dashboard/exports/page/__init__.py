"""The view as one HTML file for an e-mail: the map, the cases with their sentences, the citation.

It asks nobody for anything: style and script stand in it, and its own policy forbids everything else. Without the
script it shows and prints everything; the script only narrows it to the province that is chosen.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.casebook.measures import values
from dashboard.casebook.tables import split_list
from dashboard.casebook.telling import ranked_cases
from dashboard.casebook.view import select
from dashboard.codes import provinces
from dashboard.exports.about import citation_document
from dashboard.exports.citation import PRODUCT, address
from dashboard.exports.page.cards import cards_of, text
from dashboard.exports.page.drawing import look, map_svg
from dashboard.figures.frame import RING, frame
from dashboard.figures.map import province_words
from dashboard.figures.measured import legend
from dashboard.figures.palette import DARK, LIGHT
from dashboard.labels import province_both
from dashboard.language import count, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.view import Selection, View
    from dashboard.exports.citation import Citation, Source
    from dashboard.figures.measured import Legend
    from dashboard.figures.palette import Palette
    from dashboard.language import Lang

# More cases than anybody reads in a mail; the page says how many it leaves to the data.
MOST_CASES = 300

_HERE = Path(__file__).parent
_FIELD = re.compile(r"\{\{([a-z_]+)\}\}")


def to_html(edition: Edition, view: View, citation: Citation) -> bytes:
    """The page of a view. The first of its provinces is chosen when the page opens; the cases of all are in it."""
    selection = select(edition, replace(view, provinces=()))
    shown, n_left = _shown(selection)
    cited = _cited(selection, shown, citation)
    style = _style()
    script = (_HERE / "page.js").read_text(encoding="utf-8")
    chosen = view.provinces[0] if view.provinces else ""
    parts = {
        "lang": "zh-CN" if citation.lang == "zh" else "en",
        "policy": f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; "
        "form-action 'none'",
        "style": style,
        "script": script,
        "title": text(f"{citation.headline} · {citation.topic}"),
        "data": _as_script(_document(selection, cited, chosen)),
        **_head(citation),
        "map": map_svg(selection),
        "legend": _legend(legend(selection), citation.lang),
        "chips": _chips(selection, citation),
        **_cases(selection, shown, n_left, citation),
        **_foot(cited),
    }
    template = (_HERE / "page.html").read_text(encoding="utf-8")
    # In one pass, so that nothing that is filled in is ever read as a field.
    return _FIELD.sub(lambda field: parts[field[1]], template).encode("utf-8", "replace")


def _style() -> str:
    """The style sheet, its colours first: those of the screen, light, dark, and light again on paper."""
    light, dark = (_variables(colours) for colours in (LIGHT, DARK))
    rules = (_HERE / "page.css").read_text(encoding="utf-8")
    in_the_dark = f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    return f":root{{color-scheme:light dark;{light}}}{in_the_dark}\n{rules}"


def _variables(colours: Palette) -> str:
    named = ("paper", "text", "secondary", "line", "border", "blue", "neighbours", "neighbour_line", "dots", "hatch")
    pairs = [(name.replace("_", "-"), getattr(colours, name)) for name in named]
    pairs += [(f"k{number}", colour) for number, colour in enumerate(colours.ramp)]
    pairs += [(f"t{number}", colour) for number, colour in enumerate(colours.on_ramp)]
    return "".join(f"--{name}:{colour};" for name, colour in pairs)


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _as_script(document: Mapping[str, object]) -> str:
    """JSON for the inside of a script element: no character that could end it or open another."""
    plain = json.dumps(document, ensure_ascii=True, separators=(",", ":"))
    return plain.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _document(selection: Selection, citation: Citation, chosen: str) -> dict[str, object]:
    """What the script needs, and the citation for a program that reads the page."""
    lang = citation.lang
    said = {code: province_words(selection, code) for code in provinces()}
    return {
        "chosen": chosen,
        "all": say(lang, "All cases of the view"),
        "provinces": {code: {"name": province_both(lang, code), "said": words} for code, words in said.items()},
        "citation": citation_document(citation),
    }


def _head(citation: Citation) -> dict[str, str]:
    lang = citation.lang
    return {
        "topic": text(citation.topic),
        "headline": text(citation.headline),
        "counts": text(citation.counts),
        "measure": text(f"{citation.measure} · {citation.when}"),
        "state": text(citation.state),
        "hint": text(say(lang, "Choose a province to read its cases.")),
        "all": text(say(lang, "All cases of the view")),
        "clear": text(say(lang, "Show all")),
    }


def _legend(told: Legend, lang: Lang) -> str:
    pairs = zip(told.classes.steps, told.classes.labels, strict=True)
    steps = "".join(f'<span><i class="k{step}"></i>{text(label)}</span>' for step, label in pairs)
    keys = (("dots", say(lang, "only mentioned")), ("hatch", told.hatch))
    looks = "".join(f'<span><i class="{name}"></i>{text(words)}</span>' for name, words in keys)
    ring = f"<span>{RING} {text(say(lang, 'rests on one sentence'))}</span>"
    return f"<span>{text(told.title)} · {text(told.scheme)}</span>{steps}{looks}{ring}"


def _chips(selection: Selection, citation: Citation) -> str:
    """A button for each province with cases, the highest first: for a keyboard, and for fingers on small units."""
    ranked = values(selection)[selection.counts > 0].sort_values(ascending=False, kind="stable")
    units = {unit.code: unit for unit in frame(selection)}
    return "".join(
        f'<button type="button" data-code="{code}" aria-pressed="false"><i class="{look(units[str(code)])}"></i>'
        f"{text(province_both(citation.lang, str(code)))} <b>{units[str(code)].chip}</b></button>"
        for code in ranked.index
    )


def _shown(selection: Selection) -> tuple[list[str], int]:
    """Ids of the cases of the page, and how many more there are.

    The provinces stand in it by their number of cases, in each the best told first; what is on no map at the end.
    """
    codes = selection.counts[selection.counts > 0].sort_values(ascending=False, kind="stable").index
    placed = [case_id for code in codes for case_id in ranked_cases(selection.facts, str(code))]
    ordered = list(dict.fromkeys([*placed, *selection.cases["case_id"]]))
    return ordered[:MOST_CASES], max(0, len(ordered) - MOST_CASES)


def _cited(selection: Selection, shown: list[str], citation: Citation) -> Citation:
    """The citation with the sources of the cases that are shown, under their own numbers."""
    cases = selection.cases
    told = cases.loc[cases["case_id"].isin(shown), "article_ids"]
    ids = {article_id for listed in told for article_id in split_list(listed)}
    return replace(citation, sources=tuple(source for source in citation.sources if source.article_id in ids))


def _cases(selection: Selection, shown: list[str], n_left: int, citation: Citation) -> dict[str, str]:
    lang = citation.lang
    cards = cards_of(selection, citation)
    more = say(lang, "{cases} more are in the data of this view.", cases=count(lang, n_left, "case"))
    return {
        "cards": "".join(map(cards.card, shown)),
        "more": f'<p class="more">{text(more)}</p>' if n_left else "",
    }


def _foot(citation: Citation) -> dict[str, str]:
    lang = citation.lang
    link = address(citation.link)
    return {
        "sources_title": text(say(lang, "Numbered sources")),
        "sources": "".join(_source(source, citation) for source in citation.sources),
        "cite_title": text(say(lang, "How to cite this")),
        "short": text(citation.short),
        "bibtex": escape(citation.bibtex.rstrip()),
        "boundaries": text(citation.boundaries),
        "credits": "".join(f"<p>{text(credit)}</p>" for credit in citation.credits),
        "rights": text(citation.licence),
        "link": _anchor(link, citation.link) if link else text(citation.link),
        "link_title": text(say(lang, "Link")),
        "product": PRODUCT,
    }


def _anchor(href: str, words: str) -> str:
    return f'<a href="{text(href)}" rel="noopener noreferrer">{text(words)}</a>'


def _source(source: Source, citation: Citation) -> str:
    line = text(source.line(citation.lang, has_url=False))
    where = f" {_anchor(source.url, source.url)}" if source.url else ""
    return f'<li id="s{source.number}" value="{source.number}">{line}{where}</li>'
