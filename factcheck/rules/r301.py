"""R301: a growth rate that its two figures do not give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.interval import (
    HUNDRED,
    ONE,
    difference,
    growth,
    hull,
    meets,
    plain,
    point,
    quotient,
    rounded,
    scaled,
    shown,
    total,
)
from factcheck.compare.key import behaviour, days, topic
from factcheck.compare.rounding import hard, loose, stated_rate
from factcheck.compare.verdict import informative
from factcheck.model import Agreement, Claim, Finding, Interval
from factcheck.rules.amounts import by_amount
from factcheck.rules.compound import is_compound
from factcheck.rules.draft import agreement, finding, quotes
from factcheck.rules.lookup import Days, best_at, like, parse_period, year_before
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

MISMATCH = _("{entity}: from {base} to {current} is a change of {expected} %, not {stated}.")
HOLDS = _("{entity}: from {base} to {current} is a change of {stated}.")
ROLES = frozenset({"direction"})

#: How sure readings must be for figures at odds with a rate to be a contradiction, however far they are from it.
SURE = 0.8

#: The unit of a difference of two percentages.
POINTS = "percentage_point"

#: Characters behind a base in which a percentage is its own: ``恢復到2019年同期（484萬人次）的85.1%``.
_BESIDE = 12

#: Figures of one sentence that are tried for a rate that the figures tied to it do not give.
_MOST_FIGURES = 6

#: Concepts of growth whose name is not ``<concept>_growth``.
_GROWS = {"rnd_growth": "rnd_expense", "selling_expense_growth": "selling_expense", "share_price_change": "share_price"}


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every growth rate whose base and current figure are known."""
    for claim in rates(view):
        told = list(by_amount(view, claim, stated(claim, stated_rate(claim.value)))) if view.links(claim, "change") else []
        yield from told
        pairs = operands(view, claim)
        if pairs:
            # One finding is enough for one rate: what the words tie to it speaks.
            yield from (f for f in judge(view, claim, pairs) if not told or isinstance(f, Agreement))


def rates(view: View) -> list[Claim]:
    """The claims that state a growth in per cent over one period."""
    found: list[Claim] = []
    for key, claims in view.series.items():
        if key[1].endswith(("_growth", "_change")) or key in view.qualified["growth_of"] or key in view.tied:
            found.extend(filter(_is_rate, claims))
    seen = {c.id for c in found}
    # What the words tie together may be held together even where it is unsure whom it is about.
    found.extend(c for c in view.linked if c.id not in seen and _is_rate(c) and view.links(c, "current"))
    return sorted(found, key=lambda c: (c.source.id, c.start, c.end))


def _is_rate(claim: Claim) -> bool:
    return claim.value.unit in ("percent", POINTS) and bool(grows(claim)) and not is_compound(claim)


def grows(claim: Claim) -> str:
    """The concept whose growth a claim states, ``""`` if none."""
    concept = claim.qualifiers.get("growth_of", "")
    if concept:
        return topic(concept)
    if claim.concept in _GROWS:
        return _GROWS[claim.concept]
    if claim.concept.endswith("_growth"):
        return claim.concept.removesuffix("_growth")
    return ""


def operands(view: View, claim: Claim) -> list[tuple[Claim, Claim]]:
    """The pairs of figures, base and current, that a growth rate may be made of.

    Returns:
        The pair that the words tie to the rate if there is one, else figures of the rate's period and of the one it compares with.
    """
    known: dict[str, list[tuple[Claim, Claim]]] = view.__dict__.setdefault("_operands", {})
    found = known.get(claim.id)
    if found is None:
        found = known[claim.id] = _operands(view, claim)
    return found


def _operands(view: View, claim: Claim) -> list[tuple[Claim, Claim]]:
    base, current, sure = _tied(view, claim)
    entity = claim.entity
    concept = grows(claim)
    if entity is None and not (base and current):
        return []
    if claim.period is not None and concept and entity is not None:
        now = (claim.period.start, claim.period.end)
        over = parse_period(claim.qualifiers.get("growth_over", ""))
        before = over or _year_before(claim, now)
        having = like(claim)
        current = current or best_at(view, entity.id, concept, having, now, claim)
        base = [b for b in base if sure or any(_comparable(b, c, before) for c in current)]
        if over is not None:
            base = [b for b in base if _of_then(b, over)]
        if not base:
            # Of several figures that it may be the growth of, each has its own base.
            told = best_at(view, entity.id, concept, having, before, claim) if before else []
            return [(b, c) for c in current for b in _compared(view, c, claim, told, over) if _may_grow(claim, b, c)]
    return [(b, c) for c in current for b in base if _may_grow(claim, b, c)]


