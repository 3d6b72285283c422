"""Every column of every table, once: type, unit or allowed values, meaning. The docs table is generated from here.

Types: text, code (ISO 3166-2), date (ISO day; datetime64 in Parquet frames), int, float, bool, json (a JSON document),
list (codes or ids joined by `~`, empty string for none).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from dashboard.language import catalogue

if TYPE_CHECKING:
    from dashboard.language import Lang

Type = Literal["text", "code", "date", "int", "float", "bool", "json", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type, what it means, its allowed values or unit, and whether it may be empty."""

    name: str
    type: Type
    meaning: str
    allowed: str = ""
    is_nullable: bool = False

    def told(self, lang: Lang) -> str:
        """What the column means, in `lang`; not by `say`, because a meaning may write a document's {keys}."""
        return self.meaning if lang == "en" else catalogue().get(self.meaning, self.meaning)


def _c(name: str, kind: Type, meaning: str, allowed: str = "", nullable: bool = False) -> Column:
    return Column(name, kind, meaning, allowed, nullable)


_HOWS = "direct, city, institution, demonym, metonym, embedded, anaphor"
_PRECISION = "day, week, month, quarter, season, year, interval, vague, unknown"
_ACTIONS = (
    "sentence, charge, arrest, expulsion, investigation, seizure, fine, shutdown, power_cut, inspection, "
    "regulation, warning, support, other"
)
_SCOPE = "province, national, abroad, unknown"
_RESTS = "one_list_sentence, one_article, one_origin, several"
_STATUS = "done, announced, possible, alleged"

