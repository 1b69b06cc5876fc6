"""Suppressions: findings that the user accepts, with a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Sequence
from fnmatch import fnmatchcase
from hashlib import blake2b
from typing import TYPE_CHECKING

from attrs import evolve

from factcheck.i18n import _
from factcheck.model.finding import Finding, Message

if TYPE_CHECKING:
    from factcheck.config import Suppression

UNUSED = _("the suppression {place} covers nothing ({reason}); remove it")
EXPIRED = _("the suppression {place} ended on {until} ({reason}); renew or remove it")


def suppress(
    findings: Sequence[Finding], suppressions: Sequence[Suppression], today: dt.date, ran: Container[str] | None = None
) -> tuple[tuple[Finding, ...], list[Finding]]:
    """Mark the findings that a suppression covers.

    Args:
        findings: what the rules found.
        suppressions: in the order of the configuration; the first that covers a finding gives its reason.
        today: a suppression that ended before this day covers nothing.
        ran: the rules that were run; ``None`` where that was only a selection of them.

    Returns:
        The findings, marked; and one X001 finding for every suppression that has ended, or covers nothing although its
        rules were run.
    """
    holding = [s for s in suppressions if s.until is None or today <= s.until]
    used: set[int] = set()
    marked = []
    for finding in findings:
        covering = [index for index, s in enumerate(holding) if covers(s, finding)]
        used.update(covering)
        marked.append(evolve(finding, suppressed=holding[covering[0]].reason) if covering else finding)
    idle = [s for index, s in enumerate(holding) if index not in used and _could_cover(s, ran)]
    ended = [s for s in suppressions if s.until is not None and today > s.until]
    return tuple(marked), [*(_note(s, EXPIRED) for s in ended), *(_note(s, UNUSED) for s in idle)]


def _could_cover(suppression: Suppression, ran: Container[str] | None) -> bool:
    """Whether all rules that it could cover were run."""
    from factcheck.config.load import catalogue

    if ran is None or not suppression.rule:
        return ran is not None
    rules = [r for r in catalogue().values() if any(fnmatchcase(w, suppression.rule) for w in (r.code, r.name))]
    return all(rule.code in ran for rule in rules)


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
