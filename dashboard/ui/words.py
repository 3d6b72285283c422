"""Plain words for codes: what an action, a status, a scope, a date or a rule is called on a page.

Everything here returns plain text. Whoever puts it into HTML escapes it.
"""

from __future__ import annotations

import calendar
import csv
import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from dashboard.codes import provinces
from dashboard.config import GEODATA_DIR

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

DATE_UNKNOWN = "date unknown"
# A case of which the sources only say that its province is among those concerned.
LISTED = "named in a list"

# A day as the tables hold it: date, timestamp, ISO text, or missing (None, NaT, empty text).
Day = dt.date | str | None

# action -> (what was done, the same as a noun)
_ACTIONS: Mapping[str, tuple[str, str]] = {
    "sentence": ("sentenced", "sentence"),
    "charge": ("charged", "charge"),
    "arrest": ("arrested", "arrest"),
    "expulsion": ("expelled", "expulsion"),
    "investigation": ("investigated", "investigation"),
    "seizure": ("assets seized", "seizure"),
    "fine": ("fined", "fine"),
    "shutdown": ("shut down", "shutdown"),
    "power_cut": ("power cut off", "power cut"),
    "inspection": ("inspected", "inspection"),
    "regulation": ("rule issued", "rule"),
    "warning": ("warned", "warning"),
    "support": ("supported", "support"),
    "other": ("reported", "other step"),
}
_STATUSES = {
    "done": "done",
    "announced": "announced, not yet reported as done",
    "possible": "possible, not imposed",
    "alleged": "alleged",
}
_SCOPES = {
    "province": "In a province",
    "national": "National",
    "abroad": "Abroad",
    "unknown": "Province unknown",
}
_OFF_MAP = {
    "national": "acts for the whole country, so no single province is coloured",
    "abroad": "happened outside the 34 provinces",
    "unknown": "the text does not say in which province",
}
_HOWS = {
    "direct": "names the province",
    "city": "names a place inside the province",
    "institution": "stands inside the name of an institution of the province",
    "demonym": "says where somebody or something comes from",
    "metonym": "stands for the central government, not for a place",
    "embedded": "is part of another name",
}
_ROLES = {"case": "counted", "context": "only mentioned", "none": "not counted"}
_BASES = {
    "stated": "stated in the text",
    "inferred": "inferred from the text",
    "curated": "looked up by the editors of the corpus",
    "given": "given with the article",
    "unknown": "not known",
}
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_LANGUAGES = {"en": "English", "zh": "Chinese"}
_OTHERS = re.compile(r"\bothers?\b|其他|其余|另", re.IGNORECASE)
# Every EDTF part that the readers write: year, month or season or quarter, day, then its qualifiers.
_PART = re.compile(r"(\d{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%]?)\Z")


def action_label(action: str, status: str = "done") -> str:
    """What was done in a word or two: ("expulsion", "done") is "expelled", ("arrest", "possible") is "possible arrest".

    An unknown code is shown with its underscores as spaces, so that a newer edition still reads.
    """
    verb, noun = _ACTIONS.get(action, (action.replace("_", " "), action.replace("_", " ")))
    if status == "announced":
        return f"{noun} announced"
    if status in ("possible", "alleged"):
        return f"{status} {noun}"
    return verb


def action_noun(action: str) -> str:
    """The action as a noun: "power_cut" is "power cut"."""
    return _ACTIONS.get(action, ("", action.replace("_", " ")))[1]


def status_label(status: str) -> str:
    """How certain an act is, in words."""
    return _STATUSES.get(status, status)


def scope_label(scope: str) -> str:
    """Where a case belongs: "In a province", "National", "Abroad", "Province unknown"."""
    return _SCOPES.get(scope, scope)


def off_map_reason(scope: str) -> str:
    """Why a case of this scope colours no province; empty for scope "province"."""
    return _OFF_MAP.get(scope, "")


def how_label(how: str) -> str:
    """What kind of name a mention is, as the rest of a sentence: "names the province"."""
    return _HOWS.get(how, how)


def role_label(role: str) -> str:
    """Whether the story happens at a mention's place."""
    return _ROLES.get(role, role)


def basis_label(basis: str) -> str:
    """Where a publication date comes from."""
    return _BASES.get(basis, basis)


