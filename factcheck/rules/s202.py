"""S202: parts of a period that do not make the whole period's figure."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.key import behaviour, days
from factcheck.compare.sides import split
from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.draft import ordered
from factcheck.rules.lookup import Days, Ranked, Table, like, tables
from factcheck.rules.rule import Rule, example
from factcheck.rules.s201 import judge
from factcheck.rules.view import View

#: Cumulative concepts whose name is not ``cumulative_`` and the concept that adds up to them.
_ADDS_TO = {"net_loss": "cumulative_loss"}
_MOST_PARTS = 24
#: How many figures of one period are tried.
_TRIED = 5
#: How sure readings must be for a figure far from the sum of its parts to be a contradiction.
SURE = 0.8
#: By which powers of ten amounts are misplaced.
_SLIPS = (1, -1, 2, -2, 3, -3, 4, -4)
_DAY = dt.timedelta(1)


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every period that other periods of the same series tile."""
    for (entity, concept), claims in view.series.items():
        if len(claims) < 2:
            continue
        whole = _ADDS_TO.get(concept, "cumulative_" + concept)
        sums = view.get(entity, whole)
        if behaviour(claims[0]) != "flow" and not sums:
            continue
        for (unit, having), table in tables(view, entity, concept).items():
            if len(table) > 1:
                yield from _wholes(table)
                cumulative = [c for c in sums if c.value.unit == unit and _same(c, having)]
                if cumulative:
                    yield from _cumulative(table, cumulative)


def _same(claim: Claim, having: tuple[str, ...]) -> bool:
    return like(claim) == having


def _starts(table: Table) -> dict[dt.date, list[Days]]:
    starts: dict[dt.date, list[Days]] = defaultdict(list)
    for period in table:
        starts[period[0]].append(period)
    for each in starts.values():
        each.sort(key=lambda p: p[1])
    return starts


def _wholes(table: Table) -> Iterator[Finding | Agreement]:
    """Every period that is tiled by shorter ones: by the longest that fit, and by the shortest."""
    starts = _starts(table)
    for period in sorted(table) if len(starts) < len(table) else ():
        # What tiles a period begins with it.
        if len(starts[period[0]]) < 2 or (period[1] - period[0]).days < 80:
            continue
        tried = set()
        for longest in (True, False):
            tiling = _tile(starts, period[0], period[1], longest, period)
            if len(tiling) > 1 and tuple(tiling) not in tried:
                tried.add(tuple(tiling))
                yield from _judge(table[period], [Ranked(table[p]) for p in tiling], complete=True)


def _tile(
    starts: dict[dt.date, list[Days]], start: dt.date, end: dt.date, longest: bool, whole: Days | None = None
) -> list[Days]:
    """Periods that follow one another from ``start`` to ``end``; empty where there is a hole."""
    out: list[Days] = []
    while start <= end and len(out) < _MOST_PARTS:
        fitting = [p for p in starts.get(start, ()) if p[1] <= end and p != whole]
        if not fitting:
            return []
        out.append(fitting[-1 if longest else 0])
        start = out[-1][1] + _DAY
    return out if start > end else []


def _cumulative(table: Table, sums: Sequence[Claim]) -> Iterator[Finding | Agreement]:
    """A figure since the beginning, against the periods that lead up to its date without a hole."""
    starts = _starts(table)
    first = min(starts)
    ends = sorted({p[1] for p in table}, reverse=True)
    by_end: dict[dt.date, list[Claim]] = defaultdict(list)
    for claim in sums:
        period = claim.period
        if period is not None:
            end = next((e for e in ends if e == period.end or (period.instant and period.start <= e <= period.end)), None)
        else:
            end = ends[0] if any(c.source.id == claim.source.id for p in table for c in table[p]) else None
        if end is not None:
            by_end[end].append(claim)
    for end, claims in sorted(by_end.items()):
        tiling = _tile(starts, first, end, longest=True)
        if len(tiling) < 2:
            continue
        parts = [Ranked(table[p]) for p in tiling]
        for claim in claims:
            told = claim.period is not None and days(claim.period) > 366 and claim.period.start == first
            yield from _judge([claim], parts, complete=told)


