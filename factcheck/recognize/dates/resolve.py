"""The second pass: what 同年, 次月, 两个月后, a year earlier and a month without a year mean in their text."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import evolve

from factcheck.model.mention import Mention
from factcheck.model.value import Value
from factcheck.recognize.dates.expression import Calendar, Day, Ended, Expression, Offset, Range, Same, Within, with_year
from factcheck.recognize.dates.form import Draft
from factcheck.recognize.dates.join import ended, joined
from factcheck.recognize.dates.period import DAY, Period, is_month_end
from factcheck.recognize.dates.roles import Role, role_of

if TYPE_CHECKING:
    from factcheck.recognize.context import Context

#: How far back, in characters, a date still fixes 同年 or 两个月后.
_REACH = 600


def resolved(mentions: list[Mention], folded: str, context: Context) -> list[Mention]:
    """Turn the drafts among the mentions into dates.

    Args:
        mentions: in order.
        folded: the folded text.
        context: the facts of the document.
    """
    text = context.text or folded
    runs: list[Mention] = []
    pending: list[Draft] = []
    for mention in mentions:
        if isinstance(mention, Draft):
            pending.append(mention)
        else:
            runs.extend(joined(pending, text, folded))
            pending = []
            runs.append(mention)
    runs.extend(joined(pending, text, folded))
    memory = _Memory(folded, context.reference, context.script)
    done: list[Mention] = []
    for mention in runs:
        if isinstance(mention, Draft):
            mention = memory.date(mention, text, done[-1].end if done else 0)
        while done and done[-1].end > mention.start:
            done.pop()
        done.append(mention)
    return done


class _Memory:
    """The dates met so far in a text."""

    def __init__(self, folded: str, reference: dt.date | None, script: str) -> None:
        self.folded = folded
        self.reference = reference
        self.script = script
        self.last: Period | None = None
        self.end = -_REACH
        self.listed: Period | None = None
        self.same: tuple[Period | None, int] = (None, -_REACH)

    def date(self, draft: Draft, text: str, floor: int) -> Mention:
        """The final mention of a draft."""
        role = role_of(self.folded, draft.start, draft.end)
        if isinstance(draft.expression, Range) and draft.expression.base != "year" and role.name in ("since", "until"):
            role = evolve(role, name="")
        draft = ended(evolve(draft, role=role.name), text, self.folded)
        expression = self._completed(draft)
        period = expression.period(self.reference, self._anchor(draft.start, expression))
        if period is not None and not isinstance(draft.expression, Same):
            self._remember(period, draft)
        start = role.start if floor <= role.start < draft.start and role.bound != "=" else draft.start
        value = self._value(draft.expression, period, role if draft.role else evolve(role, name=""))
        return Mention(
            start, draft.end, text[start : draft.end], "date", value, role=draft.role, relative=_RELATIVE[draft.expression.base]
        )

    def _anchor(self, start: int, expression: Expression) -> Period | None:
        if start - self.end > _REACH or (expression.base == "either" and not self._near(start)):
            return None
        return self.listed if isinstance(expression, Same) and not expression.years and not expression.year else self.last

    def _remember(self, period: Period, draft: Draft) -> None:
        gap = self.folded[self.end : draft.start] if 0 <= draft.start - self.end <= 2 else ""
        adjoining = gap.strip() in ("、", "和", "及", "与")
        if adjoining and self.listed and self.listed.low and period.high and period.low and self.listed.low < period.low:
            self.listed = Period(self.listed.low, period.high, None, "span")
        else:
            self.listed = period
        self.last, self.end = period, draft.end

    def _completed(self, draft: Draft) -> Expression:
        """The expression with its year, where that was missing and can be told."""
        expression = draft.expression
        if isinstance(expression, Calendar) and expression.swappable:
            return self._ordered(expression)
        if isinstance(expression, Range):
            expression = evolve(expression, first=self._ordered(expression.first), last=self._ordered(expression.last))
        if expression.base != "year":
            return expression
        if isinstance(expression, Day):
            return self._day(expression, draft)
        month = _first_month(expression)
        if month is None:
            return expression
        year = self._year(expression, month, draft)
        return with_year(expression, year) if year is not None else expression

    def _ordered(self, expression: Expression) -> Expression:
        """1/2/2020: the month first in English, the day first in Chinese."""
        if not isinstance(expression, Calendar) or not expression.swappable or not expression.months or not expression.days:
            return expression
        if self.script == "en":
            return evolve(expression, swappable=False)
        return evolve(expression, months=expression.days, days=expression.months, swappable=False)

    def _day(self, day: Day, draft: Draft) -> Expression:
        """30日: of the month told just before, or of the last month that had such a day up to the source's."""
        number = day.number or 0
        anchor = self.last if self._near(draft.start) else None
        if anchor and anchor.precision in ("day", "month") and anchor.low and day.weekday is None:
            low = anchor.low
            return Calendar(year=low.year, months=(low.month, low.month), days=(number, number), precision="day")
        if self.reference is None:
            return day
        year, month = self.reference.year, self.reference.month
        for _ in range(3 if day.weekday is None else 24):
            found = Calendar(year=year, months=(month, month), days=(number, number), precision="day")
            period = found.period(None, None)
            told = period is not None and period.low is not None and (day.weekday in (None, period.low.weekday()))
            if told and period and period.low and (period.low <= self.reference or day.weekday is not None):
                return found
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        return day

    def _near(self, start: int) -> bool:
        """Whether the last date stands in the same paragraph."""
        return self.last is not None and start - self.end <= _REACH and "\n" not in self.folded[max(0, self.end) : start]

    def _year(self, expression: Expression, month: int, draft: Draft) -> int | None:
        recent = self._by_reference(expression, month)
        if not self._near(draft.start) or self.last is None or self.last.low is None or self.last.high is None:
            return recent
        between = self.folded[self.end : draft.start]
        same_sentence = not any(mark in between for mark in "。！？") and ". " not in between
        told = self.last.high.year
        later = told if month >= self.last.low.month or self.last.precision == "year" else told + 1
        if recent is not None and not same_sentence and _is_day(expression) and told < recent:
            return recent
        if later == told or (self.reference and (later, month) > (self.reference.year, self.reference.month)):
            return told
        return recent if recent in (told, later) else None

    def _by_reference(self, expression: Expression, month: int) -> int | None:
        """The year of the last such month or day up to the source's day."""
        if self.reference is None:
            return None
        for year in range(self.reference.year, self.reference.year - 9, -1):
            period = with_year(expression, year).period(self.reference, None)
            if period and period.low and period.low <= self.reference:
                return year
        return None

    def _value(self, expression: Expression, period: Period | None, role: Role) -> Value:
        if period is None:
            return Value(_partial(expression), None, None, "date", precision=_precision(expression), bound=role.bound)
        low, high = period.low, period.high
        if role.name == "as_of" and period.precision == "vague" and high and is_month_end(high) and low and low.day != 1:
            low = high
        elif role.name == "as_of" and period.precision == "vague" and high and (high.month, high.day) == (12, 31):
            low = high
        if role.name == "since":
            high = None
        elif role.name == "after":
            low, high = (low if role.edge == "begin" else high + DAY if high else None), None
        elif role.name == "until":
            low, high = None, high if role.inclusive or role.edge == "end" else (low - DAY if low else None)
        bound = role.bound
        if bound == "=" and (period.amount is None or period.precision in ("vague", "half", "quarter", "span")):
            bound = ".."
        assumed = expression.assumed
        return Value(
            period.amount, low, high, "date", bound=bound, hedge=_HEDGE[bound], precision=period.precision, assumed=assumed
        )


