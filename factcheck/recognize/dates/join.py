"""Dates that belong together: two ends of a range, and the words around a date that say what it bounds."""

from __future__ import annotations

import re

from attrs import evolve

from factcheck.recognize.dates.counted import chinese, english
from factcheck.recognize.dates.expression import Calendar, Day, Ended, Expression, Range
from factcheck.recognize.dates.form import Draft

_GAP = re.compile(r"[ ,]{0,2}(?:(?P<dash>[-–—~至到]|to|through|thru|until|till)|(?P<pair>and|与|和|及))\s?(?:the )?")
_BETWEEN = re.compile(r"(?:[Bb]etween|介于|在)\s?(?:the )?$")
_AFTER_PAIR = re.compile(r"\s?之?间")


def joined(drafts: list[Draft], text: str, folded: str) -> list[Draft]:
    """Join the two ends of every range: 2022年12月至2025年1月, between 2019 and 2021.

    Args:
        drafts: dates in order.
        text: the text.
        folded: the folded text.
    """
    done: list[Draft] = []
    for draft in drafts:
        last = done[-1] if done else None
        whole = _range(last, draft, folded) if last is not None else None
        if last is None or whole is None:
            done.append(draft)
        else:
            done[-1] = evolve(last, end=draft.end, quote=text[last.start : draft.end], expression=whole)
    return done


def _range(first: Draft, last: Draft, folded: str) -> Range | None:
    if last.start - first.end > 14 or isinstance(first.expression, Range) or isinstance(last.expression, Range):
        return None
    gap = _GAP.fullmatch(folded, first.end, last.start)
    if gap is None:
        return None
    if gap["pair"] and not (
        _BETWEEN.search(folded, max(0, first.start - 14), first.start) or _AFTER_PAIR.match(folded, last.end)
    ):
        return None
    if gap["pair"] and folded[max(0, first.start - 2) : first.start].endswith("在") and not _AFTER_PAIR.match(folded, last.end):
        return None
    begin, end = _share(first.expression, last.expression)
    bases = [part.base for part in (begin, end) if part.base]
    base = next((name for name in bases if name != "year"), "year" if begin.base == end.base == "year" else "")
    return Range(base=base, first=begin, last=end)


def _share(first: Expression, last: Expression) -> tuple[Expression, Expression]:
    """Give each end what only the other states: the year of May to July 2024, the month of 一月10日到12日."""
    if isinstance(first, Calendar) and isinstance(last, Day) and last.number and first.days:
        days = (last.number, last.number)
        return first, evolve(first, days=days)
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        if first.base == "year" and last.base != "year":
            crosses = (first.months or (1, 1))[0] > (last.months or (12, 12))[1]
            year = last.year - crosses if last.year is not None else None
            return evolve(first, year=year, base=last.base, years=last.years - crosses), last
        if last.base == "year" and first.base != "year":
            crosses = (first.months or (1, 1))[0] > (last.months or (12, 12))[1]
            year = first.year + crosses if first.year is not None else None
            return first, evolve(last, year=year, base=first.base, years=first.years + crosses)
    return first, last


_ENDED_BEFORE = re.compile(
    r"(?:(?P<count>\d{1,2}|three|six|nine|twelve|four|five|eight|ten|eleven|two)[- ]months?(?: period)?|(?:fiscal |financial )?(?P<unit>year|quarter|half[- ]year|half|period))"
    r"s? (?:ended|ending|to)(?: on)? $",
    re.IGNORECASE,
)
_ENDED_AFTER = re.compile(r"\s?止?的?(?P<count>\d{1,2}|[一二三四五六七八九十]{1,2})个月|\s?止的?(?P<year>年度|财政?年度)|\s?止的?(?P<half>半年|六个月期)")
_MONTHS = {"year": 12, "quarter": 3, "half-year": 6, "half year": 6, "half": 6}


def ended(draft: Draft, text: str, folded: str) -> Draft:
    """Read the months that end with a date: 截至2025年9月30日止九个月, nine months ended 30 September 2025."""
    if isinstance(draft.expression, Range):
        return draft
    match = _ENDED_BEFORE.search(folded, max(0, draft.start - 32), draft.start)
    if match is not None and (match["unit"] or "").lower() != "period":
        months = english(match["count"]) if match["count"] else _MONTHS[match["unit"].lower()]
        start = match.start()
        return _with_end(draft, months, start, draft.end, text)
    if draft.role == "as_of":
        after = _ENDED_AFTER.match(folded, draft.end)
        if after is not None:
            months = chinese(after["count"]) if after["count"] else 12 if after["year"] else 6
            return _with_end(draft, months, draft.start, after.end(), text)
    return draft


def _with_end(draft: Draft, months: int | None, start: int, end: int, text: str) -> Draft:
    if not months or months > 60:
        return draft
    expression = Ended(base=draft.expression.base, months=months, end=draft.expression)
    return evolve(draft, start=start, end=end, quote=text[start:end], expression=expression, role="")

