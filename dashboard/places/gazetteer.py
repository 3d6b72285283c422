"""The names that can lead to a province, compiled once into one automaton per script.

Sources: geodata/provinces.csv, geodata/gazetteer/*.csv (each with its provenance beside it).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import ahocorasick_rs

from dashboard.codes import provinces
from dashboard.config import GEODATA_DIR

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Level = Literal["province", "prefecture", "county", "zone"]
Kind = Literal["name", "abbreviation", "compound", "demonym", "metonym", "misspelling"]

LEVEL_RANK: dict[str, int] = {"province": 0, "prefecture": 1, "zone": 1, "county": 2}
# Prefecture names that are also everyday words: silver, guests, sunshine, peace and order ... They need their type character.
_ZH_WORDS = frozenset("来宾 白银 日照 长治 安康 大同 朝阳 中山 阿里 大理 海西 海北 黄南 兴安 來賓 白銀 長治 朝陽 興安".split())


@dataclass(frozen=True, slots=True)
class Candidate:
    """One division a name can stand for: its province, its adcode, its level and its names for the reader."""

    province: str
    adcode: str
    level: Level
    name: str
    name_zh: str
    type_en: str = ""
    lat: float | None = None
    lon: float | None = None
    kind: Kind = "name"
    needs_type: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One surface form with all its candidates, the highest level first.

    A candidate with `needs_type` counts only beside a type word ("Suixi County") or its parent ("Panshi, Jilin").
    """

    surface: str
    candidates: tuple[Candidate, ...]

    @property
    def kind(self) -> Kind:
        """What sort of form it is: the kind of its first candidate."""
        return self.candidates[0].kind

    @property
    def free(self) -> tuple[Candidate, ...]:
        """The candidates it can mean when it stands alone, of the highest level only."""
        alone = [c for c in self.candidates if not c.needs_type]
        return tuple(c for c in alone if LEVEL_RANK[c.level] == LEVEL_RANK[alone[0].level])


@dataclass(frozen=True, slots=True)
class Hit:
    """A place name found in a text, before anything is decided about it."""

    start: int
    end: int
    entry: Entry


class Gazetteer:
    """All surface forms of one script, searched in one linear pass, leftmost-longest."""

    def __init__(self, entries: dict[str, Entry], *, is_latin: bool) -> None:
        """Compile the entries; Latin names match on word boundaries, Chinese ones anywhere."""
        self.entries = list(entries.values())
        self._surfaces = list(entries)
        self._is_latin = is_latin
        self._automaton = ahocorasick_rs.AhoCorasick(self._surfaces)

    def find(self, text: str) -> Iterator[Hit]:
        """Every non-overlapping hit in the text, in order: of overlapping names the leftmost, then the longest."""
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        if self._is_latin:
            found = [hit for hit in found if _on_boundaries(text, hit[1], hit[2])]
        found.sort(key=lambda hit: (hit[1], -hit[2]))
        last = 0
        for index, start, end in found:
            if start >= last:
                yield Hit(start, end, self.entries[index])
                last = end


