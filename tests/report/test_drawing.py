from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
import sample
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.i18n import translator
from factcheck.model import Audit, Claim, Value
from factcheck.report.drawing import Drawing, drawing
from factcheck.report.view import View


def drawn(first: Value, second: Value, **computed: str) -> Drawing | None:
    """Two claims against each other."""
    claims = [evolve(sample.CLAIMS[key], value=value) for key, value in (("annual revenue", first), ("profile revenue", second))]
    finding = evolve(sample.FINDINGS[0], groups=tuple((c.id,) for c in claims), computed=computed)
    audit = Audit(tuple(sample.SOURCES.values()), tuple(claims), (finding,))
    return drawing(translator("en"), View(audit).case(finding))


def test_two_values_far_apart_stand_on_a_log_scale() -> None:
    near = drawn(sample.number("45", "USD", "0.5"), sample.number("48", "USD", "0.5"))
    far = drawn(sample.number("45", "USD", "0.5"), sample.number("480000", "USD", "500"))
    assert near is not None
    assert far is not None
    assert (near.log, far.log) == (False, True)
    assert [tick.label for tick in far.ticks] == ["100", "10,000", "1 million"] or len(far.ticks) >= 2


def test_the_gap_lies_between_the_sides() -> None:
    made = drawn(sample.number("45", "USD", "0.5"), sample.number("48", "USD", "0.5"))
    assert made is not None
    assert made.gap is not None
    assert made.rows[0].x2 == made.gap[0] < made.gap[1] == made.rows[1].x1


def test_sides_that_meet_have_no_gap() -> None:
    made = drawn(sample.number("45", "USD", "2"), sample.number("46", "USD", "2"))
    assert made is not None
    assert made.gap is None


def test_an_open_end_runs_on() -> None:
    made = drawn(sample.number("3500", "person", bound=">"), sample.number("3000", "person"))
    assert made is not None
    assert [row.open_right for row in made.rows] == [True, False]
    assert made.gap is not None


def test_dates_stand_on_a_time_line() -> None:
    made = drawn(sample.year(1987), sample.date("1991-06", dt.date(1991, 6, 1), dt.date(1991, 6, 30)))
    assert made is not None
    assert made.kind == "time"
    assert [tick.label for tick in made.ticks] == ["1988", "1990", "1992"][: len(made.ticks)]


def test_what_is_calculated_stands_against_what_is_stated() -> None:
    made = drawn(sample.number("38.9", "CNY", "0.05"), sample.number("7.88", "CNY", "0.005"), expected="[39.8, 39.9]", stated="[38.85, 38.95]")
    assert made is not None
    assert [row.side for row in made.rows] == ["A", "="]
    assert made.gap is not None


def test_a_conversions_rate_stands_against_the_markets() -> None:
    made = drawn(sample.number("300", "HKD"), sample.number("280", "CNY"), implied="[0.9, 0.97]", rate_low="0.85", rate_high="0.86")
    assert made is not None
    assert [(row.side, row.who) for row in made.rows] == [("A", "implied rate"), ("=", "market rate")]
    assert made.gap is not None


def test_shares_are_added_up_against_the_whole() -> None:
    made = drawn(sample.number("60", "percent"), sample.number("50", "percent"), expected="100", sum="[109.5, 110.5]")
    assert made is not None
    assert [(row.side, row.value) for row in made.rows] == [("A", "[109.5, 110.5]%"), ("=", "100%")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (sample.number("45", "USD"), sample.number("45", "CNY")),
        (sample.number("45", "USD"), sample.number("45", "USD")),
        (Value(None, None, None, "USD"), Value(None, None, None, "USD")),
    ],
    ids=["two units", "the same point", "no ends"],
)
def test_what_no_line_can_show_is_not_drawn(first: Value, second: Value) -> None:
    assert drawn(first, second) is None


amounts = st.decimals(min_value=Decimal("-1e12"), max_value=Decimal("1e15"), allow_nan=False, allow_infinity=False, places=3)


@given(amounts, amounts, st.decimals(min_value=0, max_value=1000, places=2))
@settings(deadline=None, max_examples=200)
def test_everything_stays_inside_the_drawing(a: Decimal, b: Decimal, slack: Decimal) -> None:
    made = drawn(sample.number(str(a), "USD", str(slack)), sample.number(str(b), "USD", "0"))
    if made is None:
        return
    for row in made.rows:
        assert 0 <= row.x1 <= row.x2 <= 100
        assert row.point is None or row.x1 <= row.point <= row.x2
    assert len(made.ticks) <= 7
    assert all(0 <= tick.x <= 100 for tick in made.ticks)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)), st.integers(0, 20_000), st.integers(1, 20_000))
@settings(deadline=None, max_examples=150)
def test_time_lines_have_few_ticks(start: dt.date, first: int, second: int) -> None:
    days = [start, start + dt.timedelta(first), start + dt.timedelta(first + second)]
    made = drawn(Value("x", days[0], days[1], "date"), Value("y", days[2], days[2], "date"))
    assert made is not None
    assert len(made.ticks) <= 7


def test_rows_that_say_the_same_are_one() -> None:
    claims: list[Claim] = [
        evolve(sample.CLAIMS["annual revenue"], id=f"c:{n}", value=sample.number("45" if n else "48", "USD", "0.5")) for n in range(6)
    ]
    finding = evolve(sample.FINDINGS[0], claims=tuple(c.id for c in claims), groups=(("c:0",), tuple(c.id for c in claims[1:])))
    made = drawing(translator("en"), View(Audit(tuple(sample.SOURCES.values()), tuple(claims), (finding,))).case(finding))
    assert made is not None
    assert [row.side for row in made.rows] == ["A", "B"]
