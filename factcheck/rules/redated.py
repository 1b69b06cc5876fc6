"""Dates of one event that a slip of the pen keeps apart: another day, another month or another year, in two sources of one story or in one text.

Two texts name an event in different words; that they mean one is told by what stands beside its date.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import combinations

from factcheck.model import Claim
from factcheck.relate.story import same_name
from factcheck.rules.d103 import ONCE
from factcheck.rules.dates import span
from factcheck.rules.relations import relations
from factcheck.rules.view import View

#: Year and month, or year, month and day.
_Date = tuple[int, ...]
#: Source and sentence.
_Place = tuple[str, object]

#: How unsure a claim may be whose date, not whose meaning, is compared.
_LEAST = 0.4
#: How sure both dates must be of what one text tells.
_SURE = 0.55
#: Days before a text is published on which things are said to happen that were rather announced.
_NEWS = 7
#: Most dates that differ in one part from another one which are looked at.
_MOST = 8
#: The size from which on a figure of one digit, too, seldom stands beside two events.
_LARGE = 1000


def redated(view: View) -> Iterator[tuple[Claim, Claim]]:
    """Find dates that are one but for a slip.

    Yields:
        Two dates that differ in their day, month or year alone, of sources of one story, each of which lacks the other one's: of an event that happens
        once to an entity, or in sentences that have a figure in common and no other date.
    """
    if not view.by_unit.get("date"):
        return
    yield from _in_one_text(view)
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in view.stories.related:
        near[a].add(b)
        near[b].add(a)
    dates = [
        (c, d) for c in view.by_unit["date"] if c.source.id in near and c.confidence >= _LEAST and c.concept not in ONCE and (d := _date(c))
    ]
    if not dates:
        return
    claims = [c for e in view.extractions if e.source.id in near for c in e.claims]
    alone = _alone(c for c in view.by_unit["date"] if c.source.id in near)
    told, figures = _told(claims), _figures(view, alone)
    index: dict[tuple[object, ...], list[tuple[Claim, _Date]]] = defaultdict(list)
    for claim, date in dates:
        for key in _keys(date):
            index[key].append((claim, date))
    for one, date in dates:
        mine = one.source.id
        for other, its in (pair for key in _keys(date) for pair in index[key][:_MOST]):
            theirs = other.source.id
            if mine < theirs and theirs in near[mine] and _one_part(date, its) and not (date in told[theirs] or its in told[mine]):
                here, there = (mine, one.sentence), (theirs, other.sentence)
                beside = here in alone and there in alone and not figures[here].isdisjoint(figures[there]) and not (_news(one) or _news(other))
                if beside or (one.concept == other.concept and same_name(one, other) and _once(one.concept, date[0] == its[0])):
                    yield one, other


def _in_one_text(view: View) -> Iterator[tuple[Claim, Claim]]:
    """Two days of one month that one text gives for what happens once, and that differ by a digit left out or by two that changed places."""
    events = relations().once | relations().once_a_year | set(ONCE)
    days: dict[tuple[object, ...], list[tuple[Claim, int]]] = defaultdict(list)
    for claim in view.by_unit["date"]:
        if claim.concept in events and claim.entity is not None and claim.confidence >= _SURE and "basis" not in claim.qualifiers:
            date = _date(claim)
            if date is not None and len(date) == 3 and claim.entity.kind != "organisation":
                days[claim.source.id, claim.entity.id, claim.concept, claim.qualifiers.get("segment", ""), date[:2]].append((claim, date[2]))
    for told in days.values():
        for (one, a), (other, b) in combinations(told[:_MOST], 2):
            if one.sentence != other.sentence and _mistaken(str(a), str(b)):
                yield one, other


def _mistaken(a: str, b: str) -> bool:
    """Whether a day lacks one digit of another, or has its two the other way round: 8 and 18, 12 and 21."""
    short, long = sorted((a, b), key=len)
    return (len(short) < len(long) and short in long) or (len(short) == 2 and short == long[::-1] and short != long)


def _once(concept: str, in_one_year: bool) -> bool:
    """Whether an event of a known kind happens once to whom it happens."""
    return concept in relations().once or (in_one_year and concept in relations().once_a_year)


def _date(claim: Claim) -> _Date | None:
    """The date as precisely as it is told; ``None`` unless it is a day or a month."""
    days = span(claim)
    return _parts(*days) if days is not None and claim.value.bound == "=" else None


def _parts(first: dt.date, last: dt.date) -> _Date | None:
    if first == last:
        return first.year, first.month, first.day
    return (first.year, first.month) if first.day == 1 and (first.year, first.month) == (last.year, last.month) else None


def _told(claims: Iterable[Claim]) -> Mapping[str, set[_Date]]:
    """By source, the days and months that it tells anything of, a month for its days too."""
    out: dict[str, set[_Date]] = defaultdict(set)
    for claim in claims:
        days = span(claim) if claim.value.is_date else None
        if days is None and claim.period is not None and not claim.period.assumed:
            days = claim.period.start, claim.period.end
        parts = _parts(*days) if days is not None else None
        if parts is not None:
            out[claim.source.id] |= {parts, parts[:2]}
    return out


def _figures(view: View, places: Set[_Place]) -> Mapping[_Place, set[object]]:
    """By sentence, of those at some places, the figures that seldom stand beside two events."""
    out: dict[_Place, set[object]] = defaultdict(set)
    for claim, figure in view.stories.figures:
        place = claim.source.id, claim.sentence
        if place in places:
            number = claim.value.number
            if len(figure[1]) > 1 or (number is not None and abs(number) >= _LARGE):
                out[place].add(figure)
    return out


def _alone(dates: Iterable[Claim]) -> set[_Place]:
    """The sentences that have one date."""
    counts: dict[_Place, int] = defaultdict(int)
    for claim in dates:
        if claim.sentence is not None:
            counts[claim.source.id, claim.sentence] += 1
    return {place for place, count in counts.items() if count == 1}


def _keys(date: _Date) -> Iterator[tuple[object, ...]]:
    """Keys that dates share which differ in one part alone; a day has those of its month, too."""
    for exact in dict.fromkeys((date, date[:2])):
        for at in range(len(exact)):
            yield len(exact), at, *exact[:at], *exact[at + 1 :]


def _one_part(a: _Date, b: _Date) -> bool:
    parts = min(len(a), len(b))
    return sum(x != y for x, y in zip(a[:parts], b[:parts], strict=True)) == 1


def _news(claim: Claim) -> bool:
    days, published = span(claim), claim.source.published
    return days is not None and published is not None and 0 <= (published - days[0]).days <= _NEWS
