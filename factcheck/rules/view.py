"""All claims of an audit, indexed once, so that no rule has to search."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property, lru_cache
from typing import Any

from attrs import define, field

from factcheck.compare.key import concept_of
from factcheck.model import Claim, Evidence, Extraction, Name, Rate, SourceRef, Statement
from factcheck.relate.story import Stories

Key = tuple[str, str]

#: How sure a claim must be to be held against those that the words tie it to.
LEAST_TIED = 0.1


@define(slots=False)
class View:
    """What the rules see.

    Args:
        extractions: in the order of their sources' ids.
        options: option -> value of the rule that is being run.
        lookup: the user's rate look-up, or ``None``.
        min_confidence: claims below it are not indexed.
    """

    extractions: tuple[Extraction, ...]
    lookup: Callable[[str, str, dt.date], Rate | None] | None = None
    min_confidence: float = 0.5
    options: Mapping[str, Any] = field(factory=dict)

    @classmethod
    def of(
        cls,
        extractions: Iterable[Extraction],
        rates: Callable[[str, str, dt.date], Rate | None] | None = None,
        min_confidence: float = 0.5,
    ) -> View:
        """A view of extractions in any order.

        Args:
            extractions: one a source.
            rates: looks up dated exchange rates.
            min_confidence: claims below it are left out.
        """
        ordered = sorted(extractions, key=lambda e: (e.source.id, e.source.path))
        cached = None if rates is None else lru_cache(maxsize=65536)(rates)
        return cls(tuple(ordered), cached, min_confidence)

    @cached_property
    def claims(self) -> list[Claim]:
        """Every claim that is sure enough and tells its entity, in the order of sources and places."""
        least = self.min_confidence
        out: list[Claim] = []
        for extraction in self.extractions:
            sure = [c for c in extraction.claims if c.entity is not None and c.confidence >= least]
            sure.sort(key=lambda c: (c.start, c.end, c.id))
            out.extend(sure)
        return out

    @cached_property
    def by_id(self) -> dict[str, Claim]:
        """Every claim that was read, sure or not."""
        return {c.id: c for e in self.extractions for c in e.claims}

    @cached_property
    def by_unit(self) -> Mapping[str, Sequence[Claim]]:
        """Every claim that was read, sure or not, by the unit of its figure; empty for units that none has."""
        out: dict[str, list[Claim]] = defaultdict(list)
        for extraction in self.extractions:
            for claim in extraction.claims:
                out[claim.value.unit].append(claim)
        return out

    @cached_property
    def units(self) -> Mapping[Key, Set[str]]:
        """The units in which the figures of each entity and concept are told."""
        return {key: {c.value.unit for c in claims} for key, claims in self.series.items()}

    @cached_property
    def series(self) -> dict[Key, list[Claim]]:
        """The claims of each entity and concept."""
        out: dict[Key, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            assert claim.entity is not None
            out[claim.entity.id, concept_of(claim)].append(claim)
        return dict(out)

    @cached_property
    def qualified(self) -> Mapping[str, Set[Key]]:
        """By the name of a qualifier, the entities and concepts of which some claim has it; empty sets for all other names."""
        out: dict[str, set[Key]] = defaultdict(set)
        for key, claims in self.series.items():
            for name in {name for c in claims if c.qualifiers for name in c.qualifiers}:
                out[name].add(key)
        return out

    @cached_property
    def tied(self) -> Set[Key]:
        """The entities and concepts of which some claim states a relation to another one."""
        return {(c.entity.id, concept_of(c)) for c in self.linked if c.links and c.entity is not None and c.confidence >= self.min_confidence}

    @cached_property
    def relative(self) -> list[Claim]:
        """The claims of percentages, of points of them, and of multiples."""
        return [c for c in self.claims if c.value.unit in ("percent", "percentage_point", "times")]

    @cached_property
    def concepts(self) -> dict[str, list[str]]:
        """The entities that have claims of each concept."""
        out: dict[str, list[str]] = defaultdict(list)
        for entity, concept in self.series:
            out[concept].append(entity)
        return dict(out)

    @cached_property
    def entity_concepts(self) -> dict[str, list[str]]:
        """The concepts of each entity's claims."""
        out: dict[str, list[str]] = defaultdict(list)
        for entity, concept in self.series:
            out[entity].append(concept)
        return dict(out)

    @cached_property
    def linked(self) -> list[Claim]:
        """The claims that state a relation to another one, unsure ones too: what the words tie together may be held together."""
        return [
            c
            for e in self.extractions
            for c in sorted(
                (c for c in e.claims if (c.links or "restates" in c.qualifiers) and c.confidence >= LEAST_TIED),
                key=lambda c: (c.start, c.end, c.id),
            )
        ]

    @cached_property
    def stories(self) -> Stories:
        """The sources that tell one story."""
        return Stories(self.extractions)

    @cached_property
    def sentences(self) -> list[list[Claim]]:
        """The figures of each sentence that has three or more, in the order of the text, unsure ones too; dates are left out."""
        out: dict[tuple[str, object], list[Claim]] = defaultdict(list)
        for extraction in self.extractions:
            for claim in extraction.claims:
                if claim.sentence is not None and claim.confidence >= LEAST_TIED and not claim.value.is_date:
                    out[extraction.source.id, claim.sentence].append(claim)
        return [sorted(own, key=lambda c: (c.start, c.end, c.id)) for own in out.values() if len(own) > 2]

    @cached_property
    def based(self) -> dict[str, Claim]:
        """By the id of a base, the claim that it leads to."""
        return {link.claim: c for c in reversed(self.linked) for link in c.links if link.kind == "base"}

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each claim in the order of sources and places."""
        return {c.id: at for at, c in enumerate(self.claims)}

    @cached_property
    def by_source(self) -> dict[str, list[Claim]]:
        """The claims of each source, in the order of the text."""
        out: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            out[claim.source.id].append(claim)
        return dict(out)

    @property
    def statements(self) -> Iterator[tuple[SourceRef, Statement]]:
        """Counts, ordinals and directions, with their source."""
        return ((e.source, s) for e in self.extractions for s in e.statements)

    @property
    def names(self) -> Iterator[tuple[SourceRef, Name]]:
        """Every name, with its source."""
        return ((e.source, n) for e in self.extractions for n in e.names)

    def get(self, entity: str, concept: str) -> Sequence[Claim]:
        """The claims of an entity and a concept."""
        return self.series.get((entity, concept), ())

    def links(self, claim: Claim, kind: str) -> list[Claim]:
        """The claims to which one is tied by links of a kind, in the order of the links."""
        if not claim.links:
            return []
        return [self.by_id[link.claim] for link in claim.links if link.kind == kind and link.claim in self.by_id]

    def rate(self, base: str, quote: str, on: dt.date) -> Rate | None:
        """The rate of a day, or ``None`` where it is not known."""
        return self.lookup(base, quote, on) if self.lookup is not None else None


def evidence_of(claim: Claim) -> Evidence:
    """The place of a claim's figure."""
    return Evidence(claim.source.path, claim.start, claim.end, claim.quote, "figure", claim.source.id)
