"""Names to mentions: every place name of an article, resolved to one province or kept with the reason why not."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from dashboard.codes import provinces
from dashboard.cues import cues_in
from dashboard.model import Mention
from dashboard.places import chinese, english
from dashboard.places.abroad import mark_abroad
from dashboard.places.beside import mark_beside
from dashboard.places.brands import reject_brands
from dashboard.places.captions import shows_place
from dashboard.places.division_type import narrow_by_type
from dashboard.places.draft import Draft
from dashboard.places.gazetteer import Gazetteer, Hit
from dashboard.places.genre import reject_genre
from dashboard.places.headlines import reject_headlines
from dashboard.places.lists import mark_lists, spread_context, spread_in_sentence, spread_to_parent
from dashboard.places.names import gazetteers
from dashboard.places.passing import mark_passing, untold
from dashboard.places.resolve import resolve
from dashboard.places.rules import REASONS
from dashboard.places.script import simplified
from dashboard.places.tense import mark_tense

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.model import Article, How, Role

__all__ = ["read_places", "untold"]


def read_places(article: Article, sentences: Sequence[tuple[int, int]]) -> tuple[Mention, ...]:
    """Read every place name that stands in the given sentences.

    `sentences` are [start, end) spans outside boilerplate, in order. Returns mentions in order of position: resolved
    ones with an ISO 3166-2 code, unresolved ones with None, each with rule id, reason in words and rivals. A compound
    such as 京津冀 yields one mention per character. Never raises on any text.
    """
    drafts = [d for latin in (True, False) for d in _drafts(article, sentences, latin=latin)]
    drafts.sort(key=lambda d: d.hit.start)
    told = [d for d in drafts if d.rule != "boilerplate"]
    reject_brands(told, article.text)
    reject_genre(told, article.text)
    reject_headlines(told, article.text, _title(article))
    spread_context(told)
    resolve(told)
    spread_to_parent(told)
    spread_in_sentence(told)
    mark_tense(told)
    mark_beside(told, _title(article))
    mark_abroad(told)
    mark_passing(told)
    return tuple(mention for draft in drafts if _is_worth_keeping(draft) for mention in _mentions(draft))


def _title(article: Article) -> tuple[int, int]:
    """The span of the title, or the first line that is not empty."""
    if article.title_span:
        return article.title_span
    text = article.text
    first = len(text) - len(text.lstrip())
    end = text.find("\n", first)
    return first, end if end >= 0 else len(text)


def _is_worth_keeping(draft: Draft) -> bool:
    """Chinese county names and single characters without a type word are ordinary words (合作, 京): no names at all."""
    return not (draft.rule == "needs-type" and draft.surface[0] > "\u2e80")


def _drafts(article: Article, sentences: Sequence[tuple[int, int]], *, latin: bool) -> list[Draft]:
    gazetteer: Gazetteer = gazetteers()[0 if latin else 1]
    hits = list(gazetteer.find(article.text))
    drafts = list(_place_in_sentences(article.text, sentences, hits, latin=latin))
    mark_lists(drafts)
    if not latin:
        _mark_abbreviations(drafts)
    beside = list(_place_in_boilerplate(article, hits))
    shown = [draft for draft in beside if draft.clue == "caption" and shows_place(draft)]
    judge = english.judge if latin else chinese.judge
    for draft in (*drafts, *map(_anew, shown)):
        narrow_by_type(draft, is_latin=latin)
        judge(draft)
    for draft in shown:
        if not draft.is_rejected:
            draft.background("caption", draft.surface)
    return drafts + beside


def _anew(draft: Draft) -> Draft:
    """A name that boilerplate had taken out of the count, to be judged like any other."""
    draft.role, draft.rule, draft.clue, draft.how = "case", "", "", "direct"
    return draft


def _place_in_boilerplate(article: Article, hits: Sequence[Hit]) -> Iterator[Draft]:
    """Names in furniture are seen and listed, and count for nothing."""
    spans = sorted((b.start, b.end, b.kind) for b in article.boilerplate)
    starts = [start for start, _, _ in spans]
    for hit in hits:
        index = bisect_right(starts, hit.start) - 1
        if index < 0 or hit.end > spans[index][1]:
            continue
        is_shown = spans[index][2] == "caption"
        if (hit.entry.free or is_shown) and hit.entry.kind != "abbreviation":
            draft = Draft(hit, spans[index][:2], article.text, hit.entry.free)
            if spans[index][2] == "dateline" and _HERE.search(article.text, hit.end, hit.end + 160):
                draft.rule, draft.clue, draft.how = "dateline-here", draft.surface, "institution"
            else:
                draft.reject("boilerplate", spans[index][2])
            yield draft


# “CHENGDU, June 20 -- Police here sealed two farms”: the dateline is where it happened.
_HERE = re.compile(
    r"\b(?:[Pp]olice|[Cc]ourts?|[Aa]uthorities|[Pp]rosecutors?|[Oo]fficials|[Ii]nspectors|[Jj]udges?|[Oo]fficers|"
    r"[Rr]egulators|[Bb]ureau|[Dd]epartment|[Cc]ommission|[Gg]overnment|[Cc]ouncil|[Oo]ffice|[Aa]dministration|"
    r"[Cc]ustoms|[Hh]ospitals?|[Dd]octors|[Ss]chools?|[Ff]irefighters|[Rr]escuers|[Rr]esidents|[Ww]orkers|[Mm]iners|"
    r"[Ff]actor(?:y|ies)|[Pp]lants?|[Mm]ines?|[Ff]arms?|[Mm]arkets?|[Bb]anks?|[Aa]irport|[Pp]ort|[Ss]tation|[Mm]etro|"
    r"[Hh]otels?|[Bb]ridge|[Bb]uilding|[Mm]all|[Pp]ark|[Uu]niversity|[Pp]eople|[Ll]egislat\w+|[Mm]ayor) here\b"
    r"(?! (?:to|for|on a visit|since)\b)|\b[Tt]he city['’]s\b|"
    r"\b[Tt]he (?:[Gg]overnment|[Aa]uthorities|[Pp]olice|[Cc]hief [Ee]xecutive) of the (?:Special Administrative "
    r"Region|SAR|HKSAR|[Cc]ity|[Tt]erritory|[Mm]unicipality|[Pp]rovince)\b|"
    r"\b[Tt]he (?:Special Administrative Region|SAR|HKSAR)(?:['’]s)? [Gg]overnment\b"
)


def _place_in_sentences(
    text: str, sentences: Sequence[tuple[int, int]], hits: Sequence[Hit], *, latin: bool
) -> Iterator[Draft]:
    if not hits:
        return
    # Chinese patterns read simplified windows.
    marks, starts = cues_in(text if latin else simplified(text)), [start for start, _ in sentences]
    last, cues = -1, 0
    for hit in hits:
        index = bisect_right(starts, hit.start) - 1
        if index >= 0 and hit.end <= sentences[index][1]:
            if index != last:
                last, cues = index, marks.within(*sentences[index])
            yield Draft(hit, sentences[index], text, cues=cues)


def _mark_abbreviations(drafts: Sequence[Draft]) -> None:
    """A run of one-character names is a list only when a closing word follows it (等地, 三省, 两地)."""
    run: list[Draft] = []
    for draft in [*drafts, None]:
        is_short = draft is not None and draft.hit.entry.kind == "abbreviation"
        if is_short and draft is not None and (not run or draft.in_list):
            run.append(draft)
            continue
        closed = len(run) > 1 and chinese.closes_abbreviations(run[-1].after(6))
        for short in run:
            short.in_list = closed
        run = [draft] if is_short and draft is not None else []


def _mentions(draft: Draft) -> Iterator[Mention]:
    if draft.hit.entry.kind == "compound" and not draft.is_rejected:
        for offset, each in enumerate(draft.codes):
            start = min(draft.hit.start + offset, draft.hit.end - 1)
            yield _mention(draft, each, start, start + 1, ())
        return
    is_resolved = len(draft.codes) == 1 and not draft.is_rejected
    if not is_resolved and not draft.is_rejected:
        draft.rule, draft.clue = "ambiguous", ""
    code: str | None = draft.codes[0] if is_resolved else None
    rivals = draft.rivals if is_resolved else draft.codes
    yield _mention(draft, code, draft.hit.start, draft.hit.end, rivals)


def _mention(draft: Draft, code: str | None, start: int, end: int, rivals: tuple[str, ...]) -> Mention:
    level = draft.level or "province"
    how: How = "city" if draft.how == "direct" and level != "province" else draft.how
    is_slip = bool(draft.candidates) and draft.candidates[0].kind == "misspelling"
    plain = "misspelling" if is_slip else "name" if level == "province" else "division"
    rule = draft.rule or plain
    province = provinces()[code].name if code else ""
    name = draft.candidates[0].name if draft.candidates else ""
    told = draft.candidates if rule == "ambiguous" else ()
    options = " or ".join(f"{c.name_zh} ({provinces()[c.province].name})" for c in told)
    reason = REASONS[rule].format(
        surface=draft.text[start:end], province=province, clue=draft.clue, options=options,
        name_zh=draft.name_zh, name=name,
    )  # fmt: skip
    adcode = draft.candidates[0].adcode if code and draft.candidates else None
    role: Role = "none" if code is None else draft.role
    return Mention(start, end, draft.text[start:end], code, how, role, rule, reason, rivals, adcode)
