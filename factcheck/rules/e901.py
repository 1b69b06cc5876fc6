"""E901: a figure that could not be typed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Agreement, Finding
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{a} was read as a figure, but what it amounts to could not be told.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a note for every claim without an amount, a bound or a day."""
    for extraction in view.extractions:
        for claim in extraction.claims:
            value = claim.value
            if value.amount is None and value.low is None and value.high is None and not value.is_date:
                yield finding("E901", TEMPLATE, [[claim]], {"a": quotes([claim])}, severity="info")


RULE = Rule(
    code="E901",
    name="unparsed",
    severity="info",
    summary="A figure that could not be read as an amount, a range or a bound.",
    definition="A claim that has neither an amount nor an end of an interval. Dates that nothing fixes are not meant.",
    source="sqlfluff (parser failures have codes of their own)",
    check=check,
    speaks=1,
    invalid=(),
    valid=(
        example("云杉乳业2024年营收为数亿元。"),
        example("雲杉乳業2024年營收為數億元。"),
        example("Spruce Dairy had revenue of several million dollars in 2024."),
    ),
)
