"""Q801: a forecast that another text passes off as a fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.compare.key import strict_key
from factcheck.compare.verdict import compare
from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: {concept} {a} is told as a fact, but {b} gives it as {basis}, and {c} as something else.")

FORECASTS = ("projected", "planned", "target", "rumored", "guidance")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every figure that equals a forecast and differs from what others tell as a fact."""
    for _key, claims in forecasts(view):
        actual = [c for c in claims if "basis" not in c.qualifiers]
        planned = [c for c in claims if c.qualifiers.get("basis") in FORECASTS]
        for forecast in planned:
            same = [c for c in actual if c.value.number == forecast.value.number and c.source.id != forecast.source.id]
            # Who tells both as facts tells of two things: a final dividend and the year's.
            told = {c.source.id for c in same}
            beside = [c for c in actual if c.source.id in told]
            other = [
                c
                for c in actual
                if c.source.id not in told and compare(c.value, forecast.value).name == "conflict" and not any(compare(c.value, b.value).agrees for b in beside)
            ]
            if same and other and forecast.value.number is not None:
                yield finding(
                    "Q801",
                    TEMPLATE,
                    [same, [forecast], other],
                    {
                        "a": quotes(same),
                        "b": quotes([forecast]),
                        "c": quotes(other),
                        "basis": forecast.qualifiers["basis"],
                    },
                    severity="warning",
                    computed={"verdict": "conflict", "basis": forecast.qualifiers["basis"]},
                )


def forecasts(view: View) -> Iterator[tuple[object, Sequence[Claim]]]:
    """Figures of one entity, concept, period and unit of which some are forecasts."""
    for (entity, concept), claims in view.series.items():
        if (entity, concept) not in view.qualified["basis"] or not any(c.qualifiers.get("basis") in FORECASTS for c in claims):
            continue
        apart: dict[object, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.period is not None and not claim.value.is_date:
                rest = tuple(p for p in strict_key(claim, concept) if not p.startswith("basis="))
                apart[entity, concept, rest, claim.period.start, claim.period.end].append(claim)
        yield from ((key, group) for key, group in apart.items() if len(group) > 1)


RULE = Rule(
    code="Q801",
    name="qualifier-dropped",
    severity="warning",
    summary="A figure that another source gives as a forecast is told as a fact, against what others tell.",
    definition=(
        "A figure of one entity, concept and period that equals another source's forecast, plan or rumour, while a further source tells another figure as a fact."
    ),
    source="editing practice",
    check=check,
    speaks=70,
    invalid=(
        example("白鹭光电2024年营收预计达7.5亿元。", "白鹭光电2024年营收为7.5亿元。", "白鹭光电2024年营收为4.2亿元。"),
        example("白鷺光電2024年營收預計達7.5億元。", "白鷺光電2024年營收為7.5億元。", "白鷺光電2024年營收為4.2億元。"),
        example("Egret Optics expects revenue of $75 million in 2024.", "Egret Optics' revenue was $75 million in 2024.",
                "Egret Optics' revenue was $42 million in 2024."),
    ),
    valid=(
        example("白鹭光电2024年营收预计达7.5亿元。", "白鹭光电2024年营收为4.2亿元。"),
        example("白鷺光電2024年營收預計達7.5億元。", "白鷺光電2024年營收為7.5億元。"),
        example("Egret Optics expects revenue of $75 million in 2024.", "Egret Optics' revenue was $42 million in 2024."),
    ),
)  # fmt: skip
