"""The baseline: findings that stood when it was written, one a line."""

from __future__ import annotations

import json
import os
from collections.abc import Container, Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

from attrs import evolve, frozen

from factcheck.config.table import ConfigError
from factcheck.i18n import _
from factcheck.model.finding import Finding, Message

STALE = _("the baseline entry {id} ({rule}, {entity}, {concept}) no longer stands; update the baseline {file}")
_KEYS = ("id", "rule", "entity", "concept", "message")


@frozen
class Entry:
    """One line of a baseline; only the id decides, the rest is for the reader of a diff.

    Args:
        id: fingerprint of the finding.
        rule: its rule.
        entity: whom it is about.
        concept: what it is about.
        message: what it says, in English.
        note: what a person wrote to it; kept as long as the finding stands.
    """

    id: str
    rule: str
    entity: str
    concept: str
    message: str
    note: str = ""


def load(path: Path) -> dict[str, Entry]:
    """Read a baseline.

    Returns:
        Its entries by id.

    Raises:
        ConfigError: it is missing or a line is not an entry.
    """
    file = path.as_posix()
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except FileNotFoundError:
        raise ConfigError(file, "", "there is no such baseline; write it with: factcheck baseline update") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(file, "", f"cannot be read as a baseline: {error}") from error
    found = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            id_, rule, entity, concept, message = (str(data[key]) for key in _KEYS)
            entry = Entry(id_, rule, entity, concept, message, str(data.get("note", "")))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise ConfigError(file, f"line {number}", "is not an entry; write the file anew: factcheck baseline update") from None
        found[entry.id] = entry
    return found


def entries(findings: Iterable[Finding], before: Mapping[str, Entry] | None = None) -> dict[str, Entry]:
    """The entries under which these findings are known, by id.

    Suppressed findings and notes about suppressions or the baseline itself are left out.

    Args:
        findings: what the rules found.
        before: the baseline until now, for the notes that people wrote.
    """
    notes = {id_: entry.note for id_, entry in (before or {}).items()}
    return {
        f.id: Entry(f.id, f.rule, f.entity, f.concept, str(f.message), notes.get(f.id, ""))
        for f in findings
        if not f.suppressed and not f.rule.startswith("X")
    }


def dump(known: Iterable[Entry]) -> str:
    """The text of a baseline: sorted, one entry a line, nothing in it that changes by itself."""
    ordered = sorted(known, key=lambda e: (e.rule, e.entity, e.concept, e.id))
    return "".join(json.dumps(_line(e), ensure_ascii=False) + "\n" for e in ordered)


def _line(entry: Entry) -> dict[str, str]:
    line = {key: getattr(entry, key) for key in _KEYS}
    return {**line, "note": entry.note} if entry.note else line


def write(path: Path, known: Iterable[Entry]) -> None:
    """Write a baseline; the file that stood there is replaced at once or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    fresh.write_bytes(dump(known).encode("utf-8", "backslashreplace"))
    os.replace(fresh, path)


def compare(findings: Iterable[Finding], known: Container[str]) -> tuple[Finding, ...]:
    """The findings, each marked ``known`` or ``new``."""
    return tuple(evolve(f, baseline="known" if f.id in known else "new") for f in findings)


def stale(findings: Iterable[Finding], known: Mapping[str, Entry], file: str, ran: Container[str]) -> list[Finding]:
    """One X002 finding for every entry that no longer stands.

    Args:
        findings: what the rules found.
        known: the baseline.
        file: its path, for messages.
        ran: the rules that were run; of the others nothing is known.
    """
    found = {f.id for f in findings}
    return [_stale(entry, file) for id_, entry in sorted(known.items()) if id_ not in found and entry.rule in ran]


def _stale(entry: Entry, file: str) -> Finding:
    params = {"id": entry.id, "rule": entry.rule, "entity": entry.entity, "concept": entry.concept, "file": Path(file).name}
    return Finding(
        id=f"f:{blake2b(f'X002{entry.id}'.encode(), digest_size=8).hexdigest()}",
        rule="X002",
        name="stale-baseline",
        severity="warning",
        entity=entry.entity,
        concept=entry.concept,
        message=Message(STALE, params),
    )
