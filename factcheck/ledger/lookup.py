"""What of a ledger new claims and names are to be held against, without reading the rest."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from factcheck.compare import alike
from factcheck.ledger import codec
from factcheck.ledger.keys import key_of, spellings
from factcheck.model import Extraction, Name, SourceRef

#: Sources of one spelling that are held against another one.
_WITNESSES = 5


def meeting(db: sqlite3.Connection, at: Iterable[int], but: Iterable[str] = ()) -> list[Extraction]:
    """The claims that stand at places, by source, with the names and statements about their entities.

    Args:
        db: the ledger.
        at: places (`keys.looked_at`).
        but: paths of sources to leave out.
    """
    # A claim that stands at several of the places is one claim.
    found: dict[int, dict[int, str]] = {}
    for place in sorted(set(at)):
        query = "SELECT source, key, body FROM meeting JOIN claim ON claim.key = meeting.claim WHERE place = ?"
        for source, key, body in db.execute(query, (place,)):
            found.setdefault(source, {})[key] = body
    return [_partial(ref, found[key].values(), said) for key, ref, said in _sources(db, sorted(found), but)]


def written_alike(db: sqlite3.Connection, names: Iterable[Name], but: Iterable[str] = ()) -> list[Extraction]:
    """Names that could be the same as these, written otherwise, with a few sources of either spelling.

    Args:
        db: the ledger.
        names: names of new sources.
        but: paths of sources to leave out.
    """
    wanted: dict[int, set[int]] = {}
    for written in sorted(spellings(names)):
        own, near = key_of(written), set[int]()
        for slip in alike.keys(written):
            near.update(row[0] for row in db.execute("SELECT form FROM spelling WHERE key = ?", (key_of(slip),)))
        for form in sorted(near | {own}) if near - {own} else ():
            query = "SELECT source FROM written WHERE form = ? ORDER BY source LIMIT ?"
            for (source,) in db.execute(query, (form, _WITNESSES)):
                wanted.setdefault(source, set()).add(form)
    found = []
    for key, ref, said in _sources(db, sorted(wanted), but):
        told = (name for name in codec.load_said(said).names)
        found.append(Extraction(ref, (), tuple(n for n in told if wanted[key] & {key_of(w) for w in spellings([n])})))
    return found


def _sources(db: sqlite3.Connection, keys: Iterable[int], but: Iterable[str]) -> Iterator[tuple[int, SourceRef, bytes]]:
    left_out = set(but)
    for key in keys:
        path, body, said = db.execute("SELECT path, body, said FROM source WHERE key = ?", (key,)).fetchone()
        if path not in left_out:
            yield key, codec.load_ref(body), said


def _partial(ref: SourceRef, bodies: Iterable[str], said: bytes) -> Extraction:
    claims = [codec.load_claim(body, ref) for body in bodies]
    told = codec.load_said(said)
    met = {claim.entity.id for claim in claims if claim.entity}
    return Extraction(
        ref,
        tuple(sorted(claims, key=lambda c: (c.start, c.end, c.id))),
        tuple(name for name in told.names if name.entity and name.entity.id in met),
        tuple(statement for statement in told.statements if statement.entity and statement.entity.id in met),
    )
