"""What a change, or its rate, compares with: the year before (``同比``, ``年增``), the stretch before (``環比``, ``季增``), or a date (``較2019年同期``)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache

from factcheck.model import Mention, Period
from factcheck.relate.dating import as_period, moved_to
from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.periods import against
from factcheck.relate.words import relations

#: Characters before and behind a rate in which the words stand, and between it and the rate before it that they hold for too.
_AHEAD, _BEHIND, _NEXT = 30, 40, 8
#: Behind a figure nothing but such words may stand before those that say over which time it changed.
_JUST = re.compile(r"[\s(（,]*(?:(?:higher|lower|more|less|up|down) ?)*")
#: Days by which a month or quarter may be longer than another.
_UNEVEN = 3
#: In a date: the same stretch of another year.
SAME = re.compile("同[期季月]")
_MONTHS = {"季": 3, "月": 1, "quarter": 3, "month": 1}


def date_changes(doc: Document, drafts: Sequence[Draft]) -> None:
    """Note of each change, and of each rate of one, what its words say that it is over.

    Args:
        doc: the document.
        drafts: the related figures, in order; their ``over`` is set.
    """
    last: Draft | None = None
    for draft in drafts:
        if draft.mention.kind == "date":
            continue
        if "growth_of" in draft.qualifiers:
            draft.over = _over(doc, draft)
            near = last is not None and last.sentence is draft.sentence and draft.mention.start - last.mention.end <= _NEXT
            if draft.over is None and near and last is not None:
                draft.over = last.over
        last = draft


def over_bases(drafts: Sequence[Draft]) -> None:
    """Let a rate that leads from one figure to another compare with the time of the first: ``較第二季的28.9億元成長4.5%``.

    Args:
        drafts: the related figures, tied; ``over`` is set where no words tell it.
    """
    for draft in drafts:
        if draft.over is not None or draft.period is None or "growth_of" not in draft.qualifiers:
            continue
        ends = {kind: other.period for kind, other in draft.links if kind in ("base", "current")}
        base, current = ends.get("base"), ends.get("current")
        if base is not None and current is not None and base.end < current.end and _long(base, current) and _same(current, draft.period):
            draft.over = base


def _same(one: Period, other: Period) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _long(one: Period, other: Period) -> bool:
    """Whether two stretches are as long as each other, as months and quarters are."""
    return abs((one.end - one.start).days - (other.end - other.start).days) <= _UNEVEN


def _over(doc: Document, draft: Draft) -> str | Period | None:
    mention, sentence = draft.mention, draft.sentence
    floor = max((m.end for m in sentence.figures if m.end <= mention.start), default=sentence.start)
    floor = max(floor, mention.start - _AHEAD)
    dates = [d for d in sentence.mentions if d.kind == "date" and floor <= d.start and d.end <= mention.start and against(doc, d)]
    if dates:
        return _of_date(doc, dates[-1])
    told = _word(doc, floor, mention.start, last=True)
    if told:
        return told
    ceiling = min((m.start for m in sentence.figures if m.start >= mention.end), default=sentence.end)
    return _word(doc, mention.end, min(ceiling, mention.end + _BEHIND), last=False) or None


def _of_date(doc: Document, date: Mention) -> str | Period | None:
    if date.relative == "anchor":
        return "year" if SAME.search(date.quote) else None
    return as_period(date, doc.source.published)


@cache
def _words() -> re.Pattern[str]:
    """The words, in two groups: over a year, over the stretch before."""
    roles = relations()
    kinds = (("year", roles["year_on_year"]), ("before", roles["period_on_period"]))
    return re.compile("|".join(f"(?P<{name}>{'|'.join(_whole(w) for w in sorted(said, key=len, reverse=True))})" for name, said in kinds))


def _whole(word: str) -> str:
    return rf"(?<![a-z]){re.escape(word)}(?![a-z])" if word.isascii() else re.escape(word)


def _word(doc: Document, start: int, end: int, *, last: bool) -> str:
    """``year``, ``3`` or ``1`` (months), or ``before``, as the last words of a stretch say, or the first right behind a rate."""
    found = list(_words().finditer(doc.lowered, start, end))
    if not last:
        found = [m for m in found[:1] if _JUST.fullmatch(doc.lowered, start, m.start())]
    if not found:
        return ""
    if found[-1]["year"]:
        return "year"
    return next((str(months) for unit, months in _MONTHS.items() if unit in found[-1][0]), "before")


def compared(over: str | Period | None, period: Period | None) -> str:
    """The period that a rate compares with, as the qualifier ``growth_over`` has it.

    Args:
        over: what its words say.
        period: the rate's own.

    Returns:
        ISO; empty where the text does not tell.
    """
    if isinstance(over, Period):
        return over.iso
    if not over or period is None:
        return ""
    if over == "year":
        return moved_to(period, period.end.year - 1, "").iso
    months = int(over) if over != "before" else _months(period)
    return _stretch(period, months).iso if months else ""


def _months(period: Period) -> int:
    """How many months a period takes, 0 for one of no whole months; a balance is taken to be struck by the quarter at its end, else by the month."""
    if period.start == period.end:
        return 3 if period.end.month % 3 == 0 else 1
    whole = period.start.day == 1 and (period.end + dt.timedelta(1)).day == 1
    return (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1 if whole else 0


def before(period: Period, unit: str) -> Period | None:
    """The quarter or month before the last one of a period, as ``上季`` and ``上月`` tell it of what is set against it.

    Args:
        period: of what is told.
        unit: ``季`` or ``月``.

    Returns:
        None for a period that does not end with such a stretch, or is longer.
    """
    months = _MONTHS[unit]
    if period.start != period.end and _months(period) != months:
        return None
    return _stretch(period, months)


def _stretch(period: Period, months: int) -> Period:
    """The stretch of so many months before the last one of a period."""
    first = _first(period.end, 1 - months)
    before, end = _first(first, -months), first - dt.timedelta(1)
    return Period(end if period.start == period.end else before, end, "")


def _first(day: dt.date, months: int) -> dt.date:
    """The first of the month so many months away."""
    at = day.year * 12 + day.month - 1 + months
    return dt.date(at // 12, at % 12 + 1, 1)
