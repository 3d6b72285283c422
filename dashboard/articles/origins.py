"""Which articles tell one original text: reprints, wire stories under several mastheads, the same page saved twice.

Two articles share an origin when most of the shorter one stands in the longer one, word for word. Candidates come
from MinHash with locality-sensitive hashing (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3), so
that a pile is compared in about linear time; each candidate pair is then counted exactly.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import rensa

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.model import Article

# A shingle is three words of a Latin text or eight characters of a Chinese one, about as much each.
_WORDS, _CHARACTERS = 3, 8
_TOKEN = re.compile(r"[0-9a-z]+|[^\W0-9a-z_]")
_CHINESE = re.compile(r"[\u3400-\u9fff]")

# Below this many shingles two texts are alike by chance: a notice of two lines.
_FEWEST = 20
# The part of the shorter text that must stand in the longer one. Reprints lose paragraphs and gain a masthead.
SHARED = 0.8

# 64 bands of two: a pair of which a fifth is alike (a text and its first third) is a candidate with probability .93.
_PERMUTATIONS, _BANDS, _SEED = 128, 64, 1
_LIKELY = 0.2


def find_origins(given: Sequence[Article]) -> dict[str, str]:
    """The origin of each article by id: the smallest id among the articles that tell one original text.

    An article like no other is its own origin. The order of `given` does not matter. Boilerplate is left out.
    """
    shingles = {article.article_id: _shingles(article) for article in given}
    # The same text under many mastheads is one candidate, else a thousand reprints would be half a million pairs.
    alike: dict[frozenset[str], str] = {}
    origin = {
        key: alike.setdefault(shingles[key], key) if len(shingles[key]) >= _FEWEST else key for key in sorted(shingles)
    }
    ids = sorted(alike.values())

    def root(key: str) -> str:
        """The origin that an article has so far; the way there is halved for the next one."""
        while origin[key] != key:
            origin[key] = origin[origin[key]]
            key = origin[key]
        return key

    for left, right in _candidates(ids, shingles):
        a, b = sorted((root(left), root(right)))
        if a != b and _is_shared(shingles[left], shingles[right]):
            origin[b] = a
    return {key: root(key) for key in origin}


def _shingles(article: Article) -> frozenset[str]:
    """The shingles of a text without its boilerplate."""
    kept, at = [], 0
    for item in article.boilerplate:
        kept.append(article.text[at : item.start])
        at = max(at, item.end)
    text = "\n".join((*kept, article.text[at:])).lower()
    if len(_CHINESE.findall(text)) * 4 > len(text):
        dense = "".join(_TOKEN.findall(text))
        return frozenset(dense[i : i + _CHARACTERS] for i in range(len(dense) - _CHARACTERS + 1))
    words = _TOKEN.findall(text)
    return frozenset(" ".join(words[i : i + _WORDS]) for i in range(len(words) - _WORDS + 1))


def _candidates(ids: Sequence[str], shingles: dict[str, frozenset[str]]) -> Iterable[tuple[str, str]]:
    """Pairs that may be alike, each once, in the order of their ids."""
    hashes = rensa.RMinHash.from_token_sets((list(shingles[key]) for key in ids), _PERMUTATIONS, _SEED)
    index = rensa.RMinHashLSH(_LIKELY, _PERMUTATIONS, _BANDS)
    index.insert_many(hashes)
    for at, found in enumerate(index.query_all(hashes)):
        yield from ((ids[at], ids[other]) for other in sorted(found) if other > at)


def _is_shared(left: frozenset[str], right: frozenset[str]) -> bool:
    return len(left & right) >= SHARED * min(len(left), len(right))
