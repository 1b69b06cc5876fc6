"""D103: two dates of something that happens once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.compare.key import canon
from factcheck.model import Agreement, Claim, Finding, Span
from factcheck.rules.dates import DateSide, date_sides, distance
from factcheck.rules.draft import agreement, finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

#: What happens once to an entity; of a product, a launch is once in each region and form, which ``segment`` tells.
ONCE = ("founded", "born", "launched", "listed")

CONFLICT = _("{entity}: {concept} is dated {a}, but {b}.")
AGREE = _("{entity}: {concept} is dated {a}: {n} sources agree.")

#: How sure the dates of one source must be before it is said to contradict itself.
ONE_SOURCE = 0.88

#: Days within which a film, a shop or an app is launched in one place after the other.
STAGGERED = 60

#: A date that only less sure readings give is left out where surer ones disagree.
SURE = 0.6

#: Qualifiers that make a date another event, or no event yet.
_APART = ("segment", "basis", "round")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every founding, birth, launch and listing with two dates."""
    for concept in ONCE:
        for entity in view.concepts.get(concept, ()):
            for claims in once(view.get(entity, concept)):
                yield from judge("D103", date_sides(claims), "warning")


def once(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The dated claims of an event that did happen, one list for each part, product or place that they tell apart."""
    apart: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        kind = claim.entity.kind if claim.entity is not None else ""
        if (claim.concept == "launched" and kind in ("organisation", "group")) or (kind == "person" and claim.concept != "born"):
            # A company launches many things, a person founds and launches others; which, the claim does not tell.
            continue
        if claim.value.is_date and "basis" not in claim.qualifiers:
            apart[tuple(canon(claim.qualifiers.get(name, "")) for name in _APART)].append(claim)
    return [c for c in apart.values() if len(c) > 1 and not _twice(c)]


def _twice(claims: Sequence[Claim]) -> bool:
    """Whether a sentence gives two days: then it tells of two events, such as listings in two places."""
    told: dict[tuple[str, Span | None], Claim] = {}
    return any(distance(told.setdefault((c.source.id, c.sentence), c), c) > 0 for c in claims if c.sentence is not None)


def _staggered(a: Claim, b: Claim) -> bool:
    """Whether two days of a launch lie so close that they are rather those of two places or versions."""
    return a.value.precision == b.value.precision == "day" and distance(a, b) <= STAGGERED


def judge(code: str, sides: list[DateSide], severity: str) -> Iterator[Finding | Agreement]:
    """A finding for dates that cannot be one day, an agreement for dates that several sources give."""
    sure = [s for s in sides[1:] if max(c.confidence for c in s.members) >= SURE]
    sides = [*sides[:1], *(sure or sides[1:])]
    for side in sides:
        if side.independent > 1:
            yield agreement(
                code,
                AGREE,
                [side.leader, *side.members],
                {"a": quotes(side.members), "n": side.independent},
                {"verdict": "corroborated", "value": str(side.leader.value.amount or ""), "sources": side.independent},
            )
    if len(sides) > 1:
        first, *others = sides
        if first.leader.concept == "launched" and all(_staggered(first.leader, s.leader) for s in others):
            severity = "info"
        everything = [c for s in sides for c in s.members]
        if len({c.source.id for c in everything}) == 1 and min(c.confidence for c in everything) < ONE_SOURCE:
            severity = "info"
        yield finding(
            code,
            CONFLICT,
            [s.members for s in sides],
            {"a": quotes(first.members), "b": "; ".join(quotes(s.members) for s in others)},
            severity=severity,
            told=True,
            computed={
                "verdict": "conflict",
                "days_apart_at_least": max(distance(first.leader, s.leader) for s in others),
                "sides": [
                    {"first": str(s.leader.value.low), "last": str(s.leader.value.high), "independent": s.independent}
                    for s in sides
                ],
            },
        )


RULE = Rule(
    code="D103",
    name="single-value",
    severity="warning",
    summary="Two dates of what happens once: a founding, a birth, a launch, a listing.",
    definition=(
        "Dates are compared as precisely as they are told: 2021 holds December 2021, the beginning of 2022 does not. Planned and rumoured "
        "dates are left out, and so are those that a qualifier ties to a part, a place or a version."
    ),
    source="Wikidata property constraints: single value, single best value",
    check=check,
    speaks=60,
    invalid=(
        example("云杉乳业成立于2015年3月。", "云杉乳业成立于2017年。"),
        example("雲杉乳業成立於2015年3月。", "雲杉乳業成立於2017年。"),
        example("Spruce Dairy was founded in March 2015.", "Spruce Dairy was founded in 2017."),
    ),
    valid=(
        example("云杉乳业2020年10月在纽约上市，2023年登陆港交所。"),
        example("云杉乳业成立于2015年3月。", "云杉乳业成立于2015年。"),
        example("雲杉乳業成立於2015年底。", "雲杉乳業成立於2015年12月。"),
        example("Spruce Dairy was founded in March 2015.", "Alder Foods was founded in 2017."),
    ),
)