def _compared(view: View, current: Claim, claim: Claim, told: Sequence[Claim], over: Days | None) -> list[Claim]:
    """What a figure that no words tie to the rate grew from: what it is set against, else one of the time that the rate is over."""
    led = [b for b in _led_from(view, [current], claim) if over is None or _of_then(b, over)]
    return led or [b for b in told if not _is_anothers(view, b, current, claim)]


def _may_grow(claim: Claim, base: Claim, current: Claim) -> bool:
    """Whether a rate may lead from one figure to the other."""
    return (
        _of_its_basis(claim, base, current) and base.id != current.id and _alike(base, current) and not base.value.is_date and not current.value.is_date
    )


def _of_its_basis(claim: Claim, base: Claim, current: Claim) -> bool:
    """Whether a rate that is told on another basis (at constant exchange rates) stands beside figures on that basis."""
    return claim.qualifiers.get("basis") != "adjusted" or "adjusted" in (base.qualifiers.get("basis"), current.qualifiers.get("basis"))


def _alike(base: Claim, current: Claim) -> bool:
    """Whether two figures count or measure the same; persons (61,400 people, 52,700 before) need not be called so twice."""
    return base.value.unit == current.value.unit or {base.value.unit, current.value.unit} == {"count", "person"}


def _led_from(view: View, current: Sequence[Claim], rate: Claim) -> list[Claim]:
    """What the words say that a figure is compared with, or comes from, as far as it is not that of a later rate."""
    told = [(b, c) for c in current for b in (*view.links(c, "base"), *view.links(c, "compare")) if b.concept == c.concept]
    return [b for b, c in told if not _is_anothers(view, b, c, rate)]


def _is_anothers(view: View, base: Claim, current: Claim, rate: Claim) -> bool:
    """Whether a base in a rate's sentence is that of another rate.

    One that leads from it stands before this one, or a percentage of its own stands behind it: ``68.4%，较上年末下降0.7个百分点，较2020年的71.9%下降|3.5个百分点|``.
    """
    if base.sentence != rate.sentence or base.source.id != rate.source.id:
        return False
    if base.start < rate.start:
        return any(c.start < rate.start and _leads(c, "base", base) for c in _sentence(view, base) if _is_rate(c))
    if base.qualifiers.get("basis") != current.qualifiers.get("basis"):
        return True  # 按年升6%，略低於市場預期的30.5億元
    return any(
        c.start >= base.end
        and (_leads(c, "current", current) or (c.start - base.end <= _BESIDE and (c.value.unit in ("percent", POINTS) or "growth_of" in c.qualifiers)))
        for c in _sentence(view, base)
    )


def _leads(claim: Claim, kind: str, other: Claim) -> bool:
    return any(link.kind == kind and link.claim == other.id for link in claim.links)


def _sentence(view: View, claim: Claim) -> Sequence[Claim]:
    """The claims of a claim's sentence, in the order of the text."""
    if claim.sentence is None:
        return ()
    known: dict[object, list[Claim]] = view.__dict__.setdefault("_by_sentence", {})
    if not known:
        for c in (c for e in view.extractions for c in e.claims):
            known.setdefault((c.source.id, c.sentence), []).append(c)
    return known.get((claim.source.id, claim.sentence), ())


def _of_then(base: Claim, over: Days) -> bool:
    """Whether a base may be of the time that a rate is said to be over."""
    if base.period is None or base.value.is_date:
        return True
    return base.period.end >= over[0] and base.period.start <= over[1]


def _tied(view: View, claim: Claim) -> tuple[list[Claim], list[Claim], bool]:
    """The base and the current figure that the words tie to a rate, through one another if need be.

    Returns:
        The bases, the current figures, and whether the words compare the two figures themselves.
    """
    base, current = view.links(claim, "base"), view.links(claim, "current")
    sure = False
    if current and not base:
        base = _led_from(view, current, claim)
        sure = bool(base)
        if not base:
            # The figure that the rate leads to was taken for the one it starts from.
            led = [(c, view.based[c.id]) for c in current if c.id in view.based]
            base, current = ([b for b, _c in led], [c for _b, c in led]) if led else (base, current)
    return base, current, sure


def _comparable(base: Claim, current: Claim, before: Days | None) -> bool:
    """Whether a growth can lead from one figure to the other: of one series, and of periods of one length where both are told."""
    if like(base) != like(current):
        return False
    if base.period is None or current.period is None or behaviour(current) == "stock":
        return True
    if before is not None and (base.period.start, base.period.end) == before:
        return True
    return abs(days(base.period) - days(current.period)) <= 3


