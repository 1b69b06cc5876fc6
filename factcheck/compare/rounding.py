"""From the way a figure is written to the numbers it may stand for.

Three readings of one figure: ``hard`` (what its words allow), ``loose`` (if it was rounded more coarsely than its last
digit shows, as 350万 for 346万) and ``soft`` (what its writer would normally mean: nobody says "over 40" of 78).
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.compare.interval import ZERO, around
from factcheck.model import Interval, Value

#: Hedges whose figure is only one end of what is meant.
BOUNDS = frozenset({"over", "at_least", "more", "under", "up_to", "nearly"})
#: Points by which what is told as a fraction may differ from it.
NEAR_FRACTION = Decimal("2.5")
#: Hedges that make a figure a range of their own.
RANGES = frozenset({"range", "vague"})


def granule(value: Value) -> Decimal:
    """The fine granule ``u``: the value of one step of the last digit written; 0 for an exact count."""
    if value.hedge == "flat" and not value.scaled and not value.decimals:
        return ZERO
    if value.granule is not None:
        return value.granule
    return _last_digit(value.number) if value.number is not None else ZERO


def _last_digit(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def loose_granule(value: Value) -> Decimal:
    """The loose granule ``u2``: trailing integer zeros are taken for placeholders, but two digits always count.

    Two, not one: with one digit 25億 would be a rounding of 30億.
    """
    return _stripped(value, 2)


def placeholder_granule(value: Value) -> Decimal:
    """The placeholder granule ``u1``: every trailing integer zero is taken for a placeholder."""
    return _stripped(value, 1)


def _stripped(value: Value, keep: int) -> Decimal:
    unit = value.granule if value.granule is not None else granule(value)
    if value.number is None or not value.number or not unit:
        return unit
    if value.decimals:
        return unit
    digits = str(abs(int(value.number / unit)))
    zeros = len(digits) - len(digits.rstrip("0"))
    return unit.scaleb(max(0, min(zeros, len(digits) - keep)))


def hard(value: Value) -> Interval:
    """What the words of a figure allow.

    Args:
        value: a number, not a date.

    Returns:
        The interval of the value; the ends of a range get half a granule of slack, because they were rounded too.
    """
    interval = value.interval
    if value.hedge != "range" or not value.granule or not (value.scaled or value.decimals):
        if interval.low is None and interval.high is None and value.number is not None:
            return around(value.number, granule(value) / 2)
        return interval
    slack = value.granule / 2
    return Interval(
        None if interval.low is None else interval.low - slack,
        None if interval.high is None else interval.high + slack,
        interval.low_closed,
        interval.high_closed,
    )


def loose(value: Value) -> Interval:
    """What a flat figure may stand for if its trailing zeros are only placeholders; of any other, `hard`."""
    if value.hedge != "flat" or value.number is None:
        return hard(value)
    return around(value.number, max(loose_granule(value), granule(value)) / 2)


def stated_rate(value: Value) -> Interval:
    """What a percentage may stand for: a fraction in words (a third, 四分之一) is told of whatever is near it.

    Args:
        value: a percentage.
    """
    number = value.number
    # What is written with digits has a step of a point, or as many decimals as its step has.
    worded = value.unit == "percent" and value.hedge == "flat" and not value.decimals and value.granule is not None and value.granule < 1
    return around(number, NEAR_FRACTION) if worded and number is not None else hard(value)


def reading(value: Value) -> Interval:
    """What a term of a sum may stand for: `loose` of an amount; a count without scale word was counted, not rounded."""
    return loose(value) if value.scaled or value.decimals else hard(value)


def soft(value: Value) -> Interval:
    """What the writer of a figure would normally mean by it.

    Returns:
        Narrower than `hard` only for one-sided bounds: "over 40" is said of what is less than 50, not of 78.
    """
    number = value.number
    if number is None or value.hedge not in BOUNDS:
        return hard(value)
    step = placeholder_granule(value) or granule(value) or abs(number) / 10
    if value.hedge in ("over", "at_least", "more"):
        return Interval(number, number + step, value.hedge != "over", False)
    if value.hedge == "nearly":
        return Interval(number - step / 2, number, True, False)
    if value.hedge == "under":
        return Interval(number - step, number, True, False)
    return hard(value)
