"""The rows of cases and facts as known on a day: a case that is known in part is told anew from its known articles."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from dashboard.casebook.arrays import NO_DAY, SEPARATOR, day_number
from dashboard.casebook.known import arrays_on, leads, told
from dashboard.casebook.tables import RESTS, facts, rests_on, to_json, typed_frame
from dashboard.columns import TABLES
from dashboard.dates import format_edtf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dashboard.casebook.edition import Edition
    from dashboard.model import Precision

    Cells = dict[str, Any]


def cases_on(edition: Edition, known_on: dt.date | None, frame: pd.DataFrame) -> pd.DataFrame:
    """Rows of `edition.cases` (their index kept) as known on a day; with None as they are. Same columns.

    What changes in a case that is known in part: its gravest step and status, both dates, steps, conflicts, articles
    and every number.
    """
    if known_on is None:
        return frame
    rows = np.intersect1d(np.flatnonzero(arrays_on(edition, known_on).is_partial), frame.index.to_numpy())
    return changed(frame, _restated(edition, known_on, rows)) if rows.size else frame


def facts_on(edition: Edition, known_on: dt.date | None, frame: pd.DataFrame) -> pd.DataFrame:
    """Rows of `edition.facts` as known on a day; with None as they are. Same columns."""
    if known_on is None:
        return frame
    index = arrays_on(edition, known_on)
    case_rows = index.fact_case[frame.index.to_numpy()]
    is_partial = index.is_partial[case_rows]
    if not is_partial.any():
        return frame
    made = _restated(edition, known_on, np.unique(case_rows[is_partial]))
    made["is_fragile"] = made["n_sentences"] == 1
    shared = [column.name for column in TABLES["facts"] if column.name in made]
    return changed(frame, made.loc[case_rows[is_partial], shared].set_axis(frame.index[is_partial]))


def changed(frame: pd.DataFrame, made: pd.DataFrame) -> pd.DataFrame:
    """A copy of the frame with these cells in place of its own."""
    frame = frame.copy(deep=False)
    for name in made:
        frame.loc[made.index, name] = made[name].astype(frame[name].dtype)
    return frame


def facts_of(cases: pd.DataFrame) -> pd.DataFrame:
    """The facts of these rows of `cases`, made anew."""
    return typed_frame(facts([tuple(map(_cell, row)) for row in cases.itertuples(index=False)]), TABLES["facts"])


def _cell(value: Any) -> Any:  # noqa: ANN401
    """A cell as the rows of `tables` hold it."""
    if value is None or value is pd.NaT or value != value:
        return None
    return value.date().isoformat() if isinstance(value, pd.Timestamp) else value


def _restated(edition: Edition, known_on: dt.date, rows: np.ndarray[Any, Any]) -> pd.DataFrame:
    """The cells that change, by row of `edition.cases`."""
    cases = edition.cases.iloc[rows]
    articles = edition.articles[edition.articles["published_latest"] <= pd.Timestamp(known_on)]
    origins = dict(zip(articles["article_id"], articles["origin_id"], strict=True))
    reports = edition.reports
    reports = reports[reports["case_id"].isin(set(cases["case_id"])) & reports["article_id"].isin(origins)]
    by_case = {str(case_id): group for case_id, group in reports.groupby("case_id", sort=False)}
    lead = leads(told(edition), day_number(known_on), len(edition.cases))
    made = []
    for row, case in zip(rows.tolist(), cases.to_dict("records"), strict=True):
        gravest = edition.reports.iloc[lead[row]]
        made.append(
            {
                **evidence_cells(case, by_case[case["case_id"]], origins),
                **_dates(edition, known_on, row, by_case[case["case_id"]]),
                "action": gravest["action"],
                "status": gravest["status"],
            }
        )
    return pd.DataFrame(made, index=rows)


def evidence_cells(case: Mapping[Any, Any], reports: pd.DataFrame, origins: Mapping[str, str]) -> Cells:
    """What a case rests on when these are its reports: the cells of `cases` that count evidence or list it.

    `origins` holds the origin of every article that still tells it.
    """
    article_ids = [key for key in case["article_ids"].split(SEPARATOR) if key in origins]
    told_by = set(reports["report_id"])
    sentences = {(key, start) for key, start in zip(reports["article_id"], reports["start"], strict=True)}
    sentences |= {
        (key, start)
        for key, support in zip(reports["article_id"], reports["support"], strict=True)
        for start, _ in json.loads(support)
    }
    n_origins = len({origins[key] for key in article_ids})
    is_listed = bool(reports["is_listed"].all())
    rest = rests_on(len(sentences), len(article_ids), n_origins, is_listed=is_listed)
    return {
        "rests_on": rest,
        "fragile": "rests on one sentence" if len(sentences) == 1 and not is_listed else RESTS[rest],
        "article_ids": SEPARATOR.join(article_ids),
        "n_articles": len(article_ids),
        "n_origins": n_origins,
        "n_sentences": len(sentences),
        "steps": _kept(case["steps"], lambda step: step["report_id"] in told_by),
        "conflicts": _kept(case["conflicts"], lambda one: all(side[0] in origins for side in one["sides"])),
    }


def _kept(document: str, is_known: Callable[[Cells], bool]) -> str:
    found: Iterable[Cells] = json.loads(document)
    return to_json([item for item in found if is_known(item)])


def _dates(edition: Edition, known_on: dt.date, row: int, reports: pd.DataFrame) -> Cells:
    """Both dates of a case; one that somebody corrected by hand stays."""
    index = arrays_on(edition, known_on)
    told_on = {
        "published_earliest": _moment(index.first["published"][row]),
        "published_latest": _moment(index.last["published"][row]),
    }
    case = edition.cases.iloc[row]
    happened = ("happened", "happened_earliest", "happened_latest", "happened_precision")
    if told(edition).is_corrected[row]:
        return {**told_on, **{name: case[name] for name in happened}}
    first, last = _moment(index.first["happened"][row]), _moment(index.last["happened"][row])
    same = reports[(reports["date_earliest"] == first) & (reports["date_latest"] == last)]
    if first is None or last is None:
        return {**told_on, **dict(zip(happened, (None, None, None, "unknown"), strict=True))}
    precision: Precision = "interval" if same.empty else same["date_precision"].iloc[0]
    value = format_edtf(first.date(), last.date(), precision)
    return {**told_on, **dict(zip(happened, (value, first, last, precision), strict=True))}


def _moment(day: int) -> pd.Timestamp | None:
    return None if day == NO_DAY else pd.Timestamp(dt.date(1970, 1, 1) + dt.timedelta(days=int(day)))
