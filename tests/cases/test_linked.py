"""Groups of reports that links hold together, and which links those are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dashboard.cases.gist import gist_of
from dashboard.cases.linked import Linked
from dashboard.cases.links import find_links
from dashboard.cases.pile import Pile, Telling
from tests.cases.told import day, report

if TYPE_CHECKING:
    from dashboard.model import Report

NAMES = ["Xiao Yi", "Chen Lang", "Li Wei"]


def linked(*reports: Report) -> Linked:
    """These reports, each of an article of its own text."""
    return Linked(Pile(Telling(one.article_id, 0, [gist_of(one)]) for one in reports))


def test_a_group_is_called_by_its_first_report_and_keeps_its_links() -> None:
    found = linked(
        report("a", 0, "arrest", people=NAMES[:1]),
        report("b", 0, "fine"),
        report("c", 0, "charge", people=NAMES[:1]),
    )
    assert list(found.roots()) == [0, 1]
    assert [[gist.article_id for gist in found.members(root)] for root in found.roots()] == [["a", "c"], ["b"]]
    ((number, link),) = found.links(0)
    assert (number, link.report_a, link.report_b, link.rule) == (0, "a:0:arrest", "c:0:charge", "same-person")
    assert found.links(1) == []
    assert list(found.linked_by("same-person")) == [0] and list(found.linked_by("same-figure")) == []
    assert [found.root_of(gist.key) for gist in found.pile] == [0, 1, 0] and found.root_of("c0") is None


def test_nothing_makes_no_groups() -> None:
    assert list(linked().roots()) == []


@given(st.lists(st.tuples(st.lists(st.sampled_from(NAMES), unique=True), st.booleans()), max_size=8))
def test_groups_hang_together_by_one_link_less_than_they_have_reports(rows: list[tuple[list[str], bool]]) -> None:
    when = day("2021-05-18")
    told = [
        report(f"a{n}", 0, "fine", people=people, date=when if is_dated else None)
        for n, (people, is_dated) in enumerate(rows)
    ]
    found = linked(*told)
    roots = list(found.roots())
    members = {root: [gist.report_id for gist in found.members(root)] for root in roots}
    assert sorted(key for ids in members.values() for key in ids) == sorted(one.report_id for one in told)
    group_of = {key: root for root, ids in members.items() for key in ids}
    ids = [one.report_id for one in told]
    assert all(group_of[ids[one.one]] == group_of[ids[one.other]] for one in find_links(map(gist_of, told)))
    for root in roots:
        links = [link for _, link in found.links(root)]
        assert len(links) == len(members[root]) - 1 and members[root][0] == ids[root]
        assert {group_of[key] for link in links for key in (link.report_a, link.report_b)} <= {root}
