"""A price of one, a number of them, and what all come to: ``120輛，每輛85萬元，總價1.02億元``, ``12 trams at $4.5m each, a total of $54m``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.ties.figures import COUNTS, addable, alike, dated, gap, pattern, restates

#: Characters between the word and the total.
_NEAR = 6
#: ``每輛`` with what it is that each costs, right before a price.
_EACH_ZH = re.compile(r"每(?P<counter>[一-鿿])(?:[一-鿿]{0,10})[￥$¥]?$")
_EACH_BEFORE = re.compile(r"(?<![a-z])each [a-z]+(?: [a-z]+)? (?:a |an )?$")
#: ``總投入約``, ``總採購額為``
_IN_ALL = re.compile(r"[，,、]总[一-鿿]{1,5}$")
#: How far a slip takes a product away from its factors.
_LOW, _HIGH = Decimal("0.5"), Decimal(2)


#: ``每列``, ``每班``, ``平均每場``: what each is told of, right before the figure.
_PER_ZH = re.compile(r"(?:每|一)(?P<what>[一-鿿])[一-鿿]{0,4}$")
#: ``a breach``, ``per ship``: the same right behind it.
_PER_EN = re.compile(r"(?: [a-z-]+)? (?:a|an|per|each|for each|for every) (?P<what>[a-z]{3,})")
#: What stands before a price of one that is told last: ``…for seven breaches, at``, ``…worth $1.44bn, or``.
_AT = re.compile(r"(?:,? (?:at|or)|,|\()(?: (?:or|at|about|some|roughly|nearly|almost|just|only|a|rate|cost|of))* ?$")
#: Figures back among which the number of those is looked for.
_BACK = 3
#: ``At 450 cars a day, it said, that meant``: what a daily figure makes of the days that have been told.
_MEANT = re.compile(r"[^.;:]{0,40}?(?:meant|means|makes|made|comes to|came to|amounts to|amounted to|adds up to|added up to|equals)(?: about| some| a loss of| a total of)* ")
_COMES_TO = re.compile(r"[^.;:]{0,60}? (?:comes to|came to|makes|made|amounts to|amounted to|means|works out at|adds up to|costs|cost) (?:about |some |a total of )?$")
#: ``a yearly fee of 30,000 yuan for each``, ``$30 apiece``.
_FOR_EACH = re.compile(r" (?:for each|each|apiece|per [a-z]+|for every)(?![a-z])")
_SPANS = {"day": ("day",), "week": ("week",), "month": ("month",), "year": ("year",), "天": ("day",), "日": ("day",), "周": ("week",), "月": ("month",), "年": ("year",)}


def tie_products(doc: Document, own: Sequence[Draft], before: Sequence[Draft]) -> None:
    """Link what all come to to the price of one and their number.

    Args:
        doc: the document.
        own: the figures of a sentence, in order.
        before: those of the sentence before it in the paragraph.
    """
    _totals_last(doc, own)
    told = [d for d in own if not restates(d)]
    for place, one in enumerate(told):
        found = _one_last(doc, told, place) or _spent(doc, told, place) or _counted_each(doc, told, place) or _over_time(doc, told, place, before)
        if found is not None:
            total, count = found
            if not total.links and _near(one, count, total):
                total.links += [("factor", one), ("factor", count)]
    _told_of_one(doc, told, before)
    _shares_at(doc, told)


def _near(one: Draft, count: Draft, total: Draft) -> bool:
    """Whether a product is no further from what is stated than a slip takes it."""
    a, b, c = (d.mention.value.number or Decimal(0) for d in (one, count, total))
    return bool(c) and _LOW <= a * b / c <= _HIGH


def _one_last(doc: Document, told: Sequence[Draft], place: int) -> tuple[Draft, Draft] | None:
    """``fined $2.1m for seven breaches, at $250,000 a breach``: the price of one ends what tells of all of them."""
    one = told[place]
    behind = _PER_EN.match(doc.lowered, one.mention.end)
    if place < 2 or one.mention.kind != "money" or behind is None or not _AT.search(gap(doc, told[place - 1], one)):
        return None
    near = told[max(0, place - _BACK) : place]
    counts = [d for d in near if d.mention.kind in ("number", "quantity") and _is_of(doc, d, behind["what"])]
    totals = [d for d in near if d.mention.kind == "money" and _currency(d) == _currency(one)]
    others = [d for d in told if d.mention.kind == "money" and _currency(d) == _currency(one)]
    return (totals[0], counts[0]) if len(counts) == len(totals) == 1 and len(others) == 2 else None


#: What was paid or is to be paid for several things, right before it: ``斥資``, ``以…訂造``.
_SPENT = re.compile(r"(?:斥|耗|投|出)资(?:了|总额|总计|共|合计)?(?:约|近|逾|超|达|高达)?$|(?:花费|花了|豪掷|总价|总值|合约额|合同额|订单总额|合约金额|合同金额)(?:为|共|达|高达|约|近|逾|超){0,2}$")


def _spent(doc: Document, told: Sequence[Draft], place: int) -> tuple[Draft, Draft] | None:
    """``斥資9.9億元訂造8艘貨船，每艘作價1.2億元``: the price of one ends what tells what all of them cost."""
    one = told[place]
    if one.mention.kind not in ("money", "money_per"):
        return None
    match = _each(doc, one)
    if match is None:
        return None
    own = [d for d in told[:place] if d.mention.kind == "money" and _currency(d) == _currency(one)]
    counts = [d for d in told[:place] if d.mention.noun[:1] == match["counter"] and addable(d) and d.unit in COUNTS]
    if len(own) != 1 or len(counts) != 1 or counts[0].mention.start < own[0].mention.end or counts[0].clause != own[0].clause:
        return None  # 斥資3億元擴建，購入6艘: the money is not for those
    low = max(one.sentence.start, own[0].mention.start - 10)
    return (own[0], counts[0]) if _SPENT.search(doc.folded, low, own[0].mention.start) is not None else None


def _currency(draft: Draft) -> str:
    return draft.mention.unit.partition("/")[0]


def _is_of(doc: Document, count: Draft, what: str) -> bool:
    """Whether a figure counts what a price is one of: ``seven breaches``, ``a breach``."""
    end = min(count.mention.end + 40, count.sentence.end)
    stem = what[:-1] if what.endswith(("y", "e")) else what
    return re.match(rf"(?: [a-z-]+){{0,2}} {stem}(?:s|es|ies|e|y)?(?![a-z])", doc.lowered[count.mention.end : end]) is not None


def _counted_each(doc: Document, told: Sequence[Draft], place: int) -> tuple[Draft, Draft] | None:
    """``26列電聯車，每列4節、共104節``: a number of them, what each has, and all of those."""
    # How long it takes may be told between them: ``每間一年可收280人``.
    near = [d for d in told if d.mention.kind != "duration" or d is told[place]]
    place = next(n for n, d in enumerate(near) if d is told[place])
    if not place or place + 1 >= len(near):
        return None
    count, one, total = near[place - 1 : place + 2]
    if not all(addable(d) for d in (count, one, total)) or one.mention.kind == "money" or not one.mention.noun:
        return None
    match = _PER_ZH.search(doc.folded, max(one.sentence.start, one.mention.start - 8), one.mention.start)
    same = one.mention.noun == total.mention.noun != count.mention.noun
    if match is None or not same or match["what"] != count.mention.noun[-1:] or not _called(doc, total):
        return None
    return total, count


def _over_time(doc: Document, told: Sequence[Draft], place: int, before: Sequence[Draft]) -> tuple[Draft, Draft] | None:
    """``stopped for six days. At 450 cars a day, that meant 2,700``: what a daily figure makes in the days that have been told."""
    one = told[place]
    if place + 1 >= len(told) or not addable(one):
        return None
    behind, total = _PER_EN.search(gap(doc, one, told[place + 1])), told[place + 1]
    span = _SPANS.get(behind["what"]) if behind is not None else None
    lead = doc.lowered[one.sentence.start : one.mention.start].lstrip()
    if span is None or not alike(one, total) or not addable(total) or not re.fullmatch(r"(?:at|with) [^,]{0,12}", lead):
        return None
    days = [d for d in (*before, *told) if d.unit in span and d.mention.kind == "duration"]
    return (total, days[0]) if len(days) == 1 and _MEANT.fullmatch(gap(doc, one, total)) else None


def _told_of_one(doc: Document, told: Sequence[Draft], before: Sequence[Draft]) -> None:
    """``a dividend of $5.2 a share. With 600 million shares in issue that comes to $3.12 billion``; ``a fee of $30 for each. With…``"""
    prices = [d for d in before if d.mention.kind == "money" and (d.unit.endswith("/share") or _FOR_EACH.match(doc.lowered, d.mention.end))]
    if len(prices) != 1 or len(told) < 2:
        return
    price, count = prices[0], told[0]
    shared = price.unit.endswith("/share")
    counted = count.unit == "share" if shared else count.mention.kind in ("number", "quantity") and addable(count) and count.unit in COUNTS
    totals = [d for d in told[1:] if d.mention.kind == "money" and _currency(d) == _currency(price)]
    if not counted or len(totals) != 1 or totals[0].links or not _near(price, count, totals[0]):
        return
    lead = gap(doc, count, totals[0])
    if _COMES_TO.fullmatch(lead) or _called(doc, totals[0]):
        totals[0].links += [("factor", price), ("factor", count)]


def _shares_at(doc: Document, told: Sequence[Draft]) -> None:
    """``sold 50 million shares at $12 a share, raising $600 million``: of each a sentence tells only one, and nothing of a rest."""
    prices = [d for d in told if d.unit.endswith("/share")]
    shares = [d for d in told if d.unit == "share"]
    if len(prices) != 1 or len(shares) != 1:
        return
    price, count = prices[0], shares[0]
    totals = [d for d in told if d.mention.kind == "money" and d.unit == _currency(price)]
    if len(totals) != 1 or totals[0].links:
        return
    ends = (totals[0].mention, count.mention, price.mention)
    between = doc.lowered[min(m.end for m in ends) : max(m.start for m in ends)]
    if not pattern("product", "beside").search(between):
        totals[0].links += [("factor", price), ("factor", count)]


def _totals_last(doc: Document, own: Sequence[Draft]) -> None:
    """``12 trams at $4.5m each, a total of $54m``"""
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
    if _IN_ALL.search(doc.folded, low, start) is not None:
        return True
    return any(start - m.end() <= _NEAR for m in pattern("product", "total").finditer(doc.lowered, low, start))


def _each(doc: Document, price: Draft) -> re.Match[str] | None:
    """``每輛`` right before a price, or where its quote begins."""
    first = re.search(r"\d|[一二三四五六七八九十百千]", price.mention.quote)
    low = max(price.sentence.start, price.mention.start - 16)
    return _EACH_ZH.search(doc.folded, low, price.mention.start + (first.start() if first else 0))


def _price(doc: Document, price: Draft, count: Draft, total: Draft) -> bool:
    """Whether a figure is what one of those costs that another figure counts."""
    if price.mention.kind != "money" or price.mention.unit.partition("/")[0] != total.mention.unit.partition("/")[0] or price.mention.value.number is None:
        return False
    if count.mention.kind not in ("number", "quantity") or not (addable(count) or count.unit == "share"):
        return False
    low = max(price.sentence.start, price.mention.start - 16)
    chinese = _each(doc, price)
    if chinese is not None:
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
