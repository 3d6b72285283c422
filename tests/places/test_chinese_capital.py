from __future__ import annotations

import pytest

from tests.places.toolbox import roles, rules


@pytest.mark.parametrize(
    "text",
    [
        "北京当局不会放宽禁令。",
        "北京方面一再表示反对炒作。",
        "分析指北京當局不會放寬對加密貨幣的禁令。",
        "四川紧跟北京的要求，一夜之间断了电。",
        "北京对此表示强烈不满。",
        "北京禁止地方發行代幣。",
        "台北與北京互相指責。",
    ],
)
def test_the_state_is_never_the_city(text: str) -> None:
    assert "BJ" not in roles(text)
    assert rules(text)["北京"] in ("metonym-state", "capital-undecided")


@pytest.mark.parametrize(
    "text",
    [
        "北京警方在海淀区抓获一名男子。",
        "北京市发展改革委公布了标准。",
        "他在北京被捕。",
        "北京、上海同日下雨。",
        "北京昨日发生火灾。",
        "北京：“挖矿”电价每度加0.4元",
        "北京出台挖矿用电加价标准。",
    ],
)
def test_the_city_is_never_the_state(text: str) -> None:
    assert roles(text)["BJ"] == "case"


def test_a_neighbour_of_the_capital() -> None:
    assert roles("毗邻北京的河北关停了九家钢厂。") == {"HE": "case", "BJ": "context"}


@pytest.mark.parametrize(
    "text",
    [
        "说到北京的态度，他摇头。",
        "由于北京的打压，矿工出走。",
        "规矩出自北京，落到县里就变了样。",
        "禁令从北京传来，矿场连夜搬家。",
    ],
)
def test_what_only_a_government_has_is_the_states(text: str) -> None:
    assert roles(text) == {}


def test_who_comes_to_the_city_is_in_the_city() -> None:
    assert roles("他到北京旅游时被警方抓获。") == {"BJ": "case"}


def test_a_rank_is_that_of_the_city() -> None:
    assert roles("人均收入，上海居首，北京次之。") == {"SH": "context", "BJ": "context"}
