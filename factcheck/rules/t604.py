"""T604: two dates of one event that the texts name in the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.model import Agreement, Claim, Finding
from factcheck.rules.d103 import CONFLICT, judge, once
from factcheck.rules.dates import date_sides, distance, span
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.redated import redated
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

#: A phrase of fewer characters (收购, order) names a kind of event, not one event.
_TELLING = 4

SLIP = _("{entity}: {concept} is dated {a}, but {b}: texts of one story, of which each lacks the other date.")

def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every event of one year that has two dates."""
    for (_entity, concept), claims in view.series.items():
        if not concept.startswith("other:") or len(concept) < len("other:") + _TELLING or len(claims) < 2:
            continue
        for dated in once(claims):
            for year in _years(dated):
                sides = date_sides(year)
                if len({c.source.id for c in year}) > 1:
                    yield from judge("T604", sides, "warning" if _own_words(concept) else "info")
    for pair in redated(view):
        yield _slip(*sorted(pair, key=lambda c: (-c.confidence, c.source.id)))


def _slip(first: Claim, other: Claim) -> Finding:
    return finding(
        "T604",
        SLIP if first.source.id != other.source.id else CONFLICT,
        [[first], [other]],
        {"a": quotes([first]), "b": quotes([other])},
        severity="warning",
        computed={"verdict": "conflict", "days_apart_at_least": distance(first, other)},
        tied=True,
    )


def _own_words(concept: str) -> bool:
    """Whether the texts name the event in a phrase of their own; one word (signed, opened) names a kind of event."""
    return sum(not c.isascii() for c in concept) > _TELLING


def _years(claims: list[Claim]) -> list[list[Claim]]:
    """Dates of one year each, to the month at least: what recurs every year, or is only dated roughly, is not one event."""
    years: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        days = span(claim)
        if days is not None and (days[1] - days[0]).days <= 31:
            years[days[0].year].append(claim)
    return [y for y in years.values() if len(y) > 1]


RULE = Rule(
    code="T604",
    name="event-date",
    severity="warning",
    summary="Two dates of one event.",
    definition=(
        "Dates, to the month or the day, that different sources give for an event of one entity that they name in the same words, in one "
        "year. Events that recur differ in their year and are left alone; a kind of event (signed, opened) is only noted, unless two sources of one story date it, "
        "each without the other's date, and the dates differ in their day, month or year alone. So do they where their sentences share a figure and have no other date. Two "
        "days of one month that one text gives for what happens once are a slip where one lacks a digit of the other or has its two the other way round."
    ),
    source="Danish Business Authority FR91; Wikidata single value",
    check=check,
    speaks=45,
    invalid=(
        example("2024年3月12日，云杉乳业完成股份制改造。", "云杉乳业于2024年5月20日完成股份制改造。"),
        example("2024年3月12日，雲杉乳業完成股份制改造。", "雲杉乳業於2024年5月20日完成股份制改造。"),
        example("Spruce Dairy completed the takeover of Alder Foods on 12 March 2024.",
                "Spruce Dairy completed the takeover of Alder Foods on 20 May 2024."),
    ),
    valid=(
        example("2024年3月12日，云杉乳业完成股份制改造。", "云杉乳业于2024年3月完成股份制改造。"),
        example("2024年3月12日，雲杉乳業召開股東大會。", "雲杉乳業於2025年3月20日召開股東大會。"),
        example("Spruce Dairy completed the takeover of Alder Foods on 12 March 2024.",
                "Spruce Dairy completed the takeover of Alder Foods in March 2024."),
    ),
)  # fmt: skip
