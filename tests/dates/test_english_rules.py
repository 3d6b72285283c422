from __future__ import annotations

import re
import time

import pytest

from dashboard.dates.english_rules import RULES


def test_every_rule_stands_under_the_word_it_begins_with() -> None:
    assert {"may", "tuesday", "early", "end", "last", "#", "recently"} <= RULES.keys()
    assert all(word == word.lower() for word in RULES)


@pytest.mark.parametrize("word", sorted(RULES))
def test_no_pattern_matches_nothing(word: str) -> None:
    assert [rule[0].pattern for rule in RULES[word] if rule[0].match("")] == []


def test_gaps_in_patterns_are_bounded() -> None:
    open_gap = re.compile(r"\\s[+*]")
    assert [rule[0].pattern for rules in RULES.values() for rule in rules if open_gap.search(rule[0].pattern)] == []


def test_a_run_of_spaces_costs_nothing() -> None:
    text = "May" + " " * 50_000 + ","
    begin = time.process_time()
    for rule in RULES["may"]:
        rule[0].match(text)
    assert time.process_time() - begin < 0.1
