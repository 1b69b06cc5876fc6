"""Which findings count."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from factcheck.ci.baseline import compare, load
from factcheck.ci.suppress import suppress
from factcheck.model.finding import SEVERITIES, Audit, Finding

if TYPE_CHECKING:
    from factcheck.config import Settings


def mark(audit: Audit, settings: Settings, *, whole: bool = True, today: dt.date | None = None) -> Audit:
    """Apply the suppressions and the baseline: mark what they cover, report those that cover nothing.

    Args:
        audit: the result of the rules.
        settings: the user's suppressions and the path of the baseline.
        whole: whether the audit saw all that the suppressions and the baseline are about; if not, nothing is said
            about those that cover nothing.
        today: the day on which suppressions must still hold; this day if not given.

    Returns:
        The audit with ``suppressed`` and ``baseline`` set, and X001 and X002 findings after the others.

    Raises:
        ConfigError: the baseline cannot be read.
    """
    findings = audit.findings
    notes: list[Finding] = []
    if settings.suppress:
        findings, unused = suppress(findings, settings.suppress, today or dt.date.today())
        notes += unused
    if settings.baseline:
        findings, stale = compare(findings, load(Path(settings.baseline)), settings.baseline)
        notes += stale
    return evolve(audit, findings=(*findings, *notes) if whole else findings)


def counts(finding: Finding) -> bool:
    """Whether a finding is neither suppressed nor known."""
    return not finding.suppressed and finding.baseline != "known"


def fails(audit: Audit, fail_on: str) -> bool:
    """Whether a finding that counts is at least as grave as ``fail_on``."""
    worst = SEVERITIES.index(fail_on)
    return any(SEVERITIES.index(f.severity) <= worst for f in audit.findings if counts(f))
