"""The banner of a what-if and the ways into it: links that keep the view, commands that the program takes."""

from __future__ import annotations

import shlex
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.casebook.lookup import lookup
from dashboard.casebook.telling import case_sentences
from dashboard.casebook.view import View
from dashboard.cli import parser
from dashboard.ui.what_if import Tools, banner_html, verdicts
from tests.casebook.test_what_if import CHARGE, CHARGE_ZH, EDITION, HEBEI, KEYS, LISTED, OTHERWISE
from tests.toy import HOSTILE_SENTENCE, TEXTS
from tests.ui.test_evidence import Seen

COUNTED = f"t001:{TEXTS['t001'].index('Beijing')}.CN-BJ"
VIEW = View(provinces=("CN-JX",), query="chen")
SCRIPT = """
from dashboard.casebook.view import View
from dashboard.ui.what_if import banner
from tests.toy import toy_edition
banner(View(what_if={items!r}), toy_edition(), "map")
"""


def links(page: str) -> list[dict[str, list[str]]]:
    return [parse_qs(urlsplit(attributes["href"]).query) for tag, attributes in Seen(page).tags if tag == "a"]


def test_every_sentence_can_be_struck_out_and_says_its_rule() -> None:
    found = lookup(EDITION)
    reports = found.case_reports("kite-chen")
    tools = Tools(replace(VIEW, what_if=(HEBEI,)), "province", reports, has_rules=True)
    drawn = [tools.sentence(sentence) for sentence in case_sentences(found, reports, "CN-JX")]
    assert len(drawn) == 4
    assert all(link[0]["wi"][0].startswith(f"{HEBEI}~c") for link in map(links, drawn))
    assert all(link[0]["q"] == ["chen"] for link in map(links, drawn))
    assert sum("strike out with what it supports" in one for one in drawn) == 1
    # The words of the act stand in the sentence that tells it, not in one that supports it.
    assert sum("the province is written in the sentence" in one for one in drawn) == 3


def test_a_name_with_a_rival_can_be_read_as_it() -> None:
    tools = Tools(VIEW, "map", ())
    mention = lookup(EDITION).mentions("t001")[0]
    assert Seen(tools.mention(mention)).text == " What if it were Fujian?"
    assert links(tools.mention(mention))[0]["wi"] == [OTHERWISE]
    assert tools.mention({**mention, "rivals": None}) == ""


def test_the_banner_says_what_changes_and_the_way_back() -> None:
    page = banner_html(View(what_if=(HEBEI, OTHERWISE)), EDITION, "map")
    text = Seen(page).text
    assert text.startswith("What if: 1 sentence struck out, 1 name read otherwise. Hebei 1 to 0. back to what was read")
    assert "“Fuzhou” read as Fujian" in text
    ways = links(page)
    assert "wi" not in ways[0]
    assert [way["wi"] for way in ways[1:] if "article" not in way] == [[OTHERWISE], [HEBEI]]
    assert "No province changes its number." in Seen(banner_html(View(what_if=(CHARGE,)), EDITION, "map")).text


def test_a_name_counted_after_all_is_told_and_can_be_put_back() -> None:
    page = banner_html(View(what_if=(COUNTED,)), EDITION, "left_out")
    assert Seen(page).text.startswith("What if: 1 name counted after all. Beijing 0 to 1. back to what was read")
    assert "“Beijing” counted for Beijing" in Seen(page).text
    assert "wi" not in links(page)[-1]


def test_the_commands_stand_ready_to_be_copied() -> None:
    page = AppTest.from_string(SCRIPT.format(items=(COUNTED, HEBEI)), default_timeout=20).run()
    (lines,) = page.code
    assert [shlex.split(line)[4] for line in lines.value.splitlines()] == ["reject", "accept"]


def test_the_banner_in_chinese_keeps_to_it() -> None:
    text = Seen(banner_html(View(what_if=(HEBEI,), lang="zh"), EDITION, "map")).text
    assert text.startswith("假设： 划去 1 句。 河北由 1 变为 0。 恢复原读法")


@pytest.mark.parametrize(
    ("items", "kind", "target"),
    [
        ((HEBEI,), "reject", "kite-hebei"),
        ((CHARGE,), "split", "kite-chen"),
        ((LISTED,), "reject", "kite-list"),
        ((COUNTED,), "accept", COUNTED.partition(".")[0]),
    ],
)
def test_the_commands_are_ones_that_the_program_takes(items: tuple[str, ...], kind: str, target: str) -> None:
    (line,) = verdicts(View(what_if=items), EDITION)
    words = shlex.split(line)
    assert words[:3] == ["python", "-m", "dashboard"]
    args = parser().parse_args(words[3:])
    assert (args.kind, args.case) == (kind, target)
    assert args.quote in " ".join(EDITION.articles["text"].str.cat(sep="\n").split())


def test_a_hostile_sentence_is_one_word_of_the_command_and_text_on_the_page() -> None:
    view = View(what_if=(KEYS["t004:114:seizure"],))
    (line,) = verdicts(view, EDITION)
    words = shlex.split(line)
    assert words[words.index("--quote") + 1] in HOSTILE_SENTENCE
    assert len(words) == 10
    seen = Seen(banner_html(view, EDITION, "map"))
    assert {tag for tag, _ in seen.tags} <= {"div", "strong", "a", "details", "summary", "ul", "li", "s", "code"}


def test_only_a_what_if_has_a_banner() -> None:
    assert not AppTest.from_string(SCRIPT.format(items=()), default_timeout=20).run().get("html")
    page = AppTest.from_string(SCRIPT.format(items=(CHARGE_ZH,)), default_timeout=20).run()
    assert "1 sentence struck out" in page.get("html")[0].proto.body
