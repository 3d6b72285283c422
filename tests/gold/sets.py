"""The labelled sets: what each file holds, as texts with the gold of `score.py`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.config import SEEDS_DIR

FOLDER = Path(__file__).resolve().parent
Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """One set: its name, its texts by id with their labels, whether it is held out, and whether events are labelled."""

    name: str
    texts: dict[str, Gold]
    is_held: bool = False
    has_events: bool = True


def labelled_sets() -> tuple[LabelledSet, ...]:
    """Every set, the ones that may be looked at first."""
    traps = _lines("traps.jsonl")
    return (
        LabelledSet("seeds", _seeds(), has_events=False),
        LabelledSet("practice", _lines("practice.jsonl")),
        LabelledSet("texts", _lines("texts.jsonl")),
        LabelledSet("news", _lines("news.jsonl")),
        LabelledSet("pages", _lines("pages.jsonl")),
        LabelledSet("subjects", _lines("subjects.jsonl")),
        LabelledSet("traps", _split(traps, "dev"), has_events=False),
        LabelledSet("held", _lines("held.jsonl"), is_held=True),
        LabelledSet("news held", _lines("news_held.jsonl"), is_held=True),
        LabelledSet("pages held", _lines("pages_held.jsonl"), is_held=True),
        LabelledSet("pages held 2", _lines("pages_held_2.jsonl"), is_held=True),
        LabelledSet("pages held 3", _lines("pages_held_3.jsonl"), is_held=True),
        LabelledSet("pages held 4", _lines("pages_held_4.jsonl"), is_held=True),
        LabelledSet("subjects held", _lines("subjects_held.jsonl"), is_held=True),
        LabelledSet("traps held", _split(traps, "held"), is_held=True, has_events=False),
    )


def _lines(name: str) -> dict[str, Gold]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return {gold["id"]: gold for gold in map(json.loads, filter(None, lines))}


def _split(traps: dict[str, Gold], split: str) -> dict[str, Gold]:
    """The traps of one split; a trap labels provinces, and what is none."""
    return {
        key: {**gold, "kind": gold["lang"], "metonyms": [], "events": [], "published": None}
        for key, gold in traps.items()
        if gold["split"] == split
    }


def _seeds() -> dict[str, Gold]:
    """The seeds in the shape of the other sets: the strongest role of each province that the spans label."""
    labels = json.loads((FOLDER / "seeds.json").read_text(encoding="utf-8"))["seeds"]
    return {key: _seed(key, gold) for key, gold in labels.items()}


def _seed(key: str, gold: Gold) -> Gold:
    roles: dict[str, str] = {}
    for span in gold["provinces"]:
        if span["role"] != "none" and roles.get(span["province"]) != "case":
            roles[span["province"]] = span["role"]
    return {
        "id": key,
        "kind": "seed",
        "text": (SEEDS_DIR / gold["file"]).read_bytes().decode("utf-8"),
        "published": None,
        "provinces": [{"province": name, "role": role} for name, role in roles.items()],
        "metonyms": [span["surface"] for span in gold["provinces"] if span["role"] == "none"],
        "events": [],
    }
