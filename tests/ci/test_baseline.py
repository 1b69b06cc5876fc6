from __future__ import annotations

import random
from pathlib import Path

import pytest
from attrs import evolve

from factcheck.ci.baseline import compare, dump, entries, load, stale, write
from factcheck.config import ConfigError
from factcheck.model import Finding, Message


def finding(number: int, rule: str = "D101", **changes: str) -> Finding:
    message = Message("{entity} has {n} figures", {"entity": "港灣航運", "n": number})
    return Finding(f"f:{number:016x}", rule, "value-conflict", "error", "港灣航運", f"other:{number}", message, **changes)


def test_one_finding_a_line_sorted_whatever_the_order(tmp_path: Path) -> None:
    findings = [finding(n) for n in range(12)]
    texts = set()
    for seed in range(5):
        random.Random(seed).shuffle(findings)
        texts.add(dump(entries(findings).values()))
    (text,) = texts
    assert len(text.splitlines()) == 12
    assert text.splitlines()[1] == (
        '{"id": "f:0000000000000001", "rule": "D101", "entity": "港灣航運", "concept": "other:1", "message": "港灣航運 has 1 figures"}'
    )


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "known" / "baseline.jsonl"
    known = entries([finding(1), finding(2)])
    write(path, known.values())
    assert load(path) == known
    assert [p.name for p in path.parent.iterdir()] == ["baseline.jsonl"]


def test_the_note_of_a_person_is_kept_while_the_finding_stands(tmp_path: Path) -> None:
    path = tmp_path / "b.jsonl"
    write(path, [evolve(entry, note="asked the press office") for entry in entries([finding(1), finding(2)]).values()])
    write(path, entries([finding(2), finding(3)], load(path)).values())
    assert [(e.id[-1], e.note) for e in load(path).values()] == [("2", "asked the press office"), ("3", "")]


def test_suppressed_findings_and_notes_are_not_written() -> None:
    assert list(entries([finding(1), finding(2, suppressed="typo"), finding(3, "X001")])) == ["f:0000000000000001"]


def test_known_new_and_stale() -> None:
    known = entries([finding(1), finding(2), finding(3, "S201")])
    found = compare([finding(1), finding(4)], known)
    assert [f.baseline for f in found] == ["known", "new"]
    (note,) = stale(found, known, "ci/baseline.jsonl", {"D101"})
    assert (note.rule, note.severity, note.entity) == ("X002", "warning", "港灣航運")
    assert str(note.message) == (
        "the baseline entry f:0000000000000002 (D101, 港灣航運, other:2) no longer stands; update the baseline baseline.jsonl"
    )


@pytest.mark.parametrize("text", ["{", '{"id": "f:1"}', "[]", "3", "f:1\tD101"])
def test_a_line_that_is_no_entry_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.jsonl"
    path.write_text(dump(entries([finding(1)]).values()) + text + "\n", "utf-8")
    with pytest.raises(ConfigError, match=r"b\.jsonl: line 2: is not an entry"):
        load(path)


def test_a_missing_baseline_says_how_to_write_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="write it with: factcheck baseline update"):
        load(tmp_path / "none.jsonl")
