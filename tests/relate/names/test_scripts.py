"""Chinese and Latin names of one entity, by how they sound and what they end in."""

from __future__ import annotations

import pytest

from factcheck.relate.names.scripts import Tie, ties


def tied(*names: tuple[str, str]) -> list[Tie]:
    """The ties between names of one form each, given with their kinds."""
    return list(ties({name: [name] for name, _ in names}, {name: {kind} for name, kind in names}))


@pytest.mark.parametrize(
    ("chinese", "latin", "kind", "why"),
    [
        ("许庭玮", "xu tingwei", "person", "is the pinyin of"),
        ("谢秉钧", "hsieh ping-chun", "person", "is the Wade-Giles spelling of"),
        ("谢秉钧", "ping-chun hsieh", "person", "is the Wade-Giles spelling of"),
        ("泽晏航运", "zeyan shipping", "organisation", "is the pinyin of"),
        ("云麓农场", "yunlu farms", "organisation", "is the pinyin of"),
        ("德累斯顿大学", "dresden university", "organisation", "sounds like"),
        ("马尔科维奇铁矿", "markovic iron mine", "place", "sounds like"),
    ],
)
def test_names_that_sound_alike(chinese: str, latin: str, kind: str, why: str) -> None:
    (tie,) = tied((chinese, kind), (latin, kind))
    assert tie == Tie(chinese, latin, why)


@pytest.mark.parametrize(
    ("chinese", "latin", "kind"),
    [
        ("泽晏航运", "zeyan pictures", "organisation"),
        ("泽晏航运", "zeyan", "person"),
        ("许庭玮", "xu tingyu", "person"),
        ("柯凡", "corvane", "organisation"),
        ("柯凡电信", "corvane towers", "organisation"),
        ("岚山", "lan", "place"),
    ],
)
def test_names_that_do_not(chinese: str, latin: str, kind: str) -> None:
    assert not tied((chinese, kind), (latin, kind))


def test_homophones_tie_nothing() -> None:
    assert not tied(("泽晏", "organisation"), ("泽燕", "organisation"), ("zeyan", "organisation"))
    assert not tied(("柯凡电信", "organisation"), ("corvane telecom", "organisation"), ("carvin telecom", "organisation"))


def test_a_beginning_that_a_text_explains() -> None:
    forms = {"owner": ["赤丘资源", "red hill resources"], "mine": ["赤丘铜矿"], "site": ["red hill copper mine"], "port": ["red hill port"]}
    kinds = {"owner": {"organisation"}, "mine": {"place"}, "site": {"thing"}, "port": {"place"}}
    assert list(ties(forms, kinds)) == [Tie("mine", "site", "is English for")]


def test_a_hall_of_the_same_sound_is_no_rival_of_a_person() -> None:
    assert tied(("梁景棠", "person"), ("梁景堂", "organisation"), ("liang jingtang", "person")) == [Tie("梁景棠", "liang jingtang", "is the pinyin of")]
