"""Rates that two currencies had about the time a figure speaks of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from attrs import frozen

from factcheck.compare.interval import ONE, plain, product, quotient
from factcheck.model import Claim, Interval, Rate
from factcheck.rates import MAX_AGE
from factcheck.rates.bands import SOURCE, band
from factcheck.rules.view import View

#: Days between the rates that are looked up inside a window.
_STEP = 15
#: Most rates looked up for one window.
_MOST = 40
#: Part by which a conversion must miss every rate of a band.
OUTSIDE = Decimal("0.04")
_PLACES = Decimal("0.0001")
#: Where neither a figure nor its source is dated, what they may mean: the years whose rates a reader may still have in mind.
UNDATED = (dt.date(2010, 1, 1), dt.date(2026, 12, 31))


@frozen
class Window:
    """The rates of a stretch of time.

    Args:
        interval: from the lowest to the highest, tolerance included: units of the quote currency for one of the base.
        low: the lowest rate.
        high: the highest.
        first: first day of the stretch.
        last: last day.
        dated: whether the claims or their sources tell the time; if not, the window is all that may be meant.
    """

    interval: Interval
    low: Rate
    high: Rate
    first: dt.date
    last: dt.date
    dated: bool

    def computed(self) -> dict[str, str]:
        """The window for ``Finding.computed``."""
        middle = (self.low.value + self.high.value) / 2
        return {
            "rate": plain(middle),
            "rate_low": plain(self.low.value),
            "rate_high": plain(self.high.value),
            "rate_date": self.high.on.isoformat(),
            "window": f"{self.first.isoformat()}/{self.last.isoformat()}",
            "rate_source": self.high.source,
        }


@lru_cache(maxsize=4096)
def is_money(unit: str) -> bool:
    """Whether a unit is a currency code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def _stretches(claims: Sequence[Claim]) -> list[tuple[dt.date, dt.date]]:
    """The times that amounts and their sources are of; a time that only stands somewhere before is none where nothing else is dated."""
    published = {c.source.published for c in claims if c.source.published is not None}
    told = [(c.period.start, c.period.end) for c in claims if c.period is not None and (published or not c.period.inherited)]
    return [*told, *((p, p) for p in sorted(published))]


def window(view: View, base: str, quote: str, claims: Sequence[Claim], tolerance: Decimal, days: int = 45) -> Window | None:
    """The rates about the time of some claims.

    Args:
        view: knows the rates.
        base: ISO 4217 code.
        quote: ISO 4217 code.
        claims: what is compared; their periods and the dates of their sources count, give or take ``days``.
        tolerance: part by which a stated conversion may miss every rate of the window.
        days: how far a conversion may be dated from its figure's period.

    Returns:
        The window; ``None`` where no rate of it is known. Where nothing is dated, that of `UNDATED`.
    """
    stretches = _stretches(claims)
    if stretches:
        first = min(s for s, _ in stretches) - dt.timedelta(days)
        last = max(e for _, e in stretches) + dt.timedelta(days)
    else:
        first, last = UNDATED
    samples = _sample(view, base, quote, first, last)
    if not samples:
        return None
    low, high = min(samples, key=lambda r: (r.value, r.on)), max(samples, key=lambda r: (r.value, r.on))
    interval = Interval(low.value * (ONE - tolerance), high.value * (ONE + tolerance))
    return Window(interval, low, high, first, last, bool(stretches))


def banded(view: View, base: str, quote: str, claims: Sequence[Claim]) -> Window | None:
    """The rates that two currencies can have had, where those of the days are not published for one of them.

    Args:
        view: knows the rates of the others.
        base: ISO 4217 code.
        quote: ISO 4217 code.
        claims: what is compared; their periods and the dates of their sources count.

    Returns:
        The window, widened by `OUTSIDE`; ``None`` where no band is known, or nothing is dated.
    """
    stretches = _stretches(claims)
    if not stretches:
        return None
    first, last = min(s for s, _ in stretches), max(e for _, e in stretches)
    dear, cheap = (_in_dollars(view, code, first, last) for code in (base, quote))
    rates = quotient(cheap, dear) if dear is not None and cheap is not None else None
    if rates is None or rates.low is None or rates.high is None:
        return None
    low, high = (Rate(base, quote, value.quantize(_PLACES), last, SOURCE) for value in (rates.low, rates.high))
    return Window(Interval(low.value * (ONE - OUTSIDE), high.value * (ONE + OUTSIDE)), low, high, first, last, True)


def _in_dollars(view: View, code: str, first: dt.date, last: dt.date) -> Interval | None:
    """How many units of a currency one US dollar was over a stretch of time."""
    if code == "USD":
        return Interval(ONE, ONE)
    known = band(code, first, last)
    if known is not None:
        return Interval(*known)
    samples = _sample(view, "USD", code, first, last)
    return Interval(min(r.value for r in samples), max(r.value for r in samples)) if samples else None


def _sample(view: View, base: str, quote: str, first: dt.date, last: dt.date) -> list[Rate]:
    """Rates every fortnight, on fixed days of the calendar so that they are looked up once; fewer in a long window.

    A user's own rates may be those of single days, which hold for a week: where nothing is found, every week is looked at.
    """
    step = max(_STEP, (last - first).days // _MOST)
    return _every(view, base, quote, first, last, step) or _every(view, base, quote, first, last, MAX_AGE.days)


def _every(view: View, base: str, quote: str, first: dt.date, last: dt.date, step: int) -> list[Rate]:
    start = first.toordinal() - first.toordinal() % step
    rates = (view.rate(base, quote, dt.date.fromordinal(day)) for day in range(start, last.toordinal() + step, step))
    return [rate for rate in rates if rate is not None]


def implied(amount: Interval, restated: Interval) -> Interval | None:
    """The rate that a conversion implies: units of the second currency for one of the first."""
    return quotient(restated, amount)


def converted(amount: Interval, rates: Window) -> Interval | None:
    """An amount at every rate of a window."""
    return product(amount, rates.interval)
