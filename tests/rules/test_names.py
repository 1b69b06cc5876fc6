"""Names that are written in two ways."""

from __future__ import annotations

from factcheck.model import Entity, Extraction, Name, SourceRef
from factcheck.rules import RuleOptions, run


def names(*rows: tuple[str, str, int, str], kind: str = "person", entity: str = "") -> list[Extraction]:
    by_source: dict[str, list[Name]] = {}
    for source, text, start, role in rows:
        who = Entity(entity, entity) if entity else None
        by_source.setdefault(source, []).append(Name(text, who, start, start + len(text), role, kind))
    return [Extraction(SourceRef(s, s), (), tuple(n)) for s, n in by_source.items()]


def flagged(extractions: list[Extraction]) -> list[str]:
    return [str(f.message) for f in run(extractions, RuleOptions(select=("W951",)))[0]]


def test_a_look_alike_in_the_same_role() -> None:
    (message,) = flagged(names(("a", "許庭瑋", 0, "院长"), ("b", "許庭偉", 0, "院長")))
    assert "許庭瑋" in message
    assert "許庭偉" in message


def test_a_rare_spelling_beside_a_frequent_one() -> None:
    rows = [("a", "MarrowField", at, "") for at in (0, 100, 200)]
    assert flagged(names(*rows, ("a", "MarowField", 400, ""), kind="organisation"))
    assert not flagged(names(*rows, ("b", "MarowField", 400, ""), kind="organisation"))


def test_one_entity() -> None:
    assert flagged(names(("a", "Oyelaran", 0, ""), ("b", "Oyelaren", 0, ""), entity="x"))


def test_what_is_no_variant() -> None:
    assert not flagged(names(("a", "許庭瑋", 0, "院长"), ("b", "许庭玮", 0, "院长")))
    assert not flagged(names(("a", "許庭瑋", 0, "院长"), ("a", "許庭偉", 10, "院长")))
    assert not flagged(names(("a", "許庭瑋", 0, "院长"), ("b", "許庭偉", 0, "财务长")))
    assert not flagged(names(("a", "周凡", 0, "总经理"), ("b", "周帆", 0, "总经理")))
    assert not flagged(names(("a", "Marrow", 0, ""), ("b", "Marrows", 0, ""), entity="x"))
    assert not flagged(names(("a", "Speech01", 0, ""), ("b", "Speech02", 0, ""), entity="x"))
    assert not flagged(names(("a", "恒源银行", 0, ""), ("b", "恒岳银行", 0, ""), kind="organisation"))


def test_one_finding_for_all_spellings_of_a_name() -> None:
    rows = [("a", "周可凡", 0, "董事长"), ("b", "周可凡", 0, "董事长"), ("c", "周可帆", 0, "董事长"), ("d", "周可梵", 0, "董事长")]
    (message,) = flagged(names(*rows))
    assert message.startswith("周可凡")


def test_a_garbled_family_name() -> None:
    rows = [("a", "许庭玮", at, "") for at in (0, 100, 200, 300)]
    assert flagged([*names(*rows)]) == []
    person = names(*rows)[0]
    garbled = Name("髌庭玮", None, 500, 503, "", "")
    other = Name("陈庭玮", None, 600, 603, "", "person")
    assert run([Extraction(person.source, (), (*person.names, garbled))])[0][0].rule == "W951"
    assert run([Extraction(person.source, (), (*person.names, other))])[0] == ()


def test_a_family_name_that_nobody_else_has() -> None:
    whole, rest = ("a", "Margaret Oyelaran", 0, "chief executive"), ("a", "Oyelaren", 300, "")
    (message,) = flagged(names(whole, rest))
    assert "Oyelaren" in message
    person, unknown = names(whole)[0], names(rest, kind="")[0]
    assert flagged([Extraction(person.source, (), (*person.names, *unknown.names))])
    assert not flagged(names(whole, rest, ("a", "Tom Oyelaren", 600, "")))
    assert not flagged(names(whole, ("b", "Oyelaren", 300, "")))


def test_two_spellings_of_one_person_in_one_text() -> None:
    assert flagged(names(("a", "Shen Yanqiu", 0, "chair"), ("a", "Shen Yanqui", 300, "")))
    assert flagged(names(("a", "周可凡", 0, "行政总裁"), ("a", "周可帆", 300, "")))
    assert not flagged(names(("a", "周可凡", 0, "行政总裁"), ("b", "周可帆", 300, "")))


def test_a_whole_name_that_is_two_letters_off() -> None:
    assert flagged(names(("a", "Tesfaye Gebrehiwo", 0, ""), ("a", "Tesfaye Gebrehiwet", 300, ""), kind=""))
    assert flagged(names(("a", "Pierce Whitlock", 0, ""), ("a", "Piers Whitlock", 300, "")))
    assert not flagged(names(("a", "Pierce Whitlock", 0, ""), ("a", "Piers Whitlock", 20, "")))
    assert not flagged(names(("a", "Gannet House", 0, ""), ("a", "Gannet Houses", 300, ""), kind="organisation"))


def test_a_person_misspelt_as_a_hall() -> None:
    person = names(*(("a", "梁景棠", at, "") for at in (0, 100, 200)))[0]
    hall = Name("梁景堂", None, 400, 403, "", "organisation")
    assert flagged([Extraction(person.source, (), (*person.names, hall))])
    assert not flagged([Extraction(person.source, (), (*person.names[:2], hall))])
