"""Ranges of currencies without published reference rates."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from factcheck.rates import known
from factcheck.rates.bands import band


@pytest.mark.parametrize(
    ("currency", "start", "end", "low", "high"),
    [
        ("TWD", dt.date(2024, 3, 1), dt.date(2024, 3, 31), "28.0", "34.2"),
        ("TWD", dt.date(2022, 1, 1), dt.date(2024, 3, 31), "27.3", "34.2"),
        ("AED", dt.date(2019, 1, 1), dt.date(2019, 12, 31), "3.66", "3.69"),
    ],
)
def test_band(currency: str, start: dt.date, end: dt.date, low: str, high: str) -> None:
    assert band(currency, start, end) == (Decimal(low), Decimal(high))


def test_no_band_before_the_first_year_or_of_a_currency_with_rates() -> None:
    assert band("TWD", dt.date(1995, 1, 1), dt.date(2001, 1, 1)) is None
    assert all(band(code, dt.date(2024, 1, 1), dt.date(2024, 1, 2)) is None for code in known())
