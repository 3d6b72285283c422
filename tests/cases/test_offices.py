"""Which office a text gives a person, and when two of them exclude each other."""

from __future__ import annotations

import pytest

from dashboard.cases.offices import Office, disagree, find_offices


def offices(text: str, name: str = "Xiao Yi") -> list[Office]:
    found = list(find_offices("a", text, name))
    assert all(text[o.start : o.end] == o.surface for o in found)
    return found


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        (
            "Xiao Yi is a former vice chairman of the Jiangxi Committee who fell.",
            "former vice chairman",
            "Jiangxi Committee",
        ),
        (
            "Xiao Yi, the former vice chairman of the Jiangxi Committee, fell.",
            "former vice chairman",
            "Jiangxi Committee",
        ),
        ("Fuzhou's party secretary Xiao Yi fell.", "party secretary", ""),
        ("Xiao Yi, party secretary, fell.", "party secretary", ""),
    ],
)
def test_an_office_stands_beside_the_name(text: str, head: str, body: str) -> None:
    assert [(o.head, o.body) for o in offices(text)] == [(head, body)]


def test_a_chinese_office_stands_before_the_name() -> None:
    (office,) = offices("江西省政协原副主席肖毅被查。", "肖毅")
    assert (office.head, office.body, office.rank) == ("原副主席", "江西省政协", "副主席")


def test_no_office_is_made_up() -> None:
    assert offices("Xiao Yi fell, and the chairman of the board laughed.") == []
    assert offices("Somebody else is a chairman.") == []


def test_two_bodies_disagree_and_a_part_of_a_name_does_not() -> None:
    (party,) = offices("Xiao Yi is a former vice chairman of the Jiangxi Committee of the Party.")
    (advisers,) = offices("Xiao Yi, vice chairman of the Jiangxi Committee of the Advisers, fell.")
    (short,) = offices("Xiao Yi, vice chairman of the Jiangxi Committee, fell.")
    (mayor,) = offices("Xiao Yi, mayor of Fuzhou, fell.")
    assert disagree(party, advisers)
    assert not disagree(party, short)
    assert not disagree(party, mayor)


@pytest.mark.parametrize("piece", ["Xiao Yi", "Xiao Yi, former ", "vice chairman of ", "former ", " of the A"])
def test_long_rows_stay_fast(piece: str) -> None:
    text = piece * (30000 // len(piece))
    assert len(list(find_offices("a", text, "Xiao Yi"))) <= text.count("Xiao Yi")
