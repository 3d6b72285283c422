"""The wording of everything that a person reads, in English and Chinese, from one catalogue.

The English phrase is the key and stands in the code; `locale/zh/*.toml` holds the Chinese, one file per room. Codes
(provinces, actions, parameters of a link) are never translated where software reads them.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping

Lang = Literal["en", "zh"]
LANGS: tuple[Lang, ...] = get_args(Lang)

_FOLDER = Path(__file__).resolve().parent / "locale" / "zh"


@cache
def catalogue() -> Mapping[str, str]:
    """English phrases to their Chinese ones, of all rooms. Raises ValueError for a phrase that two files give."""
    phrases: dict[str, str] = {}
    for path in sorted(_FOLDER.glob("*.toml")):
        for english, chinese in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if english in phrases:
                raise ValueError(f"{path.name}: {english!r} stands in another file of the catalogue already")
            phrases[english] = chinese
    return phrases


def say(lang: Lang, english: str, /, **values: object) -> str:
    """A phrase in `lang`, its `{names}` filled with `values` as `str.format` does.

    A phrase that the catalogue lacks is given in English, since a page with one English line is better than none; a
    test fails for it.
    """
    phrase = english if lang == "en" else catalogue().get(english) or _untranslated(english)
    return phrase.format(**values)


def count(lang: Lang, n: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "1 case", "2,400 cases", "2,400 起案件". The catalogue holds it as "{n} case"."""
    if lang == "zh":
        return say(lang, f"{{n}} {noun}", n=f"{n:,}")
    return f"{n:,} {noun if n == 1 else plural or noun + 's'}"


def _untranslated(english: str) -> str:
    """What stands for a missing phrase; tests put an error here."""
    return english
