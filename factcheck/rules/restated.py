"""Amounts that a text gives in a second unit: money is F401's, everything else is measured here."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.interval import gap, meets, plain, shown
from factcheck.compare.rounding import loose
from factcheck.model import Agreement, Claim, Finding, Quantity, Value
from factcheck.rules.draft import agreement, finding, quotes
from factcheck.rules.f401 import restatements
from factcheck.rules.fx import is_money
from factcheck.rules.messages import _
from factcheck.rules.view import View

OFF = _("{entity}: {a} is restated as {b}, but it is {converted} {unit}.")
FITS = _("{entity}: {a} is restated as {b}, which is the same.")

#: Part by which a restatement in another unit may be off without being wrong: factors are rounded in the head.
_SLACK = Decimal("0.03")


def measured(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every amount that is told in two units of one dimension.

    Args:
        view: the claims.
    """
    for claim, original in restatements(view):
        if claim.value.unit != original.value.unit and not is_money(claim.value.unit) and not is_money(original.value.unit):
            value = _converted(original, claim.value.unit)
            if value is not None:
                yield from _judge(claim, original, value)


def _converted(original: Claim, unit: str) -> Value | None:
    """The original amount in another unit; ``None`` where the two units measure different things."""
    from factcheck.units import convert

    try:
        return convert(Quantity(original.quote, original.value), unit).value
    except ValueError:
        return None


def _judge(claim: Claim, original: Claim, value: Value) -> Iterator[Finding | Agreement]:
    expected, said = loose(value), loose(claim.value)
    params = {
        "a": quotes([original]),
        "b": quotes([claim]),
        "converted": plain(value.number) if value.number is not None else shown(expected),
        "unit": claim.value.unit,
    }
    computed = {"expected": shown(expected), "stated": shown(said)}
    far = gap(expected, said)
    if meets(expected, said) or far <= _SLACK:
        yield agreement("D101", FITS, [claim, original], params, {"verdict": "verified", **computed})
    else:
        yield finding(
            "D101",
            OFF,
            [[claim], [original]],
            params,
            severity="error",
            computed={"verdict": "conflict", "gap": plain(far), **computed},
            tied=True,
        )
