"""A case as a card of the standalone page: its steps, its people, its sentences with their sources, its conflicts.

Every word of an article passes through `text`, which leaves nothing that a browser could take for more than text.
"""

from __future__ import annotations

import datetime as dt
import html
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.casebook import reasons
from dashboard.casebook.lookup import lookup
from dashboard.casebook.review import reviews
from dashboard.casebook.tables import split_list
from dashboard.casebook.telling import Sentence, case_sentences, deciding_mentions, in_time, side_dates
from dashboard.exports.citation import clipped, one_line
from dashboard.figures.edtf import as_day, edtf_words, is_ahead
from dashboard.figures.frame import RING
from dashboard.figures.reviewed import checked_words
from dashboard.figures.words import period
from dashboard.labels import action_label, body_names, how_label, off_map_reason, province_both, province_names
from dashboard.language import count, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.casebook.lookup import Lookup, Record
    from dashboard.casebook.view import Selection
    from dashboard.exports.citation import Citation
    from dashboard.language import Lang

# Characters of a title or a name and of a sentence; sentences of a case in sight and in all; its names and amounts.
MOST_TITLE = 200
MOST_SENTENCE = 700
N_OPEN = 2
MOST_SENTENCES = 12
MOST_NAMES = 8


@dataclass(frozen=True, slots=True)
class Cards:
    """What every card needs: the rows of the edition, the language, and the numbers of the articles as sources."""

    found: Lookup
    lang: Lang
    numbers: dict[str, int]

    def card(self, case_id: str) -> str:
        """The card of a case; `data-in` names its provinces, and is empty for a case on no map."""
        case = self.found.case_row(case_id) or {}
        codes, lang = split_list(case["province_codes"] or ""), self.lang
        where = province_names(lang, codes) if codes else off_map_reason(lang, case["scope"])
        reports = self.found.case_reports(case_id)
        parts = [
            f"<h3>{text(reasons.case_title(lang, case['title'] or ''), MOST_TITLE) or text(case_id)}</h3>",
            f'<p class="where">{text(where)}</p>',
            self._steps(case, reports),
            *self._sentences(case_sentences(self.found, reports, codes[0] if len(codes) == 1 else None), codes),
            self._conflicts(case),
            self._names(case),
        ]
        return f'<article data-in="{attribute(" ".join(codes))}">{"".join(parts)}</article>'

    def _steps(self, case: Record, reports: Sequence[Record]) -> str:
        """The steps in the order of time; of an announced one that lies ahead, the day by which."""
        published = {row["report_id"]: self._published(row["article_id"]) for row in reports}
        told: dict[str, None] = {}
        for step in in_time(json.loads(case["steps"] or "[]")):
            label, last = self._step(case["case_id"], step), step.get("latest") or ""
            when = self._when(step.get("earliest"), last)
            by = is_ahead(step["status"], last, as_day(published.get(step.get("report_id"))))
            told[say(self.lang, "{step}, by {day}", step=label, day=when) if by else f"{label} · {when}"] = None
        marks = [f"{RING} {reasons.retold(self.lang, case['fragile'])}"] if case["fragile"] else []
        items = "".join(f"<li>{text(words)}</li>" for words in [*told, *marks])
        return f'<ol class="steps">{items}</ol>' if items else ""

    def _step(self, case_id: str, step: Record) -> str:
        """What was done; of a case that only stands in a list, just that."""
        if case_id in self.found.only_listed:
            return say(self.lang, "only named in a list")
        return action_label(self.lang, step["action"], step["status"])

    def _published(self, article_id: str) -> str:
        """The last day on which an article can have been published, as ISO text; empty when unknown."""
        latest = (self.found.article_row(article_id) or {}).get("published_latest")
        return "" if latest is None else str(latest)[:10]

    def _when(self, earliest: str | None, latest: str | None) -> str:
        if not (earliest and latest):
            return say(self.lang, "date unknown")
        return period(self.lang, dt.date.fromisoformat(earliest[:10]), dt.date.fromisoformat(latest[:10]))

    def _sentences(self, sentences: Sequence[Sentence], codes: Sequence[str]) -> list[str]:
        """The sentences with their sources; under each the names that lead it to its provinces, once on a card."""
        said: set[str] = set()
        drawn = [self._sentence(sentence, codes, said) for sentence in sentences[:MOST_SENTENCES]]
        if len(drawn) <= N_OPEN:
            return drawn
        more = len(sentences) - N_OPEN
        hidden = len(sentences) - len(drawn)
        rest = "".join(drawn[N_OPEN:])
        if hidden:
            rest += f"<p>{text(say(self.lang, '{n} further in the articles.', n=f'{hidden:,}'))}</p>"
        summary = text(say(self.lang, "Further evidence: {sentences}", sentences=count(self.lang, more, "sentence")))
        return [*drawn[:N_OPEN], f"<details><summary>{summary}</summary>{rest}</details>"]

    def _sentence(self, sentence: Sentence, codes: Sequence[str], said: set[str]) -> str:
        article, lang = sentence.article, self.lang
        article_id = article["article_id"]
        dates = [(row["start"], row["end"], "date") for row in self.found.dates(article_id)]
        rows = [row for code in codes for row in deciding_mentions(self.found, sentence, code)]
        places = [(row["start"], row["end"], "place") for row in rows]
        quote = marked(article["text"], sentence.start, sentence.end, [*places, *dates])
        told = []
        for row in rows:
            rivals = province_names(lang, split_list(row["rivals"] or ""))
            reason = f"“{clipped(one_line(row['surface']), 60)}” → {province_both(lang, row['province_code'])}: "
            reason += how_label(lang, row["how"])
            reason += say(lang, "; could also mean {provinces}", provinces=rivals) if rivals else ""
            if reason not in said:
                said.add(reason)
                told.append(f'<p class="why">{text(reason)}</p>')
        number = self.numbers.get(article_id)
        source = f'<a class="ref" href="#s{number}">[{number}]</a>' if number else ""
        spoken = f' lang="{attribute(article["lang"])}"' if article["lang"] else ""
        return f"<blockquote{spoken}>{quote} {source}</blockquote>{''.join(told)}"

    def _conflicts(self, case: Record) -> str:
        parts = []
        for conflict in json.loads(case["conflicts"] or "[]"):
            sides = [
                self._side(article_id, said, date)
                for (article_id, _, _, said), date in zip(
                    conflict["sides"], side_dates(self.found, case["case_id"], conflict), strict=True
                )
            ]
            about = clipped(one_line(reasons.disagree_about(self.lang, conflict["about"])), MOST_TITLE)
            told = say(self.lang, "Sources disagree {about}: {sides}", about=about, sides=" · ".join(sides))
            parts.append(f'<p class="conflict">{text(told)}</p>')
        return "".join(parts)

    def _side(self, article_id: str, said: str, date: str | None) -> str:
        """What one source says, after the date that it gives, with its number."""
        quote, number = f"“{clipped(one_line(said), MOST_TITLE)}”", self.numbers.get(article_id)
        told = say(self.lang, "{side}: {told}", side=edtf_words(self.lang, date), told=quote) if date else quote
        return told + (f" [{number}]" if number else "")

    def _names(self, case: Record) -> str:
        """People, organisations and amounts, as the texts write them; who has checked the case."""
        lang = self.lang
        amounts = [str(item.get("surface") or "") for item in json.loads(case["amounts"] or "[]")]
        told = reviews(self.found.edition).get(case["case_id"], ())
        rows = [
            (say(lang, "People in it"), json.loads(case["people"] or "[]")),
            (say(lang, "Organisations in it"), body_names(lang, json.loads(case["organisations"] or "[]"))),
            (say(lang, "Amounts in it"), amounts),
            (say(lang, "Checked"), [checked_words(lang, [one]) for one in told]),
        ]
        items = "".join(f"<dt>{text(label)}</dt><dd>{text(_few(values))}</dd>" for label, values in rows if any(values))
        return f"<dl>{items}</dl>" if items else ""


