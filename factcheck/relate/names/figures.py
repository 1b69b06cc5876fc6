"""Two names of one entity, where two sources of one story tell the same figures under the one and under the other.

A Chinese and a Latin name need several figures; a name and what it begins with (砺行机器人, 砺行) fewer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from factcheck.model import Entity, Extraction
from factcheck.relate.names.tokens import is_han
from factcheck.relate.story import Figure, Stories, digits_of, named

#: Figures that two names must share, each of three digits or more, and how many times more of them than with any other name.
_SHARED, _MORE = 3, 2


def figure_ties(extractions: Sequence[Extraction]) -> Iterator[tuple[Entity, Entity, int]]:
    """Find names that stand for one entity by the figures that are told under them.

    Neither name may stand in the other source: there it would be told apart.

    Args:
        extractions: one a source, what else is known to be one having one id.

    Yields:
        The two entities, that of the source whose id comes first at first, and the number of figures that they share.
    """
    present: dict[str, set[str]] = defaultdict(set)
    for extraction in extractions:
        present[extraction.source.id] = {n.entity.id for n in extraction.names if n.entity is not None}
    entities: dict[str, Entity] = {}
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for telling, ones, others, _points in Stories(extractions).meetings():
        if telling < _SHARED:
            continue
        pairs = set()
        for a, b in product(ones, others):
            if a.entity is None or b.entity is None or a.entity.id in present[b.source.id] or b.entity.id in present[a.source.id]:
                continue
            if _may_be_one(a.entity, b.entity) and (a.concept == b.concept or not (named(a) and named(b))):
                entities[a.entity.id], entities[b.entity.id] = a.entity, b.entity
                pairs.add((a.entity.id, b.entity.id))
        for pair in pairs:
            shared[pair] += 1
    most: dict[str, list[int]] = defaultdict(list)
    for pair, count in shared.items():
        for entity in pair:
            most[entity] = sorted([*most[entity], count])[-2:]
    for (one, other), count in sorted(shared.items()):
        rivals = [most[e][0] for e in (one, other) if len(most[e]) > 1]
        if count >= _SHARED and all(most[e][-1] == count for e in (one, other)) and all(count >= _MORE * n for n in rivals):
            yield entities[one], entities[other], count


#: How many digits two names must share, one from each figure left out, of which one begins with the other, and with how many others they may do so.
_ENOUGH, _MOST_ALIKE = 3, 8


def akin_ties(extractions: Sequence[Extraction]) -> Iterator[tuple[Entity, Entity, int]]:
    """Find names of which one begins with the other, and under which two sources tell the same figures: 砺行机器人, 砺行.

    Neither name may stand in the other source, and no second name there may begin so.

    Args:
        extractions: one a source, what else is known to be one having one id.

    Yields:
        The two entities, the one with the longer name first, and the number of figures that they share.
    """
    told: dict[str, dict[str, set[Figure]]] = defaultdict(lambda: defaultdict(set))
    entities: dict[str, Entity] = {}
    beginning: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for claim, figure in Stories(extractions).figures:
        if claim.entity is not None and claim.entity.kind != "person":
            told[claim.source.id][claim.entity.id].add(figure)
            entities[claim.entity.id] = claim.entity
    for extraction in extractions:
        for name in extraction.names:
            if name.entity is not None and name.entity.id in entities:
                beginning[_beginning(name.entity.id)].add((extraction.source.id, name.entity.id))
    for bearers in beginning.values():
        ids = {entity for _, entity in bearers}
        if not 1 < len(ids) <= _MOST_ALIKE:
            continue
        for short in sorted(ids):
            places = {source for source, entity in bearers if entity == short}
            wholes = [entity for entity in sorted(ids - {short}) if _extends(entity, short)]
            apart = {source for source, entity in bearers if entity in wholes}
            if len(wholes) != 1 or places & apart:
                continue
            shared = {f for one in places for other in apart for f in told[one][short] & told[other][wholes[0]]}
            if sum(digits_of(figure) - 1 for figure in shared) >= _ENOUGH:
                yield entities[wholes[0]], entities[short], len(shared)


def _beginning(name: str) -> str:
    return name[:2] if is_han(name[:1]) else name.partition(" ")[0]


def _extends(whole: str, short: str) -> bool:
    """Whether a name begins with another one, and a word of its own follows."""
    if is_han(short[:1]):
        return len(short) > 1 and whole.startswith(short) and is_han(whole[-1])
    return len(short) > 3 and whole.startswith(short + " ")


def _may_be_one(a: Entity, b: Entity) -> bool:
    """Whether one name is Chinese and the other is not, and both are people's or neither is."""
    return is_han(a.name[:1]) != is_han(b.name[:1]) and (a.kind == "person") == (b.kind == "person")
