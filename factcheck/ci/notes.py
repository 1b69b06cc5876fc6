"""The two rules about the user's own lists; they look at an audit's findings, not at claims."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Agreement, Finding
from factcheck.rules.rule import Rule
from factcheck.rules.view import View

PRECEDENT = "ruff RUF100, sqlfluff warn_unused_ignores, ESLint --report-unused-disable-directives"


def _nothing(_: View) -> Iterator[Finding | Agreement]:
    return iter(())


UNUSED_SUPPRESSION = Rule(
    code="X001",
    name="unused-suppression",
    severity="warning",
    summary="A suppression covers no finding, or has ended.",
    definition="""Every suppression of the configuration is held against the findings of the audit. One that covers none
hides the next mistake that looks like the old one; one whose `until` has passed no longer covers anything. Not said by
`check`, which sees only a part of the sources, nor of a suppression whose rules were not run.""",
    source=PRECEDENT,
    check=_nothing,
)
STALE_BASELINE = Rule(
    code="X002",
    name="stale-baseline",
    severity="warning",
    summary="An entry of the baseline no longer stands.",
    definition="""The finding was corrected, or its source is gone. `factcheck baseline update` drops the entry, so that
the same mistake fails when it comes back. Not said by `check`, nor of rules that were not run.""",
    source=PRECEDENT,
    check=_nothing,
)
NOTES = (UNUSED_SUPPRESSION, STALE_BASELINE)
