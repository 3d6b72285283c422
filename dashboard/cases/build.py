"""One case from the reports that tell it: its steps, its window of time, its amounts, and what makes it fragile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.cases.conflicts import find_conflicts
from dashboard.cases.wording import STEP_ORDER, headline
from dashboard.dates import format_edtf
from dashboard.model import ACTIONS_BY_SEVERITY, Action, Case, Link, Report, Scope, Step

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from dashboard.model import Amount, Article, Precision

_IN_INSTANCES: frozenset[Action] = frozenset({"charge", "sentence", "expulsion"})
_DAY = 3  # how exact a day is


def build_case(
    case_id: str,
    told: Sequence[Report],
    articles: Mapping[str, Article],
    links: Sequence[Link],
    leading: frozenset[str] = frozenset(),
) -> Case:
    """The case that these reports tell.

    `told` is not empty; `articles` holds every article by its id; `leading` are the ids of the reports with which their
    articles open, so that the title of the article can name the case.
    """
    reports = sorted(told, key=lambda r: (r.article_id, r.start, r.report_id))
    lead = min(reports, key=_gravity)
    earliest, latest, precision = _window(reports)
    codes = tuple(dict.fromkeys(code for r in reports for code in r.provinces))
    return Case(
        case_id=case_id,
        title=headline(reports, lead, articles, leading),
        scope=_scope(reports),
        provinces=codes,
        court=next((r.court for r in reports if r.court and r.court not in codes), None),
        action=lead.action,
        status=lead.status,
        value=format_edtf(earliest, latest, precision) if earliest or latest else None,
        earliest=earliest,
        latest=latest,
        precision=precision,
        people=tuple(dict.fromkeys(p.name for r in reports for p in r.people)),
        organisations=tuple(dict.fromkeys(o.name for r in reports for o in r.organisations)),
        amounts=_amounts(reports),
        steps=_steps(reports),
        report_ids=tuple(r.report_id for r in reports),
        article_ids=tuple(dict.fromkeys(r.article_id for r in reports)),
        links=tuple(links),
        conflicts=find_conflicts(reports, articles),
        fragile=_fragile(reports),
    )


def _gravity(report: Report) -> tuple[bool, int, bool, bool, bool, str]:
    """The order that names a case: done before announced, by severity, written before listed, dated, with a body."""
    severity = ACTIONS_BY_SEVERITY.index(report.action)
    is_nameless = not report.organisations
    return report.status != "done", severity, report.is_listed, report.date is None, is_nameless, report.report_id


def _scope(reports: Sequence[Report]) -> Scope:
    scopes = {r.scope for r in reports}
    ranked: tuple[Scope, ...] = ("province", "national", "unknown", "abroad")
    return next(scope for scope in ranked if scope in scopes)


def _window(reports: Sequence[Report]) -> tuple[dt.date | None, dt.date | None, Precision]:
    """From the first to the last day told of its steps; the precision of the only date, else an interval."""
    dated = [
        r.date for r in reports if r.date is not None and (r.date.earliest or r.date.latest) and not r.date.is_future
    ]
    dated = dated or [r.date for r in reports if r.date is not None and (r.date.earliest or r.date.latest)]
    if not dated:
        return None, None, "unknown"
    earliest = min((d.earliest for d in dated if d.earliest), default=None)
    latest = max((day for d in dated if (day := d.latest or d.earliest) is not None), default=None)
    same = [d for d in dated if (d.earliest, d.latest) == (earliest, latest)]
    return earliest, latest, same[0].precision if same else "interval"


def _steps(reports: Sequence[Report]) -> tuple[Step, ...]:
    """One step per action, the best dated report of each, in the order in which such cases go.

    Where one article gives two days for it, the sentence and that on appeal, both are steps.
    """
    best: dict[Action, Report] = {}
    for report in reports:
        known = best.get(report.action)
        if known is None or _exactness(report) > _exactness(known):
            best[report.action] = report
    steps = [_step(report) for report in (*best.values(), *_instances(reports, best))]
    return tuple(sorted(steps, key=lambda s: STEP_ORDER.index(s.action)))


def _instances(reports: Sequence[Report], best: Mapping[Action, Report]) -> list[Report]:
    """The reports that one article tells of another exact day than the best one of its own of that step."""
    found: dict[tuple[Action, str | None], Report] = {}
    for report in reports:
        known = best[report.action]
        if report.action not in _IN_INSTANCES or report.article_id != known.article_id or _exactness(report) < _DAY:
            continue
        if report.date and known.date and report.date.value != known.date.value:
            found.setdefault((report.action, report.date.value), report)
    return list(found.values())


def _step(report: Report) -> Step:
    date = report.date
    if date is None or not (date.value or date.earliest or date.latest):
        return Step(report.action, report.status, None, None, None, "unknown", report.report_id)
    is_vague, precision = date.precision == "vague", date.precision
    value = format_edtf(date.earliest, date.latest, precision) if is_vague else date.value
    return Step(report.action, report.status, value, date.earliest, date.latest, precision, report.report_id)


def _exactness(report: Report) -> int:
    if report.date is None or report.date.value is None:
        return 0
    return {"day": _DAY, "month": 2}.get(report.date.precision, 1)


def _amounts(reports: Sequence[Report]) -> tuple[Amount, ...]:
    seen: dict[tuple[float | None, str, str], Amount] = {}
    for amount in (a for r in reports for a in r.amounts if a.unit != "hours"):
        seen.setdefault((amount.value, amount.unit, amount.surface.casefold() if amount.value is None else ""), amount)
    return tuple(seen.values())


def _fragile(reports: Sequence[Report]) -> str:
    if all(r.is_listed for r in reports):
        return (
            "rests on one sentence that lists several provinces"
            if len(reports) == 1
            else "rests on lists of provinces only"
        )
    sentences = {(r.article_id, r.start) for r in reports} | {(r.article_id, s) for r in reports for s, _ in r.support}
    if len(sentences) == 1:
        return "rests on one sentence"
    return "rests on one article" if len({r.article_id for r in reports}) == 1 else ""
