"""Where a sentence plays: its provinces, the province it inherits, the bodies that act and the people it is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from dashboard.cases.bodies import find_organisations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.model import Article, DateSpan, Mention, Organisation, Person

_T = TypeVar("_T", "Mention", "DateSpan", "Person")

_ANAPHOR = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts) (?:autonomous |island )?(?:province|region|city|municipality|prefecture|"
    r"county|"
    r"district|provincial|municipal|town|local|regional|island|capital|territory|department|commission|bureau|banner)"
    r"(?:['’]s)?\b|"
    r"该省|该市|该州|该县|全省|全市|全区|全州|全县|我省|我市|我县|本市|本省|本县|当地|该区|自治区|省里|市里|该局|该州|"
    r"該市|該省|該區|全縣|當地|本縣|市公安局|县公安局|省公安厅"
)
_ELSEWHERE = re.compile(
    r"^\W*(?:[Ii]n a (?:separate|similar|related)|[Ii]n another|[Ss]eparately|[Mm]eanwhile|[Ee]lsewhere|[Aa]lso in|"
    r"[Nn]ationwide|另一起|"
    r"另外)"
)
_NATION = re.compile(
    r"\b(?:China(?! [A-Z])|[Mm]ainland China|Chinese (?:authorities|government|regulators|courts?|media)|[Nn]ationwide|"
    r"[Nn]ational|"
    r"[Cc]ountry['’]s|across the country|the country)\b|全国|全國|我国|我國|中国(?![\u4e00-\u9fff]{0,3}网)|國內"
)
_FOREIGN = re.compile(
    r"\b(?=[A-Z])(?:"
    r"U\.?S\.?A?|United States|American|Washington|Texas|New York|Russian?|Moscow|Britain|British|UK|London|"
    r"England|"
    r"Southwark|Metropolitan Police|Japan(?:ese)?|Tokyo|South Korea[n]?|Seoul|India[n]?|Thai(?:land)?|Bangkok|"
    r"Singapore(?:an)?|Kazakh(?:stan)?(?:['’]s)?|Astana|Almaty|Iran(?:ian)?|Tehran|Europe(?:an)?|EU|Brussels|"
    r"German[y]?|French|"
    r"France|Australian?|Canad(?:a|ian)|Vietnam(?:ese)?|Cambodian?|Philippines?|Filipino|Manila|Malaysian?|Indonesian?|"
    r"Myanmar|Laos|SEC|FBI|DOJ|Fed|Federal|Swiss|Switzerland|Dubai|UAE|Turkey|Turkish|Brazil|Argentin\w+|Nigerian?|"
    r"Montenegro|Deputy Prime Minister|Prime Minister|Irkutsk|Kosovo|Paraguay|Venezuela|Ethiopia|Norw(?:ay|egian)|"
    r"Swed(?:en|ish)|Iceland|Georgian?|Kyrgyz\w*|Uzbek\w*|Abkhaz\w*|El Salvador|Pakistan|Bhutan|Quebec|Ukrain\w+|"
    r"Kyiv)\b|"
    r"美国|美國|日本|英国|英國|韩国|韓國|俄罗斯|俄羅斯|泰国|泰國|新加坡|欧盟|歐盟|印度|哈萨克|伊朗|德国|法国|越南|"
    r"柬埔寨|缅甸|菲律宾|马来西亚"
)
_COURT = re.compile(
    r"\b[Cc]ourts?\b|\b[Jj]udges?\b|\b[Pp]rocuratorate\b|\b[Pp]rosecutors?\b|法院|检察院|檢察|地檢|地院"
)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_COMING_FROM = re.compile(
    r"\b(?:from|near|neighbou?ring|next-door|unlike|like|outside|beyond) (?:neighbou?ring |next-door )?$"
)
_NATION_NEAR = (60, 40)  # characters before and after the verb
_MOST_IN_FOCUS = 2


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
    is_abroad: bool
    has_metonym: bool
    is_chinese: bool
    names_court: bool

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
        before, after = _NATION_NEAR
        return bool(_NATION.search(self.text, max(self.start, start - before), min(self.end, end + after)))

    def names_anaphor(self, start: int, end: int) -> bool:
        """True when the span says "the province", "the city", 该省."""
        return bool(_ANAPHOR.search(self.text, start, end))


def scenes(
    article: Article,
    sentences: Sequence[tuple[int, int]],
    mentions: Sequence[Mention],
    dates: Sequence[DateSpan],
    people: Sequence[Person],
) -> Iterator[Scene]:
    """One scene per sentence, in order, with the focus (and being abroad) carried from sentence to sentence."""
    focus: str | None = None
    is_abroad = False
    for index, (start, end) in enumerate(sentences):
        text = article.text[start:end]
        here = _inside(mentions, start, end)
        is_at_home = any(m.province or m.how == "metonym" for m in here)
        has_foreign = bool(_FOREIGN.search(text))
        is_elsewhere = bool(_ELSEWHERE.match(text))
        if is_at_home or has_foreign or is_elsewhere or _NATION.search(text):
            is_abroad = has_foreign and not is_at_home
        yield Scene(
            index, start, end, article.text, here, _inside(dates, start, end), _inside(people, start, end),
            find_organisations(article.text, start, end), focus, is_elsewhere, bool(_ANAPHOR.search(text)),
            is_abroad, any(m.how == "metonym" for m in here), bool(_CHINESE.search(text)),
            bool(_COURT.search(text)),
        )  # fmt: skip
        focus = _focus(article.text, here) or focus


def _focus(text: str, mentions: Sequence[Mention]) -> str | None:
    """The province that the following sentences go on about: the acting body's, else the first one named.

    A list has none, nor has a place that people only come from.
    """
    cases = [m for m in mentions if m.province and m.role == "case"]
    if not cases or len({m.province for m in cases}) > _MOST_IN_FOCUS:
        return None
    bodies = [m for m in cases if m.how == "institution"]
    cases = [m for m in cases if not _COMING_FROM.search(text[max(0, m.start - 30) : m.start])]
    return next((m.province for m in (*bodies, *cases)), None)


def _inside(spans: Sequence[_T], start: int, end: int) -> tuple[_T, ...]:
    """The spans that begin inside [start, end); `spans` are in order of position."""
    first = bisect_left(spans, start, key=lambda s: s.start)
    last = bisect_left(spans, end, key=lambda s: s.start)
    return tuple(spans[first:last])
