from __future__ import annotations

import json
import time
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.articles import read_paths, split_sentences
from dashboard.codes import provinces
from dashboard.config import SEEDS_DIR
from dashboard.model import Article, Mention
from dashboard.places import read_places
from tests.conftest import ROOT
from tests.places.toolbox import read, roles

GOLD = json.loads((ROOT / "tests" / "gold" / "seeds.json").read_text(encoding="utf-8"))["seeds"]
NAMES = {code: unit.name for code, unit in provinces().items()}
# The label takes in the type word ("Jiangxi Province"), the mention is the bare name.
SPANS = [(seed, span) for seed, gold in GOLD.items() for span in gold["provinces"]]


@cache
def seed_mentions(seed: str) -> tuple[Mention, ...]:
    article = next(a for a in read_paths([SEEDS_DIR]).articles if (a.file or "").endswith(GOLD[seed]["file"]))
    return read_places(article, split_sentences(article))


@pytest.mark.parametrize(
    ("seed", "span"), SPANS, ids=lambda x: x if isinstance(x, str) else f"{x['surface']}-{x['start']}"
)
def test_every_labelled_span_of_the_seeds_is_read_as_labelled(seed: str, span: dict[str, str | int]) -> None:
    mention = next(m for m in seed_mentions(seed) if m.start == span["start"])
    assert str(span["surface"]).startswith(mention.surface)
    assert mention.role == span["role"]
    if span["role"] == "none":
        assert mention.province is None
        assert mention.rule in ("neighbour", "clock", "metonym-state", "metonym-leadership", "boilerplate")
    else:
        assert NAMES[str(mention.province)] == span["province"]


@pytest.mark.parametrize("seed", sorted(GOLD))
def test_the_seeds_hold_no_province_but_the_labelled(seed: str) -> None:
    labelled = {span["start"] for span in GOLD[seed]["provinces"]}
    assert [m.surface for m in seed_mentions(seed) if m.province and m.start not in labelled] == []


def test_four_beijings_and_three_zhongnanhais_stand_in_the_ledger_with_their_reasons() -> None:
    ledger = [m for seed in GOLD for m in seed_mentions(seed) if m.surface in ("Beijing", "Zhongnanhai")]
    assert sorted(m.surface for m in ledger) == ["Beijing"] * 4 + ["Zhongnanhai"] * 3
    assert all(m.is_rejected and len(m.reason) > 20 for m in ledger)
    assert sorted(m.rule for m in ledger if m.surface == "Beijing") == [
        "clock",
        "metonym-state",
        "metonym-state",
        "neighbour",
    ]


def test_every_fuzhou_of_seed_001_is_in_jiangxi_with_its_reason() -> None:
    fuzhous = [m for m in seed_mentions("001") if m.surface == "Fuzhou"]
    assert len(fuzhous) == 9
    assert {m.province for m in fuzhous} == {"CN-JX"}
    assert all("抚州" in m.reason or "Jiangxi" in m.reason for m in fuzhous)
    assert sum("CN-FJ" in m.rivals for m in fuzhous) >= 5


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("京津冀三地联合执法。", {"BJ": "case", "TJ": "case", "HE": "case"}),
        ("川、滇、黔等地叫停矿场。", {"SC": "case", "YN": "case", "GZ": "case"}),
        ("晋京的路上。", {}),
        ("Police here said nothing.", {}),
        ("#HongKong regulator lists nine platforms", {"HK": "case"}),
        ("Sichuan’s governor was fined.", {"SC": "case"}),
        ("CHENGDU, June 20 -- Police here sealed two hydropower farms.", {"SC": "case"}),
    ],
)
def test_texts_are_read(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_a_compound_is_one_mention_per_character() -> None:
    assert [(m.start, m.surface, m.province) for m in read("京津冀三地联合执法。")] == [
        (0, "京", "CN-BJ"), (1, "津", "CN-TJ"), (2, "冀", "CN-HE"),
    ]  # fmt: skip


def test_an_ambiguous_name_keeps_its_rivals_and_no_province() -> None:
    (mention,) = read("A man in Fuzhou was fined for buying coins.")
    assert (mention.province, mention.role, mention.rule) == (None, "none", "ambiguous")
    assert set(mention.rivals) == {"CN-FJ", "CN-JX"}


WORDS = st.sampled_from(
    "Beijing Hebei Fuzhou Suzhou in of from police court said 35% not the and province Province City Xinhua "
    "#HongKong HK 北京 四川 抚州 江西省 京津冀 川 黔 在 从 与 除 外 警方 公安局 法院 尚未 占全国 大学 日报 合作 臺北 "
    "、 , . ; \n “ ” 《 》 ( ) ' ’s - \u00a0 \ud800".split(" ")
)


@given(st.lists(WORDS, max_size=30), st.sampled_from(["", " "]), st.text(max_size=20))
def test_properties_hold_on_any_text(words: list[str], glue: str, rest: str) -> None:
    text = glue.join(words) + rest
    article = Article("a", text)
    sentences = split_sentences(article)
    found = read_places(article, sentences)
    assert found == read_places(article, sentences)
    assert [m.start for m in found] == sorted(m.start for m in found)
    for mention in found:
        assert article.text[mention.start : mention.end] == mention.surface != ""
        assert mention.province is None or mention.province in NAMES
        assert set(mention.rivals) <= set(NAMES)
        assert mention.reason
        assert "{" not in mention.reason
        assert (mention.province is None) <= (mention.role == "none")


@pytest.mark.parametrize(
    "unit",
    ["Beijing ", "从四川", "Hebei, aaaa ", "police in Hebei of ", "《北京", "Fuzhou Fuzhou ", "X-" * 30 + "Hebei "],
)
def test_a_long_sentence_of_names_costs_no_more_than_its_length(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        article = Article("a", text)
        runs = []
        for _ in range(3):
            start = time.process_time()
            read_places(article, ((0, len(text)),))
            runs.append(time.process_time() - start)
        return min(runs)

    assert seconds(32_000) < 8 * seconds(8_000) + 0.05


def test_the_government_of_the_region_speaks_at_home() -> None:
    text = "Hong Kong, May 5, 2025 - The Government of the Special Administrative Region published a rule."
    assert roles(text) == {"HK": "case"}


def test_a_report_dated_from_a_place_may_go_on_there() -> None:
    here = "XINING, Nov. 3 -- The transport bureau here suspended all buses because of black ice."
    assert roles(here) == {"QH": "case"}
    assert roles("HARBIN, Jan. 4 -- Markets in Tokyo fell on Monday.") == {}
