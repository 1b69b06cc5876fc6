"""T602: an age that the birth or founding does not give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.interval import meets, shown
from factcheck.compare.rounding import hard
from factcheck.model import Agreement, Claim, Finding, Interval, Message, Period, Statement
from factcheck.rules.dates import of_a_person, span
from factcheck.rules.draft import agreement, finding, quotes
from factcheck.rules.lookup import like
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

MISMATCH = _("{entity}: {age} does not fit {first} {date}: it is {expected} years.")
NO_STRETCH = _("From {first} to {second} it is not {age}.")
STRETCH = _("From {first} to {second} it is {age}.")
AGES = _("{entity}: {a} and {b} at about the same time are not the age of one person.")
HOLDS = _("{entity}: {age} fits {first} {date}.")

_YEAR = Decimal("365.2425")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every age whose day and whose beginning are known."""
    # Years between two dates are of the later one's day, whatever the text's.
    counted = {(s.evidence[0].source, s.evidence[0].start) for _source, s in view.statements if s.kind == "duration"}
    for entity in view.concepts.get("age", ()):
        begun = [c for name in ("born", "founded") for c in view.get(entity, name) if span(c) and c.value.bound == "="]
        for claim in view.get(entity, "age"):
            if (claim.source.id, claim.start) in counted:
                continue
            if claim.value.unit == "year" and claim.value.number is not None and not like(claim) and _at(claim) is not None:
                person = of_a_person(claim) or (claim.entity is not None and claim.entity.kind == "person")
                fitting = [b for b in begun if b.concept == "born" or not person]
                if fitting:
                    yield from _judge(claim, fitting)
    for _source, statement in view.statements:
        if statement.kind == "duration" and statement.period is not None:
            yield from _between(statement, statement.period)
    for entity in view.concepts.get("age", ()):
        yield from _of_one_person([c for c in view.get(entity, "age") if of_a_person(c) and not like(c)])


def _between(statement: Statement, longest: Period) -> Iterator[Finding | Agreement]:
    """Years that a sentence counts between its two dates (of which the one or the other may be told to the year only)."""
    stated, first, second = statement.evidence
    most = Decimal((longest.end - longest.start).days + 1) / _YEAR
    said = Decimal(statement.value)
    # Full or running years, from the first or to the last day of what the dates may mean: of two years, the last one is counted already.
    years = (longest.start.month, longest.start.day, longest.end.month, longest.end.day) == (1, 1, 12, 31)
    # In the old Chinese way of counting, a child is one at birth.
    slack = (0 if years else 1) + (1 if statement.concept == "born" else 0)
    fits = most - 3 <= said <= most.to_integral_value() + slack
    params = {"age": stated.quote, "first": first.quote, "second": second.quote}
    computed = {"expected": f"[{max(0, int(most) - 2)}, {int(most) + 1}]", "stated": statement.value}
    if fits:
        message = Message(STRETCH, {"entity": "", "concept": "age", **params})
        verified = {"verdict": "verified", **computed}
        yield Agreement("T602", "", "age", (), verified, message, evidence=statement.evidence)
    else:
        yield finding(
            "T602",
            NO_STRETCH,
            (),
            params,
            severity="warning",
            computed={"verdict": "conflict", **computed},
            evidence=statement.evidence,
            concept="age",
        )


def _of_one_person(claims: Sequence[Claim]) -> Iterator[Finding]:
    """Ages of one person that several sources tell: no year of birth may fit them all.

    Who counts the year that is not over, or in the old Chinese way, makes a person older, never younger.
    """
    found = []
    for claim in claims:
        when, number = _at(claim), claim.value.number
        if when is not None and number is not None and claim.value.unit == "year" and claim.value.hedge == "flat":
            found.append((when[0].year - int(number) - 1, when[1].year - int(number) + 1, claim))
    if not found:
        return
    latest = max(found, key=lambda entry: (entry[0], entry[2].id))
    earliest = min(found, key=lambda entry: (entry[1], entry[2].id))
    if latest[0] > earliest[1] and latest[2].source.id != earliest[2].source.id:
        a, b = latest[2], earliest[2]
        yield finding(
            "T602",
            AGES,
            [[a], [b]],
            {"a": quotes([a]), "b": quotes([b])},
            severity="warning",
            computed={"verdict": "conflict", "born_from": latest[0], "born_until": earliest[1]},
        )


