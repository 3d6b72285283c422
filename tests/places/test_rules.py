"""Every rule that a module of `places` can name has its reason, and every reason is used."""

from __future__ import annotations

import ast
import csv
import re
from typing import TYPE_CHECKING

import pytest

from dashboard.config import GEODATA_DIR, ROOT
from dashboard.places.rules import REASONS

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "dashboard" / "places").glob("*.py"))]
FIELDS = dict.fromkeys(("surface", "province", "clue", "options", "name_zh", "name"), "x")
# Which argument of a call is a rule.
CALLS = {"reject": 0, "background": 0, "settle": 1, "_mark": 1}


def rules_named(source: str) -> set[str]:
    """The rule ids in a module: given to `CALLS`, set as `rule`, gone through as `rule`, returned, or in a table."""
    tree = ast.parse(source)
    values = {node.value for node in ast.walk(tree) if isinstance(node, ast.Assign)}
    nodes = [node for node in ast.walk(tree) if node not in values or not isinstance(node, ast.Tuple)]
    return {word for node in nodes for word in _rules(node) if re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word)}


def _rules(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name), args=args) if name in CALLS:
            yield from (word for one in args[CALLS[name] :][:1] for word in _words(one))
        case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=given)):
            yield from (word for pair in zip(targets, given, strict=True) for word in _set(*pair))
        case ast.Assign(targets=[target], value=value):
            yield from _set(target, value)
        case (
            ast.For(target=ast.Tuple(elts=[ast.Name(id="rule"), *_]), iter=table)
            | ast.comprehension(target=ast.Tuple(elts=[ast.Name(id="rule"), *_]), iter=table)
        ):
            keys = [key for found in ast.walk(table) if isinstance(found, ast.Dict) for key in found.keys]
            rows = [row.elts[0] for row in getattr(table, "elts", []) if isinstance(row, ast.Tuple)]
            yield from (word for one in (*keys, *rows) for word in _words(one))
        case ast.FunctionDef(name=name) if "rule" in name or "rule" in (ast.get_docstring(node) or "").lower():
            returned = [found.value for found in ast.walk(node) if isinstance(found, ast.Return)]
            firsts = [one.elts[0] if isinstance(one, ast.Tuple) else one for one in returned]
            yield from (word for one in firsts for word in _words(one))
        case ast.Tuple(elts=[first, *rest]) if any(map(_is_pattern, rest)):
            yield from _words(first)


def _set(target: ast.expr, value: ast.expr) -> list[str]:
    name = target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")
    return _words(value) if name == "rule" else []


def _is_pattern(node: ast.expr) -> bool:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return isinstance(node, ast.Call) or (is_text and not re.fullmatch(r"[\w'-]+", node.value))


def _words(node: ast.AST | None) -> list[str]:
    match node:
        case ast.Constant(value=str(word)):
            return [word]
        case ast.IfExp(body=left, orelse=right):
            return _words(left) + _words(right)
        case ast.BoolOp(values=values):
            return [word for value in values for word in _words(value)]
    return []


@pytest.mark.parametrize(
    "source",
    [
        "draft.background('moon', draft.surface)",
        "draft.settle(code, 'moon', clue)",
        "draft.background('moon' if found else 'sun', clue)",
        "draft.rule, draft.clue = 'moon', clue",
        "for rule, pattern in (('moon', MOON), ('sun', SUN)): pass",
        "_CUES = {word: rule for rule, words in {'moon': 'a b'}.items() for word in words.split()}",
        "def _rule(head):\n    return 'moon' if head else ''",
        "def _aside(head):\n    'The rule of the words, and how far they reach.'\n    return 'moon', 0",
        "_TABLE = [('moon', r'\\bmoon$')]",
        "_TABLE = (('moon', Cue('moon')),)",
    ],
)
def test_a_rule_is_found_however_it_is_named(source: str) -> None:
    assert "moon" in rules_named(source)


def test_every_rule_that_a_module_or_a_proper_name_has_is_given_a_reason() -> None:
    with (GEODATA_DIR / "proper.csv").open(encoding="utf-8") as file:
        named = {row["rule"] for row in csv.DictReader(file)}
    named = named.union(*map(rules_named, SOURCES))
    assert named - set(REASONS) == set()
    # These three are what `read_places` says of a name that no rule has touched, and of one that no report tells of.
    assert set(REASONS) - named == {"name", "division", "untold"}


def test_every_reason_can_be_written() -> None:
    for reason in REASONS.values():
        assert reason.format(**FIELDS).endswith(("x", ".", "”."))


def test_every_reason_is_used() -> None:
    text = "\n".join(source for source in SOURCES if "REASONS: dict" not in source)
    assert [rule for rule in REASONS if f'"{rule}"' not in text] == []
