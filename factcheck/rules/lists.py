"""The parts that one passage lists: figures of one concept and period that only their segment tells apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.compare.key import canon, iso
from factcheck.model import Claim
from factcheck.rules.view import View

#: Cues that a list is complete, or open; see `Claim.cues`.
CLOSED, OPEN = frozenset({"total", "complete"}), frozenset({"open", "including", "listed", "partial"})


def lists(view: View, concept: str, by: str = "segment") -> Iterator[list[Claim]]:
    """The lists of a concept's segments.

    Args:
        view: the claims.
        concept: e.g. ``revenue_share``.
        by: the qualifier that tells the parts apart.

    Yields:
        Two or more figures of one entity, period, unit and sentence, each of another segment, in the order of the text. A figure
        of several segments together, and one that overlaps another's name, ends the list: its parts may overlap.
    """
    for entity in view.concepts.get(concept, ()):
        found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
        for claim in view.get(entity, concept):
            if claim.sentence is not None and by in claim.qualifiers and claim.value.hedge != "vague":
                found[claim.source.id, claim.sentence, iso(claim.period), claim.value.unit].append(claim)
        for parts in found.values():
            if len(parts) > 1 and _apart([p.qualifiers[by] for p in parts]):
                yield parts


def _apart(told: Sequence[str]) -> bool:
    names = [canon(t) for t in told]
    joined = any("/" in t or "、" in t for t in told)
    return len(set(names)) == len(names) and not joined and not any(a != b and a in b for a in names for b in names)


def closed(parts: Sequence[Claim]) -> bool:
    """Whether the words say that the list is complete."""
    roles = {cue.role for p in parts for cue in p.cues}
    return bool(roles & CLOSED) and not roles & OPEN
