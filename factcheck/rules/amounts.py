"""A growth rate against what the text says that it comes to as an amount: 326億元，增加56億元，增幅20.7%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.interval import HUNDRED, ONE, difference, meets, quotient, rounded, scaled, shown
from factcheck.compare.rounding import hard, loose
from factcheck.compare.verdict import informative
from factcheck.model import Agreement, Claim, Finding, Interval
from factcheck.rules.draft import agreement, finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.view import View

MISMATCH = _("{entity}: a change by {change} to {current} is {expected} %, not {stated}.")
HOLDS = _("{entity}: a change by {change} to {current} is {stated}.")

#: How many times as large as the stated rate another one may be for the two to be of one thing.
_FAR = 3


def by_amount(view: View, claim: Claim, said: Interval) -> Iterator[Finding | Agreement]:
    """Hold a growth rate against the amount that the words tie to it and the figure that both lead to.

    Args:
        view: the claims.
        claim: the rate, in per cent.
        said: its interval, negative where it is a fall.

    Yields:
        A finding or an agreement of R301; none where the text ties no amount to the rate.
    """
    changes = [c for c in view.links(claim, "change") if c.qualifiers.get("direction") in ("up", "down")]
    current = [c for c in view.links(claim, "current") if changes and c.value.unit == changes[0].value.unit]
    if not current:
        return
    change, level = changes[0], current[0]
    sign = -ONE if change.qualifiers["direction"] == "down" else ONE
    fine, wide = (_rate(reading(level.value), scaled(reading(change.value), sign)) for reading in (hard, loose))
    if fine is None or wide is None:
        return
    params = {"change": change.quote, "current": level.quote, "stated": quotes([claim])}
    if meets(wide, said):
        verdict = "verified" if informative(fine) else "uninformative"
        yield agreement("R301", HOLDS, [claim, level, change], params, {"verdict": verdict, "expected": shown(fine), "stated": shown(said)})
        return
    of_level = quotient(scaled(loose(change.value), sign * HUNDRED), loose(level.value))
    if of_level is not None and meets(of_level, said):
        return  # What the change is of the figure that it led to is no growth, but what some writers tell.
    yield finding(
        "R301",
        MISMATCH,
        [[claim], [level, change]],
        {**params, "expected": shown(rounded(wide))},
        severity="error" if _near(wide, said) else "info",
        tied=True,
        computed={"verdict": "conflict", "expected": shown(wide), "stated": shown(said)},
        roles=frozenset({"direction"}),
    )


def _rate(level: Interval, change: Interval) -> Interval | None:
    ratio = quotient(change, difference(level, change))
    return None if ratio is None else scaled(ratio, HUNDRED)


def _near(expected: Interval, said: Interval) -> bool:
    """Whether two rates are so near one another, or so exactly a power of ten apart, that one is a slip for the other."""
    if any(meets(scaled(expected, Decimal(10) ** power), said) for power in (-2, -1, 1, 2)):
        return True
    ends = [(abs(i.low), abs(i.high)) for i in (expected, said) if i.low is not None and i.high is not None]
    if len(ends) < 2:
        return False
    (a, b), (c, d) = (sorted(pair) for pair in ends)
    return a <= _FAR * d and c <= _FAR * b
