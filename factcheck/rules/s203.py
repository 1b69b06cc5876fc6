"""S203: opening, changes and closing that do not fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.interval import ONE, gap, meets, plain, shown, total
from factcheck.compare.key import concept_of
from factcheck.compare.rounding import hard, reading
from factcheck.compare.verdict import informative
from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.draft import agreement, finding, quotes, terms
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

MISMATCH = _("{entity}: {base} and the changes {parts} make {expected}, not {stated}.")
HOLDS = _("{entity}: {base} and the changes {parts} make {stated}.")


#: What concepts call that which is added to what their first words name, and that which is taken away.
_WAYS = {"openings": "up", "additions": "up", "hires": "up", "closures": "down", "departures": "down", "disposals": "down"}


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every closing figure whose opening and changes the text ties to it."""
    for claim in view.linked:
        bases = [b for b in view.links(claim, "base") if b.value.unit == claim.value.unit]
        parts = [p for p in view.links(claim, "part") if p.value.unit == claim.value.unit]
        directions = [p.qualifiers.get("direction", "") for p in parts]
        if bases and parts and not claim.value.is_date and all(d in ("up", "down") for d in directions):
            yield from _judge(claim, bases[0], parts, directions)
        taken = [p for p in view.links(claim, "less") if p.value.unit == claim.value.unit]
        if bases and taken:
            yield from _judge(claim, bases[0], taken, ["down"] * len(taken))
    for own in view.sentences:
        yield from _in_sentence(own)


def _in_sentence(own: Sequence[Claim]) -> Iterator[Finding | Agreement]:
    """An opening figure, what was opened and closed, and the closing figure: ``120家 … 新開30家，關閉10家 … 140家``."""
    first, last = own[0], own[-1]
    if concept_of(first) != concept_of(last) or any(c.value.unit != first.value.unit for c in own):
        return
    stem = concept_of(first).removesuffix("s")
    ways = [_WAYS.get(concept_of(c).removeprefix(stem), "") for c in own[1:-1]]
    if all(ways):
        yield from _judge(last, first, own[1:-1], ways)


def _judge(claim: Claim, base: Claim, parts: Sequence[Claim], directions: Sequence[str]) -> Iterator[Finding | Agreement]:
    weights = [ONE, *(ONE if d == "up" else -ONE for d in directions)]
    fine = total([hard(c.value) for c in (base, *parts)], weights)
    wide = total([reading(c.value) for c in (base, *parts)], weights)
    said = hard(claim.value)
    params = {"base": base.quote, "parts": terms(parts), "expected": shown(fine), "stated": quotes([claim])}
    computed = {"expected": shown(fine), "stated": shown(said)}
    if meets(wide, said):
        verdict = "verified" if informative(fine) and informative(said) else "uninformative"
        yield agreement("S203", HOLDS, [claim, base, *parts], params, {"verdict": verdict, **computed})
    else:
        yield finding(
            "S203",
            MISMATCH,
            [[claim], [base, *parts]],
            params,
            severity="warning",
            tied=True,
            computed={"verdict": "conflict", "gap": plain(gap(wide, said) or Decimal(0)), **computed},
        )


RULE = Rule(
    code="S203",
    name="roll-forward",
    severity="warning",
    summary="Opening figure, changes and closing figure do not fit.",
    definition=(
        "A closing figure whose opening figure (base) and changes (parts, each up or down) the text names: opening plus additions less "
        "departures, as intervals, against the closing figure. The same for two figures and what the words say they differ by (a loss of, 赤字, a majority of)."
    ),
    source="UK HMRC consistency checks (prior period plus increase); 期末 = 期初 + 本期",
    check=check,
    speaks=58,
    invalid=(
        example("海岚市去年收入1,215亿元，支出1,283亿元，赤字86亿元。"),
        example("議會的豐收黨由77席減至49席，減少18席。"),
        example("The Harvest Party fell to 49 seats from 77, a loss of 18."),
        example("云杉乳业年初有门店120家，全年新开30家，关闭10家，年末门店达160家。"),
        example("雲杉乳業年初有門店120家，全年新開30家，關閉10家，年末門店達160家。"),
    ),
    valid=(
        example("海岚市去年收入1,215亿元，支出1,283亿元，赤字68亿元。"),
        example("議會的豐收黨由77席減至49席，減少28席。"),
        example("The Harvest Party fell to 49 seats from 77, a loss of 28."),
        example("云杉乳业年初有门店120家，全年新开30家，关闭10家，年末门店达140家。"),
        example("雲杉乳業年初有門店120家，全年新開30家，關閉10家，年末門店達140家。"),
        example("Spruce Dairy had 120 stores at the start of the year, opened 30, closed 10 and ended the year with 140 stores."),
    ),
)
