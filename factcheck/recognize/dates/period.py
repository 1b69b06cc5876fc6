"""Periods of the calendar: the days that a date expression allows, and the arithmetic of months."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

DAY = dt.timedelta(days=1)


@frozen
class Period:
    """The days that an expression allows.

    Args:
        low: its first day, ``None`` if open.
        high: its last day, inclusive, ``None`` if open.
        amount: ISO prefix as precise as stated, ``None`` where no single prefix says it.
        precision: as `factcheck.model.value.Value.precision`.
    """

    low: dt.date | None
    high: dt.date | None
    amount: str | None
    precision: str


def month_end(year: int, month: int) -> int:
    """The last day's number of a month."""
    if month == 12:
        return 31
    return (dt.date(year, month + 1, 1) - DAY).day


def add_months(day: dt.date, months: int) -> dt.date | None:
    """The same day some months later; the month's last day where it is too short; ``None`` outside of the calendar."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9998:
        return None
    return dt.date(year, month, min(day.day, month_end(year, month)))


def add_days(day: dt.date, days: int) -> dt.date | None:
    """Some days later; ``None`` outside of the calendar."""
    ordinal = day.toordinal() + days
    return dt.date.fromordinal(ordinal) if 1 <= ordinal <= dt.date(9998, 12, 31).toordinal() else None


def add_business_days(day: dt.date, days: int) -> dt.date | None:
    """Some days from Monday to Friday later, holidays not known; ``None`` outside of the calendar."""
    there: dt.date | None = day
    for _ in range(abs(days)):
        there = add_days(there, 1 if days > 0 else -1) if there else None
        while there is not None and there.weekday() > 4:
            there = add_days(there, 1 if days > 0 else -1)
    return there


def is_month_end(day: dt.date) -> bool:
    """Whether it is the last day of its month."""
    return day.day == month_end(day.year, day.month)


def shifted(period: Period, months: int) -> Period | None:
    """The period some months later, as precise; a period that ends with a month still does."""
    low = add_months(period.low, months) if period.low else None
    high = add_months(period.high, months) if period.high else None
    if (period.low and not low) or (period.high and not high):
        return None
    if high and period.high and is_month_end(period.high):
        high = high.replace(day=month_end(high.year, high.month))
    amount = None
    first = low or high
    if period.amount and first:
        amount = first.isoformat()[: len(period.amount)]
    return Period(low, high, amount, period.precision)


def one_day(day: dt.date | None) -> Period | None:
    """The period of a single day."""
    return Period(day, day, day.isoformat(), "day") if day else None


def nth_weekday(low: dt.date, high: dt.date, weekday: int, number: int) -> dt.date | None:
    """The nth of a weekday between two days; from the end if negative; ``None`` if there are not so many."""
    if number > 0:
        found = add_days(low, (weekday - low.weekday()) % 7 + 7 * (number - 1))
    else:
        found = add_days(high, -((high.weekday() - weekday) % 7) + 7 * (number + 1))
    return found if found is not None and low <= found <= high else None
