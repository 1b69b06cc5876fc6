"""A writer that is killed at any moment leaves a whole ledger."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.ledger import Ledger

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
sys.path[:0] = sys.argv[2:]
from factcheck.ledger import Ledger
from tests.ledger.made import article

with Ledger.open(sys.argv[1]) as ledger:
    print("ready", flush=True)
    for turn in range(10_000):
        ledger.put([
            article(f"{n}.txt", *(("Harbour", f"other:{k}", str(turn)) for k in range(20)), text=f"{turn} " * 2000)
            for n in range(turn % 7, turn % 7 + 8)
        ])
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_a_killed_writer_leaves_a_whole_ledger(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    chance = random.Random(7)
    for _ in range(8):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(ROOT)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(chance.uniform(0.01, 0.25))
        writer.kill()
        writer.wait()
        writer.stdout.close()
        _whole(path)
    with Ledger.open(path) as ledger:
        assert len(list(ledger.sources())) >= 8


def test_a_writer_killed_while_it_makes_the_ledger_leaves_none_or_a_whole_one(tmp_path: Path) -> None:
    chance = random.Random(11)
    for turn in range(6):
        path = tmp_path / f"{turn}.db"
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(ROOT)], stdout=subprocess.DEVNULL)
        until = time.monotonic() + 20
        while time.monotonic() < until and not list(tmp_path.glob(f"{turn}.db*")):
            time.sleep(0.0005)
        time.sleep(chance.uniform(0, 0.004))
        writer.kill()
        writer.wait()
        _whole(path)


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    script = WRITER.replace("10_000", "12").replace('f"{n}.txt"', 'f"{sys.argv[3]}-{n}.txt"').replace("sys.argv[2:]", "sys.argv[2:3]")
    writers = [subprocess.Popen([sys.executable, "-c", script, str(path), str(ROOT), name]) for name in "ab"]
    assert [writer.wait() for writer in writers] == [0, 0]
    _whole(path)
    with Ledger.open(path) as ledger:
        assert len(list(ledger.sources())) == 2 * 14


def _whole(path: Path) -> None:
    with Ledger.open(path) as ledger:
        counts = {kept.source.id: kept.claims for kept in ledger.sources()}
        for extraction in ledger.extractions():
            assert len(extraction.claims) == counts[extraction.source.id] == 20
            source = ledger.source(extraction.source.id)
            assert source is not None
            # One source, one turn: no claims of an earlier one are left.
            assert {claim.quote for claim in extraction.claims} == {source.text.split()[0]}
    db = sqlite3.connect(path)
    try:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        places, claims, files, used = (
            db.execute(query).fetchone()[0]
            for query in (
                "SELECT count(*) FROM meeting", "SELECT count(*) FROM claim", "SELECT count(*) FROM file",
                "SELECT count(DISTINCT file) FROM source",
            )
        )  # fmt: skip
        assert (places, files) == (claims, used)
    finally:
        db.close()
