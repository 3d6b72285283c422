"""What is on no map: the numbers of the selection, each with its reason and examples."""

from __future__ import annotations

from dashboard.casebook.view import View, select
from dashboard.exports.citation import cite
from dashboard.exports.off_map import OffMapRow, off_map_rows
from tests.toy import toy_edition


def rows(view: View | None = None) -> list[OffMapRow]:
    selection = select(toy_edition(), view or View())
    return off_map_rows(selection, cite(selection, ""))


def test_every_number_is_that_of_the_selection() -> None:
    selection = select(toy_edition(), View())
    found = rows()
    assert [row.n for row in found] == [
        selection.off_map["national"],
        selection.off_map["unknown"],
        selection.n_undated,
        selection.off_map["ambiguous"],
        selection.n_rejected,
    ]
    assert found[0].reason == "National: acts for the whole country, so no single province is coloured"
    assert found[0].examples == ("Central bank bans kite trading [4]",)
    assert found[0].sources == (4,)
    assert found[2].reason == "Without a date (1 case of them on the map)"
    assert found[3].examples == ("“Taizhou”",)
    assert "“Beijing”" in found[4].examples


def test_reasons_that_hold_for_nothing_are_left_out() -> None:
    narrow = rows(View(query="Chen Lang"))
    assert all(row.n for row in narrow)
    assert not any(row.reason.startswith("National") for row in narrow)


def test_in_chinese() -> None:
    assert rows(View(lang="zh"))[2].reason == "没有日期（其中1起案件在地图上）"
