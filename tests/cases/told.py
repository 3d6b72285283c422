"""What the tests of cases share: readings and scenes of short texts, and reports made by hand."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.articles import make_article
from dashboard.cases.acts import read_acts
from dashboard.cases.events import Event, merge
from dashboard.cases.scene import Scene, scenes
from dashboard.cases.triggers import Trigger, lexicon, within
from dashboard.config import SEEDS_DIR, Topic, load_topic
from dashboard.model import Amount, Article, DateSpan, Organisation, Person, Reading, Report
from dashboard.pipeline import read_article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.model import Action, Scope, Status


@lru_cache(maxsize=1)
def topic() -> Topic:
    """The topic of the seeds, loaded once."""
    return load_topic(SEEDS_DIR / "topic.toml")


def read(text: str, published: str | None = None, article_id: str = "a") -> Reading:
    """The reading of one text by itself."""
    return read_article(make_article(text, article_id, published=published), topic())


def told(text: str, published: str | None = None) -> list[tuple[str, str, str | None]]:
    """(action, province codes joined or the scope, date) of each report of a text."""
    return [
        (r.action, "+".join(r.provinces) or r.scope, r.date.value if r.date else None)
        for r in read(text, published).reports
    ]


def staged(text: str, published: str | None = None) -> list[Scene]:
    """The scenes of a text."""
    reading = read(text, published)
    named = [m for m in reading.mentions if m.how != "anaphor"]
    return list(scenes(reading.article, reading.sentences, named, reading.dates))


def words(scene: Scene) -> list[Trigger]:
    """The words of the seeds' topic in a scene."""
    return within(lexicon(topic()).find(scene.text), scene.start, scene.end)


def word(scene: Scene, phrase: str, action: Action = "other") -> Trigger:
    """A trigger at this phrase of the scene."""
    start = scene.text.index(phrase, scene.start)
    return Trigger(start, start + len(phrase), action)


def day(value: str) -> DateSpan:
    """A date that is one exact day."""
    on = dt.date.fromisoformat(value)
    return DateSpan(0, 0, value, value, on, on, "day", "test", "test")


def span(first: str, last: str, value: str | None = None) -> DateSpan:
    """A date that lies between two days."""
    bounds = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return DateSpan(0, 0, "then", value, *bounds, "interval", "test", "test")


def report(
    article_id: str,
    start: int,
    action: Action,
    *,
    provinces: Sequence[str] = ("CN-JX",),
    date: DateSpan | None = None,
    people: Sequence[str] = (),
    bodies: Sequence[str] = (),
    status: Status = "done",
    figures: Sequence[float] = (),
) -> Report:
    """A report at [start, start + 40) of an article; `bodies` are national ones, `figures` count addresses."""
    scope: Scope = "province" if provinces else "national" if not people else "unknown"
    return Report(
        report_id=f"{article_id}:{start}:{action}",
        article_id=article_id,
        start=start,
        end=start + 40,
        action=action,
        status=status,
        scope=scope,
        provinces=tuple(provinces),
        date=date,
        people=tuple(Person(start, start + 2, name, name, "Moumou" in name) for name in people),
        organisations=tuple(Organisation(start, start + 2, name, name, True) for name in bodies),
        amounts=tuple(Amount(start, start + 2, f"{n:,.0f}", float(n), "IP addresses", "", "count") for n in figures),
        is_listed=len(provinces) > 1,
    )


def bound(*reports: Report, text: str = "", title: str = "") -> list[Reading]:
    """Readings that hold these reports, one per article, in the order of the first report of each."""
    by_article: dict[str, list[Report]] = {}
    for one in reports:
        by_article.setdefault(one.article_id, []).append(one)
    body = text or "Something was done by somebody in that place. " * 40
    return [
        Reading(Article(key, body, title, (0, len(title)) if title else None), reports=tuple(told))
        for key, told in by_article.items()
    ]


def events(text: str, published: str = "2021-11-20", titles: int = 0) -> list[Event]:
    """The events of a text; its first `titles` sentences are its title."""
    acts = [act for scene in staged(text, published) for act in read_acts(scene, words(scene))]
    for act in acts:
        act.is_title = act.scene.index < titles
    return merge(acts, dt.date.fromisoformat(published))
