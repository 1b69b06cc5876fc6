"""Sources that tell one story, and what they share."""

from __future__ import annotations

from attrs import evolve

from factcheck.model import Claim, Entity, Extraction, Name
from factcheck.relate.names import unify
from factcheck.relate.story import Stories
from tests.rules.claimrows import claim

BUDGET = [("other:grant", "282.1億", "TWD"), ("other:估", "487億", "TWD"), ("other:運量", "12.8萬", "person"), ("other:經費", "96.4億", "TWD")]
FUNDING = [("other:city puts", "282.1億", "TWD"), ("other:bill", "487億", "TWD"), ("other:trips", "12.8萬", "count"), ("other:bid", "96.4億", "TWD")]


def told(source: str, entity: str, rows: list[tuple[str, str, str]], *others: str) -> Extraction:
    """A source that tells some figures of an entity and names it, and others besides."""
    found = tuple(claim(entity, concept, figure, unit, source=source, at=20 * n) for n, (concept, figure, unit) in enumerate(rows))
    kinds = {found[0].entity, *(Entity(o, o, "organisation") for o in others)} if found else set()
    names = tuple(Name(e.name, e, n, n + 1) for n, e in enumerate(sorted((e for e in kinds if e), key=lambda e: e.id)))
    return Extraction(found[0].source, found, names)


def pairs(*extractions: Extraction) -> list[tuple[str, str]]:
    return [(a.concept, b.concept) for a, b in Stories(extractions).shared()]


def test_figures_that_two_sources_of_one_story_share() -> None:
    assert len(pairs(told("a", "湖線", BUDGET), told("b", "Lake Line", FUNDING))) == 4


def test_one_figure_makes_no_story() -> None:
    assert not pairs(told("a", "湖線", BUDGET[:1]), told("b", "Lake Line", FUNDING[:1]))


def test_one_figure_of_two_parties_that_both_name() -> None:
    one, other = told("a", "Spruce", BUDGET[:1], "Alder", "Norhaven"), told("b", "Birch", FUNDING[:1], "Alder", "Norhaven")
    assert len(pairs(one, other)) == 1


def test_two_known_things_of_two_entities_are_two_figures() -> None:
    one = told("a", "Spruce", [*BUDGET, ("revenue", "3.14億", "TWD")])
    other = told("b", "Alder", [*FUNDING, ("net_profit", "3.14億", "TWD")])
    assert ("revenue", "net_profit") not in pairs(one, other)
    assert ("revenue", "net_profit") in pairs(one, told("b", "Spruce", [*FUNDING, ("net_profit", "3.14億", "TWD")]))


def test_few_digits_need_the_same_entity_or_much_in_common() -> None:
    few, more = ([("other:a", "42", "tonne")], [("other:b", "42", "tonne")]), [("other:c", "1,284", "count")]
    assert ("other:a", "other:b") in pairs(told("a", "Spruce", [*BUDGET, *more, *few[0]]), told("b", "Alder", [*FUNDING, *more, *few[1]]))
    assert ("other:a", "other:b") not in pairs(told("a", "Spruce", [*BUDGET[:2], *few[0]], "x"), told("b", "Alder", [*FUNDING[:2], *few[1]], "x"))


def test_names_under_which_the_same_figures_are_told() -> None:
    one, other = unify([told("a", "湖線", BUDGET), told("b", "Lake Line", FUNDING)])
    assert {c.entity for c in one.claims} == {c.entity for c in other.claims}
    assert one.claims[0].basis[-1].startswith("name: ")


def test_a_name_that_the_other_source_has_too_is_told_apart() -> None:
    one, other = unify([told("a", "湖線", BUDGET, "Lake Line"), told("b", "Lake Line", FUNDING)])
    assert not {c.entity for c in one.claims} & {c.entity for c in other.claims}


def test_two_names_of_one_script_are_two() -> None:
    one, other = unify([told("a", "Shore Line", BUDGET), told("b", "Lake Line", FUNDING)])
    assert not {c.entity for c in one.claims} & {c.entity for c in other.claims}


def test_a_person_is_no_line() -> None:
    line, person = told("a", "湖線", BUDGET), told("b", "Lake Line", FUNDING)
    who = Entity("lake line", "Lake Line", "person")
    claims: tuple[Claim, ...] = tuple(evolve(c, entity=who) for c in person.claims)
    one, other = unify([line, evolve(person, claims=claims, names=(Name("Lake Line", who, 0, 9),))])
    assert not {c.entity for c in one.claims} & {c.entity for c in other.claims}
