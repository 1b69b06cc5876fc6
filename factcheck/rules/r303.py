"""R303: a share that its part and its whole do not give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from factcheck.compare.interval import HUNDRED, gap, hull, meets, point, quotient, rounded, scaled, shown
from factcheck.compare.key import concept_of, topic
from factcheck.compare.rounding import hard, loose, stated_rate
from factcheck.compare.verdict import informative
from factcheck.model import Agreement, Claim, Finding, Interval
from factcheck.rules.draft import agreement, finding, quotes
from factcheck.rules.fx import is_money
from factcheck.rules.lookup import at, best, best_at, like
from factcheck.rules.messages import _
from factcheck.rules.r306 import named
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

MISMATCH = _("{entity}: {part} of {whole} is {expected}, not {stated}.")
HOLDS = _("{entity}: {part} of {whole} is {stated}.")

#: Concepts that are a share although no qualifier says of what.
_SHARE_OF = {"revenue_share": "revenue"}
#: Characters between a share and the amount beside it that it may be the share of.
_BESIDE = 40
#: How unsure a share may be whose part the words tell.
_LEAST = 0.4
#: How sure a whole must be that the share's own sentence does not name.
_PLAINLY = 0.85
#: Characters between a share and the amount that it is the share of, if nothing else can be meant.
_RIGHT_BEFORE = 14


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every share whose part and whole are known."""
    told = {c.id: c for c in view.relative if _is_share(c) and _of(c)}
    # What the words tie together is held together even where it is unsure whom it is about.
    told.update((c.id, c) for c in view.linked if _is_share(c) and (not _of(c) or view.links(c, "whole") or (c.confidence >= _LEAST and view.links(c, "part"))))
    for claim in sorted(told.values(), key=lambda c: (c.source.id, c.start, c.end)):
        yield from _judge_claim(view, claim)


def _alike(part: Claim, whole: Claim) -> bool:
    """Whether two figures count or measure the same; persons (31,400 of the 58,900 voters) need not be called so."""
    return part.value.unit == whole.value.unit or {part.value.unit, whole.value.unit} == {"count", "person"}


def _is_share(claim: Claim) -> bool:
    return claim.value.unit in ("percent", "times")


def _of(claim: Claim) -> str:
    told = topic(claim.qualifiers.get("share_of", "")) or _SHARE_OF.get(claim.concept, "")
    return told or (named(claim.concept) if claim.value.unit == "times" and "growth_of" not in claim.qualifiers else "")


def _judge_claim(view: View, claim: Claim) -> Iterator[Finding | Agreement]:
    wholes = [w for w in view.links(claim, "whole") if w.value.unit != "percent"]
    linked = [p for p in view.links(claim, "part") if p.value.unit != "percent"]
    entity, period = claim.entity, claim.period
    tied = bool(wholes)
    if not wholes and period is not None and entity is not None and _of(claim):
        wholes = best_at(view, entity.id, _of(claim), _without_segment(claim), (period.start, period.end), claim)
    if not wholes:
        near = _segment_beside(view, claim)
        if near is not None:
            yield from _judge(claim, [near], told=True)
        return
    parts = linked
    told = bool(linked)
    if not parts and period is not None and entity is not None and "segment" in claim.qualifiers and _of(claim):
        parts = best_at(view, entity.id, _of(claim), like(claim), (period.start, period.end), claim)
        told = bool(parts)
    if not parts:
        parts = _beside(view, claim, wholes)
    if not told and not tied:
        near = _segment_beside(view, claim)
        if near is not None:
            yield from _judge(claim, [near], told=True)
            return
    # Words that tie a share to its part say what the part is, too: only the whole must be sure then.
    plain = {w.id for w in wholes if tied or (w.confidence >= _PLAINLY and w.source.id == claim.source.id)} if linked else set()
    pairs = [(p, w) for p in parts for w in wholes if p.id != w.id and _alike(p, w)]
    if tied or not any(_fits_another(view, claim, p, w) for p, w in pairs):
        yield from _judge(claim, pairs, told, plain)


