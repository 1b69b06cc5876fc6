"""Numerals in English words: three hundred and twenty million, half a million, a dozen, two and a half."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from factcheck.recognize.numerals import ONE, Numeral, decimal_of, round_step

_UNITS = {
    w: i
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {"nought": 0, "naught": 0}
_TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {
    "hundred": 2, "thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12, "quadrillion": 15,
}  # fmt: skip
_DOZEN = {"dozen", "dozens", "dzs", "dozs"}
_VAGUE = {
    "dozens": (24, 100), "scores": (40, 200), "tens": (10, 100), "hundreds": (100, 1000), "thousands": (1000, 10_000), "millions": (10**6, 10**7),
    "billions": (10**9, 10**10), "trillions": (10**12, 10**13), "several": (3, 10),
}  # fmt: skip
_DENOMINATORS = {
    w: i
    for i, w in enumerate(
        "half third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth".split(), 2
    )
} | {"quarter": 4, "hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12, "twentieth": 20, "thirtieth": 30}
_DENOMINATORS |= {w + "s": n for w, n in _DENOMINATORS.items()} | {"halves": 2}

WORDS = [*_UNITS, *_TENS, "hundred", "thousand", "million", "billion", "trillion", "half", "quarter", "dozen", *_VAGUE]

_TOKEN = re.compile(r"(?:[ \u00a0]{0,3}-? {0,2})([a-z]{1,12}|[0-9][0-9,]{0,20}(?:\.[0-9]{1,12})?)(?![a-z0-9])")
_AFTER_POINT = re.compile(r" point((?: (?:" + "|".join(_UNITS) + r"|[a-z]{3,7}(?:-[a-z]{3,5})?)){1,8})")


@cache
def pattern() -> str:
    """What an English numeral begins with."""
    words = sorted(WORDS, key=len, reverse=True)
    return "(?i:" + "|".join(words) + r"|an?(?= (?:hundred|thousand|million|billion|trillion|dozen|quarter|half|third|fifth|tenth)))(?![A-Za-z])"


class _Words:
    """Walks over number words from left to right."""

    __slots__ = ("end", "lower")

    def __init__(self, lower: str, position: int) -> None:
        self.lower, self.end = lower, position

    def peek(self, position: int | None = None) -> tuple[str, int]:
        match = _TOKEN.match(self.lower, self.end if position is None else position)
        return (match.group(1), match.end()) if match else ("", self.end)


def _group(words: _Words) -> tuple[Decimal, int] | None:
    """A number below a scale word: fifty-two, three hundred and one, 3 hundred and 21; and its number of words."""
    total, hundreds, count = Decimal(0), False, 0
    last = 1000
    while True:
        token, end = words.peek()
        if token == "and" and hundreds and count:
            token, end = words.peek(end)
        if token in _UNITS and (last == 1000 or last == 100 or (last == 10 and 0 < _UNITS[token] < 10)):
            total, last = total + _UNITS[token], 1
        elif token in _TENS and last >= 100:
            total, last = total + _TENS[token], 10
        elif token == "hundred" and not hundreds and (count or last == 1000):
            total, last, hundreds = (total or ONE) * 100, 100, True
        else:
            break
        words.end, count = end, count + 1
    return (total, count) if count else None


def read(folded: str, lower: str, position: int) -> Numeral | None:
    """Read the English numeral that starts at a place.

    Args:
        folded: the folded text.
        lower: the same in lower case.
        position: where its first word starts.

    Returns:
        The numeral; ``None`` where the word does not begin one.
    """
    words = _Words(lower, position)
    token, end = words.peek()
    if token in _VAGUE:
        return _vague(words, token, end)
    value: Decimal | None = None
    step = ONE
    scaled = False
    if token in ("a", "an"):
        words.end = end
        token, end = words.peek()
        if token in _DENOMINATORS or token in ("half", "quarter"):
            return _parts(words, ONE, position, leading=True)
        value = ONE
    elif token in ("half", "quarter"):
        return _parts(words, ONE, position, leading=True)
    total, sections = Decimal(0), 0
    while True:
        group = _group(words) if value is None or sections else None
        if group is not None:
            value = group[0]
        token, end = words.peek()
        if value is None and token in _SCALES and not sections:
            value = ONE
        if value is not None and token in _SCALES:
            power = ONE.scaleb(_SCALES[token])
            value *= power
            words.end, step, scaled = end, power, scaled or _SCALES[token] > 2
            token, end = words.peek()
            while token in _SCALES:
                value, step = value.scaleb(_SCALES[token]), step.scaleb(_SCALES[token])
                words.end = end
                token, end = words.peek()
            total, value, sections = total + value, None, sections + 1
            if token == "and" and words.peek(end)[0] not in ("a", "one", "half") and words.peek(end)[0] in (_UNITS | _TENS):
                words.end = end
            elif token not in _UNITS and token not in _TENS:
                break
            continue
        break
    if value is None and not sections:
        return None
    if value is not None:
        total, step = total + value, (ONE if group is not None else step)
    return _finish(words, total, step, scaled)


def _vague(words: _Words, token: str, end: int) -> Numeral | None:
    low, high = map(Decimal, _VAGUE[token])
    words.end = end
    if token == "several":
        follow, end = words.peek()
        if follow not in _SCALES and follow not in _DOZEN:
            return None
        scale = ONE.scaleb(_SCALES[follow]) if follow in _SCALES else Decimal(12)
        return Numeral(end, scale, scale, scale, scaled=True, high=scale * 10, vague=True)
    if words.lower.startswith(" of ", end):
        follow, after = words.peek(end + 3)
        if follow in ("hundreds", "thousands", "millions", "billions", "trillions", "dozens"):
            factor = Decimal(_VAGUE[follow][0])
            low, high, words.end = low * factor, high * factor, after
    return Numeral(words.end, low, low, low, scaled=True, high=high, vague=True)


def _finish(words: _Words, value: Decimal, step: Decimal, scaled: bool) -> Numeral:
    """Dozens, fractions and decimals behind the words of an integer."""
    token, end = words.peek()
    if token in _DOZEN:
        return Numeral(end, value * 12, Decimal(12), Decimal(12), scaled=True)
    match = _AFTER_POINT.match(words.lower, words.end)
    if match is not None:
        digits = ""
        for word in match.group(1).replace("-", " ").split():
            if word in _TENS:
                digits += str(_TENS[word] // 10)
            elif word in _UNITS:
                digits += str(_UNITS[word])
            else:
                break
        if digits:
            words.end = match.start() + len(" point")
            for _ in digits:
                words.end = words.peek()[1]
            value, step = value + Decimal("0." + digits), ONE.scaleb(-len(digits))
            return _scale(words, Numeral(words.end, value, step, step, len(digits), scaled))
    if token == "and" and not words.lower.startswith(" and and", words.end):
        mixed = _mixed(words, end, value, scaled)
        if mixed is not None:
            return mixed
    if token in _DENOMINATORS and value and (token.endswith("s") or value == 1):
        return Numeral(end, value / _DENOMINATORS[token], step, step, scaled=scaled)
    return Numeral(words.end, value, step, round_step(value, step), scaled=scaled)


def _mixed(words: _Words, position: int, value: Decimal, scaled: bool) -> Numeral | None:
    """``and a half``, ``and two thirds`` behind an integer; of millions, half a million."""
    number, after = words.peek(position)
    count = ONE if number in ("a", "an", "one") else Decimal(_UNITS.get(number, 0))
    if number in ("half", "quarter"):
        count, token, end = ONE, number, after
    else:
        token, end = words.peek(after)
    if not count or token not in _DENOMINATORS or (count > 1 and not token.endswith("s")):
        return None
    fraction = count / _DENOMINATORS[token]
    base = value
    power = ONE
    while scaled and base and not base % 1000:
        base, power = base / 1000, power * 1000
    words.end = end
    step = power / 2
    return _scale(words, Numeral(end, value + fraction * power, step, step, 0, scaled))


def _parts(words: _Words, count: Decimal, position: int, *, leading: bool) -> Numeral | None:
    """half, half a million, a quarter million, two thirds of a million."""
    token, end = words.peek()
    value = count / _DENOMINATORS[token]
    words.end = end
    follow, after = words.peek()
    if follow in ("a", "an"):
        follow, after = words.peek(after)
    if follow in _SCALES:
        power = ONE.scaleb(_SCALES[follow])
        return Numeral(after, value * power, power / 4, power / 4, scaled=True)
    if follow in _DOZEN:
        return Numeral(after, value * 12, ONE, ONE, scaled=True)
    return Numeral(end, value, value, value, decimals=0, scaled=True)


def _scale(words: _Words, number: Numeral) -> Numeral:
    """The scale word behind a decimal or a mixed number: two and a half million."""
    token, end = words.peek(number.end)
    if token not in _SCALES:
        return number
    power = ONE.scaleb(_SCALES[token])
    return number._replace(end=end, value=number.value * power, step=number.step * power, round_step=number.round_step * power, scaled=True)


_HALF_OF = re.compile(r" and (?:a|one) (half|quarter|third)(?![a-z])| and (half)(?![a-z])")


def half_of(lower: str, position: int) -> tuple[int, Decimal] | None:
    """"and a half" behind digits and a scale word: its end, and the fraction of the scale."""
    match = _HALF_OF.match(lower, position)
    if match is None:
        return None
    return match.end(), ONE / _DENOMINATORS[match.group(1) or match.group(2)]


def small(word: str) -> int | None:
    """The number that one word below a hundred names."""
    if word in _UNITS:
        return _UNITS[word]
    return _TENS.get(word)


ORDINALS = {w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}

__all__ = ["ORDINALS", "decimal_of", "pattern", "read", "small"]
