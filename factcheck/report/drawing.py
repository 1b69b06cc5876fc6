"""Geometry of a disagreement's drawing: every side's interval on a number line, or on a time line for dates.

Positions are percentages of the width, so that the drawing fits a phone and a sheet of paper alike.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import PurePath

from attrs import evolve, frozen

from factcheck.i18n import Translator, _
from factcheck.model import Interval, Value
from factcheck.report.view import Case, Cite
from factcheck.report.wording import interval_of, interval_text, number_text, rounded, unit_text, value_text

#: Farther apart than this, positive numbers are drawn on a log scale.
_LOG_FROM = 30

#: The drawing's margins, in percent of its width: room for the ends' caps and for half a tick's label.
_LEFT, _RIGHT = 5.0, 95.0

#: Rows beyond this number say nothing more than the first.
_MOST_ROWS = 8


@frozen
class Tick:
    """A mark of the axis: position in percent, and its label."""

    x: float
    label: str


@frozen
class Row:
    """One interval.

    Args:
        side: letter of the side.
        who: who says so.
        value: the value in words.
        x1: left end in percent.
        x2: right end in percent.
        point: the amount itself in percent, ``None`` where there is none.
        open_left: whether the words set no lower limit.
        open_right: whether the words set no upper limit.
    """

    side: str
    who: str
    value: str
    x1: float
    x2: float
    point: float | None
    open_left: bool = False
    open_right: bool = False


@frozen
class Drawing:
    """A drawing, ready for the template.

    Args:
        kind: ``number`` or ``time``.
        rows: the intervals, by side.
        ticks: the axis.
        log: whether the scale is logarithmic.
        unit: the unit in words.
        gap: the stretch between the two sides that are nearest to each other, ``None`` where they meet.
    """

    kind: str
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    log: bool
    unit: str
    gap: tuple[float, float] | None


@frozen
class _Bar:
    side: str
    who: tuple[str, ...]
    value: str
    low: float | None
    high: float | None
    point: float | None


def drawing(t: Translator, case: Case) -> Drawing | None:
    """Draw a finding.

    Args:
        t: the reader's language.
        case: the finding, laid out.

    Returns:
        ``None`` where there is nothing to see: fewer than two different intervals, or units that no line can hold together.
    """
    kind, unit, bars = _calculated(t, case) or _stated(t, case)
    ends = sorted({end for bar in bars for end in (bar.low, bar.high, bar.point) if end is not None})
    if len(bars) < 2 or len(ends) < 2:
        return None
    log = kind == "number" and ends[0] > 0 and ends[-1] / ends[0] >= _LOG_FROM
    place = _scale(ends[0], ends[-1], log)
    ticks = _time_ticks(ends[0], ends[-1]) if kind == "time" else _number_ticks(t, ends[0], ends[-1], log)
    return Drawing(
        kind=kind,
        rows=tuple(_row(bar, place) for bar in bars[:_MOST_ROWS]),
        ticks=tuple(Tick(place(at), label) for at, label in ticks if 0 <= place(at) <= 100),
        log=log,
        unit="" if kind == "time" or unit in ("", "count") else unit_text(t, unit),
        gap=_gap(bars, place),
    )


def _stated(t: Translator, case: Case) -> tuple[str, str, list[_Bar]]:
    """What the sides say: dates, or the numbers of the unit that most of them have."""
    cited = [(side.letter, cite) for side in case.sides for cite in side.cites if cite.claim]
    values = [cite.claim.value for _letter, cite in cited if cite.claim]
    units = [value.unit for value in values if value.low is not None or value.high is not None]
    unit = max(units, key=units.count, default="")
    bars = _merged([_bar(t, letter, cite) for letter, cite in cited if _fits(cite, unit)])
    return ("time" if unit == "date" else "number"), unit, bars


def _calculated(t: Translator, case: Case) -> tuple[str, str, list[_Bar]] | None:
    """What is stated against what comes out; the operands lie on scales of their own. ``None`` where nothing was calculated."""
    computed = {key: interval_of(str(value)) for key, value in case.finding.computed.items()}
    implied, expected, total = (computed.get(key) for key in ("implied", "expected", "sum"))
    if implied is not None:
        market = interval_of(f"[{case.finding.computed.get('rate_low')}, {case.finding.computed.get('rate_high')}]")
        if market is None:
            return None
        rates = ("A", implied, t.label("computed", "implied")), ("=", market, t.label("computed", "market"))
        return "number", "", [_computed(t, side, interval, "", who) for side, interval, who in rates]
    if expected is None or not case.unit:
        return None
    comes_out = _computed(t, "=", expected, case.unit, t(_("computed")))
    if total is not None:
        return "number", case.unit, [_computed(t, "A", total, case.unit, t.label("computed", "sum")), comes_out]
    first = [_bar(t, "A", cite) for cite in case.sides[0].cites if _fits(cite, case.unit)]
    return "number", case.unit, [*_merged(first), comes_out]


def _fits(cite: Cite, unit: str) -> bool:
    value = cite.claim.value if cite.claim else None
    return value is not None and value.unit == unit and not (value.low is None and value.high is None)


def _bar(t: Translator, letter: str, cite: Cite) -> _Bar:
    assert cite.claim is not None
    value = cite.claim.value
    amount = value.number if not value.is_date else None
    return _Bar(
        side=letter,
        who=(cite.publisher or PurePath(cite.place.path).name,),
        value=value_text(t, value),
        low=_number(value.low),
        high=_number(value.high),
        point=None if amount is None else float(amount),
    )


def _computed(t: Translator, side: str, interval: Interval, unit: str, who: str) -> _Bar:
    short = rounded(interval)
    words = interval_text(t, Value(None, short.low, short.high, unit, "..", "range"))
    return _Bar(side, (who,), words, _number(interval.low), _number(interval.high), None)


def _number(end: Decimal | dt.date | None) -> float | None:
    if end is None:
        return None
    return float(end.toordinal() if isinstance(end, dt.date) else end)


def _merged(bars: Sequence[_Bar]) -> list[_Bar]:
    """Rows that say the same on the same side become one, with all who say so."""
    merged: dict[tuple[object, ...], _Bar] = {}
    for bar in bars:
        key = (bar.side, bar.low, bar.high, bar.point, bar.value)
        known = merged.get(key)
        if known is None:
            merged[key] = bar
        elif bar.who[0] not in known.who:
            merged[key] = evolve(known, who=(*known.who, *bar.who))
    return list(merged.values())


def _row(bar: _Bar, place: Callable[[float], float]) -> Row:
    x1 = place(bar.low) if bar.low is not None else place(bar.point if bar.point is not None else bar.high or 0.0)
    x2 = place(bar.high) if bar.high is not None else place(bar.point if bar.point is not None else bar.low or 0.0)
    who = ", ".join(bar.who[:2]) + (f" +{len(bar.who) - 2}" if len(bar.who) > 2 else "")
    point = None if bar.point is None else place(bar.point)
    return Row(bar.side, who, bar.value, x1, x2, point, bar.low is None, bar.high is None)


def _scale(low: float, high: float, log: bool) -> Callable[[float], float]:
    if log:
        start, span = math.log10(low), math.log10(high) - math.log10(low)
    else:
        start, span = low, high - low

    def place(value: float) -> float:
        if log and value <= 0:
            return 0.0
        at = ((math.log10(value) if log else value) - start) / span
        return round(_LEFT + at * (_RIGHT - _LEFT), 2)

    return place


def _gap(bars: Sequence[_Bar], place: Callable[[float], float]) -> tuple[float, float] | None:
    """Between the first side and the nearest other one, if they are two and do not meet."""
    sides = sorted({bar.side for bar in bars})
    if len(sides) != 2:
        return None
    hulls = []
    for side in sides:
        own = [bar for bar in bars if bar.side == side]
        low = -math.inf if any(b.low is None for b in own) else min(b.low for b in own if b.low is not None)
        high = math.inf if any(b.high is None for b in own) else max(b.high for b in own if b.high is not None)
        hulls.append((low, high))
    (_, end), (start, _) = sorted(hulls)
    return (place(end), place(start)) if end < start else None


def _number_ticks(t: Translator, low: float, high: float, log: bool) -> list[tuple[float, str]]:
    if log:
        first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
        every = max(1, math.ceil((last - first) / 4))
        steps = [Decimal(10) ** exponent for exponent in range(first, last + 1, every)]
    else:
        step = _nice_step(high - low)
        steps = [step * n for n in range(math.ceil(low / float(step)), math.floor(high / float(step)) + 1)]
    return [(float(step), number_text(t, step)) for step in steps]


def _nice_step(span: float) -> Decimal:
    """1, 2, 2.5 or 5 times a power of ten, so that three or four steps fill the span."""
    power = Decimal(10) ** math.floor(math.log10(span / 3))
    return next((f * power for f in map(Decimal, ("1", "2", "2.5", "5")) if float(f * power) * 4 >= span), power * 10)


def _time_ticks(low: float, high: float) -> list[tuple[float, str]]:
    """Firsts of January, or firsts of months where the line is shorter than three years."""
    first, last = dt.date.fromordinal(int(low)), dt.date.fromordinal(int(high))
    years = last.year - first.year
    if years >= 3:
        step = int(_nice_step(float(years + 1)).to_integral_value()) or 1
        found = [dt.date(year, 1, 1) for year in range(first.year, last.year + 2) if year % step == 0 and year <= dt.MAXYEAR]
        return [(float(day.toordinal()), f"{day.year}") for day in found]
    months = (last.year * 12 + last.month) - (first.year * 12 + first.month) + 1
    step = next((s for s in (1, 3, 6, 12) if months / s <= 4), 12)
    index = range(first.year * 12 + first.month - 1, last.year * 12 + last.month + 1)
    found = [dt.date(i // 12, i % 12 + 1, 1) for i in index if i % step == 0 and i // 12 <= dt.MAXYEAR]
    return [(float(day.toordinal()), f"{day:%Y-%m}") for day in found]
