"""Date expressions as read, before it is known what they are counted from.

An expression says what it needs (`base`): nothing, the day of the source (``reference``), a date before it in the text
(``anchor``), or only its year (``year``). Given those, it has a period.
"""

from __future__ import annotations

import datetime as dt

from attrs import evolve, frozen

from factcheck.recognize.dates.period import DAY, Period, add_days, add_months, month_end, shifted


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
        swappable: whether the figures leave open which is the month and which the day (1/2/2020).
    """

    year: int | None = None
    years: int = 0
    months: tuple[int, int] | None = None
    shift: int | None = None
    days: tuple[int, int] | None = None
    precision: str = "year"
    swappable: bool = False

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        year, months = self.year, self.months
        if year is None:
            origin = self.origin(reference, anchor)
            if origin is None or self.base == "year" or not 1 <= origin.year + self.years <= 9998:
                return None
            year = origin.year + self.years
            if self.shift is not None:
                if self.base == "anchor" and (anchor is None or anchor.precision not in ("month", "day")):
                    return None
                moved = add_months(origin.replace(day=1), self.years * 12 + self.shift)
                if moved is None:
                    return None
                year, months = moved.year, (moved.month, moved.month)
        if not 1 <= year <= 9998:
            return None
        return _calendar(year, months, self.days, self.precision)


def _calendar(
    year: int, months: tuple[int, int] | None, days: tuple[int, int] | None, precision: str
) -> Period | None:
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
        number: of the month; ``None`` if it is counted.
        offset: days after the base's day.
        weekday: of the numbered day, if told (Friday the 13th).
    """

    number: int | None = None
    offset: int = 0
    weekday: int | None = None

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        origin = self.origin(reference, anchor)
        if origin is None or self.number is not None:
            return None
        if self.base == "anchor" and (anchor is None or anchor.precision != "day"):
            return None
        return one_day(add_days(origin, self.offset))


def one_day(day: dt.date | None) -> Period | None:
    """The period of a single day."""
    return Period(day, day, day.isoformat(), "day") if day else None


