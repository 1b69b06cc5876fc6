"""Neighbours that are one figure: two bounds (at least 20 and at most 100), the parts of a duration (8天20小时)."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve

from factcheck.model import Mention, Value

_LOWER = ("over", "at_least")
_UPPER = ("under", "up_to")
_ONE_SIDED = frozenset(_LOWER + _UPPER)
_BETWEEN = re.compile(r"[，,、]? ?(?:并且?|而且?|且|但|同时|的同时|又|and|but)? ?", re.IGNORECASE)


def joined(mentions: list[Mention], text: str, folded: str) -> list[Mention]:
    """Join a lower and an upper bound that follow each other and leave something between them.

    Args:
        mentions: the mentions of a text, in order.
        text: the text.
        folded: the text folded.
    """
    out: list[Mention] = []
    for mention in mentions:
        one, unit = None, mention.value.unit
        if out and mention.value.hedge in _ONE_SIDED:
            one = _range(out[-1], mention, text, folded)
        elif out and mention.kind == "duration" == out[-1].kind:
            one = _duration(out[-1], mention, text, folded)
        elif out and unit == "percent":
            if out[-1].unit == "point" and folded[out[-1].end : mention.start] == " to ":
                # slipped 1.5 points to 23.5%
                out[-1] = evolve(out[-1], kind="percent", value=evolve(out[-1].value, unit="percentage_point"))
            elif mention.noun == "折":
                one = _discount(out[-1], mention, text, folded)
        elif out and mention.kind == "number" and out[-1].unit == "percent" and _before_that(out[-1], mention, folded):
            mention = evolve(mention, kind="percent", value=evolve(mention.value, unit="percent"))
        elif out and unit == "inch" and out[-1].unit == "foot":
            one = _feet(out[-1], mention, text, folded)
        if one is not None:
            out[-1] = one
        else:
            out.append(mention)
    return out


_FROM = re.compile(r",? (?:up |down |compared )?(?:from|against|with) ")
_CLOSED = re.compile(r"[.,;)](?![0-9])| (?:in|a year|a month|last|the)(?![a-z])|$")


def _before_that(percent: Mention, number: Mention, folded: str) -> bool:
    """3.9 per cent, from 4.1: whether a bare decimal is the percentage that it was before."""
    if not number.value.decimals or number.value.scaled or number.start - percent.end > 18 or not percent.value.decimals:
        return False
    return _FROM.fullmatch(folded, percent.end, number.start) is not None and _CLOSED.match(folded, number.end) is not None


_SECONDS = {
    "year": 31_536_000, "quarter": 7_776_000, "month": 2_592_000, "week": 604_800, "day": 86_400, "hour": 3_600, "minute": 60, "second": 1,
}  # fmt: skip
_AND = re.compile(r"[又零余多]? ?(?:and )?", re.IGNORECASE)


def _duration(first: Mention, second: Mention, text: str, folded: str) -> Mention | None:
    """The sum of a duration's parts, in its smallest unit: 3年2个月 is 38 months, 8天20小时 212 hours.

    Years and months count 12 months a year; where months meet days, 365 days a year and 30 a month.
    """
    amounts = first.value.number, second.value.number
    if None in amounts or first.unit == second.unit or second.start - first.end > 6 or first.unit not in _SECONDS or second.unit not in _SECONDS:
        return None
    if _AND.fullmatch(folded, first.end, second.start) is None or second.value.hedge not in ("flat", "about", "more"):
        return None
    unit = min(first.unit, second.unit, key=lambda u: _SECONDS[u])
    total = Decimal(0)
    for part in (first, second):
        if part.unit == "month" and unit != "month":
            years, months = divmod(part.value.number or Decimal(0), 12)
            total += (years * 365 + months * 30) * _SECONDS["day"] / _SECONDS[unit]
            continue
        per = Decimal(12) if (part.unit, unit) == ("year", "month") else Decimal(_SECONDS[part.unit]) / _SECONDS[unit]
        total += (part.value.number or 0) * per
    value = evolve(second.value, amount=total, low=total, high=total, unit=unit, bound="=", hedge="flat", low_closed=True, high_closed=True)
    return evolve(second, start=first.start, quote=text[first.start : second.end], value=value)


def _discount(first: Mention, second: Mention, text: str, folded: str) -> Mention | None:
    """7 2 折: a discount whose two digits are set apart."""
    tens, ones = first.value.number, second.value.number
    if first.kind != "number" or first.end - first.start != 1 or second.quote[1:2] != " " or folded[first.end : second.start] != " ":
        return None
    if tens is None or ones is None or second.value.hedge != "flat":
        return None
    total, half = tens * 10 + ones / 10, Decimal("0.5")
    value = evolve(second.value, amount=total, low=total - half, high=total + half, granule=Decimal(1))
    return evolve(second, start=first.start, quote=text[first.start : second.end], value=value)


def _feet(first: Mention, second: Mention, text: str, folded: str) -> Mention | None:
    """5 feet 2 inches, in feet."""
    feet, inches = first.value.number, second.value.number
    if feet is None or inches is None or inches >= 12 or feet % 1 or _AND.fullmatch(folded, first.end, second.start) is None:
        return None
    total = feet + inches / 12
    value = evolve(first.value, amount=total, low=total, high=total)
    return evolve(first, end=second.end, quote=text[first.start : second.end], value=value)


def _range(first: Mention, second: Mention, text: str, folded: str) -> Mention | None:
    lower, upper = (first, second) if first.value.hedge in _LOWER else (second, first)
    if lower.value.hedge not in _LOWER or upper.value.hedge not in _UPPER or first.value.is_date:
        return None
    low, high = lower.value.amount, upper.value.amount
    if not isinstance(low, Decimal) or not isinstance(high, Decimal) or low >= high or _units(first, second) is None:
        return None
    if second.start - first.end > 8 or _BETWEEN.fullmatch(folded, first.end, second.start) is None:
        return None
    value = Value(
        None, low, high, _units(first, second) or "", "..", "range",
        max(filter(None, (lower.value.granule, upper.value.granule)), default=None), max(lower.value.decimals, upper.value.decimals),
        lower.value.scaled or upper.value.scaled, lower.value.low_closed, upper.value.high_closed, second.value.assumed or first.value.assumed,
    )  # fmt: skip
    kind = second.kind if first.kind == "number" else first.kind
    return evolve(
        second, start=first.start, quote=text[first.start : second.end], value=value, kind=kind, noun=second.noun or first.noun
    )


def _units(first: Mention, second: Mention) -> str | None:
    """The unit that both have, or the one has and the other leaves out; ``None`` where they differ."""
    if first.unit == second.unit or first.kind == "number":
        return second.unit
    return first.unit if second.kind == "number" else None
