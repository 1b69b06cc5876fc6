"""U504: an amount without its unit."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Agreement, Finding
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: {concept} {a} has no currency.")

#: Concepts that are amounts of money.
_MONEY = frozenset({"revenue", "net_loss", "adjusted_net_loss", "net_profit", "valuation", "market_cap", "funding_raised", "funding_total",
                    "rnd_expense", "cumulative_rnd_expense", "selling_expense", "cash", "cumulative_loss", "cumulative_spend"})  # fmt: skip


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a note for every amount of money that names no currency and can inherit none."""
    for (_entity, concept), claims in view.series.items():
        for claim in claims if concept.removeprefix("other:") in _MONEY else ():
            if claim.value.unit in ("", "count"):
                yield finding(
                    "U504",
                    TEMPLATE,
                    [[claim]],
                    {"a": quotes([claim])},
                    severity="info",
                    computed={"unit": claim.value.unit},
                )


RULE = Rule(
    code="U504",
    name="unit-missing",
    severity="info",
    summary="An amount of money names no currency.",
    definition="Amounts of money whose words name no currency and that inherit none from the list they stand in.",
    source="Wikidata allowed units; XBRL unit type registry",
    check=check,
    speaks=10,
    invalid=(
        example("Spruce Dairy had revenue of 5.2 million in 2024."),
    ),
    valid=(
        example("云杉乳业2024年营收为5.2亿元。"),
        example("雲杉乳業2024年營收為5.2億元。"),
        example("Spruce Dairy had revenue of $5.2 million in 2024."),
    ),
)
