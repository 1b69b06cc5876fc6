from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.i18n import translator
from factcheck.report.arithmetic import computed_lines

EN, HANT = translator("en"), translator("zh-Hant")


def test_figures_are_in_the_unit_of_what_they_are_about() -> None:
    computed = {"verdict": "conflict", "expected": "[3888500000, 3891500000]", "stated": "[3885000000, 3895000000]", "terms": ["a"], "sides": [{}]}
    assert computed_lines(EN, computed, "CNY") == [
        ("should be", "CNY [3.8885 billion, 3.8915 billion]"),
        ("stated", "CNY [3.885 billion, 3.895 billion]"),
    ]
    assert computed_lines(HANT, computed, "CNY")[0] == ("應為", "[38.885億, 38.915億]元人民幣")


def test_rates_have_no_unit() -> None:
    assert computed_lines(EN, {"rate": "7.0370370370", "rate_date": "2025-12-22"}, "CNY") == [
        ("rate", "7.03704"),
        ("day of the rate", "2025-12-22"),
    ]


@pytest.mark.parametrize(
    ("gap", "told"),
    [("0.25", "25%"), ("0.0004", "0.04%"), ("0.0551", "5.5%"), ("9.5", "950%"), ("120", "12000%"), ("wide", "wide")],
)
def test_a_gap_is_a_percentage(gap: str, told: str) -> None:
    assert computed_lines(EN, {"gap": gap}) == [("gap", told)]


def test_what_goes_without_saying_is_left_out() -> None:
    assert computed_lines(EN, {"verdict": "conflict", "gap": "0", "unknown": [], "note": "", "rate": None, "sides": [], "terms": []}) == []


def test_other_values_are_told_as_they_are() -> None:
    computed = {"verdict": "improbable", "unknown": ["period", "stage"], "primary": True, "amount": Decimal("1.5"), "of": {"days": 3}, "spellings": [{"name": "a"}, {"name": "b"}]}
    assert computed_lines(HANT, computed) == [
        ("判定", "不大可能"),
        ("未說明", "期間、口徑"),
        ("primary", "是"),
        ("金額", "1.5"),
        ("of", "天數: 3"),
        ("寫法", "名稱: a · 名稱: b"),
    ]
