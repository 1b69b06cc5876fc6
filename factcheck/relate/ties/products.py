"""A price of one, a number of them, and what all come to: ``120輛，每輛85萬元，總價1.02億元``, ``12 trams at $4.5m each, a total of $54m``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.ties.figures import addable, alike, dated, gap, pattern, restates

#: Characters between the word and the total.
_NEAR = 6
#: ``每輛`` with what it is that each costs, right before a price.
_EACH_ZH = re.compile(r"每(?P<counter>[一-鿿])(?:[一-鿿]{0,10})[￥$¥]?$")
_EACH_BEFORE = re.compile(r"(?<![a-z])each [a-z]+(?: [a-z]+)? (?:a |an )?$")
#: How far a slip takes a product away from its factors.
_LOW, _HIGH = Decimal("0.5"), Decimal(2)


def tie_products(doc: Document, own: Sequence[Draft]) -> None:
    """Link what all come to to the price of one and their number.

    Args:
        doc: the document.
        own: the figures of a sentence, in order.
    """
    told = [d for d in own if not restates(d)]
    for place, total in enumerate(told):
        if place < 2 or total.mention.kind != "money" or total.links or not _called(doc, total):
            continue
        one, other = told[place - 2 : place]
        if dated(one, other) or dated(other, total):
            continue
        for price, count in ((one, other), (other, one)):
            if _price(doc, price, count, total) and _fits(price, count, total):
                total.unit = total.mention.unit.partition("/")[0]
                total.links += [("factor", price), ("factor", count)]
                break


def _called(doc: Document, total: Draft) -> bool:
    start = total.mention.start
    low = max(total.sentence.start, start - 20)
    return any(start - m.end() <= _NEAR for m in pattern("product", "total").finditer(doc.lowered, low, start))


def _price(doc: Document, price: Draft, count: Draft, total: Draft) -> bool:
    """Whether a figure is what one of those costs that another figure counts."""
    if price.mention.kind != "money" or price.mention.unit.partition("/")[0] != total.mention.unit.partition("/")[0] or price.mention.value.number is None:
        return False
    if count.mention.kind not in ("number", "quantity") or not (addable(count) or count.unit == "share"):
        return False
    low = max(price.sentence.start, price.mention.start - 16)
    first = re.search(r"\d|[一二三四五六七八九十百千]", price.mention.quote)
    chinese = _EACH_ZH.search(doc.lowered[low : price.mention.start + (first.start() if first else 0)])
    if chinese:
        noun = count.mention.noun
        near = count.mention.end <= price.mention.start and len(gap(doc, count, price)) <= 12
        return chinese["counter"] == noun[-1:] or near
    if count.mention.start > price.mention.start:
        return False
    behind = pattern("product", "each").match(doc.lowered, price.mention.end + 1)
    before = _EACH_BEFORE.search(doc.lowered[low : price.mention.start])
    return behind is not None or before is not None


def _fits(price: Draft, count: Draft, total: Draft) -> bool:
    a, b, c = (d.mention.value.number or Decimal(0) for d in (price, count, total))
    return bool(c) and _LOW <= a * b / c <= _HIGH and not alike(price, count)
