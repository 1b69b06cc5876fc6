"""When figures hold."""

from __future__ import annotations

import pytest

from tests.relate.told import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Greenfield Farms said revenue grew 34.8% to $3.1 million in 2024.",
            [
                "34.8% | Greenfield Farms | revenue_growth | 2024-01-01/2024-12-31",
                "$3.1 million | Greenfield Farms | revenue | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "截至2024年12月31日，青禾农业拥有员工1204名。",
            [
                "1204名 | 青禾农业 | employees | 2024-12-31/2024-12-31",
            ],
        ),
        (
            "As of 31 December 2024, Greenfield Farms had 1,204 employees.",
            [
                "1,204 | Greenfield Farms | employees | 2024-12-31/2024-12-31",
            ],
        ),
        (
            "今年上半年，云杉乳业营收为20亿元，去年同期为18亿元。",
            [
                "20亿元 | 云杉乳业 | revenue | 2025-01-01/2025-06-30",
                "18亿元 | 云杉乳业 | revenue | 2024-01-01/2024-06-30",
            ],
        ),
        (
            "雲杉乳業上半年營收20億元，按年增長11%。",
            [
                "20億元 | 雲杉乳業 | revenue | 2025-01-01/2025-06-30",
                "11% | 雲杉乳業 | revenue_growth | 2025-01-01/2025-06-30 | direction=up, growth_of=revenue",
            ],
        ),
        (
            "Spruce Dairy's revenue rose 11% to $20 million in the first half of 2024, from $18 million a year earlier.",
            [
                "11% | Spruce Dairy | revenue_growth | 2024-01-01/2024-06-30",
                "$20 million | Spruce Dairy | revenue | 2024-01-01/2024-06-30",
                "$18 million | Spruce Dairy | revenue | 2023-01-01/2023-06-30",
            ],
        ),
        (
            "云杉乳业2024年营收为20亿元。公司净利润为2.2亿元。",
            [
                "20亿元 | 云杉乳业 | revenue | 2024-01-01/2024-12-31",
                "2.2亿元 | 云杉乳业 | net_profit | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "Spruce Dairy had revenue of $20 million in 2024. The company employs 320 people.",
            [
                "$20 million | Spruce Dairy | revenue | 2024-01-01/2024-12-31",
                "320 people | Spruce Dairy | employees | 2024-12-31/2024-12-31",
            ],
        ),
        (
            "嵐塔股份2024年第四季營收為31億元，季增4.2%。",
            [
                "31億元 | 嵐塔股份 | revenue | 2024-10-01/2024-12-31",
                "4.2% | 嵐塔股份 | revenue_growth | 2024-10-01/2024-12-31 | direction=up, growth_of=revenue",
            ],
        ),
        (
            "Spruce Dairy expects revenue of $50 million in 2026.",
            [
                "$50 million | Spruce Dairy | revenue | 2026-01-01/2026-12-31 | basis=projected",
            ],
        ),
    ],
)
def test_what_is_told(text: str, claims: list[str]) -> None:
    told(text, claims)
