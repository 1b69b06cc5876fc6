"""Characters and names that may be one another misspelt."""

from __future__ import annotations

import pytest

from factcheck.compare.alike import alike, form, keys, near_names, one_slip, word_keys


@pytest.mark.parametrize(("a", "b"), [("凡", "帆"), ("玮", "伟"), ("舟", "州"), ("谱", "普"), ("闫", "闵")])
def test_alike(a: str, b: str) -> None:
    assert alike(a, b)
    assert alike(b, a)


@pytest.mark.parametrize(("a", "b"), [("岳", "源"), ("王", "李"), ("江", "河")])
def test_unlike(a: str, b: str) -> None:
    assert not alike(a, b)


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [
        ("oyelaran", "oyelaren", True),
        ("yanqiu", "yanqui", True),
        ("marrow", "marow", True),
        ("marrow", "marrows", True),
        ("marrow", "marrow", False),
        ("marrow", "barron", False),
        ("marrow", "warmor", False),
    ],
)
def test_one_slip(a: str, b: str, slip: bool) -> None:
    assert one_slip(a, b) is slip
    assert one_slip(b, a) is slip
    assert not slip or set(keys(a)) & set(keys(b))


def test_scripts_case_and_spaces_make_no_difference() -> None:
    assert form("許庭瑋") == form("许庭玮")
    assert form("Spruce-Dairy Ltd.") == form("spruce dairy ltd")


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        ("Philippa Oyelaran", "Philippa Oyelarane", True),
        ("Tesfaye Gebrehiwo", "Tesfaye Gebrehiwet", True),
        ("Pierce Whitlock", "Piers Whitlock", True),
        ("Erica Whitlock", "Erika Whitlock", True),
        ("Harriet Whitlock", "Harold Whitlock", False),
        ("Marrow Mesa", "Marrow Mesas", False),
        ("Whitlock", "Whitlook", False),
        ("Anna Whitlock", "Anna Whitlock", False),
        ("Anna Whitlock", "Emma Whitelock", False),
    ],
)
def test_near_names(a: str, b: str, near: bool) -> None:
    assert near_names(a, b) is near
    assert near_names(b, a) is near
    assert not near or set(word_keys(a)) & set(word_keys(b))
