"""Whom a round of funding is of, and what its amounts are."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.relate.told import told

PUBLISHED = dt.date(2024, 9, 20)

ROUNDS = (
    "青木咖啡2017年在杭州创立。公开资料显示，青木至今完成三轮融资：2019年3月，A轮8000万元；2021年8月，远岸资本领投B轮2亿美元（约合人民币13亿元），投后估值12亿美元；"
    "2023年12月，C轮1.5亿美元，三轮累计约28亿元。"
)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            ROUNDS,
            [
                "8000万元 | 青木咖啡 | funding_raised | 2019-03-01/2019-03-31 | round=A",
                "2亿美元 | 青木咖啡 | funding_raised | 2021-08-01/2021-08-31 | round=B",
                "约合人民币13亿元 | 青木咖啡 | funding_raised | 2021-08-01/2021-08-31",
                "12亿美元 | 青木咖啡 | valuation | 2021-08-01/2021-08-31 | stage=post_money",
                "1.5亿美元 | 青木咖啡 | funding_raised | 2023-12-01/2023-12-31",
                "约28亿元 | 青木咖啡 | funding_total | 2023-12-01/2023-12-31",
            ],
        ),
        (
            "青木咖啡2017年在杭州創立。去年5月，雲帆資本向青木咖啡投資3億元，投後估值30億元。",
            [
                "3億元 | 青木咖啡 | investment | 2023-05-01/2023-05-31 | investor=雲帆資本",
                "30億元 | 青木咖啡 | valuation | 2023-05-01/2023-05-31",
            ],
        ),
        (
            "Norvo Robotics was founded in 2019. Yuan'an Capital led a $200m round in August 2021 that valued the firm at $1.5bn.",
            [
                "$200m | Norvo Robotics | funding_raised | 2021-08-01/2021-08-31",
                "$1.5bn | Norvo Robotics | valuation | 2021-08-01/2021-08-31",
            ],
        ),
        (
            "In May 2023 Velden Ventures led a $40 million Series B round for the start-up Norvo Robotics, valuing it at $300 million.",
            [
                "$40 million | Norvo Robotics | funding_raised | 2023-05-01/2023-05-31",
                "$300 million | Norvo Robotics | valuation | 2023-05-01/2023-05-31",
            ],
        ),
        # The house that invests has figures of its own.
        (
            "湖山资本2018年成立。去年底，其管理规模为80亿元。",
            ["80亿元 | 湖山资本 | other:assets under management | 2023-11-01/2023-12-31"],
        ),
    ],
)
def test_rounds(text: str, lines: list[str]) -> None:
    told(text, lines, published=PUBLISHED)
