"""R302: "n times" that the two figures do not give under any reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.interval import ONE, difference, meets, point, quotient, rounded, shown
from factcheck.compare.rounding import hard, loose
from factcheck.compare.verdict import informative
from factcheck.model import Agreement, Claim, Finding, Interval
from factcheck.rules.draft import agreement, finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.r301 import ROLES, grows, operands
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

MISMATCH = _("{entity}: {current} is {expected} times {base}, not {stated}.")
TO_NOT_BY = _("{entity}: {current} is {to} times {base}: it grew to that multiple, and by {by} times, where the text says that it grew by {stated}.")
HOLDS = _("{entity}: {current} is {stated} of {base}.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every multiple whose base and current figure are known."""
    told = {c.id: c for c in (*view.relative, *view.linked) if c.value.unit == "times" and (c.links or grows(c))}
    for claim in sorted(told.values(), key=lambda c: (c.source.id, c.start, c.end)):
        if claim.value.number is not None:
            pairs = operands(view, claim)
            if pairs:
                yield from _judge(claim, pairs)


def _judge(claim: Claim, pairs: list[tuple[Claim, Claim]]) -> Iterator[Finding | Agreement]:
    said = _said(claim)
    failed = []
    for base, current in pairs:
        level = quotient(loose(current.value), loose(base.value))
        fine = quotient(hard(current.value), hard(base.value))
        if level is None or fine is None:
            continue
        # "grew three times" is read as three times as much by some, as three times more by others.
        more = difference(level, point(ONE))
        if meets(level, said) and not meets(more, said) and _says_more(claim):
            yield _to_not_by(claim, base, current, level, more)
            return
        if meets(level, said) or meets(more, said):
            verdict = "verified" if informative(fine) else "uninformative"
            yield agreement(
                "R302",
                HOLDS,
                [claim, current, base],
                {"base": base.quote, "current": current.quote, "stated": quotes([claim])},
                {"verdict": verdict, "expected": shown(fine), "stated": shown(said)},
            )
            return
        failed.append((base, current, level))
    if failed:
        base, current, level = failed[0]
        yield finding(
            "R302",
            MISMATCH,
            [[claim], [base, current]],
            {"base": base.quote, "current": current.quote, "stated": quotes([claim]), "expected": shown(rounded(level))},
            severity="warning",
            tied=True,
            computed={"verdict": "conflict", "expected": shown(level), "stated": shown(said), "readings": ["level", "growth"]},
            roles=ROLES,
        )


def _to_not_by(claim: Claim, base: Claim, current: Claim, level: Interval, more: Interval) -> Finding:
    # "From A by N times to B": where the words say what it grew to, the multiple is what it grew by.
    framed = base.sentence == claim.sentence == current.sentence and base.end < claim.start < current.start
    return finding(
        "R302",
        TO_NOT_BY,
        [[claim], [base, current]],
        {
            "base": base.quote,
            "current": current.quote,
            "stated": quotes([claim]),
            "to": shown(rounded(level)),
            "by": shown(rounded(more)),
        },
        severity="warning" if framed else "info",
        tied=True,
        computed={"verdict": "conflict" if framed else "rounding", "expected": shown(more), "stated": shown(hard(claim.value)), "readings": ["growth"]},
        roles=ROLES,
    )


#: What makes a multiple a number; 翻番, doubled are words.
_NUMERAL = re.compile(r"[0-9０-９一二两兩三四五六七八九十百]")
#: How far from its number what such a word is said of may be: who has doubled his sales has 2.04 times as many.
_SHORT, _LONG = Decimal("0.9"), Decimal("1.25")


def _said(claim: Claim) -> Interval:
    stated, number = hard(claim.value), claim.value.number
    if number is None or _NUMERAL.search(claim.quote):
        return stated
    return Interval(number * _SHORT, number * _LONG)


def _says_more(claim: Claim) -> bool:
    """Whether the words are those of an increase by so many times: 增長3倍, which 增長到3倍 and 是…的3倍 are not."""
    return claim.quote.endswith("倍") and any(cue.role == "direction" and cue.end == claim.start for cue in claim.cues)


RULE = Rule(
    code="R302",
    name="multiple-mismatch",
    severity="warning",
    summary="A multiple (三倍, doubled) does not follow from the two figures it compares.",
    definition=(
        "As R301, for multiples; words such as 翻番 and doubled are taken less exactly than numbers. `增長3倍` may mean three times as much or three times more: a finding needs both readings to fail. "
        "Where only the first holds and the words say the second (`增長6倍` of what is six times as much), it is a note; "
        "a warning where the sentence says both from what and to what it grew (`從…增長6倍至…`)."
    ),
    source="arithmetic",
    check=check,
    speaks=58,
    invalid=(
        example("云杉乳业的门店由2022年的120家增至2024年的250家，增长近5倍。"),
        example("雲杉乳業的營收由2022年的1.2億元增至2024年的2.5億元，增長近5倍。"),
        example("云杉乳业的牧场从2022年的120座增长3倍至2024年的360座。", note="It grew to three times as many, that is by two times."),
    ),
    valid=(
        example("云杉乳业的营收由2022年的1.2亿元增至2024年的2.5亿元，实现翻倍。"),
        example("雲杉乳業的營收由2022年的1.2億元增至2024年的3.7億元，增長2倍。"),
        example("云杉乳业2024年营收翻番，由2023年的14.0亿元增至28.6亿元。"),
        example("云杉乳业的门店从2022年的120家增长到2024年的360家，是两年前的3倍。"),
        example("Spruce Dairy's revenue doubled from $12 million in 2022 to $25 million in 2024."),
    ),
)
