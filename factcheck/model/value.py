"""Values: an amount as it was written, and the interval that its words allow."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

if TYPE_CHECKING:
    import pint

#: Bounds of the contract: flat, about, more than or at least, less than or nearly, a range or vague amount.
BOUNDS = ("=", "~", ">", "<", "..")

#: What kind of words made the bound; decides the interval (docs/intervals.md).
HEDGES = (
    "flat",      # 40億
    "about",     # 約 左右 / about
    "over",      # 超 逾 突破 / more than: strict lower bound
    "at_least",  # 至少 不低於 以上 / at least
    "more",      # 40多億 200餘家: lower bound and one granule above
    "nearly",    # 近 接近 / nearly: just under
    "under",     # 不到 未滿 低於 / less than: strict upper bound
    "up_to",     # 最高 至多 不超過 / up to: an upper bound, never a value
    "range",     # 30億至50億 / between ... and ...
    "vague",     # 數億 上百萬 千萬級 三成多 / dozens of
)


@frozen
class Interval:
    """A set of numbers between two ends; ``None`` is unbounded.

    All arithmetic on intervals is in ``factcheck.compare.interval``; this is only the data.
    """

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = True


@frozen
class Value:
    """An amount, a range or a date.

    Args:
        amount: the number in the base unit; for a date the ISO prefix as precise as stated (``2021``, ``2021-12``);
            ``None`` for a vague amount (數億), a range, and a date that nothing fixes.
        low: lower end of what the words allow (``None`` = unbounded); for a date its first possible day.
        high: upper end; for a date its last possible day.
        unit: ISO 4217 code, a unit of the contract, or ``date``.
        bound: one of `BOUNDS`.
        hedge: one of `HEDGES`.
        granule: for numbers, the value of one step of the last digit written: 1億 for 40億, 0.01億 for 1.86億, 1 for 165.
        decimals: digits written after the point; a 1.80億 has two and its zero counts.
        scaled: whether a scale word or hedged rounding stands in it (億, million, %): if not, a count is exact.
        low_closed: whether ``low`` itself is allowed.
        high_closed: whether ``high`` itself is allowed.
        assumed: what was not written but concluded, and from what (``CNY: 元 in a text in Simplified Chinese``).
        precision: of a date: ``day``, ``month``, ``quarter``, ``half``, ``year``, ``span`` (several), ``vague`` (年底).
    """

    amount: Decimal | str | None
    low: Decimal | dt.date | None
    high: Decimal | dt.date | None
    unit: str
    bound: str = "="
    hedge: str = "flat"
    granule: Decimal | None = None
    decimals: int = 0
    scaled: bool = False
    low_closed: bool = True
    high_closed: bool = True
    assumed: str = ""
    precision: str = ""

    @property
    def is_date(self) -> bool:
        """Whether it is a date or a period of time, not a number."""
        return self.unit == "date"

    @property
    def number(self) -> Decimal | None:
        """The amount if it is a number."""
        return self.amount if isinstance(self.amount, Decimal) else None

    @property
    def interval(self) -> Interval:
        """The numbers the words allow. For a range, its ends as written, without the slack of their rounding.

        Raises:
            TypeError: for a date.
        """
        if self.is_date:
            raise TypeError("a date has days, not numbers: use low and high")
        low = self.low if not isinstance(self.low, dt.date) else None
        high = self.high if not isinstance(self.high, dt.date) else None
        return Interval(low, high, self.low_closed, self.high_closed)

    @property
    def quantity(self) -> pint.Quantity[Any]:
        """The amount as a pint quantity of the factcheck registry (`factcheck.units.registry`).

        Raises:
            ValueError: where there is no single amount (a vague amount, a date).
        """
        from factcheck.units import registry

        if self.number is None:
            raise ValueError(f"{self.low}..{self.high} {self.unit} is not a single amount")
        return registry().quantity(self.number, self.unit)


@frozen
class Quantity:
    """What `factcheck.quantity` returns: one expression, normalised, convertible at a dated rate.

    Args:
        quote: the expression.
        value: what it means.
        rate: after a conversion, the rate that was used, else ``None``.
    """

    quote: str
    value: Value
    rate: Rate | None = None

    def to(self, unit: str, *, on: dt.date | None = None) -> Quantity:
        """Convert to another unit, or to another currency at the rate of a day.

        Args:
            unit: ISO 4217 code or unit name.
            on: for currencies, the day; the last known business day is used, at most seven days before.

        Returns:
            The converted quantity; ``rate`` names the rate, its day and its source.

        Raises:
            ValueError: the units have different dimensions, a currency conversion was asked without a day, or no rate
                is known for that day.
        """
        from factcheck.units import convert

        return convert(self, unit, on=on)

    def __str__(self) -> str:
        amount = self.value.amount if self.value.amount is not None else f"{self.value.low}..{self.value.high}"
        return f"{amount} {self.value.unit}"


@frozen
class Rate:
    """An exchange rate: one ``base`` is ``value`` ``quote``.

    Args:
        base: ISO 4217 code.
        quote: ISO 4217 code.
        value: units of ``quote`` for one ``base``.
        on: the business day it was published for.
        source: who published it (``ECB reference rates``).
    """

    base: str
    quote: str
    value: Decimal
    on: dt.date
    source: str = field(default="ECB euro foreign exchange reference rates")


@lru_cache(maxsize=65536)
def significant(number: Decimal) -> tuple[tuple[int, ...], int]:
    """The digits of a number without the zeros at its end, and the power of ten of the last one: ``(1, 4, 2), 8`` of 14.2 billion.

    Texts tell the same figures over and over: each is taken apart once.
    """
    _sign, digits, power = number.normalize().as_tuple()
    return digits, int(power)


def negated(value: Value) -> Value:
    """The same value with its sign turned: a loss of 3億 as a profit of -3億."""
    if not isinstance(value.amount, Decimal) and value.amount is not None:
        raise TypeError("a date has no sign")
    turn = {">": "<", "<": ">"}
    return evolve(
        value,
        amount=-value.amount if isinstance(value.amount, Decimal) else None,
        low=-value.high if isinstance(value.high, Decimal) else None,
        high=-value.low if isinstance(value.low, Decimal) else None,
        low_closed=value.high_closed,
        high_closed=value.low_closed,
        bound=turn.get(value.bound, value.bound),
    )
