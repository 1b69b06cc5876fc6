"""Adding sources: what is new, changed and unchanged is told by content."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.config import Settings, UserEntity
from factcheck.ledger import Added, Ledger
from factcheck.model import Source, Unreadable

from ..articles import FERRY, write


@pytest.fixture
def ferry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write(Path("ferry"), FERRY)


def test_adding_twice_changes_nothing(ferry: Path) -> None:
    with Ledger.open("l.db") as ledger:
        first = ledger.add(factcheck.read(ferry))
        kept = list(ledger.extractions())
        assert (first.new, first.changed, first.unchanged) == (3, 0, 0)
        assert first.claims == sum(len(e.claims) for e in kept) >= 4
        assert ledger.add(factcheck.read(ferry)) == Added(unchanged=3)
        assert list(ledger.extractions()) == kept


def test_a_changed_source_replaces_its_claims(ferry: Path) -> None:
    with Ledger.open("l.db") as ledger:
        ledger.add(factcheck.read(ferry))
        (ferry / "gazette.txt").write_text("Harbour Lines's revenue was $33.1 million in 2023.\n")
        done = ledger.add(factcheck.read(ferry))
        assert (done.new, done.changed, done.unchanged) == (0, 1, 2)
        (back,) = ledger.extractions(["ferry/gazette.txt"])
        assert [c.quote for c in back.claims if c.concept == "revenue"] == ["$33.1 million"]


def test_a_path_loses_the_sources_that_it_no_longer_holds() -> None:
    def article(n: int, of: str = "Harbour Lines's revenue was $32.5 million in 2023.") -> Source:
        return Source(f"a.txt#{n}", "a.txt", of, of, blocks=Source.from_text(of).blocks, lang="en")

    with Ledger.open(Path("l.db").resolve()) as ledger:
        ledger.add([article(1), article(2), article(3)])
        done = ledger.add([article(1), article(2)])
        assert (done.unchanged, done.removed) == (2, 1)
        assert [k.source.id for k in ledger.sources()] == ["a.txt#1", "a.txt#2"]
        lost = ledger.add([Unreadable("a.txt", "no permission to read it")])
        assert (lost.removed, lost.unreadable) == (0, (Unreadable("a.txt", "no permission to read it"),))
        assert len(list(ledger.sources())) == 2


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_sources_are_read_anew_where_the_vocabulary_changes(ferry: Path) -> None:
    named = Settings(entities=(UserEntity("Harbour Lines", "hl", ("Harbour",)),))
    with Ledger.open("l.db") as ledger:
        ledger.add(factcheck.read(ferry))
        assert ledger.add(factcheck.read(ferry), named).changed == 3
        assert ledger.add(factcheck.read(ferry), named).unchanged == 3


def test_what_is_given_twice_counts_once(ferry: Path) -> None:
    sources = list(factcheck.read(ferry))
    with Ledger.open("l.db") as ledger:
        assert ledger.add([*sources, *sources]).new == 3
