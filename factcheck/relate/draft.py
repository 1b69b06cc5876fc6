"""A claim in the making: what is known of one figure so far."""

from __future__ import annotations

from attrs import define, field

from factcheck.model import Entity, Evidence, Mention, Period
from factcheck.relate.concepts import Concept
from factcheck.relate.document import Sentence


@define(eq=False)
class Draft:
    """One figure on its way to becoming a claim. Lives only inside `factcheck.relate`.

    Args:
        mention: the figure.
        sentence: where it stands.
        clause: index of its clause in the sentence.
        unit: the unit, once the concept has settled what a bare number counts.
        entity: whom it is about.
        concept: id of what it states.
        known: the lexicon's concept behind it, if any.
        period: when it holds.
        qualifiers: what sets it apart.
        links: relations to other drafts, as ``(kind, draft)``.
        cues: words that say something about it.
        basis: what each choice rests on.
        entity_score: how clear the choice of the entity was, 0 to 1.
        concept_score: how clear the choice of the concept was, 0 to 1.
        compared: whether another figure is set against it (``from 52,000``).
        together: the figure whose time it shares.
        dropped: whether it turned out to be no fact.
        over: of a rate of change, what its words say that it is over.
    """

    mention: Mention
    sentence: Sentence
    clause: int
    unit: str
    entity: Entity | None = None
    concept: str = ""
    known: Concept | None = None
    anchor: int = -1
    period: Period | None = None
    qualifiers: dict[str, str] = field(factory=dict)
    links: list[tuple[str, Draft]] = field(factory=list)
    cues: list[Evidence] = field(factory=list)
    basis: list[str] = field(factory=list)
    entity_score: float = 0.0
    concept_score: float = 0.0
    compared: bool = False
    together: Draft | None = None
    dropped: bool = False
    listed: int = -1
    over: str | Period | None = None
