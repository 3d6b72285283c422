"""Methods: what is counted and what is not, the figures of this casebook, the map, the known limits, the credits."""

from __future__ import annotations

import datetime as dt
import tomllib
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.casebook.lookup import lookup
from dashboard.casebook.twins import n_matters
from dashboard.casebook.view import View, extent, select
from dashboard.config import GEODATA_DIR
from dashboard.figures.palette import CLASS_LABELS
from dashboard.figures.words import day, off_map_words
from dashboard.labels import joined
from dashboard.language import count, say
from dashboard.ui import cards, words
from dashboard.ui.case_html import columns_html
from dashboard.ui.data import load_edition
from dashboard.ui.evidence import escape
from dashboard.ui.state import current_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.casebook.edition import Edition
    from dashboard.language import Lang

# Texts as paragraphs and items of lists ("- ").
COUNTED = (
    "A **case** is one real-world matter, told by one or more articles. A province is coloured by the number "
    "of cases that are read as having happened there, not by how often it is named. Every case rests on at "
    "least one sentence, and every sentence can be opened in the untouched text of its article.",
    "- A name counts for a province only when **one reading remains**: written containment (“X in Y Province”) "
    "goes before the province established for that name elsewhere in the article, then the province the "
    "article is about. Population never decides. When two readings remain, the mention stays unresolved.",
    "- An institution carries its province: a provincial committee, a city's court, a branch of the central bank.",
    "- Reports are put together into one case when they name the same person, when one article tells them of "
    "the same single province, or when articles tell the same sort of action at the same time in the same "
    "province or by the same body of the state, or of one province with the same exact figure (4,502 "
    "addresses). Articles are never joined on a province alone. A matter that is told of several "
    "provinces, by a list or because a verdict joined its cases, is a case in each of them, and all of these count; "
    "a verdict can move it into one.",
    "- A province is marked with a ring when each of its cases rests on one sentence.",
)
NOT_COUNTED = (
    "- **The state is not a city.** “Beijing vowed” or “Zhongnanhai” means the central government; it colours nothing.",
    "- **Origins and neighbours** (“a Fujian businessman”, “the province surrounds Beijing”) are context: "
    "shown, not counted.",
    "- **Names inside other names** (agencies, airlines, clubs, newspapers), bylines and datelines.",
    "- **What is not the story**: menus, related links, cookie notices, comment forms, repeated titles.",
    "- **National cases**, cases abroad and cases whose province the text does not say are listed under "
    "*Cases*, on no map.",
    "- **No day is invented.** A case without any date stays in the list “date unknown” and is counted there. "
    "It colours the map only while the window holds every dated case. What a text tells without a day, or as "
    "“recently”, happened no later than its publication: that is what cards say, and the day on which it is counted.",
    "- A penalty that is possible or named by a statute is not a sentence. Anonymised names (Moumou, 某某) "
    "identify nobody.",
    "Everything that was seen and left out stands, with its reason, under *Left out*.",
)
DATES = (
    "Two clocks run side by side: when something **happened** and when it was **published**. A relative date "
    "(“last month”) is counted from the article's publication. Where that date is not stated, it is looked up "
    "by the editors of the corpus (*curated*), reasoned from the text (*inferred*, an interval with its "
    "reasons), or left unknown.",
)
LIMITS = (
    "- **Reading is done by rules**, not by people. Rules miss what they have no pattern for and can misread a "
    "sentence. The sentence is always shown, so that a reader can judge. How often the reading is right was measured "
    "on labelled texts in both languages; the figures stand in `docs/accuracy.md` of the program.",
    "- **The corpus is not the world.** Zero cases means that these articles tell none, not that nothing happened.",
    "- **Publication dates** of articles that state none are curated or inferred, and dates counted from them "
    "share that.",
    "- **Boundaries are Natural Earth's** and show de facto control; no position is taken. Lines of claim are dotted.",
    "- Natural Earth draws about 19,200 km² around Aksay in Qinghai; other sources give them to Gansu.",
    "- The Paracels are drawn with Hainan, Kinmen with Taiwan; Hong Kong, Macao and Taiwan are rows of their own.",
    "- The outlines are simplified (about 4.5 km) and serve for drawing only: no point is located with them.",
    "- Division codes and names are those of 2026; renamed places are found through a list of former names.",
)
MEASURES = (
    "A colour stands for **cases**, until another measure is chosen under *Colours*. The headline and the lists count "
    "cases whatever the colour stands for.",
    "- **Articles**: distinct articles that tell a case there. **Independent origins**: the same, with the reprints of "
    "one text counted once.",
    "- **Cases per million people**: by the Seventh National Population Census of 1 November 2020 (National Bureau of "
    "Statistics, communiqué no. 3); Taiwan by the census of 8 November 2020 (DGBAS), Hong Kong and Macao by their "
    "censuses of 2021 (Census and Statistics Department; DSEC).",
    "- **Adjusted for attention**: cases per ten articles of the corpus that mention the province, as the place of a "
    "case or as context. A province that is written about more has more cases found; what stays high here is not "
    "attention alone. Articles count whatever the window and the filters. Where fewer than three articles mention a "
    "province there is no value, and it is hatched.",
    "Classes are **fixed**, or made from the values that the provinces have over all times under the filters that are "
    "on: **quantiles** hold about as many provinces each, **natural breaks** (Fisher-Jenks) have the least variance "
    "within classes, **logarithmic** classes are as many times the one before. Nothing is always a class of its own. "
    "Moving the window changes no class. A difference has the classes of its measure on both sides of zero.",
)
STATES = (
    ("cb-step-2", "Cases", "at least one case in the window; the class says how many"),
    ("cb-dots", "Only mentioned", "the articles name the province, but no case happened there in view"),
    ("cb-step-0", "Covered, none found", "the corpus speaks of this time and tells no case there"),
    ("cb-hatch", "Not covered", "the corpus says nothing about this window: zero would be a false zero"),
    ("cb-outside", "Outside", "neighbouring land outside the chosen boundary convention"),
)


