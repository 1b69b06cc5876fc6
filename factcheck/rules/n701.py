"""N701: a sign that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.interval import shown
from factcheck.compare.rounding import hard
from factcheck.model import Agreement, Finding
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.relations import relations
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

NEGATIVE = _("{entity}: {concept} is {a}, but it is never negative.")
DOUBLE = _("{entity}: a loss of {a} would be a profit: the loss is told twice, by word and by sign.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every negative figure of what is never negative."""
    templates = {NEGATIVE: relations().positive, DOUBLE: relations().losses}
    for (_entity, concept), claims in view.series.items():
        for template in [told for told, concepts in templates.items() if concept in concepts]:
            for claim in claims:
                value = claim.value
                low = value.low
                # A change is not the thing: "patents -3 %" has another unit.
                if isinstance(low, Decimal) and low.is_signed() and value.unit != "percent" and low < 0 and (value.number or 0) < 0:
                    yield finding(
                        "N701",
                        template,
                        [[claim]],
                        {"a": quotes([claim])},
                        severity="warning",
                        computed={"verdict": "conflict", "interval": shown(hard(value))},
                    )


RULE = Rule(
    code="N701",
    name="sign",
    severity="warning",
    summary="A negative figure of what is never negative, or a loss with a minus sign.",
    definition="Concepts that are never negative, and losses, which are written as positive amounts (`relations.toml`).",
    source="XBRL US Data Quality Committee DQC_0013, DQC_0014, DQC_0015",
    check=check,
    speaks=55,
    invalid=(
        example("云杉乳业2024年净亏损-5.2亿元。"),
        example("雲杉乳業2024年淨虧損-5.2億元。"),
        example("Spruce Dairy had a net loss of -$52 million in 2024."),
    ),
    valid=(
        example("云杉乳业2024年净亏损5.2亿元。"),
        example("雲杉乳業2024年淨利潤-5.2億元。"),
        example("Spruce Dairy had a net loss of $52 million in 2024."),
    ),
)
