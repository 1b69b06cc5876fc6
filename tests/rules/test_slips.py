"""Slips of the pen between two sources of one story."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Claim
from factcheck.rules import RuleOptions, run
from tests.rules.claimrows import claim, extractions

#: Figures that make two sources tell one story.
STORY = (("revenue", "386億", "2024"), ("net_profit", "52.4億", "2024"), ("revenue", "315.9億", "2023"), ("employees", "7,865", None))


def flagged(one: tuple[str, ...], other: tuple[str, ...], **more: Any) -> list[str]:
    """The rules that flag two figures of two sources that share a story; a row is entity, concept, figure, unit, period."""
    told: list[Claim] = [claim("Spruce", *row[:2], "TWD", row[2], source=s, at=100 * n) for s in "ab" for n, row in enumerate(STORY)]
    for source, row in (("a", one), ("b", other)):
        told.append(claim(*row[:4], row[4] if len(row) > 4 else None, source=source, at=900, **more))
    found = run(extractions(*told), RuleOptions(select=("D101", "U501", "U502")))[0]
    return [f.rule for f in found if f.severity != "info"]


def test_a_unit_that_was_mistaken_whatever_each_calls_the_figure() -> None:
    assert flagged(("Spruce", "rnd_expense", "4.41億", "TWD", "2024"), ("Spruce", "other:in", "4.41bn", "TWD", "2024")) == ["U501"]
    assert not flagged(("Spruce", "rnd_expense", "4.41億", "TWD", "2024"), ("Spruce", "other:in", "4.41bn", "TWD", "2023"))
    assert not flagged(("Spruce", "rnd_expense", "4.41億", "TWD", "2024"), ("Spruce", "selling_expense", "4.41bn", "TWD", "2024"))
    assert not flagged(("Spruce", "rnd_expense", "4.41億", "TWD", "2024"), ("Alder", "other:in", "4.41bn", "TWD", "2024"))
    assert not flagged(("Spruce", "rnd_expense", "4億", "TWD", "2024"), ("Spruce", "other:in", "4bn", "TWD", "2024"))


def test_two_digits_that_changed_places() -> None:
    assert flagged(("Spruce", "other:length", "18.6", "kilometre"), ("Spruce", "other:line", "16.8", "kilometre")) == ["D101"]
    assert flagged(("Spruce", "other:dwellings", "1,418", "count"), ("Alder", "other:dwellings", "1,148", "count")) == ["D101"]
    assert flagged(("Spruce", "other:gifts", "2600萬", "TWD"), ("Spruce", "other:gifts", "2060萬", "TWD")) == ["D101"]
    assert not flagged(("Spruce", "other:dwellings", "148", "count"), ("Alder", "other:dwellings", "418", "count"))
    assert not flagged(("Spruce", "other:length", "18.6", "kilometre"), ("Spruce", "other:line", "16.4", "kilometre"))
    assert not flagged(("Spruce", "other:length", "18.6", "kilometre"), ("Spruce", "other:line", ">16.8", "kilometre"))


def test_what_one_text_calls_one_thing_and_the_other_another() -> None:
    assert flagged(("Spruce", "other:spending", "20.5bn", "TWD", "2024"), ("Spruce", "rnd_expense", "20.5億", "TWD", "2024"), kind="flow") == ["U501"]
    assert not flagged(("Spruce", "other:tax", "20.5bn", "TWD", "2024"), ("Spruce", "rnd_expense", "20.5億", "TWD", "2024"), kind="flow")


def test_one_period_says_as_much_as_one_name() -> None:
    one = ("Hill School", "other:donations", "26.0億", "TWD", "2024")
    assert flagged(one, ("Spruce", "other:donations", "20.6億", "TWD", "2024"), kind="flow") == ["D101"]
    assert not flagged(one, ("Spruce", "other:donations", "20.6億", "TWD", "2023"), kind="flow")
    assert not flagged(one[:4], ("Spruce", "other:donations", "20.6億", "TWD"), kind="flow")


def test_another_currency_under_a_longer_name() -> None:
    one = ("Fourth Quay", "other:project investment", "74億", "TWD", "2023")
    assert flagged(one, ("Harbour Fourth Quay", "other:project investment", "74億", "USD", "2025"), kind="stock") == ["U502"]
    assert not flagged(one, ("Fifth Basin", "other:project investment", "74億", "USD", "2025"), kind="stock")


def in_one(one: Claim, other: Claim) -> list[str]:
    """The rules that flag two figures of one text."""
    found = run(extractions(one, other), RuleOptions(select=("D101", "U501", "U502")))[0]
    return [f.rule for f in found if f.severity != "info"]


def test_slips_within_one_text() -> None:
    stock = {"kind": "stock", "confidence": 0.7}
    runners = claim("Dunes Run", "other:volunteers", "3,150", "person", at=10, sentence=0, **stock)
    assert in_one(runners, claim("Joan Tilley", "other:volunteers", "3,510", "person", at=300, sentence=290, **stock)) == ["D101"]
    assert not in_one(runners, claim("Joan Tilley", "other:volunteers", "3,510", "person", at=60, sentence=0, **stock))
    assert not in_one(runners, claim("Joan Tilley", "other:runners", "3,510", "person", at=300, sentence=290, **stock))
    sales = claim("Spruce", "revenue", "22.4億", "TWD", "2024", at=10, sentence=0, confidence=0.7)
    assert in_one(sales, claim("Spruce", "revenue", "224億", "TWD", "2024", at=300, sentence=290, confidence=0.7)) == ["U501"]
    assert not in_one(sales, claim("Alder", "revenue", "224億", "TWD", "2024", at=300, sentence=290, confidence=0.7))
    film = claim("Ember", "other:production cost", "4.8億", "TWD", at=10, sentence=0, **stock)
    assert not in_one(film, claim("Norhaven", "other:production cost", "48億", "TWD", at=300, sentence=290, **stock))


def test_a_figure_that_the_other_source_has_as_well_is_no_slip() -> None:
    rows = [claim("Spruce", c, f, "TWD", p, source=s, at=100 * n) for s in "ab" for n, (c, f, p) in enumerate(STORY)]
    rows += [claim("Spruce", "other:in", "4.41億", "TWD", "2024", source=s, at=800) for s in "ab"]
    rows.append(claim("Spruce", "other:out", "44.1億", "TWD", "2024", source="b", at=900))
    assert not [f for f in run(extractions(*rows), RuleOptions(select=("U501",)))[0] if f.severity != "info"]


def test_sources_that_tell_different_stories() -> None:
    one = claim("Spruce", "rnd_expense", "4.41億", "TWD", "2024", source="a")
    other = claim("Spruce", "other:in", "4.41bn", "TWD", "2024", source="b")
    assert not run(extractions(one, other), RuleOptions(select=("U501",)))[0]


@settings(deadline=None, max_examples=60)
@given(st.integers(1000, 99999), st.integers(1000, 99999))
def test_only_swapped_digits_are_swapped(one: int, other: int) -> None:
    digits, others = str(one), str(other)
    differ = [n for n, (a, b) in enumerate(zip(digits, others, strict=False)) if a != b]
    swapped = len(digits) == len(others) and len(differ) == 2 and differ[1] == differ[0] + 1 and sorted(digits) == sorted(others)
    found = flagged(("Spruce", "other:homes lost", str(one), "count"), ("Alder", "other:homes lost", str(other), "count"))
    assert ("D101" in found) == swapped
    assert Decimal(one) != Decimal(other) or not found


@settings(deadline=None, max_examples=40)
@given(st.integers(10000, 99999).filter(lambda n: n % 10 > 0), st.integers(1, 3))
def test_every_swap_is_found(number: int, at: int) -> None:
    digits = str(number)
    other = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    found = flagged(("Spruce", "other:homes lost", digits, "count"), ("Alder", "other:homes lost", other, "count"))
    assert ("D101" in found) == (digits[at] != digits[at + 1])
