"""The ledger's way back: links that count a name, and keep the rest of the view."""

from __future__ import annotations

from dataclasses import replace

from dashboard.casebook.lookup import lookup
from dashboard.casebook.view import View
from dashboard.ui.overturn import MOST_OFFERED, offers_html
from tests.casebook.test_what_if import EDITION, HEBEI
from tests.ui.test_evidence import Seen
from tests.ui.test_what_if import links

TAIZHOU = next(row for row in lookup(EDITION).mentions("t003") if row["surface"] == "Taizhou")
VIEW = View(query="chen", what_if=(HEBEI,))


def test_each_province_that_a_name_could_mean_has_its_link() -> None:
    page = offers_html(EDITION, VIEW, "left_out", TAIZHOU)
    assert Seen(page).text == "Count it as Jiangsu · Count it as Zhejiang"
    assert [way["wi"] for way in links(page)] == [
        [f"{HEBEI}~{TAIZHOU['mention_id']}.{code}"] for code in ("CN-JS", "CN-ZJ")
    ]
    assert all(way["q"] == ["chen"] for way in links(page))


def test_beside_a_province_only_that_one_is_offered() -> None:
    assert Seen(offers_html(EDITION, VIEW, "province", TAIZHOU, "CN-ZJ")).text == "Count it as Zhejiang"
    assert Seen(offers_html(EDITION, replace(VIEW, lang="zh"), "map", TAIZHOU, "CN-ZJ")).text == "计入浙江"
    assert offers_html(EDITION, VIEW, "province", TAIZHOU, "CN-GD") == ""


def test_what_is_counted_and_what_could_be_anything_is_bounded() -> None:
    assert offers_html(EDITION, VIEW, "left_out", lookup(EDITION).mentions("t001")[0]) == ""
    many = "~".join(("CN-HE", "CN-HA", "CN-HN", "CN-JS", "CN-ZJ", "CN-FJ", "CN-JX", "CN-GD"))
    assert len(links(offers_html(EDITION, VIEW, "left_out", {**TAIZHOU, "rivals": many}))) == MOST_OFFERED
