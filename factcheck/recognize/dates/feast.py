"""Days with a name: Christmas, Thanksgiving, Easter, 元旦."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, frozen

from factcheck.recognize.dates.expression import Expression
from factcheck.recognize.dates.period import Period, add_days, month_end, nth_weekday, one_day


@frozen
class Feast(Expression):
    """A day with a name: Christmas, Thanksgiving, Easter, 元旦.

    Args:
        fixed: its month; 0 if it is counted from Easter.
        day: its day in the month; 0 if it is a weekday of the month.
        weekday: that weekday, Monday is 0.
        nth: which of them; -1 the last.
        easter: days after Easter Sunday.
        plus: days after the day that the above gives.
        year: the year, if stated or found.
        side: 1 if it is still to come (next Christmas), -1 if the last is meant.
    """

    fixed: int = 0
    day: int = 0
    weekday: int = 0
    nth: int = 0
    easter: int = 0
    plus: int = 0
    year: int | None = None
    side: int = 0

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        if self.year is None or not 1583 <= self.year <= 9998:
            return None
        if not self.fixed:
            found: dt.date | None = _easter(self.year) + dt.timedelta(self.easter)
        elif self.day:
            found = dt.date(self.year, self.fixed, self.day)
        else:
            low, high = dt.date(self.year, self.fixed, 1), dt.date(self.year, self.fixed, month_end(self.year, self.fixed))
            found = nth_weekday(low, high, self.weekday, self.nth)
        return one_day(add_days(found, self.plus) if found else None)

    def in_year(self, year: int) -> Expression:
        return evolve(self, year=year, base="")

    @property
    def month(self) -> int | None:
        return self.fixed or 4

    @property
    def turn(self) -> int:
        return self.side


def _easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * week) // 451
    month, day = divmod(h + week - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)
