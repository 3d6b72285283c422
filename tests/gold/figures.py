"""What the reading finds in a labelled set, and its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.articles import make_article
from dashboard.codes import provinces
from dashboard.config import SEEDS_DIR, load_topic
from dashboard.pipeline import read_corpus
from tests.gold import score

if TYPE_CHECKING:
    from dashboard.model import Corpus, Reading
    from tests.gold.sets import LabelledSet

Prediction = dict[str, Any]
Figures = dict[str, float]


def read_set(labelled: LabelledSet) -> Corpus:
    """The texts of a set read together as one corpus, with the topic of the seeds."""
    articles = [
        make_article(gold["text"], key, published=gold.get("published")) for key, gold in labelled.texts.items()
    ]
    return read_corpus(articles, load_topic(SEEDS_DIR / "topic.toml"))


def predict(reading: Reading) -> Prediction:
    """One reading as a line of `score.py`: the strongest role of each province, an event per report and province."""
    roles: dict[str, str] = {}
    for mention in reading.mentions:
        if mention.province and mention.role != "none" and roles.get(mention.province) != "case":
            roles[mention.province] = mention.role
    events = [
        {
            "province": _name(code),
            "date": report.date.value if report.date else None,
            "action": report.action,
            "cluster": report.case_id,
        }
        for report in reading.reports
        if not report.is_background
        for code in report.provinces or (None,)
    ]
    return {
        "id": reading.article.article_id,
        "provinces": [{"province": _name(code), "role": role} for code, role in roles.items()],
        "events": events,
    }


def _name(code: str | None) -> str | None:
    return provinces()[code].name if code else None


def measure(labelled: LabelledSet, predictions: dict[str, Prediction]) -> Figures:
    """The figures of a set: province and case F1, metonyms counted, negatives that got a province, whole texts."""
    found = score.score(labelled.texts, predictions)
    figures = {
        "province F1": found["province_all"]["F1"],
        "case F1": found["province_case"]["F1"],
        "metonyms counted": found["metonym_false_positives"],
        "negatives wrong": found["negatives_with_any_prediction"],
        "texts right": round(_share_right(labelled, predictions), 4),
    }
    if labelled.has_events:
        figures |= {
            "event F1": found["events"]["F1"],
            "date exact": found["event_date"]["exact"]["acc"],
            "action": found["action_accuracy"]["acc"],
            "grouping F1": found["bcubed_matched"]["F1"],
        }
    return figures


def _share_right(labelled: LabelledSet, predictions: dict[str, Prediction]) -> float:
    return sum(_is_right(gold, predictions[key]) for key, gold in labelled.texts.items()) / len(labelled.texts)


def _is_right(gold: dict[str, Any], prediction: Prediction) -> bool:
    """True when every province of the text is found with an accepted role, and none besides."""
    labels = {label["province"]: {label["role"], *(label.get("role_alt") or ())} for label in gold["provinces"]}
    found = {item["province"]: item["role"] for item in prediction["provinces"]}
    return set(found) == set(labels) and all(role in labels[name] for name, role in found.items())
