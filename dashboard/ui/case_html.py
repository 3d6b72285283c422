"""A case as a card of HTML: headline, steps, facts, the sentences it rests on, the reason for its province, conflicts.

Pure functions from rows of an edition. Every word of an article passes through `evidence.escape`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from dashboard.casebook import reasons
from dashboard.casebook.links import page_path, told_parameters
from dashboard.casebook.names import sought, written_here
from dashboard.casebook.partly import beyond
from dashboard.casebook.review import reviews
from dashboard.casebook.tables import as_read
from dashboard.casebook.telling import case_sentences, counts_others, decides, deciding_mentions, in_time, side_dates
from dashboard.casebook.twins import twins
from dashboard.casebook.view import View
from dashboard.cases.overturn import line_around
from dashboard.figures.reviewed import checked_words
from dashboard.labels import (
    action_label,
    body_names,
    joined,
    off_map_reason,
    province_name,
    province_names,
    scope_label,
    split,
    status_label,
)
from dashboard.language import count, say
from dashboard.ui import evidence, words
from dashboard.ui.evidence import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.casebook.lookup import Lookup, Record
    from dashboard.casebook.names import Meant
    from dashboard.casebook.telling import Sentence
    from dashboard.language import Lang
    from dashboard.ui.what_if import Tools

# Sentences inside "n more sentences"; a case told a thousand times names the rest and leads to its articles.
MOST_SENTENCES = 20
MOST_STEPS = 8


def page_link(view: View, page: str, label: str, **extra: str) -> str:
    """A link in this tab to a page (a key of `links.PAGES`) that keeps the view, relative to wherever the app is."""
    given = told_parameters(view, **extra)
    address = f"./{page_path(page)}" + (f"?{urlencode(given, quote_via=quote, safe='~')}" if given else "")
    return f'<a class="pc-link" href="{evidence.attribute(address)}" target="_self">{escape(label)}</a>'


def columns_html(widths: Sequence[int]) -> str:
    """The columns of a table by their widths in percent: fixed, so that no word of an article can push them apart."""
    return "<colgroup>" + "".join(f'<col style="width:{width}%">' for width in widths) + "</colgroup>"


def article_link(view: View, article_id: str, start: int, end: int, label: str = "") -> str:
    """A link to the passage [start, end) of an article, by default called "open in article"."""
    label = label or say(view.lang, "open in article")
    return page_link(view, "article", label, article=article_id, at=f"{start}-{end}")


def source_words(lang: Lang, article: Record) -> str:
    """Who published an article and when: "NTD News, 15 Nov 2021"."""
    when = words.published_words(lang, article)
    when = say(lang, "publication date unknown") if when == words.unknown(lang) else when
    publisher = words.clipped(article["publisher"] or say(lang, "publisher unknown"))
    return say(lang, "{publisher}, {when}", publisher=publisher, when=when)


def card_html(
    found: Lookup,
    case: Record,
    view: View,
    *,
    code: str | None = None,
    n_sentences: int = 2,
    tools: Tools | None = None,
    level: int = 3,
) -> str:
    """The card of a row of `cases`; sentences of the province `code` come first, `n_sentences` are open at once.

    `tools` put what can be done beside each sentence; `level` is that of its heading on the page.
    """
    reports = found.case_reports(case["case_id"])
    looked_for = sought(found.edition, view.query)
    sentences = _hits_first(case_sentences(found, reports, code or _only(case)), looked_for)
    people = json.loads(case["people"] or "[]")
    parts = [
        f"<h{level}>{evidence.title_html(reasons.case_title(view.lang, case['title']), looked_for)}</h{level}>",
        _written_here(view, written_here(found.edition, view.query, people)),
        steps_html(view.lang, case, reports, found, within=view),
        *_evidence(found, view, sentences, people, code or _only(case), n_sentences, tools),
        conflicts_html(found, case, view),
        facts_html(view.lang, case, code, checked_words(view.lang, reviews(found.edition).get(case["case_id"], ()))),
        _grouping(view.lang, case),
        _twins(found, view, case),
        ids_html(view.lang, case, reports),
    ]
    look = "pc-card pc-partly" if beyond(case, view) else "pc-card"
    return f'<article class="{look}">{"".join(parts)}</article>'


def _written_here(view: View, told: Sequence[Meant]) -> str:
    """Why the search found the case, where it writes a name in the other script."""
    lines = [
        say(
            view.lang,
            "“{asked}” is written {names} here.",
            asked=escape(one.asked),
            names=escape(joined(view.lang, one.names, "or")),
        )
        for one in told
    ]
    return "".join(f'<p class="pc-note pc-soft">{line}</p>' for line in lines)


def _hits_first(sentences: list[Sentence], words: Sequence[str]) -> list[Sentence]:
    """Sentences that hold what a query looks for before the others, those with more of it first."""
    if not words:
        return sentences
    texts = [sentence.article["text"][sentence.start : sentence.end].lower() for sentence in sentences]
    n_hits = [sum(word in text for word in words) for text in texts]
    return [sentences[at] for at in sorted(range(len(sentences)), key=lambda at: -n_hits[at])]


def steps_html(
    lang: Lang,
    case: Record,
    reports: Sequence[Record] = (),
    found: Lookup | None = None,
    within: View | None = None,
) -> str:
    """The steps of a case in the order of time as pills with arrows, and the marks of a fragile case.

    A dashed mark tells the whole time of one that lies only partly in the window of `within`. `reports` are the rows
    that tell the case, and `found` knows their articles: an act announced for a day after its publication is one to be
    done by then, and a case that only stands in a list is called that.
    """
    told = {row["report_id"]: row for row in reports}
    is_listed = found is not None and case["case_id"] in found.only_listed
    labels: dict[str, bool] = {}
    for step in in_time(json.loads(case["steps"] or "[]")):
        bounds = step.get("earliest"), step.get("latest")
        when = words.date_words(lang, step.get("value"), *bounds, step.get("precision", ""))
        label = say(lang, words.LISTED) if is_listed else action_label(lang, step["action"], step["status"])
        report = told.get(step.get("report_id"))
        article = found.article_row(report["article_id"]) if found and report else None
        published = words.as_day(article["published_latest"]) if article else None
        by = words.is_ahead(step["status"], step.get("latest"), published)
        labels[_step_words(lang, label, when, is_ahead=by)] = when == words.unknown(lang)
    shown = list(labels.items())[:MOST_STEPS]
    if len(labels) > MOST_STEPS:
        shown.append((count(lang, len(labels) - MOST_STEPS, "more step"), True))
    # An arrow says that one came after the other, which nobody knows of a step without a date.
    loose = ' class="pc-loose"'
    pills = "".join(f"<li{loose * is_loose}><span>{escape(label)}</span></li>" for label, is_loose in shown)
    if case["fragile"]:
        pills += (
            f'<li class="pc-mark"><span>○ {escape(words.clipped(reasons.retold(lang, case["fragile"])))}</span></li>'
        )
    whole = beyond(case, within) if within else None
    if whole:
        told_in = say(lang, "only partly in this window: {when}", when=words.range_words(lang, *whole))
        pills += f'<li class="pc-mark pc-partly"><span>{escape(told_in)}</span></li>'
    return f'<ol class="pc-steps" aria-label="{say(lang, "Steps of the case")}">{pills}</ol>' if pills else ""


def _step_words(lang: Lang, label: str, when: str, *, is_ahead: bool) -> str:
    """One pill: "charged 8 Jun 2021", "closed, by 30 Sep 2021", "fined (date unknown)"."""
    if is_ahead:
        return say(lang, "{step}, {when}", step=label, when=words.by_words(lang, when))
    if when == words.unknown(lang):
        return say(lang, "{step} ({when})", step=label, when=when)
    return f"{label} {when}"


def facts_html(lang: Lang, case: Record, code: str | None = None, checked: str = "") -> str:
    """Status, other provinces, court, people, organisations and amounts of a case; nothing for what is empty.

    Who has checked it (`checked`) stands last, and quietly that nobody has.
    """
    others = [item for item in split(case["province_codes"] or "") if item != code]
    rows = [(say(lang, "Status"), "" if case["status"] == "done" else status_label(lang, case["status"]))]
    rows.append((say(lang, "Also in") if code else say(lang, "Province"), province_names(lang, others)))
    if case["scope"] != "province":
        scope, reason = scope_label(lang, case["scope"]), off_map_reason(lang, case["scope"])
        rows.append((say(lang, "On no map"), say(lang, "{scope}: {reason}", scope=scope, reason=reason)))
    rows.append((say(lang, "Court in"), province_name(lang, case["court_code"]) if case["court_code"] else ""))
    people = json.loads(case["people"] or "[]")
    # Other people counted in the same sentence belong to a report of their own, not to those named here.
    amounts = [item for item in json.loads(case["amounts"] or "[]") if not (people and counts_others(item))]
    rows.append((say(lang, "People"), _few(lang, people)))
    rows.append((say(lang, "Organisations"), _few(lang, body_names(lang, json.loads(case["organisations"] or "[]")))))
    rows.append((say(lang, "Amounts"), _few(lang, [words.amount_words(lang, item) for item in amounts])))
    items = "".join(f"<dt>{label}</dt><dd>{escape(value)}</dd>" for label, value in rows if value)
    told = f"<dd>{escape(checked)}</dd>" if checked else f'<dd class="pc-soft">{say(lang, "not yet")}</dd>'
    return f'<dl class="pc-facts">{items}<dt>{say(lang, "Checked")}</dt>{told}</dl>'


def ids_html(lang: Lang, case: Record, reports: Sequence[Record]) -> str:
    """The id of a case and, behind a door, those of its reports: a verdict names them. A briefing hides them."""
    told = {as_read(report["report_id"]): report for report in reports[:MOST_SENTENCES]}
    items = "".join(
        f"<li>{escape(action_label(lang, report['action'], report['status']))} {_id_html(name)}</li>"
        for name, report in told.items()
    )
    door = f"<details><summary>{say(lang, 'Ids of its reports')}</summary><ul>{items}</ul></details>" if items else ""
    return f'<div class="pc-ids"><p>{say(lang, "Case id")} {_id_html(case["case_id"])}</p>{door}</div>'


def _id_html(name: str) -> str:
    """An id that a click selects whole."""
    return f"<code>{escape(name)}</code>"


def evidence_html(
    found: Lookup, view: View, sentence: Sentence, people: Iterable[str] = (), tools: Tools | None = None
) -> str:
    """One sentence in quotes with its marks, its source with the way to the article, and what can be done with it."""
    article = sentence.article
    quote = evidence.sentence_html(
        view.lang,
        article["text"],
        sentence.start,
        sentence.end,
        found.mentions(article["article_id"]),
        found.dates(article["article_id"]),
        people,
        article["lang"],
        sought(found.edition, view.query),
    )
    link = article_link(view, article["article_id"], sentence.start, sentence.end)
    link += tools.sentence(sentence) if tools else ""
    return f'{quote}<p class="pc-source">{escape(source_words(view.lang, article))} · {link}</p>'


def why_html(lang: Lang, mention: Record, tools: Tools | None = None) -> str:
    """Why a mention is read as it is, in a quiet box."""
    question, answer = reasons.why(lang, mention)
    other = tools.mention(mention) if tools else ""
    return f'<p class="pc-why"><strong>{escape(question)}</strong> {escape(answer)}{other}</p>'


def why_elsewhere_html(found: Lookup, view: View, sentence: Sentence, code: str) -> str:
    """Why a sentence that does not name the province stands for it: the nearest name that does, and the way there.

    The last one before the sentence in its article, else the first one after it; empty when the article has none.
    """
    article_id = sentence.article["article_id"]
    rows = [row for row in found.mentions(article_id) if decides(row, code)]
    before = [row for row in rows if row["start"] < sentence.start]
    if not rows:
        return ""
    row = before[-1] if before else rows[0]
    lang, name = view.lang, province_name(view.lang, code)
    is_bare = not any(sentence.start <= other["start"] < sentence.end for other in found.mentions(article_id))
    phrase = "This sentence does not name {province}; the article places it in {province}:"
    where = say(
        lang, "This sentence names no place; the article places it in {province}:" if is_bare else phrase, province=name
    )
    _, answer = reasons.why(lang, row)
    label = say(lang, "open that sentence")
    link = article_link(view, article_id, *surroundings(sentence.article["text"], row), label)
    question = f"<strong>{escape(say(lang, 'Why {province}?', province=name))}</strong>"
    return f'<p class="pc-why">{question} {escape(where)} {escape(answer)} {link}</p>'


def conflicts_html(found: Lookup, case: Record, view: View) -> str:
    """Where the sources of a case disagree, side by side."""
    parts, lang = [], view.lang
    for conflict in json.loads(case["conflicts"] or "[]"):
        sides = []
        dates = side_dates(found, case["case_id"], conflict)
        for (article_id, start, end, said), date in zip(conflict["sides"], dates, strict=True):
            article = found.article_row(article_id)
            source = escape(source_words(lang, article)) if article else say(lang, "article not in this edition")
            link = article_link(view, article_id, start, end)
            value = f"<strong>{escape(words.edtf_words(lang, date))}</strong><br>" if date else ""
            quote = escape(words.clipped(said, 140))
            sides.append(f'<div>{value}“{quote}”<p class="pc-source">{source} · {link}</p></div>')
        about = escape(words.clipped(reasons.disagree_about(lang, conflict["about"])))
        parts.append(f"<p><strong>{say(lang, 'Sources disagree')}</strong> {about}</p>")
        parts.append(f'<div class="pc-sides">{"".join(sides)}</div>')
    return "".join(parts)


def mention_html(found: Lookup, view: View, mention: Record, offers: str = "") -> str:
    """A mention in its sentence, with the reason, the source and, as HTML, what can be done with it."""
    article = found.article_row(mention["article_id"])
    if article is None:
        return ""
    text = article["text"]
    start, end = surroundings(text, mention)
    line = None if is_in_sentence(mention) else line_around(text, mention["start"], mention["end"])
    quote = evidence.sentence_html(view.lang, text, start, end, [mention], text_lang=article["lang"], within=line)
    question, answer = reasons.why(view.lang, mention)
    link = article_link(view, mention["article_id"], mention["start"], mention["end"])
    reason = f"<strong>{escape(question)}</strong> {escape(answer)}"
    done = " · ".join(part for part in (escape(source_words(view.lang, article)), link, offers) if part)
    return f'{quote}<p class="pc-source">{reason}<br>{done}</p>'


def surroundings(text: str, mention: Record, reach: int = 70) -> tuple[int, int]:
    """The sentence around a mention; outside every sentence `reach` characters of its line, cut between words."""
    start, end = mention["sentence_start"], mention["sentence_end"]
    if is_in_sentence(mention):
        return start, end
    line = line_around(text, mention["start"], mention["end"])
    return evidence.whole_words(text, line, max(line[0], start - reach), min(line[1], end + reach))


def is_in_sentence(mention: Record) -> bool:
    """Whether a mention stands in a sentence, and not in a title or in boilerplate."""
    return bool(mention["sentence_end"] - mention["sentence_start"] > mention["end"] - mention["start"])


def _evidence(
    found: Lookup,
    view: View,
    sentences: Sequence[Sentence],
    people: Sequence[str],
    code: str | None,
    n_sentences: int,
    tools: Tools | None,
) -> list[str]:
    """The first sentences, each with its reason for the province, and the rest behind a door."""
    if not sentences:
        return [f'<p class="pc-soft">{say(view.lang, "No sentence of this case is in this edition.")}</p>']
    whys = _whys(found, view, sentences, code, tools)
    drawn = [
        evidence_html(found, view, sentence, people, tools) + why
        for sentence, why in zip(sentences[: n_sentences + MOST_SENTENCES], whys, strict=False)
    ]
    parts = drawn[:n_sentences]
    rest = sentences[n_sentences:]
    if rest:
        inner = "".join(drawn[n_sentences:])
        if len(rest) > MOST_SENTENCES:
            beyond = count(view.lang, len(rest) - MOST_SENTENCES, "more sentence")
            more = say(view.lang, "and {sentences} in the same articles.", sentences=beyond)
            inner += f'<p class="pc-soft">{more}</p>'
        parts.append(f"<details><summary>{count(view.lang, len(rest), 'more sentence')}</summary>{inner}</details>")
    return parts


def _whys(found: Lookup, view: View, sentences: Sequence[Sentence], code: str | None, tools: Tools | None) -> list[str]:
    """For each sentence the reasons for the province, to stand right under it; what was said above is not repeated."""
    said: set[tuple[str, str]] = set()
    boxes = []
    for number, sentence in enumerate(sentences if code else ()):
        rows = deciding_mentions(found, sentence, code or "")
        # One name has one reason on a card, however often it is written.
        new = [row for row in rows if (row["surface"], row["rule"]) not in said]
        said.update((row["surface"], row["rule"]) for row in new)
        box = "".join(why_html(view.lang, row, tools) for row in new)
        if not rows and number == 0:
            box = why_elsewhere_html(found, view, sentence, code or "")
        boxes.append(box)
    return boxes or [""] * len(sentences)


def _grouping(lang: Lang, case: Record) -> str:
    """Why the reports of a case are one case, behind a door."""
    links = list(dict.fromkeys(reasons.retold(lang, link["reason"]) for link in json.loads(case["links"] or "[]")))
    if not links:
        return ""
    items = "".join(f"<li>{escape(words.clipped(reason, 200))}</li>" for reason in links[:MOST_STEPS])
    return f"<details><summary>{say(lang, 'Why this is one case')}</summary><ul>{items}</ul></details>"


def _twins(found: Lookup, view: View, case: Record) -> str:
    """How many cases may be one with this one, and the way to them."""
    others = twins(found.edition).get(case["case_id"], ())
    if not others:
        return ""
    label = say(view.lang, "May be one with {cases}", cases=count(view.lang, len(others), "other case"))
    return f'<p class="pc-source">{page_link(view, "cases", label, case=case["case_id"])}</p>'


def _only(case: Record) -> str | None:
    """The province of a case that has exactly one."""
    codes = split(case["province_codes"] or "")
    return codes[0] if len(codes) == 1 else None


def _few(lang: Lang, items: Iterable[str], most: int = 8) -> str:
    """Items as one line; beyond `most` of them only their number."""
    distinct = [words.clipped(item, 60) for item in dict.fromkeys(items) if item]
    rest = len(distinct) - most
    return say(lang, "; ").join(distinct[:most]) + (say(lang, "; and {n} more", n=rest) if rest > 0 else "")