def _at(claim: Claim) -> tuple[dt.date, dt.date] | None:
    """The days at which the age is told: its period, else the day its source was published; none where it is one of another time."""
    if claim.period is not None:
        return claim.period.start, claim.period.end
    if any(cue.role == "then" for cue in claim.cues):
        return None
    published = claim.source.published
    return (published, published) if published is not None else None


def _judge(claim: Claim, begun: Sequence[Claim]) -> Iterator[Finding | Agreement]:
    when = _at(claim)
    assert when is not None
    said = hard(claim.value)
    own = [b for b in begun if b.source.id == claim.source.id] or list(begun)
    failed = None
    for beginning in own:
        days = span(beginning)
        if days is None:
            continue
        misread = when[0] <= days[1]
        if misread:
            # The figure's time was taken for that of the birth; the text's own day is left.
            published = claim.source.published
            if published is None or published <= days[1]:
                continue
            when = published, published
        least = Decimal((when[0] - days[1]).days) / _YEAR
        most = Decimal((when[1] - days[0]).days) / _YEAR
        # Ages are told in full or in running years, and the year of a text's "this year" may be off by the turn of the year.
        expected = Interval(Decimal(int(least)) - 1, Decimal(int(most)) + 1)
        number = claim.value.number
        if beginning.concept == "founded" and number is not None and (number > 2 * most + 1 or least > 2 * number + 1):
            # The anniversary of something else: a museum in an old town.
            continue
        params = {
            "age": quotes([claim]),
            "first": beginning.concept,
            "date": quotes([beginning]),
            "expected": f"{max(0, int(least))}–{max(0, int(most))}",
        }
        computed = {"expected": shown(expected), "stated": shown(said)}
        if meets(expected, said):
            yield agreement("T602", HOLDS, [claim, beginning], params, {"verdict": "verified", **computed})
            return
        if misread and claim.sentence is not None and claim.sentence == beginning.sentence:
            continue  # "born in 1941 and died at 43 in 1984"
        failed = (beginning, params, computed)
    if failed is not None:
        beginning, params, computed = failed
        yield finding(
            "T602",
            MISMATCH,
            [[claim], [beginning]],
            params,
            severity="warning",
            computed={"verdict": "conflict", **computed},
        )


RULE = Rule(
    code="T602",
    name="age-mismatch",
    severity="warning",
    summary="An age does not follow from the birth or the founding.",
    definition=(
        "Years from the birth or founding (from its source first) to the age's period, or to the day of its source, give or take one for the ways of counting; and the ages of one person that "
        "two sources tell, which must leave a year of birth. Years that a sentence counts between its two dates (after five years, 40周年) are held against them."
    ),
    source="Wikidata difference within range (partial years)",
    check=check,
    speaks=55,
    invalid=(
        example("云杉乳业成立于2015年。截至2024年，云杉乳业已成立15年。"),
        example("林志遠生於1980年，2024年時38歲。"),
        example("Spruce Dairy was founded in 2015. In 2024 Spruce Dairy was 15 years old."),
        example("海岚大桥2016年3月开工，2019年6月通车，历时五年。"),
        example("海嵐博物館1985年建館，2015年迎來建館40周年。"),
        example("畫家林志遠生於1950年，2015年辭世，享年72歲。"),
        example("Founded in 1985, the Harrow museum marked its 40th anniversary in 2015."),
        example("演员林志远今年29岁，生活在北京。", "演員林志遠今年26歲。", published="2025-02-10"),
    ),
    valid=(
        example("云杉乳业成立于2015年。截至2024年，云杉乳业已成立9年。"),
        example("林志遠生於1980年，2024年時44歲。"),
        example("云杉乳业成立于2015年9月，创始人林志远当时38岁。林志远1976年出生，今年48岁。", published="2025-04-08"),
        example("林志遠2003年加入樂團，時年24歲。林志遠生於1979年。", published="2025-04-08"),
        example("海岚大桥2016年3月开工，2019年6月通车，历时三年。"),
        example("海嵐博物館1985年建館，2015年迎來建館30周年。"),
        example("畫家林志遠生於1950年，2015年辭世，享年67歲。", note="He was one at birth."),
        example("Founded in 1985, the Harrow museum opened a new wing in 2015, for the 100th anniversary of the town."),
        example("演员林志远今年27岁，生活在北京。", "演員林志遠今年26歲。", published="2025-02-10"),
        example("Spruce Dairy was founded in 2015. In 2024 Spruce Dairy was 9 years old."),
    ),
)
