"""Confidence: the clearer the parts of a claim, the surer it is."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.model import Claim, Source
from factcheck.relate import extract


def claim(text: str, quote: str) -> Claim:
    found = extract(Source.from_text(text, published=dt.date(2025, 3, 20))).claims
    return next(c for c in found if c.quote == quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("云杉乳业2024年营收为20亿元。", "20亿元"),
        ("雲杉乳業2024年淨虧損1.2億元。", "1.2億元"),
        ("Spruce Dairy had revenue of $20 million in 2024.", "$20 million"),
        ("青禾农业2022年、2023年、2024年营收分别为1.2亿元、2.3亿元和3.1亿元。", "2.3亿元"),
    ],
)
def test_what_is_told_plainly_is_sure(text: str, quote: str) -> None:
    assert claim(text, quote).confidence >= 0.9


@pytest.mark.parametrize(
    ("surer", "less", "quote"),
    [
        ("云杉乳业2024年营收为20亿元。", "云杉乳业营收为20亿元。", "20亿元"),
        ("云杉乳业2024年营收为20亿元。", "2024年营收为20亿元。", "20亿元"),
        ("Spruce Dairy had revenue of $20 million in 2024.", "Spruce Dairy spoke of $20 million.", "$20 million"),
    ],
)
def test_what_is_left_out_makes_it_less_sure(surer: str, less: str, quote: str) -> None:
    assert claim(surer, quote).confidence > claim(less, quote).confidence


def test_others_than_the_main_subject_are_less_sure() -> None:
    text = "云杉乳业2024年营收为20亿元。云杉乳业2024年净利润为2亿元。青禾农业2024年营收为3.1亿元。"
    assert claim(text, "20亿元").confidence > claim(text, "3.1亿元").confidence
