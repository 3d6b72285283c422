"""Names of people across scripts: a search for 肖毅 finds Xiao Yi, and one for Xiao Yi finds 肖毅."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.casebook.arrays import arrays
from dashboard.casebook.facets import value_key
from dashboard.casebook.search import terms
from dashboard.cases.pinyin import han_keys, is_han_name, keys_of, latin_keys, letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from dashboard.casebook.arrays import Arrays
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.facets import Facet

# Words of a query that can be one name: "Ou Yang Nana".
_MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Meant:
    """A name in a query as it stands there, and the names of people in the other script that are read alike."""

    asked: str
    names: tuple[str, ...]


def meant(edition: Edition, query: str) -> tuple[Meant, ...]:
    """The names in a query that people of the edition bear in the other script."""
    if not query.strip():
        return ()
    return tuple(part for part in _parts(arrays(edition).facets["person"], query) if part.names)


def sought(edition: Edition, query: str) -> tuple[str, ...]:
    """What is to be marked for a query: its words, and the names that it means in the other script, in lower case."""
    names = [name.lower() for part in meant(edition, query) for name in part.names]
    return tuple(dict.fromkeys([*terms(query), *names]))


def found(index: Arrays, query: str) -> NDArray[np.bool_]:
    """The cases that hold each word of a query, or the name that it means in the other script. Read only."""
    if not query.strip():
        return index.haystack.matches(query)
    parts = _parts(index.facets["person"], query)
    kept = index.haystack.matches(" ".join(part.asked for part in parts if not part.names))
    for part in parts:
        if part.names:
            kept = kept & (index.haystack.matches(part.asked) | index.facets["person"].keeps(part.names, kept.size))
    return kept


def written_here(edition: Edition, query: str, names: Iterable[str]) -> tuple[Meant, ...]:
    """Which of `names`, those of a case, a query means without writing them so: why the case was found."""
    here = {value_key(name): name for name in names}
    told = (Meant(one.asked, tuple(filter(here.__contains__, one.names))) for one in meant(edition, query))
    return tuple(one for one in told if one.names and one.asked not in map(str.lower, here))


@lru_cache(maxsize=64)
def _parts(people: Facet, query: str) -> tuple[Meant, ...]:
    """The query cut into names that somebody bears in the other script, the longest first, and single words."""
    listed, parts = query.lower().split(), []
    while listed:
        sizes = range(min(_MOST_WORDS, len(listed)), 0, -1)
        size, names = next(((n, names) for n in sizes if (names := _other(people, listed[:n]))), (1, ()))
        parts.append(Meant(" ".join(listed[:size]), names))
        listed = listed[size:]
    return tuple(parts)


def _other(people: Facet, listed: Sequence[str]) -> tuple[str, ...]:
    """The names in the other script that these words of a query are, taken as one whole name."""
    plain = [letters(word) for word in listed]
    if len(listed) == 1 and is_han_name(listed[0]):
        known, asked = _spelled(people, False), han_keys(listed[0])
    elif all(plain):
        known, asked = _spelled(people, True), frozenset(_asked_keys(plain))
    else:
        return ()
    return tuple(dict.fromkeys(name for key in sorted(asked) for name in known.get(key, ())))


def _asked_keys(listed: Sequence[str]) -> Iterator[str]:
    """How a name can be meant that a query writes in Latin letters: "xiao yi", "yi xiao" or "xiaoyi"."""
    if len(listed) == 1:
        yield listed[0]
    else:
        yield from latin_keys(listed)
    if len(listed) == 2:
        yield " ".join(reversed(listed))


@lru_cache(maxsize=16)
def _spelled(people: Facet, is_han: bool) -> dict[str, tuple[str, ...]]:
    """The names of a facet in Han characters, or else in Latin letters, by what they can be read as."""
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for name in people.numbers:
        if is_han_name(name) != is_han:
            continue
        for key in keys_of(name):
            by_key[key].append(name)
            if is_han:
                by_key[key.replace(" ", "")].append(name)
    return {key: tuple(dict.fromkeys(names)) for key, names in by_key.items()}
