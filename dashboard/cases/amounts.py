"""How much: money, coins, machines, people, energy and penalties, with their qualifiers.

Patterns run on one sentence at a time and are linear. Penalties are imposed, possible or statutory: "life imprisonment
is not out of the question" is no sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.model import Amount

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCALE = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "k": 1e3,
}  # fmt: skip
_CURRENCY = {
    "rmb": "CNY", "cny": "CNY", "yuan": "CNY", "renminbi": "CNY", "¥": "CNY", "￥": "CNY", "us$": "USD", "$": "USD",
    "usd": "USD", "u.s. dollars": "USD", "us dollars": "USD", "dollars": "USD", "hk$": "HKD", "nt$": "TWD",
    "hong kong dollars": "HKD", "bitcoin": "BTC", "bitcoins": "BTC", "btc": "BTC", "tether": "USDT", "usdt": "USDT",
    "ether": "ETH",
}  # fmt: skip
_QUALIFIER = (
    r"(?:\b(?P<qualifier>more than|over|exceeding|at least|no less than|not less than|up to|nearly|about|around|some|"
    r"almost|roughly|less than|under|fewer than|as much as|as many as|approximately) )?"
)
# Never from the middle of a number: that also keeps the patterns linear on long rows of digits.
_NUMBER = r"(?<![\d.,])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_WORD_SCALE = r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion|bn|m|k)\b)?"
_BEFORE = rf"(?P<before>RMB|CNY|US\$|HK\$|NT\$|[$¥￥])\s?{_NUMBER}{_WORD_SCALE}"
_AFTER = (
    rf"{_NUMBER.replace('number', 'number2')}{_WORD_SCALE.replace('scale', 'scale2')}\s(?:worth of )?"
    r"(?P<after>U\.S\. dollars|US dollars|Hong Kong dollars|dollars|yuan|RMB|renminbi|USD|bitcoins?|BTC|USDT|Tether|"
    r"ether)\b"
)
_MONEY = re.compile(rf"{_QUALIFIER}(?:{_BEFORE}|{_AFTER})", re.IGNORECASE)
_UNITS = {
    "servers": "machines", "machines": "machines", "rigs": "machines", "miners": "machines", "computers": "machines",
    "graphics cards": "machines", "people": "people", "persons": "people", "suspects": "people", "investors": "people",
    "victims": "people", "users": "people", "officials": "people", "individuals": "people", "members": "people",
    "data centers": "sites", "data centres": "sites", "projects": "sites", "mines": "sites", "farms": "sites",
    "companies": "sites", "entities": "sites", "sites": "sites", "ip addresses": "IP addresses",
    "addresses": "IP addresses", "megawatts": "MW", "mw": "MW", "kilowatt-hours": "kWh", "kwh": "kWh", "hours": "hours",
}  # fmt: skip
_SMALL = {w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
_MANY = "dozens of|hundreds of|thousands of|tens of thousands of|hundreds of thousands of|millions of"
_COUNT = re.compile(
    rf"{_QUALIFIER}(?:{_NUMBER}{_WORD_SCALE}|\b(?P<word>{'|'.join(_SMALL)}|{_MANY}))"
    rf"\s(?:[a-z-]{{1,20}}\s|Taiwanese\s|Chinese\s){{0,2}}?"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))}|bitcoins?)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(rf"{_QUALIFIER}{_NUMBER}\s?(?:%|percent|per cent)", re.IGNORECASE)
_PENALTY = re.compile(
    r"\b(?:(?:hard labou?r or )?life (?:imprisonment|in prison|term|sentence)|death (?:sentence|penalty)|"
    r"(?:\d{1,3}(?:\.\d)?|\w{2,12})(?: and a half)? years?(?: and \w{2,12} months?)?"
    r"['’]? (?:in (?:prison|jail)|imprisonment|behind bars)|"
    r"(?:\d{1,3}|\w{2,12}) months?['’]? (?:in (?:prison|jail)|imprisonment)|"
    r"stripped (?:[A-Z]\w{0,20} )?of all political rights|deprivation of political rights)",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(
    r"\b(?:not out of the question|could|may|might|faces?|facing|risks?|possible|up to|sought)\b", re.IGNORECASE
)
_STATUTORY = re.compile(
    r"\b(?:under (?:China['’]s |the )?(?:Criminal )?[Ll]aw|carr(?:y|ies)|punishable|penalt(?:y|ies),? including|"
    r"provides for)\b"
)
_ZH_SCALE = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8}
_ZH_UNITS = {
    "元人民币": "CNY", "人民币": "CNY", "元": "CNY", "美元": "USD", "港元": "HKD", "新臺幣": "TWD", "枚比特币": "BTC",
    "个比特币": "BTC", "比特币": "BTC", "台矿机": "machines", "台": "machines", "名": "people", "人": "people",
    "千瓦时": "kWh", "度": "kWh", "个IP": "IP addresses",
}  # fmt: skip
_CURRENCIES = frozenset({"CNY", "USD", "HKD", "TWD", "BTC"})
_ZH = re.compile(
    r"(?P<qualifier>超过|超過|逾|约|約|近|至少|不少于|高达|最高)?(?<![\d.])(?P<number>\d+(?:\.\d+)?)(?P<many>余|餘|多)?"
    r"(?P<scale>[十百千万萬亿億]{0,2})(?P<many2>余|餘|多)?"
    rf"(?P<unit>{'|'.join(sorted(_ZH_UNITS, key=len, reverse=True))})"
)
_ZH_PENALTY = re.compile(r"无期徒刑|死刑|有期徒刑[一二三四五六七八九十\d]{1,3}年(?:[一二三四五六七八九十]{1,2}个?月)?")


def find_amounts(text: str, start: int, end: int) -> tuple[Amount, ...]:
    """Amounts in the sentence text[start:end], in order, without overlaps.

    Units: ISO 4217 codes, BTC, USDT, ETH, machines, people, sites, IP addresses, MW, kWh, hours, percent, penalty.
    """
    sentence = text[start:end]
    readers = (_penalties, _money, _counts, _shares, _chinese)
    found = [amount for read in readers for amount in read(sentence)]
    kept: list[Amount] = []
    # The sort keeps the order of the readers among amounts that begin together.
    for amount in sorted(found, key=lambda a: a.start):
        if not kept or amount.start >= kept[-1].end:
            kept.append(amount)
    return tuple(Amount(a.start + start, a.end + start, a.surface, a.value, a.unit, a.qualifier, a.kind) for a in kept)


def _amount(match: re.Match[str], value: float | None, unit: str, qualifier: str | None, kind: str) -> Amount:
    return Amount(match.start(), match.end(), match.group(), value, unit, (qualifier or "").lower(), kind)


def _number(words: str, scale: str | None) -> float:
    return float(words.replace(",", "")) * _SCALE.get((scale or "").lower(), 1)


def _money(sentence: str) -> Iterator[Amount]:
    for match in _MONEY.finditer(sentence):
        number = match.group("number") or match.group("number2")
        unit = _CURRENCY[(match.group("before") or match.group("after")).lower()]
        value = _number(number, match.group("scale") or match.group("scale2"))
        yield _amount(match, value, unit, match.group("qualifier"), "money")


def _counts(sentence: str) -> Iterator[Amount]:
    for match in _COUNT.finditer(sentence):
        unit = match.group("unit").lower()
        word = (match.group("word") or "").lower()
        value = _SMALL.get(word) if word else _number(match.group("number"), match.group("scale"))
        qualifier = word if word and value is None else match.group("qualifier")
        is_coin = unit.startswith("bitcoin")
        kind = "money" if is_coin else "count"
        yield _amount(
            match, None if value is None else float(value), "BTC" if is_coin else _UNITS[unit], qualifier, kind
        )


def _shares(sentence: str) -> Iterator[Amount]:
    for match in _SHARE.finditer(sentence):
        yield _amount(match, _number(match.group("number"), None), "percent", match.group("qualifier"), "share")


def _penalties(sentence: str) -> Iterator[Amount]:
    for match in (*_PENALTY.finditer(sentence), *_ZH_PENALTY.finditer(sentence)):
        is_statutory, is_possible = _STATUTORY.search(sentence), _POSSIBLE.search(sentence)
        qualifier = "statutory" if is_statutory else "possible" if is_possible else "imposed"
        yield _amount(match, None, "penalty", qualifier, "penalty")


def _chinese(sentence: str) -> Iterator[Amount]:
    for match in _ZH.finditer(sentence):
        value = float(match.group("number"))
        for char in match.group("scale"):
            value *= _ZH_SCALE[char]
        unit = _ZH_UNITS[match.group("unit")]
        qualifier = match.group("qualifier") or match.group("many") or match.group("many2")
        yield _amount(match, value, unit, qualifier, "money" if unit in _CURRENCIES else "count")
