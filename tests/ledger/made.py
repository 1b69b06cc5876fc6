"""Sources and extractions made by hand, for tests of the ledger alone."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from factcheck.model import (
    Claim,
    Entity,
    Evidence,
    Extraction,
    Link,
    Name,
    Period,
    Source,
    Span,
    Statement,
    Value,
)


def amount(number: str, unit: str = "CNY") -> Value:
    value = Decimal(number)
    return Value(value, value - 1, value + 1, unit, granule=Decimal("1E+4"), decimals=2, scaled=True)


def article(
    id_: str, *claims: tuple[str, str, str], text: str = "", path: str = "", published: dt.date | None = None
) -> tuple[Source, Extraction]:
    """A source whose text lists its claims: entity, concept, amount."""
    body = text or "\n".join(f"{entity} {concept} {number}" for entity, concept, number in claims)
    source = Source.from_text(body, id=id_, published=published)
    if path:
        source = Source(id_, path, body, body, blocks=source.blocks, published=published)
    made = []
    for index, (entity, concept, number) in enumerate(claims):
        start = max(body.find(number), 0)
        made.append(
            Claim(
                id=f"c:{id_}:{index}",
                source=source.ref,
                start=start,
                end=start + len(number),
                quote=number,
                entity=Entity(entity.lower(), entity, "organisation"),
                concept=concept,
                value=amount(number),
                period=Period(dt.date(2024, 1, 1), dt.date(2024, 12, 31), "2024"),
                confidence=0.9,
            )
        )
    return source, Extraction(source.ref, tuple(made))


def rich() -> tuple[Source, Extraction]:
    """A source and an extraction in which every field of the model holds something."""
    source, _ = article("港/蓮.txt#2", text="蓮塘茶業2024年營收約3.20億元，成立於2009年底。", path="港/蓮.txt", published=dt.date(2025, 3, 1))
    entity = Entity("蓮塘茶業", "蓮塘茶業", "organisation")
    here = Evidence("港/蓮.txt", 11, 13, "營收", "name", "港/蓮.txt#2")
    revenue = Claim(
        "c:1", source.ref, 12, 19, "約3.20億元", entity, "revenue",
        Value(Decimal("3.20E+8"), Decimal("315000000"), None, "CNY", "~", "about", Decimal("1E+6"), 2, True, False, True, "CNY: 元"),
        Period(dt.date(2024, 1, 1), dt.date(2024, 12, 31), "2024年", False, True, ""), {"by": "年報", "growth_of": "users"}, 0.875,
        ("entity: subject",), (Link("base", "c:2"),), (here,), Span(0, 31), "flow",
    )  # fmt: skip
    founded = Claim(
        "c:2", source.ref, 23, 29, "2009年底", None, "founded",
        Value("2009", dt.date(2009, 11, 1), dt.date(2009, 12, 31), "date", "..", "vague", precision="vague"),
    )  # fmt: skip
    vague = Claim("c:3", source.ref, 0, 4, "數億", entity, "other:出口", Value(None, Decimal(2), Decimal(10), "CNY", ".."))
    names = (Name("蓮塘茶業", entity, 0, 4, "", "organisation"), Name("某", None, 5, 6))
    statement = Statement("count", entity, "plants", "3", (here,), Period(dt.date(2024, 1, 1), dt.date(2024, 1, 1), instant=True))
    return source, Extraction(source.ref, (vague, revenue, founded), names, (statement,))
