"""How much: money, coins, machines, people, energy and penalties, with their qualifiers.

Patterns run on one sentence at a time and are linear. Penalties are imposed, possible or statutory: "life imprisonment is
not out of the question" is no sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.model import Amount

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCALE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "k": 1e3}
_CURRENCY = {
    "rmb": "CNY", "cny": "CNY", "yuan": "CNY", "renminbi": "CNY", "¥": "CNY", "￥": "CNY", "us$": "USD", "$": "USD", "usd": "USD", "u.s. dollars": "USD", "us dollars": "USD", "dollars": "USD",
    "hk$": "HKD", "nt$": "TWD", "hong kong dollars": "HKD", "bitcoin": "BTC", "bitcoins": "BTC", "btc": "BTC", "tether": "USDT", "usdt": "USDT", "ether": "ETH",
}  # fmt: skip
_QUALIFIER = r"(?:(?P<qualifier>more than|over|exceeding|at least|no less than|not less than|up to|nearly|about|around|some|almost|roughly|less than|under|fewer than|as much as|as many as|approximately)\s+)?"
_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_WORD_SCALE = r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion|bn|m|k)\b)?"
_MONEY = re.compile(
    rf"{_QUALIFIER}(?:(?P<before>RMB|CNY|US\$|HK\$|NT\$|[$¥￥])\s?{_NUMBER}{_WORD_SCALE}|{_NUMBER.replace('number', 'number2')}{_WORD_SCALE.replace('scale', 'scale2')}\s(?:worth of )?(?P<after>U\.S\. dollars|US dollars|Hong Kong dollars|dollars|yuan|RMB|renminbi|USD|bitcoins?|BTC|USDT|Tether|ether)\b)",
    re.IGNORECASE,
)  # fmt: skip
_UNITS = {
    "servers": "machines", "machines": "machines", "rigs": "machines", "miners": "machines", "computers": "machines", "graphics cards": "machines",
    "people": "people", "persons": "people", "suspects": "people", "investors": "people", "victims": "people", "users": "people", "officials": "people", "individuals": "people", "members": "people",
    "data centers": "sites", "data centres": "sites", "projects": "sites", "mines": "sites", "farms": "sites", "companies": "sites", "entities": "sites", "sites": "sites", "ip addresses": "IP addresses", "addresses": "IP addresses",
    "megawatts": "MW", "mw": "MW", "kilowatt-hours": "kWh", "kwh": "kWh", "hours": "hours",
}  # fmt: skip
_SMALL = {w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
_COUNT = re.compile(
    rf"{_QUALIFIER}(?:{_NUMBER}{_WORD_SCALE}|(?P<word>{'|'.join(_SMALL)}|dozens of|hundreds of|thousands of|tens of thousands of|hundreds of thousands of|millions of))"
    rf"\s(?:[a-z-]+\s|Taiwanese\s|Chinese\s){{0,2}}?(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))}|bitcoins?)\b",
    re.IGNORECASE,
)  # fmt: skip
_SHARE = re.compile(rf"{_QUALIFIER}{_NUMBER}\s?(?:%|percent|per cent)", re.IGNORECASE)
_PENALTY = re.compile(
    r"(?:(?:hard labou?r or )?life (?:imprisonment|in prison|term|sentence)|death (?:sentence|penalty)|(?:\d+(?:\.\d+)?|\w+)(?: and a half)? years?(?: and \w+ months?)?(?:['’]? (?:in (?:prison|jail)|imprisonment|behind bars))|"
    r"(?:\d+|\w+) months?(?:['’]? (?:in (?:prison|jail)|imprisonment))|stripped [A-Z]?\w* ?of all political rights|deprivation of political rights)",
    re.IGNORECASE,
)  # fmt: skip
_POSSIBLE = re.compile(r"\b(?:not out of the question|could|may|might|faces?|facing|risks?|possible|up to|sought)\b", re.IGNORECASE)
_STATUTORY = re.compile(r"\b(?:under (?:China['’]s |the )?(?:Criminal )?[Ll]aw|carr(?:y|ies)|punishable|penalt(?:y|ies),? including|provides for)\b")
_ZH_SCALE = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "": 1.0}
_ZH_UNITS = {
    "元人民币": "CNY", "人民币": "CNY", "元": "CNY", "美元": "USD", "港元": "HKD", "新臺幣": "TWD", "枚比特币": "BTC", "个比特币": "BTC", "比特币": "BTC", "台矿机": "machines", "台": "machines",
    "名": "people", "人": "people", "千瓦时": "kWh", "度": "kWh", "个IP": "IP addresses", "余元": "CNY",
}  # fmt: skip
_ZH = re.compile(rf"(?P<qualifier>超过|超過|逾|约|約|近|至少|不少于|高达|最高)?(?P<number>\d+(?:\.\d+)?)(?P<many>余|餘|多)?(?P<scale>[十百千万萬亿億]{{0,2}})(?P<many2>余|餘|多)?(?P<unit>{'|'.join(sorted(_ZH_UNITS, key=len, reverse=True))})")
_ZH_PENALTY = re.compile(r"(?:无期徒刑|死刑|有期徒刑[一二三四五六七八九十\d]{1,3}年(?:[一二三四五六七八九十]{1,2}个?月)?)")


def find_amounts(text: str, start: int, end: int) -> tuple[Amount, ...]:
    """Amounts in the sentence text[start:end], in order, without overlaps. Units: ISO 4217 codes, BTC, machines, people, sites ..."""
    sentence = text[start:end]
    found: list[Amount] = []
    for amount in (*_penalties(sentence), *_money(sentence), *_counts(sentence), *_shares(sentence), *_chinese(sentence)):
        if all(amount.end <= other.start or amount.start >= other.end for other in found):
            found.append(amount)
    return tuple(
        Amount(a.start + start, a.end + start, a.surface, a.value, a.unit, a.qualifier, a.kind)
        for a in sorted(found, key=lambda a: a.start)
    )


def _amount(match: re.Match[str], value: float | None, unit: str, qualifier: str | None, kind: str) -> Amount:
    return Amount(match.start(), match.end(), match.group(), value, unit, (qualifier or "").lower(), kind)


def _money(sentence: str) -> Iterator[Amount]:
    for match in _MONEY.finditer(sentence):
        number = match.group("number") or match.group("number2")
        scale = match.group("scale") or match.group("scale2") or ""
        unit = _CURRENCY[(match.group("before") or match.group("after")).lower()]
        yield _amount(match, float(number.replace(",", "")) * _SCALE.get(scale.lower(), 1), unit, match.group("qualifier"), "money")


def _counts(sentence: str) -> Iterator[Amount]:
    for match in _COUNT.finditer(sentence):
        unit = match.group("unit").lower()
        word = (match.group("word") or "").lower()
        value = _SMALL.get(word) if word else float(match.group("number").replace(",", "")) * _SCALE.get((match.group("scale") or "").lower(), 1)
        qualifier = word if word and value is None else match.group("qualifier")
        is_coin = unit.startswith("bitcoin")
        yield _amount(match, None if value is None else float(value), "BTC" if is_coin else _UNITS[unit], qualifier, "money" if is_coin else "count")


def _shares(sentence: str) -> Iterator[Amount]:
    for match in _SHARE.finditer(sentence):
        yield _amount(match, float(match.group("number").replace(",", "")), "percent", match.group("qualifier"), "share")


def _penalties(sentence: str) -> Iterator[Amount]:
    for match in (*_PENALTY.finditer(sentence), *_ZH_PENALTY.finditer(sentence)):
        qualifier = "statutory" if _STATUTORY.search(sentence) else "possible" if _POSSIBLE.search(sentence) else "imposed"
        yield _amount(match, None, "penalty", qualifier, "penalty")


def _chinese(sentence: str) -> Iterator[Amount]:
    for match in _ZH.finditer(sentence):
        value = float(match.group("number"))
        for char in match.group("scale"):
            value *= _ZH_SCALE[char]
        unit = _ZH_UNITS[match.group("unit")]
        qualifier = match.group("qualifier") or match.group("many") or match.group("many2")
        kind = "money" if unit.isupper() and unit not in ("MW",) else "count"
        yield _amount(match, value, unit, qualifier, kind)
