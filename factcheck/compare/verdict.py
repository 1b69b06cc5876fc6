"""Do two figures, or a set of them, say the same?

The ladder, from agreement to contradiction: ``equal``, ``consistent`` (what the words allow overlaps), ``rounding`` (the
coarser one was rounded more than its digits show), ``improbable`` (possible, but nobody would write it so), ``conflict``.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from factcheck.compare.interval import gap, intersection, is_empty, meets, total, width
from factcheck.compare.rounding import BOUNDS, RANGES, granule, hard, loose, loose_granule, reading, soft
from factcheck.model import Interval, Value

VERDICTS = ("equal", "consistent", "rounding", "improbable", "conflict")

#: An interval wider than this part of its middle proves little when it fits.
UNINFORMATIVE = Decimal("0.2")
#: How many standard deviations the rounding errors of a sum may reach before it looks wrong (99.9 %).
SIGMAS = Decimal("3.29")


#: "More than 550" is said of 550 as well.
_LOOSELY = ({"flat", "over"}, {"flat", "under"})


@frozen
class Verdict:
    """What comparing two figures gave.

    Args:
        name: one of `VERDICTS`.
        gap: distance of what the words allow, as a part of the larger figure; 0 where they overlap.
    """

    name: str
    gap: Decimal = Decimal(0)

    @property
    def agrees(self) -> bool:
        """Whether the two figures may stand for one number."""
        return self.name in ("equal", "consistent", "rounding")


def compare(a: Value, b: Value) -> Verdict:
    """Compare two figures of the same unit.

    Args:
        a: a number.
        b: a number of the same unit.

    Returns:
        The verdict. Only the coarser of two flat figures may be loosened, and only against what the finer one says.
    """
    if a.amount is not None and a.amount == b.amount and a.hedge == b.hedge:
        return Verdict("equal")
    fine_a, fine_b = hard(a), hard(b)
    if meets(fine_a, fine_b) and not _touch(a, b, fine_a, fine_b):
        return _bounds(a, b, fine_a, fine_b)
    if a.number is not None and a.number == b.number and {a.hedge, b.hedge} in _LOOSELY:
        return Verdict("rounding")
    unit_a, unit_b = loose_granule(a), loose_granule(b)
    if unit_a != unit_b:
        coarse, fine = (loose(a), fine_b) if unit_a > unit_b else (loose(b), fine_a)
        if meets(coarse, fine):
            return Verdict("rounding")
    apart = gap(fine_a, fine_b)
    one_step = a.number is not None and b.number is not None and abs(a.number - b.number) == granule(a) == granule(b)
    # One writer may have cut off what the other rounded.
    return Verdict("improbable" if one_step else "conflict", apart)


def _touch(a: Value, b: Value, fine_a: Interval, fine_b: Interval) -> bool:
    """Figures of one granule whose intervals only share an end: about 30 and about 40 are two figures, not one."""
    if a.hedge != b.hedge or a.hedge not in ("flat", "about") or loose_granule(a) != loose_granule(b):
        return False
    return fine_a.high == fine_b.low or fine_b.high == fine_a.low


def _bounds(a: Value, b: Value, fine_a: Interval, fine_b: Interval) -> Verdict:
    """Figures whose words overlap: does one understate the other?"""
    one_sided = a.hedge in BOUNDS or b.hedge in BOUNDS
    if a.hedge == b.hedge == "over" and not meets(soft(a), soft(b)):
        # Either word is true of what the other one is said of; but who says "over 90" knows of no 100.
        return Verdict("improbable")
    if one_sided and not meets(soft(a), soft(b)) and not meets(_widened(a), _widened(b)):
        return Verdict("improbable")
    return Verdict("consistent")


def _widened(value: Value) -> Interval:
    """The soft reading with the slack of the figure's own rounding: "over 70" may be said of a rounded 70."""
    reading = soft(value)
    slack = granule(value) / 2
    return Interval(
        None if reading.low is None else reading.low - slack, None if reading.high is None else reading.high + slack
    )


def consistent(values: Sequence[Value]) -> bool:
    """Whether one number is allowed by all the figures together: not pairs, the whole set."""
    return not is_empty(intersection(map(hard, values)))


def canonical(values: Sequence[Value]) -> int:
    """Which figure of a set tells most.

    Returns:
        The position of the most precise flat figure, of the narrowest one where none is flat.
    """

    def rank(at: int) -> tuple[bool, bool, Decimal, Decimal, int]:
        value = values[at]
        vague = value.hedge in RANGES or value.number is None
        return value.hedge != "flat", vague, loose_granule(value), granule(value), at

    return min(range(len(values)), key=rank)


def informative(interval: Interval) -> bool:
    """Whether the interval is narrow enough for its fit to prove something."""
    part = width(interval)
    return part is not None and part <= UNINFORMATIVE


def _step(value: Value) -> Decimal:
    return loose_granule(value) if value.scaled or value.decimals else granule(value)


def compare_sum(addends: Sequence[Value], stated: Value) -> Verdict:
    """Hold a stated total against its addends.

    Args:
        addends: the parts, all of the total's unit.
        stated: the total.

    Returns:
        ``conflict`` outside what the words allow even if trailing zeros are placeholders, ``rounding`` inside that only,
        ``improbable`` if all the rounding errors, those of placeholders too, would have to point the same way.
    """
    hulls = total([hard(a) for a in addends])
    said = hard(stated)
    if meets(hulls, said):
        return Verdict("improbable" if _all_one_way(addends, stated) else "consistent")
    if not meets(total([reading(a) for a in addends]), reading(stated)):
        return Verdict("conflict", gap(hulls, said))
    return Verdict("improbable", gap(hulls, said)) if _all_one_way(addends, stated) else Verdict("rounding")


def _all_one_way(addends: Sequence[Value], stated: Value) -> bool:
    """Whether the rounding errors of a sum would nearly all have to point the same way, even if trailing zeros are placeholders."""
    if stated.hedge != "flat" or stated.number is None or any(a.hedge != "flat" for a in addends):
        return False
    off = sum((a.number for a in addends if a.number is not None), Decimal(0)) - stated.number
    spread = sum((_step(v) ** 2 for v in (*addends, stated)), Decimal(0)) / 12
    return off * off > SIGMAS * SIGMAS * spread
