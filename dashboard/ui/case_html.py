"""A case as a card of HTML: headline, steps, facts, the sentences it rests on, the reason for its province, conflicts.

Pure functions from rows of an edition. Every word of an article passes through `evidence.escape`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from dashboard.casebook.links import link_parameters, page_path
from dashboard.casebook.view import View
from dashboard.ui import evidence, reasons, words
from dashboard.ui.evidence import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.ui.lookup import Lookup, Record

# Sentences inside "n more sentences"; a case told a thousand times names the rest and leads to its articles.
MOST_SENTENCES = 20
MOST_STEPS = 8


# Elsewhere, background, does not name the province, only supports, listed.
Rank = tuple[bool, bool, bool, bool, bool]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One evidence sentence of a case: its article's row and its span there."""

    article: Record
    start: int
    end: int


def page_link(view: View, page: str, label: str, **extra: str) -> str:
    """A link to a page (a key of `links.PAGES`) in the same tab that keeps the view, relative to wherever the app is.

    Defaults stay out of the address: Streamlit would take them out itself, and leave an entry in the browser's history
    that *Back* cannot get past.
    """
    defaults = link_parameters(View())
    given = {name: text for name, text in link_parameters(view, **extra).items() if text != defaults.get(name, "")}
    address = f"./{page_path(page)}" + (f"?{urlencode(given, quote_via=quote, safe='~')}" if given else "")
    return f'<a class="pc-link" href="{evidence.attribute(address)}" target="_self">{escape(label)}</a>'


def columns_html(widths: Sequence[int]) -> str:
    """The columns of a table by their widths in percent: fixed, so that no word of an article can push them apart."""
    return "<colgroup>" + "".join(f'<col style="width:{width}%">' for width in widths) + "</colgroup>"


def article_link(view: View, article_id: str, start: int, end: int, label: str = "open in article") -> str:
    """A link to the passage [start, end) of an article."""
    return page_link(view, "article", label, article=article_id, at=f"{start}-{end}")


def source_words(article: Record) -> str:
    """Who published an article and when: "NTD News, 15 Nov 2021"."""
    when = words.published_words(article)
    when = "publication date unknown" if when == words.DATE_UNKNOWN else when
    return f"{words.clipped(article['publisher'] or 'publisher unknown')}, {when}"


def card_html(found: Lookup, case: Record, view: View, *, code: str | None = None, n_sentences: int = 2) -> str:
    """The card of a row of `cases`; sentences of the province `code` come first, `n_sentences` are open at once."""
    reports = found.case_reports(case["case_id"])
    sentences = case_sentences(found, reports, code or _only(case))
    people = json.loads(case["people"] or "[]")
    parts = [
        f"<h3>{escape(case['title'])}</h3>",
        steps_html(case, reports, found),
        *_evidence(found, view, sentences, people, code or _only(case), n_sentences),
        conflicts_html(found, case, view),
        facts_html(case, code),
        _grouping(case),
    ]
    return f'<article class="pc-card">{"".join(parts)}</article>'


def case_sentences(found: Lookup, reports: Sequence[Record], code: str | None) -> list[Sentence]:
    """The distinct evidence sentences of a case, the articles in turn.

    In each article, sentences about the province come first: those that name it before others, those that state a step
    before those that support one; what came before the case and what only stands in a list comes last.
    """
    ranked: dict[tuple[str, int], tuple[Rank, Sentence]] = {}
    for report in reports:
        article = found.article_row(report["article_id"])
        spans = [(report["start"], report["end"]), *json.loads(report.get("support") or "[]")]
        for at, (start, end) in enumerate(spans if article else ()):
            rank = _rank(found, report, (start, end), code, is_support=at > 0)
            key = (report["article_id"], start)
            if article and (key not in ranked or rank < ranked[key][0]):
                ranked[key] = (rank, Sentence(article, start, end))
    ordered = [pair for _, pair in sorted(ranked.items(), key=lambda item: (item[1][0], item[0]))]
    turns: dict[str, int] = {}
    in_turn: list[tuple[bool, int, int, Sentence]] = []
    for rank, sentence in ordered:
        article_id = sentence.article["article_id"]
        turns[article_id] = turns.get(article_id, 0) + 1
        in_turn.append((rank[0], turns[article_id], len(in_turn), sentence))
    return [sentence for *_, sentence in sorted(in_turn, key=lambda item: item[:3])]


