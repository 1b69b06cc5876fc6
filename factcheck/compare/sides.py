"""Split figures that may be compared into sides: those inside a side may stand for one number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from factcheck.compare.rounding import loose_granule
from factcheck.compare.verdict import VERDICTS, Verdict, canonical, compare
from factcheck.model import Claim, Value

#: More sides than this are not told apart: a text that gives so many figures means different things by them.
MOST_SIDES = 8


_EQUAL = Verdict("equal")


@frozen
class Side:
    """Figures that agree.

    Args:
        leader: the one that tells most.
        members: all of them, in the order of sources and places.
        verdict: how the leader compares with that of the first side.
        rounded: members that agree with the leader only because they are rounded.
        independent: how many texts say it, copies of one text counted once.
    """

    leader: Claim
    members: tuple[Claim, ...]
    verdict: Verdict
    rounded: tuple[Claim, ...]
    independent: int


def split(members: Sequence[Claim]) -> list[Side]:
    """The sides of a set of comparable claims.

    Args:
        members: in the order of sources and places.

    Returns:
        One side where all agree. The first side is the one to trust: cited from a filing, said by more independent texts,
        more precise, later; each other side carries its verdict against it.
    """
    if _alike(members):
        return [Side(members[0], tuple(members), _EQUAL, (), independent(members))]
    variants: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in members:
        variants[_variant(claim.value)].append(claim)
    if len(variants) == 1:
        return [_side(members[0], list(members), [], _EQUAL)]
    left = [group[0] for group in variants.values()]
    by_leader: list[tuple[Claim, list[Claim], list[Claim]]] = []
    while left and len(by_leader) < MOST_SIDES:
        leader = left.pop(canonical([c.value for c in left]))
        inside, rounded, rest = variants[_variant(leader.value)][:], [], []
        for other in left:
            verdict = compare(leader.value, other.value)
            if not verdict.agrees:
                rest.append(other)
                continue
            same = variants[_variant(other.value)]
            inside.extend(same)
            if verdict.name == "rounding":
                rounded.extend(same)
        by_leader.append((leader, inside, rounded))
        left = rest
    sides = [_side(leader, inside, rounded, _EQUAL) for leader, inside, rounded in by_leader]
    # Of equals the first: an id would depend on where the source lies.
    first = max(sides, key=_trust)
    others = [s for s in sides if s is not first]
    return [first, *(_side(s.leader, list(s.members), list(s.rounded), _worst(first, s)) for s in others)]


def _alike(members: Sequence[Claim]) -> bool:
    """Whether all say the same amount in the same way."""
    told = members[0].value
    amount, hedge, granule = told.amount, told.hedge, told.granule
    for claim in members:
        v = claim.value
        if v is not told and (v.amount != amount or v.hedge != hedge or v.granule != granule):
            return False
    return amount is not None


def _variant(v: Value) -> tuple[object, ...]:
    return v.amount, v.low, v.high, v.hedge, v.granule


def _worst(first: Side, other: Side) -> Verdict:
    verdict = compare(first.leader.value, other.leader.value)
    # Two leaders never agree, but one side's coarsest member may still explain the other.
    return verdict if VERDICTS.index(verdict.name) > 2 else Verdict("improbable", verdict.gap)


def _side(leader: Claim, inside: list[Claim], rounded: list[Claim], verdict: Verdict) -> Side:
    members = tuple(sorted(inside, key=lambda c: (c.source.id, c.start, c.end, c.id)))
    return Side(leader, members, verdict, tuple(rounded), independent(members))


def independent(claims: Sequence[Claim]) -> int:
    """How many sources say it independently: the same words at the same place of a sentence of the same length are a copy."""
    seen: set[object] = set()
    sources: set[str] = set()
    for claim in claims:
        place: object = claim.source.id
        if claim.sentence is not None:
            place = (claim.quote, claim.start - claim.sentence.start, claim.sentence.end - claim.sentence.start)
        if place not in seen:
            seen.add(place)
            sources.add(claim.source.id)
    return len(sources)


def _trust(side: Side) -> tuple[bool, int, bool, Decimal, str]:
    primary = any(c.qualifiers.get("primary") == "yes" for c in side.members)
    latest = max((c.source.published.isoformat() for c in side.members if c.source.published), default="")
    flat = side.leader.value.hedge == "flat"
    return primary, side.independent, flat, -loose_granule(side.leader.value), latest


def same_sentence(a: Sequence[Claim], b: Sequence[Claim]) -> bool:
    """Whether every claim of both sets stands in one and the same sentence: its writer saw both and meant two things."""
    places = {(c.source.id, c.sentence) for c in (*a, *b)}
    return len(places) == 1 and next(iter(places))[1] is not None
