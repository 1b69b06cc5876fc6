"""What makes two findings of two audits the same one.

Inside one source a finding is known by the words it rests on. Between sources it is known by what they disagree about and
the figures that stand against each other: who else repeats one of them does not make it another disagreement.
"""

from __future__ import annotations

import hashlib
from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from factcheck.compare.key import behaviour, canon, iso
from factcheck.model import Claim, Evidence, Value


def fingerprint(
    rule: str, entity: str, concept: str, sides: Sequence[Sequence[Claim]], evidence: Iterable[Evidence] = ()
) -> str:
    """The same for the same disagreement, whatever else is audited and wherever its quotes stand in their files.

    Args:
        rule: code.
        entity: id or name of the entity.
        concept: what it is about.
        sides: the claims that it rests on, side by side.
        evidence: places that are no claims.

    Returns:
        ``f:`` and sixteen hexadecimal digits.
    """
    claims, evidence = [c for side in sides for c in side], tuple(evidence)
    # What an entity is called in an audit depends on the other sources; what its own source calls it does not.
    told_of = sorted({c.told_of or (c.entity.id if c.entity else "") for c in claims})
    if len({c.source.id for c in claims}) > 1:
        parts = [*told_of[:1], concept, *_periods(claims), *sorted("\x1f".join(figures(side)) for side in sides if side)]
    elif not claims and evidence and all(e.role == "name" for e in evidence):
        # How a name is written is one matter, however many texts write it so.
        parts = [concept, *sorted({canon(e.quote) for e in evidence})]
    else:
        quotes = {(c.source.id, canon(c.quote)) for c in claims} | {(e.source or e.path, canon(e.quote)) for e in evidence}
        periods, units = sorted({iso(c.period) for c in claims}), sorted({c.value.unit for c in claims})
        whom = told_of if quotes else [entity]
        parts = [*whom, concept, *periods, *units, *(f"{source}\x1f{quote}" for source, quote in sorted(quotes))]
    return "f:" + hashlib.sha256("\x1e".join(["fc/v1", rule, *parts]).encode()).hexdigest()[:16]


def _periods(claims: Iterable[Claim]) -> list[str]:
    """The periods that set the figures apart; as of which day each source tells a stock does not."""
    return sorted({iso(c.period) for c in claims if behaviour(c) in ("flow", "ratio")})


def figures(side: Sequence[Claim]) -> list[str]:
    """The figures of one side: of those that agree, the most precise one alone."""
    if len(side) == 1:
        return [f"{_text(side[0].value)} {side[0].value.unit}"]
    by_unit: dict[str, set[Value]] = defaultdict(set)
    for claim in side:
        by_unit[claim.value.unit].add(claim.value)
    return [f"{text} {unit}" for unit in sorted(by_unit) for text in _precise(by_unit[unit])]


def _precise(values: Collection[Value]) -> list[str]:
    if len(values) == 1:
        return [_text(value) for value in values]
    kept: list[tuple[Any, Any, str]] = []
    vague: list[str] = []
    for value in sorted(values, key=_vagueness):
        low, high = value.low, value.high
        if low is None or high is None:
            vague.append(_text(value))
            continue
        at = bisect(kept, low, key=lambda interval: interval[0])
        before, after = kept[at - 1 : at], kept[at : at + 1]
        if not any(first <= high and low <= last for first, last, _ in (*before, *after)):
            kept.insert(at, (low, high, _text(value)))
    return [text for _, _, text in kept] or vague[:1]


def _vagueness(value: Value) -> tuple[bool, Any, str]:
    low, high = value.low, value.high
    if low is None or high is None:
        return True, 0, _text(value)
    return False, high - low, _text(value)  # type: ignore[operator]


def _text(value: Value) -> str:
    amount = value.amount if value.amount is not None else f"{value.low}..{value.high}"
    return f"{value.bound}{amount if isinstance(amount, str) else format(amount.normalize(), 'f')}"
