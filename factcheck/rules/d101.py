"""D101: two figures for one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal

from factcheck.compare.interval import intersection, plain, shown
from factcheck.compare.key import behaviour, days
from factcheck.compare.rounding import hard, soft
from factcheck.compare.sides import Side, independent, split
from factcheck.compare.verdict import compare, informative
from factcheck.model import Agreement, Claim, Finding
from factcheck.relate.story import named
from factcheck.rules.conflicts import Comparison, comparisons, milder, superseded
from factcheck.rules.dates import of_a_person
from factcheck.rules.draft import agreement, finding, ordered, quotes
from factcheck.rules.fx import is_money
from factcheck.rules.messages import _
from factcheck.rules.restated import measured
from factcheck.rules.rule import Rule, example
from factcheck.rules.slips import of_kind
from factcheck.rules.view import View


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every set of figures that cannot all hold, and an agreement for every one that does."""
    agreed: dict[str, set[int]] = defaultdict(set)
    for each in comparisons(view):
        # How old somebody is depends on the day and on how one counts: T602.
        aged = each.sides[0].leader.concept == "age" and any(of_a_person(s.leader) or _then(s.leader) for s in each.sides)
        if each.kind == "conflict" and not aged and not superseded(each) and not _both_known(view, each):
            found = _conflict(each, Decimal(str(view.options["large_gap"])))
            if found is not None:
                yield found
        for side in each.sides:
            held = _corroborated(side)
            if held is not None:
                for claim in side.members:
                    agreed[claim.id].add(id(side))
                yield held
    yield from measured(view)
    yield from _of_one_story(view, agreed)
    yield from map(_swapped, of_kind(view, "swapped"))
    for claims in view.series.values():
        if len(claims) > 1 and behaviour(claims[0]) == "stock":
            yield from _within_the_year(claims)


def _both_known(view: View, each: Comparison) -> bool:
    """Whether each source gives the other ones' figure too, under whatever name: then they are of two things that the sources call alike."""
    if len(each.sides) != 2 or any(_digits(s.leader) < _TELLING for s in each.sides):
        return False
    told: dict[str, set[tuple[str, Decimal]]] | None = view.__dict__.get("_told")
    if told is None:
        told = view.__dict__["_told"] = {
            e.source.id: {(c.value.unit, c.value.number) for c in e.claims if c.value.number is not None} for e in view.extractions
        }
    first, other = each.sides
    owners = [{c.source.id for c in side.members} for side in each.sides]
    if owners[0] & owners[1]:
        return False
    pairs = ((owners[0], other.leader), (owners[1], first.leader))
    return all((c.value.unit, c.value.number) in told.get(source, ()) for sources, c in pairs for source in sources)


def _digits(claim: Claim) -> int:
    number = claim.value.number
    return len(number.normalize().as_tuple().digits) if number is not None else 0


def _then(claim: Claim) -> bool:
    """Whether an age is one that a person had at another time than the text's."""
    return claim.entity is not None and claim.entity.kind == "person" and any(cue.role == "then" for cue in claim.cues)


def _swapped(pair: tuple[Claim, Claim]) -> Finding:
    first, other = pair
    return finding(
        "D101",
        SWAPPED,
        [[first], [other]],
        {"a": quotes([first]), "b": quotes([other])},
        severity="warning",
        computed={
            "verdict": "conflict",
            "gap": plain(compare(first.value, other.value).gap),
            "sides": [{"value": c.quote, "interval": shown(hard(c.value))} for c in pair],
        },
        tied=True,
    )


def _of_one_story(view: View, agreed: Mapping[str, Set[int]]) -> Iterator[Agreement]:
    """Figures that sources of one story share, in whatever words: what each text calls them may differ, or was not read.

    Args:
        view: the claims.
        agreed: the sets of agreeing figures in which each claim is told already.
    """
    for pair in view.stories.shared():
        if agreed.get(pair[0].id, _NONE).isdisjoint(agreed.get(pair[1].id, _NONE)) and independent(pair) > 1:
            known = sorted(pair, key=lambda c: (not named(c), -c.confidence, c.source.id))
            computed: dict[str, object] = {"verdict": "corroborated", "interval": shown(hard(known[0].value)), "sources": 2}
            yield agreement("D101", SHARED, known, {"a": quotes(pair)}, computed)


def _within_the_year(claims: Sequence[Claim]) -> Iterator[Agreement]:
    """What one source tells of a year and another of a month in it: too loose to contradict, but it may agree."""
    if len({c.source.id for c in claims}) < 2 or len({c.period and days(c.period) > 31 for c in claims}) < 2:
        return
    coarse: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    fine: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.period is not None and claim.value.number is not None and claim.value.hedge in ("flat", "about"):
            key = claim.value.unit, claim.period.end.year, "basis" in claim.qualifiers
            (fine if days(claim.period) <= 31 else coarse)[key].append(claim)
    for shared in sorted(coarse.keys() & fine.keys(), key=str):
        for one in fine[shared][:_MOST]:
            others = [c for c in coarse[shared][:_MOST] if c.source.id != one.source.id and compare(one.value, c.value).agrees]
            held = _corroborated(split(ordered([one, *others]))[0]) if others else None
            if held is not None:
                yield held