def _rank(found: Lookup, report: Record, span: tuple[int, int], code: str | None, *, is_support: bool) -> Rank:
    """How much a sentence says about a case in a province; the least comes first."""
    elsewhere = code is not None and code not in words.split(report["province_codes"] or "")
    names = any(
        span[0] <= row["start"] < span[1] and _decides(row, code) for row in found.mentions(report["article_id"])
    )
    return elsewhere, bool(report["is_background"]), not names, is_support, bool(report["is_listed"])


def steps_html(case: Record, reports: Sequence[Record] = (), found: Lookup | None = None) -> str:
    """The steps of a case in the order of time as pills with arrows, and the mark of a fragile case.

    `reports` are the rows that tell the case, and `found` knows their articles: an act announced for a day after its
    publication is one to be done by then, and a case that only stands in a list is called that.
    """
    told = {row["report_id"]: row for row in reports}
    is_listed = found is not None and case["case_id"] in found.only_listed
    labels: dict[str, None] = {}
    for step in _in_time(json.loads(case["steps"] or "[]")):
        when = words.date_words(step.get("value"), step.get("earliest"), step.get("latest"), step.get("precision", ""))
        label = words.LISTED if is_listed else words.action_label(step["action"], step["status"])
        report = told.get(step.get("report_id"))
        article = found.article_row(report["article_id"]) if found and report else None
        published = words.as_day(article["published_latest"]) if article else None
        by = words.is_ahead(step["status"], step.get("latest"), published)
        labels[f"{label}, by {when}" if by else f"{label} {_after_label(when)}"] = None
    shown = list(labels)[:MOST_STEPS]
    if len(labels) > MOST_STEPS:
        shown.append(words.plural(len(labels) - MOST_STEPS, "more step"))
    pills = "".join(f"<li><span>{escape(label)}</span></li>" for label in shown)
    if case["fragile"]:
        pills += f'<li class="pc-mark"><span>○ {escape(words.clipped(case["fragile"]))}</span></li>'
    return f'<ol class="pc-steps" aria-label="Steps of the case">{pills}</ol>' if pills else ""


def facts_html(case: Record, code: str | None = None) -> str:
    """Status, other provinces, court, people, organisations and amounts of a case; nothing for what is empty."""
    others = [item for item in words.split(case["province_codes"] or "") if item != code]
    rows = [("Status", "" if case["status"] == "done" else words.status_label(case["status"]))]
    rows.append(("Also in" if code else "Province", words.province_names(others)))
    if case["scope"] != "province":
        rows.append(("On no map", f"{words.scope_label(case['scope'])}: {words.off_map_reason(case['scope'])}"))
    rows.append(("Court in", words.province_name(case["court_code"]) if case["court_code"] else ""))
    people = json.loads(case["people"] or "[]")
    # Other people counted in the same sentence belong to a report of their own, not to those named here.
    amounts = [item for item in json.loads(case["amounts"] or "[]") if not (people and words.counts_others(item))]
    rows.append(("People", _few(people)))
    rows.append(("Organisations", _few(json.loads(case["organisations"] or "[]"))))
    rows.append(("Amounts", _few([words.amount_words(item) for item in amounts])))
    items = "".join(f"<dt>{label}</dt><dd>{escape(value)}</dd>" for label, value in rows if value)
    return f'<dl class="pc-facts">{items}</dl>' if items else ""


