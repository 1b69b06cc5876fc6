"""Between which rates a currency without published reference rates has stood: what is far outside them was no rate of any day."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from importlib import resources

from attrs import frozen

__all__ = ["SOURCE", "Band", "band"]

SOURCE = "lowest and highest market rates of those years, rounded outwards"


@frozen
class Band:
    """The rates of a currency over some years.

    Args:
        start: first day.
        end: last day.
        low: lowest number of its units for one US dollar.
        high: the highest.
    """

    start: dt.date
    end: dt.date
    low: Decimal
    high: Decimal


@cache
def _bands() -> dict[str, tuple[Band, ...]]:
    data = tomllib.loads(resources.files("factcheck.rates").joinpath("bands.toml").read_text("utf-8"))
    return {
        code: tuple(
            Band(dt.date(first, 1, 1), dt.date(last, 12, 31), Decimal(low), Decimal(high)) for first, last, low, high in rows
        )
        for code, rows in data["dollar"].items()
    }


def band(currency: str, start: dt.date, end: dt.date) -> tuple[Decimal, Decimal] | None:
    """Between how many units of a currency one US dollar was.

    Args:
        currency: ISO 4217 code.
        start: first day.
        end: last day.

    Returns:
        The lowest and the highest; ``None`` where the currency has no band over the whole stretch.
    """
    rows: Sequence[Band] = _bands().get(currency, ())
    met = [b for b in rows if b.start <= end and start <= b.end]
    if not met or min(b.start for b in met) > start or max(b.end for b in met) < end:
        return None
    return min(b.low for b in met), max(b.high for b in met)
