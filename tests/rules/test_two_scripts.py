"""One entity in two scripts."""

from __future__ import annotations

from claimrows import claim, extractions

from factcheck.model import Entity, Name
from factcheck.relate.names import unify


def ids(*rows: tuple[str, str]) -> list[str]:
    from attrs import evolve

    out = []
    for source, text in rows:
        entity = Entity(text.casefold(), text, "organisation")
        (extraction,) = extractions(evolve(claim(text, "revenue", "3億", period="2024", source=source), entity=entity))
        out.append(evolve(extraction, names=(Name(text, entity, 0, len(text), "", "organisation"),)))
    return [c.entity.id for e in unify(out) for c in e.claims if c.entity is not None]


def test_pinyin_ties_a_chinese_and_a_latin_name() -> None:
    assert len(set(ids(("a", "海嵐"), ("b", "Hailan")))) == 1


def test_homophones_stay_apart() -> None:
    assert len(set(ids(("a", "恒岳"), ("b", "恆越"), ("c", "Hengyue")))) == 3
    assert len(set(ids(("a", "恒源"), ("b", "Hengyue")))) == 2
