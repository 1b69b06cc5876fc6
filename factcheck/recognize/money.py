"""Money behind a numeral: currency, 8亿元人民币, 5元3角, HK$5 a share."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.recognize import english, numerals, words
from factcheck.recognize.first import gate
from factcheck.recognize.reading import HUNDRED, Reading
from factcheck.recognize.words import Word

_PER_NAMES = {
    "股": "share", "吨": "tonne", "桶": "barrel", "盎司": "ounce", "公斤": "kilogram", "kg": "kilogram", "lb": "pound", "平方米": "square metre", "平方公尺": "square metre", "平米": "square metre", "度": "kilowatt hour", "千瓦时": "kilowatt hour", "kWh": "kilowatt hour", "MWh": "megawatt hour", "坪": "ping",
    "件": "item", "台": "item", "辆": "item", "张": "item", "亩": "mu", "公顷": "hectare", "sq ft": "square foot",
    "瓦时": "watt hour", "兆瓦时": "megawatt hour", "千瓦": "kilowatt", "兆瓦": "megawatt", "斤": "jin", "公里": "kilometre", "标箱": "teu",
    "磅": "pound", "克": "gram", "升": "litre", "立方米": "cubic metre", "oz": "ounce", "ton": "tonne", "t": "tonne", "tokens": "token",
    "㎡": "square metre", "m²": "square metre", "m2": "square metre", "㎥": "cubic metre", "m³": "cubic metre", "m3": "cubic metre", "㎏": "kilogram",
}  # fmt: skip
_HAN = "|".join(sorted((name for name in _PER_NAMES if not name.isascii()), key=len, reverse=True))
_MEASURED = "|".join(sorted((name for name in _PER_NAMES if not name.isascii() and _PER_NAMES[name] != "item"), key=len, reverse=True))
_PER = re.compile(rf"[ -]?(?:/|per[ -]|an?[ -]|每) ?(share|tonne|ton|t|barrel|ounce|oz|kg|pound|lb|square metre|square foot|sq ft|m²|m2|m³|m3|acre|hectare|kWh|MWh|token|tokens|{_HAN})(?![A-Za-z])")
_PER_BEGINS = gate(_PER.pattern)
_PER_BEFORE = re.compile(rf"(?:每|单)({_HAN})$")
# 每磅铜的现金成本为2.18美元, 每吨下调155元: what it is per stands further in front.
_PER_FAR = re.compile(rf"每({_MEASURED})(?!假|拉)[^，。；、：,;:()0-9每]{{1,10}}$")
_SCALE_WORD = re.compile(r" (million|billion|trillion|thousand)(?![a-z])")
_PARTS = re.compile(r" ?(?:又|零|and)? ?(?=[0-9零一二三四五六七八九两a-z])")
# It costs 15 dollars 50: a number that closes the clause right behind the currency is its cents.
_WITH_CENTS = frozenset(["dollar", "dollars", "euro", "euros", "pound", "pounds"])
_CLOSED = re.compile(r"[.,;:!?)](?![0-9])|$")
_FIVE_MAO = re.compile(r"[1-9一二三四五六七八九](?![0-9一二三四五六七八九十百千万毛角个年月])")


def money(r: Reading, meaning: Word) -> None:
    r.kind = "money"
    if meaning.per != 1:
        factor = 1 / meaning.per
        r.times(factor)
        if meaning.kind == "money":
            r.number = r.number._replace(scaled=True)
    if meaning.kind == "part" and meaning.name == "dollar" and not r.unit:
        r.unit, r.assumed = r.context.cent
    r.currency(meaning.name)
    if meaning.kind == "money":
        _apposition(r)
        _parts(r, meaning.name)
    if r.number.digits:
        match = _SCALE_WORD.match(r.lower, r.end)
        if match is not None:
            r.times(Decimal(10) ** words.scales()[match.group(1)])
            r.number = r.number._replace(scaled=True, digits=False)
            r.end = match.end()


def _apposition(r: Reading) -> None:
    """8亿元人民币, 5亿元(人民币), 3 dollars (US)."""
    found = words.starts(words.after(), r.folded, r.skip(r.end), lower=r.lower)
    if found is not None and found[1].kind == "money" and r.assumed and not found[0].isascii() and found[1].name not in ("yuan", "dollar", "yen"):
        follow = r.folded[r.skip(r.end) + len(found[0]) :][:1]
        if not follow.isdigit():
            r.unit, r.assumed = found[1].name, ""
            r.end = r.skip(r.end) + len(found[0])


def _parts(r: Reading, name: str) -> None:
    """5元3角, 3 dollars and 50 cents."""
    match = _PARTS.match(r.lower, r.end)
    if match is None:
        return
    if r.noun == "块" and (digit := _FIVE_MAO.match(r.folded, r.end)):
        tenths = numerals.read(digit.group(), 0)
        r.number = r.number._replace(value=r.number.value + (tenths.value / 10 if tenths else Decimal(0)), step=Decimal("0.1"), round_step=Decimal("0.1"), decimals=1)
        r.end = digit.end()
        return
    number = numerals.read(r.folded, match.end()) or english.read(r.folded, r.lower, match.end())
    if number is None or number.value >= HUNDRED or number.decimals:
        return
    found = words.starts(words.after(), r.folded, r.skip(number.end), lower=r.lower)
    if found is None and r.noun.lower() in _WITH_CENTS and match.group() == " " and number.value >= 10 and _CLOSED.match(r.folded, number.end):
        r.number = r.number._replace(value=r.number.value + number.value / 100, step=Decimal("0.01"), round_step=Decimal("0.01"), decimals=2)
        r.end = number.end
    if found is None or found[1].kind != "part":
        return
    value = number.value / found[1].per
    step = 1 / found[1].per
    r.number = r.number._replace(value=r.number.value + value, step=step, round_step=step, decimals=2)
    r.end = r.skip(number.end) + len(found[0])
    _parts(r, name)


def per_what(r: Reading) -> None:
    match = _PER.match(r.folded, r.end) if r.folded[r.end : r.end + 1] in _PER_BEGINS else None
    if match is not None:
        r.per = _PER_NAMES.get(match.group(1), match.group(1))
        r.end = match.end()
        return
    match = _PER_BEFORE.search(r.folded[max(r.floor, r.start - 4) : r.start])
    if match is not None:
        r.per = _PER_NAMES[match.group(1)]
        r.start -= len(match.group())
    elif r.number.value < 10**6 and "每" in (before := r.folded[max(r.floor, r.start - 16) : r.start]):
        far = _PER_FAR.search(before)
        r.per = _PER_NAMES[far.group(1)] if far is not None else ""
