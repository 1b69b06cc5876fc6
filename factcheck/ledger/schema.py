"""The ledger's file: how it is made, recognised, brought up to date, and opened.

SQLite in WAL mode: readers never wait, writers wait for each other, and a process that is killed leaves the last
committed state.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import struct
from collections.abc import Iterator
from pathlib import Path

from factcheck.ledger.errors import LedgerError

#: "FACT": tells a ledger from any other SQLite file.
APPLICATION = 0x46414354
#: How long a writer waits for another one, in milliseconds.
PATIENCE = 60_000

#: One script a version: the first makes the tables, each other one changes the version before it into its own.
MIGRATIONS = (
    """
    CREATE TABLE file (key INTEGER PRIMARY KEY, raw BLOB NOT NULL);
    CREATE TABLE source (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        path TEXT NOT NULL,
        digest INTEGER NOT NULL,
        file INTEGER NOT NULL REFERENCES file(key),
        claims INTEGER NOT NULL,
        body TEXT NOT NULL,
        text BLOB NOT NULL,
        said BLOB NOT NULL
    );
    CREATE INDEX source_path ON source(path);
    CREATE INDEX source_file ON source(file);
    CREATE TABLE claim (key INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(key), body TEXT NOT NULL);
    CREATE INDEX claim_source ON claim(source);
    CREATE TABLE meeting (place INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (place, claim)) WITHOUT ROWID;
    CREATE INDEX meeting_claim ON meeting(claim);
    CREATE TABLE spelling (key INTEGER NOT NULL, form INTEGER NOT NULL, PRIMARY KEY (key, form)) WITHOUT ROWID;
    CREATE TABLE written (form INTEGER NOT NULL, source INTEGER NOT NULL, PRIMARY KEY (form, source)) WITHOUT ROWID;
    CREATE INDEX written_source ON written(source);
    """,
)
VERSION = len(MIGRATIONS)


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """Open a ledger, made or brought up to date where necessary.

    Args:
        path: the file.
        create: whether to make it where it is missing.

    Raises:
        LedgerError: it is missing, no ledger, made by a newer version, or cannot be opened.
    """
    try:
        if not path.exists():
            if not create:
                raise LedgerError(f"{path.as_posix()}: there is no such ledger; make it with: factcheck ledger add PATH")
            _make(path)
        _recognise(path)
        connection = _open(path, "rw")
        try:
            _bring_up_to_date(connection, path)
        except BaseException:
            connection.close()
            raise
        return connection
    except (sqlite3.Error, OSError) as error:
        raise LedgerError(f"{path.as_posix()}: the ledger cannot be opened: {error}") from error


def _open(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None)
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    # In WAL mode this is safe against a kill at any moment; only a power cut may lose the last transactions, whole.
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _make(path: Path) -> None:
    """Make the whole file aside and give it its name at once: nobody ever sees half a ledger."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f"{path.name}.{os.getpid()}.new")
    aside.unlink(missing_ok=True)
    connection = sqlite3.connect(aside, isolation_level=None)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        _migrate(connection, 0)
        connection.execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()
    try:
        os.link(aside, path)
    except FileExistsError:
        pass  # another writer was faster: its ledger is as good
    except OSError:  # a file system without links
        if not path.exists():
            aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _recognise(path: Path) -> None:
    """Refuse what is not a ledger or too new, without opening it for writing."""
    name = path.as_posix()
    with path.open("rb") as stream:
        head = stream.read(100)
    if not head.startswith(b"SQLite format 3\0") or len(head) < 100:
        raise LedgerError(f"{name}: is not a ledger; give another file with --ledger")
    if struct.unpack(">I", head[68:72])[0] != APPLICATION:
        raise LedgerError(f"{name}: is the database of another program; give another file with --ledger")
    if struct.unpack(">I", head[60:64])[0] > VERSION:
        raise _too_new(path)


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    version = _version(connection)
    if version == VERSION:
        return
    if version > VERSION:
        raise _too_new(path)
    with writing(connection):
        _migrate(connection, _version(connection))


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    for script in MIGRATIONS[version:]:
        for statement in script.split(";"):
            if statement.strip():
                connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {VERSION}")


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def _too_new(path: Path) -> LedgerError:
    return LedgerError(f"{path.as_posix()}: was written by a newer version of factcheck; update factcheck to read it")


@contextlib.contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """A transaction that waits for other writers; undone where anything fails."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
