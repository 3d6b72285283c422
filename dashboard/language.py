"""The wording of everything that a person reads, in English and Chinese, from one catalogue.

The English phrase is the key and stands in the code; `locale/zh/*.toml` holds the Chinese, one file per room. Codes
(provinces, actions, parameters of a link) are never translated where software reads them.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Lang = Literal["en", "zh"]
LANGS: tuple[Lang, ...] = get_args(Lang)

_FOLDER = Path(__file__).resolve().parent / "locale" / "zh"


@cache
def catalogue() -> Mapping[str, str]:
    """English phrases to their Chinese ones, of all rooms. Raises ValueError for a phrase that two files give."""
    phrases: dict[str, str] = {}
    for path in sorted(_FOLDER.glob("*.toml")):
        for english, chinese in _phrases(path).items():
            if english in phrases:
                raise ValueError(f"{path.name}: {english!r} stands in another file of the catalogue already")
            phrases[english] = chinese
    return phrases


def _phrases(path: Path) -> dict[str, str]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def say(lang: Lang, english: str, /, **values: object) -> str:
    """A phrase in `lang`, its `{names}` filled with `values` as `str.format` does.

    A phrase that the catalogue lacks is given in English, since a page with one English line is better than none; a
    test fails for it.
    """
    if lang == "en":
        return english.format(**values)
    phrase = catalogue().get(english) or _untranslated(english)
    return phrase.format(**values)


def count(lang: Lang, n: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "1 case", "2,400 cases", "2,400起案件". The catalogue holds it as "{n} case"."""
    if lang == "zh":
        return say(lang, f"{{n}} {noun}", n=f"{n:,}")
    return f"{n:,} {noun if n == 1 else plural or noun + 's'}"


def retell(lang: Lang, told: str, value: Callable[[str, str], str] | None = None) -> str:
    """A reason that is kept in English only, in `lang`: the phrase of `locale/zh/reasons.toml` it was made from, anew.

    `value` gives what stands in a field in `lang`, from the field's name and its English. What no phrase made comes
    back as it stands.
    """
    if lang == "en":
        return told
    for english in _reasons():
        fields = _unfilled(english, told)
        if fields is not None:
            return say(lang, english, **{name: value(name, text) if value else text for name, text in fields.items()})
    return told


@cache
def _reasons() -> tuple[str, ...]:
    """The phrases of reasons, those that say the most by themselves first."""
    phrases = _phrases(_FOLDER / "reasons.toml")
    return tuple(sorted(phrases, key=lambda english: -sum(len(part) for part in _parsed(english)[::2])))


@cache
def _parsed(english: str) -> tuple[str, ...]:
    """A phrase as text, field, text, field ... text."""
    return tuple(re.split(r"\{(\w+)\}", english))


def _unfilled(english: str, told: str) -> dict[str, str] | None:
    """What stands in the fields of a phrase that was filled, each as short as can be; None for another phrase.

    Looks for one text after the other and never goes back, so that its cost is linear in whatever an article holds.
    """
    parts = _parsed(english)
    if len(parts) == 1:
        return {} if told == english else None
    if not told.startswith(parts[0]) or not told.endswith(parts[-1]):
        return None
    at, end = len(parts[0]), len(told) - len(parts[-1])
    fields: dict[str, str] = {}
    for name, text in zip(parts[1:-2:2], parts[2:-2:2], strict=True):
        found = told.find(text, at, end)
        if found < 0:
            return None
        fields[name], at = told[at:found], found + len(text)
    if at > end:
        return None
    return {**fields, parts[-2]: told[at:end]}


def _untranslated(english: str) -> str:
    """What stands for a missing phrase; tests put an error here."""
    return english
