"""R304: a product, or a price before and after, that its terms do not give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.compare.interval import HUNDRED, ONE, gap, hull, meets, plain, product, scaled, shown, total
from factcheck.compare.key import days
from factcheck.compare.rounding import hard, loose
from factcheck.compare.verdict import informative
from factcheck.model import Agreement, Claim, Finding, Interval, Span
from factcheck.rules.draft import agreement, finding, quotes
from factcheck.rules.fx import is_money
from factcheck.rules.lookup import best
from factcheck.rules.messages import _
from factcheck.rules.relations import Product, relations
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TIMES = _("{entity}: {a} times {b} is {expected}, not {stated}.")
PLUS = _("{entity}: {a} before the round and {b} raised make {expected}, not {stated} after it.")
STAKE = _("{entity}: {a} of {b} is {expected}, not {stated}.")
HOLDS = _("{entity}: {a} and {b} fit {stated}.")


#: Things below this number are counted one by one.
_EXACT = 100
#: Days that a year has at least, be it one of 52 weeks.
_YEAR = 350
#: How many figures of one kind are tried as a term.
_TERMS = 4
#: Part of what all come to that a rounded price of one may take away.
ROUNDED = Decimal("0.02")
#: Part of an issue's proceeds that fees and an over-allotment may make.
FEES = Decimal("0.08")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every product and every price of a round whose terms are known."""
    for relation in relations().products:
        told = all(name in view.concepts for name in relation.factors)
        for name in relation.stated if told else ():
            for entity in view.concepts.get(name, ()):
                for claim in view.get(entity, name):
                    yield from _product(view, entity, claim, relation)
    for claim in view.linked:
        factors = view.links(claim, "factor")
        expected = product(_term(factors[0]), _term(factors[1])) if len(factors) == 2 else None
        if expected is not None:
            yield from _judge(TIMES, claim, factors[0], factors[1], expected, _slack(claim, factors), tied=True)
    for entity in view.concepts.get("valuation", ()):
        yield from _post_money(view, entity)
        yield from _stakes(view, entity)


def _term(claim: Claim) -> Interval:
    """What a factor may be: a small number of things or persons is told as it is, anything else may be rounded."""
    number = claim.value.number
    counted = claim.value.unit in ("count", "person", "day") and number is not None and number < _EXACT
    return hard(claim.value) if counted else loose(claim.value)


def _slack(total: Claim, factors: Sequence[Claim]) -> Decimal:
    """What fees may take of an issue that one sentence tells, or rounding of anything else."""
    issue = any(f.value.unit == "share" for f in factors) and all(f.sentence == total.sentence for f in factors)
    return FEES if issue else ROUNDED


def _together(a: Claim, b: Claim) -> bool:
    """Whether two figures speak of one moment: one sentence, one period, or one stated round."""
    if a.sentence is not None and a.sentence == b.sentence and a.source.id == b.source.id:
        return True
    rounds = a.qualifiers.get("round"), b.qualifiers.get("round")
    if None not in rounds:
        return rounds[0] == rounds[1]
    return a.period is not None and b.period is not None and a.period.end == b.period.end


def _factors(view: View, entity: str, name: str, claim: Claim, once: bool) -> list[Claim]:
    """The figures of a concept that speak of a product's moment; where there is but one in a company's life, the one its text tells."""
    told = view.get(entity, name)
    own = [c for c in told if c.source.id == claim.source.id and "basis" not in c.qualifiers]
    if once and len({c.value.number for c in own}) == 1 and "basis" not in claim.qualifiers:
        return own
    return [c for c in told if _together(claim, c)]


def _product(view: View, entity: str, claim: Claim, relation: Product) -> Iterator[Finding | Agreement]:
    if not is_money(claim.value.unit):
        return
    first, second = (
        best([c for c in _factors(view, entity, name, claim, relation.once) if not c.value.is_date], claim, _TERMS)
        for name in relation.factors
    )
    made = [
        (a, b, expected)
        for a in first
        if a.value.unit.partition("/")[0] == claim.value.unit and (not relation.yearly or _of_a_year(a))
        for b in second
        if (expected := product(loose(a.value), loose(b.value))) is not None
    ]
    # Of the prices of a day, before and after it fell, one has to fit.
    told = next((m for m in made if meets(m[2], loose(claim.value))), made[0] if made else None)
    if told is not None:
        yield from _judge(TIMES, claim, *told, relation.slack)


def _of_a_year(claim: Claim) -> bool:
    return claim.period is None or days(claim.period) > _YEAR


def _post_money(view: View, entity: str) -> Iterator[Finding | Agreement]:
    stages: dict[str, list[Claim]] = defaultdict(list)
    for claim in view.get(entity, "valuation"):
        stages[claim.qualifiers.get("stage", "")].append(claim)
    raised = view.get(entity, "funding_raised")
    for post in stages["post_money"]:
        for pre in stages["pre_money"]:
            if not _together(post, pre) or pre.value.unit != post.value.unit:
                continue
            sums = [r for r in raised if _together(post, r) and r.value.unit == post.value.unit]
            for amount in best(sums, post, 1):
                yield from _judge(PLUS, post, pre, amount, total([loose(pre.value), loose(amount.value)]), Decimal("0.01"))


