"""What a figure states where its word stands apart from it, or other words stand nearer."""

from __future__ import annotations

import pytest

from tests.relate.told import told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # Brackets that say a figure again do not part it from its word.
        ("青禾农业去年以3亿元（约合4200万美元）的营收居全省第二。", ["3亿元 | 青禾农业 | revenue | 2024-01-01/2024-12-31", "约合4200万美元 | 青禾农业 | revenue | 2024-01-01/2024-12-31"]),
        # How many there are is no age.
        ("松岚医院创立于1998年，是全省唯四全科开放的医院。", ["四 | 松岚医院 | other:medical centres | published"]),
        ("松岚咖啡今年完成唯一一轮融资，金额2亿元。", ["一轮 | 松岚咖啡 | funding_rounds | 2025-01-01/2025-12-31"]),
        # What several rounds brought together is no single round.
        ("青木咖啡在两年内完成三轮融资，总金额达4亿元。", ["4亿元 | 青木咖啡 | funding_total | published"]),
        ("青木咖啡已完成三轮融资，最新一轮融资2亿元。", ["2亿元 | 青木咖啡 | funding_raised | published"]),
        ("松岚咖啡2018年成立，当时整个公司只有50人。", ["50人 | 松岚咖啡 | employees | published"]),
        # What a company is worth after a deal is told of the time of the deal.
        (
            "松岚咖啡2018年成立。去年3月，湖汀资本也向松岚咖啡抛出橄榄枝。一笔6亿元B轮融资，使其估值升至25亿元。\n\n今年1月，新股东的加入，又将其估值推高至40亿元。",
            ["25亿元 | 松岚咖啡 | valuation | 2024-03-01/2024-03-31", "40亿元 | 松岚咖啡 | valuation | 2025-01-01/2025-01-31"],
        ),
    ],
)
def test_what_is_told(text: str, lines: list[str]) -> None:
    told(text, lines)
