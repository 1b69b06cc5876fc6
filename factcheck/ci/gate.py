"""Which findings count."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from factcheck.ci.baseline import compare, load, stale
from factcheck.ci.suppress import suppress
from factcheck.config.load import chosen_rules, rule_codes
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
    if not settings.suppress and not settings.baseline:
        return audit
    ran = chosen_rules(settings.select, settings.ignore)
    findings = audit.findings
    notes: list[Finding] = []
    if settings.suppress:
        findings, unused = suppress(findings, settings.suppress, today or dt.date.today(), None if settings.select else ran)
        notes += unused if "X001" in ran else []
    if settings.baseline:
        known = load(Path(settings.baseline))
        findings = compare(findings, known)
        notes += stale(findings, known, settings.baseline, ran) if "X002" in ran else []
    told = {code: how for word, how in settings.severity.items() for code in rule_codes((word,), "settings")}
    if whole:
        findings = (*findings, *(evolve(n, severity=told.get(n.rule, n.severity)) for n in notes))
    return evolve(audit, findings=findings)


def counts(finding: Finding) -> bool:
    """Whether a finding is neither suppressed nor known."""
    return not finding.suppressed and finding.baseline != "known"


def fails(audit: Audit, fail_on: str) -> bool:
    """Whether a finding that counts is at least as grave as ``fail_on``."""
    worst = SEVERITIES.index(fail_on)
    return any(SEVERITIES.index(f.severity) <= worst for f in audit.findings if counts(f))
