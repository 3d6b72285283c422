"""How names of people are read across scripts: 单田芳 is Shan Tianfang, whichever way an article writes him.

A name is compared by its surname and the rest in pinyin, without tones; only whole names are the same. Readings are
those of pypinyin, but for surnames that are read otherwise than the character alone.
"""

from __future__ import annotations

import os
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def is_han_name(name: str) -> bool:
    """Whether a name is written in Chinese characters, two to four of them."""
    return _HAN_NAME.fullmatch(name) is not None


def keys_of(name: str) -> frozenset[str]:
    """How a name can be read, as "surname rest" in plain letters: 单田芳 as "Shan Tianfang" is."""
    return han_keys(name) if is_han_name(name) else latin_keys(list(filter(None, map(letters, name.split()))))


def latin_keys(words: Sequence[str]) -> frozenset[str]:
    """The same of a name in plain words, whose surname is one of them or two: "ou yang nana"."""
    return frozenset(f"{''.join(words[:at])} {''.join(words[at:])}" for at in range(1, min(3, len(words))))


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

    return letters("".join(lazy_pinyin(character, errors="ignore")))


def letters(word: str) -> str:
    """A word in plain small letters, ü as u however it is written (Lü, Lyu, Lv); empty when it holds other letters."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(char))
    if any(char.isalpha() and not "a" <= char <= "z" for char in plain):
        return ""
    return _NO_LETTER.sub("", plain).replace("lyu", "lu").replace("nyu", "nu").replace("v", "u")
