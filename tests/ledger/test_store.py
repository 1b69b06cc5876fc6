from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

import pytest

from factcheck.ledger import Ledger, LedgerError
from factcheck.ledger.keys import looked_at
from factcheck.ledger.schema import APPLICATION, MIGRATIONS, VERSION

from .made import article, rich


def test_what_is_put_comes_back(tmp_path: Path) -> None:
    source, extraction = rich()
    with Ledger.open(tmp_path / "l.db") as ledger:
        assert ledger.put([(source, extraction)]) == 3
    with Ledger.open(tmp_path / "l.db") as ledger:
        (back,) = ledger.extractions()
        assert back.claims == extraction.claims
        assert (back.source, back.names, back.statements) == (source.ref, extraction.names, extraction.statements)
        assert ledger.source(source.id) == source
        assert [(kept.source, kept.claims) for kept in ledger.sources()] == [(source.ref, 3)]


def test_putting_a_source_again_replaces_its_claims(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.put([article("a.txt", ("Harbour", "revenue", "100"), ("Harbour", "employees", "7"))])
        ledger.put([article("a.txt", ("Harbour", "revenue", "120"))])
        (back,) = ledger.extractions()
        assert [claim.quote for claim in back.claims] == ["120"]
        assert _rows(ledger, "file") == _rows(ledger, "claim") == _rows(ledger, "meeting") == 1


def test_one_source_twice_in_a_batch_is_one_source(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.put([article("a.txt", ("H", "revenue", "1")), article("a.txt", ("H", "revenue", "2"))])
        assert [claim.quote for e in ledger.extractions() for claim in e.claims] == ["2"]


def test_remove_by_id_and_by_path(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.put([article(f"a.txt#{n}", ("H", "revenue", str(n)), path="a.txt", text="1 2 3") for n in (1, 2, 3)])
        ledger.put([article("b.txt", ("H", "revenue", "9"))])
        assert ledger.remove(["a.txt#2"]) == 1
        assert [kept.source.id for kept in ledger.sources()] == ["a.txt#1", "a.txt#3", "b.txt"]
        assert ledger.remove(["a.txt"]) == 2
        with pytest.raises(LedgerError, match=r"holds no source c\.txt"):
            ledger.remove(["b.txt", "c.txt"])
        assert [kept.source.id for kept in ledger.sources()] == ["b.txt"]
        assert _rows(ledger, "file") == _rows(ledger, "claim") == 1


def test_articles_of_one_file_share_its_text(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.put([article(f"a.txt#{n}", ("H", "revenue", str(n)), path="a.txt", text="1 2 3") for n in (1, 2, 3)])
        assert _rows(ledger, "file") == 1
        ledger.remove(["a.txt#1"])
        assert ledger.source("a.txt#2").raw == "1 2 3"  # type: ignore[union-attr]


def test_only_claims_that_can_meet_are_fetched(tmp_path: Path) -> None:
    new = article("new.txt", ("Harbour", "revenue", "100"), ("Harbour", "other:泊位", "4"))[1]
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.put(
            [
                article("same.txt", ("Harbour", "revenue", "90")),
                article("near.txt", ("Harbour", "revenue_growth", "12")),
                article("phrase.txt", ("Harbour", "other:泊位", "5")),
                article("far.txt", ("Harbour", "patents", "3"), ("Harbour", "other:吊机", "8")),
                article("else.txt", ("Quay", "revenue", "90")),
                article("new.txt", ("Harbour", "revenue", "101")),
            ]
        )
        met = ledger.meeting(looked_at([new]), but={"new.txt"})
        assert sorted(e.source.id for e in met) == ["near.txt", "phrase.txt", "same.txt"]


def test_a_claim_that_stands_at_two_places_is_fetched_once(tmp_path: Path) -> None:
    source, extraction = rich()
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.put([(source, extraction)])
        (met,) = ledger.meeting(looked_at([extraction]))
        assert [claim.id for claim in met.claims] == ["c:3", "c:1"]
        assert [name.text for name in met.names] == ["蓮塘茶業"]
        assert len(met.statements) == 1


@pytest.mark.parametrize(
    "content", [b"not a database, but long enough to hold a header" * 5, b"SQLite format 3\0", b""], ids=["text", "cut off", "empty"]
)
def test_a_foreign_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="is not a ledger; give another file"):
        Ledger.open(path)
    assert path.read_bytes() == content
    assert [p.name for p in tmp_path.iterdir()] == ["notes.db"]


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE orders (id)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="database of another program"):
        Ledger.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("checkpointed", [True, False], ids=["in the file", "in the write-ahead log"])
def test_a_newer_ledger_is_refused_and_left_alone(tmp_path: Path, checkpointed: bool) -> None:
    path = tmp_path / "l.db"
    Ledger.open(path).close()
    newer = sqlite3.connect(path, isolation_level=None)
    newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    if checkpointed:
        newer.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="newer version of factcheck"):
        Ledger.open(path)
    assert path.read_bytes() == before
    newer.close()


def test_a_missing_ledger_is_only_made_where_it_is_to_be_written(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no such ledger; make it with"):
        Ledger.open(tmp_path / "l.db", create=False)
    assert not list(tmp_path.iterdir())


def test_a_file_system_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr("factcheck.ledger.schema.os.link", refuse)
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.put([article("a.txt", ("H", "revenue", "1"))])
    assert [p.name for p in tmp_path.iterdir()] == ["l.db"]


def test_an_older_ledger_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, extraction = rich()
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.put([(source, extraction)])
    monkeypatch.setattr("factcheck.ledger.schema.MIGRATIONS", (*MIGRATIONS, "CREATE INDEX source_digest ON source(digest);"))
    monkeypatch.setattr("factcheck.ledger.schema.VERSION", VERSION + 1)
    with Ledger.open(tmp_path / "l.db") as ledger:
        assert ledger.source(source.id) == source
    with sqlite3.connect(tmp_path / "l.db") as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == VERSION + 1
        assert db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
        assert db.execute("SELECT 1 FROM sqlite_master WHERE name = 'source_digest'").fetchone()
    db.close()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Ledger.open(tmp_path / "l.db").close()
    monkeypatch.setattr("factcheck.ledger.schema.MIGRATIONS", (*MIGRATIONS, "CREATE TABLE extra (a); CREATE TABLE claim (a);"))
    monkeypatch.setattr("factcheck.ledger.schema.VERSION", VERSION + 1)
    with pytest.raises(LedgerError, match="claim already exists"):
        Ledger.open(tmp_path / "l.db")
    with sqlite3.connect(tmp_path / "l.db") as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == VERSION
        assert not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'extra'").fetchone()
    db.close()


def test_two_writers_wait_for_each_other(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    Ledger.open(path).close()
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    held: list[float] = []

    def release() -> None:
        time.sleep(0.4)
        held.append(time.monotonic())
        other.execute("COMMIT")

    thread = threading.Thread(target=release)
    thread.start()
    with Ledger.open(path) as ledger:
        ledger.put([article("a.txt", ("H", "revenue", "1"))])
        assert time.monotonic() >= held[0]
    thread.join()
    other.close()


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    good, bad = article("a.txt", ("H", "revenue", "1")), article("b.txt", ("H", "revenue", "1"), ("H", "revenue", "2"))
    twice = (bad[1].claims[0], bad[1].claims[0])
    with Ledger.open(tmp_path / "l.db") as ledger:
        ledger.put([good])
        with pytest.raises(sqlite3.IntegrityError):
            ledger.put([article("a.txt", ("H", "revenue", "5")), (bad[0], type(bad[1])(bad[0].ref, twice))])
        assert [claim.quote for e in ledger.extractions() for claim in e.claims] == ["1"]


def _rows(ledger: Ledger, table: str) -> int:
    with sqlite3.connect(ledger.path) as db:
        count: int = db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    db.close()
    return count
