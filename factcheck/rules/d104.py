"""D104: a figure that a later one replaces."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from factcheck.compare.interval import plain
from factcheck.model import Agreement, Finding
from factcheck.rules.conflicts import comparisons, published, superseded
from factcheck.rules.draft import finding, quotes
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: {concept} was {b}, and is now told as {a}, {days} days later.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a note for every figure of unknown date that sources published far apart tell differently."""
    apart = int(view.options["days"])
    for each in comparisons(view):
        if not superseded(each, apart):
            continue
        sides = sorted(each.sides, key=lambda s: published(s.members))
        for old, new in itertools.pairwise(sides):
            days = published(new.members) - published(old.members)
            if days > apart:
                yield finding(
                    "D104",
                    TEMPLATE,
                    [new.members, old.members],
                    {"a": quotes(new.members), "b": quotes(old.members), "days": days},
                    severity="info",
                    computed={"verdict": "superseded", "days": days, "gap": plain(new.verdict.gap)},
                )


RULE = Rule(
    code="D104",
    name="superseded",
    severity="info",
    summary="A later text tells another figure: it was revised, or time went by.",
    definition="Figures of unknown date whose sources were published more than `days` apart. A note, not a contradiction.",
    source="Wikidata ranks; XBRL US DQC restatement axes",
    check=check,
    options={"days": 60},
    speaks=45,
    invalid=(),
    valid=(
        example("云杉乳业2023年营收为3.2亿元。", "云杉乳业2024年营收为4.1亿元。"),
        example("雲杉乳業有員工320人。", "雲杉乳業有員工320人。"),
        example("Spruce Dairy has 320 employees.", "Spruce Dairy has 320 employees."),
    ),
)
