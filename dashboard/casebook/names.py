"""Names of people across scripts: a search for 肖毅 finds Xiao Yi, and one for Xiao Yi finds 肖毅.

A name is compared by its surname and the rest in pinyin, without tones; only whole names are the same. Readings are
those of pypinyin, but for surnames that are read otherwise than the character alone.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.casebook.arrays import arrays
from dashboard.casebook.facets import value_key
from dashboard.casebook.search import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from dashboard.casebook.arrays import Arrays
    from dashboard.casebook.edition import Edition
    from dashboard.casebook.facets import Facet

# Surnames whose reading is not the first one of the character, and those of two characters, by their readings, as the
# dictionary Xiandai Hanyu Cidian marks them.
READINGS = {
    "shan": "单 單", "qiu": "仇", "zeng": "曾", "xie": "解", "ou": "区 區", "zha": "查", "ge": "盖 蓋",
    "gai": "盖 蓋", "chong": "种 重", "zhai": "翟 祭", "di": "翟", "miao": "缪 繆", "yun": "员 員", "yue": "乐 樂",
    "le": "乐 樂", "piao": "朴", "pu": "朴", "qin": "覃", "tan": "覃", "xian": "洗", "she": "折", "bi": "秘",
    "po": "繁", "mou": "牟", "mu": "牟", "wei": "隗", "kui": "隗", "kan": "阚 闞", "shao": "召", "gou": "句",
    "du": "都", "yao": "么", "bu": "卜", "bo": "薄", "xi": "郗", "chi": "郗", "shen": "莘 谌 諶", "xin": "莘",
    "nai": "佴", "jue": "角", "chen": "谌 諶", "mi": "宓", "fu": "宓", "he": "黑", "huan": "郇", "xun": "郇",
    "zhangsun": "长孙 長孫", "yuchi": "尉迟 尉遲", "moqi": "万俟 萬俟", "tantai": "澹台", "ouyang": "欧阳 歐陽",
    "sima": "司马 司馬", "zhuge": "诸葛 諸葛", "shangguan": "上官", "huangfu": "皇甫", "linghu": "令狐",
    "situ": "司徒", "xiahou": "夏侯", "murong": "慕容", "dongfang": "东方 東方", "dugu": "独孤 獨孤",
    "nangong": "南宫 南宮", "duanmu": "端木", "gongsun": "公孙 公孫", "yuwen": "宇文", "zhongli": "钟离 鍾離",
    "xianyu": "鲜于 鮮于", "huyan": "呼延", "helian": "赫连 赫連", "shentu": "申屠", "puyang": "濮阳 濮陽",
    "chunyu": "淳于", "xuanyuan": "轩辕 軒轅",
}  # fmt: skip
# Characters that given names read in two ways: the reading that pypinyin does not give first.
GIVEN = {"长": "chang", "長": "chang", "乐": "yue", "樂": "yue", "朝": "zhao", "行": "hang", "茜": "xi", "曾": "zeng"}

_SURNAMES = {
    surname: tuple(reading for reading, listed in READINGS.items() if surname in listed.split())
    for surname in " ".join(READINGS.values()).split()
}
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_NO_LETTER = re.compile(r"[^a-z]+")
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
    plain = [_letters(word) for word in listed]
    if len(listed) == 1 and _HAN_NAME.fullmatch(listed[0]):
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
        yield from _cut(listed)
    if len(listed) == 2:
        yield " ".join(reversed(listed))


def _cut(listed: Sequence[str]) -> Iterator[str]:
    """Surname and the rest, where the surname is one word or two: "ou yang nana"."""
    for at in range(1, min(3, len(listed))):
        yield f"{''.join(listed[:at])} {''.join(listed[at:])}"


@lru_cache(maxsize=16)
def _spelled(people: Facet, is_han: bool) -> dict[str, tuple[str, ...]]:
    """The names of a facet in Han characters, or else in Latin letters, by what they can be read as."""
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for name in people.numbers:
        if (_HAN_NAME.fullmatch(name) is not None) != is_han:
            continue
        keys = han_keys(name) if is_han else frozenset(_cut(list(filter(None, map(_letters, name.split())))))
        for key in keys:
            by_key[key].append(name)
            if is_han:
                by_key[key.replace(" ", "")].append(name)
    return {key: tuple(dict.fromkeys(names)) for key, names in by_key.items()}


@lru_cache(maxsize=65536)
def han_keys(name: str) -> frozenset[str]:
    """How a name in Han characters is read, as "surname rest" in plain letters: 单田芳 is "shan tianfang"."""
    size = 2 if len(name) > 2 and name[:2] in _SURNAMES else 1
    surnames = _SURNAMES.get(name[:size]) or (_reading(name[:size]),)
    given = [""]
    for character in name[size:]:
        readings = {_reading(character), GIVEN.get(character, "")} - {""}
        given = [first + reading for first in given for reading in readings]
    return frozenset(f"{surname} {rest}" for surname in surnames for rest in given)


@lru_cache(maxsize=16384)
def _reading(character: str) -> str:
    """The first reading of a character in plain letters."""
    # The phrases, which are of no use for names, would take 45 MB.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import lazy_pinyin

    return _letters("".join(lazy_pinyin(character, errors="ignore")))


def _letters(word: str) -> str:
    """A word in plain small letters, ü as u however it is written (Lü, Lyu, Lv); empty when it holds other letters."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(char))
    if any(char.isalpha() and not "a" <= char <= "z" for char in plain):
        return ""
    return _NO_LETTER.sub("", plain).replace("lyu", "lu").replace("nyu", "nu").replace("v", "u")
