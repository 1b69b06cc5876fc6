from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import factcheck
from factcheck.config import Settings
from factcheck.ledger import Ledger, check_against
from factcheck.ledger.keys import FAMILY, looked_at, places
from factcheck.model import Audit, Source

from .made import article

ACCEPTED = {
    "gazette.txt": "Harbour Lines's revenue was $32.5 million in 2023.",
    "herald.txt": "Harbour Lines's revenue was $32.5 million in 2023. Quay Bank's revenue was $7 million in 2023.",
    "post.txt": "Quay Bank's revenue was $9 million in 2023.",
}
NEW = "Harbour Lines's revenue was $41.8 million in 2023."


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    opened = Ledger.open(tmp_path / "l.db")
    opened.add(Source.from_text(text, id=id_) for id_, text in ACCEPTED.items())
    return opened


def check(ledger: Ledger, *sources: Source, settings: Settings | None = None) -> Audit:
    return check_against(ledger, sources, settings or Settings())


def conflicts(audit: Audit) -> list[str]:
    return [f.entity for f in audit.findings if f.rule == "D101"]


def test_only_findings_with_a_new_source_are_reported(ledger: Ledger) -> None:
    everything = factcheck.audit(Source.from_text(text, id=id_) for id_, text in {**ACCEPTED, "new.txt": NEW}.items())
    assert sorted(conflicts(everything)) == ["Harbour Lines", "Quay Bank"]
    audit = check(ledger, Source.from_text(NEW, id="new.txt"))
    assert conflicts(audit) == ["Harbour Lines"]
    assert [f for f in everything.findings if f.entity == "Harbour Lines"] == list(audit.findings)
    assert [s.id for s in audit.sources] == ["gazette.txt", "herald.txt", "new.txt"]
    assert [s.text for s in audit.sources] == [ACCEPTED["gazette.txt"], ACCEPTED["herald.txt"], NEW]
    assert {c for f in audit.findings for c in f.claims} <= {c.id for c in audit.claims}
    ledger.close()


def test_new_sources_are_held_against_each_other(ledger: Ledger) -> None:
    one, other = (Source.from_text(f"Tidal Ltd's revenue was ${n} million in 2023.", id=f"{n}.txt") for n in (3, 5))
    assert conflicts(check(ledger, one, other)) == ["Tidal Ltd"]
    ledger.close()


def test_what_the_ledger_knows_of_a_source_read_anew_is_left_out(ledger: Ledger) -> None:
    ledger.remove(["herald.txt"])
    assert conflicts(check(ledger, Source.from_text(NEW, id="gazette.txt"))) == []
    ledger.close()


def test_a_source_that_agrees_is_an_agreement(ledger: Ledger) -> None:
    audit = check(ledger, Source.from_text(ACCEPTED["gazette.txt"], id="new.txt"))
    assert conflicts(audit) == []
    ledger.close()


def test_the_ledger_is_not_changed(ledger: Ledger) -> None:
    before = list(ledger.extractions())
    check(ledger, Source.from_text(NEW, id="new.txt"))
    assert list(ledger.extractions()) == before
    ledger.close()


def test_a_claim_is_found_from_every_concept_it_can_be_held_against() -> None:
    def claims(*concepts: str) -> set[int]:
        return looked_at(article("a", *(("Harbour", concept, "1") for concept in concepts))[1].claims)

    def stands(concept: str) -> set[int]:
        return places(article("b", ("Harbour", concept, "1"))[1].claims[0])

    assert claims("revenue") & stands("revenue_growth")
    assert claims("age") & stands("born")
    assert claims("founded") & stands("funding_raised")
    assert claims("funding_raised") & stands("founded")
    assert claims("other:泊位") & stands("other:泊位")
    assert not claims("other:泊位") & stands("other:吊机")
    assert not claims("revenue") & stands("patents")
    assert len(FAMILY) == len(set(FAMILY))


def test_a_claim_without_an_entity_stands_nowhere() -> None:
    _, extraction = article("a", ("Harbour", "revenue", "1"))
    from attrs import evolve

    assert places(evolve(extraction.claims[0], entity=None)) == set()
    assert looked_at([evolve(extraction.claims[0], entity=None)]) == set()
    assert extraction.claims[0].period is not None
    assert extraction.claims[0].period.start == dt.date(2024, 1, 1)
