"""U506: a ratio of two figures that hardly any company has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.interval import below, point, quotient, shown
from factcheck.compare.rounding import hard
from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.draft import finding, quotes
from factcheck.rules.fx import is_money
from factcheck.rules.lookup import best
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: {a} for {b} is {ratio} {unit} a head, which is hardly possible.")

#: Revenue per employee and year above which a slip is likelier than the truth, in units of one million US dollars.
_MONEY_UNITS = {"USD": 1, "EUR": 1, "GBP": 1, "CNY": 7, "HKD": 8, "TWD": 30, "JPY": 140, "KRW": 1300, "SGD": 1}


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a note for every source whose revenue per employee is beyond what is known."""
    most = Decimal(str(view.options["revenue_per_employee"]))
    for entity in view.concepts.get("employees", ()):
        told: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        for c in view.get(entity, "employees"):
            if c.period is not None and "segment" not in c.qualifiers and c.value.hedge == "flat":
                told[c.source.id, c.period.end.year].append(c)
        staff = {place: best(own, own[0], 1) for place, own in told.items()}
        for claim in view.get(entity, "revenue"):
            if not is_money(claim.value.unit) or claim.period is None or "segment" in claim.qualifiers:
                continue
            near = staff.get((claim.source.id, claim.period.end.year), [])
            limit = most * _MONEY_UNITS.get(claim.value.unit, 0)
            ratio = quotient(hard(claim.value), hard(near[0].value)) if near and limit else None
            if ratio is not None and below(point(limit), ratio):
                yield finding(
                    "U506",
                    TEMPLATE,
                    [[claim], near],
                    {"a": quotes([claim]), "b": quotes(near), "ratio": shown(ratio), "unit": claim.value.unit},
                    severity="info",
                    computed={"verdict": "improbable", "ratio": shown(ratio), "limit": str(limit)},
                )


RULE = Rule(
    code="U506",
    name="implausible-ratio",
    severity="info",
    summary="Revenue per employee beyond what any company has.",
    definition="Revenue of a year by employees of the same year and source, above `revenue_per_employee` US dollars (roughly converted). A note.",
    source="ROS rule 19 (Irish Revenue)",
    check=check,
    options={"revenue_per_employee": 50_000_000},
    speaks=5,
    invalid=(
        example("截至2024年12月31日，云杉乳业有员工120人。云杉乳业2024年营收为5200亿元。"),
        example("截至2024年12月31日，雲杉乳業有員工120人。雲杉乳業2024年營收為5200億元。"),
        example("As of 31 December 2024 Spruce Dairy had 120 employees. Spruce Dairy had revenue of $52 billion in 2024."),
    ),
    valid=(
        example("截至2024年12月31日，云杉乳业有员工1200人。云杉乳业2024年营收为5.2亿元。"),
        example("截至2024年12月31日，雲杉乳業有員工1200人。雲杉乳業2024年營收為5.2億元。"),
        example("As of 31 December 2024 Spruce Dairy had 1,200 employees. Spruce Dairy had revenue of $52 million in 2024."),
    ),
)
