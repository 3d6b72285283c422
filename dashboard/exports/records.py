"""What an export holds: rows of plain values with their columns, chosen from an edition by a view.

Every row ends with `edition_id`, so that a line copied out of its file still says which edition it comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from dashboard import codes, columns
from dashboard.casebook.tables import split_list
from dashboard.casebook.view import View, select

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.tables import Row
    from dashboard.columns import Column
    from dashboard.exports.tabular import What

# The untouched text belongs to its publisher: an export names the article and quotes sentences, it does not copy it.
_KEPT_BACK = {"text", "boilerplate", "sentences"}


@dataclass(frozen=True, slots=True)
class Records:
    """The rows of an export and their columns; values as `casebook.tables` writes them (dates as ISO text)."""

    what: What
    columns: tuple[Column, ...]
    rows: list[Row]


def records(edition: Edition, what: What, view: View | None = None) -> Records:
    """The rows of `what` that `view` leaves: its provinces, its window on its clock, its actions and its query.

    - cases: the cases of the view; with provinces, those that lie in one of them;
    - provinces: the 34 units (or the chosen ones) with their state and counts in the view;
    - mentions, rejected (the ledger), articles: the window is compared with the publication of the article;
      with provinces, mentions that name one of them or could mean it, and the articles that hold such a mention.
    """
    view = view or View()
    made = {
        "cases": _cases,
        "mentions": _mentions,
        "articles": _articles,
        "provinces": _provinces,
        "rejected": _rejected,
    }[what](edition, view)
    listed, rows = made
    stamped = [(*row, edition.manifest.edition_id) for row in rows]
    return Records(what, (*listed, columns.EDITION_ID), stamped)


_Table = tuple[tuple["Column", ...], list["Row"]]


def plain_rows(frame: pd.DataFrame, listed: Sequence[Column]) -> list[Row]:
    """The rows of a frame as plain values: missing ones as None, dates as ISO text."""
    values = []
    for column in listed:
        series = frame[column.name]
        if column.type == "date":
            series = series.dt.strftime("%Y-%m-%d")
        values.append(
            [None if missing else value for value, missing in zip(series.tolist(), series.isna(), strict=True)]
        )
    return list(zip(*values, strict=True))


def _cases(edition: Edition, view: View) -> _Table:
    selection = select(edition, view)
    frame = selection.cases
    if view.provinces:
        facts = selection.facts
        frame = frame[frame["case_id"].isin(facts.loc[facts["province_code"].isin(view.provinces), "case_id"])]
    return columns.CASES, plain_rows(frame, columns.CASES)


def _published_in(edition: Edition, view: View) -> pd.DataFrame:
    """The articles that can have been published in the window; those without any date only when it is open."""
    frame = edition.articles
    if view.start is not None:
        frame = frame[_is_open_end(frame) | (frame["published_latest"] >= pd.Timestamp(view.start))]
    if view.end is not None:
        frame = frame[frame["published_earliest"] <= pd.Timestamp(view.end)]
    return frame


def _is_open_end(articles: pd.DataFrame) -> pd.Series[bool]:
    """Articles of which only the first possible day is known."""
    return articles["published_earliest"].notna() & articles["published_latest"].isna()


def _mentions_in(edition: Edition, view: View) -> pd.DataFrame:
    frame = edition.mentions
    frame = frame[frame["article_id"].isin(_published_in(edition, view)["article_id"])]
    if not view.provinces:
        return frame
    chosen = set(view.provinces)
    could_mean = frame["rivals"].map(lambda rivals: not chosen.isdisjoint(split_list(rivals))).astype(bool)
    return frame[frame["province_code"].isin(chosen) | (frame["province_code"].isna() & could_mean)]


def _with_sentence(edition: Edition, frame: pd.DataFrame) -> _Table:
    texts = dict(zip(edition.articles["article_id"], edition.articles["text"], strict=True))
    spans = zip(frame["article_id"], frame["sentence_start"], frame["sentence_end"], strict=True)
    sentences = [texts[article_id][start:end] for article_id, start, end in spans]
    rows = plain_rows(frame, columns.MENTIONS)
    return (*columns.MENTIONS, columns.SENTENCE), [(*row, text) for row, text in zip(rows, sentences, strict=True)]


def _mentions(edition: Edition, view: View) -> _Table:
    return _with_sentence(edition, _mentions_in(edition, view))


def _rejected(edition: Edition, view: View) -> _Table:
    frame = _mentions_in(edition, view)
    return _with_sentence(edition, frame[frame["is_rejected"]])


def _articles(edition: Edition, view: View) -> _Table:
    frame = _published_in(edition, view)
    if view.provinces:
        frame = frame[frame["article_id"].isin(_mentions_in(edition, view)["article_id"])]
    listed = tuple(column for column in columns.ARTICLES if column.name not in _KEPT_BACK)
    return listed, plain_rows(frame, listed)


def _provinces(edition: Edition, view: View) -> _Table:
    selection = select(edition, view)
    mentions = edition.mentions
    n_mentions = mentions.loc[~mentions["is_rejected"], "province_code"].value_counts()
    rows: list[Row] = [
        (
            code,
            province.name,
            province.name_zh,
            str(selection.state[code]),
            int(selection.counts[code]),
            int(selection.articles_by_code[code]),
            int(selection.sentences_by_code[code]),
            int(n_mentions.get(code, 0)),
        )
        for code, province in codes.provinces().items()
        if not view.provinces or code in view.provinces
    ]
    return columns.PROVINCES, rows
