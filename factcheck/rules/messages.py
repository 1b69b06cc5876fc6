"""Marks the English sentences that a catalog of translations must hold."""

from __future__ import annotations

from typing import Final

#: Named places that every rule's sentence may use besides its own: see `factcheck.rules.draft`.
COMMON: Final = ("entity", "concept", "period")


def _(template: str) -> str:
    """Return the sentence unchanged: extraction finds it by this call, translation happens in a report."""
    return template
