"""S207: segments that do not add up to the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.key import iso
from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.lists import closed, lists
from factcheck.rules.lookup import at, best, like
from factcheck.rules.relations import relations
from factcheck.rules.rule import Rule, example
from factcheck.rules.s201 import judge
from factcheck.rules.view import View

_MOST_PARTS = 8
#: How many times its whole listed parts may make and still be a slip.
_SLIP = Decimal("1.25")
#: What a part and its whole have in common, or what no one adds up.
_NOT_ADDED = frozenset({"percent", "percentage_point", "times", "rank", "year", "date"})


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every list of segments whose whole is known."""
    for concept in sorted(relations().additive):
        for parts in lists(view, concept):
            whole = _whole(view, parts, concept)
            if whole is not None:
                for found in judge("S207", whole, parts, severity="warning", complete=closed(parts)):
                    if isinstance(found, Finding) or len(parts) > 2 or closed(parts):
                        yield found
    for own in view.sentences:
        yield from _in_sentence(own)


def _told_apart(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the parts are named and the whole is not: else the first figure is only the first of a list."""
    return "segment" not in whole.qualifiers and sum("segment" in p.qualifiers for p in parts) >= len(parts) - 1


def _near(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether parts exceed their whole by no more than a slip would: what exceeds it by far are no parts of it."""
    total = sum((n for p in parts if (n := p.value.number) is not None), Decimal(0))
    return whole.value.number is not None and total <= whole.value.number * _SLIP


def _in_sentence(own: Sequence[Claim]) -> Iterator[Finding | Agreement]:
    """A whole and the parts that its sentence lists after it, which add up, or exceed it: ``92架，其中寬體38架、窄體54架``."""
    for place, whole in enumerate(own):
        parts: list[Claim] = []
        for claim in own[place + 1 : place + 1 + _MOST_PARTS]:
            if claim.concept != whole.concept or claim.value.unit != whole.value.unit:
                break
            parts.append(claim)
        if whole.value.unit not in _NOT_ADDED and len(parts) >= 2 and _one_time([whole, *parts]):
            for found in judge("S207", whole, parts, severity="warning", complete=False, tied=True):
                held = isinstance(found, Agreement) and found.computed["verdict"] == "verified"
                slip = isinstance(found, Finding) and _near(whole, parts) and _told_apart(whole, parts)
                if held or slip:
                    yield found


def _one_time(claims: Sequence[Claim]) -> bool:
    return len({iso(c.period) for c in claims}) == 1 and all(c.value.hedge == "flat" for c in claims)


def _whole(view: View, parts: Sequence[Claim], concept: str) -> Claim | None:
    """The amount of the whole for the parts' period: of their source first, then the most precise."""
    first = parts[0]
    if first.entity is None or first.period is None:
        return None
    having = like(first, ("segment",))
    wholes = at(view, first.entity.id, concept, having, (first.period.start, first.period.end))
    same = [w for w in wholes if w.value.unit == first.value.unit and w not in parts]
    return best(same, first, 1)[0] if same else None


RULE = Rule(
    code="S207",
    name="dimension-rollup",
    severity="warning",
    summary="Segments or regions do not add up to the whole.",
    definition=(
        "Amounts of the segments that one sentence lists, against the amount of the whole for the same period. A list that is not called "
        "complete is only a mismatch if it exceeds the whole."
    ),
    source="XBRL US Data Quality Committee DQC_0118, DQC_0126",
    check=check,
    speaks=58,
    sure=0.5,
    invalid=(
        example("2024年，青禾农业营收为10亿元。2024年，其谷物、果蔬和乳品业务收入分别为4.5亿元、3.8亿元和3.2亿元。"),
        example("2024年，青禾農業營收為10億元。2024年，其穀物、果蔬和乳品業務收入分別為4.5億元、3.8億元和3.2億元。"),
        example("Greenfield Farms had revenue of $100 million in 2024. In 2024 its grain, fruit and dairy revenue was $45 million, "
                "$38 million and $32 million respectively."),
    ),
    valid=(
        example("2024年，青禾农业营收为10亿元。2024年，其谷物、果蔬和乳品业务收入分别为4.5亿元、3.8亿元和1.7亿元。"),
        example("2024年，青禾農業營收為10億元。2024年，其穀物和果蔬業務收入分別為4.5億元和3.8億元。"),
        example("Greenfield Farms had revenue of $100 million in 2024. In 2024 its grain, fruit and dairy revenue was $45 million, "
                "$38 million and $17 million respectively."),
    ),
)  # fmt: skip
