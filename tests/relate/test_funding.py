"""Rounds of money are the company's that investors pay."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.model import Source
from factcheck.relate import extract
from tests.relate.told import PUBLISHED, told
from tests.relate.whom import whom

TEXT = (
    "松岚咖啡去年营收27亿元。公开资料显示，松岚咖啡至今完成三轮融资：2017年底，湖汀资本给了600万元天使投资；2019年3月，A轮8000万元；"
    "2021年8月，远汀资本领投B轮2亿美元，投后估值12亿美元。三轮合计募得15亿元。"
)


def test_investors_pay_the_company_that_the_text_is_about() -> None:
    whom(TEXT, [f"{q} | 松岚咖啡" for q in ("27亿元", "600万元", "8000万元", "2亿美元", "12亿美元", "15亿元")])


@pytest.mark.parametrize(
    ("quote", "concept"), [("600万元", "funding_raised"), ("8000万元", "funding_raised"), ("2亿美元", "funding_raised"), ("12亿美元", "valuation"), ("15亿元", "funding_total")]
)
def test_a_round_is_no_part_of_one(quote: str, concept: str) -> None:
    claims = extract(Source.from_text(TEXT, published=PUBLISHED)).claims
    assert next(c.concept for c in claims if c.quote == quote) == concept


def test_what_a_listing_brings_is_told_apart() -> None:
    claims = extract(Source.from_text("松岚咖啡打算明年上半年向港交所递表，募资4亿美元。", published=PUBLISHED)).claims
    assert next(c.concept for c in claims if c.quote == "4亿美元") == "ipo_proceeds"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("澄湾生技去年营收7亿元。澄湾生技还持有北岬药业210万股，持股比率2.4%。", ["7亿元 | 澄湾生技", "210万股 | 北岬药业", "2.4% | 北岬药业"]),
        ("松岚咖啡去年营收27亿元。创始人骆景清此前在食品企业翰湾集团干了九年，手里有41万元积蓄。", ["27亿元 | 松岚咖啡", "九年 | 骆景清", "41万元 | 骆景清"]),
    ],
)
def test_what_is_held_and_what_is_a_persons_own(text: str, lines: list[str]) -> None:
    whom(text, lines)


DAY = dt.date(2024, 9, 20)

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
        (
            "Norvo Robotics, which makes arms for orchards, has raised $40 million in a Series B round led by Velden Ventures. It has raised $95 million in total.",
            [
                "$40 million | Norvo Robotics | funding_raised | published",
                "$95 million | Norvo Robotics | funding_total | published",
            ],
        ),
        # The house that invests has figures of its own.
        (
            "湖山资本2018年成立。去年底，其管理规模为80亿元。",
            ["80亿元 | 湖山资本 | other:assets under management | 2023-12-31/2023-12-31"],
        ),
    ],
)
def test_rounds(text: str, lines: list[str]) -> None:
    told(text, lines, published=DAY)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Larch Coffee has raised $180 million in a Series D round led by Farbank Capital.", "funding_raised"),
        ("Larch Coffee has raised $180 million in four rounds.", "funding_total"),
    ],
)
def test_one_round_is_told_from_all(text: str, concept: str) -> None:
    claims = extract(Source.from_text(text, published=PUBLISHED)).claims
    assert next(c.concept for c in claims if c.quote == "$180 million") == concept


@pytest.mark.parametrize(("words", "first"), [("三年亏损合计7.96亿元", 2022), ("两年累计亏损7.96亿元", 2023), ("全年亏损7.96亿元", 2024)])
def test_losses_of_years_together_are_of_all_those_years(words: str, first: int) -> None:
    claims = extract(Source.from_text(f"松岚咖啡2024年收入5.67亿元，{words}。", published=dt.date(2025, 6, 20))).claims
    loss = next(c for c in claims if c.quote == "7.96亿元")
    assert loss.period is not None
    assert (loss.period.start.year, loss.period.end.year) == (first, 2024)
    assert loss.concept == ("net_loss" if first == 2024 else "cumulative_loss")
