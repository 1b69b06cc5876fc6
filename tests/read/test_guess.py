"""Publication dates that are inferred."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.read.guess import completed, footer_date, guessed, told_past
from factcheck.read.published import Opening


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("截至2025年9月30日，产量三百吨。2024年度为二百吨。", dt.date(2025, 8, 16)),
        ("2025年上半年营收3亿元。", dt.date(2025, 6, 30)),
        ("2025年前三季度营收3亿元，预计2026年12月31日前投产。", dt.date(2025, 9, 30)),
        ("新规自2027年3月1日起生效，2025年3月出台。", dt.date(2025, 3, 1)),
        ("as of September 30, 2025 and 2 May 2024", dt.date(2025, 8, 16)),
        ("到2030年，市场有望达到3亿元。", None),
    ],
)
def test_what_a_text_tells_as_past(text: str, day: dt.date | None) -> None:
    assert told_past(text) == day


def test_a_dateline_is_not_before_what_the_text_tells() -> None:
    assert completed(Opening(15, 1), "2025年度营收为3亿元。") == dt.date(2026, 1, 15)
    assert completed(Opening(22, 12), "截至2025年9月30日，有三百人。") == dt.date(2025, 12, 22)
    assert completed(Opening(5, 3), "罢工于2025年3月6日结束。") == dt.date(2025, 3, 5)
    assert completed(Opening(3), "公司2025年2月28日公布。") == dt.date(2025, 3, 3)
    assert completed(Opening(3, 3), "没有年份。") is None
    assert completed(Opening(29, 2), "截至2025年1月1日。") is None


def test_the_day_of_the_news_is_the_latest_and_stands_at_the_head() -> None:
    assert guessed(["12月19日，船厂公布招股书。", "截至2025年9月30日，有三百人。"]) == dt.date(2025, 12, 19)
    assert guessed(["2025年7月15日，船厂下水一艘船。", "船厂成立于2019年。"]) == dt.date(2025, 7, 15)
    assert guessed(["船厂很忙。" * 80, "2025年7月15日，船厂下水一艘船。"]) is None
    assert guessed(["截至2025年9月30日，有三百人。", "2025年11月2日又添一百人。" * 2]) != dt.date(2025, 9, 30)
    assert guessed(["今天船厂下水一艘船。"]) is None
    assert guessed(["2025年7月15日，船厂下水一艘船。", "2025年上半年营收3亿元。"]) == dt.date(2025, 7, 15)
    assert guessed(["新规1月1日起生效。", "2025年上半年营收3亿元。"]) is None
    assert guessed(["7月15日，船厂下水一艘船。", "截至2025年9月30日，有三百人。"]) is None


@pytest.mark.parametrize("text", ["Ann Hart was born on 2 March 1934. She sang.", "林嵐，1934年3月2日出生於臺南，歌手。", "林岚生于1934年3月2日。"])
def test_a_day_of_birth_is_no_day_of_news(text: str) -> None:
    assert guessed([text]) is None


def test_the_date_of_a_footer() -> None:
    assert footer_date(["版权所有", "本文于2024-02-10发布"]) == dt.date(2024, 2, 10)
    assert footer_date(["成立于2024-02-10"]) is None
