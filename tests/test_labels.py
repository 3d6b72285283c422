"""What codes are called: every code of the model has its words, in both languages."""

from __future__ import annotations

from typing import get_args

import pytest

from dashboard import labels, model
from dashboard.casebook.tables import RESTS
from dashboard.cases import bodies
from dashboard.language import LANGS, Lang, catalogue


@pytest.mark.parametrize("lang", LANGS)
def test_every_code_of_the_model_has_words(lang: Lang) -> None:
    for told, codes in (
        (labels.action_label, get_args(model.Action)),
        (labels.status_label, get_args(model.Status)),
        (labels.scope_label, get_args(model.Scope)),
        (labels.how_label, get_args(model.How)),
        (labels.role_label, get_args(model.Role)),
        (labels.basis_label, get_args(model.Basis)),
        (labels.language_label, LANGS),
    ):
        said = [told(lang, code) for code in codes]
        assert len(set(said)) == len(codes)
        assert not [words for words in said if "_" in words]
    reasons = [scope for scope in get_args(model.Scope) if not labels.off_map_reason(lang, scope)]
    assert reasons == ["province"]


def test_every_label_has_its_chinese() -> None:
    tables = (
        labels.STATUSES,
        labels.SCOPES,
        labels.OFF_MAP,
        labels.HOWS,
        labels.ROLES,
        labels.BASES,
        labels.LANGUAGES,
        labels.PRECISIONS,
        labels.BOILERPLATE,
    )
    said = {words for table in tables for words in table.values()}
    said |= {words for pair in labels.ACTIONS.values() for words in pair}
    assert not said - set(catalogue())


def test_a_step_that_was_not_done_is_never_called_done() -> None:
    assert labels.action_label("en", "expulsion") == "removed or expelled"
    assert labels.action_label("en", "shutdown", "announced") == "shutdown announced"
    assert labels.action_label("en", "arrest", "possible") == "possible detention or arrest"
    assert labels.action_label("en", "fine", "alleged") == "alleged fine or penalty"
    assert labels.action_label("en", "power_cut") == "power cut off"
    assert labels.action_label("zh", "power_cut") == "断电或限电"
    assert labels.action_label("zh", "fine", "alleged") == "处罚（据称）"


def test_a_code_of_a_newer_edition_is_shown_in_words() -> None:
    assert labels.action_label("en", "new_thing") == "new thing"
    assert labels.status_label("zh", "new_thing") == "new thing"


def test_provinces_by_name() -> None:
    assert labels.province_name("en", "CN-JX") == "Jiangxi"
    assert labels.province_name("zh", "CN-JX") == "江西"
    assert labels.province_name("en", None) == "province unknown"
    assert labels.province_name("zh", "CN-??") == "CN-??"
    assert labels.province_both("en", "CN-JX") == "Jiangxi 江西"
    assert labels.province_both("zh", "CN-JX") == "江西 Jiangxi"
    assert labels.province_names("en", ["CN-YN", "CN-GS"]) == "Yunnan and Gansu"
    assert labels.province_names("zh", ["CN-YN", "CN-GS", "CN-JX"]) == "云南、甘肃和江西"
    assert labels.province_names("en", []) == ""


def test_lists_in_words() -> None:
    assert labels.joined("en", ["a", "b", "c"]) == "a, b and c"
    assert labels.joined("en", ["a", "b"], "or") == "a or b"
    assert labels.joined("zh", ["甲", "乙", "丙"], "or") == "甲、乙或丙"
    assert labels.joined("zh", ["甲"]) == "甲"


def test_divisions_by_adcode() -> None:
    assert labels.division_name("361000") == "抚州"
    assert labels.division_name("710100") == "台北"
    assert (labels.division_name("360000"), labels.division_name("999999"), labels.division_name(None)) == ("", "", "")


@pytest.mark.parametrize("lang", LANGS)
def test_every_reason_of_a_fragile_case_has_its_word(lang: Lang) -> None:
    said = [labels.fragile_label(lang, reason) for reason in labels.FRAGILE]
    assert len(set(said)) == len(said)
    assert set(filter(None, RESTS.values())) <= set(labels.FRAGILE)
    assert labels.fragile_label(lang, "") == ""


def test_bodies_of_the_state_have_a_name_in_each_language_and_others_their_own() -> None:
    names = ["Ministry of Public Security", "山西省高级人民法院", "Kite Bureau"]
    assert labels.body_names("en", names) == names
    assert labels.body_names("zh", names) == ["公安部", "山西省高级人民法院", "Kite Bureau"]
    assert labels.facet_value("zh", "organisation", names[0]) == "公安部"
    assert set(labels.STATE_BODIES) == set(bodies._NATIONAL_NAMES.values())
