"""A casebook that grows: what a build adds is read, joined and written; what has not changed stays as it stands.

The result is that of a build from nothing, row for row. Links between all reports are found anew each time, from their
gists; a group of reports that is as it was, by everything that its cases are made of, keeps its rows, and so does an
article. What this needs of the build before stands in the casebook itself (`store.KEPT`), of the same transaction.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from hashlib import blake2b, sha256
from typing import TYPE_CHECKING, NamedTuple

from dashboard import config
from dashboard.casebook import store, tables
from dashboard.casebook.edition import publish_content
from dashboard.casebook.joining import Joining, Tellings, told_of
from dashboard.casebook.parts import ContentDamaged, Parts
from dashboard.casebook.readings import rules_id

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from dashboard.casebook.edition import Publication
    from dashboard.casebook.joining import Source
    from dashboard.casebook.tables import Row
    from dashboard.cases import Joined
    from dashboard.config import Topic
    from dashboard.model import Reading, Verdict

# The shingles of so many candidates are held for what is looked at next, about 5 kB each.
_HELD = 4_096


@cache
def code_id() -> str:
    """A digest of everything but the input that content depends on: the rules and the code that makes rows of them."""
    digest = sha256(rules_id())
    code = config.ROOT / "dashboard"
    for path in sorted([*(code / "casebook").glob("*.py"), code / "columns.py", code / "language.py"]):
        digest.update(f"{path.name}\n".encode() + sha256(path.read_bytes()).digest())
    return digest.hexdigest()


class Grown(NamedTuple):
    """What `grow` did: the publication, a line for each verdict that does not fit, and why all was made anew if so."""

    publication: Publication
    unfit: tuple[str, ...] = ()
    anew: str = ""


def grow(
    given: Collection[str],
    source: Source,
    topic: Topic,
    verdicts: Sequence[Verdict],
    casebook: Path,
    corpus: str = "",
) -> Grown:
    """Make the casebook hold the articles with these ids, whose readings `source` gives, and publish it.

    The casebook, its edition and their ids are those of a build from nothing; `corpus` is the folder that it
    remembers. Raises StorageError as `edition.publish`.
    """
    anew = ""
    with store.writing(casebook) as connection:
        meta = store.read_meta(connection)
        if meta.get("made_by") != code_id():
            anew = "it was made by another version of this program" if meta else ""
            store.clear(connection)
        try:
            growth = _Growth(connection, source)
            unfit = growth.run(given, verdicts)
        except ContentDamaged as error:
            anew = str(error)
            store.clear(connection)
            growth = _Growth(connection, source)
            unfit = growth.run(given, verdicts)
        made = publish_content(
            connection, casebook, growth.parts, topic, is_changed=growth.is_changed, made_by=code_id(), corpus=corpus
        )
    return Grown(made, unfit, anew)


class _Kept(NamedTuple):
    """What is held of a row of `kept_articles`: the key of the reading of an article by itself, and in the end.

    There `gist` is null where no other article tells the year: it is the first one then.
    """

    first_key: bytes
    key: bytes


class _Growth:
    """One run over a casebook that is held for writing."""

    def __init__(self, connection: sqlite3.Connection, source: Source) -> None:
        self.parts = Parts(connection)
        self.is_changed = False
        known = connection.execute("SELECT article_id, first_key, key FROM kept_articles")
        self.kept = {article_id: _Kept(*keys) for article_id, *keys in known}
        self._before = dict(connection.execute("SELECT article_id, origin_id FROM articles"))
        self._connection = connection
        self._source = source
        self._renewed: set[str] = set()
        self._written: set[str] = set()
        self._joining = Joining(source)

    def run(self, given: Collection[str], verdicts: Sequence[Verdict]) -> tuple[str, ...]:
        """Bring all rows up to date; one line for each verdict that does not fit."""
        before = set(self.kept)
        gone = before.difference(given)
        self._drop(gone)
        for key in given:
            self._first(key)

        def last() -> Tellings:
            """What the articles tell in the end, now that their rows are brought up to date."""
            for key in given:
                self._last(key)
            return Tellings(self._connection, "kept_articles", "coalesce(gist, first_gist)")

        joined = self._joining.settle(Tellings(self._connection, "kept_articles", "first_gist"), last, verdicts)
        origins = self._origins(gone)
        self._groups(joined, origins)
        self._joining.reading.cache_clear()
        self._verdicts(joined)
        return tuple(joined.unfit())

    # Articles.

    def _drop(self, gone: Iterable[str]) -> None:
        for key in gone:
            self._remove(key)
            del self.kept[key]
            self._connection.execute("DELETE FROM kept_articles WHERE article_id = ?", (key,))

    def _remove(self, article_id: str) -> None:
        self.is_changed = True
        for table in ("articles", "mentions", "dates"):
            self.parts.touch(table, [article_id])
            store.delete(self._connection, table, "article_id", [article_id])

    def _first(self, article_id: str) -> None:
        """Keep what an article tells by itself; its rows are written when it is new."""
        from dashboard.articles.origins import trace_of  # here, so that reading text never pays for numpy

        key, known = self._source.key(article_id), self.kept.get(article_id)
        if known is None or known.first_key != key:
            reading = self._source.reading(article_id)
            trace = trace_of(reading.article)
            self._write(reading)
            self._renewed.add(article_id)
            self.kept[article_id] = _Kept(key, key)
            row = article_id, key, key, json.dumps(told_of(reading)), None, *(trace or (None, None))
            self._connection.execute("INSERT OR REPLACE INTO kept_articles VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def _last(self, article_id: str) -> None:
        """Keep what an article tells in the end, when another one may have told its year."""
        hint, known = self._joining.hints.get(article_id), self.kept[article_id]
        key = known.first_key if hint is None else self._source.key(article_id, hint)
        if known.key != key:
            reading = self._joining.reading(article_id)
            self._write(reading)
            self.kept[article_id] = known._replace(key=key)
            row = key, None if hint is None else json.dumps(told_of(reading)), article_id
            self._connection.execute("UPDATE kept_articles SET key = ?, gist = ? WHERE article_id = ?", row)

    def _write(self, reading: Reading) -> None:
        """Replace the rows of an article; its origin is filled in by `_origins`."""
        self._remove(reading.article.article_id)
        self._written.add(reading.article.article_id)
        for table, rows in tables.reading_rows(reading, "").items():
            store.insert(self._connection, table, rows)

    def _origins(self, gone: Collection[str]) -> dict[str, str]:
        """The origin of each article, kept in its row."""
        from dashboard.articles.origins import Trace, join_origins, marks_of

        # Texts alike hang together in chains: where one link is gone or new, the whole chain is compared again.
        broken = {origin for key, origin in self._before.items() if key in gone or key in self._renewed}
        known = {key: origin for key, origin in self._before.items() if origin not in broken}
        marks = lru_cache(maxsize=_HELD)(lambda key: marks_of(self._source.article(key)))
        kept = self._connection.execute("SELECT article_id, shingles, signature FROM kept_articles")
        traces = {key: Trace(*trace) if all(trace) else None for key, *trace in kept}
        origins = join_origins(traces, known, marks)
        for key, origin in origins.items():
            if key in self._written or self._before[key] != origin:
                self.is_changed = True
                self.parts.touch("articles", [key])
                self._connection.execute("UPDATE articles SET origin_id = ? WHERE article_id = ?", (origin, key))
        return origins

    # Cases.

    def _groups(self, joined: Joined, origins: Mapping[str, str]) -> None:
        """Replace the rows of the groups that are not what they were."""
        old = {mark for (mark,) in self._connection.execute("SELECT fingerprint FROM kept_groups")}
        new: dict[bytes, int] = {}
        for number in joined.groups:
            mark = self._fingerprint(joined, number, origins)
            # A verdict learns its case from the group that it is on.
            if joined.by_group.get(number) or mark not in old:
                new[mark] = number
            else:
                old.remove(mark)
        self.is_changed |= new.keys() != old
        for mark in old:
            found = self._connection.execute(
                "SELECT case_ids, report_ids FROM kept_groups WHERE fingerprint = ?", (mark,)
            )
            case_ids, report_ids = found.fetchone()
            for table, key, ids in (
                ("cases", "case_id", case_ids), ("facts", "case_id", case_ids), ("reports", "report_id", report_ids)
            ):  # fmt: skip
                self.parts.touch(table, json.loads(ids))
                store.delete(self._connection, table, key, json.loads(ids))
            self._connection.execute("DELETE FROM kept_groups WHERE fingerprint = ?", (mark,))
        for mark, number in new.items():
            made = self._rows(joined, number, origins)
            ids = {table: [str(row[0]) for row in rows] for table, rows in made.items()}
            for table, rows in made.items():
                self.parts.touch(table, ids[table])
                store.insert(self._connection, table, rows)
            kept = mark, json.dumps(ids["cases"]), json.dumps(ids["reports"])
            self._connection.execute("INSERT INTO kept_groups VALUES (?, ?, ?)", kept)

    def _fingerprint(self, joined: Joined, number: int, origins: Mapping[str, str]) -> bytes:
        """A digest of everything that the rows of a group are made of."""
        digest = blake2b(digest_size=20)
        for gist in joined.groups.members(number):
            digest.update(self.kept[gist.article_id].key)
            told = f"{gist.report_id}\n{gist.key}\n{origins[gist.article_id]}\n"
            digest.update(told.encode("utf-8", "surrogatepass"))
        for link in joined.groups.links(number):
            digest.update(f"{link.report_a}\n{link.report_b}\n{link.reason}\n".encode("utf-8", "surrogatepass"))
        for place in joined.by_group.get(number, ()):
            digest.update(repr(joined.judged[place]).encode("utf-8", "surrogatepass"))
        return digest.digest()

    def _rows(self, joined: Joined, number: int, origins: Mapping[str, str]) -> dict[str, list[Row]]:
        """The rows of a group by table."""
        found, told = self._joining.cases(joined, number)
        articles = {report.article_id: self._joining.reading(report.article_id).article for report in told}
        case_rows = tables.case_rows(found, articles, told, origins)
        return {"cases": case_rows, "facts": tables.facts(case_rows), "reports": tables.report_rows(found, told)}

    def _verdicts(self, joined: Joined) -> None:
        rows = tables.verdict_rows(joined.outcome())
        if rows != list(store.read_run(self._connection, "verdicts")):
            self.is_changed = True
            self._connection.execute("DELETE FROM verdicts")
            store.insert(self._connection, "verdicts", rows)
