"""Whose shares are bought and held."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract


def whom(text: str) -> dict[str, str]:
    """The entity of every figure of a text."""
    return {c.quote: c.entity.name if c.entity is not None else "" for c in extract(Source.from_text(text)).claims}


@pytest.mark.parametrize(
    ("text", "quotes", "name"),
    [
        ("云杉乳业宣布，以1.2亿元收购绿汀牧场30%的股权，对应整体估值4亿元。", ["1.2亿元", "30%", "4亿元"], "绿汀牧场"),
        ("望岚铁塔拟以13.7亿欧元收购欧洲运营商柯凡电信旗下柯凡铁塔45%的股权。", ["13.7亿欧元", "45%"], "柯凡铁塔"),
        ("泓沛電信董事會通過，以作價3億元買下澤晏航運60%權益。", ["3億元", "60%"], "澤晏航運"),
        ("云杉乳业持有绿汀牧场30%的股权。", ["30%"], "绿汀牧场"),
        ("云杉乳业公告称，已与绿汀牧场的股东签署协议，拟以现金6.8亿元收购后者72%股权。", ["6.8亿元", "72%"], "绿汀牧场"),
    ],
)
def test_what_is_bought_or_held_has_the_price_the_worth_and_the_stake(text: str, quotes: list[str], name: str) -> None:
    found = whom(text)
    assert {found[quote] for quote in quotes} == {name}


@pytest.mark.parametrize("text", ["云杉乳业去年营收20亿元，其中绿汀牧场股权投资收益另计。", "云杉乳业回购8亿元股份。"])
def test_the_buyer_keeps_what_is_its_own(text: str) -> None:
    assert set(whom(text).values()) == {"云杉乳业"}
