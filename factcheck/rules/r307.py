"""R307: a difference of percentage points called per cent, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.interval import difference, growth, meets, shown
from factcheck.compare.rounding import hard
from factcheck.model import Agreement, Finding
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.r301 import POINTS, grows, operands, stated
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

AS_POINTS = _("{entity}: from {base} to {current} is {stated} as a difference of percentage points, not per cent.")
AS_PERCENT = _("{entity}: from {base} to {current} is {stated} as a rate, not a difference of percentage points.")

#: Units in which a difference of two percentages is told.
_POINTS = frozenset({POINTS})


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every change of a percentage that is told in the wrong one of the two units."""
    for claim in view.relative:
        if claim.value.unit != "percent" and claim.value.unit not in _POINTS:
            continue
        if not (claim.links or grows(claim)) or claim.value.number is None:
            continue
        for base, current in operands(view, claim)[:1]:
            if base.value.unit != "percent":
                continue
            said = stated(claim, hard(claim.value))
            points = difference(hard(current.value), hard(base.value))
            rate = growth(hard(base.value), hard(current.value))
            if rate is None or meets(points, rate):
                continue
            as_points, as_rate = meets(points, said), meets(rate, said)
            called_points = claim.value.unit in _POINTS
            if as_points == as_rate or called_points == as_points:
                continue
            yield finding(
                "R307",
                AS_PERCENT if called_points else AS_POINTS,
                [[claim], [base, current]],
                {"base": base.quote, "current": current.quote, "stated": quotes([claim])},
                severity="warning" if called_points else "info",
                computed={"points": shown(points), "rate": shown(rate), "stated": shown(said)},
            )


RULE = Rule(
    code="R307",
    name="pp-vs-percent",
    severity="warning",
    summary="A difference of percentage points is called per cent, or the other way round.",
    definition=(
        "For two percentages and their stated change: the change fits the difference but is told in per cent (a note, because many writers do so), or fits the "
        "rate but is told in percentage points."
    ),
    source="statistical style guides",
    check=check,
    speaks=62,
    invalid=(
        example("青禾农业的毛利率由2023年的20%升至2024年的25%，上升25个百分点。"),
        example("青禾農業的毛利率由2023年的20%升至2024年的25%，上升25個百分點。"),
    ),
    valid=(
        example("青禾农业的毛利率由2023年的20%升至2024年的25%，上升5个百分点。"),
        example("青禾農業的毛利率由2023年的20%升至2024年的25%，上升5個百分點。"),
        example("Greenfield Farms' gross margin rose 5 percentage points from 20% in 2023 to 25% in 2024."),
    ),
)
