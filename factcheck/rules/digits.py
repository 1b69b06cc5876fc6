"""Figures of the same digits that no key brings together: whoever they were taken to be about, they do not agree by chance."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, groupby, islice

from factcheck.compare.key import behaviour
from factcheck.compare.rounding import RANGES
from factcheck.model import Claim
from factcheck.model.value import significant
from factcheck.rules.fx import is_money
from factcheck.rules.lookup import like
from factcheck.rules.relations import relations
from factcheck.rules.view import LEAST_TIED, View

#: Powers of ten between units that are mistaken for one another: thousand, million and billion; 萬, 億 and 兆.
_UNITS = frozenset({3, 4, 6, 8, 9, 12})
#: Digits that two figures of one concept share by chance too rarely to count.
_TELLING = 3
#: Most figures of the same digits that are held against one another.
_MOST = 6


def digits(claim: Claim) -> str:
    """The significant digits of a figure: ``142`` of 14.2 billion; ``""`` of a range, a date or nothing."""
    number = claim.value.number
    if not number or claim.value.is_date or claim.value.hedge in RANGES:
        return ""
    return "".join(map(str, significant(number)[0]))


def power(a: Claim, b: Claim) -> int:
    """By which power of ten two figures of the same digits differ."""
    x, y = a.value.number or Decimal(1), b.value.number or Decimal(1)
    return abs(x.adjusted() - y.adjusted())


def misplaced(view: View) -> Iterator[tuple[Claim, Claim]]:
    """Figures of one concept and source that differ by a whole unit (million for billion, 億 for 兆).

    Yields:
        The earlier and the later figure.
    """
    for amounts in filter(_apart, _money(view)):
        series: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in amounts:
            # A phrase of the text's own may be said of many things.
            if claim.kind or not claim.concept.startswith("other:"):
                series[claim.concept, claim.value.unit].append(claim)
        for _key, claims in sorted(series.items()):
            if _apart(claims):
                yield from _misplaced(claims)


def _apart(claims: Sequence[Claim]) -> bool:
    """Whether some figures are a whole unit apart."""
    sizes = [number.adjusted() for c in claims if (number := c.value.number)] if len(claims) > 1 else ()
    return len(sizes) > 1 and max(sizes) - min(sizes) >= min(_UNITS)


def _misplaced(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[digits(claim)].append(claim)
    for written, same in sorted(found.items()) if len(found) < len(claims) else ():
        if len(written) < 2:
            continue
        for a, b in combinations(same[:_MOST], 2):
            # A price is one of many things: two digits of it do not tell.
            told = len(written) >= _TELLING or (a.entity == b.entity and a.concept != "price")
            if told and power(a, b) in _UNITS and _of_one(a, b) and _of_one_time(a, b) and not _side_by_side(a, b):
                yield a, b
                break


def exchanged(view: View) -> Iterator[tuple[Claim, Claim]]:
    """Amounts of one source, entity and time that differ in nothing but their currency, one of which is called by no name of its own.

    Yields:
        The earlier and the later amount.
    """
    for amounts in _money(view):
        if len({c.value.unit for c in amounts}) > 1:
            yield from _exchanged(amounts)


def _exchanged(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    # Only an amount without a name of its own may be another one's slip: few texts have any of three digits.
    numbers = {c.value.number for c in claims if _unnamed(c) and len(digits(c)) >= _TELLING}
    if not numbers:
        return
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.value.number in numbers and claim.entity is not None and claim.period is not None and digits(claim):
            found[claim.entity.id, claim.value.number, _days(claim)].append(claim)
    for same in found.values():
        for a, b in combinations(same[:_MOST], 2):
            unnamed = _unnamed(a) != _unnamed(b) or (_unnamed(a) and a.concept == b.concept)
            if a.value.unit != b.value.unit and unnamed and _of_one(a, b) and not _side_by_side(a, b):
                yield a, b
                break


def measured(view: View) -> Iterator[tuple[Claim, Claim]]:
    """Figures of one source with the same three digits or more in two units of one kind: 18,600 hectares, 18,600 square kilometres.

    Yields:
        The earlier and the later figure.
    """
    kinds = relations().measures
    if sum(bool(view.by_unit.get(unit)) for unit in kinds) < 2:
        return
    for _source, told in groupby(view.extractions, key=lambda e: e.source.id):
        found: dict[tuple[int, Decimal], list[Claim]] = defaultdict(list)
        for claim in (c for e in told for c in e.claims):
            kind = kinds.get(claim.value.unit)
            if kind is not None and claim.value.number and len(digits(claim)) >= _TELLING:
                found[kind[0], claim.value.number].append(claim)
        for same in found.values():
            pairs = ((a, b) for a, b in combinations(same[:_MOST], 2) if a.value.unit != b.value.unit and not _side_by_side(a, b))
            yield from islice(pairs, 1)


def of_two_currencies(view: View) -> Iterator[tuple[Claim, Claim]]:
    """Amounts of one source, the same but for the currency, that the source calls by one name of its own, or of three digits by one word.

    Yields:
        The earlier and the later amount.
    """
    converted = {link.claim: c.value.unit for c in view.linked for link in c.links if link.kind == "restates"}
    for amounts in _money(view):
        if len({c.value.unit for c in amounts}) < 2:
            continue
        found: dict[Decimal, list[Claim]] = defaultdict(list)
        for claim in amounts:
            if claim.value.hedge == "flat" and (number := claim.value.number):
                found[number].append(claim)
        for same in found.values():
            if len(same) < 2 or len(digits(same[0])) < 2:
                continue
            for a, b in combinations(same[:_MOST], 2):
                if a.value.unit != b.value.unit and not _side_by_side(a, b) and _one_amount(a, b, converted):
                    yield a, b
                    break


def _one_amount(a: Claim, b: Claim, converted: Mapping[str, str]) -> bool:
    """Whether two amounts of one number are rather one amount: both are called the same, and neither has another in the other's place."""
    if a.id in converted and b.id in converted:
        return False
    if (a.id in converted or b.id in converted) and b.value.unit != converted.get(a.id) and a.value.unit != converted.get(b.id):
        return False
    own = a.concept == b.concept and a.concept.startswith("other:")
    alike = bool(_words(a.concept) & _words(b.concept)) and len(digits(a)) >= _TELLING and a.entity == b.entity
    return (own or alike) and like(a) == like(b)