def _of_something_else(total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a figure can be no total of the parts: it is smaller than one of them, or far from them and read without certainty.

    A power of ten explains any distance: then it is a slip.
    """
    numbers = [n for p in parts if (n := p.value.number) is not None]
    stated = total.value.number
    if not stated or len(numbers) < len(parts) or not sum(numbers):
        return False
    whole, stated = sum(numbers, Decimal(0)), abs(stated)
    if any(_near(whole.scaleb(power), stated) for power in _SLIPS) or any(
        _near(whole - part + part.scaleb(power), stated) for part in numbers for power in _SLIPS
    ):
        return False
    ratio = abs(whole / stated)
    within = min(numbers) > 0 and stated < max(numbers)
    unsure = min(c.confidence for c in (total, *parts)) < SURE
    return within or (unsure and not Decimal("0.5") <= ratio <= 2)


def _near(a: Decimal, b: Decimal) -> bool:
    return abs(a - b) <= b / 20


def _judge(stated: Sequence[Claim], parts: Sequence[Ranked], *, complete: bool) -> Iterator[Finding | Agreement]:
    """Hold stated totals against one figure of each part: those of the same source, else the most precise."""
    held: list[Finding | Agreement] = []
    for side in split(ordered(stated))[:3]:
        total, also = side.leader, [c for c in side.members if c is not side.leader]
        own = [p.best(total.source.id, 1)[0] for p in parts]
        if total in own:
            continue
        results = list(judge("S202", total, ordered(own), complete=complete, also=also))
        if results and isinstance(results[0], Finding):
            # Another source may give a part more precisely.
            finer = [p.best("", 1)[0] for p in parts]
            again = list(judge("S202", total, ordered(finer), complete=complete, also=also))
            results = again if not again or isinstance(again[0], Agreement) else results
        if results and isinstance(results[0], Finding):
            # Of several figures for one period, one may be of a part that is not told: any that makes the whole will do.
            results = next(_other(total, own, parts, complete, also), results)
        if results and isinstance(results[0], Finding) and _of_something_else(total, own):
            continue
        held += results
    # Where one total holds, that the other differs from it is another rule's finding.
    right = [r for r in held if isinstance(r, Agreement)]
    yield from right or held


def _other(
    total: Claim, own: Sequence[Claim], parts: Sequence[Ranked], complete: bool, also: Sequence[Claim]
) -> Iterator[list[Finding | Agreement]]:
    """What the sums tell that take another figure for one of the periods, where they hold."""
    for place, candidates in enumerate(parts):
        for instead in candidates.best(total.source.id, _TRIED)[1:]:
            tried = list(judge("S202", total, ordered([*own[:place], instead, *own[place + 1 :]]), complete=complete, also=also))
            if tried and isinstance(tried[0], Agreement):
                yield tried


RULE = Rule(
    code="S202",
    name="period-aggregation",
    severity="error",
    summary="Quarters, halves or years do not add up to the period that holds them.",
    definition=(
        "Figures of one flow (revenue, a loss, an expense) for periods that follow one another without a hole, against the figure for the "
        "whole period, or against the cumulative figure at their end; from one source or several. A cumulative figure whose "
        "beginning is not told is only a mismatch if its parts exceed it."
    ),
    source="XBRL US Data Quality Committee DQC_0084",
    check=check,
    speaks=55,
    invalid=(
        example("白鹭光电2024年上半年营收3.2亿元，下半年营收4.1亿元，2024年全年营收8.3亿元。"),
        example("白鷺光電2024年上半年營收3.2億元，下半年營收4.1億元。", "白鷺光電2024年營收8.3億元。"),
        example("Egret Optics had revenue of $32 million in the first half of 2024 and $41 million in the second half of 2024.",
                "Egret Optics had revenue of $83 million in 2024."),
    ),
    valid=(
        example("白鹭光电2024年上半年营收3.2亿元，下半年营收4.1亿元，2024年全年营收7.3亿元。"),
        example("白鷺光電2024年上半年營收3.2億元，2024年營收8.3億元。"),
        example("Egret Optics had revenue of $32 million in the first half of 2024.", "Egret Optics had revenue of $83 million in 2024."),
    ),
)  # fmt: skip
