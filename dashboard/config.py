"""Where things are, which versions are in force, and the topic of a corpus."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.errors import CorpusError, UsageError
from dashboard.inflection import expand
from dashboard.model import ACTIONS_BY_SEVERITY

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parent.parent
SEEDS_DIR = ROOT / "seeds"
GEODATA_DIR = ROOT / "geodata"

# Raise RULES_VERSION when a rule of reading changes, BOUNDARY_VERSION when geodata/ is built anew: edition ids use
# both.
RULES_VERSION = "0.6"
BOUNDARY_VERSION = "ne-5.1-4.5km"

# The environment variable that moves the casebook, for hosting on a read-only checkout.
CASEBOOK_VARIABLE = "PROVINCIAL_CASEBOOK"

# What a topic may have words for: the actions, and what only looks like one. Each takes these lists.
TOPIC_ACTIONS = (*ACTIONS_BY_SEVERITY, "none")
TOPIC_LISTS = ("en", "zh", "en_weak", "zh_weak")
# The mark of a verb in all its forms (`inflection.MARK`) anywhere but at the end of an English word.
_MISPLACED = re.compile(r"(?<![A-Za-z])~|~(?![ |]|$)")
# The environment variable with the address of the app, for links in files that the command line writes.
ADDRESS_VARIABLE = "PROVINCIAL_ADDRESS"


def app_address() -> str:
    """The address of the app, $PROVINCIAL_ADDRESS, without a closing slash; empty where nobody has set it.

    Raises UsageError when it is no address of the web.
    """
    given = os.environ.get(ADDRESS_VARIABLE, "").strip()
    if given and not re.fullmatch(r"https?://[^\s?#]+", given):
        raise UsageError(
            f"${ADDRESS_VARIABLE} is '{given}'; write the address of the app, https://casebook.example.org"
        )
    return given.rstrip("/")


def casebook_path() -> Path:
    """The casebook file in force: $PROVINCIAL_CASEBOOK, else .casebook/casebook.sqlite in the checkout."""
    given = os.environ.get(CASEBOOK_VARIABLE)
    return Path(given) if given else ROOT / ".casebook" / "casebook.sqlite"


@dataclass(frozen=True, slots=True)
class Topic:
    """What a corpus is about: its name, its title, and its words by action and language.

    `words[lang][action]` lists the phrases that say an action was taken; `lang` is "en" or "zh". `weak` has the same
    shape: phrases that say it only with an authority that acts or a date of their own. The file may use the notations
    of `inflection.expand`; what they stand for is here.
    """

    name: str
    title: str
    title_zh: str
    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    weak: Mapping[str, Mapping[str, tuple[str, ...]]]


def load_topic(path: Path) -> Topic:
    """Read topic.toml: `name`, `title`, `title_zh`, and a table for each of `TOPIC_ACTIONS` with its `TOPIC_LISTS`.

    Raises CorpusError naming the file and the field when it is missing, is not TOML, lacks a field or has words for
    an action or a list that does not exist, or `~` within a word.
    """
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise CorpusError(f"{path}: no topic file; copy seeds/topic.toml there and edit it") from error
    except UnicodeDecodeError as error:
        raise CorpusError(f"{path}: is not in UTF-8, as TOML must be; save it so (byte {error.start})") from error
    except tomllib.TOMLDecodeError as error:
        raise CorpusError(f"{path}: not valid TOML ({error}); compare with seeds/topic.toml") from error
    for field in ("name", "title", "actions"):
        if field not in data:
            raise CorpusError(f"{path}: the field '{field}' is missing; compare with seeds/topic.toml")
    actions = _actions(path, data["actions"])
    words, weak = (_words(path, actions, suffix) for suffix in ("", "_weak"))
    return Topic(data["name"], data["title"], data.get("title_zh", data["title"]), words, weak)


def _actions(path: Path, given: object) -> dict[str, dict[str, Any]]:
    """The tables of the actions, each with a name and with lists that exist."""
    tables: dict[str, dict[str, Any]] = {}
    for action, table in given.items() if isinstance(given, dict) else ():
        if action not in TOPIC_ACTIONS:
            raise CorpusError(f"{path}: unknown action '{action}'; choose one of {', '.join(TOPIC_ACTIONS)}")
        if not isinstance(table, dict) or set(table) - set(TOPIC_LISTS):
            raise CorpusError(f"{path}: actions.{action} holds lists called {', '.join(TOPIC_LISTS)} alone")
        tables[action] = table
    return tables


def _words(path: Path, actions: Mapping[str, Mapping[str, Any]], suffix: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """The word lists `en<suffix>` and `zh<suffix>` of every action, each checked to be a list of words."""
    words: dict[str, dict[str, tuple[str, ...]]] = {"en": {}, "zh": {}}
    for action, table in actions.items():
        for lang, by_action in words.items():
            listed = table.get(lang + suffix, [])
            if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
                raise CorpusError(f"{path}: actions.{action}.{lang}{suffix} must be a list of words")
            wrong = next((word for word in listed if _MISPLACED.search(word)), None)
            if wrong is not None:
                raise CorpusError(
                    f"{path}: actions.{action}.{lang}{suffix} has '{wrong}'; ~ ends an English verb, as in detain~, "
                    "and stands nowhere else"
                )
            by_action[action] = tuple(phrase for word in listed for phrase in expand(word))
    return words
