"""Sources that tell one story, and the figures that they share whatever each of them calls them.

What two texts call one figure differs more often than the figure. Where they share several figures that do not agree by chance,
or name the same parties, a figure that both have is the same one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.model import Claim, Extraction
from factcheck.model.value import significant

#: Digits that two figures of one unit seldom share by chance.
_TELLING = 3
#: More digits than anybody writes: a third, as a percentage.
_FRACTION = 15
#: More sources than this share a figure or a party that belongs to no story.
_MOST_SOURCES = 6
#: A figure that a source tells more often is looked at so many times.
_MOST_TIMES = 4
#: How much two sources must share to be about the same parties, to tell one story, and to tell it in the same details: a point for each digit of a figure from the
#: third on, and one for each party, two at most for these.
_ACQUAINTED, ENOUGH, STRONG, _MOST_PARTIES = 2, 3, 6, 2
#: How unsure a claim may be whose figure, not whose meaning, is compared.
_LEAST = 0.3
#: From this size on a figure of one digit may be a round one, and is no count of a few things.
_LARGE = 1000

#: The shortest name by which what has a longer one may be called.
_NAME = 3

#: Unit, significant digits and the power of ten of the last one; of a range, digits and power of its upper end too.
Figure = tuple[str, tuple[int, ...], int] | tuple[str, tuple[int, ...], int, tuple[int, ...], int]


class Stories:
    """The sources of an audit that tell one story, and their figures.

    Args:
        extractions: one a source.

    Attributes:
        figures: the claims that tell a figure which may be compared, with the figure.
        told: by figure and source, the claims that tell it.
        related: how much each pair of sources that may tell one story shares, in points.
    """

    def __init__(self, extractions: Iterable[Extraction]) -> None:
        self.figures: list[tuple[Claim, Figure]] = []
        self.told: dict[Figure, dict[str, list[Claim]]] = defaultdict(dict)
        parties: dict[str, set[str]] = defaultdict(set)
        for extraction in extractions:
            source = extraction.source.id
            for claim in extraction.claims:
                figure = _figure(claim)
                if figure is not None:
                    self.figures.append((claim, figure))
                    self.told[figure].setdefault(source, []).append(claim)
            for name in extraction.names:
                if name.entity is not None:
                    parties[name.entity.id].add(source)
        self.related = _related(self.told, parties)

    def meetings(self) -> Iterator[tuple[int, Sequence[Claim], Sequence[Claim], int]]:
        """Figures that two sources of one story have: the digits they tell, the claims of either source, the points of the sources."""
        for figure, sources in self.told.items():
            if 1 < len(sources) <= _MOST_SOURCES:
                for pair in combinations(sorted(sources), 2):
                    points = self.related.get(pair, 0)
                    if points >= ENOUGH:
                        yield digits_of(figure), sources[pair[0]][:_MOST_TIMES], sources[pair[1]][:_MOST_TIMES], points

    def shared(self) -> Iterator[tuple[Claim, Claim]]:
        """The claims of such figures, of which nothing that is known says that they are of two things: the two most alike."""
        for telling, ones, others, points in self.meetings():
            if len(ones) == len(others) == 1:
                if _fit(ones[0], others[0], telling, points):
                    yield ones[0], others[0]
                continue
            fits = [(x, y) for x in ones for y in others if _fit(x, y, telling, points)]
            if fits:
                yield max(fits, key=lambda pair: _likeness(*pair))


def named(claim: Claim) -> bool:
    """Whether the claim's concept is one that is known, not a phrase of the text's own."""
    return bool(claim.kind) or not claim.concept.startswith("other:")


def same_entity(a: Claim, b: Claim) -> bool:
    """Whether two claims are of one entity."""
    return a.entity is not None and b.entity is not None and a.entity.id == b.entity.id


def same_name(a: Claim, b: Claim) -> bool:
    """Whether two claims are of one entity, or of two of which one is called by the end of the other's name."""
    if a.entity is None or b.entity is None:
        return False
    one, other = sorted((a.entity.id, b.entity.id), key=len)
    return one == other or (len(one) >= _NAME and other.endswith(one))


def at_one_time(a: Claim, b: Claim) -> bool:
    """Whether the periods of two claims may be one: they overlap, or one is only that of its source."""
    p, q = a.period, b.period
    if p is None or q is None or p.assumed or q.assumed:
        return True
    return p.start <= q.end and q.start <= p.end


def _figure(claim: Claim) -> Figure | None:
    value = claim.value
    unit = value.unit
    if unit == "date" or unit == "year" or value.hedge == "vague" or claim.confidence < _LEAST:
        return None
    if unit == "person":
        unit = "count"
    elif "/" in unit:
        unit = unit.partition("/")[0]
    if value.hedge == "range":
        first, last = value.low, value.high
        if not isinstance(first, Decimal) or not isinstance(last, Decimal) or not first or not last:
            return None
        return unit, *significant(first), *significant(last)
    number = value.number
    if not number:
        return None
    digits, power = significant(number)
    return (unit, digits, power) if len(digits) < _FRACTION else None


def digits_of(figure: Figure) -> int:
    """How many digits tell something: 3 of 142 million, 4 of 16 to 18 million."""
    return len(figure[1]) + (len(figure[3]) if len(figure) == 5 else 0)


def _related(figures: Mapping[Figure, Mapping[str, Sequence[Claim]]], parties: Mapping[str, set[str]]) -> dict[tuple[str, str], int]:
    points: dict[tuple[str, str], int] = {}
    for figure, sources in figures.items():
        telling = digits_of(figure) - _TELLING + 1 if 1 < len(sources) <= _MOST_SOURCES else 0
        if telling > 0:
            for pair in combinations(sorted(sources), 2):
                points[pair] = points.get(pair, 0) + telling
    met: Counter[tuple[str, str]] = Counter()
    for together in parties.values():
        if 1 < len(together) <= _MOST_SOURCES:
            met.update(combinations(sorted(together), 2))
    for pair, times in met.items():
        points[pair] = points.get(pair, 0) + min(_MOST_PARTIES, times)
    return {pair: shared for pair, shared in points.items() if shared >= _ACQUAINTED}


def _fit(a: Claim, b: Claim, telling: int, points: int) -> bool:
    """Whether nothing that is known of two equal figures says that they are of two things.

    Args:
        a: the claim of one source.
        b: that of another one.
        telling: how many digits they share.
        points: how much their sources share.
    """
    same, alike = same_entity(a, b), a.concept == b.concept
    if telling >= _TELLING:
        return same or alike or not (named(a) and named(b))
    if telling == 1:
        return same and at_one_time(a, b) and (alike or (a.value.number is not None and abs(a.value.number) >= _LARGE))
    return same or alike or (points >= STRONG and at_one_time(a, b) and not (named(a) and named(b)))


def _likeness(a: Claim, b: Claim) -> tuple[bool, bool, bool, float]:
    days = [(c.period.start, c.period.end) for c in (a, b) if c.period is not None]
    return same_entity(a, b), a.concept == b.concept, len(days) == 2 and days[0] == days[1], min(a.confidence, b.confidence)