ARTICLES = (
    _c("article_id", "text", "Identity of the article in this corpus: its file stem, or the id it was given"),
    _c("sha256", "text", "SHA-256 of the article's bytes"),
    _c("file", "text", "File it was read from", nullable=True),
    _c("title", "text", "Title of the article"),
    _c("publisher", "text", "Publisher of the article", nullable=True),
    _c("url", "text", "Address of the article", nullable=True),
    _c("lang", "text", "Language of the article", "en, zh"),
    _c("published", "text", "When it was published, EDTF", nullable=True),
    _c("published_earliest", "date", "First day on which it can have been published", nullable=True),
    _c("published_latest", "date", "Last day on which it can have been published", nullable=True),
    _c("published_precision", "text", "Precision of that date", "day, month, year, interval, unknown"),
    _c("published_basis", "text", "Where that date comes from", "stated, inferred, curated, given, unknown"),
    _c("published_reasons", "json", "Reasons for that date, a list of sentences"),
    _c("text", "text", "The untouched text; every offset counts its characters"),
    _c("boilerplate", "json", "Spans that are not the story: list of [start, end, kind]"),
    _c("sentences", "json", "Sentence spans outside boilerplate: list of [start, end]"),
    _c("origin_id", "text", "Articles with the same origin_id tell one original text"),
)
MENTIONS = (
    _c("mention_id", "text", "article_id:start"),
    _c("article_id", "text", "Article it stands in"),
    _c("start", "int", "First character", "characters"),
    _c("end", "int", "One past the last character", "characters"),
    _c("surface", "text", "text[start:end]"),
    _c("province_code", "code", "Province it is read as", nullable=True),
    _c("how", "text", "What kind of name leads there", _HOWS),
    _c("role", "text", "Whether the story happens there", "case, context, none"),
    _c("rule", "text", "Id of the rule that decided"),
    _c("reason", "text", "The rule's argument in words"),
    _c("rivals", "list", "Other provinces the name could mean"),
    _c("adcode", "text", "Division the name stands for", nullable=True),
    _c("is_rejected", "bool", "In the ledger: seen, shown, and counted for no province"),
    _c("sentence_start", "int", "Sentence around it, first character", "characters"),
    _c("sentence_end", "int", "Sentence around it, one past the last character", "characters"),
)
DATES = (
    _c("date_id", "text", "article_id:start"),
    _c("article_id", "text", "Article it stands in"),
    _c("start", "int", "First character", "characters"),
    _c("end", "int", "One past the last character", "characters"),
    _c("surface", "text", "text[start:end]"),
    _c("value", "text", "The date, EDTF", nullable=True),
    _c("earliest", "date", "First day it can mean", nullable=True),
    _c("latest", "date", "Last day it can mean", nullable=True),
    _c("precision", "text", "How exact the expression is", _PRECISION),
    _c("anchor", "text", "What a relative expression is counted from"),
    _c("rule", "text", "Id of the rule that read it"),
)
REPORTS = (
    _c("report_id", "text", "article_id:start:action"),
    _c("case_id", "text", "Case it tells"),
    _c("article_id", "text", "Article that says so"),
    _c("start", "int", "Evidence sentence, first character", "characters"),
    _c("end", "int", "Evidence sentence, one past the last character", "characters"),
    _c("action", "text", "What was done", _ACTIONS),
    _c("actor_class", "text", "Who acts", "authority, offender, unknown"),
    _c("status", "text", "How certain the act is", _STATUS),
    _c("scope", "text", "Where it belongs", _SCOPE),
    _c("province_codes", "list", "Provinces of the conduct"),
    _c("court_code", "code", "Province of the court", nullable=True),
    _c("date_value", "text", "When, EDTF; the day of publication where vague", nullable=True),
    _c("date_earliest", "date", "First day", nullable=True),
    _c("date_latest", "date", "Last day", nullable=True),
    _c("date_precision", "text", "Precision of that date", _PRECISION),
    _c("date_is_future", "bool", "That date lay ahead when the article was written"),
    _c("people", "json", "People it is done to: list of names"),
    _c("organisations", "json", "Organisations: list of names"),
    _c("amounts", "json", "Amounts: list of {surface, value, unit, qualifier, kind}"),
    _c("rule", "text", "Id of the rule that read it"),
    _c("reason", "text", "The rule's argument in words"),
    _c("support", "json", "Further evidence sentences: list of [start, end]"),
    _c("is_listed", "bool", "The province only stands in a list"),
    _c("is_background", "bool", "Told in passing: one of a list without a date, behind the news of the article"),
    _c("case_key", "text", "Id of a case that this report alone would tell; an old case id is found here"),
)
CASES = (
    _c("case_id", "text", "Identity of the case"),
    _c("title", "text", "Headline of the case"),
    _c("scope", "text", "Where it belongs", _SCOPE),
    _c("province_codes", "list", "Provinces of the conduct"),
    _c("court_code", "code", "Province of the court", nullable=True),
    _c("action", "text", "Its gravest step", _ACTIONS),
    _c("status", "text", "How certain that step is", _STATUS),
    _c("happened", "text", "When it happened, EDTF", nullable=True),
    _c("happened_earliest", "date", "First day of it", nullable=True),
    _c("happened_latest", "date", "Last day of it", nullable=True),
    _c("happened_precision", "text", "Precision of that date", _PRECISION),
    _c("published_earliest", "date", "First day on which an article told it", nullable=True),
    _c("published_latest", "date", "Last day on which its first article can have been published", nullable=True),
    _c("people", "json", "People: list of names"),
    _c("organisations", "json", "Organisations: list of names"),
    _c("amounts", "json", "Amounts: list of {surface, value, unit, qualifier, kind}"),
    _c("steps", "json", "Steps: list of {action, status, value, earliest, latest, precision, report_id}"),
    _c("article_ids", "list", "Articles that tell it"),
    _c("n_articles", "int", "Articles that tell it", "articles"),
    _c("n_origins", "int", "Independent origins among them", "origins"),
    _c("n_sentences", "int", "Evidence sentences", "sentences"),
    _c("links", "json", "Why its reports belong together: list of {report_a, report_b, rule, reason, strength}"),
    _c("conflicts", "json", "Where its sources disagree: list of {about, sides: [[article_id, start, end, words]]}"),
    _c("rests_on", "text", "How much evidence it has: one sentence of a list, one article, copies of one", _RESTS),
    _c("fragile", "text", "Why the case is fragile, in words; empty when it is not"),
)
FACTS = (
    _c("case_id", "text", "Case"),
    _c("province_code", "code", "One of its provinces"),
    _c("action", "text", "Its gravest step", _ACTIONS),
    _c("status", "text", "How certain that step is", _STATUS),
    _c("happened_earliest", "date", "First day of it", nullable=True),
    _c("happened_latest", "date", "Last day of it", nullable=True),
    _c("published_earliest", "date", "First day on which an article told it", nullable=True),
    _c("published_latest", "date", "Last day on which its first article can have been published", nullable=True),
    _c("n_articles", "int", "Articles that tell it", "articles"),
    _c("n_origins", "int", "Independent origins among them", "origins"),
    _c("n_sentences", "int", "Evidence sentences", "sentences"),
    _c("rests_on", "text", "How much evidence it has: one sentence of a list, one article, copies of one", _RESTS),
    _c("is_fragile", "bool", "Rests on one sentence"),
)
VERDICTS = (
    _c("verdict_id", "text", "Identity of the verdict"),
    _c("kind", "text", "What was decided", "accept, reject, move, redate, restep, merge, split"),
    _c("target", "text", "Case it was given on, by the id that the case had then; or mention"),
    _c(
        "value",
        "text",
        "Province (move; accept of a mention), date (redate), report~action~status (restep), other cases (merge), "
        "reports by ~ (split)",
    ),
    _c("quote", "text", "Words that it expects in the evidence of the case"),
    _c("who", "text", "Who decided"),
    _c("at", "text", "When they did"),
    _c("why", "text", "Why they did"),
    _c("case_id", "text", "Case it concerns now; empty when it does not fit any more"),
    _c("problem", "text", "Why it does not fit any more and changes nothing; empty when it fits"),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "articles": ARTICLES,
    "mentions": MENTIONS,
    "dates": DATES,
    "reports": REPORTS,
    "cases": CASES,
    "facts": FACTS,
    "verdicts": VERDICTS,
}

