"""S204: an accounting identity that does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.lookup import best
from factcheck.rules.relations import Identity, relations
from factcheck.rules.rule import Rule, example
from factcheck.rules.s201 import judge
from factcheck.rules.view import View


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every identity whose terms one source gives for one period."""
    for identity in relations().identities:
        told = all(any(name in view.concepts for name in names) for names in identity.parts)
        for name in identity.total if told else ():
            for entity in view.concepts.get(name, ()):
                for total in view.get(entity, name):
                    yield from _judge(view, entity, total, identity)


def _judge(view: View, entity: str, total: Claim, identity: Identity) -> Iterator[Finding | Agreement]:
    parts = []
    for names in identity.parts:
        found = [c for name in names for c in _like(view.get(entity, name), total)]
        if not found:
            return
        parts.append(best(found, total, 1)[0])
    yield from judge("S204", total, parts)


def _like(claims: Sequence[Claim], total: Claim) -> list[Claim]:
    """Figures of the total's source, period and unit, for the whole entity."""
    return [
        c
        for c in claims
        if c.source.id == total.source.id
        and c.value.unit == total.value.unit
        and c.qualifiers.get("segment") == total.qualifiers.get("segment")
        and _days(c) == _days(total)
    ]


def _days(claim: Claim) -> object:
    return None if claim.period is None else (claim.period.start, claim.period.end)


RULE = Rule(
    code="S204",
    name="identity",
    severity="error",
    summary="Assets are not liabilities plus equity; revenue is not cost plus gross profit.",
    definition="The identities of `relations.toml`, for figures that one source gives for one period, as S201 adds them up.",
    source="XBRL US Data Quality Committee DQC_0004; 表內勾稽",
    check=check,
    speaks=62,
    invalid=(
        example("截至2024年12月31日，青禾农业总资产为50亿元，总负债为32亿元，净资产为28亿元。"),
        example("截至2024年12月31日，青禾農業總資產為50億元，總負債為32億元，淨資產為28億元。"),
        example("As of 31 December 2024 Greenfield Farms had total assets of $50 million, total liabilities of $32 million and total equity of $28 million."),
    ),
    valid=(
        example("截至2024年12月31日，青禾农业总资产为50亿元，总负债为32亿元，净资产为18亿元。"),
        example("截至2024年12月31日，青禾農業總資產為50億元，總負債為32億元，淨資產為18億元。"),
        example("As of 31 December 2024 Greenfield Farms had total assets of $50 million, total liabilities of $32 million and total equity of $18 million."),
    ),
)
