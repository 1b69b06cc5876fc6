"""Every notation of a date in three scripts, and what it means."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import recognize
from factcheck.model import Mention

REFERENCE = dt.date(2025, 12, 22)


def read(text: str, reference: dt.date | None = REFERENCE) -> list[Mention]:
    """The dates of a text."""
    return [mention for mention in recognize(text, reference=reference) if mention.unit == "date"]


ONE = [
    ("2025年9月30日", "2025-09-30", "2025-09-30", "2025-09-30"),
    ("二〇二五年", "2025", "2025-01-01", "2025-12-31"),
    ("2023 年 5 月", "2023-05", "2023-05-01", "2023-05-31"),
    ("民國114年", "2025", "2025-01-01", "2025-12-31"),
    ("22年3月", "2022-03", "2022-03-01", "2022-03-31"),
    ("2025/9/30", "2025-09-30", "2025-09-30", "2025-09-30"),
    ("2025-09-30", "2025-09-30", "2025-09-30", "2025-09-30"),
    ("2025.9.30", "2025-09-30", "2025-09-30", "2025-09-30"),
    ("30 September 2025", "2025-09-30", "2025-09-30", "2025-09-30"),
    ("September 30th, 2025", "2025-09-30", "2025-09-30", "2025-09-30"),
    ("Sep 2025", "2025-09", "2025-09-01", "2025-09-30"),
    ("2022年初", "2022", "2022-01-01", "2022-03-31"),
    ("2021年底", "2021", "2021-11-01", "2021-12-31"),
    ("2022年年中", "2022", "2022-05-01", "2022-08-31"),
    ("2025年上半年", "2025", "2025-01-01", "2025-06-30"),
    ("H1 2025", "2025", "2025-01-01", "2025-06-30"),
    ("1H25", "2025", "2025-01-01", "2025-06-30"),
    ("3Q25", "2025", "2025-07-01", "2025-09-30"),
    ("2025年前三季度", None, "2025-01-01", "2025-09-30"),
    ("2025年前9個月", None, "2025-01-01", "2025-09-30"),
    ("2022年至2024年", None, "2022-01-01", "2024-12-31"),
    ("2022年12月至2025年1月", None, "2022-12-01", "2025-01-31"),
    ("今年3月", "2025-03", "2025-03-01", "2025-03-31"),
    ("去年下半年", "2024", "2024-07-01", "2024-12-31"),
    ("上個月", "2025-11", "2025-11-01", "2025-11-30"),
    ("last year", "2024", "2024-01-01", "2024-12-31"),
]


@pytest.mark.parametrize(("text", "amount", "low", "high"), ONE, ids=[row[0] for row in ONE])
def test_one_date(text: str, amount: str | None, low: str, high: str) -> None:
    [mention] = read(text)
    assert mention.quote == text
    assert (mention.amount, str(mention.low), str(mention.high), mention.unit) == (amount, low, high, "date")
