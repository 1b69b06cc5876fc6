"""Numerals in English words: three hundred and twenty million, half a million, a dozen, two and a half, one twenty-fifth."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.recognize.numerals import ONE, Numeral
from factcheck.recognize.places import round_step

_UNITS = {
    w: i
    for i, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
    )
} | {"nought": 0, "naught": 0}
_TENS = {w: 10 * i for i, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)}
_SCALES = {
    "hundred": 2, "thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12, "quadrillion": 15,
}  # fmt: skip
_DOZEN = {"dozen", "dozens", "dzs", "dozs"}
_VAGUE = {
    "dozens": (24, 100), "scores": (40, 200), "tens": (10, 100), "hundreds": (100, 1000), "thousands": (1000, 10_000),
    "millions": (10**6, 10**7), "billions": (10**9, 10**10), "trillions": (10**12, 10**13), "several": (1, 10), "few": (2, 10),
}  # fmt: skip
ORDINALS = {
    w: i
    for i, w in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"], 1
    )
}
_PARTS = {w: n for w, n in ORDINALS.items() if n > 2} | {
    "half": 2, "halves": 2, "quarter": 4, "thirtieth": 30, "hundredth": 100, "thousandth": 1000, "millionth": 10**6,
    "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
_PARTS |= {w + "s": n for w, n in _PARTS.items() if w != "halves"}

# Units of which "half a" is said.
_HALVED = frozenset(["mile", "kilometre", "kilometer", "metre", "meter", "tonne", "ton", "pound", "acre", "hectare", "point", "percentage", "percent", "per", "litre", "barrel", "century", "decade", "dollar", "cent", "second", "inch", "foot", "yard", "gram", "ounce", "pint", "gallon"])
_BEGIN = (*_UNITS, *_TENS, "hundred", "thousand", "million", "billion", "trillion", "half", "quarter", "dozen", *_VAGUE)
_ARTICLE = "hundred|thousand|million|billion|trillion|dozen|half|few|" + "|".join(w for w in _PARTS if not w.endswith("s"))

#: What an English numeral begins with.
PATTERN = (
    "(?i:"
    + "|".join(sorted(_BEGIN, key=len, reverse=True))
    + rf"|an?(?= (?:(?:twenty|thirty|forty|fifty)-)?(?:{_ARTICLE}|first|second)))(?![A-Za-z])"
)

_TOKEN = re.compile(r"(?: {0,3}(?:- {0,2})?)([a-z]{1,12})(?![a-z0-9])")


class _Words:
    """The words of a numeral, read one by one."""

    __slots__ = ("end", "lower")

    def __init__(self, lower: str, position: int) -> None:
        self.lower, self.end = lower, position

    def peek(self, position: int | None = None) -> tuple[str, int]:
        """The next word, or the one behind a place, and where it ends."""
        at = self.end if position is None else position
        match = _TOKEN.match(self.lower, at)
        return (match.group(1), match.end()) if match else ("", at)

    def small(self, position: int) -> tuple[int, int]:
        """A number below a hundred behind a place, and where it ends; 0 where there is none."""
        token, end = self.peek(position)
        if token in _TENS:
            unit, after = self.peek(end)
            return (_TENS[token] + _UNITS[unit], after) if 0 < _UNITS.get(unit, 0) < 10 else (_TENS[token], end)
        return (_UNITS[token], end) if token in _UNITS else (0, position)

    def part(self, position: int, count: int) -> tuple[int, int]:
        """The denominator behind a numerator (thirds, one hundred and fifth), and where it ends; 0 where there is none."""
        parts, end = self._small_part(position, count)
        return (parts, end) if parts else self._large_part(position, count)

    def _small_part(self, position: int, count: int) -> tuple[int, int]:
        """thirds, twenty-fifth, thousandth."""
        token, end = self.peek(position)
        if token in _TENS:
            unit, after = self.peek(end)
            single = unit.removesuffix("s")
            if unit == "second" and not self.lower.startswith(" of ", after):
                # A twenty-second delay lasts twenty seconds.
                return 0, position
            if 0 < ORDINALS.get(single, 0) < 10 and (count == 1) != unit.endswith("s"):
                return _TENS[token] + ORDINALS[single], after
            return 0, position
        if token in _PARTS and (count == 1 or token.endswith("s") or token == "halves"):
            return _PARTS[token], end
        return 0, position

    def _large_part(self, position: int, count: int) -> tuple[int, int]:
        """one hundredth, two hundred and fifth, one thousand fifths."""
        times, end = self.small(position)
        token, end = self.peek(end)
        if not 0 < times < 10:
            return 0, position
        # Four hundredths are 4/100; one four-hundredth is 1/400.
        if token in ("hundredth", "thousandth", "millionth") and count == 1:
            return times * _PARTS[token], end
        if token not in ("hundred", "thousand"):
            return 0, position
        scale = times * 10 ** _SCALES[token]
        token, after = self.peek(end)
        parts, after = self._small_part(after if token == "and" else end, count)
        return (scale + parts, after) if 0 < parts < 100 else (0, position)

    def fraction(self, position: int) -> tuple[Decimal | None, int]:
        """"a half", "two thirds", "half" behind a place, and where it ends."""
        token, end = self.peek(position)
        if token in ("half", "quarter"):
            return ONE / _PARTS[token], end
        count, end = (1, end) if token in ("a", "an") else self.small(position)
        parts, after = self.part(end, count) if count else (0, position)
        return (Decimal(count) / parts, after) if parts > count else (None, position)


def _below_thousand(words: _Words) -> Decimal | None:
    """three hundred and twenty-one, twenty, one; leaves "and three quarters" alone."""
    total, hundreds = 0, False
    value, end = words.small(words.end)
    token, after = words.peek(end)
    if value or end > words.end:
        words.end = end
    elif token != "hundred":
        return None
    if token == "hundred":
        total, hundreds, words.end = (value or 1) * 100, True, after
    if not hundreds:
        return Decimal(value)
    token, after = words.peek()
    start = after if token == "and" else words.end
    value, end = words.small(start)
    follow = words.peek(end)[0]
    if not value or follow == "hundred":
        return Decimal(total)
    if (words.fraction(start)[0] is not None or follow in _DOZEN) if token == "and" else words.part(start, total)[0]:
        # "... and three quarters", "... and two dozen"; one hundred thirty-fifths are 100/35.
        return Decimal(total)
    words.end = end
    return Decimal(total + value)


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
        if token in ("scores", "tens") and not lower.startswith(" of ", end):
            return None
        return _vague(words, token, end)
    fraction, after = words.fraction(position)
    if fraction is not None:
        words.end = after
        return _of_scale(words, fraction)
    if token in ("a", "an"):
        words.end = end
        token, end = words.peek()
        if token == "few":
            return _vague(words, token, end)
        if token in _DOZEN:
            return Numeral(end, Decimal(12), Decimal(12), Decimal(12), scaled=True)
        if token not in _SCALES:
            return None
        section: Decimal | None = ONE
    else:
        section = _below_thousand(words)
        if section is None and token in ("thousand", "million", "billion", "trillion"):
            section = ONE
    if section is None:
        return None
    value, step, scaled = _sections(words, section)
    return _finish(words, value, step, scaled)


def _sections(words: _Words, section: Decimal | None) -> tuple[Decimal, Decimal, bool]:
    """million, thousand and what is below: the value, the step of its last word, and whether a scale word was in it."""
    total, step, scaled, power = Decimal(0), ONE, False, ONE
    while section is not None:
        token, end = words.peek()
        power = ONE
        while token in _SCALES and (token != "hundred" or section < 100):
            power, words.end, scaled = power * 10 ** _SCALES[token], end, scaled or token != "hundred"
            token, end = words.peek()
        total, step = total + section * power, power
        if power == ONE:
            break
        start = end if token == "and" else words.end
        after = words.small(start)[1]
        if after == start or words.fraction(start)[0] is not None or (token == "and" and words.peek(after)[0] in _DOZEN):
            break
        keep, words.end = words.end, start
        section = _below_thousand(words)
        follow = words.peek()[0]
        if section is None or Decimal(10 ** _SCALES.get(follow, 0)) * section >= power:
            words.end = keep
            break
    return total, step, scaled


def _vague(words: _Words, token: str, end: int) -> Numeral | None:
    low, high = map(Decimal, _VAGUE[token])
    words.end = end
    if token in ("several", "few"):
        follow, end = words.peek()
        if follow not in _SCALES and follow not in _DOZEN:
            return None
        scale = Decimal(10 ** _SCALES[follow]) if follow in _SCALES else Decimal(12)
        return Numeral(end, low * scale, scale, scale, scaled=True, high=high * scale, vague=True)
    if words.lower.startswith(" of ", end):
        follow, after = words.peek(end + 3)
        if follow in ("hundreds", "thousands", "millions", "billions", "trillions"):
            factor = Decimal(_VAGUE[follow][0])
            low, high, words.end = low * factor, high * factor, after
    return Numeral(words.end, low, low, low, scaled=True, high=high, vague=True)


def _finish(words: _Words, value: Decimal, step: Decimal, scaled: bool) -> Numeral:
    """Dozens, decimals and fractions behind the words of an integer."""
    token, end = words.peek()
    if token in _DOZEN:
        return Numeral(end, value * 12, Decimal(12), Decimal(12), scaled=True)
    if token == "point":
        digits, after = _digits(words, end)
        if digits:
            words.end = after
            return _scale(words, value + Decimal("0." + digits), ONE.scaleb(-len(digits)), len(digits), scaled)
    if token == "and":
        count, after = words.small(end)
        if count and words.peek(after)[0] in _DOZEN:
            return Numeral(words.peek(after)[1], value + count * 12, Decimal(12), Decimal(12), scaled=True)
        fraction, after = words.fraction(end)
        if fraction is not None:
            words.end = after
            follow, behind = words.peek()
            if scaled and follow in _SCALES:
                power = Decimal(10 ** _SCALES[follow])
                return Numeral(behind, value + fraction * power, power / 4, power / 4, scaled=True)
            if scaled:
                return Numeral(after, value + fraction * step, step / 4, step / 4, scaled=True)
            return _scale(words, value + fraction, Decimal(0), 0, scaled)
    parts, after = words.part(words.end, 1 if value == 1 else 2)
    if parts and value:
        return Numeral(after, value / parts, Decimal(0), Decimal(0))
    return Numeral(words.end, value, step, round_step(value, step), scaled=scaled)


def _digits(words: _Words, position: int) -> tuple[str, int]:
    """The digits behind "point", and where they end."""
    digits, end = "", position
    while len(digits) < 12:
        token, after = words.peek(end)
        if token not in _UNITS and token not in _TENS:
            break
        value, end = words.small(end) if token in _TENS else (_UNITS[token], after)
        digits += str(value)
    return digits, end


def _of_scale(words: _Words, fraction: Decimal) -> Numeral:
    """half a million, a quarter million, two thirds of a million, half a dozen."""
    follow, after = words.peek()
    if follow == "of":
        follow, after = words.peek(after)
    if follow in ("a", "an"):
        article = after
        follow, after = words.peek(after)
        if follow in _HALVED:
            return Numeral(article, fraction, Decimal(0), Decimal(0))
    if follow in _SCALES:
        power = Decimal(10 ** _SCALES[follow])
        return Numeral(after, fraction * power, power / 4, power / 4, scaled=True)
    if follow in _DOZEN:
        return Numeral(after, fraction * 12, ONE, ONE)
    return Numeral(words.end, fraction, Decimal(0), Decimal(0))


def _scale(words: _Words, value: Decimal, step: Decimal, decimals: int, scaled: bool) -> Numeral:
    """The scale word behind a decimal or a mixed number: two and a half million."""
    token, end = words.peek()
    if token not in _SCALES:
        return Numeral(words.end, value, step, step, decimals, scaled)
    power = Decimal(10 ** _SCALES[token])
    step = (step or Decimal("0.5")) * power
    return Numeral(end, value * power, step, step, decimals, True)


def ordinal(lower: str, position: int, value: Decimal) -> int:
    """The end of the ordinal that goes on from a numeral: twenty-seventh, one hundred and fifth; the place itself where none does."""
    if value < 20 or value % 10:
        return position
    words = _Words(lower, position)
    token, end = words.peek()
    if token == "and":
        token, end = words.peek(end)
    ordinal = token in ORDINALS and (ORDINALS[token] < 10 or not value % 100) and not lower.startswith("-", end)
    return end if ordinal else position


# A third of it, a third more, fell a third in May; but a third term, a seventh straight meeting.
_PART_OF = (
    "of|more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|dearer|faster|slower|longer|shorter|to|in|into|from|by|on|over|and|or|nor|as|at|were|was|is|are|have|has"
    "|had|said|say|says|compared|since|between|this|last|each|below|above|off|up|down|than|that|who|which|while|but|with|after|before|during|through|when|because|within|across"
    "|against|if|under|per|a|an|the|its|their|his|her|our|would|will|could|did|do|does|not|year[- ](?:on|over)[- ]year"
)
_AN_ORDINAL = re.compile(
    r"an? (?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:" + "|".join(ORDINALS) + rf")(?= [a-z])(?! (?:{_PART_OF})(?![a-z]))"
)


def an_ordinal(lower: str, position: int) -> int:
    """The end of an ordinal with its article that counts no part (a third term); the place itself where there is none."""
    match = _AN_ORDINAL.match(lower, position) if lower.startswith("a", position) else None
    return position if match is None or lower.endswith(" by ", 0, position) else match.end()


def half_of(lower: str, position: int) -> tuple[int, Decimal] | None:
    """"and a half" behind digits and a scale word: its end, and the fraction of the scale."""
    words = _Words(lower, position)
    token, end = words.peek()
    fraction, after = words.fraction(end) if token == "and" else (None, end)
    return (after, fraction) if fraction is not None else None
