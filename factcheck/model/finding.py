"""Findings and agreements: what an audit says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from factcheck.model.claim import Claim
from factcheck.model.source import Source
from factcheck.model.span import Evidence

#: From the gravest to the mildest.
SEVERITIES = ("error", "warning", "info")


@frozen
class Message:
    """A sentence that can be said in several languages.

    Args:
        template: the English sentence with ``{named}`` places; the key of the catalogs in ``factcheck/locale``.
        params: what fills the places: strings, numbers and quotes, already formatted where no language matters.
    """

    template: str
    params: Mapping[str, Any] = field(factory=dict)

    def __str__(self) -> str:
        return self.template.format_map(self.params)


@frozen
class Finding:
    """One disagreement.

    Args:
        id: ``f:`` and the fingerprint: the same for the same disagreement, whatever else is audited with it.
        rule: code, e.g. ``D101``.
        name: readable name of the rule, e.g. ``value-conflict``.
        severity: ``error``, ``warning`` or ``info``.
        entity: canonical name of whom it is about, ``""`` if none.
        concept: what it is about.
        message: one sentence a person understands.
        claims: every claim it rests on, by id, in the order of sources and places.
        evidence: every place it rests on, those of the claims included.
        groups: the sides, by claim id; claims inside a side agree with each other. The first side is the canonical or stated one.
        computed: the arithmetic: intervals, expected, stated, gap, rate and its date; JSON types and strings only.
        confidence: 0 to 1: the least of its claims' confidences, lowered where a qualifier is unknown.
        suppressed: the reason where a suppression of the user's covers it, else ``""``.
        baseline: ``new``, ``known`` or ``""`` where no baseline is used.
    """

    id: str
    rule: str
    name: str
    severity: str
    entity: str
    concept: str
    message: Message
    claims: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    computed: Mapping[str, Any] = field(factory=dict)
    confidence: float = 1.0
    suppressed: str = ""
    baseline: str = ""


@frozen
class Agreement:
    """A check that held: figures that several sources share, totals that add up, rates that fit.

    Args:
        rule: code of the rule whose check held (``D101`` for corroboration, ``S201`` for a total).
        entity: canonical name.
        concept: what it is about.
        claims: the claims, by id; for arithmetic the stated figure first, then its operands.
        computed: the arithmetic; ``verdict`` is ``verified``, ``corroborated`` or ``uninformative`` (too wide to prove much).
        message: one sentence.
        evidence: every place it rests on.
    """

    rule: str
    entity: str
    concept: str
    claims: tuple[str, ...]
    computed: Mapping[str, Any] = field(factory=dict)
    message: Message | None = None
    evidence: tuple[Evidence, ...] = ()


@frozen
class Unreadable:
    """An input that could not be read, and why."""

    path: str
    reason: str


@frozen
class Audit:
    """The result of an audit.

    Args:
        sources: what was read, in the order of their ids.
        claims: all claims, in the order of sources and places.
        findings: by severity, then entity, concept, rule and place.
        agreements: in the order of entity, concept and place.
        unreadable: inputs that could not be read.
        checked: ids of the sources that were held against accepted ones; empty where all were audited alike.
    """

    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    agreements: tuple[Agreement, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    checked: frozenset[str] = frozenset()

    def to_dict(self, *, lang: str = "en") -> dict[str, Any]:
        """The audit as JSON types only: what ``--format json`` prints.

        Args:
            lang: the language of the messages.
        """
        from factcheck.report import audit_to_dict

        return audit_to_dict(self, lang=lang)

    def to_records(self, *, lang: str = "en") -> list[dict[str, Any]]:
        """One flat dictionary for every claim of every finding: ``pandas.DataFrame(audit.to_records())``.

        Args:
            lang: the language of the messages.
        """
        from factcheck.report import audit_to_records

        return audit_to_records(self, lang=lang)

    def to_html(self, *, lang: str = "en") -> str:
        """The audit as one self-contained page.

        Args:
            lang: the reader's language: ``en``, ``zh-Hans`` or ``zh-Hant``.
        """
        from factcheck.report import render

        return render(self, "html", lang=lang)

    def to_text(self, *, lang: str = "en") -> str:
        """The audit as plain text.

        Args:
            lang: the reader's language: ``en``, ``zh-Hans`` or ``zh-Hant``.
        """
        from factcheck.report import render

        return render(self, "text", lang=lang)

    def _repr_html_(self) -> str:
        """What a notebook shows: the page in a frame."""
        from factcheck.report.html import frame

        return frame(self)
