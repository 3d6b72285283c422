"""What slides and the dossier tell of a view: provinces, their cases, the sentences behind them, conflicts.

All texts are plain, on one line and of a length that fits; a sentence keeps its article and its span, so that the
quotation can be checked in the untouched text.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dashboard.casebook import reasons
from dashboard.casebook.lookup import lookup
from dashboard.casebook.review import reviews
from dashboard.casebook.tables import split_list
from dashboard.casebook.telling import case_sentences, counts_others, in_time, ranked_cases, side_dates
from dashboard.errors import UsageError
from dashboard.exports.office import QUOTE_LENGTH, plain
from dashboard.figures import words
from dashboard.figures.edtf import edtf_words, month_part
from dashboard.figures.measured import told_value
from dashboard.figures.reviewed import checked_words
from dashboard.labels import action_label, body_names, joined, province_both, province_name
from dashboard.language import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.casebook.lookup import Lookup, Record
    from dashboard.casebook.view import Selection
    from dashboard.exports.citation import Citation
    from dashboard.language import Lang

TITLE_LENGTH = 160
# Steps, names or amounts of one case that are told; a case can have hundreds.
_MOST_ITEMS = 8
_ITEM_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Quote:
    """One evidence sentence: its text (cut when very long), the number of its source, and its span in the article.

    `value` is the date that it gives, in words, where it is one side of a conflict about a date.
    """

    text: str
    source: int
    article_id: str
    start: int
    end: int
    value: str = ""

    @property
    def span(self) -> str:
        """Where the sentence stands: "t001 40-118", in characters of the untouched text."""
        return f"{plain(self.article_id, _ITEM_LENGTH)} {self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that the sources of a case disagree about: what each of them says."""

    about: str
    sides: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ToldCase:
    """A case in words. `sources` are numbers of `Citation.sources`; `n_sentences` counts all evidence sentences.

    `fragile` says why the case is fragile, empty when it is not; `has_ring` whether it rests on one sentence.
    """

    case_id: str
    title: str
    steps: str
    facts: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]
    n_sentences: int
    conflicts: tuple[Conflict, ...]
    sources: tuple[int, ...]
    fragile: str
    has_ring: bool


@dataclass(frozen=True, slots=True)
class ToldProvince:
    """A province of a view with its first cases, best evidenced first; `n_cases` counts all of them.

    `value` is what another measure than cases or articles makes of it, in words.
    """

    code: str
    name: str
    both_names: str
    n_cases: int
    n_articles: int
    n_sentences: int
    cases: tuple[ToldCase, ...]
    value: str = ""

    @property
    def n_left(self) -> int:
        """Cases that are not told here."""
        return self.n_cases - len(self.cases)


def check_some(selection: Selection) -> None:
    """Raise UsageError when a view holds no case at all, neither on the map nor off it."""
    if selection.n_cases + selection.n_off_map == 0:
        raise UsageError(
            "the link selects no case, so there is nothing to show; widen its window (from, to) or take off its "
            "filters (action, q)"
        )


def shown_codes(selection: Selection) -> tuple[str, ...]:
    """The selected provinces in the order of selection; without any, those with cases, most cases first."""
    if selection.view.provinces:
        return selection.view.provinces
    counts = selection.counts[selection.counts > 0].sort_values(ascending=False, kind="stable")
    return tuple(str(code) for code in counts.index)


def tell_province(
    selection: Selection, citation: Citation, code: str, most_cases: int, most_quotes: int
) -> ToldProvince:
    """A province with at most `most_cases` cases and `most_quotes` sentences of each."""
    case_ids = ranked_cases(selection.facts, code)
    return ToldProvince(
        code=code,
        name=province_name(citation.lang, code),
        both_names=province_both(citation.lang, code),
        n_cases=int(selection.counts[code]),
        n_articles=int(selection.articles_by_code[code]),
        n_sentences=int(selection.sentences_by_code[code]),
        cases=tell_cases(selection, citation, case_ids[:most_cases], most_quotes, code),
        value=told_value(selection, code),
    )


def tell_cases(
    selection: Selection, citation: Citation, case_ids: Iterable[str], most_quotes: int, code: str | None = None
) -> tuple[ToldCase, ...]:
    """These cases in words; sentences about the province `code` come first."""
    found = lookup(selection.edition)
    numbers = {source.article_id: source.number for source in citation.sources}
    rows = (found.case_row(case_id) for case_id in case_ids)
    return tuple(_tell(found, numbers, row, code, most_quotes, citation.lang) for row in rows if row)


def cited(cases: Iterable[ToldCase]) -> tuple[int, ...]:
    """The numbers of the sources behind these cases, in order."""
    return tuple(sorted({number for case in cases for number in case.sources}))


