"""Corrections by hand, as data: accept, reject, move, redate, restep, merge, split; with who, when, why and a quote.

Each is on a case, by its id; accept and reject also on a name that reading left out (see `overturn`), by the id of the
mention. They are applied anew on every build (see `corrections`). The file only ever grows: a verdict is taken back by
a later one, never erased.
"""

from __future__ import annotations

import csv
import io
import os
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from dashboard.articles.encoding import decode
from dashboard.cases.identity import is_on_name
from dashboard.codes import meant_provinces, province_code, provinces
from dashboard.dates import parse_edtf
from dashboard.errors import ArticleError, CorpusError, InputError
from dashboard.model import ACTIONS_BY_SEVERITY, Status, Verdict, VerdictKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

FIELDS = ("verdict_id", "kind", "target", "value", "quote", "who", "at", "why")
_KINDS = get_args(VerdictKind)
_STATUSES = get_args(Status)
# What may be decided on a name that reading left out.
_ON_NAMES = ("accept", "reject")
# Joins the reports that one split or reject takes out, the provinces of one move, the cases that one merge joins to its
# own, and the parts of a restep.
REPORT_MARK = "~"


def read_verdicts(path: Path, on_problem: Callable[[str], object] | None = None) -> tuple[Verdict, ...]:
    """Read verdicts.csv: one row per verdict, columns `FIELDS`; `target` is a case id, or a mention id.

    `value` is a province, by its code or its name (move, which takes several joined by `~`; accept of a mention), an
    EDTF date (redate), a report with the action that it tells and, if that is wrong too, its status (restep; joined by
    `~`), the ids of other cases, joined by `~` (merge) or the ids of the reports to take out, joined by `~` (split;
    reject, which without them means the whole case). The encoding is found as that of an article is.

    With `on_problem` it is called with a line for each row that is wrong, and the others are read; without it a
    CorpusError is raised for the first. Raises CorpusError naming the file when it is no such table.
    """
    try:
        rows = list(_rows(path, path.read_bytes()))
    except OSError as error:
        raise CorpusError(f"{path}: cannot be read ({error.strerror or error})") from error
    found = []
    for where, row in rows:
        try:
            found.append(_verdict(where, row))
        except CorpusError as error:
            if on_problem is None:
                raise
            on_problem(f"{error}; the other lines are used")
    return tuple(found)


def _rows(path: Path, data: bytes) -> Iterator[tuple[str, Mapping[str, str | None]]]:
    """The rows of the table, each with its place for messages."""
    try:
        reader = csv.DictReader(io.StringIO(decode(data, str(path)).text, newline=""))
        missing = [name for name in FIELDS if name not in (reader.fieldnames or ())]
        if missing:
            raise CorpusError(f"{path}: the column '{missing[0]}' is missing; the columns are {', '.join(FIELDS)}")
        for row in reader:
            yield f"{path} line {reader.line_num}", row
    except csv.Error as error:
        raise CorpusError(f"{path}: cannot be read as a CSV table ({error})") from error
    except ArticleError as error:
        raise CorpusError(str(error)) from error


def _verdict(where: str, row: Mapping[str, str | None]) -> Verdict:
    values = {name: (row.get(name) or "").strip() for name in FIELDS}
    verdict = with_codes(Verdict(**values))  # type: ignore[arg-type]
    check_verdict(where, verdict)
    return verdict


def with_codes(verdict: Verdict) -> Verdict:
    """The verdict with the codes of provinces that its value names; what names none stays as it was given."""
    if verdict.kind not in ("move", "accept"):
        return verdict
    given = verdict.value.split(REPORT_MARK)
    return replace(verdict, value=REPORT_MARK.join(province_code(one) or one for one in given))


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
            raise CorpusError(f"{where}: value '{code}' is no province; {_meant(code)}")
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


def _meant(words: str) -> str:
    """What to write instead of words that are no province."""
    close = " or ".join(f"{code} ({provinces()[code].name})" for code in meant_provinces(words))
    return f"did you mean {close}?" if close else "use its name or its ISO 3166-2 code, for example CN-JX"


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
            file.seek(0)
            os.write(file.fileno(), _line(path, file.read(), verdict))
            os.fsync(file.fileno())
    except OSError as error:
        raise CorpusError(f"{path}: cannot be written ({error.strerror or error})") from error
    except UnicodeEncodeError as error:
        raise CorpusError(
            f"{path}: is in {error.encoding}, which cannot write this verdict; save it as UTF-8"
        ) from error


def _line(path: Path, data: bytes, verdict: Verdict) -> bytes:
    """The line of a verdict behind what stands in the file, in the columns and the encoding that it has."""
    made = io.StringIO()
    before, encoding, columns = "", "utf-8", None
    if data:
        list(_rows(path, data))
        read = decode(data, str(path))
        before, encoding = read.text, read.encoding
        columns = next(csv.reader(io.StringIO(before, newline="")), None)
    table = csv.DictWriter(made, columns or FIELDS, restval="", lineterminator="\n")
    if columns is None:
        table.writeheader()
    table.writerow({name: getattr(verdict, name) for name in FIELDS})
    lead = "\n" if before and not before.endswith("\n") else ""
    return (lead + made.getvalue()).encode(encoding)


def stands(quote: str, evidence: Iterable[str]) -> bool:
    """Whether a quote stands in one of these sentences; line breaks and runs of blanks count as one blank."""
    words = " ".join(quote.split())
    return any(words in " ".join(sentence.split()) for sentence in evidence)
