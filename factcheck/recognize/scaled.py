"""What a numeral in digits with a scale word goes on with: 4 thousand 3 hundred and 21, 6 crore 20 lakh, 3 million and a half."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.recognize import english, words
from factcheck.recognize.reading import HUNDRED, Reading

# 3 hundred and 21, 3 hundred and one; but not 3 hundred and 2 hundred.
_ONES = re.compile(r" and (?:([0-9]{1,2})(?![0-9.,%:/-]| ?(?:hundred|thousand|[a-z]{1,2}llion|lakh|crore|k|m|bn)(?![a-z]))|(?=[a-z]))")
_LOWER = re.compile(r" (?:and (?=[0-9]{1,3} lakhs?(?![a-z])))?([0-9]{1,3}) (hundred|thousand|lakhs?|million|billion)(?![A-Za-z0-9-])")
# 6 crore and two hundred: only where nothing counted follows, or the two are two figures.
_WORDS = re.compile(r" and (?=[a-z])")
_CLOSED = re.compile(r"\s*(?:[.,;:!?)]|$)")


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
