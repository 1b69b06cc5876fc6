"""New sources against the ledger: the cost is that of the new text and of the claims it meets."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from attrs import evolve

from factcheck.config import Settings
from factcheck.ledger.keys import looked_at
from factcheck.ledger.store import Ledger
from factcheck.model import Audit, Evidence, Extraction, Source, Unreadable

#: How many texts may stand between two names of one entity. More is more likely a mix-up than a find.
_ROUNDS = 3


def check_against(ledger: Ledger, items: Iterable[Source | Unreadable], settings: Settings) -> Audit:
    """Audit new sources against what is accepted and among themselves. The ledger is not changed.

    Args:
        ledger: the accepted claims. What it knows of a path that is read anew is left out.
        items: what reading yields.
        settings: the user's settings; suppressions and baseline are not looked at.

    Returns:
        The findings and agreements in which a new source takes part; the new sources and claims, and those of the ledger
        that they rest on.
    """
    from factcheck.api import judge
    from factcheck.engine import extract_all

    sources: list[Source] = []
    new: list[Extraction] = []
    unreadable: list[Unreadable] = []
    for item in extract_all(items, settings):
        if isinstance(item, Unreadable):
            unreadable.append(item)
        else:
            sources.append(item[0])
            new.append(item[1])
    paths = {source.path for source in sources}
    named = ledger.written_alike([name for e in new for name in e.names], but=paths)
    accepted = _together(_met(ledger, new, paths, settings), named)
    whole = judge(sources, [*new, *accepted], unreadable, settings)
    return _about(whole, {e.source.id for e in new}, ledger)


def _met(ledger: Ledger, new: list[Extraction], paths: set[str], settings: Settings) -> list[Extraction]:
    """The accepted claims that the new ones can be held against, under every name that the texts have for an entity.

    A text that is met may know another name, under which others are met: so it is asked again while that finds more.
    """
    asked = looked_at(new, settings.entities)
    found = ledger.meeting(asked, but=paths)
    latest = found
    for _ in range(_ROUNDS):
        further = looked_at(latest, settings.entities) - asked
        latest = ledger.meeting(further, but=paths) if further else []
        if not latest:
            break
        asked |= further
        found = _together(found, latest)
    return found


def _together(*found: list[Extraction]) -> list[Extraction]:
    """What was found of each source at several times, in one."""
    by_id: dict[str, list[Extraction]] = {}
    for extraction in chain(*found):
        by_id.setdefault(extraction.source.id, []).append(extraction)
    return [parts[0] if len(parts) == 1 else _joined(parts) for parts in by_id.values()]


def _joined(parts: list[Extraction]) -> Extraction:
    claims = {claim.id: claim for part in parts for claim in part.claims}
    names = {name: None for part in parts for name in part.names}
    statements = {statement: None for part in parts for statement in part.statements}
    return Extraction(
        parts[0].source,
        tuple(sorted(claims.values(), key=lambda c: (c.start, c.end, c.id))),
        tuple(sorted(names, key=lambda n: (n.start, n.end))),
        tuple(sorted(statements, key=lambda s: (s.evidence[0].start if s.evidence else -1))),
    )


def _about(whole: Audit, new: set[str], ledger: Ledger) -> Audit:
    """The part of an audit that the new sources take part in."""
    source_of = {claim.id: claim.source.id for claim in whole.claims}

    def takes_part(claims: Iterable[str], evidence: Iterable[Evidence]) -> bool:
        return any(source_of[c] in new for c in claims) or any(e.source in new for e in evidence)

    findings = tuple(f for f in whole.findings if takes_part(f.claims, f.evidence))
    agreements = tuple(a for a in whole.agreements if takes_part(a.claims, a.evidence))
    needed = {c for f in findings for c in f.claims} | {c for a in agreements for c in a.claims}
    claims = tuple(c for c in whole.claims if c.source.id in new or c.id in needed)
    shown = new | {c.source.id for c in claims} | {e.source for f in findings for e in f.evidence}
    return evolve(
        whole,
        sources=tuple(
            s if s.id in new else ledger.source(s.id) or s for s in whole.sources if s.id in shown
        ),
        claims=claims,
        findings=findings,
        agreements=agreements,
        checked=frozenset(new),
    )
