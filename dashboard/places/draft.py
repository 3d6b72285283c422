"""A place name on its way to becoming a mention: what was found, what its surroundings say, what is decided so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dashboard.cues import ANY
from dashboard.places.gazetteer import LEVEL_RANK

if TYPE_CHECKING:
    from dashboard.model import How, Role
    from dashboard.places.gazetteer import Candidate, Hit


@dataclass(slots=True)
class Draft:
    """One hit with its sentence, the candidates still standing and the argument so far.

    `rule` and `clue` are filled by the first rule that decides; `pending` marks a name that is part of a longer proper
    name ("Fuzhou Genesis"): it counts only if the article places its story there by another mention. `in_list` is True
    when the name stands in a list of place names; `needs_type` when it is a county's name without a type word, which
    only a parent beside it can save; `has_body` when a public body of the place follows; `is_told` when the words
    beside it say in which province it lies (`parent`); `acts` when a verb of its own tells an act, which no cue undoes.
    """

    hit: Hit
    sentence: tuple[int, int]
    text: str
    candidates: tuple[Candidate, ...] = ()
    how: How = "direct"
    role: Role = "case"
    rule: str = ""
    clue: str = ""
    pending: bool = False
    in_list: bool = False
    has_body: bool = False
    needs_type: bool = False
    is_told: bool = False
    acts: bool = False
    parent: Draft | None = None
    rivals: tuple[str, ...] = ()
    cues: int = ANY
    # The provinces of the candidates still standing, in order, each once.
    codes: tuple[str, ...] = field(init=False, default=())
    # The characters of the name itself.
    surface: str = field(init=False)

    def __post_init__(self) -> None:
        self.surface = self.text[self.hit.start : self.hit.end]
        if self.candidates:
            self._choose(self.candidates)

    def _choose(self, candidates: tuple[Candidate, ...]) -> None:
        self.candidates = candidates
        self.codes = (
            (candidates[0].province,)
            if len(candidates) == 1
            else tuple(dict.fromkeys([c.province for c in candidates]))
        )

    def opening(self, reach: int = 400) -> str:
        """The sentence, at most `reach` characters of it: a bound that keeps the cost of a name constant."""
        start, end = self.sentence
        return self.text[start : min(end, start + reach)]

    @property
    def level(self) -> str:
        """The level of the first candidate, or an empty string."""
        return self.candidates[0].level if self.candidates else ""

    @property
    def name_zh(self) -> str:
        """The Chinese name of the first candidate, or an empty string."""
        return self.candidates[0].name_zh if self.candidates else ""

    def quote(self, end: int = 0, start: int = 0) -> str:
        """The name with `start` characters before it and `end` after it."""
        return self.text[self.hit.start - start : self.hit.end + end]

    def before(self, reach: int = 80) -> str:
        """Up to `reach` characters of the sentence before the name."""
        (first, _), start = self.sentence, self.hit.start
        return self.text[start - reach if first < start - reach else first : start]

    def after(self, reach: int = 80) -> str:
        """Up to `reach` characters of the sentence after the name."""
        (_, last), end = self.sentence, self.hit.end
        return self.text[end : end + reach if end + reach < last else last]

    @property
    def is_rejected(self) -> bool:
        """True when a rule has found that this is not a place of the story at all."""
        return self.role == "none"

    @property
    def is_established(self) -> bool:
        """True when one province stands by itself: evidence for other names."""
        return not self.is_rejected and not self.pending and not self.needs_type and len(self.codes) == 1

    def reject(self, rule: str, clue: str, how: How = "embedded") -> None:
        """Take the name out of the count, with the rule and the words that decided."""
        self.role, self.rule, self.clue, self.how = "none", rule, clue.strip(), how

    def background(self, rule: str, clue: str, how: How | None = None) -> None:
        """Keep the place, but not as a place of the case."""
        self.role, self.rule, self.clue = "context", rule, clue.strip()
        self.how = how or self.how

    def keep(self, candidates: tuple[Candidate, ...]) -> None:
        """Narrow the candidates, highest level first; an empty choice changes nothing."""
        if candidates:
            ordered = (
                sorted(candidates, key=lambda c: (LEVEL_RANK[c.level], c.adcode)) if len(candidates) > 1 else candidates
            )
            self._choose(tuple(ordered))

    def settle(self, code: str, rule: str, clue: str) -> None:
        """Decide for one province among rivals and remember them."""
        self.needs_type = False
        self.rivals = tuple(c for c in self.codes if c != code) or self.rivals
        self._choose(tuple(c for c in self.candidates if c.province == code))
        if not self.rule or (self.rivals and self.role == "case"):
            # What told the rivals apart is the argument that a reader asks for; of a mere mention, why it is one.
            self.rule, self.clue = rule, clue.strip()
