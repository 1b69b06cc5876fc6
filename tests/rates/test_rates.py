"""Dated exchange rates: never of the future, never interpolated, never older than a week."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from factcheck.model import Rate
from factcheck.rates import MAX_AGE, known, last_day, rate, rates_between

TUESDAY = dt.date(2025, 7, 15)
SATURDAY = dt.date(2025, 12, 20)


def test_the_table_holds_the_currencies_of_news() -> None:
    assert {"USD", "CNY", "HKD", "JPY", "GBP", "EUR", "KRW", "SGD", "AUD", "CAD", "CHF", "INR"} <= set(known())
    assert last_day() >= dt.date(2026, 10, 30)


def test_a_cross_rate_goes_through_the_euro() -> None:
    found = rate("USD", "CNY", TUESDAY)
    assert found is not None
    assert found.on == TUESDAY
    assert found.value.quantize(Decimal("0.0001")) == Decimal("7.1730")
    assert "ECB" in found.source


def test_there_and_back_is_one() -> None:
    there, back = rate("CNY", "HKD", TUESDAY), rate("HKD", "CNY", TUESDAY)
    assert there is not None
    assert back is not None
    assert abs(there.value * back.value - 1) < Decimal("1e-8")


def test_a_published_rate_is_given_as_published() -> None:
    found = rate("EUR", "USD", dt.date(2025, 12, 22))
    assert found is not None
    assert found.value == Decimal("1.1745")


def test_a_weekend_has_the_rate_of_friday() -> None:
    saturday, friday = rate("USD", "CNY", SATURDAY), rate("USD", "CNY", SATURDAY - dt.timedelta(days=1))
    assert saturday == friday
    assert saturday is not None
    assert saturday.on == dt.date(2025, 12, 19)


def test_a_rate_is_at_most_a_week_old() -> None:
    assert rate("USD", "CNY", last_day() + MAX_AGE) is not None
    assert rate("USD", "CNY", last_day() + MAX_AGE + dt.timedelta(days=1)) is None


@pytest.mark.parametrize(
    ("base", "quote", "on"),
    [
        ("USD", "TWD", TUESDAY),  # never published
        ("USD", "CNY", dt.date(1999, 6, 1)),  # not yet published, though the dollar was
        ("USD", "CNY", dt.date(1998, 1, 1)),
        ("XYZ", "USD", TUESDAY),
        ("date", "USD", TUESDAY),
    ],
)
def test_no_rate_is_none(base: str, quote: str, on: dt.date) -> None:
    assert rate(base, quote, on) is None


def test_a_currency_is_worth_itself() -> None:
    found = rate("TWD", "TWD", TUESDAY)
    assert found is not None
    assert found.value == 1


TWD = Rate("USD", "TWD", Decimal("31.5"), TUESDAY, "office.csv")


def test_a_rate_of_ones_own_fills_the_gap_both_ways() -> None:
    assert rate("USD", "TWD", TUESDAY, [TWD]) == TWD
    back = rate("TWD", "USD", TUESDAY + dt.timedelta(days=3), (TWD,))
    assert back is not None
    assert (back.base, back.quote, back.source) == ("TWD", "USD", "office.csv")
    assert abs(back.value * TWD.value - 1) < Decimal("1e-8")


def test_a_rate_of_ones_own_is_not_of_the_future_nor_stale() -> None:
    assert rate("USD", "TWD", TUESDAY - dt.timedelta(days=1), [TWD]) is None
    assert rate("USD", "TWD", TUESDAY + MAX_AGE + dt.timedelta(days=1), [TWD]) is None


def test_the_more_recent_rate_is_taken_and_ones_own_of_the_same_day() -> None:
    own = Rate("USD", "CNY", Decimal("7.2"), TUESDAY, "office.csv")
    assert rate("USD", "CNY", TUESDAY, [own]) == own
    later = rate("USD", "CNY", TUESDAY + dt.timedelta(days=1), [own])
    assert later is not None
    assert later.source != "office.csv"


def test_a_window_has_its_lowest_and_highest_rate() -> None:
    window = rates_between("USD", "CNY", dt.date(2025, 1, 1), dt.date(2025, 3, 1))
    assert window is not None
    low, high = window
    assert low.value < high.value
    for day in (dt.date(2025, 1, 15), dt.date(2025, 2, 14)):
        on = rate("USD", "CNY", day)
        assert on is not None
        assert low.value <= on.value <= high.value


def test_a_window_of_a_weekend_has_the_rate_that_holds_on_it() -> None:
    window = rates_between("USD", "CNY", SATURDAY, SATURDAY + dt.timedelta(days=1))
    assert window is not None
    assert window[0] == window[1] == rate("USD", "CNY", SATURDAY)


def test_a_window_without_rates_is_none_and_one_that_ends_before_it_starts_an_error() -> None:
    assert rates_between("USD", "TWD", SATURDAY, SATURDAY) is None
    assert rates_between("USD", "TWD", TUESDAY, TUESDAY, [TWD]) == (TWD, TWD)
    with pytest.raises(ValueError, match="before it starts"):
        rates_between("USD", "CNY", SATURDAY, TUESDAY)
