"""Laws of interval arithmetic: whatever numbers the operands allow, the result allows what they make."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.compare.interval import (
    DOWN,
    UP,
    below,
    contains,
    difference,
    gap,
    growth,
    hull,
    inside,
    intersection,
    is_empty,
    meets,
    point,
    product,
    quotient,
    root,
    scaled,
    shown,
    total,
    width,
)
from factcheck.model import Interval

LAWS = settings(deadline=None, max_examples=150)
numbers = st.decimals(min_value=-(10**12), max_value=10**12, places=4, allow_nan=False)
positive = st.decimals(min_value=Decimal("0.0001"), max_value=10**12, places=4, allow_nan=False)


@st.composite
def intervals(draw, ends=numbers) -> Interval:
    low, high = sorted((draw(ends), draw(ends)))
    return Interval(low, high)


@st.composite
def with_member(draw, ends=numbers) -> tuple[Interval, Decimal]:
    low, member, high = sorted((draw(ends), draw(ends), draw(ends)))
    return Interval(low, high), member


def holds(interval: Interval, number: Fraction) -> bool:
    return (interval.low is None or Fraction(interval.low) <= number) and (
        interval.high is None or number <= Fraction(interval.high)
    )


@LAWS
@given(st.lists(with_member(), min_size=1, max_size=5))
def test_a_sum_holds_the_sum_of_members(pairs: list[tuple[Interval, Decimal]]) -> None:
    assert holds(total([i for i, _ in pairs]), sum((Fraction(m) for _, m in pairs), Fraction(0)))


@LAWS
@given(with_member(), with_member())
def test_a_difference_holds_the_difference_of_members(a, b) -> None:
    assert holds(difference(a[0], b[0]), Fraction(a[1]) - Fraction(b[1]))


@LAWS
@given(with_member(positive), with_member(positive))
def test_products_quotients_and_growth_hold_those_of_members(a, b) -> None:
    (x, m), (y, n) = a, b
    assert holds(product(x, y), Fraction(m) * Fraction(n))
    assert holds(quotient(x, y), Fraction(m) / Fraction(n))
    assert holds(growth(y, x), (Fraction(m) / Fraction(n) - 1) * 100)


@LAWS
@given(with_member(numbers), with_member(positive))
def test_a_quotient_of_any_sign_holds_that_of_members(a, b) -> None:
    assert holds(quotient(a[0], b[0]), Fraction(a[1]) / Fraction(b[1]))


@LAWS
@given(with_member(positive), st.integers(min_value=2, max_value=8))
def test_a_root_holds_the_root_of_a_member(pair, degree: int) -> None:
    interval, member = pair
    powers = Interval(DOWN.power(interval.low, degree), UP.power(interval.high, degree))
    assert holds(root(powers, Decimal(degree)), Fraction(member))


@LAWS
@given(intervals(), intervals())
def test_two_intervals_meet_or_one_lies_below(a: Interval, b: Interval) -> None:
    assert meets(a, b) == meets(b, a)
    assert meets(a, b) == (not is_empty(intersection((a, b))))
    assert meets(a, b) + below(a, b) + below(b, a) == 1
    assert (gap(a, b) == 0) or below(a, b) or below(b, a)
    assert gap(a, b) == gap(b, a)


@LAWS
@given(st.lists(intervals(), min_size=1, max_size=6))
def test_intersection_and_hull_do_not_depend_on_order(each: list[Interval]) -> None:
    assert intersection(each) == intersection(each[::-1])
    assert hull(each) == hull(each[::-1])
    assert all(inside(i, hull(each)) for i in each)


def test_open_ends_do_not_meet() -> None:
    over = Interval(Decimal(40), None, low_closed=False)
    assert not contains(over, Decimal(40))
    assert contains(over, Decimal("40.0001"))
    assert not meets(over, point(40))
    assert shown(over) == "(40, ∞)"


def test_what_may_be_zero_is_no_divisor() -> None:
    assert quotient(point(1), Interval(Decimal(0), Decimal(2))) is None
    assert quotient(point(1), Interval(Decimal(-1), Decimal(2))) is None
    assert growth(Interval(Decimal(-1), Decimal(2)), point(1)) is None
    assert product(Interval(Decimal(-1), Decimal(2)), point(1)) is None


def test_a_negative_factor_swaps_ends_and_what_they_include() -> None:
    turned = scaled(Interval(Decimal(1), Decimal(2), low_closed=False), Decimal(-1))
    assert turned == Interval(Decimal(-2), Decimal(-1), high_closed=False)


def test_width_is_relative() -> None:
    assert width(Interval(Decimal(90), Decimal(110))) == Decimal("0.2")
    assert width(Interval(Decimal(90), None)) is None