def _stakes(view: View, entity: str) -> Iterator[Finding | Agreement]:
    """What a stake bought in a round cost, against the company's price after it."""
    bought = _by_sentence(view.get(entity, "stake"))
    posts = _by_sentence(v for v in view.get(entity, "valuation") if v.qualifiers.get("stage") != "pre_money")
    for concept in ("investment", "funding_raised"):
        for paid in view.get(entity, concept):
            place = paid.source.id, paid.sentence
            stakes = bought.get(place, ())
            price = [v for v in posts.get(place, ()) if v.value.unit == paid.value.unit]
            if len(stakes) == 1 and len(price) == 1:
                share = scaled(loose(stakes[0].value), ONE / HUNDRED)
                expected = product(share, loose(price[0].value))
                if expected is not None:
                    slack = Decimal(str(view.options["slack"]))
                    yield from _judge(STAKE, paid, stakes[0], price[0], expected, slack)


def _by_sentence(claims: Iterable[Claim]) -> Mapping[tuple[str, Span | None], Sequence[Claim]]:
    """Figures by the sentence that has them."""
    out: dict[tuple[str, Span | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.sentence is not None:
            out[claim.source.id, claim.sentence].append(claim)
    return out


def _judge(
    template: str, stated: Claim, a: Claim, b: Claim, expected: Interval, slack: Decimal, *, tied: bool = False
) -> Iterator[Finding | Agreement]:
    said = hard(stated.value) if tied and stated.value.unit == "count" else loose(stated.value)
    wide = hull((scaled(expected, ONE - slack), scaled(expected, ONE + slack)))
    params = {"a": quotes([a]), "b": quotes([b]), "expected": shown(expected), "stated": quotes([stated])}
    computed = {"expected": shown(expected), "stated": shown(hard(stated.value)), "slack": plain(slack)}
    if meets(wide, said):
        verdict = "verified" if informative(expected) and informative(hard(stated.value)) else "uninformative"
        yield agreement("R304", HOLDS, [stated, a, b], params, {"verdict": verdict, **computed})
    else:
        yield finding(
            "R304",
            template,
            [[stated], [a, b]],
            params,
            severity="warning",
            tied=tied,
            computed={"verdict": "conflict", "gap": plain(gap(wide, said)), **computed},
        )


RULE = Rule(
    code="R304",
    name="unit-economics",
    severity="warning",
    summary="Price times quantity, stake times value, value before the round plus the round: the terms do not fit.",
    definition=(
        "Products of `relations.toml` (issue price x shares = proceeds, cash burn x runway = cash), post-money = pre-money + round, and "
        "stake x valuation = what was paid for it, for figures of one date, round or sentence; and a price of one (each, 每), a number of them and what "
        "the sentence says that all come to. `slack` is the part by which fees, secondary shares and rounding "
        "may take the result away."
    ),
    source="audit tick-and-tie; XBRL US DQC cash and share rules",
    check=check,
    options={"slack": 0.1},
    speaks=55,
    invalid=(
        example("海岚市采购电动公交车120辆，每辆85万元，总价1.2亿元。"),
        example("海嵐市採購電動公車120輛，每輛850萬元，總價12億元。"),
        example("The city of Harrow ordered 12 trams at $4.5m each, for a total of $64m."),
        example("Harrow Tannery was fined $2.1 million for seven breaches of its permit, at $250,000 a breach."),
        example("海嵐捷運採購26列電聯車，每列4節車廂、共114節。"),
        example("白鹭光电以每股12港元发行5000万股，募资9亿港元。"),
        example("白鷺光電以每股12港元發行5000萬股，募資9億港元。"),
        example("Egret Optics sold 50 million shares at HK$12 a share in its IPO, raising HK$900 million."),
    ),
    valid=(
        example("海岚市采购电动公交车120辆，每辆85万元，总价1.02亿元。"),
        example("海嵐市採購電動公車120輛，每輛850萬元，加上充電樁，項目總投資14億元。"),
        example("The city of Harrow ordered 12 trams at $4.5m each, for a total of $54m."),
        example("Harrow Tannery was fined $1.75 million for seven breaches of its permit, at $250,000 a breach."),
        example("海嵐捷運採購26列電聯車，每列4節車廂、共104節。"),
        example("Egret Optics will pay $200 million in cash and the rest in 11 million shares at $11 a share."),
        example("白鹭光电以每股12港元发行5000万股，募资6亿港元。"),
        example("白鷺光電以每股12港元發行5000萬股，募資淨額約5.7億港元。"),
        example("Egret Optics sold 50 million shares at HK$12 a share in its IPO, raising HK$600 million."),
    ),
)
