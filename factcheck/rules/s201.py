"""S201: a total that is not the sum of the parts the text lists for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.interval import plain, shown, total
from factcheck.compare.key import iso
from factcheck.compare.rounding import hard, reading
from factcheck.compare.verdict import Verdict, compare_sum, informative
from factcheck.model import Agreement, Claim, Finding, Value
from factcheck.rules.draft import agreement, finding, quotes, terms
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

MISMATCH = _("{entity}: {concept}: {parts} make {sum}, not {stated}.")
ADDS_UP = _("{entity}: {concept}: {parts} make {stated}.")
_COUNTED = frozenset({"count", "person", ""})
ROLES = frozenset({"total", "complete", "listed", "partial"})


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every total whose parts the text names."""
    for claim in view.linked:
        linked = [p for p in view.links(claim, "part") if p.id != claim.id]
        # 46,000 Britons are people, and the 520,000 before them are, too: that they are only counted is no other unit.
        alike = {p.value.unit for p in (*linked, claim)} <= {"count", "person"}
        parts = linked if alike or all(p.value.unit == claim.value.unit for p in linked) else []
        # With an opening figure the parts are changes: S203.
        alone = not claim.value.is_date and not view.links(claim, "base")
        if len(parts) >= 2 and alone and summable([*parts, claim]) and not partial(claim):
            yield from judge("S201", claim, parts)
    for own in view.sentences:
        yield from _in_sentence(own)


def _in_sentence(own: Sequence[Claim]) -> Iterator[Finding | Agreement]:
    """A figure called the total of those that its sentence has just listed, where no link says so."""
    for place, claim in enumerate(own):
        total = claim.qualifiers.get("total") == "yes" or any(cue.role == "total" for cue in claim.cues)
        if any(link.kind in ("part", "base") for link in claim.links):
            continue
        if not total and not claim.concept.startswith("cumulative_"):
            continue
        parts = _listed(own[max(0, place - 12) : place], claim, total)
        if len(parts) >= 2 and summable([*parts, claim]):
            yield from judge("S201", claim, parts, complete=total)


def _listed(before: Sequence[Claim], total: Claim, called: bool) -> list[Claim]:
    """The figures right before a total, of its sentence, unit and entity, and of one concept.

    Args:
        before: the figures before it, in the order of the text.
        total: the total.
        called: whether the words call it a total; if not, periods or segments must keep its parts apart.
    """
    parts: list[Claim] = []
    many: Decimal | None = None
    for claim in reversed(before):
        if claim.value.unit != total.value.unit:
            if not parts and claim.value.unit in _COUNTED:
                many = claim.value.number
            # A percentage between the parts is no part.
            continue
        if claim.entity != total.entity:
            break
        if claim.concept != (parts[0].concept if parts else _adds_to(total, claim)):
            break
        if parts and any(link.kind == "part" for link in claim.links):
            break  # the whole that the parts before it are of
        parts.insert(0, claim)
    if many is not None and many != len(parts):
        return []  # 甲持股41%，乙持股22%，六家機構合計持股36%: the total is of the six
    if (called and not _near(parts, total)) or _begun(before, parts, total):
        return []
    apart = {(iso(p.period), p.qualifiers.get("segment", "")) for p in parts}
    return parts if called or len(apart) == len(parts) else []


def _begun(before: Sequence[Claim], parts: Sequence[Claim], total: Claim) -> bool:
    """Whether the list begins with a figure of another name without which it does not make the total: ``A占銷售額23%，B占37%，C占14%，合計74%``."""
    same = [c for c in before if c.value.unit == total.value.unit and c.entity == total.entity]
    if not parts or len(same) <= len(parts):
        return False
    first = same[-len(parts) - 1]
    values = [p.value for p in parts]
    return compare_sum([first.value, *values], total.value).agrees and not compare_sum(values, total.value).agrees


def _near(parts: Sequence[Claim], total: Claim) -> bool:
    """Whether figures come so close to a total that a slip may be what keeps them from it: what is further away is of other things."""
    numbers = [c.value.number for c in (total, *parts)]
    if None in numbers or not numbers[0]:
        return True
    return Decimal("0.5") <= sum((n for n in numbers[1:] if n is not None), Decimal(0)) / numbers[0] <= 2


def _adds_to(total: Claim, part: Claim) -> str:
    """The concept that the parts of a total must have: its own, or the one that a cumulative figure gathers."""
    gathered = {"cumulative_loss": "net_loss"}.get(total.concept, total.concept.removeprefix("cumulative_"))
    return part.concept if part.concept in (total.concept, gathered) else total.concept


def partial(whole: Claim) -> bool:
    """Whether the words tie parts to a whole without saying that they are all of it: S207."""
    return any(cue.role in ("partial", "listed") for cue in whole.cues)


