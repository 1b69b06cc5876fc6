from __future__ import annotations

import sample
from attrs import evolve

from factcheck.model import Audit
from factcheck.report.view import View, accepted, shared, vague


def test_claims_that_no_group_has_are_one_more_side() -> None:
    first, second, third = (sample.CLAIMS[key].id for key in ("costs", "fuel", "crews"))
    finding = evolve(sample.FINDINGS[0], claims=(first, second, third), groups=((first,),))
    case = View(evolve(sample.audit(), findings=(finding,))).case(finding)
    assert [[cite.claim.id for cite in side.cites if cite.claim] for side in case.sides] == [[first], [second, third]]
    assert [side.letter for side in case.sides] == ["A", "B"]


def test_claims_that_the_audit_does_not_have_are_left_out() -> None:
    finding = evolve(sample.FINDINGS[0], claims=("c:gone", sample.CLAIMS["costs"].id), groups=(("c:gone",), (sample.CLAIMS["costs"].id,)))
    case = View(evolve(sample.audit(), findings=(finding,))).case(finding)
    assert [len(side.cites) for side in case.sides] == [1]


def test_evidence_that_repeats_a_claim_is_left_out(audit: Audit) -> None:
    view = View(audit)
    assert view.case(audit.findings[0]).others == ()
    assert [cite.role for cite in view.case(audit.findings[4]).others] == ["name", "name"]


def test_evidence_without_a_source_is_found_by_its_file() -> None:
    place = evolve(sample.evidence("museum/review.txt", "林曉棟", "name"), source="")
    cite = View(sample.audit()).cite_evidence(place)
    assert (cite.source, cite.lang, cite.who) == ("museum/review.txt", "zh-Hant", "海港日報 2019-03-05")


def test_only_terms_of_a_calculation_are_operands() -> None:
    ids = [sample.CLAIMS[key].id for key in ("costs", "fuel", "crews")]
    finding = evolve(sample.FINDINGS[0], claims=tuple(ids), groups=((ids[0],), tuple(ids[1:])))
    view = View(evolve(sample.audit(), findings=(finding,)))
    assert [side.operands for side in view.case(finding).sides] == [False, False]
    assert [side.operands for side in view.case(evolve(finding, computed={"expected": "[1, 2]"})).sides] == [False, True]
    assert [side.operands for side in view.case(evolve(finding, computed={"expected": "100", "sum": "[1, 2]"})).sides] == [True, True]


def test_what_asks_for_attention(audit: Audit) -> None:
    view = View(audit)
    assert [f.rule for f in view.accepted] == ["R305", "F401"]
    assert all(not accepted(f) for f in view.open)
    assert view.counts() == {"error": 3, "warning": 2, "info": 0}


def test_calculations_and_shared_figures_are_told_apart(audit: Audit) -> None:
    checks, common = View(audit).arithmetic()
    assert [a.rule for a in checks] == ["R301", "S201"]
    assert [a.rule for a in common] == ["D101"]
    assert shared(evolve(checks[0], computed={"verdict": "uninformative"}))
    assert vague(evolve(checks[0], computed={"verdict": "uninformative"}))
