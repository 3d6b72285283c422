"""Full-text search: what of a case is searched, which cases a query finds, and where its words stand in a text.

A query is words between spaces; all of them must occur, in any order, without regard to case. A word is found inside
others ("arrest" in "arrested"), so that Chinese, which puts no space between words, is searched like English.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.codes import provinces
from dashboard.labels import action_label, action_noun
from dashboard.language import LANGS
from dashboard.places.names import division_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from dashboard.casebook.edition import Edition


def terms(query: str) -> tuple[str, ...]:
    """The distinct words of a query in lower case, in its order."""
    return tuple(dict.fromkeys(query.lower().split()))


@dataclass(frozen=True, eq=False)
class Haystack:
    """What a query searches in an edition, in lower case: one text per case, made at the first query."""

    edition: Edition

    @cached_property
    def texts(self) -> pa.Array:
        """The texts by row of the cases."""
        return _texts(self.edition)

    def matches(self, query: str) -> NDArray[np.bool_]:
        """The cases in which every word of the query occurs. Kept for the next calls: nobody may write into it."""
        return _matches(self, terms(query))


@lru_cache(maxsize=16)
def _matches(haystack: Haystack, words: tuple[str, ...]) -> NDArray[np.bool_]:
    kept = np.ones(len(haystack.edition.cases), dtype=bool)
    for number, word in enumerate(words):
        rows = np.flatnonzero(kept)
        texts = haystack.texts.take(rows) if number else haystack.texts
        kept[rows] = np.asarray(pc.match_substring(texts, word), dtype=bool)
    kept.flags.writeable = False
    return kept


def hits(text: str, start: int, end: int, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where `words` (of `terms`) stand in text[start:end], as [start, end) in the text; where two begin, the longer."""
    if not words:
        return []
    longest_first = sorted(words, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(word) for word in longest_first), re.IGNORECASE)
    return [found.span() for found in pattern.finditer(text, start, end)]


def _texts(edition: Edition) -> pa.Array:
    """What is searched of each case, by row of the cases.

    Title, people, organisations and every evidence sentence as they stand; provinces and the gravest step by what both
    languages call them, so that 江西 finds what an English article tells of Jiangxi; and the cities there that its
    articles name, likewise.
    """
    sentences, cities = _sentences(edition), _cities(edition)
    cases = edition.cases
    fields = (cases["case_id"], cases["title"], cases["people"], cases["organisations"])
    rows = zip(*(column.tolist() for column in fields), strict=True)
    places = zip(cases["article_ids"].tolist(), cases["province_codes"].fillna("").tolist(), strict=True)
    names = zip(
        _named(cases["province_codes"], _places), _named(cases["action"], _steps),
        (_of_case(cities, *told) for told in places), strict=True,
    )  # fmt: skip
    found = [
        "\n".join([*words, *sentences.get(case_id, ()), *named]).lower()
        for (case_id, *words), named in zip(rows, names, strict=True)
    ]
    return pa.array(found, type=pa.large_string())


def _sentences(edition: Edition) -> dict[str, list[str]]:
    """The evidence sentences of every case, those that support a step among them."""
    reports, texts = edition.reports, dict(zip(edition.articles["article_id"], edition.articles["text"], strict=True))
    found: dict[str, list[str]] = {}
    columns = (reports[name].tolist() for name in ("case_id", "article_id", "start", "end", "support"))
    for case_id, article_id, start, end, support in zip(*columns, strict=True):
        text = texts.get(article_id, "")
        spans = [] if support in ("", "[]", None) else json.loads(support)
        found.setdefault(case_id, []).extend(text[first:last] for first, last in chain([(start, end)], spans))
    return found


def _cities(edition: Edition) -> dict[tuple[str, str], dict[str, None]]:
    """The names, in both languages, of the cities and counties that an article tells of, by article and province."""
    mentions = edition.mentions
    is_told = (mentions["role"] == "case") & mentions["adcode"].notna() & mentions["province_code"].notna()
    columns = ("article_id", "province_code", "adcode", "surface")
    told = mentions.loc[is_told, list(columns)].drop_duplicates()
    found: dict[tuple[str, str], dict[str, None]] = {}
    for article_id, code, adcode, surface in told.itertuples(index=False, name=None):
        found.setdefault((article_id, code), {}).update(dict.fromkeys((surface, *division_names(adcode))))
    return found


def _of_case(cities: Mapping[tuple[str, str], Mapping[str, None]], article_ids: str, codes: str) -> str:
    keys = ((article_id, code) for article_id in article_ids.split("~") for code in codes.split("~"))
    return "\n".join(dict.fromkeys(name for key in keys for name in cities.get(key, ())))


def _named(column: Any, words: Any) -> list[str]:  # noqa: ANN401
    """The words for each value of a column, made once for each distinct value."""
    values = column.fillna("").tolist()
    made = {value: words(value) for value in set(values)}
    return [made[value] for value in values]


def _places(codes: str) -> str:
    known = [provinces()[code] for code in codes.split("~") if code in provinces()]
    return "\n".join(name for one in known for name in (one.name, one.name_zh_full, one.name_zh))


def _steps(action: str) -> str:
    if action == "other":
        return ""  # its label says nothing of the case
    return "\n".join(word for lang in LANGS for word in (action_noun(lang, action), action_label(lang, action)))
