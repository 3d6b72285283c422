from __future__ import annotations

import re

from dashboard.config import ROOT
from dashboard.places.rules import REASONS

SOURCES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "dashboard" / "places").glob("*.py"))]
FIELDS = dict.fromkeys(("surface", "province", "clue", "options", "name_zh", "name"), "x")


def test_every_reason_can_be_written() -> None:
    for reason in REASONS.values():
        assert reason.format(**FIELDS).endswith(("x", ".", "”."))


def test_every_rule_that_a_module_names_has_a_reason() -> None:
    named = {rule for source in SOURCES for rule in re.findall(r'\.(?:reject|settle)\(\s*"([a-z-]+)"', source)}
    assert len(named) > 10
    assert named <= set(REASONS)


def test_every_reason_is_used() -> None:
    text = "\n".join(source for source in SOURCES if "REASONS: dict" not in source)
    assert [rule for rule in REASONS if f'"{rule}"' not in text] == []
