from __future__ import annotations

import pytest

from tests.places.toolbox import read, roles


@pytest.mark.parametrize(
    "text",
    [
        "Guizhou, which holds a twelfth of the world's hashrate, or 8%, has since told farms to halt.",
        "Guizhou (with 8% of the global hashrate) has now ordered farms to halt.",
        "Guizhou, the home of 8% of the world's hashrate, has since outlawed the trade.",
        "Guizhou is next. On Monday its grid company ordered nine farms off the network.",
        "Guizhou is the exception. There the province's court ruled for the buyer.",
        "Guizhou may follow. On Friday it announced a register of farms.",
    ],
)
def test_an_act_of_its_own_outweighs_what_is_said_beside_it(text: str) -> None:
    mention = read(text)[0]
    assert (mention.province, mention.role, mention.rule) == ("CN-GZ", "case", "own-act")


@pytest.mark.parametrize(
    "text",
    [
        "Guizhou, which holds 8% of the world's hashrate, has ordered nothing.",
        "Guizhou is the exception. Its grid company has said nothing.",
        "Guizhou may follow. It has asked for no register.",
        "Guizhou may follow. Traders sold their coins.",
        "Guizhou may follow.\nIts grid company ordered farms to halt.",
    ],
)
def test_nothing_done_stays_context(text: str) -> None:
    assert roles(text) == {"GZ": "context"}


def test_the_only_one_that_acted_is_its_subject() -> None:
    assert roles("So far only Guizhou, with 8% of the world's hashrate, has acted.") == {"GZ": "case"}
    assert roles("Only Guizhou, with 8% of the world's hashrate, has dams.") == {"GZ": "context"}
