"""The figures of the labelled sets do not fall below what the last release reached."""

from __future__ import annotations

from functools import cache

import pytest

from tests.gold import release
from tests.gold.figures import Figures, measure, predict, read_set
from tests.gold.sets import LabelledSet, labelled_sets

SETS = {labelled.name: labelled for labelled in labelled_sets()}
FLOORS = {
    "seeds": {"province F1": 1.0, "case F1": 1.0, "texts right": 1.0},
    "practice": {"province F1": 0.98, "case F1": 0.94},
    "texts": {"province F1": 0.97, "case F1": 0.93},
    "news": {"province F1": 0.98, "case F1": 0.94, "event F1": 0.8, "date exact": 0.85, "action": 0.85},
    "pages": {"province F1": 0.98, "case F1": 0.94, "event F1": 0.8, "date exact": 0.88, "action": 0.85},
    "subjects": {"province F1": 0.95, "case F1": 0.83, "event F1": 0.75, "date exact": 0.88, "action": 0.82},
    "traps": {"texts right": 0.95},
    "held": {"province F1": 0.96, "case F1": 0.85},
    "news held": {"province F1": 0.96, "case F1": 0.87},
    "pages held": {"province F1": 0.96, "case F1": 0.89, "event F1": 0.72, "date exact": 0.85, "action": 0.79},
    "pages held 2": {"province F1": 0.96, "case F1": 0.92, "event F1": 0.82, "date exact": 0.85, "action": 0.8},
    "pages held 3": {"province F1": 0.91, "case F1": 0.88, "event F1": 0.72, "date exact": 0.8, "action": 0.77},
    "pages held 4": {"province F1": 0.96, "case F1": 0.9, "event F1": 0.8, "date exact": 0.9, "action": 0.77},
    "subjects held": {"province F1": 0.96, "case F1": 0.81, "event F1": 0.65, "date exact": 0.88, "action": 0.7},
    "traps held": {"texts right": 0.81},
}
# In one text of a set that nobody reads.
METONYMS = {"pages held 3": 1}


@cache
def figures(name: str) -> Figures:
    labelled = SETS[name]
    return measure(labelled, {r.article.article_id: predict(r) for r in read_set(labelled).readings})


@pytest.mark.parametrize(("name", "what"), [(name, what) for name, floors in FLOORS.items() for what in floors])
def test_a_figure_stays_above_its_floor(name: str, what: str) -> None:
    assert figures(name)[what] >= FLOORS[name][what]


@pytest.mark.parametrize("name", SETS)
def test_no_metonym_is_counted(name: str) -> None:
    assert figures(name)["metonyms counted"] == METONYMS.get(name, 0)


@pytest.mark.parametrize("name", ["seeds", "practice", "texts"])
def test_a_text_without_provinces_gets_none(name: str) -> None:
    assert figures(name)["negatives wrong"] == 0


def test_the_traps_are_split_two_to_one_and_apart() -> None:
    assert (len(SETS["traps"].texts), len(SETS["traps held"].texts)) == (540, 270)
    assert set(SETS["traps"].texts).isdisjoint(SETS["traps held"].texts)


def test_gains_and_losses_are_counted_per_text() -> None:
    before = {"a": ["mention 0-5 Hebei CN-HE case"], "b": ["event CN-HE 2021 fine"]}
    now = {"a": ["mention 0-5 Hebei CN-HE context"], "c": ["event CN-HE 2021 fine"]}
    changes = list(release.differences(before, now))
    assert changes == [
        ("a", "lost", "mention 0-5 Hebei CN-HE case"),
        ("a", "gained", "mention 0-5 Hebei CN-HE context"),
        ("c", "gained", "event CN-HE 2021 fine"),
        ("b", "lost", "event CN-HE 2021 fine"),
    ]
    assert release.summary(changes) == "1 events gained, 1 mentions gained, 1 events lost, 1 mentions lost"
    assert release.summary([]) == "nothing changed"


def test_the_last_release_of_a_held_set_holds_no_words_of_it() -> None:
    _, items = release.load()
    held: LabelledSet = SETS["held"]
    assert set(items["held"]) == set(held.texts)
    mentions = [item for found in items["held"].values() for item in found if item.startswith("mention")]
    assert mentions
    assert all(len(item.split(" ")) == 4 for item in mentions)
