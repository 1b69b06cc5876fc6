"""By how much something changed is no level of it."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.model import Source
from factcheck.relate import extract


def concepts(text: str) -> dict[str, tuple[str, str]]:
    return {c.quote: (c.concept, c.qualifiers.get("direction", "")) for c in extract(Source.from_text(text)).claims}


@pytest.mark.parametrize(
    ("text", "quote", "concept", "direction"),
    [
        ("渔港合作社员工总数降到3,120人，比去年底少了145人。", "145人", "other:employees change", "down"),
        ("漁港合作社員工總數3,120人，較去年底增加145人。", "145人", "other:employees change", "up"),
        ("磐石水泥收入为22.4亿元，比上年多了5.6亿元。", "5.6亿元", "other:revenue change", "up"),
        ("磐石水泥營收增加3.2億元至22.4億元。", "3.2億元", "other:revenue change", "up"),
        ("漁港合作社上半年營收846億元，較113年上半年衰退46億元。", "46億元", "other:revenue change", "down"),
        ("渔港合作社上半年收入846亿元，较2024年同期大幅萎缩46亿元。", "46亿元", "other:revenue change", "down"),
        ("漁港合作社上半年營收326億元，較113年同期成長56億元。", "56億元", "other:revenue change", "up"),
        ("The orchard has 3,120 employees, 145 fewer than a year ago.", "145", "other:employees change", "down"),
        ("Revenue at the orchard was $22.4m, $5.6m more than last year.", "$5.6m", "other:revenue change", "up"),
        ("Owners in Marlow will pay $1,317 in property taxes, a $66.87 increase over last year.", "$66.87", "other:tax change", "up"),
        ("Marlow District Council's budget includes a $5m cut to road repairs.", "$5m", "other:road repairs change", "down"),
        ("Marlow District Council plans an 8% rise in ferry fares.", "8%", "other:ferry fares growth", "up"),
        ("A rate above the no-new-revenue rate will bring a 2.7% increase in property taxes for residents.", "2.7%", "other:tax growth", "up"),
        ("Orchard Foods' shares fell 4.2p to 318.6p.", "4.2p", "other:share price change", "down"),
        ("Orchard Foods cut its revenue target by $5m.", "$5m", "other:revenue change", "down"),
    ],
)
def test_a_difference_is_a_change(text: str, quote: str, concept: str, direction: str) -> None:
    assert concepts(text)[quote] == (concept, direction)


@pytest.mark.parametrize(
    ("text", "quote", "concept"),
    [
        ("磐石水泥营收由2亿元增加至3亿元。", "3亿元", "revenue"),
        ("Ticket income made up $5m of revenue.", "$5m", "revenue"),
        ("Orchard Foods raised a total of $41 million.", "$41 million", "funding_total"),
        ("Revenue of $5m more than doubled.", "$5m", "revenue"),
    ],
)
def test_what_it_came_to_is_a_level(text: str, quote: str, concept: str) -> None:
    assert concepts(text)[quote][0] == concept


def test_the_last_years_of_a_list_have_their_own_rates() -> None:
    text = "2022年至2024年，磐石水泥收入分别为11.2亿元、16.8亿元和22.4亿元，后两年增速为50%和33.3%。"
    claims = {c.quote: c for c in extract(Source.from_text(text)).claims}
    assert [claims[q].concept for q in ("50%", "33.3%")] == ["revenue_growth", "revenue_growth"]
    assert [c.period.start.year for q in ("50%", "33.3%") if (c := claims[q]).period is not None] == [2023, 2024]


def test_what_a_change_is_over_is_not_its_time() -> None:
    source = Source.from_text("In 2024 the Ardley Theatre sold 12,000 tickets, a 3,000 rise on 2023.", published=dt.date(2025, 3, 1))
    change = next(c for c in extract(source).claims if c.quote == "3,000")
    assert change.period is None or change.period.start.year != 2023
