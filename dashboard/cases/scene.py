"""Where a sentence plays: its provinces, the province it inherits, the bodies that act and the people it is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from dashboard.cases.bodies import find_organisations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.model import Article, DateSpan, Mention, Organisation, Person

_T = TypeVar("_T", "Mention", "DateSpan", "Person")

_ANAPHOR = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts) (?:autonomous )?(?:province|region|city|municipality|prefecture|county|district|provincial|municipal|town|local|regional)(?:['’]s)?\b|"
    r"该省|该市|该州|该县|全省|全市|全区|全州|全县|我省|我市|我县|本市|本省|当地|该区|自治区|該市|該省|全縣|市公安局|县公安局|省公安厅"
)
_ELSEWHERE = re.compile(r"^\W*(?:[Ii]n a separate|[Ii]n another|[Ss]eparately|[Mm]eanwhile|[Ee]lsewhere|[Aa]lso in|[Nn]ationwide|另一起|另外|此外|此前)")
_NATION = re.compile(
    r"\b(?:China|Mainland China|mainland China|Chinese (?:authorities|government|regulators|courts?|media)|[Nn]ationwide|[Nn]ational|[Cc]ountry['’]s|across the country|the country)\b|全国|全國|我国|我國|中国(?![\u4e00-\u9fff]{0,3}网)|國內"
)
_FOREIGN = re.compile(
    r"\b(?:U\.?S\.?A?|United States|American|Washington|Russian?|Moscow|Britain|British|UK|London|Southwark|Metropolitan Police|Japan(?:ese)?|Tokyo|South Korean?|Seoul|India[n]?|Thai(?:land)?|Bangkok|Singapore(?:an)?|Kazakh(?:stan)?|Iran(?:ian)?|"
    r"Europe(?:an)?|EU|German[y]?|French|France|Australian?|Canad(?:a|ian)|Vietnam(?:ese)?|Cambodian?|Philippines?|Filipino|Malaysian?|Indonesian?|Myanmar|Laos|SEC|FBI|DOJ|Fed|Federal|Swiss|Switzerland|Dubai|UAE|Turkey|Turkish|Brazil|Argentin\w+|Nigerian?|Montenegro|Deputy Prime Minister|Prime Minister|Irkutsk)\b|"
    r"美国|美國|日本|英国|英國|韩国|韓國|俄罗斯|泰国|泰國|新加坡|欧盟|印度"
)
_COURT = re.compile(r"\b[Cc]ourts?\b|\b[Jj]udges?\b|\b[Pp]rocuratorate\b|\b[Pp]rosecutors?\b|法院|检察院|檢察|地檢")


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with everything found in it. `focus` is the province that the discourse speaks of there, if any."""

    index: int
    start: int
    end: int
    text: str
    mentions: tuple[Mention, ...]
    dates: tuple[DateSpan, ...]
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    focus: str | None
    is_elsewhere: bool
    has_anaphor: bool
    has_foreign: bool
    has_metonym: bool
    provinces: tuple[str, ...] = field(default=())

    @property
    def sentence(self) -> str:
        """The characters of the sentence."""
        return self.text[self.start : self.end]

    @property
    def national_bodies(self) -> tuple[Organisation, ...]:
        """The bodies of the central state in the sentence."""
        return tuple(o for o in self.organisations if o.is_national)

    def speaks_of_nation(self, start: int, end: int) -> bool:
        """True when the country is named within a few words of the span."""
        return bool(_NATION.search(self.text, max(self.start, start - 60), min(self.end, end + 40)))

    @property
    def names_court(self) -> bool:
        """True when a court, judges or prosecutors are named."""
        return bool(_COURT.search(self.sentence))


def scenes(
    article: Article, sentences: Sequence[tuple[int, int]], mentions: Sequence[Mention], dates: Sequence[DateSpan], people: Sequence[Person]
) -> Iterator[Scene]:
    """One scene per sentence, in order, with the focus carried from sentence to sentence."""
    focus: str | None = None
    for index, (start, end) in enumerate(sentences):
        text = article.text[start:end]
        here = _inside(mentions, start, end)
        placed = tuple(dict.fromkeys(m.province for m in here if m.province and m.role == "case"))
        yield Scene(
            index, start, end, article.text, here, _inside(dates, start, end), _inside(people, start, end),
            find_organisations(article.text, start, end), focus, bool(_ELSEWHERE.match(text)), bool(_ANAPHOR.search(text)),
            bool(_FOREIGN.search(text)), any(m.how == "metonym" for m in here), placed,
        )  # fmt: skip
        focus = _focus(here) or focus


def _focus(mentions: Sequence[Mention]) -> str | None:
    """The province that the following sentences go on about: the acting body's, else the last one named; a list has none."""
    cases = [m for m in mentions if m.province and m.role == "case"]
    if not cases or len({m.province for m in cases}) > 2:
        return None
    bodies = [m for m in cases if m.how == "institution"]
    return bodies[0].province if bodies else cases[-1].province


def _inside(spans: Sequence[_T], start: int, end: int) -> tuple[_T, ...]:
    """The spans that begin inside [start, end); `spans` are in order of position."""
    first = bisect_left(spans, start, key=lambda s: s.start)
    last = bisect_left(spans, end, key=lambda s: s.start)
    return tuple(spans[first:last])
