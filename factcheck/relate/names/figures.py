"""A Chinese and a Latin name of one entity, where two sources of one story tell the same figures under the one and under the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from factcheck.model import Entity, Extraction
from factcheck.relate.names.tokens import is_han
from factcheck.relate.story import Stories, named

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


def _may_be_one(a: Entity, b: Entity) -> bool:
    """Whether one name is Chinese and the other is not, and both are people's or neither is."""
    return is_han(a.name[:1]) != is_han(b.name[:1]) and (a.kind == "person") == (b.kind == "person")
