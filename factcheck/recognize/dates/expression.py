"""Date expressions as read, before it is known what they are counted from.

An expression says what it needs (`base`): nothing, the day of the source (``reference``), a date before it in the text
(``anchor``), or only its year (``year``). Given those, it has a period.
"""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from factcheck.recognize.dates.period import Period, add_days, add_months, month_end, one_day, shifted


@frozen
class Expression:
    """What a date says.

    Args:
        base: what it is counted from: ``""``, ``reference``, ``anchor``, ``either`` (the anchor, or else the reference)
            or ``year``.
        assumed: what was concluded and is not written.
    """

    base: str = ""
    assumed: str = ""

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        """The days it allows.

        Args:
            reference: the day of the source, if known.
            anchor: the date before it in the text, if any.

        Returns:
            ``None`` if what it is counted from is not known, or there is no such day.
        """
        raise TypeError("an expression of no kind has no period")

    def origin(self, reference: dt.date | None, anchor: Period | None) -> dt.date | None:
        """The day that it is counted from."""
        if self.base == "reference" or (self.base == "either" and anchor is None):
            return reference
        return anchor.low or anchor.high if anchor else None

    def in_year(self, year: int) -> Expression:
        """The same in a year, if that was missing.

        Args:
            year: the year found.
        """
        return self

    @property
    def month(self) -> int | None:
        """The month that it begins in, if it names one."""
        return None

    @property
    def turn(self) -> int:
        """Where its year is missing: 1 if it is said to be still to come (next March), -1 the last (last March)."""
        return 0


#: The default of a part that every reader gives.
NOTHING = Expression()


@frozen
class Calendar(Expression):
    """A year, and months of it, and days of a month: 2025年, 去年6月, 2025年上半年, 上月底.

    Args:
        year: as stated; ``None`` if relative or missing.
        years: years after the base's year.
        months: first and last month of the year.
        shift: months after the base's month (上个月: -1), instead of ``months``.
        days: first and last day of the month, 31 for its last.
        precision: as of a value.
        side: of a date whose year is missing: 1 if it is still to come (next March), -1 if the last is meant.
        swappable: whether the figures leave open which is the month and which the day (1/2/2020).
    """

    year: int | None = None
    years: int = 0
    months: tuple[int, int] | None = None
    shift: int | None = None
    days: tuple[int, int] | None = None
    precision: str = "year"
    side: int = 0
    swappable: bool = False

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        year, months = self.year, self.months
        if year is None and months is None and self.shift is None and self.base != "reference" and _is_fiscal(anchor):
            # The year before a fiscal year is the fiscal year before it.
            return shifted(anchor, self.years * 12) if anchor else None
        if year is None:
            origin = self.origin(reference, anchor)
            if origin is None or self.base == "year" or not 1 <= origin.year + self.years <= 9998:
                return None
            year = origin.year + self.years
            if self.shift is not None:
                if self.base == "anchor" and not _in_one_month(anchor):
                    return None
                moved = add_months(origin.replace(day=1), self.years * 12 + self.shift)
                if moved is None:
                    return None
                year, months = moved.year, (moved.month, moved.month)
        if not 1 <= year <= 9998:
            return None
        return calendar(year, months, self.days, self.precision)

    def narrowed(self, months: tuple[int, int] | None, days: tuple[int, int] | None, precision: str) -> Calendar:
        """Months of the year, and days of them."""
        return Calendar(
            self.base, self.assumed, self.year, self.years, months, self.shift, days, precision, self.side, self.swappable
        )

    def in_year(self, year: int) -> Expression:
        if self.base != "year":
            return self
        return Calendar(
            "", self.assumed, year, self.years, self.months, self.shift, self.days, self.precision, self.side, self.swappable
        )

    @property
    def month(self) -> int | None:
        return self.months[0] if self.months else None

    @property
    def turn(self) -> int:
        return self.side


def _in_one_month(anchor: Period | None) -> bool:
    """Whether a date lies in one month: 6月, 6月30日, the end of June."""
    if anchor is None or anchor.precision in ("month", "day"):
        return anchor is not None
    low, high = anchor.low, anchor.high
    return low is not None and high is not None and (low.year, low.month) == (high.year, high.month)


