"""What if: the ways to strike out a sentence or to read a name the other way, and the banner that says it is one.

The way to count a name that was left out is in `overturn`.
"""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import streamlit as st

from dashboard.casebook import reasons
from dashboard.casebook.lookup import lookup
from dashboard.casebook.overturned import evidence_of
from dashboard.casebook.tables import as_read, spans_of, split_list
from dashboard.casebook.view import View, select
from dashboard.casebook.what_if import asked, edition_if, reports_of
from dashboard.cases.identity import base_id
from dashboard.config import CASEBOOK_VARIABLE, casebook_path
from dashboard.labels import province_name
from dashboard.language import count, say
from dashboard.ui import sheet, words
from dashboard.ui.case_html import article_link, page_link
from dashboard.ui.evidence import attribute, escape
from dashboard.ui.state import is_brief

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.lookup import Lookup, Record
    from dashboard.casebook.telling import Sentence

# What the banner has room for.
MOST_CHANGES = 6
_QUOTE = 60
# The names under which a browser reaches a server on its own machine.
LOCAL = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Tools:
    """What a card offers beside each sentence and each name on a page (a key of `links.PAGES`), as HTML.

    `reports` are those of the case. With `has_rules` every sentence says which words were read as the act.
    """

    view: View
    page: str
    reports: Sequence[Record]
    has_rules: bool = False

    def sentence(self, sentence: Sentence) -> str:
        """The link that strikes a sentence out, none in a briefing.

        One that only supports others goes with what it supports.
        """
        lang, here = self.view.lang, (sentence.article["article_id"], sentence.start)
        told = [report for report in self.reports if (report["article_id"], report["start"]) == here]
        label = say(lang, "strike out") if told else say(lang, "strike out with what it supports")
        struck = told or [report for report in self.reports if here in _supports(report)]
        keys = [report["case_key"] for report in struck if report["case_key"]]
        if not keys:
            return ""
        link = "" if is_brief() else " · " + _link(self.view, self.page, label, *keys)
        rules = dict.fromkeys(reasons.act_reason(lang, report["reason"] or "") for report in told if self.has_rules)
        return link + "".join(f"<br>{escape(words.clipped(rule, 300))}" for rule in rules if rule)

    def mention(self, mention: Record) -> str:
        """The links that read a name as one of its rivals; none in a briefing."""
        lang, links = self.view.lang, []
        for code in () if is_brief() else split_list(mention["rivals"] or ""):
            label = say(lang, "What if it were {province}?", province=province_name(lang, code))
            links.append(" " + _link(self.view, self.page, label, f"{mention['mention_id']}.{code}"))
        return "".join(links)


def _supports(report: Record) -> list[tuple[str, int]]:
    """The sentences that support a report, by article and start."""
    return [(report["article_id"], start) for start, _ in spans_of(report)[1:]]


def _link(view: View, page: str, label: str, *items: str) -> str:
    """A link to this page with more items in its what-if."""
    return page_link(replace(view, what_if=tuple(dict.fromkeys((*view.what_if, *items)))), page, label)


def banner(view: View, edition: Edition, page: str) -> None:
    """Say on every page that a what-if is on, what it changes, and the way back; nothing without one."""
    if view.what_if:
        with st.container(key="what_if"):
            st.html(sheet.style_html() + banner_html(view, edition, page))
            if not is_brief():
                _lasting(view, verdicts(view, edition))


def _lasting(view: View, commands: Sequence[str]) -> None:
    """The commands that make verdicts of the what-if, to be copied; nobody writes from a page."""
    if not commands:
        return
    lang, of_casebook = view.lang, _of_casebook()
    with st.popover(say(lang, "Make it last"), type="tertiary"):
        st.text(
            say(
                lang,
                "Whoever keeps this casebook can make it last: with a reason, on the machine that builds it. "
                "Until then your link shows it.",
            )
        )
        with st.container(key="copy_verdicts"):
            st.code("\n".join(command + of_casebook for command in commands), language=None, wrap_lines=True)


def _of_casebook() -> str:
    """The option that names the casebook of this page where a command would not find it: a terminal opened later.

    Only for whoever sits at the machine: to others its paths are not told.
    """
    if not os.environ.get(CASEBOOK_VARIABLE) or urlsplit(st.context.url or "").hostname not in LOCAL:
        return ""
    return f" --casebook {shlex.quote(str(casebook_path().resolve()))}"


def banner_html(view: View, edition: Edition, page: str) -> str:
    """The banner as HTML."""
    lang, what = view.lang, asked(edition, view.what_if)
    told = [count(lang, len(what.struck), "sentence struck out", "sentences struck out")] * bool(what.struck)
    told += [count(lang, len(what.read_as), "name read otherwise", "names read otherwise")] * bool(what.read_as)
    told += [count(lang, len(what.counted), "name counted after all", "names counted after all")] * bool(what.counted)
    back = page_link(replace(view, what_if=()), page, say(lang, "back to what was read"))
    items = "".join(f"<li>{item}</li>" for item in _items(view, edition, page))
    head = say(lang, "What they are")
    return (
        f'<div class="pc-why pc-what-if"><strong>{say(lang, "What if:")}</strong> '
        f"{escape(reasons.sentence(lang, say(lang, ', ').join(told)))} {escape(_changes(view, edition))} {back}"
        f"<details><summary>{head}</summary><ul>{items}</ul></details></div>"
    )


