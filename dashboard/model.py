"""What things are: the nouns of the glossary as immutable records.

Offsets are Python characters into the untouched text of the article: `text[start:end] == surface`.
Dates are `datetime.date`; `value` is the same date written as EDTF (ISO 8601-2), or None when the text does not say.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

Basis = Literal["stated", "inferred", "curated", "given", "unknown"]
Precision = Literal["day", "week", "month", "quarter", "season", "year", "interval", "vague", "unknown"]
PublishedPrecision = Literal["day", "month", "year", "interval", "unknown"]
How = Literal["direct", "city", "institution", "demonym", "metonym", "embedded", "anaphor"]
Role = Literal["case", "context", "none"]
Scope = Literal["province", "national", "abroad", "unknown"]
Status = Literal["done", "announced", "possible", "alleged"]
ActorClass = Literal["authority", "offender", "unknown"]
Action = Literal[
    "sentence", "charge", "arrest", "expulsion", "investigation", "seizure", "fine", "shutdown",
    "power_cut", "inspection", "regulation", "warning", "support", "other",
]  # fmt: skip
VerdictKind = Literal["accept", "reject", "move", "redate", "restep", "merge", "split"]

# The order of severity that names a case by its gravest step.
ACTIONS_BY_SEVERITY: tuple[Action, ...] = (
    "sentence", "charge", "arrest", "expulsion", "investigation", "seizure", "fine", "shutdown",
    "power_cut", "inspection", "regulation", "warning", "support", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A span of an article that is not its story: `kind` says which sort (title, see-also, related, comments, ...)."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published: EDTF value, bounds, precision, where that comes from, and the reasons in words."""

    value: str | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    precision: PublishedPrecision = "unknown"
    basis: Basis = "unknown"
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One news text, untouched, with its facts and the spans of it that are boilerplate."""

    article_id: str
    text: str
    title: str = ""
    title_span: tuple[int, int] | None = None
    publisher: str | None = None
    url: str | None = None
    lang: str = "en"
    published: Published = field(default_factory=Published)
    boilerplate: tuple[Boilerplate, ...] = ()
    file: str | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names a place, resolved to one province (ISO 3166-2 code) or unresolved (None) with the reason."""

    start: int
    end: int
    surface: str
    province: str | None
    how: How
    role: Role
    rule: str
    reason: str
    rivals: tuple[str, ...] = ()
    adcode: str | None = None

    @property
    def is_rejected(self) -> bool:
        """True when the mention stands in the ledger: it was seen, and it is not counted for any province."""
        return self.province is None or self.role == "none"


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date expression read as [earliest, latest], inclusive days, with precision, anchor and rule."""

    start: int
    end: int
    surface: str
    value: str | None
    earliest: dt.date | None
    latest: dt.date | None
    precision: Precision
    anchor: str
    rule: str
    is_future: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in the text: value in `unit` (CNY, USD, BTC, machines, people, MW, percent ...) with its qualifier.

    `kind` is money, count, share, energy or penalty; a penalty's `qualifier` is imposed, possible or statutory.
    """

    start: int
    end: int
    surface: str
    value: float | None
    unit: str
    qualifier: str = ""
    kind: str = "count"


@dataclass(frozen=True, slots=True)
class Person:
    """A person in the text. Anonymised names (Moumou, 某某) are never an identity key; bylines are not case persons."""

    start: int
    end: int
    surface: str
    name: str
    is_anonymised: bool = False
    role: Literal["subject", "byline", "official"] = "subject"


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation in the text; `is_national` when it acts for the whole state."""

    start: int
    end: int
    surface: str
    name: str
    is_national: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What one article says happened: its evidence sentence [start, end), and the sentences that support it.

    Grouping gives it the id of its case, and a `key`: the id that a case told by this report alone would have.
    """

    report_id: str
    article_id: str
    start: int
    end: int
    action: Action
    status: Status
    scope: Scope
    provinces: tuple[str, ...] = ()
    court: str | None = None
    actor_class: ActorClass = "unknown"
    date: DateSpan | None = None
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    amounts: tuple[Amount, ...] = ()
    rule: str = ""
    reason: str = ""
    is_listed: bool = False
    is_background: bool = False
    case_id: str = ""
    support: tuple[tuple[int, int], ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Why two reports tell one case: the reason in words, its rule and its strength (0 to 1)."""

    report_a: str
    report_b: str
    rule: str
    reason: str
    strength: float


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sources that disagree: what about, and each side as (article_id, start, end, words)."""

    about: str
    sides: tuple[tuple[str, int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a case's pipeline: the action with its status, its date and the report that says so."""

    action: Action
    status: Status
    value: str | None
    earliest: dt.date | None
    latest: dt.date | None
    precision: Precision
    report_id: str


@dataclass(frozen=True, slots=True)
class Case:
    """One real-world matter, told by one or more reports, possibly in several articles."""

    case_id: str
    title: str
    scope: Scope
    provinces: tuple[str, ...]
    court: str | None
    action: Action
    status: Status
    value: str | None
    earliest: dt.date | None
    latest: dt.date | None
    precision: Precision
    people: tuple[str, ...]
    organisations: tuple[str, ...]
    amounts: tuple[Amount, ...]
    steps: tuple[Step, ...]
    report_ids: tuple[str, ...]
    article_ids: tuple[str, ...]
    links: tuple[Link, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    fragile: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A human correction with who, when, why and the quote it expects to find.

    Once applied it knows the `case_id` that it concerns now, or the `problem` because of which it changes nothing.
    """

    verdict_id: str
    kind: VerdictKind
    target: str
    value: str
    quote: str
    who: str
    at: str
    why: str
    case_id: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one article: `sentences` are [start, end) spans outside boilerplate, in order."""

    article: Article
    sentences: tuple[tuple[int, int], ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateSpan, ...] = ()
    reports: tuple[Report, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """A pile of articles read together: the readings in input order, the cases they tell, verdicts, and what failed."""

    readings: tuple[Reading, ...]
    cases: tuple[Case, ...]
    failures: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