def prose(lang: Lang, lines: Sequence[str]) -> str:
    """Paragraphs and items of lists as Markdown."""
    return "".join(("\n" if line.startswith("- ") else "\n\n") + say(lang, line) for line in lines).strip()


def figures(lang: Lang, edition: Edition) -> list[tuple[str, str]]:
    """The figures of this casebook over its whole time, as (what, how many)."""
    whole = select(edition, View(lang=lang))
    mentions, reports = edition.mentions, edition.reports
    span = extent(edition, "happened")
    is_counted = (mentions["role"] == "case") & ~mentions["is_rejected"]
    is_context = (mentions["role"] == "context") & ~mentions["is_rejected"]
    where = count(lang, whole.n_provinces, "province")
    on_map = say(lang, "{n} in {provinces}", n=f"{whole.n_cases:,}", provinces=where)
    off_map = say(lang, "{n}: {reasons}", n=f"{whole.n_off_map:,}", reasons=off_map_words(whole))
    on_the_map = edition.cases["case_id"][lookup(edition).is_on_map]
    rows = [
        ("Articles", f"{len(edition.articles):,}"),
        ("Cases on the map", on_map),
        ("If those that may be one were joined", f"{n_matters(edition, on_the_map):,}"),
        ("Cases on no map", off_map if whole.n_off_map else "0"),
        ("Cases without a date", f"{whole.n_undated:,}"),
        ("First to last day", words.range_words(lang, *span) if span else say(lang, "no case has a date")),
        ("Reports", f"{len(reports):,}"),
        ("Place names read", f"{len(mentions):,}"),
        ("Place names counted", f"{int(is_counted.sum()):,}"),
        ("Place names only mentioned", f"{int(is_context.sum()):,}"),
        ("Place names left out", f"{whole.n_rejected:,}"),
        ("Cases whose sources disagree", f"{whole.n_conflicts:,}"),
    ]
    return [(say(lang, what), value) for what, value in rows]


def made_at(lang: Lang, instant: str) -> str:
    """An instant (ISO 8601) in words, in the time of the world: "22 November 2026, 17:22 UTC"."""
    at = dt.datetime.fromisoformat(instant).astimezone(dt.UTC)
    return say(lang, "{day}, {time} UTC", day=day(lang, at.date()), time=f"{at:%H:%M}")


