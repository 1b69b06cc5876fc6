"""From words to intervals: what a bound word makes of a number (docs/intervals.md)."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Value
from factcheck.recognize.numerals import Numeral

_BOUND = {
    "flat": "=", "about": "~", "over": ">", "at_least": ">", "more": ">",
    "nearly": "<", "under": "<", "up_to": "<", "range": "..", "vague": "..",
}  # fmt: skip
_ZERO, _ONE = Decimal(0), Decimal(1)
_TWO = Decimal(2)


def plain(number: Decimal) -> Decimal:
    """The same number without an exponent and without the zeros that multiplying with a scale word left behind."""
    if number.adjusted() > 40 or (number.same_quantum(_ONE) and number):
        return number
    whole = number.to_integral_value()
    if whole != number:
        return number.normalize()
    return whole if whole and whole.same_quantum(_ONE) else Decimal(int(whole))


def bounded(
    number: Numeral, hedge: str, unit: str, *, exact: bool, signed: bool, assumed: str = ""
) -> Value:
    """The value of one number under its bound word.

    Args:
        number: the numeral, its scale word multiplied in; its sign too.
        hedge: one of `factcheck.model.value.HEDGES`.
        unit: the unit of the value.
        exact: whether the number was counted, so that it has no rounding of its own.
        signed: whether it may be negative, so that "less than" has no lower end.
        assumed: what was concluded about the unit, and from what.
    """
    v, step, coarse = number.value, number.step, number.round_step
    half = _ZERO if exact else step / _TWO
    low: Decimal | None = v - half if half else v
    high: Decimal | None = v + half if half else v
    low_closed = high_closed = True
    if number.more is not None and hedge in ("flat", "about", "over", "at_least"):
        hedge, low, high, high_closed = "more", v, v + number.more, False
    elif hedge == "about":
        slack = max(step, coarse / _TWO)
        low, high = v - slack, v + slack
    elif hedge == "over":
        low, high, low_closed = v, None, False
    elif hedge == "at_least":
        low, high = v, None
    elif hedge == "nearly":
        low, high = v - coarse / _TWO, v + half
    elif hedge in ("under", "up_to"):
        low = None if signed or v <= 0 else _ZERO
        high, high_closed = v, hedge == "up_to"
    told = plain(v)
    # Most figures were counted: their ends are themselves.
    low = told if low is v or low == v else low if low is None else plain(low)
    high = told if high is v or high == v else high if high is None else plain(high)
    return Value(
        told, low, high, unit, _BOUND[hedge], hedge, plain(step), number.decimals, number.scaled, low_closed, high_closed, assumed
    )


def between(low: Numeral, high: Numeral, unit: str, *, hedge: str = "range", assumed: str = "") -> Value:
    """A range, its ends as written; its granule is that of its coarser end."""
    step = max(low.step, high.step)
    decimals = max(low.decimals, high.decimals)
    return Value(
        None, plain(low.value), plain(high.value), unit, "..", hedge, plain(step), decimals, low.scaled or high.scaled, assumed=assumed
    )


def vague(low: Decimal, high: Decimal, unit: str, *, assumed: str = "") -> Value:
    """An amount of which only the order of magnitude is said: 数亿, 百万级, dozens."""
    return Value(None, plain(low), plain(high), unit, "..", "vague", plain(low), 0, True, True, False, assumed)
