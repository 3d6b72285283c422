"""Which cases may be one matter told twice: proposed with what they share, never joined by themselves.

`cases/grouping.py` joins reports only on what leaves no doubt, so one matter can stand as several cases: a fine here, a
verdict there, no name in common. Two cases of one province are called twins when they share enough of what few other
cases of that province have: a person, an organisation, a place below the province, an amount, an article; being near
in time helps. A person decides (`verdict merge`); two cases that people have checked are twins no more.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Literal

import numpy as np

from dashboard.casebook.review import reviews
from dashboard.casebook.tables import split_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from numpy.typing import NDArray

    from dashboard.casebook.edition import Edition

Kind = Literal["person", "organisation", "place", "amount", "article"]
# How much it says that two cases share one; with `_ENOUGH` of it they are twins. The same bodies, towns and articles
# tell of several matters, so one of them alone is not enough; a person is.
_WEIGHT: Mapping[Kind, int] = {"person": 3, "organisation": 2, "place": 2, "amount": 2, "article": 2}
_ENOUGH, _NEAR, _NEAR_DAYS = 3, 1, 31
# What more cases of a province have in common tells none of them apart.
_MOST_CASES = 6
# Smaller amounts are met by chance: two years, five people.
_LEAST_AMOUNT = 10
_COLUMNS = ("case_id", "province_codes", "people", "organisations", "amounts")
# Adcodes whose first four digits stand for no one place: the municipalities, and counties right under a province.
_WHOLE = ("11", "12", "31", "50")

_Key = tuple[Kind, str]
_Places = dict[str, list[tuple[int, str, str, str]]]


@dataclass(frozen=True, slots=True)
class Twin:
    """Another case that may be the same matter, and what both share: (kind, its words), "" for an article."""

    case_id: str
    shares: tuple[tuple[Kind, str], ...]


def twins(edition: Edition) -> Mapping[str, tuple[Twin, ...]]:
    """The twins of each case that has any, the likeliest first; kept for the last few editions."""
    return _build(edition)


def n_matters(edition: Edition, case_ids: Iterable[str]) -> int:
    """How many matters these cases are when all twins among them are one."""
    left = set(case_ids)
    n_groups, found = 0, twins(edition)
    while left:
        n_groups += 1
        waiting = [left.pop()]
        while waiting:
            others = {twin.case_id for twin in found.get(waiting.pop(), ())} & left
            left -= others
            waiting.extend(others)
    return n_groups


@lru_cache(maxsize=8)
def _build(edition: Edition) -> dict[str, tuple[Twin, ...]]:
    checked = reviews(edition)
    shared: dict[tuple[str, str], dict[_Key, str]] = defaultdict(dict)
    for key, holders in _holders(edition).items():
        for one, other in combinations(holders, 2) if len(holders) <= _MOST_CASES else ():
            if not (one in checked and other in checked):
                shared[one, other][key[1:]] = holders[one]
    rows = {case_id: at for at, case_id in enumerate(edition.cases["case_id"].tolist())}
    bounds = [edition.cases[name].to_numpy(dtype="datetime64[D]") for name in ("happened_earliest", "happened_latest")]
    found: dict[str, list[tuple[int, Twin]]] = defaultdict(list)
    for (one, other), keys in shared.items():
        likely = sum(_WEIGHT[kind] for kind in {kind for kind, _ in keys})
        likely += _NEAR * _is_near(rows[one], rows[other], *bounds)
        if likely >= _ENOUGH:
            told = tuple(sorted((kind, words) for (kind, _), words in keys.items()))
            found[one].append((likely, Twin(other, told)))
            found[other].append((likely, Twin(one, told)))
    return {
        case_id: tuple(twin for _, twin in sorted(pairs, key=lambda pair: (-pair[0], pair[1].case_id)))
        for case_id, pairs in found.items()
    }


def _is_near(one: int, other: int, earliest: NDArray[np.datetime64], latest: NDArray[np.datetime64]) -> bool:
    gap = max(earliest[one] - latest[other], earliest[other] - latest[one])
    return bool(not np.isnat(gap) and gap <= np.timedelta64(_NEAR_DAYS, "D"))


def _holders(edition: Edition) -> dict[tuple[str, Kind, str], dict[str, str]]:
    """The cases that have each thing, by (province, kind, key), with its words in each; in the order of `cases`."""
    found: dict[tuple[str, Kind, str], dict[str, str]] = defaultdict(dict)
    columns = (edition.cases[name].tolist() for name in _COLUMNS)
    where = _where(edition)
    for case_id, listed, people, organisations, amounts in zip(*columns, strict=True):
        codes = split_list(listed or "")
        for kind, key, words in _told(people, organisations, amounts):
            for code in codes:
                found[code, kind, key][case_id] = words
        for code, kind, key, words in where.get(case_id, ()):
            for each in codes:
                if code in ("", each):
                    found[each, kind, key][case_id] = words
    return found


def _told(people: str, organisations: str, amounts: str) -> Iterator[tuple[Kind, str, str]]:
    """The persons with a whole name, the bodies and the amounts of a case."""
    for name in json.loads(people or "[]"):
        if not name.endswith("某") and len(name) > 1:
            yield "person", name.lower(), name
    for name in json.loads(organisations or "[]"):
        yield "organisation", name.lower(), name
    for amount in json.loads(amounts or "[]"):
        if (amount.get("value") or 0) >= _LEAST_AMOUNT:
            yield "amount", f"{amount['value']} {amount['unit']}", amount["surface"]


def _where(edition: Edition) -> dict[str, list[tuple[str, Kind, str, str]]]:
    """The articles (of no province) and the places of each case: in its sentences, else anywhere in its articles."""
    places = _places(edition)
    found: dict[str, list[tuple[str, Kind, str, str]]] = defaultdict(list)
    columns = (edition.reports[name].tolist() for name in ("case_id", "article_id", "start", "end", "support"))
    for case_id, article_id, start, end, support in zip(*columns, strict=True):
        found[case_id].append(("", "article", article_id, ""))
        spans = [(start, end), *json.loads(support or "[]")]
        listed = places.get(article_id, ())
        here = [place for place in listed if any(low <= place[0] < high for low, high in spans)]
        found[case_id].extend((code, "place", key, words) for _, code, key, words in here or listed)
    return found


def _places(edition: Edition) -> _Places:
    """The places below the provinces where a story happens, by article: (start, province, key, words)."""
    mentions = edition.mentions
    is_local = (mentions["role"] == "case") & ~mentions["is_rejected"] & mentions["adcode"].notna()
    rows = mentions[is_local]
    found: _Places = defaultdict(list)
    columns = (rows[name].tolist() for name in ("article_id", "start", "province_code", "adcode", "surface"))
    for article_id, start, code, adcode, words in zip(*columns, strict=True):
        if not adcode.endswith("0000"):
            key = adcode if adcode.startswith(_WHOLE) or adcode[2:4] == "90" else adcode[:4]
            found[article_id].append((start, code, key, words))
    return found
