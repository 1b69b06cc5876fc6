"""U502: the same digits in two currencies, or one amount in two currencies that do not convert."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.interval import below, gap, meets, plain, quotient, shown
from factcheck.compare.key import ADJUSTED, behaviour, loose_key, strict_key
from factcheck.compare.rounding import BOUNDS, loose
from factcheck.compare.sides import independent, same_sentence
from factcheck.model import Agreement, Claim, Finding, Interval
from factcheck.model.value import significant
from factcheck.rules.digits import exchanged, of_two_currencies, repeated
from factcheck.rules.draft import agreement, finding, quotes
from factcheck.rules.fx import is_money, window
from factcheck.rules.lookup import best, like
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.slips import of_kind
from factcheck.rules.view import View

SLIP = _("{entity}: {concept} is {a}, but {b}: the same digits in another currency.")
OFF = _("{entity}: {concept} is {a}, but {b}; at the rates of that time ({low} to {high} {quote} for one {base}) they differ by {gap} %.")
FITS = _("{entity}: {concept} is {a} and {b}, which agree at the rates of that time.")


#: The concept without its adjustment.
_PLAIN = {adjusted: plain_one for plain_one, adjusted in ADJUSTED.items()}

#: What a company has one of at a time, so that a text that tells no time gives two of it for one.
_LEVELS = frozenset({"valuation", "market_cap"})
_WITH_THE_MONEY = ("stage", "postmoney")
#: How sure both must be to be held together although their text tells no time.
_PLAINLY = 0.75

#: Characters between two figures of one sentence that are not two items of one list (5億美元及5億元的債券).
_APART = 20


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every figure that is told in two currencies."""
    yield from _slips(view)
    yield from _tied_slips(view)
    for (entity, concept), claims in view.series.items():
        units = view.units[entity, concept]
        if len(units) > 1 and sum(map(is_money, units)) > 1:
            for group in _groups(claims, concept):
                yield from _judge(view, group)


def _slips(view: View) -> Iterator[Finding]:
    """Amounts of the same digits, entity, period and kind in two currencies."""
    for entity, concepts in view.entity_concepts.items():
        amounts = [(concept, units) for concept in concepts if any(map(is_money, units := view.units[entity, concept]))]
        if len({unit for _, units in amounts for unit in units if is_money(unit)}) > 1:
            yield from _slips_of_one([(concept, view.get(entity, concept)) for concept, _units in amounts])


def _slips_of_one(series: Sequence[tuple[str, Sequence[Claim]]]) -> Iterator[Finding]:
    """The same of one entity's concepts and their claims."""
    told: dict[Decimal, list[tuple[str, Claim]]] = defaultdict(list)
    for concept, claims in series:
        for claim in claims:
            value = claim.value
            if value.hedge == "flat" and is_money(value.unit) and (number := value.number):
                told[number].append((concept, claim))
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for number, alike in told.items():
        # Few amounts stand in two currencies: only of those is it asked whether they are of one thing.
        if len(alike) > 1 and len({c.value.unit for _, c in alike}) > 1:
            for concept, claim in alike:
                if not _restates(claim):
                    # A text may leave out that a loss is the adjusted one; three digits do not agree by chance.
                    exact = concept in _PLAIN and len(significant(number)[0]) >= 3
                    found[_PLAIN[concept] if exact else concept, like(claim), _days(claim), number].append(claim)
    for same in found.values():
        if len({c.value.unit for c in same}) > 1:
            units = sorted({c.value.unit for c in same}, key=lambda u: _support(u, same))
            first, *others = ([c for c in same if c.value.unit == u] for u in units)
            for other in others:
                if _left_open(first, other):
                    continue
                if not same_sentence(first, other) or min(abs(a.start - b.start) for a in first for b in other) >= _APART:
                    yield _slip(first, other)


def _tied_slips(view: View) -> Iterator[Finding]:
    """Amounts of the same digits in two currencies that no key brings together."""
    for first, other in [*exchanged(view), *of_two_currencies(view), *((b, a) for a, b in repeated(view)), *of_kind(view, "currency")]:
        if _currency(first) != _currency(other) and first.value.number == other.value.number and not _one_yuan(first, other):
            yield _slip([first], [other], tied=True)


#: Currencies that their own papers call 元.
_YUAN = frozenset({"CNY", "HKD", "TWD", "MOP"})


def _one_yuan(a: Claim, b: Claim) -> bool:
    """Whether one of two texts may only have left out whose 元 it means."""
    if a.source.id == b.source.id or not {a.value.unit, b.value.unit} <= _YUAN:
        return False
    return any("元" in c.value.assumed for c in (a, b))


