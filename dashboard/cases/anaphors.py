"""“The province”, “the region”, 该省: words that stand for a province named before, as mentions of their own kind.

So does a body that exists in one province alone (司警, “the Judiciary Police”), in an article that does not name it.

An anaphor takes what it means from the text before it (Quirk et al., A Comprehensive Grammar of the English Language,
5.30): the one province of a fitting kind that is named earlier in its own sentence, else the one that the discourse
speaks of there. Where two would do it stays unresolved, with both as rivals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.bodies import HOMES, find_home
from dashboard.codes import provinces
from dashboard.cues import Cue, cues_in
from dashboard.language import say
from dashboard.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.cases.scene import Scene
    from dashboard.model import Report, Role

_WORD = Cue(
    # "in the region of 10,000 machines", "the province of Hebei" and "the region from Hebei to Gansu" refer to nothing.
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?P<noun>autonomous region|province|region|municipality|territory|island|city)\b"
    r"(?! (?:of|from|around|between|comprising) )(?! [A-Z])|"
    r"(?P<sign>该省|該省|本省|我省|全省|该自治区|該自治區|全區|本自治区|我区|全区|该市|該市|本市|我市|全市)"
)
_MUNICIPALITY = ("Municipality",)
_SPECIAL = ("Special Administrative Region",)
_OWN_RULE = ("Autonomous Region", *_SPECIAL)
# What the full names of the provinces that each word can stand for end in. English news says "the province" of
# autonomous regions too, and "the region" of provinces; Chinese is exact.
_FITTING = {
    "province": ("Province", "Autonomous Region"), "region": ("Province", *_OWN_RULE),
    "autonomous region": ("Autonomous Region",), "municipality": _MUNICIPALITY, "territory": _SPECIAL,
    "city": (*_MUNICIPALITY, *_SPECIAL), "island": ("Hainan Province", "Taiwan Province"),
    "省": ("Province",), "区": ("Autonomous Region",), "區": ("Autonomous Region",), "市": _MUNICIPALITY,
}  # fmt: skip


def read_anaphors(told: Sequence[Scene], reports: Sequence[Report]) -> tuple[Mention, ...]:
    """The words of an article that stand for a province named before them, in order of position.

    `told` are its scenes, `reports` what was read from them. A resolved one has the role case where it stands in a
    sentence of a report from that province, else context; one that could mean several has no province and its rivals.
    """
    cues = cues_in(told[0].text).within(told[0].start, told[-1].end) if told else 0
    if not cues & (_WORD.bit | HOMES):
        return ()
    spans = [(start, end, code) for r in reports for start, end in _evidence(r) for code in r.provinces]
    named = {m.province for scene in told for m in scene.placed}
    found = [mention for scene in told for mention in _in_scene(scene, spans)] if cues & _WORD.bit else []
    if cues & HOMES:
        found += [m for scene in told if scene.home and scene.home not in named for m in _home(scene, spans)]
    return tuple(sorted(found, key=lambda mention: mention.start))


def _home(scene: Scene, spans: Sequence[tuple[int, int, str]]) -> Iterator[Mention]:
    """The body of a scene that exists in one province alone."""
    body = find_home(scene.text, scene.start, scene.end, scene.home) if scene.home else None
    if scene.home and body:
        reason = say("en", "“{surface}” is a body of {province} alone.", surface=body[0],
                     province=provinces()[scene.home].name)  # fmt: skip
        is_told = any(start <= body.start() < end and code == scene.home for start, end, code in spans)
        role: Role = "case" if is_told else "context"
        yield Mention(body.start(), body.end(), body[0], scene.home, "institution", role, "home-body", reason)


def _evidence(report: Report) -> Iterator[tuple[int, int]]:
    yield report.start, report.end
    yield from report.support


def _in_scene(scene: Scene, spans: Sequence[tuple[int, int, str]]) -> Iterator[Mention]:
    for found in _WORD.finditer(scene.cues, scene.text, scene.start, scene.end):
        if any(m.start < found.end() and found.start() < m.end for m in scene.mentions):
            continue
        meant = _meant(scene, found.start(), found["noun"] or found["sign"][-1])
        if meant:
            is_told = any(start <= found.start() < end and [code] == meant for start, end, code in spans)
            yield _mention(found, meant, is_told=is_told)


def _meant(scene: Scene, start: int, noun: str) -> list[str]:
    """The provinces that the word can stand for; empty when none is in reach."""
    before = [m.province for m in scene.placed if m.end <= start and m.province and _fits(m.province, noun)]
    near = list(dict.fromkeys(before))
    is_focus_fit = scene.focus is not None and _fits(scene.focus, noun)
    if is_focus_fit and (not near or (len(near) > 1 and scene.focus in near)):
        return [scene.focus] if scene.focus else []
    return near


def _fits(code: str, noun: str) -> bool:
    return provinces()[code].name_full.endswith(_FITTING[noun])


def _mention(found: re.Match[str], meant: Sequence[str], *, is_told: bool) -> Mention:
    surface, start, end = found[0], found.start(), found.end()
    names = [provinces()[code].name for code in meant]
    if len(meant) > 1:
        reason = say("en", "“{surface}” can mean {options}; the text does not say which.", surface=surface,
                     options=" or ".join(names))  # fmt: skip
        return Mention(start, end, surface, None, "anaphor", "none", "anaphor-undecided", reason, tuple(meant))
    reason = say("en", "“{surface}” means {province}, of which the text speaks there.", surface=surface,
                 province=names[0])  # fmt: skip
    return Mention(start, end, surface, meant[0], "anaphor", "case" if is_told else "context", "anaphor", reason)
