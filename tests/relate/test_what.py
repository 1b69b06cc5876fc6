"""What a figure states where its word stands apart from it, or other words stand nearer."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract
from tests.relate.told import PUBLISHED, told


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
        # A large bare number goes on in the currency of the amount before it.
        ("松岚咖啡去年的广告开支为1亿元，海湾咖啡有限公司更是高达10亿级。", ["10亿级 | 海湾咖啡有限公司 | selling_expense | 2024-01-01/2024-12-31"]),
        # How long after something that no day is told of.
        ("松岚咖啡的新店开业两个月后，员工降到30人。", ["两个月 | 松岚咖啡 | other:duration | published"]),
        # The present of a year that the text has come to, and the time of another round.
        ("进入2024年，作为目前估值40亿元的连锁公司，松岚咖啡动作最快。松岚咖啡营收3亿元。", ["40亿元 | 松岚咖啡 | valuation | 2024-01-01/2024-12-31"]),
        (
            "松岚咖啡2018年成立。2023年，松岚咖啡完成2.5亿元A轮融资。\n\n去年3月，湖汀资本也向松岚咖啡抛出橄榄枝。一笔6亿元B轮融资，使其估值从A轮的12亿元升至25亿元。",
            ["12亿元 | 松岚咖啡 | valuation | 2023-01-01/2023-12-31", "25亿元 | 松岚咖啡 | valuation | 2024-03-01/2024-03-31"],
        ),
    ],
)
def test_what_is_told(text: str, lines: list[str]) -> None:
    told(text, lines)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("松岚咖啡没花一分钱广告费，就开出40家店。", "一分钱"),
        ("三大股东松岚咖啡、海湾咖啡和青木影业起诉了河川软件。", "三大"),
        ("松岚咖啡、海湾咖啡、青木影业三大连锁巨头联合起诉河川软件。", "三大"),
        ("新规恰好适配三家目前仍未盈利的现状，松岚咖啡从中受益。", "三家"),
        ("松岚咖啡与海湾咖啡同城竞争，这是两家打法不同的公司。", "两家"),
    ],
)
def test_what_only_says_which_or_nothing_is_no_figure(text: str, figure: str) -> None:
    assert figure not in {c.quote for c in extract(Source.from_text(text)).claims}


def test_what_a_company_may_come_to_be_worth_is_of_no_month() -> None:
    text = "松岚咖啡2018年成立。该公司最新一轮融资已近尾声，估值有望升至40亿元。"
    claim = next(c for c in extract(Source.from_text(text, published=PUBLISHED)).claims if c.quote == "40亿元")
    assert claim.period is not None
    assert (str(claim.period.start), str(claim.period.end), claim.period.assumed) == ("2025-01-01", "2025-12-31", "published")