def versions(lang: Lang, edition: Edition) -> list[tuple[str, str]]:
    """What this edition is, as (what, value)."""
    manifest = edition.manifest
    rows = [
        ("Topic", manifest.title(lang)),
        ("Edition", manifest.edition_id),
        ("Made at", made_at(lang, manifest.created_at)),
        ("Rules", words.rules_words(lang, manifest.rules_version)),
        ("Boundaries", manifest.boundary_version),
    ]
    return [(say(lang, what), value) for what, value in rows]


def table_html(rows: Iterable[Sequence[str]], widths: Sequence[int], heads: Sequence[str] = ()) -> str:
    """Rows of text as a table with columns of these widths (percent); every cell is escaped."""
    head = "".join(f'<th scope="col">{escape(label)}</th>' for label in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    top = f"<thead><tr>{head}</tr></thead>" if head else ""
    return f'<table class="pc-table">{columns_html(widths)}{top}<tbody>{body}</tbody></table>'


def legend_html(lang: Lang) -> str:
    """The classes and the five states of the map, in the looks they have there."""
    ramp = "".join(f'<span><i class="cb-step-{at}"></i>{label}</span>' for at, label in enumerate(CLASS_LABELS))
    states = "".join(
        f'<tr><td><i class="pc-swatch {look}"></i></td><td>{say(lang, name)}</td><td>{say(lang, what)}</td></tr>'
        for look, name, what in STATES
    )
    classes = say(lang, "Classes: {classes} cases", classes=joined(lang, CLASS_LABELS))
    return (
        f'<div class="cb-legend"><div class="cb-ramp" role="img" aria-label="{classes}">{ramp}</div></div>'
        f'<table class="pc-table">{columns_html((10, 30, 60))}<tbody>{states}</tbody></table>'
    )


def credits(lang: Lang) -> list[tuple[str, str, str]]:
    """What the data under geodata/ is, whom it is owed to and its licence, from the provenance beside each file."""
    rows = []
    for path in sorted(GEODATA_DIR.rglob("*.provenance.toml")):
        entry = tomllib.loads(path.read_text(encoding="utf-8"))
        told = (str(entry.get("title", path.stem)), str(entry.get("credit", "")), str(entry.get("licence", "")))
        rows.append((say(lang, told[0]), say(lang, told[1]), say(lang, told[2])))
    return rows


def main() -> None:
    """Settings, data, show."""
    edition = load_edition()
    lang = current_view(edition).lang
    cards.use_style()
    st.title(say(lang, "Methods"), anchor=False)
    left, right = st.columns([3, 2], gap="large")
    with left:
        for title, text in (("What is counted", COUNTED), ("What is not counted", NOT_COUNTED), ("Dates", DATES)):
            st.header(say(lang, title), anchor=False)
            st.markdown(prose(lang, text))
        st.header(say(lang, "What colours stand for"), anchor=False)
        st.markdown(prose(lang, MEASURES))
        st.header(say(lang, "Known limits"), anchor=False)
        st.markdown(prose(lang, LIMITS))
    with right:
        st.header(say(lang, "This casebook"), anchor=False)
        st.html(table_html(figures(lang, edition), (50, 50)))
        st.header(say(lang, "This edition"), anchor=False)
        st.html(table_html(versions(lang, edition), (50, 50)))
        st.header(say(lang, "Colours of the map"), anchor=False)
        st.text(say(lang, "The classes of cases by default; sliding through time never changes what a colour means."))
        st.html(legend_html(lang))
        st.header(say(lang, "Credits and licences"), anchor=False)
        st.text(
            say(
                lang,
                "Boundaries: made with Natural Earth. Place names and coordinates: GeoNames, CC BY 4.0. "
                "Code: Apache-2.0.",
            )
        )
        heads = [say(lang, head) for head in ("Data", "Credit", "Licence")]
        st.html(table_html(credits(lang), (38, 42, 20), heads))


main()
