"""Quarters and halves of the year that a text reports on: the fourth quarter of the year to March ends in March."""

from __future__ import annotations

import datetime as dt
import re

from attrs import evolve

from factcheck.lexicon.fold import fold
from factcheck.model import Mention, Period
from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.english.times import past
from factcheck.relate.periods import Found, Frame

#: What a part of a year has in its name where its year is told with it.
_YEAR = re.compile(r"\d{4}|今年|去年|前年|明年|上年|[上本]财年|\b(?:this|last|next) ")
_TO_COME = re.compile(r"[将會会]|预计|预期|预测|料|有望|计划|目标|指引|拟")
_MONTHS = {"quarter": 3, "half": 6}
_WHICH = re.compile(r"(first|1st|一|首|上|1)|(second|2nd|二|下|2)|(third|3rd|三|3)|(fourth|4th|四|4)")
_SECOND = re.compile(r"\bthe second (?:about |some |only |just )?$|下半年[^，,。；;\d]{0,8}$")


def of_the_books(doc: Document, draft: Draft, found: Found, frame: Frame) -> Period | None:
    """The quarter or half that a date without a year is of the year reported on, ``None`` where the date tells it.

    Args:
        doc: the document.
        draft: the figure.
        found: what the dates say.
        frame: the time that the text is in.
    """
    year = frame.reported
    date = found.date or _unplaced(draft)
    if date is None or year is None or frame.told not in (None, draft.sentence.block) or _YEAR.search(date.quote.lower()):
        return None
    months = _MONTHS.get(date.value.precision)
    if months is None or not 360 <= (year.end - year.start).days <= 370:
        return None
    place = _place(doc, draft, date, months)
    if place is None:
        return None
    if year.start.month != 1 or found.date is None:
        return _part(year, place, months, date.quote)
    published = doc.source.published
    if published is None or found.period is None or found.period.end <= published or found.period.end.year != year.end.year + 1:
        return None
    clause = doc.lowered[draft.sentence.clauses[draft.clause].start : draft.mention.start]
    told = past(clause, "") if doc.source.lang == "en" else _TO_COME.search(clause) is None
    # "The first half brought in £2m", told in March of the year after: that of the year reported on.
    return _part(year, place, months, date.quote) if told else None


def _unplaced(draft: Draft) -> Mention | None:
    """The quarter or half before a figure of which the dates before it leave open in which year it lies."""
    for date in reversed(draft.sentence.mentions):
        if date.end > draft.mention.start:
            continue
        if date.kind == "date":
            return date if date.low is None and date.high is None and date.role == "" else None
        if date.kind != "date" and date is not draft.mention:
            return None
    return None


def _place(doc: Document, draft: Draft, date: Mention, months: int) -> int | None:
    """Which quarter or half of a year a date names, from 0."""
    if months == _MONTHS["half"] and _SECOND.search(doc.lowered, max(date.end, draft.mention.start - 24), draft.mention.start):
        return 1  # "The first half brought in £2m and the second |£3m|"
    named = _WHICH.search(fold(date.quote).lower())
    if named is None:
        return None
    place = next(i for i, group in enumerate(named.groups()) if group)
    return place if (place + 1) * months <= 12 else None


def _part(year: Period, place: int, months: int, text: str) -> Period:
    """One of the quarters or halves of a financial year."""
    first = year.start.year * 12 + year.start.month - 1 + place * months
    after = first + months
    start, end = dt.date(first // 12, first % 12 + 1, 1), dt.date(after // 12, after % 12 + 1, 1) - dt.timedelta(1)
    return evolve(year, start=start, end=end, text=text, inherited=False)
