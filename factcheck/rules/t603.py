"""T603: told as a fact before it could have happened."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.key import behaviour
from factcheck.model import Agreement, Finding, Period
from factcheck.rules.dates import span
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: {concept} {a} is told as a fact, but is of {period}, after the text was published ({published}).")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every figure and event that lies wholly after the day its source was published."""
    slack = int(view.options["days"])
    for claim in view.claims:
        published = claim.source.published
        if published is None or "basis" in claim.qualifiers or claim.concept.startswith("other:"):
            continue
        if claim.value.is_date:
            days = span(claim)
            start = days[0] if days is not None and claim.concept in ("founded", "born") else None
        else:
            start = claim.period.start if claim.period is not None and behaviour(claim) == "flow" and _told(claim.period) else None
        if start is not None and (start - published).days > slack:
            yield finding(
                "T603",
                TEMPLATE,
                [[claim]],
                {
                    "a": quotes([claim]),
                    "published": published.isoformat(),
                    "period": claim.period.text if claim.period is not None and claim.period.text else start.isoformat(),
                },
                severity="warning",
                computed={"verdict": "conflict", "start": start.isoformat(), "published": published.isoformat()},
            )


def _told(period: Period) -> bool:
    """Whether the words name the year: a "fourth quarter" that lies ahead was rather that of another year."""
    return str(period.start.year) in period.text


RULE = Rule(
    code="T603",
    name="future-actual",
    severity="warning",
    summary="A figure or an event of a time after its source was published, told as a fact.",
    definition=(
        "A flow, a founding or a birth that begins more than `days` after the day its source was published, and that no word marks as planned, expected or "
        "rumoured. The words must name the year."
    ),
    source="XBRL US Data Quality Committee DQC_0005",
    check=check,
    options={"days": 3},
    speaks=35,
    sure=0.7,
    invalid=(
        example("云杉乳业2026年营收为3.2亿元。", published="2024-05-20"),
        example("雲杉乳業2026年營收為3.2億元。", published="2024-05-20"),
        example("Spruce Dairy's revenue was $32 million in 2026.", published="2024-05-20"),
    ),
    valid=(
        example("云杉乳业2023年营收为3.2亿元。", published="2024-05-20"),
        example("雲杉乳業預計2026年營收將達3.2億元。", published="2024-05-20"),
        example("Spruce Dairy expects revenue of $32 million in 2026.", published="2024-05-20"),
    ),
)
