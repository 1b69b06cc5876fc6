"""R305: a direction word that its figures contradict."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from factcheck.compare.interval import below, shown
from factcheck.compare.key import behaviour
from factcheck.compare.rounding import hard
from factcheck.lexicon.fold import fold
from factcheck.model import Agreement, Claim, Evidence, Finding, SourceRef, Statement
from factcheck.rules.draft import finding, quotes
from factcheck.rules.fx import is_money
from factcheck.rules.lookup import like
from factcheck.rules.messages import _
from factcheck.rules.relations import relations
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

UP = _("{entity}: {concept} is said to rise to {a}, but {b} before it is higher.")
DOWN = _("{entity}: {concept} is said to fall to {a}, but {b} before it is lower.")
SAID_UP = _("{entity}: {concept} is said to rise ({words}), but goes from {b} to {a}.")
SAID_DOWN = _("{entity}: {concept} is said to fall ({words}), but goes from {b} to {a}.")
ROLES = frozenset({"direction"})

#: Characters that a figure may stand before the one that is said to rise or fall from it.
_NEAR = 400


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every rise that is a fall, and every fall that is a rise."""
    for claims in view.by_source.values() if view.qualified["direction"] else ():
        for place, claim in enumerate(claims):
            if _moves(claim):
                yield from _judge(claim, _base(view, claim, claims, place), tied=False)
    sure = {c.id for c in view.claims}
    for claim in view.linked:
        if claim.id not in sure and _moves(claim):
            yield from _judge(claim, _linked(view, claim), tied=True)
    for source, statement in view.statements:
        if statement.kind == "direction" and statement.value in ("up", "down"):
            yield from _statement(view, source, statement)


def _moves(claim: Claim) -> bool:
    """Whether a figure is what something rose or fell to."""
    return claim.qualifiers.get("direction") in ("up", "down") and not _is_change(claim) and _led_to(claim)


def _judge(claim: Claim, base: Claim | None, *, tied: bool) -> Iterator[Finding]:
    direction = claim.qualifiers["direction"]
    if base is not None and _contradicts(direction, base, claim) and (base.start > claim.end or not _is_difference(claim, base)):
        yield _finding(UP if direction == "up" else DOWN, claim, base, (), tied=tied)


def _linked(view: View, claim: Claim) -> Claim | None:
    """What the words say that the figure rose or fell from."""
    return next((b for b in view.links(claim, "base") if b.value.unit == claim.value.unit), None)


def _led_to(claim: Claim) -> bool:
    """Whether the word of direction stands before the figure: after it (``18.2%升至23.5%``) it leads to the next one."""
    words = [cue for cue in claim.cues if cue.role == "direction"]
    return not words or any(cue.start < claim.start for cue in words)


def _is_change(claim: Claim) -> bool:
    """Whether the figure is itself the change (``grew 30 %``), not what something rose or fell to."""
    return (
        bool(claim.qualifiers.get("growth_of"))
        or claim.concept.endswith(("_growth", "_change"))
        or claim.value.unit in ("times", "rank")
        or _is_grade(claim)
        or claim.value.is_date
    )


def _is_grade(claim: Claim) -> bool:
    """Whether a numeral grades: what rises from class five to class four gets better."""
    return claim.value.unit == "count" and fold(claim.quote)[-1:] in relations().grades


def _is_difference(claim: Claim, base: Claim) -> bool:
    """Whether a figure is so much smaller than what it is said to have risen from that it is rather what was added."""
    a, b = claim.value.number, base.value.number
    return a is not None and b is not None and claim.qualifiers.get("direction") == "up" and abs(a) * 3 < abs(b)


def _base(view: View, claim: Claim, claims: Sequence[Claim], place: int) -> Claim | None:
    """What the figure rose or fell from: as linked, else the last figure before it in the text of the same series."""
    linked = view.links(claim, "base") or [c for c in view.links(claim, "compare") if _compared(c, claim)]
    if linked:
        return next((b for b in linked if b.value.unit == claim.value.unit), None)
    if claim.entity is None or claim.period is None:
        return None
    for other in reversed(claims[max(0, place - 12) : place]):
        if claim.start - other.end > _NEAR:
            break
        if _earlier(other, claim):
            return other if _comparable(other, claim) else None
    # "fell to 612,000 tonnes, from 587,000 the year before"
    after = [c for c in claims[place + 1 : place + 3] if c.sentence is not None and c.sentence == claim.sentence]
    return next((c for c in after if _earlier(c, claim) and _comparable(c, claim)), None)


def _compared(other: Claim, claim: Claim) -> bool:
    """Whether what a figure is compared with is what it was before: of one entity and concept, and of no later time."""
    if other.entity != claim.entity or other.concept != claim.concept:
        return False
    return other.period is None or claim.period is None or other.period.end <= claim.period.end


def _earlier(other: Claim, claim: Claim) -> bool:
    """Whether a figure is of the same series and of an earlier time."""
    return (
        other.entity is not None
        and claim.entity is not None
        and other.entity.id == claim.entity.id
        and other.concept == claim.concept
        and other.value.unit == claim.value.unit
        and (like(other) == like(claim) or _goes_on(other, claim))
        and other.period is not None
        and claim.period is not None
        and other.period.end < claim.period.end
    )