def summable(claims: Sequence[Claim]) -> bool:
    """Whether every figure has at least one end, and not all of them are shares of different wholes."""
    return all(c.value.low is not None or c.value.high is not None for c in claims)


def judge(
    code: str,
    stated: Claim,
    parts: Sequence[Claim],
    *,
    severity: str = "error",
    complete: bool = True,
    also: Sequence[Claim] = (),
    tied: bool = False,
) -> Iterator[Finding | Agreement]:
    """Hold a total against its parts.

    Args:
        code: rule that asks.
        stated: the total.
        parts: its addends.
        severity: of a mismatch outside what rounding explains.
        complete: whether the parts are known to be all; if not, only a sum above the total is a mismatch.
        also: other claims of the same total, on its side.
        tied: whether the words themselves tie the parts to the total.
    """
    values = [p.value for p in parts]
    verdict = compare_sum(values, stated.value)
    hull = total([hard(v) for v in values])
    computed = {
        "verdict": verdict.name,
        "expected": shown(hull),
        "stated": shown(hard(stated.value)),
        "terms": [p.quote for p in parts],
    }
    params = {"parts": terms(parts), "stated": quotes([stated, *also]), "sum": _sum(values)}
    if verdict.agrees:
        fits = informative(hull) and informative(hard(stated.value))
        computed["verdict"] = "verified" if fits else "uninformative"
        yield agreement(code, ADDS_UP, [stated, *also, *parts], params, computed)
    elif complete or _above(values, stated):
        computed["gap"] = plain(verdict.gap)
        yield finding(
            code,
            MISMATCH,
            [[stated, *also], parts],
            params,
            severity=_milder(severity, verdict),
            tied=tied or code == "S201",
            computed=computed,
            roles=ROLES,
        )


def _milder(severity: str, verdict: Verdict) -> str:
    return "warning" if severity == "error" and verdict.name == "improbable" else severity


def _above(values: Sequence[Value], stated: Claim) -> bool:
    low = total([reading(v) for v in values]).low
    high = reading(stated.value).high
    return low is not None and high is not None and low > high


def _sum(values: Sequence[Value]) -> str:
    numbers = [v.number for v in values if v.number is not None]
    if len(numbers) < len(values):
        return shown(total([hard(v) for v in values]))
    return plain(sum(numbers, Decimal(0)))


RULE = Rule(
    code="S201",
    name="total-mismatch",
    severity="error",
    summary="The parts that a text lists do not make the total that it states.",
    definition=(
        "A figure that the text calls the total (合計, 共計, in total) of figures that it lists. The interval of the sum is held against "
        "the interval of the total. Error if they do not meet, even when the trailing zeros of one side are placeholders; warning if they meet but "
        "all rounding errors would have to point the same way (99.9 %). The same for parts of which the words say that they are all there is (其餘, "
        "the remaining, a colon and a list); of parts that may not be all, S207 speaks."
    ),
    source="XBRL Calculations 1.1; 表內勾稽",
    check=check,
    speaks=60,
    invalid=(
        example("青禾农业2021年、2022年、2023年净亏损分别为1.2亿元、2.3亿元和3.1亿元，合计为7.6亿元。"),
        example("青禾農業2021年、2022年、2023年淨虧損分別為1.2億元、2.3億元和3.1億元，合計為7.6億元。"),
        example(
            "Pinewood Books lost $12 million in 2021, $23 million in 2022 and $31 million in 2023, a total loss of $76 million."
        ),
        example("青禾农业的新水坝总投资38亿元，其中财政拨款12亿元，银行贷款15亿元，其余13亿元自筹。"),
        example("Harrow Rovers have played 88 matches: 46 wins, 21 draws and 19 defeats."),
        example("白鷺劇院去年門票收入1,200萬元，餐飲收入800萬元，兩項合計2,300萬元。"),
    ),
    valid=(
        example("青禾农业2021年、2022年、2023年净亏损分别为1.2亿元、2.3亿元和3.1亿元，合计为6.6亿元。"),
        example("青禾農業2021年、2022年、2023年淨虧損分別為1.24億元、2.33億元和3.11億元，合計約6.7億元。"),
        example(
            "Pinewood Books lost $12 million in 2021, $23 million in 2022 and $31 million in 2023, a total loss of $66 million."
        ),
        example("青禾农业的新水坝总投资38亿元，其中财政拨款12亿元，银行贷款15亿元，其余11亿元自筹。"),
        example("Harrow Rovers have played 88 matches, including 46 at home and 21 abroad."),
        example("青禾农业发行前，云杉基金持股41.2%，林志远持股22.6%，六家机构合计持股36.2%。"),
        example("白鷺劇院去年門票收入1,200萬元，餐飲收入800萬元，兩項合計2,000萬元。"),
        example("Harrow Rovers have 12 wins and 8 draws, 44 points in all."),
    ),
)