def _left_open(first: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """The same of any two of the amounts in one currency and those in another."""
    if not {first[0].value.unit, other[0].value.unit} <= _YUAN:
        return False
    for some, rest in ((first, other), (other, first)):
        left_out = {c.source.id for c in some if "元" in c.value.assumed}
        if left_out and len(left_out | {c.source.id for c in rest}) > 1:
            return True
    return False


def _currency(claim: Claim) -> str:
    """The currency of an amount, or of a price of so much: $15,800 and $15,800 a tonne are in one."""
    return claim.value.unit.partition("/")[0]


def _support(unit: str, claims: Sequence[Claim]) -> tuple[int, int, str]:
    own = [c for c in claims if c.value.unit == unit]
    return -independent(own), -len(own), unit


def _days(claim: Claim) -> object:
    return None if claim.period is None else (claim.period.start, claim.period.end)


def _slip(first: Sequence[Claim], other: Sequence[Claim], *, tied: bool = False) -> Finding:
    return finding(
        "U502",
        SLIP,
        [first, other],
        {"a": quotes(first), "b": quotes(other)},
        severity="error" if first[0].period is not None and other[0].period is not None and not tied else "warning",
        tied=tied,
        computed={
            "verdict": "conflict",
            "amount": plain(first[0].value.number or Decimal(0)),
            "units": [first[0].value.unit, other[0].value.unit],
        },
        told=True,
    )


def _groups(claims: Sequence[Claim], concept: str) -> list[list[Claim]]:
    """Amounts that only their currency keeps apart; a figure without period joins the one period of the others."""
    apart: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if is_money(claim.value.unit) and claim.value.number is not None and not _restates(claim):
            # A valuation of which nothing is said is rather that with the new money in it.
            known = tuple(sorted(item for item in loose_key(claim, concept).items() if item != _WITH_THE_MONEY))
            apart[strict_key(claim, concept)[1:], known].append(claim)
    out = []
    for group in apart.values():
        periods: dict[object, list[Claim]] = defaultdict(list)
        undated = [c for c in group if c.period is None]
        for claim in group:
            if claim.period is not None:
                periods[claim.period.start, claim.period.end].append(claim)
        latest = max(periods, key=lambda p: p[1], default=None)  # type: ignore[index]
        if latest is None:
            out.append(undated)
        elif behaviour(group[0]) == "stock":
            periods[latest].extend(undated)
        if concept in _LEVELS:
            _join_latest(periods)
        out.extend(periods.values())
    return [g for g in out if len({c.value.unit for c in g}) > 1]


def _join_latest(periods: dict[object, list[Claim]]) -> None:
    """Put what a text tells of no time to what it tells of the year that it is written in."""
    for days in list(periods):
        late = [c for c in periods[days] if _carried(c)]
        if len(late) < len(periods[days]):
            continue
        day = late[0].period.end  # type: ignore[union-attr]
        year = dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)
        if year in periods and year != days:
            periods[year].extend(periods.pop(days))


def _grown(a: Claim, b: Claim, ratio: Interval, rates: Interval) -> bool:
    """Whether the one that no time is told of may only be later, and more by then."""
    if a.period is None or b.period is None or (a.period.start, a.period.end) == (b.period.start, b.period.end):
        return False
    return not (below(ratio, rates) if _carried(b) else below(rates, ratio))


def _carried(claim: Claim) -> bool:
    """Whether a figure has its time from another sentence, or from the day of the text alone."""
    return claim.period is not None and (bool(claim.period.assumed) or claim.period.inherited)


def _restates(claim: Claim) -> bool:
    """Whether the text itself says that the figure converts another one: F401 judges that."""
    return "restates" in claim.qualifiers or (bool(claim.links) and any(link.kind == "restates" for link in claim.links))


def _judge(view: View, group: Sequence[Claim]) -> Iterator[Finding | Agreement]:
    by_unit: dict[str, list[Claim]] = defaultdict(list)
    for claim in group:
        by_unit[claim.value.unit].append(claim)
    main, *others = sorted(by_unit, key=lambda u: _support(u, group))
    for unit in others:
        other = best(by_unit[unit])[0]
        # What one text says in two currencies is held together first.
        first = best(by_unit[main], other)[0]
        if other.value.number != first.value.number:
            yield from _converted(view, first, other)