def _fits_another(view: View, claim: Claim, part: Claim, whole: Claim) -> bool:
    """Whether a share that misses its whole is just what a part is of the same figure of somebody else in the text: of the group, not of its subsidiary."""
    said = stated_rate(claim.value)
    given = _share(claim, loose(part.value), loose(whole.value))
    if given is None or meets(given, said):
        return False
    for other in view.by_source.get(claim.source.id, ()):
        if other.entity != whole.entity and concept_of(other) == concept_of(whole) and other.value.unit == whole.value.unit:
            share = _share(claim, loose(part.value), loose(other.value))
            if share is not None and meets(share, said):
                return True
    return False


def _segment_beside(view: View, claim: Claim) -> tuple[Claim, Claim] | None:
    """The amount of a segment right before its share, and the whole of the same kind: ``海外營收2.5億元，佔比25%``."""
    if claim.value.unit != "percent" or claim.sentence is None or "share" not in claim.concept:
        return None
    before = _neighbours(view, claim, view.by_source.get(claim.source.id, []))
    part = before[-1] if before else None
    if part is None or part.entity is None or part.period is None or part.sentence != claim.sentence:
        return None
    if "segment" not in part.qualifiers or not is_money(part.value.unit) or claim.start - part.end > _RIGHT_BEFORE:
        return None
    period = part.period.start, part.period.end
    wholes = [w for w in at(view, part.entity.id, concept_of(part), _without_segment(part), period) if w.value.unit == part.value.unit]
    return (part, best(wholes, claim, 1)[0]) if wholes else None


def _without_segment(claim: Claim) -> tuple[str, ...]:
    return like(claim, ("segment",))


def _beside(view: View, claim: Claim, wholes: Sequence[Claim]) -> list[Claim]:
    """The amount just before the share in its sentence: ``1.42億元的收入，佔比45.5%``."""
    texts = view.by_source.get(claim.source.id, [])
    units = {w.value.unit for w in wholes}
    near = [
        c
        for c in _neighbours(view, claim, texts)
        if c.sentence == claim.sentence and c.sentence is not None and c.value.unit in units and c.end <= claim.start
    ]
    return near[-1:] if near and claim.start - near[-1].end <= _BESIDE else []


def _neighbours(view: View, claim: Claim, texts: Sequence[Claim]) -> Sequence[Claim]:
    places: dict[str, int] = view.__dict__.setdefault("_places", {})
    if claim.id not in places:
        places.update({c.id: place for place, c in enumerate(texts)})
    place = places.get(claim.id, 0)
    return texts[max(0, place - 3) : place]


def _judge(claim: Claim, pairs: Sequence[tuple[Claim, Claim]], told: bool, tied: Set[str] = frozenset()) -> Iterator[Finding | Agreement]:
    """Hold a share against what may be its part and its whole; `tied` has the wholes that are as sure as words can make them."""
    said = stated_rate(claim.value)
    failed: list[tuple[Claim, Claim, Interval]] = []
    for part, whole in pairs:
        fine, wide = _share(claim, hard(part.value), hard(whole.value)), _share(claim, loose(part.value), loose(whole.value))
        if fine is None or wide is None:
            continue
        beyond = _beyond(claim, part, whole, said) if whole.id in tied and told else None
        if beyond is not None:
            yield _mismatch(claim, part, whole, beyond, said, tied=True, severity="warning")
            return
        if meets(wide, said):
            yield agreement(
                "R303",
                HOLDS,
                [claim, part, whole],
                {"part": part.quote, "whole": whole.quote, "stated": quotes([claim])},
                {
                    "verdict": "verified" if informative(fine) else "uninformative",
                    "expected": shown(fine),
                    "stated": shown(said),
                },
            )
            return
        failed.append((part, whole, wide))
    if failed and told:
        # Of several wholes the one that comes nearest is the one that was meant: the others are somebody else's.
        part, whole, wide = min(failed, key=lambda f: gap(f[2], said))
        yield _mismatch(claim, part, whole, wide, said, tied=whole.id in tied, severity="error")


def _mismatch(claim: Claim, part: Claim, whole: Claim, wide: Interval, said: Interval, *, tied: bool, severity: str) -> Finding:
    return finding(
        "R303",
        MISMATCH,
        [[claim], [part, whole]],
        {"part": part.quote, "whole": whole.quote, "stated": quotes([claim]), "expected": shown(rounded(wide))},
        severity=severity,
        tied=tied,
        computed={"verdict": "conflict", "expected": shown(wide), "stated": shown(said)},
    )