def _changes(view: View, edition: Edition) -> str:
    """What the what-if does to the numbers of the map: "Jiangxi 2 to 1."."""
    lang = view.lang
    before, after = select(edition, replace(view, what_if=())).counts, select(edition, view).counts
    codes = [str(code) for code in before.index[(before != after).to_numpy()]]
    told = [
        say(lang, "{province} {n} to {m}", province=province_name(lang, code), n=before[code], m=after[code])
        for code in codes[:MOST_CHANGES]
    ]
    if len(codes) > MOST_CHANGES:
        told.append(count(lang, len(codes) - MOST_CHANGES, "more province"))
    return reasons.sentence(lang, say(lang, ", ").join(told) if told else say(lang, "No province changes its number"))


def _items(view: View, edition: Edition, page: str) -> Iterator[str]:
    """Each item with its words, its place in the article and the way to take it back."""
    lang, found, what = view.lang, lookup(edition), asked(edition, view.what_if)
    for item in view.what_if:
        others = tuple(other for other in view.what_if if other != item)
        undo = page_link(replace(view, what_if=others), page, say(lang, "put back"))
        if item in what.struck:
            row = reports_of(edition, item)[0]
            article = found.article_row(row["article_id"]) or {"text": "", "lang": ""}
            quote = words.clipped(" ".join(article["text"][row["start"] : row["end"]].split()), 160)
            source = article_link(view, row["article_id"], row["start"], row["end"])
            yield f'<s lang="{attribute(article["lang"] or "")}">{escape(quote)}</s> · {source} · {undo}'
    for row, code in (*what.read_as, *what.counted):
        others = tuple(other for other in view.what_if if other != f"{row['mention_id']}.{code}")
        undo = page_link(replace(view, what_if=others), page, say(lang, "put back"))
        name = {"surface": row["surface"], "province": province_name(lang, code)}
        phrase = say(lang, "“{surface}” read as {province}", **name)
        if row["is_rejected"]:
            phrase = say(lang, "“{surface}” counted for {province}", **name)
        yield f"{escape(phrase)} · {article_link(view, row['article_id'], row['start'], row['end'])} · {undo}"


def verdicts(view: View, edition: Edition) -> list[str]:
    """The commands that make verdicts of a what-if; with all of them in force a build gives the map that it shows."""
    what, found = asked(edition, view.what_if), lookup(edition)
    lines = [*_moves(view, edition), *_rejects(view, edition)]
    for row, code in what.counted:
        article = found.article_row(row["article_id"]) or {"text": ""}
        start, end = evidence_of(edition, row)
        quote = _first_words(article["text"][start:end])
        lines.append(_command("accept", row["mention_id"], (code,), quote, view))
    return lines


def _moves(view: View, edition: Edition) -> Iterator[str]:
    """A verdict for each case that a name read otherwise leaves in other provinces."""
    what, found = asked(edition, view.what_if), lookup(edition)
    if not what.read_as:
        return
    struck = tuple(item for item in view.what_if if item in what.struck)
    names = tuple(f"{row['mention_id']}.{code}" for row, code in what.read_as)
    left = (edition_if(edition, items).cases for items in (struck, (*struck, *names)))
    before, after = (cases.set_index("case_id")["province_codes"].fillna("") for cases in left)
    for case_id, codes in after[after != before.reindex(after.index)].items():
        report = found.case_reports(str(case_id))[0]
        yield _command("move", str(case_id), split_list(codes), _quote(found, report), view)


def _rejects(view: View, edition: Edition) -> Iterator[str]:
    """A verdict for each case of which sentences are struck out: on those, or on all of it when none is left."""
    struck, found = asked(edition, view.what_if).struck, lookup(edition)
    told: dict[str, list[Record]] = {}
    for row in (row for key in sorted(struck) for row in reports_of(edition, key) if row["case_id"]):
        told.setdefault(row["case_id"], []).append(row)
    # Without its province the id of a case stands for all provinces of the list.
    for base in dict.fromkeys(map(base_id, told)):
        parts = [case_id for case_id in told if base_id(case_id) == base]
        rows = {as_read(row["report_id"]): row for case_id in parts for row in told[case_id]}
        is_gone = all(len(told[case_id]) == len(found.case_reports(case_id)) for case_id in parts)
        case_id = base if is_gone and len(parts) > 1 else parts[0]
        yield _command(
            "reject", case_id, () if is_gone else tuple(rows), _quote(found, next(iter(rows.values()))), view
        )


def merge_command(view: View, edition: Edition, case_id: str, others: Sequence[str]) -> str:
    """The command that makes one case of several."""
    found = lookup(edition)
    return _command("merge", case_id, others, _quote(found, found.case_reports(case_id)[0]), view) + _of_casebook()


def _command(kind: str, case_id: str, value: Sequence[str], quote: str, view: View) -> str:
    why = say(view.lang, "your reason")
    return shlex.join(["python", "-m", "dashboard", "verdict", kind, case_id, *value, "--quote", quote, "--why", why])


def _quote(found: Lookup, report: Record) -> str:
    article = found.article_row(report["article_id"]) or {"text": ""}
    return _first_words(article["text"][report["start"] : report["end"]])


def _first_words(sentence: str) -> str:
    """The first words of a sentence on one line, up to a character that a terminal would act on."""
    text = " ".join(sentence.split())
    shown = text[:_QUOTE].rpartition(" ")[0] or text[:_QUOTE] if len(text) > _QUOTE else text
    end = next((at for at, char in enumerate(shown) if not char.isprintable()), len(shown))
    return shown[:end].strip(" -")
