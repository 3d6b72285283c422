"""Which articles tell one original text: reprints, wire stories under several mastheads, the same page saved twice.

Two articles share an origin when most of the shorter one stands in the longer one, word for word. Candidates come
from MinHash with locality-sensitive hashing (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3), so
that a pile is compared in about linear time; each candidate pair is then counted exactly.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import rensa

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

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


class Trace(NamedTuple):
    """What is kept of a text to find its like: its shingles, and their MinHash (128 numbers of 32 bits).

    `shingles` is a digest of them (16 bytes) and how many they are (4 bytes).
    """

    shingles: bytes
    signature: bytes


def trace_of(article: Article) -> Trace | None:
    """The trace of an article; None for one that is too short to be like another."""
    shingles = _shingles(article)
    if len(shingles) < _FEWEST:
        return None
    made = rensa.RMinHash(_PERMUTATIONS, _SEED)
    made.update(list(shingles))
    joined = "\0".join(sorted(shingles)).encode("utf-8", "surrogatepass")
    told = sha256(joined).digest()[:16] + len(shingles).to_bytes(4)
    return Trace(told, np.array(made.digest(), dtype="<u4").tobytes())


def find_origins(given: Sequence[Article]) -> dict[str, str]:
    """The origin of each article by id: the smallest id among the articles that tell one original text.

    An article like no other is its own origin. The order of `given` does not matter. Boilerplate is left out.
    """
    articles = {article.article_id: article for article in given}
    traces = {key: trace_of(article) for key, article in articles.items()}
    marks = lru_cache(maxsize=len(articles))(lambda key: marks_of(articles[key]))
    return join_origins(traces, {}, marks)


def join_origins(
    traces: Mapping[str, Trace | None], known: Mapping[str, str], marks: Callable[[str], NDArray[np.int64]]
) -> dict[str, str]:
    """The origin of each article by id, as `find_origins` gives it; `marks` gives the `marks_of` a candidate.

    `known` are origins that still hold, of articles whose whole group is as it was; only pairs with another article
    are compared.
    """
    origin = {key: known.get(key, key) for key in sorted(traces)}

    def root(key: str) -> str:
        """The origin that an article has so far; the way there is halved for the next one."""
        while origin[key] != key:
            origin[key] = origin[origin[key]]
            key = origin[key]
        return key

    # The same text under many mastheads is one candidate, else a thousand reprints would be half a million pairs.
    alike: dict[bytes, str] = {}
    for key in origin:
        trace = traces[key]
        if trace is not None:
            a, b = sorted((root(alike.setdefault(trace.shingles, key)), root(key)))
            origin[b] = a
    ids = sorted(alike.values())
    found = [trace for key in ids if (trace := traces[key]) is not None]
    for left, right in _candidates(found, [key not in known for key in ids]):
        a, b = sorted((root(ids[left]), root(ids[right])))
        if a != b and _is_shared(marks(ids[left]), marks(ids[right])):
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


def marks_of(article: Article) -> NDArray[np.int64]:
    """The shingles of a text as numbers that are theirs while the process runs: a tenth of the memory."""
    return np.unique(np.fromiter(map(hash, _shingles(article)), np.int64))


def _candidates(traces: Sequence[Trace], is_new: Sequence[bool]) -> Iterable[tuple[int, int]]:
    """Pairs that agree in a band and may share enough by their signatures, one of them new; each once, in order."""
    if not any(is_new):
        return []
    n, new = len(traces), np.array(is_new)
    rows = np.frombuffer(b"".join(trace.signature for trace in traces), dtype="<u4").reshape(n, _PERMUTATIONS)
    sizes = np.array([int.from_bytes(trace.shingles[16:]) for trace in traces], dtype=np.float64)
    found = [np.zeros(0, dtype=np.int64)]
    # A band of two numbers is one of 64 bits; in their order those that agree stand together.
    for band in rows.view("<u8").T:
        order = np.argsort(band, kind="stable")
        ordered, step = band[order], 1
        while (same := np.flatnonzero(ordered[step:] == ordered[:-step])).size:
            left, right = order[same], order[same + step]
            kept = new[left] | new[right]
            left, right = left[kept], right[kept]
            kept = _may_share(rows, sizes, left, right)
            found.append(np.minimum(left, right)[kept] * n + np.maximum(left, right)[kept])
            step += 1
    return [(code // n, code % n) for code in np.unique(np.concatenate(found)).tolist()]


def _may_share(
    rows: NDArray[np.uint32], sizes: NDArray[np.float64], left: NDArray[np.intp], right: NDArray[np.intp]
) -> NDArray[np.bool_]:
    """Which pairs can share as much as `SHARED` asks for: their estimated likeness is not too far below what it needs.

    Two texts of which `SHARED` of the shorter one is common are alike (Jaccard) by the bound below; the estimate from
    128 numbers has the deviation of as many draws, and five of them are allowed.
    """
    common = SHARED * np.minimum(sizes[left], sizes[right])
    needed = common / (sizes[left] + sizes[right] - common)
    deviation = np.sqrt(needed * (1 - needed) / _PERMUTATIONS)
    alike = (rows[left] == rows[right]).mean(axis=1) if left.size else np.zeros(0)
    return np.asarray(alike >= needed - 5 * deviation)


def _is_shared(left: NDArray[np.int64], right: NDArray[np.int64]) -> bool:
    shared = np.intersect1d(left, right, assume_unique=True)
    return len(shared) >= SHARED * min(len(left), len(right))
