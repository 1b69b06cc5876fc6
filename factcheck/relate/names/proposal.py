"""What the passes propose: surface forms with the evidence for them, and which of them are one entity."""

from __future__ import annotations

from collections import Counter

from attrs import define, field


@define
class Evidence:
    """What speaks for one surface form.

    Args:
        first: where it was first proposed.
        score: 1 is enough to be a name.
        kinds: votes for its kind.
        roles: words that tell who it is, where each stands.
    """

    first: int
    score: float = 0.0
    kinds: Counter[str] = field(factory=Counter)
    roles: dict[int, str] = field(factory=dict)


@define
class Proposals:
    """All proposals for one text, by folded surface form.

    Args:
        found: the forms.
        links: pairs of forms that the text ties to one entity.
        defined: short names that the text itself introduces.
        spans: spans that are names whatever stands around them (titles in 《》).
        seats: names of towns and countries, which are no short forms of what is named after them.
    """

    found: dict[str, Evidence] = field(factory=dict)
    links: list[tuple[str, str]] = field(factory=list)
    defined: set[str] = field(factory=set)
    spans: dict[tuple[int, int], str] = field(factory=dict)
    seats: set[str] = field(factory=set)

    def add(self, surface: str, at: int, score: float, kind: str = "", role: str = "") -> None:
        """Propose a form, or add to the evidence for it."""
        evidence = self.found.get(surface)
        if evidence is None:
            evidence = self.found[surface] = Evidence(at)
        evidence.first = min(evidence.first, at)
        evidence.score += score
        if kind:
            evidence.kinds[kind] += 1
        if role:
            evidence.roles.setdefault(at, role)

    def hint(self, surface: str, at: int, kind: str) -> None:
        """Keep a form in mind that is a name only beside others."""
        if surface not in self.found:
            self.add(surface, at, 0.3, kind)

    def link(self, one: str, other: str) -> None:
        """Tie two forms to one entity."""
        if one != other:
            self.links.append((one, other))
