"""docs/accuracy.md, written from the last release's reading (tests/gold/last.json) and the labels of the sets."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

from dashboard.codes import provinces
from tests.conftest import ROOT
from tests.gold import release, score
from tests.gold.sets import LabelledSet, labelled_sets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from tests.gold.figures import Figures, Prediction

PAGE = ROOT / "docs" / "accuracy.md"
# What is measured, its column, and what the house holds itself to: at least that share, or at most that number.
MEASURES: tuple[tuple[str, str, float | int | None], ...] = (
    ("province F1", "province", 0.97),
    ("case F1", "role *case*", 0.93),
    ("event F1", "event", None),
    ("date exact", "date", 0.85),
    ("action", "action", 0.80),
    ("grouping F1", "grouping", 0.90),
    ("texts right", "texts right", None),
    ("metonyms counted", "metonyms", 0),
    ("negatives wrong", "false alarms", 0),
)
# How a province of a text can have been read, and what that is called.
KINDS_OF_READING = {
    "right": "right",
    "case as context": "a case read as context",
    "context as case": "context read as a case",
    "missed": "missed",
    "besides": "besides",
}
_MENTION = re.compile(r"mention \d+-\d+ (?:.* )?(CN-[A-Z]{2}) (case|context)")

HEAD = """# How accurate the reading is

Written by `make docs` from `tests/gold/last.json`, the reading of the last release. Change the words in
`tests/docs/accuracy.py`; the figures come from `make gold ARGS=--save`.

In short: in texts that nobody had looked at while rules were written, of a hundred provinces {right:.0f} were found
in their right role, {missed:.0f} were missed, {unseen:.0f} had a case and were read as context, and {made:.0f} were
context and read as a case; {besides:.0f} more were found that the text does not tell of. What happened where is read
better in news of enforcement than on other subjects. So look at the sentences behind a colour before you rest on it:
they are two clicks away.

## What is measured

Short texts in English and Chinese, written for this repository, most of them after real pages, and labelled by hand
([the sets](../tests/gold/README.md), [how they were labelled](../tests/gold/GUIDE.md)). **Open** sets were looked at
when rules were written, so their figures are too good. **Held-out** sets were not: trust these. Where two careful
readers labelled the same texts they agreed on 133 of 134 roles, 106 of 112 dates, 99 of 112 actions, and on what is
an event with F1 .88.

- *province*: F1 of the provinces that a text names as context or as the place of a case; *role case*: of those where
  something happened.
- *event*: F1 of what happened, by province; *date* and *action*: the share of the events found that have them exactly
  right; *grouping*: B-cubed F1 of the events found, that those of one matter are one case.
- *texts right*: the share of texts with every province in its role and none besides.
- *metonyms*: texts in which the state ("Beijing vowed") was counted for Beijing; *false alarms*: texts without any
  province that were given one.

Traps are single sentences, each made to mislead: homonyms, brands, dishes, clubs, origins, neighbours.
"""
KINDS = """## What goes wrong

In the open texts:

- **Role.** Provinces that are several in one operation ("suspects were seized in Henan, Sichuan and Guangxi"), or in
  which the police of another one made the arrest, are shown as context. The other way round, an aside (a former post,
  a stop of a journey, a case of years before) is taken for a place of the story; in texts that nobody had looked at
  this is the more frequent.
- **Province missed.** One-character names alone (冀, 鲁), a town that only a reader from there would place, a misspelt
  name, the seat of a university that stands only in its name (重庆大学).
- **Province besides.** A county, town or district that bears the name of another province or city (乌海市海南区).
- **Event missed.** Mostly a further act in an article of which another one was found: what came before the news, told
  in a clause of its own ("the inquiry had been opened in May"); an order of the central government told in passing;
  an act in words that no rule knows.
- **Event besides.** Background told with a date, and one act told twice in two wordings.
- **Date.** That of the report, of the notice or of the next sentence in place of the act's. About half are wrong by
  days or name a day where the text supports a month; a few are wrong by years, a few left out.
- **Action.** Neighbours are confused: inspection, regulation and shutdown; arrest, investigation and seizure; and
  anything with *other*, mostly on subjects whose words are known to no list.
- **Grouping.** Two articles on one matter stay two cases when they share neither a person, nor a time in one
  province, nor a figure. In *pages* the figure is too low: the writers of its batches named the same event in
  different words.
