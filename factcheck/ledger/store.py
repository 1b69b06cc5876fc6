"""The ledger: sources with their claims, added, replaced, removed and looked up."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from attrs import frozen

from factcheck.compare import alike
from factcheck.config import Settings
from factcheck.ledger import codec, lookup
from factcheck.ledger.errors import LedgerError
from factcheck.ledger.keys import forms, key_of, places, spellings
from factcheck.ledger.schema import connect, writing
from factcheck.model import Extraction, Name, Source, SourceRef, Unreadable

#: Sources written in one transaction.
_BATCH = 64


@frozen
class Added:
    """What `Ledger.add` did: counts of sources, and of the claims written."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    claims: int = 0
    unreadable: tuple[Unreadable, ...] = ()


@frozen
class Kept:
    """A source of the ledger and the number of its claims."""

    source: SourceRef
    claims: int


class Ledger:
    """An open ledger; a context manager.

    Use `Ledger.open`.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._db = connection
        self.path = path

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True) -> Ledger:
        """Open a ledger.

        Args:
            path: its file.
            create: whether to make it where it is missing.

        Raises:
            LedgerError: it is missing, foreign, damaged, or written by a newer version; it is then left as it was.
        """
        return cls(connect(Path(path), create=create), Path(path))

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def add(self, items: Iterable[Source | Unreadable], settings: Settings | None = None) -> Added:
        """Add sources. One that is known and unchanged costs nothing; a changed one replaces what was known of it.

        Args:
            items: what reading yields. A path that is read again loses the sources that it no longer holds.
            settings: the user's vocabulary; where it or the version of factcheck has changed, sources count as changed.

        Returns:
            What was done. A run that is cut off has added some sources whole and the others not at all.
        """
        from factcheck.engine import extract_all

        chosen = settings or Settings()
        done = _Tally()
        fresh = extract_all(self._changed(items, _mark_of(chosen), done), chosen)
        batch: list[tuple[Source, Extraction]] = []
        for item in fresh:
            if not isinstance(item, Unreadable):
                batch.append(item)
            if len(batch) == _BATCH:
                done.claims += self.put(batch, _mark_of(chosen))
                batch.clear()
        done.claims += self.put(batch, _mark_of(chosen))
        done.removed = self._forget(done.vanished)
        return Added(done.new, done.changed, done.unchanged, done.removed, done.claims, tuple(done.unreadable))

    def _changed(self, items: Iterable[Source | Unreadable], mark: str, done: _Tally) -> Iterator[Source]:
        """The sources that are new or changed; the rest is only counted."""
        for _, same_path in groupby(items, key=lambda item: item.path):
            read = list(same_path)
            done.unreadable += [item for item in read if isinstance(item, Unreadable)]
            sources = [item for item in read if isinstance(item, Source)]
            for source in sources:
                if source.id in done.seen:
                    continue
                done.seen.add(source.id)
                row = self._db.execute("SELECT digest FROM source WHERE key = ?", (key_of(source.id),)).fetchone()
                if row is None:
                    done.new += 1
                elif row[0] != _digest(source, mark):
                    done.changed += 1
                else:
                    done.unchanged += 1
                    continue
                yield source
            if sources and len(sources) == len(read):
                ids = {source.id for source in sources}
                rows = self._db.execute("SELECT key, id FROM source WHERE path = ?", (sources[0].path,))
                done.vanished += [key for key, id_ in rows if id_ not in ids]

    def put(self, items: Sequence[tuple[Source, Extraction]], mark: str = "") -> int:
        """Write sources with their claims in one transaction, in place of what was known of them.

        Args:
            items: sources with what was extracted from them.
            mark: what besides the source its claims depend on.

        Returns:
            The number of claims written.
        """
        if not items:
            return 0
        unique = {source.id: (source, extraction) for source, extraction in items}
        with writing(self._db):
            texts = self._drop([key_of(id_) for id_ in unique])
            for source, extraction in unique.values():
                self._write(source, extraction, _digest(source, mark))
            self._sweep(texts)
        return sum(len(extraction.claims) for _, extraction in unique.values())

    def _write(self, source: Source, extraction: Extraction, digest: int) -> None:
        key, file = key_of(source.id), _text_key(source.raw)
        self._db.execute("INSERT OR IGNORE INTO file VALUES (?, ?)", (file, codec.pack(source.raw)))
        self._db.execute(
            "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key, source.id, source.path, digest, file, len(extraction.claims), codec.dump_source(source),
                codec.pack(source.text) if source.text != source.raw else b"", codec.dump_said(extraction),
            ),
        )  # fmt: skip
        names = forms(extraction)
        claims = [(key_of(source.id, claim.id), claim) for claim in extraction.claims]
        self._db.executemany("INSERT INTO claim VALUES (?, ?, ?)", ((k, key, codec.dump_claim(c)) for k, c in claims))
        self._write_names(key, extraction)
        self._db.executemany("INSERT INTO meeting VALUES (?, ?)", ((place, k) for k, c in claims for place in places(c, names)))

    def _write_names(self, source: int, extraction: Extraction) -> None:
        """Note how names are written. What a spelling could be mistaken for is noted once for all sources, and kept."""
        for written in sorted(spellings(extraction.names)):
            form = key_of(written)
            if not self._db.execute("SELECT 1 FROM written WHERE form = ? LIMIT 1", (form,)).fetchone():
                rows = ((key_of(key), form) for key in alike.keys(written))
                self._db.executemany("INSERT OR IGNORE INTO spelling VALUES (?, ?)", rows)
            self._db.execute("INSERT INTO written VALUES (?, ?)", (form, source))

    def remove(self, names: Iterable[str]) -> int:
        """Remove sources by id or by path.

        Returns:
            How many were removed.

        Raises:
            LedgerError: a name is neither; nothing is removed.
        """
        return self._forget(self.find(names))

    def find(self, names: Iterable[str]) -> list[int]:
        """The keys of sources named by id or by path.

        Raises:
            LedgerError: a name is neither.
        """
        keys: list[int] = []
        for name in names:
            query = "SELECT key FROM source WHERE path = ? OR key = ?"
            found = [row[0] for row in self._db.execute(query, (name, key_of(name)))]
            if not found:
                raise LedgerError(f"{self.path.as_posix()}: holds no source {name}; see: factcheck ledger show")
            keys += found
        return keys

    def _forget(self, keys: Sequence[int]) -> int:
        unique = sorted(set(keys))
        if unique:
            with writing(self._db):
                self._sweep(self._drop(unique))
        return len(unique)

    def _drop(self, keys: Sequence[int]) -> set[int]:
        """Drop sources with their claims; the keys of the texts they stood in."""
        texts: set[int] = set()
        for key in keys:
            texts.update(row[0] for row in self._db.execute("SELECT file FROM source WHERE key = ?", (key,)))
            self._db.execute("DELETE FROM meeting WHERE claim IN (SELECT key FROM claim WHERE source = ?)", (key,))
            self._db.execute("DELETE FROM claim WHERE source = ?", (key,))
            self._db.execute("DELETE FROM written WHERE source = ?", (key,))
            self._db.execute("DELETE FROM source WHERE key = ?", (key,))
        return texts

    def _sweep(self, texts: Iterable[int]) -> None:
        """Drop those of the texts that no source needs any more."""
        query = "DELETE FROM file WHERE key = ? AND NOT EXISTS (SELECT 1 FROM source WHERE file = ?)"
        self._db.executemany(query, ((key, key) for key in texts))

    def sources(self) -> Iterator[Kept]:
        """Every source, by id."""
        for body, claims in self._db.execute("SELECT body, claims FROM source ORDER BY id"):
            yield Kept(codec.load_ref(body), claims)

    def source(self, id_: str) -> Source | None:
        """A source with its texts, ``None`` if it is not there."""
        row = self._db.execute(
            "SELECT body, text, raw FROM source JOIN file ON file.key = source.file WHERE source.key = ?", (key_of(id_),)
        ).fetchone()
        if row is None:
            return None
        raw = codec.unpack(row[2])
        return codec.load_source(row[0], codec.unpack(row[1]) if row[1] else raw, raw)

    def extractions(self, names: Iterable[str] = ()) -> Iterator[Extraction]:
        """What was extracted, source after source.

        Args:
            names: ids or paths of sources; empty for all.
        """
        wanted = set(names)
        for key, id_, path, body, said in self._db.execute("SELECT key, id, path, body, said FROM source ORDER BY id"):
            if not wanted or id_ in wanted or path in wanted:
                ref = codec.load_ref(body)
                rows = self._db.execute("SELECT body FROM claim WHERE source = ?", (key,))
                claims = [codec.load_claim(row[0], ref) for row in rows]
                claims.sort(key=lambda c: (c.start, c.end, c.id))
                told = codec.load_said(said)
                yield Extraction(ref, tuple(claims), told.names, told.statements)

    def meeting(self, at: Iterable[int], *, but: Iterable[str] = ()) -> list[Extraction]:
        """The claims that stand at places (`keys.looked_at`), but those of some paths (`lookup.meeting`)."""
        return lookup.meeting(self._db, at, but)

    def written_alike(self, names: Iterable[Name], *, but: Iterable[str] = ()) -> list[Extraction]:
        """Names that could be the same as these, written otherwise (`lookup.written_alike`)."""
        return lookup.written_alike(self._db, names, but)


class _Tally:
    def __init__(self) -> None:
        self.new = self.changed = self.unchanged = self.removed = self.claims = 0
        self.unreadable: list[Unreadable] = []
        self.vanished: list[int] = []
        self.seen: set[str] = set()


def _mark_of(settings: Settings) -> str:
    """What besides a source its claims depend on."""
    from factcheck import __version__

    return repr((__version__, settings.entities, settings.concepts))


def _digest(source: Source, mark: str) -> int:
    shape = (repr(source), repr(source.segments), repr(source.blocks))
    return key_of(mark, *shape, source.text, str(_text_key(source.raw)))


# A file of many articles is one text, hashed once.
@lru_cache(maxsize=4)
def _text_key(raw: str) -> int:
    return key_of("raw", raw)
