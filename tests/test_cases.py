"""The whole room: what the seeds must tell without curated dates, and how much of the practice texts is found."""

from __future__ import annotations

import json
from collections import Counter
from functools import lru_cache
from pathlib import Path

from dashboard.articles import make_article, read_paths
from dashboard.codes import provinces
from dashboard.config import SEEDS_DIR
from dashboard.model import Case, Corpus
from dashboard.pipeline import read_corpus
from tests.cases.told import topic
from tests.gold import score

GOLD = Path(__file__).parent / "gold" / "practice.jsonl"


@lru_cache(maxsize=1)
def seeds() -> Corpus:
    return read_corpus(read_paths([SEEDS_DIR], curated=False).articles, topic())


def of(*people: str) -> Case:
    (case,) = [case for case in seeds().cases if case.people == people]
    return case


def test_the_seeds_count_on_the_map() -> None:
    counts = Counter(code for case in seeds().cases for code in case.provinces)
    once = ("CN-HE", "CN-GS", "CN-YN", "CN-XJ", "CN-NM", "CN-SC", "CN-AH", "CN-QH")
    assert counts == {"CN-JX": 2, **dict.fromkeys(once, 1)}


def test_the_seeds_tell_what_is_not_on_the_map() -> None:
    assert Counter(case.scope for case in seeds().cases) == {"province": 10, "national": 7, "unknown": 4}
    unknown = sorted(case.title for case in seeds().cases if case.scope == "unknown")
    assert unknown == [
        "Eight Taiwanese individuals were sentenced for espionage",
        "Seven other officials were dismissed as part of a campaign against corruption",
        "Wang Moumou: sentenced",
        "Zhang Moumou: arrested",
    ]


def test_xiao_yi_is_one_case_from_two_articles() -> None:
    case = of("Xiao Yi")
    assert [article_id[:3] for article_id in case.article_ids] == ["000", "001"]
    steps = {step.action: step.value for step in case.steps}
    assert list(steps) == ["investigation", "expulsion", "arrest", "charge"]
    assert (steps["investigation"], steps["expulsion"]) == ("2021-05-18", "2021-11-13")
    # The title of the second article says “arrested” without a day: it must not lend the day of the report.
    assert steps["arrest"] != "2021-11-15"
    assert case.title == "Xiao Yi, former vice chairman: investigated, removed, arrested and charged"


def test_the_sources_disagree_on_xiao_yis_expulsion_and_office() -> None:
    conflicts = {conflict.about: conflict.sides for conflict in of("Xiao Yi").conflicts}
    assert list(conflicts) == ["when: removed", "office"]
    offices = [words for *_, words in conflicts["office"]]
    assert "Communist Party" in offices[0]
    assert "Political Consultative Conference" in offices[1]


def test_lin_qingxing_is_a_case_of_his_own() -> None:
    case = of("Lin Qingxing")
    assert (case.provinces, case.value, case.action) == (("CN-JX",), "2021-05-18", "arrest")


def test_the_national_cases_are_told_apart() -> None:
    national = {case.title: case for case in seeds().cases if case.scope == "national"}
    dates = sorted(case.value or "" for case in national.values())
    assert dates == ["", "", "../2021-11-15", "../2023-08-08", "2017", "2021-09", "2021-09-24"]
    (notice,) = [case for case in national.values() if case.value == "2021-09"]
    assert [link.rule for link in notice.links] == ["state-at-large"]
    assert len(notice.article_ids) == 2
    assert "National Development and Reform Commission" in notice.organisations


def test_every_title_is_a_headline() -> None:
    titles = [case.title for case in seeds().cases]
    assert max(map(len, titles)) <= 120
    assert all(title == title.strip() and "\n" not in title for title in titles)
    assert "Yunnan: mining operations have been affected due to the government offensive" in titles


def test_most_events_of_the_practice_texts_are_found() -> None:
    gold = {g["id"]: g for g in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines())}
    corpus = read_corpus([make_article(g["text"], key, published=g["published"]) for key, g in gold.items()], topic())
    names = {code: province.name for code, province in provinces().items()}
    told = {
        reading.article.article_id: {
            "events": [
                {
                    "province": names.get(code) if code else None,
                    "date": r.date.value if r.date else None,
                    "action": r.action,
                    "cluster": r.case_id,
                }
                for r in reading.reports
                for code in (r.provinces or (None,))
            ]
        }
        for reading in corpus.readings
    }
    figures = score.score(gold, told)
    assert figures["events"]["F1"] >= 0.9
    assert figures["event_date"]["exact"]["acc"] >= 0.88
    assert figures["action_accuracy"]["acc"] >= 0.9
    assert figures["bcubed_matched"]["F1"] >= 0.92
    assert figures["dates_given_where_text_supports_none"] == 0


def test_reading_twice_gives_the_same() -> None:
    again = read_corpus(read_paths([SEEDS_DIR], curated=False).articles, topic())
    assert json.dumps([repr(case) for case in again.cases]) == json.dumps([repr(case) for case in seeds().cases])