def evidence_html(found: Lookup, view: View, sentence: Sentence, people: Iterable[str] = ()) -> str:
    """One sentence in quotes with its marks, and its source with the way to the article."""
    article = sentence.article
    quote = evidence.sentence_html(
        article["text"],
        sentence.start,
        sentence.end,
        found.mentions(article["article_id"]),
        found.dates(article["article_id"]),
        people,
        article["lang"],
    )
    link = article_link(view, article["article_id"], sentence.start, sentence.end)
    return f'{quote}<p class="pc-source">{escape(source_words(article))} · {link}</p>'


def why_html(mention: Record) -> str:
    """Why a mention is read as it is, in a quiet box."""
    question, answer = reasons.why(mention)
    return f'<p class="pc-why"><strong>{escape(question)}</strong> {escape(answer)}</p>'


def deciding_mentions(found: Lookup, sentence: Sentence, code: str, most: int = 2) -> list[Record]:
    """The mentions inside a sentence that lead its case to a province; one for each name.

    Names with a rival come first, because they are what a reader doubts.
    """
    rows = [row for row in found.mentions(sentence.article["article_id"]) if _decides(row, code)]
    inside = [row for row in rows if row["start"] < sentence.end and sentence.start < row["end"]]
    distinct = {row["surface"]: row for row in reversed(inside)}
    ordered = sorted(distinct.values(), key=lambda row: (not row["rivals"], row["how"] == "direct"))
    doubtful = [row for row in ordered if row["rivals"]]
    return doubtful[:most] or ordered[:1]


def why_elsewhere_html(found: Lookup, view: View, sentence: Sentence, code: str) -> str:
    """Why a sentence that does not name the province stands for it: the nearest name that does, and the way there.

    The last one before the sentence in its article, else the first one after it; empty when the article has none.
    """
    article_id = sentence.article["article_id"]
    rows = [row for row in found.mentions(article_id) if _decides(row, code)]
    before = [row for row in rows if row["start"] < sentence.start]
    if not rows:
        return ""
    row = before[-1] if before else rows[0]
    name = words.province_name(code)
    is_bare = not any(sentence.start <= other["start"] < sentence.end for other in found.mentions(article_id))
    lacks = "This sentence names no place" if is_bare else f"This sentence does not name {name}"
    where = f"{lacks}; the article places it in {name}:"
    _, answer = reasons.why(row)
    link = article_link(view, article_id, *surroundings(sentence.article["text"], row), "open that sentence")
    question = f"<strong>{escape(f'Why {name}?')}</strong>"
    return f'<p class="pc-why">{question} {escape(f"{where} {answer}")} {link}</p>'


def conflicts_html(found: Lookup, case: Record, view: View) -> str:
    """Where the sources of a case disagree, side by side."""
    parts = []
    for conflict in json.loads(case["conflicts"] or "[]"):
        sides = []
        for article_id, start, end, said in conflict["sides"]:
            article = found.article_row(article_id)
            source = escape(source_words(article)) if article else "article not in this edition"
            link = article_link(view, article_id, start, end)
            sides.append(f'<div>“{escape(words.clipped(said, 140))}”<p class="pc-source">{source} · {link}</p></div>')
        about = escape(words.clipped(reasons.disagree_about(conflict["about"])))
        parts.append(f"<p><strong>Sources disagree</strong> {about}</p>")
        parts.append(f'<div class="pc-sides">{"".join(sides)}</div>')
    return "".join(parts)


def mention_html(found: Lookup, view: View, mention: Record) -> str:
    """A mention in its sentence, with the reason and the source."""
    article = found.article_row(mention["article_id"])
    if article is None:
        return ""
    start, end = surroundings(article["text"], mention)
    quote = evidence.sentence_html(article["text"], start, end, [mention], lang=article["lang"])
    question, answer = reasons.why(mention)
    link = article_link(view, mention["article_id"], mention["start"], mention["end"])
    reason = f"<strong>{escape(question)}</strong> {escape(answer)}"
    return f'{quote}<p class="pc-source">{reason}<br>{escape(source_words(article))} · {link}</p>'