def cards_of(selection: Selection, citation: Citation) -> Cards:
    """The maker of cards for a selection, its sources numbered as in the citation."""
    numbers = {source.article_id: source.number for source in citation.sources}
    return Cards(lookup(selection.edition), citation.lang, numbers)


def text(words: object, most: int = 0) -> str:
    """Words as HTML that shows them and does nothing; `most` cuts them at so many characters."""
    line = one_line(str(words))
    return html.escape(clipped(line, most) if most else line, quote=True)


def attribute(words: str) -> str:
    """Words for the inside of a double-quoted attribute."""
    return text(words)


def marked(body: str, start: int, end: int, spans: Iterable[tuple[int, int, str]]) -> str:
    """body[start:end] as HTML with spans marked by their class; of spans that overlap the first, long sentences cut."""
    inside = sorted(
        (max(first, start), min(last, end), kind) for first, last, kind in spans if first < end and start < last
    )
    first_mark = inside[0][0] if inside else start
    begin = start if end - start <= MOST_SENTENCE else max(start, min(first_mark - 160, end - MOST_SENTENCE))
    stop = min(end, begin + MOST_SENTENCE)
    parts, at = ["… " if begin > start else ""], begin
    for first, last, kind in inside:
        if first < at or last > stop:
            continue
        parts += [_piece(body[at:first]), f'<mark class="{kind}">{_piece(body[first:last])}</mark>']
        at = last
    return "".join([*parts, _piece(body[at:stop]), " …" if stop < end else ""])


def _piece(part: str) -> str:
    """A part of a sentence: what cannot be seen becomes nothing, white space one space."""
    spaced = "".join(" " if char.isspace() else char for char in part)
    return html.escape("".join(char for char in spaced if char.isprintable()), quote=True)


def _few(values: Sequence[Any]) -> str:
    distinct = [clipped(one_line(str(value)), 60) for value in dict.fromkeys(values) if value]
    rest = len(distinct) - MOST_NAMES
    return "; ".join(distinct[:MOST_NAMES]) + (f"; +{rest:,}" if rest > 0 else "")
