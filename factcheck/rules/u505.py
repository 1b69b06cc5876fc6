"""U505: about 13.1973."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Agreement, Finding
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: {concept} {a} is told as approximate, but to {digits} digits.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a note for every approximate figure with more digits than an approximation has."""
    most = int(view.options["digits"])
    for claim in view.claims:
        if claim.value.hedge != "about" or claim.value.number is None:
            continue
        unit = claim.value.granule or 1
        digits = len(str(abs(int(claim.value.number / unit))).rstrip("0"))
        if digits > most:
            yield finding(
                "U505",
                TEMPLATE,
                [[claim]],
                {"a": quotes([claim]), "digits": digits},
                severity="info",
                computed={"digits": digits},
            )


RULE = Rule(
    code="U505",
    name="excess-digits",
    severity="info",
    summary="An approximate figure with too many digits.",
    definition="A figure with a word like 約 or about and more than `digits` significant digits.",
    source="XBRL Calculations 1.1 excessDigits; EFM 6.5.37",
    check=check,
    options={"digits": 4},
    speaks=5,
    invalid=(
        example("云杉乳业2024年营收约为13.1973亿元。"),
        example("雲杉乳業2024年營收約為13.1973億元。"),
        example("Spruce Dairy had revenue of about $13.1973 million in 2024."),
    ),
    valid=(
        example("云杉乳业2024年营收约为13.2亿元。"),
        example("雲杉乳業2024年營收為13.1973億元。"),
        example("Spruce Dairy had revenue of about $13.2 million in 2024."),
    ),
)
