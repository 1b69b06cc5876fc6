"""Find the figures that a computation needs: of one entity and concept, at one period, with the same qualifiers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from factcheck.compare.key import FREE, canon, concept_of, is_time
from factcheck.compare.rounding import RANGES, loose_granule
from factcheck.model import Claim
from factcheck.rules.view import View

Days = tuple[dt.date, dt.date]
#: Claims of one entity, concept, unit and set of qualifiers, by period.
Table = dict[Days, list[Claim]]

#: Qualifiers of a rate or a share that the figures it is made of do not have.
_OF_RATES = frozenset({"growth_of", "growth_over", "share_of", "scope"})


def like(claim: Claim, leave_out: Iterable[str] = ()) -> tuple[str, ...]:
    """The qualifiers that the terms of one computation must share."""
    if not claim.qualifiers:
        return ()
    skip = FREE | _OF_RATES | set(leave_out)
    adjusted = concept_of(claim).startswith("adjusted_")
    return tuple(
        f"{name}={canon(value)}"
        for name, value in sorted(claim.qualifiers.items())
        if name not in skip and value and not (adjusted and name == "basis") and not (name == "segment" and is_time(value))
    )


def tables(view: View, entity: str, concept: str) -> dict[tuple[str, tuple[str, ...]], Table]:
    """The dated figures of an entity and a concept, by unit and qualifiers, then by period; computed once."""
    cache: dict[tuple[str, str], dict[tuple[str, tuple[str, ...]], Table]] = view.__dict__.setdefault("_tables", {})
    found = cache.get((entity, concept))
    if found is None:
        found = {}
        for claim in view.get(entity, concept):
            period, value = claim.period, claim.value
            if period is not None and value.unit != "date":
                key = value.unit, like(claim) if claim.qualifiers else ()
                found.setdefault(key, {}).setdefault((period.start, period.end), []).append(claim)
        cache[entity, concept] = found
    return found


def at(view: View, entity: str, concept: str, qualifiers: tuple[str, ...], period: Days) -> list[Claim]:
    """Figures at exactly a period, whatever their unit."""
    return [
        claim
        for (_, having), table in tables(view, entity, concept).items()
        if having == qualifiers
        for claim in table.get(period, ())
    ]


def best(claims: Sequence[Claim], near: Claim | None = None, most: int = 3) -> list[Claim]:
    """The figures to compute with: those of the stated figure's own source first, then the most precise.

    Args:
        claims: candidates for one term.
        near: the stated figure.
        most: how many to return at most.
    """
    if len(claims) < 2:
        return list(claims)
    return Ranked(claims).best(near.source.id if near is not None else "", most)


def best_at(
    view: View, entity: str, concept: str, qualifiers: tuple[str, ...], period: Days, near: Claim, most: int = 3
) -> list[Claim]:
    """The `best` of the figures `at` a period; ranked once, however many figures are computed from them.

    Args:
        view: the claims.
        entity: id of the entity.
        concept: what the figures are about.
        qualifiers: those that they have (`like`).
        period: their days.
        near: the stated figure.
        most: how many to return at most.
    """
    known: dict[object, Ranked] = view.__dict__.setdefault("_ranked", {})
    key = entity, concept, qualifiers, period
    ranked = known.get(key)
    if ranked is None:
        found = at(view, entity, concept, qualifiers, period)
        if len(found) < 2:
            return found
        ranked = known[key] = Ranked(found)
    return ranked.best(near.source.id, most)


class Ranked:
    """Figures for one term of computations, in order but for which source is asked for.

    Args:
        claims: candidates for the term.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._all = sorted(claims, key=_rank)
        self._of: dict[str, list[Claim]] = {}
        for claim in self._all:
            self._of.setdefault(claim.source.id, []).append(claim)
        self._found: dict[tuple[str, int], list[Claim]] = {}

    def best(self, source: str, most: int) -> list[Claim]:
        """The first of them, ranges last, those of one source before the others.

        Args:
            source: id of the source.
            most: how many to return at most.
        """
        found = self._found.get((source, most))
        if found is None:
            own = self._of.get(source, ())[:most]
            others = islice((c for c in self._all if c.source.id != source), most)
            found = self._found[source, most] = sorted([*own, *others], key=_vague)[:most]
        return list(found)


def _vague(claim: Claim) -> bool:
    return claim.value.hedge in RANGES


def _rank(claim: Claim) -> tuple[bool, bool, object, tuple[str, int, int, str]]:
    value = claim.value
    # An id depends on where the source lies; what comes first in the text does not.
    return _vague(claim), value.hedge != "flat", loose_granule(value), (claim.source.id, claim.start, claim.end, claim.id)


@lru_cache(maxsize=4096)
def parse_period(text: str) -> Days | None:
    """The days of a period as a qualifier writes it: ``2024``, ``2024-H1``, ``2024-Q3``, ``2024-01/2024-09``, ``2024-01-01/2024-09-30``."""
    first, _, last = text.partition("/")
    start, end = _days(first), _days(last or first)
    return (start[0], end[1]) if start and end else None


def _days(text: str) -> Days | None:
    parts = text.strip().split("-")
    try:
        year = int(parts[0])
        if len(parts) == 1:
            return dt.date(year, 1, 1), dt.date(year, 12, 31)
        if parts[1][0] in "HQ":
            months, number = (6, int(parts[1][1:])) if parts[1][0] == "H" else (3, int(parts[1][1:]))
            return dt.date(year, (number - 1) * months + 1, 1), _month_end(year, number * months)
        month = int(parts[1])
        if len(parts) == 2:
            return dt.date(year, month, 1), _month_end(year, month)
        day = dt.date(year, month, int(parts[2]))
    except (ValueError, IndexError):
        return None
    return day, day


def _month_end(year: int, month: int) -> dt.date:
    return (dt.date(year, month, 28) + dt.timedelta(4)).replace(day=1) - dt.timedelta(1)


@lru_cache(maxsize=4096)
def year_before(period: Days) -> Days:
    """The same period one year earlier."""
    return _shifted(period[0]), _shifted(period[1])


def _shifted(day: dt.date) -> dt.date:
    if day.month == 2 and day.day >= 28 and (day + dt.timedelta(1)).month == 3:
        return dt.date(day.year - 1, 3, 1) - dt.timedelta(1)
    return day.replace(year=day.year - 1)