# Exports add these to the tables above.
EDITION_ID = _c("edition_id", "text", "Edition that the row comes from")
SENTENCE = _c("sentence", "text", "The sentence around the mention, untouched")
PROVINCES = (
    _c("code", "code", "Province, ISO 3166-2"),
    _c("name", "text", "English name of the province"),
    _c("name_zh", "text", "Chinese name of the province"),
    _c("state", "text", "How it looks on the map", "cases, mentioned, none, not_covered"),
    _c("n_cases", "int", "Cases there", "cases"),
    _c("n_articles", "int", "Articles that tell them", "articles"),
    _c("n_origins", "int", "Independent origins among those", "origins"),
    _c("n_sentences", "int", "Evidence sentences of them", "sentences"),
    _c("population", "int", "People, by the censuses of 2020 and 2021 (geodata/population.csv)", "people"),
    _c("n_articles_mentioning", "int", "Articles that mention it, case or context, in the whole corpus", "articles"),
    _c("n_mentions", "int", "Mentions read as this province, case and context, in the whole corpus", "mentions"),
)
# What a reader of the table of cases asks first: who says so, and in which words. They stand behind the headline.
CASE_SOURCE = (
    _c("sentence", "text", "The sentence that tells the case best, untouched", nullable=True),
    _c("publisher", "text", "Who published that sentence", nullable=True),
    _c("published", "text", "When it was published, EDTF", nullable=True),
    _c("article_title", "text", "Title of its article", nullable=True),
    _c("url", "text", "Address of its article", nullable=True),
)
_CASE_NAMES = (
    _c("province_names", "list", "English names of the provinces of the conduct, in the order of their codes"),
    _c("province_names_zh", "list", "Chinese names of the provinces of the conduct, in the order of their codes"),
    _c("court_name", "text", "English name of the province of the court", nullable=True),
    _c("court_name_zh", "text", "Chinese name of the province of the court", nullable=True),
)
_REVIEW = (
    _c("review", "text", "Whether a person has checked the case, by any verdict", "checked, unchecked"),
    _c("checked_by", "text", "Who gave the last verdict on it", nullable=True),
    _c("checked_at", "text", "When they gave it, ISO 8601", nullable=True),
    _c("checked_why", "text", "Why they decided so", nullable=True),
)
_MENTION_NAMES = (
    _c("province_name", "text", "English name of the province it is read as", nullable=True),
    _c("province_name_zh", "text", "Chinese name of the province it is read as", nullable=True),
)
# The untouched text belongs to its publisher: an export names the article and quotes sentences, it does not copy it.
_KEPT_BACK = {"text", "boilerplate", "sentences"}

# What an export of each kind holds.
EXPORTS: dict[str, tuple[Column, ...]] = {
    "cases": (*CASES[:2], *CASE_SOURCE, *CASES[2:], *_CASE_NAMES, *_REVIEW, EDITION_ID),
    "mentions": (*MENTIONS, SENTENCE, *_MENTION_NAMES, EDITION_ID),
    "articles": (*(column for column in ARTICLES if column.name not in _KEPT_BACK), EDITION_ID),
    "provinces": (*PROVINCES, EDITION_ID),
    "rejected": (*MENTIONS, SENTENCE, *_MENTION_NAMES, EDITION_ID),
}