_RELATIVE = {"": "", "reference": "reference", "anchor": "anchor", "either": "anchor", "year": "year"}
_HEDGE = {"=": "flat", "..": "range", "~": "about", ">": "at_least", "<": "up_to"}


def _first_month(expression: Expression) -> int | None:
    if isinstance(expression, Calendar):
        return expression.months[0] if expression.months else None
    if isinstance(expression, Range):
        return _first_month(expression.first)
    if isinstance(expression, Within):
        return _first_month(expression.whole)
    if isinstance(expression, Offset):
        return _first_month(expression.start)
    return _first_month(expression.end) if isinstance(expression, Ended) else None


def _is_day(expression: Expression) -> bool:
    return isinstance(expression, Calendar) and expression.days is not None


def _precision(expression: Expression) -> str:
    if isinstance(expression, Calendar):
        return expression.precision
    return "day" if isinstance(expression, Day) else ""


def _partial(expression: Expression) -> str | None:
    """ISO for a date without its year: --12-19, --06."""
    if not isinstance(expression, Calendar) or expression.base != "year" or not expression.months:
        return None
    first, last = expression.months
    if first != last:
        return None
    if expression.days is None or expression.days[0] != expression.days[1]:
        return f"--{first:02d}"
    return f"--{first:02d}-{expression.days[0]:02d}"