def _words(concept: str) -> set[str]:
    return set(concept.removeprefix("other:").replace("_", " ").split()) - {"of"}


def _money(view: View) -> list[list[Claim]]:
    """By source, the amounts of money that no words tie to another one as its restatement, in the order of places; looked up once."""
    found: list[list[Claim]] | None = view.__dict__.get("_amounts")
    if found is None:
        found = view.__dict__["_amounts"] = [
            [
                claim
                for extraction in told
                for claim in extraction.claims
                if is_money(claim.value.unit) and claim.confidence >= LEAST_TIED and "restates" not in claim.qualifiers
            ]
            for _source, told in groupby(view.extractions, key=lambda e: e.source.id)
        ]
    return found


def _unnamed(claim: Claim) -> bool:
    return claim.concept.startswith("other:") and not claim.kind


def _of_one(a: Claim, b: Claim) -> bool:
    """Whether no qualifier tells two figures apart. That only one names a part does if it is the smaller one: a thousandth of the whole."""
    part = next((c for c in (a, b) if "segment" in c.qualifiers), None)
    if part is None or like(a) == like(b):
        return like(a) == like(b)
    whole = b if part is a else a
    larger = abs(part.value.number or Decimal(0)) > abs(whole.value.number or Decimal(0))
    return larger and "segment" not in whole.qualifiers and like(a, ("segment",)) == like(b, ("segment",))


def _of_one_time(a: Claim, b: Claim) -> bool:
    """Whether two amounts may be of one time: what flows differs from firm to firm and year to year, what there is changes slowly."""
    if behaviour(a) == "stock":
        return True
    return a.entity == b.entity and a.period is not None and b.period is not None and _days(a) == _days(b)


def _days(claim: Claim) -> object:
    """First and last day of the claim's period; of one that is only told as of its source, those of the year."""
    period = claim.period
    if period is None or not period.assumed:
        return period and (period.start, period.end)
    return dt.date(period.end.year, 1, 1), dt.date(period.end.year, 12, 31)


def _side_by_side(a: Claim, b: Claim) -> bool:
    """Whether one sentence has both: its writer saw them."""
    return a.sentence is not None and a.sentence == b.sentence


def repeated(view: View) -> Sequence[tuple[Claim, Claim]]:
    """Figures that the words say are those before them (這筆5億元債券), with those."""
    return [(claim, other) for claim in view.linked for other in view.links(claim, "repeats")]
