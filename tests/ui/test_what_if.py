"""The banner of a what-if and the ways into it: links that keep the view, commands that the program takes."""

from __future__ import annotations

import shlex
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
import streamlit
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dashboard.casebook.edition import Edition
from dashboard.casebook.lookup import lookup, records
from dashboard.casebook.overturned import could_count_for
from dashboard.casebook.tables import corpus_rows, frames
from dashboard.casebook.telling import case_sentences
from dashboard.casebook.view import View
from dashboard.casebook.what_if import edition_if, parse_items
from dashboard.cases import accepted_names, count_names, group
from dashboard.cli import parser
from dashboard.config import CASEBOOK_VARIABLE
from dashboard.model import Verdict
from dashboard.ui.what_if import Tools, banner_html, verdicts
from tests.casebook.test_what_if import CHARGE, CHARGE_ZH, EDITION, HEBEI, KEYS, LISTED, OTHERWISE
from tests.toy import HOSTILE_SENTENCE, TEXTS, toy_corpus, toy_topic
from tests.ui.test_evidence import Seen

if TYPE_CHECKING:
    from pathlib import Path

COUNTED = f"t001:{TEXTS['t001'].index('Beijing')}.CN-BJ"
VIEW = View(provinces=("CN-JX",), query="chen")
SCRIPT = """
from dashboard.casebook.view import View
from dashboard.ui.what_if import banner
from tests.toy import toy_edition
banner(View(what_if={items!r}), toy_edition(), "map")
"""


# The toy world as the rules group it. "Fuzhou" is the only word of Jiangxi in its sentences, so that it moves them.
READINGS = [
    replace(reading, mentions=tuple(mention for mention in reading.mentions if mention.surface != "Jiangxi"))
    for reading in toy_corpus().readings
]


@cache
def merged() -> tuple[Verdict, ...]:
    """Both charges and the arrest of Chen Lang as one case, so that one has sentences to spare; a charge is a fine."""
    told = {r.report_id: r.key for reading in group(READINGS, toy_topic()).readings for r in reading.reports}
    charge, *others = (told[report_id] for report_id in ("t001:34:charge", "t002:7:charge", "t001:109:arrest"))
    decided = [("merge", other) for other in others] + [("restep", "t001:34:charge~fine~announced")]
    return tuple(
        Verdict(f"m{n}", kind, charge, value, "charged Chen Lang", "me", "2026-11-22", "one man")  # type: ignore[arg-type]
        for n, (kind, value) in enumerate(decided)
    )


@cache
def built(*decided: Verdict) -> Edition:
    """The edition that a build with these verdicts publishes."""
    accepted, every = accepted_names(decided), (*merged(), *decided)
    corpus = group([count_names(reading, accepted) for reading in READINGS], toy_topic(), every)
    return Edition(EDITION.manifest, **frames(corpus_rows(corpus)))


def every_item() -> list[str]:
    """Everything that a page offers: each sentence, each name with a rival, each name that was left out."""
    found = dict.fromkeys(built().reports["case_key"])
    for row in records(built().mentions):
        codes = could_count_for(built(), row) if row["is_rejected"] else (row["rivals"] or "").split("~")
        found.update(dict.fromkeys(f"{row['mention_id']}.{code}" for code in codes if code))
    return [item for item in found if parse_items(built(), (item,))]


def decided(items: tuple[str, ...]) -> tuple[Verdict, ...]:
    """The verdicts that the commands of a what-if write."""
    made = []
    for line in verdicts(View(what_if=items), built()):
        args = parser().parse_args(shlex.split(line)[3:])
        value = "~".join(getattr(args, "value", None) or [""])
        made.append(Verdict(f"v{len(made)}", args.kind, args.case, value, args.quote, "me", "2026-11-22", args.why))
    return tuple(made)


def on_map(edition: Edition) -> list[tuple[object, ...]]:
    """What the map counts, under every window and filter: the facts, whatever their cases are called."""
    return sorted(edition.facts.drop(columns="case_id").itertuples(index=False, name=None), key=repr)


def assert_lasting(items: tuple[str, ...]) -> None:
    shown, made = edition_if(built(), items), built(*decided(items))
    assert set(made.verdicts["problem"]) <= {""}
    assert on_map(made) == on_map(shown)
    off_map = [sorted(one.cases["scope"][one.cases["scope"] != "province"]) for one in (made, shown)]
    assert off_map[0] == off_map[1]
    # A case that a verdict moves into several provinces is one in each of them, titled so.
    if not any("." in item for item in items):
        assert sorted(made.cases["title"]) == sorted(shown.cases["title"])


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


@pytest.mark.parametrize(
    ("url", "is_told"),
    [("http://localhost:8501/left-out?lang=zh", True), ("http://[::1]:8501", True), ("https://desk.example", False)],
)
def test_the_commands_name_the_casebook_to_who_sits_at_its_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, url: str, is_told: bool
) -> None:
    casebook = tmp_path / "my articles" / "c.sqlite"
    monkeypatch.setenv(CASEBOOK_VARIABLE, str(casebook))
    monkeypatch.setattr(type(streamlit.context), "url", url)
    (lines,) = AppTest.from_string(SCRIPT.format(items=(COUNTED, HEBEI)), default_timeout=20).run().code
    told = {parser().parse_args(shlex.split(line)[3:]).casebook for line in lines.value.splitlines()}
    assert told == ({casebook} if is_told else {None})


def test_the_banner_in_chinese_keeps_to_it() -> None:
    text = Seen(banner_html(View(what_if=(HEBEI,), lang="zh"), EDITION, "map")).text
    assert text.startswith("假设： 划去1句。 河北由1变为0。 恢复原读法")


@pytest.mark.parametrize(
    ("items", "kind", "target"),
    [
        ((HEBEI,), "reject", "kite-hebei"),
        ((CHARGE,), "reject", "kite-chen"),
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


def test_every_kind_of_what_if_is_offered_and_changes_the_map() -> None:
    kinds = {decided((item,))[0].kind for item in every_item() if decided((item,))}
    assert kinds == {"reject", "move", "accept"}
    assert {
        verdict.value != "" for item in every_item() for verdict in decided((item,)) if verdict.kind == "reject"
    } == {
        True,
        False,
    }
    assert all(on_map(edition_if(built(), (item,))) != on_map(built()) for item in every_item() if ".CN-" in item)


@pytest.mark.parametrize("item", every_item())
def test_made_last_a_what_if_gives_the_map_that_was_shown(item: str) -> None:
    assert_lasting((item,))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(every_item()), max_size=6, unique=True).map(tuple))
def test_made_last_several_at_once_give_the_map_that_was_shown(items: tuple[str, ...]) -> None:
    assert_lasting(items)


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


def test_a_briefing_offers_nothing_to_strike_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.ui.what_if.is_brief", lambda: True)
    found = lookup(EDITION)
    reports = found.case_reports("kite-chen")
    tools = Tools(View(), "province", reports)
    assert [tools.sentence(sentence) for sentence in case_sentences(found, reports, "CN-JX")] == [""] * 4