def language_label(lang: str) -> str:
    """The English name of an article's language."""
    return _LANGUAGES.get(lang, lang)


def province_name(code: str | None, *, zh: bool = False) -> str:
    """The short name of a province, English or Chinese; "province unknown" for none, the code itself when not ours."""
    if not code:
        return "province unknown"
    found = provinces().get(code)
    if found is None:
        return code
    return found.name_zh if zh else found.name


def province_names(codes: str | Iterable[str]) -> str:
    """Names of several provinces as a list in words; codes as an iterable or joined by `~`."""
    return joined([province_name(code) for code in split(codes)])


def division_name(adcode: str | None) -> str:
    """The short Chinese name of a division below the provinces: "361000" is 抚州; empty for a province or none."""
    return "" if not adcode or adcode.endswith("0000") else _divisions().get(adcode, "")


@lru_cache(maxsize=1)
def _divisions() -> Mapping[str, str]:
    names = {}
    for file in ("divisions.csv", "taiwan_hongkong_macao.csv"):
        with (GEODATA_DIR / "gazetteer" / file).open(encoding="utf-8", newline="") as rows:
            names.update({row["adcode"]: row["name_zh_short"] or row["name_zh"] for row in csv.DictReader(rows)})
    return names


def split(codes: str | Iterable[str]) -> list[str]:
    """The members of a `list` column (joined by `~`, empty string for none) or of any iterable of text."""
    if isinstance(codes, str):
        return [code for code in codes.split("~") if code]
    return list(codes)


def joined(words: Sequence[str], last: str = "and") -> str:
    """["a", "b", "c"] is "a, b and c"; an empty list is an empty string."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def plural(n: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 case", "2 cases", "12,480 cases"."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def clipped(text: str, most: int = 80) -> str:
    """The text on one line, at most `most` characters, cut at a word with an ellipsis."""
    line = " ".join(text[: most * 4].split())
    if len(line) < most or (len(line) == most and len(text) <= most * 4):
        return line
    head = line[: most - 1]
    cut = head.rfind(" ") if line[most - 1] != " " else -1
    return (head[:cut] if cut > most // 2 else head).rstrip(" ,;:") + "…"


def day_words(day: dt.date) -> str:
    """A day: "18 May 2021"."""
    return f"{day.day} {calendar.month_abbr[day.month]} {day.year}"


def range_words(earliest: dt.date, latest: dt.date) -> str:
    """Two inclusive days in the fewest words: "2021", "Sep 2021", "Oct–Dec 2021", "14–20 Sep 2021"."""
    if earliest == latest:
        return day_words(earliest)
    is_whole = earliest.day == 1 and latest.day == calendar.monthrange(latest.year, latest.month)[1]
    first, last = calendar.month_abbr[earliest.month], calendar.month_abbr[latest.month]
    same_year = earliest.year == latest.year
    if is_whole:
        if (earliest.month, latest.month) == (1, 12):
            return str(earliest.year) if same_year else f"{earliest.year}–{latest.year}"
        if same_year:
            return f"{first} {earliest.year}" if first == last else f"{first}–{last} {latest.year}"
        return f"{first} {earliest.year} – {last} {latest.year}"
    if same_year and first == last:
        return f"{earliest.day}–{latest.day} {last} {latest.year}"
    if same_year:
        return f"{earliest.day} {first} – {latest.day} {last} {latest.year}"
    return f"{day_words(earliest)} – {day_words(latest)}"


def edtf_words(value: str | None) -> str:
    """An EDTF date (ISO 8601-2: days, months, years, seasons, quarters, intervals, qualifiers ~ ? %) in words.

    An empty value is "date unknown"; what is not EDTF comes back as it stands.
    """
    if not value:
        return DATE_UNKNOWN
    if "/" not in value:
        return _part_words(value)
    start, _, end = value.partition("/")
    if start in ("", ".."):
        return DATE_UNKNOWN if end in ("", "..") else f"until {_part_words(end)}"
    if end in ("", ".."):
        return f"since {_part_words(start)}"
    bounds = _bounds(start), _bounds(end)
    if bounds[0] is None or bounds[1] is None:
        return f"{_part_words(start)} – {_part_words(end)}"
    return _qualified(range_words(bounds[0][0], bounds[1][1]), start[-1] + end[-1])


def published_words(article: Mapping[str, Any], *, note: bool = True) -> str:
    """When a row of `articles` was published; `note` adds how that is known when the text does not say it itself."""
    when = date_words(*(article[f"published{part}"] for part in ("", "_earliest", "_latest", "_precision")))
    when = when.removesuffix(", inferred")
    if not note or when == DATE_UNKNOWN:
        return when
    basis, precision = article["published_basis"], article["published_precision"]
    known = "looked up" if basis == "curated" and precision != "day" else "inferred" if basis == "inferred" else ""
    return f"{when}, {known}" if known else when


def date_words(value: str | None, earliest: Day = None, latest: Day = None, precision: str = "") -> str:
    """A date of a table row in words, from its EDTF value, else its bounds; says "inferred" for reasoned intervals.

    `earliest` and `latest` are dates, timestamps, ISO days or missing; `precision` is the row's precision.
    """
    first, last = as_day(earliest), as_day(latest)
    if precision == "unknown" and not value:
        return DATE_UNKNOWN
    if value:
        words = edtf_words(value)
    elif first and last:
        words = range_words(first, last)
    elif first or last:
        words = f"since {day_words(first)}" if first else f"until {day_words(last)}" if last else DATE_UNKNOWN
    else:
        return DATE_UNKNOWN
    if precision in ("interval", "vague") and "inferred" not in words and words != DATE_UNKNOWN:
        return f"{words}, inferred"
    return words


def is_ahead(status: str, latest: Day, published: dt.date | None) -> bool:
    """Whether an announced act is to be done by a day after the last day on which it can have been told."""
    last = as_day(latest)
    return status == "announced" and last is not None and published is not None and last > published


def as_day(value: Day) -> dt.date | None:
    """A date from a date, a timestamp, an ISO day or a missing value (None, NaT, empty text)."""
    # NaT differs from itself.
    if value is None or value == "" or value != value:
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def amount_words(amount: Mapping[str, Any]) -> str:
    """One amount of a case as the text writes it, with what a penalty's standing is: "life imprisonment (possible)"."""
    surface = str(amount.get("surface") or "").strip()
    qualifier = str(amount.get("qualifier") or "")
    if not surface:
        return ""
    if amount.get("kind") == "penalty" and qualifier:
        return f"{surface} ({qualifier})"
    return surface if not qualifier or qualifier.lower() in surface.lower() else f"{qualifier} {surface}"


