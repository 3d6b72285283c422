"""Where a sentence plays: its provinces, the province it inherits, the bodies that act and the people it is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from dashboard.cases.away import is_caught_away, is_gone_to
from dashboard.cases.bodies import find_organisations, home_of, is_count, written_in
from dashboard.cases.people import find_people
from dashboard.cues import Cue, bits_of, cues_in
from dashboard.lazy import lazy
from dashboard.model import Organisation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.cases.triggers import Trigger
    from dashboard.cues import Cues
    from dashboard.model import Article, DateSpan, Mention, Person, Status

_T = TypeVar("_T", "Mention", "DateSpan", "Person")

_ANAPHOR = Cue(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts) (?:autonomous |island )?(?:province|region|city|municipality|prefecture|"
    r"county|district|provincial|municipal|town|local|regional|island|capital|territory|department|commission|bureau|"
    r"banner)(?:['’]s)?\b|\b(?:regulators?|authorities|police|courts?|officials|prosecutors|government|lawmakers|"
    r"judges) there\b|"
    r"该省|该市|该州|该县|全省|全市|全区|全州|全县|我省|我市|我县|本市|本省|本县|当地|该区|自治区|省里|市里|该局|该州|"
    r"該市|該省|該區|全縣|當地|本縣|市公安局|县公安局|省公安厅"
)
# "The commission", "its agencies", 该委: the body of the state of the sentence before.
_STATE_AGAIN = Cue(
    r"\b(?:[Tt]he (?:commission|planner|ministry|ministries|cabinet|regulators?|agency|agencies|committee|watchdog)|"
    r"[Ii]ts (?:ministries|agencies|regulators|central bank|planners?))\b|该委|該委|该部|該部|该行|該行|该机构"
)
# 会议要求, 会议强调: the meeting that a body of the state held.
_MEETING = re.compile(r"会议|會議|\b(?:meeting|conference|session)\b")
_MEETING_AGAIN = Cue(
    r"\W*(?:本次|此次|该|該)?(?:会议|會議)(?:还|還|同时|同時|也)?"
    r"(?:要求|强调|強調|指出|决定|決定|明确|明確|提出|认为|認為|部署|通报|通報)"
)
_ELSEWHERE = Cue(
    r"^\W*(?:[Ii]n a (?:separate|similar|related)|[Ii]n another|[Ss]eparately|[Mm]eanwhile|[Ee]lsewhere|[Aa]lso in|"
    r"[Nn]ationwide|另一起|另外)"
)
_NATION = Cue(
    r"\b(?:China(?! [A-Z])|[Mm]ainland China|Chinese (?:authorities|government|regulators|courts?|media)|[Nn]ationwide|"
    r"[Nn]ational|(?<!\b[Hh]is )(?<!\b[Hh]er )(?<!\b[Tt]heir )[Cc]ountry['’]s|across the country|the country)\b|"
    r"(?:全国|全國)(?!政[协協]|人大|人民代表|劳模|勞模)|我国|我國|中国(?![\u4e00-\u9fff]{0,3}网)|國內"
)
_FOREIGN = Cue(
    r"\b(?=[A-Z])(?:"
    r"U\.?S\.?A?(?!\$)|United States|American|Washington|Texas|New York|Russian?|Moscow|Britain|British|UK|London|"
    r"England|Southwark|Metropolitan Police|Japan(?:ese)?|Tokyo|South Korea[n]?|Seoul|India[n]?|Thai(?:land)?|Bangkok|"
    r"Singapore(?:an)?|Kazakh(?:stan)?(?:['’]s)?|Astana|Almaty|Iran(?:ian)?|Tehran|Europe(?:an)?|EU|Brussels|"
    r"German[y]?|French|"
    r"France|Australian?|Canad(?:a|ian)|Vietnam(?:ese)?|Cambodian?|Philippines?|Filipino|Manila|Malaysian?|Indonesian?|"
    r"Myanmar|Laos|SEC|FBI|DOJ|Fed|Federal|Swiss|Switzerland|Dubai|UAE|Turkey|Turkish|Brazil|Argentin\w+|Nigerian?|"
    r"Montenegro|Deputy Prime Minister|Prime Minister|Irkutsk|Kosovo|Paraguay|Venezuela|Ethiopia|Norw(?:ay|egian)|"
    r"Brooklyn|Manhattan|California|Phnom Penh|"
    r"Swed(?:en|ish)|Iceland|Georgian?|Kyrgyz\w*|Uzbek\w*|Abkhaz\w*|El Salvador|Pakistan|Bhutan|Quebec|Ukrain\w+|"
    r"Kyiv|Poland|Polish|Warsaw|Czech|Prague|Hungar(?:y|ian)|Budapest|Spain|Spanish|Madrid|Ital(?:y|ian)|Rome|"
    r"Dutch|Netherlands|Belgi(?:um|an)|Denmark|Danish|Finland|Finnish|Austrian?|Greece|Greek|Mexic(?:o|an)|Chilean?|"
    r"Peru(?:vian)?|Israeli?|Egypt(?:ian)?|Kenyan?|South Africa|Saudi|Nepal(?:ese|i)?|Bangladeshi?|Sri Lankan?|"
    r"Zambian?|Lithuanian?)\b|"
    r"美国|美國|美(?:方|司法|检|檢|起诉|起訴|逮捕|制裁|财政|財政|引渡|法院|联邦|聯邦)|日本|英国|英國|韩国|韓國|俄罗斯|俄羅斯|泰国|泰國|新加坡|欧盟|歐盟|印度|哈萨克|伊朗|德国|法国|越南|"
    r"柬埔寨|缅甸|菲律宾|马来西亚"
)
_COURT = Cue(r"\b(?:[Cc]ourt|[Jj]udge|[Pp]ro(?:curatorate|secutor))s?\b|法院|[中高]院(?![落士子])|检察院|檢察|地[檢院]")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]+")
_COMING_FROM = re.compile(
    r"\b(?:from|near|neighbou?ring|next-door|unlike|like|outside|beyond) (?:neighbou?ring |next-door )?$"
)
# "with the help of Guangdong police", 在广东警方协助下: who lends a hand, not who acts.
_HELPED_BEFORE = Cue(
    r"\b(?:[Ww]ith|[Tt]hanks to) (?:the )?(?:help|assistance|aid|support|cooperation|co-operation) (?:of|from) (?:the |"
    r"their )?"
    r"(?:colleagues |officers |police )?(?:in |from |of )?(?:the )?$"
)
_HELPED_AFTER = Cue(r"^[\u4e00-\u9fff]{0,10}?(?:的)?(?:协助|協助|配合|支持下|支援|协查|協查|移送|转来|轉來)")
_GOING_ON = re.compile(
    r"[\W\d]*(?:He|She|They|It|Both|All|Some|One|Two|Three|Four|Others|Another|The (?:\w+ )?(?:suspects?|gang|men|"
    r"man|women|woman|pair|duo|two|three|others?(?! [A-Z])|group|ring|members|police|officers|investigators|accused|"
    r"defendants?|money|proceeds|task force|teams?)|Officers|Police|Detectives|Investigators|Arrest teams|Teams)\b|"
    r"(?:[\W\d]|年|月|日|凌晨|上午|下午|晚|同日|当天|当晚|随后|隨後|日前|近日|据|據)*(?:民警|警方|警員|专案组|專案組|其|"
    r"该团伙|(?:另|另外)?[一两二三]路|另一组|另一組|该案|他|她|两人|二人|兩人|主犯|首犯|嫌犯|主嫌|犯罪嫌疑人|主要嫌疑人|"
    r"嫌疑人|办案(?:人员|民警)|辦案人員|侦查(?:员|人员)|偵查(?:員|人員)|探員|探员|专班|"
    r"[经經](?:审讯|審訊|审查|審查|讯问|訊問|审理|審理|侦查|偵查|初步)[\u4e00-\u9fff]{0,4}[，,])"
)
# "fifteen provinces, Shanghai and Zhejiang included": examples of many places.
_EXAMPLE_BEFORE = re.compile(r"\b(?:including|among them|such as|e\.g\.|notably)(?: [A-Z][\w’']+,?){0,3}(?: and)? $")
_EXAMPLE_AFTER = re.compile(r"(?:,? (?:and )?[A-Z][\w’']+){0,3} (?:included|among them)\b")
_HELPED = bits_of(_HELPED_BEFORE, _HELPED_AFTER)
_TELLS_WHERE = _FOREIGN.bit | _ELSEWHERE.bit | _NATION.bit
_NATION_NEAR = (60, 40)  # characters before and after the verb
_MOST_IN_FOCUS = 2
_COURT_LASTS = 3  # sentences
# 山东某公司负责人柳立国被判处无期徒刑, "The boss of a Gansu firm got nine years": before the court told of just now.
_SEAT = re.compile(
    r"[^，。；,;]{0,30}?(?:公司|集团|集團|厂|廠|企业|企業|店|商行|商号|商號|合作社|经营部|經營部)[^，。；,;]{0,24}?"
    r"(?:被判|被处|被處|获刑|獲刑|领刑|領刑|判处|判處|判刑)|"
    r"(?:['’]s)?(?: [\w&’'-]+){0,6}? (?:[Cc]ompan(?:y|ies)|[Ff]irms?|[Ff]actor(?:y|ies)|[Pp]lants?|Co|Ltd|[Mm]akers?|"
    r"dealers?|traders?|boss(?:es)?|owners?)\b[^.;]{0,60}?\b(?:was|were|got|gets|received|has been|have been)\b"
)
_COMMA = re.compile("[，,。；;：]")
_IN = re.compile(r"(?:\b[Ii]n |[在于於])$")


@dataclass(eq=False)
class Scene:
    """One sentence with everything found in it. `focus` is the province that the discourse speaks of there, if any.

    `placed` are the mentions of provinces in which something of the case is placed. What few rules ask for is read when
    one asks. `cues` are the bits of the cues that can match in the sentence; `marks` knows them for any part of it.
    """

    index: int
    start: int
    end: int
    text: str
    mentions: tuple[Mention, ...]
    placed: tuple[Mention, ...]
    dates: tuple[DateSpan, ...]
    cast: Cast
    focus: str | None
    is_elsewhere: bool
    is_abroad: bool
    cues: int
    marks: Cues
    before: Scene | None = None
    meeting: str = ""  # the body of the state whose meeting the article has told of
    court: str | None = None  # the province of the court that one of the last sentences has told of
    certainties: dict[Trigger, Status | None] = field(default_factory=dict)  # of the words of acts asked for so far

    @lazy
    def acting(self) -> tuple[Mention, ...]:
        """Those of `placed` that are no part of a firm's name, do not only lend a hand to the force of another, are no
        seat of a firm before the court told of before, and nothing that another place deals with; all, if there are no
        others and none is spoken of."""
        if not self.placed:
            return ()
        placed = tuple([m for m in self.placed if m.rule != "part-of-name"]) or self.placed
        own = tuple([m for m in placed if not (_lends_a_hand(self, m) or _is_seat(self, m) or _is_dealt_with(self, m))])
        return own if own or self.focus else self.placed

    @property
    def sentence(self) -> str:
        """The characters of the sentence."""
        return self.text[self.start : self.end]

    @lazy
    def people(self) -> tuple[Person, ...]:
        """The people named in the sentence."""
        return self.cast.inside(self.start, self.end)

    @lazy
    def organisations(self) -> tuple[Organisation, ...]:
        """The bodies and firms named in the sentence."""
        return find_organisations(self.text, self.start, self.end, self.cues, self.mentions)

    @lazy
    def national_bodies(self) -> tuple[Organisation, ...]:
        """The bodies of the central state in the sentence, named or meant by "the ministry", 该部 or 会议."""
        return self.named_bodies or self._state_again()

    @lazy
    def named_bodies(self) -> tuple[Organisation, ...]:
        """Those that are named; "twelve departments" behind a place are its own."""
        first = self.placed[0].start if self.placed else self.end
        # 六部门提示：在海南，任何人不得…: those of the one province in which it holds; the state meets in Beijing.
        own = {m.province for m in self.placed} if self.text[first - 1 : first] == "在" else ()
        first = 0 if len(own) == 1 and "CN-BJ" not in own else first
        return tuple([o for o in self.organisations if o.is_national and (o.start < first or not is_count(o.name))])

    def _state_again(self) -> tuple[Organisation, ...]:
        """ "The commission" or 该委, where the sentence before begins with the state; 会议要求, where it has met."""
        if self.meeting and (again := _MEETING_AGAIN.match(self.cues, self.text, self.start, self.end)):
            return (Organisation(*again.span(), again.group(), self.meeting, is_national=True),)
        found, before = _STATE_AGAIN.search(self.cues, self.text, self.start, self.end), self.before
        if found is None or before is None:
            return ()
        bodies = before.named_bodies
        if before.placed and not (bodies and bodies[0].start < before.placed[0].start):
            return ()
        if not bodies and not before.has_metonym:
            return ()
        name = bodies[0].name if bodies else found.group()
        return (Organisation(*found.span(), found.group(), name, is_national=True),)

    @lazy
    def home(self) -> str | None:
        """The province of a body in the sentence that exists there alone: the Judiciary Police, 商業罪案調查科."""
        return home_of(self.text, self.start, self.end, self.cues, self.cast.spoken_of)

    @property
    def has_anaphor(self) -> bool:
        """True when the sentence says "the province", "the city", 该省."""
        return self.says(_ANAPHOR)

    @property
    def has_metonym(self) -> bool:
        """True when a capital stands for its government."""
        return any(m.how == "metonym" for m in self.mentions)

    @lazy
    def is_chinese(self) -> bool:
        """True when the sentence is written in Chinese; an English one can hold a Chinese name in brackets."""
        found = _CHINESE.findall(self.text, self.start, self.end)
        return bool(found) and 2 * len(found) > len(_LATIN.findall(self.text, self.start, self.end))

    @property
    def names_court(self) -> bool:
        """True when a court or a prosecutor is named."""
        return self.says(_COURT)

    def says(self, cue: Cue) -> bool:
        """True when the pattern of the cue is found in the sentence."""
        return self.cues & cue.bit != 0 and bool(cue.pattern.search(self.sentence))

    def speaks_of_nation(self, start: int, end: int) -> bool:
        """True when the country is named within a few words of the span."""
        before, after = _NATION_NEAR
        low, high = max(self.start, start - before), min(self.end, end + after)
        return bool(_NATION.search(self.cues, self.text, low, high))

    @lazy
    def goes_on(self) -> bool:
        """True when the sentence goes on about the people of the one before: "he", "the gang", "officers", 警方."""
        return bool(_GOING_ON.match(self.text, self.start, self.end))

    def before_anaphor(self, end: int) -> str | None:
        """The province named before a "that city" of the sentence that stands before `end`, whatever is said of it."""
        found = _ANAPHOR.search(self.cues, self.text, self.start, end)
        named = [m.province for m in self.mentions if found and m.province and m.end <= found.start()]
        return named[-1] if named else None

    def names_anaphor(self, start: int, end: int) -> bool:
        """True when the span, inside the sentence, says "the province", "the city", 该省."""
        return bool(_ANAPHOR.search(self.cues, self.text, start, end))


@dataclass(eq=False)
class Cast:
    """The people of an article, looked for when a rule asks for them first."""

    article: Article
    sentences: Sequence[tuple[int, int]]
    mentions: Sequence[Mention]
    marks: Cues

    @lazy
    def people(self) -> tuple[Person, ...]:
        """The people named in the article, in order of position."""
        return find_people(self.article, self.sentences, self.mentions, self.marks)

    @lazy
    def _row(self) -> _Row[Person]:
        return _Row(self.people)

    @lazy
    def spoken_of(self) -> str | None:
        """The province that the article is written in, or the first in which it places anything."""
        written = written_in(self.article.text)
        first = (m.province for m in self.mentions if m.province and m.role == "case")
        return next(first, None) if written is None else written or None

    def inside(self, start: int, end: int) -> tuple[Person, ...]:
        """The people named in [start, end)."""
        return self._row.inside(start, end)


def scenes(
    article: Article, sentences: Sequence[tuple[int, int]], mentions: Sequence[Mention], dates: Sequence[DateSpan]
) -> tuple[Scene, ...]:
    """One scene per sentence, in order, with the focus (and being abroad) carried from sentence to sentence.

    `sentences`, `mentions` and `dates` are those read from this article, in order of position.
    """
    return tuple(_scenes(article, sentences, mentions, dates))


def _scenes(
    article: Article, sentences: Sequence[tuple[int, int]], mentions: Sequence[Mention], dates: Sequence[DateSpan]
) -> Iterator[Scene]:
    text, focus, is_abroad = article.text, None, False
    marks, names, days = cues_in(text), _Row(mentions), _Row(dates)
    cast = Cast(article, sentences, mentions, marks)
    before: Scene | None = None
    meeting, has_meeting = "", bool(marks.anywhere & _MEETING_AGAIN.bit)
    court, last_court = None, 0
    for index, (start, end) in enumerate(sentences):
        here, then, cues = names.inside(start, end), days.inside(start, end), marks.within(start, end)
        placed = tuple([m for m in here if m.province and m.role == "case"])
        scene = Scene(
            index, start, end, text, here, placed, then, cast, focus, False, is_abroad, cues, marks, before, meeting,
            court if index - last_court <= _COURT_LASTS else None,
        )  # fmt: skip
        if here or cues & _TELLS_WHERE:
            is_at_home = any(m.role == "case" or m.how == "metonym" for m in here)
            has_foreign = scene.says(_FOREIGN)
            scene.is_elsewhere = bool(cues & _ELSEWHERE.bit and _ELSEWHERE.pattern.match(scene.sentence))
            if is_at_home or has_foreign or scene.is_elsewhere or scene.says(_NATION):
                scene.is_abroad = is_abroad = has_foreign and not is_at_home
            if not (focus and _goes_on(scene)):
                focus = _focus(scene) or focus
        focus = focus or scene.home
        before = scene
        if scene.names_court and (seat := next((m.province for m in placed if m.how == "institution"), None)):
            court, last_court = seat, index
        if has_meeting and scene.named_bodies and _MEETING.search(scene.sentence):
            meeting = scene.named_bodies[0].name
        yield scene


def _focus(scene: Scene) -> str | None:
    """The province that the following sentences go on about: the acting body's, else the first one named.

    A list has none, unless one body tells of the others; nor has a place that people only come from.
    """
    cases = [m for m in scene.placed if not _lends_a_hand(scene, m)]
    bodies = [m for m in cases if m.how == "institution"]
    is_row = len({m.province for m in cases}) > _MOST_IN_FOCUS
    if not cases or (is_row and not (len(bodies) == 1 and bodies[0] is cases[0])):
        return None
    cases = [m for m in cases if not _is_named_aside(scene.text, m)]
    return next((m.province for m in (*bodies, *cases)), None)


def _is_named_aside(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - 40) : mention.start]
    is_example = _EXAMPLE_BEFORE.search(before) or _EXAMPLE_AFTER.match(text, mention.end)
    return bool(is_example or _COMING_FROM.search(before))


def _goes_on(scene: Scene) -> bool:
    """True when "he", "the gang" or "officers" of the story did something elsewhere: the story stays where it was."""
    if not scene.goes_on:
        return bool(scene.placed) and all(m.how != "institution" for m in scene.placed) and is_caught_away(scene)
    return all(is_gone_to(scene, m) for m in scene.placed)


def _lends_a_hand(scene: Scene, mention: Mention) -> bool:
    if not scene.cues & _HELPED:
        return False
    text = scene.text
    before = text[max(0, mention.start - 60) : mention.start]
    after = text[mention.end : mention.end + 14]
    return bool(_HELPED_BEFORE.search(scene.cues, before) or _HELPED_AFTER.match(scene.cues, after))


def _is_seat(scene: Scene, mention: Mention) -> bool:
    """True for the seat of a firm whose people the court of the sentences before has sentenced."""
    if scene.court is None or mention.how == "institution" or scene.names_court:
        return False
    is_where = _IN.search(scene.text, max(scene.start, mention.start - 4), mention.start)
    return is_where is None and _SEAT.match(scene.text, mention.end, scene.end) is not None


def _is_dealt_with(scene: Scene, mention: Mention) -> bool:
    """河南等地市场对潍坊生姜实施检测: true for what stands behind 对 when the place before it, in its clause, acts."""
    if mention.how == "institution" or not scene.text.startswith(("对", "對"), mention.start - 1):
        return False
    before = [m for m in scene.placed if m.end < mention.start and m.province != mention.province]
    return bool(before) and _COMMA.search(scene.text, before[-1].end, mention.start) is None


class _Row(Generic[_T]):
    """Spans in order of position, to be asked for those that begin inside a sentence."""

    def __init__(self, spans: Sequence[_T]) -> None:
        self._spans: tuple[_T, ...] = tuple(spans)
        self._starts = [span.start for span in spans]

    def inside(self, start: int, end: int) -> tuple[_T, ...]:
        """The spans that begin in [start, end)."""
        first = bisect_left(self._starts, start)
        return self._spans[first : bisect_left(self._starts, end, first)]
