from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import factcheck
from factcheck.api import judge
from factcheck.config import Settings, UserEntity
from factcheck.ledger import Ledger, check, check_against
from factcheck.ledger.keys import FAMILY, forms, looked_at, places
from factcheck.model import Audit, Extraction, Name, Source, Unreadable

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


def held(ledger: Ledger, *sources: Source, settings: Settings | None = None) -> Audit:
    return check_against(ledger, sources, settings or Settings())


def conflicts(audit: Audit) -> list[str]:
    return [f.entity for f in audit.findings if f.rule == "D101"]


def test_only_findings_with_a_new_source_are_reported(ledger: Ledger) -> None:
    everything = factcheck.audit(Source.from_text(text, id=id_) for id_, text in {**ACCEPTED, "new.txt": NEW}.items())
    assert sorted(conflicts(everything)) == ["Harbour Lines", "Quay Bank"]
    audit = held(ledger, Source.from_text(NEW, id="new.txt"))
    assert conflicts(audit) == ["Harbour Lines"]
    assert [f for f in everything.findings if f.entity == "Harbour Lines"] == list(audit.findings)
    assert [s.id for s in audit.sources] == ["gazette.txt", "herald.txt", "new.txt"]
    assert [s.text for s in audit.sources] == [ACCEPTED["gazette.txt"], ACCEPTED["herald.txt"], NEW]
    assert {c for f in audit.findings for c in f.claims} <= {c.id for c in audit.claims}
    ledger.close()


def test_new_sources_are_held_against_each_other(ledger: Ledger) -> None:
    one, other = (Source.from_text(f"Tidal Ltd's revenue was ${n} million in 2023.", id=f"{n}.txt") for n in (3, 5))
    assert conflicts(held(ledger, one, other)) == ["Tidal Ltd"]
    ledger.close()


def test_what_the_ledger_knows_of_a_source_read_anew_is_left_out(ledger: Ledger) -> None:
    ledger.remove(["herald.txt"])
    assert conflicts(held(ledger, Source.from_text(NEW, id="gazette.txt"))) == []
    ledger.close()


def test_a_source_that_agrees_is_an_agreement(ledger: Ledger) -> None:
    audit = held(ledger, Source.from_text(ACCEPTED["gazette.txt"], id="new.txt"))
    assert conflicts(audit) == []
    ledger.close()


def test_the_ledger_is_not_changed(ledger: Ledger) -> None:
    before = list(ledger.extractions())
    held(ledger, Source.from_text(NEW, id="new.txt"))
    assert list(ledger.extractions()) == before
    ledger.close()


def test_a_claim_is_found_from_every_concept_it_can_be_held_against() -> None:
    def looks(concept: str) -> set[int]:
        return looked_at([article("a", ("Harbour", concept, "1"))[1]])

    def stands(concept: str) -> set[int]:
        _, extraction = article("b", ("Harbour", concept, "1"))
        return places(extraction.claims[0], forms(extraction))

    assert looks("revenue") & stands("revenue_growth")
    assert looks("age") & stands("born")
    assert looks("founded") & stands("funding_raised")
    assert looks("funding_raised") & stands("founded")
    assert looks("other:泊位") & stands("other:泊位")
    assert not looks("other:泊位") & stands("other:吊机")
    assert not looks("revenue") & stands("patents")
    assert set(FAMILY.values()) == {"time", "capital", "result", "reach", "staff", "rights", "trade"}


def test_a_claim_without_an_entity_stands_nowhere() -> None:
    _, extraction = article("a", ("Harbour", "revenue", "1"))
    nobody = evolve(extraction, claims=(evolve(extraction.claims[0], entity=None),))
    assert places(nobody.claims[0], forms(nobody)) == set()
    assert looked_at([nobody]) == set()


def named(id_: str, entity: str, *others: str) -> tuple[Source, Extraction]:
    """An article with one figure, about an entity that goes by several names in it."""
    source, extraction = article(id_, (entity, "revenue", "1"))
    who = extraction.claims[0].entity
    return source, evolve(extraction, names=tuple(Name(text, who, 0, len(text)) for text in (entity, *others)))


def test_a_claim_is_found_under_every_name_of_its_text(tmp_path: Path) -> None:
    accepted = [
        named("both.txt", "Harbour Lines", "港灣航運"),
        named("short.txt", "港湾航运", "港航"),
        named("ticker.txt", "港航", "HBL"),
        named("other.txt", "Quay Bank", "HB"),
    ]
    with Ledger.open(tmp_path / "names.db") as ledger:
        ledger.put(accepted)

        def met(name: str, settings: Settings | None = None) -> list[str]:
            found = check._met(ledger, [named("new.txt", name)[1]], set(), settings or Settings())
            return sorted(extraction.source.id for extraction in found)

        assert met("HARBOUR  LINES") == ["both.txt", "short.txt", "ticker.txt"]
        assert met("HBL") == ["both.txt", "short.txt", "ticker.txt"]
        assert met("Quay Bank") == ["other.txt"]
        assert met("Harbor Co") == []
        registry = Settings(entities=(UserEntity("Harbour Lines", "hl", ("Harbor Co",)),))
        assert met("Harbor Co", registry) == ["both.txt", "short.txt", "ticker.txt"]


def test_a_check_finds_what_an_audit_of_everything_finds_about_the_new_source(tmp_path: Path) -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    read = [item for item in factcheck.iter_extractions(seeds) if not isinstance(item, Unreadable)]
    whole = judge([s for s, _ in read], [e for _, e in read], [], Settings())
    home = {claim.id: claim.source.id for claim in whole.claims}
    assert len(read) >= 5
    for number, (source, _) in enumerate(read):
        with Ledger.open(tmp_path / f"{number}.db") as accepted:
            accepted.put([item for item in read if item[0].path != source.path])
            found = check_against(accepted, [source], Settings()).findings
        # Spellings (W951) are counted over all texts, not over the claims that meet.
        expected = [f for f in whole.findings if source.id in {home[c] for c in f.claims} and f.rule != "W951"]
        assert sorted(f.id for f in found if f.rule != "W951") == sorted(f.id for f in expected), source.id


def test_a_name_written_otherwise_is_held_against_the_accepted_spelling(tmp_path: Path) -> None:
    accepted = [
        Source.from_text("Margaret Oyelaran, chief executive of Spruce Dairy, said demand was strong.", id="a.txt"),
        Source.from_text("Margaret Oyelaran, chief executive of Spruce Dairy, opened a plant.", id="b.txt"),
        Source.from_text("Nothing of the kind was said by anybody else.", id="c.txt"),
    ]
    new = Source.from_text("Margaret Oyelaren, chief executive of Spruce Dairy, said a new plant would open.", id="new.txt")
    (expected,) = [f for f in factcheck.audit([*accepted, new]).findings if f.rule == "W951"]
    with Ledger.open(tmp_path / "names.db") as ledger:
        ledger.add(accepted)
        (found,) = [f for f in check_against(ledger, [new], Settings()).findings if f.rule == "W951"]
        assert (found.id, found.evidence) == (expected.id, expected.evidence)
        right = Source.from_text(accepted[0].text, id="new.txt")
        assert check_against(ledger, [right], Settings()).findings == ()
        ledger.remove(["a.txt", "b.txt"])
        assert check_against(ledger, [new], Settings()).findings == ()
