"""Two dates of one event: what several rules need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from attrs import frozen

from factcheck.compare.sides import independent
from factcheck.lexicon.fold import fold
from factcheck.model import Claim
from factcheck.rules.lookup import parse_period
from factcheck.rules.relations import relations


@frozen
class DateSide:
    """Claims whose dates may be one day.

    Args:
        leader: the most precise one.
        members: all of them, in the order of sources and places.
        independent: how many texts say it, copies counted once.
    """

    leader: Claim
    members: tuple[Claim, ...]
    independent: int


def span(claim: Claim) -> tuple[dt.date, dt.date] | None:
    """First and last possible day of a date; ``None`` where nothing fixes it."""
    low, high = claim.value.low, claim.value.high
    if isinstance(low, dt.date) and isinstance(high, dt.date):
        return low, high
    # "listed since 1983" is open at one end, yet dates the listing.
    return parse_period(claim.value.amount) if isinstance(claim.value.amount, str) else None


def of_a_person(claim: Claim) -> bool:
    """Whether the words can only tell the age of a person: a university's youngest student, not the university."""
    return any(word in fold(claim.quote).casefold() for word in relations().person_age)


def date_sides(claims: Sequence[Claim]) -> list[DateSide]:
    """Split dates of one event into sides; inside a side every date may be the most precise one's.

    Args:
        claims: in the order of sources and places; those without a fixed date and one-sided ones (at the earliest in May) are left out.

    Returns:
        The sides, the one that most independent sources tell first; cited filings come before that.
    """
    fixed = [(c, s) for c in claims if (s := span(c)) is not None and c.value.bound in ("=", "~", "..")]
    left = sorted(fixed, key=lambda entry: (entry[1][1] - entry[1][0], entry[0].id))
    sides = []
    while left:
        leader, (low, high) = left[0]
        inside = [c for c, s in left if s[0] <= high and low <= s[1]]
        left = [entry for entry in left if not (entry[1][0] <= high and low <= entry[1][1])]
        members = tuple(sorted(inside, key=lambda c: (c.source.id, c.start, c.end, c.id)))
        sides.append(DateSide(leader, members, independent(members)))
    return sorted(sides, key=_trust)


def _trust(side: DateSide) -> tuple[bool, int, dt.timedelta, str]:
    first, last = span(side.leader) or (dt.date.min, dt.date.max)
    primary = any(c.qualifiers.get("primary") == "yes" for c in side.members)
    return not primary, -side.independent, last - first, side.leader.id


def distance(a: Claim, b: Claim) -> int:
    """Days between the nearest possible days of two dates; 0 where they may be one."""
    x, y = span(a), span(b)
    if x is None or y is None:
        return 0
    return max(0, (y[0] - x[1]).days, (x[0] - y[1]).days)
