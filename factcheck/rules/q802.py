"""Q802: what came, against what had been forecast."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.interval import gap, plain, shown
from factcheck.compare.rounding import hard
from factcheck.compare.verdict import compare
from factcheck.model import Agreement, Finding
from factcheck.rules.draft import finding, quotes
from factcheck.rules.lookup import best
from factcheck.rules.messages import _
from factcheck.rules.q801 import FORECASTS, forecasts
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: {concept} was {basis} at {b}, and came to {a}.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a note for every forecast that what came later missed."""
    for _key, claims in forecasts(view):
        actual = [c for c in claims if "basis" not in c.qualifiers]
        for forecast in claims:
            basis = forecast.qualifiers.get("basis", "")
            if basis in FORECASTS and actual:
                came = best(actual, forecast, 1)[0]
                if compare(came.value, forecast.value).name == "conflict":
                    yield finding(
                        "Q802",
                        TEMPLATE,
                        [[came], [forecast]],
                        {"a": quotes([came]), "b": quotes([forecast]), "basis": basis},
                        severity="info",
                        computed={
                            "verdict": "conflict",
                            "actual": shown(hard(came.value)),
                            "forecast": shown(hard(forecast.value)),
                            "gap": plain(gap(hard(came.value), hard(forecast.value))),
                        },
                    )


RULE = Rule(
    code="Q802",
    name="actual-vs-guidance",
    severity="info",
    summary="What came differs from what had been forecast.",
    definition="A figure told as a fact against a forecast of it. A note: this is news, not an error.",
    source="editing practice",
    check=check,
    speaks=10,
    invalid=(
        example("白鹭光电2024年营收预计达7.5亿元。", "白鹭光电2024年营收为4.2亿元。"),
        example("白鷺光電2024年營收預計達7.5億元。", "白鷺光電2024年營收為4.2億元。"),
        example("Egret Optics expects revenue of $75 million in 2024.", "Egret Optics' revenue was $42 million in 2024."),
    ),
    valid=(
        example("白鹭光电2024年营收预计达4.2亿元。", "白鹭光电2024年营收为4.2亿元。"),
        example("白鷺光電2025年營收預計達7.5億元。", "白鷺光電2024年營收為4.2億元。"),
        example("Egret Optics expects revenue of $42 million in 2024.", "Egret Optics' revenue was $42 million in 2024."),
    ),
)
