from __future__ import annotations

import pytest

from tests.places.toolbox import roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The firm, headquartered in Hangzhou, was fined by regulators in Gansu.", {"ZJ": "context", "GS": "case"}),
        (
            "Yunnan, which borders Sichuan and Guizhou, has begun checks.",
            {"YN": "case", "SC": "context", "GZ": "context"},
        ),
        ("Unlike its neighbour Hunan, Guangxi has banned new farms.", {"HN": "context", "GX": "case"}),
        ("Police in Wuhan said the leader, a native of Putian in Fujian, had fled.", {"HB": "case", "FJ": "context"}),
        ("Sichuan joined Xinjiang and Qinghai in closing mines.", {"SC": "case", "XJ": "case", "QH": "case"}),
        ("Sixteen people were arrested in Hunan, Hubei and Henan.", {"HN": "case", "HB": "case", "HA": "case"}),
        ("Inspectors went to Liaoning, Jilin and Heilongjiang.", {"LN": "case", "JL": "case", "HL": "case"}),
        ("The blast was not in Shanxi, as first reports said, but in Inner Mongolia.", {"SX": "context", "NM": "case"}),
        ("In Inner Mongolia, 35 firms were fined; in Gansu, 12.", {"NM": "case", "GS": "case"}),
    ],
)
def test_what_happens_there_is_case_and_the_rest_context(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


def test_a_body_of_the_place_acts_whatever_stands_before_it() -> None:
    assert roles("The suspects from Henan police custody were freed.") == {"HA": "case"}