def _goes_on(other: Claim, claim: Claim) -> bool:
    """Whether a figure goes on with the part that its sentence has named: it names none itself."""
    if "segment" in claim.qualifiers or other.sentence is None or other.sentence != claim.sentence:
        return False
    return like(other, ("segment",)) == like(claim)


def _comparable(a: Claim, b: Claim) -> bool:
    """Whether two periods may be held against each other: a half-year's flow is no fall from a year's."""
    if behaviour(b) != "flow" or a.period is None or b.period is None:
        return True
    if b.kind != "flow" and b.concept.startswith("other:") and not is_money(b.value.unit):
        # What is counted and has no name of its own (screens, drones) is there, it does not flow.
        return True
    return abs((a.period.end - a.period.start).days - (b.period.end - b.period.start).days) <= 3


def _contradicts(direction: str, base: Claim, claim: Claim) -> bool:
    low, high = (claim, base) if direction == "up" else (base, claim)
    return below(hard(low.value), hard(high.value))


def _statement(view: View, source: SourceRef, statement: Statement) -> Iterator[Finding]:
    """A direction that is said without a figure of its own: the series before it in the text must follow it."""
    if statement.entity is None or not statement.evidence:
        return
    words, *items = statement.evidence
    claims = view.by_source.get(source.id, [])
    series = _named(claims, items) or _before(claims, statement, words)
    for base, claim in itertools.pairwise(series):
        if _contradicts(statement.value, base, claim):
            template = SAID_UP if statement.value == "up" else SAID_DOWN
            yield _finding(template, claim, base, [words])
            return


def _named(claims: Sequence[Claim], items: Sequence[Evidence]) -> list[Claim]:
    spans = {(i.start, i.end) for i in items}
    found = [c for c in claims if c.period is not None and (c.start, c.end) in spans]
    return _in_time(found)


def _before(claims: Sequence[Claim], statement: Statement, words: Evidence) -> list[Claim]:
    """The figures of the statement's entity and concept that stand just before it."""
    found = [
        c
        for c in claims
        if c.entity is not None
        and statement.entity is not None
        and c.entity.id == statement.entity.id
        and c.concept == statement.concept
        and c.period is not None
        and 0 <= words.start - c.end <= _NEAR // 4
    ]
    return _in_time(found)


def _in_time(claims: Sequence[Claim]) -> list[Claim]:
    """Figures of one series in the order of time, of one length of period if they are flows; else nothing."""
    if len({(c.value.unit, like(c), c.concept) for c in claims}) != 1:
        return []
    dated = sorted((c for c in claims if c.period is not None), key=lambda c: (c.period.end, c.start) if c.period else ())
    if any(not _comparable(a, b) for a, b in itertools.pairwise(dated)):
        return []
    return dated


def _finding(template: str, claim: Claim, base: Claim, words: Sequence[Evidence], *, tied: bool = False) -> Finding:
    return finding(
        "R305",
        template,
        [[claim], [base]],
        {"a": quotes([claim]), "b": quotes([base]), "words": ", ".join(w.quote for w in words)},
        severity="error",
        tied=tied,
        computed={"verdict": "conflict", "from": shown(hard(base.value)), "to": shown(hard(claim.value))},
        evidence=words,
        roles=ROLES,
    )


RULE = Rule(
    code="R305",
    name="direction-mismatch",
    severity="error",
    summary="Said to rise, but lower than before; said to fall, but higher.",
    definition=(
        "A figure that something rose or fell to against the one it rose or fell from: as the words tie them, else the last figure of the same "
        "series before it in the text. Only intervals that do not meet count, and flows only of periods of one length. A narrowing loss is a "
        "loss that falls."
    ),
    source="Emet (verbal claims against figures)",
    check=check,
    speaks=65,
    sure=0.5,
    invalid=(
        example("雲杉醫院的平均候診時間由38天縮短至44天。"),
        example("At Spruce Dairy gross margin narrowed, from 30.5% in 2023 to 31.8% in 2024."),
        example("青禾农业2023年毛利率为31.2%，2024年降至33.5%。"),
        example("青禾農業的毛利率由2023年的31.2%升至2024年的28.5%。"),
        example("Greenfield Farms' gross margin fell from 31.2% in 2023 to 33.5% in 2024."),
        example("影片首周在全省開出214個影廳，第二周增為193個。"),
    ),
    valid=(
        example("雲杉醫院的平均候診時間由44天縮短至38天。"),
        example("At Spruce Dairy gross margin narrowed, from 31.8% in 2023 to 30.5% in 2024."),
        example("青禾农业2023年毛利率为31.2%，2024年降至28.5%。"),
        example("影片首周在全省開出214個影廳，第二周減為193個。"),
        example("青禾農業2024年營收為10億元，2025年上半年營收增至6億元。", note="Half a year is not compared with a year."),
        example("Greenfield Farms' net loss narrowed from $12 million in 2023 to $9 million in 2024."),
    ),
)
