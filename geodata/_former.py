"""former.csv: names that divisions once had, from the list of changes since 1980."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from geodata._names import traditional
from geodata._sources import DIVISIONS, read_wheel

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = ("name_zh", "name_zh_hant", "province_code", "adcode", "name_now", "year", "change")
# Kinds of change after which the old name is no longer a division's name. The others only move a code or a seat.
_CHANGES = ("更名", "撤县设市", "撤县设区", "撤地设市", "撤市设区", "撤旗设区", "撤区设区", "撤销")
_DIVISION = re.compile(r"[\u4e00-\u9fff]{1,12}(?:县|市|区|旗|盟|自治州)")
# Codes that changed their province: Chongqing left Sichuan in 1997 (5102, 5122, 5123, 5135).
_MOVED = {"5102": "50", "5122": "50", "5123": "50", "5135": "50"}
_HAINAN = "海南"


def build_former(divisions: list[dict[str, str]], cache: Path) -> list[dict[str, str]]:
    """Rows of former.csv by province and name, the latest change of each name; current names are left out."""
    provinces = {row["adcode"][:2]: row["province_code"] for row in divisions if row["level"] == "province"}
    current = {(row["province_code"], row["name_zh"]): row["adcode"] for row in divisions}
    # A former district that bears the name of a current one elsewhere (西城区) would only make that one ambiguous.
    names = {name for _, name in current}
    events = json.loads(read_wheel(DIVISIONS, "data/historical_changes_v1.json", cache))["events"]
    found: dict[tuple[str, str], dict[str, str]] = {}
    for event in sorted(events, key=lambda e: (e["year"], e["old"]["name"] or "")):
        name = (event["old"]["name"] or "").split("、")[0]
        province = provinces.get(find_province(event), "")
        if event["type"] not in _CHANGES or not province or not _DIVISION.fullmatch(name):
            continue
        if (province, name) in current or (name.endswith("区") and (len(name) < 3 or name in names)):
            continue
        name_now = event["new"]["name"] or ""
        found[province, name] = {
            "name_zh": name,
            "name_zh_hant": traditional(name),
            "province_code": province,
            "adcode": current.get((province, name_now), ""),
            "name_now": name_now if (province, name_now) in current else "",
            "year": str(event["year"]),
            "change": event["type"],
        }
    return [found[key] for key in sorted(found)]


def find_province(event: dict[str, Any]) -> str:
    """The first two digits of the adcode of the province that the division belongs to today; "" when unknown."""
    before, path = event["old"]["code"] or "", "".join(event["old_path"] or ())
    if before[:4] in _MOVED:
        return _MOVED[before[:4]]
    code = event["new"]["code"] or before
    if code.startswith("44") and _HAINAN in path:
        return "46"
    return str(code[:2])
