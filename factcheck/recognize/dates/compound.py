"""Dates made of others: ranges, weeks and days within a month, months that end with a day."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, frozen

from factcheck.recognize.dates.expression import NOTHING, Expression
from factcheck.recognize.dates.period import DAY, Period, add_days, add_months, nth_weekday, one_day
from factcheck.recognize.dates.shift import NO_SHIFT, Shift, moved


@frozen
class Range(Expression):
    """From one date to another: 2022年12月至2025年1月, from May to July 2024.

    Args:
        first: its beginning.
        last: its end.
        before: whether it ends before that (2010年到2018年之前).
    """

    first: Expression = NOTHING
    last: Expression = NOTHING
    before: bool = False

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        start = self.first.period(reference, anchor)
        end = self.last.period(reference, start if self.last.base == "anchor" else anchor)
        if start is not None and end is None and start.low is not None:
            end = _first_from(self.last, start.low)
        elif end is not None and start is None and end.high is not None:
            start = _last_until(self.first, end.high)
        if start is None or end is None or start.low is None:
            return None
        high = end.high if not self.before else add_days(end.low, -1) if end.low else None
        return Period(start.low, high, None, "span") if high is not None and start.low <= high else None

    def in_year(self, year: int) -> Expression:
        # The end is found from the beginning, so that October to May crosses the year.
        return evolve(self, first=self.first.in_year(year), base="")

    @property
    def month(self) -> int | None:
        return self.first.month


def _first_from(expression: Expression, low: dt.date) -> Period | None:
    """The first time, from a day on, of a date whose year is missing."""
    for year in range(low.year, low.year + 5):
        period = expression.in_year(year).period(None, None)
        if period is not None and period.high is not None and period.high >= low:
            return period
    return None


def _last_until(expression: Expression, high: dt.date) -> Period | None:
    """The last time, up to a day, of a date whose year is missing."""
    for year in range(high.year, high.year - 5, -1):
        period = expression.in_year(year).period(None, None)
        if period is not None and period.low is not None and period.low <= high:
            return period
    return None


@frozen
class Within(Expression):
    """Weeks, days or a weekday of a month or year: 2021年的第一周, the first Friday of May, 去年的前10天.

    Args:
        whole: the month or year.
        unit: ``week``, ``day`` or ``weekday``.
        first: which is the first of them, from 1; negative from the end.
        last: which is the last.
        weekday: for ``weekday``, Monday is 0.
    """

    whole: Expression = NOTHING
    unit: str = "week"
    first: int = 1
    last: int = 1
    weekday: int = 0

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        whole = self.whole.period(reference, anchor)
        if whole is None or whole.low is None or whole.high is None:
            return None
        if self.unit == "day":
            low = add_days(whole.low if self.first > 0 else whole.high, self.first - (self.first > 0) + (self.first < 0))
            high = add_days(whole.low if self.last > 0 else whole.high, self.last - (self.last > 0) + (self.last < 0))
        else:
            # The week that holds a Thursday of the month or year belongs to it, as in ISO 8601.
            pivot = 3 if self.unit == "week" else self.weekday
            days = 7 if self.unit == "week" else 1
            back = pivot if self.unit == "week" else 0
            low = nth_weekday(whole.low, whole.high, pivot, self.first)
            high = nth_weekday(whole.low, whole.high, pivot, self.last)
            low = add_days(low, -back) if low else None
            high = add_days(high, days - 1 - back) if high else None
        if low is None or high is None or low > high:
            return None
        return one_day(low) if low == high else Period(low, high, None, "span")

    def in_year(self, year: int) -> Expression:
        return evolve(self, whole=self.whole.in_year(year), base="")

    @property
    def month(self) -> int | None:
        return self.whole.month


@frozen
class WeekOf(Expression):
    """The week that holds a day: the week of 4 February.

    Args:
        day: the day.
    """

    day: Expression = NOTHING

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        day = self.day.period(reference, anchor)
        if day is None or day.low is None or day.low != day.high:
            return None
        monday = add_days(day.low, -day.low.weekday())
        return Period(monday, add_days(monday, 6), None, "span") if monday else None

    def in_year(self, year: int) -> Expression:
        return evolve(self, day=self.day.in_year(year), base="")

    @property
    def month(self) -> int | None:
        return self.day.month


@frozen
class Begun(Expression):
    """Some time that begins with a day: three days from 4 May, two years starting 1 January 2025.

    Args:
        start: the day.
        length: how long it lasts.
    """

    start: Expression = NOTHING
    length: Shift = NO_SHIFT

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        start = self.start.period(reference, anchor)
        if start is None or start.low is None or start.precision != "day":
            return None
        last = moved(start, self.length.count, self.length.unit)
        if last is None or last.high is None:
            return None
        return Period(start.low, last.high - DAY, None, "span")

    def in_year(self, year: int) -> Expression:
        return evolve(self, start=self.start.in_year(year), base="")

    @property
    def month(self) -> int | None:
        return self.start.month


@frozen
class Unresolved(Expression):
    """A date that no calendar of ours can place: of the lunar year, of an era's month."""

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        return None


@frozen
class Ended(Expression):
    """Some months or weeks that end with a date: 截至2025年9月30日止九个月, the year ended 31 March 2025, the 12 weeks to 2 June.

    Args:
        months: how many months.
        weeks: how many weeks, instead.
        end: the date.
    """

    months: int = 12
    weeks: int = 0
    end: Expression = NOTHING

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        end = self.end.period(reference, anchor)
        if end is None or end.high is None:
            return None
        high = end.high
        if self.weeks:
            low = add_days(high, 1 - 7 * self.weeks)
            return Period(low, high, None, "span") if low and end.precision == "day" else None
        first = add_months(high.replace(day=1), 1 - self.months)
        if high.day < 15:
            first = add_months(high, -self.months)
            first = first + DAY if first else None
        if first is None:
            return None
        named = {3: "quarter", 6: "half", 12: "year"}.get(self.months)
        # The quarter ended 31 March is the first one; the three months to 30 April are none.
        if named is None or first.day != 1 or (first.month - 1) % self.months or (high + DAY).day != 1:
            return Period(first, high, None, "span")
        return Period(first, high, f"{high.year:04d}", named)

    def in_year(self, year: int) -> Expression:
        return evolve(self, end=self.end.in_year(year), base="")

    @property
    def month(self) -> int | None:
        return self.end.month
