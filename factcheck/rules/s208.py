"""S208: a total of more parts than the text lists."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.interval import below, shown, total
from factcheck.compare.rounding import hard
from factcheck.model import Agreement, Finding
from factcheck.rules.draft import finding, quotes, terms
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{entity}: {stated} is the total of {count}, of which the text lists {listed}: {parts}.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a note for every total that is said to be of more parts than are listed, if the listed ones leave room."""
    counts = [(s, st) for s, st in view.statements if st.kind == "count" and st.evidence]
    by_source: dict[str, list[tuple[int, int, str, str]]] = {}
    for source, statement in counts:
        words = statement.evidence[0]
        by_source.setdefault(source.id, []).append((words.start, words.end, statement.value, words.quote))
    for claim in view.linked:
        parts = [p for p in view.links(claim, "part") if p.value.unit == claim.value.unit]
        if len(parts) < 2 or claim.sentence is None or claim.value.is_date:
            continue
        for start, end, value, told in by_source.get(claim.source.id, ()):
            inside = claim.sentence.start <= start and end <= claim.sentence.end
            if inside and value.isdecimal() and int(value) > len(parts):
                hull = total([hard(p.value) for p in parts])
                if below(hull, hard(claim.value)):
                    yield finding(
                        "S208",
                        TEMPLATE,
                        [[claim], parts],
                        {"stated": quotes([claim]), "count": told, "listed": len(parts), "parts": terms(parts)},
                        severity="info",
                        computed={"listed": len(parts), "said": int(value), "sum": shown(hull)},
                    )


RULE = Rule(
    code="S208",
    name="missing-component",
    severity="info",
    summary="A total of more parts than the text lists.",
    definition="A total that is said to be of n parts (四年, three plants) while fewer are listed, whose sum falls short of it. A note: the rest may stand elsewhere. Rests on the parts that extraction ties to the total.",
    source="XBRL Calculations 1.0, unreported contributing items",
    check=check,
    speaks=65,
    invalid=(),
    valid=(
        example("松林书店2021年、2022年、2023年分别亏损1.2亿元、2.3亿元和3.1亿元，三年合计亏损6.6亿元。"),
        example("松林書店2021年、2022年、2023年分別虧損1.2億元、2.3億元和3.1億元，三年合計虧損6.6億元。"),
        example("Pinewood Books lost $12 million in 2021, $23 million in 2022 and $31 million in 2023, a total loss of $66 million over three years."),
    ),
)
