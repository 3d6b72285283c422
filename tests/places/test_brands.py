from __future__ import annotations

import pytest

from tests.places.toolbox import roles


@pytest.mark.parametrize(
    "text",
    [
        "Beijing + Delta = Beilta. Stakers wait. After Beijing goes live they can leave.",
        "Hangzhou is the name of a fork. When Hangzhou was switched on, fees fell.",
        "The Hangzhou testnet opened. Clients must be new before Hangzhou.",
        "An upgrade called Suzhou is due. Suzhou brings lower fees.",
        "以太坊杭州升级已于周三完成。杭州之后，手续费下降。",
    ],
)
def test_a_name_that_an_upgrade_bears_is_no_place_in_the_whole_article(text: str) -> None:
    assert roles(text) == {}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Hangzhou upgrade is near. Hangzhou police arrested its author.", "ZJ"),
        ("The Hangzhou upgrade is near. Its author was arrested in Hangzhou.", "ZJ"),
        ("The Hangzhou upgrade is near. A judge in the real Hangzhou fined its author.", "ZJ"),
        ("以太坊杭州升级已于周三完成。有人在杭州被捕。", "ZJ"),
        ("杭州升级防控措施，关闭三处矿场。", "ZJ"),
    ],
)
def test_a_body_or_a_word_of_place_still_means_the_place(text: str, code: str) -> None:
    assert roles(text) == {code: "case"}


@pytest.mark.parametrize(
    "text",
    [
        "“杭州升级”昨晚激活，以太坊质押者松了口气。",
        "以太坊的「杭州升级」又推迟了。",
        "Nanjing is coming, stakers say. Ethereum's next fork, nicknamed Nanjing, is due. Nanjing also carries EIP-9.",
        "The validators are ready. Nanjing goes live on Friday.",
    ],
)
def test_a_nickname_or_what_only_software_does_makes_it_a_name(text: str) -> None:
    assert roles(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Ethereum after Nanjing: fees fell with the upgrade. Nanjing opened the gates.",
        "They name upgrades after cities, so Berlin was followed by Nanjing. Nanjing cut fees.",
    ],
)
def test_what_comes_before_and_after_a_chain_is_one_of_its_upgrades(text: str) -> None:
    assert roles(text) == {}


def test_what_follows_a_place_is_no_upgrade() -> None:
    assert roles("Police upgraded their cars after Nanjing was flooded. Nanjing police thanked them.") == {"JS": "case"}
