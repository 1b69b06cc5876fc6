"""Arithmetic on intervals of numbers.

Ends are decimals. What has no finite decimal (a quotient) is rounded outwards at fifty digits, so that a result never
excludes a number that the operands allow: an interval that misses another one has really missed it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import lru_cache

from factcheck.model import Interval

DOWN = Context(prec=50, rounding=ROUND_FLOOR, Emax=999999, Emin=-999999)
UP = Context(prec=50, rounding=ROUND_CEILING, Emax=999999, Emin=-999999)

_SHOWN = Context(prec=12)

ZERO = Decimal(0)
ONE = Decimal(1)
HUNDRED = Decimal(100)


def point(number: Decimal | int) -> Interval:
    """The interval of one number."""
    number = Decimal(number)
    return Interval(number, number)


def around(number: Decimal, slack: Decimal) -> Interval:
    """``number`` give or take ``slack``."""
    return Interval(DOWN.subtract(number, slack), UP.add(number, slack))


def is_empty(interval: Interval) -> bool:
    """Whether no number lies in it."""
    low, high = interval.low, interval.high
    if low is None or high is None:
        return False
    return low > high or (low == high and not (interval.low_closed and interval.high_closed))


def intersection(intervals: Iterable[Interval]) -> Interval:
    """The numbers that lie in every one of the intervals; empty where there are none (`is_empty`).

    Args:
        intervals: any number of intervals; of none, the whole line.
    """
    low: Decimal | None = None
    high: Decimal | None = None
    low_closed = high_closed = True
    for each in intervals:
        if each.low is not None and (low is None or each.low > low or (each.low == low and not each.low_closed)):
            low, low_closed = each.low, each.low_closed
        if each.high is not None and (high is None or each.high < high or (each.high == high and not each.high_closed)):
            high, high_closed = each.high, each.high_closed
    return Interval(low, high, low_closed, high_closed)


def meets(a: Interval, b: Interval) -> bool:
    """Whether the two intervals have a number in common."""
    return not (below(a, b) or below(b, a))


def below(a: Interval, b: Interval) -> bool:
    """Whether every number of ``a`` is less than every number of ``b``."""
    if a.high is None or b.low is None:
        return False
    return a.high < b.low or (a.high == b.low and not (a.high_closed and b.low_closed))


def contains(interval: Interval, number: Decimal) -> bool:
    """Whether ``number`` lies in the interval."""
    return meets(interval, Interval(number, number))


def inside(inner: Interval, outer: Interval) -> bool:
    """Whether every number of ``inner`` lies in ``outer``; closed and open ends are not told apart."""
    low = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return low and high


def hull(intervals: Iterable[Interval]) -> Interval:
    """The smallest interval that holds all of them.

    Args:
        intervals: at least one interval.
    """
    each = list(intervals)
    lows = [(i.low, not i.low_closed) for i in each if i.low is not None]
    highs = [(i.high, i.high_closed) for i in each if i.high is not None]
    low, low_open = min(lows) if len(lows) == len(each) else (None, False)
    high, high_closed = max(highs) if len(highs) == len(each) else (None, True)
    return Interval(low, high, not low_open, high_closed)


def scaled(interval: Interval, factor: Decimal) -> Interval:
    """Every number of the interval times ``factor``; a negative factor swaps the ends and what they include."""
    low = None if interval.low is None else (DOWN if factor >= 0 else UP).multiply(interval.low, factor)
    high = None if interval.high is None else (UP if factor >= 0 else DOWN).multiply(interval.high, factor)
    if factor < 0:
        return Interval(high, low, interval.high_closed, interval.low_closed)
    return Interval(low, high, interval.low_closed, interval.high_closed)


def total(intervals: Sequence[Interval], weights: Sequence[Decimal] | None = None) -> Interval:
    """The sum of numbers of which one lies in each interval.

    Args:
        intervals: the addends.
        weights: a factor for each; all 1 when left out.

    Returns:
        The exact hull; an end is closed if it is closed in all addends.
    """
    low: Decimal | None = ZERO
    high: Decimal | None = ZERO
    low_closed = high_closed = True
    for at, addend in enumerate(intervals):
        each = addend if weights is None else scaled(addend, weights[at])
        low = None if low is None or each.low is None else DOWN.add(low, each.low)
        high = None if high is None or each.high is None else UP.add(high, each.high)
        low_closed &= each.low_closed
        high_closed &= each.high_closed
    return Interval(low, high, low_closed, high_closed)


def difference(a: Interval, b: Interval) -> Interval:
    """A number of ``a`` less a number of ``b``."""
    return total((a, b), (ONE, -ONE))


def product(a: Interval, b: Interval) -> Interval | None:
    """A number of ``a`` times a number of ``b``.

    Returns:
        The hull, or ``None`` where either may be negative: figures that are multiplied in prose never are.
    """
    if a.low is None or b.low is None or a.low < 0 or b.low < 0:
        return None
    high = None if a.high is None or b.high is None else UP.multiply(a.high, b.high)
    return Interval(
        DOWN.multiply(a.low, b.low), high, a.low_closed and b.low_closed, a.high_closed and b.high_closed
    )


def quotient(a: Interval, b: Interval) -> Interval | None:
    """A number of ``a`` divided by a number of ``b``.

    Returns:
        The hull, or ``None`` where ``b`` may be zero or negative: then the two are not to be compared.
    """
    if b.low is None or b.low <= 0:
        return None
    lows = (b.low, b.low_closed)
    highs = (b.high, b.high_closed)
    low, low_closed = _over(a.low, a.low_closed, *(lows if a.low is not None and a.low < 0 else highs), DOWN)
    high, high_closed = _over(a.high, a.high_closed, *(highs if a.high is not None and a.high < 0 else lows), UP)
    return Interval(low, high, low_closed, high_closed)


def _over(
    end: Decimal | None, closed: bool, by: Decimal | None, by_closed: bool, context: Context
) -> tuple[Decimal | None, bool]:
    """One end of a quotient, and whether it is included; a divisor without end makes it (an open) zero."""
    if end is None:
        return None, True
    if by is None:
        return ZERO, False
    return context.divide(end, by), closed and by_closed


def growth(base: Interval, current: Interval) -> Interval | None:
    """By how many per cent a number of ``current`` exceeds a number of ``base``.

    Returns:
        The exact hull in per cent, or ``None`` where the base may be zero or negative.
    """
    ratio = quotient(current, base)
    if ratio is None:
        return None
    low = None if ratio.low is None else DOWN.subtract(DOWN.multiply(ratio.low, HUNDRED), HUNDRED)
    high = None if ratio.high is None else UP.subtract(UP.multiply(ratio.high, HUNDRED), HUNDRED)
    return Interval(low, high, ratio.low_closed, ratio.high_closed)


def root(interval: Interval, degree: Decimal) -> Interval | None:
    """The ``degree``-th root of a number of the interval.

    Returns:
        The hull, or ``None`` where the interval may be negative or has no upper end.
    """
    if interval.low is None or interval.high is None or interval.low < 0:
        return None
    # `power` is correct to one unit in the last place, not directed: one part in 10^40 either way makes it so.
    slack = Decimal("1e-40")
    less, more = DOWN.subtract(ONE, slack), UP.add(ONE, slack)
    inverse = DOWN.divide(ONE, degree)
    low = ZERO if interval.low == 0 else DOWN.multiply(DOWN.power(interval.low, inverse), less)
    high = ZERO if interval.high == 0 else UP.multiply(UP.power(interval.high, inverse), more)
    return Interval(low, high, interval.low_closed, interval.high_closed)


def gap(a: Interval, b: Interval) -> Decimal:
    """How far apart two disjoint intervals are, as a part of the larger magnitude among the ends that face each other.

    Returns:
        0 where they meet.
    """
    if below(b, a):
        a, b = b, a
    if not below(a, b) or a.high is None or b.low is None:
        return ZERO
    largest = max(abs(a.high), abs(b.low))
    return UP.divide(b.low - a.high, largest) if largest else ZERO


def width(interval: Interval) -> Decimal | None:
    """The interval's width as a part of its middle's magnitude; ``None`` if it is unbounded or its middle is zero."""
    if interval.low is None or interval.high is None:
        return None
    middle = abs(interval.low + interval.high) / 2
    return UP.divide(interval.high - interval.low, middle) if middle else None


@lru_cache(maxsize=65536)
def plain(number: Decimal) -> str:
    """A number in digits, without exponent or superfluous zeros, to at most twelve significant digits."""
    rounded = _SHOWN.plus(number)
    text = f"{rounded:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def rounded(interval: Interval) -> Interval:
    """The interval with ends a reader can take in: two decimals."""
    step = Decimal("0.01")
    return Interval(
        None if interval.low is None else Decimal(plain(interval.low)).quantize(step),
        None if interval.high is None else Decimal(plain(interval.high)).quantize(step),
        interval.low_closed,
        interval.high_closed,
    )


def shown(interval: Interval) -> str:
    """The interval as mathematicians write it: ``[39.5, 40.5]``, ``(40, ∞)``."""
    left = "(-∞" if interval.low is None else ("[" if interval.low_closed else "(") + plain(interval.low)
    right = "∞)" if interval.high is None else plain(interval.high) + ("]" if interval.high_closed else ")")
    return f"{left}, {right}"