def surroundings(text: str, mention: Record, reach: int = 70) -> tuple[int, int]:
    """The sentence around a mention; outside every sentence (a title, boilerplate), `reach` characters of its line."""
    start, end = mention["sentence_start"], mention["sentence_end"]
    if end - start > mention["end"] - mention["start"]:
        return start, end
    before, after = text[max(0, start - reach) : start], text[end : end + reach]
    return start - len(before.rpartition("\n")[2]), end + len(after.partition("\n")[0])


def _evidence(
    found: Lookup, view: View, sentences: Sequence[Sentence], people: Sequence[str], code: str | None, n_sentences: int
) -> list[str]:
    """The first sentences, each with its reason for the province, and the rest behind a door."""
    if not sentences:
        return ['<p class="pc-soft">No sentence of this case is in this edition.</p>']
    whys = _whys(found, view, sentences, code)
    drawn = [
        evidence_html(found, view, sentence, people) + why
        for sentence, why in zip(sentences[: n_sentences + MOST_SENTENCES], whys, strict=False)
    ]
    parts = drawn[:n_sentences]
    rest = sentences[n_sentences:]
    if rest:
        inner = "".join(drawn[n_sentences:])
        if len(rest) > MOST_SENTENCES:
            beyond = words.plural(len(rest) - MOST_SENTENCES, "more sentence")
            inner += f'<p class="pc-soft">and {beyond} in the same articles.</p>'
        parts.append(f"<details><summary>{words.plural(len(rest), 'more sentence')}</summary>{inner}</details>")
    return parts


def _whys(found: Lookup, view: View, sentences: Sequence[Sentence], code: str | None) -> list[str]:
    """For each sentence the reasons for the province, to stand right under it; what was said above is not repeated."""
    said: set[tuple[str, str]] = set()
    boxes = []
    for number, sentence in enumerate(sentences if code else ()):
        rows = deciding_mentions(found, sentence, code or "")
        # One name has one reason on a card, however often it is written.
        new = [row for row in rows if (row["surface"], row["rule"]) not in said]
        said.update((row["surface"], row["rule"]) for row in new)
        box = "".join(why_html(row) for row in new)
        if not rows and number == 0:
            box = why_elsewhere_html(found, view, sentence, code or "")
        boxes.append(box)
    return boxes or [""] * len(sentences)


def _grouping(case: Record) -> str:
    """Why the reports of a case are one case, behind a door."""
    reasons = list(dict.fromkeys(link["reason"] for link in json.loads(case["links"] or "[]")))
    if not reasons:
        return ""
    items = "".join(f"<li>{escape(words.clipped(reason, 200))}</li>" for reason in reasons[:MOST_STEPS])
    return f"<details><summary>Why this is one case</summary><ul>{items}</ul></details>"


def _decides(mention: Record, code: str | None) -> bool:
    return (
        code is not None
        and mention["province_code"] == code
        and mention["role"] == "case"
        and not mention["is_rejected"]
    )


def _only(case: Record) -> str | None:
    """The province of a case that has exactly one."""
    codes = words.split(case["province_codes"] or "")
    return codes[0] if len(codes) == 1 else None


def _in_time(steps: list[Record]) -> list[Record]:
    """Steps by the day by which they were taken, so that a whole month stands after a day of it; undated ones last."""

    def order(step: Record) -> tuple[str, str]:
        """Last day, then first day."""
        return step.get("latest") or step.get("earliest") or "9999", step.get("earliest") or ""

    return sorted(steps, key=order)


def _after_label(when: str) -> str:
    return f"({when})" if when == words.DATE_UNKNOWN else when


def _few(items: Iterable[str], most: int = 8) -> str:
    """Items as one line; beyond `most` of them only their number."""
    distinct = [words.clipped(item, 60) for item in dict.fromkeys(items) if item]
    rest = len(distinct) - most
    return "; ".join(distinct[:most]) + (f"; and {rest} more" if rest > 0 else "")
