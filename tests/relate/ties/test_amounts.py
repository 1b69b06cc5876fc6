"""What something changed by, with what it came to and the rate of the change."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract


def links(text: str, kind: str) -> dict[str, list[str]]:
    """By the quote of a claim, the quotes of those that links of a kind lead to."""
    claims = extract(Source.from_text(text, id="a.txt")).claims
    quotes = {c.id: c.quote for c in claims}
    return {c.quote: found for c in claims if (found := [quotes[link.claim] for link in c.links if link.kind == kind])}


@pytest.mark.parametrize(
    ("text", "rate", "change", "level"),
    [
        ("礁湾渔业上半年营收846亿元，较2024年同期增加46亿元，增幅5.75%。", "5.75%", "46亿元", "846亿元"),
        ("礁灣漁業上半年營收846億元，較113年上半年衰退46億元、減幅5.2%。", "5.2%", "46億元", "846億元"),
        ("礁灣漁業營收增加46億元至846億元，增幅5.75%。", "5.75%", "46億元", "846億元"),
        ("礁灣漁業營收846億元，年增5.75%，即增加46億元。", "5.75%", "46億元", "846億元"),
        ("Reef Bay Fisheries' revenue increased $46m, or 5.75%, to $846m.", "5.75%", "$46m", "$846m"),
        ("Reef Bay Fisheries' revenue rose by $46m to $846m, an increase of 5.75%.", "5.75%", "$46m", "$846m"),
    ],
)
def test_a_rate_is_tied_to_the_amount_of_its_change(text: str, rate: str, change: str, level: str) -> None:
    assert links(text, "change") == {rate: [change]}
    assert links(text, "current")[rate] == [level]


@pytest.mark.parametrize(
    "text",
    [
        "礁湾渔业三月营收32亿元，较上月增加5亿元，同比增长12%。",
        "礁灣漁業營收846億元，增加46億元，佔集團的12%。",
        "礁湾渔业营收846亿元，净利润增加6亿元，增幅12%。",
        "Reef Bay Fisheries' revenue rose by $46m to $846m, and exports made up 12%.",
        "Reef Bay Fisheries' revenue rose by $46m to $846m, while costs fell 12%.",
    ],
)
def test_a_rate_of_something_else_is_not(text: str) -> None:
    assert links(text, "change") == {}


@pytest.mark.parametrize(
    ("text", "closing", "opening", "change"),
    [
        ("礁湾渔业现金储备由2024年底的80亿元增加15亿元至95亿元。", "95亿元", "80亿元", "15亿元"),
        ("礁灣漁業現金儲備從80億元減少15億元至65億元。", "65億元", "80億元", "15億元"),
        ("Reef Bay Fisheries' headcount fell by 300 to 4,200 from 4,500.", "4,200", "4,500", "300"),
    ],
)
def test_opening_change_and_closing(text: str, closing: str, opening: str, change: str) -> None:
    assert links(text, "base") == {closing: [opening]}
    assert links(text, "part") == {closing: [change]}


def test_a_second_comparison_is_of_what_the_first_was_of() -> None:
    text = "Last year the brewery made 83,000 hectolitres, ten times the 8,300 of 2016 and 15 per cent more than the 72,000 of 2023."
    assert links(text, "current")["15 per cent"] == ["83,000 hectolitres"]
    assert links(text, "base")["15 per cent"] == ["72,000"]
