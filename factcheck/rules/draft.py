"""How a rule words what it found: findings and agreements with their places, sides and fingerprints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factcheck.compare.key import concept_of
from factcheck.model import Agreement, Claim, Evidence, Finding, Message, SourceRef
from factcheck.rules.fingerprint import fingerprint
from factcheck.rules.view import evidence_of


def ordered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims without repetition, in the order of sources and places."""
    unique = {c.id: c for c in claims}
    return tuple(sorted(unique.values(), key=lambda c: (c.source.id, c.start, c.end, c.id)))


def places(claims: Sequence[Claim], evidence: Iterable[Evidence], roles: frozenset[str] = frozenset()) -> tuple[Evidence, ...]:
    """Every place that a finding rests on: its figures, the cues of the given roles, and whatever else was said."""
    found = [evidence_of(c) for c in claims]
    found.extend(cue for c in claims for cue in c.cues if cue.role in roles)
    found.extend(evidence)
    unique = {(e.path, e.start, e.end): e for e in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda e: (e.source, e.path, e.start, e.end)))


#: How sure a finding is at least whose figures the words themselves tie to one another.
TIED = 0.65


#: How a claim's basis begins that tells why its entity's names are one.
NAMED = "name: "


def _of_one(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """Why claims of two names are held to be of one entity, for the reader; nothing where they have one name."""
    claims = tuple(claims)
    if len({c.told_of for c in claims}) < 2:
        return {}
    why = sorted({said.removeprefix(NAMED) for c in claims for said in c.basis if said.startswith(NAMED)})
    return {"names": why} if why else {}


def finding(
    code: str,
    template: str,
    sides: Sequence[Sequence[Claim]],
    params: Mapping[str, Any],
    *,
    severity: str,
    computed: Mapping[str, Any] | None = None,
    evidence: Iterable[Evidence] = (),
    roles: frozenset[str] = frozenset(),
    concept: str = "",
    entity: str = "",
    confidence: float = 1.0,
    told: bool = False,
    tied: bool = False,
) -> Finding:
    """One disagreement.

    Args:
        code: code of the rule.
        template: the English sentence.
        sides: the sides, the canonical or stated one first; claims inside a side agree.
        params: what fills the sentence, besides ``entity`` and ``concept``.
        severity: ``error``, ``warning`` or ``info``.
        computed: the arithmetic.
        evidence: places besides those of the claims.
        roles: cues of the claims that it rests on too.
        concept: set where it is not that of the first claim.
        entity: set where it is not that of the first claim.
        confidence: upper limit of its confidence.
        told: whether the claims of a side tell one and the same: then it is as sure as its surest one, else as its least sure.
        tied: whether the words themselves tie its figures to one another: then they are to be held against one another even
            where it is unsure whom they are about.

    Returns:
        The finding, its name still empty: `factcheck.rules.run` fills it in.
    """
    claims = ordered(c for side in sides for c in side)
    about = next((c for side in sides for c in side), None)
    who = about.entity if about is not None else None
    name = entity or (who.name if who is not None else "")
    topic = concept or (concept_of(about) if about is not None else "")
    extra = tuple(evidence)
    return Finding(
        id=fingerprint(code, who.id if who is not None and not entity else name, topic, sides, extra),
        rule=code,
        name="",
        severity=severity,
        entity=name,
        concept=topic,
        message=Message(template, {"entity": name, "concept": topic, **params}),
        claims=tuple(c.id for c in claims),
        evidence=places(claims, extra, roles),
        groups=tuple(tuple(c.id for c in ordered(side)) for side in sides if side),
        computed={**(computed or {}), **_of_one(claims)},
        confidence=max(
            min([confidence, *((max if told else min)(c.confidence for c in side) for side in sides if side)]),
            TIED if tied else 0.0,
        ),
    )


def agreement(
    code: str,
    template: str,
    claims: Sequence[Claim],
    params: Mapping[str, Any],
    computed: Mapping[str, Any],
    *,
    evidence: Iterable[Evidence] = (),
) -> Agreement:
    """One check that held.

    Args:
        code: code of the rule.
        template: the English sentence.
        claims: the stated figure first, then its operands.
        params: what fills the sentence, besides ``entity`` and ``concept``.
        computed: the arithmetic, ``verdict`` included.
        evidence: places besides those of the claims, which their ids tell.
    """
    about = claims[0]
    name = about.entity.name if about.entity is not None else ""
    topic = concept_of(about)
    return Agreement(
        rule=code,
        entity=name,
        concept=topic,
        claims=tuple(dict.fromkeys([c.id for c in claims])),
        computed={**computed, **_of_one(claims)},
        message=Message(template, {"entity": name, "concept": topic, **params}),
        evidence=tuple(evidence),
    )


def where(source: SourceRef) -> str:
    """How a sentence names a source: its publisher, else its title, else its id."""
    return source.publisher or source.title or source.id


def quotes(claims: Sequence[Claim], most: int = 3) -> str:
    """The different quotes of a side, with their sources: ``40億美元 (a.txt, b.txt)``."""
    if len(claims) == 1:
        return f"{claims[0].quote} ({where(claims[0].source)})"
    by_quote: dict[str, list[str]] = {}
    for claim in claims:
        names, name = by_quote.setdefault(claim.quote, []), where(claim.source)
        if name not in names:
            names.append(name)
    shown = [f"{quote} ({', '.join(names[:most])})" for quote, names in list(by_quote.items())[:most]]
    return ", ".join(shown)


def terms(claims: Sequence[Claim]) -> str:
    """The quotes of the terms of a computation: ``5740萬元 + 1.25億元``."""
    return " + ".join(c.quote for c in claims)
