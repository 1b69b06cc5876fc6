"""Noun phrases before a figure in Chinese."""

from __future__ import annotations

import pytest

from factcheck.relate.chinese_nouns import noun_ahead


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("去年全市人均可支配收入为", "支配收入"),
        ("旗下养殖场营业支出分别为", "营业支出"),
        ("在校生人数增至", "在校生人数"),
        ("新生注册率从", "注册率"),
        ("共享充电宝收费", "收费"),
        ("资金净流入近", "净流入"),
        ("她去年一共写了", ""),
    ],
)
def test_an_amount_is_of_the_last_noun_before_it(text: str, noun: str) -> None:
    assert noun_ahead(text).endswith(noun) if noun else noun_ahead(text) == ""
