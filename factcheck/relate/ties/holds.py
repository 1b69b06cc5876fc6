"""Computations that hold to the digit: what no word ties is tied by its figures, where they can hardly agree by chance.

Such ties only ever confirm: figures that do not fit one another are left alone. How many combinations are tried for a figure is
bounded, and the more of them have failed, the more precisely the next one has to fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.ties.figures import COUNTS, addable, alike, restates

#: Figures back in the paragraph that a computation may take in, and the most parts of a sum.
_BACK, _MOST_PARTS = 8, 8
#: Figures before and behind one that are combined with it.
_AROUND = 10
#: The part of all figures that would do by chance, over all combinations tried for one figure.
_CHANCE = Decimal("0.12")
#: A sum of fewer digits than this may be one by chance; of two parts it needs another one.
_DIGITS = 2
_HUNDRED = Decimal(100)
#: What says that a figure is that of one of many.
_PER = re.compile(r"(?:每|平均|均价|单价|票价|人均|户均|averaging |average of |average |each |per )[^，,。；;\d]{0,14}$")
_PER_BEHIND = re.compile(r"(?: [a-z]+)? (?:a|an|per|each|apiece|on average)(?![a-z])|[一-鿿]?/|(?:一|每)[一-鿿]")


def tie_sums(own: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """Link totals to figures beside them that make them to the digit.

    Args:
        own: the figures of a sentence, in order, tied by its words already.
        earlier: those of the sentences before it, in order.
    """
    _sums(_told(own, earlier), own)


def _told(own: Sequence[Draft], earlier: Sequence[Draft]) -> list[Draft]:
    near = [d for d in earlier[-_BACK:] if d.sentence.block == own[0].sentence.block]
    return [d for d in (*near, *own) if not restates(d)]


def tie_what_holds(doc: Document, own: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """Link shares, growth and products to figures that give them exactly.

    Args:
        doc: the document.
        own: the figures of a sentence, in order, tied by its words already.
        earlier: those of the sentences before it, in order.
    """
    told = _told(own, earlier)
    places = {id(d): place for place, d in enumerate(told)}
    for draft in own:
        if restates(draft) or draft.mention.value.bound not in ("=", "~"):
            continue
        at = places[id(draft)]
        around = told[max(0, at - _AROUND) : at + _AROUND]
        if draft.unit in ("percent", "percentage_point") and not _tied(draft):
            _rate(around, draft)
        elif draft.mention.value.number is not None and _is_of_one(doc, draft):
            _product(around, draft)


def _tied(draft: Draft) -> bool:
    kinds = {kind for kind, _ in draft.links}
    return {"base", "current"} <= kinds or {"part", "whole"} <= kinds or "beside" in kinds


def _number(draft: Draft) -> Decimal:
    return draft.mention.value.number or Decimal(0)


def _slack(draft: Draft) -> Decimal:
    """How far the number that was rounded to a figure may be from it."""
    value = draft.mention.value
    rounded = value.scaled or value.decimals > 0
    return (value.granule or Decimal(0)) / 2 if rounded else Decimal(0)


def _significant(draft: Draft) -> int:
    return len(_number(draft).normalize().as_tuple().digits)


def _sums(told: Sequence[Draft], own: Sequence[Draft]) -> None:
    """Link a total to a run of figures right before or behind it that makes it to the digit."""
    bases = {id(d) for draft in told for kind, d in draft.links if kind == "base"}
    taken = {id(d) for draft in told for kind, d in draft.links if kind == "part"}
    new = {id(d) for d in own}
    terms = [d for d in told if addable(d) and not d.compared and id(d) not in bases and d.mention.value.hedge == "flat"]
    for place, total in enumerate(terms):
        if any(kind in ("part", "base", "less") for kind, _ in total.links) or not _number(total):
            continue
        alikes = [d for d in terms[max(0, place - _AROUND) : place + _AROUND] if d is total or alike(d, total)]
        at = alikes.index(total)
        for parts in _runs(alikes, at):
            numbers = [_number(part) for part in parts]
            if sum(numbers) != _number(total) or min(numbers) <= 0:
                continue  # With losses among them, other figures come to the same by chance.
            fresh = {id(d) for d in (*parts, total)}
            if fresh & taken or not fresh & new:
                continue
            if _significant(total) + (len(parts) > _DIGITS) > _DIGITS:
                total.links += [("part", part) for part in parts]
                for part in parts:
                    if not any(kind == "whole" for kind, _ in part.links):
                        part.links.append(("whole", total))
                taken |= fresh
                break


def _runs(figures: Sequence[Draft], at: int) -> Iterator[Sequence[Draft]]:
    """The runs that end right before a place, and those that begin right behind it, the longest first."""
    for size in range(_MOST_PARTS, 1, -1):
        if at >= size:
            yield figures[at - size : at]
        if at + 1 + size <= len(figures):
            yield figures[at + 1 : at + 1 + size]


def _pairs(told: Sequence[Draft], draft: Draft) -> list[tuple[Draft, Draft]]:
    """The pairs of figures of one sort around a figure, the nearest first."""
    at = next(i for i, d in enumerate(told) if d is draft)
    points = draft.unit == "percentage_point"
    usable = [
        (abs(i - at), d)
        for i, d in enumerate(told)
        if d is not draft and _number(d) > 0 and (d.unit == "percent" if points else addable(d)) and d.mention.value.hedge not in ("range", "vague")
    ]
    usable.sort(key=lambda entry: entry[0])
    found = [(a + b, x, y) for n, (a, x) in enumerate(usable) for b, y in usable[n + 1 :] if points or alike(x, y)]
    return [(x, y) for _far, x, y in sorted(found, key=lambda entry: entry[0])]


def _rate(told: Sequence[Draft], draft: Draft) -> None:
    """Link a percentage to the first pair that gives it: as a share, a growth, or a difference in points."""
    stated, step = _number(draft), Decimal(1).scaleb(-draft.mention.value.decimals)
    said = draft.qualifiers.get("direction", "")
    grows = bool(said or "growth_of" in draft.qualifiers)
    spent = Decimal(0)
    for one, other in _pairs(told, draft) if stated > 0 else ():
        less, more = sorted((one, other), key=_number)
        if _number(less) == _number(more):
            continue
        readings = [("points", _number(more) - _number(less), Decimal(0))] if draft.unit == "percentage_point" else _readings(less, more, grows or one.compared or other.compared)
        for kind, value, slack in readings:
            spent += (step + 2 * slack) / stated
            if spent > _CHANCE:
                return
            if abs(value - stated) <= step / 2 + slack and _link(draft, kind, less, more, said):
                return


def _readings(less: Draft, more: Draft, grows: bool) -> list[tuple[str, Decimal, Decimal]]:
    """What a pair of figures gives as a percentage, each with how far rounding may take it from that."""
    a, b = _number(less), _number(more)
    relative = _slack(less) / a + _slack(more) / b
    share, rise, fall = _HUNDRED * a / b, _HUNDRED * (b / a - 1), _HUNDRED * (1 - a / b)
    growth = [("up", rise, _HUNDRED * b / a * relative), ("down", fall, share * relative)]
    return growth if grows else [("share", share, share * relative), *growth]


def _link(draft: Draft, kind: str, less: Draft, more: Draft, said: str) -> bool:
    if kind == "share":
        draft.links += [("part", less), ("whole", more)]
        return True
    way = said or ("" if kind == "points" else kind)
    if kind != "points" and way != kind:
        return False
    base, current = (less, more) if way == "up" else (more, less)
    if not way:
        base, current = (less, more) if less.mention.start < more.mention.start else (more, less)
        way = "up" if base is less else "down"
    draft.qualifiers["direction"] = way
    draft.qualifiers.setdefault("growth_of", current.concept)
    draft.links = [(k, d) for k, d in draft.links if k not in ("base", "current")]
    draft.links += [("current", current), ("base", base)]
    return True


def _is_of_one(doc: Document, draft: Draft) -> bool:
    """Whether the words beside a figure say that it is that of one of many: a price, an average, a number each."""
    if draft.mention.kind not in ("money", "number", "quantity"):
        return False
    start, end = draft.mention.start, draft.mention.end
    before = doc.folded[max(draft.sentence.start, start - 20) : start].lower() + draft.mention.quote[:1]
    return "/" in draft.unit or bool(_PER.search(before[:-1])) or _PER_BEHIND.match(doc.lowered, end) is not None


def _product(told: Sequence[Draft], one: Draft) -> None:
    """Link what a number of things come to with that number and what one of them has."""
    price = _number(one)
    if price <= 1:
        return
    currency = one.mention.unit.partition("/")[0] if one.mention.kind == "money" else ""
    spent = Decimal(0)
    for count in told:
        if count is one or _number(count) <= 1 or not (addable(count) or count.unit == "share" or count.mention.kind == "duration"):
            continue
        for total in told:
            same = total.mention.unit == currency if currency else total.unit in COUNTS or total.unit == one.unit
            if total in (one, count) or not same or not addable(total) or total.links or (currency and count.mention.kind == "money"):
                continue
            made, stated = price * _number(count), _number(total)
            relative = _slack(one) / price + _slack(count) / _number(count)
            spent += 2 * (relative + (_slack(total) / stated if stated else 0))
            if spent > _CHANCE:
                return
            if abs(made - stated) <= made * relative + _slack(total):
                total.links += [("factor", one), ("factor", count)]
                return
