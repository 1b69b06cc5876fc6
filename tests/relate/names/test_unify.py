"""One entity, one id, across sources."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

from factcheck.config.settings import UserEntity
from factcheck.lexicon.fold import fold
from factcheck.model import Claim, Entity, Extraction, Name, Source, SourceRef, Value
from factcheck.recognize import recognize
from factcheck.relate.names import find_names, unify


def read(text: str, number: int = 0) -> Extraction:
    """The names of a text as an extraction without claims."""
    source = Source.from_text(text, id=f"text-{number}")
    names = find_names(source, fold(text), recognize(text))
    return Extraction(source.ref, (), tuple(Name(text[n.start : n.end], n.entity, n.start, n.end, n.role, n.entity.kind) for n in names))


def ids(extraction: Extraction) -> set[str]:
    return {n.entity.id for n in extraction.names if n.entity is not None}


DEFINED = "广州泽晏航运股份有限公司（下称“泽晏”）昨日上市。泽晏去年盈利3亿元。"
TRADITIONAL = "澤晏宣布，去年載貨120萬噸。澤晏的員工有300人。"
LEGAL = "据悉，广州泽晏航运拟收购一座码头。"
LATIN = "Norhaven Shipping（泽晏航运）发布年报。Norhaven Shipping去年盈利3亿元。"


def test_short_and_full_names_meet_across_scripts() -> None:
    one, two, three = unify([read(DEFINED), read(TRADITIONAL), read(LEGAL)])
    assert ids(one) == ids(two) == ids(three)


def test_a_latin_name_needs_a_text_that_says_so() -> None:
    chinese, latin = read(DEFINED), read("Norhaven Shipping去年盈利3亿元。")
    assert not ids(unify([chinese, latin])[0]) & ids(unify([chinese, latin])[1])
    _, middle, last = unify([chinese, read(LATIN), latin])
    assert ids(middle) == ids(last)


def test_the_order_of_the_sources_does_not_matter() -> None:
    texts = [read(DEFINED, 1), read(TRADITIONAL, 2), read(LEGAL, 3), read(LATIN, 4)]
    results = {frozenset((e.source.id, tuple(sorted(ids(e)))) for e in unify(order)) for order in permutations(texts)}
    assert len(results) == 1


def test_a_form_that_two_entities_of_one_text_share_ties_nothing() -> None:
    north, south = Entity("north", "北辰航运", "organisation"), Entity("south", "北辰影业", "organisation")
    ref = SourceRef("a", "a")
    shared = Extraction(ref, (), (Name("北辰", north, 0, 2), Name("北辰", south, 5, 7), Name("北辰航运", north, 9, 13)))
    other = Extraction(SourceRef("b", "b"), (), (Name("北辰", Entity("x", "北辰", ""), 0, 2),))
    first, second = unify([shared, other])
    assert len(ids(first)) == 2
    assert not ids(first) & ids(second)


def test_claims_are_renamed_with_their_names() -> None:
    extraction = read(TRADITIONAL)
    entity = extraction.names[0].entity
    value = Value(Decimal(3), Decimal(3), Decimal(3), "count")
    claim = Claim("c:1", extraction.source, 0, 1, "澤", entity, "employees", value)
    extraction = Extraction(extraction.source, (claim,), extraction.names)
    renamed, _, _ = unify([extraction, read(DEFINED, 1), read(DEFINED, 2)])
    assert renamed.claims[0].entity == renamed.names[0].entity
    assert renamed.claims[0].entity is not None
    assert renamed.claims[0].entity.name == "泽晏"


def test_the_registry_names_what_it_knows() -> None:
    user = (UserEntity("Zeyan", "zeyan", ("泽晏",), "organisation"),)
    one, two = unify([read(DEFINED), read(TRADITIONAL)], user)
    assert ids(one) == ids(two) == {"zeyan"}


def one_entity(number: int, id_: str, name: str, kind: str, *texts: str) -> Extraction:
    entity = Entity(id_, name, kind)
    return Extraction(SourceRef(str(number), str(number)), (), tuple(Name(t, entity, i, i + 1) for i, t in enumerate(texts)))


def test_a_short_form_of_two_companies_in_two_texts_ties_neither() -> None:
    sea = one_entity(1, "北辰航运", "北辰航运", "organisation", "北辰航运", "北辰")
    film = one_entity(2, "北辰影业", "北辰影业", "organisation", "北辰影业", "北辰")
    first, second = unify([sea, film])
    assert ids(first) != ids(second)


def test_a_legal_form_more_or_less_is_no_difference() -> None:
    one = one_entity(1, "a", "北辰航运集团", "organisation", "北辰航运集团", "北辰")
    other = one_entity(2, "b", "北辰", "organisation", "北辰航运", "北辰")
    first, second = unify([one, other])
    assert ids(first) == ids(second)


def test_a_surname_does_not_tie_people_of_two_texts() -> None:
    nora = one_entity(1, "nora castle", "Nora Castle", "person", "Nora Castle", "Castle")
    john = one_entity(2, "john castle", "John Castle", "person", "John Castle", "Castle")
    first, second = unify([nora, john])
    assert ids(first) != ids(second)


def test_what_tells_that_two_names_are_one_stands_in_the_claim() -> None:
    chinese, latin = read("许庭玮表示，公司将扩产。许庭玮今年60岁。"), read("Hsu Ting-wei said that the plant would open. Hsu Ting-wei is 60.", 1)
    entity = chinese.names[0].entity
    value = Value(Decimal(60), Decimal(60), Decimal(60), "year")
    claim = Claim("c:1", chinese.source, 0, 1, "许", entity, "age", value)
    one, other = unify([Extraction(chinese.source, (claim,), chinese.names), latin])
    assert ids(one) == ids(other)
    assert one.claims[0].basis == ("name: Hsu Ting-wei is the Wade-Giles spelling of 许庭玮",)


def test_a_foreign_name_in_brackets_beside_a_short_one() -> None:
    text = "公司收购葡萄牙塞尔帕酿酒厂（Adega Serpa，下称“塞尔帕”）。塞尔帕去年盈利3亿元。"
    told, other = unify([read(text), read("Adega Serpa said that it would hire. Adega Serpa has 300 employees.", 1)])
    assert ids(other) & ids(told)


def test_a_foreign_name_in_brackets_behind_a_quoted_one() -> None:
    assert len(ids(read("1996年创立“澜舟”（Norhaven）品牌。澜舟工业股份有限公司昨日公布财报，澜舟去年营收8亿元。"))) == 1
