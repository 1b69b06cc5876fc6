"""U503: a share of more than the whole, or a rate a hundred times too large."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.interval import HUNDRED, below, point, shown
from factcheck.compare.rounding import hard
from factcheck.model import Agreement, Finding
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.relations import relations
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: {concept} is {a}, but a share is never more than 100 %.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every share above 100 %."""
    for concept in sorted(relations().bounded):
        for entity in view.concepts.get(concept, ()):
            for claim in view.get(entity, concept):
                if claim.value.unit == "percent" and below(point(HUNDRED), hard(claim.value)):
                    yield finding(
                        "U503",
                        TEMPLATE,
                        [[claim]],
                        {"a": quotes([claim])},
                        severity="warning",
                        computed={"verdict": "conflict", "interval": shown(hard(claim.value))},
                    )


RULE = Rule(
    code="U503",
    name="percent-scale",
    severity="warning",
    summary="A share of more than 100 %.",
    definition="Shares of a whole (`relations.toml`) whose interval lies above 100 %.",
    source="XBRL US Data Quality Committee DQC_0091, DQC_0103",
    check=check,
    speaks=70,
    invalid=(
        example("2024年，云杉乳业在酸奶市场的市场份额为135%。"),
        example("2024年，雲杉乳業在優酪乳市場的市佔率為135%。"),
        example("Spruce Dairy had a market share of 135% in 2024."),
    ),
    valid=(
        example("2024年，云杉乳业在酸奶市场的市场份额为13.5%。"),
        example("2024年，雲杉乳業營收同比增長135%。"),
        example("Spruce Dairy's revenue grew 135% in 2024."),
    ),
)