def _is_fiscal(anchor: Period | None) -> bool:
    """Whether a span is a fiscal year: twelve months, or two years of which it is a part (2023/24)."""
    if anchor is None or anchor.low is None or anchor.high is None or anchor.precision != "span":
        return False
    return 364 <= (anchor.high - anchor.low).days <= 731


def calendar(
    year: int, months: tuple[int, int] | None, days: tuple[int, int] | None, precision: str
) -> Period | None:
    """The period of a year, of months in it, or of days in a month; ``None`` if there is no such day."""
    if months is None:
        return Period(dt.date(year, 1, 1), dt.date(year, 12, 31), f"{year:04d}", precision)
    first, last = months
    ends = year + 1 if last < first else year
    if days is None:
        low, high = dt.date(year, first, 1), dt.date(ends, last, month_end(ends, last))
    else:
        longest = month_end(ends, last)
        # A 31st of a month with 30 days is an error of the text; only "to the end of the month" is cut short.
        if days[0] > month_end(year, first) or (days[1] > longest and days[1] != 31):
            return None
        low, high = dt.date(year, first, days[0]), dt.date(ends, last, min(days[1], longest))
    amount = f"{year:04d}"
    if first == last:
        amount += f"-{first:02d}"
        if low == high:
            amount += f"-{low.day:02d}"
    elif precision == "span":
        return Period(low, high, None, precision)
    return Period(low, high, amount, precision)


@frozen
class Day(Expression):
    """A day of the month without its month (30日), or some days from the base (昨天, the day after tomorrow).

    Args:
        number: of the month; ``None`` if it is counted. With the reference as base it is the nearest such day (今（18）日).
        offset: days after the base's day.
        weekday: of the numbered day, if told (Friday the 13th).
    """

    number: int | None = None
    offset: int = 0
    weekday: int | None = None

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        origin = self.origin(reference, anchor)
        if origin is None:
            return None
        if self.number is not None:
            return self._nearest(add_days(origin, self.offset)) if self.base == "reference" else None
        if self.base == "anchor" and (anchor is None or anchor.precision != "day"):
            return None
        return one_day(add_days(origin, self.offset))


    def _nearest(self, day: dt.date | None) -> Period | None:
        """The day of that number within three days, as an article may be published a little later than it was written."""
        for step in (0, -1, 1, -2, 2, -3, 3):
            found = add_days(day, step) if day else None
            if found is not None and found.day == self.number:
                return one_day(found)
        return None


@frozen
class Week(Expression):
    """A week, from Monday to Sunday, or a day of it: 上周, 上周五, next week, this weekend.

    Args:
        offset: weeks after the base's week.
        days: first and last weekday, Monday is 0.
        nearest: a weekday of no stated week: the last one up to the base's day, or, if ``offset`` is positive, so many of them on.
        ahead: whether it is said to be still to come, from the base's day on.
    """

    offset: int = 0
    days: tuple[int, int] = (0, 6)
    nearest: bool = False
    ahead: bool = False

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        origin = self.origin(reference, anchor)
        if origin is None:
            return None
        if self.nearest:
            back = (origin.weekday() - self.days[0]) % 7
            if self.ahead:
                return one_day(add_days(origin, -back % 7))
            return one_day(add_days(origin, 7 * self.offset - back if self.offset > 0 else -back))
        monday = add_days(origin, self.offset * 7 - origin.weekday())
        if monday is None:
            return None
        low, high = add_days(monday, self.days[0]), add_days(monday, self.days[1])
        if low is None or high is None:
            return None
        if low == high:
            return one_day(low)
        return Period(low, high, None, "span")


@frozen
class Quarter(Expression):
    """A quarter counted from the base's: this quarter, last quarter.

    Args:
        offset: quarters after the base's quarter.
    """

    offset: int = 0

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        origin = self.origin(reference, anchor)
        if origin is None:
            return None
        index = origin.year * 4 + (origin.month - 1) // 3 + self.offset
        first = index % 4 * 3 + 1
        return calendar(index // 4, (first, first + 2), None, "quarter")
