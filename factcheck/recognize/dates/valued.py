"""From a period and the words around it to a value."""

from __future__ import annotations

from factcheck.model.value import Value
from factcheck.recognize.dates.expression import Calendar, Day, Expression
from factcheck.recognize.dates.period import DAY, Period, is_month_end
from factcheck.recognize.dates.roles import Role

_HEDGE = {"=": "flat", "..": "range", "~": "about", ">": "at_least", "<": "up_to"}


def valued(expression: Expression, period: Period | None, role: Role) -> Value:
    """The value of a date.

    Args:
        expression: what it says.
        period: the days it allows, ``None`` if nothing fixes them.
        role: what the words around it make of it: since, until and after open one end.
    """
    if period is None:
        partial, precision = _partial(expression)
        return Value(
            partial, None, None, "date", role.bound, _HEDGE[role.bound], precision=precision, assumed=expression.assumed
        )
    low, high = period.low, period.high
    if role.name == "as_of" and role.edge == "end" and period.precision == "vague" and high and is_month_end(high):
        # The balance at the end of 2024 is that of its last day.
        low = high
    elif role.name == "since":
        high = None
    elif role.name == "after":
        low, high = (low if role.edge == "begin" else high + DAY if high else None), None
    elif role.name == "until":
        low, high = None, high if role.inclusive or role.edge == "end" else (low - DAY if low else None)
    bound = role.bound
    if bound == "=" and (period.amount is None or period.precision in ("vague", "half", "quarter", "span")):
        bound = ".."
    return Value(
        period.amount, low, high, "date", bound, _HEDGE[bound], precision=period.precision, assumed=expression.assumed
    )


def _partial(expression: Expression) -> tuple[str | None, str]:
    """ISO for a date without its year (--12-19, --06), and its precision."""
    if isinstance(expression, Day):
        return None, "day"
    if not isinstance(expression, Calendar):
        return None, ""
    months, days = expression.months, expression.days
    if expression.base != "year" or not months or months[0] != months[1]:
        return None, expression.precision
    if days is None or days[0] != days[1]:
        return f"--{months[0]:02d}", expression.precision
    return f"--{months[0]:02d}-{days[0]:02d}", expression.precision
