"""Computations that hold although no words tie their figures."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Source
from factcheck.relate import extract


def links(text: str) -> dict[str, dict[str, list[str]]]:
    """By the quote of a claim, the quotes of those that its links lead to, by kind."""
    claims = extract(Source.from_text(text, id="a.txt")).claims
    quotes = {c.id: c.quote for c in claims}
    found: dict[str, dict[str, list[str]]] = {}
    for claim in claims:
        for link in claim.links:
            found.setdefault(claim.quote, {}).setdefault(link.kind, []).append(quotes[link.claim])
    return found


@pytest.mark.parametrize(
    ("text", "quote", "kind", "others"),
    [
        ("The fund had 48,600 members in March: 17,200 at work, 19,800 with a pension, 11,600 who had left.", "48,600", "part", ["17,200", "19,800", "11,600"]),
        ("The union sent out 8,150 papers and got 6,240 back, a turnout of 76.6 per cent.", "76.6 per cent", "part", ["6,240"]),
        ("Three years earlier the level was 94.1 per cent, on assets of £3.38 billion and debts of £3.59 billion.", "94.1 per cent", "whole", ["£3.59 billion"]),
        ("全市在园幼儿14.4万人，公办园8.9万人，公办园占比61.8%。", "61.8%", "part", ["8.9万人"]),
        ("單是一款銅馬書籤，就賣出18萬枚，每枚28元，進帳504萬元。", "504萬元", "factor", ["28元", "18萬枚"]),
        ("影片累计票房18.7亿元，观影人次4520万，平均票价41.4元。", "18.7亿元", "factor", ["41.4元", "4520万"]),
        ("The yard's wage bill is 9 per cent of sales instead of 6.5 per cent, an increase of 2.5 percentage points.", "2.5 percentage points", "base", ["6.5 per cent"]),
    ],
)
def test_what_holds(text: str, quote: str, kind: str, others: list[str]) -> None:
    assert links(text)[quote][kind] == others


@pytest.mark.parametrize(
    "text",
    [
        "The union sent out 8,150 papers and got 6,240 back, a turnout of 66.6 per cent.",
        "At least 85 per cent of the posts go to locals; the mine has 610 people, and 330 live in the valley.",
        "The club has 12 boats, 7 crews and 5 coaches.",
        "單是一款銅馬書籤，就賣出18萬枚，每枚28元，全館進帳804萬元。",
    ],
)
def test_what_does_not_hold_is_left_alone(text: str) -> None:
    assert not {kind for found in links(text).values() for kind in found} & {"part", "whole", "base", "factor"}


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(1000, 9999), min_size=3, max_size=5))
def test_every_exact_total_is_found(parts: list[int]) -> None:
    told = ", ".join(f"{name} {part:,}" for name, part in zip(("North", "South", "East", "West", "Isles"), parts, strict=False))
    found = links(f"The ferries carried {sum(parts):,} cars: {told}.")
    assert len(found.get(f"{sum(parts):,}", {}).get("part", [])) == len(parts)
