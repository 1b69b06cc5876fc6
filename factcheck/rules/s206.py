"""S206: shares of one whole that are not 100 %."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.interval import HUNDRED, contains, plain, shown, total
from factcheck.compare.rounding import hard
from factcheck.compare.verdict import SIGMAS
from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.draft import agreement, finding, terms
from factcheck.rules.lists import closed, lists
from factcheck.rules.messages import _
from factcheck.rules.relations import relations
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

MISMATCH = _("{entity}: the shares {parts} make {sum} %, not 100 %.")
FULL = _("{entity}: the shares {parts} make 100 %.")

#: Shares that make less or more than this are rather of several wholes: what a country has of the output, the orders and the order book.
_LEAST, _MOST = 50, 150


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every list of shares of one whole."""
    for concept in sorted(relations().shares):
        for parts in lists(view, concept, "holder" if concept == "stake" else "segment"):
            yield from _judge(parts, Decimal(str(view.options["slack"])))
    for claim in view.linked:
        others = view.links(claim, "beside")
        if others:
            yield from _judge([claim, *others], Decimal(0), tied=True)


def _judge(parts: Sequence[Claim], slack: Decimal, *, tied: bool = False) -> Iterator[Finding | Agreement]:
    hull = total([hard(p.value) for p in parts])
    numbers = [p.value.number for p in parts]
    point = sum((n for n in numbers if n is not None), Decimal(0))
    computed = {"expected": "100", "sum": shown(hull)}
    params = {"parts": terms(parts), "sum": plain(point)}
    # Four shares that all were rounded up as far as they can be make 102: nobody's do.
    unlikely = tied and all(p.value.granule == 1 for p in parts) and (point - HUNDRED) ** 2 > SIGMAS**2 * len(parts) / 12 and point > HUNDRED
    if (contains(hull, HUNDRED) and not unlikely) or abs(point - HUNDRED) <= slack:
        if len(parts) > 2 or closed(parts):
            yield agreement("S206", FULL, parts, params, {"verdict": "verified", **computed})
        return
    if not _LEAST <= point <= _MOST:
        return
    over = unlikely or (hull.low is not None and hull.low > HUNDRED + slack)
    under = hull.high is not None and hull.high < HUNDRED - slack
    if (over and len(parts) > 2) or (closed(parts) and (over or under)):
        yield finding(
            "S206",
            MISMATCH,
            [parts[:1], parts[1:]],
            params,
            severity="warning",
            tied=tied,
            computed={"verdict": "conflict", **computed},
            roles=frozenset({"total", "complete"}),
        )


RULE = Rule(
    code="S206",
    name="shares-not-100",
    severity="warning",
    summary="Shares that a list gives of one whole exceed 100 %, or fall short although the list is complete.",
    definition=(
        "Shares of one entity, period and sentence, each of another segment. Three shares or more that exceed 100 % by more than "
        "`slack` points even at their lowest, or a list called complete (其餘, the remaining) that misses 100 %; what makes less than 50 or more than 150 is of several wholes. Parts that overlap (海外, 企業客戶) stand in other sentences."
    ),
    source="Great Expectations #1452 (asked for by users)",
    check=check,
    options={"slack": 1},
    speaks=55,
    invalid=(
        example("白鹭剧院筹得的善款中，45%用于修缮，30%用于排练厅和两座库房，15%用于数字化，12%补充日常开支。"),
        example("2024年，青禾农业的谷物、果蔬和乳品业务收入占比分别为45%、38%和32%。"),
        example("2024年，青禾農業的穀物、果蔬和乳品業務收入佔比分別為45%、38%和32%。"),
        example("Once the deal closes, the Pell family will hold 52%, Alder Foods 30% and an employee trust the remaining 23%."),
    ),
    valid=(
        example("白鹭剧院筹得的善款中，45%用于修缮，30%用于排练厅和两座库房，15%用于数字化，10%补充日常开支。"),
        example("2024年，青禾农业的谷物、果蔬和乳品业务收入占比分别为45%、38%和17%。"),
        example("2024年，青禾農業的穀物、果蔬和乳品業務收入佔比分別為近46%、約38%和17%。"),
        example("青禾农业去年的产量、订单量和出口量分别占全省的55.1%、74.7%和61.4%。"),
        example("Once the deal closes, the Pell family will hold 52%, Alder Foods 30% and an employee trust the remaining 18%."),
        example("In 2024 grain, fruit and dairy accounted for 45%, 38% and 17% of Greenfield Farms' revenue."),
    ),
)
