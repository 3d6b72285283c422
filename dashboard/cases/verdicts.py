"""Corrections by hand, as data: accept, reject, move, redate, restep, merge, split; with who, when, why and a quote.

Each is on a case, by its id; accept and reject also on a name that reading left out (see `overturn`), by the id of the
mention. They are applied anew on every build (see `corrections`). The file only ever grows: a verdict is taken back by
a later one, never erased.
"""

from __future__ import annotations

import csv
import io
import os
from typing import TYPE_CHECKING, get_args

from dashboard.cases.identity import is_on_name
from dashboard.codes import provinces
from dashboard.dates import parse_edtf
from dashboard.errors import CorpusError, InputError
from dashboard.model import ACTIONS_BY_SEVERITY, Status, Verdict, VerdictKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

FIELDS = ("verdict_id", "kind", "target", "value", "quote", "who", "at", "why")
_KINDS = get_args(VerdictKind)
_STATUSES = get_args(Status)
# What may be decided on a name that reading left out.
_ON_NAMES = ("accept", "reject")
# Joins the reports that one split or reject takes out, the provinces of one move, and the parts of a restep.
REPORT_MARK = "~"


def read_verdicts(path: Path) -> tuple[Verdict, ...]:
    """Read verdicts.csv: one row per verdict, columns `FIELDS`; `target` is a case id, or a mention id.

    `value` is a province code (move, which takes several joined by `~`; accept of a mention), an EDTF date (redate), a
    report with the action that it tells and, if that is wrong too, its status (restep; joined by `~`), another case id
    (merge) or the ids of the reports to take out, joined by `~` (split; reject, which without them
    means the whole case). Raises CorpusError naming file, line and field of the first thing
    that is wrong.
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
    verdict = Verdict(**values)  # type: ignore[arg-type]
    check_verdict(f"{path} line {number}", verdict)
    return verdict


def check_verdict(where: str, verdict: Verdict) -> None:
    """Raise CorpusError, beginning with `where`, when a field is empty or does not fit the kind of the verdict."""
    for name in FIELDS:
        if name != "value" and not getattr(verdict, name):
            raise CorpusError(f"{where}: '{name}' is empty; every verdict says what, whose words, who, when and why")
    if verdict.kind not in _KINDS:
        raise CorpusError(f"{where}: kind '{verdict.kind}' is unknown; use one of {', '.join(_KINDS)}")
    if is_on_name(verdict.target) and verdict.kind not in _ON_NAMES:
        raise CorpusError(f"{where}: kind '{verdict.kind}' is for a case; on a name use {' or '.join(_ON_NAMES)}")
    is_count = verdict.kind == "accept" and is_on_name(verdict.target)
    _check_value(where, "count" if is_count else verdict.kind, verdict.value)


def _check_value(where: str, kind: str, value: str) -> None:
    codes = value.split(REPORT_MARK) if kind == "move" else [value] * (kind == "count")
    for code in codes:
        if code not in provinces():
            raise CorpusError(f"{where}: value '{code}' is no province code; use ISO 3166-2, for example CN-JX")
    if kind == "redate":
        try:
            parse_edtf(value)
        except InputError as error:
            raise CorpusError(
                f"{where}: value '{value}' is no date ({error}); use EDTF, for example 2021-05-18"
            ) from error
    if kind == "restep":
        _check_step(where, value.split(REPORT_MARK))
    if kind in ("merge", "split") and not value:
        raise CorpusError(f"{where}: '{kind}' needs a value: the other case id, or the report id to take out")


def _check_step(where: str, parts: Sequence[str]) -> None:
    """A restep names a report, an action, and a status or none."""
    report, action, status = (*parts, "", "", "")[:3]
    if not report or len(parts) > len(("report", "action", "status")):
        raise CorpusError(f"{where}: 'restep' takes a report id, the action that it tells, and its status if need be")
    if action not in ACTIONS_BY_SEVERITY:
        raise CorpusError(f"{where}: '{action}' is no action; use one of {', '.join(ACTIONS_BY_SEVERITY)}")
    if status not in ("", *_STATUSES):
        raise CorpusError(f"{where}: '{status}' is no status; use one of {', '.join(_STATUSES)}")


def append_verdict(path: Path, verdict: Verdict) -> None:
    """Add one row at the end of verdicts.csv, made with its header when it is not there; nothing else is touched.

    One writer at a time; the row is there whole or not at all. Raises CorpusError when what stands there cannot be read
    or the file cannot be written.
    """
    import fcntl  # here, so that reading works where there is no such lock

    check_verdict("verdict", verdict)
    try:
        with path.open("a+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            size = file.seek(0, os.SEEK_END)
            if size:
                read_verdicts(path)
            file.seek(max(size - 1, 0))
            lead = b"" if file.read() in (b"", b"\n") else b"\n"
            os.write(file.fileno(), lead + _line(verdict, _columns(path)))
            os.fsync(file.fileno())
    except OSError as error:
        raise CorpusError(f"{path}: cannot be written ({error.strerror or error})") from error


def _columns(path: Path) -> Sequence[str] | None:
    """The columns of the file in its own order; None for an empty file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return next(csv.reader(file), None)


def _line(verdict: Verdict, columns: Sequence[str] | None) -> bytes:
    made = io.StringIO()
    table = csv.DictWriter(made, columns or FIELDS, restval="", lineterminator="\n")
    if columns is None:
        table.writeheader()
    table.writerow({name: getattr(verdict, name) for name in FIELDS})
    return made.getvalue().encode()


def stands(quote: str, evidence: Iterable[str]) -> bool:
    """Whether a quote stands in one of these sentences; line breaks and runs of blanks count as one blank."""
    words = " ".join(quote.split())
    return any(words in " ".join(sentence.split()) for sentence in evidence)
