"""Dates of one event that a slip keeps apart."""

from __future__ import annotations

import datetime as dt
from typing import Any

from attrs import evolve

from factcheck import Source, audit
from factcheck.model import Claim
from factcheck.rules import RuleOptions, run
from tests.rules.claimrows import claim, extractions

#: Figures that make two sources tell one story.
STORY = (("revenue", "386億", "2024"), ("net_profit", "52.4億", "2024"), ("revenue", "315.9億", "2023"))


def flagged(one: tuple[str, str, str], other: tuple[str, str, str], *more: Claim, **both: Any) -> list[str]:
    """The rules that flag two dates of two sources of one story; a row is entity, concept and date."""
    told = [claim("Spruce", *row[:2], "TWD", row[2], source=s, at=100 * n) for s in "ab" for n, row in enumerate(STORY)]
    told += [claim(*row, "date", source=s, at=900, sentence=890, **both) for s, row in (("a", one), ("b", other))]
    found = run(extractions(*told, *more), RuleOptions(select=("T604", "D103")))[0]
    return [f.rule for f in found if f.severity != "info"]


def crates(source: str) -> Claim:
    """A figure in the sentence of the date."""
    return claim("Harbour", "other:crates", "9,000,000", "count", source=source, at=940, sentence=890)


def test_what_happens_once() -> None:
    built = "other:construction started"
    assert flagged(("Hill School", built, "2023-03"), ("Hill School", built, "2022-03")) == ["T604"]
    assert not flagged(("Hill School", built, "2023-03"), ("Hill School", built, "2022-05"))
    assert not flagged(("Hill School", built, "2023-03"), ("Moor School", built, "2022-03"))


def test_what_seldom_happens_twice_in_a_year() -> None:
    assert flagged(("Spruce", "other:signed", "2024-09"), ("Spruce", "other:signed", "2024-08-14")) == ["T604"]
    assert not flagged(("Spruce", "other:signed", "2024-09"), ("Spruce", "other:signed", "2023-09"))
    assert not flagged(("Spruce", "other:paid", "2024-09"), ("Spruce", "other:paid", "2024-08-14"))


def test_a_figure_beside_both_dates() -> None:
    one, other = ("Harbour", "other:lifted ashore", "2025-12-23"), ("Quay", "other:craned", "2025-12-21")
    assert flagged(one, other, crates("a"), crates("b")) == ["T604"]
    assert not flagged(one, other, crates("a"))
    assert not flagged(one, ("Quay", "other:craned", "2025-11-21"), crates("a"), crates("b"))
    again = claim("Quay", "other:moored", "2025-10-01", "date", source="b", at=950, sentence=890)
    assert not flagged(one, other, crates("a"), crates("b"), again)


def test_a_date_that_the_other_source_has_too() -> None:
    one, other = ("Harbour", "other:lifted ashore", "2025-12-23"), ("Quay", "other:craned", "2025-12-21")
    same = claim("Harbour", "other:festival", "2025-12-23", "date", source="b", at=1200, sentence=1190)
    assert not flagged(one, other, crates("a"), crates("b"), same)


def test_the_days_of_the_news() -> None:
    one, other = ("Harbour", "other:said", "2025-12-23"), ("Quay", "other:told", "2025-12-24")
    assert not flagged(one, other, crates("a"), crates("b"), published="2025-12-25")
    assert flagged(one, other, crates("a"), crates("b"), published="2026-02-25") == ["T604"]


def one_text(first: str, second: str, concept: str = "launched", sentence: int = 290) -> list[str]:
    """The rules that flag two days on which one text has something happen."""
    told = [claim("Ember", concept, day, "date", at=at, sentence=s, confidence=0.7) for day, at, s in ((first, 10, 0), (second, 300, sentence))]
    return [f.rule for f in run(extractions(*told), RuleOptions(select=("T604",)))[0] if f.severity != "info"]


def test_a_digit_of_a_day_that_one_text_leaves_out() -> None:
    assert one_text("2024-10-18", "2024-10-08") == ["T604"]
    assert one_text("2024-10-12", "2024-10-21") == ["T604"]
    assert not one_text("2024-10-18", "2024-10-09")
    assert not one_text("2024-10-18", "2024-11-08")
    assert not one_text("2024-10-18", "2024-10-08", sentence=0)
    assert not one_text("2024-10-18", "2024-10-08", "other:paid")


def before(concept: str, day: str, kind: str = "organisation", story: bool = True) -> list[str]:
    """The rules that flag what an airline did before its founding in March 2018, which another text tells."""
    told = [claim("Spruce", *row[:2], "TWD", row[2], source=s, at=100 * n) for s in "ab" for n, row in enumerate(STORY) if story or s == "a"]
    told += [claim("Norhaven Air", "founded", "2018-03", "date", source="a", at=900), claim("Norhaven Air", concept, day, "date", source="b", at=900)]
    known = [evolve(c, entity=evolve(c.entity, kind=kind)) if c.entity is not None else c for c in told]
    return [f.rule for f in run(extractions(*known), RuleOptions(select=("T601",)))[0] if f.severity != "info"]


def test_what_another_text_tells_of_before_the_founding() -> None:
    assert before("launched", "2017-10") == ["T601"]
    assert before("other:first flight", "2017-10") == ["T601"]
    assert before("other:licence", "2015-10") == ["T601"]
    assert not before("other:licence", "2017-10")
    assert not before("launched", "2017-10", kind="product")
    assert not before("launched", "2017-10", story=False)


def test_a_note_silences_no_warning() -> None:
    text = "青禾工作室的遊戲《晨潮》10月18日上市。開發花了五年，團隊有23人。「10月8日《晨潮》上市，我人在急診室，」製作人說。"
    found = audit([Source.from_text(text, published=dt.date(2024, 12, 5))]).findings
    assert [(f.rule, f.severity) for f in found] == [("T604", "warning")]
