"""The surface forms of every division, compiled once into one gazetteer per script.

Sources: geodata/provinces.csv, geodata/gazetteer/*.csv (each with its provenance beside it).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.codes import provinces
from dashboard.config import GEODATA_DIR
from dashboard.places.gazetteer import LEVEL_RANK, Candidate, Entry, Gazetteer, Kind, Level

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FOLDER = GEODATA_DIR / "gazetteer"
# Prefecture names that are also everyday words: silver, guests, sunshine, peace and order ... They need their type.
_ZH_WORDS = frozenset(
    "来宾 白银 日照 长治 安康 大同 朝阳 中山 阿里 大理 海西 海北 黄南 兴安 來賓 白銀 長治 朝陽 興安 渡口".split()
)
# District names of Hong Kong, Macao and Taiwan that are everyday words, points of the compass or names elsewhere.
_ZH_BARE_WORDS = frozenset(
    "中西 东区 南区 北区 東區 南區 北區 上水 中环 中環 新界 离岛 離島 路环 路環 九龙 东 南 北".split()
)
_OWN_GAZETTEER = ("CN-HK", "CN-MO", "CN-TW")
_KINDS = ("abbreviation", "compound", "demonym", "metonym", "misspelling")
_SHORTEST = 2
# A slip of the pen is looked for only in names this long: shorter ones come too near to other words.
_LONG_NAME = 6
# And one with a wrong vowel (Inner Mangolia) in names this long.
_LONGER_NAME = 10
_VOWELS = "aeiou"


@lru_cache(maxsize=1)
def gazetteers() -> tuple[Gazetteer, Gazetteer]:
    """The Latin and the Chinese gazetteer, compiled on first use (about a second)."""
    latin, chinese = _Builder(), _Builder()
    _add_provinces(latin, chinese)
    for row in _division_rows():
        if row["level"] != "province":
            candidate = _by_adcode()[row["adcode"]]
            _add_latin(latin, row, candidate)
            _add_chinese(chinese, row, candidate)
    _add_former(chinese)
    _add_aliases(latin, chinese)
    _add_slips(latin)
    _division_rows.cache_clear()
    return Gazetteer(latin.entries(), is_latin=True), Gazetteer(chinese.entries(), is_latin=False)


class _Builder:
    """Collects surface forms; the same form from several divisions becomes one entry with rivals."""

    def __init__(self) -> None:
        self._found: dict[str, dict[tuple[str, str], Candidate]] = defaultdict(dict)

    def __contains__(self, surface: str) -> bool:
        return surface in self._found

    def add(self, surface: str, candidate: Candidate, *, needs_type: bool = False, kind: Kind = "name") -> None:
        """Add one surface form of one division; a form that may stand alone wins over one that needs its type."""
        if not surface:
            return
        key = (candidate.adcode, candidate.province)
        known = self._found[surface].get(key)
        if known is None or (known.needs_type and not needs_type):
            self._found[surface][key] = _of_kind(candidate, needs_type, kind)

    def entries(self) -> dict[str, Entry]:
        """The collected forms, each with its candidates ordered by level and adcode."""
        return {surface: Entry(surface, _ordered(list(by_code.values()))) for surface, by_code in self._found.items()}


@lru_cache(maxsize=8)
def _of_kind(candidate: Candidate, needs_type: bool, kind: Kind) -> Candidate:
    """The candidate as a form of this kind; made once for the forms that follow one another."""
    return replace(candidate, needs_type=needs_type, kind=kind)


def _ordered(candidates: list[Candidate]) -> tuple[Candidate, ...]:
    """By level and adcode; a misspelling that is also a real name (Zhenjiang) needs the type word of what is meant."""
    if len(candidates) == 1:
        return tuple(candidates)
    is_real = any(c.kind != "misspelling" for c in candidates)
    kept = [replace(c, needs_type=True) if is_real and c.kind == "misspelling" else c for c in candidates]
    return tuple(sorted(kept, key=lambda c: (c.kind == "misspelling", LEVEL_RANK[c.level], c.adcode)))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache(maxsize=1)
def _division_rows() -> list[dict[str, str]]:
    return _rows(_FOLDER / "divisions.csv") + _rows(_FOLDER / "taiwan_hongkong_macao.csv")


@lru_cache(maxsize=1)
def _by_adcode() -> dict[str, Candidate]:
    return {row["adcode"]: _candidate(row) for row in _division_rows()}


def division_names(adcode: str) -> tuple[str, ...]:
    """What a division is called, in English and in Chinese; nothing for one that the gazetteer does not have."""
    found = _by_adcode().get(adcode)
    return () if found is None else (found.name, found.name_zh)


def _candidate(row: dict[str, str]) -> Candidate:
    level: Level = row["level"]  # type: ignore[assignment]
    lat, lon = (float(row[field]) if row[field] else None for field in ("lat", "lon"))
    return Candidate(
        province=row["province_code"], adcode=row["adcode"], level=level, name=row["name_en"], name_zh=row["name_zh"],
        type_en=row["type_en"], lat=lat, lon=lon,
    )  # fmt: skip


def _latin_variants(name: str) -> Iterator[str]:
    """The spellings of one Latin name that news use: straight and curly apostrophes, capitals, joined hashtags."""
    for form in {name, name.replace("'", "’"), name.replace("'", ""), name.replace("-", " ")}:
        yield form
        yield form.upper()
        if " " in form:
            yield form.replace(" ", "")
            yield form[0].lower() + form[1:]
            yield form.replace(" ", "\u00a0")


def _is_one_syllable(name: str) -> bool:
    """True for short Latin names that collide with surnames and words (He, Song, You): one vowel group."""
    groups, in_vowel = 0, False
    for char in name.lower():
        vowel = char in "aeiouü"
        groups += vowel and not in_vowel
        in_vowel = vowel
    return groups < 2 and len(name) < 7


def _add_latin(builder: _Builder, row: dict[str, str], candidate: Candidate) -> None:
    is_county = candidate.level == "county"
    for name in {row["name_en"], *filter(None, row["names_en_alt"].split("|"))}:
        if len(name) < 2 or not name[0].isupper():
            continue
        for form in _latin_variants(name):
            is_short = _is_one_syllable(form)
            if is_short and row["type_en"] == "County":
                builder.add(form + ("XIAN" if form.isupper() else "xian"), candidate, needs_type=True)  # 泗县: Sixian
            if not (is_short and is_county):
                # Kowloon, Mong Kok: the districts of the three have spellings of their own that nobody else uses.
                is_bound = is_short or (is_county and candidate.province not in _OWN_GAZETTEER)
                builder.add(form, candidate, needs_type=is_bound)


def _add_chinese(builder: _Builder, row: dict[str, str], candidate: Candidate) -> None:
    for full, short in ((row["name_zh"], row["name_zh_short"]), (row["name_zh_hant"], row["name_zh_hant_short"])):
        is_county = len(full) == _SHORTEST and full.endswith(
            ("县", "縣")
        )  # 泗县, but also 任|县长: only beside its body
        if len(full) > _SHORTEST or candidate.level == "province" or candidate.province in _OWN_GAZETTEER or is_county:
            for form in _taiwan_variants(full):
                builder.add(form, candidate, needs_type=is_county or full in _ZH_BARE_WORDS)
        if len(short) >= 2 and short != full:
            for form in _taiwan_variants(short):
                builder.add(form, candidate, needs_type=_needs_type(candidate, short))
            for suffix in _AUTONOMOUS:
                if full.endswith(suffix):
                    builder.add(short + suffix, candidate)  # 秀山自治县, without its peoples
            for suffix in ("州", "盟") if candidate.level == "prefecture" and full.endswith(("自治州", "盟")) else ():
                builder.add(short + suffix, candidate)


_AUTONOMOUS = ("自治县", "自治縣", "自治州", "自治旗")


def _needs_type(candidate: Candidate, short: str) -> bool:
    if candidate.province in _OWN_GAZETTEER:
        return short in _ZH_BARE_WORDS
    return candidate.level == "county" or short in _ZH_WORDS


def _taiwan_variants(name: str) -> set[str]:
    """臺北 and 台北 are one name, whatever the script of the rest."""
    return {name, name.replace("臺", "台"), name.replace("台", "臺")}


def _add_provinces(latin: _Builder, chinese: _Builder) -> None:
    for code, unit in provinces().items():
        candidate = Candidate(code, unit.adcode + "0000", "province", unit.name, unit.name_zh)
        for form in (*_latin_variants(unit.name), unit.name.lower()):
            latin.add(form, candidate)
        for name in (unit.name_zh, unit.name_zh_full, unit.name_zh_hant):
            for form in _taiwan_variants(name):
                chinese.add(form, candidate)


def _add_former(chinese: _Builder) -> None:
    """Names that divisions had since 1980 (襄樊市), in full; in short only where no other name is the same."""
    shorts: dict[str, set[str]] = defaultdict(set)
    candidates: dict[str, Candidate] = {}
    for row in _rows(_FOLDER / "former.csv"):
        level: Level = "prefecture" if row["adcode"].endswith("00") and row["adcode"] else "county"
        code = row["province_code"]
        adcode = row["adcode"] or provinces()[code].adcode + "0000"
        candidate = Candidate(code, adcode, level, row["name_zh"], row["name_zh"])
        for name in (row["name_zh"], row["name_zh_hant"]):
            if len(name) < 3 or _is_common_district(name):
                continue
            chinese.add(name, candidate)
            if level == "prefecture" and name.endswith("市") and len(name) == 3 and name[:-1] not in _ZH_WORDS:
                shorts[name[:-1]].add(code)
                candidates[name[:-1]] = candidate
    for short, codes in shorts.items():
        if len(codes) == 1 and short not in chinese:
            chinese.add(short, candidates[short])


def _is_common_district(name: str) -> bool:
    """东市区, 城区, 郊区: former districts whose names say no more than where in a city they lay."""
    return name.endswith(("区", "區")) and any(
        part in name for part in ("城", "郊", "市", "矿", "礦", "东", "西", "南", "北", "東")
    )


def _add_aliases(latin: _Builder, chinese: _Builder) -> None:
    for row in _rows(_FOLDER / "aliases.csv"):
        kind: Kind = row["kind"] if row["kind"] in _KINDS else "name"  # type: ignore[assignment]
        for code in row["province_code"].split("~"):
            candidate = _alias_candidate(row, code)
            if row["lang"] == "zh" and kind == "demonym" and row["surface"][:-1] in chinese:
                continue  # 北京人: the rules read 人 after a name, and know 北京人民法院 from it
            if row["lang"] == "zh":
                chinese.add(row["surface"], candidate, kind=kind)
                continue
            forms = {row["surface"]} if len(row["surface"]) < 4 else set(_latin_variants(row["surface"]))
            if kind == "misspelling":
                forms.add(row["surface"].lower())
            for form in forms:
                # A misread county is bound to its type word like the county itself.
                is_bound = row["kind"] == "reading" and candidate.level == "county"
                latin.add(form, candidate, kind=kind, needs_type=is_bound)


def _alias_candidate(row: dict[str, str], code: str) -> Candidate:
    unit = provinces()[code]
    known = _by_adcode().get(row["adcode"]) if row["adcode"] else None
    if known is not None:
        return known
    level: Level = "zone" if "zone" in row["kind"] else "province"
    return Candidate(code, unit.adcode + "0000", level, unit.name, unit.name_zh)


def _add_slips(latin: _Builder) -> None:
    """Province names with a letter doubled, dropped, swapped with its neighbour or wrong, if that is no other name."""
    slips: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for code, unit in provinces().items():
        for name in {unit.name, unit.capital}:
            for slip in _slips(name) if len(name) >= _LONG_NAME else ():
                slips[slip].add((code, name))
    for slip, found in slips.items():
        if len(found) == 1:
            ((code, name),) = found
            unit = provinces()[code]
            level: Level = "province" if name == unit.name else "prefecture"
            candidate = Candidate(code, unit.adcode + "0000", level, name, unit.name_zh)
            for form in (slip, slip.lower()):
                if form not in latin:
                    latin.add(form, candidate, kind="misspelling", needs_type=" " not in slip)


def _slips(name: str) -> Iterator[str]:
    for i in range(1, len(name)):
        yield name[:i] + name[i] + name[i:]
        if i > 1:
            yield name[: i - 1] + name[i] + name[i - 1] + name[i + 1 :]
        yield name[:i] + name[i + 1 :]
        if len(name) >= _LONGER_NAME and name[i] in _VOWELS:
            yield from (name[:i] + vowel + name[i + 1 :] for vowel in _VOWELS if vowel != name[i])