def _conflict(each: Comparison, large: Decimal) -> Finding | None:
    first, *others = each.sides
    worst = max(others, key=lambda s: (s.verdict.name == "conflict", s.verdict.gap))
    concept = first.leader.concept
    if is_money(first.leader.value.unit) and all("restates" in c.qualifiers for s in each.sides for c in s.members):
        # Each writer converts at a rate of his own: the amounts that they convert are compared.
        return None
    if worst.verdict.name == "improbable" and worst.verdict.gap:
        # One step of the last digit: one writer cut off what the other rounded.
        return None
    if worst.verdict.name == "improbable" and {c.source.id for c in first.members} & {c.source.id for c in worst.members}:
        # Who has told 984 does not call it "over 500": it is of something else.
        return None
    severity = "error" if worst.verdict.name == "conflict" and worst.verdict.gap > large else "warning"
    severity = milder(each.group, concept, severity)
    if worst.verdict.name == "improbable" and each.group.unknown:
        severity = "info"
    # One text rarely gives two figures for one thing: more often they are of two things that it tells apart in other words.
    confidence = min(c.confidence for s in each.sides for c in s.members)
    if len({c.source.id for s in each.sides for c in s.members}) == 1 and confidence < ONE_SOURCE:
        severity = "info"
    return finding(
        "D101",
        TEMPLATES[_kind(worst, each)],
        [s.members for s in each.sides],
        {
            "a": quotes(first.members),
            "b": "; ".join(quotes(s.members) for s in others),
            "unknown": ", ".join(each.group.unknown),
        },
        severity=severity,
        computed=_computed(each.sides, worst, each.group.unknown),
        confidence=0.7 if each.group.unknown else 1.0,
        told=True,
    )


def _kind(worst: Side, each: Comparison) -> str:
    if worst.verdict.name == "improbable":
        return "improbable"
    return "unknown" if each.group.unknown else "conflict"


_NONE: frozenset[int] = frozenset()

#: Figures of one entity, concept and year that are held against others of less exact date.
_MOST = 12

#: Digits of a figure that two texts do not share by chance.
_TELLING = 3

#: How sure the claims of one source must be before it is said to contradict itself.
ONE_SOURCE = 0.85

TEMPLATES = {
    "conflict": _("{entity}: {concept} is {a}, but {b}."),
    "unknown": _("{entity}: {concept} is {a}, but {b}; what is not told: {unknown}."),
    "improbable": _("{entity}: {concept} is {a}, but {b}: both can hold, yet nobody would put it so."),
}
SWAPPED = _("{entity}: {concept} is {a}, but {b}: the same but for two digits that changed places.")
SHARED = _("{entity}: {a}: sources of one story have the same figure.")
CORROBORATED = _("{entity}: {concept} is {a}: {n} sources agree.")


def _computed(sides: Sequence[Side], worst: Side, unknown: Sequence[str]) -> dict[str, object]:
    out: dict[str, object] = {
        "verdict": worst.verdict.name,
        "gap": plain(worst.verdict.gap),
        "sides": [
            {
                "value": s.leader.quote,
                "interval": shown(hard(s.leader.value)),
                "usual": shown(soft(s.leader.value)),
                "claims": len(s.members),
                "independent": s.independent,
                "primary": any(c.qualifiers.get("primary") == "yes" for c in s.members),
            }
            for s in sides
        ],
    }
    if unknown:
        out["unknown"] = list(unknown)
    return out


def _corroborated(side: Side) -> Agreement | None:
    if side.independent < 2 or side.leader.value.number is None:
        return None
    told = side.leader.value
    others = [v for c in side.members if (v := c.value) is not told and (v.low != told.low or v.high != told.high)]
    common = intersection(hard(c.value) for c in side.members) if others else hard(told)
    narrow = told.hedge == "flat" or informative(common)
    return agreement(
        "D101",
        CORROBORATED,
        [side.leader, *side.members],
        {"a": quotes(side.members), "n": side.independent},
        {
            "verdict": "corroborated" if narrow else "uninformative",
            "value": plain(side.leader.value.number),
            "interval": shown(common),
            "sources": side.independent,
            "rounded": len(side.rounded),
        },
    )


RULE = Rule(
    code="D101",
    name="value-conflict",
    severity="error",
    summary="Two figures for one thing: no number fits what all of them say.",
    definition=(
        "The figures of one entity, concept, period, unit and set of qualifiers are read as intervals (their bound words and "
        "their last digit). They agree if one number lies in all of them, a coarser figure being allowed to be a rounding of a "
        "finer one. The first side is the one cited from a filing, told by more independent sources, more precise, later. "
        "Error where the gap is more than `large_gap` of the figure, else warning; at most warning where a qualifier is not told. "
        "Copies of one text count once. A figure that two sources of one story have agrees whatever they call it: sources that share figures of three digits or more, "
        "and name the same parties, tell one story; where each of them has a figure that the other lacks, and the two differ by two digits that changed places, "
        "they are two figures for one thing, and so they are in one text where both have four digits and one known concept and time. An amount that a text restates in another unit of measure is converted and held against it; what two writers convert to one currency at rates of their own is not. "
        "Where each source gives the other one's figure too, under whatever name, they are of two things."
    ),
    source="SEC EDGAR Filer Manual 6.5.12 (duplicate facts); XBRL duplicate-fact classes",
    check=check,
    options={"large_gap": 0.05},
    speaks=40,
    invalid=(
        example("海岚航运2023年营收为3.2亿元。", "海岚航运2023年营收为4.1亿元。"),
        example("海嵐航運2023年營收為3.2億元。", "海嵐航運2023年營收為4.1億元。"),
        example("Bluewave Shipping's revenue was $32.5 million in 2023.", "Bluewave Shipping's revenue was $41.8 million in 2023."),
    ),
    valid=(
        example("海岚航运2023年营收为346万元。", "海岚航运2023年营收为350万元。", note="350 is 346 rounded."),
        example("海嵐航運2023年營收為3.2億元。", "海嵐航運2022年營收為2.7億元。", note="Two years."),
        example("Bluewave Shipping had more than 40 vessels at the end of 2023.", "Bluewave Shipping had 42 vessels at the end of 2023."),
    ),
)
