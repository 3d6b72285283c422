"""Names of divisions: the short Chinese name, the traditional one, pinyin with its usual variants, the English type."""

from __future__ import annotations

import re
import unicodedata

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

# The 55 recognised minorities as they stand in names of autonomous divisions, with and without 族 (GB/T 3304).
_PEOPLES = (
    "各|维吾尔|柯尔克孜|哈萨克|塔吉克|蒙古|锡伯|回|藏|羌|彝|白|傣|景颇|傈僳|怒|独龙|普米|纳西|哈尼|拉祜|佤|布朗|"
    "阿昌|德昂|基诺|壮|苗|瑶|侗|布依|仡佬|水|土家|畲|黎|毛南|仫佬|京|满|朝鲜|达斡尔|鄂温克|鄂伦春|赫哲|土|撒拉|"
    "东乡|保安|裕固|高山|乌孜别克|塔塔尔|俄罗斯|门巴|珞巴"
)
_WITHOUT_ZU = "维吾尔|柯尔克孜|哈萨克|塔吉克|蒙古|锡伯"
_PEOPLE = re.compile(f"(?:(?:{_PEOPLES})族|{_WITHOUT_ZU})$")

# Suffix of the Chinese name -> English type; the longest suffix decides.
_TYPES = {
    "特别行政区": "Special Administrative Region",
    "自治区": "Autonomous Region",
    "省": "Province",
    "自治州": "Autonomous Prefecture",
    "地区": "Prefecture",
    "盟": "League",
    "自治县": "Autonomous County",
    "自治旗": "Autonomous Banner",
    "林区": "Forestry District",
    "特区": "Special District",
    "新区": "New Area",
    "县": "County",
    "旗": "Banner",
    "区": "District",
    "市": "City",
}  # fmt: skip
_MUNICIPALITIES = ("北京市", "天津市", "上海市", "重庆市")
# The only divisions of these types; elsewhere (碑林区, 万柏林区, 清新区) the character belongs to the name.
_WHOLE_TYPES = {
    "林区": ("神农架林区",),
    "特区": ("六枝特区",),
    "新区": ("滨海新区", "浦东新区", "两江新区", "沈北新区"),
}

# In names of places these characters have one reading; the few exceptions are in english.csv, column pinyin.
_READINGS = {"都": "du", "长": "chang", "什": "shi", "勒": "le", "朝": "chao", "伽": "jia", "堡": "bao"}
# Whole names that the dictionary of pypinyin reads otherwise, checked against GeoNames' romanised names.
_NAMES_READ = {
    "成都": "cheng du",
    "漯河": "luo he",
    "殷都": "yin du",
    "民乐": "min le",
    "筠连": "jun lian",
    "吴堡": "wu bu",
}
_TRADITIONAL = OpenCC("s2t")
# Where OpenCC takes a character of a name for the common word with the same simplified form.
_TRADITIONAL_NAMES = {"湖里区": "湖里區", "云城区": "雲城區", "岳普湖县": "岳普湖縣"}


def split_type(name_zh: str, level: str) -> tuple[str, str]:
    """The bare name and the English type: ("海南", "Autonomous Prefecture") for 海南藏族自治州.

    The bare name keeps its type word when only one character would be left (赵县), as Chinese usage does.
    """
    suffix = next(
        suffix
        for suffix in sorted(_TYPES, key=len, reverse=True)
        if name_zh.endswith(suffix) and name_zh in _WHOLE_TYPES.get(suffix, (name_zh,))
    )
    bare = name_zh.removesuffix(suffix)
    kind = _TYPES[suffix]
    if suffix == "市":
        kind = "Municipality" if name_zh in _MUNICIPALITIES else {"county": "County-level City"}.get(level, "City")
    if suffix.startswith("自治") or bare.endswith("族"):
        bare = strip_peoples(bare)
    if len(bare) > 1:
        return bare, kind
    return name_zh, kind


def strip_peoples(bare: str) -> str:
    """The name before the peoples of an autonomous division: 海西 for 海西蒙古族藏族; 东乡 for 东乡族."""
    while (shorter := _PEOPLE.sub("", bare)) and shorter != bare:
        bare = shorter
    return bare.removesuffix("族") if len(bare) > 2 else bare


def traditional(name_zh: str) -> str:
    """The name in traditional characters (OpenCC's plain conversion, which knows place names as phrases)."""
    return _TRADITIONAL_NAMES.get(name_zh) or str(_TRADITIONAL.convert(name_zh))


def pinyin_syllables(name_zh: str) -> list[str]:
    """Toneless syllables with ü kept: ["lü", "liang"] for 吕梁."""
    if name_zh in _NAMES_READ:
        return _NAMES_READ[name_zh].split()
    read = [s.replace("v", "ü") for s in lazy_pinyin(name_zh, style=Style.NORMAL)]
    if len(read) != len(name_zh):
        raise ValueError(f"{name_zh}: one reading for each character expected, found {read}")
    return [_READINGS.get(character, syllable) for character, syllable in zip(name_zh, read, strict=True)]


def english_name(syllables: list[str]) -> str:
    """One word with an apostrophe where a later syllable begins with a vowel, ü written u: Xi'an, Luliang."""
    return plain(join(syllables, "'"))


def join(syllables: list[str], mark: str) -> str:
    """The syllables as one capitalised word with `mark` before a later syllable that begins with a, e or o."""
    word = syllables[0] + "".join((mark if s[0] in "aeo" else "") + s for s in syllables[1:])
    return word[0].upper() + word[1:]


def plain(name: str) -> str:
    """The name without diacritics: Luliang for Lüliang."""
    decomposed = unicodedata.normalize("NFD", name.replace("\u2019", "'").replace("\u02bc", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def spelling_variants(syllables: list[str]) -> set[str]:
    """Other spellings of the same pinyin: without apostrophe, with ü, with v for ü, by Wade-Giles."""
    found = {plain(join(syllables, "")), join(syllables, "'"), join(syllables, "").replace("ü", "v")}
    return {name for name in found if name.isascii() or "ü" in name}
