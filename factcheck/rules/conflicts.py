"""Every set of comparable claims, split into sides once, for the rules that share it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import evolve, frozen

from factcheck.compare.group import Group, groups
from factcheck.compare.key import behaviour
from factcheck.compare.sides import Side, same_sentence, split
from factcheck.model import Claim
from factcheck.rules.view import View

#: Concepts of which a text names several by nature: they are only compared where a qualifier tells which.
_MANY = frozenset({"ranking", "contract_value", "investment", "price", "visits", "downloads"})


_ONE_SIDED = frozenset({"over", "at_least", "under", "up_to"})


@frozen
class Comparison:
    """A set of comparable claims and its sides.

    Args:
        group: the set.
        sides: one where all agree; the first is the one to trust.
        kind: ``agree``, ``rounding``, ``scale``, ``conflict``.
        power: of a scale slip, the power of ten.
    """

    group: Group
    sides: tuple[Side, ...]
    kind: str
    power: int = 0


def comparisons(view: View) -> list[Comparison]:
    """The comparisons of all entities and concepts; computed once per view."""
    cached = view.__dict__.get("_comparisons")
    if cached is None:
        cached = view.__dict__["_comparisons"] = list(_compute(view))
    return list(cached)


def _compute(view: View) -> Iterator[Comparison]:
    bases = {link.claim for c in view.linked for link in c.links if link.kind == "base"}
    parts = {c.id for c in view.linked for whole in view.links(c, "whole") if whole.value.unit == c.value.unit}
    former = _former(view)
    seen: set[tuple[frozenset[str], ...]] = set()
    for (_, concept), claims in view.series.items():
        if len(claims) < 2:
            continue
        for group in groups(claims, concept):
            comparison = _of(_whole(_usable(group, bases) if group.undated else group, parts | former), concept)
            if comparison is not None and (group.undated or group.unknown) and _explained(view, comparison, concept):
                continue
            if comparison is None:
                continue
            if group.unknown or group.undated:
                # Only what is unknown lets a claim stand in several groups.
                sides = tuple(frozenset(c.id for c in s.members) for s in comparison.sides)
                if sides in seen:
                    continue
                seen.add(sides)
            yield comparison


def _former(view: View) -> set[str]:
    """Ids of the figures that something rose or fell from, where they got the time of what it came to: they are of an earlier one."""
    return {
        base.id
        for claim in view.linked
        for base in view.links(claim, "base")
        if base.period is not None and base.period == claim.period and not claim.qualifiers.get("growth_of")
    }


def _given(view: View) -> dict[tuple[object, ...], set[str]]:
    """The sources that give an amount of an entity and concept, of whatever time and kind; computed once per view."""
    given: dict[tuple[object, ...], set[str]] | None = view.__dict__.get("_given")
    if given is None:
        given = view.__dict__["_given"] = {}
        for (entity, concept), claims in view.series.items():
            for c in claims:
                given.setdefault((entity, concept, c.value.unit, c.value.number), set()).add(c.source.id)
    return given


def _explained(view: View, each: Comparison, concept: str) -> bool:
    """Whether the sources of one side give the other side's figure too, of another time or kind, where that one tells no time itself.

    The text that says 20.5 of two years ago and 14.8 of today agrees with the one that says 14.8 and tells no time.
    """
    if len(each.sides) != 2:
        return False
    late = {c.id for c in each.group.undated}
    for one, other in (each.sides, each.sides[::-1]):
        owners = {c.source.id for c in one.members}
        if owners & {c.source.id for c in other.members} or not all(c.id in late for c in other.members):
            continue
        known = _given(view)
        if all(owners <= known.get((c.entity and c.entity.id, concept, c.value.unit, c.value.number), set()) for c in other.members):
            return True
    return False


def _usable(group: Group, bases: set[str]) -> Group:
    """The group without what an undated figure of the past (``from 300 to 385``) would confuse."""
    undated = {c.id for c in group.undated}
    drop = {c.id for c in group.members if c.id in undated and c.id in bases}
    if not drop:
        return group
    members = tuple(c for c in group.members if c.id not in drop)
    return Group(members, group.unknown, tuple(c for c in group.undated if c.id not in drop))


def _whole(group: Group, parts: set[str]) -> Group:
    """The group without what the words make a part (610 of them) or an earlier state of a figure of the same unit, where it has more."""
    kept = tuple(c for c in group.members if c.id not in parts)
    if not kept or len(kept) == len(group.members):
        return group
    return evolve(group, members=kept, undated=tuple(c for c in group.undated if c.id not in parts))


def _of(group: Group, concept: str) -> Comparison | None:
    if len(group.members) < 2:
        return None
    if concept in _MANY and not any("segment" in c.qualifiers or "investor" in c.qualifiers for c in group.members):
        return None
    sides = split(group.members)
    if len(sides) > 1:
        if group.undated:
            sides, group = _of_one_time(sides, group)
        sides = _nearest(_sure(sides))
        first = sides[0]
        rest = [s for s in sides[1:] if not same_sentence(first.members, s.members)]
        sides = [first, *(s for s in rest if not told_apart(first, s))]
        group = _dated(sides, group)
        kept = {c.id for s in sides for c in s.members}
        group = evolve(group, members=tuple(c for c in group.members if c.id in kept))
    if len(sides) == 1:
        kind = "rounding" if sides[0].rounded else "agree"
        return Comparison(group, tuple(sides), kind)
    power = next((p for p in (slip(sides[0].leader, s.leader) for s in sides[1:]) if p), 0)
    return Comparison(group, tuple(sides), "scale" if power else "conflict", power)


def told_apart(a: Side, b: Side, sure: float = 0.85) -> bool:
    """Whether a source that gives both figures shows that they are of two things, whatever their words have in common.

    Args:
        a: one side.
        b: the other one.
        sure: claims at least as sure as this are taken at their word: then the source contradicts itself.
    """
    # "More than 200" fits many figures: it shows nothing.
    both = {c.source.id for c in a.members if c.value.hedge not in _ONE_SIDED} & {
        c.source.id for c in b.members if c.value.hedge not in _ONE_SIDED
    }
    if not both or slip(a.leader, b.leader):
        return False
    return min(c.confidence for c in (*a.members, *b.members) if c.source.id in both) < sure


def _dated(sides: list[Side], group: Group) -> Group:
    """The group; its period is known where every side has a figure that tells it."""
    late = {c.id for c in group.undated}
    if not late or group.vague or not all(any(c.id not in late for c in s.members) for s in sides):
        return group
    return evolve(group, unknown=tuple(u for u in group.unknown if u != "period"), undated=())


def _sure(sides: list[Side], least: float = 0.6) -> list[Side]:
    """Without the sides that rest on unsure readings alone, where others are left to disagree."""
    sure = [s for s in sides[1:] if max(c.confidence for c in s.members) >= least]
    return [sides[0], *sure] if sure else sides


def _nearest(sides: list[Side], most: Decimal = Decimal("1.5")) -> list[Side]:
    """Where a text gives several figures under one name, only those are of one thing that are near another text's.

    Args:
        sides: the sides of a group, the one to trust first.
        most: how many times larger one of two near figures may be.

    Returns:
        The two nearest sides of different sources; the first side alone where none are near; all, where no source gives several.
    """
    owners = [{c.source.id for c in s.members} for s in sides]
    if len(sides) < 3 or sum(map(len, owners)) == len(set().union(*owners)):
        return sides
    pairs = [
        (max(abs(x / y), abs(y / x)), i, j)
        for i, a in enumerate(sides)
        for j, b in enumerate(sides)
        if i < j and not owners[i] & owners[j] and (x := _size(a)) and (y := _size(b))
    ]
    ratio, i, j = min(pairs, default=(most + 1, 0, 0))
    return [sides[i], sides[j]] if ratio <= most else sides[:1]


def _size(side: Side) -> Decimal | None:
    """The figure of a side; the middle of a range."""
    value = side.leader.value
    if value.number is not None or not isinstance(value.low, Decimal) or not isinstance(value.high, Decimal):
        return value.number
    return (value.low + value.high) / 2


def _of_one_time(sides: list[Side], group: Group, most: Decimal = Decimal(3)) -> tuple[list[Side], Group]:
    """Leave out figures of unknown date that differ so much from the others that they are rather of another time.

    Args:
        sides: the sides of the group, the one to trust first.
        group: the group.
        most: how many times larger a figure of unknown date may be.

    Returns:
        The sides that are left, and the group without the others.
    """
    late = {c.id for c in group.undated}
    dated = [s for s in sides if any(c.id not in late for c in s.members)]
    first = dated[0] if dated else sides[0]
    kept = [first]
    for side in sides:
        a, b = _size(first), _size(side)
        far = side.leader.value.hedge == "vague"
        if a and b:
            far = far or max(abs(a / b), abs(b / a)) > most
        if side is not first and not (far and (not dated or all(c.id in late for c in side.members))):
            kept.append(side)
    members = {c.id for s in kept for c in s.members}
    undated = tuple(c for c in group.undated if c.id in members)
    unknown = tuple(u for u in group.unknown if u != "period" or undated or group.vague)
    rest = Group(tuple(c for c in group.members if c.id in members), unknown, undated, group.vague)
    return kept, rest


def slip(a: Claim, b: Claim, within: Decimal = Decimal("0.02")) -> int:
    """The power of ten by which two figures of the same digits differ.

    Returns:
        0 where they differ otherwise. Figures of one digit count as the same digits only thousands of times apart: 2 and 20 may both be right.
    """
    x, y = a.value.number, b.value.number
    if not x or not y or (x < 0) != (y < 0):
        return 0
    ratio = abs(y / x)
    power = ratio.adjusted() + (1 if ratio.scaleb(-ratio.adjusted()) > 5 else 0)
    if not power or abs(power) > 8 or abs(ratio.scaleb(-power) - 1) > within:
        return 0
    telling = max(len(abs(v).normalize().as_tuple().digits) for v in (x, y))
    return power if telling >= 2 or abs(power) >= 3 else 0


def published(claims: Sequence[Claim]) -> int:
    """The latest day on which one of the claims was published, counted in days; 0 where unknown."""
    return max((c.source.published.toordinal() for c in claims if c.source.published is not None), default=0)


def superseded(each: Comparison, days: int = 60) -> bool:
    """Whether figures of unknown date were published so far apart that the later one may simply be newer."""
    if not each.group.undated or len(each.sides) < 2:
        return False
    when = [published(s.members) for s in each.sides]
    return min(when) > 0 and max(when) - min(when) > days


def _many_times(group: Group, most: Decimal = Decimal(3)) -> bool:
    """Whether the figures of a phrase of the text's own differ so much that the phrase rather means several things."""
    numbers = [abs(n) for c in group.members if (n := c.value.number)]
    return bool(numbers) and max(numbers) > most * min(numbers)


def milder(group: Group, concept: str, severity: str) -> str:
    """The severity that what is unknown allows.

    Returns:
        ``warning`` at most where a qualifier is unknown or the concept is a phrase of the text's own; ``info`` where a flow or a
        ratio does not tell its period, or a phrase is not dated.
    """
    unknown = bool(group.unknown or group.undated)
    if not unknown and not concept.startswith("other:"):
        return severity
    if unknown and concept.startswith("other:"):
        return "info"
    if concept.startswith("other:") and _many_times(group):
        return "info"
    if "period" in group.unknown and {"round", "investor", "scope"} & set(group.unknown):
        return "info"
    if group.undated and behaviour(group.members[0]) in ("flow", "ratio"):
        return "info"
    return "warning" if severity == "error" else severity
