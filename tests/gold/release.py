"""The last release's reading (last.json) and the difference to it: every mention and event gained or lost."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.model import Corpus, Reading
    from tests.gold.figures import Figures

LAST = Path(__file__).resolve().parent / "last.json"
# Per set and text, what was read, one line of words each.
Items = dict[str, dict[str, list[str]]]


def items_of(corpus: Corpus, *, is_held: bool) -> dict[str, list[str]]:
    """What was read in each text: mentions with offsets, province and role, and events; held texts without words."""
    return {r.article.article_id: sorted((*_mentions(r, is_held=is_held), *_events(r))) for r in corpus.readings}


def _mentions(reading: Reading, *, is_held: bool) -> Iterator[str]:
    for mention in reading.mentions:
        if mention.province and mention.role != "none":
            surface = "" if is_held else f" {mention.surface}"
            yield f"mention {mention.start}-{mention.end}{surface} {mention.province} {mention.role}"


def _events(reading: Reading) -> Iterator[str]:
    for report in reading.reports:
        date = report.date.value if report.date else None
        yield f"event {'+'.join(report.provinces) or report.scope} {date or 'undated'} {report.action}"


def load() -> tuple[dict[str, Figures], Items]:
    """The figures and the items of the last release, empty where none is stored."""
    if not LAST.exists():
        return {}, {}
    stored = json.loads(LAST.read_text(encoding="utf-8"))
    return stored["figures"], stored["items"]


def save(figures: dict[str, Figures], items: Items) -> None:
    """Store this reading as the last release: one line per text, so that a change shows as a line."""
    parts = [f'"figures": {json.dumps(figures, indent=1)}', '"items": {']
    sets = []
    for name, texts in items.items():
        lines = ",\n".join(f"  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in texts.items())
        sets.append(f" {json.dumps(name)}: {{\n{lines}\n }}")
    text = "{\n" + parts[0] + ",\n" + parts[1] + "\n" + ",\n".join(sets) + "\n}\n}\n"
    LAST.write_text(text, encoding="utf-8")


def differences(before: dict[str, list[str]], now: dict[str, list[str]]) -> Iterator[tuple[str, str, str]]:
    """(text, "gained" or "lost", item) for everything that changed, in order of the texts."""
    for key in [*now, *(key for key in before if key not in now)]:
        old, new = Counter(before.get(key, ())), Counter(now.get(key, ()))
        for sign, items in (("lost", old - new), ("gained", new - old)):
            for item in items.elements():
                yield key, sign, item


def summary(changes: Sequence[tuple[str, str, str]]) -> str:
    """How many mentions and events were gained and lost."""
    counts = Counter((sign, item.split(" ", 1)[0]) for _, sign, item in changes)
    return ", ".join(f"{n} {kind}s {sign}" for (sign, kind), n in sorted(counts.items())) or "nothing changed"
