"""Slips of the pen between two sources of one story: a figure that one has, and the other has with a mistake that hands make.

Two sources of one story mostly have the same figures. Where one has a figure that the other lacks, and the other one that the first
lacks, which differ by a unit, a currency or two digits that changed places, they are rather one figure than two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from factcheck.model import Claim
from factcheck.model.value import significant
from factcheck.relate.story import ENOUGH, STRONG, Figure, Stories, at_one_time, named, same_entity, same_name
from factcheck.rules.fx import is_money
from factcheck.rules.lookup import like
from factcheck.rules.relations import relations
from factcheck.rules.view import View

#: What a figure answers to: its own, or its unit, its digits or its size left open.
Key = tuple[object, ...]
#: By source, the claims that tell one figure.
Owners = Mapping[str, Sequence[Claim]]

#: How unsure a claim may be whose figure, not whose meaning, is compared.
_LEAST = 0.4
#: Digits that two figures must share, of one entity and of two.
_DIGITS, _DIGITS_OF_TWO = 3, 4
#: Figures of one concept from which on a text has some by chance whose digits are those of another's but for a mistake.
_CROWD = 24


@frozen
class Slip:
    """Two figures that are one but for a mistake.

    Args:
        one: that of the source whose id comes first.
        other: that of the other source.
        kind: ``scale``, ``currency`` or ``swapped``.
    """

    one: Claim
    other: Claim
    kind: str


def slips(view: View) -> Sequence[Slip]:
    """The slips between sources of one story, in the order of the sources and places; looked for once."""
    found: list[Slip] | None = view.__dict__.get("_slips")
    if found is None:
        found = view.__dict__["_slips"] = sorted(_found(view), key=lambda s: (s.one.source.id, s.one.start, s.other.source.id, s.other.start))
    return found


def _found(view: View) -> Iterator[Slip]:
    stories = view.stories
    beside: dict[str, dict[str, int]] = defaultdict(dict)
    for (a, b), points in stories.related.items():
        beside[a][b] = beside[b][a] = points
    told = _told(stories)
    answering: dict[Key, list[Figure]] = defaultdict(list)
    for known in told:
        for key in _keys(known):
            answering[key].append(known)
    lonely = _lonely(told, beside, answering)
    seen: set[tuple[str, str]] = set()
    for one, figure in stories.figures:
        if one.id not in lonely:
            continue
        mine, near = one.source.id, beside[one.source.id]
        for key, kind in _looked_up(figure):
            for other in _alike([told[its] for its in answering.get(key, ())], mine, near):
                theirs = other.source.id
                if other is one or (one.id, theirs) in seen:
                    continue
                one_thing = _KINDS[kind](one, other, near[theirs]) if theirs != mine else _in_one_text(kind, one, other)
                if one_thing and (same_entity(one, other) or _figures_of(stories, mine, one.concept) <= _CROWD):
                    seen |= {(one.id, theirs), (other.id, mine)}
                    yield Slip(one, other, kind) if (mine, one.start) < (theirs, other.start) else Slip(other, one, kind)


def _told(stories: Stories) -> Mapping[Figure, Owners]:
    """The figures but for ranges, and but for those of claims that are too unsure."""
    told: dict[Figure, Owners] = {figure: owners for figure, owners in stories.told.items() if len(figure) == 3}
    for figure in {figure for claim, figure in stories.figures if claim.confidence < _LEAST and len(figure) == 3}:
        told[figure] = {source: sure for source, own in told[figure].items() if (sure := [c for c in own if c.confidence >= _LEAST])}
    return told


def _figures_of(stories: Stories, source: str, concept: str) -> int:
    """How many figures of a concept a source has."""
    first, last = (side(stories.figures, source, key=lambda told: told[0].source.id) for side in (bisect_left, bisect_right))
    return sum(c.concept == concept and len(f) == 3 and c.confidence >= _LEAST for c, f in stories.figures[first:last])


def _lonely(told: Mapping[Figure, Owners], beside: Mapping[str, Mapping[str, int]], answering: Mapping[Key, Sequence[Figure]]) -> Set[str]:
    """The claims of figures that no other source of the story tells, while one of them, or their own text, has what may be the same with a mistake."""
    found: set[str] = set()
    for figure, owners in told.items():
        lonely = [source for source in owners if source not in beside or beside[source].keys().isdisjoint(owners)]
        if lonely:
            kin = [told[its] for key, _kind in _looked_up(figure) for its in answering.get(key, ()) if its is not figure]
            for source in lonely:
                near = beside.get(source, {}).keys()
                if len(owners[source]) > 1 or any(source in k or not near.isdisjoint(k) for k in kin):
                    found.update(c.id for c in owners[source])
    return found


def _alike(kin: Sequence[Owners], mine: str, near: Mapping[str, int]) -> Iterator[Claim]:
    """The claims of some figures: those of a source, then those of others of its story, as far as it lacks them itself; each in the order of the text."""
    lacked = [owners for owners in kin if mine not in owners]
    for source in (mine, *sorted({s for owners in lacked for s in near.keys() & owners.keys()})):
        own = [claim for owners in (kin if source == mine else lacked) for claim in owners.get(source, ())]
        yield from sorted(own, key=lambda c: (c.start, c.end, c.id)) if len(own) > 1 else own


def _in_one_text(kind: str, a: Claim, b: Claim) -> bool:
    """Whether two figures of one text are one: of one known kind and time, in two sentences, and more alike than those of two texts need be."""
    flat = a.value.hedge == b.value.hedge == "flat" and a.sentence is not None and a.sentence != b.sentence
    if not flat or a.concept != b.concept or not named(a) or not at_one_time(a, b) or like(a) != like(b):
        return False
    if kind == "currency":
        return _exchanged(a, b, 0) or (a.value.unit != b.value.unit and _count(a) > 1 and a.period is not None and not _tied(a, b))
    if a.value.unit != b.value.unit or a.value.unit == "percent" or a.value.number == b.value.number:
        return False
    return max(_in_full(a), _in_full(b)) >= _DIGITS_OF_TWO if kind == "swapped" else same_entity(a, b) and _count(a) >= _DIGITS


def _tied(a: Claim, b: Claim) -> bool:
    """Whether the words make one of two figures the other in another unit."""
    return "restates" in a.qualifiers or "restates" in b.qualifiers


def of_kind(view: View, kind: str) -> Iterator[tuple[Claim, Claim]]:
    """The figures of the slips of one kind, the one of which more is known first."""
    for slip in slips(view):
        if slip.kind == kind:
            first, other = sorted((slip.one, slip.other), key=lambda c: (not named(c), -c.confidence, c.source.id))
            yield first, other


def _keys(figure: Figure) -> Sequence[Key]:
    """The keys that a figure answers to."""
    unit, digits, power = figure[:3]
    return (figure, (unit, digits), (digits, power)) if is_money(unit) else (figure, (unit, digits))


@lru_cache(maxsize=65536)
def _looked_up(figure: Figure) -> tuple[tuple[Key, str], ...]:
    """The keys under which the same figure with a mistake would be found, and which mistake it is; most figures are told more than once."""
    return tuple(_mistaken(figure))


def _mistaken(figure: Figure) -> Iterator[tuple[Key, str]]:
    unit, digits, power = figure[:3]
    yield (unit, digits), "scale"
    if is_money(unit):
        yield (digits, power), "currency"
    # 2600 and 2060: a zero behind the last digit may have changed places with it.
    if len(digits) + 1 >= _DIGITS:
        for at, (one, behind) in enumerate(pairwise((*digits, 0))):
            if one == behind or not (at or behind):
                continue
            swapped, rest = (*digits[:at], behind, one), digits[at + 2 :]
            if at + 1 == len(digits):
                yield (unit, swapped, power - 1), "swapped"
            elif rest or one:
                yield (unit, swapped + rest, power), "swapped"
            else:
                yield (unit, swapped[:-1], power + 1), "swapped"


def _of_one(a: Claim, b: Claim, points: int, digits: int) -> bool:
    """Whether two figures of so many digits are of one thing, as far as is known of them."""
    if digits < _DIGITS or like(a, _LOOSE) != like(b, _LOOSE):
        return False
    known = a.concept == b.concept and (named(a) or len(a.concept) > len("other:") + 2)
    if known and min(_count(a), _count(b)) >= _DIGITS_OF_TWO:
        return True
    if not at_one_time(a, b):
        return known and same_entity(a, b) and points >= STRONG
    if known:
        return digits >= _DIGITS_OF_TWO or same_name(a, b) or (named(a) and _dated_alike(a, b))
    open_ = not (named(a) and named(b)) or (a.concept, b.concept) in relations().exchanged
    return open_ and same_entity(a, b) and points >= ENOUGH


def _dated_alike(a: Claim, b: Claim) -> bool:
    """Whether both texts tell one and the same period."""
    days = {(c.period.start, c.period.end) for c in (a, b) if c.period is not None and not c.period.assumed}
    return len(days) == 1 and not any(c.period is None or c.period.assumed for c in (a, b))


#: Qualifiers that one text may leave out, or words otherwise than the other.
_LOOSE = ("segment", "basis", "scope", "holder", "investor", "round", "stage")


def _count(claim: Claim) -> int:
    """How many digits of a figure tell something: 3 of 142 million."""
    return len(significant(claim.value.number)[0]) if claim.value.number else 0


def _in_full(claim: Claim) -> int:
    """The same, and the zeros that are written behind three digits or more: 4 of 3,510."""
    number, granule, telling = claim.value.number, claim.value.granule, _count(claim)
    return max(telling, number.adjusted() - granule.adjusted() + 1) if number and granule and telling >= _DIGITS else telling


def _misplaced(a: Claim, b: Claim, points: int) -> bool:
    if a.value.unit != b.value.unit or a.value.number == b.value.number or a.value.unit == "percent":
        return False
    exact = a.concept == b.concept and same_entity(a, b) and at_one_time(a, b)
    return _of_one(a, b, points, _count(a) + exact)


def _exchanged(a: Claim, b: Claim, points: int) -> bool:
    if a.value.unit == b.value.unit or _tied(a, b):
        return False
    alike = a.concept == b.concept and named(a)
    return _count(a) >= 2 and alike and same_name(a, b) and like(a, _LOOSE) == like(b, _LOOSE)


def _swapped(a: Claim, b: Claim, points: int) -> bool:
    # Digits that change places stay as many: 770.4 is no slip of 774.
    flat = a.value.hedge == b.value.hedge == "flat" and (a.value.granule == b.value.granule or _count(a) == _count(b))
    return flat and a.value.unit == b.value.unit and _of_one(a, b, points, max(_in_full(a), _in_full(b)))


_KINDS = {"scale": _misplaced, "currency": _exchanged, "swapped": _swapped}
