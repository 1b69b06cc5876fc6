"""Units and conversions: pint as the public face of a value."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pint
import pytest

from factcheck import quantity
from factcheck.model import Rate
from factcheck.recognize import words
from factcheck.units import convert, currencies, registry

DAY = dt.date(2025, 7, 15)


def test_money_is_converted_at_the_rate_of_a_day_and_tells_it() -> None:
    converted = quantity("近40億美元").to("CNY", on=DAY)
    assert converted.rate is not None
    assert (converted.rate.base, converted.rate.quote, converted.rate.on) == ("USD", "CNY", DAY)
    factor = converted.rate.value
    assert converted.value.amount == Decimal(4_000_000_000) * factor
    assert (converted.value.low, converted.value.high) == (Decimal(3_500_000_000) * factor, Decimal(4_050_000_000) * factor)
    assert (converted.value.unit, converted.value.bound) == ("CNY", "<")


@pytest.mark.parametrize(
    ("text", "unit", "amount"),
    [
        ("5公里", "metre", "5000"),
        ("3年", "month", "36"),
        ("120公頃", "square metre", "1200000"),
        ("50 km/h", "km/h", "50"),
        ("2 GWh", "MWh", "2000"),
        ("三成", "times", "0.3"),
        ("1.5 tonnes", "kg", "1500"),
        ("36小时", "day", "1.5"),
    ],
)
def test_measures_are_converted_exactly(text: str, unit: str, amount: str) -> None:
    assert str(quantity(text).to(unit).value.amount) == amount


def test_temperatures_are_converted_end_by_end() -> None:
    value = quantity("about 20°C").to("degree Fahrenheit").value
    assert value.amount == Decimal(68)
    assert (value.low, value.high) == (Decimal(59), Decimal(77))


def test_money_per_something_keeps_the_something() -> None:
    assert quantity("每股15.6港元").to("USD", on=DAY).value.unit == "USD/share"


@pytest.mark.parametrize(
    ("text", "unit", "on", "why"),
    [
        ("3亿美元", "CNY", None, "needs a day"),
        ("3亿美元", "TWD", DAY, "no rate from USD to TWD"),
        ("3亿美元", "tonne", DAY, "cannot be converted"),
        ("3亿美元", "XQZ", DAY, "is no unit"),
        ("3吨", "USD", DAY, "cannot be converted"),
        ("3个月", "day", None, "cannot be converted"),
    ],
)
def test_what_cannot_be_converted_says_why(text: str, unit: str, on: dt.date | None, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        quantity(text).to(unit, on=on)


def test_a_rate_of_ones_own_serves_a_conversion() -> None:
    own = Rate("USD", "TWD", Decimal("31.5"), DAY, "office.csv")
    assert convert(quantity("$100"), "TWD", on=DAY, rates=[own]).value.amount == Decimal(3150)


def test_currencies_are_dimensions_of_their_own() -> None:
    units = registry()
    with pytest.raises(pint.DimensionalityError):
        units.quantity(Decimal(1), "USD") + units.quantity(Decimal(1), "EUR")


def test_a_value_shows_itself_as_a_pint_quantity() -> None:
    shown = quantity("1.5万吨").value.quantity
    assert shown.magnitude == Decimal(15000)
    assert str(shown.units) == "tonne"


def test_every_unit_of_the_lexicon_is_defined() -> None:
    told_otherwise = {"basis_point", "per_mille", "decade", "fortnight"}
    for units in words.load("units").values():
        for unit in set(units) - told_otherwise:
            assert registry().quantity(Decimal(1), unit).magnitude == 1
    for unit in ("person", "count", "rank", "percentage_point", "", "HKD/share", "CNY/square metre"):
        assert registry().quantity(Decimal(1), unit).magnitude == 1


def test_every_currency_of_the_lexicon_is_a_unit() -> None:
    named = set(words.load("currencies")["names"])
    assert named <= currencies()
