"""Concepts: what a figure states, by the words beside it."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract
from tests.relate.told import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "蓝湾航空2024年营收为386.4亿元，净利润28.6亿元。",
            [
                "386.4亿元 | 蓝湾航空 | revenue | 2024-01-01/2024-12-31",
                "28.6亿元 | 蓝湾航空 | net_profit | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "藍灣航空2024年營收為386.4億元，淨利潤28.6億元。",
            [
                "386.4億元 | 藍灣航空 | revenue | 2024-01-01/2024-12-31",
                "28.6億元 | 藍灣航空 | net_profit | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "Bluebay Airlines reported revenue of $386 million for 2024 and net profit of $28.6 million.",
            [
                "$386 million | Bluebay Airlines | revenue | 2024-01-01/2024-12-31",
                "$28.6 million | Bluebay Airlines | net_profit | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "云杉乳业2024年净亏损1.2亿元。",
            [
                "1.2亿元 | 云杉乳业 | net_loss | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "雲杉乳業2024年淨虧損1.2億元。",
            [
                "1.2億元 | 雲杉乳業 | net_loss | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "Spruce Dairy posted a net loss of $12 million in 2024.",
            [
                "$12 million | Spruce Dairy | net_loss | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "Harrow Bank's net interest margin was 1.75% in 2024.",
            [
                "1.75% | Harrow Bank | other:net interest margin | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "恆岳銀行淨息差為1.75%。",
            [
                "1.75% | 恆岳銀行 | other:net interest margin | published",
            ],
        ),
        (
            "青禾农业2024年经调整净利润为2.2亿元。",
            [
                "2.2亿元 | 青禾农业 | net_profit | 2024-01-01/2024-12-31 | basis=adjusted",
            ],
        ),
        (
            "青禾农业2024年研发费用为4500万元，占营收的14.5%。",
            [
                "4500万元 | 青禾农业 | rnd_expense | 2024-01-01/2024-12-31",
                "14.5% | 青禾农业 | revenue_share | 2024-01-01/2024-12-31 | share_of=revenue",
            ],
        ),
        (
            "云杉乳业2024年资本开支约3亿元，同比减少8%。",
            [
                "约3亿元 | 云杉乳业 | other:capital expenditure | 2024-01-01/2024-12-31",
                "8% | 云杉乳业 | other:capital expenditure growth | 2024-01-01/2024-12-31 | direction=down, growth_of=other:capital expenditure",
            ],
        ),
        (
            "2024年，云杉乳业液态奶销量为85万吨，奶粉销量为6.2万吨。",
            [
                "85万吨 | 云杉乳业 | sales_volume | 2024-01-01/2024-12-31 | segment=液态奶",
                "6.2万吨 | 云杉乳业 | sales_volume | 2024-01-01/2024-12-31 | segment=奶粉",
            ],
        ),
        (
            "云杉乳业现金及现金等价物为8.8亿元。",
            [
                "8.8亿元 | 云杉乳业 | cash | published",
            ],
        ),
        (
            "2024年末云杉乳业总资产为120亿元，负债率46.8%。",
            [
                "120亿元 | 云杉乳业 | other:total assets | 2024-12-31/2024-12-31",
                "46.8% | 云杉乳业 | other:debt-to-asset ratio | 2024-12-31/2024-12-31",
            ],
        ),
        (
            "云杉乳业股价周四上涨5.2%，收于每股18.6港元，市值达420亿港元。",
            [
                "5.2% | 云杉乳业 | share_price_change | 2025-03-20/2025-03-20 | direction=up, growth_of=share_price",
                "每股18.6港元 | 云杉乳业 | share_price | 2025-03-20/2025-03-20",
                "420亿港元 | 云杉乳业 | market_cap | 2025-03-20/2025-03-20",
            ],
        ),
        (
            "Spruce Dairy shares rose 5.2% on Thursday to $18.60, giving it a market value of $4.2 billion.",
            [
                "5.2% | Spruce Dairy | share_price_change | 2025-03-20/2025-03-20",
                "$18.60 | Spruce Dairy | share_price | 2025-03-20/2025-03-20",
                "$4.2 billion | Spruce Dairy | market_cap | 2025-03-20/2025-03-20",
            ],
        ),
        (
            "云杉乳业月活用户达2100万，付费用户180万。",
            [
                "2100万 | 云杉乳业 | mau | published",
                "180万 | 云杉乳业 | paying_users | published",
            ],
        ),
        (
            "云杉乳业2024年每股盈利0.52元。",
            [
                "0.52元 | 云杉乳业 | other:earnings per share | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "云杉乳业研发人员占比为35%。",
            [
                "35% | 云杉乳业 | rnd_staff_share | published",
            ],
        ),
        (
            "Spruce Dairy has a cash pile of $8.8 million and debt of $3 million.",
            [
                "$8.8 million | Spruce Dairy | cash | published",
                "$3 million | Spruce Dairy | other:debt | published",
            ],
        ),
        (
            "云杉乳业新厂面积为3.2万平方米，年产能12万吨。",
            [
                "3.2万平方米 | 云杉乳业 | other:area | published | segment=新厂",
                "12万吨 | 云杉乳业 | capacity | published",
            ],
        ),
        (
            "云杉乳业客户满意度为92.5%。",
            [
                "92.5% | 云杉乳业 | other:customer satisfaction | published",
            ],
        ),
        (
            "Spruce Dairy's load factor was 82.1% in 2024.",
            [
                "82.1% | Spruce Dairy | other:load factor | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "云杉乳业2024年销售费用为3.1亿元，同比增长12%。",
            [
                "3.1亿元 | 云杉乳业 | selling_expense | 2024-01-01/2024-12-31",
                "12% | 云杉乳业 | selling_expense_growth | 2024-01-01/2024-12-31 | direction=up, growth_of=selling_expense",
            ],
        ),
        (
            "Corvane Telecom had 2.1 million subscribers at the end of 2024.",
            [
                "2.1 million | Corvane Telecom | users | 2024-12-31/2024-12-31 | segment=subscribers",
            ],
        ),
        (
            "星渡电信5G用户达2.12亿户。",
            [
                "2.12亿户 | 星渡电信 | users | published | segment=subscribers",
            ],
        ),
        (
            "台灣雲杉乳業2024年合併營收新台幣45億元。",
            [
                "新台幣45億元 | 台灣雲杉乳業 | revenue | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "云杉乳业中标一项2.4亿元的合同。",
            [
                "2.4亿元 | 云杉乳业 | contract_value | published",
            ],
        ),
        (
            "Oldacre Farms harvested 820,000 tonnes of wheat in 2024.",
            [
                "820,000 tonnes | Oldacre Farms | other:harvest | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "Spruce Dairy holds 165 patents.",
            [
                "165 | Spruce Dairy | patents | published",
            ],
        ),
    ],
)
def test_what_is_told(text: str, claims: list[str]) -> None:
    told(text, claims)


def test_what_an_attribute_has_is_its_concept() -> None:
    source = Source.from_text("基金会起诉了拥有数百万注册用户的影音平台Vidora。")
    [claim] = extract(source).claims
    assert (claim.concept, claim.value.unit) == ("users", "person")


def test_a_dividend_on_ten_shares_is_none_on_one() -> None:
    [claim] = extract(Source.from_text("钢厂拟每10股派发现金红利0.8元。")).claims
    assert (claim.quote, claim.value.unit) == ("0.8元", "CNY")


def test_a_price_is_set_and_an_issue_is_priced() -> None:
    priced = {c.quote: c.concept for c in extract(Source.from_text("新游戏定价298元。海鹭航运发行定价为每股12元。")).claims}
    assert priced == {"298元": "price", "每股12元": "ipo_price"}


def test_a_price_before_the_market_opens_is_none_of_its_close() -> None:
    told = {c.quote: c.qualifiers.get("segment", "") for c in extract(Source.from_text("海鹭航运股价当天下跌5.1%，盘前一度跌3.4%。")).claims}
    assert told == {"5.1%": "", "3.4%": "premarket"}
