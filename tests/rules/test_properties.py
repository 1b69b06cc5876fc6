"""Honest rounding raises nothing, slips are always found, and nothing depends on order."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from claimrows import claim, extractions
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Claim
from factcheck.rules import RuleOptions, run

RUN = settings(deadline=None, max_examples=60)


def written(number: int, digits: int, scale: str) -> str:
    """A number as prose writes it: so many significant digits, with a scale word."""
    factor = {"萬": 4, "億": 8}[scale]
    scaled = Decimal(number).scaleb(-factor)
    step = Decimal(1).scaleb(scaled.adjusted() - digits + 1)
    rounded = scaled.quantize(min(step, Decimal(1)), ROUND_HALF_EVEN) if step < 1 else (scaled / step).quantize(Decimal(1)) * step
    return f"{rounded:f}{scale}"


def alarms(claims: list[Claim]) -> list[str]:
    return [f"{f.rule}: {f.message}" for f in run(extractions(*claims))[0] if f.severity != "info"]


def honest_sum(rng: random.Random, name: str) -> list[Claim]:
    numbers = [rng.randint(10**7, 10**11) for _ in range(rng.randint(2, 6))]
    years = range(2015, 2015 + len(numbers))
    scale = rng.choice("萬億")
    parts = [
        claim(name, "net_loss", written(n, rng.randint(3, 5), scale), period=str(y)) for n, y in zip(numbers, years, strict=True)
    ]
    stated = written(sum(numbers), rng.randint(3, 5), scale)
    whole = claim(name, "net_loss", stated, period=f"2015/{years[-1]}", links=tuple(("part", p) for p in parts), total="yes")
    return [*parts, whole]


def honest_growth(rng: random.Random, name: str) -> list[Claim]:
    base, current = rng.randint(10**7, 10**11), rng.randint(10**7, 10**11)
    rate = (Decimal(current) / Decimal(base) - 1) * 100
    places = rng.randint(0, 2)
    told = rate.quantize(Decimal(1).scaleb(-places))
    return [
        claim(name, "revenue", written(base, rng.randint(3, 5), "億"), period="2023"),
        claim(name, "revenue", written(current, rng.randint(3, 5), "億"), period="2024"),
        claim(name, "revenue_growth", f"{told:f}%", "percent", "2024"),
    ]


def honest_share(rng: random.Random, name: str) -> list[Claim]:
    whole = rng.randint(10**8, 10**11)
    part = rng.randint(whole // 50, whole)
    told = (Decimal(part) / Decimal(whole) * 100).quantize(Decimal(1).scaleb(-rng.randint(0, 2)))
    return [
        claim(name, "revenue", written(whole, rng.randint(3, 5), "億"), period="2024"),
        claim(name, "revenue", written(part, rng.randint(3, 5), "億"), period="2024", segment="海外"),
        claim(name, "revenue_share", f"{told:f}%", "percent", "2024", segment="海外"),
    ]


def honest_retelling(rng: random.Random, name: str) -> list[Claim]:
    number = rng.randint(10**7, 10**11)
    first, second = rng.sample(range(2, 7), 2)
    return [
        claim(name, "revenue", written(number, first, "億"), period="2024"),
        claim(name, "revenue", written(number, second, rng.choice("萬億")), period="2024", source="b"),
    ]


HONEST = (honest_sum, honest_growth, honest_share, honest_retelling)


def honest(seed: int, count: int) -> Iterator[list[Claim]]:
    rng = random.Random(seed)
    for at in range(count):
        yield rng.choice(HONEST)(rng, f"Firm{at}")


@RUN
@given(st.integers(min_value=0, max_value=2**32))
def test_honest_rounding_raises_nothing(seed: int) -> None:
    for claims in honest(seed, 20):
        assert alarms(claims) == []


@pytest.mark.slow
def test_honest_rounding_raises_nothing_in_a_hundred_thousand_checks() -> None:
    for seed in range(100):
        claims = [c for group in honest(seed, 1000) for c in group]
        assert alarms(claims) == []


@RUN
@given(st.integers(min_value=0, max_value=2**32), st.sampled_from([1, 3, 4]), st.booleans())
def test_a_slipped_figure_is_found(seed: int, power: int, up: bool) -> None:
    rng = random.Random(seed)
    number = rng.randint(10**9, 10**11)
    wrong = number * 10**power if up else number // 10**power
    a = claim("Heron", "revenue", written(number, 4, "億"), period="2024")
    b = claim("Heron", "revenue", written(wrong, 4, "萬" if wrong < 10**8 else "億"), period="2024", source="b")
    (found,), _ = run(extractions(a, b))
    assert (found.rule, found.severity) == ("U501", "error")


@RUN
@given(st.integers(min_value=0, max_value=2**32), st.sampled_from([1, 3, 4]))
def test_a_slip_in_a_sum_and_in_a_growth_is_found(seed: int, power: int) -> None:
    rng = random.Random(seed)
    base = rng.randint(10**9, 10**10)
    current = base + rng.randint(10**8, 10**10)
    rate = ((Decimal(current) / Decimal(base) - 1) * 100).quantize(Decimal("0.1"))
    first = claim("Heron", "revenue", written(base, 4, "億"), period="2023")
    slipped = claim("Heron", "revenue", written(current * 10**power, 4, "億"), period="2024")
    growth = claim("Heron", "revenue_growth", f"{rate}%", "percent", "2024")
    assert "R301" in {f.rule for f in run(extractions(first, slipped, growth))[0]}
    total = claim("Heron", "revenue", written(base + current, 4, "億"), period="2023/2024")
    assert "S202" in {f.rule for f in run(extractions(first, slipped, total))[0]}


@RUN
@given(st.integers(min_value=0, max_value=2**32))
def test_shuffling_changes_nothing(seed: int) -> None:
    rng = random.Random(seed)
    claims = [
        claim(
            rng.choice(["Heron", "Spruce"]),
            rng.choice(["revenue", "net_loss", "users", "revenue_growth"]),
            f"{rng.randint(1, 40)}.{rng.randint(0, 9)}億",
            rng.choice(["CNY", "USD"]),
            rng.choice(["2022", "2023", "2024", "2024-H1", None]),
            source=rng.choice("abcd"),
        )
        for _ in range(40)
    ]
    expected = run(extractions(*claims))
    rng.shuffle(claims)
    again = extractions(*claims)
    rng.shuffle(again)
    assert run(again) == expected


def test_a_busy_key_stays_cheap() -> None:
    rng = random.Random(3)
    claims = [claim("Heron", "price", f"{rng.randint(1, 10**6)}", period="2024", source=f"s{n}", segment="x") for n in range(3000)]
    findings, _ = run(extractions(*claims), RuleOptions(select=("D", "U")))
    assert len(findings) < 50
