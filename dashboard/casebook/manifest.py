"""The manifest of an edition: what it is, which versions made it, and how much it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.language import Lang


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an edition is: its id (derived from content, rules and boundaries), topic, versions and row counts."""

    edition_id: str
    topic_name: str
    topic_title: str
    topic_title_zh: str
    rules_version: str
    boundary_version: str
    created_at: str
    n_rows: dict[str, int]

    def title(self, lang: Lang) -> str:
        """What the corpus is about, in `lang`; in English where it has no Chinese title."""
        return (self.topic_title_zh if lang == "zh" else "") or self.topic_title
