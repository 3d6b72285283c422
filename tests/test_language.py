from __future__ import annotations

import ast
import string
import time
import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import language
from dashboard.language import LANGS, catalogue, count, retell, say
from dashboard.places.rules import REASONS
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

# What the methods page says of the data is written beside the data.
_PROVENANCE = list((ROOT / "geodata").rglob("*.provenance.toml"))
# Nouns that `count` is given as a variable.
_OTHER_NOUNS = {"{n} case", "{n} article", "{n} province", "{n} sentence", "{n} mention", "{n} source"}


def _trees() -> list[ast.Module]:
    files = [*(ROOT / "dashboard").rglob("*.py"), ROOT / "streamlit_app.py"]
    return [ast.parse(path.read_text(encoding="utf-8")) for path in files]


def _calls(tree: ast.Module, name: str, at: int) -> Iterator[str]:
    """The literal texts that stand at this place in the calls of a function."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and len(node.args) > at:
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            given = node.args[at]
            if called == name and isinstance(given, ast.Constant) and isinstance(given.value, str):
                yield given.value


def _fields(phrase: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


def test_every_phrase_that_is_said_has_its_chinese() -> None:
    said = {phrase for tree in _trees() for phrase in _calls(tree, "say", 1)}
    counted = {f"{{n}} {noun}" for tree in _trees() for noun in _calls(tree, "count", 2)}
    assert not (said | counted) - set(catalogue())


def test_every_reason_that_reading_gives_has_its_chinese() -> None:
    reasons = {
        value.value
        for tree in _trees()
        for node in ast.walk(tree)
        for name, value in _reasons(node)
        if name == "reason" and isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value
    }
    assert len(reasons) > 10
    assert not reasons - set(catalogue())


def _reasons(node: ast.AST) -> list[tuple[str | None, ast.expr]]:
    """What is given to a name by assignment, or to a parameter by keyword."""
    if isinstance(node, ast.Assign):
        return [(target.id, node.value) for target in node.targets if isinstance(target, ast.Name)]
    return [(keyword.arg, keyword.value) for keyword in node.keywords] if isinstance(node, ast.Call) else []


def test_no_phrase_of_the_catalogue_is_dead() -> None:
    texts = {
        node.value
        for tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    texts |= {str(value) for path in _PROVENANCE for value in tomllib.loads(path.read_text(encoding="utf-8")).values()}
    counted = {f"{{n}} {text}" for text in texts}
    assert not set(catalogue()) - texts - counted - _OTHER_NOUNS


@pytest.mark.parametrize("english", sorted(catalogue()))
def test_a_phrase_and_its_chinese_have_the_same_fields(english: str) -> None:
    assert _fields(english) == _fields(catalogue()[english])


def test_a_phrase_is_filled_in_the_language_asked_for() -> None:
    assert count("en", 1, "case") == "1 case"
    assert count("en", 2400, "case") == "2,400 cases"
    assert count("zh", 2400, "case") == "2,400起案件"
    assert count("en", 3, "machine that fits", "machines that fit") == "3 machines that fit"
    assert LANGS == ("en", "zh")


def test_an_amount_behind_chinese_stands_apart_and_other_values_stay() -> None:
    assert say("zh", "{cases} in {provinces}", cases="10起案件", provinces="江西") == "江西有10起案件"
    assert say("zh", "{cases} in {provinces}", cases="十起案件", provinces="江西") == "江西有十起案件"
    assert say("zh", "{cases} in {provinces}", cases="共10起", provinces="江西") == "江西有共10起"


def test_values_are_filled_in_and_never_read_as_phrases() -> None:
    assert say("en", "{n} case", n="{n} {x}") == "{n} {x} case"


def test_a_missing_phrase_is_english_on_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_untranslated", lambda english: english)
    assert say("zh", "No such phrase {a}", a=1) == "No such phrase 1"


def test_a_reason_kept_in_english_is_said_in_chinese() -> None:
    told = "“Fuzhou” is read as 抚州市 in Jiangxi: “Jiangxi Province” stands in the same phrase."
    assert retell("en", told) == told
    assert retell("zh", told) == "“Fuzhou”读作Jiangxi的抚州市：同一短语中写有“Jiangxi Province”。"
    in_chinese = retell("zh", told, lambda name, text: "江西" if name == "province" else text)
    assert in_chinese == "“Fuzhou”读作江西的抚州市：同一短语中写有“Jiangxi Province”。"


def test_a_reason_is_told_by_the_phrase_that_says_the_most() -> None:
    assert retell("zh", "the dateline says June 8, without a year") == "电头写明June 8，没有年份"
    assert retell("zh", "rests on one article") == "仅凭一篇文章"


def test_a_reason_that_no_phrase_made_stays_as_it_is() -> None:
    for told in ("", "“", "says", "a reason of a newer edition"):
        assert retell("zh", told) == told


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_an_article_holds_is_told_and_never_read_as_a_phrase(surface: str, clue: str) -> None:
    for reason in REASONS.values():
        told = reason.format(
            surface=surface, clue=clue, province="Jiangxi", name_zh="抚州市", name="Fuzhou", options="A (Jiangxi)"
        )
        assert retell("zh", told, lambda _, text: text)


def test_the_cost_of_a_reason_is_linear_in_what_an_article_holds() -> None:
    told = "“" + "” is read as in : “" * 20_000
    started = time.perf_counter()
    retell("zh", told)
    assert time.perf_counter() - started < 1


def test_every_rule_of_places_has_its_reason_in_chinese() -> None:
    assert not set(REASONS.values()) - set(catalogue())
