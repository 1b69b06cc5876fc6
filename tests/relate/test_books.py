"""Quarters and halves of the year that a text reports on."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.compare.key import iso
from factcheck.model import Source
from factcheck.relate import extract


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        # of a financial year that does not end in December
        (
            "Marsh Telecom said service revenue for the year to 31 March 2025 came to €4.12bn. In the fourth quarter alone, revenue was €1.06bn. In the first half it took €2.01bn.",
            dt.date(2025, 5, 15),
            {"€1.06bn": "2025-Q1", "€2.01bn": "2024-04-01/2024-09-30"},
        ),
        # of the year reported on, where that of this year is not over
        (
            "Marsh Lines reported a 2024 net profit of $612 million on Thursday. Revenue came to $4.86 billion. The first half brought in $2.11 billion and the second $2.75 billion.",
            dt.date(2025, 3, 13),
            {"$2.11 billion": "2024-H1", "$2.75 billion": "2024-H2"},
        ),
        # but not what is to come, nor what has its year
        ("Marsh Lines reported a 2024 net profit of $612 million. It will buy back $40 million in the first half.", dt.date(2025, 3, 13), {"$40 million": "2025-H1"}),
        ("云杉航运公布2024年业绩，盈利6亿元。今年第一季度盈利1.2亿元。", dt.date(2025, 4, 13), {"1.2亿元": "2025-Q1"}),
    ],
)
def test_parts_of_the_year(text: str, published: dt.date, wanted: dict[str, str]) -> None:
    found = {c.quote: iso(c.period) for c in extract(Source.from_text(text, published=published)).claims if not c.value.is_date}
    assert {quote: found.get(quote) for quote in wanted} == wanted