"""


def labels(labelled: LabelledSet) -> dict[str, Prediction]:
    """What the last release read in each text, its provinces alone, as a line of `score.py`."""
    found = release.load()[1][labelled.name]
    return {key: {"id": key, "provinces": list(_roles(found[key])), "events": []} for key in labelled.texts}


def _roles(items: Iterable[str]) -> Iterator[dict[str, str]]:
    roles: dict[str, str] = {}
    for match in filter(None, map(_MENTION.fullmatch, items)):
        if roles.get(match[1]) != "case":
            roles[match[1]] = match[2]
    for code, role in roles.items():
        yield {"province": provinces()[code].name, "role": role}


@cache
def sets(*, is_held: bool) -> tuple[LabelledSet, ...]:
    """The open or the held-out sets, in their order."""
    return tuple(labelled for labelled in labelled_sets() if labelled.is_held == is_held)


def figures_table(chosen: Iterable[LabelledSet]) -> list[str]:
    """A row of figures for each set; one that misses its target is bold."""
    stored = release.load()[0]
    lines = table_head("set", "texts", *(column for _, column, _ in MEASURES))
    for labelled in chosen:
        cells = (told(stored[labelled.name], what, target) for what, _, target in MEASURES)
        lines.append(table_row(labelled.name, len(labelled.texts), *cells))
    return lines


def told(figures: Figures, what: str, target: float | None) -> str:
    """A figure as a cell: ".918", "2", empty where it is not measured, bold where it misses its target."""
    if what not in figures:
        return ""
    cell = f"{figures[what]:.3f}".removeprefix("0") if isinstance(figures[what], float) else str(figures[what])
    return f"**{cell}**" if misses(figures[what], target) else cell


def misses(figure: float, target: float | None) -> bool:
    """Whether a figure falls short of its target: a share from below, a number from above."""
    if target is None:
        return False
    return figure < target if isinstance(target, float) else figure > target


def targets() -> list[str]:
    """Each target with the held-out sets that reach it and those that do not."""
    stored = release.load()[0]
    lines = table_head("what", "target", "reached on", "not reached on")
    for what, column, target in MEASURES:
        if target is None:
            continue
        held = [labelled.name for labelled in sets(is_held=True) if what in stored[labelled.name]]
        missed = [name for name in held if misses(stored[name][what], target)]
        goal = f"at least {target:.2f}".replace(" 0.", " .") if isinstance(target, float) else "none"
        lines.append(table_row(column, goal, f"{len(held) - len(missed)} of {len(held)}", ", ".join(missed)))
    return lines


def by_language() -> list[str]:
    """Province and case F1 of all texts of a language, open and held out."""
    lines = table_head("texts", "language", "number", "province", "role *case*")
    for is_held in (False, True):
        for lang, name in (("en", "English"), ("zh", "Chinese")):
            gold, read = _pooled(sets(is_held=is_held), lambda text, lang=lang: language_of(text) == lang)
            found = score.score(gold, read)
            cells = (f"{found[what]['F1']:.3f}".removeprefix("0") for what in ("province_all", "province_case"))
            lines.append(table_row("held out" if is_held else "open", name, len(gold), *cells))
    return lines


def language_of(text: Mapping[str, Any]) -> str:
    """The language that a text is labelled with; of one without such a label what most of its signs are."""
    if text.get("lang"):
        return "zh" if str(text["lang"]).startswith("zh") else "en"
    signs = [sign for sign in text["text"] if sign.isalpha()]
    return "zh" if sum(sign > "\u2e80" for sign in signs) * 2 > len(signs) else "en"


def _pooled(
    chosen: Iterable[LabelledSet], is_wanted: Callable[[Mapping[str, Any]], bool]
) -> tuple[dict[str, Any], dict[str, Any]]:
    gold: dict[str, Any] = {}
    read: dict[str, Any] = {}
    for labelled in chosen:
        lines = labels(labelled)
        for key, text in labelled.texts.items():
            if is_wanted(text):
                gold[f"{labelled.name}/{key}"] = {**text, "events": []}
                read[f"{labelled.name}/{key}"] = lines[key]
    return gold, read


def mistakes(labelled: LabelledSet) -> Counter[str]:
    """How the provinces of a set were read: right, missed, besides, and read in the other role."""
    counts: Counter[str] = Counter()
    read = labels(labelled)
    for key, text in labelled.texts.items():
        found = {item["province"]: item["role"] for item in read[key]["provinces"]}
        wanted = {label["province"]: label for label in text["provinces"]}
        counts["besides"] += len(found.keys() - wanted.keys())
        for name, label in wanted.items():
            accepted = {label["role"], *(label.get("role_alt") or ())}
            if name not in found:
                counts["missed"] += 1
            else:
                counts["right" if found[name] in accepted else f"{label['role']} as {found[name]}"] += 1
    return counts


def provinces_table() -> list[str]:
    """How the provinces were read, of texts and of traps, open and held out."""
    lines = table_head("provinces of", *KINDS_OF_READING.values())
    for is_held, name in ((False, "open"), (True, "held-out")):
        for is_trap, what in ((False, "texts"), (True, "traps")):
            counts = _mistakes(is_held=is_held, is_trap=is_trap)
            lines.append(table_row(f"{name} {what}", *(counts[kind] for kind in KINDS_OF_READING)))
    return lines


def _mistakes(*, is_held: bool, is_trap: bool) -> Counter[str]:
    chosen = [labelled for labelled in sets(is_held=is_held) if labelled.name.startswith("traps") == is_trap]
    return sum((mistakes(labelled) for labelled in chosen), Counter())


def head() -> str:
    """What the page begins with: how a hundred provinces of held-out texts were read."""
    counts = _mistakes(is_held=True, is_trap=False)
    percent = 100 / (counts.total() - counts["besides"])
    return HEAD.format(
        right=counts["right"] * percent,
        missed=counts["missed"] * percent,
        unseen=counts["case as context"] * percent,
        made=counts["context as case"] * percent,
        besides=counts["besides"] * percent,
    )


def table_head(*cells: str) -> list[str]:
    """The first two lines of a table."""
    return [table_row(*cells), table_row(*("---" for _ in cells))]


def table_row(*cells: object) -> str:
    """One line of a table; no space in an empty cell."""
    return "|" + "|".join(f" {cell} " if str(cell) else " " for cell in cells) + "|"


def section(title: str, words: str, lines: Sequence[str]) -> str:
    """A table under its title and a few words."""
    return "\n".join((f"## {title}", "", *([words, ""] if words else ()), *lines, ""))


def render() -> str:
    """The whole page as Markdown."""
    held = section("Held-out sets", "A figure that misses its target is bold.", figures_table(sets(is_held=True)))
    goals = section("What we hold ourselves to", "Counted on the held-out sets.", targets())
    opened = section("Open sets", "", figures_table(sets(is_held=False)))
    lang = section("English and Chinese", "All sets together; they differ in how hard they are.", by_language())
    read = section("How provinces are read", "Traps are made to be hard.", provinces_table())
    return "\n".join((head(), held, goals, opened, lang, read, KINDS))
