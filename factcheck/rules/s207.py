"""S207: segments that do not add up to the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.compare.key import iso
from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.lists import closed, lists
from factcheck.rules.lookup import at, best, like
from factcheck.rules.relations import relations
from factcheck.rules.rule import Rule, example
from factcheck.rules.s201 import judge, partial, summable
from factcheck.rules.view import View

_MOST_PARTS = 8
#: How many times their whole parts may make that are not told to be all of it, and still be a slip.
_NEAR = Decimal("1.1")
#: The same, where they are the items of one list.
_LISTED = Decimal("1.25")
#: Characters between two figures of one list: 和, 、, " and ".
_JOINT = 6
#: What a part and its whole have in common, or what no one adds up.
_NOT_ADDED = frozenset({"percent", "percentage_point", "times", "rank", "year", "date"})


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every list of segments whose whole is known."""
    for concept in sorted(relations().additive):
        for parts in lists(view, concept):
            whole = _whole(view, parts, concept)
            if whole is not None:
                for found in judge("S207", whole, parts, severity="warning", complete=closed(parts)):
                    mismatch = isinstance(found, Finding)
                    if mismatch and _far(whole, parts):
                        continue  # parts of something else
                    if closed(parts) or (_one_list(parts) if mismatch else len(parts) > 2):
                        yield found
    for claim in view.linked:
        parts = [p for p in view.links(claim, "part") if p.value.unit == claim.value.unit]
        if len(parts) > 1 and partial(claim) and summable([*parts, claim]):
            for found in judge("S207", claim, parts, severity="warning", complete=False, tied=True):
                if isinstance(found, Agreement) or _slip(claim, parts):
                    yield found
    for own in view.sentences:
        yield from _in_sentence(own)


def _far(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether parts come to so much more than a whole that no slip explains it."""
    made = sum((n for p in parts if (n := p.value.number) is not None), Decimal(0))
    return whole.value.number is not None and made > 2 * whole.value.number


def _slip(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether some of the parts of a whole exceed it by so little that one of them is wrong.

    What exceeds it by far overlaps (60 women and 50 engineers among 100), and so do persons: they have several traits at once.
    """
    listed = any(cue.role == "listed" for cue in whole.cues)
    persons = whole.value.unit == "person" or any(p.value.unit == "person" for p in parts)
    if (len(parts) < 3 and (persons or not listed)) or (persons and not listed):
        return False
    made = sum((n for p in parts if (n := p.value.number) is not None), Decimal(0))
    return whole.value.number is not None and made <= whole.value.number * (_LISTED if listed and not persons else _NEAR)


def _one_list(parts: Sequence[Claim]) -> bool:
    """Whether figures follow one another as one list: parts that are told apart in other words may overlap, and so do persons' traits."""
    return parts[0].value.unit != "person" and all(0 <= b.start - a.end <= _JOINT for a, b in pairwise(parts))


def _in_sentence(own: Sequence[Claim]) -> Iterator[Finding | Agreement]:
    """A whole and the figures that its sentence tells after it, if they add up: ``92架，寬體38架、窄體54架``."""
    for place, whole in enumerate(own):
        parts: list[Claim] = []
        for claim in own[place + 1 : place + 1 + _MOST_PARTS]:
            if claim.concept != whole.concept or claim.value.unit != whole.value.unit:
                break
            parts.append(claim)
        if whole.value.unit not in _NOT_ADDED and len(parts) >= 2 and _one_time([whole, *parts]):
            for found in judge("S207", whole, parts, severity="warning", complete=False):
                if isinstance(found, Agreement) and found.computed["verdict"] == "verified":
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
        "complete is only a mismatch if it exceeds the whole and its figures follow one another: what is told apart (women, engineers) may "
        "overlap. Parts that the words tie to a whole (其中, of which) without saying that they are all of it are at odds with it if they exceed "
        "it by a little: what exceeds it by far overlaps, and persons have several traits at once."
    ),
    source="XBRL US Data Quality Committee DQC_0118, DQC_0126",
    check=check,
    speaks=58,
    sure=0.5,
    invalid=(
        example("白鷺劇院去年共演出84場，有52場話劇、21場舞蹈、14場音樂會。"),
        example("滑坡让云岭铜矿损失2.3亿元，其中设备0.9亿元、停工1.7亿元。"),
        example("Spruce Zoo's new hall cost £236 million. Of that, £150 million came from the state, £52 million was borrowed and £44 million was given."),
        example("2024年，青禾农业营收为10亿元。2024年，其谷物、果蔬和乳品业务收入分别为4.5亿元、3.8亿元和3.2亿元。"),
        example("2024年，青禾農業營收為10億元。2024年，其穀物、果蔬和乳品業務收入分別為4.5億元、3.8億元和3.2億元。"),
        example("Greenfield Farms had revenue of $100 million in 2024. In 2024 its grain, fruit and dairy revenue was $45 million, "
                "$38 million and $32 million respectively."),
    ),
    valid=(
        example("白鷺劇院有職員120人，其中女性80人、工程師60人。", note="A woman may be an engineer."),
        example("云岭客运2024年营收10亿元，其中海外收入6亿元，线上收入5亿元。", note="Parts of two kinds."),
        example("Spruce Zoo's new hall cost £246 million. Of that, £150 million came from the state, £52 million was borrowed and £44 million was given."),
        example("2024年，青禾农业营收为10亿元。2024年，其谷物、果蔬和乳品业务收入分别为4.5亿元、3.8亿元和1.7亿元。"),
        example("2024年，青禾農業營收為10億元。2024年，其穀物和果蔬業務收入分別為4.5億元和3.8億元。"),
        example("Greenfield Farms had revenue of $100 million in 2024. In 2024 its grain, fruit and dairy revenue was $45 million, "
                "$38 million and $17 million respectively."),
    ),
)  # fmt: skip
