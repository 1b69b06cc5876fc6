"""Shares of what somebody else has."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract


def tied(text: str) -> dict[str, list[tuple[str, str]]]:
    """By the quote of a percentage, the kinds and quotes of the figures that it is tied to."""
    claims = extract(Source.from_text(text, id="a.txt")).claims
    quotes = {c.id: c.quote for c in claims}
    return {c.quote: [(link.kind, quotes[link.claim]) for link in c.links] for c in claims if c.value.unit == "percent"}


@pytest.mark.parametrize(
    ("text", "share", "part", "whole"),
    [
        ("2024年，北辰影业制作费为3000万元。相较于晨星影业8亿元的制作费，北辰影业仅用了不到2%。", "不到2%", "3000万元", "8亿元"),
        ("截至2024年，北辰科技累計花費5億元。對比晨星科技400億至550億元的累計花費，北辰科技相當於只用了不到1%。", "不到1%", "5億元", "400億至550億元"),
        ("2024年，雲杉博物館門票收入3億元。比起紅杉博物館50億元的門票收入，雲杉博物館只佔不到5%。", "不到5%", "3億元", "50億元"),
        ("Spruce Lines had revenue of $12 million in 2024, less than 2% of Oak Airways's revenue of $800 million.", "less than 2%", "$12 million", "$800 million"),
        ("Spruce Lines had revenue of $12 million in 2024. Compared with Oak Airways's revenue of $800 million, Spruce Lines made only 2%.", "2%", "$12 million", "$800 million"),
    ],
)
def test_shares_of_somebody_elses(text: str, share: str, part: str, whole: str) -> None:
    assert tied(text)[share] == [("part", part), ("whole", whole)]


@pytest.mark.parametrize(
    "text",
    [
        "2024年，北辰科技营收5亿元。对比晨星科技40亿元的营收，北辰科技仅增长了3%。",
        "2024年，北辰科技营收5亿元。对比晨星科技40亿元的营收，北辰科技毛利率仅为3%。",
        "2024年，北辰科技營收5億元。對比晨星科技40億元的營收，北辰科技市佔率僅有3%。",
        "2024年，北辰科技营收5亿元。对比晨星科技40亿元的营收，北辰科技研发仅用了不到3%的收入。",
        "Spruce Lines had revenue of $12 million in 2024. Compared with Oak Airways's revenue of $800 million, Spruce Lines grew 30%.",
        "Spruce Lines had revenue of $12 million in 2024. Compared with Oak Airways's revenue of $800 million, Spruce Lines has a margin of 30%.",
        "Spruce Lines had revenue of $12 million in 2024 and handled 30% of Oak Airways's revenue of $800 million.",
        "Spruce Lines had revenue of $12 million in 2024, and brought in 30% of Oak Airways's revenue of $800 million.",
        "2024年，北辰科技投入5亿元。对比晨星科技40亿元的投入，北辰科技只完成3%。",
        "Spruce Lines had revenue of $12 million in 2024, less than 1% of the market. Oak Airways had revenue of $800 million.",
    ],
)
def test_no_share_of_what_it_is_only_set_beside(text: str) -> None:
    assert not [link for found in tied(text).values() for link in found if link[0] in ("part", "whole")]
