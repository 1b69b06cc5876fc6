"""T605: what only grows, and is lower later."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.compare.interval import below, gap, plain, shown
from factcheck.compare.key import strict_key
from factcheck.compare.rounding import hard, loose
from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.relations import relations
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: {concept} only grows, but is {a} in {later} after {b} in {earlier}.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every cumulative figure that is lower than an earlier one."""
    for concept in sorted(view.concepts):
        gathers = concept in relations().monotone or _gathers(concept)
        for entity in view.concepts[concept]:
            if not gathers and (entity, concept) not in view.qualified["scope"]:
                continue
            series: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
            for claim in view.get(entity, concept):
                if (gathers or claim.qualifiers.get("scope") == "cumulative") and _counts(claim):
                    series[strict_key(claim, concept)].append(claim)
            for claims in series.values():
                yield from _falls(claims)


def _gathers(concept: str) -> bool:
    """Whether a phrase of the text's own says that the figure is gathered since the beginning."""
    return concept.startswith("other:") and any(word in concept for word in relations().gathering)


def _counts(claim: Claim) -> bool:
    """Whether the figure is one since the beginning, at a known moment, and no bound that only says little."""
    period = claim.period
    if period is None or "basis" in claim.qualifiers or claim.value.is_date or claim.value.hedge == "vague":
        return False
    if claim.qualifiers.get("scope") in ("annual", "quarterly", "monthly", "daily", "average"):
        return False
    return period.instant or (period.end - period.start).days <= 31


def _falls(claims: Sequence[Claim]) -> Iterator[Finding]:
    """One sweep in time, against the highest figure so far."""
    highest: Claim | None = None
    for claim in sorted(claims, key=_in_time):
        if highest is not None and _later(claim, highest) and _lower(claim, highest) and not _another(claim, highest):
            yield finding(
                "T605",
                TEMPLATE,
                [[claim], [highest]],
                {
                    "a": quotes([claim]),
                    "b": quotes([highest]),
                    "later": _when(claim),
                    "earlier": _when(highest),
                },
                severity="warning",
                computed={
                    "verdict": "conflict",
                    "later": shown(hard(claim.value)),
                    "earlier": shown(hard(highest.value)),
                    "gap": plain(gap(hard(claim.value), hard(highest.value))),
                },
            )
        elif highest is None or _lower(highest, claim):
            highest = claim


def _another(claim: Claim, highest: Claim) -> bool:
    """Whether a figure is less than half of the earlier one: then something else is counted."""
    low, high = claim.value.number, highest.value.number
    return low is not None and high is not None and low * 2 < high


def _in_time(claim: Claim) -> tuple[str, str, int]:
    return (claim.period.end.isoformat() if claim.period is not None else "", claim.source.id, claim.start)


def _later(claim: Claim, other: Claim) -> bool:
    return claim.period is not None and other.period is not None and claim.period.start > other.period.end


def _lower(low: Claim, high: Claim) -> bool:
    return below(hard(low.value), hard(high.value)) and below(loose(low.value), loose(high.value))


def _when(claim: Claim) -> str:
    period = claim.period
    return "" if period is None else period.text or period.end.isoformat()


RULE = Rule(
    code="T605",
    name="cumulative-decrease",
    severity="warning",
    summary="A figure that only grows (users in all, funding to date) is lower later.",
    definition=(
        "The cumulative figures of one entity and scope in the order of their dates; one that is lower, as an interval, than the highest before "
        "it but not less than half of it (then something else is counted). Figures of one year or month alone are left out."
    ),
    source="arithmetic",
    check=check,
    speaks=50,
    sure=0.55,
    invalid=(
        example("截至2023年12月31日，云杉乳业累计融资5.2亿元。截至2024年12月31日，云杉乳业累计融资4.1亿元。"),
        example("截至2023年12月31日，雲杉乳業累計融資5.2億元。", "截至2024年12月31日，雲杉乳業累計融資4.1億元。"),
        example("As of 31 December 2023 Spruce Dairy had raised a total of $52 million. As of 31 December 2024 Spruce Dairy had raised a total of $41 million."),
    ),
    valid=(
        example("截至2023年12月31日，云杉乳业累计融资4.1亿元。截至2024年12月31日，云杉乳业累计融资5.2亿元。"),
        example("雲杉乳業2023年融資5.2億元，2024年融資4.1億元。"),
        example("As of 31 December 2023 Spruce Dairy had 52 employees. As of 31 December 2024 Spruce Dairy had 41 employees."),
    ),
)
