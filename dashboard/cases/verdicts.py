"""Corrections by hand, as data: accept, reject, move, redate, merge, split, each with who, when, why and its quote.

They are applied anew on every build (see `corrections`). The file only ever grows: a verdict is taken back by a later
one, never erased.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, get_args

from dashboard.codes import provinces
from dashboard.dates import parse_edtf
from dashboard.errors import CorpusError, InputError
from dashboard.model import Verdict, VerdictKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FIELDS = ("verdict_id", "kind", "target", "value", "quote", "who", "at", "why")
_KINDS = get_args(VerdictKind)
# Joins the report ids that one split takes out.
REPORT_MARK = "~"


def read_verdicts(path: Path) -> tuple[Verdict, ...]:
    """Read verdicts.csv: one row per verdict, columns `FIELDS`; `target` is a case id.

    `value` is a province code (move), an EDTF date (redate), another case id (merge) or the ids of the reports to take
    out, joined by `~` (split). Raises CorpusError naming file, line and field of the first thing that is wrong.
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
