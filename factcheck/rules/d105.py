"""D105: none, and yet a figure."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.interval import ZERO, below, point, shown
from factcheck.compare.rounding import hard
from factcheck.model import Agreement, Claim, Finding, Statement
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: one text says that there is no {concept} ({words}), another gives {a}.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every statement of none that a figure contradicts."""
    for _source, statement in view.statements:
        if statement.kind == "none" and statement.entity is not None and statement.evidence and statement.concept:
            figures = [c for c in view.get(statement.entity.id, statement.concept) if _positive(c) and _same(c, statement)]
            if figures:
                yield finding(
                    "D105",
                    TEMPLATE,
                    [figures],
                    {"a": quotes(figures), "words": statement.evidence[0].quote},
                    severity="warning",
                    computed={"verdict": "conflict", "interval": shown(hard(figures[0].value))},
                    evidence=statement.evidence[:1],
                )


def _positive(claim: Claim) -> bool:
    return not claim.value.is_date and "basis" not in claim.qualifiers and below(point(ZERO), hard(claim.value))


def _same(claim: Claim, statement: Statement) -> bool:
    """Whether a figure is of the statement's time: both are known and the same."""
    if statement.period is None or claim.period is None:
        return False
    return (claim.period.start, claim.period.end) == (statement.period.start, statement.period.end)


RULE = Rule(
    code="D105",
    name="zero-or-none",
    severity="warning",
    summary="One text says that there is none, another gives a figure.",
    definition="A statement of none (沒有虧損, no revenue) against a positive figure of the same entity, concept and period. Not disclosed is not none.",
    source="XBRL Calculations 1.1, nil and numeric duplicates",
    check=check,
    speaks=55,
    invalid=(
        example("云杉乳业2024年没有亏损。", "云杉乳业2024年净亏损5.2亿元。"),
        example("雲杉乳業2024年沒有虧損。", "雲杉乳業2024年淨虧損5.2億元。"),
        example("Spruce Dairy had no net loss in 2024.", "Spruce Dairy had a net loss of $52 million in 2024."),
    ),
    valid=(
        example("云杉乳业未披露2024年的亏损。", "云杉乳业2024年净亏损5.2亿元。"),
        example("雲杉乳業2023年沒有虧損。", "雲杉乳業2024年淨虧損5.2億元。"),
        example("Spruce Dairy did not disclose its net loss in 2024.", "Spruce Dairy had a net loss of $52 million in 2024."),
    ),
)