def counts_others(amount: Mapping[str, Any]) -> bool:
    """Whether an amount counts people beside those who are named ("seven other officials", "其他7人", "另有7人")."""
    is_count = amount.get("kind") == "count" and amount.get("unit") == "people"
    return is_count and _OTHERS.search(str(amount.get("surface") or "")) is not None


def _part_words(part: str) -> str:
    found = _PART.match(part)
    if found is None:
        return part
    year, middle, day, qualifier = found.groups()
    if middle in (None, "XX"):
        return _qualified(year, qualifier)
    number = int(middle)
    if number in _SEASONS:
        return _qualified(f"{_SEASONS[number]} {year}", qualifier)
    if 33 <= number <= 36:
        return _qualified(f"Q{number - 32} {year}", qualifier)
    if not 1 <= number <= 12:
        return part
    month = f"{calendar.month_abbr[number]} {year}"
    return _qualified(month if day in (None, "XX") else f"{int(day)} {month}", qualifier)


def _bounds(part: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a year, month or day written as EDTF; None for anything else."""
    found = _PART.match(part)
    if found is None:
        return None
    year, month, day = (int(piece) if piece and piece != "XX" else 0 for piece in found.groups()[:3])
    if year < 1 or month > 12:
        return None
    try:
        first = dt.date(year, month or 1, day or 1)
        last_month = month or 12
        return first, dt.date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except ValueError:
        return None


def _qualified(words: str, qualifiers: str) -> str:
    """Add what EDTF's qualifiers say: ~ about, ? inferred, % both."""
    if "%" in qualifiers or ("~" in qualifiers and "?" in qualifiers):
        return f"about {words}, inferred"
    if "~" in qualifiers:
        return f"about {words}"
    return f"{words}, inferred" if "?" in qualifiers else words
