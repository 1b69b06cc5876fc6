"""D102: figures that only differ in their rounding."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.interval import plain, shown
from factcheck.compare.rounding import loose
from factcheck.model import Agreement, Finding
from factcheck.rules.conflicts import comparisons
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

ROUNDED = _("{entity}: {concept} is {a}; {b} is the same, rounded.")
CUT_OFF = _("{entity}: {concept} is {a}, but {b}: one step of the last digit, as if one had rounded and the other cut off.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a note where figures agree only because one is rounded more than its digits show."""
    for each in comparisons(view):
        first, *others = each.sides
        rounded = tuple(c for c in first.rounded)
        if rounded:
            fine = [c for c in first.members if c not in rounded]
            yield finding(
                "D102",
                ROUNDED,
                [fine, rounded],
                {"a": quotes(fine), "b": quotes(rounded)},
                severity="info",
                computed={"verdict": "rounding", "rounded": [shown(loose(c.value)) for c in rounded]},
            )
        if others and all(s.verdict.name == "improbable" and s.verdict.gap for s in others):
            yield finding(
                "D102",
                CUT_OFF,
                [s.members for s in each.sides],
                {"a": quotes(first.members), "b": "; ".join(quotes(s.members) for s in others)},
                severity="info",
                computed={"verdict": "improbable", "gap": plain(max(s.verdict.gap for s in others))},
            )


RULE = Rule(
    code="D102",
    name="rounding-variant",
    severity="info",
    summary="Figures that differ, but only by rounding.",
    definition=(
        "The finer figure lies in what the coarser one means if its trailing zeros are placeholders (350萬 for 346萬), or the two "
        "differ by one step of their last digit. Never an error: it tells which figure to quote."
    ),
    source="XBRL Calculations 1.1, consistent rounding",
    check=check,
    speaks=5,
    invalid=(
        example("海岚航运2023年营收为346万元。", "海岚航运2023年营收为350万元。"),
        example("海嵐航運2023年營收為346萬元。", "海嵐航運2023年營收為350萬元。"),
        example("Bluewave Shipping's revenue was $3,460 thousand in 2023.", "Bluewave Shipping's revenue was $3,500 thousand in 2023."),
    ),
    valid=(
        example("海岚航运2023年营收为3.2亿元。", "海岚航运2023年营收为3.2亿元。"),
        example("海嵐航運2023年營收為3.2億元。", "海嵐航運2022年營收為3.5億元。"),
        example("Bluewave Shipping's revenue was $3.46 million in 2023.", "Bluewave Shipping's revenue was $3.5 million in 2023."),
    ),
)
