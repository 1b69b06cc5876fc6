"""Slips of the pen between two sources of one story: a figure that one has, and the other has with a mistake that hands make.

Two sources of one story mostly have the same figures. Where one has a figure that the other lacks, and the other one that the first
lacks, which differ by a unit, a currency or two digits that changed places, they are rather one figure than two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from factcheck.model import Claim
from factcheck.relate.story import ENOUGH, STRONG, Figure, at_one_time, named, same_entity, same_name
from factcheck.rules.fx import is_money
from factcheck.rules.lookup import like
from factcheck.rules.relations import relations
from factcheck.rules.view import View

#: Digits in order of size.
Digits = tuple[int, ...]

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
    beside: dict[str, dict[str, int]] = defaultdict(dict)
    for (a, b), points in view.stories.related.items():
        beside[a][b] = beside[b][a] = points
    figures = [(c, f) for c, f in view.stories.figures if len(f) == 3 and c.confidence >= _LEAST]
    crowd = Counter((c.source.id, c.concept) for c, _figure in figures)
    having: dict[Figure, set[str]] = defaultdict(set)
    # Whatever mistake is made of a figure, its digits stay, in another order and with other zeros.
    index: dict[str, dict[Digits, list[tuple[Claim, Figure]]]] = defaultdict(lambda: defaultdict(list))
    for claim, figure in figures:
        having[figure].add(claim.source.id)
        index[claim.source.id][_digits(figure)].append((claim, figure))
    seen: set[tuple[str, str]] = set()
    for one, figure in figures:
        mine, near = one.source.id, beside[one.source.id]
        if not having[figure].isdisjoint(near):
            continue  # what another source of the story tells as well is no slip of this one's
        same, others = index[mine][_digits(figure)], [s for s in near if _digits(figure) in index[s]]
        if len(same) == 1 and not others:
            continue  # nobody else has such digits
        told = [(s, c, f) for s in (mine, *others) for c, f in (same if s == mine else index[s][_digits(figure)]) if c is not one]
        for key, kind in _looked_up(figure):
            for theirs, other, its in told:
                if key not in _keys(its) or (one.id, theirs) in seen or (theirs != mine and mine in having[its]):
                    continue
                if crowd[mine, one.concept] > _CROWD and not same_entity(one, other):
                    continue
                if _KINDS[kind](one, other, near[theirs]) if theirs != mine else _in_one_text(kind, one, other):
                    seen |= {(one.id, theirs), (other.id, mine)}
                    yield Slip(one, other, kind) if (mine, one.start) < (theirs, other.start) else Slip(other, one, kind)


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


@lru_cache(maxsize=65536)
def _digits(figure: Figure) -> Digits:
    """The digits of a figure but for the zeros, in order of size."""
    return tuple(sorted(filter(None, figure[1])))


@lru_cache(maxsize=65536)
def _keys(figure: Figure) -> frozenset[tuple[object, ...]]:
    """The keys that a figure answers to."""
    unit, digits, power = figure[:3]
    return frozenset([figure, (unit, digits), *([(digits, power)] if is_money(unit) else ())])


@lru_cache(maxsize=65536)
def _looked_up(figure: Figure) -> tuple[tuple[tuple[object, ...], str], ...]:
    """The keys under which the same figure with a mistake would be found, and which mistake it is; most figures are told more than once."""
    return tuple(_mistaken(figure))


def _mistaken(figure: Figure) -> Iterator[tuple[tuple[object, ...], str]]:
    unit, digits, power = figure[:3]
    yield (unit, digits), "scale"
    if is_money(unit):
        yield (digits, power), "currency"
    if len(digits) + 1 >= _DIGITS:
        # 2600 and 2060: a zero behind the last digit may have changed places with it.
        row = [*digits, 0]
        for at in range(len(row) - 1):
            if row[at] != row[at + 1] and (at or row[1]):
                swapped = [*row[:at], row[at + 1], row[at], *row[at + 2 :]]
                zeros = next(n for n, digit in enumerate(reversed(swapped)) if digit)
                yield (unit, tuple(swapped[: len(swapped) - zeros]), power - 1 + zeros), "swapped"


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
    return len(claim.value.number.normalize().as_tuple().digits) if claim.value.number else 0


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
