"""F402: two conversions in one text at two rates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.compare.interval import ZERO, gap, plain, product, shown
from factcheck.compare.rounding import loose
from factcheck.model import Agreement, Claim, Finding, Interval
from factcheck.rules.draft import finding, quotes
from factcheck.rules.f401 import restatements
from factcheck.rules.fx import implied, is_money, window
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: one text converts {base} to {quote} at two rates: {a}, and {b}.")

THROUGH = _("{entity}: one text converts {base} at rates that do not fit what the market had for the other two: {a}, and {b}.")

#: The rate that a conversion implies, what was restated, and what it restates.
Conversion = tuple[Interval, Claim, Claim]


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every source whose conversions imply rates that are too far apart."""
    least = Decimal(str(view.options["gap"]))
    by_source: dict[tuple[str, str, str], list[Conversion]] = defaultdict(list)
    for claim, original in restatements(view):
        base, quote = original.value.unit, claim.value.unit
        rate = implied(loose(original.value), loose(claim.value))
        if rate is not None and rate.high is not None and is_money(base) and is_money(quote) and base != quote:
            by_source[claim.source.id, base, quote].append((rate, claim, original))
    yield from _through_the_market(view, by_source, Decimal(str(view.options["market_gap"])))
    for _key, found in sorted(by_source.items()):
        low = min(found, key=lambda entry: (entry[0].high or 0, entry[1].id))
        high = max(found, key=lambda entry: (entry[0].low or 0, entry[1].id))
        far = gap(low[0], high[0])
        if far <= least or _years_apart(low[1], high[1]):
            continue
        yield _finding(high, low, TEMPLATE, far)


def _through_the_market(
    view: View, by_source: Mapping[tuple[str, str, str], Sequence[Conversion]], least: Decimal
) -> Iterator[Finding]:
    """Conversions of a currency without market rate into two others: the market knows how those two stand to one another."""
    bases: dict[tuple[str, str], list[tuple[str, Conversion]]] = defaultdict(list)
    for (source, base, quote), found in sorted(by_source.items()):
        bases[source, base].append((quote, found[0]))
    for (_source, base), told in bases.items():
        (quote, (rate, claim, original)), *others = told
        for other, (rate_there, claim_there, original_there) in others:
            pairs = (claim, original, claim_there, original_there)
            if window(view, base, quote, pairs, ZERO) is not None or _years_apart(claim, claim_there):
                continue
            market = window(view, quote, other, pairs, ZERO)
            expected = product(rate, market.interval) if market is not None else None
            far = gap(expected, rate_there) if expected is not None else ZERO
            if far > least:
                yield _finding((rate_there, claim_there, original_there), (rate, claim, original), THROUGH, far)


def _finding(one: Conversion, other: Conversion, template: str, far: Decimal) -> Finding:
    a, b = (f"{original.quote} = {quotes([claim])}" for _rate, claim, original in (one, other))
    base, quote = one[2].value.unit, one[1].value.unit
    return finding(
        "F402",
        template,
        [[one[1], one[2]], [other[1], other[2]]],
        {"a": a, "b": b, "base": base, "quote": quote},
        severity="warning",
        tied=True,
        computed={"verdict": "conflict", "rates": [shown(one[0]), shown(other[0])], "gap": plain(far)},
    )


def _years_apart(a: Claim, b: Claim) -> bool:
    """Whether the two amounts are of different times, at which the rate may have differed."""
    if a.period is None or b.period is None:
        return False
    return abs((a.period.end - b.period.end).days) > 200


RULE = Rule(
    code="F402",
    name="fx-inconsistent",
    severity="warning",
    summary="One text converts one currency at two rates.",
    definition=(
        "The rates that two conversions of one text imply, as intervals, are further apart than `gap`. Amounts of periods more than "
        "200 days apart are left alone. Two conversions of a currency for which the market's rates are not known are held against the rate that it had "
        "for the two others, give or take `market_gap`."
    ),
    source="arithmetic",
    check=check,
    options={"gap": 0.04, "market_gap": 0.1},
    speaks=50,
    invalid=(
        example("慈安醫院投資1.4兆越南盾（約5,600萬美元）建院，也斥資2,600億越南盾（約1,900萬歐元）購入設備。", published="2024-11-20"),
        example("海岚航运以4000万美元（约合人民币2.9亿元）购入货轮，另支付500万美元（约合人民币3100万元）改装费。"),
        example("海嵐航運以4000萬美元（約合人民幣2.9億元）購入貨輪，另支付500萬美元（約合人民幣3100萬元）改裝費。"),
        example("Bluewave Shipping paid $40 million (about 37 million euros) for two ships and $5.0 million (about 3.9 million euros) for a refit."),
    ),
    valid=(
        example("慈安醫院投資1.4兆越南盾（約5,600萬美元）建院，也斥資2,600億越南盾（約980萬歐元）購入設備。", published="2024-11-20"),
        example("海岚航运以4000万美元（约合人民币2.9亿元）购入货轮，另支付500万美元（约合人民币3600万元）改装费。"),
        example("海嵐航運以4000萬美元（約合人民幣2.9億元）購入貨輪，另支付500萬美元（約合人民幣3600萬元）改裝費。"),
        example("Bluewave Shipping paid $40 million (about 37 million euros) for two ships and $5.0 million (about 4.6 million euros) for a refit."),
    ),
)
