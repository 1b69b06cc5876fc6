"""Folding keeps every character in its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.lexicon.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("去年營收3億元,利潤5,340萬元,員工860人", "去年营收3亿元，利润5,340万元，员工860人"),
        ("Loom,青禾", "Loom，青禾"),
        ("£1,200, or more", "£1,200, or more"),
    ],
)
def test_a_half_width_comma_of_chinese_prose_is_made_wide(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(alphabet="青禾,，1a ", max_size=30))
@settings(max_examples=60, deadline=None)
def test_lengths_agree_and_folding_again_changes_nothing(text: str) -> None:
    once = fold(text)
    assert len(once) == len(text)
    assert fold(once) == once
