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
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
SEEDS_DIR = ROOT / "seeds"
GEODATA_DIR = ROOT / "geodata"

# Raise RULES_VERSION when a rule of reading changes, BOUNDARY_VERSION when geodata/ is built anew: edition ids use
# both.
RULES_VERSION = "0.7"
BOUNDARY_VERSION = "ne-5.1-4.5km"

# The environment variable that moves the casebook, for hosting on a read-only checkout.
CASEBOOK_VARIABLE = "PROVINCIAL_CASEBOOK"

# What a topic may have words for: the actions, and what only looks like one. Each takes these lists.
TOPIC_ACTIONS = (*ACTIONS_BY_SEVERITY, "none")
TOPIC_LISTS = ("en", "zh", "en_weak", "zh_weak")
TOPIC_FIELDS = ("name", "title", "title_zh", "actions", "general", "without")
# What the news of any subject says that an authority did; a topic adds its own words.
WORDS_FILE = ROOT / "dashboard" / "words.toml"
# The mark of a verb in all its forms (`inflection.MARK`) anywhere but at the end of an English word.
_MISPLACED = re.compile(r"(?<![A-Za-z])~|~(?![ |]|$)")
# Word lists by action and list.
_Tables = dict[str, dict[str, list[str]]]
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
    """Read topic.toml: the fields of `TOPIC_FIELDS`, of which `name` and `title` must stand.

    Its words under `actions` are added to the general ones of `WORDS_FILE`, without those that `without` lists;
    `general = false` leaves its own alone.
    Raises CorpusError naming the file and the field when it is missing, is not TOML, lacks a field or has one that does
    not exist, has words for an action or a list that does not exist, or `~` within a word.
    """
    data = _read_toml(path)
    for field in ("name", "title"):
        if not isinstance(data.get(field), str):
            raise CorpusError(f"{path}: the field '{field}' is missing; compare with seeds/topic.toml")
    for field in data:
        if field not in TOPIC_FIELDS:
            raise CorpusError(f"{path}: unknown field '{field}'; a topic has {', '.join(TOPIC_FIELDS)}")
    own = _actions(path, data.get("actions", {}))
    general = _general(path, data) if data.get("general", True) else {}
    words, weak = (_words((general, own), suffix) for suffix in ("", "_weak"))
    return Topic(data["name"], data["title"], data.get("title_zh", data["title"]), words, weak)


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise CorpusError(f"{path}: no topic file; copy seeds/topic.toml there and edit it") from error
    except UnicodeDecodeError as error:
        raise CorpusError(f"{path}: is not in UTF-8, as TOML must be; save it so (byte {error.start})") from error
    except tomllib.TOMLDecodeError as error:
        raise CorpusError(f"{path}: not valid TOML ({error}); compare with seeds/topic.toml") from error


def _general(path: Path, data: Mapping[str, Any]) -> _Tables:
    """The general words without those that the topic at `path` does without."""
    unwanted = data.get("without", [])
    if not isinstance(unwanted, list) or not all(isinstance(word, str) for word in unwanted):
        raise CorpusError(f"{path}: without must be a list of words")
    tables = _actions(WORDS_FILE, _read_toml(WORDS_FILE)["actions"])
    known = {word for table in tables.values() for listed in table.values() for word in listed}
    unknown = next((word for word in unwanted if word not in known), None)
    if unknown is not None:
        raise CorpusError(f"{path}: without has '{unknown}', which does not stand so in {WORDS_FILE.name}")
    return {
        action: {name: [word for word in listed if word not in unwanted] for name, listed in table.items()}
        for action, table in tables.items()
    }


def _actions(path: Path, given: object) -> _Tables:
    """The tables of the actions, each with a name, with lists that exist and with words in them."""
    tables: _Tables = {}
    if not isinstance(given, dict):
        raise CorpusError(f"{path}: actions holds tables, such as [actions.arrest]")
    for action, table in given.items():
        if action not in TOPIC_ACTIONS:
            raise CorpusError(f"{path}: unknown action '{action}'; choose one of {', '.join(TOPIC_ACTIONS)}")
        if not isinstance(table, dict) or set(table) - set(TOPIC_LISTS):
            raise CorpusError(f"{path}: actions.{action} holds lists called {', '.join(TOPIC_LISTS)} alone")
        for name, listed in table.items():
            _check_words(path, f"actions.{action}.{name}", listed)
        tables[action] = table
    return tables


def _check_words(path: Path, field: str, listed: object) -> None:
    if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
        raise CorpusError(f"{path}: {field} must be a list of words")
    wrong = next((word for word in listed if _MISPLACED.search(word)), None)
    if wrong is not None:
        raise CorpusError(
            f"{path}: {field} has '{wrong}'; ~ ends an English verb, as in detain~, and stands nowhere else"
        )


def _words(
    sources: Sequence[Mapping[str, Mapping[str, list[str]]]], suffix: str
) -> dict[str, dict[str, tuple[str, ...]]]:
    """The word lists `en<suffix>` and `zh<suffix>` of every action of the sources, each phrase once."""
    words: dict[str, dict[str, tuple[str, ...]]] = {"en": {}, "zh": {}}
    for lang, by_action in words.items():
        for action in dict.fromkeys(action for tables in sources for action in tables):
            listed = [word for tables in sources for word in tables.get(action, {}).get(lang + suffix, [])]
            by_action[action] = tuple(dict.fromkeys(phrase for word in listed for phrase in expand(word)))
    return words
