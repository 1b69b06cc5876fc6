"""F401: a conversion in the text at a rate that the market never had."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.interval import gap, meets, plain, shown
from factcheck.compare.rounding import hard, loose
from factcheck.compare.verdict import informative
from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.draft import agreement, finding, quotes
from factcheck.rules.fx import Window, banded, implied, is_money, window
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

OFF = _("{entity}: {a} is converted to {b}, a rate of {implied} {quote} for one {base}; the market had {low} to {high} ({source}, {window}).")
FITS = _("{entity}: {a} is converted to {b}, a rate of {implied} {quote} for one {base}, as the market had.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every amount that the text restates in another currency."""
    for claim, original in restatements(view):
        if not (is_money(claim.value.unit) and is_money(original.value.unit)):
            continue
        if claim.value.unit != original.value.unit:
            yield from _judge(view, original, claim)


def restatements(view: View) -> Iterator[tuple[Claim, Claim]]:
    """Every claim that restates another one, with that one."""
    for claim in view.linked:
        originals = view.links(claim, "restates")
        told = view.by_id.get(claim.qualifiers.get("restates", ""))
        for original in originals or ([told] if told is not None else []):
            if original.id != claim.id and not original.value.is_date and not claim.value.is_date:
                yield claim, original


def _judge(view: View, original: Claim, claim: Claim) -> Iterator[Finding | Agreement]:
    base, quote = original.value.unit, claim.value.unit
    tolerance = Decimal(str(view.options["tolerance"]))
    rates = window(view, base, quote, (original, claim), tolerance) or banded(view, base, quote, (original, claim))
    fine = implied(hard(original.value), hard(claim.value))
    wide = implied(loose(original.value), loose(claim.value))
    if fine is None or wide is None or rates is None:
        return
    params = {
        "a": quotes([original]),
        "b": quotes([claim]),
        "implied": _about(original, claim),
        "base": base,
        "quote": quote,
    }
    computed = {"implied": shown(fine), **rates.computed()}
    if meets(fine, rates.interval) or meets(wide, rates.interval):
        verdict = "verified" if informative(fine) and rates.dated else "uninformative"
        yield agreement("F401", FITS, [claim, original], params, {"verdict": verdict, **computed})
        return
    far = gap(wide, rates.interval)
    yield finding(
        "F401",
        OFF,
        [[claim], [original]],
        {
            **params,
            "low": plain(rates.low.value),
            "high": plain(rates.high.value),
            "source": rates.high.source,
            "window": f"{rates.first.isoformat()} – {rates.last.isoformat()}",
        },
        severity=_severity(rates, far, Decimal(str(view.options["large_gap"]))),
        tied=True,
        computed={"verdict": "conflict", "gap": plain(far), **computed},
        roles=frozenset({"conversion"}),
    )


def _severity(rates: Window, far: Decimal, large: Decimal) -> str:
    return "error" if rates.dated and far > large else "warning"


def _about(original: Claim, claim: Claim) -> str:
    a, b = original.value.number, claim.value.number
    if not a or not b:
        return "?"
    return plain((b / a).quantize(Decimal("0.0001")) if b / a < 100 else (b / a).quantize(Decimal("0.1")))


RULE = Rule(
    code="F401",
    name="fx-off-market",
    severity="warning",
    summary="A conversion in the text implies a rate that the market did not have.",
    definition=(
        "The rate implied by an amount and its restatement in another currency (as an interval) must meet the rates between 45 days before "
        "and after the figure's period and its source's date, give or take `tolerance`. Error where it misses them by more than "
        "`large_gap`. A currency whose rates are not published is held against the range in which it stood in those years (the Taiwan "
        "dollar, currencies pegged to the US dollar); without any known rate nothing is said. Without any date the years since 2010 count."
    ),
    source="European Central Bank, euro foreign exchange reference rates",
    check=check,
    options={"tolerance": 0.03, "large_gap": 0.1},
    speaks=70,
    invalid=(
        example("2024年5月，海岚航运以4000万美元（约合人民币3.6亿元）购入两艘货轮。", published="2024-05-20"),
        example("2024年5月，海嵐航運以4000萬美元（約合人民幣3.6億元）購入兩艘貨輪。", published="2024-05-20"),
        example("In May 2024 Bluewave Shipping raised $40 million (about 29 million euros).", published="2024-05-20"),
        example("2024年5月，海嵐航運以600萬歐元（約新台幣1.26億元）購入渡輪。", published="2024-05-20"),
    ),
    valid=(
        example("2024年5月，海岚航运以4000万美元（约合人民币2.9亿元）购入两艘货轮。", published="2024-05-20"),
        example("2024年5月，海嵐航運以4000萬美元（約合人民幣2.9億元）購入兩艘貨輪。", published="2024-05-20"),
        example("In May 2024 Bluewave Shipping raised $40 million (about 37 million euros).", published="2024-05-20"),
        example("2024年5月，海嵐航運以600萬歐元（約新台幣2.1億元）購入渡輪。", published="2024-05-20"),
    ),
)
