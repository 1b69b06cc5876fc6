"""Sets of claims that may be compared, by hashing: never pair against pair."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.compare.key import CUMULATIVE, behaviour, loose_key, strict_key
from factcheck.model import Claim

#: A stock of unknown date is taken for one of the day its source was published, give or take so much.
WITHIN = dt.timedelta(185)
#: With more different sets of qualifiers than this, only equal sets are compared, so that a busy key stays cheap.
MOST_KINDS = 40


@frozen
class Group:
    """Claims of one entity and concept that may be compared.

    Args:
        members: the claims, in the order of sources and places.
        unknown: what some of them do not tell (``period``, ``round``, ...): caps the severity at warning.
        undated: those of the members that do not tell their period.
        vague: whether the periods of the others differ in their precision.
    """

    members: tuple[Claim, ...]
    unknown: tuple[str, ...] = ()
    undated: tuple[Claim, ...] = ()
    vague: bool = False


def groups(claims: Sequence[Claim], concept: str) -> Iterator[Group]:
    """Split the claims of one entity and concept into sets that may be compared.

    Args:
        claims: in the order of sources and places; dates are left out.
        concept: their concept.

    Yields:
        Sets of two or more. A claim may stand in several where it does not tell everything.
    """
    buckets: dict[object, list[Claim]] = {}
    for claim in claims:
        unit = claim.value.unit
        if unit == "date":
            continue
        # What has no qualifiers is told apart by its unit alone; the key of such claims is not worth a call each.
        plain = not claim.qualifiers and unit != "person"
        key = (unit,) if plain else strict_key(claim, concept)
        bucket = buckets.get(key)
        if bucket is None:
            buckets[key] = [claim]
        else:
            bucket.append(claim)
    for bucket in buckets.values():
        if len(bucket) > 1:
            for dated, undated, vague in _by_period(bucket, concept):
                yield from _by_qualifiers(dated, undated, vague, concept)


def _by_period(bucket: list[Claim], concept: str) -> Iterator[tuple[list[Claim], list[Claim], bool]]:
    """Sets of two or more of one period: the dated claims, those of unknown date that may belong to it, and whether dates differ in precision."""
    # A date that is only that of the source says when a figure was told, not when it was counted.
    undated: list[Claim] = []
    whole: dict[tuple[dt.date, dt.date], list[Claim]] = {}
    for claim in bucket:
        period = claim.period
        if period is None or period.assumed:
            undated.append(claim)
        elif (same := whole.get(stretch := (period.start, period.end))) is None:
            whole[stretch] = [claim]
        else:
            same.append(claim)
    if not whole:
        yield [], undated, False
        return
    flow = behaviour(bucket[0]) in ("flow", "ratio")
    joined = _join(whole) if not flow else _stretches(whole)
    if not undated:
        yield from ((members, [], vague) for _, members, vague in joined if len(members) > 1)
        return
    added = concept in CUMULATIVE
    ends = [end for (start, end), _, _ in joined if not added or (end - start).days <= 31]
    home, homeless = _homes(undated, ends)
    for (start, end), members, vague in joined:
        # What a year added and what there is in all by then are two things.
        late = home.get(end, []) if not added or (end - start).days <= 31 else []
        if len(members) + len(late) > 1:
            yield members, late, vague
    if len(homeless) > 1:
        yield [], homeless, False


def _stretches(
    whole: dict[tuple[dt.date, dt.date], list[Claim]],
) -> list[tuple[tuple[dt.date, dt.date], list[Claim], bool]]:
    """Flows and shares by their stretch; one told as of a day (``截至9月30日…佔比``) joins the only stretch that ends on it."""
    if len({end for _, end in whole}) == len(whole):
        return [(period, members, False) for period, members in whole.items()]
    ends: dict[dt.date, list[tuple[dt.date, dt.date]]] = defaultdict(list)
    for period in whole:
        ends[period[1]].append(period)
    out = []
    for periods in ends.values():
        days = [p for p in periods if p[0] == p[1]]
        rest = [p for p in periods if p[0] != p[1]]
        if days and len(rest) == 1:
            out.append((rest[0], [*whole[rest[0]], *whole[days[0]]], True))
        else:
            out.extend((p, list(whole[p]), False) for p in periods)
    return out


def _join(
    whole: dict[tuple[dt.date, dt.date], list[Claim]],
) -> list[tuple[tuple[dt.date, dt.date], list[Claim], bool]]:
    """Put stocks of one month together, unless they are of different days: 2025-09 may be 2025-09-30."""
    if len(whole) == 1:
        return [(period, members, False) for period, members in whole.items()]
    months: dict[tuple[int, int], list[tuple[dt.date, dt.date]]] = defaultdict(list)
    for period in whole:
        months[period[1].year, period[1].month].append(period)
    if len(months) == len(whole):
        return [(period, members, False) for period, members in whole.items()]
    out = []
    for periods in months.values():
        exact = sorted(p for p in periods if p[0] == p[1])
        other = sorted(p for p in periods if p[0] != p[1])
        for base in [[p] for p in exact] if len(exact) > 1 else [exact]:
            fitting = base + [p for p in other if not base or p[0] <= base[0][0] <= p[1]]
            if fitting:
                members = [c for p in fitting for c in whole[p]]
                vague = len(fitting) > 1 and any((p[1] - p[0]).days > 31 for p in fitting)
                out.append((fitting[0], members, vague))
        if len(exact) > 1 and other and not any(p[0] <= e[0] <= p[1] for p in other for e in exact):
            out.append((other[0], [c for p in other for c in whole[p]], len(other) > 1))
    return sorted(out, key=lambda entry: entry[0])


def _homes(undated: list[Claim], ends: list[dt.date]) -> tuple[dict[dt.date, list[Claim]], list[Claim]]:
    """The one period, by its end, that each claim of unknown date may belong to: the latest about when its source was published.

    Returns:
        The claims by the end of their period, and those that may belong to none.
    """
    found: dict[dt.date, list[Claim]] = defaultdict(list)
    homeless = []
    ordered = sorted(ends)
    for claim in undated:
        published = claim.source.published
        last = bisect_right(ordered, published + WITHIN) - 1 if published is not None else len(ordered) - 1
        if last >= 0 and (published is None or ordered[last] >= published - WITHIN):
            found[ordered[last]].append(claim)
        else:
            homeless.append(claim)
    return found, homeless


def _by_qualifiers(dated: list[Claim], undated: list[Claim], vague: bool, concept: str) -> Iterator[Group]:
    """Keep apart what qualifiers tell apart; a claim that lacks one may belong to any of them."""
    members = [*dated, *undated]
    if undated or vague:
        members.sort(key=lambda c: (c.source.id, c.start, c.end, c.id))
    if not any(c.qualifiers for c in members):
        yield Group(tuple(members), ("period",) if (dated and undated) or vague else (), tuple(undated), vague)
        return
    keyed = [(tuple(sorted(loose_key(c, concept).items())), c) for c in members]
    kinds = sorted({key for key, _ in keyed})
    late = frozenset(c.id for c in undated)
    unsure = ("period",) if (dated and undated) or vague else ()
    if len(kinds) == 1:
        yield Group(tuple(members), unsure, tuple(undated), vague)
        return
    if len(kinds) > MOST_KINDS:
        same: dict[tuple[tuple[str, str], ...], list[Claim]] = defaultdict(list)
        for key, claim in keyed:
            same[key].append(claim)
        yield from (Group(tuple(c), unsure) for c in same.values() if len(c) > 1)
        return
    for kind in kinds:
        known = dict(kind)
        inside = [(key, c) for key, c in keyed if all(known.get(name) == value for name, value in key)]
        if len(inside) > 1:
            missing = sorted({name for key, _ in inside for name in known if name not in dict(key)})
            yield Group(
                tuple(c for _, c in inside), (*unsure, *missing), tuple(c for _, c in inside if c.id in late), vague
            )
