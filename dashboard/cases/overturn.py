"""Names that reading left out and a person counts: `accept` on a mention, with the province that it stands for.

What such a name counts for, in one place (`casebook.overturned` answers the same of an edition):
- The name is read as that province, and the story happens there.
- When its sentence tells a case of which no report says a province, that case moves there.
- Else its sentence tells a case of its own there: the act of the report that stands in the sentence, or one of no known
  kind, on the only date of the sentence.
The last verdict on a name holds; `reject` takes an accept back.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.cases.identity import NAME_MARK, is_on_name
from dashboard.cases.verdicts import stands
from dashboard.codes import provinces
from dashboard.language import say
from dashboard.model import Reading, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.cases.gist import Gist
    from dashboard.model import DateSpan, Mention, Verdict

# The rule of a mention, and of a report, that a verdict made.
RULE = "verdict"
# Characters on either side of a name outside every sentence, within its line.
_REACH = 200


def held_on_names(verdicts: Iterable[Verdict]) -> dict[str, Verdict]:
    """The last verdict on each mention, by the id of the mention."""
    return {verdict.target: verdict for verdict in verdicts if is_on_name(verdict.target)}


def accepted_names(verdicts: Iterable[Verdict]) -> dict[str, list[Verdict]]:
    """The verdicts in force that count names, by the article."""
    found: dict[str, list[Verdict]] = {}
    for name, verdict in held_on_names(verdicts).items():
        if verdict.kind == "accept":
            found.setdefault(name.rpartition(NAME_MARK)[0], []).append(verdict)
    return found


def count_names(reading: Reading, accepted: Mapping[str, Sequence[Verdict]]) -> Reading:
    """The reading with the names that verdicts count, each with a report of its own for `join` to place or to drop.

    `accepted` as `accepted_names` gives them. A verdict whose mention or quote is gone changes nothing; `join` says so.
    """
    key = reading.article.article_id
    held = {verdict.target: verdict for verdict in accepted.get(key, ())}
    mentions, made = list(reading.mentions), list[Report]()
    for at, mention in enumerate(mentions):
        verdict = held.get(f"{key}{NAME_MARK}{mention.start}")
        if verdict is None or not mention.is_rejected:
            continue
        text, sentence = reading.article.text, sentence_around(reading, mention)
        if not stands(verdict.quote, [text[slice(*sentence)]]):
            continue
        name = provinces()[verdict.value].name
        why = say("en", "Counted for {province} by {who}: {why}", province=name, who=verdict.who, why=verdict.why)
        mentions[at] = counted_mention(mention, verdict.value, why)
        dates = [date for date in reading.dates if sentence[0] <= date.start < sentence[1]]
        made.append(report_of_name(key, mention.start, sentence, verdict.value, why, reading.reports, dates))
    return replace(reading, mentions=tuple(mentions), reports=(*reading.reports, *made)) if made else reading


def counted_mention(mention: Mention, code: str, why: str) -> Mention:
    """The mention as a verdict reads it; what it could mean beside that stays its rivals."""
    others = tuple(other for other in meanings(mention.province, mention.rivals) if other != code)
    return replace(mention, province=code, role="case", rule=RULE, reason=why, rivals=others)


def meanings(province: str | None, rivals: Iterable[str]) -> tuple[str, ...]:
    """The provinces that a name could mean: the one that it was read as, and its rivals."""
    return tuple(dict.fromkeys(code for code in (province, *rivals) if code))


def sentence_around(reading: Reading, mention: Mention) -> tuple[int, int]:
    """The sentence around a mention; outside every sentence (a title, boilerplate) its line."""
    at = bisect_right(reading.sentences, (mention.start, len(reading.article.text) + 1)) - 1
    if at >= 0 and mention.start < reading.sentences[at][1]:
        return reading.sentences[at]
    return line_around(reading.article.text, mention.start, mention.end)


def line_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The line around a span, or as much of it as a sentence may be long."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    return start - len(before.rpartition("\n")[2]), end + len(after.partition("\n")[0])


def report_of_name(
    article_id: str,
    start: int,
    sentence: tuple[int, int],
    code: str,
    why: str,
    told: Iterable[Report],
    dates: Sequence[DateSpan],
) -> Report:
    """What the sentence around the name at `start` says happened in the province that it counts for.

    `told` are the reports of the article, `dates` those of the sentence.
    """
    here = [report for report in told if report.start <= start < report.end and report.rule != RULE]
    first = min(here, key=lambda report: (report.start, report.report_id), default=None)
    known = [date for date in dates if date.value]
    return Report(
        report_id=f"{article_id}{NAME_MARK}{start}{NAME_MARK}{first.action if first else 'other'}",
        article_id=article_id,
        start=sentence[0],
        end=sentence[1],
        action=first.action if first else "other",
        status=first.status if first else "done",
        scope="province",
        provinces=(code,),
        date=first.date if first else known[0] if len(known) == 1 else None,
        rule=RULE,
        reason=why,
    )


def names_of(reports: Iterable[Gist]) -> dict[str, Gist]:
    """The reports of counted names by the ids of their mentions."""
    return {report.report_id.rpartition(NAME_MARK)[0]: report for report in reports}


def stands_for(name: Report | Gist, mention_start: int, groups: Mapping[int, Sequence[Report | Gist]]) -> int | None:
    """The group that a counted name moves: of those without a province, the first that its sentence tells."""
    found = [
        (not report.start <= mention_start < report.end, report.start, report.report_id, number)
        for number, told in groups.items()
        if all(report.scope != "province" for report in told)
        for report in told
        if report.article_id == name.article_id and _tells(report, mention_start)
    ]
    return min(found)[3] if found else None


def _tells(report: Report | Gist, at: int) -> bool:
    return any(start <= at < end for start, end in ((report.start, report.end), *report.support))
