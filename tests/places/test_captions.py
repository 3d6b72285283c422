from __future__ import annotations

import pytest

from tests.places.toolbox import roles

STORY = "Police in Anhui arrested ten men in June, a spokesman told reporters on Friday.\n"
STORY_ZH = "安徽警方六月抓获十人，并于周五在一份声明中通报了案件的有关情况。\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (STORY + "Photo: a dam near Xichang, Sichuan, in 2019.", "SC"),
        (STORY + "(Picture: rigs that came from the Xinjiang region)", "XJ"),
        (STORY_ZH + "图为四川一处水电站。", "SC"),
        (STORY_ZH + "图：位于青海的数据中心", "QH"),
    ],
)
def test_the_place_that_a_picture_shows_is_mentioned(text: str, code: str) -> None:
    assert roles(text) == {"AH": "case", code: "context"}


@pytest.mark.parametrize(
    "text",
    [
        STORY + "Photo from Qinghai",
        STORY + "Image: courtesy of Qinghai Daily",
        STORY + "Photo: the square in Beijing",
        STORY_ZH + "图片来源：青海",
        STORY_ZH + "图为北京金融街。",
    ],
)
def test_a_credit_and_the_capital_are_not(text: str) -> None:
    assert roles(text) == {"AH": "case"}
