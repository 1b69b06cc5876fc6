"""Dates as the periods that figures hold for."""

from __future__ import annotations

import datetime as dt
import re

from attrs import evolve

from factcheck.model import Mention, Period

#: 2023-24: the season or the financial year that begins in the one and ends in the other.
_SEASON_OF = re.compile(r"(?:19|20)\d\d\s?[-–/]\s?\d\d")


def as_period(date: Mention, published: dt.date | None) -> Period | None:
    """A date as a period; ``None`` while nothing fixes it."""
    low, high = date.low, date.high
    if not isinstance(low, dt.date) and not isinstance(high, dt.date):
        return None
    if not isinstance(low, dt.date):
        low = high
        if date.value.precision == "year" and isinstance(high, dt.date):
            low = high.replace(month=1, day=1)  # "by 2028": some time in that year
        elif date.value.precision == "month" and isinstance(high, dt.date):
            low = high.replace(day=1)
    if not isinstance(high, dt.date) and date.role == "since" and published is not None and low > published:  # type: ignore[operator]
        return whole(date)  # "from 2028": what begins then, as far as it is told
    if not isinstance(high, dt.date):
        high = published if date.role == "since" and published is not None and published > low else low  # type: ignore[operator]
    if high < low:  # type: ignore[operator]
        high = low
    if "begins" in date.value.assumed and high.year == low.year + 1:  # type: ignore[union-attr]
        # 2023/24: the twelve months that lie within any reading of it the longest.
        month = 9 if re.search("学年|學年|academic|school", date.quote.lower()) else 7
        low, high = dt.date(low.year, month, 1), dt.date(low.year + 1, month, 1) - dt.timedelta(1)  # type: ignore[union-attr]
    if high.year == low.year + 1 and (low.month, high.month) == (1, 12) and _SEASON_OF.fullmatch(date.quote):  # type: ignore[union-attr]
        low, high = dt.date(low.year, 7, 1), dt.date(high.year, 6, 30)  # type: ignore[union-attr]
    instant = date.role == "as_of" or date.value.precision == "day"
    if date.role == "as_of" and low != high and re.search("[底末]|end", date.quote.lower()):
        low = high  # as of the end of June: its last day
    return Period(low, high, date.quote, instant=instant)  # type: ignore[arg-type]


def month_of(period: Period) -> Period:
    """The month that a period ends in."""
    first = period.end.replace(day=1)
    return evolve(period, start=first, end=(first + dt.timedelta(31)).replace(day=1) - dt.timedelta(1), instant=False)


def whole(date: Mention) -> Period | None:
    """A date as precise as it is written, open ends aside: ``since 2012`` as the year 2012."""
    if not isinstance(date.amount, str):
        return None
    parts = [int(p) for p in date.amount.split("-") if p]
    if not parts or date.amount.startswith("-"):
        return None
    year, month = parts[0], parts[1] if len(parts) > 1 else 0
    if len(parts) == 3:
        return Period(dt.date(*parts), dt.date(*parts), date.quote, instant=True)
    first = dt.date(year, month or 1, 1)
    last = dt.date(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1) - dt.timedelta(1)
    return Period(first, last, date.quote)


def years_of(date: Mention) -> tuple[Period, ...]:
    """A span of whole years as its years: ``2022年至2024年`` as three."""
    low, high = date.low, date.high
    if not isinstance(low, dt.date) or not isinstance(high, dt.date):
        return ()
    if (low.month, low.day, high.month, high.day) != (1, 1, 12, 31) or not 1 <= high.year - low.year <= 11:
        return ()
    return tuple(
        Period(dt.date(year, 1, 1), dt.date(year, 12, 31), date.quote) for year in range(low.year, high.year + 1)
    )


def replace_year(period: Period, text: str) -> Period:
    """The same stretch a year before."""
    return moved_to(period, period.end.year - 1, text)


def moved_to(period: Period, year: int, text: str) -> Period:
    """The same stretch in another year.

    Args:
        period: the stretch.
        year: the year that it ends in there.
        text: the words that say so.
    """
    years = year - period.end.year
    return evolve(period, start=_moved(period.start, years), end=_moved(period.end, years), text=text, inherited=False)


def _moved(day: dt.date, years: int) -> dt.date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 2, 28)
