"""Suppressions: findings that the user accepts, with a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from fnmatch import fnmatchcase
from hashlib import blake2b
from typing import TYPE_CHECKING

from attrs import evolve

from factcheck.model.finding import Finding, Message

if TYPE_CHECKING:
    from factcheck.config import Suppression

UNUSED = "the suppression {place} covers nothing ({reason}); remove it"
EXPIRED = "the suppression {place} ended on {until} ({reason}); renew or remove it"


def suppress(
    findings: Sequence[Finding], suppressions: Sequence[Suppression], today: dt.date
) -> tuple[tuple[Finding, ...], list[Finding]]:
    """Mark the findings that a suppression covers.

    Args:
        findings: what the rules found.
        suppressions: in the order of the configuration; the first that covers a finding gives its reason.
        today: a suppression that ended before this day covers nothing.

    Returns:
        The findings, marked; and one X001 finding for every suppression that has ended or covers nothing.
    """
    holding = [s for s in suppressions if s.until is None or today <= s.until]
    used: set[int] = set()
    marked = []
    for finding in findings:
        covering = [index for index, s in enumerate(holding) if covers(s, finding)]
        used.update(covering)
        marked.append(evolve(finding, suppressed=holding[covering[0]].reason) if covering else finding)
    idle = {id(s) for index, s in enumerate(holding) if index not in used}
    notes = [
        _note(s, EXPIRED if s not in holding else UNUSED) for s in suppressions if s not in holding or id(s) in idle
    ]
    return tuple(marked), notes


def covers(suppression: Suppression, finding: Finding) -> bool:
    """Whether all that the suppression names fits the finding."""
    if suppression.fingerprint and suppression.fingerprint.removeprefix("f:") != finding.id.removeprefix("f:"):
        return False
    return all(
        not glob or any(fnmatchcase(word, glob) for word in words)
        for glob, words in (
            (suppression.rule, (finding.rule, finding.name)),
            (suppression.entity, (finding.entity,)),
            (suppression.concept, (finding.concept,)),
        )
    )


def _note(suppression: Suppression, template: str) -> Finding:
    what = "\x1f".join((suppression.fingerprint, suppression.rule, suppression.entity, suppression.concept))
    until = suppression.until.isoformat() if suppression.until else ""
    return Finding(
        id=f"f:{blake2b(f'X001{what}'.encode(), digest_size=8).hexdigest()}",
        rule="X001",
        name="unused-suppression",
        severity="warning",
        entity=suppression.entity,
        concept=suppression.concept,
        message=Message(template, {"place": suppression.place, "reason": suppression.reason, "until": until}),
    )
