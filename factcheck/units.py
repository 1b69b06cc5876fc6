"""Units and conversions: the pint registry of factcheck, and currencies at the rate of a day.

Recognition and the rules calculate on plain Decimals; this is the public face of a value and the oracle of tests.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Context, Decimal
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from factcheck.model import Quantity, Rate, Value

if TYPE_CHECKING:
    import pint

__all__ = ["Registry", "convert", "currencies", "registry"]

# What values call units that the definitions call something else.
_SPELLED = {"": "times", "time": "count"}


# The last digits of a conversion are pint's, not the number's.
_CONTEXT = Context(prec=24)


@frozen
class Registry:
    """The units of factcheck.

    Args:
        units: pint's registry: Decimal, from our own definitions, every currency a dimension of its own, so that adding
            dollars to euros raises instead of giving nonsense.
    """

    units: pint.UnitRegistry[Any]

    def quantity(self, amount: Decimal, unit: str) -> pint.Quantity[Any]:
        """An amount as a pint quantity.

        Args:
            amount: the number.
            unit: a unit of `factcheck.model.Value`: ISO 4217 code, unit name, or the two with a stroke (``HKD/share``).

        Raises:
            ValueError: there is no such unit.
        """
        import pint

        try:
            made: pint.Quantity[Any] = self.units.Quantity(amount, self.units.Unit(_SPELLED.get(unit, unit).replace(" ", "_")))
        except (pint.errors.UndefinedUnitError, pint.errors.DefinitionSyntaxError) as error:
            raise ValueError(f"{unit!r} is no unit: use an ISO 4217 code such as USD, or a unit name such as tonne") from error
        return made


@cache
def currencies() -> frozenset[str]:
    """The ISO 4217 codes that are units."""
    text = resources.files("factcheck.lexicon").joinpath("data/currencies.txt").read_text("utf-8")
    return frozenset(line.split("\t", 1)[0] for line in text.splitlines()) | {"BTC", "ETH"}


@cache
def registry() -> Registry:
    """The registry, made when it is first asked for."""
    import pint

    text = resources.files("factcheck.lexicon").joinpath("data/units.txt").read_text("utf-8")
    money = [f"{code} = [currency_{code}]" for code in sorted(currencies())]
    lines = [line for line in [*text.splitlines(), "franc = [currency_franc]", "krona = [currency_krona]", *money] if line and not line.startswith("#")]
    made: pint.UnitRegistry[Any] = pint.UnitRegistry(None, non_int_type=Decimal, autoconvert_offset_to_baseunit=True)
    made.load_definitions(lines)
    return Registry(made)


def convert(quantity: Quantity, unit: str, *, on: dt.date | None = None, rates: Sequence[Rate] = ()) -> Quantity:
    """Convert a quantity to another unit, or to another currency at the rate of a day.

    Args:
        quantity: what is converted.
        unit: the unit wanted; for money per something (``HKD/share``) the currency alone will do.
        on: for currencies, the day.
        rates: rates of the user's own.

    Returns:
        The same expression in the other unit: amount, interval and granule converted, and the rate that was used.

    Raises:
        ValueError: it is a date; the units have different dimensions; a currency conversion was asked without a day; or no
            rate is known for that day.
    """
    value = quantity.value
    if value.is_date:
        raise ValueError(f"{quantity.quote!r} is a date and has no unit")
    money, _, per = value.unit.partition("/")
    wanted, _, wanted_per = unit.partition("/")
    if money in currencies() and wanted in currencies() and wanted_per in ("", per):
        return _exchanged(quantity, money, wanted, per, on, rates)
    return evolve(quantity, value=_measured(value, unit))


def _exchanged(
    quantity: Quantity, money: str, wanted: str, per: str, on: dt.date | None, rates: Sequence[Rate]
) -> Quantity:
    from factcheck.rates import rate

    unit = f"{wanted}/{per}" if per else wanted
    if money == wanted:
        return evolve(quantity, value=evolve(quantity.value, unit=unit))
    if on is None:
        raise ValueError(f"{money} to {wanted} needs a day: .to({unit!r}, on=date(2025, 7, 15))")
    found = rate(money, wanted, on, rates)
    if found is None:
        raise ValueError(f"no rate from {money} to {wanted} is known for {on} or the week before it")
    return evolve(quantity, value=_scaled(quantity.value, found.value, unit), rate=found)


def _scaled(value: Value, factor: Decimal, unit: str) -> Value:
    def times(number: Decimal | None) -> Decimal | None:
        return None if number is None else number * factor

    low, high = value.interval.low, value.interval.high
    return evolve(value, amount=times(value.number), low=times(low), high=times(high), granule=times(value.granule), unit=unit)


def _measured(value: Value, unit: str) -> Value:
    """A value in another unit of the same dimension; of temperatures, the ends one by one."""
    import pint

    source, target = registry().quantity(Decimal(1), value.unit), registry().quantity(Decimal(1), unit)
    interval = value.interval

    def measured(number: Decimal | None) -> Decimal | None:
        if number is None:
            return None
        there: Decimal = registry().units.Quantity(number, source.units).to(target.units).magnitude
        there = _CONTEXT.plus(there)
        whole = there.to_integral_value()
        return Decimal(int(whole)) if whole == there else there.normalize(_CONTEXT)

    try:
        granule = value.granule if source.units == target.units else None
        return evolve(
            value, amount=measured(value.number), low=measured(interval.low), high=measured(interval.high), granule=granule, unit=unit
        )
    except pint.errors.DimensionalityError as error:
        raise ValueError(f"{value.unit!r} cannot be converted to {unit!r}: {error}") from error
