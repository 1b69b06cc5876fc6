"""S205: a part that is more than its whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.compare.interval import below, gap, plain, shown
from factcheck.compare.rounding import hard, loose
from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.draft import finding, quotes
from factcheck.rules.lookup import Days, tables
from factcheck.rules.messages import _
from factcheck.rules.relations import Order, relations
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

SEGMENT = _("{entity}: {concept} of {segment} is {part}, more than {whole} of the whole.")
PART = _("{entity}: {part} is told as a part of {whole}, which is less.")
#: How sure readings must be that no words tie to one another.
SURE = 0.7

ORDER = _("{entity}: {less} ({part}) cannot be more than {more} ({whole}).")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every segment above its whole, and every figure above one that holds it."""
    for order in relations().orders:
        told = [more for more in order.more if more in view.concepts]
        for name in order.less if told else ():
            for entity in view.concepts.get(name, ()):
                for more in told:
                    yield from _ordered(view, entity, name, more, order)
    for concept in sorted(relations().additive):
        for entity in view.concepts.get(concept, ()):
            if (entity, concept) not in view.qualified["segment"]:
                continue
            yield from _segments(view, entity, concept)
    for claim in view.linked:
        for whole in view.links(claim, "whole"):
            if whole.value.unit == claim.value.unit and _flat(whole) and _above(claim, whole) and not _balance(view, whole):
                yield finding(
                    "S205",
                    PART,
                    [[claim], [whole]],
                    {"part": quotes([claim]), "whole": quotes([whole])},
                    severity="error",
                    tied=True,
                    computed=_computed(claim, whole),
                )


def _balance(view: View, whole: Claim) -> bool:
    """Whether a whole has parts that are taken off it: then another one may be more."""
    return any(p.value.number is not None and p.value.number < 0 for p in view.links(whole, "part"))


def _segments(view: View, entity: str, concept: str) -> Iterator[Finding]:
    found = tables(view, entity, concept)
    for (unit, having), table in found.items():
        segment = [q for q in having if q.startswith("segment=")]
        whole = found.get((unit, tuple(q for q in having if q not in segment)))
        if not segment or whole is None:
            continue
        for period, parts in table.items():
            for part in parts:
                # What is itself told as a part (610 of them) is no whole.
                same = [w for w in whole.get(period, ()) if _flat(w) and not any(link.kind == "whole" for link in w.links)]
                if same and all(_above(part, w) for w in same):
                    yield finding(
                        "S205",
                        SEGMENT,
                        [[part], same],
                        {"segment": part.qualifiers["segment"], "part": quotes([part]), "whole": quotes(same)},
                        severity="error" if _sure(part, *same) else "info",
                        computed=_computed(part, same[0]),
                    )


def _ordered(view: View, entity: str, less: str, more: str, order: Order) -> Iterator[Finding]:
    wholes = [w for w in view.get(entity, more) if _flat(w) and w.period is not None and not _part(w)]
    of_then: dict[Days, list[Claim]] = defaultdict(list)
    for whole in wholes:
        if whole.period is not None:
            of_then[whole.period.start, whole.period.end].append(whole)
    least = min((most for w in wholes if (most := hard(w.value).high) is not None), default=None)
    if least is None:
        return
    for part in view.get(entity, less):
        if part.period is None or part.value.is_date or _part(part):
            continue
        low = hard(part.value).low
        if low is None or low < least:
            continue  # no whole is less
        for whole in wholes if order.since else of_then.get((part.period.start, part.period.end), ()):
            if whole.value.unit != part.value.unit or (order.same_source and whole.source.id != part.source.id):
                continue
            if _comparable(part, whole, order.since) and _above(part, whole):
                yield finding(
                    "S205",
                    ORDER,
                    [[part], [whole]],
                    {"less": less, "more": more, "part": quotes([part]), "whole": quotes([whole])},
                    severity=_severity(part, whole),
                    computed=_computed(part, whole),
                )
                break


def _sure(*claims: Claim) -> bool:
    return min(c.confidence for c in claims) >= SURE


def _severity(part: Claim, whole: Claim) -> str:
    if not _sure(part, whole):
        return "info"
    return "error" if part.source.id == whole.source.id else "warning"


def _part(claim: Claim) -> bool:
    """Whether the figure is of a part of the entity, or no fact yet."""
    return "segment" in claim.qualifiers or "basis" in claim.qualifiers or claim.qualifiers.get("scope") in ("annual", "quarterly")


def _flat(claim: Claim) -> bool:
    return claim.value.hedge in ("flat", "about", "nearly", "under", "up_to") and not claim.value.is_date


def _comparable(part: Claim, whole: Claim, since: bool) -> bool:
    if part.period is None or whole.period is None:
        return False
    if since:
        # A total that is itself told for a stretch (raised this year) only holds what lies in the stretch.
        if not whole.period.instant and (whole.period.end - whole.period.start).days > 31:
            return whole.period.start <= part.period.start and part.period.end <= whole.period.end
        return part.period.end <= whole.period.end
    return part.period.end == whole.period.end and part.period.start == whole.period.start


def _above(part: Claim, whole: Claim) -> bool:
    return below(hard(whole.value), hard(part.value)) and below(loose(whole.value), loose(part.value))


def _computed(part: Claim, whole: Claim) -> dict[str, str]:
    return {
        "verdict": "conflict",
        "part": shown(hard(part.value)),
        "whole": shown(hard(whole.value)),
        "gap": plain(gap(hard(part.value), hard(whole.value))),
    }


RULE = Rule(
    code="S205",
    name="part-exceeds-whole",
    severity="error",
    summary="A segment is more than the whole; a round is more than all rounds together.",
    definition=(
        "The amount of a segment against the amount of the whole for one period, for concepts whose segments add up, and pairs of concepts of which one is never "
        "more than the other (`relations.toml`); and a figure that the words call a part of another one (其中, of which). Only disjoint intervals count."
    ),
    source="XBRL US Data Quality Committee DQC_0009",
    check=check,
    speaks=60,
    invalid=(
        example("青禾农业2024年营收为10亿元，其中海外营收为12亿元。"),
        example("青禾農業2024年營收為10億元，其中海外營收為12億元。"),
        example("Greenfield Farms had revenue of $100 million in 2024. Its overseas revenue was $120 million in 2024."),
        example("云岭客运现有车辆280辆，其中310辆为电动车。"),
        example("雲嶺客運現有車輛280輛，其中310輛為電動車。"),
        example("Bluewave Shipping has 28 ships on order, of which 31 will burn methanol."),
    ),
    valid=(
        example("青禾农业2024年营收为10亿元，其中海外营收为2亿元。"),
        example("青禾農業2024年上半年營收為10億元，2024年海外營收為12億元。"),
        example("青禾农业2024年净利润为3亿元，其中投资收益5亿元。", note="A gain is a balance: other parts of it are losses."),
        example("Greenfield Farms had revenue of $100 million in 2024. Its overseas revenue was $20 million in 2024."),
    ),
)
