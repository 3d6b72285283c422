"""How much: money, coins, machines, people, energy and penalties, with their qualifiers.

Patterns run on one sentence at a time and are linear. Penalties are imposed, possible or statutory: "life imprisonment
is not out of the question" is no sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import ANY, Cue, bits_of
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
_QUALIFIER = re.compile(
    r"\b(more than|over|exceeding|at least|no less than|not less than|up to|nearly|about|around|some|almost|roughly|"
    r"less than|under|fewer than|as much as|as many as|approximately) $",
    re.IGNORECASE,
)
_LONGEST_QUALIFIER = 16
# Never from the middle of a number: that also keeps the patterns linear on long rows of digits. The digit stands first,
# since the engine passes quickly over what begins with a set of signs.
_NUMBER = r"(?P<number>\d(?<![\d.,]\d)(?:\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d*(?:\.\d+)?))"
_WORD_SCALE = r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion|bn|m|k)\b)?"
_MONEY_BEFORE = Cue(rf"(?P<unit>RMB|CNY|US\$|HK\$|NT\$|[$¥￥])\s?{_NUMBER}{_WORD_SCALE}", re.IGNORECASE)
_MONEY_AFTER = Cue(
    rf"{_NUMBER}{_WORD_SCALE}\s(?:worth of )?"
    r"(?P<unit>U\.S\. dollars|US dollars|Hong Kong dollars|dollars|yuan|RMB|renminbi|USD|bitcoins?|BTC|USDT|Tether|"
    r"ether)\b",
    re.IGNORECASE,
)
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
_UNIT = (
    rf"\s(?:(?!(?:and|or|but|when|while|after|before|{'|'.join(_SMALL)}|(?:twen|thir|fou?r|fif|six|seven|eigh|nine)t(?:y|een))\b)"
    r"(?:[a-z-]{1,20}|Taiwanese|Chinese)\s){0,2}?"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))}|bitcoins?)\b"
)
_COUNT = Cue(_NUMBER + _WORD_SCALE + _UNIT, re.IGNORECASE)
_WORD_COUNT = Cue(rf"\b(?=[defhmnostz])(?P<word>{'|'.join(_SMALL)}|{_MANY}){_UNIT}", re.IGNORECASE)
_SHARE = Cue(rf"{_NUMBER}\s?(?:%|percent|per cent)", re.IGNORECASE)
_PENALTY = Cue(
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
    "千瓦时": "kWh", "度": "kWh", "个IP": "IP addresses", "個IP": "IP addresses",
}  # fmt: skip
_ZH_COUNTED_UNITS = {"IP": "IP addresses"}
_CURRENCIES = frozenset({"CNY", "USD", "HKD", "TWD", "BTC"})
_ZH = Cue(
    r"(?P<qualifier>超过|超過|逾|约|約|近|至少|不少于|高达|最高)?(?<![\d.])(?P<number>\d+(?:\.\d+)?)(?P<many>余|餘|多)?"
    r"(?P<scale>[十百千万萬亿億]{0,2})(?P<many2>余|餘|多)?"
    rf"(?P<unit>{'|'.join(sorted(_ZH_UNITS, key=len, reverse=True))})"
)
# “参与的IP地址有4502个”: what is counted stands before the number.
_ZH_COUNTED = Cue(
    r"(?P<unit>IP)(?:地址|位址)?(?:共|有|共有|达|達|为|為)?(?P<number>\d+(?:\.\d+)?)(?P<scale>[十百千万萬]{0,2})[个個]"
)
# 罚金三亿元, 一千二百万元, 两千余万元: with a scale, so that 二元 is none.
_ZH_NUMERAL = Cue(
    r"(?P<qualifier>超过|超過|逾|约|約|近|至少|不少于|高达|最高)?"
    r"(?<![数數上几幾成第余餘多\d一二两兩三四五六七八九十百千万萬亿億零〇])(?=[一二两兩三四五六七八九零〇]{0,15}[十百千万萬亿億])"
    r"(?P<numeral>[一二两兩三四五六七八九十百千万萬亿億零〇]{1,16})(?P<many>余|餘|多)?(?P<scale>[万萬亿億]{0,2})"
    r"(?P<unit>元人民币|元(?![化论論素旦宵首月])|美元|港元|新臺幣)"
)
_ZH_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4} | {
    char: value for value, char in enumerate("五六七八九", 5)
}
_YEARS = r"[一二两兩三四五六七八九十\d]{1,3}年(?:零?[一二两兩三四五六七八九十\d]{1,2}[个個]?月)?"
_TERM = rf"(?:{_YEARS}|[一二两兩三四五六七八九十\d]{{1,2}}[个個]月)"
_TERMS = rf"{_TERM}(?:[至到及和与與、]{_TERM})?"
_ZH_PENALTY = Cue(
    rf"无期徒刑|無期徒刑|死刑(?:[，,]?[缓緩]期[二两兩]年[执執]行)?|有期徒刑{_TERMS}|{_TERMS}(?:不等的?)?有期徒刑"
)
_ANY_AMOUNT = bits_of(
    _MONEY_BEFORE, _MONEY_AFTER, _COUNT, _WORD_COUNT, _SHARE, _PENALTY, _ZH, _ZH_COUNTED, _ZH_PENALTY, _ZH_NUMERAL
)
_DIGIT = re.compile(r"\d")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def find_amounts(text: str, start: int, end: int, cues: int = ANY) -> tuple[Amount, ...]:
    """Amounts in the sentence text[start:end], in order, without overlaps.

    `cues` are the bits of the cues that can match in the sentence.
    Units: ISO 4217 codes, BTC, USDT, ETH, machines, people, sites, IP addresses, MW, kWh, hours, percent, penalty.
    """
    if not cues & _ANY_AMOUNT:
        return ()
    sentence = text[start:end]
    readers = [_penalties, _word_counts, _in_numerals]
    if _DIGIT.search(sentence):
        readers += [_money, _counts, _shares, _chinese]
    kept: list[Amount] = []
    # The sort keeps the order of the readers among amounts that begin together.
    for amount in sorted((amount for read in readers for amount in read(sentence, cues)), key=lambda a: a.start):
        if not kept or amount.start >= kept[-1].end:
            kept.append(amount)
    return tuple(Amount(a.start + start, a.end + start, a.surface, a.value, a.unit, a.qualifier, a.kind) for a in kept)


def _amount(match: re.Match[str], value: float | None, unit: str, kind: str, qualifier: str = "") -> Amount:
    """The amount of a match, with the qualifier that stands directly before it."""
    start, sentence = match.start(), match.string
    found = _QUALIFIER.search(sentence, max(0, start - _LONGEST_QUALIFIER), start)
    if found:
        start, qualifier = found.start(), found.group(1)
    return Amount(start, match.end(), sentence[start : match.end()], value, unit, qualifier.lower(), kind)


def _number(match: re.Match[str]) -> float:
    groups = match.groupdict()
    scale = _SCALE.get((groups.get("scale") or "").lower(), 1)
    return round(float(groups["number"].replace(",", "")) * scale, 6)


def _money(sentence: str, cues: int) -> Iterator[Amount]:
    for cue in (_MONEY_BEFORE, _MONEY_AFTER):
        for match in cue.finditer(cues, sentence):
            yield _amount(match, _number(match), _CURRENCY[match.group("unit").lower()], "money")


def _counts(sentence: str, cues: int) -> Iterator[Amount]:
    for match in _COUNT.finditer(cues, sentence):
        yield _amount(match, _number(match), *_counted(match))


def _word_counts(sentence: str, cues: int) -> Iterator[Amount]:
    for match in _WORD_COUNT.finditer(cues, sentence):
        word = match.group("word").lower()
        value = _SMALL.get(word)
        yield _amount(match, None if value is None else float(value), *_counted(match), "" if value else word)


def _counted(match: re.Match[str]) -> tuple[str, str]:
    unit = match.group("unit").lower()
    return ("BTC", "money") if unit.startswith("bitcoin") else (_UNITS[unit], "count")


def _shares(sentence: str, cues: int) -> Iterator[Amount]:
    for match in _SHARE.finditer(cues, sentence):
        yield _amount(match, _number(match), "percent", "share")


def _penalties(sentence: str, cues: int) -> Iterator[Amount]:
    cue = _ZH_PENALTY if _CHINESE.search(sentence) else _PENALTY
    for match in cue.finditer(cues, sentence):
        is_statutory, is_possible = _STATUTORY.search(sentence), _POSSIBLE.search(sentence)
        qualifier = "statutory" if is_statutory else "possible" if is_possible else "imposed"
        yield _amount(match, None, "penalty", "penalty", qualifier)


def _chinese(sentence: str, cues: int) -> Iterator[Amount]:
    if not _CHINESE.search(sentence):
        return
    for match in (*_ZH.finditer(cues, sentence), *_ZH_COUNTED.finditer(cues, sentence)):
        value = float(match.group("number"))
        for char in match.group("scale"):
            value = round(value * _ZH_SCALE[char], 6)
        unit = (_ZH_UNITS | _ZH_COUNTED_UNITS)[match.group("unit")]
        said = match.groupdict()
        qualifier = said.get("qualifier") or said.get("many") or said.get("many2") or ""
        yield _amount(match, value, unit, "money" if unit in _CURRENCIES else "count", qualifier)


def _in_numerals(sentence: str, cues: int) -> Iterator[Amount]:
    for match in _ZH_NUMERAL.finditer(cues, sentence):
        value = _numeral(match.group("numeral") + match.group("scale"))
        qualifier = match.group("qualifier") or match.group("many") or ""
        yield _amount(match, value, _ZH_UNITS[match.group("unit")], "money", qualifier)


def _numeral(written: str) -> float:
    """The number that Chinese numerals write: 一千二百万 is 12,000,000, 三亿五千万 350,000,000."""
    total = part = digit = 0.0
    for char in written:
        if char in _ZH_DIGITS:
            digit = _ZH_DIGITS[char]
        elif (scale := _ZH_SCALE[char]) < _ZH_SCALE["万"]:
            part, digit = part + (digit or 1) * scale, 0.0
        elif part + digit:
            total, part, digit = total + (part + digit) * scale, 0.0, 0.0
        else:
            total *= scale  # 万亿
    return total + part + digit
