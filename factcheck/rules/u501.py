"""U501: the same digits, a power of ten apart."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.interval import plain, shown
from factcheck.compare.rounding import hard
from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.conflicts import comparisons, milder, slip
from factcheck.rules.digits import measured, misplaced, power, repeated
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.relations import relations
from factcheck.rules.rule import Rule, example
from factcheck.rules.slips import of_kind
from factcheck.rules.view import View

TEMPLATE = _("{entity}: {concept} is {a}, but {b}: the same digits, {factor} times apart; a unit was mistaken.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every comparison whose sides are a power of ten apart."""
    for each in comparisons(view):
        if each.kind != "scale":
            continue
        first, *others = each.sides
        slipped = [s for s in others if slip(first.leader, s.leader) and not _multiplied(view, first.leader, s.leader)]
        if not slipped:
            continue
        yield finding(
            "U501",
            TEMPLATE,
            [s.members for s in each.sides],
            {
                "a": quotes(first.members),
                "b": "; ".join(quotes(s.members) for s in slipped),
                "factor": plain(Decimal(10) ** abs(each.power)),
            },
            severity=milder(each.group, first.leader.concept, "error"),
            told=True,
            computed={
                "verdict": "conflict",
                "power": each.power,
                "sides": [{"value": s.leader.quote, "interval": shown(hard(s.leader.value))} for s in each.sides],
            },
        )
    for first_one, other in [*misplaced(view), *((b, a) for a, b in repeated(view)), *of_kind(view, "scale")]:
        if first_one.value.unit == other.value.unit and power(first_one, other) and not _multiplied(view, first_one, other):
            yield _slip(first_one, other, Decimal(10) ** power(first_one, other))
    for first_one, other in measured(view):
        (_kind, one), (_same, two) = (relations().measures[c.value.unit] for c in (first_one, other))
        yield _slip(first_one, other, (Decimal(max(one, two)) / min(one, two)).quantize(Decimal(1)))


def _multiplied(view: View, a: Claim, b: Claim) -> bool:
    """Whether a sentence of one of the two tells what makes it of the other: a fee of 0.1 % on all the debt, a thousand at a million each."""
    factor = Decimal(10) ** power(a, b)
    percentage = 100 / factor
    return any(
        other.value.number == (percentage if other.value.unit == "percent" else factor)
        for extraction in view.extractions
        for other in extraction.claims
        if other.sentence is not None and (other.source.id, other.sentence) in ((a.source.id, a.sentence), (b.source.id, b.sentence))
    )


def _slip(first: Claim, other: Claim, factor: Decimal) -> Finding:
    return finding(
        "U501",
        TEMPLATE,
        [[first], [other]],
        {"a": quotes([first]), "b": quotes([other]), "factor": plain(factor)},
        severity="warning",
        tied=True,
        computed={
            "verdict": "conflict",
            "power": power(first, other),
            "sides": [{"value": c.quote, "interval": shown(hard(c.value))} for c in (first, other)],
        },
    )


RULE = Rule(
    code="U501",
    name="scale-slip",
    severity="error",
    summary="The same digits, a power of ten apart: million for thousand, 億 for 萬.",
    definition=(
        "Two figures that may be compared (see D101) and whose ratio is within 2 % of a power of ten from 10 to 10^8. A factor of 10 or "
        "100 counts only if two digits or more agree. Amounts of one concept in one text whose digits agree and that are a whole unit apart (million "
        "and billion, 億 and 兆) are a slip whoever and whenever they were taken to be of; so is an amount that the words call the one before it (this, 這筆), "
        "and a measure of three digits or more that is told again in another unit of its kind (hectares, square kilometres). "
        "So are figures of two sources of one story (see D101), each of which lacks the other's, and of two sentences of one text, of one entity, known concept and time. "
        "Where the sentence of one of them tells a factor that makes it of the other (0.1 % of the debt), nothing was mistaken."
    ),
    source="XBRL US Data Quality Committee DQC_0095, DQC_0139",
    check=check,
    speaks=90,
    invalid=(
        example("A core zone of 18,600 hectares in the Aldmoor reserve is closed. A marsh of 18,600 square kilometres needs more than signs."),
        example("青禾农业2024年净利润为1.25亿元。", "青禾农业2024年净利润为1.25万元。"),
        example("青禾農業2024年淨利潤為1.25億元。", "青禾農業2024年淨利潤為12.5億元。"),
        example("Greenfield Farms had revenue of $12.5 million in 2024.", "Greenfield Farms had revenue of $12.5 billion in 2024."),
        example("永泰人寿总资产2.38万亿元。发言人说，相较于公司2.38亿元的总资产，这笔投资很小。"),
        example("Greenfield Farms had cash of $14.2 billion at the end of June. Analysts say that a cash pile of $14.2 million leaves room for more."),
    ),
    valid=(
        example("A core zone of 18,600 hectares, or 186 square kilometres, in the Aldmoor reserve is closed."),
        example("青禾农业2024年净利润为1.25亿元。", "青禾农业2024年净利润为12500万元。"),
        example("青禾農業2024年淨利潤為1.25億元。", "青禾農業2023年淨利潤為12.5億元。"),
        example("Greenfield Farms had revenue of $12.5 million in 2024.", "Greenfield Farms had revenue of $12,500 thousand in 2024."),
        example("Greenfield Farms had revenue of $12.5 million in 2024. The whole market was worth $12.5 billion."),
        example("青禾农业的境外债务共46.2亿美元。同意费为债务本金的0.1%，公司须付的债务费用最多462万美元。"),
    ),
)
