"""Dates of the Chinese lunar calendar, from 1900 to 2100: 农历八月十五, 宣统三年八月十九."""

from __future__ import annotations

import datetime as dt
from functools import cache
from importlib import resources

from attrs import evolve, frozen

from factcheck.recognize.dates.expression import Expression
from factcheck.recognize.dates.period import DAY, Period, one_day

_FIRST = 1900
_BEGINS = dt.date(1900, 1, 31)
#: The first and the last year that are converted.
YEARS = (_FIRST, 2100)


@cache
def _months() -> dict[tuple[int, int, bool], tuple[dt.date, int]]:
    """The first day and the length of every month, by its year, its number, and whether it is a leap month."""
    table: dict[tuple[int, int, bool], tuple[dt.date, int]] = {}
    begins = _BEGINS
    codes = resources.files("factcheck.lexicon").joinpath("data/lunar.txt").read_text("utf-8").split()
    for year, code in enumerate((int(written, 16) for written in codes), _FIRST):
        for month in range(1, 13):
            lengths = [(False, 29 + (code >> 16 - month & 1))]
            if code & 15 == month:
                lengths.append((True, 29 + (code >> 16 & 1)))
            for leap, length in lengths:
                table[year, month, leap] = begins, length
                begins += dt.timedelta(length)
    return table


@frozen
class Lunar(Expression):
    """A day or a month of the lunar calendar.

    Args:
        year: of the lunar calendar; ``None`` if relative or missing.
        years: years after the base's year.
        number: the month.
        leap: whether it is the leap month behind that one.
        day: of the month; -1 its last, ``None`` for the whole month.
        back: by how many years its lunar year is behind the year that it is told with: New Year's Eve of 2015 ends the lunar 2014.
    """

    year: int | None = None
    years: int = 0
    number: int = 1
    leap: bool = False
    day: int | None = None
    back: int = 0

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        year = self.year
        if year is None:
            origin = self.origin(reference, anchor) if self.base != "year" else None
            if origin is None:
                return None
            year = origin.year + self.years - self.back
        begins, length = _months().get((year, self.number, self.leap), (None, 0))
        if begins is None:
            return None
        if self.day is None:
            return Period(begins, begins + dt.timedelta(length) - DAY, None, "span")
        day = self.day if self.day > 0 else length
        return one_day(begins + dt.timedelta(day - 1)) if day <= length else None

    def in_year(self, year: int) -> Expression:
        return evolve(self, year=year - self.back, base="") if self.base == "year" else self

    @property
    def month(self) -> int | None:
        # The year begins in January or February.
        return 2 if self.back else min(self.number + 1, 12)
