"""S209: a stated count, and the items that the text then lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.compare.key import canon
from factcheck.model import Agreement, Finding, Message, SourceRef, Statement
from factcheck.rules.draft import finding
from factcheck.rules.messages import _
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

COUNT = _("The text speaks of {words} and then lists {n}: {items}.")
HOLDS = _("{words}: the text lists {n}.")
ORDINAL = _("{entity}: {a} and {b} are both said of {concept}.")


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding or an agreement for every count with its list, and a finding for ordinals that cannot both hold."""
    ordinals: dict[tuple[str, str], list[tuple[SourceRef, Statement]]] = defaultdict(list)
    for source, statement in view.statements:
        if statement.kind == "count":
            yield from _count(statement)
        elif statement.kind == "ordinal" and statement.entity is not None and statement.evidence:
            ordinals[statement.entity.id, canon(statement.concept)].append((source, statement))
    for series in ordinals.values():
        yield from _ordinals(series)


def _count(statement: Statement) -> Iterator[Finding | Agreement]:
    if not statement.value.isdecimal() or len(statement.evidence) < 3:
        return
    words, *items = statement.evidence
    said = int(statement.value)
    name = statement.entity.name if statement.entity is not None else ""
    params = {"words": words.quote, "n": len(items), "items": ", ".join(i.quote for i in items)}
    computed = {"said": said, "listed": len(items)}
    if said == len(items):
        yield Agreement(
            rule="S209",
            entity=name,
            concept=statement.concept,
            claims=(),
            computed={"verdict": "verified", **computed},
            message=Message(HOLDS, {"entity": name, "concept": statement.concept, **params}),
            evidence=statement.evidence,
        )
        return
    yield finding(
        "S209",
        COUNT,
        (),
        params,
        severity="warning",
        computed={"verdict": "conflict", **computed},
        evidence=statement.evidence,
        concept=statement.concept or "count",
        entity=name,
    )


def _ordinals(series: list[tuple[SourceRef, Statement]]) -> Iterator[Finding]:
    """One event of a series (of one date) with two numbers."""
    dated: dict[object, list[Statement]] = defaultdict(list)
    for _source, statement in series:
        if statement.period is not None:
            dated[statement.period.start, statement.period.end].append(statement)
    for same in dated.values():
        values = {s.value: s for s in same}
        if len(values) > 1:
            first, second, *_rest = (values[v] for v in sorted(values))
            yield finding(
                "S209",
                ORDINAL,
                (),
                {"a": first.evidence[0].quote, "b": second.evidence[0].quote},
                severity="warning",
                computed={"verdict": "conflict", "said": sorted(values)},
                evidence=[*first.evidence, *second.evidence],
                concept=first.concept,
                entity=first.entity.name if first.entity is not None else "",
            )


RULE = Rule(
    code="S209",
    name="count-mismatch",
    severity="warning",
    summary="A stated count differs from the number of items that the text then lists.",
    definition=(
        "A count that announces a list (三個方面：…, three plants: …) against the items of the list, where the list is closed and has two items or more (of places, where one is left out or too many, since one place may have several); and "
        "two numbers of one event in a series (第四輪, 第五輪)."
    ),
    source="copy editing practice",
    check=check,
    speaks=60,
    invalid=(
        example("资金将用于三个方面：扩建厂房；引进设备；培训员工；偿还贷款。"),
        example("資金將用於三個方面：擴建廠房；引進設備。"),
        example("获奖的有三人：李强、王芳、赵敏、周宁。"),
        example("The money will go into three areas: new plants, training, research and the repayment of loans."),
        example("The ferry line opened four new routes in the first half - Lisbon, Perth and Rome - and hired crews."),
        example("年内有三款新药拿到批文，分别是退热贴“清露”和止咳糖浆“润川”。"),
        example("公司現有四個維修據點，分別位於港東、北澤與林口。"),
    ),
    valid=(
        example("资金将用于三个方面：扩建厂房；引进设备；培训员工。"),
        example("資金將用於三個方面：擴建廠房；引進設備；培訓員工。"),
        example("获奖的有四人：李强、王芳、赵敏和周宁。"),
        example("The money will go into three areas: new plants, training, and research."),
        example("The ferry line opened four new routes in the first half, Lisbon and Perth among them."),
        example("公司現有八個維修據點，分別位於港東、北澤與林口。"),
    ),
)
