from __future__ import annotations

import datetime as dt

import pytest

from factcheck.ci.suppress import covers, suppress
from factcheck.config import Suppression
from factcheck.model import Finding, Message

TODAY = dt.date(2026, 3, 1)


def finding(rule: str = "D101", name: str = "value-conflict", entity: str = "Harbour Lines", concept: str = "revenue") -> Finding:
    return Finding(f"f:{rule}{entity}", rule, name, "error", entity, concept, Message("two figures"))


@pytest.mark.parametrize(
    ("suppression", "expected"),
    [
        (Suppression("r", rule="D101"), True),
        (Suppression("r", rule="value-*"), True),
        (Suppression("r", rule="S*"), False),
        (Suppression("r", entity="Harbour*"), True),
        (Suppression("r", entity="harbour lines"), False),
        (Suppression("r", rule="D101", concept="net_loss"), False),
        (Suppression("r", rule="D101", entity="*", concept="rev?nue"), True),
        (Suppression("r", fingerprint="f:D101Harbour Lines"), True),
        (Suppression("r", fingerprint="D101Harbour Lines"), True),
        (Suppression("r", fingerprint="f:D101"), False),
        (Suppression("r", fingerprint="f:D101Harbour Lines", rule="S201"), False),
    ],
)
def test_all_that_is_named_must_fit(suppression: Suppression, expected: bool) -> None:
    assert covers(suppression, finding()) is expected


def test_a_covered_finding_is_marked_with_the_reason_and_kept() -> None:
    findings, notes = suppress([finding(), finding("S201")], [Suppression("restated", rule="D101")], TODAY, {"D101"})
    assert [(f.rule, f.suppressed) for f in findings] == [("D101", "restated"), ("S201", "")]
    assert notes == []


def test_the_first_suppression_gives_the_reason_and_both_count_as_used() -> None:
    both = [Suppression("first", rule="D101"), Suppression("second", entity="Harbour*")]
    findings, notes = suppress([finding()], both, TODAY, {"D101"})
    assert findings[0].suppressed == "first"
    assert notes == []


def test_a_suppression_that_covers_nothing_is_reported() -> None:
    idle = Suppression("old typo", rule="S201", place="factcheck.toml: suppress[0]")
    _, (note,) = suppress([finding()], [idle], TODAY, {"D101", "S201"})
    assert (note.rule, note.name, note.severity) == ("X001", "unused-suppression", "warning")
    assert str(note.message) == "the suppression factcheck.toml: suppress[0] covers nothing (old typo); remove it"


@pytest.mark.parametrize("ran", [None, {"D101"}], ids=["a selection", "without its rule"])
def test_nothing_is_said_where_its_rules_were_not_run(ran: set[str] | None) -> None:
    assert suppress([], [Suppression("r", rule="S201")], TODAY, ran)[1] == []


def test_it_holds_on_its_last_day_and_not_after() -> None:
    until = [Suppression("r", rule="D101", until=TODAY, place="factcheck.toml: suppress[0]")]
    assert suppress([finding()], until, TODAY, {"D101"})[0][0].suppressed == "r"
    findings, (note,) = suppress([finding()], until, TODAY + dt.timedelta(1), {"D101"})
    assert findings[0].suppressed == ""
    assert str(note.message) == "the suppression factcheck.toml: suppress[0] ended on 2026-03-01 (r); renew or remove it"


def test_the_note_keeps_its_id_when_the_suppression_moves() -> None:
    def note(place: str) -> Finding:
        return suppress([], [Suppression("r", rule="D101", place=place)], TODAY, {"D101"})[1][0]

    assert note("factcheck.toml: suppress[0]").id == note("factcheck.toml: suppress[4]").id
