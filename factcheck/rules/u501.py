"""U501: the same digits, a power of ten apart."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.interval import plain, shown
from factcheck.compare.rounding import hard
from factcheck.model import Agreement, Finding
from factcheck.rules.conflicts import comparisons, milder, slip
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: {concept} is {a}, but {b}: the same digits, {factor} times apart; a unit was mistaken.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every comparison whose sides are a power of ten apart."""
    for each in comparisons(view):
        if each.kind != "scale":
            continue
        first, *others = each.sides
        slipped = [s for s in others if slip(first.leader, s.leader)]
        yield finding(
            "U501",
            TEMPLATE,
            [s.members for s in each.sides],
            {
                "a": quotes(first.members),
                "b": "; ".join(quotes(s.members) for s in slipped),
                "factor": plain(Decimal(10) ** abs(each.power)),
            },
            severity=milder(each.group, first.leader.concept, "error"),
            told=True,
            computed={
                "verdict": "conflict",
                "power": each.power,
                "sides": [{"value": s.leader.quote, "interval": shown(hard(s.leader.value))} for s in each.sides],
            },
        )


RULE = Rule(
    code="U501",
    name="scale-slip",
    severity="error",
    summary="The same digits, a power of ten apart: million for thousand, 億 for 萬.",
    definition=(
        "Two figures that may be compared (see D101) and whose ratio is within 2 % of a power of ten from 10 to 10^8. A factor of 10 or "
        "100 counts only if two digits or more agree."
    ),
    source="XBRL US Data Quality Committee DQC_0095, DQC_0139",
    check=check,
    speaks=90,
    invalid=(
        example("青禾农业2024年净利润为1.25亿元。", "青禾农业2024年净利润为1.25万元。"),
        example("青禾農業2024年淨利潤為1.25億元。", "青禾農業2024年淨利潤為12.5億元。"),
        example("Greenfield Farms had revenue of $12.5 million in 2024.", "Greenfield Farms had revenue of $12.5 billion in 2024."),
    ),
    valid=(
        example("青禾农业2024年净利润为1.25亿元。", "青禾农业2024年净利润为12500万元。"),
        example("青禾農業2024年淨利潤為1.25億元。", "青禾農業2023年淨利潤為12.5億元。"),
        example("Greenfield Farms had revenue of $12.5 million in 2024.", "Greenfield Farms had revenue of $12,500 thousand in 2024."),
    ),
)