def _on_boundaries(text: str, start: int, end: int) -> bool:
    """True when a Latin name stands as a word: hyphens and possessives are allowed around it, letters and digits not."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (_is_latin_letter(before) or _is_latin_letter(after) or (before in "’'-" and start > 1 and text[start - 2].isalpha()))


def _is_latin_letter(char: str) -> bool:
    return char.isalnum() and char < "\u2e80"


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class _Builder:
    """Collects surface forms; the same form from several divisions becomes one entry with rivals."""

    def __init__(self) -> None:
        self._found: dict[str, dict[tuple[str, str], Candidate]] = defaultdict(dict)

    def add(self, surface: str, candidate: Candidate, *, needs_type: bool = False, kind: Kind = "name") -> None:
        """Add one surface form of one division; a form that may stand alone wins over one that needs its type."""
        if not surface:
            return
        key = (candidate.adcode, candidate.province)
        known = self._found[surface].get(key)
        if known is None or (known.needs_type and not needs_type):
            self._found[surface][key] = replace(candidate, needs_type=needs_type, kind=kind)

    def entries(self) -> dict[str, Entry]:
        """The collected forms, each with its candidates ordered by level and adcode."""
        return {surface: Entry(surface, _ordered(list(by_code.values()))) for surface, by_code in self._found.items()}


def _ordered(candidates: list[Candidate]) -> tuple[Candidate, ...]:
    """By level and adcode; a misspelling that is also a real name (Zhenjiang) needs the type word of what it misspells."""
    is_real = any(c.kind != "misspelling" for c in candidates)
    kept = [replace(c, needs_type=True) if is_real and c.kind == "misspelling" else c for c in candidates]
    return tuple(sorted(kept, key=lambda c: (c.kind == "misspelling", LEVEL_RANK[c.level], c.adcode)))


def _latin_variants(name: str) -> Iterator[str]:
    """The spellings of one Latin name that news use: straight and curly apostrophes, capitals, joined hashtags."""
    for form in {name, name.replace("'", "’"), name.replace("'", ""), name.replace("-", " ")}:
        yield form
        yield form.upper()
        if " " in form:
            yield form.replace(" ", "")
            yield form[0].lower() + form[1:]
            yield form.replace(" ", "\u00a0")


def _candidate(row: dict[str, str]) -> Candidate:
    level: Level = row["level"]  # type: ignore[assignment]
    return Candidate(
        province=row["province_code"], adcode=row["adcode"], level=level, name=row["name_en"], name_zh=row["name_zh"],
        type_en=row["type_en"], lat=float(row["lat"]) if row["lat"] else None, lon=float(row["lon"]) if row["lon"] else None,
    )  # fmt: skip


def _is_one_syllable(name: str) -> bool:
    """True for short Latin names that collide with surnames and words (He, Song, You): one vowel group."""
    groups, in_vowel = 0, False
    for char in name.lower():
        vowel = char in "aeiouü"
        groups += vowel and not in_vowel
        in_vowel = vowel
    return groups < 2 and len(name) < 7


def _division_rows() -> list[dict[str, str]]:
    folder = GEODATA_DIR / "gazetteer"
    return _rows(folder / "divisions.csv") + _rows(folder / "taiwan_hongkong_macao.csv")


@lru_cache(maxsize=1)
def _by_adcode() -> dict[str, Candidate]:
    return {row["adcode"]: _candidate(row) for row in _division_rows()}


def _add_latin(builder: _Builder, row: dict[str, str]) -> None:
    candidate = _candidate(row)
    names = {row["name_en"], *filter(None, row["names_en_alt"].split("|"))}
    for name in names:
        if len(name) < 2 or not name[0].isupper():
            continue
        for form in _latin_variants(name):
            is_short = _is_one_syllable(form)
            if not (is_short and candidate.level == "county"):
                builder.add(form, candidate, needs_type=is_short or candidate.level == "county")


def _add_chinese(builder: _Builder, row: dict[str, str]) -> None:
    candidate = _candidate(row)
    for full, short in ((row["name_zh"], row["name_zh_short"]), (row["name_zh_hant"], row["name_zh_hant_short"])):
        if len(full) >= 3 or candidate.level == "province":
            builder.add(full, candidate, needs_type=len(full) < 3)
        if len(short) >= 2 and short != full:
            builder.add(short, candidate, needs_type=candidate.level == "county" or short in _ZH_WORDS)
            for suffix in ("州", "盟") if candidate.level == "prefecture" and full.endswith(("自治州", "盟")) else ():
                builder.add(short + suffix, candidate)


def _add_provinces(latin: _Builder, chinese: _Builder) -> None:
    for code, unit in provinces().items():
        candidate = Candidate(code, unit.adcode + "0000", "province", unit.name, unit.name_zh)
        for form in _latin_variants(unit.name):
            latin.add(form, candidate)
        for name in (unit.name_zh, unit.name_zh_full, unit.name_zh_hant):
            chinese.add(name, candidate)


def _add_aliases(latin: _Builder, chinese: _Builder) -> None:
    for row in _rows(GEODATA_DIR / "gazetteer" / "aliases.csv"):
        kind: Kind = row["kind"] if row["kind"] in _KINDS else "name"  # type: ignore[assignment]
        for code in row["province_code"].split("~"):
            candidate = _alias_candidate(row, code)
            if row["lang"] == "zh":
                chinese.add(row["surface"], candidate, kind=kind)
                continue
            for form in {row["surface"]} if len(row["surface"]) < 4 else set(_latin_variants(row["surface"])):
                latin.add(form, candidate, kind=kind)


_KINDS = ("abbreviation", "compound", "demonym", "metonym", "misspelling")


def _alias_candidate(row: dict[str, str], code: str) -> Candidate:
    unit = provinces()[code]
    known = _by_adcode().get(row["adcode"]) if row["adcode"] else None
    if known is not None:
        return known
    level: Level = "zone" if "zone" in row["kind"] else "province"
    return Candidate(code, unit.adcode + "0000", level, unit.name, unit.name_zh)


@lru_cache(maxsize=1)
def gazetteers() -> tuple[Gazetteer, Gazetteer]:
    """The Latin and the Chinese gazetteer, compiled on first use (about a second)."""
    latin, chinese = _Builder(), _Builder()
    _add_provinces(latin, chinese)
    for row in _division_rows():
        if row["level"] != "province":
            _add_latin(latin, row)
            _add_chinese(chinese, row)
    _add_aliases(latin, chinese)
    return Gazetteer(latin.entries(), is_latin=True), Gazetteer(chinese.entries(), is_latin=False)
