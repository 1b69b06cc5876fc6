"""R309: said to be more, or less, than another figure, and it is not."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.interval import below, shown
from factcheck.compare.rounding import hard
from factcheck.model import Agreement, Finding
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

MORE = _("{entity}: {a} is said to be more than {b}, but it is less.")
LESS = _("{entity}: {a} is said to be less than {b}, but it is more.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every comparison in words that its two figures contradict."""
    for claim in view.linked:
        direction = claim.qualifiers.get("direction", "")
        if direction not in ("up", "down") or claim.value.is_date:
            continue
        for other in view.links(claim, "compare"):
            if other.value.unit != claim.value.unit or other.value.is_date or other.entity == claim.entity:
                continue
            low, high = (claim, other) if direction == "up" else (other, claim)
            if below(hard(low.value), hard(high.value)):
                yield finding(
                    "R309",
                    MORE if direction == "up" else LESS,
                    [[claim], [other]],
                    {"a": quotes([claim]), "b": quotes([other])},
                    severity="warning",
                    computed={"verdict": "conflict", "a": shown(hard(claim.value)), "b": shown(hard(other.value))},
                    roles=frozenset({"direction", "compare"}),
                )


RULE = Rule(
    code="R309",
    name="comparison-mismatch",
    severity="warning",
    summary="Said to be higher or lower than another figure, and it is not.",
    definition="A figure that the words call higher, or lower, than another of the same unit, where the intervals say the opposite. Rests on what extraction ties together as a comparison.",
    source="Emet (verbal claims against figures)",
    check=check,
    speaks=62,
    invalid=(),
    valid=(
        example("青禾农业2024年毛利率为31.5%，高于行业平均的26.3%。"),
        example("青禾農業2024年毛利率為21.5%，低於行業平均的26.3%。"),
        example("Greenfield Farms' gross margin was 31.5% in 2024, higher than the industry average of 26.3%."),
    ),
)