def _converted(view: View, a: Claim, b: Claim) -> Iterator[Finding | Agreement]:
    if same_sentence([a], [b]) or _one_yuan(a, b):
        return
    tolerance = Decimal(str(view.options["tolerance"]))
    rates = window(view, a.value.unit, b.value.unit, (a, b), tolerance)
    ratio = quotient(loose(b.value), loose(a.value))
    if rates is None or ratio is None:
        return
    params = {
        "a": quotes([a]),
        "b": quotes([b]),
        "base": a.value.unit,
        "quote": b.value.unit,
        "low": plain(rates.low.value),
        "high": plain(rates.high.value),
    }
    computed = {"implied": shown(ratio), **rates.computed()}
    if meets(ratio, rates.interval):
        yield agreement("U502", FITS, [a, b], params, {"verdict": "verified" if rates.dated else "uninformative", **computed})
        return
    far = gap(ratio, rates.interval)
    open_ended = a.value.hedge in BOUNDS or b.value.hedge in BOUNDS
    # One text that tells no time gives two amounts of two things: at home and abroad, the first day and so far.
    guessed = a.source.id == b.source.id and any(c.period is None or c.period.assumed for c in (a, b)) and not _level(a, b)
    guessed = guessed or _grown(a, b, ratio, rates.interval)
    if Decimal(str(view.options["least_gap"])) < far < Decimal(str(view.options["most_gap"])) and not open_ended and not guessed:
        yield finding(
            "U502",
            OFF,
            [[a], [b]],
            {**params, "gap": plain((far * 100).quantize(Decimal("0.1")))},
            severity="warning",
            computed={"verdict": "conflict", "gap": plain(far), **computed},
            confidence=0.7 if a.period is None or b.period is None else 1.0,
        )


def _level(a: Claim, b: Claim) -> bool:
    """Whether an organisation has one of what both are at a time, and neither is told of a change: a valuation."""
    plain_ones = not any(c.links or "direction" in c.qualifiers for c in (a, b))
    return plain_ones and a.concept == b.concept in _LEVELS and min(a.confidence, b.confidence) >= _PLAINLY


RULE = Rule(
    code="U502",
    name="currency-slip",
    severity="error",
    summary="The same digits in two currencies, or amounts in two currencies that do not convert.",
    definition=(
        "Two figures that only their currency keeps apart (see D101). The same digits in two currencies are a slip (億元 for 億美元), "
        "as are an amount that the words call the one before it (this, 這筆), and one without a name of its own whose three digits are another's of one entity and time in its text, "
        "and amounts of one known concept and time in two sources of one story (see D101) or in two sentences of a text. "
        "Other digits are converted at the rates about their period: a warning where they miss them by more than `least_gap` beyond the `tolerance`; beyond `most_gap` "
        "they are rather of two things. A text that tells no time may mean two of anything but of a valuation, of which a company has one at a time."
    ),
    source="ROS rule 20 (Irish Revenue); ECB reference rates",
    check=check,
    options={"tolerance": 0.03, "least_gap": 0.02, "most_gap": 0.5},
    speaks=85,
    invalid=(
        example("海岚航运2024年亏损1.86亿美元。", "海岚航运2024年亏损1.86亿元。"),
        example("海嵐航運2024年虧損1.86億美元。", "海嵐航運2024年虧損1.86億元。"),
        example("Bluewave Shipping lost $18.6 million in 2024.", "Bluewave Shipping lost €18.6 million in 2024."),
        example("海岚航运上月完成发行5亿美元三年期债券。这笔5亿元债券将用于置换旧债。"),
        example("Bluewave Shipping sold $300 million of bonds. The €300 million bond will pay for ships."),
        example("海岚影业的新片制作费4.8亿元，团队140人。封面写着“4.8亿美元制作费，五年，一次机会”。"),
        example("海岚航运是目前国内估值达到30亿美元的船企。海岚航运最新投后估值为163.77亿元。", published="2025-12-20"),
    ),
    valid=(
        example("海岚航运2024年亏损1.86亿美元。", "海岚航运2024年亏损13.4亿元。"),
        example("海嵐航運2024年虧損1.86億美元。", "海嵐航運2023年虧損1.86億元。"),
        example("Bluewave Shipping lost $18.6 million in 2024.", "Bluewave Shipping lost about €17.2 million in 2024."),
        example("海岚航运上月完成发行5亿美元三年期债券。这笔5亿美元债券将用于置换旧债，其中5亿元用于购船。"),
        example("2025年，海岚航运估值达到20亿美元。12月19日，海岚航运递交招股书。海岚航运最新投后估值为163.77亿元。", published="2025-12-20"),
        example("海岚航运A轮融资后估值20亿美元。海岚航运B轮融资后，估值升至163.77亿元。", published="2025-12-20"),
    ),
)
