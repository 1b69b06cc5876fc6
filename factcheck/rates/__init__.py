"""Dated exchange rates, offline: the reference rates of the European Central Bank, and what users add.

A rate is that of the last business day at or before the day asked for, at most seven days back. It is never interpolated and
never of a later day; two currencies are crossed through the euro at rates of one day. Where none is known there is none:
Taiwan dollars, for one, the ECB does not publish.
"""

from __future__ import annotations

import datetime as dt
import lzma
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache
from importlib import resources

from attrs import evolve, frozen

from factcheck.model import Rate

__all__ = ["MAX_AGE", "known", "last_day", "rate", "rates_between"]

#: How old a rate may be: the longest gap between business days is five days.
MAX_AGE = dt.timedelta(days=7)
SOURCE = "ECB euro foreign exchange reference rates"
_ONE = Decimal(1)
# Digits kept of a cross rate: more than any published rate has, and the same on every machine.
_DIGITS = 10


@frozen
class _Table:
    """A line a business day; a line is only taken apart when its day is asked for."""

    columns: dict[str, int]
    days: list[str]
    lines: list[str]


@cache
def _table() -> _Table:
    packed = resources.files("factcheck.rates").joinpath("data/ecb.csv.xz").read_bytes()
    head, *lines = lzma.decompress(packed).decode("ascii").split()
    columns = {code: place for place, code in enumerate(head.split(","))}
    return _Table(columns, [line[:10] for line in lines], lines)


@lru_cache(maxsize=4096)
def _row(place: int) -> list[str]:
    return _table().lines[place].split(",")


def known() -> tuple[str, ...]:
    """The currencies of the bundled table, by ISO 4217 code."""
    return ("EUR", *(code for code in _table().columns if code != "date"))


def last_day() -> dt.date:
    """The last day of the bundled table."""
    return dt.date.fromisoformat(_table().days[-1])


def rate(base: str, quote: str, on: dt.date, extra: Sequence[Rate] | None = None) -> Rate | None:
    """The exchange rate of a day.

    Args:
        base: ISO 4217 code of the currency that is converted.
        quote: ISO 4217 code of the currency that is wanted.
        on: the day; rates of later days are never used.
        extra: rates of the user's own; one for the same pair (either way round) goes before the bundled ones when it is as
            recent.

    Returns:
        How much ``quote`` one ``base`` was, on which business day, and who says so; ``None`` where no rate of the last seven
        days is known.
    """
    if base == quote:
        return Rate(base, quote, _ONE, on, "same currency")
    own = _extra(base, quote, on, extra) if extra else None
    bundled = _bundled(base, quote, on)
    if own is None or (bundled is not None and bundled.on > own.on):
        return bundled
    return own


def rates_between(
    base: str, quote: str, start: dt.date, end: dt.date, extra: Sequence[Rate] | None = None
) -> tuple[Rate, Rate] | None:
    """The lowest and the highest rate of a window.

    Args:
        base: ISO 4217 code of the currency that is converted.
        quote: ISO 4217 code of the currency that is wanted.
        start: first day.
        end: last day.
        extra: rates of the user's own.

    Returns:
        The two rates; ``None`` where the window has none, not even one that holds on its first day.

    Raises:
        ValueError: the window ends before it starts.
    """
    if end < start:
        raise ValueError(f"the window ends on {end}, before it starts on {start}")
    found = [r for r in (rate(base, quote, start, extra),) if r is not None]
    days = _table().days
    for place in range(bisect_right(days, start.isoformat()), bisect_right(days, end.isoformat())):
        crossed = _cross(base, quote, place)
        if crossed is not None:
            found.append(Rate(base, quote, crossed, dt.date.fromisoformat(days[place]), SOURCE))
    for one in extra or ():
        if start <= one.on <= end and {one.base, one.quote} == {base, quote}:
            found.append(_turned(one, base))
    if not found:
        return None
    return min(found, key=lambda r: (r.value, r.on)), max(found, key=lambda r: (r.value, r.on))


def _bundled(base: str, quote: str, on: dt.date) -> Rate | None:
    days = _table().days
    earliest = (on - MAX_AGE).isoformat()
    place = bisect_right(days, on.isoformat()) - 1
    while place >= 0 and days[place] >= earliest:
        value = _cross(base, quote, place)
        if value is not None:
            return Rate(base, quote, value, dt.date.fromisoformat(days[place]), SOURCE)
        place -= 1
    return None


def _cross(base: str, quote: str, place: int) -> Decimal | None:
    """What one ``base`` is in ``quote`` on one day of the table."""
    of_base, of_quote = _euro(base, place), _euro(quote, place)
    if of_base is None or of_quote is None:
        return None
    value = of_quote / of_base
    return value if base == "EUR" else value.quantize(_ONE.scaleb(value.adjusted() - _DIGITS + 1))


def _euro(code: str, place: int) -> Decimal | None:
    """What one euro is in a currency."""
    if code == "EUR":
        return _ONE
    column = _table().columns.get(code)
    written = _row(place)[column] if column else ""
    return Decimal(written) if written else None


def _extra(base: str, quote: str, on: dt.date, extra: Sequence[Rate]) -> Rate | None:
    fitting = [r for r in extra if {r.base, r.quote} == {base, quote} and r.on <= on <= r.on + MAX_AGE]
    if not fitting:
        return None
    return _turned(max(fitting, key=lambda r: r.on), base)


def _turned(one: Rate, base: str) -> Rate:
    """The same rate from ``base``'s side."""
    if one.base == base:
        return one
    value = _ONE / one.value
    return evolve(one, base=base, quote=one.base, value=value.quantize(_ONE.scaleb(value.adjusted() - _DIGITS + 1)))
