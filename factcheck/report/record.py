"""The model as plain dictionaries: the JSON of the published contract.

Keys stand in a fixed order; amounts are decimal strings without an exponent, dates are ISO, so that the same audit is always the
same bytes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence, Set
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from factcheck.i18n import Translator, translator
from factcheck.model import Agreement, Audit, Claim, Evidence, Finding, Period, Source, SourceRef, Unreadable, Value
from factcheck.report.wording import message_text

#: Identifies the form of the JSON; it changes when a key changes its meaning or goes away.
SCHEMA = "urn:factcheck:audit:1"

JSON = dict[str, Any]


def plain(value: Any) -> Any:
    """A value as JSON can hold it: decimals and dates as strings, attrs classes and mappings as objects."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, float):
        return decimal_text(Decimal(repr(value)))
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, Set):
        return sorted((plain(item) for item in value), key=str)
    if isinstance(value, Sequence):
        return [plain(item) for item in value]
    if attrs.has(type(value)):
        return {a.name: plain(getattr(value, a.name)) for a in attrs.fields(type(value))}
    return str(value)


def decimal_text(number: Decimal) -> str:
    """A number in full, without exponent, trailing zeros or a negative zero."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def ref_to_dict(ref: SourceRef) -> JSON:
    """What a claim tells of its source."""
    return {
        "id": ref.id,
        "path": ref.path,
        "title": ref.title,
        "publisher": ref.publisher,
        "published": plain(ref.published),
    }


def source_to_dict(source: Source) -> JSON:
    """A source without its text."""
    return {
        **ref_to_dict(source.ref),
        "published_from": source.published_from,
        "published_guessed": source.published_guessed,
        "url": source.url,
        "lang": source.lang,
        "kind": source.kind,
        "encoding": source.encoding,
        "encoding_guessed": source.encoding_guessed,
    }


def value_to_dict(value: Value) -> JSON:
    """A value: amount and interval in the base unit."""
    return {
        "amount": plain(value.amount),
        "low": plain(value.low),
        "high": plain(value.high),
        "unit": value.unit,
        "bound": value.bound,
        "hedge": value.hedge,
        "low_closed": value.low_closed,
        "high_closed": value.high_closed,
        "assumed": value.assumed,
    }


def period_to_dict(period: Period | None) -> JSON | None:
    """A period, ``None`` where the text does not tell it."""
    if period is None:
        return None
    return {
        "start": plain(period.start),
        "end": plain(period.end),
        "text": period.text,
        "instant": period.instant,
        "assumed": period.assumed,
    }


def claim_to_dict(claim: Claim) -> JSON:
    """A claim as one JSON object.

    Args:
        claim: the claim.

    Returns:
        The object that ``factcheck extract --format jsonl`` prints and that stands in an audit's ``claims``.
    """
    return {
        "id": claim.id,
        "source": ref_to_dict(claim.source),
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "entity": None if claim.entity is None else {"id": claim.entity.id, "name": claim.entity.name},
        "concept": claim.concept,
        "value": value_to_dict(claim.value),
        "period": period_to_dict(claim.period),
        "qualifiers": {key: claim.qualifiers[key] for key in sorted(claim.qualifiers)},
        "confidence": round(claim.confidence, 4),
        "kind": claim.kind,
        "links": [{"kind": link.kind, "claim": link.claim} for link in claim.links],
    }


def evidence_to_dict(evidence: Evidence) -> JSON:
    """A quoted place."""
    return {
        "path": evidence.path,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
        "role": evidence.role,
        "source": evidence.source,
    }


def finding_to_dict(finding: Finding, t: Translator | None = None) -> JSON:
    """A finding as one JSON object.

    Args:
        finding: the finding.
        t: the language of ``message``; English where not given.
    """
    return {
        "id": finding.id,
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity,
        "entity": finding.entity,
        "concept": finding.concept,
        "message": message_text(t or translator(), finding.message),
        "claims": list(finding.claims),
        "evidence": [evidence_to_dict(e) for e in finding.evidence],
        "groups": [list(group) for group in finding.groups],
        "computed": plain(finding.computed),
        "confidence": round(finding.confidence, 4),
        "suppressed": finding.suppressed,
        "baseline": finding.baseline,
    }


def agreement_to_dict(agreement: Agreement, t: Translator | None = None) -> JSON:
    """A check that held, as one JSON object."""
    return {
        "rule": agreement.rule,
        "entity": agreement.entity,
        "concept": agreement.concept,
        "message": "" if agreement.message is None else message_text(t or translator(), agreement.message),
        "claims": list(agreement.claims),
        "evidence": [evidence_to_dict(e) for e in agreement.evidence],
        "computed": plain(agreement.computed),
    }


def unreadable_to_dict(unreadable: Unreadable) -> JSON:
    """An input that could not be read."""
    return {"path": unreadable.path, "reason": unreadable.reason}


def audit_to_dict(audit: Audit, *, lang: str = "en") -> JSON:
    """An audit as one JSON object.

    Args:
        audit: the audit.
        lang: the language of the messages.

    Returns:
        ``schema``, ``sources``, ``claims``, ``findings``, ``agreements``, ``unreadable``: JSON types only.

    Raises:
        ValueError: the language is unknown.
    """
    t = translator(lang)
    return {
        "schema": SCHEMA,
        "sources": [source_to_dict(s) for s in audit.sources],
        "claims": [claim_to_dict(c) for c in audit.claims],
        "findings": [finding_to_dict(f, t) for f in audit.findings],
        "agreements": [agreement_to_dict(a, t) for a in audit.agreements],
        "unreadable": [unreadable_to_dict(u) for u in audit.unreadable],
    }


def audit_to_records(audit: Audit, *, lang: str = "en") -> list[JSON]:
    """One flat dictionary for every claim of every finding, ready for a data frame.

    Args:
        audit: the audit.
        lang: the language of the messages.

    Returns:
        Rows with the same keys in the same order: the finding, the side, and the claim with its amount, interval, period and
        place. Amounts are decimal strings, dates ISO, as in JSON. A finding that rests on evidence alone has a row an evidence.
    """
    t = translator(lang)
    claims = {claim.id: claim for claim in audit.claims}
    rows: list[JSON] = []
    for finding in audit.findings:
        cells = _finding_cells(t, finding)
        side_of = {c: number for number, group in enumerate(finding.groups, 1) for c in group}
        known = [claims[c] for c in finding.claims if c in claims]
        rows += [{**cells, "side": side_of.get(c.id), **_claim_cells(c)} for c in known]
        if not known:
            rows += [{**cells, "side": None, **_evidence_cells(e)} for e in finding.evidence]
    return rows


#: Columns of a finding in the flat form, in order.
_FINDING_COLUMNS = ("finding", "rule", "name", "severity", "entity", "concept", "message", "suppressed", "baseline")

#: Columns of a claim in the flat form, in order.
_CLAIM_COLUMNS = (
    "claim", "source", "path", "title", "publisher", "published", "start", "end", "quote", "claim_entity", "claim_concept",
    "amount", "low", "high", "unit", "bound", "period_start", "period_end", "period", "qualifiers", "confidence",
)  # fmt: skip


#: The columns of `audit_to_records`, in order.
COLUMNS = (*_FINDING_COLUMNS, "side", *_CLAIM_COLUMNS)


def _finding_cells(t: Translator, finding: Finding) -> JSON:
    message = message_text(t, finding.message)
    cells = (
        finding.id, finding.rule, finding.name, finding.severity, finding.entity, finding.concept, message, finding.suppressed,
        finding.baseline,
    )  # fmt: skip
    return dict(zip(_FINDING_COLUMNS, cells, strict=True))


def _claim_cells(claim: Claim) -> JSON:
    period = claim.period
    cells = (
        claim.id, claim.source.id, claim.source.path, claim.source.title, claim.source.publisher, plain(claim.source.published),
        claim.start, claim.end, claim.quote, claim.entity.name if claim.entity else None, claim.concept,
        plain(claim.value.amount), plain(claim.value.low), plain(claim.value.high), claim.value.unit, claim.value.bound,
        plain(period.start) if period else None, plain(period.end) if period else None, period.text if period else None,
        "; ".join(f"{key}={claim.qualifiers[key]}" for key in sorted(claim.qualifiers)), round(claim.confidence, 4),
    )  # fmt: skip
    return dict(zip(_CLAIM_COLUMNS, cells, strict=True))


def _evidence_cells(evidence: Evidence) -> JSON:
    known = {
        "source": evidence.source,
        "path": evidence.path,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
    }
    return {column: known.get(column) for column in _CLAIM_COLUMNS}
