"""Scale words behind digits: 40 million, $5m, 4 thousand 3 hundred and 21, 6 crore 20 lakh, 3 million and a half."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.recognize import english, names, words
from factcheck.recognize.reading import HUNDRED, Reading

_SCALE = re.compile(r"(?: {0,2}|-(?=(?:hundred|thousand|[mbtr]{1,2}illion|lakh|crore)(?![a-z])))(dozens?|dzs|hundred thousand|hundred|thousand|million|billion|trillion|lakh crore|lakhs?|crores?|bln|tln|mln|mil|bn|mn|tn|trn|Bn|BN|MM|mm|k|K|M|m|B|b|T|t)(?![A-Za-z0-9])")
# 644m kg are millions, not metres.
_OF_MEASURE = re.compile(r" (?:kg|kilos|tonnes|tons|barrels|litres|liters|gallons|bushels|shares|people|pounds|ounces|oz|lbs|acres|hectares|tokens|cubic|square)(?![a-z])")
# 3.1m units, 2.4m mobile customers are counted; 400m hurdles, 30m above and 38m walls' height are lengths.
_NO_MANY = r"(?!(?:long|high|deep|wide|tall|thick|above|below|from|away|to|into|in|and|or|off|at|on|by|with|down|up|per|of|across|is|was|has|its|his|this|that|as|than|towards|plus|hurdles|races?|sprints?|relay|freestyle|swims?|runs?|walls?|towers?|tunnels?|waves?|masts?|pools?|steps|sides|ss|cables?|pipes?|trenches|intervals|lanes?|telescopes?|yachts?|vessels|ships)(?![a-z]))"
_OF_MANY = re.compile(rf" (?:{_NO_MANY}[a-z-]{{3,14}} ){{0,2}}{_NO_MANY}[a-z]{{2,14}}(?<!s)s(?![a-z])")
# 3 hundred and 21, 3 hundred and one; but not 3 hundred and 2 hundred.
_ONES = re.compile(r" and (?:([0-9]{1,2})(?![0-9.,%:/-]| ?(?:hundred|thousand|[a-z]{1,2}llion|lakh|crore|k|m|bn)(?![a-z]))|(?=[a-z]))")
_LOWER = re.compile(r" (?:and (?=[0-9]{1,3} lakhs?(?![a-z])))?([0-9]{1,3}) (hundred|thousand|lakhs?|million|billion)(?![A-Za-z0-9-])")
# 6 crore and two hundred: only where nothing counted follows, or the two are two figures.
_WORDS = re.compile(r" and (?=[a-z])")
_CLOSED = re.compile(r"\s*(?:[.,;:!?)]|$)")


def english_scale(r: Reading, money: bool) -> None:
    """million, bn and the like behind digits; with a currency m and t too."""
    if r.folded[r.end : r.end + 1] > "z":
        return
    match = _SCALE.match(r.folded, r.end)
    if match is None:
        return
    word = match.group(1)
    if word[0] == "d":
        r.times(Decimal(12))
        r.end = match.end()
        return
    power = words.scales().get(word) or words.scales().get(word.lower() if len(word) > 3 else word)
    if money:
        power = words.money_scales().get(word, power)
    elif word == "m" and (_of_money(r, match.end()) or _OF_MEASURE.match(r.lower, match.end()) or _OF_MANY.match(r.folded, match.end())):
        power = 6
    elif word in ("M", "B", "T", "b", "G", "mm", "MM") and not _counted_scale(r, word):
        power = None
    if power is None:
        return
    scale = Decimal(10) ** power
    n = r.number
    r.number = n._replace(value=n.value * scale, step=n.step * scale, round_step=n.round_step * scale, scaled=True, digits=False)
    r.end = match.end()
    goes_on(r, power, money)


def _of_money(r: Reading, position: int) -> bool:
    """Whether a currency stands behind a scale: 536m yuan."""
    found = words.starts(words.after(), r.folded, r.skip(position), lower=r.lower) if r.folded.startswith(" ", position) else None
    return found is not None and found[1].kind == "money"


def _counted_scale(r: Reading, word: str) -> bool:
    """Whether M or B behind a number without currency is a scale: 10M, 1.2b, not the name of a model or a size."""
    before = r.folded[r.start - 1 : r.start]
    if word == "B" and not r.number.decimals:
        return False
    return word in ("M", "B", "b", "MM") and not names.name_before(r.folded, r.start) and before != "-"


def goes_on(r: Reading, power: int, money: bool) -> None:
    """Add what follows a number in digits and its scale word, of 10 to a power."""
    if r.folded[r.end : r.end + 1] != " ":
        return
    scale = Decimal(10) ** power
    half = english.half_of(r.lower, r.end) if power >= 3 else None
    if half is not None:
        r.end, fraction = half
        r.number = r.number._replace(value=r.number.value + fraction * scale, step=scale / 4, round_step=scale / 4)
        return
    if r.number.decimals:
        return
    while power > 2 and (lower := _LOWER.match(r.lower, r.end)) is not None:
        count, power = Decimal(lower.group(1)), min(power, words.scales()[lower.group(2)])
        if not 0 < count * 10 ** words.scales()[lower.group(2)] < scale:
            return
        scale = Decimal(10) ** power
        _add(r, count * scale, scale, lower.end())
    if power == 2:
        _ones(r)
    elif not money:
        _words(r, scale)


def _add(r: Reading, value: Decimal, step: Decimal, end: int) -> None:
    r.number = r.number._replace(value=r.number.value + value, step=step, round_step=step)
    r.end = end


def _ones(r: Reading) -> None:
    match = _ONES.match(r.lower, r.end)
    if match is None:
        return
    if match.group(1):
        if int(match.group(1)):
            _add(r, Decimal(match.group(1)), Decimal(1), match.end())
        return
    number = english.read(r.folded, r.lower, match.end())
    if number is not None and not number.scaled and not number.value % 1 and 0 < number.value < HUNDRED:
        _add(r, number.value, Decimal(1), number.end)


def _words(r: Reading, scale: Decimal) -> None:
    match = _WORDS.match(r.lower, r.end)
    number = english.read(r.folded, r.lower, match.end()) if match is not None else None
    if number is not None and not number.vague and 0 < number.value < scale and _CLOSED.match(r.lower, number.end):
        _add(r, number.value, number.step, number.end)
