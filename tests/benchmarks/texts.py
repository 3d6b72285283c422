"""Fresh texts of any size: sentences of the open labelled sets, with other provinces, names and numbers each time."""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.codes import provinces
from dashboard.config import SEEDS_DIR
from dashboard.model import Article
from tests.gold.sets import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

# About the length of a news text.
LONGEST = 6_000
SHORTEST = 1_500
_LETTERS = "bdfghjklmnprstwz"
_VOWELS = ("a", "e", "i", "o", "u", "ai", "an", "ang", "en", "ing", "ong")
_SIGNS = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰飞鹏辉"
_MONTHS = "January February March April May June July August September October November December".split()
_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{1,5}(?!\d)")  # but a year
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_SURNAMES = "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo".split()
_PERSON = rf"\b(?:{'|'.join(_SURNAMES)}) [A-Z][a-z]+\b"
_PERSON_OF_SEEDS = _PERSON.replace("Wang", "Wang|Xiao")


def paragraphs() -> dict[str, list[str]]:
    """The paragraphs of the seeds and of the open labelled texts, by language (en, zh)."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS_DIR.glob("*.txt"))]
    for name in ("practice", "texts"):
        lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        texts += [json.loads(line)["text"] for line in lines]
    found: dict[str, list[str]] = {"en": [], "zh": []}
    for paragraph in (part.strip() for text in texts for part in text.split("\n")):
        if paragraph:
            is_chinese = sum("\u4e00" <= sign <= "\u9fff" for sign in paragraph) * 4 > len(paragraph)
            found["zh" if is_chinese else "en"].append(paragraph)
    return found


def fresh_articles(n_bytes: int, seed: int = 7) -> Iterator[Article]:
    """Articles of `n_bytes` of text together (UTF-8), two of three English; the same for the same arguments."""
    chance, pool, made, number = random.Random(seed), paragraphs(), 0, 0
    while made < n_bytes:
        lang = "zh" if number % 3 == 2 else "en"
        text = fresh_text(chance, pool[lang], chance.randrange(SHORTEST, LONGEST))
        yield Article(f"t{number:07d}", text, lang=lang)
        made += len(text.encode())
        number += 1


def fresh_text(chance: random.Random, pool: list[str], n_bytes: int, link: str = "\n") -> str:
    """A text of about `n_bytes` from paragraphs drawn at random and varied, joined by `link`."""
    parts, size, lengths = [], 0, [len(paragraph) for paragraph in pool]
    while size < n_bytes:
        parts.append(_varied(chance, chance.choices(pool, lengths)[0]))
        size += len(parts[-1].encode()) + 1
    return link.join(parts)


def varied_seeds(n_bytes: int, seed: int = 7) -> Iterator[Article]:
    """News like the seeds, `n_bytes` together: each time in other provinces and years, with other people."""
    chance, made, number = random.Random(seed), 0, 0
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS_DIR.glob("*.txt"))]
    while made < n_bytes:
        people, shift = defaultdict(lambda: _person(chance)), chance.randrange(-8, 4)
        text = _moved(chance, texts[number % len(texts)])
        text = re.sub(_PERSON_OF_SEEDS, lambda found, to=people: to[found.group()], text)
        text = _numbered(chance, _YEAR.sub(lambda found, by=shift: str(int(found.group()) + by), text))
        yield Article(f"s{number:07d}", text)
        made += len(text.encode())
        number += 1


def _varied(chance: random.Random, paragraph: str) -> str:
    """The paragraph with other provinces, other people and other numbers."""
    paragraph = re.sub(_PERSON, lambda _: _person(chance), _moved(chance, paragraph))
    paragraph = re.sub(r"(?<=[王李张刘陈])某", lambda _: chance.choice(_SIGNS), paragraph)
    return _numbered(chance, paragraph)


def _moved(chance: random.Random, text: str) -> str:
    """The text with every province in the place of another one."""
    units = list(provinces().values())
    for names in ([u.name for u in units], [u.name_zh for u in units]):
        others = dict(zip(names, chance.sample(names, len(names)), strict=True))
        text = re.sub("|".join(names), lambda m, to=others: to[m.group()], text)
    return text


def _numbered(chance: random.Random, text: str) -> str:
    return _NUMBER.sub(lambda found: str(chance.randrange(1, 12 if len(found.group()) < 3 else 1000)), text)


def _person(chance: random.Random) -> str:
    return f"{chance.choice(_SURNAMES)} {_given(chance)}"


def _given(chance: random.Random) -> str:
    syllables = (chance.choice(_LETTERS) + chance.choice(_VOWELS) for _ in range(chance.choice((1, 2))))
    return "".join(syllables).capitalize()


def short_texts(n: int, seed: int = 7) -> Iterator[str]:
    """`n` short texts, each of one act in one province and of words that no other text has in that order."""
    chance, codes = random.Random(seed), list(provinces().values())
    acts = ("arrested", "sentenced", "fined", "investigated", "charged", "inspected")
    for number in range(n):
        day = f"{chance.choice(_MONTHS)} {chance.randrange(1, 29)}, {chance.randrange(2015, 2025)}"
        who = f"{chance.choice(_SURNAMES)} {_given(chance)}{_given(chance).lower()}"
        where, act = chance.choice(codes).name, chance.choice(acts)
        rest = " ".join(_given(chance).lower() for _ in range(60))
        yield f"Matter {number} of {where}\n\nPolice in {where} {act} {who} on {day}. Made up are the words {rest}.\n"
