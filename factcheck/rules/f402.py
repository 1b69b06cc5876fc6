"""F402: two conversions in one text at two rates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.interval import gap, plain, shown
from factcheck.compare.rounding import loose
from factcheck.model import Agreement, Claim, Finding, Interval
from factcheck.rules.draft import finding, quotes
from factcheck.rules.f401 import restatements
from factcheck.rules.fx import implied, is_money
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: one text converts {base} to {quote} at two rates: {a}, and {b}.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every source whose conversions imply rates that are too far apart."""
    least = Decimal(str(view.options["gap"]))
    by_source: dict[tuple[str, str, str], list[tuple[Interval, Claim, Claim]]] = defaultdict(list)
    for claim, original in restatements(view):
        base, quote = original.value.unit, claim.value.unit
        rate = implied(loose(original.value), loose(claim.value))
        if rate is not None and rate.high is not None and is_money(base) and is_money(quote) and base != quote:
            by_source[claim.source.id, base, quote].append((rate, claim, original))
    for (_source, base, quote), found in sorted(by_source.items()):
        low = min(found, key=lambda entry: (entry[0].high or 0, entry[1].id))
        high = max(found, key=lambda entry: (entry[0].low or 0, entry[1].id))
        far = gap(low[0], high[0])
        if far <= least or _years_apart(low[1], high[1]):
            continue
        yield finding(
            "F402",
            TEMPLATE,
            [[high[1], high[2]], [low[1], low[2]]],
            {"a": f"{high[2].quote} = {quotes([high[1]])}", "b": f"{low[2].quote} = {quotes([low[1]])}", "base": base, "quote": quote},
            severity="warning",
            tied=True,
            computed={"verdict": "conflict", "rates": [shown(high[0]), shown(low[0])], "gap": plain(far)},
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
        "200 days apart are left alone."
    ),
    source="arithmetic",
    check=check,
    options={"gap": 0.04},
    speaks=50,
    invalid=(
        example("海岚航运以4000万美元（约合人民币2.9亿元）购入货轮，另支付500万美元（约合人民币3100万元）改装费。"),
        example("海嵐航運以4000萬美元（約合人民幣2.9億元）購入貨輪，另支付500萬美元（約合人民幣3100萬元）改裝費。"),
        example("Bluewave Shipping paid $40 million (about 37 million euros) for two ships and $5.0 million (about 3.9 million euros) for a refit."),
    ),
    valid=(
        example("海岚航运以4000万美元（约合人民币2.9亿元）购入货轮，另支付500万美元（约合人民币3600万元）改装费。"),
        example("海嵐航運以4000萬美元（約合人民幣2.9億元）購入貨輪，另支付500萬美元（約合人民幣3600萬元）改裝費。"),
        example("Bluewave Shipping paid $40 million (about 37 million euros) for two ships and $5.0 million (about 4.6 million euros) for a refit."),
    ),
)
