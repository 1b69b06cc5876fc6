"""Lists: figures aligned with periods or names."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.model import Source
from factcheck.relate import extract
from tests.relate.told import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "青禾农业2022年、2023年、2024年营收分别为1.2亿元、2.3亿元和3.1亿元。",
            [
                "1.2亿元 | 青禾农业 | revenue | 2022-01-01/2022-12-31",
                "2.3亿元 | 青禾农业 | revenue | 2023-01-01/2023-12-31",
                "3.1亿元 | 青禾农业 | revenue | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "青禾農業2022年至2024年營收分別為1.2億元、2.3億元和3.1億元。",
            [
                "1.2億元 | 青禾農業 | revenue | 2022-01-01/2022-12-31",
                "2.3億元 | 青禾農業 | revenue | 2023-01-01/2023-12-31",
                "3.1億元 | 青禾農業 | revenue | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "Greenfield Farms had revenue of $1.2 million in 2022, $2.3 million in 2023 and $3.1 million in 2024.",
            [
                "$1.2 million | Greenfield Farms | revenue | 2022-01-01/2022-12-31",
                "$2.3 million | Greenfield Farms | revenue | 2023-01-01/2023-12-31",
                "$3.1 million | Greenfield Farms | revenue | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "青禾农业毛利率由2023年的24.7%升至2024年的28.2%。",
            [
                "24.7% | 青禾农业 | gross_margin | 2023-01-01/2023-12-31 | direction=up",
                "28.2% | 青禾农业 | gross_margin | 2024-01-01/2024-12-31 | direction=up",
            ],
        ),
        (
            "云杉乳业与青禾农业2024年营收分别为20亿元和3.1亿元。",
            [
                "20亿元 | 云杉乳业 | revenue | 2024-01-01/2024-12-31",
                "3.1亿元 | 青禾农业 | revenue | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "Spruce Dairy and Greenfield Farms had revenue of $20 million and $3.1 million respectively in 2024.",
            [
                "$20 million | Spruce Dairy | revenue | 2024-01-01/2024-12-31",
                "$3.1 million | Greenfield Farms | revenue | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "云杉乳业营收超20亿元，净利润近3亿元，员工逾5000人。",
            [
                "超20亿元 | 云杉乳业 | revenue | published",
                "近3亿元 | 云杉乳业 | net_profit | published",
                "逾5000人 | 云杉乳业 | employees | published",
            ],
        ),
    ],
)
def test_what_is_told(text: str, claims: list[str]) -> None:
    told(text, claims)


@pytest.mark.parametrize(
    "text",
    [
        "市发改委3月31日批复，南汀线总投资由118.5亿元调整为142.2亿元。",
        "市發改委3月31日批覆，南汀線總投資由118.5億元上調至142.2億元。",
    ],
)
def test_the_day_of_a_decision_is_that_of_what_it_changed_to(text: str) -> None:
    source = Source.from_text(text, published=dt.date(2025, 4, 12))
    was, became = (c for c in extract(source).claims if c.value.unit in ("CNY", "TWD", "HKD"))
    assert [link.kind for link in became.links] == ["base"]
    assert became.period is not None
    assert became.period.start == dt.date(2025, 3, 31)
    assert was.period is None or was.period.start != dt.date(2025, 3, 31)
