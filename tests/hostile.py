"""Sixteen texts that mean harm or mischief, as an edition in which they are titles, publishers, people and evidence.

Each stands in an article and a case of its own in Sichuan, so that whatever an export shows of one can be looked for.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from hashlib import sha256

from dashboard.casebook.edition import Edition, Manifest
from dashboard.casebook.tables import corpus_rows, frames
from dashboard.model import Article, Case, Corpus, DateSpan, Mention, Person, Published, Reading, Report, Step

HOSTILE_TEXTS: dict[str, str] = {
    "formula": '=HYPERLINK("http://evil.example/x","click")',
    "command": "+cmd|' /C calc'!A0",
    "minus": "-2+3+cmd|' /C calc'!D2",
    "at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "script": "</script><script>alert('x')</script><img src=http://evil.example/i onerror=alert(1)>",
    "handler": '" onmouseover="alert(2)" style="background:url(http://evil.example/b)" x=\'',
    "markdown": "**bold** [link](javascript:alert(3)) ![i](http://evil.example/m.png) <!-- --> ]]> # head",
    "direction": "\u202egpj.exe\u202c \u2067right\u2069 to left \u05d0\u05d1 \u0627\u0644",
    "invisible": "zero\u200bwidth\u200d\ufeffjoined\u2060\u00ad hidden",
    "quotes": "''\"\"`´“”‘’ \\ back\\slash \\u003cscript\\u003e _x000A_ \\N ,;|\t,../../etc/passwd C:\\..\\x.exe",
    "lines": "first\nsecond\r\nthird\rfourth\u2028fifth\u2029\tsixth",
    "nothing": "NULL",
    "long": "风筝" * 20_000 + "😀",
    "sql": "Robert'); DROP TABLE cases;-- %s {0} {x} ${y} {{z}} $\\frac{1}{2}$ #{w} <%= v %> \\input{|id}}} @misc{x,",
    "emoji": "👩🏽‍🚀🏳️‍🌈 e\u0301\u0301\u0301 𠮷 \U0001f1e8\U0001f1f3 \ufffd",
    "control": "nul\x00 bell\x07 escape\x1b[31m back\x08 form\x0c one\x01 del\x7f next\x85 last\ufffe\uffff",
}
EDITION_ID = "bad0000016"
LONGEST = max(map(len, HOSTILE_TEXTS.values()))
_DAY = dt.date(2022, 2, 14)
_TAIL = " seized kites in Sichuan on February 14, 2022."


def _case(name: str, text: str) -> tuple[Reading, Case]:
    body = f"{text}{_TAIL}"
    end, place, when = len(body), body.index("Sichuan", len(text)), body.index("February", len(text))
    published = Published(_DAY.isoformat(), _DAY, _DAY, "day", "given", (text,))
    article = Article(
        article_id=name, text=body, title=text, title_span=(0, len(text)), publisher=text,
        url=f"https://toy.example/{name}", lang="en", published=published, boilerplate=(), file=f"{name}.txt",
        sha256=sha256(body.encode()).hexdigest(),
    )  # fmt: skip
    mention = Mention(place, place + 7, "Sichuan", "CN-SC", "direct", "case", "name", text, (), None)
    date = DateSpan(when, when + 17, "February 14, 2022", _DAY.isoformat(), _DAY, _DAY, "day", text, "calendar-date")
    person = Person(0, len(text), text, text, False)
    report = Report(
        f"{name}:0:seizure", name, 0, end, "seizure", "done", "province", ("CN-SC",), None, "authority", date,
        (person,), (), (), "action-word", text, False, case_id=name, support=(),
    )  # fmt: skip
    step = Step("seizure", "done", date.value, _DAY, _DAY, "day", report.report_id)
    case = Case(
        case_id=name, title=text, scope="province", provinces=("CN-SC",), court=None, action="seizure", status="done",
        value=date.value, earliest=_DAY, latest=_DAY, precision="day", people=(text,), organisations=(text,),
        amounts=(), steps=(step,), report_ids=(report.report_id,), article_ids=(name,), links=(), conflicts=(),
        fragile="",
    )  # fmt: skip
    return Reading(article, ((0, end),), (mention,), (date,), (report,)), case


@lru_cache(maxsize=1)
def hostile_edition() -> Edition:
    """The sixteen texts as an edition; its topic is the one with the script."""
    pairs = [_case(name, text) for name, text in HOSTILE_TEXTS.items()]
    rows = corpus_rows(Corpus(tuple(reading for reading, _ in pairs), tuple(case for _, case in pairs)))
    topic = HOSTILE_TEXTS["script"]
    manifest = Manifest(
        EDITION_ID, topic, topic, topic, "0.0", "toy", "2022-04-01T00:00:00+00:00",
        {name: len(table) for name, table in rows.items()},
    )  # fmt: skip
    return Edition(manifest, **frames(rows))