def _year_before(claim: Claim, now: Days) -> Days | None:
    """What a rate without stated base compares with; a stock's only if its words say over which time."""
    return year_before(now) if behaviour(claim) in ("ratio", "flow") else None


def stated(claim: Claim, reading: Interval) -> Interval:
    """The interval of a rate, negative where the words say that it is a fall."""
    number = claim.value.number
    down = claim.qualifiers.get("direction") == "down" and (number is None or number > 0)
    return scaled(reading, Decimal(-1)) if down else reading


def tied(view: View, claim: Claim, base: Claim) -> bool:
    """Whether the words tie a rate to its base."""
    return any(b.id == base.id for b in _tied(view, claim)[0])


def judge(view: View, claim: Claim, pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[Finding | Agreement]:
    """Hold a rate against every pair it may be made of: it holds if it fits one of them."""
    said = stated(claim, stated_rate(claim.value))
    # "A loss of 8.7 %", "8.7 % below": which way it went, such words do not tell the rule.
    unsigned = "direction" not in claim.qualifiers
    failed: list[tuple[Claim, Claim, Interval]] = []
    for base, current in pairs:
        change = _points if claim.value.unit == POINTS else growth
        fine = change(hard(base.value), hard(current.value))
        if unsigned and fine is not None and meets(fine, scaled(said, Decimal(-1))):
            said = scaled(said, Decimal(-1))
        fits = fine is not None and meets(fine, said)
        wide = fine if fits else change(loose(base.value), loose(current.value))
        if fine is None or wide is None:
            continue
        if fits or meets(wide, said) or _as_points(claim, base, current, said):
            shownas = fine if fits else wide
            yield agreement(
                "R301",
                HOLDS,
                [claim, current, base],
                {"base": base.quote, "current": current.quote, "stated": quotes([claim])},
                {
                    "verdict": "verified" if informative(shownas) or _exact(claim, shownas) else "uninformative",
                    "expected": shown(shownas),
                    "stated": shown(said),
                },
            )
            return
        if _is_share(claim, base, current):
            return
        failed.append((base, current, wide))
    if failed and _fits_another_pair(view, claim, failed[0][1], said):
        return
    if failed:
        base, current, wide = failed[0]
        yield finding(
            "R301",
            MISMATCH,
            [[claim], [base, current]],
            {"base": base.quote, "current": current.quote, "stated": quotes([claim]), "expected": shown(rounded(wide))},
            severity="info" if _of_two_things(view, claim, base, current, said) else "error",
            tied=tied(view, claim, base),
            computed={"verdict": "conflict", "expected": shown(hull([w for *_pair, w in failed])), "stated": shown(said)},
            roles=ROLES,
        )


def _fits_another_pair(view: View, claim: Claim, current: Claim, said: Interval) -> bool:
    """Whether two other figures of the rate's sentence give it exactly: then they are what it is the growth of."""
    told = [c for c in _sentence(view, claim) if c.concept == current.concept and c.value.unit == current.value.unit][:_MOST_FIGURES]
    change = _points if claim.value.unit == POINTS else growth
    hulls = (change(hard(b.value), hard(c.value)) for b in told for c in told if b is not c)
    return any(h is not None and informative(h) and meets(h, said) for h in hulls)


def _is_share(claim: Claim, base: Claim, current: Claim) -> bool:
    """Whether a rate that is taken for a growth is what one of its figures is of the other: 28.4萬 of 98萬, 29 %."""
    if claim.value.unit == POINTS or claim.qualifiers.get("growth_of", "") in ("", claim.concept):
        return False
    said = hard(claim.value)
    for part, whole in ((current, base), (base, current)):
        ratio = quotient(hard(part.value), hard(whole.value))
        if ratio is not None and meets(scaled(ratio, HUNDRED), said):
            return True
    return False


def _of_two_things(view: View, claim: Claim, base: Claim, current: Claim, said: Interval) -> bool:
    """Whether figures that no words tie to the rate are so far from it that they are rather of two things.

    A slip of the pen is as far from it: unless the readings are sure, this stays a note.
    """
    if _absurd(base, current, said):
        return True
    if tied(view, claim, base):
        return False
    if min(c.confidence for c in (claim, base, current)) >= SURE or claim.value.unit == POINTS:
        return False
    ratio = quotient(hard(current.value), hard(base.value))
    wanted = scaled(total((said, point(HUNDRED))), ONE / HUNDRED)
    if ratio is None or ratio.low is None or ratio.high is None or wanted.low is None or wanted.high is None:
        return False
    return ratio.low > 3 * wanted.high or 3 * ratio.high < wanted.low


def _absurd(base: Claim, current: Claim, said: Interval) -> bool:
    """Whether two figures are thousands of times further apart than a rate says, and not by a power of ten, as a slip would take them."""
    one, other = base.value.number, current.value.number
    low, high = said.low, said.high
    if not one or not other or low is None or high is None:
        return False
    wanted = 1 + Decimal(plain((low + high) / 2)) / HUNDRED
    off = abs(other / one) / abs(wanted) if wanted else Decimal(0)
    if not off or Decimal("0.001") < off < 1000:
        return False
    digits = off.scaleb(-off.adjusted())
    return Decimal("1.1") < digits < Decimal("9.5")


def _points(base: Interval, current: Interval) -> Interval:
    return difference(current, base)


def _as_points(claim: Claim, base: Claim, current: Claim, said: Interval) -> bool:
    """Whether the rate is the difference of two percentages, which many texts state as a growth."""
    if base.value.unit != "percent" or claim.value.unit == POINTS:
        return False
    return meets(_points(hard(base.value), hard(current.value)), said)


def _exact(claim: Claim, interval: Interval) -> bool:
    """A hull of a few points of a large rate proves something although it is wide in proportion."""
    if interval.low is None or interval.high is None:
        return False
    return interval.high - interval.low <= 5


RULE = Rule(
    code="R301",
    name="growth-mismatch",
    severity="error",
    summary="A growth rate does not follow from the two figures it compares.",
    definition=(
        "The interval of current / base - 1 is exact, because growth is monotone in both. The stated rate must meet it, the trailing zeros of both "
        "figures being allowed to be placeholders. Base and current are those that the words name, else the figures of the rate's period and of "
        "the period it compares with (a year before where the text does not say), from any source; with several sources one fitting pair is "
        "enough. A base that may be zero or negative is not compared. Where the text tells the change as an amount too (`326億元，增加56億元，增幅20.7%`), "
        "amount / (figure - amount) is held against the rate as well."
    ),
    source="statcheck (R/error_test.R); AutoDoc, WWW 2018",
    check=check,
    speaks=60,
    invalid=(
        example("白鹭光电2024年营收3.12亿元，较2023年的1.25亿元增长49.6%。"),
        example("白鷺光電2024年營收3.12億元，較2023年的1.25億元增長49.6%。"),
        example("Egret Optics' revenue rose 49.6% to $31.2 million in 2024 from $12.5 million in 2023."),
        example("Only 3.12 million tonnes of grain crossed the quays, down from 4.15 million, a fall of 34.8%."),
        example("A berth in the marina cost £148 on average, 23% more than the £112 of the summer before."),
        example("白鹭光电上半年营收326亿元，较2024年同期增加56亿元，增幅25.7%。", note="56 on 270."),
        example("白鷺光電上半年營收增加56億元至326億元，增幅25.7%。"),
        example("Egret Optics' revenue increased $56m, or 25.7%, to $326m."),
    ),
    valid=(
        example("白鹭光电2024年营收3.12亿元，较2023年的1.25亿元增长149.6%。"),
        example("白鷺光電2024年營收3050萬元，較2023年的350萬元增長782%。", note="346 to 3052 before rounding."),
        example("Egret Optics' revenue rose 149.6% to $31.2 million in 2024 from $12.5 million in 2023."),
        example("Only 3.12 million tonnes of grain crossed the quays, down from 4.15 million, a fall of 24.8%."),
        example("Egret Optics' revenue was £12.1bn in 2024, down 2.4% from £12.4bn, or up 1.8% at constant exchange rates."),
        example("A berth in the marina cost £148 on average, 32% more than the £112 of the summer before."),
        example("白鹭光电上半年营收326亿元，较2024年同期增加56亿元，增幅20.7%。"),
        example("白鷺光電上半年稅前淨利8,137億元，較2024年上半年衰退2,521億元，減幅23.65%。"),
        example("Egret Optics' revenue rose by $56m to $326m, an increase of 20.7%."),
        example("白鹭光电三月营收32亿元，较上月增加5亿元，同比增长12%。", note="The amount and the rate are over two times."),
        example("The yard handed over 68,400 hulls last year, a third more than the 51,250 of a year earlier.", note="A fraction covers what is near it."),
    ),
)