def _beyond(claim: Claim, part: Claim, whole: Claim, said: Interval) -> Interval | None:
    """What the share comes to over a range that the whole is told as, where a bound on it ("less than 1%") fails at one end of that range."""
    ends = whole.value.interval
    if claim.value.hedge not in ("under", "over") or whole.value.hedge != "range" or ends.low is None or ends.high is None:
        return None
    shares = [_share(claim, loose(part.value), point(end)) for end in (ends.low, ends.high)]
    known = [s for s in shares if s is not None]
    return None if len(known) < 2 or all(meets(s, said) for s in known) else hull(known)


def _share(claim: Claim, part: Interval, whole: Interval) -> Interval | None:
    ratio = quotient(part, whole)
    return scaled(ratio, HUNDRED) if ratio is not None and claim.value.unit == "percent" else ratio


RULE = Rule(
    code="R303",
    name="share-mismatch",
    severity="error",
    summary="A share does not follow from its part and its whole.",
    definition=(
        "Part / whole, as intervals, against the stated percentage (or multiple). Part and whole are those that the words tie to the share, "
        "(占, of whom, a share right behind a part), or the amounts of its segment and of the whole for the same period. An amount that merely stands beside the share can confirm it, "
        "never contradict it. A share of what somebody else has (less than 1% of what its rival spent) is held against both figures; where the whole is a range, "
        "a bound on the share has to hold over all of it."
    ),
    source="文表勾稽; audit practice",
    check=check,
    speaks=60,
    invalid=(
        example("2024年，青禾农业营收为10亿元，其中海外营收2.5亿元，占比35%。"),
        example("2024年，青禾農業營收為10億元，其中海外營收2.5億元，佔比35%。"),
        example("2024年，青禾農業營業收入47.8億元。第一大客戶貢獻24.9億元，佔營業收入的58.1%。"),
        example("全县登记客房1.3万间，占全部住宿客房（3.46万间）的47.6%。"),
        example("Greenfield Farms had revenue of $100 million in 2024. Overseas revenue was $25 million in 2024, 35% of its revenue."),
        example("云杉大学今年报名872人，其中录取436人，录取率56%。"),
        example("試驗的治療組408例，對照組204例。因副作用退出的有31例，占治療組的9.6%。"),
        example("Spruce Zoo has 2.1 million members, 1.3 million of whom, or 72%, live nearby."),
        example("Spruce Lines reported a net profit of $612 million for 2024. The payout for 2024 comes to $232 million, or 48% of net profit."),
        example("截至2024年底，北辰影业制作费为4500万元。相较于晨星影业40亿元至55亿元的制作费，北辰影业仅用了不到1%。"),
        example("截至2024年底，北辰影業製作費為4500萬元。對比晨星影業40億元至55億元的製作費，北辰影業僅用了不到1%。"),
        example("Spruce Lines had revenue of $12 million in 2024, less than 1% of Oak Airways's revenue of $800 million."),
    ),
    valid=(
        example("2024年，青禾农业营收为10亿元，其中海外营收2.5亿元，占比25%。"),
        example("2024年，青禾農業營收為10億元，其中海外營收2.5億元，佔比約四分之一。"),
        example("2024年，青禾農業營業收入47.8億元。第一大客戶貢獻24.9億元，佔營業收入的52.1%。"),
        example("全县登记客房1.3万间，占全部住宿客房（3.46万间）的37.6%。"),
        example("Greenfield Farms had revenue of $100 million in 2024. Overseas revenue was $25 million in 2024, 25% of its revenue."),
        example("云杉大学今年报名872人，其中录取436人，录取率50%。"),
        example("試驗的治療組408例，對照組204例。因副作用退出的有31例，占治療組的7.6%。"),
        example("Spruce Zoo has 2.1 million members, 1.3 million of whom, or 62%, live nearby."),
        example("Spruce Lines reported a net profit of $612 million for 2024. The payout for 2024 comes to $232 million, or 38% of net profit."),
        example("截至2024年底，北辰影业制作费为3500万元。相较于晨星影业40亿元至55亿元的制作费，北辰影业仅用了不到1%。"),
        example("截至2024年底，北辰影業製作費為3500萬元。對比晨星影業40億元至55億元的製作費，北辰影業僅用了不到1%。"),
        example("Spruce Lines had revenue of $6 million in 2024, less than 1% of Oak Airways's revenue of $800 million."),
    ),
)
