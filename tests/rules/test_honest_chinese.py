"""Honest Chinese texts that a rule once flagged, and the like of them that is wrong."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import Source, audit


def codes(text: str) -> set[str]:
    """The codes of the findings on a text that are more than notes."""
    found = audit([Source.from_text(text, published=dt.date(2025, 9, 20))]).findings
    return {f.rule for f in found if f.severity != "info"}


@pytest.mark.parametrize(
    "text",
    [
        # A base behind a rate, with a rate of its own: R301.
        "云杉乳业资产负债率62.4%，较上年末下降0.6个百分点，较2021年的高点66.9%下降4.5个百分点。",
        # What grew by so much over twenty years did not do so in each of them: R306.
        "2000年至2020年，海岚湖群面积由4,130平方公里扩大到4,930平方公里，增加了19.4%。其中北湖面积从2000年的1,870平方公里扩大到2020年的2,420平方公里。",
        # Ages of other times: T602.
        "林志远1931年2月出生于衡阳。1961年，30岁的他主持育成良种。同事说，林志远70岁退休以后仍每天下田，直到87岁那年摔伤。",
        # The first share of a list looks like a growth: S206.
        "研究称，降水增加贡献了湖水增量的58%，冰川融水贡献23%，冻土退化贡献12%，其余7%来自其他因素。",
        # What stands behind the semicolon comes on top of the list: S209.
        "海嵐大學停招三個系所，分別是日文系、休閒系及企管系，影響名額135人；另增設一個學程，名額45人。",
    ],
)
def test_honest_texts_are_left_alone(text: str) -> None:
    assert codes(text) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("云杉乳业2025年6月末资产负债率62.4%，较2021年末的66.9%下降0.6个百分点。", "R301"),
        ("林志远1931年2月出生于衡阳。1961年，38岁的林志远主持育成良种。", "T602"),
        ("研究称，湖水增量中，降水贡献了48%，冰川融水贡献23%，冻土退化贡献12%，其余7%来自其他因素。", "S206"),
        ("海嵐大學停招三個系所，分別是日文系、休閒系、法文系、企管系，影響名額135人；另增設一個學程，名額45人。", "S209"),
    ],
)
def test_and_the_like_of_them_that_is_wrong_is_found(text: str, code: str) -> None:
    assert code in codes(text)