def _tell(
    found: Lookup, numbers: Mapping[str, int], row: Record, code: str | None, most_quotes: int, lang: Lang
) -> ToldCase:
    reports = found.case_reports(row["case_id"])
    sentences = [s for s in case_sentences(found, reports, code) if s.article["article_id"] in numbers]
    quotes = [_quote(numbers, s.article, s.start, s.end) for s in sentences[:most_quotes]]
    article_ids = split_list(row["article_ids"] or "")
    return ToldCase(
        case_id=row["case_id"],
        title=plain(reasons.case_title(lang, row["title"]), TITLE_LENGTH),
        steps=say(lang, "named in a list") if row["case_id"] in found.only_listed else _steps(row, lang),
        facts=tuple((label, value) for label, value in _facts(found, row, code, lang) if value),
        quotes=tuple(quotes),
        n_sentences=len(sentences),
        conflicts=tuple(_conflicts(found, numbers, row, lang)),
        sources=tuple(sorted(numbers[article_id] for article_id in article_ids if article_id in numbers)),
        fragile=plain(reasons.retold(lang, row["fragile"] or ""), TITLE_LENGTH),
        # The map's own rule for its ring.
        has_ring=row["n_sentences"] == 1,
    )


def _quote(numbers: Mapping[str, int], article: Record, start: int, end: int) -> Quote:
    article_id = article["article_id"]
    return Quote(plain(article["text"][start:end], QUOTE_LENGTH), numbers[article_id], article_id, start, end)


def _conflicts(found: Lookup, numbers: Mapping[str, int], row: Record, lang: Lang) -> Iterable[Conflict]:
    for conflict in json.loads(row["conflicts"] or "[]"):
        dates = side_dates(found, row["case_id"], conflict)
        sides = [
            replace(_quote(numbers, article, start, end), value=edtf_words(lang, date) if date else "")
            for (article_id, start, end, _), date in zip(conflict["sides"], dates, strict=True)
            if article_id in numbers and (article := found.article_row(article_id))
        ]
        yield Conflict(plain(reasons.disagree_about(lang, conflict["about"]), _ITEM_LENGTH), tuple(sides))


def side_words(side: Quote, lang: Lang, most: int = QUOTE_LENGTH) -> str:
    """A side of a conflict: at most `most` characters of its sentence in quotes, after the date that it gives."""
    quote = f"“{plain(side.text, most)}”"
    return say(lang, "{side}: {told}", side=side.value, told=quote) if side.value else quote


def _steps(row: Record, lang: Lang) -> str:
    """The steps of a case in the order of time: "arrested May 2021 → charged 8 June 2021"."""
    told = [
        say(lang, "{step} ({when})", step=action_label(lang, step["action"], step["status"]), when=when(lang, step))
        for step in in_time(json.loads(row["steps"] or "[]"))
    ]
    distinct = list(dict.fromkeys(told))
    rest = ["…"] if len(distinct) > _MOST_ITEMS else []
    return " → ".join(distinct[:_MOST_ITEMS] + rest)


def _facts(found: Lookup, row: Record, code: str | None, lang: Lang) -> list[tuple[str, str]]:
    others = [province_name(lang, item) for item in split_list(row["province_codes"] or "") if item != code]
    people = json.loads(row["people"] or "[]")
    # Other people counted in the same sentence are none of those named here.
    listed = [item for item in json.loads(row["amounts"] or "[]") if not (people and counts_others(item))]
    amounts = [str(item.get("surface") or "") for item in listed]
    checked = checked_words(lang, reviews(found.edition).get(row["case_id"], ()))
    return [
        (
            say(lang, "Also in") if code else say(lang, "Province"),
            joined(lang, [province_name(lang, c) for c in others]),
        ),
        (say(lang, "Court in"), province_name(lang, row["court_code"]) if row["court_code"] else ""),
        (say(lang, "People"), _few(people, lang)),
        (say(lang, "Organisations"), _few(body_names(lang, json.loads(row["organisations"] or "[]")), lang)),
        (say(lang, "Amounts"), _few(amounts, lang)),
        (say(lang, "Checked"), plain(checked, QUOTE_LENGTH)),
    ]


def _few(items: Sequence[str], lang: Lang) -> str:
    distinct = [plain(item, _ITEM_LENGTH) for item in dict.fromkeys(items) if item.strip()]
    rest = ["…"] if len(distinct) > _MOST_ITEMS else []
    return say(lang, "; ").join(distinct[:_MOST_ITEMS] + rest)


def when(lang: Lang, step: Mapping[str, Any]) -> str:
    """The date of a step in words, from its bounds (ISO days or missing): "May 2021", "date unknown"."""
    first, last = (dt.date.fromisoformat(step[name]) if step.get(name) else None for name in ("earliest", "latest"))
    if first is None or last is None:
        return say(lang, "date unknown")
    if step.get("precision") == "vague":
        return say(lang, "no later than {day}", day=words.day_short(lang, last))
    part = month_part(lang, first, last) if step.get("precision") == "month" else ""
    told = part or words.period(lang, first, last)
    is_reasoned = step.get("precision") == "interval"
    return say(lang, "{when}, inferred", when=told) if is_reasoned else told
