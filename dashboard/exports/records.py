"""What an export holds: rows of plain values with their columns, chosen from an edition by a view.

Every row ends with `edition_id`, so that a line copied out of its file still says which edition it comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from dashboard import codes, columns
from dashboard.casebook.lists import in_provinces, listed_cases
from dashboard.casebook.review import reviews
from dashboard.casebook.tables import join_list, split_list
from dashboard.casebook.view import View, select
from dashboard.casebook.what_if import edition_if

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.casebook.edition import Edition
    from dashboard.casebook.review import Review
    from dashboard.casebook.tables import Row
    from dashboard.columns import Column
    from dashboard.exports.tabular import What


@dataclass(frozen=True, slots=True)
class Records:
    """The rows of an export and their columns; values as `casebook.tables` writes them (dates as ISO text).

    Raises ValueError when a row has more or fewer values than there are columns.
    """

    what: What
    columns: tuple[Column, ...]
    rows: list[Row]

    def __post_init__(self) -> None:
        """Compare: a value left out would move all behind it into the wrong column."""
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"export of {self.what}: {len(row)} values in a row of {len(self.columns)} columns")


def records(edition: Edition, what: What, view: View | None = None, show: str = "") -> Records:
    """The rows of `what` that `view` leaves, with the columns of `columns.EXPORTS`.

    - cases: the cases of the view, of them those of the list `show` (a key of `lists.LISTS`); with provinces, those
      that lie in one of them;
    - provinces: the 34 units (or the chosen ones) with their state and counts in the view;
    - mentions, rejected (the ledger), articles: the window is compared with the publication of the article; with an
      action or a query, the articles that tell a case of the view; with provinces, mentions that name one of them or
      could mean it, and the articles that hold such a mention.

    With a day of knowledge everything is told as if what was published later were not there; with a what-if, as it
    would stand then.
    """
    view = view or View()
    edition = edition_if(edition, view.what_if)
    if what == "cases":
        rows = _cases(edition, view, show)
    else:
        made = {"mentions": _mentions, "articles": _articles, "provinces": _provinces, "rejected": _rejected}
        rows = made[what](edition, view)
    return Records(what, columns.EXPORTS[what], [(*row, edition.manifest.edition_id) for row in rows])


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


def _names(code: str | None) -> tuple[str | None, str | None]:
    """English and Chinese name of a province; the code itself when it is none of the 34, None for none."""
    province = codes.provinces().get(code or "")
    return (province.name, province.name_zh) if province else (code, code)


def _cases(edition: Edition, view: View, show: str) -> list[Row]:
    selection = select(edition, view)
    frame = in_provinces(listed_cases(selection, show), view.provinces)
    rows = plain_rows(frame, columns.CASES)
    named: list[Row] = []
    told, best = reviews(selection.edition), _best_sentences(selection.edition)
    for row, listed, court in zip(rows, frame["province_codes"], frame["court_code"], strict=True):
        names = [_names(code) for code in split_list(listed)]
        joined = [join_list(str(name[at]) for name in names) for at in (0, 1)]
        source = best.get(str(row[0]), (None,) * len(columns.CASE_SOURCE))
        more = (*joined, *_names(None if pd.isna(court) else court), *_review(told.get(str(row[0]), ())))
        named.append((*row[:2], *source, *row[2:], *more))
    return named


def _best_sentences(edition: Edition) -> dict[str, Row]:
    """By case the columns of `CASE_SOURCE`: of its reports the first that is neither background nor in a list."""
    reports = edition.reports.sort_values(["is_background", "is_listed", "article_id", "start"], kind="stable")
    reports = reports.dropna(subset="case_id").drop_duplicates("case_id")
    told = reports[["case_id", "article_id", "start", "end"]].merge(edition.articles, on="article_id")
    spans = zip(told["text"], told["start"], told["end"], strict=True)
    named = told[["publisher", "published", "title", "url"]].astype("object")
    sources = named.where(named.notna(), None).itertuples(index=False, name=None)
    return {
        str(case_id): (text[start:end], *source)
        for case_id, (text, start, end), source in zip(told["case_id"], spans, sources, strict=True)
    }


def _review(told: Sequence[Review]) -> Row:
    """Whether a case was checked; by whom, when and why last."""
    return ("checked", told[-1].who, told[-1].at, told[-1].why) if told else ("unchecked", None, None, None)


def _published_in(edition: Edition, view: View) -> pd.DataFrame:
    """The articles that can have been published in the window; those without any date only when it is open.

    With a filter, those of them that tell a case of the view.
    """
    frame = _known(edition, view)
    if view.start is not None:
        frame = frame[_is_open_end(frame) | (frame["published_latest"] >= pd.Timestamp(view.start))]
    if view.end is not None:
        frame = frame[frame["published_earliest"] <= pd.Timestamp(view.end)]
    if view.is_filtered:
        frame = frame[frame["article_id"].isin(select(edition, view).article_ids)]
    return frame


def _known(edition: Edition, view: View) -> pd.DataFrame:
    """The articles that were published by the day of knowledge for certain; all of them without one."""
    articles = edition.articles
    if view.known_on is None:
        return articles
    return articles[articles["published_latest"] <= pd.Timestamp(view.known_on)]


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


def _with_sentence(edition: Edition, frame: pd.DataFrame) -> list[Row]:
    texts = dict(zip(edition.articles["article_id"], edition.articles["text"], strict=True))
    spans = zip(frame["article_id"], frame["sentence_start"], frame["sentence_end"], strict=True)
    sentences = [texts[article_id][start:end] for article_id, start, end in spans]
    named = [_names(None if pd.isna(code) else code) for code in frame["province_code"]]
    rows = zip(plain_rows(frame, columns.MENTIONS), sentences, named, strict=True)
    return [(*row, text, *names) for row, text, names in rows]


def _mentions(edition: Edition, view: View) -> list[Row]:
    return _with_sentence(edition, _mentions_in(edition, view))


def _rejected(edition: Edition, view: View) -> list[Row]:
    frame = _mentions_in(edition, view)
    return _with_sentence(edition, frame[frame["is_rejected"]])


def _articles(edition: Edition, view: View) -> list[Row]:
    frame = _published_in(edition, view)
    if view.provinces:
        frame = frame[frame["article_id"].isin(_mentions_in(edition, view)["article_id"])]
    return plain_rows(frame, columns.EXPORTS["articles"][:-1])


def _provinces(edition: Edition, view: View) -> list[Row]:
    selection = select(edition, view)
    mentions = edition.mentions
    mentioning = dict(zip(selection.index.codes, selection.index.place_articles, strict=True))
    counted = ~mentions["is_rejected"] & mentions["article_id"].isin(_known(edition, view)["article_id"])
    n_mentions = mentions.loc[counted, "province_code"].value_counts()
    return [
        (
            code,
            province.name,
            province.name_zh,
            str(selection.state[code]),
            int(selection.counts[code]),
            int(selection.articles_by_code[code]),
            int(selection.origins_by_code[code]),
            int(selection.sentences_by_code[code]),
            codes.populations()[code],
            int(mentioning[code]),
            int(n_mentions.get(code, 0)),
        )
        for code, province in codes.provinces().items()
        if not view.provinces or code in view.provinces
    ]
