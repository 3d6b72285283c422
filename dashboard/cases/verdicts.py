"""Corrections by hand, as data: accept, reject, move, redate, merge, split, each with who, when, why and its quote.

They are applied anew on every build. A verdict whose case or quote is gone changes nothing and is reported.
"""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from dashboard.codes import provinces
from dashboard.dates import parse_edtf
from dashboard.errors import CorpusError, InputError
from dashboard.model import Article, Case, Report, Verdict, VerdictKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

FIELDS = ("verdict_id", "kind", "target", "value", "quote", "who", "at", "why")
_KINDS = get_args(VerdictKind)
_REGROUPING = frozenset({"merge", "split"})

Members = dict[str, list[Report]]


def read_verdicts(path: Path) -> tuple[Verdict, ...]:
    """Read verdicts.csv: one row per verdict, columns `FIELDS`; `target` is a case id.

    `value` is a province code (move), an EDTF date (redate), another case id (merge) or a report id (split).
    Raises CorpusError naming file, line and field of the first thing that is wrong.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [name for name in FIELDS if name not in (reader.fieldnames or ())]
            if missing:
                raise CorpusError(f"{path}: the column '{missing[0]}' is missing; the columns are {', '.join(FIELDS)}")
            return tuple(_verdict(path, number, row) for number, row in enumerate(reader, start=2))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CorpusError(f"{path}: cannot be read as a UTF-8 CSV table ({error})") from error


def _verdict(path: Path, number: int, row: Mapping[str, str | None]) -> Verdict:
    values = {name: (row.get(name) or "").strip() for name in FIELDS}
    for name in ("verdict_id", "kind", "target", "quote", "who", "at", "why"):
        if not values[name]:
            raise CorpusError(
                f"{path} line {number}: '{name}' is empty; every verdict says what, whose words, who, when and why"
            )
    if values["kind"] not in _KINDS:
        raise CorpusError(f"{path} line {number}: kind '{values['kind']}' is unknown; use one of {', '.join(_KINDS)}")
    _check_value(f"{path} line {number}", values["kind"], values["value"])
    return Verdict(**values)  # type: ignore[arg-type]


def _check_value(where: str, kind: str, value: str) -> None:
    if kind == "move" and value not in provinces():
        raise CorpusError(f"{where}: value '{value}' is no province code; use ISO 3166-2, for example CN-JX")
    if kind == "redate":
        try:
            parse_edtf(value)
        except InputError as error:
            raise CorpusError(
                f"{where}: value '{value}' is no date ({error}); use EDTF, for example 2021-05-18"
            ) from error
    if kind in ("merge", "split") and not value:
        raise CorpusError(f"{where}: '{kind}' needs a value: the other case id, or the report id to take out")


def regroup(
    members: Members, verdicts: Sequence[Verdict], articles: Mapping[str, Article]
) -> tuple[Members, tuple[str, ...]]:
    """Apply merge and split to the reports of each case; returns the new groups and all verdicts that do not fit."""
    groups = {key: list(reports) for key, reports in members.items()}
    failed = []
    for verdict in verdicts:
        problem = _problem(groups, verdict, articles)
        if problem:
            failed.append(f"verdict {verdict.verdict_id}: {problem}; nothing was changed by it")
        elif verdict.kind in _REGROUPING:
            _apply(groups, verdict)
    return groups, tuple(failed)


def _problem(groups: Members, verdict: Verdict, articles: Mapping[str, Article]) -> str:
    reports = groups.get(verdict.target) or groups.get(verdict.target.rpartition("-")[0])  # one province of a list
    if reports is None:
        return f"there is no case {verdict.target} any more"
    if not any(
        verdict.quote in articles[r.article_id].text[start:end]
        for r in reports
        for start, end in ((r.start, r.end), *r.support)
    ):
        return f"its quote no longer stands in the evidence of case {verdict.target}"
    if verdict.kind == "merge" and verdict.value not in groups:
        return f"there is no case {verdict.value} any more"
    if verdict.kind == "split" and verdict.value not in {r.report_id for r in reports}:
        return f"case {verdict.target} has no report {verdict.value} any more"
    return ""


def _apply(groups: Members, verdict: Verdict) -> None:
    if verdict.kind == "merge":
        if verdict.value != verdict.target:
            groups[verdict.target] += groups.pop(verdict.value)
    elif len(groups[verdict.target]) > 1:
        taken = [r for r in groups[verdict.target] if r.report_id == verdict.value]
        groups[verdict.target] = [r for r in groups[verdict.target] if r.report_id != verdict.value]
        groups[f"{verdict.target}-{verdict.verdict_id}"] = taken


def correct(case: Case, verdicts: Sequence[Verdict]) -> Case | None:
    """Apply reject, move and redate to one case; None when it is rejected. The other kinds leave it as it is."""
    for verdict in verdicts:
        if verdict.target != case.case_id:
            continue
        if verdict.kind == "reject":
            return None
        if verdict.kind == "move":
            case = replace(case, provinces=(verdict.value,), scope="province")
        elif verdict.kind == "redate":
            earliest, latest, precision = parse_edtf(verdict.value)
            case = replace(case, value=verdict.value, earliest=earliest, latest=latest, precision=precision)
    return case
