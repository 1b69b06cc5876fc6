"""T601: events in an order that cannot be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from factcheck.model import Agreement, Claim, Finding, Statement
from factcheck.rules.dates import span
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

EVENT = _("{entity}: {event} ({a}) comes before {first} ({b}).")
STATED = _("What is dated {a} comes before the founding, which is dated {b}.")
FOLLOWS = _("What is dated {a} ({event}) can only come after what is dated {b}.")
FIGURE = _("{entity}: {event} of {period} ({a}) is from before {first} ({b}).")

#: What begins an entity, and events that cannot come before it.
_BEGINS = ("founded", "born")
#: Figures that a predecessor, a parent or a plan may explain are left out: only what a company does itself.
_DOES = ("listed", "funding_raised", "investment", "revenue", "net_loss", "net_profit", "employees", "founded")

#: What is older than its owner: a mill that a firm bought.
_OF_THINGS = frozenset({"other:completed", "other:built", "other:constructionstarted", "other:opened"})
#: What opens a phrase that tells what the organisation itself did.
_ITSELF = ("other:该公司", "other:公司", "other:thecompany", "other:firstflight", "launched")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every event or figure from before its entity's beginning."""
    tolerance = int(view.options["days"])
    for _source, statement in view.statements:
        if statement.kind == "order" and len(statement.evidence) == 2:
            yield _stated(statement)
    for beginning in _BEGINS:
        for entity in view.concepts.get(beginning, ()):
            start = _beginning(view.get(entity, beginning))
            if not start:
                continue
            for concept in _DOES:
                if concept != beginning:
                    for claim in view.get(entity, concept):
                        if concept == "investment" and "investor" not in claim.qualifiers:
                            continue  # What it put into others it may have had from a predecessor.
                        found = _before(claim, start, beginning, tolerance)
                        if found is not None:
                            yield found
            yield from _other_events(view, entity, start, beginning)


def _firm(claim: Claim) -> bool:
    """Whether what is launched is a company's service, which no predecessor began."""
    return claim.entity is not None and claim.entity.kind == "organisation" and claim.value.precision in ("month", "day")


def _stated(statement: Statement) -> Finding:
    """What one sentence dates before what must come first: before the founding of an organisation, or before a thing was bought or begun."""
    event, beginning = statement.evidence
    return finding(
        "T601",
        STATED if statement.value == "before" else FOLLOWS,
        (),
        {"a": event.quote, "b": beginning.quote, "event": statement.concept},
        severity="error",
        computed={"verdict": "conflict", "event": event.quote, "beginning": beginning.quote},
        evidence=statement.evidence,
        concept=statement.concept,
    )


def _other_events(view: View, entity: str, start: list[Claim], beginning: str) -> Iterator[Finding]:
    """What else an organisation is said to have done, in the text that dates its founding or one of the same story: at least a year before it."""
    sources = {c.source.id for c in start}
    near = {s for pair in view.stories.related for s in pair if sources.intersection(pair)}
    for concept in view.entity_concepts.get(entity, ()) if beginning == "founded" else ():
        if (concept.startswith("other:") and concept not in _OF_THINGS) or concept == "launched":
            for claim in view.get(entity, concept):
                told = claim.source.id in sources or (claim.source.id in near and any(map(str.isdigit, claim.quote)))
                if claim.value.is_date and told and (concept != "launched" or _firm(claim)):
                    itself = concept.startswith(_ITSELF) and claim.value.precision in ("month", "day")
                    found = _before(claim, start, beginning, int(view.options["days"]) if itself else 365)
                    if found is not None:
                        yield evolve(found, severity="warning")


def _beginning(claims: Sequence[Claim]) -> list[Claim]:
    """The dates of the beginning, if they agree on a year; else which one is right is another rule's question."""
    dated = [c for c in claims if span(c) is not None and _can_begin(c)]
    years = {s[0].year for c in dated if (s := span(c)) is not None}
    return dated if len(years) == 1 else []


def _can_begin(claim: Claim) -> bool:
    """Whether what begins can begin so: people are born, companies are founded."""
    kind = claim.entity.kind if claim.entity is not None else ""
    return kind not in (("person",) if claim.concept == "founded" else ("organisation", "fund", "group"))


def _before(claim: Claim, start: list[Claim], beginning: str, tolerance: int) -> Finding | None:
    if "basis" in claim.qualifiers or (claim.value.is_date and "segment" in claim.qualifiers):
        return None
    days = span(claim) if claim.value.is_date else None
    # A year that was carried over from another sentence is no reason to say that a figure cannot be.
    if days is None and claim.period is not None and not claim.value.is_date and not claim.period.inherited:
        days = claim.period.start, claim.period.end
    opening = min(s[0] for c in start if (s := span(c)) is not None)
    if days is None or (opening - days[1]).days <= tolerance:
        return None
    return finding(
        "T601",
        EVENT if claim.value.is_date else FIGURE,
        [[claim], start],
        {
            "event": claim.concept,
            "first": beginning,
            "a": quotes([claim]),
            "b": quotes(start),
            "period": claim.period.text if claim.period is not None else "",
        },
        severity="error" if claim.value.is_date else "warning",
        roles=frozenset({"dated"}),
        computed={"verdict": "conflict", "last_day": days[1].isoformat(), "beginning": opening.isoformat()},
    )


RULE = Rule(
    code="T601",
    name="temporal-order",
    severity="error",
    summary="An event, or a figure, from before its company was founded or its person was born.",
    definition=(
        "Dates of listing and founding, and the periods of financing rounds and of money that somebody put in, revenue, losses and staff, against the founding (or the birth). They must "
        "end more than `days` before its first possible day. Nothing is said where sources disagree on the year of the founding. For figures a warning, "
        "since a predecessor may explain them. What else an organisation did, in the text that dates its founding or in one of the same story, must be a year older, what it "
        "launched as told to the month only older."
    ),
    source="Wikidata constraints (difference within range, contemporary); Danish Business Authority FR115",
    check=check,
    options={"days": 31},
    speaks=55,
    invalid=(
        example("云杉乳业成立于2015年3月，2013年在深圳上市。"),
        example("雲杉乳業成立於2015年3月，2013年在深圳上市。"),
        example("Spruce Dairy was founded in March 2015. Spruce Dairy went public in 2013."),
        example("旗下的云岭种业成立于2009年3月，该公司2007年推出首个稻种。"),
        example("云杉乳业2014年9月在榆川成立，完成过三轮融资。更早的2013年6月，桦林创投以6,000万元领投了它的首轮。"),
        example("雲嶺種業成立於2009年3月，2007年推出首個稻種。"),
        example("石门大桥2016年动工，2014年通车，全长3公里。"),
        example("The trustees bought a stake in the toll road in 2018 for £140 million; according to the accounts they sold it in 2016 at a loss."),
        example("The Spruce seed firm, founded in March 2009, launched its first variety in 2007."),
    ),
    valid=(
        example("石门大桥2014年动工，2016年通车，2011年起规划。"),
        example("石门大桥2016年重新动工，2014年通车的引桥同时扩建。"),
        example("云杉乳业成立于2015年3月，2021年在深圳上市。"),
        example("云岭种业成立于2009年3月，前身2007年推出首个稻种。"),
        example("The Spruce seed firm, founded in March 2009, bought a mill built in 2007."),
        example("雲杉乳業成立於2015年3月，2015年完成首輪融資。"),
        example("Spruce Dairy was founded in March 2015. Spruce Dairy went public in 2021."),
    ),
)
