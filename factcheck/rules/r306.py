"""R306: a compound annual growth rate that its first and last figure do not give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.interval import HUNDRED, meets, point, quotient, root, rounded, scaled, shown, total
from factcheck.compare.key import concept_of, topic
from factcheck.compare.rounding import hard, loose, soft
from factcheck.lexicon.fold import fold
from factcheck.model import Agreement, Claim, Finding, Interval
from factcheck.rules.compound import called_compound
from factcheck.rules.draft import agreement, finding, quotes
from factcheck.rules.fx import is_money
from factcheck.rules.lookup import Days, best_at, like, parse_period
from factcheck.rules.messages import _
from factcheck.rules.r301 import stated as as_said
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

MISMATCH = _("{entity}: from {base} to {current} is {expected} % a year, not {stated}.")
HOLDS = _("{entity}: from {base} to {current} is {stated} a year.")

#: Concepts by the words that a phrase of the text uses for them, folded.
_NAMED = (("营收", "revenue"), ("收入", "revenue"), ("revenue", "revenue"), ("净利", "net_profit"), ("亏损", "net_loss"))


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every compound rate whose first and last figure are known."""
    for claim in view.relative:
        # What changed by so much over many years has not done so in each of them.
        told = claim.value.unit == "percent" and claim.period is not None and claim.entity is not None
        if told and called_compound(claim):
            yield from _judge(view, claim)


def _judge(view: View, claim: Claim) -> Iterator[Finding | Agreement]:
    assert claim.period is not None
    assert claim.entity is not None
    concept = _concept(claim) or _beside(view, claim)
    first, last = _span(view, claim, concept)
    years = last[0].year - first[0].year
    if years < 2 or not concept:
        return
    said = as_said(claim, hard(claim.value))
    having = like(claim)
    bases, currents = (best_at(view, claim.entity.id, concept, having, p, claim) for p in (first, last))
    for base in bases:
        for current in currents:
            if base.value.unit != current.value.unit:
                continue
            hulls = [h for n in (years, years - 1, years + 1) if n > 0 and (h := _yearly(base, current, n)) is not None]
            if not hulls:
                return
            params = {"base": base.quote, "current": current.quote, "stated": quotes([claim])}
            computed = {"expected": shown(rounded(hulls[0])), "stated": shown(said), "years": years}
            if meets(hulls[0], said) and meets(hulls[0], as_said(claim, soft(claim.value))):
                yield agreement("R306", HOLDS, [claim, current, base], params, {"verdict": _power(hulls[0]), **computed})
            elif not any(meets(h, said) for h in hulls):
                yield finding(
                    "R306",
                    MISMATCH,
                    [[claim], [base, current]],
                    {**params, "expected": shown(rounded(hulls[0]))},
                    severity="warning",
                    computed={"verdict": "conflict", **computed},
                )
            return



def _power(hull: Interval) -> str:
    """A hull of a few points proves something, one of dozens does not."""
    narrow = hull.low is not None and hull.high is not None and hull.high - hull.low <= 10
    return "verified" if narrow else "uninformative"


def _year(day: dt.date | tuple[dt.date, dt.date]) -> tuple[dt.date, dt.date]:
    day = day if isinstance(day, dt.date) else day[0]
    return dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)


def _concept(claim: Claim) -> str:
    told = topic(claim.qualifiers.get("growth_of", ""))
    if told:
        return told
    if claim.concept.endswith("_growth"):
        return claim.concept.removesuffix("_growth")
    return named(claim.concept)


def named(concept: str) -> str:
    """The concept that a phrase of the text's own names; empty where it names none that is known here."""
    phrase = fold(concept).casefold()
    return next((known for word, known in _NAMED if concept.startswith("other:") and word in phrase), "")


def _span(view: View, claim: Claim, concept: str) -> tuple[Days, Days]:
    """The first and the last year: as told, else those of the figures that the sentence lists before the rate."""
    assert claim.period is not None
    first = parse_period(claim.qualifiers.get("growth_over", "")) or _year(claim.period.start)
    last = _year(claim.period.end)
    if last[0].year - first[0].year < 2:
        listed = [
            c.period.end
            for c in view.by_source.get(claim.source.id, ())
            if c.sentence == claim.sentence and c.end <= claim.start and concept_of(c) == concept and c.period is not None
        ]
        if listed:
            return _year(min(listed)), _year(max(listed))
    return _year(first[0]), last


def _beside(view: View, claim: Claim) -> str:
    """The concept of the figures just before the rate in its sentence."""
    before = [
        c
        for c in view.by_source.get(claim.source.id, ())
        if c.sentence == claim.sentence and c.entity == claim.entity and c.end <= claim.start and is_money(c.value.unit)
    ]
    return concept_of(before[-1]) if before and claim.sentence is not None else ""


def _yearly(base: Claim, current: Claim, years: int) -> Interval | None:
    ratio = quotient(loose(current.value), loose(base.value))
    each = root(ratio, Decimal(years)) if ratio is not None else None
    return None if each is None else total((scaled(each, HUNDRED), point(-HUNDRED)))


RULE = Rule(
    code="R306",
    name="cagr-mismatch",
    severity="warning",
    summary="A compound annual growth rate does not follow from its first and last year.",
    definition=(
        "(last / first)^(1/n) - 1 as an interval, for the figures of the first and the last year. Because writers count the years differently, n - 1 "
        "and n + 1 must fail too."
    ),
    source="arithmetic",
    check=check,
    speaks=60,
    invalid=(
        example("2022年至2024年，白鹭光电营收分别为1.00亿元、1.50亿元和2.25亿元，年均复合增长率为80%。"),
        example("2022年至2024年，白鷺光電營收分別為1.00億元、1.50億元和2.25億元，年均複合增長率為20%。"),
        example("Egret Optics' revenue was $10.0 million in 2022, $15.0 million in 2023 and $22.5 million in 2024, "
                "a compound annual growth rate of 20%."),
    ),
    valid=(
        example("2022年至2024年，白鹭光电营收分别为1.00亿元、1.50亿元和2.25亿元，年均复合增长率为50%。"),
        example("2022年至2024年，白鷺光電營收分別為1.00億元、1.50億元和2.25億元，年均複合增長率超過45%。"),
        example("Egret Optics' revenue was $10.0 million in 2022, $15.0 million in 2023 and $22.5 million in 2024, "
                "a compound annual growth rate of 50%."),
    ),
)  # fmt: skip
