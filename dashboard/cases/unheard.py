"""Words of the topic in sentences that give no report: which they are, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dashboard.cases.acts import refusal
from dashboard.cases.triggers import lexicon, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.cases.scene import Scene
    from dashboard.config import Topic
    from dashboard.model import Action

# An act all the same, that no report tells: see `remarks.is_told`.
REMARK = "the article only touches on it, without a date, a place or a person of its own"


class Word(NamedTuple):
    """A word of the topic at [start, end): the action it says, its sentence, and why it tells no act (else empty)."""

    start: int
    end: int
    action: Action
    sentence: tuple[int, int]
    refused: str


def words_of_topic(text: str, told: Sequence[Scene], topic: Topic) -> list[Word]:
    """The words of the topic in the sentences of an article, in order; `told` are its scenes, see `scenes`."""
    triggers = lexicon(topic).find(text)
    return [
        Word(trigger.start, trigger.end, trigger.action, (scene.start, scene.end), refusal(scene, trigger))
        for scene in told
        for trigger in within(triggers, scene.start, scene.end)
    ]
