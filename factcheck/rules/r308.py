"""R308: two firsts of one ranking."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.compare.key import canon, iso
from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.draft import finding
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{a} and {b} are both number {rank} of {list}.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a note for every place of a ranking that two entities hold."""
    places: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for entity in view.concepts.get("ranking", ()):
        for claim in view.get(entity, "ranking"):
            segment, number = claim.qualifiers.get("segment", ""), claim.value.number
            if segment and number is not None and claim.value.hedge == "flat" and claim.period is not None:
                places[canon(segment), iso(claim.period), str(number)].append(claim)
    for (_list, _period, rank), claims in sorted(places.items()):
        by_entity: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.entity is not None:
                by_entity[claim.entity.id].append(claim)
        if len(by_entity) > 1:
            first, second, *_rest = by_entity.values()
            yield finding(
                "R308",
                TEMPLATE,
                [first, second],
                {"a": _name(first[0]), "b": _name(second[0]), "rank": rank, "list": first[0].qualifiers["segment"]},
                severity="info",
                computed={"verdict": "conflict", "rank": rank},
            )


def _name(claim: Claim) -> str:
    return f"{claim.entity.name if claim.entity else ''} ({claim.quote})"


RULE = Rule(
    code="R308",
    name="rank-threshold",
    severity="info",
    summary="Two entities hold one place of one ranking.",
    definition="Rankings of one period with one name, in which two entities have the same place. A note: the lists may still differ.",
    source="arithmetic",
    check=check,
    speaks=10,
    invalid=(
        example("2024年，云杉乳业在国内酸奶市场排名第一。", "2024年，桦林食品在国内酸奶市场排名第一。"),
        example("2024年，雲杉乳業在國內優酪乳市場排名第一。", "2024年，樺林食品在國內優酪乳市場排名第一。"),
        example("Spruce Dairy ranked first in the yoghurt market in 2024.", "Birch Foods ranked first in the yoghurt market in 2024."),
    ),
    valid=(
        example("2024年，云杉乳业在国内酸奶市场排名第一。", "2024年，桦林食品在国内酸奶市场排名第二。"),
        example("2024年，雲杉乳業在國內優酪乳市場排名第一。", "2024年，樺林食品在國內鮮奶市場排名第一。"),
        example("Spruce Dairy ranked first in the yoghurt market in 2024.", "Birch Foods ranked first in the yoghurt market in 2021."),
    ),
)
