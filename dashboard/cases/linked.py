"""Reports joined into groups by links, by union-find: a few numbers a report are held, the rest lies on disk."""

from __future__ import annotations

import weakref
from array import array
from typing import TYPE_CHECKING

from dashboard.cases.links import find_links
from dashboard.cases.pile import temporary
from dashboard.model import Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.cases.gist import Gist
    from dashboard.cases.links import Found
    from dashboard.cases.pile import Pile

_TABLE = "CREATE TABLE links (number INTEGER PRIMARY KEY, one INTEGER, other INTEGER, rule, reason, strength)"
_NONE = -1


class _Unions:
    """Union-find with path halving; the smaller index stays the root, whatever the order of the links."""

    def __init__(self, n: int) -> None:
        self._parent = array("i", range(n))

    def find(self, item: int) -> int:
        """The root of the set that holds the item."""
        parent = self._parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def join(self, one: int, other: int) -> bool:
        """Make one set of two; True when they were two before."""
        a, b = sorted((self.find(one), self.find(other)))
        self._parent[b] = a
        return a != b


class _Chains:
    """Numbers counted from 0, each in one of `n` chains, in arrays: no list costs less than they do together."""

    def __init__(self, n: int) -> None:
        self._first = array("i", [_NONE]) * n
        self._last = array("i", [_NONE]) * n
        self._next = array("i")

    def append(self, chain: int) -> None:
        """Put the next number at the end of a chain."""
        number, last = len(self._next), self._last[chain]
        self._next.append(_NONE)
        if last == _NONE:
            self._first[chain] = number
        else:
            self._next[last] = number
        self._last[chain] = number

    def of(self, chain: int) -> Iterator[int]:
        """The numbers of a chain, in order."""
        number = self._first[chain]
        while number != _NONE:
            yield number
            number = self._next[number]


class Linked:
    """The groups of a pile that links hold together; each is called by the place of its first report."""

    def __init__(self, pile: Pile) -> None:
        """Find the links and keep those that join what was apart before."""
        self.pile = pile
        self._connection = temporary()
        weakref.finalize(self, self._connection.close)
        self._connection.execute(_TABLE)
        self._connection.execute("BEGIN")
        self._unions = _Unions(len(pile))
        rows = ((number, *found) for number, found in enumerate(self._kept()))
        self._connection.executemany("INSERT INTO links VALUES (?, ?, ?, ?, ?, ?)", rows)
        self._connection.execute("COMMIT")
        self._members, self._links = _Chains(len(pile)), _Chains(len(pile))
        for at in range(len(pile)):
            self._members.append(self._unions.find(at))
        for (one,) in self._connection.execute("SELECT one FROM links ORDER BY number"):
            self._links.append(self._unions.find(one))
        self._held: tuple[int, Sequence[Gist]] = _NONE, ()

    def _kept(self) -> Iterator[Found]:
        return (found for found in find_links(self.pile) if self._unions.join(found.one, found.other))

    def roots(self) -> Iterator[int]:
        """The groups, in order."""
        return (at for at in range(len(self.pile)) if self._unions.find(at) == at)

    def root_of(self, key: str) -> int | None:
        """The group of the report with this key."""
        at = self.pile.at_key(key)
        return None if at is None else self._unions.find(at)

    def members(self, root: int) -> Sequence[Gist]:
        """The reports of a group, in order; those of one group are held for who asks again."""
        if self._held[0] != root:
            self._held = root, [self.pile[at] for at in self._members.of(root)]
        return self._held[1]

    def links(self, root: int) -> list[tuple[int, Link]]:
        """The links of a group with their numbers, in the order in which they were found."""
        return [(number, self._link(number)) for number in self._links.of(root)]

    def _link(self, number: int) -> Link:
        found = self._connection.execute("SELECT * FROM links WHERE number = ?", (number,))
        _, one, other, rule, reason, strength = found.fetchone()
        return Link(self.pile.report_id(one), self.pile.report_id(other), rule, reason, strength)

    def linked_by(self, rule: str) -> Iterator[int]:
        """The groups that a link of this rule holds together, each once, in order."""
        found = bytearray(len(self.pile))
        for (one,) in self._connection.execute("SELECT one FROM links WHERE rule = ?", (rule,)):
            found[self._unions.find(one)] = 1
        return (root for root in range(len(found)) if found[root])
