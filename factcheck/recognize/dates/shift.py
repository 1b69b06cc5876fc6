"""Time counted from a day: two years ago, 两个月后, the past three months, the same period a year earlier."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, frozen

from factcheck.recognize.dates.expression import NOTHING, Expression, calendar
from factcheck.recognize.dates.period import (
    DAY,
    Period,
    add_business_days,
    add_days,
    add_months,
    month_end,
    one_day,
    shifted,
)

#: Months of the units that are counted in months.
MONTHS_OF = {"year": 12, "half": 6, "quarter": 3, "month": 1, "decade": 120}
DAYS_OF = {"fortnight": 14, "week": 7, "day": 1}
#: Days from Monday to Friday.
BUSINESS = "weekday"


@frozen
class Shift(Expression):
    """Some time before or after the base: 三年前, 两个月后, two weeks later.

    Args:
        count: units, negative before.
        unit: ``year``, ``quarter``, ``month``, ``week`` or ``day``.
        extra: more counts and their units (two years and three months ago).
    """

    count: int = 0
    unit: str = "year"
    extra: tuple[tuple[int, str], ...] = ()

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        counted = self.base == "reference" or (self.base == "either" and anchor is None)
        origin = one_day(reference) if counted else anchor
        for count, unit in self.extra[::-1]:
            origin = moved(origin, count, unit) if origin else None
        if not self.extra:
            return _shifted(origin, self.count, self.unit)
        # The smallest unit says how precise the whole is.
        there = moved(origin, self.count, self.unit) if origin else None
        return _shifted(there, 0, self.extra[-1][1])


#: The default of a part that every reader gives.
NO_SHIFT = Shift()


def moved(origin: Period, count: int, unit: str) -> Period | None:
    """A period some units later, day by day."""
    if origin.low is None or origin.high is None:
        return None
    if unit == BUSINESS:
        low, high = (add_business_days(day, count) for day in (origin.low, origin.high))
    elif unit in DAYS_OF:
        low, high = (add_days(day, count * DAYS_OF[unit]) for day in (origin.low, origin.high))
    else:
        low, high = (add_months(day, count * MONTHS_OF[unit]) for day in (origin.low, origin.high))
    return Period(low, high, None, origin.precision) if low and high else None


def _shifted(origin: Period | None, count: int, unit: str) -> Period | None:
    """A period some units later, as precise as the unit."""
    there = moved(origin, count, unit) if origin else None
    if there is None or there.low is None or there.high is None:
        return None
    low, high = there.low, there.high
    if unit in DAYS_OF or unit == BUSINESS:
        return one_day(low) if low == high else Period(low, high, None, "vague")
    # Nobody counts the days of three years: the year or month that it falls into is all that is said.
    if unit == "year" and low.year == high.year:
        return calendar(low.year, None, None, "year")
    if unit in ("month", "quarter") and (low.year, low.month) == (high.year, high.month):
        return calendar(low.year, (low.month, low.month), None, "month")
    return Period(low, high.replace(day=month_end(high.year, high.month)), None, "vague")


@frozen
class Offset(Expression):
    """Some time before or after a date that is stated beside it: two weeks after Monday.

    Args:
        shift: how much.
        start: the date.
    """

    shift: Shift = NO_SHIFT
    start: Expression = NOTHING

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        return evolve(self.shift, base="anchor").period(None, self.start.period(reference, anchor))

    def in_year(self, year: int) -> Expression:
        return evolve(self, start=self.start.in_year(year), base="")

    @property
    def month(self) -> int | None:
        return self.start.month


@frozen
class Lapse(Expression):
    """A span that ends or begins at the base: 过去三年, the next two weeks, the year to date.

    Args:
        count: units, negative before.
        unit: ``year``, ``quarter``, ``month``, ``week`` or ``day``; ``to date`` for the base's year up to its day; ``up to now``
            for all before it; ``earlier month``, ``later year`` and the like for what has passed, or is left, of the base's.
        whole: whether whole quarters and decades of the calendar are counted, not days.
    """

    count: int = 0
    unit: str = "year"
    whole: bool = False

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        origin = self.origin(reference, anchor)
        if origin is None:
            return None
        if self.unit == "to date":
            return Period(origin.replace(month=1, day=1), origin, None, "span")
        if self.unit == "up to now":
            return Period(None, origin, None, "span")
        if " " in self.unit:
            return _rest(origin, self.unit)
        if self.whole:
            return _whole(origin, self.count, MONTHS_OF[self.unit])
        if self.unit == BUSINESS:
            other = add_business_days(origin, self.count)
        elif self.unit in DAYS_OF:
            other = add_days(origin, self.count * DAYS_OF[self.unit])
        else:
            other = add_months(origin, self.count * MONTHS_OF[self.unit])
        if other is None or other == origin:
            return None
        if self.count < 0:
            return Period(other, origin - DAY, None, "span")
        return Period(origin + DAY, other, None, "span")


def _rest(origin: dt.date, unit: str) -> Period | None:
    """What has passed, or is left, of the year, month or week of a day."""
    side, _, name = unit.partition(" ")
    if name == "week":
        first, last = origin - dt.timedelta(origin.weekday()), origin + dt.timedelta(6 - origin.weekday())
    elif name == "month":
        first, last = origin.replace(day=1), origin.replace(day=month_end(origin.year, origin.month))
    else:
        first, last = origin.replace(month=1, day=1), origin.replace(month=12, day=31)
    return Period(first, origin, None, "vague") if side == "earlier" else Period(origin, last, None, "vague")


def _whole(origin: dt.date, count: int, months: int) -> Period | None:
    """The whole quarters or decades of the calendar before or after the one of a day."""
    index = origin.year * 12 + origin.month - 1
    begin = index // months * months
    low, high = (begin + months * count, begin) if count < 0 else (begin + months, begin + months * (count + 1))
    if count == 0:
        low = begin
    if low < 12 or high > 9998 * 12:
        return None
    first = dt.date(low // 12, low % 12 + 1, 1)
    return Period(first, dt.date(high // 12, high % 12 + 1, 1) - DAY, None, "span")


@frozen
class Same(Expression):
    """The anchor's period in another year: 同期, 上年同期, the same period a year earlier.

    Args:
        years: years after the anchor's.
        year: the year it is in, if stated (2024年同期).
    """

    years: int = 0
    year: int | None = None

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        if anchor is None:
            return None
        if self.year is None:
            return shifted(anchor, self.years * 12)
        last = anchor.high or anchor.low
        return shifted(anchor, (self.year - last.year) * 12) if last else None
