"""One case from the reports that tell it: its steps, its dates, its headline, what is fragile and where sources disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.codes import provinces
from dashboard.dates import format_edtf
from dashboard.model import ACTIONS_BY_SEVERITY, Action, Case, Conflict, Link, Report, Step

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from dashboard.model import Amount, Article, Precision, Scope

_PAST: dict[Action, str] = {
    "sentence": "sentenced", "charge": "charged", "arrest": "arrested", "expulsion": "expelled from office or party", "investigation": "investigated",
    "seizure": "goods seized", "fine": "fined", "shutdown": "sites shut down", "power_cut": "power cut off", "inspection": "inspected",
    "regulation": "new rules", "warning": "warning issued", "support": "supported", "other": "reported",
}  # fmt: skip
_STEP_ORDER: tuple[Action, ...] = (
    "support", "warning", "regulation", "inspection", "power_cut", "shutdown", "seizure", "investigation", "fine", "expulsion", "arrest", "charge", "sentence", "other",
)  # fmt: skip
_TITLE_LENGTH = 140


def build_case(case_id: str, told: Sequence[Report], articles: Mapping[str, Article], links: Sequence[Link]) -> Case:
    """The case that these reports tell. `told` is not empty; `articles` holds every article by its id."""
    reports = sorted(told, key=lambda r: (r.article_id, r.start, r.report_id))
    lead = min(reports, key=lambda r: (r.status != "done", ACTIONS_BY_SEVERITY.index(r.action), r.is_listed, r.date is None, r.report_id))
    earliest, latest, precision = _window(reports)
    codes = tuple(dict.fromkeys(code for r in reports for code in r.provinces))
    people = tuple(dict.fromkeys(p.name for r in reports for p in r.people))
    return Case(
        case_id=case_id, title=_title(reports, lead, articles), scope=_scope(reports), provinces=codes,
        court=next((r.court for r in reports if r.court and r.court not in codes), None), action=lead.action, status=lead.status,
        value=format_edtf(earliest, latest, precision) if earliest or latest else None, earliest=earliest, latest=latest, precision=precision,
        people=people, organisations=tuple(dict.fromkeys(o.name for r in reports for o in r.organisations)), amounts=_amounts(reports),
        steps=_steps(reports), report_ids=tuple(r.report_id for r in reports), article_ids=tuple(dict.fromkeys(r.article_id for r in reports)),
        links=tuple(links), conflicts=_conflicts(reports, articles), fragile=_fragile(reports),
    )  # fmt: skip


def _scope(reports: Sequence[Report]) -> Scope:
    scopes = {r.scope for r in reports}
    return next(scope for scope in ("province", "national", "unknown", "abroad") if scope in scopes)  # type: ignore[return-value]


def _window(reports: Sequence[Report]) -> tuple[dt.date | None, dt.date | None, Precision]:
    """From the first to the last day told of its steps; the precision of the only date, else an interval."""
    dated = [r.date for r in reports if r.date is not None and (r.date.earliest or r.date.latest) and not r.date.is_future]
    dated = dated or [r.date for r in reports if r.date is not None and (r.date.earliest or r.date.latest)]
    if not dated:
        return None, None, "unknown"
    earliest = min((d.earliest for d in dated if d.earliest), default=None)
    latest = max((d.latest or d.earliest for d in dated if d.latest or d.earliest), default=None)
    same = [d for d in dated if (d.earliest, d.latest) == (earliest, latest)]
    return earliest, latest, same[0].precision if same else "interval"


def _steps(reports: Sequence[Report]) -> tuple[Step, ...]:
    """One step per action, the best dated report of each, in the order in which such cases go."""
    best: dict[Action, Report] = {}
    for report in reports:
        known = best.get(report.action)
        if known is None or _exactness(report) > _exactness(known):
            best[report.action] = report
    steps = [
        Step(
            r.action, r.status, r.date.value if r.date else None, r.date.earliest if r.date else None, r.date.latest if r.date else None,
            r.date.precision if r.date else "unknown", r.report_id,
        )
        for r in best.values()
    ]  # fmt: skip
    return tuple(sorted(steps, key=lambda s: _STEP_ORDER.index(s.action)))


def _exactness(report: Report) -> int:
    if report.date is None or report.date.value is None:
        return 0
    return {"day": 3, "month": 2}.get(report.date.precision, 1)


def _amounts(reports: Sequence[Report]) -> tuple[Amount, ...]:
    seen: dict[tuple[float | None, str, str], Amount] = {}
    for amount in (a for r in reports for a in r.amounts if a.unit != "hours"):
        seen.setdefault((amount.value, amount.unit, amount.surface.casefold() if amount.value is None else ""), amount)
    return tuple(seen.values())


def _title(reports: Sequence[Report], lead: Report, articles: Mapping[str, Article]) -> str:
    """People and their steps; for a list its province; else the words of the title or sentence that tells it."""
    people = list(dict.fromkeys(p.name for r in reports for p in r.people))
    done = sorted({r.action for r in reports}, key=_STEP_ORDER.index)
    if people:
        named = ", ".join(people[:3]) + (" and others" if len(people) > 3 else "")
        return f"{named}: {_join([_PAST[a] for a in done])}"
    article = articles[lead.article_id]
    if lead.is_listed:
        return f"named in a list: {_shorten(article.text[lead.start : lead.end])}"
    if article.title and any(_tells_title(r, articles[r.article_id]) for r in reports):
        return article.title
    return _shorten(" ".join(article.text[lead.start : lead.end].split()))


def _tells_title(report: Report, article: Article) -> bool:
    """True when the title of the article is among the report's evidence."""
    span = article.title_span
    return span is not None and any(start < span[1] and end > span[0] for start, end in ((report.start, report.end), *report.support))


def _shorten(text: str) -> str:
    if len(text) <= _TITLE_LENGTH:
        return text
    return text[:_TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def _join(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def _fragile(reports: Sequence[Report]) -> str:
    if all(r.is_listed for r in reports):
        return "rests on one sentence that lists several provinces" if len(reports) == 1 else "rests on lists of provinces only"
    sentences = {(r.article_id, r.start) for r in reports} | {(r.article_id, s) for r in reports for s, _ in r.support}
    if len(sentences) == 1:
        return "rests on one sentence"
    return "rests on one article" if len({r.article_id for r in reports}) == 1 else ""


def _conflicts(reports: Sequence[Report], articles: Mapping[str, Article]) -> tuple[Conflict, ...]:
    """Where two articles give the same step dates that exclude each other."""
    found = []
    for action in sorted({r.action for r in reports}, key=_STEP_ORDER.index):
        dated = [r for r in reports if r.action == action and r.date is not None and r.date.earliest and r.date.latest]
        for i, one in enumerate(dated):
            for other in dated[i + 1 :]:
                if one.article_id != other.article_id and _apart(one, other):
                    found.append(Conflict(f"when: {_PAST[action]}", tuple(_side(r, articles) for r in (one, other))))
    return tuple(found)


def _apart(one: Report, other: Report) -> bool:
    a, b = one.date, other.date
    if a is None or b is None or a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return False
    return a.latest < b.earliest or b.latest < a.earliest


def _side(report: Report, articles: Mapping[str, Article]) -> tuple[str, int, int, str]:
    return report.article_id, report.start, report.end, articles[report.article_id].text[report.start : report.end]


def province_names(codes: Sequence[str]) -> str:
    """The English names of the provinces, joined by commas."""
    return ", ".join(provinces()[code].name for code in codes)