@frozen
class Week(Expression):
    """A week, from Monday to Sunday, or a day of it: 上周, 上周五, next week, this weekend.

    Args:
        offset: weeks after the base's week.
        days: first and last weekday, Monday is 0.
        nearest: a weekday of no stated week: the last one up to the base's day, or, if ``offset`` is positive, the next one.
    """

    offset: int = 0
    days: tuple[int, int] = (0, 6)
    nearest: bool = False

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        origin = self.origin(reference, anchor)
        if origin is None:
            return None
        if self.nearest:
            back = (origin.weekday() - self.days[0]) % 7
            return one_day(add_days(origin, (7 - back) if self.offset > 0 else -back))
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
        return _calendar(index // 4, (first, first + 2), None, "quarter")


#: Months of the units that are counted in months.
MONTHS_OF = {"year": 12, "quarter": 3, "month": 1, "decade": 120}
DAYS_OF = {"fortnight": 14, "week": 7, "day": 1}


@frozen
class Shift(Expression):
    """Some time before or after the base: 三年前, 两个月后, two weeks later.

    Args:
        count: units, negative before.
        unit: ``year``, ``quarter``, ``month``, ``week`` or ``day``.
    """

    count: int = 0
    unit: str = "year"

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        origin = one_day(reference) if self.base == "reference" else anchor
        if origin is None or origin.low is None or origin.high is None:
            return None
        if self.unit in DAYS_OF:
            low = add_days(origin.low, self.count * DAYS_OF[self.unit])
            high = add_days(origin.high, self.count * DAYS_OF[self.unit])
            if low is None or high is None:
                return None
            return one_day(low) if low == high else Period(low, high, None, "vague")
        low = add_months(origin.low, self.count * MONTHS_OF[self.unit])
        high = add_months(origin.high, self.count * MONTHS_OF[self.unit])
        if low is None or high is None:
            return None
        # Nobody counts the days of three years: the year or month that it falls into is all that is said.
        if self.unit == "year" and low.year == high.year:
            return _calendar(low.year, None, None, "year")
        if self.unit in ("month", "quarter") and (low.year, low.month) == (high.year, high.month):
            return _calendar(low.year, (low.month, low.month), None, "month")
        return Period(low, high.replace(day=month_end(high.year, high.month)), None, "vague")


@frozen
class Offset(Expression):
    """Some time before or after a date that is stated beside it: two weeks after Monday.

    Args:
        shift: how much.
        start: the date.
    """

    shift: Shift = Shift()
    start: Expression = Expression()

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        return evolve(self.shift, base="anchor").period(None, self.start.period(reference, anchor))


@frozen
class Lapse(Expression):
    """A span that ends or begins at the base: 过去三年, the next two weeks, the year to date.

    Args:
        count: units, negative before.
        unit: ``year``, ``quarter``, ``month``, ``week`` or ``day``; ``to date`` for the base's year up to its day; ``earlier
            month``, ``later year`` and the like for what has passed, or is left, of the base's.
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
        if " " in self.unit:
            return _rest(origin, self.unit)
        if self.whole:
            return _whole(origin, self.count, MONTHS_OF[self.unit])
        if self.unit in DAYS_OF:
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


@frozen
class Range(Expression):
    """From one date to another: 2022年12月至2025年1月, from May to July 2024.

    Args:
        first: its beginning.
        last: its end.
    """

    first: Expression = Expression()
    last: Expression = Expression()

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        start = self.first.period(reference, anchor)
        end = self.last.period(reference, start if self.last.base == "anchor" else anchor)
        if start is not None and end is None and start.low is not None:
            end = _first_from(self.last, start.low)
        elif end is not None and start is None and end.high is not None:
            start = _last_until(self.first, end.high)
        if start is None or end is None or start.low is None or end.high is None or start.low > end.high:
            return None
        return Period(start.low, end.high, None, "span")


def _first_from(expression: Expression, low: dt.date) -> Period | None:
    """The first time, from a day on, of a date whose year is missing."""
    for year in range(low.year, low.year + 5):
        period = with_year(expression, year).period(None, None)
        if period is not None and period.high is not None and period.high >= low:
            return period
    return None


def _last_until(expression: Expression, high: dt.date) -> Period | None:
    """The last time, up to a day, of a date whose year is missing."""
    for year in range(high.year, high.year - 5, -1):
        period = with_year(expression, year).period(None, None)
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

    whole: Expression = Expression()
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
            low = _nth(whole.low, whole.high, pivot, self.first)
            high = _nth(whole.low, whole.high, pivot, self.last)
            low = add_days(low, -back) if low else None
            high = add_days(high, days - 1 - back) if high else None
        if low is None or high is None or low > high:
            return None
        return one_day(low) if low == high else Period(low, high, None, "span")


def _nth(low: dt.date, high: dt.date, weekday: int, number: int) -> dt.date | None:
    if number > 0:
        found = add_days(low, (weekday - low.weekday()) % 7 + 7 * (number - 1))
    else:
        found = add_days(high, -((high.weekday() - weekday) % 7) + 7 * (number + 1))
    return found if found is not None and low <= found <= high else None


@frozen
class Unresolved(Expression):
    """A date that no calendar of ours can place: of the lunar year, of an era's month."""

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        return None


@frozen
class Ended(Expression):
    """Some months that end with a date: 截至2025年9月30日止九个月, the year ended 31 March 2025.

    Args:
        months: how many.
        end: the date.
    """

    months: int = 12
    end: Expression = Expression()

    def period(self, reference: dt.date | None, anchor: Period | None) -> Period | None:
        end = self.end.period(reference, anchor)
        if end is None or end.high is None:
            return None
        high = end.high
        first = add_months(high.replace(day=1), 1 - self.months)
        if high.day < 15:
            first = add_months(high, -self.months)
            first = first + DAY if first else None
        if first is None:
            return None
        whole = self.months == 12 and first.month == 1
        return Period(first, high, f"{high.year:04d}" if whole else None, "year" if whole else "span")


def with_year(expression: Expression, year: int) -> Expression:
    """The expression with the year that was missing."""
    if isinstance(expression, Calendar) and expression.base == "year":
        return evolve(expression, year=year, base="")
    if isinstance(expression, Ended):
        return evolve(expression, end=with_year(expression.end, year), base="")
    if isinstance(expression, Offset):
        return evolve(expression, start=with_year(expression.start, year), base="")
    if isinstance(expression, Within):
        return evolve(expression, whole=with_year(expression.whole, year), base="")
    if isinstance(expression, Range):
        # The end is found from the beginning, so that October to May crosses the year.
        return evolve(expression, first=with_year(expression.first, year), base="")
    return expression
