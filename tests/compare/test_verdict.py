"""The worked examples: what figures written in prose mean, and whether two of them agree."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "rules"))
from claimrows import value

from factcheck.compare.interval import growth, meets, point, shown, total
from factcheck.compare.rounding import granule, hard, loose, loose_granule, placeholder_granule, soft
from factcheck.compare.verdict import canonical, compare, compare_sum, consistent


@pytest.mark.parametrize(
    ("text", "fine", "two_digits", "one_digit"),
    [("40億", 10**8, 10**8, 10**9), ("350萬", 10**4, 10**5, 10**5), ("3,460,000", 0, 10**4, 10**4), ("1.91億", 10**6, 10**6, 10**6)],
)
def test_granules(text: str, fine: int, two_digits: int, one_digit: int) -> None:
    v = value(text)
    assert (granule(v), loose_granule(v), placeholder_granule(v)) == (fine, two_digits, one_digit)


@pytest.mark.parametrize(
    ("text", "reading", "interval"),
    [
        ("40億", hard, "[3950000000, 4050000000]"),
        ("350萬", loose, "[3450000, 3550000]"),
        ("~40億", hard, "[3500000000, 4500000000]"),
        ("~350萬", hard, "[3450000, 3550000]"),
        (">40億", hard, "(4000000000, ∞)"),
        (">40億", soft, "(4000000000, 5000000000)"),
        ("≲350萬", soft, "[3450000, 3500000)"),
        ("<40億", soft, "[3000000000, 4000000000)"),
        ("300-400億", hard, "[29950000000, 40050000000]"),
        ("165", hard, "[165, 165]"),
    ],
)
def test_readings(text: str, reading, interval: str) -> None:
    assert shown(reading(value(text))) == interval


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("346萬", "350萬", "rounding"),
        ("346萬", "3,460,000", "equal"),
        ("30億", "40億", "conflict"),
        ("30億", "~40億", "conflict"),
        ("~30億", "~40億", "conflict"),
        (">40億", "38億", "conflict"),
        (">40億", "42億", "consistent"),
        (">40億", "78億", "improbable"),
        (">200", "<150", "conflict"),
        ("345萬", "346萬", "improbable"),
        ("3億", "3.12億", "consistent"),
        ("40億", "40億", "equal"),
        (">70%", "70%", "consistent"),
        (">90", ">100", "improbable"),
        (">90", "100", "consistent"),
        (">40億", ">45億", "consistent"),
    ],
)
def test_pairs(a: str, b: str, verdict: str) -> None:
    assert compare(value(a), value(b)).name == verdict
    assert compare(value(b), value(a)).name == verdict


def test_a_set_is_judged_as_a_whole() -> None:
    assert consistent([value(t) for t in ("346萬", "3,460,000")])
    assert canonical([value(t) for t in ("350萬", "346萬", "3,460,000", "~3.5m")]) == 2




@pytest.mark.parametrize(
    ("parts", "stated", "agrees"),
    [
        (("7370萬", "2.69億", "4.65億", "5.12億"), "~13.2億", True),
        (("7370萬", "2.69億", "4.65億", "5.12億"), "13.1億", False),
        (("7370萬", "2.69億", "4.65億", "5.12億"), "13.3億", False),
        (("7370萬", "2.69億", "4.65億", "5.12億"), "~13.0億", False),
        (("1.44億", "7.88億", "29.58億"), "38.9億", True),
        (("1.44億", "7.88億", "29.58億"), "39.0億", False),
        (("1.44億", "7.88億", "29.58億"), "38.8億", False),
        (("120", "80", "45"), "245", True),
        (("120", "80", "45"), "255", False),
    ],
)
def test_sums(parts: tuple[str, ...], stated: str, agrees: bool) -> None:
    assert compare_sum([value(p) for p in parts], value(stated)).agrees is agrees


def test_growth_is_an_exact_hull() -> None:
    found = growth(hard(value("4490萬")), hard(value("1.91億")))
    assert found is not None
    assert (round(found.low, 2), round(found.high, 2)) == (Decimal("324.23"), Decimal("326.55"))
    assert meets(found, hard(value("325.39%", "percent")))
    for wrong in ("320%", "425.39%", "32.5%"):
        assert not meets(found, hard(value(wrong, "percent")))


def test_growth_over_exact_counts() -> None:
    found = growth(point(165), point(345))
    assert found is not None
    assert meets(found, hard(value("109%", "percent")))
    assert not meets(found, hard(value("111%", "percent")))


def test_a_sum_of_bounds_is_open() -> None:
    assert shown(total([hard(value(">40")), hard(value("10"))])) == "(50, ∞)"


@pytest.mark.parametrize(("one", "other"), [("550", ">550"), ("550", "<550"), (">1,200", "1,200")])
def test_more_than_a_number_is_loosely_said_of_it(one: str, other: str) -> None:
    a, b = value(one), value(other)
    assert compare(a, b).agrees
